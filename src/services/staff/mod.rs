//! The list's own people: how they are let in, how they sign in, and what ends that.
//!
//! - [`people`] adds, changes, closes and resets accounts; [`joining`] is where a link leads.
//! - [`sign_in`] opens sessions, [`session`] says who somebody is; [`account`] is what a person does with their own.
//! - [`password`] hashes and holds against hashes, [`second_factor`] makes seeds and reads codes.
//!
//! Nothing here says whether an account exists to anybody who is not signed in (I11, S56).

pub mod account;
pub mod joining;
pub mod password;
pub mod people;
pub mod second_factor;
pub mod session;
pub mod sign_in;

use super::Services;
use super::letters::enqueue;
use super::task::Unfinished;
use crate::domain::letter::Letter;
use crate::domain::locale::Locale;
use crate::domain::staff::{AccountNews, Member};
use crate::domain::time::Timestamp;
use crate::store::events::Act;
use crate::store::{StoreError, Tx};

/// The store did not do it. Nothing is half done.
#[derive(Debug, thiserror::Error)]
pub enum StaffError {
    /// The store answered with an error.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The work did not come to its end.
    #[error(transparent)]
    Unfinished(#[from] Unfinished),
}

impl StaffError {
    /// True when the same may well work later.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Store(error) => error.is_transient() || error.is_conflict(),
            Self::Unfinished(_) => true,
        }
    }
}

/// Something that a person does now.
pub fn act_of(member: &Member, now: Timestamp) -> Act {
    Act::by(&member.name.actor(), now)
}

impl Services {
    /// Tells a person by letter what became of their account (S54).
    async fn tell(&self, tx: &mut Tx, member: &Member, what: AccountNews, now: Timestamp) -> Result<(), StoreError> {
        let letter = Letter::AccountNews { name: member.name.clone(), what, at: now };
        enqueue(tx, &letter, &Locale::ENGLISH, &member.email, now).await.map(|_| ())
    }
}
