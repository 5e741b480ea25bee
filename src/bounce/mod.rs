//! A returned mail, or a piece of one, → what it says: which address was refused, by whom, because of which list.
//!
//! Three steps, each in its folder: [`unwrap`] takes off mail parts, codings, HTML and wrapped links; [`mod@read`] finds
//! the receiver's reply in the text, and the addresses, links and names in that reply; [`judge`] says what they come
//! to. [`known`] is what it is held against, [`findings`] what comes out.
//!
//! It refuses to guess. The receiver's own address is never taken for the sender's, a masked address stays unknown, and
//! a refusal about something else is never called a listing. It keeps nothing, asks nobody, and works in time and
//! memory linear in the text: every piece that is looked at more closely is bounded (T13).

use std::collections::HashSet;

pub mod findings;
pub mod known;

mod judge;
mod read;
mod unwrap;

pub use findings::{Candidate, Category, Cause, Findings, ListNamed, MAX_CANDIDATES, MAX_LINKS, Nature, Role, Verdict};
pub use known::{Known, KnownList, ListKind, OwnZone};

/// So many bytes of a text are read, from its beginning: the report of a returned mail comes before the mail itself.
pub const MAX_READ: usize = 1024 * 1024;

/// Reads a text. Never fails, and the same bytes give the same findings.
pub fn read(source: &[u8], known: &Known) -> Findings {
    let unwrapped = unwrap::unwrap(source.get(..MAX_READ).unwrap_or(source));
    let told = read::read(&unwrapped);
    let mut findings = judge::judge(&told, known);
    findings.nature = unwrapped.nature;
    findings.date = unwrapped.date;
    let mut seen = HashSet::new();
    findings.candidates.retain(|candidate| seen.insert(candidate.address));
    findings.candidates.truncate(MAX_CANDIDATES);
    findings
}

/// The beginning of a text, at most so many bytes, cut between characters.
fn beginning(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}

/// The end of a text, at most so many bytes, cut between characters.
fn end(text: &str, most: usize) -> &str {
    let from = text.len().saturating_sub(most);
    text.get(text.ceil_char_boundary(from)..).unwrap_or(text)
}
