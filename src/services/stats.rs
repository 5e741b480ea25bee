//! The numbers of removal requests: how many, how they ended, how long people waited. From the history alone, which
//! names nobody; what counts and what does not is told in [`figures`].
//!
//! The history is read once, in steps, and followed from where the reading ended; a step that was read stays read, even
//! when whoever asked has gone. The numbers are added up at most once a minute. While the store does not answer, the
//! last ones go on being told, with their time.

pub mod figures;
pub mod tally;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use figures::{ListStats, StatsReport};
use tally::History;

use super::Services;
use crate::domain::ids::ListId;
use crate::domain::time::{Seconds, Timestamp};
use crate::store::{Store, StoreError};

/// How long numbers are told before they are added up anew.
const FRESH_FOR: Seconds = Seconds(60);

/// How long a page waits for them.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long nobody asks a store that did not answer.
const REST: Duration = Duration::from_secs(3);

/// So many events are read at a time.
const PAGE: i64 = 1000;

/// So many networks are searched for in one statement.
const BATCH: usize = 500;

/// The numbers cannot be had just now, and there are none from before.
#[derive(Debug, thiserror::Error)]
pub enum StatsMissing {
    /// The history was not read to its end in time. What was read is kept.
    #[error("the history could not be read in time")]
    TooSlow,
    /// The store did not answer a moment ago, and is not asked again yet.
    #[error("the store did not answer a moment ago")]
    Resting,
    /// The store answered with an error.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was read and added up lately.
#[derive(Debug, Default)]
pub struct Stats {
    history: tokio::sync::Mutex<History>,
    told: Mutex<Told>,
    pub(super) of_staff: tokio::sync::Mutex<Option<Arc<super::numbers::Numbers>>>,
}

#[derive(Debug, Default)]
struct Told {
    report: Option<Arc<StatsReport>>,
    rests_since: Option<Instant>,
}

impl Stats {
    fn told<T>(&self, look: impl FnOnce(&mut Told) -> T) -> T {
        look(&mut self.told.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn fresh(&self, now: Timestamp) -> Option<Arc<StatsReport>> {
        let is_fresh = |report: &Arc<StatsReport>| (0..FRESH_FOR.0).contains(&now.since(report.as_of).0);
        self.told(|told| told.report.clone().filter(is_fresh))
    }
}

impl Services {
    /// The numbers of every list as they are now, or were a moment ago.
    pub async fn stats(&self) -> Result<Arc<StatsReport>, StatsMissing> {
        let now = self.clock.now();
        if let Some(report) = self.stats.fresh(now) {
            return Ok(report);
        }
        let (before, is_resting) =
            self.stats.told(|told| (told.report.clone(), told.rests_since.is_some_and(|since| since.elapsed() < REST)));
        let added_up = if is_resting {
            Err(StatsMissing::Resting)
        } else {
            tokio::time::timeout(PATIENCE, self.added_up(now)).await.unwrap_or(Err(StatsMissing::TooSlow))
        };
        added_up.or_else(|error| {
            if !is_resting {
                tracing::warn!(%error, "the numbers of removals are not up to date");
                self.stats.told(|told| told.rests_since = Some(Instant::now()));
            }
            before.ok_or(error)
        })
    }

    async fn added_up(&self, now: Timestamp) -> Result<Arc<StatsReport>, StatsMissing> {
        let mut history = self.stats.history.lock().await;
        if let Some(report) = self.stats.fresh(now) {
            return Ok(report);
        }
        while !read_on(&self.store, &mut history, now).await? {}
        let report = Arc::new(self.report(&history, now));
        self.stats.told(|told| *told = Told { report: Some(Arc::clone(&report)), rests_since: None });
        Ok(report)
    }

    fn report(&self, history: &History, now: Timestamp) -> StatsReport {
        let mut lists: Vec<&ListId> = self.catalog.lists().map(|list| &list.id).chain(history.lists.keys()).collect();
        lists.sort();
        lists.dedup();
        StatsReport {
            as_of: now,
            revision: history.revision.0,
            lists: lists.into_iter().map(|list| ListStats::new(list, history, now)).collect(),
        }
    }
}

/// Reads one page of the history and what follows from it; true at its end. What is read in one step is added in one
/// step, without a pause between: whoever stops waiting leaves a history that is whole as far as it was read.
async fn read_on(store: &Store, history: &mut History, now: Timestamp) -> Result<bool, StoreError> {
    let mut tx = store.read().await?;
    let head = tx.head().await?.revision;
    let events = tx.removal_events_after(history.revision, PAGE).await?;
    let last = events.last().map(|event| event.revision);
    let next = last.filter(|_| i64::try_from(events.len()).is_ok_and(|read| read >= PAGE));
    history.take(&events, next.unwrap_or(head));
    while let Some((networks, after)) = history.unsearched(head, BATCH) {
        let found = tx.listed_since(&networks, after).await?;
        history.searched(&networks, head, &found, now);
    }
    tx.commit().await?;
    Ok(next.is_none())
}
