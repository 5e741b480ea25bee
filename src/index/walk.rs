//! All listings of a snapshot, one after the other.

use std::sync::Arc;

use crate::domain::time::Timestamp;

use super::Entry;
use super::snapshot::{Snapshot, Stretch};

/// The active listings of a snapshot, one after the other, in order of network and id. It takes the snapshot along: it
/// can be put down and gone on with, on another thread too.
#[derive(Debug)]
pub struct Walk {
    snapshot: Arc<Snapshot>,
    v4: Stretch,
    v6: Stretch,
    now: Timestamp,
}

impl Walk {
    /// All that is active at a moment.
    pub fn new(snapshot: Arc<Snapshot>, now: Timestamp) -> Self {
        let (v4, v6) = (snapshot.v4.whole(), snapshot.v6.whole());
        Self { snapshot, v4, v6, now }
    }
}

impl Iterator for Walk {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        let Self { snapshot, v4, v6, now } = self;
        snapshot.v4.next_in(v4, *now).or_else(|| snapshot.v6.next_in(v6, *now))
    }
}
