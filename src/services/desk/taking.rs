//! Who works on a request: one takes it, gives it back, or it is handed to somebody. Nobody is shut out by it: whoever
//! may review may decide; it only says who is at it. The second look is never the first reviewer's.

use std::sync::Arc;

use super::super::Services;
use super::super::staff::{StaffError, act_of};
use crate::domain::ids::RemovalId;
use crate::domain::removal::{Removal, State};
use crate::domain::staff::{Member, Right, StaffName};
use crate::domain::time::{Seconds, Timestamp};
use crate::domain::token::Reference;
use crate::store::desk::taken::Taken;
use crate::store::{StoreError, Tx};

/// Whoever has a page open is noted at most this often.
const NOTED_EVERY: Seconds = Seconds(60);

/// Who opened what is forgotten after this.
const FORGOTTEN_AFTER: Seconds = Seconds(60 * 60);

/// Why a request did not change hands.
#[derive(Debug, thiserror::Error)]
pub enum TakingError {
    /// There is no such request.
    #[error("no such request")]
    NotFound,
    /// The request is not with staff.
    #[error("the request is {0}")]
    NotWithStaff(State),
    /// Somebody was quicker.
    #[error("taken by {}", .0.name)]
    TakenBefore(Taken),
    /// Whoever gives it back has not taken it.
    #[error("not taken by this person")]
    NotYours,
    /// The second look is not for the one who refused it.
    #[error("the second look is somebody else's")]
    SameReviewer,
    /// Nobody of this name may review.
    #[error("nobody of this name reviews requests")]
    NoReviewer,
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for TakingError {
    fn from(error: StoreError) -> Self {
        Self::Staff(error.into())
    }
}

/// What is done.
#[derive(Debug, Clone)]
enum Move {
    Take,
    GiveBack,
    Hand(StaffName),
}

impl Services {
    /// Takes a request, unless somebody else has. Taken twice it is taken.
    pub async fn take_request(self: &Arc<Self>, reference: &Reference, member: &Member) -> Result<(), TakingError> {
        self.move_request(reference, member, Move::Take).await
    }

    /// Gives a request back that one has taken.
    pub async fn give_request_back(
        self: &Arc<Self>,
        reference: &Reference,
        member: &Member,
    ) -> Result<(), TakingError> {
        self.move_request(reference, member, Move::GiveBack).await
    }

    /// Hands a request to somebody who may review, whoever had it; to oneself as well.
    pub async fn hand_request(
        self: &Arc<Self>,
        reference: &Reference,
        member: &Member,
        to: StaffName,
    ) -> Result<(), TakingError> {
        self.move_request(reference, member, Move::Hand(to)).await
    }

    async fn move_request(
        self: &Arc<Self>,
        reference: &Reference,
        member: &Member,
        what: Move,
    ) -> Result<(), TakingError> {
        let (services, reference, member) = (Arc::clone(self), reference.clone(), member.clone());
        let work = async move {
            let act = act_of(&member, services.clock.now());
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let removal = tx.removal_by_reference(&reference).await?.ok_or(TakingError::NotFound)?;
            if !matches!(removal.state, State::Reviewing | State::Appealed) {
                return Err(TakingError::NotWithStaff(removal.state));
            }
            let taken = tx.desk_of(removal.id).await?;
            let is_mine = taken.as_ref().is_some_and(|taken| taken.staff == member.id);
            match what {
                Move::Take if is_mine => return Ok(()),
                Move::Take => match taken {
                    Some(taken) => return Err(TakingError::TakenBefore(taken)),
                    None => tx.put_on_desk(&removal, looking(&removal, &member)?, &act).await?,
                },
                Move::GiveBack if is_mine => tx.give_back(&removal, &act).await?,
                Move::GiveBack => return Err(TakingError::NotYours),
                Move::Hand(to) => {
                    let to = reviewer(&mut tx, &to).await?;
                    if taken.is_some_and(|taken| taken.staff == to.id) {
                        return Ok(());
                    }
                    tx.put_on_desk(&removal, looking(&removal, &to)?, &act).await?;
                }
            }
            Ok(tx.commit().await?)
        };
        self.writes.finish(work).await.map_err(StaffError::from)?
    }

    /// Notes that somebody has a request open, without anybody waiting for it. `noted`: when that was noted last.
    pub fn note_view(self: &Arc<Self>, id: RemovalId, member: &Member, noted: Option<Timestamp>) {
        let now = self.clock.now();
        if noted.is_some_and(|noted| now.since(noted) < NOTED_EVERY) {
            return;
        }
        let (services, staff) = (Arc::clone(self), member.id);
        self.writes.leave(async move {
            let note = async {
                let mut tx = services.store.begin().await?;
                tx.note_view(id, staff, (now, now.minus(FORGOTTEN_AFTER))).await?;
                tx.commit().await
            };
            if let Err(error) = note.await {
                tracing::debug!(%error, "who has a request open could not be noted");
            }
        });
    }
}

/// Whoever is to look at a request, if they may take this look at it.
fn looking<'a>(removal: &Removal, to: &'a Member) -> Result<&'a Member, TakingError> {
    if is_second_look_of(removal, to) { Err(TakingError::SameReviewer) } else { Ok(to) }
}

/// True when the request waits for a second look, and this person took the first.
pub fn is_second_look_of(removal: &Removal, member: &Member) -> bool {
    let refused_it = removal.refused_by.as_ref().is_some_and(|by| *by == member.name.actor());
    removal.state == State::Appealed && refused_it
}

async fn reviewer(tx: &mut Tx, name: &StaffName) -> Result<Member, TakingError> {
    let member = tx.member_named(name).await?.filter(|member| member.may(Right::Review));
    member.ok_or(TakingError::NoReviewer)
}
