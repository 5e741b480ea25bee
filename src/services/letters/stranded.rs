//! What administrators do with letters that did not go out. One that was given up is blank: it can be dropped, not sent.

use std::sync::Arc;

use crate::domain::staff::Member;
use crate::services::Services;
use crate::services::staff::{StaffError, act_of};
use crate::store::StoreError;
use crate::store::letters::Stranded;

/// So many of each are shown.
pub const SHOWN: i64 = 100;

/// Letters that did not go out.
#[derive(Debug)]
pub struct StrandedLetters {
    /// Given up, the latest first.
    pub given_up: Vec<Stranded>,
    /// To be tried again, the next first.
    pub put_off: Vec<Stranded>,
}

/// What is done with a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterAct {
    /// It is tried again at once.
    Retry,
    /// It is not sent at all.
    Drop,
}

/// Why nothing was done with a letter.
#[derive(Debug, thiserror::Error)]
pub enum LetterActError {
    /// It has gone out, is gone, or is being sent at this moment.
    #[error("the letter no longer waits")]
    NotWaiting,
    /// It was given up: what it told is erased.
    #[error("the letter was given up")]
    GivenUp,
    /// Nothing was saved.
    #[error(transparent)]
    Staff(#[from] StaffError),
}

impl From<StoreError> for LetterActError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict => Self::NotWaiting,
            error => Self::Staff(error.into()),
        }
    }
}

impl Services {
    /// Letters that did not go out.
    pub async fn stranded_letters(&self) -> Result<StrandedLetters, StoreError> {
        let mut tx = self.store.read().await?;
        let letters =
            StrandedLetters { given_up: tx.letters_given_up(SHOWN).await?, put_off: tx.letters_put_off(SHOWN).await? };
        tx.commit().await?;
        Ok(letters)
    }

    /// Has a letter tried again, or drops it.
    pub async fn act_on_letter(
        self: &Arc<Self>,
        id: i64,
        what: LetterAct,
        member: &Member,
    ) -> Result<(), LetterActError> {
        let (services, act) = (Arc::clone(self), act_of(member, self.clock.now()));
        let work = async move {
            let mut tx = services.store.begin().await?;
            tx.lock_chain().await?;
            let letter = tx.stranded_letter(id).await?.ok_or(LetterActError::NotWaiting)?;
            match what {
                LetterAct::Retry if letter.failed_at.is_some() => return Err(LetterActError::GivenUp),
                LetterAct::Retry => tx.retry_letter(&letter, &act).await?,
                LetterAct::Drop => tx.drop_letter(&letter, &act).await?,
            }
            Ok(tx.commit().await?)
        };
        self.writes.finish(work).await.map_err(StaffError::from)?
    }
}
