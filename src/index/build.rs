//! From entries in any order to an [`Index`].
//!
//! Entries go straight into the arrays of the index. When they come in order of network, as the store sends them,
//! nothing is sorted and memory peaks at the index itself (28 bytes for an IPv4 listing, 44 for IPv6, directory 1 to
//! 2). Otherwise they are sorted once at the end and memory peaks at twice that, for one family at a time.

use std::time::Instant;

use crate::domain::ids::{ListingId, Revision};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

use super::packed::{Node, NodeV4, NodeV6, PackedFacts};
use super::table::Table;
use super::{Entry, EntryError, EntryFault, Index};

/// Collects entries and makes an index of them.
#[derive(Debug)]
pub struct Builder {
    v4: Rows<NodeV4>,
    v6: Rows<NodeV6>,
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
        Self { v4: Rows::default(), v6: Rows::default(), started: Instant::now() }
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
            self.v4.push(NodeV4::new(start, length), facts)
        } else if let Some((start, length)) = entry.network.as_v6() {
            self.v6.push(NodeV6::new(start, length), facts)
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
    /// By network and id, none twice.
    #[default]
    Full,
    /// By network; listings of one network in any order.
    Networks,
    /// Not at all.
    No,
}

/// The arrays of a table to be.
#[derive(Debug)]
pub(super) struct Rows<N: Node> {
    nodes: Vec<N>,
    facts: Vec<PackedFacts>,
    order: Order,
}

#[inline]
fn prefix<N: Node>(node: N) -> (N::Bits, u8) {
    (node.start(), node.length())
}

impl<N: Node> Default for Rows<N> {
    fn default() -> Self {
        Self { nodes: Vec::new(), facts: Vec::new(), order: Order::Full }
    }
}

impl<N: Node> Rows<N> {
    /// False when the family is full.
    #[inline]
    pub(super) fn push(&mut self, node: N, facts: PackedFacts) -> bool {
        if self.nodes.len() >= N::MOST {
            return false;
        }
        if let (Some(&before), Some(facts_before)) = (self.nodes.last(), self.facts.last()) {
            let (prefix, prefix_before) = (prefix(node), prefix(before));
            if prefix < prefix_before {
                self.order = Order::No;
            } else if prefix == prefix_before && facts.id() <= facts_before.id() {
                self.order = self.order.max(Order::Networks);
            }
        }
        self.nodes.push(node);
        self.facts.push(facts);
        true
    }

    /// The table of these rows.
    pub(super) fn freeze(mut self) -> Result<Table<N>, BuildError> {
        match self.order {
            Order::Full => {}
            Order::Networks => self.sort_within_networks(),
            Order::No => self.sort(),
        }
        if self.order != Order::Full {
            self.refuse_twice()?;
        }
        self.nodes.shrink_to_fit();
        self.facts.shrink_to_fit();
        Ok(Table::freeze(self.nodes, self.facts))
    }

    fn refuse_twice(&self) -> Result<(), BuildError> {
        for (nodes, facts) in self.nodes.windows(2).zip(self.facts.windows(2)) {
            if prefix(nodes[0]) == prefix(nodes[1]) && facts[0].id() == facts[1].id() {
                return Err(BuildError::Twice { id: facts[0].id(), network: nodes[0].network() });
            }
        }
        Ok(())
    }

    fn sort_within_networks(&mut self) {
        let mut rest = self.facts.as_mut_slice();
        for run in self.nodes.chunk_by(|&a, &b| prefix(a) == prefix(b)) {
            let (facts, after) = rest.split_at_mut(run.len());
            facts.sort_unstable_by_key(|facts| facts.id());
            rest = after;
        }
    }

    fn sort(&mut self) {
        let nodes = std::mem::take(&mut self.nodes);
        let facts = std::mem::take(&mut self.facts);
        let mut rows: Vec<(N, PackedFacts)> = nodes.into_iter().zip(facts).collect();
        rows.sort_unstable_by_key(|(node, facts)| (node.start(), node.length(), facts.id()));
        (self.nodes, self.facts) = rows.into_iter().unzip();
    }
}
