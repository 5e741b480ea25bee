//! What a person puts on a list. It is judged as a line of a file is ([`super::candidate`]), with the exclusions that the
//! store has in the same transaction (I1); what is wide takes a second person (S23).

use std::sync::Arc;

use super::EXPIRY;
use super::candidate::{Candidate, Judge, choices, is_overdue};
use super::outcome::Refusal;
use crate::domain::event::EventKind;
use crate::domain::ids::{ListingId, ProposalId};
use crate::domain::list::List;
use crate::domain::listing::{Admission, EndedHow, needs_second_person};
use crate::domain::proposal::{ListingWish, ProposalKind};
use crate::domain::staff::Member;
use crate::domain::time::{Seconds, Timestamp};
use crate::formats::Record;
use crate::services::Services;
use crate::services::proposals::written;
use crate::services::staff::{StaffError, act_of};
use crate::services::task::Unfinished;
use crate::store::events::Act;
use crate::store::{StoreError, Tx};

/// The source of what a person lists.
pub const STAFF: &str = "staff";

/// No listing that ends by itself lasts longer than this: ten years.
pub const LONGEST: Seconds = Seconds::days(3652);

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is listed.
    Listed(ListingId),
    /// A second person has to confirm it.
    Proposed(ProposalId),
}

/// Why a network was not listed.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// There is no list of this name.
    #[error("there is no such list")]
    NoSuchList,
    /// It may not be listed, or not under this criterion, or not as it was seen.
    #[error("{0}")]
    Refused(Refusal),
    /// It is on the list already.
    #[error("listed already")]
    Listed(ListingId),
    /// It would end later than its list allows.
    #[error("it ends at {latest} at the latest")]
    EndsTooLate {
        /// When it ends at the latest.
        latest: Timestamp,
    },
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for AddError {
    fn from(error: StoreError) -> Self {
        Self::Staff(error.into())
    }
}

impl From<Unfinished> for AddError {
    fn from(error: Unfinished) -> Self {
        Self::Staff(error.into())
    }
}

/// One person lists no more than this within a day; for the next ones a second person is asked, as for wide networks:
/// otherwise a wide one could be listed in pieces (S23).
pub const LISTED_ALONE: i64 = 200;

/// When a listing under this criterion, last seen at this moment, ends at the latest. A list of standing facts says
/// nothing of it.
pub(super) fn latest_end(list: &List, criterion: &str, seen: Timestamp, now: Timestamp) -> Timestamp {
    let by_policy = list.criterion(criterion).and_then(|criterion| list.expires_at(criterion, seen));
    by_policy.unwrap_or(now.plus(LONGEST))
}

/// What a wish says, as a line of a file would.
fn record_of(wish: &ListingWish) -> Record {
    let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    let mut record = Record::of(vec![wish.network]);
    record.criterion = Some(wish.criterion.clone());
    record.last_seen_at = Some(wish.last_seen_at);
    record.expires_at = wish.expires_at;
    record.evidence_public = filled(&wish.public);
    record.evidence_private = filled(&wish.private);
    record
}

impl Services {
    /// Lists a network, or proposes it to a second person where it is wide, or the one has listed many on this day.
    pub async fn add_listing(self: &Arc<Self>, wish: ListingWish, member: &Member) -> Result<Added, AddError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let act = act_of(&member, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let kinds = [EventKind::Listed; 2];
            let lately = tx.acts_of_person(&act.actor, kinds, act.at.minus(Seconds::DAY)).await?;
            let added = if needs_second_person(&wish.network) || lately >= LISTED_ALONE {
                services.judged_in(&mut tx, &wish, act.at).await?;
                let about = format!("{} {}", wish.list, wish.network);
                Added::Proposed(tx.propose(ProposalKind::Listing, (&written(&wish), &about), &act).await?)
            } else {
                Added::Listed(services.list_in(&mut tx, &wish, &act).await?)
            };
            tx.commit().await?;
            Ok(added)
        };
        self.writes.finish(work).await?
    }

    /// Lists what a person wishes, in a transaction that holds the chain.
    pub(in crate::services) async fn list_in(
        &self,
        tx: &mut Tx,
        wish: &ListingWish,
        act: &Act,
    ) -> Result<ListingId, AddError> {
        let admission = self.admission.with_exclusions(tx.exclusions().await?);
        let judge = self.judge_for(wish, &admission, act.at)?;
        let candidate = judge.one(&record_of(wish), &wish.network).map_err(AddError::Refused)?;
        let overdue = free(tx, &judge, &candidate, act.at).await?;
        tx.end_listings(&overdue, EndedHow::Expiry, &Act::by(EXPIRY, act.at)).await?;
        let listing = candidate.listing(STAFF.into());
        let ids = tx.list_networks((judge.number, &judge.list.id), &[listing], act).await?;
        ids.first().copied().ok_or_else(|| StoreError::Conflict.into())
    }

    /// Whether it could be listed now, without listing it.
    async fn judged_in(&self, tx: &mut Tx, wish: &ListingWish, now: Timestamp) -> Result<(), AddError> {
        let admission = self.admission.with_exclusions(tx.exclusions().await?);
        let judge = self.judge_for(wish, &admission, now)?;
        let candidate = judge.one(&record_of(wish), &wish.network).map_err(AddError::Refused)?;
        free(tx, &judge, &candidate, now).await.map(|_| ())
    }

    fn judge_for<'l>(
        &'l self,
        wish: &ListingWish,
        admission: &'l Admission,
        now: Timestamp,
    ) -> Result<Judge<'l>, AddError> {
        let list = self.catalog.list(&wish.list).ok_or(AddError::NoSuchList)?;
        if list.criterion(&wish.criterion).is_none() {
            let unknown = Refusal::UnknownCriterion { name: wish.criterion.clone(), choices: choices(list) };
            return Err(AddError::Refused(unknown));
        }
        let latest = latest_end(list, &wish.criterion, wish.last_seen_at.min(now), now);
        if wish.expires_at.is_some_and(|at| at > latest) {
            return Err(AddError::EndsTooLate { latest });
        }
        Judge::new(&self.catalog, list, None, admission, now).ok_or(AddError::NoSuchList)
    }
}

/// Holds a candidate against what is listed: what is overdue there and ends first.
async fn free(
    tx: &mut Tx,
    judge: &Judge<'_>,
    candidate: &Candidate<'_>,
    now: Timestamp,
) -> Result<Vec<ListingId>, AddError> {
    let standing = tx.active_on(judge.number, &[candidate.network]).await?;
    if let Some(standing) = standing.iter().find(|standing| !is_overdue(standing, now)) {
        return Err(AddError::Listed(standing.id));
    }
    let taken_off = tx.taken_off(judge.number, &[candidate.network]).await?;
    match taken_off.iter().find(|(_, at)| !candidate.may_return(*at)) {
        Some((_, at)) => Err(AddError::Refused(Refusal::TakenOff { at: *at })),
        None => Ok(standing.into_iter().map(|standing| standing.id).collect()),
    }
}
