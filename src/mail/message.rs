//! One letter as a mail: plain text, one language, one recipient (S14).
//!
//! Whatever becomes a header is looked at before anything is built: no line end, no control character, nothing that
//! turns the direction of writing. The Message-ID follows from the letter alone, so a letter that is handed over a
//! second time, because nobody knows whether the first time worked, can be known as the same.

use std::fmt;
use std::time::{Duration, SystemTime};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};
use lettre::{Address, Message as Built};
use sha2::{Digest as _, Sha256};
use url::Host;

use crate::domain::email::EmailAddress;
use crate::domain::locale::Locale;
use crate::domain::time::Timestamp;

/// The longest subject, in characters.
pub const LONGEST_SUBJECT: usize = 78;

/// What a mail is built from.
#[derive(Debug)]
pub struct Draft<'a> {
    /// The letter's number in the outbox.
    pub id: i64,
    /// What tells the letter from every other; only its hash shows.
    pub seed: &'a str,
    /// The operator's name.
    pub from_name: &'a str,
    /// The address that letters come from.
    pub from: &'a EmailAddress,
    /// The one recipient.
    pub to: &'a EmailAddress,
    /// The letter's language.
    pub locale: &'a Locale,
    /// Which letter it is.
    pub kind: &'static str,
    /// One line.
    pub subject: &'a str,
    /// Lines of text.
    pub text: &'a str,
    /// The moment of sending.
    pub date: Timestamp,
    /// The site's host.
    pub host: &'a Host<String>,
}

/// A mail, ready to be handed over. `Debug` leaves out what it says.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// The letter's number in the outbox.
    pub id: i64,
    /// The same at every try.
    pub message_id: String,
    /// The sender of the envelope, which failures come back to.
    pub from: EmailAddress,
    /// The recipient.
    pub to: EmailAddress,
    /// When it was built.
    pub date: Timestamp,
    /// Headers and text as they are sent.
    pub content: Vec<u8>,
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({} to {:?})", self.message_id, self.to)
    }
}

/// Why a mail could not be built: a fault of ours or of the configuration.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    /// The name or subject holds what no header may have.
    #[error("a header would hold a line end, a control character or a mark of direction")]
    Header,
    /// The subject is longer than a line.
    #[error("the subject has more than 78 characters")]
    LongSubject,
    /// An address that the library does not take.
    #[error("an address cannot be written into a header")]
    Address(#[from] lettre::address::AddressError),
    /// The library could not put the mail together.
    #[error("the mail could not be put together")]
    Build(#[from] lettre::error::Error),
}

impl Message {
    /// Builds a mail.
    pub fn build(draft: &Draft<'_>) -> Result<Self, MessageError> {
        if [draft.from_name, draft.subject].iter().any(|text| text.chars().any(is_no_header)) {
            return Err(MessageError::Header);
        }
        if draft.subject.chars().count() > LONGEST_SUBJECT {
            return Err(MessageError::LongSubject);
        }
        let message_id = message_id(draft);
        let date = Duration::from_secs(u64::try_from(draft.date.0).unwrap_or_default());
        let built = Built::builder()
            .from(Mailbox::new(Some(draft.from_name.to_owned()), address(draft.from)?))
            .to(Mailbox::new(None, address(draft.to)?))
            .subject(draft.subject)
            .date(SystemTime::UNIX_EPOCH + date)
            .message_id(Some(message_id.clone()))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", draft.locale.as_str()))
            .raw_header(header("Reprieve-Kind", draft.kind))
            .singlepart(SinglePart::builder().header(ContentType::TEXT_PLAIN).body(draft.text.to_owned()))?;
        Ok(Self {
            id: draft.id,
            message_id,
            from: draft.from.clone(),
            to: draft.to.clone(),
            date: draft.date,
            content: built.formatted(),
        })
    }
}

/// Line ends and other control characters, and marks of direction.
fn is_no_header(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn address(address: &EmailAddress) -> Result<Address, lettre::address::AddressError> {
    Address::new(address.local(), address.domain())
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// `<letter-17.5e884898da280471@lookup.example>`.
fn message_id(draft: &Draft<'_>) -> String {
    let hash = Sha256::digest(format!("{}\n{}\n{}\n{}", draft.id, draft.kind, draft.to.as_str(), draft.seed));
    let tail = hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    let domain = match draft.host {
        Host::Domain(name) => name.clone(),
        Host::Ipv4(address) => format!("[{address}]"),
        Host::Ipv6(address) => format!("[IPv6:{address}]"),
    };
    format!("<letter-{}.{tail}@{domain}>", draft.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(change: impl FnOnce(&mut Draft<'_>)) -> Result<Message, MessageError> {
        let from: EmailAddress = "list@example.net".parse().unwrap();
        let to: EmailAddress = "nobody@example.org".parse().unwrap();
        let host = Host::Domain("lookup.example".to_owned());
        let mut draft = Draft {
            id: 17,
            seed: "{}",
            from_name: "Example Blocklist",
            from: &from,
            to: &to,
            locale: &Locale::ENGLISH,
            kind: "confirm",
            subject: "Please confirm",
            text: "Hello\n",
            date: Timestamp(1_800_000_000),
            host: &host,
        };
        change(&mut draft);
        Message::build(&draft)
    }

    fn text(message: &Message) -> String {
        String::from_utf8(message.content.clone()).unwrap()
    }

    #[test]
    fn a_letter_is_plain_text_that_says_it_was_made_by_a_program() {
        let text = text(&built(|_| ()).unwrap());
        for line in [
            "From: \"Example Blocklist\" <list@example.net>",
            "To: nobody@example.org",
            "Subject: Please confirm",
            "Date: Fri, 15 Jan 2027 08:00:00 +0000",
            "Auto-Submitted: auto-generated",
            "Content-Language: en",
            "Content-Type: text/plain; charset=utf-8",
            "Reprieve-Kind: confirm",
            "MIME-Version: 1.0",
        ] {
            assert!(text.contains(&format!("{line}\r\n")), "{line} is not in {text}");
        }
    }

    #[test]
    fn a_letter_has_the_same_message_id_at_every_try_and_no_other_letter_has_it() {
        let id = |change: fn(&mut Draft<'_>)| built(change).unwrap().message_id;
        let first = id(|_| ());
        assert!(first.starts_with("<letter-17.") && first.ends_with("@lookup.example>"), "{first}");
        assert_eq!(id(|draft| draft.date = Timestamp(1_900_000_000)), first);
        assert_ne!(id(|draft| draft.id = 18), first);
        assert_ne!(id(|draft| draft.seed = "{\"token\":1}"), first);
    }

    #[test]
    fn t5_and_s14_nothing_that_becomes_a_header_ends_its_line() {
        for nasty in
            ["a\r\nBcc: b@example.org", "a\nb", "a\rb", "a\0b", "a\u{202e}b", "a\u{2028}b", "a\u{85}b", "\u{2066}a"]
        {
            assert!(matches!(built(|draft| draft.subject = nasty), Err(MessageError::Header)), "{nasty:?}");
            assert!(matches!(built(|draft| draft.from_name = nasty), Err(MessageError::Header)), "{nasty:?}");
        }
        let long = "x".repeat(79).leak();
        assert!(matches!(built(|draft| draft.subject = long), Err(MessageError::LongSubject)));
    }

    #[test]
    fn t5_words_of_any_script_and_encoded_words_leave_every_header_on_its_own_lines() {
        for subject in ["=?utf-8?q?a=0d=0aBcc:_b@example.org?=", "طلبك R-7K3M-92QD", "ご確認ください", "a\"<>@b"]
        {
            let message = built(|draft| {
                draft.subject = subject;
                draft.from_name = "Бюро \"Example\" <x@example.org>, b@example.org";
            });
            let text = text(&message.unwrap());
            let head = text.split("\r\n\r\n").next().unwrap();
            let names: Vec<&str> = head
                .split("\r\n")
                .filter(|line| !line.starts_with(' '))
                .map(|line| line.split_once(':').unwrap().0)
                .collect();
            assert!(!names.contains(&"Bcc"), "{head}");
            assert_eq!(names.iter().filter(|name| **name == "To").count(), 1);
            assert!(
                head.bytes().all(|byte| byte.is_ascii()) && head.split("\r\n").all(|line| line.len() <= 78),
                "{head}"
            );
            let read = mail_parser::MessageParser::default().parse(text.as_bytes()).unwrap();
            assert_eq!(read.from().unwrap().as_list().unwrap().len(), 1, "{head}");
            assert_eq!(read.to().unwrap().first().unwrap().address(), Some("nobody@example.org"));
        }
    }

    #[test]
    fn t5_long_lines_and_lines_of_one_dot_arrive_as_they_were() {
        let body = format!(".\n..\n{}\nbücher\n", "x".repeat(2000)).leak();
        let message = built(|draft| draft.text = body).unwrap();
        assert!(message.content.split(|byte| *byte == b'\n').all(|line| line.len() <= 998));
        let read = mail_parser::MessageParser::default().parse(&message.content).unwrap();
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n").trim_end(), body.trim_end());
    }

    #[test]
    fn s82_and_s89_debug_says_neither_the_text_nor_the_whole_address() {
        let debug = format!("{:?}", built(|_| ()).unwrap());
        assert!(debug.contains("n...@example.org") && !debug.contains("nobody") && !debug.contains("Hello"), "{debug}");
    }
}
