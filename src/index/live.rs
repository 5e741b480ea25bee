//! The newest snapshot, and how it moves on: by batches of changes, and now and then by a new index below it.
//!
//! Readers take the newest [`Snapshot`] and never wait. Writers wait for each other.
//!
//! # How no change is lost when a new index comes
//!
//! Building takes a while, from a scan of the store or from [`Snapshot::compact`], and changes go on meanwhile. So every
//! batch is kept, with its revision, for as long as the index below does not include it. [`LiveIndex::publish`] drops
//! the batches that the new index includes and takes the others again on top of it, before any reader sees it. To take a
//! change again is harmless: a `Put` replaces the entry with its id, a `Remove` of what is gone does nothing. A batch
//! that the new index includes in part is taken again in whole, and ends in the same state, since it holds every change
//! between its revision and that of the batch before. An index older than the one below is refused: the batches between
//! them are no longer kept.

use std::collections::{BTreeMap, VecDeque};
use std::sync::atomic::{self, AtomicI64};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use arc_swap::ArcSwapOption;

use crate::domain::ids::{ListingId, Revision};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

use super::packed::{Family, PackedFacts, Prefix};
use super::snapshot::{Either, Layers, Snapshot, prefix_of};
use super::table::{Rows, Table};
use super::{Entry, EntryError, EntryFault, Index};

/// From this many changes on top of an index a new one is due. So many cost a batch of changes about a millisecond, and
/// about 10 MB to keep.
pub const REBUILD_AFTER: usize = 100_000;

/// One change of a listing, as the store tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The listing is active with these facts. It replaces what was known of it.
    Put(Entry),
    /// The listing has ended.
    Remove {
        /// The listing.
        id: ListingId,
        /// What it listed.
        network: Network,
    },
}

impl Change {
    fn listing(&self) -> (Network, ListingId) {
        match self {
            Self::Put(entry) => (entry.network, entry.facts.id),
            Self::Remove { id, network } => (*network, *id),
        }
    }
}

/// An older state came after a newer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("revision {came} came after revision {have}")]
pub struct OutOfOrder {
    /// The revision that is there.
    pub have: Revision,
    /// The revision that came.
    pub came: Revision,
}

/// Why a batch of changes was not taken. None of it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// There is no index yet to which the changes could be added.
    #[error("the index is still loading")]
    Loading,
    /// The batch ends before the revision that is already there.
    #[error(transparent)]
    OutOfOrder(#[from] OutOfOrder),
    /// The index cannot hold one of the entries.
    #[error(transparent)]
    Entry(#[from] EntryError),
}

/// Why a new index was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// It is older than the index that is there.
    #[error(transparent)]
    OutOfOrder(#[from] OutOfOrder),
    /// With the changes since it would hold more than it can.
    #[error(transparent)]
    Entry(#[from] EntryError),
}

/// The index that the site answers from: none while loading, then always the newest snapshot.
#[derive(Debug, Default)]
pub struct LiveIndex {
    current: ArcSwapOption<Snapshot>,
    log: Mutex<Log>,
}

/// The batches that the index below does not include.
#[derive(Debug, Default)]
struct Log {
    base: Revision,
    batches: VecDeque<(Revision, Box<[Change]>)>,
}

impl LiveIndex {
    /// No index yet.
    pub fn loading() -> Self {
        Self::default()
    }

    /// The newest state; `None` while loading, which must never be read as "not listed".
    #[inline]
    pub fn snapshot(&self) -> Option<Arc<Snapshot>> {
        self.current.load_full()
    }

    /// True when so many changes lie on top of the index that a new one is due.
    pub fn needs_rebuild(&self) -> bool {
        self.current.load().as_ref().is_some_and(|snapshot| snapshot.pending >= REBUILD_AFTER)
    }

    /// Puts a new index below, and on top of it every change taken since its revision. Refuses an index older than the
    /// one that is there; then nothing has changed.
    pub fn publish(&self, index: Index) -> Result<(), PublishError> {
        let mut log = self.log();
        if index.revision < log.base {
            return Err(OutOfOrder { have: log.base, came: index.revision }.into());
        }
        let base = index.revision;
        let before = self.current.load_full();
        let mut next = Snapshot::from(index);
        let later = || log.batches.iter().filter(|(revision, _)| *revision > base);
        next.take(later().flat_map(|(_, changes)| changes.iter()))?;
        if let Some(before) = before {
            // With the batches taken again it has all that the snapshot before had.
            next.revision = next.revision.max(before.revision);
            next.checked_at.fetch_max(before.checked_at().0, atomic::Ordering::AcqRel);
        }
        log.base = base;
        log.batches.retain(|(revision, _)| *revision > base);
        self.current.store(Some(Arc::new(next)));
        Ok(())
    }

    /// Takes a batch: all changes after the revision that is there, up to `revision`, in the order in which they
    /// happened, as the store held them at `at`. Readers see all of it or nothing. A batch taken twice changes nothing.
    pub fn apply(&self, changes: &[Change], revision: Revision, at: Timestamp) -> Result<(), ApplyError> {
        let mut log = self.log();
        let before = self.current.load_full().ok_or(ApplyError::Loading)?;
        if revision < before.revision {
            return Err(OutOfOrder { have: before.revision, came: revision }.into());
        }
        let next = before.with(changes, revision)?;
        next.checked_at.fetch_max(at.0, atomic::Ordering::AcqRel);
        if !changes.is_empty() {
            log.batches.push_back((revision, changes.into()));
        }
        self.current.store(Some(Arc::new(next)));
        Ok(())
    }

    /// Notes that the store held nothing newer at this time. Times before the one known are ignored.
    pub fn mark_checked(&self, at: Timestamp) {
        // No batch may come between, or the mark would go to a snapshot that is no longer the newest.
        let _log = self.log();
        if let Some(snapshot) = self.current.load().as_ref() {
            snapshot.checked_at.fetch_max(at.0, atomic::Ordering::AcqRel);
        }
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Snapshot {
    /// The state at a later revision: this one, and all changes between them in the order in which they happened.
    pub fn with(&self, changes: &[Change], revision: Revision) -> Result<Self, EntryError> {
        let mut next = Self {
            v4: self.v4.clone(),
            v6: self.v6.clone(),
            revision,
            built_at: self.built_at,
            build_time: self.build_time,
            checked_at: AtomicI64::new(self.checked_at().0),
            pending: self.pending,
        };
        next.take(changes)?;
        Ok(next)
    }

    /// Adds changes in the order in which they happened.
    fn take<'c>(&mut self, changes: impl IntoIterator<Item = &'c Change>) -> Result<(), EntryError> {
        // Of each listing the last change counts.
        let mut last = BTreeMap::new();
        for change in changes {
            self.pending += 1;
            last.insert(change.listing(), change);
        }
        let (mut v4, mut v6) = (Batch::default(), Batch::default());
        for ((network, id), change) in last {
            let facts = match change {
                Change::Put(entry) => Some(PackedFacts::pack(entry)?),
                Change::Remove { .. } => None,
            };
            match prefix_of(&network) {
                Either::V4(prefix) => v4.add(&self.v4, prefix, id, facts),
                Either::V6(prefix) => v6.add(&self.v6, prefix, id, facts),
            }
            .map_err(|fault| EntryError { id, network, fault })?;
        }
        v4.take(&mut self.v4);
        v6.take(&mut self.v6);
        Ok(())
    }
}

/// What a batch does to one family.
struct Batch<F: Family> {
    new: Rows<F>,
    /// Positions in the delta whose entries end or are replaced, ascending.
    gone: Vec<u32>,
    /// Positions in the base whose entries end or are replaced.
    dead: Vec<u32>,
}

impl<F: Family> Default for Batch<F> {
    fn default() -> Self {
        Self { new: Rows::with_capacity(0), gone: Vec::new(), dead: Vec::new() }
    }
}

impl<F: Family> Batch<F> {
    /// Adds the last change of a listing. They come in order of key, so the rows are sorted.
    fn add(
        &mut self,
        to: &Layers<F>,
        prefix: Prefix<F>,
        id: ListingId,
        facts: Option<PackedFacts>,
    ) -> Result<(), EntryFault> {
        self.gone.extend(to.delta.find((prefix, id)));
        self.dead.extend(to.base.find((prefix, id)));
        if let Some(facts) = facts {
            if to.base.len() + to.delta.len() + self.new.len() >= F::MOST {
                return Err(EntryFault::Full);
            }
            self.new.push(prefix, facts);
        }
        Ok(())
    }

    fn take(self, to: &mut Layers<F>) {
        self.dead.into_iter().for_each(|position| to.dead.insert(position));
        if self.new.len() > 0 || !self.gone.is_empty() {
            let new = Table::freeze(self.new);
            to.delta = Arc::new(to.delta.merged(self.gone.into_iter(), &new));
        }
    }
}
