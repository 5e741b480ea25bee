//! Words for people in pieces: paragraphs, with every line of a log or of a transcript a piece of its own.

use std::sync::LazyLock;

use regex::Regex;

/// So many bytes of one piece are looked at; no reply is longer.
const MAX_PIECE: usize = 8 * 1024;
/// So many pieces of one text.
const MAX_PIECES: usize = 400;

/// How a line of a log begins: `Nov 23 18:12:24 `, `2026-11-23T18:12:24`, `[18/Jan/2014 06:39:44]`, `Mon 2026-…`.
static LOG_LINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?:<\d+>)?\[?(?:",
        r"[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d|",
        r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d|",
        r"\d{1,2}[/-][A-Z][a-z]{2}[/-]\d{4}|",
        r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? \d|",
        r"@[0-9a-f]{24} )",
    ))
    .ok()
});

/// The pieces in their order, lines inside them still apart.
pub(super) fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut current = String::new();
    for line in text.lines() {
        let bare = line.trim();
        if bare.is_empty() || begins_piece(bare) {
            close(&mut pieces, &mut current);
        }
        if !bare.is_empty() && current.len() + bare.len() < MAX_PIECE {
            if !current.is_empty() {
                current.push('\n');
            }
            current.push_str(bare);
        } else if bare.len() >= MAX_PIECE {
            close(&mut pieces, &mut current);
            current.push_str(crate::bounce::beginning(bare, MAX_PIECE));
        }
        if pieces.len() >= MAX_PIECES {
            return pieces;
        }
    }
    close(&mut pieces, &mut current);
    pieces
}

fn close(pieces: &mut Vec<String>, current: &mut String) {
    if !current.is_empty() {
        pieces.push(std::mem::take(current));
    }
}

/// Lines of logs; of transcripts (`<<< 550 …`, `>>> DATA`, `... while talking to`); of sendmail's summaries.
fn begins_piece(line: &str) -> bool {
    let is_transcript = ["<<<", ">>>", "... ", "(reason:", "-----"].iter().any(|mark| line.starts_with(mark));
    is_transcript || is_local_line(line) || LOG_LINE.as_ref().is_some_and(|log| log.is_match(line))
}

/// `550 5.1.1 <user@example.org>... User unknown`: the sending sendmail's own words.
pub(super) fn is_local_line(line: &str) -> bool {
    let line = crate::bounce::beginning(line, 300);
    line.starts_with(['4', '5']) && line.contains(">... ") || line.starts_with('<') && line.contains(">... ")
}
