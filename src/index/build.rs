//! From entries in any order to an [`Index`].
//!
//! Entries go straight into the arrays of the index. When they come in order of network, as the store sends them,
//! nothing is sorted and memory peaks at the index itself (28 bytes for an IPv4 listing, 44 for IPv6, directory 1 to
//! 2). Otherwise they are sorted once at the end and memory peaks at twice that, for one family at a time.

use std::time::Instant;

use crate::domain::ids::{ListingId, Revision};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

use super::packed::{Family, Node, PackedFacts, Prefix, V4, V6};
use super::table::{Rows, Table};
use super::{Entry, EntryError, EntryFault, Index};

/// Collects entries and makes an index of them.
#[derive(Debug)]
pub struct Builder {
    v4: Pile<V4>,
    v6: Pile<V6>,
    started: Instant,
}

/// Why entries do not make an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BuildError {
    /// The same listing came twice.
    #[error("listing {id} of {network} came twice")]
    Twice {
        /// The listing.
        id: ListingId,
        /// What it lists.
        network: Network,
    },
}

impl Default for Builder {
    fn default() -> Self {
        Self { v4: Pile::default(), v6: Pile::default(), started: Instant::now() }
    }
}

impl Builder {
    /// A builder without entries.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an entry. One that the index cannot hold is an error and is left out; the builder goes on as before.
    #[inline]
    pub fn push(&mut self, entry: &Entry) -> Result<(), EntryError> {
        let facts = PackedFacts::pack(entry)?;
        let was_added = if let Some((start, length)) = entry.network.as_v4() {
            self.v4.push(Prefix { start, length }, facts)
        } else if let Some((start, length)) = entry.network.as_v6() {
            self.v6.push(Prefix { start, length }, facts)
        } else {
            false
        };
        if was_added {
            Ok(())
        } else {
            Err(EntryError { id: entry.facts.id, network: entry.network, fault: EntryFault::Full })
        }
    }

    /// The index of all entries pushed, which are the state of the store at `revision`, read at `built_at`: the index
    /// counts as following the store up to that time, so give the time at which the reading began.
    pub fn build(self, revision: Revision, built_at: Timestamp) -> Result<Index, BuildError> {
        let v4 = self.v4.freeze()?.into();
        let v6 = self.v6.freeze()?.into();
        Ok(Index { v4, v6, revision, built_at, build_time: self.started.elapsed() })
    }
}

/// How far the rows pushed so far are in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
enum Order {
    /// By network and id, none twice: linked as they came.
    #[default]
    Full,
    /// Not so.
    No,
}

/// The rows of one family.
#[derive(Debug)]
struct Pile<F: Family> {
    rows: Rows<F>,
    order: Order,
}

impl<F: Family> Default for Pile<F> {
    fn default() -> Self {
        Self { rows: Rows::with_capacity(0), order: Order::Full }
    }
}

impl<F: Family> Pile<F> {
    /// False when the family is full.
    #[inline]
    fn push(&mut self, prefix: Prefix<F>, facts: PackedFacts) -> bool {
        if self.rows.len() >= F::MOST {
            return false;
        }
        if let Some(last) = self.rows.len().checked_sub(1) {
            let before = self.rows.nodes[last].prefix();
            let is_behind = || self.rows.facts[last].id() < facts.id();
            if prefix < before || (prefix == before && !is_behind()) {
                self.order = Order::No;
            }
        }
        match self.order {
            Order::Full => self.rows.push(prefix, facts),
            Order::No => self.rows.push_unlinked(prefix, facts, None),
        }
        true
    }

    fn freeze(mut self) -> Result<Table<F>, BuildError> {
        if self.order == Order::No {
            self.rows = sorted(self.rows)?;
        }
        self.rows.nodes.shrink_to_fit();
        self.rows.facts.shrink_to_fit();
        Ok(Table::freeze(self.rows))
    }
}

/// The rows in order of key, linked.
fn sorted<F: Family>(rows: Rows<F>) -> Result<Rows<F>, BuildError> {
    let prefixes = rows.nodes.into_iter().map(Node::prefix);
    let mut pairs: Vec<(Prefix<F>, PackedFacts)> = prefixes.zip(rows.facts).collect();
    pairs.sort_unstable_by_key(|(prefix, facts)| (*prefix, facts.id()));
    for pair in pairs.windows(2) {
        let (prefix, id) = (pair[0].0, pair[0].1.id());
        if (prefix, id) == (pair[1].0, pair[1].1.id()) {
            return Err(BuildError::Twice { id, network: F::network(prefix.start, prefix.length) });
        }
    }
    let mut rows = Rows::with_capacity(pairs.len());
    for (prefix, facts) in pairs {
        rows.push(prefix, facts);
    }
    Ok(rows)
}
