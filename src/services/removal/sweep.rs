//! Ends what nobody ends: requests that were never confirmed, requests whose listing ended by itself; erases what is no
//! longer needed; and says loudly when an answer is late.

use super::super::Services;
use super::super::letters::enqueue;
use super::RemovalError;
use crate::domain::email::EmailAddress;
use crate::domain::letter::Letter;
use crate::domain::list::RemovalMode;
use crate::domain::locale::Locale;
use crate::domain::removal::{ANSWER_AT_THE_LATEST, ANSWER_WITHIN, Removal, State, Step};
use crate::domain::retention::{DECIDED, UNCONFIRMED};
use crate::domain::staff::Right;
use crate::domain::time::{Seconds, Timestamp};
use crate::store::events::Act;
use crate::store::removals::{Change, OpenCounts};
use crate::store::{StoreError, Tx};

/// Who acts when time is over.
const TIME: &str = "time";

/// Who erases what is kept no longer.
const RETENTION: &str = "retention";

/// At most so many requests end in one transaction.
const BATCH: i64 = 100;

impl Services {
    /// Ends requests whose time to confirm is over, and those whose listing has ended: how many.
    pub async fn sweep_removals(&self) -> Result<usize, RemovalError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        let lapsed = tx.removals_to_lapse(now, BATCH).await?;
        for removal in &lapsed {
            tx.step_removal(removal, &Change::to(Step::Lapse), &Act::by(TIME, now)).await?;
        }
        // Those who follow go first, so that none of them is promoted on the way.
        let mut overtaken = tx.removals_overtaken(BATCH).await?;
        overtaken.sort_by_key(|removal| removal.state != State::Following);
        for removal in &overtaken {
            let Some(removal) = tx.removal(removal.id).await?.filter(|removal| removal.state.is_open()) else {
                continue;
            };
            self.overtake(&mut tx, &removal, now).await?;
        }
        let orphans = tx.orphans(BATCH).await?;
        for removal in &orphans {
            let Some(number) = self.catalog.list_number(&removal.list) else { continue };
            if tx.open_removal_for(number, &removal.network).await?.is_none() {
                self.promote(&mut tx, number, &removal.network, now).await?;
            }
        }
        tx.commit().await?;
        Ok(lapsed.len() + overtaken.len())
    }

    /// Erases what is personal in requests that have come to their end long enough ago: how many.
    pub async fn erase_old_removals(&self) -> Result<usize, RemovalError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        let old = tx.removals_to_erase(now.minus(UNCONFIRMED), now.minus(DECIDED), BATCH).await?;
        for removal in &old {
            tx.erase_removal(removal, &Act::by(RETENTION, now)).await?;
        }
        tx.commit().await?;
        Ok(old.len())
    }

    /// How many requests wait and are late (P27, P28). Each that is late is told to the contact of its list and to
    /// everybody who reviews requests, once after two days and once after seven.
    pub async fn warn_of_late_removals(&self) -> Result<OpenCounts, RemovalError> {
        let now = self.clock.now();
        let (late, overdue) = (now.minus(ANSWER_WITHIN), now.minus(ANSWER_AT_THE_LATEST));
        let mut tx = self.store.read().await?;
        let counts = tx.open_removal_counts(late, overdue).await?;
        tx.commit().await?;
        if counts.late == 0 {
            return Ok(counts);
        }
        tracing::warn!(late = counts.late, overdue = counts.overdue, "removal requests wait longer than was promised");
        let mut tx = self.store.begin().await?;
        // Of two instances the second sees what the first has told.
        tx.lock_chain().await?;
        let reviewers = tx.members().await?.into_iter().filter(|member| member.has_joined && member.may(Right::Review));
        let reviewers: Vec<EmailAddress> = reviewers.map(|member| member.email).collect();
        for (since, warned, days) in [(late, 1, ANSWER_WITHIN), (overdue, 2, ANSWER_AT_THE_LATEST)] {
            for removal in tx.removals_late(since, warned, BATCH).await? {
                if self.awaits_proof(&removal) {
                    continue;
                }
                self.warn(&mut tx, &removal, (days, &reviewers), now).await?;
                tx.note_warning(removal.id, warned).await?;
            }
        }
        tx.commit().await?;
        Ok(counts)
    }

    /// True while the person has to show control of the network, and nobody on the staff can do anything.
    fn awaits_proof(&self, removal: &Removal) -> bool {
        let mode = self.catalog.list(removal.list.as_str()).map(|list| list.removal);
        mode == Some(RemovalMode::Owner) && !removal.has_control && removal.state != State::Appealed
    }

    async fn warn(
        &self,
        tx: &mut Tx,
        removal: &Removal,
        (waited, reviewers): (Seconds, &[EmailAddress]),
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let contact = self.catalog.list(removal.list.as_str()).and_then(|list| list.contact.parse().ok());
        let mut told: Vec<EmailAddress> = contact.into_iter().chain(reviewers.iter().cloned()).collect();
        // A mailbox that several stand for is told once.
        told.sort_by(|a, b| a.as_str().cmp(b.as_str()));
        told.dedup();
        let letter = Letter::Overdue {
            list: removal.list.clone(),
            network: removal.network,
            reference: removal.reference.clone(),
            days: waited.0 / Seconds::DAY.0,
        };
        for mailbox in &told {
            enqueue(tx, &letter, &Locale::ENGLISH, mailbox, now).await?;
        }
        Ok(())
    }
}
