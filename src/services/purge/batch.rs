//! The next step of whatever purge is under way: one transaction, whichever instance does it.

use super::super::Services;
use super::wish_of;
use crate::domain::purge::{Purge, PurgeState};
use crate::store::events::Act;
use crate::store::purges::Done;
use crate::store::purges::walk::Wanted;
use crate::store::{StoreError, Tx};

/// At most so many listings end or come back in one transaction, so that no other writer waits long.
pub(super) const BATCH: i64 = 1000;

/// At most so many pages in one transaction in which nothing is found.
const PAGES: usize = 20;

/// What became of the purges.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PurgeStep {
    /// How many were under way before this step.
    pub running: i64,
    /// What the step did.
    pub done: Done,
}

impl Services {
    /// Takes the next step of the purge that began first. Nothing is done twice: the head of the history is taken before
    /// anything is read, and how far a purge is stands in the same transaction as what it did.
    pub async fn purge_next(&self) -> Result<PurgeStep, StoreError> {
        // Looked up before the place of the writer is taken: most of the time there is none.
        let mut reading = self.store.read().await?;
        let running = reading.running_purges().await?;
        reading.commit().await?;
        if running == 0 {
            return Ok(PurgeStep::default());
        }
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        let done = match tx.running_purge().await? {
            Some(purge) => self.step(&mut tx, &purge).await?,
            // Another instance was quicker.
            None => Done::default(),
        };
        tx.commit().await?;
        Ok(PurgeStep { running, done })
    }

    async fn step(&self, tx: &mut Tx, purge: &Purge) -> Result<Done, StoreError> {
        let act = Act::by(&purge.actor(), self.clock.now());
        match purge.state {
            PurgeState::Ending => self.end_next(tx, purge, &act).await,
            PurgeState::Restoring => self.restore_next(tx, purge, &act).await,
            PurgeState::Ended | PurgeState::Restored => Ok(Done::default()),
        }
    }

    /// Ends the next listings of a purge; at the end of the way the purge has ended.
    async fn end_next(&self, tx: &mut Tx, purge: &Purge, act: &Act) -> Result<Done, StoreError> {
        let bounds = Wanted { up_to: purge.listings_up_to, now: act.at, ..Wanted::nothing() };
        let wanted = self.wanted(&wish_of(purge)?.choice, &bounds);
        let mut seen = tx.look_on(&wanted, &purge.place, BATCH).await?;
        let mut reached = purge.place;
        for _ in 1..PAGES {
            let Some(next) = seen.next.filter(|_| seen.found.is_empty()) else { break };
            reached = next;
            seen = tx.look_on(&wanted, &next, BATCH).await?;
        }
        let mut done = Done::default();
        match &wanted.source {
            None => {
                tx.end_purged(purge, &seen.found, act).await?;
                done.ended = seen.found.len();
            }
            Some(source) if seen.is_beside => {
                tx.forget_source(&seen.found, source).await?;
                done.kept = seen.found.len();
            }
            Some(source) => {
                done.ended = tx.end_of_source(purge, (&seen.found, source), act).await?;
                done.kept = seen.found.len() - done.ended;
            }
        }
        tx.advance_purge(purge, &seen.next.unwrap_or(reached), done).await?;
        if seen.next.is_none() {
            let purge = purge_again(tx, purge).await?;
            tx.purge_ended(&purge, act).await?;
        }
        Ok(done)
    }
}

/// A purge as it stands now, with what this transaction has added to its counts.
async fn purge_again(tx: &mut Tx, purge: &Purge) -> Result<Purge, StoreError> {
    tx.purge(purge.id).await?.ok_or(StoreError::Conflict)
}
