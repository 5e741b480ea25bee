//! Text that strangers wrote, made fit for a page: what it is escaped from is the template's business, what it may
//! hold at all is decided here.

use crate::domain::plain::is_unseen;

/// The text on one line without control characters, zero-width marks and marks that turn the direction of writing
/// (T7); at most `longest` characters, cut with an ellipsis.
pub fn one_line(text: &str, longest: usize) -> String {
    let mut kept = text.chars().filter_map(|c| match c {
        '\n' | '\r' | '\t' => Some(' '),
        c if is_unseen(c) => None,
        c => Some(c),
    });
    let mut line: String = kept.by_ref().take(longest).collect();
    if kept.next().is_some() {
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_turn_or_hide_text_are_dropped_t7() {
        assert_eq!(one_line("a\u{202e}b\u{200b}c\u{1b}[31md\r\ne\u{0}", 99), "abc[31md  e");
        assert_eq!(one_line("héllo", 3), "hél…");
        assert_eq!(one_line("héllo", 5), "héllo");
    }
}
