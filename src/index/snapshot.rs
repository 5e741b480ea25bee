//! One state of the listings, read by many: an index, what came since, marks on what went.

use std::cmp::Ordering;
use std::net::IpAddr;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{self, AtomicI64};
use std::time::{Duration, Instant};

use crate::domain::ids::{CriterionNumber, ListingId, Revision};
use crate::domain::network::{Network, fold};
use crate::domain::time::Timestamp;

use super::packed::{Family, PackedFacts, Prefix, V4, V6};
use super::table::{Chain, Key, Table, position};
use super::tombstones::Tombstones;
use super::{Entry, Index};

/// The listings at one revision of the store. It never changes, but for the time up to which it is known to hold.
#[derive(Debug)]
pub struct Snapshot {
    pub(super) v4: Layers<V4>,
    pub(super) v6: Layers<V6>,
    pub(super) revision: Revision,
    pub(super) built_at: Timestamp,
    pub(super) build_time: Duration,
    pub(super) checked_at: AtomicI64,
    pub(super) pending: usize,
}

/// One family: a large table that stays, a small one that is made anew with each batch of changes.
#[derive(Debug, Clone)]
pub(super) struct Layers<F: Family> {
    pub(super) base: Arc<Table<F>>,
    /// Entries that came after the base, and those that replace one of its entries.
    pub(super) delta: Arc<Table<F>>,
    /// Entries of the base that ended or were replaced.
    pub(super) dead: Tombstones,
}

/// Places of a base and its delta that are still to be read.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    base: Range<usize>,
    delta: Range<usize>,
}

/// The active listings inside a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inside {
    /// The first of them in order of network and id, as many as were asked for.
    pub entries: Vec<Entry>,
    /// How many there are in all.
    pub total: usize,
}

/// How many active listings lie inside a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// Each criterion with at least one, in order of its number.
    pub by_criterion: Vec<(CriterionNumber, usize)>,
    /// How many there are in all.
    pub total: usize,
}

impl From<Index> for Snapshot {
    /// The index as it is, without changes.
    fn from(index: Index) -> Self {
        Self {
            v4: Layers::of(index.v4),
            v6: Layers::of(index.v6),
            revision: index.revision,
            built_at: index.built_at,
            build_time: index.build_time,
            checked_at: AtomicI64::new(index.built_at.0),
            pending: 0,
        }
    }
}

impl Snapshot {
    /// Calls `visit` with every active listing that covers the address (folded): longest first, and of one network the
    /// newest first. It allocates nothing.
    #[inline]
    pub fn covering(&self, address: IpAddr, now: Timestamp, mut visit: impl FnMut(Entry)) {
        match fold(address) {
            IpAddr::V4(address) => self.v4.covering(address.to_bits(), now, &mut visit),
            IpAddr::V6(address) => self.v6.covering(address.to_bits(), now, &mut visit),
        }
    }

    /// Calls `visit` with every active listing that is wider than the network and covers all of it: longest first, and
    /// of one network the newest first. Listings of the network itself count as inside.
    pub fn around(&self, network: &Network, now: Timestamp, mut visit: impl FnMut(Entry)) {
        match prefix_of(network) {
            Either::V4(prefix) => self.v4.around(prefix, now, &mut visit),
            Either::V6(prefix) => self.v6.around(prefix, now, &mut visit),
        }
    }

    /// The active listings inside the network, itself included: the first `limit` in order of network, and how many
    /// there are. Takes time in proportion to the listings inside, since each may have expired: see
    /// [`Self::count_inside`].
    pub fn inside(&self, network: &Network, now: Timestamp, limit: usize) -> Inside {
        match prefix_of(network) {
            Either::V4(prefix) => self.v4.inside(prefix, now, limit),
            Either::V6(prefix) => self.v6.inside(prefix, now, limit),
        }
    }

    /// How many active listings lie inside the network, itself included, by criterion. Exact, and so in proportion to
    /// the listings inside: about 1 to 4 ns for each, which is 0.1 ms for a /8 among 10 million and tens of
    /// milliseconds for all of them.
    pub fn count_inside(&self, network: &Network, now: Timestamp) -> Counts {
        match prefix_of(network) {
            Either::V4(prefix) => self.v4.count_inside(prefix, now),
            Either::V6(prefix) => self.v6.count_inside(prefix, now),
        }
    }

    /// The entry of this listing, expired or not.
    pub fn find(&self, network: &Network, id: ListingId) -> Option<Entry> {
        match prefix_of(network) {
            Either::V4(prefix) => self.v4.find(prefix, id),
            Either::V6(prefix) => self.v6.find(prefix, id),
        }
    }

    /// A new index of everything that this snapshot answers, made from memory alone. Takes about as long as
    /// building from sorted rows, and as much memory again as it will have: do it off the threads that answer.
    pub fn compact(&self) -> Index {
        let started = Instant::now();
        Index {
            v4: Arc::new(self.v4.compact()),
            v6: Arc::new(self.v6.compact()),
            revision: self.revision,
            built_at: self.checked_at(),
            build_time: started.elapsed(),
        }
    }

    /// The last event that it includes.
    pub fn revision(&self) -> Revision {
        self.revision
    }

    /// The time up to which it is known to hold all that the store held. How old is too old, callers judge.
    pub fn checked_at(&self) -> Timestamp {
        Timestamp(self.checked_at.load(atomic::Ordering::Acquire))
    }

    /// The time whose state of the store the index below has.
    pub fn built_at(&self) -> Timestamp {
        self.built_at
    }

    /// How long building the index below took.
    pub fn build_time(&self) -> Duration {
        self.build_time
    }

    /// How many IPv4 listings it holds; those that have expired and were not swept count.
    pub fn len_v4(&self) -> usize {
        self.v4.len()
    }

    /// How many IPv6 listings it holds; those that have expired and were not swept count.
    pub fn len_v6(&self) -> usize {
        self.v6.len()
    }

    /// How many entries came since the index below was built, or replace one of its entries.
    pub fn delta_len(&self) -> usize {
        self.v4.delta.len() + self.v6.delta.len()
    }

    /// How many entries of the index below are marked as gone or replaced.
    pub fn tombstones(&self) -> usize {
        self.v4.dead.len() + self.v6.dead.len()
    }

    /// How many changes were taken since the index below was built. They are kept to be taken again when a new one
    /// replaces it, about 100 bytes each.
    pub fn pending_changes(&self) -> usize {
        self.pending
    }

    /// What it takes in memory, in bytes, the kept changes not counted.
    pub fn bytes(&self) -> usize {
        self.v4.bytes() + self.v6.bytes()
    }
}

/// A network as the tables know it.
pub(super) enum Either {
    V4(Prefix<V4>),
    V6(Prefix<V6>),
}

pub(super) fn prefix_of(network: &Network) -> Either {
    let length = network.length();
    match network.address() {
        IpAddr::V4(address) => Either::V4(Prefix { start: address.to_bits(), length }),
        IpAddr::V6(address) => Either::V6(Prefix { start: address.to_bits(), length }),
    }
}

impl<F: Family> Layers<F> {
    fn of(base: Arc<Table<F>>) -> Self {
        let delta = Arc::new(Table::empty());
        Self { base, delta, dead: Tombstones::default() }
    }

    pub(super) fn len(&self) -> usize {
        self.base.len() - self.dead.len() + self.delta.len()
    }

    fn bytes(&self) -> usize {
        self.base.bytes() + self.delta.bytes() + self.dead.bytes()
    }

    fn compact(&self) -> Table<F> {
        self.base.merged(self.dead.iter(), &self.delta)
    }

    fn find(&self, prefix: Prefix<F>, id: ListingId) -> Option<Entry> {
        let key = (prefix, id);
        let in_base = || self.base.find(key).filter(|&at| !self.dead.contains(at)).map(|at| self.base.entry(at));
        self.delta.find(key).map(|at| self.delta.entry(at)).or_else(in_base)
    }

    #[inline]
    fn covering(&self, address: F::Bits, now: Timestamp, visit: &mut impl FnMut(Entry)) {
        self.visit(address, [self.base.covering(address), self.delta.covering(address)], now, visit);
    }

    fn around(&self, prefix: Prefix<F>, now: Timestamp, visit: &mut impl FnMut(Entry)) {
        self.visit(prefix.start, [self.base.around(prefix), self.delta.around(prefix)], now, visit);
    }

    /// Visits the active entries of the chains of base and delta around an address, longest first, newest first.
    #[inline]
    fn visit(&self, at: F::Bits, chains: [Chain<'_, F>; 2], now: Timestamp, visit: &mut impl FnMut(Entry)) {
        let [base, delta] = chains;
        let base = base.filter(|&old| self.base.facts(old).is_active(now) && !self.dead.contains(old));
        let mut delta = delta.filter(|&new| self.delta.facts(new).is_active(now)).peekable();
        for old in base {
            while let Some(new) = delta.next_if(|&new| self.is_first_in_chain(new, old)) {
                visit(self.delta.entry_around(new, at));
            }
            visit(self.base.entry_around(old, at));
        }
        delta.for_each(|new| visit(self.delta.entry_around(new, at)));
    }

    /// True when the entry of the delta comes before that of the base.
    fn is_first_in_chain(&self, in_delta: u32, in_base: u32) -> bool {
        let delta = (self.delta.length(in_delta), self.delta.facts(in_delta).id());
        delta > (self.base.length(in_base), self.base.facts(in_base).id())
    }

    fn inside(&self, prefix: Prefix<F>, now: Timestamp, limit: usize) -> Inside {
        let (base, delta) = (self.base.inside(prefix), self.delta.inside(prefix));
        let total = self.count_base(base.clone(), now) + active(self.delta.facts_of(delta.clone()), now).count();
        let mut stretch = Stretch { base, delta };
        let entries = std::iter::from_fn(|| self.next_in(&mut stretch, now)).take(limit).collect();
        Inside { entries, total }
    }

    /// Everything there is.
    pub(super) fn whole(&self) -> Stretch {
        Stretch { base: 0..self.base.len(), delta: 0..self.delta.len() }
    }

    /// Takes the first active entry off a stretch.
    pub(super) fn next_in(&self, stretch: &mut Stretch, now: Timestamp) -> Option<Entry> {
        let Stretch { base, delta } = stretch;
        let old = base.clone().map(position).find(|&at| self.is_live(at, now));
        let new = delta.clone().map(position).find(|&at| self.delta.facts(at).is_active(now));
        // What was passed over is not looked at again.
        base.start = old.map_or(base.end, |at| at as usize);
        delta.start = new.map_or(delta.end, |at| at as usize);
        match (old, new) {
            (Some(old), new) if new.is_none_or(|new| self.sorts_first(old, new)) => {
                base.start += 1;
                Some(self.base.entry(old))
            }
            (_, Some(new)) => {
                delta.start += 1;
                Some(self.delta.entry(new))
            }
            (_, None) => None,
        }
    }

    fn sorts_first(&self, in_base: u32, in_delta: u32) -> bool {
        let (base, delta): (Key<F>, Key<F>) = (self.base.key(in_base), self.delta.key(in_delta));
        base.cmp(&delta) == Ordering::Less
    }

    fn is_live(&self, at: u32, now: Timestamp) -> bool {
        !self.dead.contains(at) && self.base.facts(at).is_active(now)
    }

    fn count_base(&self, run: Range<usize>, now: Timestamp) -> usize {
        if self.dead.len() == 0 {
            return active(self.base.facts_of(run), now).count();
        }
        run.map(position).filter(|&at| self.is_live(at, now)).count()
    }

    fn count_inside(&self, prefix: Prefix<F>, now: Timestamp) -> Counts {
        let mut counts = Vec::new();
        let mut count = |criterion: u16| {
            let criterion = usize::from(criterion);
            if counts.len() <= criterion {
                counts.resize(criterion + 1, 0_usize);
            }
            counts[criterion] += 1;
        };
        let base = self.base.inside(prefix);
        let facts = self.base.facts_of(base.clone());
        for (facts, at) in facts.iter().zip(base.map(position)) {
            if facts.is_active(now) && !self.dead.contains(at) {
                count(facts.criterion());
            }
        }
        active(self.delta.facts_of(self.delta.inside(prefix)), now).for_each(|facts| count(facts.criterion()));
        let by_criterion: Vec<_> = (0..).map(CriterionNumber).zip(counts).filter(|&(_, count)| count > 0).collect();
        Counts { total: by_criterion.iter().map(|&(_, count)| count).sum(), by_criterion }
    }
}

fn active(facts: &[PackedFacts], now: Timestamp) -> impl Iterator<Item = &PackedFacts> {
    facts.iter().filter(move |facts| facts.is_active(now))
}
