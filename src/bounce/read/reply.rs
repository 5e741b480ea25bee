//! The reply of a receiver's server in a piece of text: its code, its enhanced code, its words.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::paragraph::is_local_line;

/// Where a reply was found: how sure it is that it is one. In this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Source {
    /// `Diagnostic-Code: smtp; 550 …`.
    Diagnostic,
    /// Behind words that say so: `said:`, `<<<`, `Remote host said:`.
    Quoted,
    /// At the beginning of a line.
    Line,
    /// Sendmail's `(reason: 550 …)`, which it shortens.
    Reason,
    /// The sending server's own words.
    Local,
}

/// What a server answered.
#[derive(Debug, Clone)]
pub(in super::super) struct Reply {
    pub(in super::super) source: Source,
    pub(in super::super) code: u16,
    pub(in super::super) enhanced: Option<String>,
    /// On one line, without the repeated codes of a reply of several lines.
    pub(in super::super) text: String,
    /// The host name before it: `host mx.example.org[192.0.2.1] said:`.
    pub(in super::super) host: Option<String>,
}

/// So many bytes of one reply are kept.
const MAX_REPLY: usize = 3000;
/// So many replies of one piece.
const MAX_IN_PIECE: usize = 8;

/// A code where a reply may begin, with its enhanced code.
static START: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?x) (?P<before>^|[\s:;,'\x22\(\[>=\#\{.])",
        r"(?P<code>[45]\d\d):?(?P<sep>[-\ \t\n]|$)",
        r"(?P<again>(?:[45]\d\d[-\ \t\n])?)\s*",
        r"(?P<mark>[\#\(\['\x22]?)(?P<enhanced>[245]\.\d{1,3}\.\d{1,3})?",
    ))
    .ok()
});

/// An enhanced code where qmail and its like put it: `(#5.7.1)`.
static MARKED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\(\s?#\s?([245]\.\d{1,3}\.\d{1,3})\s?\)").ok());

/// What stands before a reply.
const LEADS: &[&str] = &[
    "said:",
    "says:",
    "said",
    "to me:",
    "returned",
    "returned:",
    "was:",
    "response:",
    "reply:",
    "respuesta:",
    "réponse:",
    "antwort:",
    "error:",
    "error",
    "with:",
    "smtp;",
    "reject=",
    "<<<",
    "reason:",
    "fehler:",
    "returned the following:",
    "response was",
    "smtp error",
    "code:",
    "message:",
    "stat=",
    "greeting:",
    "command:",
    "following error:",
    "responded with",
    "rejected with",
    "rejected:",
    "reject:",
    "failed:",
    "server:",
    "renvoyé",
    "zurückgegeben",
    "devolvió",
    "restituito",
    "geantwortet:",
    "text:",
    "details:",
    "detail:",
    "response",
];

/// Where a reply ends, whatever follows.
const ENDS: &[&str] = &[
    "(in reply to",
    "(in response to",
    "[in reply to",
    "; from=<",
    ";from=<",
    " from=<",
    "## ",
    "##\n",
    "...Giving up",
    "Giving up on",
    "I'm not going to try again",
    "Original message",
    "--- Below",
    "Last-Attempt-Date:",
    "Remote-MTA:",
    "Final-Log-ID:",
    "Reporting-MTA:",
    "\nAction: ",
    "Will-Retry-Until:",
    "Diagnostic information",
];

/// All replies of a piece.
pub(super) fn replies(piece: &str) -> Vec<Reply> {
    let mut found: Vec<Reply> = Vec::new();
    let Some(start) = START.as_ref() else { return found };
    let mut from = 0;
    while let Some(caught) = piece.get(from..).and_then(|rest| start.captures(rest)) {
        let whole = caught.get(0).map_or(0, |whole| whole.end());
        let code_at = from + caught.name("code").map_or(0, |code| code.start());
        let source = source(piece, code_at, &caught);
        let next = match source {
            Some(source) => {
                let (reply, end) = reply(piece, code_at, &caught, source);
                found.extend(reply);
                end
            }
            None => code_at + 3,
        };
        from = next.max(from + whole.min(4)).max(from + 1);
        from = piece.ceil_char_boundary(from);
        if found.len() >= MAX_IN_PIECE || from >= piece.len() {
            break;
        }
    }
    found
}

/// The replies in a `Diagnostic-Code:`.
pub(super) fn of_diagnostic(value: &str) -> Vec<Reply> {
    let value = crate::bounce::beginning(value, MAX_REPLY);
    let mut found = replies(value);
    found.truncate(1);
    for reply in &mut found {
        reply.source = Source::Diagnostic;
    }
    found
}

/// Whether a number is the code of a reply.
fn source(piece: &str, at: usize, caught: &Captures<'_>) -> Option<Source> {
    let before = piece.get(..at)?;
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let line = piece.get(line_start..).unwrap_or_default();
    let is_first = before.get(line_start..).is_some_and(|start| start.trim().is_empty());
    let has_enhanced = caught.name("enhanced").is_some();
    let near = crate::bounce::end(before, 40).to_lowercase();
    let near =
        near.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '#' | '(' | '[' | '<' | '«'));
    if near.ends_with("(reason:") || near.ends_with("reason:") && line.trim_start().starts_with('(') {
        return Some(Source::Reason);
    }
    if LEADS.iter().any(|lead| near.ends_with(lead)) || crate::bounce::end(before, 8).contains("<<<") {
        return Some(Source::Quoted);
    }
    if is_first && is_local_line(line) && !is_of_remote(piece) {
        return Some(Source::Local);
    }
    let behind = caught.get(0).and_then(|whole| piece.get(at + whole.end() - caught.name("code")?.start()..))?;
    let has_words =
        behind.trim_start().starts_with(|c: char| c.is_alphabetic() || matches!(c, '<' | '"' | '[' | '(' | '\''));
    let is_dashed = caught.name("sep").is_some_and(|sep| sep.as_str() == "-");
    let is_after_mark = (near.ends_with([':', ';', '>', '=']) || before.ends_with('#')) && has_words;
    let is_reply = has_enhanced || is_first && (has_words || is_dashed) || is_after_mark || is_dashed && has_words;
    let is_address = behind.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let is_bare = is_first
        && (is_address || behind.trim_start().starts_with("http") || behind.trim_start().starts_with([':', '-', '*']));
    (is_reply || is_bare).then_some(if is_after_mark && !is_first { Source::Quoted } else { Source::Line })
}

/// A transcript's own lines say who speaks.
fn is_of_remote(piece: &str) -> bool {
    piece.starts_with("<<<")
}

fn reply(piece: &str, at: usize, caught: &Captures<'_>, source: Source) -> (Option<Reply>, usize) {
    let name = |name: &str| caught.name(name).map_or("", |part| part.as_str());
    let (Ok(code), before) = (name("code").parse::<u16>(), piece.get(..at).unwrap_or_default()) else {
        return (None, at + 3);
    };
    let skipped = caught.get(0).map_or(0, |whole| whole.end()) - caught.name("code").map_or(0, |code| code.start());
    let body = piece.get(at + skipped..).unwrap_or_default();
    let length = length(body, before, name("code"), source);
    let body = crate::bounce::beginning(body.get(..length).unwrap_or_default(), MAX_REPLY);
    let is_of_lines = name("sep") == "-" || body.contains(&format!("{code}-"));
    let text = joined(body, name("code"), is_of_lines);
    let enhanced = caught.name("enhanced").map(|found| found.as_str().to_owned());
    let enhanced = enhanced.or_else(|| Some(MARKED.as_ref()?.captures(&text)?.get(1)?.as_str().to_owned()));
    let has_opening = text.contains(['(', '[']);
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ')' | ']') && !has_opening);
    let reply = Reply { source, code, enhanced, text: text.to_owned(), host: host_before(before) };
    (Some(reply), at + skipped + length)
}

/// How far the words of a reply go.
fn length(body: &str, before: &str, code: &str, source: Source) -> usize {
    let mut end = ENDS.iter().filter_map(|mark| body.find(mark)).min().unwrap_or(body.len());
    for quote in ['\'', '"'] {
        if before.ends_with(quote) {
            let mut closing = body.match_indices(quote).map(|(at, _)| at);
            let is_end = |at: &usize| {
                body.get(at + 1..)
                    .is_some_and(|rest| rest.trim_start_matches('.').starts_with(['\n', ' ']) || rest.len() < 2)
            };
            end = end.min(closing.rfind(is_end).unwrap_or(body.len()));
        }
    }
    // Another code at the beginning of a line is another reply.
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let is_code =
            line.get(..3).is_some_and(|start| start.bytes().all(|b| b.is_ascii_digit()) && !start.starts_with('0'));
        let is_other = is_code && !line.starts_with(code) && line.get(3..4).is_some_and(|sep| matches!(sep, " " | "-"));
        if at > 0 && at < end && is_other && source != Source::Diagnostic && line.starts_with(['2', '3', '4', '5']) {
            return at;
        }
        at += line.len();
    }
    end
}

/// The lines of a reply as one, without the codes before each of them.
fn joined(body: &str, code: &str, is_of_lines: bool) -> String {
    let mut text = String::with_capacity(body.len());
    let mut is_after_code = false;
    for word in body.split_whitespace() {
        if is_of_lines && let Some(rest) = without_code(word, code) {
            // `550-5.7.1`, `550-text`, `550 5.7.1 text`.
            let rest = rest.strip_prefix('-').unwrap_or(rest);
            is_after_code = rest.is_empty();
            if !rest.is_empty() && !is_enhanced(rest) {
                push(&mut text, rest);
            }
            continue;
        }
        if is_after_code && is_enhanced(word) {
            is_after_code = false;
            continue;
        }
        is_after_code = false;
        push(&mut text, word);
    }
    text
}

fn push(text: &mut String, word: &str) {
    // A link that the lines of a reply have cut: `https: 550 5.1.0 //www.example.org`.
    let is_cut_link = word.starts_with("//") && (text.ends_with("http:") || text.ends_with("https:"));
    if !text.is_empty() && !is_cut_link {
        text.push(' ');
    }
    text.push_str(word);
}

fn without_code<'w>(word: &'w str, code: &str) -> Option<&'w str> {
    let rest = word.strip_prefix(code)?;
    (rest.is_empty() || rest.starts_with('-')).then_some(rest)
}

fn is_enhanced(word: &str) -> bool {
    let mut parts = word.trim_matches(['#', '[', ']', '(', ')']).split('.');
    let is_number = |part: Option<&str>| part.is_some_and(|part| part.len() <= 3 && part.parse::<u16>().is_ok());
    let is_class = parts.next().is_some_and(|class| matches!(class, "2" | "4" | "5"));
    is_class && is_number(parts.next()) && is_number(parts.next()) && parts.next().is_none()
}

/// The name behind the last `host`, `to` or `by` before a reply.
fn host_before(before: &str) -> Option<String> {
    let near = crate::bounce::end(before, 300);
    let words: Vec<&str> =
        near.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '(' | ')' | ';')).collect();
    let is_before_host = |word: &str| {
        let word = word.to_ascii_lowercase();
        matches!(word.trim_end_matches(':'), "host" | "server" | "to" | "mta" | "domain" | "by" | "from")
            || word.starts_with("relay=")
    };
    let named = words.windows(2).rev().find_map(|pair| match pair {
        [before, name] if is_before_host(before) => host_name(name),
        _ => None,
    });
    named.or_else(|| words.iter().rev().find_map(|word| host_name(word.strip_prefix("relay=")?)))
}

fn host_name(word: &str) -> Option<String> {
    let name: String = word.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect();
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let last = name.rsplit('.').next().unwrap_or_default();
    let is_name = name.contains('.') && last.len() >= 2 && last.bytes().all(|b| b.is_ascii_alphabetic());
    (is_name && !word.contains('@')).then_some(name)
}
