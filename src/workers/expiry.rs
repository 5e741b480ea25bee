//! Ends listings whose time has come, unless the clock cannot be trusted.
//!
//! The index stops answering a listing at its very second by itself; this worker writes the end into the store. A
//! clock that jumps could end everything at once, so a jump pauses the worker and says so until the process is started
//! again: an answer that is wrong for a while can be mended, an ended listing cannot.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context;

use super::{Progress, Worker};
use crate::domain::time::{Seconds, Timestamp};
use crate::services::Services;
use crate::services::listing::expire_due;

/// At most so many listings end in one transaction, so that no other writer waits long.
const BATCH: i64 = 1000;

/// A wall clock that moves so much more or less than the monotonic one has jumped.
const JUMP: Seconds = Seconds::HOUR;

/// The worker.
#[derive(Debug)]
pub struct Expiry {
    services: Arc<Services>,
    watch: JumpWatch,
}

impl Expiry {
    /// A worker over the site's store.
    pub fn new(services: Arc<Services>) -> Self {
        let watch = JumpWatch::starting(services.clock.now(), Instant::now());
        Self { services, watch }
    }
}

impl Worker for Expiry {
    const NAME: &'static str = "expiry";
    /// Nobody sees the difference: answers end to the second without this.
    const EVERY: Duration = Duration::from_secs(15);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        let now = self.services.clock.now();
        let is_sane = self.watch.is_sane(now, Instant::now());
        metrics::gauge!("reprieve_expiry_paused").set(if is_sane { 0.0 } else { 1.0 });
        if !is_sane {
            tracing::error!(%now, "the clock has jumped by more than an hour: nothing expires until a restart");
            return Ok(Progress::Idle);
        }
        let ended = expire_due(&self.services.store, now, BATCH).await.context("ending what has expired")?;
        metrics::counter!("reprieve_listings_expired_total").increment(ended);
        Ok(if ended > 0 { Progress::Worked } else { Progress::Idle })
    }
}

/// Compares the wall clock with the monotonic one from the start on.
#[derive(Debug)]
pub struct JumpWatch {
    wall: Timestamp,
    monotonic: Instant,
    has_jumped: bool,
}

impl JumpWatch {
    /// Both clocks at the start.
    pub fn starting(wall: Timestamp, monotonic: Instant) -> Self {
        Self { wall, monotonic, has_jumped: false }
    }

    /// False once the clocks have drifted apart by more than an hour between two looks; it stays false.
    pub fn is_sane(&mut self, wall: Timestamp, monotonic: Instant) -> bool {
        let by_wall = wall.since(self.wall).0;
        let by_monotonic = i64::try_from(monotonic.saturating_duration_since(self.monotonic).as_secs());
        let drift = by_wall.saturating_sub(by_monotonic.unwrap_or(i64::MAX)).saturating_abs();
        self.has_jumped |= drift > JUMP.0;
        self.wall = wall;
        self.monotonic = monotonic;
        !self.has_jumped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_jumps_two_days_or_back_three_hours_is_not_trusted_again() {
        for jump in [2 * 86_400, -3 * 3600] {
            let start = Instant::now();
            let mut watch = JumpWatch::starting(Timestamp(1_000_000), start);

            assert!(watch.is_sane(Timestamp(1_000_060), start + Duration::from_mins(1)));
            assert!(!watch.is_sane(Timestamp(1_000_120 + jump), start + Duration::from_mins(2)));
            assert!(!watch.is_sane(Timestamp(1_000_180 + jump), start + Duration::from_mins(3)));
        }
    }

    #[test]
    fn a_slow_drift_is_no_jump() {
        let start = Instant::now();
        let mut watch = JumpWatch::starting(Timestamp(0), start);

        for hour in 1..100_u32 {
            let wall = Timestamp(i64::from(hour) * 3700);
            assert!(watch.is_sane(wall, start + Duration::from_hours(u64::from(hour))));
        }
    }
}
