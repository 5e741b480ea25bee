//! Lookups in memory against what one read from as much memory costs.
//!
//! `REPRIEVE_BENCH_LISTINGS` (usually 10 million, 90 % of them IPv4) takes about 1.5 GB and half a minute.

#[path = "support/listings.rs"]
mod listings;
#[path = "support/measure.rs"]
mod measure;
mod support;

use std::error::Error;
use std::hint::black_box;
use std::net::{IpAddr, Ipv4Addr};

use listings::{NOW, Random, entry};
use measure::{Chase, clock_cost, median, single};
use reprieve::domain::ids::Revision;
use reprieve::domain::network::Network;
use reprieve::index::{Builder, Change, Entry, LiveIndex};
use support::{Row, report, size};

const QUERIES: usize = 40_000;
const PASSES: usize = 7;

/// What the queries of one kind cost.
#[derive(Default)]
struct Cost {
    /// Nanoseconds of one query, the median.
    query: f64,
    /// Nanoseconds for each listing returned, the median over the queries that returned any.
    listing: f64,
    /// Listings returned by a query, the mean.
    found: f64,
}

/// Single queries, the clock's cost taken off.
fn cost(live: &LiveIndex, addresses: &[IpAddr], clock: f64) -> Cost {
    let (mut queries, mut for_each, mut total) = (Vec::new(), Vec::new(), 0.0);
    for &address in addresses {
        let (found, nanoseconds) = single(|| {
            let mut found = 0_u32;
            if let Some(snapshot) = live.snapshot() {
                snapshot.covering(address, NOW, |entry| {
                    black_box(entry);
                    found += 1;
                });
            }
            found
        });
        let (nanoseconds, found) = ((nanoseconds - clock).max(0.0), f64::from(found));
        queries.push(nanoseconds);
        total += found;
        if found > 0.0 {
            for_each.push(nanoseconds / found);
        }
    }
    let asked = queries.iter().map(|_| 1.0).sum::<f64>();
    Cost { query: median(queries), listing: median(for_each), found: total / asked }
}

struct Measured {
    read: f64,
    random: Cost,
    hit_v4: Cost,
    hit_v6: Cost,
}

/// Passes of all kinds in turn, so that other work on the machine falls on each of them; of each figure the median.
fn measure(live: &LiveIndex, entries: &[Entry], chase: &mut Chase) -> Measured {
    let clock = clock_cost();
    let first_v6 = entries.partition_point(|entry| entry.network.as_v4().is_some());
    let (v4, v6) = entries.split_at(first_v6);
    let mut random = Random::new(4);
    let mut reads = Vec::new();
    let mut costs = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..PASSES {
        reads.push(median((0..QUERIES).map(|_| (single(|| black_box(chase.step())).1 - clock).max(0.0)).collect()));
        let strangers: Vec<IpAddr> = (0..QUERIES).map(|_| Ipv4Addr::from_bits(random.routable()).into()).collect();
        costs[0].push(cost(live, &strangers, clock));
        for (family, costs) in [v4, v6].into_iter().zip(&mut costs[1..]) {
            let mut listed = || {
                let listing = &family[random.index(family.len())];
                random.inside(&listing.network)
            };
            let listed: Vec<IpAddr> = (0..QUERIES).map(|_| listed()).collect();
            costs.push(cost(live, &listed, clock));
        }
    }
    let middle = |costs: &[Cost]| Cost {
        query: median(costs.iter().map(|cost| cost.query).collect()),
        listing: median(costs.iter().map(|cost| cost.listing).collect()),
        found: median(costs.iter().map(|cost| cost.found).collect()),
    };
    let [strangers, hit_v4, hit_v6] = costs.map(|costs| middle(&costs));
    Measured { read: median(reads), random: strangers, hit_v4, hit_v6 }
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

    let mut chase = Chase::over(bytes);
    let bare = measure(&live, &entries, &mut chase);
    change(&live, &entries)?;
    let changed = measure(&live, &entries, &mut chase);

    let ratio = |cost: f64, read: f64| format!("{:.2}", cost / read);
    let listed = |cost: &Cost| format!("p50 {:.0} ns for {:.1} listings", cost.query, cost.found);
    report(&[
        Row {
            figure: "lookup of a random address, p50 / dependent random read over as much memory",
            measured: ratio(bare.random.query, bare.read),
            target_first: "<= 3",
            target_then: "2",
            note: format!(
                "{count} listings, {} MiB; p50 {:.0} ns against {:.0} ns; with 10,000 changes on top {}",
                bytes >> 20,
                bare.random.query,
                bare.read,
                ratio(changed.random.query, changed.read)
            ),
        },
        Row {
            figure: "lookup of a listed address, p50 / that read, for each listing returned: IPv4; IPv6",
            measured: format!("{}; {}", ratio(bare.hit_v4.listing, bare.read), ratio(bare.hit_v6.listing, bare.read)),
            target_first: "<= 1",
            target_then: "0.6",
            note: format!(
                "{}; {}; with 10,000 changes on top {}; {}",
                listed(&bare.hit_v4),
                listed(&bare.hit_v6),
                ratio(changed.hit_v4.listing, changed.read),
                ratio(changed.hit_v6.listing, changed.read)
            ),
        },
    ])?;
    Ok(())
}
