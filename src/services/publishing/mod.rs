//! From the store to the name servers: zones written, guarded, put in place, and what is known of them afterwards.
//!
//! - [`facts`]: what the zones say. [`zone_set`] and [`zone_file`]: the files, written side by side in one pass.
//! - [`guard`]: what keeps a zone from being published (RFC 6471 section 4); [`baselines`]: how large it was.
//! - [`manifest`]: what the folder holds. [`publisher`]: when it is written anew.
//! - [`probe`]: what the name servers really answer.
//! - [`known`]: since when something is published, in memory; [`watcher`] reads it on an instance that publishes nothing.
//! - [`export`]: the same files for whoever wants them once.

mod after;
mod baselines;
pub mod export;
pub mod facts;
pub mod guard;
pub mod known;
pub mod manifest;
mod pass;
mod placing;
pub mod probe;
pub mod publisher;
pub mod release;
pub mod watcher;
mod zone_file;
pub mod zone_set;

use std::path::PathBuf;

pub use self::facts::ZoneTerms;
pub use self::pass::PassError;
pub use self::zone_file::FileKind;

use crate::domain::time::Seconds;
use crate::formats::rbldnsd::Dataset;
use crate::formats::write::table::Shape;

/// How, where and when zones are published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publishing {
    /// The folder, which belongs to this process alone.
    pub folder: PathBuf,
    /// What is written there.
    pub formats: Vec<ZoneFormat>,
    /// What the zones say beside the listings.
    pub terms: ZoneTerms,
    /// What has changed is written so often at the most.
    pub every: Seconds,
    /// Everything is written so often at the least.
    pub at_least: Seconds,
    /// A zone may change by so many percent of its entries at once.
    pub largest_change: u8,
    /// The program that is run when a zone was put in place, and its arguments; none: the name servers look by
    /// themselves.
    pub after: Vec<String>,
}

/// What zones can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ZoneFormat {
    /// Data files of rbldnsd: `ip4trie` and `ip6trie` for each list, `combined` for all together.
    Rbldnsd,
    /// Zone files.
    Bind,
    /// A network a line.
    Plain,
    /// With times, as CSV.
    Csv,
    /// With times, a JSON object a line.
    Jsonl,
}

impl ZoneFormat {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Rbldnsd, Self::Bind, Self::Plain, Self::Csv, Self::Jsonl];

    /// The word of the command line and the configuration.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rbldnsd => "rbldnsd",
            Self::Bind => "bind",
            Self::Plain => "plain",
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
    }

    /// The format of this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.word() == word)
    }

    /// The files of one list.
    pub const fn kinds(self) -> &'static [FileKind] {
        match self {
            Self::Rbldnsd => &[FileKind::Data(Dataset::Ip4Trie), FileKind::Data(Dataset::Ip6Trie)],
            Self::Bind => &[FileKind::Bind],
            Self::Plain => &[FileKind::Table(Shape::Plain)],
            Self::Csv => &[FileKind::Table(Shape::Csv)],
            Self::Jsonl => &[FileKind::Table(Shape::Jsonl)],
        }
    }

    /// The files of the zone of all lists together; a table of them would not say which is which.
    pub const fn combined_kinds(self) -> &'static [FileKind] {
        match self {
            Self::Rbldnsd => &[FileKind::Combined],
            Self::Bind => &[FileKind::Bind],
            Self::Plain | Self::Csv | Self::Jsonl => &[],
        }
    }
}
