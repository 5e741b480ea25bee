//! Settings for the programs that receive mail, each in a file of its own: made from the lists, so that they are never
//! older than the lists are.
//!
//! Wherever a program can, it counts the codes of the list alone: a zone that answers everything, because its name ran
//! out or somebody else answers for it, then refuses nobody's mail. Wherever it can, it says why and links the page about
//! the address. What a program cannot do its page says.

mod exim;
mod haraka;
mod opensmtpd;
mod postfix;
mod postscreen;
mod rspamd;
mod sendmail;
mod spamassassin;

use super::source::Source;
use crate::strings::{MessageId, id};

/// A program that asks lists about the addresses that it gets mail from.
#[derive(Debug)]
pub struct Server {
    /// Its name in paths.
    pub slug: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The version that the settings were checked with.
    pub version: &'static str,
    /// What is to be known about it.
    pub notes: &'static [MessageId],
    /// What to write to see what would be refused, and refuse nothing.
    pub trial: Option<&'static str>,
    /// What stands once, whichever of the lists are used.
    pub once: fn(&[Source]) -> Vec<Snippet>,
    /// What is added for a list.
    pub of: fn(&Source) -> Vec<Snippet>,
}

impl Server {
    /// True where a code that is not named is no listing.
    pub fn tells_codes(&self) -> bool {
        !self.notes.contains(&ANY_CODE)
    }
}

/// Settings, ready to copy.
#[derive(Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Where they stand: a file, and a place in it.
    pub place: &'static str,
    /// The settings.
    pub code: String,
}

impl Snippet {
    fn new(place: &'static str, code: impl Into<String>) -> Self {
        Self { place, code: code.into() }
    }
}

/// For programs that need nothing but what each list adds.
const fn nothing(_: &[Source]) -> Vec<Snippet> {
    Vec::new()
}

/// Every program, in the order of the page.
pub const ALL: &[&Server] = &[
    &postfix::SERVER,
    &postscreen::SERVER,
    &exim::SERVER,
    &sendmail::SERVER,
    &opensmtpd::SERVER,
    &haraka::SERVER,
    &rspamd::SERVER,
    &spamassassin::SERVER,
];

/// The program of this name.
pub fn find(slug: &str) -> Option<&'static Server> {
    ALL.iter().copied().find(|server| server.slug == slug)
}

/// Only the list's own codes count.
const OWN_CODES: MessageId = id("usage-note-codes");
/// Any answer counts as a listing.
const ANY_CODE: MessageId = id("usage-note-any");
/// Zones that fail their test entries are left out.
const TESTS_ITSELF: MessageId = id("usage-note-tested");
/// The refusal has the link of the page.
const LINKS_PAGE: MessageId = id("usage-note-link");
/// The refusal has the link of the first page.
const LINKS_HOME: MessageId = id("usage-note-home");
/// The words of the refusal are the program's own.
const OWN_WORDS: MessageId = id("usage-note-words");
/// IPv6 addresses are not asked about.
const ONLY_IPV4: MessageId = id("usage-note-ipv4");
/// How much a list counts for is a number.
const WEIGHS: MessageId = id("usage-note-weight");
/// It adds to a score.
const SCORES: MessageId = id("usage-note-score");
/// One part of the settings refuses, the others add to a score.
const SCORES_OR_REFUSES: MessageId = id("usage-note-part");
