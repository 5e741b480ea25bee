//! What may never be listed, as staff keep it. An exclusion ends what stands there; where that is much, a second person
//! confirms it (S23).

use std::sync::Arc;

use crate::domain::ids::ProposalId;
use crate::domain::listing::Exclusion;
use crate::domain::network::{Family, Network};
use crate::domain::proposal::{ExclusionWish, ProposalKind};
use crate::domain::staff::Member;
use crate::domain::time::Seconds;
use crate::services::Services;
use crate::services::proposals::written;
use crate::services::staff::{StaffError, act_of};
use crate::services::task::Unfinished;
use crate::store::events::Act;
use crate::store::exclusions::{ExclusionSource, KeptExclusion};
use crate::store::{StoreError, Tx};

/// One person ends at most so many listings by an exclusion.
pub const ENDED_ALONE: u64 = 100;

/// Nobody counts further than this.
pub const COUNTED: u64 = 10_000;

/// What an exclusion would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// How many listings it would end, counted up to [`COUNTED`].
    pub ends: u64,
    /// The exclusion of exactly this network, if there is one.
    pub kept: Option<KeptExclusion>,
}

/// What became of an exclusion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Excluded {
    /// It counts, and has ended so many listings.
    Done(u64),
    /// A second person has to confirm it.
    Proposed(ProposalId),
}

/// Why nothing was excluded or lifted.
#[derive(Debug, thiserror::Error)]
pub enum ExclusionError {
    /// It is excluded already.
    #[error("excluded already")]
    Kept(Box<KeptExclusion>),
    /// There would be nothing left to list.
    #[error("all addresses of a family are not excluded")]
    Everything,
    /// There is no such exclusion.
    #[error("not excluded")]
    NotFound,
    /// The configuration keeps it.
    #[error("the configuration keeps it")]
    Configured,
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for ExclusionError {
    fn from(error: StoreError) -> Self {
        Self::Staff(error.into())
    }
}

impl From<Unfinished> for ExclusionError {
    fn from(error: Unfinished) -> Self {
        Self::Staff(error.into())
    }
}

/// The widest IPv4 and IPv6 networks that one person excludes: nothing in them is listed from then on.
const WIDEST_ALONE: [u8; 2] = [16, 32];

fn is_wide(network: &Network) -> bool {
    let [v4, v6] = WIDEST_ALONE;
    network.length() < if network.family() == Family::V4 { v4 } else { v6 }
}

impl Services {
    /// Every exclusion with who keeps it.
    pub async fn exclusions(&self) -> Result<Vec<KeptExclusion>, StoreError> {
        let mut tx = self.store.read().await?;
        let kept = tx.kept_exclusions().await?;
        tx.commit().await?;
        Ok(kept)
    }

    /// What excluding a network would do now.
    pub async fn effect_of_exclusion(&self, network: &Network) -> Result<Effect, StoreError> {
        let mut tx = self.store.read().await?;
        let kept = tx.kept_exclusion(network).await?;
        let ends = tx.overlapping(network, COUNTED.cast_signed()).await?.len() as u64;
        tx.commit().await?;
        Ok(Effect { ends, kept })
    }

    /// Excludes a network, or proposes it to a second person where it is wide, or would end more than [`ENDED_ALONE`]
    /// listings together with what the same person ended within a day.
    pub async fn exclude(self: &Arc<Self>, wish: ExclusionWish, member: &Member) -> Result<Excluded, ExclusionError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let act = act_of(&member, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            may_exclude(&mut tx, &wish).await?;
            let ends = tx.overlapping(&wish.network, ENDED_ALONE.cast_signed() + 1).await?.len() as u64;
            let lately = tx.ended_by_person(&act.actor, act.at.minus(Seconds::DAY)).await?.cast_unsigned();
            if is_wide(&wish.network) || (ends > 0 && ends.saturating_add(lately) > ENDED_ALONE) {
                let about = wish.network.to_string();
                let id = tx.propose(ProposalKind::Exclusion, (&written(&wish), &about), &act).await?;
                tx.commit().await?;
                return Ok(Excluded::Proposed(id));
            }
            let ended = exclude_in(&mut tx, &wish, &act).await?;
            tx.commit().await?;
            services.tell_endings(&member, ended).await;
            Ok(Excluded::Done(ended))
        };
        self.writes.finish(work).await?
    }

    /// Lifts an exclusion that staff keep. Nothing is listed by that.
    pub async fn lift(self: &Arc<Self>, network: Network, member: &Member) -> Result<(), ExclusionError> {
        let (services, act) = (Arc::clone(self), act_of(member, self.clock.now()));
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let kept = tx.kept_exclusion(&network).await?.ok_or(ExclusionError::NotFound)?;
            if kept.source == ExclusionSource::Config {
                return Err(ExclusionError::Configured);
            }
            tx.lift_exclusion(&network, &act).await?;
            Ok(tx.commit().await?)
        };
        self.writes.finish(work).await?
    }
}

async fn may_exclude(tx: &mut Tx, wish: &ExclusionWish) -> Result<(), ExclusionError> {
    if wish.network.length() == 0 {
        return Err(ExclusionError::Everything);
    }
    match tx.kept_exclusion(&wish.network).await? {
        Some(kept) => Err(ExclusionError::Kept(Box::new(kept))),
        None => Ok(()),
    }
}

/// Excludes what a person wishes, in a transaction that holds the chain: how many listings have ended.
pub(in crate::services) async fn exclude_in(
    tx: &mut Tx,
    wish: &ExclusionWish,
    act: &Act,
) -> Result<u64, ExclusionError> {
    may_exclude(tx, wish).await?;
    let exclusion = Exclusion { network: wish.network, reason: wish.reason.clone() };
    Ok(tx.exclude(&exclusion, ExclusionSource::Staff, act).await?)
}
