//! Proposals: what one person wants is written down, and done when a second one confirms it, in one transaction with the
//! confirmation (S23). Each kind is carried out where it belongs: [`crate::services::staff::people`] for people,
//! [`crate::services::listing`] for listings and exclusions, [`crate::services::purge`] for purges.

use std::sync::Arc;

use super::Services;
use super::listing::add::AddError;
use super::listing::exclusions::{ExclusionError, exclude_in};
use super::staff::people::{NewMember, PeopleError};
use super::staff::{StaffError, act_of};
use crate::domain::ids::ProposalId;
use crate::domain::proposal::{AdministratorWish, ExclusionWish, ListingWish, Proposal, ProposalKind, ProposalState};
use crate::domain::staff::{Member, Right, StaffRole};
use crate::store::events::Act;
use crate::store::{StoreError, Tx};

/// So many are shown.
const SHOWN: i64 = 100;

/// Why a proposal was not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ProposalError {
    /// There is no such proposal.
    #[error("no such proposal")]
    NotFound,
    /// Somebody has decided, or its time is over.
    #[error("not open any more")]
    NotOpen(Box<Proposal>),
    /// Whoever proposed it does not confirm it.
    #[error("somebody else confirms it")]
    SamePerson,
    /// The role does not include it.
    #[error("not for this role")]
    Right(Right),
    /// It cannot be done any more, with a sentence that says why.
    #[error("cannot be done: {0}")]
    Overtaken(String),
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for ProposalError {
    fn from(error: StoreError) -> Self {
        Self::Staff(error.into())
    }
}

/// A wish as it is kept.
pub fn written(wish: &impl serde::Serialize) -> String {
    // Texts, numbers and booleans under fixed keys always are JSON.
    serde_json::to_string(wish).unwrap_or_default()
}

/// A wish as it was kept.
pub fn read<T: serde::de::DeserializeOwned>(proposal: &Proposal) -> Result<T, StoreError> {
    let corrupt = |_| StoreError::Corrupt { table: "proposals", column: "content".to_owned() };
    serde_json::from_str(&proposal.content).map_err(corrupt)
}

impl Services {
    /// The latest proposals, the latest first.
    pub async fn proposals(&self) -> Result<Vec<Proposal>, StoreError> {
        let mut tx = self.store.read().await?;
        let proposals = tx.latest_proposals(SHOWN).await?;
        tx.commit().await?;
        Ok(proposals)
    }

    /// One of them.
    pub async fn proposal(&self, id: ProposalId) -> Result<Option<Proposal>, StoreError> {
        let mut tx = self.store.read().await?;
        let proposal = tx.proposal(id).await?;
        tx.commit().await?;
        Ok(proposal)
    }

    /// Proposes something; `about` is told in the history, so nothing personal stands in it.
    pub async fn propose(
        self: &Arc<Self>,
        kind: ProposalKind,
        (content, about): (String, String),
        member: &Member,
    ) -> Result<ProposalId, StaffError> {
        let (services, act) = (Arc::clone(self), act_of(member, self.clock.now()));
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let id = tx.propose(kind, (&content, &about), &act).await?;
            tx.commit().await?;
            Ok::<_, StoreError>(id)
        };
        Ok(self.writes.finish(work).await??)
    }

    /// Confirms a proposal, and does it, in one transaction.
    pub async fn confirm_proposal(self: &Arc<Self>, id: ProposalId, member: &Member) -> Result<(), ProposalError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let act = act_of(&member, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let proposal = tx.proposal(id).await?.ok_or(ProposalError::NotFound)?;
            if !proposal.is_open(act.at) {
                return Err(ProposalError::NotOpen(Box::new(proposal)));
            }
            if proposal.proposed_by == *act.actor {
                return Err(ProposalError::SamePerson);
            }
            // As the account is now, not as it was when the request began.
            let is_allowed = tx.member(member.id).await?.is_some_and(|now| now.may(proposal.kind.right()));
            if !is_allowed {
                return Err(ProposalError::Right(proposal.kind.right()));
            }
            tx.decide_proposal(&proposal, ProposalState::Confirmed, &act).await?;
            let ended = services.carry_out(&mut tx, &proposal, &act).await?;
            tx.commit().await?;
            services.tell_endings(&member, ended).await;
            Ok(())
        };
        self.writes.finish(work).await.map_err(StaffError::from)?
    }

    /// Turns a proposal down, or takes one's own back.
    pub async fn decline_proposal(self: &Arc<Self>, id: ProposalId, member: &Member) -> Result<(), ProposalError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let act = act_of(&member, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let proposal = tx.proposal(id).await?.ok_or(ProposalError::NotFound)?;
            if proposal.state != ProposalState::Open {
                return Err(ProposalError::NotOpen(Box::new(proposal)));
            }
            if proposal.proposed_by != *act.actor && !member.may(proposal.kind.right()) {
                return Err(ProposalError::Right(proposal.kind.right()));
            }
            tx.decide_proposal(&proposal, ProposalState::Declined, &act).await?;
            Ok(tx.commit().await?)
        };
        self.writes.finish(work).await.map_err(StaffError::from)?
    }

    /// Does what was confirmed: how many listings have ended by it.
    async fn carry_out(&self, tx: &mut Tx, proposal: &Proposal, act: &Act) -> Result<u64, ProposalError> {
        match proposal.kind {
            ProposalKind::Administrator => self.make_administrator(tx, &read(proposal)?, act).await.map(|()| 0),
            ProposalKind::Listing => self.list_proposed(tx, &read(proposal)?, act).await.map(|()| 0),
            ProposalKind::Exclusion => exclude_proposed(tx, &read(proposal)?, act).await,
            ProposalKind::Purge => self.begin_purge(tx, proposal, act).await.map(|()| 0),
        }
    }

    async fn list_proposed(&self, tx: &mut Tx, wish: &ListingWish, act: &Act) -> Result<(), ProposalError> {
        match self.list_in(tx, wish, act).await {
            Ok(_) => Ok(()),
            Err(AddError::Staff(error)) => Err(ProposalError::Staff(error)),
            Err(AddError::Listed(_)) => Err(ProposalError::Overtaken("It is listed by now.".to_owned())),
            Err(why) => Err(ProposalError::Overtaken(format!("The network may not be listed: {why}."))),
        }
    }

    async fn make_administrator(&self, tx: &mut Tx, wish: &AdministratorWish, act: &Act) -> Result<(), ProposalError> {
        let corrupt = || StoreError::Corrupt { table: "proposals", column: "content".to_owned() };
        let name = wish.name.parse().map_err(|_| corrupt())?;
        let email = wish.email.parse().map_err(|_| corrupt())?;
        let role = StaffRole::Administrator;
        let done = if wish.is_known {
            self.change_in(tx, &name, (&email, role), &act.actor).await
        } else {
            self.add_in(tx, &NewMember { name, email, role }, &act.actor).await.map(|_| ())
        };
        done.map_err(|error| match error {
            PeopleError::Staff(error) => ProposalError::Staff(error),
            PeopleError::NameTaken => ProposalError::Overtaken("Somebody has this name by now.".to_owned()),
            PeopleError::AnotherAdministrator => {
                ProposalError::Overtaken("They are an administrator by now.".to_owned())
            }
            other => ProposalError::Overtaken(other.to_string()),
        })
    }
}

async fn exclude_proposed(tx: &mut Tx, wish: &ExclusionWish, act: &Act) -> Result<u64, ProposalError> {
    exclude_in(tx, wish, act).await.map_err(|error| match error {
        ExclusionError::Staff(error) => ProposalError::Staff(error),
        ExclusionError::Kept(_) => ProposalError::Overtaken("It is excluded by now.".to_owned()),
        why => ProposalError::Overtaken(why.to_string()),
    })
}
