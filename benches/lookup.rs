//! Lookups in memory against what one read from as much memory costs.
//!
//! `REPRIEVE_BENCH_LISTINGS` (usually 10 million, 90 % of them IPv4) takes about 1.5 GB and half a minute.

#[path = "support/chase.rs"]
mod chase;
#[path = "support/listings.rs"]
mod listings;
#[path = "support/measure.rs"]
mod measure;
mod support;

use std::error::Error;
use std::hint::black_box;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use chase::Chase;
use listings::{NOW, Random, entry};
use measure::{median, single};
use reprieve::domain::ids::Revision;
use reprieve::domain::network::Network;
use reprieve::index::{Builder, Change, Entry, LiveIndex};
use support::{Row, report, size};

const QUERIES: usize = 20_000;
const PASSES: usize = 15;

/// What queries of one kind cost.
#[derive(Clone, Copy)]
struct Cost {
    /// Nanoseconds of one query, the median.
    query: f64,
    /// That against one read, measured just before.
    ratio: f64,
    /// Listings returned by a query, the mean.
    found: f64,
    /// What each query cost for each listing it returned, against one read: the median. Queries that return one listing
    /// weigh more here.
    single: f64,
}

impl Cost {
    fn for_each(&self) -> f64 {
        self.ratio / self.found
    }

    fn middle(costs: &[Self]) -> Self {
        let middle = |of: fn(&Self) -> f64| median(costs.iter().map(of).collect());
        Self {
            query: middle(|cost| cost.query),
            ratio: middle(|cost| cost.ratio),
            found: middle(|cost| cost.found),
            single: middle(|cost| cost.single),
        }
    }
}

/// An address inside a network.
fn inside(network: &Network, random: &mut Random) -> IpAddr {
    let length = u32::from(network.length());
    match network.address() {
        IpAddr::V4(first) => {
            let hosts = u32::MAX.checked_shr(length).unwrap_or(0);
            Ipv4Addr::from_bits(first.to_bits() | (random.word() & hosts)).into()
        }
        IpAddr::V6(first) => {
            let hosts = u128::MAX.checked_shr(length).unwrap_or(0);
            let bits = u128::from(random.bits()) << 64 | u128::from(random.bits());
            Ipv6Addr::from_bits(first.to_bits() | (bits & hosts)).into()
        }
    }
}

fn listed(entries: &[Entry], random: &mut Random) -> Vec<IpAddr> {
    (0..QUERIES).map(|_| inside(&entries[random.index(entries.len())].network, random)).collect()
}

struct Bench {
    live: LiveIndex,
    chase: Chase,
    /// What measuring nothing costs.
    clock: f64,
}

impl Bench {
    fn new(live: LiveIndex, bytes: usize) -> Self {
        let clock = median((0..100_000).map(|at| single(|| black_box(at)).1).collect());
        Self { live, chase: Chase::over(bytes), clock }
    }

    fn read(&mut self) -> f64 {
        median((0..QUERIES).map(|_| single(|| black_box(self.chase.step())).1).collect()) - self.clock
    }

    /// Single queries as the site makes them, the newest snapshot taken for each.
    fn cost(&mut self, addresses: &[IpAddr]) -> Cost {
        let read = self.read();
        let (mut queries, mut singles, mut total) = (Vec::new(), Vec::new(), 0.0);
        for &address in addresses {
            let mut found = 0_u32;
            let query = || {
                if let Some(snapshot) = self.live.snapshot() {
                    snapshot.covering(address, NOW, |entry| {
                        black_box(entry);
                        found += 1;
                    });
                }
            };
            let nanoseconds = single(query).1 - self.clock;
            queries.push(nanoseconds);
            total += f64::from(found);
            if found > 0 {
                singles.push(nanoseconds / read / f64::from(found));
            }
        }
        let asked: f64 = addresses.iter().map(|_| 1.0).sum();
        let query = median(queries);
        Cost { query, ratio: query / read, found: total / asked, single: median(singles) }
    }

    /// Random IPv4 addresses, listed ones of both families, of IPv4, of IPv6: passes of all in turn, so that other work
    /// on the machine falls on each of them.
    fn measure(&mut self, entries: &[Entry]) -> [Cost; 4] {
        let (v4, v6) = entries.split_at(entries.partition_point(|entry| entry.network.as_v4().is_some()));
        let mut random = Random::new(4);
        let mut costs: [Vec<Cost>; 4] = std::array::from_fn(|_| Vec::new());
        for _ in 0..PASSES {
            let strangers: Vec<IpAddr> = (0..QUERIES).map(|_| Ipv4Addr::from_bits(random.routable()).into()).collect();
            costs[0].push(self.cost(&strangers));
            for (of, costs) in [entries, v4, v6].into_iter().zip(&mut costs[1..]) {
                costs.push(self.cost(&listed(of, &mut random)));
            }
        }
        costs.map(|costs| Cost::middle(&costs))
    }
}

/// 10,000 changes on top of the index: half of them new listings, half of them listings that have ended.
fn change(live: &LiveIndex, entries: &[Entry]) -> Result<(), Box<dyn Error>> {
    let mut random = Random::new(5);
    let mut changes = Vec::new();
    for id in 0..5000 {
        let ended = &entries[random.index(entries.len())];
        changes.push(Change::Remove { id: ended.facts.id, network: ended.network });
        changes.push(Change::Put(entry((1 << 40) + id, Network::v4(random.routable(), 32))));
    }
    Ok(live.apply(&changes, Revision(2), NOW)?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let count = size("REPRIEVE_BENCH_LISTINGS", 10_000_000);
    let entries = listings::listings(count / 10 * 9, count / 10);
    let mut builder = Builder::new();
    entries.iter().try_for_each(|entry| builder.push(entry))?;
    let index = builder.build(Revision(1), NOW)?;
    let bytes = index.bytes();
    let live = LiveIndex::loading();
    live.publish(index)?;

    let mut bench = Bench::new(live, bytes);
    let [random, hit, hit_v4, hit_v6] = bench.measure(&entries);
    change(&bench.live, &entries)?;
    let [random_changed, hit_changed, ..] = bench.measure(&entries);

    let of_family = |cost: &Cost| {
        format!("p50 {:.0} ns for {:.1} listings, {:.2} for each", cost.query, cost.found, cost.for_each())
    };
    report(&[
        Row {
            figure: "lookup of a random address, p50 / dependent random read over as much memory",
            measured: format!("{:.2}", random.ratio),
            target_first: "<= 3",
            target_then: "2",
            note: format!(
                "{count} listings, {} MiB; {:.0} ns against {:.0} ns; with 10,000 changes on top {:.2}",
                bytes >> 20,
                random.query,
                random.query / random.ratio,
                random_changed.ratio
            ),
        },
        Row {
            figure: "lookup of a listed address, p50 / that read, for each listing returned",
            measured: format!("{:.2}", hit.for_each()),
            target_first: "<= 1",
            target_then: "0.6",
            note: format!(
                "90 % IPv4, {}; median over queries of each one's own share {:.2}; IPv4 alone {}; IPv6 alone {}; with \
                 10,000 changes on top {:.2}",
                of_family(&hit),
                hit.single,
                of_family(&hit_v4),
                of_family(&hit_v6),
                hit_changed.for_each()
            ),
        },
    ])?;
    Ok(())
}
