//! Readers beside a writer.

use std::thread;

use reprieve::domain::ids::Revision;
use reprieve::domain::network::Network;
use reprieve::domain::time::Timestamp;
use reprieve::index::{Change, Entry, LiveIndex, Snapshot};

use super::NOW;
use super::oracle::{Oracle, covering, entry};

const LISTINGS: i64 = 9;
const BATCHES: i64 = 400;
const READS: usize = 4000;

/// The listings of one generation, nested around one address. Every other generation is of other listings, so that the
/// change from one to the next is made of puts and removals, in the index and on top of it.
fn generation(number: i64) -> Vec<Entry> {
    let listing = |at: i64| {
        let network = Network::v4(0xC000_0201, u8::try_from(32 - at).unwrap());
        let mut entry = entry(100 * (1 + number % 2) + at, network, None);
        entry.facts.last_seen = Timestamp(number);
        entry
    };
    (0..LISTINGS).map(listing).collect()
}

fn change_to(number: i64) -> Vec<Change> {
    let removals = generation(number - 1).into_iter();
    let removals = removals.map(|old| Change::Remove { id: old.facts.id, network: old.network });
    removals.chain(generation(number).into_iter().map(Change::Put)).collect()
}

fn generation_seen(snapshot: &Snapshot) -> i64 {
    let found = covering(snapshot, "192.0.2.1".parse().unwrap(), NOW);
    let number = found[0].facts.last_seen.0;
    assert_eq!(found, generation(number), "half a state");
    assert_eq!(snapshot.revision(), Revision(number));
    number
}

#[test]
fn readers_beside_a_writer_never_see_half_a_batch_or_an_older_state() {
    let live = LiveIndex::loading();
    live.publish(Oracle::of(&generation(1)).index(Revision(1), NOW)).unwrap();

    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let mut before = 0;
                for _ in 0..READS {
                    let seen = generation_seen(&live.snapshot().unwrap());
                    assert!(seen >= before);
                    before = seen;
                }
            });
        }
        scope.spawn(|| {
            for _ in 0..BATCHES {
                live.publish(live.snapshot().unwrap().compact()).unwrap();
            }
        });
        for number in 2..=BATCHES {
            live.apply(&change_to(number), Revision(number), NOW).unwrap();
        }
    });

    assert_eq!(generation_seen(&live.snapshot().unwrap()), BATCHES);
}
