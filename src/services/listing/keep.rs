//! What staff do with one listing: each act writes its event, and the reason as a note beside it, in one transaction (I2,
//! I3).

use std::sync::Arc;

use super::add::latest_end;
use super::endings::USUAL_IN_AN_HOUR;
use crate::domain::event::EventKind;
use crate::domain::ids::ListingId;
use crate::domain::list::List;
use crate::domain::listing::{EndedHow, Listing};
use crate::domain::staff::Member;
use crate::domain::time::{Seconds, Timestamp};
use crate::services::Services;
use crate::services::staff::{StaffError, act_of};
use crate::services::task::Unfinished;
use crate::store::events::Act;
use crate::store::listing_changes::Amendment;
use crate::store::{StoreError, Tx};

/// A listing without an end is looked at again after this: once a year (RFC 6471 section 2.2.1).
pub const LOOK_AGAIN_AFTER: Seconds = Seconds::days(365);

/// What is done with a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListingAct {
    /// It ends at another time, or not by itself any more.
    Extend(Option<Timestamp>),
    /// It falls under another criterion of its list.
    Criterion(String),
    /// Somebody writes something beside it.
    Note,
    /// It was wrong, or is no longer right: it ends now, and a relisting needs something seen after that.
    Remove,
    /// Its time is over now. What sees it again lists it again.
    Expire,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// There is no such listing.
    #[error("no such listing")]
    NotFound,
    /// It has ended.
    #[error("the listing has ended")]
    Ended(Box<Listing>),
    /// Its list is not published any more.
    #[error("its list is not published")]
    NoList,
    /// The list has no such criterion.
    #[error("no such criterion")]
    NoCriterion,
    /// Listings of this list end by themselves.
    #[error("listings of this list end by themselves")]
    NeedsEnd,
    /// The end is not in the future, or later than the list allows.
    #[error("it ends after {now} and by {latest}")]
    EndOutside {
        /// The time.
        now: Timestamp,
        /// When it ends at the latest.
        latest: Timestamp,
    },
    /// One person has ended or shortened as many as one person does within an hour.
    #[error("many listings within an hour are a purge, which a second person confirms")]
    ManyAreAPurge,
    /// No place is left for one more note.
    #[error("too many notes")]
    TooManyNotes,
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for KeepError {
    fn from(error: StoreError) -> Self {
        Self::Staff(error.into())
    }
}

impl From<Unfinished> for KeepError {
    fn from(error: Unfinished) -> Self {
        Self::Staff(error.into())
    }
}

impl Services {
    /// Does something with a listing; the reason is kept as a note.
    pub async fn act_on_listing(
        self: &Arc<Self>,
        id: ListingId,
        (what, why): (ListingAct, String),
        member: &Member,
    ) -> Result<(), KeepError> {
        let (services, by) = (Arc::clone(self), member.clone());
        let is_end = matches!(what, ListingAct::Remove | ListingAct::Expire);
        let work = async move {
            let act = act_of(&by, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let listing = tx.listing(id).await?.ok_or(KeepError::NotFound)?;
            if is_end || shortens(&listing, &what) {
                few_by_one(&mut tx, &act).await?;
            }
            services.carry_out_on(&mut tx, &listing, &what, &act).await?;
            if !tx.add_listing_note(id, &why, &act).await? {
                return Err(KeepError::TooManyNotes);
            }
            tx.commit().await?;
            if is_end {
                services.tell_endings(&by, 1).await;
            }
            Ok(())
        };
        self.writes.finish(work).await?
    }

    async fn carry_out_on(
        &self,
        tx: &mut Tx,
        listing: &Listing,
        what: &ListingAct,
        act: &Act,
    ) -> Result<(), KeepError> {
        if *what == ListingAct::Note {
            return Ok(());
        }
        if listing.ended.is_some() {
            return Err(KeepError::Ended(Box::new(listing.clone())));
        }
        match what {
            ListingAct::Note => Ok(()),
            ListingAct::Remove => Ok(tx.end_listings(&[listing.id], EndedHow::Staff, act).await?),
            ListingAct::Expire => Ok(tx.end_listings(&[listing.id], EndedHow::Expiry, act).await?),
            ListingAct::Extend(until) => {
                let list = self.list_of(listing)?;
                ends_within(list, listing, *until, act.at)?;
                self.amend(tx, listing, (listing.criterion.name(), listing.last_seen_at, *until), act).await
            }
            ListingAct::Criterion(name) => {
                let list = self.list_of(listing)?;
                ends_within_of(list, name, listing.expires_at, act.at)?;
                let kept = (name.as_str(), listing.last_seen_at, listing.expires_at);
                self.amend(tx, listing, kept, act).await
            }
        }
    }

    /// Somebody has looked at a listing that does not end by itself, and it is still right. What was looked at within the
    /// year before stays as it is.
    pub async fn listing_is_right(self: &Arc<Self>, id: ListingId, member: &Member) -> Result<(), KeepError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let act = act_of(&member, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let listing = tx.listing(id).await?.ok_or(KeepError::NotFound)?;
            if listing.ended.is_some() {
                return Err(KeepError::Ended(Box::new(listing)));
            }
            if listing.expires_at.is_none() && listing.last_seen_at < act.at.minus(LOOK_AGAIN_AFTER) {
                services.amend(&mut tx, &listing, (listing.criterion.name(), act.at, None), &act).await?;
            }
            Ok(tx.commit().await?)
        };
        self.writes.finish(work).await?
    }

    fn list_of(&self, listing: &Listing) -> Result<&Arc<List>, KeepError> {
        self.catalog.list(listing.list.as_str()).ok_or(KeepError::NoList)
    }

    async fn amend(
        &self,
        tx: &mut Tx,
        listing: &Listing,
        (criterion, last_seen_at, expires_at): (&str, Timestamp, Option<Timestamp>),
        act: &Act,
    ) -> Result<(), KeepError> {
        let criterion = self.list_of(listing)?.criterion(criterion).ok_or(KeepError::NoCriterion)?;
        let number = self.catalog.criterion_number(&criterion.id).ok_or(KeepError::NoCriterion)?;
        let amendment = Amendment { criterion: (number, &criterion.id), last_seen_at, expires_at };
        Ok(tx.amend_listing(listing, &amendment, act).await?)
    }
}

/// True for another end that comes sooner than the one that the listing has.
fn shortens(listing: &Listing, what: &ListingAct) -> bool {
    match what {
        ListingAct::Extend(Some(until)) => listing.expires_at.is_none_or(|at| *until < at),
        _ => false,
    }
}

/// Whether one person may end or shorten one more within this hour (T20). What they extend counts with it: in the history
/// both look alike.
async fn few_by_one(tx: &mut Tx, act: &Act) -> Result<(), KeepError> {
    let kinds = [EventKind::Ended, EventKind::Renewed];
    let lately = tx.acts_of_person(&act.actor, kinds, act.at.minus(Seconds::HOUR)).await?;
    if lately < USUAL_IN_AN_HOUR { Ok(()) } else { Err(KeepError::ManyAreAPurge) }
}

/// Whether a listing may end then: by the rule of its list, counted from now.
fn ends_within(list: &List, listing: &Listing, until: Option<Timestamp>, now: Timestamp) -> Result<(), KeepError> {
    ends_within_of(list, listing.criterion.name(), until, now)
}

/// The same under a criterion of this name.
fn ends_within_of(list: &List, name: &str, until: Option<Timestamp>, now: Timestamp) -> Result<(), KeepError> {
    let ends_by_itself = list.criterion(name).is_some_and(|criterion| list.expires_at(criterion, now).is_some());
    let latest = latest_end(list, name, now, now);
    match until {
        None if ends_by_itself => Err(KeepError::NeedsEnd),
        Some(at) if at <= now || at > latest => Err(KeepError::EndOutside { now, latest }),
        _ => Ok(()),
    }
}
