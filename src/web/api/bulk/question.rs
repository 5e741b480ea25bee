//! What was asked: lines, or the texts of a JSON array, taken apart without a copy of each.

use std::fmt;
use std::ops::Range;

use axum::body::Bytes;
use serde::de::{DeserializeSeed, Deserializer, Error as _, SeqAccess, Visitor};

use super::MOST_LINES;
use crate::web::error::PageError;

/// The lines of a request.
#[derive(Debug)]
pub(super) enum Question {
    Lines { text: Bytes, count: usize },
    Array(Texts),
}

impl Question {
    pub(super) fn read(text: Bytes, is_json: bool) -> Result<Self, PageError> {
        if is_json || looks_like_array(&text) {
            return Texts::read(text).map(Self::Array);
        }
        let count = lines(&text).take(MOST_LINES + 1).count();
        if count > MOST_LINES { Err(PageError::TooLarge) } else { Ok(Self::Lines { text, count }) }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Lines { count, .. } => *count,
            Self::Array(texts) => texts.at.len(),
        }
    }

    /// What is held in memory beside the text itself, in bytes.
    pub(super) fn beside(&self) -> usize {
        match self {
            Self::Lines { .. } => 0,
            Self::Array(texts) => texts.at.capacity() * size_of::<Range<u32>>() + texts.unescaped.capacity(),
        }
    }

    /// Hands over line after line, until `take` has had enough; true when it has had all.
    pub(super) fn all(&self, mut take: impl FnMut(&[u8]) -> bool) -> bool {
        match self {
            Self::Lines { text, .. } => lines(text).all(take),
            Self::Array(texts) => texts.at.iter().all(|at| take(texts.get(at))),
        }
    }
}

/// `[` also begins an address in brackets; an array goes on with a text, or ends.
fn looks_like_array(text: &[u8]) -> bool {
    let array = text.trim_ascii_start().strip_prefix(b"[");
    array.is_some_and(|inside| matches!(inside.trim_ascii_start().first(), Some(b'"' | b']') | None))
}

/// Lines without their ends; the end of the last one may be missing.
fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    let is_empty = text.is_empty();
    text.split(|byte| *byte == b'\n').filter(move |_| !is_empty).map(|line| line.strip_suffix(b"\r").unwrap_or(line))
}

/// The texts of a JSON array, where they stand.
#[derive(Debug)]
pub(super) struct Texts {
    whole: Bytes,
    /// Texts that were written with escapes, as they read without them, one after the other.
    unescaped: Vec<u8>,
    /// Each text in order: bytes of `whole`, or, counted on from its end, of `unescaped`.
    at: Vec<Range<u32>>,
}

/// A message of this parser's own, which never reaches anybody.
const TOO_MANY: &str = "more texts than are taken at a time";

impl Texts {
    /// Stops at the first text too many, whatever comes behind it.
    fn read(whole: Bytes) -> Result<Self, PageError> {
        let mut found = Found { start: whole.as_ptr().addr(), length: whole.len(), ..Found::default() };
        let mut json = serde_json::Deserializer::from_slice(&whole);
        let read = json.deserialize_seq(&mut found).and_then(|()| json.end());
        if found.is_too_many {
            return Err(PageError::TooLarge);
        }
        let unreadable = |error| PageError::BadRequest(format!("This is no JSON array of texts: {error}."));
        read.map_err(unreadable)?;
        let Found { unescaped, at, .. } = found;
        Ok(Self { whole, unescaped, at })
    }

    fn get(&self, at: &Range<u32>) -> &[u8] {
        let (start, end) = (at.start as usize, at.end as usize);
        let length = self.whole.len();
        let found = match start.checked_sub(length) {
            None => self.whole.get(start..end),
            Some(start) => self.unescaped.get(start..end - length),
        };
        found.unwrap_or_default()
    }
}

/// What was found so far.
#[derive(Default)]
struct Found {
    /// Where in memory the whole text begins.
    start: usize,
    length: usize,
    unescaped: Vec<u8>,
    at: Vec<Range<u32>>,
    is_too_many: bool,
}

impl Found {
    fn keep<E: serde::de::Error>(&mut self, start: usize, length: usize) -> Result<(), E> {
        let position = |at: usize| u32::try_from(at).map_err(E::custom);
        self.at.push(position(start)?..position(start + length)?);
        Ok(())
    }
}

impl<'de> Visitor<'de> for &mut Found {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of texts")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut texts: A) -> Result<(), A::Error> {
        while texts.next_element_seed(OneText(self))?.is_some() {
            if self.at.len() > MOST_LINES {
                self.is_too_many = true;
                return Err(A::Error::custom(TOO_MANY));
            }
        }
        Ok(())
    }
}

/// Reads one text of the array.
struct OneText<'f>(&'f mut Found);

impl<'de> DeserializeSeed<'de> for OneText<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, text: D) -> Result<(), D::Error> {
        text.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for OneText<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<(), E> {
        let start = text.as_ptr().addr().saturating_sub(self.0.start);
        self.0.keep(start, text.len())
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<(), E> {
        let start = self.0.length + self.0.unescaped.len();
        self.0.unescaped.extend_from_slice(text.as_bytes());
        self.0.keep(start, text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &'static str) -> Result<Question, PageError> {
        Question::read(Bytes::from_static(text.as_bytes()), false)
    }

    fn texts(question: &Question) -> Vec<String> {
        let mut texts = Vec::new();
        question.all(|text| {
            texts.push(String::from_utf8(text.to_vec()).unwrap());
            true
        });
        texts
    }

    #[test]
    fn an_address_in_brackets_is_no_array() {
        assert!(matches!(read("[192.0.2.1]\n192.0.2.2"), Ok(Question::Lines { count: 2, .. })));
        assert!(matches!(read(" [\"192.0.2.1\"]"), Ok(Question::Array(_))));
        assert!(read("[\"192.0.2.1\", 7]").is_err());
    }

    #[test]
    fn every_line_counts_but_the_empty_one_behind_the_last_end() {
        assert_eq!(lines(b"").count(), 0);
        assert_eq!(lines(b"a\r\n\nb\n").collect::<Vec<_>>(), [b"a".as_slice(), b"", b"b"]);
    }

    #[test]
    fn texts_of_an_array_are_read_where_they_stand_and_without_their_escapes() {
        let array = read(r#" ["", "192.0.2.0\/24","\u0031.1.1.1", "9.9.9.9", "\n" , "ü"] "#).unwrap();

        assert_eq!(texts(&array), ["", "192.0.2.0/24", "1.1.1.1", "9.9.9.9", "\n", "ü"]);
        assert_eq!(array.len(), 6);
    }

    #[test]
    fn t14_counting_ends_with_the_first_text_too_many_whatever_comes_behind_it() {
        let endless = format!("[{} no more JSON", "\"\",".repeat(MOST_LINES + 1));

        assert!(matches!(Question::read(endless.into(), true), Err(PageError::TooLarge)));
    }
}
