//! An instance that publishes nothing itself tells what another one over the same store has published.

use std::sync::Arc;

use super::known::{Known, REMEMBERED};
use super::zone_set::COMBINED;
use crate::domain::time::Seconds;
use crate::services::Services;
use crate::store::{StoreError, Tx};

/// Keeps what is known of zones as the store has it.
#[derive(Debug)]
pub struct Watcher {
    services: Arc<Services>,
    /// The zone of all lists, where there is one.
    combined: Option<String>,
}

impl Watcher {
    /// Over the site's store.
    pub const fn new(services: Arc<Services>, combined: Option<String>) -> Self {
        Self { services, combined }
    }

    /// Reads what was published since the last look. Where nobody publishes, nothing is known.
    pub async fn look(&self) -> Result<(), StoreError> {
        let before = self.services.zones.known();
        let mut tx = self.services.store.read().await?;
        let mut known = before.as_deref().cloned().unwrap_or_else(|| self.nothing());
        let lists = self.services.catalog.lists().map(|list| list.id.to_string());
        let combined = self.combined.is_some().then(|| COMBINED.to_owned());
        for zone in lists.chain(combined) {
            known.read(&mut tx, zone).await?;
        }
        known.held = tx.held_zones().await?;
        tx.commit().await?;
        let is_published = known.publications.values().any(|publications| !publications.is_empty());
        if is_published && before.as_deref() != Some(&known) {
            self.services.zones.learn(known);
        }
        Ok(())
    }

    /// Whether a zone is late is known to whoever writes it: here only that it is held back.
    fn nothing(&self) -> Known {
        let begun_at = self.services.clock.now();
        Known { begun_at, combined: self.combined.clone(), late_after: Seconds(i64::MAX), ..Known::default() }
    }
}

impl Known {
    /// Reads the publications of a zone, if there are others than those that are known.
    pub(super) async fn read(&mut self, tx: &mut Tx, zone: String) -> Result<(), StoreError> {
        let latest = tx.publications(&zone, 1).await?;
        let is_known = self.publications.get(&zone).is_some_and(|known| known.last() == latest.first());
        if !is_known {
            let mut all = tx.publications(&zone, i64::from(REMEMBERED)).await?;
            all.reverse();
            self.publications.insert(zone, all);
        }
        Ok(())
    }
}
