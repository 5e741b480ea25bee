//! Changes on top of an index, and indexes that come below them, in every order.

use proptest::prelude::*;
use reprieve::domain::ids::{ListingId, Revision};
use reprieve::domain::time::Timestamp;
use reprieve::index::{
    ApplyError, Change, Entry, EntryFault, Index, LiveIndex, OutOfOrder, PublishError, REBUILD_AFTER,
};

use super::oracle::{Oracle, compare_all, entry};
use super::{NOW, Random, network};

fn remove(entry: &Entry) -> Change {
    Change::Remove { id: entry.facts.id, network: entry.network }
}

/// A live index and the truth beside it.
struct World {
    live: LiveIndex,
    truth: Oracle,
    revision: i64,
    now: Timestamp,
    pool: Vec<Entry>,
    batch: Vec<Change>,
    /// Indexes that are being built, while changes go on.
    building: Vec<Index>,
    published: Revision,
}

#[derive(Debug, Clone)]
enum Step {
    Put { listing: usize, expires_in: Option<i64> },
    Remove { listing: usize },
    Apply,
    ApplyAgain,
    StartScan,
    StartCompaction,
    Publish,
    Wait(i64),
}

impl World {
    /// Starts with some of the listings of a pool, whose networks are few and near each other.
    fn new(seed: u64) -> Self {
        let mut random = Random(seed);
        let pool: Vec<Entry> = (1..=40).map(|id| entry(id, random.network(), None)).collect();
        let truth = Oracle::of(&pool[..20]);
        let live = LiveIndex::loading();
        live.publish(truth.index(Revision(1), NOW)).unwrap();
        let (batch, building) = (Vec::new(), Vec::new());
        Self { live, truth, revision: 1, now: NOW, pool, batch, building, published: Revision(1) }
    }

    fn take(&mut self, step: &Step) {
        match *step {
            Step::Put { listing, expires_in } => {
                let old = self.pool[listing % self.pool.len()];
                let mut new = entry(old.facts.id.0, old.network, expires_in.map(|seconds| self.now.0 + seconds));
                new.facts.last_seen = Timestamp(NOW.0 + self.revision);
                self.change(Change::Put(new));
            }
            Step::Remove { listing } => self.change(remove(&self.pool[listing % self.pool.len()])),
            Step::Apply => self.apply(),
            Step::ApplyAgain => {
                let again = self.batch.clone();
                self.apply();
                self.live.apply(&again, Revision(self.revision), self.now).unwrap();
            }
            Step::StartScan => {
                // A scan sees what is committed, which may be more than has been applied.
                self.building.push(self.truth.index(Revision(self.revision), self.now));
            }
            Step::StartCompaction => self.building.push(self.live.snapshot().unwrap().compact()),
            Step::Publish => self.publish(),
            Step::Wait(seconds) => self.now = Timestamp(self.now.0 + seconds),
        }
    }

    fn change(&mut self, change: Change) {
        self.revision += 1;
        self.truth.take(&change);
        self.batch.push(change);
    }

    fn apply(&mut self) {
        let changes = std::mem::take(&mut self.batch);
        self.live.apply(&changes, Revision(self.revision), self.now).unwrap();
        self.check();
    }

    fn publish(&mut self) {
        let Some(index) = self.building.pop() else { return };
        let revision = index.revision();
        let outcome = self.live.publish(index);
        if revision < self.published {
            assert_eq!(outcome, Err(PublishError::OutOfOrder(OutOfOrder { have: self.published, came: revision })));
        } else {
            outcome.unwrap();
            self.published = revision;
        }
        self.apply();
    }

    fn check(&self) {
        let snapshot = self.live.snapshot().unwrap();
        assert_eq!(snapshot.revision(), Revision(self.revision));
        assert_eq!(snapshot.checked_at(), self.now);
        compare_all(&snapshot, &self.truth, self.now);
    }
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let listing = 0..40_usize;
    let step = prop_oneof![
        6 => (listing.clone(), prop::option::of(-1..3_i64)).prop_map(|(listing, expires_in)| Step::Put { listing, expires_in }),
        4 => listing.prop_map(|listing| Step::Remove { listing }),
        3 => Just(Step::Apply),
        1 => Just(Step::ApplyAgain),
        1 => Just(Step::StartScan),
        1 => Just(Step::StartCompaction),
        2 => Just(Step::Publish),
        1 => (1..3_i64).prop_map(Step::Wait),
    ];
    prop::collection::vec(step, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_changes_expiry_and_rebuilds_agrees_with_a_linear_scan(seed in any::<u64>(), steps in steps()) {
        let mut world = World::new(seed);
        for step in &steps {
            world.take(step);
        }
        world.apply();
    }
}

#[test]
fn changes_during_a_rebuild_are_taken_again_on_top_of_it() {
    let mut world = World::new(1);
    let during = [
        Step::Put { listing: 30, expires_in: None },
        Step::Remove { listing: 3 },
        Step::Apply,
        Step::Put { listing: 3, expires_in: Some(60) },
        Step::Remove { listing: 30 },
        Step::Remove { listing: 4 },
        Step::Apply,
    ];

    for start in [Step::StartScan, Step::StartCompaction] {
        world.take(&start);
        for step in &during {
            world.take(step);
        }
        world.take(&Step::Publish);
        let snapshot = world.live.snapshot().unwrap();
        assert_eq!((snapshot.pending_changes(), snapshot.delta_len()), (5, 1));
    }
}

#[test]
fn a_batch_that_a_new_index_includes_in_part_ends_in_the_same_state() {
    let mut world = World::new(2);
    world.take(&Step::Remove { listing: 0 });
    world.take(&Step::Put { listing: 25, expires_in: None });
    world.take(&Step::StartScan);
    world.take(&Step::Put { listing: 0, expires_in: None });
    world.take(&Step::Remove { listing: 25 });
    world.take(&Step::Apply);

    world.take(&Step::Publish);

    assert_eq!(world.live.snapshot().unwrap().pending_changes(), 4);
}

#[test]
fn compaction_leaves_the_same_answers_and_nothing_on_top() {
    let mut world = World::new(3);
    for listing in 0..40 {
        world.take(&Step::Put { listing, expires_in: (listing % 3 == 0).then_some(5) });
        world.take(&Step::Remove { listing: listing / 2 });
    }
    world.take(&Step::Apply);
    world.take(&Step::StartCompaction);
    world.take(&Step::Publish);

    let snapshot = world.live.snapshot().unwrap();
    assert_eq!((snapshot.delta_len(), snapshot.tombstones(), snapshot.pending_changes()), (0, 0, 0));
}

#[test]
fn the_last_of_several_changes_of_a_listing_in_a_batch_counts() {
    let mut world = World::new(4);
    for last in [Step::Remove { listing: 8 }, Step::Put { listing: 8, expires_in: Some(9) }] {
        world.take(&Step::Put { listing: 8, expires_in: None });
        world.take(&Step::Remove { listing: 8 });
        world.take(&Step::Put { listing: 8, expires_in: Some(4) });
        world.take(&last);
        world.take(&Step::Apply);
    }
}

#[test]
fn removing_what_is_not_there_changes_nothing() {
    let mut world = World::new(5);
    world.take(&Step::Remove { listing: 39 });
    world.take(&Step::Apply);
    let unknown = Change::Remove { id: ListingId(77), network: network("198.51.100.7") };
    world.live.apply(&[unknown], Revision(world.revision), world.now).unwrap();
    world.check();

    let snapshot = world.live.snapshot().unwrap();
    assert_eq!((snapshot.delta_len(), snapshot.tombstones()), (0, 0));
}

#[test]
fn an_older_revision_is_refused_and_changes_nothing() {
    let mut world = World::new(6);
    world.take(&Step::Remove { listing: 1 });
    world.take(&Step::Apply);
    let put = Change::Put(world.pool[39]);

    let error = world.live.apply(&[put], Revision(1), world.now).unwrap_err();

    assert_eq!(error, ApplyError::OutOfOrder(OutOfOrder { have: Revision(2), came: Revision(1) }));
    world.check();
}

#[test]
fn one_entry_that_does_not_fit_refuses_its_whole_batch() {
    let world = World::new(7);
    let good = Change::Put(world.pool[39]);
    let bad = Change::Put(entry(50, network("192.0.2.1"), Some(-1)));

    let error = world.live.apply(&[good, bad], Revision(3), world.now).unwrap_err();

    assert!(matches!(error, ApplyError::Entry(entry) if entry.fault == EntryFault::Expires));
    world.check();
}

#[test]
fn a_loading_index_has_no_snapshot_and_takes_no_changes() {
    let live = LiveIndex::loading();

    live.mark_checked(NOW);

    assert!(live.snapshot().is_none());
    assert!(!live.needs_rebuild());
    assert_eq!(live.apply(&[], Revision(1), NOW), Err(ApplyError::Loading));
}

#[test]
fn marks_of_having_checked_only_move_forward() {
    let live = LiveIndex::loading();
    live.publish(Index::empty(Revision(1), NOW)).unwrap();
    let checked = || live.snapshot().unwrap().checked_at().0 - NOW.0;

    live.mark_checked(Timestamp(NOW.0 + 5));
    live.mark_checked(Timestamp(NOW.0 + 2));
    assert_eq!(checked(), 5);
    live.apply(&[], Revision(1), Timestamp(NOW.0 + 3)).unwrap();
    assert_eq!(checked(), 5);
    live.publish(Index::empty(Revision(1), NOW)).unwrap();
    assert_eq!(checked(), 5);
    live.publish(Index::empty(Revision(2), Timestamp(NOW.0 + 9))).unwrap();
    assert_eq!(checked(), 9);
}

#[test]
fn a_snapshot_in_hand_stays_as_it_is() {
    let mut world = World::new(8);
    let (held, then) = (world.live.snapshot().unwrap(), world.truth.clone());
    for listing in 0..40 {
        world.take(&Step::Remove { listing });
        world.take(&Step::Apply);
    }
    world.live.mark_checked(Timestamp(NOW.0 + 100));

    compare_all(&held, &then, NOW);
    assert_eq!((held.revision(), held.checked_at()), (Revision(1), NOW));
}

#[test]
fn a_new_index_is_due_after_so_many_changes_and_no_longer_after_it_came() {
    let live = LiveIndex::loading();
    live.publish(Index::empty(Revision(1), NOW)).unwrap();
    let put = Change::Put(entry(1, network("192.0.2.1"), None));

    live.apply(&vec![put; REBUILD_AFTER - 1], Revision(2), NOW).unwrap();
    assert!(!live.needs_rebuild());
    live.apply(&[put], Revision(3), NOW).unwrap();
    assert!(live.needs_rebuild());

    live.publish(live.snapshot().unwrap().compact()).unwrap();
    assert!(!live.needs_rebuild());
    assert_eq!(live.snapshot().unwrap().len_v4(), 1);
}
