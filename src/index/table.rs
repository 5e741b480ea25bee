//! The table of one family: sorted arrays, parent links and a directory.
//!
//! Prefixes nest or are disjoint. Sorted by (first address, length, id), the entries that cover an address are the last
//! entry that starts at or before it and the chain of that one's parents; those inside a prefix are one contiguous run.
//! Several listings of one prefix are each other's parents: no side lists.
//!
//! The directory says for each stride of addresses in which few entries to search, and which entry covers all of the
//! stride. So most addresses that nothing covers cost one cold memory load; a listed one costs three, and each further
//! listing one.
//!
//! Memory for each entry: node and facts, 28 bytes for IPv4 and 44 for IPv6, and 2 to 4 bytes of directory,
//! which has 8 bytes for every two to four entries.

use std::cmp::Ordering;
use std::ops::Range;

use crate::domain::ids::ListingId;

use super::Entry;
use super::directory::{Directory, Place};
use super::packed::{Family, Node, PackedFacts, Prefix};

/// Sorted entries of one family.
#[derive(Debug)]
pub(super) struct Table<F: Family> {
    rows: Rows<F>,
    directory: Directory<F>,
}

/// What a table is sorted by.
pub(super) type Key<F> = (Prefix<F>, ListingId);

/// A position as links keep it.
#[expect(clippy::cast_possible_truncation, reason = "no table is made with more than Family::MOST entries")]
#[inline]
pub(super) fn position(index: usize) -> u32 {
    debug_assert!(u32::try_from(index).is_ok());
    index as u32
}

/// The arrays of a table.
#[derive(Debug)]
pub(super) struct Rows<F: Family> {
    pub(super) nodes: Vec<Node<F>>,
    pub(super) facts: Vec<PackedFacts>,
}

impl<F: Family> Rows<F> {
    pub(super) fn with_capacity(capacity: usize) -> Self {
        Self { nodes: Vec::with_capacity(capacity), facts: Vec::with_capacity(capacity) }
    }

    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Adds an entry that sorts behind all others, linked to the nearest one around it.
    #[inline]
    pub(super) fn push(&mut self, prefix: Prefix<F>, facts: PackedFacts) {
        let around = self.len().checked_sub(1).and_then(|last| self.nearest(position(last), prefix.start));
        self.push_unlinked(prefix, facts, around);
    }

    #[inline]
    pub(super) fn push_unlinked(&mut self, prefix: Prefix<F>, facts: PackedFacts, around: Option<u32>) {
        self.nodes.push(Node::new(prefix, around));
        self.facts.push(facts);
    }

    /// The entry at this position or the nearest around it that covers the address. With the last entry that starts at
    /// or before the address it finds the narrowest one that covers it.
    #[inline]
    pub(super) fn nearest(&self, at: u32, address: F::Bits) -> Option<u32> {
        let mut candidate = at;
        loop {
            let node = self.nodes[candidate as usize];
            if F::covers(node.prefix(), address) {
                return Some(candidate);
            }
            candidate = node.parent()?;
        }
    }
}

impl<F: Family> Table<F> {
    /// Freezes rows that were pushed in order of key.
    pub(super) fn freeze(rows: Rows<F>) -> Self {
        let directory = Directory::of(&rows);
        Self { rows, directory }
    }

    /// A table without entries.
    pub(super) fn empty() -> Self {
        Self::freeze(Rows::with_capacity(0))
    }

    /// How many entries.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// What the arrays take, in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.rows.nodes.capacity() * size_of::<Node<F>>()
            + self.rows.facts.capacity() * size_of::<PackedFacts>()
            + self.directory.bytes()
    }

    /// The length of the entry at this position.
    #[inline]
    pub(super) fn length(&self, at: u32) -> u8 {
        self.rows.nodes[at as usize].length()
    }

    /// The facts of the entry at this position.
    #[inline]
    pub(super) fn facts(&self, at: u32) -> PackedFacts {
        self.rows.facts[at as usize]
    }

    /// The facts of a run of entries.
    pub(super) fn facts_of(&self, run: Range<usize>) -> &[PackedFacts] {
        &self.rows.facts[run]
    }

    /// The entry at this position.
    pub(super) fn entry(&self, at: u32) -> Entry {
        let Prefix { start, length } = self.rows.nodes[at as usize].prefix();
        Entry { network: F::network(start, length), facts: self.facts(at).unpack() }
    }

    /// The entry at this position, which covers the address.
    #[inline]
    pub(super) fn entry_around(&self, at: u32, address: F::Bits) -> Entry {
        Entry { network: F::network(address, self.length(at)), facts: self.facts(at).unpack() }
    }

    /// What the entry at this position is sorted by.
    #[inline]
    pub(super) fn key(&self, at: u32) -> Key<F> {
        (self.rows.nodes[at as usize].prefix(), self.facts(at).id())
    }

    /// The positions of all entries that cover the address, longest first, and of one length the newest first.
    #[inline]
    pub(super) fn covering(&self, address: F::Bits) -> Chain<'_, F> {
        let next = match self.directory.place(&self.rows.nodes, address) {
            Place::Behind(last) => self.rows.nearest(last, address),
            Place::Around(around) => around,
        };
        Chain { table: self, next }
    }

    /// The positions of all entries that hold all of the prefix and are wider, longest first.
    pub(super) fn around(&self, prefix: Prefix<F>) -> Chain<'_, F> {
        let before = self.lower_bound((prefix, ListingId(0))).checked_sub(1);
        Chain { table: self, next: before.and_then(|last| self.rows.nearest(position(last), prefix.start)) }
    }

    /// The positions of all entries inside the prefix, itself included.
    pub(super) fn inside(&self, prefix: Prefix<F>) -> Range<usize> {
        let last = F::last(prefix);
        let stride = self.directory.stride(last);
        let end = stride.start + self.rows.nodes[stride].partition_point(|node| node.start() <= last);
        self.lower_bound((prefix, ListingId(0)))..end
    }

    /// The position of the entry with exactly this key.
    pub(super) fn find(&self, key: Key<F>) -> Option<u32> {
        let found = self.lower_bound(key);
        (found < self.len() && self.key(position(found)) == key).then(|| position(found))
    }

    /// How many entries sort before the key.
    fn lower_bound(&self, key: Key<F>) -> usize {
        let stride = self.directory.stride(key.0.start);
        let (mut low, mut high) = (stride.start, stride.end);
        while low < high {
            let middle = low.midpoint(high);
            if self.is_before(position(middle), key) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// Ids are behind a load of their own: they are read only where prefixes are equal.
    #[inline]
    fn is_before(&self, at: u32, (prefix, id): Key<F>) -> bool {
        match self.rows.nodes[at as usize].prefix().cmp(&prefix) {
            Ordering::Less => true,
            Ordering::Equal => self.facts(at).id() < id,
            Ordering::Greater => false,
        }
    }

    /// A table of the entries of `self`, but those at the positions `without` (ascending), and those of `with`.
    pub(super) fn merged(&self, without: impl Iterator<Item = u32>, with: &Self) -> Self {
        let rows = Rows::with_capacity(self.len() + with.len());
        let mut merge = Merge { from: &self.rows, copied: 0, without: without.peekable(), rows };
        for index in 0..with.len() {
            let key = with.key(position(index));
            merge.copy_to(self.lower_bound(key));
            merge.rows.push(key.0, with.facts(position(index)));
        }
        merge.copy_to(self.len());
        Self::freeze(merge.rows)
    }
}

/// Copies runs of rows, leaving out some positions.
struct Merge<'t, F: Family, I: Iterator<Item = u32>> {
    from: &'t Rows<F>,
    copied: usize,
    without: std::iter::Peekable<I>,
    rows: Rows<F>,
}

impl<F: Family, I: Iterator<Item = u32>> Merge<'_, F, I> {
    /// Copies what has not been copied yet and lies before `end`.
    fn copy_to(&mut self, end: usize) {
        while let Some(skip) = self.without.next_if(|&skip| (skip as usize) < end) {
            self.copy(skip as usize);
            self.copied += 1;
        }
        self.copy(end);
    }

    fn copy(&mut self, end: usize) {
        let run = self.copied..end;
        for (node, facts) in self.from.nodes[run.clone()].iter().zip(&self.from.facts[run]) {
            self.rows.push(node.prefix(), *facts);
        }
        self.copied = end;
    }
}

/// The positions of the entries around a place, each held by the next.
#[derive(Debug, Clone)]
pub(super) struct Chain<'t, F: Family> {
    table: &'t Table<F>,
    next: Option<u32>,
}

impl<F: Family> Iterator for Chain<'_, F> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        let at = self.next?;
        self.next = self.table.rows.nodes[at as usize].parent();
        Some(at)
    }
}
