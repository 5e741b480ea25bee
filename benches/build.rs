//! Building the index, its memory, and changes on top of it.
//!
//! `REPRIEVE_BENCH_LISTINGS` (usually 10 million) takes about 2.5 GB and a minute.

#[path = "support/listings.rs"]
mod listings;
#[path = "support/measure.rs"]
mod measure;
mod support;

use std::error::Error;
use std::hint::black_box;
use std::net::IpAddr;

use listings::{NOW, Random, entry, listings};
use measure::{median, resident, single, timed};
use reprieve::domain::ids::Revision;
use reprieve::domain::network::Network;
use reprieve::index::{Builder, Change, Entry, Index, LiveIndex};
use support::{Row, report, size};

const PASSES: usize = 5;
const DELTA: i64 = 100_000;

fn build(entries: &[Entry]) -> Result<Index, Box<dyn Error>> {
    let mut builder = Builder::new();
    entries.iter().try_for_each(|entry| builder.push(entry))?;
    Ok(builder.build(Revision(1), NOW)?)
}

/// Bytes for each listing, as the system counts them and as the index does.
fn memory(entries: &[Entry]) -> Result<(f64, f64), Box<dyn Error>> {
    let before = resident();
    let index = build(entries)?;
    let count = f64::from(u32::try_from(entries.len())?);
    let held = resident() - before;
    Ok((held / count, f64::from(u32::try_from(index.bytes())?) / count))
}

fn memory_row(count: usize) -> Result<Row, Box<dyn Error>> {
    let (v4, v4_own) = memory(&listings(count, 0))?;
    let (v6, v6_own) = memory(&listings(0, count))?;
    Ok(Row {
        figure: "memory for each IPv4 / IPv6 listing, facts and directory included",
        measured: format!("{v4:.1} / {v6:.1} bytes"),
        target_first: "<= 40 / 56",
        target_then: "32 / 48",
        note: format!("{count} listings of one family, resident memory; the index counts {v4_own:.1} / {v6_own:.1}"),
    })
}

/// The first 64 bits of an address and its length: enough to sort most listings by.
fn key(entry: &Entry) -> u64 {
    match entry.network.address() {
        IpAddr::V4(address) => u64::from(address.to_bits()) << 8 | u64::from(entry.network.length()),
        IpAddr::V6(address) => u64::try_from(address.to_bits() >> 64).unwrap_or(0),
    }
}

fn shuffle<T>(values: &mut [T]) {
    let mut random = Random::new(9);
    for at in (1..values.len()).rev() {
        values.swap(at, random.index(at + 1));
    }
}

fn rebuild_row(entries: &[Entry]) -> Result<Row, Box<dyn Error>> {
    let mut shuffled = entries.to_vec();
    shuffle(&mut shuffled);
    let (mut sorted, mut unsorted, mut keys) = (Vec::new(), Vec::new(), Vec::new());
    for pass in 0..PASSES {
        let mut of_all: Vec<u64> = shuffled.iter().map(key).collect();
        keys.push(timed(|| of_all.sort_unstable()).1);
        black_box(of_all);
        sorted.push(timed(|| build(entries)).1);
        if pass < 2 {
            unsorted.push(timed(|| build(&shuffled)).1);
        }
    }
    let count = f64::from(u32::try_from(entries.len())?);
    let [sorted, unsorted, keys] = [sorted, unsorted, keys].map(|passes| median(passes) / count);
    Ok(Row {
        figure: "rebuild from sorted rows, for each listing / sorting one key",
        measured: format!("{:.2}", sorted / keys),
        target_first: "<= 1",
        target_then: "0.5",
        note: format!(
            "{count} listings; {sorted:.1} ns against {keys:.1} ns of processor time; {unsorted:.0} ns from rows in no order"
        ),
    })
}

/// Publishes single changes on top of many; gives the milliseconds of one and of compacting all.
fn change_row(entries: &[Entry]) -> Result<Row, Box<dyn Error>> {
    let live = LiveIndex::loading();
    live.publish(build(entries)?)?;
    let mut random = Random::new(10);
    let new = |random: &mut Random, id: i64| {
        let network = if id % 10 == 0 {
            Network::v6(u128::from(0x2A00_0000 | random.below(1 << 20)) << 96 | u128::from(random.bits()) << 32, 64)
        } else {
            Network::v4(random.routable(), 32)
        };
        Change::Put(entry((1 << 40) + id, network))
    };
    let many: Vec<Change> = (0..DELTA).map(|id| new(&mut random, id)).collect();
    live.apply(&many, Revision(2), NOW)?;

    let (mut puts, mut removals) = (Vec::new(), Vec::new());
    for turn in 0..500_i64 {
        let put = new(&mut random, DELTA + turn);
        let ended = &entries[random.index(entries.len())];
        let removal = Change::Remove { id: ended.facts.id, network: ended.network };
        for (change, times) in [(put, &mut puts), (removal, &mut removals)] {
            let (outcome, nanoseconds) = single(|| live.apply(&[change], Revision(3 + turn), NOW));
            outcome?;
            times.push(nanoseconds / 1e6);
        }
    }
    let snapshot = live.snapshot().ok_or("no index")?;
    let (compacted, nanoseconds) = timed(|| snapshot.compact());
    let everything: Network = "0.0.0.0/0".parse()?;
    let block: Network = "100.0.0.0/8".parse()?;
    let count = |network: &Network| {
        let times = (0..PASSES).map(|_| single(|| black_box(snapshot.count_inside(network, NOW))).1 / 1e6);
        (snapshot.count_inside(network, NOW).total, median(times.collect()))
    };
    let ((all, all_time), (inside, inside_time)) = (count(&everything), count(&block));
    Ok(Row {
        figure: "one change published with 100,000 on top of the index",
        measured: format!("{:.2} ms", median(puts)),
        target_first: "<= 1 ms",
        target_then: "",
        note: format!(
            "p50; an end {:.3} ms; compacting all {:.2} s of processor time, {} listings; counting {all} of IPv4 \
             {all_time:.1} ms, {inside} of a /8 {inside_time:.2} ms",
            median(removals),
            nanoseconds / 1e9,
            compacted.len_v4() + compacted.len_v6(),
        ),
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let count = size("REPRIEVE_BENCH_LISTINGS", 10_000_000);
    let memory = memory_row(count)?;
    let entries = listings(count / 10 * 9, count / 10);
    report(&[memory, rebuild_row(&entries)?, change_row(&entries)?])?;
    Ok(())
}
