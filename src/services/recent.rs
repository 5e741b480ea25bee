//! What happened on each list lately, in memory: whoever follows it costs the store nothing, however many they are, and
//! is told what was read while the store is away (I12). What of it is told, and when, is in [`crate::domain::recent`].
//!
//! Each hour is read once, when it is to be told. It lies a day back by then: everything that happened in it has long
//! been committed, so every instance reads the same, and what was told once does not change. A worker reads; whoever
//! asks before it has come round reads along, one at a time.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwapOption;
use tokio::sync::Mutex;

use super::Services;
use crate::domain::recent::{Happened, Hour, MOST_ENTRIES, Told};
use crate::store::StoreError;
use crate::store::recent::Between;

/// How long whoever asks waits for what nobody has read yet.
const PATIENCE: Duration = Duration::from_secs(2);

/// If more listings than this began or ended within an hour, they are counted and none is named. Reading so many takes
/// some megabytes and a part of a second.
const MOST_READ: i64 = 50_000;

/// What happened in each hour in which something did.
type Hours = BTreeMap<Hour, Arc<Happened>>;

/// What happened lately; nothing until the store was read.
#[derive(Debug, Default)]
pub struct Recent {
    read: Mutex<Read>,
    told: ArcSwapOption<Hours>,
}

/// How far the store was read.
#[derive(Debug, Default)]
struct Read {
    hours: Hours,
    /// The hour behind the last one.
    next: Option<Hour>,
}

/// What happened lately cannot be had just now.
#[derive(Debug, thiserror::Error)]
pub enum RecentMissing {
    /// The store was not read to the end in time. What was read is kept.
    #[error("what happened lately could not be read in time")]
    TooSlow,
    /// The store answered with an error.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What happened lately, as of one moment.
#[derive(Debug)]
pub struct Lately {
    hours: Arc<Hours>,
    told: std::ops::Range<Hour>,
}

impl Lately {
    /// What is told of a list, the latest hour first and each hour in the order of networks.
    pub fn of_list<'a>(&'a self, list: &'a str) -> impl Iterator<Item = (Hour, Told<'a>)> {
        let hours = self.hours.range(self.told.clone()).rev();
        hours.flat_map(move |(hour, happened)| happened.of_list(list).map(|told| (*hour, told))).take(MOST_ENTRIES)
    }
}

impl Services {
    /// What happened lately. The hours that are told are those of now, also while the store is away: what is to be
    /// forgotten is not told for want of news.
    pub async fn lately(&self) -> Result<Lately, RecentMissing> {
        if self.recent.told.load().is_none() {
            let read = async {
                while self.read_recent().await? {}
                Ok::<_, StoreError>(())
            };
            tokio::time::timeout(PATIENCE, read).await.map_err(|_| RecentMissing::TooSlow)??;
        }
        let hours = self.recent.told.load_full().ok_or(RecentMissing::TooSlow)?;
        Ok(Lately { hours, told: Hour::told(self.clock.now()) })
    }

    /// Reads the next hour that is to be told, if there is one; true when there are more. What was read is told once
    /// there are no more.
    pub async fn read_recent(&self) -> Result<bool, StoreError> {
        let mut read = self.recent.read.lock().await;
        let told = Hour::told(self.clock.now());
        if read.next.is_some_and(|next| next > told.end) {
            // The clock was wrong and was put back: what was read too early may not have been all.
            *read = Read::default();
        }
        let hour = read.next.map_or(told.start, |next| next.max(told.start));
        if hour < told.end {
            let happened = self.happened(hour).await?;
            read.next = Some(hour.next());
            if !happened.is_empty() {
                read.hours.insert(hour, Arc::new(happened));
            }
        }
        let has_more = hour.next() < told.end;
        if !has_more {
            read.hours = read.hours.split_off(&told.start);
            self.recent.told.store(Some(Arc::new(read.hours.clone())));
        }
        Ok(has_more)
    }

    async fn happened(&self, hour: Hour) -> Result<Happened, StoreError> {
        let between = Between(hour.begins(), hour.next().begins());
        let mut happened = Happened::default();
        let mut tx = self.store.read().await?;
        tx.listed_between(between, MOST_READ, &mut happened).await?;
        tx.ended_between(between, MOST_READ, &mut happened).await?;
        tx.commit().await?;
        Ok(happened.for_everybody())
    }
}
