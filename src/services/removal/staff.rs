//! What people on the staff decide: only what the policy leaves to them, only by its published rules, each request once
//! (I8, I9); and what they write to whoever asked, with a decision or as a question.

use std::sync::Arc;

use super::super::Services;
use super::RemovalError;
use super::decide::{Answer, Open};
use super::private::words_with_latest;
use crate::domain::ids::{ClauseId, RemovalId, Revision};
use crate::domain::keys::Nonce;
use crate::domain::letter::Letter;
use crate::domain::list::{Rule, RuleKind};
use crate::domain::plain::{PlainText, TooLong};
use crate::domain::removal::{LONGEST_WORDS, Removal, State, Step};
use crate::domain::time::Timestamp;
use crate::store::events::Act;
use crate::store::nonces::NonceUse;
use crate::store::removals::MOST_MESSAGES;
use crate::store::{StoreError, Tx};

/// So many places for messages are for what is written with decisions: a request is decided twice at most.
const LEFT_TO_DECISIONS: i64 = 2;

/// What a reviewer decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// The network goes off the list.
    Grant,
    /// It stays.
    Refuse,
}

/// Why a reviewer's act was not taken.
#[derive(Debug, thiserror::Error)]
pub enum RulingError {
    /// There is no such request.
    #[error("no such request")]
    NotFound,
    /// Somebody else was quicker.
    #[error("decided at {at} by {by}")]
    DecidedBefore {
        /// When.
        at: Timestamp,
        /// By whom.
        by: String,
    },
    /// The request is not with staff.
    #[error("the request is {0}")]
    NotWithStaff(State),
    /// The one who refused it does not take the second look.
    #[error("the second look is somebody else's")]
    SameReviewer,
    /// The policy has no such rule for this ruling.
    #[error("the policy has no such rule")]
    NoSuchRule,
    /// The listing has ended by itself.
    #[error("the listing has ended")]
    ListingEnded,
    /// The request is not what the reviewer has read any more: somebody wrote something, say.
    #[error("the request has changed since it was read")]
    Changed,
    /// What is written is longer than its place.
    #[error(transparent)]
    TooLong(#[from] TooLong),
    /// There is no question in it.
    #[error("nothing is asked")]
    NothingAsked,
    /// The request holds as many messages as it can.
    #[error("too many messages")]
    TooManyMessages,
    /// Nothing was saved.
    #[error(transparent)]
    Removal(#[from] RemovalError),
}

impl From<StoreError> for RulingError {
    fn from(error: StoreError) -> Self {
        Self::Removal(error.into())
    }
}

/// What a reviewer decides about a request.
#[derive(Debug, Clone)]
pub struct Order {
    /// The request.
    pub id: RemovalId,
    /// Who decides, as the history names people: `staff:NAME`.
    pub reviewer: String,
    /// What is decided.
    pub ruling: Ruling,
    /// By which rule of the list: its name or its whole id.
    pub rule: String,
    /// What the person is written with it, in plain text; empty for nothing.
    pub words: String,
    /// The latest event of the request that the reviewer has read; with `None` it is decided whatever has happened.
    pub seen: Option<Revision>,
}

impl Order {
    /// A decision without words, whatever has happened since.
    pub fn new(id: RemovalId, reviewer: &str, ruling: Ruling, rule: &str) -> Self {
        let (reviewer, rule) = (reviewer.to_owned(), rule.to_owned());
        Self { id, reviewer, ruling, rule, words: String::new(), seen: None }
    }
}

impl Services {
    /// Decides a request that is with staff, by a rule of its list's policy as it is in force. The same order once more
    /// is done already.
    pub async fn rule_on_removal(self: &Arc<Self>, order: Order) -> Result<(), RulingError> {
        let services = Arc::clone(self);
        self.writes.finish(async move { services.rule_once(&order).await }).await.map_err(RemovalError::from)?
    }

    async fn rule_once(&self, order: &Order) -> Result<(), RulingError> {
        let words = PlainText::read(&order.words, LONGEST_WORDS)?;
        let words = Some(words.as_str()).filter(|words| !words.is_empty());
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        let removal = tx.removal(order.id).await?.ok_or(RulingError::NotFound)?;
        if stands(&mut tx, &removal, order, words).await? {
            return Ok(());
        }
        let open = self.with_staff(&mut tx, &removal, order, now).await?;
        let kind = match order.ruling {
            Ruling::Grant => RuleKind::Removal,
            Ruling::Refuse => RuleKind::Refusal,
        };
        let rule = named(&open, &order.rule, kind).ok_or(RulingError::NoSuchRule)?;
        let answer = Answer { words, ..rule.into() };
        let act = Act::by(&order.reviewer, now);
        match (order.ruling, removal.state) {
            (Ruling::Grant, _) => self.grant(&mut tx, &open, answer, &act).await?,
            (Ruling::Refuse, State::Appealed) => self.refuse(&mut tx, &open, (answer, Step::Uphold), &act).await?,
            (Ruling::Refuse, _) => self.refuse(&mut tx, &open, (answer, Step::Refuse), &act).await?,
        }
        tx.commit().await?;
        Ok(())
    }

    /// The request, if this reviewer may decide it now.
    async fn with_staff(
        &self,
        tx: &mut Tx,
        removal: &Removal,
        order: &Order,
        now: Timestamp,
    ) -> Result<Open, RulingError> {
        match (removal.state, &removal.decision) {
            (State::Appealed, _) if removal.refused_by.as_ref() == Some(&order.reviewer) => {
                return Err(RulingError::SameReviewer);
            }
            (State::Reviewing | State::Appealed, _) => {}
            (_, Some(decision)) => {
                return Err(RulingError::DecidedBefore { at: decision.at, by: decision.by.clone() });
            }
            (state, None) => return Err(RulingError::NotWithStaff(state)),
        }
        if order.seen.is_some_and(|seen| seen != removal.revision) {
            return Err(RulingError::Changed);
        }
        let open = self.opened(tx, removal).await?.ok_or(RulingError::NotFound)?;
        if open.listing.is_active(now) { Ok(open) } else { Err(RulingError::ListingEnded) }
    }

    /// Asks the person something: the words stand on the private page, and a letter says that they are there. Sent again
    /// with the same nonce, it has been asked (S71).
    pub async fn ask_about_removal(
        self: &Arc<Self>,
        id: RemovalId,
        reviewer: &str,
        text: &str,
        nonce: Nonce,
    ) -> Result<(), RulingError> {
        let (services, reviewer, text) = (Arc::clone(self), reviewer.to_owned(), text.to_owned());
        let work = async move { services.ask_once(id, &reviewer, &text, nonce).await };
        self.writes.finish(work).await.map_err(RemovalError::from)?
    }

    async fn ask_once(&self, id: RemovalId, reviewer: &str, text: &str, nonce: Nonce) -> Result<(), RulingError> {
        let text = PlainText::read(text, LONGEST_WORDS)?;
        if text.is_empty() {
            return Err(RulingError::NothingAsked);
        }
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        let removal = tx.removal(id).await?.ok_or(RulingError::NotFound)?;
        if tx.use_nonce(&nonce, now, removal.reference.as_str()).await? != NonceUse::First {
            return Ok(());
        }
        if !matches!(removal.state, State::Reviewing | State::Appealed) {
            return Err(RulingError::NotWithStaff(removal.state));
        }
        let said = tx.messages_of(removal.id).await?.len();
        if i64::try_from(said).unwrap_or(i64::MAX) >= MOST_MESSAGES - LEFT_TO_DECISIONS {
            return Err(RulingError::TooManyMessages);
        }
        tx.add_message(&removal, true, text.as_str(), &Act::by(reviewer, now)).await?;
        self.write_to(&mut tx, &removal, now, |secret| Letter::Asked {
            list: removal.list.clone(),
            network: removal.network,
            reference: removal.reference.clone(),
            secret,
        })
        .await?;
        Ok(tx.commit().await?)
    }
}

/// True when this very decision is the one that stands: its form was sent twice. Of a request that was erased nobody
/// knows what was written with it.
async fn stands(tx: &mut Tx, removal: &Removal, order: &Order, words: Option<&str>) -> Result<bool, StoreError> {
    let Some(decision) = &removal.decision else { return Ok(false) };
    let is_ruled = match order.ruling {
        Ruling::Grant => removal.state == State::Granted,
        Ruling::Refuse => matches!(removal.state, State::Refused | State::Upheld),
    };
    let is_same = is_ruled && decision.by == order.reviewer && is_named(&decision.rule, &order.rule);
    if !is_same || removal.erased_at.is_some() {
        return Ok(is_same);
    }
    let (steps, messages) = (tx.steps_of(removal.id).await?, tx.messages_of(removal.id).await?);
    Ok(words_with_latest(&steps, &messages).map(|message| message.text.as_str()) == words)
}

/// The rule of this name, if it is of the kind that the ruling needs.
fn named<'a>(open: &'a Open, name: &str, kind: RuleKind) -> Option<&'a Rule> {
    open.list.rules.iter().filter(|rule| rule.kind == kind).find(|rule| is_named(&rule.id, name))
}

fn is_named(rule: &ClauseId, name: &str) -> bool {
    rule.name() == name || rule.as_str() == name
}
