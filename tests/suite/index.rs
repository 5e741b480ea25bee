//! The index against a linear scan: on tables made to break it, on random ones, through changes and rebuilds.

mod changes;
mod concurrent;
mod oracle;

use reprieve::domain::ids::{CriterionNumber, ListingId, Revision};
use reprieve::domain::network::Network;
use reprieve::domain::time::Timestamp;
use reprieve::index::{BuildError, Builder, Entry, EntryFault, Index, Snapshot};

use oracle::{Oracle, compare_all, covering, entry};

const NOW: Timestamp = Timestamp(1_800_000_000);

fn network(text: &str) -> Network {
    text.parse().unwrap()
}

/// Listings without end of these networks, numbered in their order.
fn listings(networks: impl IntoIterator<Item = Network>) -> Vec<Entry> {
    (1..).zip(networks).map(|(id, network)| entry(id, network, None)).collect()
}

fn check(entries: &[Entry]) {
    let oracle = Oracle::of(entries);
    let snapshot = Snapshot::from(oracle.index(Revision(1), NOW));
    compare_all(&snapshot, &oracle, NOW);
}

/// A small generator with a fixed sequence (splitmix64).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A network out of few places, so that many nest, are equal or lie side by side.
    pub(crate) fn network(&mut self) -> Network {
        let near = self.next() & 0x0301_0003;
        if self.below(3) == 0 {
            let start = (0x2001_0DB8_u128 << 96) | u128::from(near) << (self.below(9) * 8);
            Network::v6(start, u8::try_from(self.below(129)).unwrap())
        } else {
            Network::v4(0xC000_0200 ^ u32::try_from(near).unwrap(), u8::try_from(self.below(33)).unwrap())
        }
    }
}

#[test]
fn an_empty_index_covers_nothing_and_is_small() {
    check(&[]);
    assert!(Index::empty(Revision(0), NOW).bytes() < 100);
}

#[test]
fn a_single_listing_is_found_at_both_ends_and_not_beside_them() {
    for text in ["192.0.2.0/24", "0.0.0.0/0", "0.0.0.0", "255.255.255.255", "2001:db8::/32", "::/0", "::", "ffff::/16"]
    {
        check(&listings([network(text)]));
    }
}

#[test]
fn every_length_is_found_first_middle_and_last_e19() {
    for length in 0..=32 {
        check(&listings([Network::v4(0xCB00_7155, length)]));
    }
    for length in 0..=128 {
        check(&listings([Network::v6(0x2001_0DB8_5555_5555_5555_5555_5555_5555, length)]));
    }
}

#[test]
fn a_chain_of_all_lengths_is_answered_longest_first() {
    for address in [0, 0x5555_5555, u32::MAX] {
        check(&listings((0..=32).map(|length| Network::v4(address, length))));
    }
    for address in [0, 0x5555 << 112, u128::MAX] {
        check(&listings((0..=128).rev().map(|length| Network::v6(address, length))));
    }
}

#[test]
fn one_prefix_on_many_lists_gives_all_of_them_newest_first() {
    let entries = listings(["192.0.2.0/24"; 50].map(network));
    check(&entries);

    let snapshot = Snapshot::from(Oracle::of(&entries).index(Revision(1), NOW));
    let ids: Vec<i64> =
        covering(&snapshot, "192.0.2.9".parse().unwrap(), NOW).iter().map(|entry| entry.facts.id.0).collect();
    assert!(ids.is_sorted_by(|a, b| a > b));
    assert_eq!(ids.len(), 50);
}

#[test]
fn wide_blocks_over_everything_are_found_behind_narrow_neighbours() {
    let wide = (0..=255).map(|first: u32| Network::v4(first << 24, 8));
    let narrow = (0..200_u32).map(|at| Network::v4(at.wrapping_mul(0x9E37_79B9), 32));
    check(&listings(wide.chain(narrow)));
}

#[test]
fn adjacent_networks_keep_to_themselves() {
    let quarters = (0..16_u32).map(|at| Network::v4(0xC000_0200 + at * 16, 28));
    let hosts = (0..64_u32).map(|at| Network::v4(0xC000_0200 + at * 4 + 3, 32));
    check(&listings(quarters.chain(hosts)));
    let ends = ["0.0.0.0", "0.0.0.1", "255.255.255.254/31", "255.255.255.255", "255.0.0.0/8", "0.0.0.0/8"];
    check(&listings(ends.map(network)));
}

#[test]
fn mapped_addresses_are_ipv4_and_wider_ipv6_networks_hold_none_of_them() {
    let entries = listings(["::ffff:192.0.2.0/120", "::/64", "::/0", "192.0.2.0/25"].map(network));
    check(&entries);
    let snapshot = Snapshot::from(Oracle::of(&entries).index(Revision(1), NOW));

    let mapped = covering(&snapshot, "::ffff:192.0.2.1".parse().unwrap(), NOW);

    assert_eq!(mapped, covering(&snapshot, "192.0.2.1".parse().unwrap(), NOW));
    assert_eq!(mapped.iter().map(|entry| entry.facts.id.0).collect::<Vec<_>>(), [4, 1]);
    assert_eq!((snapshot.len_v4(), snapshot.len_v6()), (2, 2));
}

#[test]
fn a_listing_is_not_answered_from_the_very_second_it_expires() {
    let host = network("192.0.2.1");
    let oracle = Oracle::of(&[entry(1, host, Some(NOW.0)), entry(2, host, Some(NOW.0 + 1)), entry(3, host, None)]);
    let snapshot = Snapshot::from(oracle.index(Revision(1), NOW));

    for (seconds, left) in [(-1, 3), (0, 2), (1, 1), (i64::from(u32::MAX), 1)] {
        let now = Timestamp(NOW.0 + seconds);
        assert_eq!(covering(&snapshot, host.address(), now).len(), left);
        compare_all(&snapshot, &oracle, now);
    }
}

#[test]
fn random_tables_agree_with_a_linear_scan() {
    for seed in 0..60 {
        let mut random = Random(seed);
        let size = 1 + random.below(120);
        let entries: Vec<Entry> = (1..=i64::try_from(size).unwrap())
            .map(|id| {
                let expires = (random.below(3) == 0).then(|| NOW.0 - 1 + i64::try_from(random.below(3)).unwrap());
                entry(id, random.network(), expires)
            })
            .collect();
        check(&entries);
    }
}

#[test]
fn tables_spread_over_the_whole_space_agree_with_a_linear_scan() {
    let mut random = Random(7);
    let v4 =
        (0..400).map(|_| Network::v4(u32::try_from(random.next() >> 32).unwrap(), 32 - (random.next() % 25) as u8));
    let v4: Vec<Network> = v4.collect();
    let v6 = (0..400).map(|_| {
        let start = u128::from(random.next()) << 64 | u128::from(random.next());
        Network::v6(start, 128 - u8::try_from(random.below(121)).unwrap())
    });
    check(&listings(v4.into_iter().chain(v6.collect::<Vec<_>>())));
}

#[test]
fn the_order_of_pushing_does_not_matter() {
    let mut random = Random(3);
    let entries: Vec<Entry> = (1..=200).map(|id| entry(id, random.network(), None)).collect();
    let oracle = Oracle::of(&entries);
    let mut by_network = entries.clone();
    by_network.sort_by_key(|entry| entry.network);
    let mut by_network_newest_first = entries.clone();
    by_network_newest_first.sort_by_key(|entry| (entry.network, std::cmp::Reverse(entry.facts.id)));

    for order in [entries, by_network, by_network_newest_first] {
        let mut builder = Builder::new();
        for entry in &order {
            builder.push(entry).unwrap();
        }
        compare_all(&Snapshot::from(builder.build(Revision(1), NOW).unwrap()), &oracle, NOW);
    }
}

#[test]
fn facts_come_back_as_they_went_in_up_to_their_limits() {
    let mut largest = entry(0xFFFF_FFFF_FFFF, network("2001:db8::1"), Some(i64::from(u32::MAX)));
    largest.facts.criterion = CriterionNumber(65_535);
    largest.facts.first_listed = Timestamp(i64::from(u32::MAX));
    largest.facts.last_seen = Timestamp(0);
    let mut builder = Builder::new();
    builder.push(&largest).unwrap();

    let snapshot = Snapshot::from(builder.build(Revision(9), NOW).unwrap());

    assert_eq!(snapshot.find(&largest.network, largest.facts.id), Some(largest));
}

/// Puts a value where it does not belong.
type Spoil = fn(&mut Entry, i64);

#[test]
fn what_does_not_fit_is_named_and_the_builder_goes_on() {
    let good = entry(1, network("192.0.2.1"), None);
    let late = i64::from(u32::MAX) + 1;
    let cases: [(Spoil, i64, EntryFault); 10] = [
        (|entry, value| entry.facts.id = ListingId(value), -1, EntryFault::Id),
        (|entry, value| entry.facts.id = ListingId(value), 1 << 48, EntryFault::Id),
        (|entry, value| entry.facts.criterion = CriterionNumber(value), 65_536, EntryFault::Criterion),
        (|entry, value| entry.facts.criterion = CriterionNumber(value), -1, EntryFault::Criterion),
        (|entry, value| entry.facts.first_listed = Timestamp(value), -1, EntryFault::FirstListed),
        (|entry, value| entry.facts.first_listed = Timestamp(value), late, EntryFault::FirstListed),
        (|entry, value| entry.facts.last_seen = Timestamp(value), late, EntryFault::LastSeen),
        (|entry, value| entry.facts.expires = Some(Timestamp(value)), late, EntryFault::Expires),
        (|entry, value| entry.facts.expires = Some(Timestamp(value)), 0, EntryFault::Expires),
        (|entry, value| entry.facts.expires = Some(Timestamp(value)), -5, EntryFault::Expires),
    ];
    let mut builder = Builder::new();

    for (spoil, value, fault) in cases {
        let mut bad = good;
        spoil(&mut bad, value);
        let error = builder.push(&bad).unwrap_err();
        assert_eq!((error.fault, error.network), (fault, bad.network));
        assert!(error.to_string().contains("192.0.2.1/32"), "{error}");
    }
    builder.push(&good).unwrap();

    assert_eq!(builder.build(Revision(1), NOW).unwrap().len_v4(), 1);
}

#[test]
fn a_listing_that_comes_twice_is_named() {
    let twice = entry(5, network("192.0.2.1"), None);
    for others in [&[][..], &[entry(9, network("192.0.2.9"), None)]] {
        let mut builder = Builder::new();
        for entry in others.iter().chain([&twice, &twice]) {
            builder.push(entry).unwrap();
        }
        let error = builder.build(Revision(1), NOW).unwrap_err();
        assert_eq!(error, BuildError::Twice { id: ListingId(5), network: twice.network });
    }
}

#[test]
fn a_small_index_takes_little_more_than_its_entries() {
    let hosts = listings((0..1000_u32).map(|at| Network::v4(0xC000_0000 + at * 1000, 32)));
    let index = Oracle::of(&hosts).index(Revision(1), NOW);
    assert!(index.bytes() < 1000 * 32, "{}", index.bytes());
}
