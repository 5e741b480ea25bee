//! Ends what purges are for, and brings it back when one is taken back: a thousand listings at a time.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use super::{Progress, Worker};
use crate::services::Services;

/// The worker.
#[derive(Debug)]
pub struct Purges {
    services: Arc<Services>,
}

impl Purges {
    /// A worker over the site's store.
    pub const fn new(services: Arc<Services>) -> Self {
        Self { services }
    }
}

impl Worker for Purges {
    const NAME: &'static str = "purges";
    /// Whoever has confirmed one looks at how it goes.
    const EVERY: Duration = Duration::from_secs(5);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        let step = self.services.purge_next().await.context("going on with a purge")?;
        metrics::gauge!("reprieve_purges_running").set(f64::from(u32::try_from(step.running).unwrap_or(u32::MAX)));
        metrics::counter!("reprieve_listings_purged_total").increment(step.done.ended as u64);
        metrics::counter!("reprieve_listings_restored_total").increment(step.done.restored as u64);
        Ok(if step.running > 0 { Progress::Worked } else { Progress::Idle })
    }

    async fn woken(&mut self) {
        self.services.store.wait_for_change().await;
    }
}
