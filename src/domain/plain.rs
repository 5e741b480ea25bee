//! Text that strangers wrote, made plain: nothing in it that cannot be seen, that turns what stands around it, or that
//! steers a terminal; in one normal form; no longer than its place (S11, T6, T7).
//!
//! What a text is escaped from is the business of whoever shows it.

use std::fmt;

use unicode_normalization::UnicodeNormalization as _;

/// Control, zero-width, bidi and other characters that leave no trace on a page. Line breaks and tabs are among them:
/// whoever wants to keep them looks for them first.
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{115F}'
                | '\u{1160}'
                | '\u{17B4}'
                | '\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// A text of a form, as it may be kept: without what cannot be seen, in Unicode's form C, no blanks at its ends, lines
/// ended by a line feed, no two empty lines after each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlainText(String);

/// A text is longer than its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a text of {characters} characters, where {limit} have room")]
pub struct TooLong {
    /// How long it is, in characters.
    pub characters: usize,
    /// How long it may be.
    pub limit: usize,
}

/// Bytes that a character takes in UTF-8 on average over a whole text, at most: a text of `limit` characters may have
/// no more than so many times `limit` bytes.
const BYTES_TO_A_CHARACTER: usize = 4;

impl PlainText {
    /// Reads a text of several lines and up to `limit` characters.
    pub fn read(raw: &str, limit: usize) -> Result<Self, TooLong> {
        let mut plain = String::new();
        let mut gap = 0;
        for line in lines(raw) {
            let line = seen(line);
            let line = line.trim_end();
            if line.is_empty() {
                gap += 1;
                continue;
            }
            if !plain.is_empty() {
                plain.push_str(if gap > 0 { "\n\n" } else { "\n" });
            }
            plain.push_str(line);
            gap = 0;
        }
        Self(plain.trim().to_owned()).within(limit)
    }

    /// Reads a text of one line and up to `limit` characters; line breaks and runs of blanks become one blank.
    pub fn line(raw: &str, limit: usize) -> Result<Self, TooLong> {
        let spaced: String = raw.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
        let words = seen(&spaced);
        Self(words.split_whitespace().collect::<Vec<_>>().join(" ")).within(limit)
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True when there is nothing to read in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn within(self, limit: usize) -> Result<Self, TooLong> {
        let characters = self.0.chars().count();
        let is_short = characters <= limit && self.0.len() <= limit.saturating_mul(BYTES_TO_A_CHARACTER);
        if is_short { Ok(self) } else { Err(TooLong { characters, limit }) }
    }
}

impl fmt::Display for PlainText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The paragraphs of a text that was made plain, each with its lines.
pub fn paragraphs(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.split("\n\n").map(|paragraph| paragraph.lines().collect())
}

/// Characters that Unicode keeps for use inside programs, as ours uses some: no text has them.
const fn is_for_programs(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}')
}

/// The lines of a text, however they are ended.
fn lines(raw: &str) -> impl Iterator<Item = &str> {
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    // The empty line inside a CRLF is no line of its own.
    raw.split("\r\n").flat_map(move |part| part.split(is_end))
}

/// What can be seen of a line, composed; tabs are blanks.
fn seen(line: &str) -> String {
    let spaced = line.chars().map(|c| if c == '\t' { ' ' } else { c });
    // Composed last: what was taken out may have kept a letter from its mark.
    spaced.filter(|c| !is_unseen(*c) && !is_for_programs(*c)).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> String {
        PlainText::read(raw, 100).unwrap().to_string()
    }

    #[test]
    fn what_steers_turns_or_hides_is_taken_out_s11_t6() {
        assert_eq!(read("a\u{1b}[31mb\u{0}\u{202e}c\u{200b}d\u{feff}\u{e0041}"), "a[31mbcd");
        assert_eq!(read("\u{2066}\u{200f} \n\u{200b}\r\n"), "");
        assert_eq!(read("\u{fdd0}a\u{fdd1}b\u{fdef}\u{fdf0}"), "ab\u{fdf0}");
        assert_eq!(PlainText::line("a\r\nSubject:\u{a0}b\t\u{2029}c", 100).unwrap().as_str(), "a Subject: b c");
    }

    #[test]
    fn lines_stay_lines_however_they_were_ended_s11() {
        assert_eq!(read("  one\r\ntwo\rthree\n\n\n\n  four  \n"), "one\ntwo\nthree\n\n  four");
        assert_eq!(read("a\u{2028}b\u{85}c"), "a\nb\nc");
    }

    #[test]
    fn letters_are_composed_also_around_what_was_taken_out_s11() {
        assert_eq!(read("e\u{301}"), "é");
        assert_eq!(read("e\u{200d}\u{301}"), "é");
        assert_eq!(PlainText::read(&read("e\u{301}"), 1).unwrap(), PlainText::read("é", 1).unwrap());
    }

    #[test]
    fn the_limit_is_in_characters_after_everything_else_s11() {
        assert_eq!(PlainText::read(&" é\u{200b}".repeat(50), 99).unwrap().as_str().chars().count(), 99);
        let long = PlainText::read(&"é".repeat(101), 100).unwrap_err();
        assert_eq!(long, TooLong { characters: 101, limit: 100 });
        assert!(PlainText::line(&"a ".repeat(51), 100).is_err());
        assert!(PlainText::read("", 0).unwrap().is_empty());
    }
}
