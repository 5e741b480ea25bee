//! The table of one family: sorted arrays, parent links and a directory.
//!
//! Prefixes nest or are disjoint. Sorted by (first address, length, id), the entries that cover an address are the last
//! entry that starts at or before it and the chain of that one's parents; those inside a prefix are one contiguous run.
//! Several listings of one prefix are each other's parents: no side lists.
//!
//! A lookup costs two cold memory loads when nothing is found: the directory says in which few entries to search, and
//! their nodes lie side by side. Each listing found costs one more for its facts.
//!
//! Memory for each entry: node and facts, 28 bytes for IPv4 and 44 for IPv6, and 1 to 2 bytes of directory, which has
//! 4 bytes for every two to four entries.

use std::cmp::Ordering;
use std::ops::Range;

use crate::domain::ids::ListingId;
use crate::domain::network::Network;

use super::Entry;
use super::packed::{Node, PackedFacts};

/// Sorted entries of one family.
#[derive(Debug)]
pub(super) struct Table<N: Node> {
    nodes: Vec<N>,
    facts: Vec<PackedFacts>,
    directory: Directory<N>,
}

/// What a table is sorted by.
pub(super) type Key<N> = (<N as Node>::Bits, u8, ListingId);

/// For each stride of addresses the position of the first entry that starts in it or later. The strides divide the
/// space between the first and the last start of the table, so that a table of a few networks has fine strides too.
#[derive(Debug)]
struct Directory<N: Node> {
    origin: N::Bits,
    shift: u32,
    firsts: Vec<u32>,
}

/// A position as the arrays keep it.
#[expect(clippy::cast_possible_truncation, reason = "no table is made with more than Node::MOST entries")]
pub(super) fn position(index: usize) -> u32 {
    debug_assert!(u32::try_from(index).is_ok());
    index as u32
}

impl<N: Node> Directory<N> {
    fn of(nodes: &[N]) -> Self {
        let (Some(first), Some(last)) = (nodes.first(), nodes.last()) else {
            return Self { origin: N::ZERO, shift: 0, firsts: vec![0, 0] };
        };
        let origin = first.start();
        let wanted_bits = nodes.len().ilog2().saturating_sub(1);
        let shift = N::span(origin, last.start()).saturating_sub(wanted_bits);
        let slots = N::steps(origin, last.start(), shift) + 1;
        let mut firsts = Vec::with_capacity(slots + 1);
        for (index, node) in nodes.iter().enumerate() {
            let slot = N::steps(origin, node.start(), shift);
            while firsts.len() <= slot {
                firsts.push(position(index));
            }
        }
        firsts.push(position(nodes.len()));
        Self { origin, shift, firsts }
    }

    /// The entries among which the last one that starts at or before the address ends: it is one of them, or the one
    /// before them.
    #[inline]
    fn stride(&self, address: N::Bits) -> Range<usize> {
        let slot = N::steps(self.origin, address, self.shift).min(self.firsts.len() - 2);
        self.firsts[slot] as usize..self.firsts[slot + 1] as usize
    }
}

impl<N: Node> Table<N> {
    /// Freezes arrays that are sorted by key: links each entry to the one around it and makes the directory.
    pub(super) fn freeze(mut nodes: Vec<N>, facts: Vec<PackedFacts>) -> Self {
        let mut around = None;
        for index in 0..nodes.len() {
            let start = nodes[index].start();
            // The entries around the one before are the only ones that can be around this one.
            while let Some(candidate) = around.map(|candidate: u32| nodes[candidate as usize]) {
                if candidate.covers(start) {
                    break;
                }
                around = candidate.parent();
            }
            nodes[index] = nodes[index].with_parent(around);
            around = Some(position(index));
        }
        let directory = Directory::of(&nodes);
        Self { nodes, facts, directory }
    }

    /// How many entries.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// What the arrays take, in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.nodes.capacity() * size_of::<N>()
            + self.facts.capacity() * size_of::<PackedFacts>()
            + self.directory.firsts.capacity() * size_of::<u32>()
    }

    /// The length of the entry at this position.
    #[inline]
    pub(super) fn length(&self, position: u32) -> u8 {
        self.nodes[position as usize].length()
    }

    /// The facts of the entry at this position.
    #[inline]
    pub(super) fn facts(&self, position: u32) -> PackedFacts {
        self.facts[position as usize]
    }

    /// The facts of a run of entries.
    pub(super) fn facts_of(&self, run: Range<usize>) -> &[PackedFacts] {
        &self.facts[run]
    }

    /// The network of the entry at this position.
    #[inline]
    pub(super) fn network(&self, position: u32) -> Network {
        self.nodes[position as usize].network()
    }

    /// The entry at this position.
    #[inline]
    pub(super) fn entry(&self, position: u32) -> Entry {
        Entry { network: self.network(position), facts: self.facts(position).unpack() }
    }

    /// What the entry at this position is sorted by.
    #[inline]
    pub(super) fn key(&self, position: u32) -> Key<N> {
        let node = self.nodes[position as usize];
        (node.start(), node.length(), self.facts(position).id())
    }

    /// The positions of all entries that cover the address, longest first, and of one length the newest first.
    #[inline]
    pub(super) fn covering(&self, address: N::Bits) -> Chain<'_, N> {
        let stride = self.directory.stride(address);
        let before = stride.start + self.nodes[stride].partition_point(|node| node.start() <= address);
        Chain { table: self, next: before.checked_sub(1).map(position), inside: address }
    }

    /// The positions of all entries that hold all of the prefix and are wider, longest first.
    pub(super) fn around(&self, prefix: N) -> Chain<'_, N> {
        let before = self.lower_bound((prefix.start(), prefix.length(), ListingId(0)));
        Chain { table: self, next: before.checked_sub(1).map(position), inside: prefix.start() }
    }

    /// The positions of all entries inside the prefix, itself included.
    pub(super) fn inside(&self, prefix: N) -> Range<usize> {
        let last = prefix.last();
        let stride = self.directory.stride(last);
        let end = stride.start + self.nodes[stride].partition_point(|node| node.start() <= last);
        self.lower_bound((prefix.start(), prefix.length(), ListingId(0)))..end
    }

    /// The position of the entry with exactly this key.
    pub(super) fn find(&self, key: Key<N>) -> Option<u32> {
        let found = self.lower_bound(key);
        (found < self.len() && self.key(position(found)) == key).then(|| position(found))
    }

    /// How many entries sort before the key.
    fn lower_bound(&self, key: Key<N>) -> usize {
        let stride = self.directory.stride(key.0);
        let (mut low, mut high) = (stride.start, stride.end);
        while low < high {
            let middle = low.midpoint(high);
            if self.is_before(position(middle), key) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// Ids are behind a load of their own: they are read only where prefixes are equal.
    #[inline]
    fn is_before(&self, at: u32, key: Key<N>) -> bool {
        let node = self.nodes[at as usize];
        let (start, length, id) = key;
        match (node.start(), node.length()).cmp(&(start, length)) {
            Ordering::Less => true,
            Ordering::Equal => self.facts(at).id() < id,
            Ordering::Greater => false,
        }
    }

    /// A table of the entries of `self`, but those at the positions `without` (ascending), and those of `with`.
    pub(super) fn merged(&self, without: impl Iterator<Item = u32>, with: &Self) -> Self {
        let mut merge = Merge::new(self, without, self.len() + with.len());
        for index in 0..with.len() {
            merge.copy_to(self.lower_bound(with.key(position(index))));
            merge.nodes.push(with.nodes[index]);
            merge.facts.push(with.facts[index]);
        }
        merge.copy_to(self.len());
        Self::freeze(merge.nodes, merge.facts)
    }
}

/// Copies runs of a table, leaving out some positions.
struct Merge<'t, N: Node, I: Iterator<Item = u32>> {
    from: &'t Table<N>,
    copied: usize,
    without: std::iter::Peekable<I>,
    nodes: Vec<N>,
    facts: Vec<PackedFacts>,
}

impl<'t, N: Node, I: Iterator<Item = u32>> Merge<'t, N, I> {
    fn new(from: &'t Table<N>, without: I, capacity: usize) -> Self {
        let (nodes, facts) = (Vec::with_capacity(capacity), Vec::with_capacity(capacity));
        Self { from, copied: 0, without: without.peekable(), nodes, facts }
    }

    /// Copies what has not been copied yet and lies before `end`.
    fn copy_to(&mut self, end: usize) {
        while let Some(skip) = self.without.next_if(|&skip| (skip as usize) < end) {
            self.copy(skip as usize);
            self.copied += 1;
        }
        self.copy(end);
    }

    fn copy(&mut self, end: usize) {
        self.nodes.extend_from_slice(&self.from.nodes[self.copied..end]);
        self.facts.extend_from_slice(&self.from.facts[self.copied..end]);
        self.copied = end;
    }
}

/// The positions of the entries around a place, each held by the next.
#[derive(Debug, Clone)]
pub(super) struct Chain<'t, N: Node> {
    table: &'t Table<N>,
    next: Option<u32>,
    inside: N::Bits,
}

impl<N: Node> Iterator for Chain<'_, N> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        loop {
            let at = self.next?;
            let node = self.table.nodes[at as usize];
            self.next = node.parent();
            if node.covers(self.inside) {
                return Some(at);
            }
        }
    }
}
