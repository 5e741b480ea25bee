//! One thing or several: cuts a cleaned text at what separates its parts.

use std::collections::HashSet;

use super::note::Note;
use super::problem::{Problem, echo};
use super::{Found, MAX_MANY, MAX_QUERY_BYTES, Network, Query, Reading, link, single};

/// One part of the text, and how it was read.
struct Part<'a> {
    text: &'a str,
    reading: Reading,
}

/// Reads a cleaned text.
pub(super) fn read(text: &str) -> (Query, Vec<Note>) {
    if text.is_empty() {
        return unclear(Problem::Empty);
    }
    if text.len() > MAX_QUERY_BYTES {
        return read_long(text);
    }
    if is_reply(text) {
        return (Query::Text, Vec::new());
    }
    if let Some(whole) = link::without_stray_spaces(text) {
        return finish(single::read(&whole));
    }
    let parts = parts(text);
    match parts.len() {
        0 => unclear(Problem::NotUnderstood { text: echo(text) }),
        1 => parts.into_iter().next().map_or_else(|| unclear(Problem::Empty), |part| finish(part.reading)),
        _ => several(&parts),
    }
}

/// `554 5.7.1 …`, `550 192.0.2.1 …`: the reply of a mail server, whose code is no address and no part of one.
fn is_reply(text: &str) -> bool {
    let Some((code, rest)) = text.split_once([' ', '\n']) else { return false };
    let is_code = code.len() == 3 && code.starts_with(['4', '5']) && code.bytes().all(|byte| byte.is_ascii_digit());
    let next = rest.split([' ', '\n']).next().unwrap_or_default();
    is_code && (next.contains(['.', '=']) || link::has_scheme(next))
}

fn unclear(problem: Problem) -> (Query, Vec<Note>) {
    (Query::Unclear(problem), Vec::new())
}

fn finish(reading: Reading) -> (Query, Vec<Note>) {
    reading.map_or_else(unclear, Found::into_query)
}

/// Items stand between line breaks, commas, semicolons and bars.
pub(super) fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', ',', ';', '|', '\u{3001}']).map(|item| strip_bullet(item.trim())).filter(|item| !item.is_empty())
}

/// Takes away the mark in front of an item of a list or of a quoted line.
fn strip_bullet(item: &str) -> &str {
    ["* ", "- ", "> ", "+ ", "\u{2022} "].iter().find_map(|bullet| item.strip_prefix(bullet)).unwrap_or(item).trim()
}

/// An item is read as a whole if it can be; otherwise its words are read one by one.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    for item in items(text) {
        if let Some(reading) = single::phrase(item) {
            parts.push(Part { text: item, reading });
        } else {
            parts.extend(item.split(' ').map(|word| Part { text: word, reading: single::read(word) }));
        }
    }
    parts
}

/// What a part contributes to a text of several.
#[derive(PartialEq, Eq)]
enum Kind {
    Networks,
    Name,
    Fault,
    Word,
}

fn kind(part: &Part<'_>) -> Kind {
    match &part.reading {
        Ok(found) if found.networks().is_empty() => Kind::Name,
        Ok(_) => Kind::Networks,
        Err(_) if looks_like_address(part.text) => Kind::Fault,
        Err(_) => Kind::Word,
    }
}

/// The networks of an entry that holds nothing else; otherwise what is wrong with it, where that is plain.
pub(super) fn networks(entry: &str) -> Result<Vec<Network>, Option<Problem>> {
    let parts = parts(entry);
    let other = parts.iter().find(|part| kind(part) != Kind::Networks);
    match other.map(|part| (kind(part), &part.reading)) {
        None if parts.is_empty() => Err(None),
        None => {
            Ok(parts.iter().flat_map(|part| part.reading.as_ref().map_or(&[][..], Found::networks)).copied().collect())
        }
        Some((Kind::Fault, Err(problem))) if parts.len() == 1 => Err(Some(problem.clone())),
        Some((Kind::Name, _)) => Err(Some(Problem::NamesInList)),
        Some(_) => Err(None),
    }
}

fn several(parts: &[Part<'_>]) -> (Query, Vec<Note>) {
    if is_one_address_in_pieces(parts) {
        return unclear(Problem::SeparatedNumbers);
    }
    let kinds: Vec<Kind> = parts.iter().map(kind).collect();
    if kinds.contains(&Kind::Word) {
        (Query::Text, Vec::new())
    } else if kinds.contains(&Kind::Name) {
        unclear(Problem::NamesInList)
    } else {
        collect(parts)
    }
}

/// `1 2 3 4`, `1,2,3,4` and `1 . 2 . 3 . 4`.
fn is_one_address_in_pieces(parts: &[Part<'_>]) -> bool {
    let is_piece = |part: &Part<'_>| {
        part.text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && part.text.trim_matches('.').len() <= 3
    };
    parts.len() <= 7
        && parts.iter().all(is_piece)
        && parts.iter().filter(|part| part.text.bytes().any(|byte| byte.is_ascii_digit())).count() == 4
}

/// How many notes about single parts are said of several.
const MAX_NOTES: usize = 3;

fn collect(parts: &[Part<'_>]) -> (Query, Vec<Note>) {
    let mut seen = HashSet::new();
    let mut networks = Vec::new();
    let mut notes: Vec<Note> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let found = match &part.reading {
            Ok(found) => found,
            Err(problem) => {
                let why = Box::new(problem.clone());
                return unclear(Problem::Entry { number: index + 1, count: parts.len(), text: echo(part.text), why });
            }
        };
        networks.extend(found.networks().iter().copied().filter(|network| seen.insert(*network)));
        let fresh: Vec<Note> = found.notes.iter().filter(|note| !notes.contains(note)).cloned().collect();
        notes.extend(fresh.into_iter().take(MAX_NOTES.saturating_sub(notes.len())));
        if networks.len() > MAX_MANY {
            return unclear(Problem::TooMany);
        }
    }
    if let [network] = networks.as_slice() {
        notes.push(Note::Repeated);
        return (Found::network(*network).into_query().0, notes);
    }
    (Query::Many(networks), notes)
}

/// Above the limit it is only told apart: a long list of addresses, or a text.
fn read_long(text: &str) -> (Query, Vec<Note>) {
    let is_list = items(text).flat_map(|item| item.split(' ')).take(MAX_MANY).all(looks_like_address);
    if is_list { unclear(Problem::TooMany) } else { (Query::Text, Vec::new()) }
}

/// Digits and the marks of addresses only, so meant as an address and no word of a text.
pub(super) fn looks_like_address(text: &str) -> bool {
    let text = single::unwrapped(text);
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let is_number = has_digit && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_marked = has_digit
        && text.len() <= 64
        && text.bytes().any(|byte| b".:/".contains(&byte))
        && text.bytes().all(|byte| byte.is_ascii_hexdigit() || b".:/-*xX%[]".contains(&byte));
    is_number || is_marked
}
