//! Keeps the board of news as the store has it, whoever has written there.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use super::{Progress, Worker};
use crate::services::Services;

/// The worker.
#[derive(Debug)]
pub struct Newsboard(Arc<Services>);

impl Newsboard {
    /// A worker over the site's store.
    pub const fn new(services: Arc<Services>) -> Self {
        Self(services)
    }
}

impl Worker for Newsboard {
    const NAME: &'static str = "news";
    /// News of another instance are seen within half a minute even when nobody wakes the worker.
    const EVERY: Duration = Duration::from_secs(30);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        self.0.refresh_news().await.context("reading the news")?;
        Ok(Progress::Idle)
    }

    /// News have events; a look costs two short queries.
    async fn woken(&mut self) {
        self.0.store.wait_for_change().await;
    }
}
