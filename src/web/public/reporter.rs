//! How the programs that write reports call themselves.

/// Keys of the API with the name that a page shows, in order of the key.
const NAMES: &[(&str, &str)] = &[
    ("amavis", "amavis"),
    ("amazon-ses", "Amazon SES"),
    ("aol", "AOL Mail"),
    ("barracuda", "Barracuda"),
    ("courier", "Courier"),
    ("domino", "HCL Domino"),
    ("dragonfly", "DragonFly Mail Agent"),
    ("exchange2003", "Microsoft Exchange 2003"),
    ("exchange2007", "Microsoft Exchange"),
    ("exim", "Exim"),
    ("ezweb", "au (ezweb.ne.jp)"),
    ("gmail", "Gmail"),
    ("groupwise", "GroupWise"),
    ("halon", "Halon"),
    ("haraka", "Haraka"),
    ("icloud", "iCloud Mail"),
    ("imail", "IMail Server"),
    ("kerio", "Kerio Connect"),
    ("mailenable", "MailEnable"),
    ("mailgun", "Mailgun"),
    ("mailru", "Mail.ru"),
    ("mdaemon", "MDaemon"),
    ("messagelabs", "MessageLabs"),
    ("mimecast", "Mimecast"),
    ("momentum", "Momentum"),
    ("netease", "NetEase Mail"),
    ("office365", "Microsoft 365"),
    ("opensmtpd", "OpenSMTPD"),
    ("postfix", "Postfix"),
    ("powermta", "PowerMTA"),
    ("proofpoint", "Proofpoint"),
    ("qmail", "qmail"),
    ("qq", "QQ Mail"),
    ("sendgrid", "SendGrid"),
    ("sendmail", "Sendmail"),
    ("surgemail", "SurgeMail"),
    ("yahoo", "Yahoo Mail"),
    ("yandex", "Yandex Mail"),
    ("zoho", "Zoho Mail"),
    ("zonemta", "ZoneMTA"),
];

/// The name of a program; its key where there is no other.
pub(super) fn name(key: &'static str) -> &'static str {
    NAMES.iter().find(|(known, _)| *known == key).map_or(key, |(_, name)| *name)
}
