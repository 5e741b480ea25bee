//! What became of each entry of an imported file, in words for the person who keeps the file.

use std::fmt;
use std::net::Ipv4Addr;

use crate::domain::listing::{Exclusion, NotListable};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;
use crate::formats::LineFault;

/// What became of one network of one line, or of a line that names none.
#[derive(Debug)]
pub struct Report<'a> {
    /// The number of the line, as the reader counts.
    pub line: u64,
    /// The network; `None` when the line was not understood.
    pub network: Option<Network>,
    /// What became of it.
    pub outcome: &'a Outcome,
}

/// What became of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A listing began.
    Added,
    /// A listing was seen again, or its criterion or expiry changed.
    Renewed,
    /// It stands already as the file says, or was seen later than the file says.
    Unchanged,
    /// An earlier line of the same file names the same network.
    Duplicate,
    /// It shares an address with an exclusion of this site.
    Excluded(Exclusion),
    /// The file itself takes it out again.
    ExcludedByFile(LineFault),
    /// It may not be listed, or not under what the line says.
    Refused(Refusal),
}

/// Why an entry was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The line was not understood.
    Line(LineFault),
    /// The network may not stand on this list.
    NotListable(NotListable),
    /// The line names a criterion that the list does not have.
    UnknownCriterion {
        /// What the line says.
        name: String,
        /// What the list has.
        choices: String,
    },
    /// The line names a protocol that the list has no criterion for.
    UnknownProtocol {
        /// What the line says.
        protocol: String,
        /// What the list knows.
        known: String,
    },
    /// The line has the code of no criterion of the list.
    UnknownCode {
        /// What the line says.
        code: Ipv4Addr,
        /// What the list has.
        known: String,
    },
    /// Neither line nor command says under which of several criteria it falls.
    NoCriterion {
        /// What the list has.
        choices: String,
    },
    /// It was last seen so long ago that its time has passed.
    Expired {
        /// When its time came.
        at: Timestamp,
    },
    /// It was seen only before it was taken off: a relisting needs something seen after that.
    TakenOff {
        /// When it was taken off.
        at: Timestamp,
    },
    /// It was seen at a time that has not come yet.
    InTheFuture {
        /// When it was seen.
        at: Timestamp,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(fault) => fault.fmt(f),
            Self::NotListable(why) => why.fmt(f),
            Self::UnknownCriterion { name, choices } => {
                write!(f, "the list has no criterion {name:?}; it has {choices}")
            }
            Self::UnknownProtocol { protocol, known } => {
                write!(
                    f,
                    "the list has no criterion for the protocol {protocol:?}; it knows {known}; --criterion says what \
                     all lines fall under"
                )
            }
            Self::UnknownCode { code, known } => {
                write!(
                    f,
                    "the list has no criterion with the code {code}; it has {known}; --criterion says what all lines \
                     fall under"
                )
            }
            Self::NoCriterion { choices } => {
                write!(f, "the line does not say under which criterion; give one with --criterion: {choices}")
            }
            Self::Expired { at } => write!(f, "last seen too long ago: it would have ended at {at}"),
            Self::TakenOff { at } => {
                write!(f, "taken off at {at} and not seen since: a relisting needs something seen after that")
            }
            Self::InTheFuture { at } => write!(f, "last seen at {at}, which has not come yet"),
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Added => f.write_str("added"),
            Self::Renewed => f.write_str("renewed"),
            Self::Unchanged => f.write_str("unchanged"),
            Self::Duplicate => f.write_str("duplicate"),
            Self::Excluded(exclusion) => {
                write!(f, "excluded: in or around {}: {}", exclusion.network, exclusion.reason)
            }
            Self::ExcludedByFile(fault) => write!(f, "excluded: {fault}"),
            Self::Refused(why) => write!(f, "refused: {why}"),
        }
    }
}

/// What an import did, or would have done.
///
/// Every entry is counted once: a line that was not understood as one, a range as each of its networks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Lines with something on them.
    pub lines: u64,
    /// Listings that began.
    pub added: u64,
    /// Listings that were seen again or changed.
    pub renewed: u64,
    /// Entries that stood already as the file says.
    pub unchanged: u64,
    /// Entries named before in the same file.
    pub duplicates: u64,
    /// Entries in or around an exclusion, of this site or of the file itself.
    pub excluded: u64,
    /// Entries that were refused.
    pub refused: u64,
    /// Listings that ended because the file no longer names them.
    pub ended: u64,
    /// Listings that the file no longer names and another source does.
    pub kept: u64,
    /// True when nothing of this was kept, because it was only to be tried.
    pub dry_run: bool,
}

impl ImportSummary {
    /// All entries of the file.
    pub const fn entries(&self) -> u64 {
        self.added + self.renewed + self.unchanged + self.duplicates + self.excluded + self.refused
    }

    /// Entries of the file that are listed now.
    pub const fn standing(&self) -> u64 {
        self.added + self.renewed + self.unchanged
    }

    pub(super) const fn count(&mut self, outcome: &Outcome) {
        let counter = match outcome {
            Outcome::Added => &mut self.added,
            Outcome::Renewed => &mut self.renewed,
            Outcome::Unchanged => &mut self.unchanged,
            Outcome::Duplicate => &mut self.duplicates,
            Outcome::Excluded(_) | Outcome::ExcludedByFile(_) => &mut self.excluded,
            Outcome::Refused(_) => &mut self.refused,
        };
        *counter += 1;
    }
}
