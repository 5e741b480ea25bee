//! Purges: many listings taken back at once, seen beforehand by whoever proposes it, confirmed by a second person (S23),
//! told to everybody (RFC 6471 section 3.9), and taken back for a day if it was wrong.
//!
//! - Here: what would end, the proposal, its confirmation, and the way back.
//! - [`batch`] ends and [`restore`] brings back, a thousand at a time; a worker drives both.

pub mod batch;
pub mod restore;

use std::sync::Arc;

use super::Services;
use super::proposals::{ProposalError, read, written};
use super::staff::{StaffError, act_of};
use crate::domain::ids::{ListingId, ProposalId};
use crate::domain::listing::Listing;
use crate::domain::locale::Locale;
use crate::domain::news::{LONGEST_BODY, LONGEST_TITLE, NewsKind, NewsText};
use crate::domain::plain::PlainText;
use crate::domain::proposal::{Proposal, ProposalKind};
use crate::domain::purge::{NOTICE_FOR, Place, Purge, PurgeChoice, PurgeWish, actor};
use crate::domain::staff::Member;
use crate::store::events::Act;
use crate::store::news::NewNews;
use crate::store::purges::walk::{Seen, Wanted};
use crate::store::{StoreError, Tx};

/// So many listings are shown of those that would end.
const SAMPLES: usize = 20;

/// Listings looked at by one statement of a dry run.
const PAGE: i64 = 5000;

/// So many purges are shown.
const SHOWN: i64 = 100;

/// What a purge would do now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DryRun {
    /// Listings that would end.
    pub ends: u64,
    /// Listings that another source names as well, and that would stay.
    pub keeps: u64,
    /// Some of those that would end.
    pub samples: Vec<Listing>,
}

/// Why a purge was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// There is no such purge.
    #[error("no such purge")]
    NotFound,
    /// Somebody has taken it back already.
    #[error("taken back already")]
    Undone(Box<Purge>),
    /// A day is over.
    #[error("its time is over")]
    TooLate,
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for UndoError {
    fn from(error: StoreError) -> Self {
        Self::Staff(error.into())
    }
}

impl Services {
    /// What a purge would do now. Changes nothing.
    pub async fn purge_dry_run(&self, choice: &PurgeChoice) -> Result<DryRun, StoreError> {
        let mut tx = self.store.read().await?;
        let up_to = tx.head().await?.revision;
        let wanted = self.wanted(choice, &Wanted { up_to, now: self.clock.now(), ..Wanted::nothing() });
        let mut dry = DryRun::default();
        let mut place = Some(Place::default());
        while let Some(at) = place {
            let seen = tx.look_on(&wanted, &at, PAGE).await?;
            let ends = count_page(&mut tx, (&wanted, &seen), &mut dry).await?;
            for id in ends {
                dry.samples.extend(tx.listing(id).await?);
            }
            place = seen.next;
        }
        tx.commit().await?;
        Ok(dry)
    }

    /// A choice in the numbers of the store. What names a list or criterion that is not published here matches nothing.
    fn wanted(&self, choice: &PurgeChoice, bounds: &Wanted) -> Wanted {
        let lists = self.catalog.lists().filter(|list| choice.list.as_ref().is_none_or(|id| list.id == *id));
        let mut lists: Vec<_> = lists.filter_map(|list| self.catalog.list_number(&list.id)).collect();
        lists.sort_unstable();
        let criterion = choice.criterion.as_ref().map(|clause| self.catalog.criterion_number(clause));
        if criterion == Some(None) {
            lists.clear();
        }
        Wanted {
            lists,
            source: choice.source.clone(),
            criterion: criterion.flatten(),
            network: choice.network,
            from: choice.from,
            until: choice.until,
            ..bounds.clone()
        }
    }

    /// Proposes a purge: somebody else confirms it.
    pub async fn propose_purge(self: &Arc<Self>, wish: &PurgeWish, member: &Member) -> Result<ProposalId, StaffError> {
        let about = wish.choice.to_string();
        self.propose(ProposalKind::Purge, (written(wish), about), member).await
    }

    /// Begins a purge that was just confirmed, and tells everybody.
    pub(super) async fn begin_purge(&self, tx: &mut Tx, proposal: &Proposal, act: &Act) -> Result<(), ProposalError> {
        let wish: PurgeWish = read(proposal)?;
        let list = wish.choice.list.as_ref().map(|id| self.catalog.list(id.as_str()));
        if list == Some(None) {
            return Err(ProposalError::Overtaken("The list is not published any more.".to_owned()));
        }
        let list = list.flatten();
        tx.begin_purge(proposal.id, act.at).await?;
        let numbered = list.and_then(|list| Some((self.catalog.list_number(&list.id)?, &list.id)));
        let title = match list {
            Some(list) => format!("{}: listings were taken back", list.words(&Locale::ENGLISH).title),
            None => "Listings were taken back".to_owned(),
        };
        let too_long = |_| ProposalError::Overtaken("The reason is longer than a post may be.".to_owned());
        let text = NewsText {
            title: PlainText::read(&title, LONGEST_TITLE).map_err(too_long)?,
            body: PlainText::read(&wish.reason, LONGEST_BODY).map_err(too_long)?,
            shown_until: Some(act.at.plus(NOTICE_FOR)),
            shutdown_at: None,
        };
        let notice = NewNews { kind: NewsKind::Purge, list: numbered, text: &text };
        Ok(tx.post_notice(proposal.id, &notice, &Act::by(&actor(proposal.id), act.at)).await?)
    }

    /// The latest purges, the latest first.
    pub async fn purges(&self) -> Result<Vec<Purge>, StoreError> {
        let mut tx = self.store.read().await?;
        let purges = tx.latest_purges(SHOWN).await?;
        tx.commit().await?;
        Ok(purges)
    }

    /// One of them.
    pub async fn purge(&self, id: ProposalId) -> Result<Option<Purge>, StoreError> {
        let mut tx = self.store.read().await?;
        let purge = tx.purge(id).await?;
        tx.commit().await?;
        Ok(purge)
    }

    /// Takes a purge back, also one that is still under way.
    pub async fn undo_purge(self: &Arc<Self>, id: ProposalId, member: &Member) -> Result<(), UndoError> {
        let (services, member) = (Arc::clone(self), member.clone());
        let work = async move {
            let act = act_of(&member, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let purge = tx.purge(id).await?.ok_or(UndoError::NotFound)?;
            if purge.undone.is_some() {
                return Err(UndoError::Undone(Box::new(purge)));
            }
            if !purge.can_be_undone(act.at) {
                return Err(UndoError::TooLate);
            }
            tx.undo_purge(&purge, &act).await?;
            Ok(tx.commit().await?)
        };
        self.writes.finish(work).await.map_err(StaffError::from)?
    }
}

/// Counts a page; returns those of it that are still to be shown.
async fn count_page(
    tx: &mut Tx,
    (wanted, seen): (&Wanted, &Seen),
    dry: &mut DryRun,
) -> Result<Vec<ListingId>, StoreError> {
    let found = seen.found.len() as u64;
    if seen.is_beside {
        dry.keeps += found;
        return Ok(Vec::new());
    }
    let mut ends = seen.found.clone();
    if let Some(source) = &wanted.source {
        let kept = tx.named_by_others(&ends, source).await?;
        ends.retain(|id| !kept.contains(id));
    }
    dry.ends += ends.len() as u64;
    dry.keeps += found - ends.len() as u64;
    ends.truncate(SAMPLES.saturating_sub(dry.samples.len()));
    Ok(ends)
}

/// What a purge was for.
pub fn wish_of(purge: &Purge) -> Result<PurgeWish, StoreError> {
    let corrupt = |_| StoreError::Corrupt { table: "proposals", column: "content".to_owned() };
    serde_json::from_str(&purge.content).map_err(corrupt)
}
