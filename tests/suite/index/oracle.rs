//! The answers of the index by the simplest means: look at every listing.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use reprieve::domain::ids::{CriterionNumber, ListingId, Revision};
use reprieve::domain::network::{Network, fold};
use reprieve::domain::time::Timestamp;
use reprieve::index::{Builder, Change, Entry, Facts, Index, Snapshot, Walk};

/// Every listing by its id.
#[derive(Debug, Clone, Default)]
pub(crate) struct Oracle(pub(crate) BTreeMap<i64, Entry>);

pub(crate) fn entry(id: i64, network: Network, expires: Option<i64>) -> Entry {
    let facts = Facts {
        id: ListingId(id),
        criterion: CriterionNumber(id % 7),
        first_listed: Timestamp(1000 + id),
        last_seen: Timestamp(2000 + id),
        expires: expires.map(Timestamp),
    };
    Entry { network, facts }
}

impl Oracle {
    pub(crate) fn of(entries: &[Entry]) -> Self {
        Self(entries.iter().map(|entry| (entry.facts.id.0, *entry)).collect())
    }

    pub(crate) fn take(&mut self, change: &Change) {
        match change {
            Change::Put(entry) => self.0.insert(entry.facts.id.0, *entry),
            Change::Remove { id, .. } => self.0.remove(&id.0),
        };
    }

    /// An index built from scratch.
    pub(crate) fn index(&self, revision: Revision, at: Timestamp) -> Index {
        let mut builder = Builder::new();
        self.0.values().for_each(|entry| builder.push(entry).unwrap());
        builder.build(revision, at).unwrap()
    }

    fn active(&self, now: Timestamp) -> impl Iterator<Item = Entry> {
        self.0.values().copied().filter(move |entry| entry.facts.expires.is_none_or(|expires| now < expires))
    }

    fn covering(&self, address: IpAddr, now: Timestamp) -> Vec<Entry> {
        let address = fold(address);
        narrowest_first(self.active(now).filter(|entry| entry.network.contains_address(address)).collect())
    }

    fn around(&self, network: &Network, now: Timestamp) -> Vec<Entry> {
        let is_around = |entry: &Entry| entry.network.contains(network) && entry.network != *network;
        narrowest_first(self.active(now).filter(is_around).collect())
    }

    fn inside(&self, network: &Network, now: Timestamp) -> Vec<Entry> {
        let mut inside: Vec<Entry> = self.active(now).filter(|entry| network.contains(&entry.network)).collect();
        inside.sort_by_key(|entry| (entry.network, entry.facts.id));
        inside
    }
}

fn narrowest_first(mut entries: Vec<Entry>) -> Vec<Entry> {
    entries.sort_by_key(|entry| (entry.network.length(), entry.facts.id));
    entries.reverse();
    entries
}

pub(crate) fn covering(snapshot: &Snapshot, address: IpAddr, now: Timestamp) -> Vec<Entry> {
    let mut found = Vec::new();
    snapshot.covering(address, now, |entry| found.push(entry));
    found
}

/// Asks index and oracle everything about this network: its ends, the addresses beside them, what is around and inside.
pub(crate) fn compare(snapshot: &Snapshot, oracle: &Oracle, network: &Network, now: Timestamp) {
    for address in edges(network) {
        assert_eq!(covering(snapshot, address, now), oracle.covering(address, now), "covering {address} at {now}");
    }

    let mut around = Vec::new();
    snapshot.around(network, now, |entry| around.push(entry));
    assert_eq!(around, oracle.around(network, now), "around {network} at {now}");

    let expected = oracle.inside(network, now);
    for limit in [0, 1, 3, usize::MAX] {
        let inside = snapshot.inside(network, now, limit);
        assert_eq!(inside.total, expected.len(), "inside {network} at {now}");
        assert_eq!(inside.entries, expected[..limit.min(expected.len())], "inside {network} at {now}");
    }

    let counts = snapshot.count_inside(network, now);
    let mut by_criterion = BTreeMap::new();
    for entry in &expected {
        *by_criterion.entry(entry.facts.criterion).or_insert(0) += 1;
    }
    assert_eq!(counts.by_criterion, by_criterion.into_iter().collect::<Vec<_>>(), "counts of {network} at {now}");
    assert_eq!(counts.total, expected.len());
}

/// Compares everything about every listing and about the widest networks.
pub(crate) fn compare_all(snapshot: &Snapshot, oracle: &Oracle, now: Timestamp) {
    for entry in oracle.0.values() {
        compare(snapshot, oracle, &entry.network, now);
        assert_eq!(snapshot.find(&entry.network, entry.facts.id), Some(*entry));
    }
    for network in ["0.0.0.0/0", "::/0", "0.0.0.0", "255.255.255.255", "::", "ffff::/16"] {
        compare(snapshot, oracle, &network.parse().unwrap(), now);
    }
    assert_eq!(snapshot.len_v4() + snapshot.len_v6(), oracle.0.len());

    let whole = Arc::new(snapshot.with(&[], snapshot.revision()).unwrap());
    let mut walk = Walk::new(whole, now);
    let mut walked: Vec<Entry> = walk.by_ref().take(3).collect();
    walked.extend(walk);
    let [v4, v6] = ["0.0.0.0/0", "::/0"].map(|network| oracle.inside(&network.parse().unwrap(), now));
    assert_eq!(walked, [v4, v6].concat(), "all at {now}");
}

/// First, middle and last address, and the neighbours outside.
fn edges(network: &Network) -> Vec<IpAddr> {
    let (first, last) = (network.address(), network.last_address());
    let middle = network.halves().map(|halves| halves[1].address());
    [Some(first), Some(last), middle, before(first), after(last)].into_iter().flatten().collect()
}

fn before(address: IpAddr) -> Option<IpAddr> {
    match address {
        IpAddr::V4(address) => address.to_bits().checked_sub(1).map(|bits| std::net::Ipv4Addr::from_bits(bits).into()),
        IpAddr::V6(address) => address.to_bits().checked_sub(1).map(|bits| std::net::Ipv6Addr::from_bits(bits).into()),
    }
}

fn after(address: IpAddr) -> Option<IpAddr> {
    match address {
        IpAddr::V4(address) => address.to_bits().checked_add(1).map(|bits| std::net::Ipv4Addr::from_bits(bits).into()),
        IpAddr::V6(address) => address.to_bits().checked_add(1).map(|bits| std::net::Ipv6Addr::from_bits(bits).into()),
    }
}
