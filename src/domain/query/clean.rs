//! Takes away what cannot be seen and what was put in to make an address harmless, before anything is read.

use super::note::Note;
use crate::domain::plain::is_unseen;

/// A text in plain characters: no control, zero-width or bidi characters, no space at its ends, one space or one line
/// break between its parts.
pub(super) struct Cleaned {
    pub(super) text: String,
    pub(super) notes: Vec<Note>,
}

/// Cleans and refangs, in two passes.
pub(super) fn clean(text: &str) -> Cleaned {
    let mut plain = String::with_capacity(text.len().min(super::MAX_QUERY_BYTES));
    let mut gap: Option<char> = None;
    let (mut is_hidden, mut is_widened) = (false, false);
    for typed in text.chars() {
        if let Some(space) = space(typed) {
            gap = if gap == Some('\n') { gap } else { Some(space) };
            continue;
        }
        if is_unseen(typed) {
            is_hidden = true;
            continue;
        }
        if let Some(space) = gap.take().filter(|_| !plain.is_empty()) {
            plain.push(space);
        }
        let narrow = narrow(typed);
        is_widened |= narrow != typed;
        plain.push(narrow);
    }
    let (text, is_defanged) = refang(plain);
    let notes = [
        is_hidden.then_some(Note::InvisibleRemoved),
        is_widened.then_some(Note::WideCharacters),
        is_defanged.then_some(Note::Refanged),
    ];
    Cleaned { text, notes: notes.into_iter().flatten().collect() }
}

/// A line break or a space, if the character is any kind of them.
fn space(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        _ if c.is_whitespace() => Some(' '),
        _ => None,
    }
}

/// The ASCII form of a full-width character, and the dot for the full stops of East Asian keyboards. Not all of
/// Unicode's compatibility forms: a footnote mark behind an address (`4²`) is no digit of it.
fn narrow(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => u8::try_from(u32::from(c) - 0xFF01).map_or(c, |offset| char::from(offset + b'!')),
        '\u{3002}' | '\u{FF61}' => '.',
        _ => c,
    }
}

/// What people write for a dot, a colon or an at sign so that nothing becomes a link.
const FANGS: &[(&str, &str)] = &[
    ("[.]", "."),
    ("(.)", "."),
    ("{.}", "."),
    ("[dot]", "."),
    ("(dot)", "."),
    ("{dot}", "."),
    ("\\.", "."),
    ("[://]", "://"),
    ("[:]", ":"),
    ("(:)", ":"),
    ("[/]", "/"),
    ("[@]", "@"),
    ("[at]", "@"),
    ("(at)", "@"),
];

/// Puts the fangs back in: `1[.]2`, `1(dot)2`, `hxxp://`.
fn refang(text: String) -> (String, bool) {
    let is_defanged_link = starts_with(&text, "hxxp");
    if !is_defanged_link && !text.contains(['[', '(', '{', '\\']) {
        return (text, false);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    let mut is_changed = false;
    if is_defanged_link {
        plain.push_str("http");
        rest = &rest[4..];
        is_changed = true;
    }
    while let Some(c) = rest.chars().next() {
        let fang = FANGS.iter().find(|(written, _)| written.starts_with(c) && starts_with(rest, written));
        if let Some((written, meant)) = fang {
            plain.push_str(meant);
            rest = &rest[written.len()..];
            is_changed = true;
        } else {
            plain.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    (plain, is_changed)
}

/// Whether the text begins with this, whatever the case of its ASCII letters.
pub(super) fn starts_with(text: &str, beginning: &str) -> bool {
    text.as_bytes().get(..beginning.len()).is_some_and(|head| head.eq_ignore_ascii_case(beginning.as_bytes()))
}
