//! Who refused: a mailbox provider or a make of filter by name, else the host name.

use super::Case;

/// Ends of host names of receivers.
const HOSTS: &[(&str, &str)] = &[
    ("google.com", "google"),
    ("googlemail.com", "google"),
    ("outlook.com", "microsoft"),
    ("hotmail.com", "microsoft"),
    ("office365.us", "microsoft"),
    ("yahoodns.net", "yahoo"),
    ("yahoo.com", "yahoo"),
    ("aol.com", "yahoo"),
    ("gmx.net", "gmx"),
    ("gmx.com", "gmx"),
    ("mail.com", "gmx"),
    ("web.de", "webde"),
    ("t-online.de", "t-online"),
    ("orange.fr", "orange-fr"),
    ("wanadoo.fr", "orange-fr"),
    ("free.fr", "free-fr"),
    ("laposte.net", "laposte"),
    ("kundenserver.de", "ionos"),
    ("perfora.net", "ionos"),
    ("icloud.com", "apple"),
    ("me.com", "apple"),
    ("comcast.net", "comcast"),
    ("cox.net", "cox"),
    ("cloudfilter.net", "cox"),
    ("prodigy.net", "att"),
    ("att.net", "att"),
    ("charter.net", "spectrum"),
    ("rr.com", "spectrum"),
    ("secureserver.net", "godaddy"),
    ("emailsrvr.com", "rackspace"),
    ("mimecast.com", "mimecast"),
    ("pphosted.com", "proofpoint"),
    ("ppe-hosted.com", "proofpoint"),
    ("messagelabs.com", "symantec"),
    ("barracudanetworks.com", "barracuda"),
    ("iphmx.com", "cisco-ironport"),
    ("qq.com", "tencent-qq"),
    ("163.com", "netease"),
    ("126.com", "netease"),
    ("mail.ru", "mailru"),
    ("yandex.ru", "yandex"),
    ("yandex.net", "yandex"),
    ("zoho.com", "zoho"),
    ("amazonaws.com", "amazon-ses"),
    ("mailhostbox.com", "mailhostbox"),
];

/// The name.
pub(super) fn remote(case: &Case<'_>) -> Option<String> {
    let host = case.told.remote_host.as_deref();
    let is_of = |domain: &str, host: &str| host == domain || host.ends_with(&format!(".{domain}"));
    let known = host.and_then(|host| HOSTS.iter().find(|(domain, _)| is_of(domain, host)));
    let lower = case.text.to_ascii_lowercase();
    let by_words = || {
        const WORDS: &[(&str, &str)] = &[
            ("gsmtp", "google"),
            ("nemesis esmtp", "gmx"),
            ("magicmail", "magicmail"),
            ("prod.outlook.com", "microsoft"),
            ("protection.outlook.com", "microsoft"),
            ("sender.office.com", "microsoft"),
            ("postmaster.live.com", "microsoft"),
            ("yahooinc.com", "yahoo"),
            ("verizonmedia.com", "yahoo"),
        ];
        WORDS.iter().find(|(word, _)| lower.contains(word)).map(|(_, name)| (*name).to_owned())
    };
    known.map(|(_, name)| (*name).to_owned()).or_else(by_words).or_else(|| host.map(str::to_owned))
}
