//! Listings in as few bytes as they need: what the tables are made of.
//!
//! A [`Node`] is what a search reads: 8 bytes for IPv4, 24 for IPv6. [`PackedFacts`] are what only an answer reads: 20
//! bytes. They lie in two arrays, so that a search that finds nothing never loads facts.

use std::fmt::Debug;

use crate::domain::ids::{CriterionNumber, ListingId};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

use super::{Entry, EntryError, EntryFault, Facts};

/// A prefix and the position of the nearest entry around it.
pub(super) trait Node: Copy + Debug + Send + Sync + 'static {
    /// An address as an integer.
    type Bits: Copy + Debug + Ord;
    /// The first address of all.
    const ZERO: Self::Bits;
    /// How many entries a table of these can have.
    const MOST: usize;

    /// A prefix that has nothing around it yet. `start` has no host bits.
    fn new(start: Self::Bits, length: u8) -> Self;
    /// First address.
    fn start(self) -> Self::Bits;
    /// Length of the prefix.
    fn length(self) -> u8;
    /// The nearest entry that holds all of this one; always at a smaller position.
    fn parent(self) -> Option<u32>;
    /// The same prefix with another parent.
    fn with_parent(self, parent: Option<u32>) -> Self;
    /// True when the address is one of the prefix.
    fn covers(self, address: Self::Bits) -> bool;
    /// Last address.
    fn last(self) -> Self::Bits;
    /// The prefix as the domain has it.
    fn network(self) -> Network;
    /// How many bits it takes to count from `from` to `to`.
    fn span(from: Self::Bits, to: Self::Bits) -> u32;
    /// How far `address` is from `origin`, in steps of `2^shift`.
    fn steps(origin: Self::Bits, address: Self::Bits, shift: u32) -> usize;
}

/// IPv4: the length is in the low 6 bits of `link`, one more than the parent's position in the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeV4 {
    start: u32,
    link: u32,
}

const LENGTH_BITS: u32 = 6;

const fn mask_v4(length: u8) -> u32 {
    match u32::MAX.checked_shl(32 - length as u32) {
        Some(mask) => mask,
        None => 0,
    }
}

impl Node for NodeV4 {
    type Bits = u32;
    const ZERO: u32 = 0;
    const MOST: usize = (1 << (32 - LENGTH_BITS)) - 1;

    #[inline]
    fn new(start: u32, length: u8) -> Self {
        Self { start, link: u32::from(length) }
    }

    #[inline]
    fn start(self) -> u32 {
        self.start
    }

    #[inline]
    fn length(self) -> u8 {
        self.link.to_le_bytes()[0] & ((1 << LENGTH_BITS) - 1)
    }

    #[inline]
    fn parent(self) -> Option<u32> {
        (self.link >> LENGTH_BITS).checked_sub(1)
    }

    #[inline]
    fn with_parent(self, parent: Option<u32>) -> Self {
        let link = parent.map_or(0, |parent| parent + 1) << LENGTH_BITS;
        Self { start: self.start, link: link | u32::from(self.length()) }
    }

    #[inline]
    fn covers(self, address: u32) -> bool {
        (address ^ self.start) & mask_v4(self.length()) == 0
    }

    #[inline]
    fn last(self) -> u32 {
        self.start | !mask_v4(self.length())
    }

    #[inline]
    fn network(self) -> Network {
        Network::v4(self.start, self.length())
    }

    fn span(from: u32, to: u32) -> u32 {
        u32::BITS - (to - from).leading_zeros()
    }

    #[inline]
    fn steps(origin: u32, address: u32, shift: u32) -> usize {
        address.saturating_sub(origin).checked_shr(shift).unwrap_or(0) as usize
    }
}

/// IPv6. Two halves, since a `u128` would be aligned to 16 bytes and waste 8 of 32.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NodeV6 {
    high: u64,
    low: u64,
    parent: u32,
    length: u8,
}

const NO_PARENT: u32 = u32::MAX;

const fn mask_v6(length: u8) -> u128 {
    match u128::MAX.checked_shl(128 - length as u32) {
        Some(mask) => mask,
        None => 0,
    }
}

impl Node for NodeV6 {
    type Bits = u128;
    const ZERO: u128 = 0;
    const MOST: usize = NO_PARENT as usize;

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the two halves of a u128")]
    fn new(start: u128, length: u8) -> Self {
        Self { high: (start >> 64) as u64, low: start as u64, parent: NO_PARENT, length }
    }

    #[inline]
    fn start(self) -> u128 {
        (u128::from(self.high) << 64) | u128::from(self.low)
    }

    #[inline]
    fn length(self) -> u8 {
        self.length
    }

    #[inline]
    fn parent(self) -> Option<u32> {
        (self.parent != NO_PARENT).then_some(self.parent)
    }

    #[inline]
    fn with_parent(self, parent: Option<u32>) -> Self {
        Self { parent: parent.unwrap_or(NO_PARENT), ..self }
    }

    #[inline]
    fn covers(self, address: u128) -> bool {
        (address ^ self.start()) & mask_v6(self.length) == 0
    }

    #[inline]
    fn last(self) -> u128 {
        self.start() | !mask_v6(self.length)
    }

    #[inline]
    fn network(self) -> Network {
        Network::v6(self.start(), self.length)
    }

    fn span(from: u128, to: u128) -> u32 {
        u128::BITS - (to - from).leading_zeros()
    }

    #[inline]
    fn steps(origin: u128, address: u128, shift: u32) -> usize {
        let steps = address.saturating_sub(origin).checked_shr(shift).unwrap_or(0);
        usize::try_from(steps).unwrap_or(usize::MAX)
    }
}

/// The facts of a listing: id in 48 bits, criterion in 16, times as unsigned 32-bit seconds since 1970; 0 for a listing
/// without end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PackedFacts {
    id_low: u32,
    id_high: u16,
    criterion: u16,
    first: u32,
    last: u32,
    expires: u32,
}

impl PackedFacts {
    /// Packs the facts of an entry, or says which of them does not fit.
    #[inline]
    pub(super) fn pack(entry: &Entry) -> Result<Self, EntryError> {
        let facts = &entry.facts;
        Self::fit(facts).map_err(|fault| EntryError { id: facts.id, network: entry.network, fault })
    }

    fn fit(facts: &Facts) -> Result<Self, EntryFault> {
        let id = u64::try_from(facts.id.0).map_err(|_| EntryFault::Id)?;
        let expires = match facts.expires {
            None => 0,
            Some(Timestamp(seconds)) => {
                u32::try_from(seconds).ok().filter(|&seconds| seconds > 0).ok_or(EntryFault::Expires)?
            }
        };
        Ok(Self {
            #[expect(clippy::cast_possible_truncation, reason = "the low half; the high one is checked below")]
            id_low: id as u32,
            id_high: u16::try_from(id >> 32).map_err(|_| EntryFault::Id)?,
            criterion: u16::try_from(facts.criterion.0).map_err(|_| EntryFault::Criterion)?,
            first: u32::try_from(facts.first_listed.0).map_err(|_| EntryFault::FirstListed)?,
            last: u32::try_from(facts.last_seen.0).map_err(|_| EntryFault::LastSeen)?,
            expires,
        })
    }

    /// The facts as the domain has them.
    #[inline]
    pub(super) fn unpack(self) -> Facts {
        Facts {
            id: self.id(),
            criterion: CriterionNumber(i64::from(self.criterion)),
            first_listed: Timestamp(i64::from(self.first)),
            last_seen: Timestamp(i64::from(self.last)),
            expires: (self.expires != 0).then(|| Timestamp(i64::from(self.expires))),
        }
    }

    /// The listing.
    #[inline]
    pub(super) fn id(self) -> ListingId {
        ListingId((i64::from(self.id_high) << 32) | i64::from(self.id_low))
    }

    /// The criterion, as a place in an array of counts.
    #[inline]
    pub(super) fn criterion(self) -> u16 {
        self.criterion
    }

    /// False from the very second of its expiry.
    #[inline]
    pub(super) fn is_active(self, now: Timestamp) -> bool {
        self.expires == 0 || now.0 < i64::from(self.expires)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_and_facts_have_the_sizes_that_the_memory_figures_count_on() {
        assert_eq!(size_of::<NodeV4>(), 8);
        assert_eq!(size_of::<NodeV6>(), 24);
        assert_eq!(size_of::<PackedFacts>(), 20);
    }

    #[test]
    fn a_link_keeps_length_and_parent_apart() {
        let largest = u32::try_from(NodeV4::MOST).unwrap() - 1;
        for length in 0..=32 {
            for parent in [None, Some(0), Some(1), Some(largest)] {
                let node = NodeV4::new(0, length).with_parent(parent);
                assert_eq!((node.length(), node.parent()), (length, parent));
            }
        }
    }

    #[test]
    fn the_widest_and_narrowest_prefixes_end_where_they_should() {
        assert_eq!(NodeV4::new(0, 0).last(), u32::MAX);
        assert_eq!(NodeV4::new(7, 32).last(), 7);
        assert_eq!(NodeV6::new(0, 0).last(), u128::MAX);
        assert_eq!(NodeV6::new(7, 128).last(), 7);
        assert!(NodeV4::new(0, 0).covers(u32::MAX));
        assert!(!NodeV6::new(7, 128).covers(6));
    }
}
