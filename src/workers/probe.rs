//! Asks the name servers whether they answer as the zones were published.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use super::{Progress, Worker};
use crate::dns::ZoneServer;
use crate::services::Services;
use crate::services::publishing::probe::{Fault, Prober};

/// The worker.
#[derive(Debug)]
pub struct Probe {
    prober: Prober,
    /// What was wrong at the last look: told once.
    told: Vec<(String, String, Fault)>,
}

impl Probe {
    /// A worker that asks these servers.
    pub const fn new(services: Arc<Services>, servers: Vec<Arc<dyn ZoneServer>>) -> Self {
        Self { prober: Prober::new(services, servers), told: Vec::new() }
    }
}

impl Worker for Probe {
    const NAME: &'static str = "probe";
    /// A change is seen to be answered within this, once it is.
    const EVERY: Duration = Duration::from_secs(5);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        let faults = self.prober.look().await.context("asking the name servers")?;
        for found in faults.iter().filter(|found| !self.told.contains(found)) {
            let (zone, server, fault) = found;
            tracing::error!(zone, server, %fault, "a name server does not answer as the zone was published");
        }
        self.told = faults;
        Ok(Progress::Idle)
    }
}
