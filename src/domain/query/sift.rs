//! What a text still has of addresses when it is no query as a whole: a list with a few entries that are none, or one
//! address among some words.
//!
//! Only for people, who see what was left out. Programs are told of the first entry that could not be read.

use std::collections::HashSet;

use super::problem::{Problem, echo};
use super::{MAX_MANY, MAX_QUERY_BYTES, clean, split};
use crate::domain::network::Network;

/// Longest text in which one address among words is taken for the one that was meant, in bytes.
const SHORT: usize = 500;

/// A list of addresses and networks with entries that are none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sifted {
    /// The different addresses and networks, in the order given.
    pub networks: Vec<Network>,
    /// What could not be read.
    pub left: Vec<LeftOut>,
}

/// An entry that is no address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Its line, counted from one; `None` when all stands in one line.
    pub line: Option<usize>,
    /// What stands there, shortened.
    pub text: String,
    /// What is wrong with it, where that is plain.
    pub why: Option<Problem>,
}

/// A list most of whose entries are addresses; `None` when the text is no such list, or one without anything else.
pub fn sift(text: &str) -> Option<Result<Sifted, Problem>> {
    let lines: Vec<(usize, &str)> = text
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty())
        .collect();
    if text.len() > MAX_QUERY_BYTES {
        let addresses = lines.iter().filter(|(_, line)| split::looks_like_address(line)).count();
        return (addresses > MAX_MANY && is_most(addresses, lines.len())).then_some(Err(Problem::TooMany));
    }
    let entries: Vec<(Option<usize>, &str)> = match lines.as_slice() {
        [(_, line)] => split::items(line).map(|item| (None, item)).collect(),
        _ => lines.into_iter().map(|(number, line)| (Some(number), line)).collect(),
    };
    let (mut networks, mut left) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    let count = entries.len();
    for (line, entry) in entries {
        match split::networks(&clean::clean(entry).text) {
            Ok(found) => networks.extend(found.into_iter().filter(|network| seen.insert(*network))),
            Err(why) => left.push(LeftOut { line, text: echo(entry), why }),
        }
    }
    let is_list = !left.is_empty() && !networks.is_empty() && is_most(count - left.len(), count);
    let is_too_much = networks.len() > MAX_MANY;
    is_list.then_some(if is_too_much { Err(Problem::TooMany) } else { Ok(Sifted { networks, left }) })
}

/// The one address or network that stands among the words of a short text without links, which may be the ones that a
/// refusal gives.
pub fn only_address(text: &str) -> Option<Network> {
    if text.len() > SHORT || text.contains("://") {
        return None;
    }
    let cleaned = clean::clean(text);
    let mut found = cleaned.text.split([' ', '\n', ',', ';']).filter_map(|word| split::networks(word).ok()).flatten();
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

const fn is_most(some: usize, all: usize) -> bool {
    some * 2 > all
}
