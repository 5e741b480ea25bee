//! Writes the zones when something changed.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use super::{Progress, Worker};
use crate::services::Services;
use crate::services::publishing::publisher::{PublishError, Publisher, expect_zones};
use crate::services::publishing::watcher::Watcher;
use crate::services::publishing::{PassError, Publishing};

/// The worker.
#[derive(Debug)]
pub struct Publish {
    services: Arc<Services>,
    settings: Publishing,
    /// Opened by the first tick that can: a folder that cannot be written to does not keep the site from answering.
    publisher: Option<Publisher>,
}

impl Publish {
    /// A worker that keeps a folder of zones equal to the site's store.
    pub fn new(services: Arc<Services>, settings: Publishing) -> Self {
        expect_zones(&services, &settings);
        Self { services, settings, publisher: None }
    }
}

impl Worker for Publish {
    const NAME: &'static str = "publish";
    const EVERY: Duration = Duration::from_secs(1);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        if let Some(known) = self.services.zones.known() {
            let lists = self.services.catalog.lists().map(|list| list.id.as_str());
            known.measure(lists, self.services.clock.now());
        }
        let publisher = match &mut self.publisher {
            Some(publisher) => publisher,
            none => {
                // What was published before is known, whether the folder can be used or not.
                Watcher::new(Arc::clone(&self.services), self.settings.terms.combined.clone()).look().await?;
                none.insert(Publisher::open(Arc::clone(&self.services), self.settings.clone())?)
            }
        };
        let done = publisher.tick().await;
        if matches!(done, Err(PublishError::Folder { .. } | PublishError::Pass(PassError::Files(_)))) {
            // It may be another folder by now.
            self.publisher = None;
        }
        done.context("publishing the zones")?;
        Ok(Progress::Idle)
    }
}
