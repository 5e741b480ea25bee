//! Zone files (RFC 1035 section 5) of lists of addresses: each address record lists the address that its name stands for.
//!
//! A name is read back to front (RFC 5782 sections 2.1 and 2.4): up to four numbers are an IPv4 network, up to 32
//! hexadecimal digits an IPv6 network; fewer than all of them stand behind a star. Texts, and names that are no address,
//! are passed over: a zone holds its name servers too. A record at an address that answers something else is a fault of
//! its line, and so are `$INCLUDE` and `$GENERATE`: nothing is read that is not in the file.
//!
//! A name ends the star above it for itself and for everything below it (RFC 4592 section 3.3.1): so operators take an
//! address out of a network. It may stand anywhere in the file, which is why a zone with stars is read more than once.
//!
//! [`names`] are what lines are about, [`stars`](mod@stars) what is left of them.

mod names;
mod stars;

use std::borrow::Cow;
use std::net::Ipv4Addr;

use self::names::{Names, Owner, is_address_record};
pub(super) use self::stars::Stars;
use super::Bytes;
use super::error::{LineFault, ReadError};
use super::lines::LineReader;
use super::record::{Line, Record, Tally};
use crate::domain::network::Network;

pub(super) struct Bind<'a> {
    steps: Steps<'a>,
    /// What is left of stars; `None` where the file is read only once.
    stars: Option<Stars>,
}

/// The lines of a zone, one by one.
struct Steps<'a> {
    lines: LineReader<'a>,
    names: Names,
    /// How many parentheses are open: what stands in them belongs to the record before.
    open: usize,
}

/// What a line of a zone is.
enum Step {
    /// It lists nothing.
    Passed(Heading),
    /// An address, and what is answered for it.
    Listed(Network, Ipv4Addr),
    /// What a star stands for, and what is answered for it.
    Starred(Network, Ipv4Addr),
}

/// Under what a line is counted that lists nothing.
enum Heading {
    Blank,
    Comment,
    Directive,
    /// A record of another kind, or a part of one.
    Other,
}

impl Heading {
    const fn in_tally(self, tally: &mut Tally) -> &mut u64 {
        match self {
            Self::Blank => &mut tally.blank,
            Self::Comment => &mut tally.comments,
            Self::Directive => &mut tally.directives,
            Self::Other => &mut tally.skipped,
        }
    }
}

impl<'a> Bind<'a> {
    pub(super) fn new(source: Bytes<'a>, stars: Option<Stars>) -> Self {
        Self { steps: Steps::new(source), stars }
    }

    pub(super) fn read(&mut self, tally: &mut Tally) -> Result<Option<Line>, ReadError> {
        while let Some(step) = self.steps.next()? {
            tally.lines += 1;
            let number = self.steps.lines.number();
            let content = match step {
                Ok(Step::Passed(heading)) => {
                    *heading.in_tally(tally) += 1;
                    continue;
                }
                Ok(Step::Listed(network, code)) => Ok((vec![network], code)),
                Ok(Step::Starred(network, code)) => {
                    let left = self.stars.as_ref().ok_or(ReadError::Twice { line: number })?.left(network);
                    if left.is_empty() {
                        *Heading::Other.in_tally(tally) += 1;
                        continue;
                    }
                    Ok((left, code))
                }
                Err(fault) => Err(fault),
            };
            let content = content.map(|(networks, code)| Record { code: Some(code), ..Record::of(networks) });
            return Ok(Some(Line { number, content }));
        }
        Ok(None)
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.steps.lines.bytes()
    }
}

/// Finds the stars of a zone, before it is read.
pub(super) fn stars(source: Bytes<'_>) -> Result<Stars, ReadError> {
    let mut steps = Steps::new(source);
    let mut stars = Stars::default();
    while let Some(step) = steps.next()? {
        if let Ok(Step::Starred(network, _)) = step {
            stars.add(network, steps.lines.number())?;
        }
    }
    stars.sort();
    Ok(stars)
}

/// Finds the names below stars, before a zone is read that has some.
pub(super) fn names_below(source: Bytes<'_>, stars: &mut Stars) -> Result<(), ReadError> {
    let mut steps = Steps::new(source);
    while steps.next()?.is_some() {
        if let Some(labels) = steps.names.labels() {
            stars.meet(labels, steps.lines.number())?;
        }
    }
    Ok(())
}

impl<'a> Steps<'a> {
    fn new(source: Bytes<'a>) -> Self {
        Self { lines: LineReader::new(source), names: Names::default(), open: 0 }
    }

    fn next(&mut self) -> Result<Option<Result<Step, LineFault>>, ReadError> {
        let Some(bytes) = self.lines.next()? else {
            let entry = self.lines.number();
            return if self.open > 0 { Err(ReadError::Truncated { entry }) } else { Ok(None) };
        };
        if memchr::memchr(0, bytes).is_some() {
            return Ok(Some(Err(LineFault::Nul)));
        }
        // Texts and remarks may be in an old alphabet; a name with such a letter is no address.
        let line: Cow<'_, str> = String::from_utf8_lossy(bytes);
        Ok(Some(step(&line, &mut self.names, &mut self.open)))
    }
}

/// True for a line that only a zone file has: `$ORIGIN`, or the record that every zone begins with.
pub(super) fn is_sign(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line);
    let words: Vec<&str> = words(&line, &mut 0);
    match words.first() {
        Some(first) if first.eq_ignore_ascii_case("$ORIGIN") => true,
        Some(first) if first.starts_with(['$', '#', ';', ':', '!']) => false,
        // The owner may be left out.
        Some(_) => words.iter().take(4).any(|word| word.eq_ignore_ascii_case("SOA")),
        None => false,
    }
}

/// True for a line that a zone file has, and that rbldnsd has in generic datasets alone: an answer as lists give it.
pub(super) fn is_answer(line: &[u8]) -> bool {
    let line = String::from_utf8_lossy(line);
    let words: Vec<&str> = words(&line, &mut 0);
    // Blanks at its beginning may be gone.
    is_address_record(&words) || is_address_record(words.get(1..).unwrap_or_default())
}

fn step(line: &str, names: &mut Names, open: &mut usize) -> Result<Step, LineFault> {
    let is_inside = *open > 0;
    let words = words(line, open);
    if words.is_empty() {
        let is_blank = line.trim().is_empty();
        return Ok(Step::Passed(if is_blank {
            Heading::Blank
        } else if is_inside {
            Heading::Other
        } else {
            Heading::Comment
        }));
    }
    if is_inside {
        return Ok(Step::Passed(Heading::Other));
    }
    if let Some(directive) = words.first().filter(|word| word.starts_with('$')) {
        names.obey(directive, words.get(1).copied())?;
        return Ok(Step::Passed(Heading::Directive));
    }
    let is_named = !line.starts_with([' ', '\t']);
    let rest = if is_named { words.get(1..) } else { words.get(..) };
    if let Some(owner) = words.first().filter(|_| is_named) {
        names.turn_to(owner)?;
    }
    record(names, rest.unwrap_or_default())
}

/// What stands behind the name of a record.
fn record(names: &mut Names, words: &[&str]) -> Result<Step, LineFault> {
    let (kind, content) = names::kind(words).ok_or(LineFault::ZoneRecord)?;
    let owner = names.owner()?;
    match (kind.as_str(), owner) {
        ("SOA", _) => {
            names.begin_zone();
            Ok(Step::Passed(Heading::Other))
        }
        ("A", Owner::Everything) => Err(LineFault::ZoneStar),
        ("A", Owner::Address(network)) => Ok(Step::Listed(network, code(content)?)),
        ("A", Owner::Star(network)) => Ok(Step::Starred(network, code(content)?)),
        // Of a zone whose name nobody knows it cannot be told what lies in it.
        ("A", Owner::Unknown) if content.parse().is_ok_and(|code: Ipv4Addr| code.is_loopback()) => {
            Err(LineFault::ZoneName)
        }
        // What else may stand beside an answer. Anything else would be one, or leads elsewhere.
        ("TXT" | "AAAA" | "RRSIG" | "NSEC" | "NSEC3" | "SPF", _) | (_, Owner::Unknown | Owner::Other) => {
            Ok(Step::Passed(Heading::Other))
        }
        (_, Owner::Everything | Owner::Address(_) | Owner::Star(_)) => Err(LineFault::ZoneKind),
    }
}

fn code(content: &str) -> Result<Ipv4Addr, LineFault> {
    content.parse().map_err(|_| LineFault::ZoneCode)
}

/// The words of a line before a comment, each in quotes as one; and how many parentheses are open behind it.
fn words<'l>(line: &'l str, open: &mut usize) -> Vec<&'l str> {
    let mut words = Vec::new();
    let (mut begin, mut is_quoted, mut is_escaped) = (None, false, false);
    for (at, c) in line.char_indices() {
        let is_end = !is_quoted && !is_escaped && (c.is_whitespace() || matches!(c, ';' | '(' | ')'));
        if is_end {
            words.extend(begin.take().and_then(|begin: usize| line.get(begin..at)));
            match c {
                ';' => return words,
                '(' => *open += 1,
                ')' => *open = open.saturating_sub(1),
                _ => {}
            }
            continue;
        }
        begin = begin.or(Some(at));
        is_quoted ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
    }
    words.extend(begin.and_then(|begin| line.get(begin..)));
    words
}
