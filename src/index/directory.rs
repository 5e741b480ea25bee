//! Where in a table to search for an address.

use std::ops::Range;

use super::packed::{Family, Node};
use super::table::{Rows, position};

/// The space between the first and the last start of a table, cut into aligned strides of equal size: one for every two
/// to four entries, so that a small table has a small directory and one of few networks has fine strides.
#[derive(Debug)]
pub(super) struct Directory<F: Family> {
    origin: F::Bits,
    shift: u32,
    /// One for each stride and one for the end.
    strides: Vec<Stride>,
}

#[derive(Debug, Clone, Copy)]
struct Stride {
    /// The position of the first entry that starts in the stride or behind it.
    first: u32,
    /// One more than the position of the narrowest entry that starts before the stride and covers it; 0 if none does.
    around: u32,
}

/// What a directory says of an address.
pub(super) enum Place {
    /// The last entry that starts at or before the address, in its stride. Whether it covers the address is to be seen.
    Behind(u32),
    /// None in its stride does; the narrowest entry that covers it.
    Around(Option<u32>),
}

impl<F: Family> Directory<F> {
    /// The directory of sorted rows.
    pub(super) fn of(rows: &Rows<F>) -> Self {
        let (Some(first), Some(last)) = (rows.nodes.first(), rows.nodes.last()) else {
            return Self { origin: F::ZERO, shift: 0, strides: vec![Stride { first: 0, around: 0 }; 2] };
        };
        let (first, last) = (first.start(), last.start());
        let wanted_bits = rows.len().ilog2().saturating_sub(1);
        let shift = F::span(first, last).saturating_sub(wanted_bits);
        // Aligned, a stride lies inside a prefix or outside, but for prefixes that start in it.
        let origin = F::cleared(first, shift);
        let mut directory = Self { origin, shift, strides: Vec::new() };
        directory.strides.reserve_exact(F::steps(origin, last, shift) + 2);
        for (index, node) in rows.nodes.iter().enumerate() {
            let stride = F::steps(origin, node.start(), shift);
            if directory.strides.len() <= stride {
                directory.push_up_to(stride, index, rows);
            }
        }
        directory.strides.push(Stride { first: position(rows.len()), around: 0 });
        directory
    }

    /// Adds the strides up to `last`, in which the entry at `index` is the first.
    fn push_up_to(&mut self, last: usize, index: usize, rows: &Rows<F>) {
        let first = position(index);
        let mut around = first.checked_sub(1);
        for stride in self.strides.len()..=last {
            let start = F::ahead(self.origin, stride, self.shift);
            around = around.and_then(|before| rows.nearest(before, start));
            self.strides.push(Stride { first, around: around.map_or(0, |around| around + 1) });
        }
    }

    /// What the strides take, in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.strides.capacity() * size_of::<Stride>()
    }

    #[inline]
    fn slot(&self, address: F::Bits) -> usize {
        F::steps(self.origin, address, self.shift).min(self.strides.len() - 2)
    }

    /// The entries among which the last one that starts at or before the address ends: it is one of them, or the one
    /// before them.
    #[inline]
    pub(super) fn stride(&self, address: F::Bits) -> Range<usize> {
        let slot = self.slot(address);
        self.strides[slot].first as usize..self.strides[slot + 1].first as usize
    }

    /// Where to begin looking for what covers the address.
    #[inline]
    pub(super) fn place(&self, nodes: &[Node<F>], address: F::Bits) -> Place {
        let slot = self.slot(address);
        let Stride { first, around } = self.strides[slot];
        let entries = &nodes[first as usize..self.strides[slot + 1].first as usize];
        match entries.partition_point(|node| node.start() <= address).checked_sub(1) {
            Some(last) => Place::Behind(first + position(last)),
            // Before the origin nothing covers anything: the stride there has nothing around it.
            None => Place::Around(around.checked_sub(1)),
        }
    }
}
