//! Reads what happened on the lists lately once it is to be told, an hour of it at a time.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use super::{Progress, Worker};
use crate::services::Services;

/// The worker.
#[derive(Debug)]
pub struct Follower(Arc<Services>);

impl Follower {
    /// A worker over the site's store.
    pub const fn new(services: Arc<Services>) -> Self {
        Self(services)
    }
}

impl Worker for Follower {
    const NAME: &'static str = "recent";
    /// One hour becomes due each hour; it is told soon after.
    const EVERY: Duration = Duration::from_mins(5);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        let has_more = self.0.read_recent().await.context("reading what happened lately")?;
        Ok(if has_more { Progress::Worked } else { Progress::Idle })
    }
}
