//! The head of a mail or of one of its parts: the few fields that matter, decoded by the MIME parser.
//!
//! Only these fields reach the parser, each cut short, so that a head of a million lines costs what reading it costs.

use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders as _};

/// Fields that are read, in lower case.
const WANTED: &[&str] = &[
    "auto-submitted",
    "content-transfer-encoding",
    "content-type",
    "date",
    "from",
    "message-id",
    "received",
    "reply-to",
    "return-path",
    "subject",
    "to",
    "x-failed-recipients",
    "x-mailer",
    "x-ms-exchange-message-is-ndr",
    "x-ses-outgoing",
    "x-mailru-msgtype",
];

/// At most so many fields, each with so many bytes.
const MAX_FIELDS: usize = 48;
const MAX_FIELD: usize = 2048;

/// Names that begin a mail rather than a note of somebody's.
const OPENING: &[&str] = &[
    "arc-",
    "authentication-results:",
    "content-type:",
    "date:",
    "delivered-to:",
    "delivery-date:",
    "dkim-signature:",
    "envelope-to:",
    "from:",
    "message-id:",
    "mime-version:",
    "received:",
    "received-spf:",
    "return-path:",
    "subject:",
    "to:",
    "x-",
];

/// What a head says.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// `multipart`, `text`, …
    pub(super) kind: String,
    /// `report`, `plain`, …
    pub(super) subkind: String,
    pub(super) boundary: Option<String>,
    pub(super) charset: Option<String>,
    pub(super) encoding: Option<String>,
    pub(super) date: Option<i64>,
    /// The fields as text, one a line.
    pub(super) text: String,
}

/// True when a text begins as the source of a mail does: at least two of its first lines are fields of one.
pub(super) fn is_mail(source: &[u8]) -> bool {
    let lines = source.split(|byte| *byte == b'\n').take(12);
    let lines = lines.take_while(|line| !line.trim_ascii().is_empty());
    let is_opening = |line: &&[u8]| OPENING.iter().any(|name| starts_with(line, name));
    let first = source.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let begins = is_opening(&first) || first.starts_with(b"From ") || first.starts_with(b">From ");
    begins && lines.filter(is_opening).count() >= 2
}

pub(super) fn starts_with(line: &[u8], name: &str) -> bool {
    line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name.as_bytes()))
}

/// Cuts a mail or part at its first empty line. Without one, all of it is head.
pub(super) fn split(source: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    for line in source.split_inclusive(|byte| *byte == b'\n') {
        let after = at + line.len();
        if line.trim_ascii().is_empty() {
            return (source.get(..at).unwrap_or_default(), source.get(after..).unwrap_or_default());
        }
        at = after;
    }
    (source, &[])
}

impl Head {
    /// Reads the fields that matter.
    pub(super) fn read(head: &[u8]) -> Self {
        let mut fields = wanted(head);
        fields.extend_from_slice(b"\r\n");
        let Some(message) = MessageParser::default().parse_headers(&fields) else { return Self::default() };
        let content = message.content_type();
        let lower = |text: &str| text.to_ascii_lowercase();
        Self {
            kind: content.map(|content| lower(content.ctype())).unwrap_or_default(),
            subkind: content.and_then(|content| content.subtype()).map(lower).unwrap_or_default(),
            boundary: content.and_then(|content| content.attribute("boundary")).map(str::to_owned),
            charset: content.and_then(|content| content.attribute("charset")).map(str::to_owned),
            encoding: message.content_transfer_encoding().map(lower),
            date: message.date().map(mail_parser::DateTime::to_timestamp),
            text: lines(&message, &fields),
        }
    }
}

/// The wanted fields with their folds, as they stand.
fn wanted(head: &[u8]) -> Vec<u8> {
    let mut kept = Vec::new();
    let (mut count, mut room) = (0, 0);
    for line in head.split_inclusive(|byte| *byte == b'\n') {
        if !line.starts_with(b" ") && !line.starts_with(b"\t") {
            let is_wanted = WANTED.iter().any(|name| starts_with(line, name) && line.get(name.len()) == Some(&b':'));
            room = if is_wanted && count < MAX_FIELDS { MAX_FIELD } else { 0 };
            count += usize::from(is_wanted);
        }
        let part = line.get(..line.len().min(room)).unwrap_or_default();
        room -= part.len();
        kept.extend_from_slice(part);
        if room == 0 && !part.is_empty() && !part.ends_with(b"\n") {
            kept.extend_from_slice(b"\r\n");
        }
    }
    kept
}

/// Decoded where decoding changes anything for a reader (encoded words), else as it stands.
fn lines(message: &Message<'_>, fields: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(fields).replace("\r\n", "\n");
    if let Some(subject) = message.subject() {
        text.push_str("Subject: ");
        text.push_str(subject);
        text.push('\n');
    }
    if let Some(name) = message.header("From").and_then(HeaderValue::as_address).and_then(|list| list.first()?.name()) {
        text.push_str("From: ");
        text.push_str(name);
        text.push('\n');
    }
    text
}
