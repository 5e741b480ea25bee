//! Which program wrote a report: told by its turns of phrase.

/// Where a mark gives a program away.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Only in the head of the report: in its text a name may be that of a list, a receiver or a recipient.
    Head,
    /// In the text too: a turn of phrase of that program alone.
    Anywhere,
}

use Place::{Anywhere, Head};

/// Words in lower case with the program they give away. The first that is found counts, so what is peculiar stands before
/// what is common.
const MARKS: &[(&str, &str, Place)] = &[
    ("amazonses.com", "amazon-ses", Head),
    ("x-ses-outgoing", "amazon-ses", Head),
    ("sendgrid", "sendgrid", Head),
    ("mailgun", "mailgun", Head),
    ("mailer-daemon@googlemail.com", "gmail", Head),
    ("mail delivery subsystem <mailer-daemon@google", "gmail", Head),
    ("google tried to deliver your message", "gmail", Anywhere),
    ("** address not found **", "gmail", Anywhere),
    ("the error that the other server returned was", "gmail", Anywhere),
    ("mailer-daemon@yahoo", "yahoo", Head),
    ("sorry, we were unable to deliver your message to the following address", "yahoo", Anywhere),
    ("mailer-daemon@aol", "aol", Head),
    ("zoho mail", "zoho", Head),
    ("mailer-daemon@mail.zoho", "zoho", Head),
    ("x-mailru-msgtype", "mailru", Head),
    ("mailer-daemon@corp.mail.ru", "mailru", Head),
    ("mailer-daemon@yandex", "yandex", Head),
    ("postmaster@qq.com", "qq", Head),
    ("@163.com", "netease", Head),
    ("mailer-daemon@icloud", "icloud", Head),
    ("ezweb.ne.jp", "ezweb", Head),
    ("dragonfly mail agent", "dragonfly", Anywhere),
    ("opensmtpd", "opensmtpd", Head),
    ("mailer daemon <mailer-daemon@", "opensmtpd", Head),
    ("this is the qmail-send program", "qmail", Anywhere),
    ("(qmail ", "qmail", Head),
    ("x-mailer: <smtp32", "imail", Head),
    ("body of message generated response", "imail", Anywhere),
    ("content-filter at", "amavis", Anywhere),
    ("our internal reference code for your message is", "amavis", Anywhere),
    ("mimecast", "mimecast", Head),
    ("proofpoint", "proofpoint", Head),
    ("messagelabs", "messagelabs", Head),
    ("barracuda", "barracuda", Head),
    ("lotus notes", "domino", Head),
    ("domino", "domino", Head),
    ("novell groupwise", "groupwise", Head),
    ("courier mail server", "courier", Head),
    ("this is the mail delivery agent at messagelabs", "messagelabs", Anywhere),
    ("kerio", "kerio", Head),
    ("mailenable", "mailenable", Head),
    ("mdaemon", "mdaemon", Head),
    ("surgemail", "surgemail", Head),
    ("haraka", "haraka", Head),
    ("zone-mta", "zonemta", Head),
    ("halon", "halon", Head),
    ("ecelerity", "momentum", Head),
    ("powermta", "powermta", Head),
    ("x-ms-exchange-message-is-ndr", "office365", Head),
    ("prod.outlook.com", "office365", Head),
    ("remote server returned '", "exchange2007", Anywhere),
    ("generating server:", "exchange2007", Anywhere),
    ("diagnostic information for administrators", "exchange2007", Anywhere),
    ("did not reach the following recipient", "exchange2003", Anywhere),
    ("internet mail service", "exchange2003", Head),
    ("this is the mail system at host", "postfix", Anywhere),
    ("(mail delivery system)", "postfix", Head),
    ("x-postfix-", "postfix", Head),
    ("this is the postfix program at host", "postfix", Anywhere),
    ("(postfix)", "postfix", Head),
    ("postfix/", "postfix", Anywhere),
    ("in reply to rcpt to command", "postfix", Anywhere),
    ("this message was created automatically by mail delivery software", "exim", Anywhere),
    ("(exim ", "exim", Anywhere),
    ("a message that you sent could not be delivered to one or more of its", "exim", Anywhere),
    ("smtp error from remote mail server", "exim", Anywhere),
    ("the following addresses had permanent fatal errors", "sendmail", Anywhere),
    ("transcript of session follows", "sendmail", Anywhere),
    ("mail delivery subsystem", "sendmail", Head),
    ("sendmail[", "sendmail", Anywhere),
    ("sm-mta[", "sendmail", Anywhere),
    ("sendmail", "sendmail", Head),
    ("ruleset=", "sendmail", Anywhere),
    ("found in dns blacklist", "kerio", Anywhere),
    ("noqueue: reject", "postfix", Anywhere),
    ("said:", "postfix", Anywhere),
    ("rejected rcpt", "exim", Anywhere),
];

/// The program, if its words are known.
pub(super) fn reporter(head: &str, notice: &str) -> Option<&'static str> {
    let head = crate::bounce::beginning(head, 16 * 1024).to_lowercase();
    let notice = crate::bounce::beginning(notice, 8 * 1024).to_lowercase();
    // A relay before the reader's own mailbox writes `Received` too.
    let own: String = head.lines().filter(|line| !line.starts_with("received:")).collect::<Vec<_>>().join("\n");
    let find = |head: &str| {
        let stands = |(mark, _, place): &&(&str, &str, Place)| {
            head.contains(mark) || (*place == Anywhere && notice.contains(mark))
        };
        MARKS.iter().find(stands).map(|(_, name, _)| *name)
    };
    find(&own).or_else(|| find(&head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_the_refusal_do_not_tell_who_wrote_the_report() {
        let told = |refusal: &str| reporter("", &format!("This is the mail system at host mx.example.\n{refusal}"));
        for refusal in [
            "blocked using b.barracudacentral.org",
            "see https://ipcheck.proofpoint.com/?ip=203.0.113.7",
            "<bob@163.com>: host mx.example said: 550",
            "the eximbank is closed",
        ] {
            assert_eq!(told(refusal), Some("postfix"), "{refusal}");
        }
        assert_eq!(reporter("From: MAILER-DAEMON@eximbank.example", "unknown words"), None);
    }
}
