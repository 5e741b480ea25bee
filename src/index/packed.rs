//! Listings in as few bytes as they need: what the tables are made of.
//!
//! A [`Node`] is what a search reads: 8 bytes for IPv4, 24 for IPv6. [`PackedFacts`] are what only an answer reads: 20
//! bytes. They lie in two arrays, so that a search that finds nothing never loads facts, and the facts of what it finds
//! load while it goes on.

use std::fmt::Debug;

use crate::domain::ids::{CriterionNumber, ListingId};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

use super::{Entry, EntryError, EntryFault, Facts};

/// IPv4 or IPv6: how addresses and links are kept.
pub(super) trait Family: Copy + Debug + Ord + Send + Sync + 'static {
    /// An address as an integer.
    type Bits: Copy + Debug + Ord + Send + Sync;
    /// The same as it is kept.
    type Packed: Copy + Debug + Send + Sync;
    /// Length of a prefix and position of the nearest entry around it.
    type Link: Copy + Debug + Send + Sync;
    /// The first address of all.
    const ZERO: Self::Bits;
    /// How many entries a table can have.
    const MOST: usize;

    /// An address as it is kept.
    fn pack(address: Self::Bits) -> Self::Packed;
    /// Reads back [`Self::pack`].
    fn unpack(packed: Self::Packed) -> Self::Bits;
    /// A link; a parent is always at a smaller position than its child.
    fn link(length: u8, parent: Option<u32>) -> Self::Link;
    /// Length of the prefix.
    fn length(link: Self::Link) -> u8;
    /// The nearest entry that holds all of this one.
    fn parent(link: Self::Link) -> Option<u32>;
    /// True when the address is one of the prefix.
    fn covers(prefix: Prefix<Self>, address: Self::Bits) -> bool;
    /// Last address of a prefix.
    fn last(prefix: Prefix<Self>) -> Self::Bits;
    /// The network of this length around the address.
    fn network(address: Self::Bits, length: u8) -> Network;
    /// How many bits it takes to count from `from` to `to`.
    fn span(from: Self::Bits, to: Self::Bits) -> u32;
    /// The address with its last `bits` bits cleared.
    fn cleared(address: Self::Bits, bits: u32) -> Self::Bits;
    /// The address `steps` times `2^shift` behind `origin`.
    fn ahead(origin: Self::Bits, steps: usize, shift: u32) -> Self::Bits;
    /// How far `address` is behind `origin`, in steps of `2^shift`; 0 when it lies before.
    fn steps(origin: Self::Bits, address: Self::Bits, shift: u32) -> usize;
}

/// A prefix without host bits, in the order of networks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Prefix<F: Family> {
    /// First address.
    pub(super) start: F::Bits,
    /// Length in bits.
    pub(super) length: u8,
}

/// A prefix, and where the nearest entry around it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node<F: Family> {
    start: F::Packed,
    link: F::Link,
}

impl<F: Family> Node<F> {
    #[inline]
    pub(super) fn new(prefix: Prefix<F>, parent: Option<u32>) -> Self {
        Self { start: F::pack(prefix.start), link: F::link(prefix.length, parent) }
    }

    /// First address.
    #[inline]
    pub(super) fn start(self) -> F::Bits {
        F::unpack(self.start)
    }

    /// Length of the prefix.
    #[inline]
    pub(super) fn length(self) -> u8 {
        F::length(self.link)
    }

    /// The nearest entry around it.
    #[inline]
    pub(super) fn parent(self) -> Option<u32> {
        F::parent(self.link)
    }

    /// The prefix alone.
    #[inline]
    pub(super) fn prefix(self) -> Prefix<F> {
        Prefix { start: self.start(), length: self.length() }
    }
}

/// IPv4. A link has the length in its low 6 bits, one more than the parent's position in the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct V4;

const LENGTH_BITS: u32 = 6;

const fn mask_v4(length: u8) -> u32 {
    match u32::MAX.checked_shl(32 - length as u32) {
        Some(mask) => mask,
        None => 0,
    }
}

impl Family for V4 {
    type Bits = u32;
    type Packed = u32;
    type Link = u32;
    const ZERO: u32 = 0;
    const MOST: usize = (1 << (32 - LENGTH_BITS)) - 1;

    #[inline]
    fn pack(address: u32) -> u32 {
        address
    }

    #[inline]
    fn unpack(packed: u32) -> u32 {
        packed
    }

    #[inline]
    fn link(length: u8, parent: Option<u32>) -> u32 {
        parent.map_or(0, |parent| parent + 1) << LENGTH_BITS | u32::from(length)
    }

    #[inline]
    fn length(link: u32) -> u8 {
        link.to_le_bytes()[0] & ((1 << LENGTH_BITS) - 1)
    }

    #[inline]
    fn parent(link: u32) -> Option<u32> {
        (link >> LENGTH_BITS).checked_sub(1)
    }

    #[inline]
    fn covers(prefix: Prefix<Self>, address: u32) -> bool {
        (address ^ prefix.start) & mask_v4(prefix.length) == 0
    }

    #[inline]
    fn last(prefix: Prefix<Self>) -> u32 {
        prefix.start | !mask_v4(prefix.length)
    }

    #[inline]
    fn network(address: u32, length: u8) -> Network {
        Network::v4(address, length)
    }

    fn span(from: u32, to: u32) -> u32 {
        u32::BITS - (to - from).leading_zeros()
    }

    fn cleared(address: u32, bits: u32) -> u32 {
        address & u32::MAX.checked_shl(bits).unwrap_or(0)
    }

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "no more steps than the family has addresses")]
    fn ahead(origin: u32, steps: usize, shift: u32) -> u32 {
        origin + (steps as u32).checked_shl(shift).unwrap_or(0)
    }

    #[inline]
    fn steps(origin: u32, address: u32, shift: u32) -> usize {
        address.saturating_sub(origin).checked_shr(shift).unwrap_or(0) as usize
    }
}

/// IPv6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct V6;

/// Length and parent of an IPv6 entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LinkV6 {
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

impl Family for V6 {
    type Bits = u128;
    /// Two halves, the high one first: a `u128` would be aligned to 16 bytes and waste 8 of 32.
    type Packed = [u64; 2];
    type Link = LinkV6;
    const ZERO: u128 = 0;
    const MOST: usize = NO_PARENT as usize;

    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "the two halves of a u128")]
    fn pack(address: u128) -> [u64; 2] {
        [(address >> 64) as u64, address as u64]
    }

    #[inline]
    fn unpack([high, low]: [u64; 2]) -> u128 {
        u128::from(high) << 64 | u128::from(low)
    }

    #[inline]
    fn link(length: u8, parent: Option<u32>) -> LinkV6 {
        LinkV6 { parent: parent.unwrap_or(NO_PARENT), length }
    }

    #[inline]
    fn length(link: LinkV6) -> u8 {
        link.length
    }

    #[inline]
    fn parent(link: LinkV6) -> Option<u32> {
        (link.parent != NO_PARENT).then_some(link.parent)
    }

    #[inline]
    fn covers(prefix: Prefix<Self>, address: u128) -> bool {
        (address ^ prefix.start) & mask_v6(prefix.length) == 0
    }

    #[inline]
    fn last(prefix: Prefix<Self>) -> u128 {
        prefix.start | !mask_v6(prefix.length)
    }

    #[inline]
    fn network(address: u128, length: u8) -> Network {
        Network::v6(address, length)
    }

    fn span(from: u128, to: u128) -> u32 {
        u128::BITS - (to - from).leading_zeros()
    }

    fn cleared(address: u128, bits: u32) -> u128 {
        address & u128::MAX.checked_shl(bits).unwrap_or(0)
    }

    #[inline]
    fn ahead(origin: u128, steps: usize, shift: u32) -> u128 {
        origin + (steps as u128).checked_shl(shift).unwrap_or(0)
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
        assert_eq!(size_of::<Node<V4>>(), 8);
        assert_eq!(size_of::<Node<V6>>(), 24);
        assert_eq!(size_of::<PackedFacts>(), 20);
    }

    #[test]
    fn a_link_keeps_length_and_parent_apart() {
        let largest = u32::try_from(V4::MOST).unwrap() - 1;
        for length in 0..=32 {
            for parent in [None, Some(0), Some(1), Some(largest)] {
                let link = V4::link(length, parent);
                assert_eq!((V4::length(link), V4::parent(link)), (length, parent));
            }
        }
    }

    #[test]
    fn the_widest_and_narrowest_prefixes_end_where_they_should() {
        assert_eq!(V4::last(Prefix { start: 0, length: 0 }), u32::MAX);
        assert_eq!(V4::last(Prefix { start: 7, length: 32 }), 7);
        assert_eq!(V6::last(Prefix { start: 0, length: 0 }), u128::MAX);
        assert_eq!(V6::last(Prefix { start: 7, length: 128 }), 7);
        assert!(V4::covers(Prefix { start: 0, length: 0 }, u32::MAX));
        assert!(!V6::covers(Prefix { start: 7, length: 128 }, 6));
    }
}
