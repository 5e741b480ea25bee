//! Forgets what the site no longer needs in memory: budgets that are whole again, samples that are counted.

use std::time::Duration;

use anyhow::Context;

use crate::web::AppState;
use crate::workers::{Progress, Worker};

/// The worker.
#[derive(Debug)]
pub struct Housekeeping(AppState);

impl Housekeeping {
    /// A worker for this site.
    pub const fn new(state: AppState) -> Self {
        Self(state)
    }
}

impl Worker for Housekeeping {
    const NAME: &'static str = "housekeeping";
    /// What piles up in a minute is little.
    const EVERY: Duration = Duration::from_mins(1);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        let state = self.0.clone();
        tokio::task::spawn_blocking(move || state.tidy()).await.context("tidying up")?;
        Ok(Progress::Idle)
    }
}
