//! Answers lookups from memory: which listings cover an address, which lie inside a network.
//!
//! - A [`Builder`] takes entries in any order and makes an [`Index`], which never changes.
//! - A [`Snapshot`] is an index with the changes since: a small index of what came, marks on what went. All reading goes
//!   through it. It never changes either, so whoever holds one sees one state, and nobody waits for anybody. A [`Walk`]
//!   reads all of it.
//! - A [`LiveIndex`] holds the newest snapshot, takes changes, and knows when a new index is due.
//!
//! A listing is not answered from the second it expires, whether anybody has swept it or not.
//!
//! The index keeps facts of fixed size only: who wants evidence, history or names asks the store or the catalog. It
//! reads no clock and no store: [`crate::workers`] lets it follow, callers say what time it is and judge how old is too
//! old. An IPv4-mapped address is its IPv4 address; IPv6 networks wider than `::ffff:0:0/96` hold no IPv4 addresses.

mod build;
mod directory;
mod live;
mod packed;
mod snapshot;
mod table;
mod tombstones;
mod walk;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::domain::ids::{CriterionNumber, ListingId, Revision};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

pub use build::{BuildError, Builder};
pub use live::{ApplyError, Change, LiveIndex, OutOfOrder, PublishError, REBUILD_AFTER};
pub use snapshot::{Counts, Inside, Snapshot};
pub use walk::Walk;

use packed::{V4, V6};
use table::Table;

/// A listing as the index knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// What is listed. The network of a listing never changes.
    pub network: Network,
    /// All else that an answer needs.
    pub facts: Facts,
}

/// The facts of a listing, as wide as the domain has them. The index refuses what it cannot hold: see [`EntryFault`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The listing.
    pub id: ListingId,
    /// The clause it falls under, which implies the list.
    pub criterion: CriterionNumber,
    /// When it began.
    pub first_listed: Timestamp,
    /// When its reason was last seen.
    pub last_seen: Timestamp,
    /// The first second in which it is no longer active, if it ends by itself.
    pub expires: Option<Timestamp>,
}

/// A listing that the index cannot hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("listing {id} of {network} does not fit the index: {fault}")]
pub struct EntryError {
    /// The listing.
    pub id: ListingId,
    /// What it lists.
    pub network: Network,
    /// What does not fit.
    pub fault: EntryFault,
}

/// Why the index cannot hold a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryFault {
    /// The id is negative or needs more than 48 bits.
    Id,
    /// The criterion is negative or needs more than 16 bits.
    Criterion,
    /// It began before 1970 or after 2106-02-07T06:28:15Z.
    FirstListed,
    /// It was last seen before 1970 or after 2106-02-07T06:28:15Z.
    LastSeen,
    /// It expires at or before 1970-01-01T00:00:00Z, or after 2106-02-07T06:28:15Z.
    Expires,
    /// There are 67,108,863 IPv4 or 4,294,967,295 IPv6 listings already.
    Full,
}

impl fmt::Display for EntryFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Id => "its id is not from 0 to 2^48 - 1",
            Self::Criterion => "the number of its criterion is not from 0 to 65535",
            Self::FirstListed => "the time of its listing is not from 1970 to 2106",
            Self::LastSeen => "the time it was last seen is not from 1970 to 2106",
            Self::Expires => "the time of its expiry is not from 1970 to 2106",
            Self::Full => "there are as many listings of its family as it can hold",
        })
    }
}

/// All listings at one revision of the store, sorted and frozen. It is read through a [`Snapshot`].
#[derive(Debug, Clone)]
pub struct Index {
    v4: Arc<Table<V4>>,
    v6: Arc<Table<V6>>,
    revision: Revision,
    built_at: Timestamp,
    build_time: Duration,
}

impl Index {
    /// An index without listings.
    pub fn empty(revision: Revision, built_at: Timestamp) -> Self {
        Self {
            v4: Arc::new(Table::empty()),
            v6: Arc::new(Table::empty()),
            revision,
            built_at,
            build_time: Duration::ZERO,
        }
    }

    /// The last event that it includes.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// The time whose state of the store it has.
    pub fn built_at(&self) -> Timestamp {
        self.built_at
    }

    /// How long it took to build, from making the builder: reading the rows included.
    pub fn build_time(&self) -> Duration {
        self.build_time
    }

    /// How many IPv4 listings it holds, expired ones included.
    pub fn len_v4(&self) -> usize {
        self.v4.len()
    }

    /// How many IPv6 listings it holds, expired ones included.
    pub fn len_v6(&self) -> usize {
        self.v6.len()
    }

    /// What it takes in memory, in bytes.
    pub fn bytes(&self) -> usize {
        self.v4.bytes() + self.v6.bytes()
    }
}
