//! Left-to-right pieces inside a right-to-left sentence: addresses, networks, names, codes.
//!
//! `2001:db8::/32` inside an Arabic sentence would be torn apart and put together in another order (UAX #9). Marks stand
//! around values of messages and around such pieces of a message itself. They are characters, so that they hold in
//! titles, attributes and letters as well, and so that translators need not think of them.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// LEFT-TO-RIGHT ISOLATE and POP DIRECTIONAL ISOLATE.
const ISOLATE: [char; 2] = ['\u{2066}', '\u{2069}'];

/// FIRST STRONG ISOLATE, for what has a direction of its own.
const ISOLATE_EITHER: char = '\u{2068}';

/// A text that is the value of a message, with marks around it; `None` for what needs none.
pub(super) fn isolate_value(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::String(text) = value else { return None };
    if !text.chars().any(|c| c.is_alphanumeric() || c.is_ascii_punctuation()) {
        return None;
    }
    let [left_to_right, end] = ISOLATE;
    let begin = if text.contains(is_right_to_left) { ISOLATE_EITHER } else { left_to_right };
    Some(format!("{begin}{text}{end}"))
}

/// Hebrew, Arabic and what is written like them.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// The text with a mark before and behind every piece that must keep its own direction.
pub(super) fn isolate(text: &str) -> Cow<'_, str> {
    let mut isolated = String::new();
    let mut rest = text;
    let mut is_changed = false;
    while let Some((before, piece, after)) = next_piece(rest) {
        isolated.push_str(before);
        if piece.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            isolated.push_str(piece);
        } else {
            isolated.push(ISOLATE[0]);
            isolated.push_str(piece);
            isolated.push(ISOLATE[1]);
            is_changed = true;
        }
        rest = after;
    }
    isolated.push_str(rest);
    if is_changed { Cow::Owned(isolated) } else { Cow::Borrowed(text) }
}

/// What stands before the next piece, the piece, and the rest.
fn next_piece(text: &str) -> Option<(&str, &str, &str)> {
    let bytes = text.as_bytes();
    let is_start = |at: usize| {
        let next = bytes.get(at + 1).copied().unwrap_or_default();
        match bytes.get(at) {
            Some(byte) if byte.is_ascii_alphanumeric() => true,
            Some(b'/' | b'%' | b'@' | b'[' | b'.') => next.is_ascii_alphanumeric(),
            Some(b':') => next == b':',
            _ => false,
        }
    };
    let start = (0..bytes.len()).find(|at| is_start(*at))?;
    let mut end = start;
    while let Some(byte) = bytes.get(end) {
        // A space goes with the piece in "RFC 5782", but not behind a comma.
        let joins = *byte == b' ' && is_start(end + 1) && end > 0 && !b",.;:!?".contains(&bytes[end - 1]);
        if !byte.is_ascii_graphic() && !joins {
            break;
        }
        end += 1;
    }
    let (before, tail) = text.split_at(start);
    let (piece, _) = tail.split_at(end - start);
    let trimmed = if piece.ends_with("::") {
        piece
    } else {
        piece.trim_end_matches([',', '.', ';', ':', '!', '?', ')', '"', '\'', ']'])
    };
    Some((before, trimmed, tail.get(trimmed.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        isolate(text).replace(ISOLATE[0], "<").replace(ISOLATE[1], ">")
    }

    #[test]
    fn a_value_keeps_the_direction_that_it_has() {
        let value = |text: &'static str| isolate_value(&FluentValue::from(text));
        assert_eq!(value("203.0.113.0/24").as_deref(), Some("\u{2066}203.0.113.0/24\u{2069}"));
        assert_eq!(value("25 نوفمبر").as_deref(), Some("\u{2068}25 نوفمبر\u{2069}"));
        assert_eq!((value(""), value("\u{1}"), isolate_value(&FluentValue::from(7))), (None, None, None));
    }

    #[test]
    fn addresses_and_codes_are_isolated_and_words_are_not() {
        for (text, expected) in [
            ("مثل 192.0.2.7 و2001:db8::25، أو 192.0.2.0/24.", "مثل <192.0.2.7> و<2001:db8::25>، أو <192.0.2.0/24>."),
            ("عنوان IPv6 في DNS", "عنوان IPv6 في DNS"),
            ("(RFC 5782، القسم 5)", "(<RFC 5782>، القسم 5)"),
            ("كتلة /64 أو ::1 أو 2001:db8:: فقط", "كتلة </64> أو <::1> أو <2001:db8::> فقط"),
            ("192.0.2.1-9, mail.example.org:", "<192.0.2.1-9>, <mail.example.org>:"),
            ("لا شيء", "لا شيء"),
            ("", ""),
        ] {
            assert_eq!(shown(text), expected);
        }
    }
}
