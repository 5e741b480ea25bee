//! Tells what another instance has published, where this one publishes nothing.

use std::time::Duration;

use anyhow::Context;

use super::{Progress, Worker};
use crate::services::publishing::watcher::Watcher;

/// The worker.
#[derive(Debug)]
pub struct WatchZones(Watcher);

impl WatchZones {
    /// A worker over the site's store.
    pub const fn new(watcher: Watcher) -> Self {
        Self(watcher)
    }
}

impl Worker for WatchZones {
    const NAME: &'static str = "zones";
    const EVERY: Duration = Duration::from_secs(10);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        self.0.look().await.context("reading what was published")?;
        Ok(Progress::Idle)
    }
}
