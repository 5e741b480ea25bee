//! What happened on a list lately, as everybody may follow it: a day late, by the hour, and never by the thousand.
//!
//! RFC 6471 section 2.1.2 lets an operator hide what helps spammers. Nobody shall watch here which of their addresses
//! has just been found, tell from the second of a listing which message gave them away, or take the list itself out of
//! its feed: receivers have the zone for that. So an hour is told as a whole, once it has been over for long enough:
//! that an entry appears says no more than the entry does. What happened in it has no order but that of networks, and
//! no number of the history, which the API tells as it grows. Of many at once only the number is told. Source, evidence
//! and whoever did it are not known here at all.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::ids::ClauseId;
use super::listing::EndedHow;
use super::network::Network;
use super::time::{Seconds, Timestamp};

/// How long an hour has to be over before it is told. By then mail servers that ask the zone have known for long, and
/// whoever lost an address has moved on or repaired it.
pub const DELAY: Seconds = Seconds::DAY;

/// How long it is told from then on: whoever reads once a week misses nothing, and an address that was taken off is not
/// held up to everybody for longer.
pub const WINDOW: Seconds = Seconds::days(7);

/// So many entries of a list are told at once, the latest.
pub const MOST_ENTRIES: usize = 100;

/// So many networks to which the same happened within an hour are named. People and single finds stay below that; files
/// that are imported, sources that are taken back and lists that lapse do not.
const MOST_NAMED: usize = 10;

/// What happened to a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    /// It ended.
    Ended(EndedHow),
    /// It began.
    Listed,
}

impl Happening {
    /// In one word, for programs.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Ended(how) => how.word(),
        }
    }
}

/// An hour of UTC, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hour(i64);

impl Hour {
    /// The hour of a moment.
    pub const fn of(moment: Timestamp) -> Self {
        Self(moment.0.div_euclid(Seconds::HOUR.0))
    }

    /// The moment at which it begins.
    pub const fn begins(self) -> Timestamp {
        Timestamp(self.0.saturating_mul(Seconds::HOUR.0))
    }

    /// The hour behind it, at whose beginning it is over.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The hours that are told at a moment. An hour that reaches out of the window is not told any more.
    pub const fn told(now: Timestamp) -> Range<Self> {
        let latest = now.minus(DELAY);
        Self::of(latest.minus(WINDOW).minus(Seconds(1))).next()..Self::of(latest)
    }
}

/// The networks to which the same happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Networks {
    /// Few: these.
    Named(BTreeSet<Network>),
    /// Many, or as many as anybody cared to look at: so many.
    Counted(u64),
}

/// What happened within an hour under each criterion.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Happened(BTreeMap<(Happening, ClauseId), Networks>);

impl Happened {
    /// Takes in what happened to one network.
    pub fn add(&mut self, what: Happening, criterion: ClauseId, network: Network) {
        match self.0.entry((what, criterion)).or_insert_with(|| Networks::Named(BTreeSet::new())) {
            Networks::Named(networks) => _ = networks.insert(network),
            Networks::Counted(count) => *count = count.saturating_add(1),
        }
    }

    /// Takes in what happened to so many that nobody looked at them.
    pub fn add_many(&mut self, what: Happening, criterion: ClauseId, count: u64) {
        let networks = self.0.entry((what, criterion)).or_insert(Networks::Counted(0));
        let before = match networks {
            Networks::Named(networks) => networks.len() as u64,
            Networks::Counted(count) => *count,
        };
        *networks = Networks::Counted(before.saturating_add(count));
    }

    /// The same with many networks forgotten for their number.
    #[must_use]
    pub fn for_everybody(mut self) -> Self {
        for networks in self.0.values_mut() {
            if let Networks::Named(named) = networks
                && named.len() > MOST_NAMED
            {
                *networks = Networks::Counted(named.len() as u64);
            }
        }
        self
    }

    /// True when nothing happened.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is told of a list: each network that is named by itself, and numbers.
    pub fn of_list<'a>(&'a self, list: &'a str) -> impl Iterator<Item = Told<'a>> {
        let of_list = self.0.iter().filter(move |((_, criterion), _)| criterion.list() == list);
        of_list.flat_map(|((what, criterion), networks)| {
            let (named, count) = match networks {
                Networks::Named(named) => (Some(named), None),
                Networks::Counted(count) => (None, Some(*count)),
            };
            let named = named.into_iter().flatten().map(|network| Whom::One(*network));
            named.chain(count.map(Whom::Many)).map(|whom| Told { what: *what, criterion, whom })
        })
    }
}

/// One thing that is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// What happened.
    pub what: Happening,
    /// Under which criterion.
    pub criterion: &'a ClauseId,
    /// To whom.
    pub whom: Whom,
}

/// To whom something happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// To this network.
    One(Network),
    /// To so many.
    Many(u64),
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-23 18:00:00 UTC.
    const SIX: Timestamp = Timestamp(1_795_456_800);

    fn socks() -> ClauseId {
        "ops/open-socks".parse().unwrap()
    }

    fn networks(count: u32) -> impl Iterator<Item = Network> {
        (0..count).map(|n| Network::v4(0xC000_0200 + n, 32))
    }

    fn told(happened: &Happened) -> Vec<Whom> {
        happened.of_list("ops").map(|told| told.whom).collect()
    }

    #[test]
    fn p14_an_hour_is_told_a_day_after_its_end_to_the_second_and_for_a_week() {
        let hour = Hour::of(SIX.plus(Seconds(3599)));
        assert_eq!(hour.begins(), SIX);
        let is_told = |after: Seconds| Hour::told(SIX.plus(after)).contains(&hour);

        assert!(!is_told(Seconds(25 * 3600 - 1)));
        assert!(is_told(Seconds::hours(25)));
        assert!(is_told(Seconds::days(8)));
        assert!(!is_told(Seconds(8 * 86_400 + 1)));
    }

    #[test]
    fn p14_ten_are_named_and_of_more_the_number_is_told() {
        let mut few = Happened::default();
        networks(10).for_each(|network| few.add(Happening::Listed, socks(), network));
        let mut many = few.clone();
        many.add(Happening::Listed, socks(), Network::v4(0xC633_6401, 32));

        assert_eq!(told(&few.for_everybody()), networks(10).map(Whom::One).collect::<Vec<_>>());
        assert_eq!(told(&many.for_everybody()), [Whom::Many(11)]);
    }

    #[test]
    fn each_way_and_each_criterion_counts_by_itself_and_one_network_counts_once() {
        let mut happened = Happened::default();
        for network in networks(6).chain(networks(6)) {
            happened.add(Happening::Listed, socks(), network);
            happened.add(Happening::Ended(EndedHow::Staff), socks(), network);
            happened.add(Happening::Listed, "ops/open-http".parse().unwrap(), network);
        }
        let happened = happened.for_everybody();

        assert_eq!(told(&happened).len(), 18);
        assert_eq!(happened.of_list("op").count(), 0);
    }

    #[test]
    fn numbers_swallow_names() {
        let mut happened = Happened::default();
        happened.add(Happening::Listed, socks(), Network::v4(0xC633_6401, 32));
        happened.add_many(Happening::Listed, socks(), 5);
        happened.add(Happening::Listed, socks(), Network::v4(0xC633_6402, 32));

        assert_eq!(told(&happened.for_everybody()), [Whom::Many(7)]);
    }
}
