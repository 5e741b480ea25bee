//! Lets machines look at a request: asks name servers outside any transaction, and then does what the policy says.

use super::super::Services;
use super::super::checks::CheckSubject;
use super::decide::Open;
use super::{RemovalError, confirm::again};
use crate::domain::check::{CheckKind, CheckResult, Outcome, evaluate};
use crate::domain::email::EmailAddress;
use crate::domain::ids::RemovalId;
use crate::domain::policy::LOOK_AGAIN;
use crate::domain::removal::{ConfirmedBy, Removal, State};
use crate::domain::time::{Seconds, Timestamp};
use crate::store::events::Act;
use crate::store::{StoreError, Tx};

/// Whoever looks is done within this time, or somebody else looks.
const LEASE: Seconds = Seconds(120);

impl Services {
    /// Looks at the request that is due the longest: true when there was one.
    pub async fn look_at_next(&self) -> Result<bool, RemovalError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let is_due = tx.has_turn(now).await?;
        tx.commit().await?;
        if !is_due {
            return Ok(false);
        }
        let mut tx = self.store.begin().await?;
        let Some(id) = tx.lease_turn(now, LEASE).await? else { return Ok(false) };
        tx.commit().await?;
        self.look_at(id).await?;
        Ok(true)
    }

    async fn look_at(&self, id: RemovalId) -> Result<(), RemovalError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let removal = tx.removal(id).await?;
        let open = match &removal {
            Some(removal) => self.opened(&mut tx, removal).await?,
            None => None,
        };
        let kept = tx.checks_of(id).await?;
        tx.commit().await?;
        let waits = |open: &Open| matches!(open.removal.state, State::Unconfirmed | State::Checking | State::Following);
        if let Some(open) = open.filter(waits) {
            let results = self.results(&open, &kept, now).await?;
            return self.act_on(id, &results).await;
        }
        // A list that is not published just now may be again.
        let waits = removal.is_some_and(|removal| removal.state.is_open() && removal.state != State::Reviewing);
        let mut tx = self.store.begin().await?;
        tx.set_turn(id, waits.then_some(now.plus(LOOK_AGAIN))).await?;
        Ok(tx.commit().await?)
    }

    /// What machines find now. Control that was shown once stays shown.
    async fn results(&self, open: &Open, kept: &[CheckResult], now: Timestamp) -> Result<Vec<CheckResult>, StoreError> {
        let removal = &open.removal;
        let mut kinds = open.kinds();
        if !kinds.contains(&CheckKind::Control) && removal.state == State::Unconfirmed {
            kinds.push(CheckKind::Control);
        }
        let shown = kept.iter().find(|result| result.kind == CheckKind::Control && result.outcome == Outcome::Met);
        let asked: Vec<_> =
            kinds.iter().copied().filter(|kind| shown.is_none() || *kind != CheckKind::Control).collect();
        let from_itself = removal.has_control && removal.network.is_host();
        // Control that no entry in DNS has shown was shown from the address, with or after the confirmation.
        let by_address = removal.confirmed.is_some_and(|(_, by)| by != ConfirmedBy::Dns);
        let subject = CheckSubject {
            network: removal.network,
            contact_domain: removal.email.as_ref().map(EmailAddress::domain),
            control_token: &removal.control_token,
            confirmed_from: (from_itself && by_address).then(|| removal.network.address()),
            last_seen: open.listing.last_seen_at,
            claimed_at: Some(removal.claim.since),
            locked_until: open.history.locked_until(&open.list.lockout, now),
            kinds: &asked,
        };
        let facts = self.gather(&subject).await?;
        let mut results = evaluate(&asked, &facts, now);
        results.extend(shown.cloned());
        Ok(results)
    }

    /// Does what follows, unless the request has gone on meanwhile.
    async fn act_on(&self, id: RemovalId, results: &[CheckResult]) -> Result<(), RemovalError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        let Some(mut removal) = tx.removal(id).await? else { return Ok(()) };
        let shows_control =
            results.iter().any(|result| result.kind == CheckKind::Control && result.outcome == Outcome::Met);
        if shows_control && !removal.has_control && removal.state.is_open() {
            removal = self.proved(&mut tx, removal, now).await?;
        }
        match removal.state {
            State::Checking | State::Following => {
                if let Some(open) = self.opened(&mut tx, &removal).await? {
                    let results = open.with_known_again(results, now);
                    self.settle(&mut tx, &open, &results, now).await?;
                }
            }
            State::Unconfirmed => {
                tx.keep_checks(&removal, results).await?;
                tx.set_turn(id, None).await?;
            }
            _ => {}
        }
        Ok(tx.commit().await?)
    }

    /// Notes that control was shown by DNS; a request that was not confirmed yet is confirmed by it.
    async fn proved(&self, tx: &mut Tx, removal: Removal, now: Timestamp) -> Result<Removal, RemovalError> {
        if removal.confirmed.is_none() {
            self.confirm_in(tx, removal.clone(), ConfirmedBy::Dns, now).await?;
        } else {
            tx.note_control(&removal, &Act::by(super::POLICY, now)).await?;
        }
        again(tx, &removal).await
    }
}
