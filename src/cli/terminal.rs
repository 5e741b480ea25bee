//! Writing to people at a terminal.

use std::fmt::Display;
use std::io::{self, Write};
use std::path::Path;

/// Writes lines to standard error. When even that fails there is nobody left to tell.
pub(super) fn complain(text: &dyn Display) {
    let _ = writeln!(io::stderr().lock(), "{}", harmless(&text.to_string()));
}

/// The text with what could steer a terminal written out: it may repeat what stood in a file or in a command that
/// somebody was told to paste (S13).
pub(super) fn harmless(text: &str) -> String {
    let steers = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().fold(String::with_capacity(text.len()), |mut shown, c| {
        if steers(c) {
            shown.extend(c.escape_unicode());
        } else {
            shown.push(c);
        }
        shown
    })
}

/// Writes a line to standard output; a reader that went away is an error for the caller.
pub(super) fn say(text: &dyn Display) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{text}")
}

/// True for `-`, which stands for standard input.
pub(super) fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// The file as a message calls it.
pub(super) fn named(file: &Path) -> String {
    if is_stdin(file) { "standard input".to_owned() } else { harmless(&file.display().to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s13_what_could_steer_a_terminal_is_written_out() {
        assert_eq!(harmless("a\u{1b}]0;b\u{7}\r\u{9b}c\nd\u{202e}"), "a\\u{1b}]0;b\\u{7}\\u{d}\\u{9b}c\nd\\u{202e}");
        assert_eq!(harmless("plain, größer"), "plain, größer");
    }
}
