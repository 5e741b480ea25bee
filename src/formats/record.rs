//! What comes out of a list file: lines, records, counts.

use std::fmt;
use std::net::Ipv4Addr;
use std::str::FromStr;
use std::sync::Arc;

use super::error::LineFault;
use super::rbldnsd::{Dataset, Section};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

/// What a list file is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One address, network, range or `protocol://host:port` a line.
    Plain,
    /// Columns, with their names in the first line.
    Csv,
    /// One JSON object a line, or one JSON array of objects.
    Jsonl,
    /// A data file of rbldnsd.
    Rbldnsd,
    /// A zone file.
    Bind,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Plain, Self::Csv, Self::Jsonl, Self::Rbldnsd, Self::Bind];

    /// The word of the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
            Self::Rbldnsd => "rbldnsd",
            Self::Bind => "bind",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// The word is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a format is one of plain, csv, jsonl, rbldnsd, bind")]
pub struct ParseFormatError;

impl FromStr for Format {
    type Err = ParseFormatError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|format| format.word() == word).ok_or(ParseFormatError)
    }
}

/// How a file is to be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// What it is; `None` recognises it by what stands in it.
    pub format: Option<Format>,
    /// How rbldnsd is told to read it (`ip4set`, `ip4trie` …), which no rbldnsd file says of itself. `None` takes
    /// `ip4set` or `ip6trie` by the first entry.
    pub dataset: Option<Dataset>,
}

impl From<Option<Format>> for Options {
    fn from(format: Option<Format>) -> Self {
        Self { format, dataset: None }
    }
}

/// One line with something on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number from 1; of a CSV record the line it begins on, of a JSON array the number of the entry.
    pub number: u64,
    /// What it lists, or why it was not understood.
    pub content: Result<Record, LineFault>,
}

/// What [`Line::number`] counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Lines.
    Line,
    /// Entries of a JSON array.
    Entry,
}

/// What one line lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// The networks: one, or for a range and around exclusions several, in order and disjoint. Never empty.
    pub networks: Vec<Network>,
    /// The criterion, as the file names it.
    pub criterion: Option<String>,
    /// The protocol of an open proxy, in lower case: `socks5`, `http` …
    pub protocol: Option<String>,
    /// The port of an open proxy, 1 to 65535.
    pub port: Option<u16>,
    /// When the listing began.
    pub first_listed_at: Option<Timestamp>,
    /// When its reason was last seen.
    pub last_seen_at: Option<Timestamp>,
    /// When it ends by itself.
    pub expires_at: Option<Timestamp>,
    /// Who says so.
    pub source: Option<String>,
    /// Evidence that the public may read.
    pub evidence_public: Option<String>,
    /// Evidence for staff.
    pub evidence_private: Option<String>,
    /// The address that a DNS server answers for it, `127.0.0.x`; always there in rbldnsd and zone files.
    pub code: Option<Ipv4Addr>,
    /// True when the file does not say the code: it is the one that rbldnsd takes then.
    pub is_code_implied: bool,
    /// The text of an rbldnsd entry: a template where `$` stands for the address and `$$` for a dollar sign, all other
    /// substitutions done. [`super::rbldnsd::expand_text`] fills it in.
    pub text: Option<String>,
    /// The part of a combined rbldnsd file it stands in.
    pub section: Option<Arc<Section>>,
}

impl Record {
    /// A record that knows its networks only.
    pub fn of(networks: Vec<Network>) -> Self {
        Self { networks, ..Self::default() }
    }
}

/// Every line of a file under one heading. For JSON arrays the entries are counted as lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// All lines.
    pub lines: u64,
    /// Lines with nothing on them.
    pub blank: u64,
    /// Lines with a comment only.
    pub comments: u64,
    /// Lines that say how to read others: the header of a CSV file, `$` and default lines of rbldnsd.
    pub directives: u64,
    /// Lines that take something out of the file (`!` in rbldnsd).
    pub exclusions: u64,
    /// Lines of rbldnsd sections that list no address or that nobody is answered from.
    pub skipped: u64,
    /// Second and later lines of a CSV record with line ends in quotes.
    pub continued: u64,
    /// Lines that list something.
    pub records: u64,
    /// Lines that were not understood or whose addresses the file itself excludes.
    pub faults: u64,
}

impl Tally {
    /// The sum of all headings; equal to `lines` whenever a whole line was read.
    pub const fn accounted(&self) -> u64 {
        self.blank
            + self.comments
            + self.directives
            + self.exclusions
            + self.skipped
            + self.continued
            + self.records
            + self.faults
    }
}
