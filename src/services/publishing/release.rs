//! Somebody of the staff lets a zone pass that is held for its size.

use std::sync::Arc;

use super::guard::most;
use super::known::Known;
use crate::domain::staff::Member;
use crate::services::Services;
use crate::services::staff::{StaffError, act_of};
use crate::store::StoreError;

/// A zone goes on changing while somebody looks at it: by so many percent since the page was shown.
const DRIFT: u8 = 5;

/// Why a zone was not let pass.
#[derive(Debug, thiserror::Error)]
pub enum ReleaseError {
    /// It is not held with that number of entries any more.
    #[error("it is not held with that number any more")]
    Changed,
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl Services {
    /// What is held, as the store has it now: pages say it before the worker has looked again.
    async fn hear_of_held(&self) -> Result<(), StoreError> {
        let Some(known) = self.zones.known() else { return Ok(()) };
        let mut tx = self.store.read().await?;
        let held = tx.held_zones().await?;
        tx.commit().await?;
        self.zones.learn(Known { held, ..(*known).clone() });
        Ok(())
    }

    /// Lets a zone pass with the number of entries that the person has seen.
    pub async fn release_zone(
        self: &Arc<Self>,
        zone: String,
        listings: u64,
        member: &Member,
    ) -> Result<(), ReleaseError> {
        let (services, act) = (Arc::clone(self), act_of(member, self.clock.now()));
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            tx.release_zone(&zone, (listings, most(listings, DRIFT)), &act).await?;
            tx.commit().await?;
            services.hear_of_held().await
        };
        match self.writes.finish(work).await.map_err(StaffError::from)? {
            Ok(()) => Ok(()),
            Err(StoreError::Conflict) => Err(ReleaseError::Changed),
            Err(error) => Err(ReleaseError::Staff(error.into())),
        }
    }
}
