//! Asks the name servers whether they answer as the zones were published.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use super::{Progress, Worker};
use crate::dns::ZoneServer;
use crate::services::Services;
use crate::services::publishing::probe::Prober;

/// The worker.
#[derive(Debug)]
pub struct Probe(Prober);

impl Probe {
    /// A worker that asks these servers.
    pub const fn new(services: Arc<Services>, servers: Vec<Arc<dyn ZoneServer>>) -> Self {
        Self(Prober::new(services, servers))
    }
}

impl Worker for Probe {
    const NAME: &'static str = "probe";
    /// A change is seen to be answered within this, once it is.
    const EVERY: Duration = Duration::from_secs(5);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        for (zone, server, fault) in self.0.look().await.context("asking the name servers")? {
            tracing::error!(zone, server, %fault, "a name server does not answer as the zone was published");
        }
        Ok(Progress::Idle)
    }
}
