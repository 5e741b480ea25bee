//! From bytes to plain text in sections: what the mail system says, its fields for programs, and the mail that came
//! back.
//!
//! A mail is walked part by part ([`message`]); anything else is a piece of text that somebody copied ([`pasted`]).
//! Then [`html`] and [`plain`] take off what hides the words.

mod head;
mod html;
mod links;
mod message;
mod pasted;
mod plain;

pub(super) use links::unwrapped as unwrapped_link;

use super::findings::Nature;

/// What came out.
#[derive(Debug, Default)]
pub(super) struct Unwrapped {
    /// What was read.
    pub(super) nature: Nature,
    /// Texts in their order.
    pub(super) sections: Vec<Section>,
    /// `From`, `Subject` and the like of the report, one field a line, decoded.
    pub(super) head: String,
    /// When the report was written, in seconds since 1970.
    pub(super) date: Option<i64>,
    /// How many parts were looked at.
    parts: usize,
}

/// One text.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) kind: Kind,
    pub(super) text: String,
}

/// What a section is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words for people.
    Notice,
    /// Fields for programs (RFC 3464).
    Status,
    /// The mail that came back.
    Original,
}

/// So many bytes of text are kept in all.
const MAX_TEXT: usize = 512 * 1024;
/// So many parts are looked at in all.
const MAX_PARTS: usize = 64;

/// Bytes → sections.
pub(super) fn unwrap(source: &[u8]) -> Unwrapped {
    let source = plain::utf8(source);
    if source.trim_ascii().is_empty() {
        return Unwrapped { nature: Nature::Empty, ..Unwrapped::default() };
    }
    if plain::is_binary(&source) {
        return Unwrapped { nature: Nature::Binary, ..Unwrapped::default() };
    }
    let mut unwrapped = Unwrapped::default();
    let body = source.trim_ascii_start();
    if head::is_mail(body) {
        unwrapped.nature = Nature::Mail;
        message::walk(body, &mut unwrapped, 0);
    }
    if !unwrapped.sections.iter().any(|section| section.kind != Kind::Original) {
        pasted::read(&source, &mut unwrapped);
    }
    unwrapped
}

impl Unwrapped {
    /// Adds a text, as far as there is room for it.
    fn add(&mut self, kind: Kind, text: &str) {
        let used: usize = self.sections.iter().map(|section| section.text.len()).sum();
        let text = super::beginning(text, MAX_TEXT.saturating_sub(used));
        if !text.trim().is_empty() {
            self.sections.push(Section { kind, text: plain::readable(text) });
        }
    }
}
