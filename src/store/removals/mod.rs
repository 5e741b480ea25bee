//! Removal requests: opened, taken step by step, and erased of what is personal; each change with its one event in the
//! same transaction (I2).
//!
//! What may follow what is told by [`crate::domain::removal::State::after`], and by the schema once more. Events hold
//! nothing personal: they stay for ever.

mod about;
mod find;
mod row;
mod said;
mod turns;

pub use about::OpenCounts;
pub use said::{MOST_MESSAGES, Message, StepTaken};

use super::error::{StoreError, ensure_all};
use super::events::Act;
use super::listings::detail;
use super::removal_events::{Decision as Cited, RemovalFacts};
use super::{Tx, on_backend};
use crate::domain::email::EmailAddress;
use crate::domain::event::EventKind;
use crate::domain::ids::{ClauseId, ListId, ListNumber, ListingId, RemovalId};
use crate::domain::keys::Nonce;
use crate::domain::list::PolicyVersion;
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::removal::{Claim, ConfirmedBy, Removal, State, Step};
use crate::domain::time::Timestamp;
use crate::domain::token::{Reference, TokenHash};

/// A request to open.
#[derive(Debug, Clone)]
pub struct NewRemoval<'a> {
    /// What people quote.
    pub reference: &'a Reference,
    /// Random bits that the private link is made from.
    pub link_nonce: Nonce,
    /// Of the private link.
    pub link_hash: TokenHash,
    /// Of the link in the letter.
    pub confirm_hash: TokenHash,
    /// Until when it may be confirmed.
    pub confirm_until: Timestamp,
    /// The list's number and name.
    pub list: (ListNumber, &'a ListId),
    /// The listing that it is about.
    pub listing: ListingId,
    /// What shall be taken off.
    pub network: Network,
    /// What the person says.
    pub claim: &'a Claim,
    /// Where answers go.
    pub email: &'a EmailAddress,
    /// A keyed hash of the mailbox.
    pub mailbox: [u8; 32],
    /// The language of letters.
    pub locale: &'a Locale,
    /// What a text in the DNS must say.
    pub control_token: &'a str,
}

/// A step of a request, with what it brings.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// The step.
    pub step: Step,
    /// How it was confirmed, if this step confirms it.
    pub confirmed_by: Option<ConfirmedBy>,
    /// The rule and the version of its policy, if this step decides.
    pub decision: Option<(&'a ClauseId, &'a PolicyVersion)>,
    /// What a reviewer writes to the person with it, if this step decides.
    pub words: Option<&'a str>,
    /// When machines look at it next.
    pub check_at: Option<Timestamp>,
}

impl Change<'_> {
    /// A step that brings nothing but itself.
    pub const fn to(step: Step) -> Self {
        Self { step, confirmed_by: None, decision: None, words: None, check_at: None }
    }
}

/// What the event of a step tells.
fn facts(removal: &Removal, state: State) -> RemovalFacts {
    RemovalFacts {
        removal: removal.id,
        list: removal.list.clone(),
        network: removal.network,
        state: state.word().to_owned(),
        decision: None,
        opened_at: Some(removal.opened_at),
        confirmed_at: removal.confirmed.map(|(at, _)| at),
    }
}

impl Tx {
    /// Opens a request, unconfirmed.
    pub async fn open_removal(&mut self, new: &NewRemoval<'_>, act: &Act) -> Result<RemovalId, StoreError> {
        const SQL: &str = "
            INSERT INTO removals (id, revision, reference, link_nonce, link_hash, confirm_hash, confirm_until, list,
                                  listing, network, state, role, claim, claimed_since, done, words, email, mailbox,
                                  locale, control_token, has_control, has_mailbox, opened_at, touched_at)
            VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9, 'unconfirmed', $10, $11, $12, $13, $14, $15, $16, $17, $18,
                    FALSE, FALSE, $19, $19)";
        // Its number is that of its event, which tells its number.
        let id = RemovalId(self.lock_chain().await?.revision.0 + 1);
        let told = RemovalFacts {
            removal: id,
            list: new.list.1.clone(),
            network: new.network,
            state: State::Unconfirmed.word().to_owned(),
            decision: None,
            opened_at: Some(act.at),
            confirmed_at: None,
        };
        self.note_removal(act, EventKind::RemovalOpened, &told).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(new.reference.as_str())
            .bind(new.link_nonce.0.as_slice())
            .bind(new.link_hash.0.as_slice())
            .bind(new.confirm_hash.0.as_slice())
            .bind(new.confirm_until.0)
            .bind(new.list.0)
            .bind(new.listing)
            .bind(new.network.key())
            .bind(new.claim.role.word())
            .bind(new.claim.kind.word())
            .bind(new.claim.since.0)
            .bind(detail(&new.claim.done)?)
            .bind(new.claim.words.as_str())
            .bind(new.email.as_str())
            .bind(new.mailbox.as_slice())
            .bind(new.locale.as_str())
            .bind(new.control_token)
            .bind(act.at.0)
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(id)
    }

    /// Takes a request one step on, with its event. [`StoreError::Conflict`] when it is not in the state any more that
    /// `removal` tells, when the state does not allow the step, or when another request for the same network is open.
    pub async fn step_removal(&mut self, removal: &Removal, change: &Change<'_>, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE removals
               SET state = $3,
                   revision = $4,
                   touched_at = $5,
                   confirmed_at = COALESCE($6, confirmed_at),
                   confirmed_by = COALESCE($7, confirmed_by),
                   has_mailbox = CASE WHEN $7 = 'mail' THEN TRUE ELSE has_mailbox END,
                   decided_at = COALESCE($8, decided_at),
                   decided_by = COALESCE($9, decided_by),
                   rule = COALESCE($10, rule),
                   policy_version = COALESCE($11, policy_version),
                   refused_by = COALESCE($12, refused_by),
                   appealed_at = COALESCE($13, appealed_at)
             WHERE id = $1
               AND state = $2";
        let state = removal.state.after(change.step).map_err(|_| StoreError::Conflict)?;
        let at = |is_so: bool| is_so.then_some(act.at.0);
        let by = |is_so: bool| is_so.then(|| act.actor.to_string());
        let confirms = change.confirmed_by.is_some();
        let decides = change.decision.is_some();
        let mut told = facts(removal, state);
        told.confirmed_at = told.confirmed_at.or(confirms.then_some(act.at));
        told.decision =
            change.decision.map(|(rule, version)| Cited { rule: rule.clone(), policy_version: version.0.clone() });
        let rule = change.decision.map(|(rule, _)| rule.as_str());
        let version = change.decision.map(|(_, version)| version.0.as_str());
        let confirmed_by = change.confirmed_by.map(ConfirmedBy::word);
        let revision = self.note_removal(act, change.step.event(), &told).await?.0;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(removal.id)
            .bind(removal.state.word())
            .bind(state.word())
            .bind(revision)
            .bind(act.at.0)
            .bind(at(confirms))
            .bind(confirmed_by)
            .bind(at(decides))
            .bind(by(decides))
            .bind(rule)
            .bind(version)
            .bind(by(state == State::Refused))
            .bind(at(state == State::Appealed))
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)?;
        if change.step == Step::Appeal {
            self.forget_warning(removal.id).await?;
        }
        if matches!(removal.state, State::Reviewing | State::Appealed) {
            self.clear_desk(removal.id).await?;
        }
        self.keep_step(removal.id, revision, change, act).await?;
        self.set_turn(removal.id, change.check_at).await
    }

    /// The line of the history about a request that stays in its state.
    async fn note_of(&mut self, kind: EventKind, removal: &Removal, act: &Act) -> Result<i64, StoreError> {
        Ok(self.note_removal(act, kind, &facts(removal, removal.state)).await?.0)
    }
}
