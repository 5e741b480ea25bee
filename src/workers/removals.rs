//! Lets machines look at removal requests, ends those that nobody ends, and counts those whose answer is late.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use super::{Progress, Worker};
use crate::domain::time::{Seconds, Timestamp};
use crate::services::Services;

/// What is swept is due by the day, so it is looked for by the minute.
const SWEEP_EVERY: Seconds = Seconds(60);

/// The worker.
#[derive(Debug)]
pub struct Removals {
    services: Arc<Services>,
    swept_at: Option<Timestamp>,
}

impl Removals {
    /// A worker over the site's store.
    pub const fn new(services: Arc<Services>) -> Self {
        Self { services, swept_at: None }
    }

    /// True once a minute, and when the clock was set back.
    fn is_time_to_sweep(&self, now: Timestamp) -> bool {
        self.swept_at.is_none_or(|at| now.since(at) >= SWEEP_EVERY || now < at)
    }

    async fn sweep(&mut self, now: Timestamp) -> anyhow::Result<Progress> {
        let ended = self.services.sweep_removals().await.context("ending requests that nobody ends")?;
        let counts = self.services.warn_of_late_removals().await.context("looking for late answers")?;
        metrics::gauge!("reprieve_removals_waiting").set(exact(counts.waiting));
        metrics::gauge!("reprieve_removals_late").set(exact(counts.late));
        metrics::gauge!("reprieve_removals_overdue").set(exact(counts.overdue));
        if ended > 0 {
            return Ok(Progress::Worked);
        }
        self.swept_at = Some(now);
        Ok(Progress::Idle)
    }
}

/// A count as the figures have it: exact up to four billion.
fn exact(count: i64) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

impl Worker for Removals {
    const NAME: &'static str = "removals";
    /// A person who has just confirmed waits for what machines find.
    const EVERY: Duration = Duration::from_secs(2);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        // First, so that no number of requests to look at keeps the others from their end.
        let now = self.services.clock.now();
        let swept = if self.is_time_to_sweep(now) { self.sweep(now).await } else { Ok(Progress::Idle) };
        // What cannot be swept keeps nobody from being looked at.
        let is_due = self.services.look_at_next().await.context("looking at a request")?;
        Ok(if is_due { Progress::Worked } else { swept? })
    }

    async fn woken(&mut self) {
        self.services.store.wait_for_change().await;
    }
}
