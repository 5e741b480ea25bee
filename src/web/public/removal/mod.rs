//! The requester's own pages: `/removal/{secret}` with everything about one request and all that may be done with it,
//! and `/removal`, where a lost link is asked for again.
//!
//! Whoever has the link may act, so nothing here tells an unknown link from one that cannot be read (T2), reading
//! changes nothing (I6, T10), and every act is a form of its own that is sent once ([`act`]).
//!
//! - [`show`] is the page; [`standing`], [`proof`], [`said`] and [`outcome`] are its parts.
//! - [`act`] is what the buttons do. [`lost`] sends links again.

pub mod act;
pub mod again;
pub mod lost;
pub mod outcome;
pub mod proof;
pub mod said;
pub mod show;
pub mod standing;

use axum::routing::{get, post};
use axum::{Extension, Router};

pub use again::AgainView;
pub use lost::LostView;
pub use show::{RemovalView, Seen};

use crate::domain::token::Token;
use crate::services::form_token::FormPlace;
use crate::store::StoreError;
use crate::strings::{MessageId, id};
use crate::urls::{self, pattern};
use crate::web::body::Room;
use crate::web::error::PageError;
use crate::web::state::AppState;

/// Every path of the requester's own pages.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route(pattern::REMOVAL_LOST, get(lost::show).post(lost::send))
        .route(pattern::REMOVAL, get(show::show))
        .route(pattern::REMOVAL_EXPORT, get(show::export))
        .route(pattern::REMOVAL_CONFIRM, post(act::confirm))
        .route(pattern::REMOVAL_LOOK, post(act::look))
        .route(pattern::REMOVAL_MESSAGE, post(act::add))
        .route(pattern::REMOVAL_APPEAL, post(act::appeal))
        .route(pattern::REMOVAL_WITHDRAW, post(act::withdraw))
        .route(pattern::REMOVAL_ERASE, post(act::erase))
        .layer(Extension(Room::PASTE))
}

/// What a person does on the page of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Confirms from the listed address.
    Confirm,
    /// Has machines look for the text in the DNS.
    Look,
    /// Adds facts.
    Add,
    /// Asks for a second look.
    Appeal,
    /// Takes the request back.
    Withdraw,
    /// Has erased what is personal.
    Erase,
}

impl Deed {
    /// What it is called.
    const fn name(self) -> MessageId {
        match self {
            Self::Confirm => id("removal-address"),
            Self::Look => id("removal-dns"),
            Self::Add => id("removal-add"),
            Self::Appeal => id("removal-appeal"),
            Self::Withdraw => id("removal-withdraw"),
            Self::Erase => id("removal-erase"),
        }
    }

    /// The id of its button, where a trouble with it leads.
    pub const fn button(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Look => "look",
            Self::Add => "add",
            Self::Appeal => "appeal",
            Self::Withdraw => "withdraw",
            Self::Erase => "erase",
        }
    }

    /// The id of its form.
    pub const fn form(self) -> &'static str {
        match self {
            Self::Confirm => "confirm-form",
            Self::Look => "look-form",
            Self::Add => "add-form",
            Self::Appeal => "appeal-form",
            Self::Withdraw => "withdraw-form",
            Self::Erase => "erase-form",
        }
    }

    /// Where its form is sent.
    pub fn path(self, secret: &Token) -> String {
        let secret = secret.reveal();
        match self {
            Self::Confirm => urls::removal_confirm(&secret),
            Self::Look => urls::removal_look(&secret),
            Self::Add => urls::removal_message(&secret),
            Self::Appeal => urls::removal_appeal(&secret),
            Self::Withdraw => urls::removal_withdraw(&secret),
            Self::Erase => urls::removal_erase(&secret),
        }
    }

    const fn purpose(self) -> &'static str {
        match self {
            Self::Confirm => "removal-confirm-here",
            Self::Look => "removal-look",
            Self::Add => "removal-message",
            Self::Appeal => "removal-appeal",
            Self::Withdraw => "removal-withdraw",
            Self::Erase => "removal-erase",
        }
    }

    /// The form: of this act alone, for this request alone (S68).
    const fn place(self, path: &str) -> FormPlace<'_> {
        FormPlace { purpose: self.purpose(), path, subject: "" }
    }
}

/// The secret of a link; what is none is no page of ours, like one that belongs to nothing.
fn secret(text: &str) -> Result<Token, PageError> {
    text.parse().map_err(|_| PageError::NotFound)
}

/// What a page shows when the store did not read what it needs.
fn unread(error: StoreError) -> PageError {
    if error.is_transient() { PageError::unavailable(error) } else { PageError::internal(error) }
}
