//! Removal requests from the form to the end: what a request would meet, opening, confirming, deciding, and the private
//! page's own acts. Every write is one transaction with its event and its letters, and finishes whoever has gone (F6).
//!
//! - [`offer`] says beforehand what a request would meet. [`submit`] opens one.
//! - [`confirm`] takes it from "somebody wrote this" to "a person stands behind it".
//! - [`decide`] does what [`crate::domain::policy`] says; [`staff`] what a person on the staff decides, beginning with
//!   [`questions`] that are prepared.
//! - [`look`] lets machines look; [`sweep`] ends what nobody ends: requests that lapse, listings that end by themselves.
//! - [`private`] is what whoever holds the private link may see and do; [`lost`] sends the link again.
//!
//! Nothing here says whether a request or a mailbox exists to anybody but who holds its link (I11).

pub mod confirm;
pub mod decide;
pub mod look;
pub mod lost;
pub mod offer;
pub mod private;
pub mod questions;
pub mod staff;
pub mod submit;
pub mod sweep;

use super::Services;
use super::letters::enqueue;
use super::task::Unfinished;
use crate::domain::keys::Purpose;
use crate::domain::letter::Letter;
use crate::domain::removal::Removal;
use crate::domain::time::Timestamp;
use crate::domain::token::Token;
use crate::store::{StoreError, Tx};

/// What private links are made for.
const LINK: Purpose = Purpose::new("removal-link");

/// Who acts for the person who asks.
pub const REQUESTER: &str = "requester";

/// Who acts where the rules alone decide.
pub const POLICY: &str = "policy";

/// The store did not do it. Nothing is half done.
#[derive(Debug, thiserror::Error)]
pub enum RemovalError {
    /// The store answered with an error.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The work did not come to its end.
    #[error(transparent)]
    Unfinished(#[from] Unfinished),
}

impl RemovalError {
    /// True when the same may well work later.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Store(error) => error.is_transient() || error.is_conflict(),
            Self::Unfinished(_) => true,
        }
    }
}

impl Services {
    /// The secret of a request's private link, made again from what is kept; `None` when the key that made it is gone.
    pub fn link_of(&self, removal: &Removal) -> Option<Token> {
        self.keys.token_again(LINK, &removal.link_nonce, &removal.link_hash)
    }

    /// Puts a letter down for whoever made a request, unless nobody has followed the link of our first letter, the address
    /// is erased, or the link cannot be made again. Whoever confirmed from the listed address alone has shown nothing of
    /// the mailbox: it may be a stranger's (T3).
    async fn write_to(
        &self,
        tx: &mut Tx,
        removal: &Removal,
        now: Timestamp,
        letter: impl FnOnce(Token) -> Letter,
    ) -> Result<(), StoreError> {
        if !removal.has_mailbox {
            return Ok(());
        }
        let (Some(email), Some(secret)) = (&removal.email, self.link_of(removal)) else { return Ok(()) };
        enqueue(tx, &letter(secret), &removal.locale, email, now).await.map(|_| ())
    }
}
