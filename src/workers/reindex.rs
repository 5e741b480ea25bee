//! Loads the index from the store, then follows the store's history within a second.
//!
//! The first tick reads every listing that has not ended, in one moment of the store, and publishes the index; until
//! then the site answers "could not be checked". Every later tick asks for what came after the index's revision: the
//! store wakes it, and a poll stands behind that. When many changes lie on top of the index, it is compacted in memory,
//! off the threads that answer and without asking the store again.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use anyhow::Context;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use super::{Progress, Worker};

use crate::domain::network::Network;
use crate::index::{Builder, Change, Index, Snapshot};
use crate::services::Services;
use crate::services::indexed::{change, entry};
use crate::store::scan::ScanRow;

/// At most so many changes in one step, so that a long import arrives in pieces that cost readers nothing.
const STEP: i64 = 20_000;

/// A step takes a fraction of a second. A connection that was lost without a word would hold it for ever; given up, the
/// next step asks over another one.
const STEP_WITHIN: Duration = Duration::from_secs(10);

/// Loading takes as long as it takes, but a store that hands over nothing for so long is lost.
const ROWS_WITHIN: Duration = Duration::from_mins(1);

/// The worker.
#[derive(Debug)]
pub struct Reindex {
    services: Arc<Services>,
    compaction: Option<JoinHandle<Index>>,
    /// True once the store had less history than the index: from then on its numbers mean something else.
    is_replaced: bool,
}

impl Reindex {
    /// A worker that keeps the site's index equal to its store.
    pub fn new(services: Arc<Services>) -> Self {
        Self { services, compaction: None, is_replaced: false }
    }

    async fn load(&self) -> anyhow::Result<Progress> {
        let index = read(&self.services, None).await?;
        tracing::info!(
            listings = index.len_v4() + index.len_v6(),
            revision = index.revision().0,
            seconds = index.build_time().as_secs_f64(),
            "the lists are in memory"
        );
        self.services.index.publish(index)?;
        Ok(Progress::Worked)
    }

    async fn follow(&mut self, snapshot: &Arc<Snapshot>) -> anyhow::Result<Progress> {
        self.compact(snapshot).await?;
        // The time before asking: what is told is at least as new.
        let asked_at = self.services.clock.now();
        let since = snapshot.revision();
        let step = timeout(STEP_WITHIN, self.services.store.changes_since(since, STEP)).await;
        let step = step.context("the store does not answer")?.context("reading the latest changes")?;
        self.is_replaced |= step.head < since;
        anyhow::ensure!(
            !self.is_replaced,
            "the history ended before {since}, which the index has seen (it ends at {} now): was the database replaced \
             while the site ran? Start the site again",
            step.head
        );
        if step.revision == since && step.head == since {
            self.services.index.mark_checked(asked_at);
            measure(snapshot);
            return Ok(Progress::Idle);
        }
        let changes: Vec<Change> = step.changes.iter().map(change).collect();
        // Only the last step reaches what the store held when it was asked.
        let at = if step.revision == step.head { asked_at } else { snapshot.checked_at() };
        self.services.index.apply(&changes, step.revision, at)?;
        Ok(Progress::Worked)
    }

    /// Puts a finished compaction in place, and begins one when it is due.
    async fn compact(&mut self, snapshot: &Arc<Snapshot>) -> anyhow::Result<()> {
        match self.compaction.take() {
            Some(running) if running.is_finished() => self.services.index.publish(running.await?)?,
            Some(running) => self.compaction = Some(running),
            None if self.services.index.needs_rebuild() => {
                let snapshot = Arc::clone(snapshot);
                self.compaction = Some(tokio::task::spawn_blocking(move || snapshot.compact()));
            }
            None => {}
        }
        Ok(())
    }
}

impl Worker for Reindex {
    const NAME: &'static str = "reindex";
    /// The index follows a commit within a second even when nobody wakes the worker.
    const EVERY: Duration = Duration::from_millis(400);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        match self.services.index.snapshot() {
            None => self.load().await,
            Some(snapshot) => self.follow(&snapshot).await,
        }
    }

    async fn woken(&mut self) {
        self.services.store.wait_for_change().await;
    }
}

/// Loads the index once, with what matters for these networks alone: for a command that answers and ends.
pub async fn load_around(services: &Services, asked: &[Network]) -> anyhow::Result<()> {
    let index = read(services, Some(asked)).await?;
    services.index.publish(index)?;
    Ok(())
}

/// An index of every active listing, or only of those that share an address with the networks asked for.
async fn read(services: &Services, asked: Option<&[Network]>) -> anyhow::Result<Index> {
    // The time before reading: what is read is at least as new.
    let built_at = services.clock.now();
    let mut builder = Builder::new();
    let rows = AtomicU64::new(0);
    let visit = |row: ScanRow| {
        rows.fetch_add(1, Ordering::Relaxed);
        // An entry that does not fit ends the scan: left out silently, it would be answered as not listed.
        builder.push(&entry(&row)).map_err(Into::into)
    };
    let scan = async {
        match asked {
            Some(asked) => services.store.scan_around(asked, visit).await,
            None => services.store.scan_active(visit).await,
        }
    };
    let revision = tokio::select! {
        scanned = scan => scanned.context("reading the listings")?,
        () = stalled(&rows) => anyhow::bail!("the store fell silent while the listings were read"),
    };
    let index = tokio::task::spawn_blocking(move || builder.build(revision, built_at)).await?;
    index.context("building the index")
}

/// Returns when nothing was counted for a while.
async fn stalled(rows: &AtomicU64) {
    let mut before = None;
    loop {
        let now = rows.load(Ordering::Relaxed);
        if before == Some(now) {
            return;
        }
        before = Some(now);
        sleep(ROWS_WITHIN).await;
    }
}

/// Figures that the page for them cannot read off by itself.
#[expect(clippy::cast_precision_loss, reason = "figures for graphs")]
fn measure(snapshot: &Snapshot) {
    metrics::gauge!("reprieve_index_pending_changes").set(snapshot.pending_changes() as f64);
    metrics::gauge!("reprieve_index_build_seconds").set(snapshot.build_time().as_secs_f64());
}
