//! What whoever holds a private link may see and do: read, add facts, take back, ask for a second look, have machines
//! look again, take everything along, have it erased.

use std::sync::Arc;

use serde::Serialize;

use super::super::Services;
use super::super::publishing::known::InZone;
use super::{REQUESTER, RemovalError};
use crate::domain::check::CheckResult;
use crate::domain::email::EmailAddress;
use crate::domain::keys::Nonce;
use crate::domain::listing::Listing;
use crate::domain::removal::{Removal, State, Step};
use crate::domain::time::Timestamp;
use crate::domain::token::{Reference, Token};
use crate::store::events::Act;
use crate::store::nonces::NonceUse;
use crate::store::removals::{Change, MOST_MESSAGES, Message, StepTaken};
use crate::store::{StoreError, Tx};

/// So many places for messages are the staff's.
const LEFT_TO_STAFF: i64 = 20;

/// More listings around one network are not looked through: active ones come first.
const MOST_COVERING: i64 = 100;

/// A request with everything that its private page tells.
#[derive(Debug, Clone)]
pub struct PrivateView {
    /// The request.
    pub removal: Removal,
    /// The listing that it is about, as it is now.
    pub listing: Listing,
    /// Since when the network is on the list again, after this request took it off.
    pub listed_again_at: Option<Timestamp>,
    /// How far the latest decision has come on its way to the name servers; `None` where this site publishes no zones.
    pub in_zone: Option<InZone>,
    /// Its way.
    pub steps: Vec<StepTaken>,
    /// What machines found.
    pub checks: Vec<CheckResult>,
    /// What was said.
    pub messages: Vec<Message>,
    /// Until when the network must wait for its next removal, if it must.
    pub again_at: Option<Timestamp>,
}

/// A step as anybody is told it: that another request for the same network is open is nobody's business (I11).
const fn shown(step: Step) -> Step {
    match step {
        Step::Join => Step::Confirm,
        other => other,
    }
}

impl PrivateView {
    /// True when the last word is a question of the staff's.
    pub fn has_question(&self) -> bool {
        self.messages.last().is_some_and(|message| message.staff.is_some() && message.decision.is_none())
    }

    /// What a reviewer wrote with the latest decision.
    pub fn words(&self) -> Option<&Message> {
        words_with_latest(&self.steps, &self.messages)
    }
}

/// What was written with the latest of these steps that decided.
pub(super) fn words_with_latest<'a>(steps: &[StepTaken], messages: &'a [Message]) -> Option<&'a Message> {
    let decided = steps.iter().rev().find(|taken| taken.decision.is_some())?;
    messages.iter().find(|message| message.decision == Some(decided.revision))
}

/// Why an act of the person was not taken.
#[derive(Debug, thiserror::Error)]
pub enum PrivateError {
    /// Nothing belongs to this link.
    #[error("no such request")]
    Unknown,
    /// The request has gone on: what was asked for is not possible any more.
    #[error("not possible in the state {0}")]
    NotNow(State),
    /// The request holds as many messages as it can.
    #[error("too many messages")]
    TooManyMessages,
    /// Nothing was saved.
    #[error(transparent)]
    Removal(#[from] RemovalError),
}

impl From<StoreError> for PrivateError {
    fn from(error: StoreError) -> Self {
        Self::Removal(error.into())
    }
}

/// What the person does.
#[derive(Debug, Clone)]
enum Deed {
    Add(String),
    Withdraw,
    Appeal(String),
    Look,
    Erase,
}

/// Everything that is kept about a request, for the person to take along.
#[derive(Debug, Clone, Serialize)]
pub struct Export {
    reference: Reference,
    state: &'static str,
    list: String,
    network: String,
    role: &'static str,
    claim: &'static str,
    claimed_since: Timestamp,
    done: Vec<u8>,
    words: String,
    email: Option<String>,
    language: String,
    opened_at: Timestamp,
    confirmed_at: Option<Timestamp>,
    confirmed_by: Option<&'static str>,
    steps: Vec<ExportedStep>,
    checks: Vec<CheckResult>,
    messages: Vec<ExportedMessage>,
}

#[derive(Debug, Clone, Serialize)]
struct ExportedStep {
    at: Timestamp,
    step: &'static str,
    rule: Option<String>,
    policy_version: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
struct ExportedMessage {
    at: Timestamp,
    from: &'static str,
    text: String,
}

impl From<PrivateView> for Export {
    fn from(view: PrivateView) -> Self {
        let PrivateView { removal, steps, checks, messages, .. } = view;
        let step = |step: StepTaken| ExportedStep {
            at: step.at,
            step: shown(step.step).word(),
            rule: step.decision.as_ref().map(|(rule, _)| rule.to_string()),
            policy_version: step.decision.map(|(_, version)| version.0),
        };
        let message = |message: Message| ExportedMessage {
            at: message.at,
            from: if message.staff.is_some() { "staff" } else { REQUESTER },
            text: message.text,
        };
        Self {
            reference: removal.reference,
            state: if removal.state == State::Following { State::Checking } else { removal.state }.word(),
            list: removal.list.to_string(),
            network: removal.network.to_string(),
            role: removal.claim.role.word(),
            claim: removal.claim.kind.word(),
            claimed_since: removal.claim.since,
            done: removal.claim.done,
            words: removal.claim.words,
            email: removal.email.as_ref().map(|email: &EmailAddress| email.as_str().to_owned()),
            language: removal.locale.as_str().to_owned(),
            opened_at: removal.opened_at,
            confirmed_at: removal.confirmed.map(|(at, _)| at),
            confirmed_by: removal.confirmed.map(|(_, by)| by.word()),
            steps: steps.into_iter().filter(|taken| taken.step != Step::Promote).map(step).collect(),
            checks,
            messages: messages.into_iter().map(message).collect(),
        }
    }
}

impl Services {
    /// The request behind a private link; `None` when nothing belongs to it.
    pub async fn private_view(&self, secret: &Token) -> Result<Option<PrivateView>, StoreError> {
        let mut tx = self.store.read().await?;
        let Some(removal) = tx.removal_by_link(&secret.hash()).await? else { return Ok(None) };
        let gone = || StoreError::Corrupt { table: "removals", column: "listing".to_owned() };
        let listing = tx.listing(removal.listing).await?.ok_or_else(gone)?;
        let steps = tx.steps_of(removal.id).await?;
        let checks = tx.checks_of(removal.id).await?;
        let messages = tx.messages_of(removal.id).await?;
        let open = self.opened(&mut tx, &removal).await?;
        let again_at = open.and_then(|open| open.history.locked_until(&open.list.lockout, self.clock.now()));
        let listed_again_at = self.listed_again(&mut tx, &removal).await?;
        tx.commit().await?;
        let in_zone = self.decision_in_zone(&removal, &steps);
        Ok(Some(PrivateView { removal, listing, listed_again_at, in_zone, steps, checks, messages, again_at }))
    }

    /// How far the latest decision has come.
    fn decision_in_zone(&self, removal: &Removal, steps: &[StepTaken]) -> Option<InZone> {
        let known = self.zones.known()?;
        let decided = steps.iter().rev().find(|taken| taken.decision.is_some())?;
        let late_since = known.late_since(removal.list.as_str(), self.clock.now());
        Some(InZone { reach: known.reach(&removal.list, decided.revision), late_since })
    }

    /// Since when a network that was taken off is on the list again.
    async fn listed_again(&self, tx: &mut Tx, removal: &Removal) -> Result<Option<Timestamp>, StoreError> {
        if removal.state != State::Granted {
            return Ok(None);
        }
        let now = self.clock.now();
        let found = tx.listings_covering(&removal.network, MOST_COVERING).await?;
        let removed_at = removal.decision.as_ref().map(|decision| decision.at);
        let mut again = None;
        for listing in found.iter().filter(|listing| listing.list == removal.list && listing.is_active(now)) {
            // A wider one that stood all along is no return.
            let began = tx.began_at(listing.id).await?.filter(|began| removed_at.is_some_and(|at| *began > at));
            again = again.max(began);
        }
        Ok(again)
    }

    /// Adds facts.
    pub async fn add_facts(self: &Arc<Self>, secret: &Token, nonce: Nonce, text: String) -> Result<(), PrivateError> {
        self.deed(secret, nonce, Deed::Add(text)).await
    }

    /// Takes the request back.
    pub async fn withdraw_removal(self: &Arc<Self>, secret: &Token, nonce: Nonce) -> Result<(), PrivateError> {
        self.deed(secret, nonce, Deed::Withdraw).await
    }

    /// Asks somebody else to look at a refusal: once.
    pub async fn appeal_removal(
        self: &Arc<Self>,
        secret: &Token,
        nonce: Nonce,
        text: String,
    ) -> Result<(), PrivateError> {
        self.deed(secret, nonce, Deed::Appeal(text)).await
    }

    /// Has machines look now: a text in the DNS is there, say.
    pub async fn look_again(self: &Arc<Self>, secret: &Token, nonce: Nonce) -> Result<(), PrivateError> {
        self.deed(secret, nonce, Deed::Look).await
    }

    /// Erases what is personal. A request that is open is taken back first.
    pub async fn erase_for_requester(self: &Arc<Self>, secret: &Token, nonce: Nonce) -> Result<(), PrivateError> {
        self.deed(secret, nonce, Deed::Erase).await
    }

    /// Does a deed once: sent again with the same nonce, it has been done (S71).
    async fn deed(self: &Arc<Self>, secret: &Token, nonce: Nonce, deed: Deed) -> Result<(), PrivateError> {
        let (services, hash) = (Arc::clone(self), secret.hash());
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let removal = tx.removal_by_link(&hash).await?.ok_or(PrivateError::Unknown)?;
            let used = tx.use_nonce(&nonce, services.clock.now(), removal.reference.as_str()).await?;
            if used != NonceUse::First {
                return Ok(());
            }
            services.do_deed(&mut tx, removal, deed).await?;
            Ok(tx.commit().await?)
        };
        self.writes.finish(work).await.map_err(RemovalError::from)?
    }

    async fn do_deed(&self, tx: &mut Tx, removal: Removal, deed: Deed) -> Result<(), PrivateError> {
        let now = self.clock.now();
        let act = Act::by(REQUESTER, now);
        match deed {
            Deed::Add(text) if removal.state.is_open() => self.say(tx, &removal, &text, &act).await,
            Deed::Appeal(text) if removal.state == State::Refused && removal.erased_at.is_none() => {
                self.say(tx, &removal, &text, &act).await?;
                self.appeal(tx, &removal, &act).await
            }
            Deed::Withdraw if removal.state.is_open() => self.withdraw(tx, &removal, &act).await,
            Deed::Look if removal.is_looked_at() => Ok(self.look_soon(tx, &removal, now).await?),
            Deed::Erase if removal.erased_at.is_some() => Ok(()),
            Deed::Erase => {
                if removal.state.is_open() {
                    self.withdraw(tx, &removal, &act).await?;
                }
                let removal = super::confirm::again(tx, &removal).await?;
                Ok(tx.erase_removal(&removal, &act).await?)
            }
            Deed::Add(_) | Deed::Appeal(_) | Deed::Withdraw | Deed::Look => Err(PrivateError::NotNow(removal.state)),
        }
    }

    async fn say(&self, tx: &mut Tx, removal: &Removal, text: &str, act: &Act) -> Result<(), PrivateError> {
        let said = tx.messages_of(removal.id).await?.len();
        if i64::try_from(said).unwrap_or(i64::MAX) >= MOST_MESSAGES - LEFT_TO_STAFF {
            return Err(PrivateError::TooManyMessages);
        }
        Ok(tx.add_message(removal, false, text, act).await?)
    }

    /// A request that was refused while another one for the same network is open waits for nobody: the second look is
    /// taken when that one has come to its end.
    async fn appeal(&self, tx: &mut Tx, removal: &Removal, act: &Act) -> Result<(), PrivateError> {
        let open = match self.opened(tx, removal).await? {
            Some(open) if open.listing.is_active(act.at) => open,
            _ => return Err(PrivateError::NotNow(removal.state)),
        };
        if tx.open_removal_for(open.number, &removal.network).await?.is_some() {
            return Err(PrivateError::NotNow(State::Following));
        }
        Ok(tx.step_removal(removal, &Change::to(Step::Appeal), act).await?)
    }

    async fn withdraw(&self, tx: &mut Tx, removal: &Removal, act: &Act) -> Result<(), PrivateError> {
        tx.step_removal(removal, &Change::to(Step::Withdraw), act).await?;
        let leads = matches!(removal.state, State::Checking | State::Reviewing | State::Appealed);
        if leads && let Some(number) = self.catalog.list_number(&removal.list) {
            self.promote(tx, number, &removal.network, act.at).await?;
        }
        Ok(())
    }
}
