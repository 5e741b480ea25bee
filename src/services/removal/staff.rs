//! What people on the staff decide: only what the policy leaves to them, only by its published rules, each request once
//! (I8, I9).

use std::sync::Arc;

use super::super::Services;
use super::RemovalError;
use super::decide::Open;
use crate::domain::ids::RemovalId;
use crate::domain::letter::Letter;
use crate::domain::list::{Rule, RuleKind};
use crate::domain::removal::{Removal, State, Step};
use crate::domain::time::Timestamp;
use crate::store::events::Act;
use crate::store::{StoreError, Tx};

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
    /// Nothing was saved.
    #[error(transparent)]
    Removal(#[from] RemovalError),
}

impl From<StoreError> for RulingError {
    fn from(error: StoreError) -> Self {
        Self::Removal(error.into())
    }
}

/// A ruling, and whose it is.
#[derive(Debug, Clone)]
struct Order {
    id: RemovalId,
    reviewer: String,
    ruling: Ruling,
    rule: String,
}

impl Services {
    /// Decides a request that is with staff, by a rule of its list's policy as it is in force.
    pub async fn rule_on_removal(
        self: &Arc<Self>,
        id: RemovalId,
        reviewer: &str,
        ruling: Ruling,
        rule: &str,
    ) -> Result<(), RulingError> {
        let order = Order { id, reviewer: reviewer.to_owned(), ruling, rule: rule.to_owned() };
        let services = Arc::clone(self);
        self.writes.finish(async move { services.rule_once(&order).await }).await.map_err(RemovalError::from)?
    }

    async fn rule_once(&self, order: &Order) -> Result<(), RulingError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        let removal = tx.removal(order.id).await?.ok_or(RulingError::NotFound)?;
        let open = self.with_staff(&mut tx, &removal, &order.reviewer, now).await?;
        let kind = match order.ruling {
            Ruling::Grant => RuleKind::Removal,
            Ruling::Refuse => RuleKind::Refusal,
        };
        let rule = named(&open, &order.rule, kind).ok_or(RulingError::NoSuchRule)?.id.clone();
        let act = Act::by(&order.reviewer, now);
        match (order.ruling, removal.state) {
            (Ruling::Grant, _) => self.grant(&mut tx, &open, &rule, &act).await?,
            (Ruling::Refuse, State::Appealed) => self.refuse(&mut tx, &open, (&rule, Step::Uphold), &act).await?,
            (Ruling::Refuse, _) => self.refuse(&mut tx, &open, (&rule, Step::Refuse), &act).await?,
        }
        tx.commit().await?;
        Ok(())
    }

    /// The request, if this reviewer may decide it now.
    async fn with_staff(
        &self,
        tx: &mut Tx,
        removal: &Removal,
        reviewer: &str,
        now: Timestamp,
    ) -> Result<Open, RulingError> {
        match (removal.state, &removal.decision) {
            (State::Appealed, _) if removal.refused_by.as_deref() == Some(reviewer) => {
                return Err(RulingError::SameReviewer);
            }
            (State::Reviewing | State::Appealed, _) => {}
            (_, Some(decision)) => {
                return Err(RulingError::DecidedBefore { at: decision.at, by: decision.by.clone() });
            }
            (state, None) => return Err(RulingError::NotWithStaff(state)),
        }
        let open = self.opened(tx, removal).await?.ok_or(RulingError::NotFound)?;
        if open.listing.is_active(now) { Ok(open) } else { Err(RulingError::ListingEnded) }
    }

    /// Asks the person something: the words stand on the private page, and a letter says that they are there.
    pub async fn ask_about_removal(
        self: &Arc<Self>,
        id: RemovalId,
        reviewer: &str,
        text: &str,
    ) -> Result<(), RulingError> {
        let (services, reviewer, text) = (Arc::clone(self), reviewer.to_owned(), text.to_owned());
        let work = async move { services.ask_once(id, &reviewer, &text).await };
        self.writes.finish(work).await.map_err(RemovalError::from)?
    }

    async fn ask_once(&self, id: RemovalId, reviewer: &str, text: &str) -> Result<(), RulingError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        tx.lock_chain().await?;
        let removal = tx.removal(id).await?.ok_or(RulingError::NotFound)?;
        if !matches!(removal.state, State::Reviewing | State::Appealed) {
            return Err(RulingError::NotWithStaff(removal.state));
        }
        tx.add_message(&removal, true, text, &Act::by(reviewer, now)).await?;
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

/// The rule of this name, if it is of the kind that the ruling needs.
fn named<'a>(open: &'a Open, name: &str, kind: RuleKind) -> Option<&'a Rule> {
    let is_named = |rule: &&Rule| rule.id.name() == name || rule.id.as_str() == name;
    open.list.rules.iter().filter(|rule| rule.kind == kind).find(is_named)
}
