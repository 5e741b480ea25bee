//! Deletes what we promised to delete. How long anything is kept stands in [`crate::domain::retention`].

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use super::{Progress, Worker};
use crate::domain::retention::{BUDGETS, DECIDED, LETTERS, PUBLICATIONS, SESSIONS, STAFF_PLACES, VIEWS};
use crate::domain::staff::IDLE_FOR;
use crate::services::Services;

/// The worker.
#[derive(Debug)]
pub struct Retention(Arc<Services>);

impl Retention {
    /// A worker over the site's store.
    pub const fn new(services: Arc<Services>) -> Self {
        Self(services)
    }

    async fn forget_of_staff(&self) -> anyhow::Result<()> {
        let now = self.0.clock.now();
        let mut tx = self.0.store.begin().await?;
        // Nobody had used it for so long when it ended, at the latest.
        tx.forget_sessions(now.minus(SESSIONS).minus(IDLE_FOR)).await.context("forgetting sessions that are over")?;
        tx.forget_staff_links(now).await.context("forgetting links that are over")?;
        tx.forget_staff_places(now.minus(STAFF_PLACES)).await.context("forgetting where people signed in from")?;
        tx.forget_views(now.minus(VIEWS)).await.context("forgetting who had which request open")?;
        Ok(tx.commit().await?)
    }
}

impl Worker for Retention {
    const NAME: &'static str = "retention";
    /// What is kept for days may wait ten minutes.
    const EVERY: Duration = Duration::from_mins(10);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        if self.0.erase_old_removals().await.context("erasing what is personal in old requests")? > 0 {
            return Ok(Progress::Worked);
        }
        let now = self.0.clock.now();
        let before = now.minus(BUDGETS);
        let mut tx = self.0.store.begin().await?;
        let letters = (now.minus(LETTERS), now.minus(DECIDED));
        tx.forget_letters(letters.0, letters.1).await.context("forgetting letters that are done")?;
        tx.forget_nonces(before).await.context("forgetting what was used once")?;
        tx.forget_budgets(before).await.context("forgetting budgets")?;
        tx.forget_publications(now.minus(PUBLICATIONS)).await.context("forgetting what was published long ago")?;
        tx.commit().await?;
        self.forget_of_staff().await?;
        Ok(Progress::Idle)
    }
}
