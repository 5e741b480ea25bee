//! Data files of rbldnsd, read as rbldnsd 1.0 reads them: what it answers is what comes out, what it passes over with
//! a warning is a fault of that line, and what it refuses with the whole file is refused here too.
//!
//! Datasets `ip4set`, `ip4trie`, `ip4tset`, `ip6trie`, `ip6tset`, and `combined` by its `$DATASET` lines. Sections
//! of type `generic`, and those without a zone, are counted and passed over; names (`dnset`) are refused.
//!
//! Which of several entries answers is another matter than whether one does. This site shows every listing around an
//! address; rbldnsd answers from the longest prefix (tries) or from the smallest of its size classes /32, /24, /16, /8
//! (`ip4set`). So the addresses are the same, and the codes of an address with several entries may be more here.
//!
//! An exclusion `!` takes addresses out of entries of its own size and larger, and of no smaller one. In an `ip4set`
//! the size is the class: inside `!10.1.0.0/16` the entry 10.1.2.3 stays listed, while `!10.0.0.16/28` is made of
//! single addresses and takes 10.0.0.20 away. In a trie it is the length of the prefix; of two lines with the same
//! prefix the first counts. Exclusions work on the whole section, lines before them included, so a file is read twice:
//! first for them, then for the entries.
//!
//! Two things are kinder here than there: lines may end with CRLF and begin with a byte order mark, which rbldnsd
//! takes for a part of the entry. `$TIMESTAMP` is not looked at.

mod directive;
mod entry;
mod exclude;
mod value;
mod walk;

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use self::exclude::Exclusions;
use self::value::{Substitutions, Value};
use self::walk::{Entry, Step, Walker};
use super::Bytes;
use super::error::{LineFault, ReadError};
use super::record::{Line, Record, Tally};

pub use self::value::expand_text;

/// Most prefixes that exclusions of one section may have.
const MAX_EXCLUSIONS: usize = 250_000;

/// Most `$DATASET` sections of one file.
const MAX_SECTIONS: usize = 4096;

/// How rbldnsd is told to read a file of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dataset {
    /// IPv4 addresses, prefixes and ranges.
    Ip4Set,
    /// IPv4 prefixes, where the longest one counts.
    Ip4Trie,
    /// IPv4 addresses that share one value.
    Ip4Tset,
    /// IPv6 prefixes, where the longest one counts.
    Ip6Trie,
    /// IPv6 /64 networks that share one value.
    Ip6Tset,
}

impl Dataset {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Ip4Set, Self::Ip4Trie, Self::Ip4Tset, Self::Ip6Trie, Self::Ip6Tset];

    /// The word that rbldnsd uses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ip4Set => "ip4set",
            Self::Ip4Trie => "ip4trie",
            Self::Ip4Tset => "ip4tset",
            Self::Ip6Trie => "ip6trie",
            Self::Ip6Tset => "ip6tset",
        }
    }

    /// True when all entries share the first default value, wherever it stands.
    const fn shares_value(self) -> bool {
        matches!(self, Self::Ip4Tset | Self::Ip6Tset)
    }
}

impl fmt::Display for Dataset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// The word is no dataset of addresses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a dataset is one of ip4set, ip4trie, ip4tset, ip6trie, ip6tset")]
pub struct ParseDatasetError;

impl FromStr for Dataset {
    type Err = ParseDatasetError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|dataset| dataset.word() == word).ok_or(ParseDatasetError)
    }
}

/// A section of a combined file, as its `$DATASET` line names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// How its entries are read.
    pub dataset: Dataset,
    /// Its name, which rbldnsd uses in its log only.
    pub name: Option<String>,
    /// The zones that are answered from it, relative to the base zone; `@` is the base zone itself.
    pub zones: Vec<String>,
}

/// What the first reading finds out, section by section; the first one is what stands before any `$DATASET`.
#[derive(Debug, Default)]
pub(super) struct Survey {
    sections: Vec<Findings>,
    lines: u64,
}

/// What works on a whole section, wherever in it it stands.
#[derive(Debug, Default)]
struct Findings {
    exclusions: Exclusions,
    substitutions: Substitutions,
    shared: Option<Value>,
}

/// Reads a file for what works on lines before it.
pub(super) fn survey(source: Bytes<'_>, dataset: Option<Dataset>) -> Result<Survey, ReadError> {
    let mut walker = Walker::new(source, dataset);
    let mut survey = Survey::default();
    let mut current = Findings::default();
    while let Some(step) = walker.step()? {
        match step {
            Step::Section => survey.sections.push(std::mem::take(&mut current)),
            Step::Exclusion(networks) => {
                current.exclusions.add(&networks, walker.number())?;
                continue;
            }
            Step::WorksBackwards => {}
            _ => continue,
        }
        current.substitutions.clone_from(walker.substitutions());
        current.shared = walker.shared().cloned();
    }
    survey.sections.push(current);
    survey.lines = walker.number();
    Ok(survey)
}

/// A file being read for its entries.
pub(super) struct Zone<'a> {
    walker: Walker<'a>,
    survey: Option<Survey>,
    at: usize,
    /// Without a survey: what the current section has said before its first entry.
    met: Findings,
}

impl<'a> Zone<'a> {
    pub(super) fn new(source: Bytes<'a>, dataset: Option<Dataset>, survey: Option<Survey>) -> Self {
        Self { walker: Walker::new(source, dataset), survey, at: 0, met: Findings::default() }
    }

    pub(super) fn read(&mut self, tally: &mut Tally) -> Result<Option<Line>, ReadError> {
        while let Some(step) = self.walker.step()? {
            let number = self.walker.number();
            tally.lines += 1;
            match step {
                Step::Blank => tally.blank += 1,
                Step::Comment => tally.comments += 1,
                Step::Directive => tally.directives += 1,
                Step::Skipped => tally.skipped += 1,
                Step::Section => {
                    tally.directives += 1;
                    self.at += 1;
                    self.met = Findings::default();
                }
                Step::WorksBackwards => {
                    tally.directives += 1;
                    self.allow_late(number)?;
                }
                Step::Exclusion(networks) => {
                    tally.exclusions += 1;
                    self.allow_late(number)?;
                    if self.survey.is_none() {
                        self.met.exclusions.add(&networks, number)?;
                    }
                }
                Step::Fault(fault) => return Ok(Some(Line { number, content: Err(fault) })),
                Step::Entry(entry) => {
                    let content = self.settle(entry, number)?;
                    return Ok(Some(Line { number, content }));
                }
            }
        }
        match &self.survey {
            Some(survey) if survey.lines != self.walker.number() => Err(ReadError::Changed),
            _ => Ok(None),
        }
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.walker.bytes()
    }

    /// Without a survey, nothing may come late that works on entries already read.
    fn allow_late(&self, line: u64) -> Result<(), ReadError> {
        if self.survey.is_none() && self.walker.is_entered() { Err(ReadError::Twice { line }) } else { Ok(()) }
    }

    /// Takes the exclusions out of an entry and fills its text in.
    fn settle(&self, entry: Entry, number: u64) -> Result<Result<Record, LineFault>, ReadError> {
        let (exclusions, substitutions, shared) = match &self.survey {
            Some(survey) => {
                let findings = survey.sections.get(self.at).ok_or(ReadError::Changed)?;
                (&findings.exclusions, &findings.substitutions, findings.shared.as_ref())
            }
            None => (&self.met.exclusions, self.walker.substitutions(), self.walker.shared()),
        };
        let networks = match exclusions.apply(entry.networks, entry.dataset, number) {
            Ok(networks) => networks,
            Err(by_line) => return Ok(Err(LineFault::Excluded { by_line })),
        };
        let value = shared.filter(|_| entry.dataset.shares_value()).unwrap_or(&entry.value);
        Ok(Ok(Record {
            code: Some(value.code),
            is_code_implied: value.is_implied,
            text: substitutions.template(value.text.as_deref()),
            section: self.walker.section().map(Arc::clone),
            ..Record::of(networks)
        }))
    }
}

/// True for a line that only an rbldnsd file has: a known `$` line, a default line, an exclusion, an entry with a
/// value in colons.
pub(super) fn is_sign(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line) else { return false };
    if let Some(text) = directive::text(line) {
        return directive::parse(text).is_some();
    }
    let is_value = |text: &str| text.starts_with(':') && value::parse(text, &Value::default()).is_some();
    if line.starts_with(':') && !line.starts_with("::") {
        return is_value(line);
    }
    let (is_exclusion, line) = line.strip_prefix('!').map_or((false, line), |rest| (true, rest.trim_start()));
    entry::recognise(line).is_some_and(|(_, parsed)| is_exclusion || is_value(parsed.rest.trim_start()))
}
