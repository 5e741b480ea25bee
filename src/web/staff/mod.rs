//! Pages for the list's own people, in English.
//!
//! [`ROUTES`] says who may ask for what. The [`guard`] goes by it before any handler: a path that has no row is closed to
//! everybody, whatever a handler thinks (S67). How a page is made:
//!
//! - a path in [`crate::urls::staff`], a row in [`ROUTES`], a line in [`routes`];
//! - a handler that takes a [`frame::Frame`] (who is signed in, what stands around the page), asks one service, and shows a
//!   template that extends `staff/frame.html` and has the frame as `frame`;
//! - every form is sent by POST and has `frame.token(path)` in it; its handler takes a [`form::StaffForm`], which has held
//!   the token against the session, and asked for the second factor again where the row says [`Access::Fresh`].

pub mod account;
pub mod audit;
pub mod audit_export;
pub mod audit_words;
pub mod cookie;
pub mod exclusions;
pub mod form;
pub mod frame;
pub mod guard;
pub mod join;
pub mod letters;
pub mod listings;
pub mod news;
pub mod news_form;
pub mod numbers;
pub mod people;
pub mod proposals;
pub mod prove;
pub mod purges;
pub mod purges_new;
pub mod qr;
pub mod queue;
pub mod review;
pub mod sign_in;
pub mod style;
pub mod turned_away;
pub mod zones;

use axum::Router;
use axum::routing::{get, post};

use super::state::AppState;
use crate::domain::staff::Right;
use crate::urls::pattern as public;
use crate::urls::staff::pattern;

/// Who may ask for a page or an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Access {
    /// Anybody: what leads to a session.
    Open,
    /// Whoever is signed in and has the right.
    Member(Right),
    /// The same, with a second factor shown in the last minutes (S64).
    Fresh(Right),
}

/// One path: who may read it, and who may send something to it; `None` where there is nothing to read or to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The path as the router matches it.
    pub path: &'static str,
    /// For GET and HEAD.
    pub read: Option<Access>,
    /// For POST.
    pub write: Option<Access>,
}

const fn row(path: &'static str, read: Option<Access>, write: Option<Access>) -> Row {
    Row { path, read, write }
}

const REVIEW: Option<Access> = Some(Access::Member(Right::Review));
const OPEN: Option<Access> = Some(Access::Open);
const MEMBER: Option<Access> = Some(Access::Member(Right::Belong));
const LIST: Option<Access> = Some(Access::Member(Right::List));
/// What may never be listed.
const EXCLUSIONS: Option<Access> = Some(Access::Fresh(Right::List));
const ADMINISTER: Option<Access> = Some(Access::Member(Right::Administer));
/// One's own secrets.
const OWN_SECRETS: Option<Access> = Some(Access::Fresh(Right::Belong));
/// Listings, many at once.
const LISTERS: Option<Access> = Some(Access::Fresh(Right::List));
/// The people.
const PEOPLE: Option<Access> = Some(Access::Fresh(Right::Administer));

/// Every path of theirs, and who may ask for it.
pub const ROUTES: &[Row] = &[
    row(public::STYLE, OPEN, None),
    row(pattern::SIGN_IN, OPEN, OPEN),
    row(pattern::JOIN, OPEN, OPEN),
    row(pattern::SIGN_OUT, None, MEMBER),
    row(pattern::PROVE, MEMBER, MEMBER),
    row(pattern::ACCOUNT, MEMBER, None),
    row(pattern::ACCOUNT_PASSWORD, OWN_SECRETS, OWN_SECRETS),
    row(pattern::ACCOUNT_SECOND_FACTOR, OWN_SECRETS, OWN_SECRETS),
    row(pattern::ACCOUNT_CODES, None, OWN_SECRETS),
    row(pattern::ACCOUNT_EMAIL, None, OWN_SECRETS),
    row(pattern::ACCOUNT_SESSIONS, None, MEMBER),
    row(pattern::PEOPLE, ADMINISTER, PEOPLE),
    row(pattern::PERSON, ADMINISTER, PEOPLE),
    row(pattern::NEWS, LIST, LISTERS),
    row(pattern::NEWS_ITEM, LIST, LISTERS),
    row(pattern::LISTINGS, MEMBER, None),
    row(pattern::LISTINGS_ADD, LIST, LIST),
    row(pattern::LISTINGS_DUE, MEMBER, LIST),
    row(pattern::LISTING, MEMBER, LIST),
    row(pattern::EXCLUSIONS, MEMBER, EXCLUSIONS),
    row(pattern::QUEUE, REVIEW, None),
    row(pattern::REQUEST, REVIEW, None),
    row(pattern::REQUEST_DESK, None, REVIEW),
    row(pattern::REQUEST_ASK, None, REVIEW),
    row(pattern::REQUEST_DECIDE, None, REVIEW),
    row(pattern::PROPOSALS, MEMBER, None),
    row(pattern::PROPOSAL, MEMBER, OWN_SECRETS),
    row(pattern::AUDIT, MEMBER, None),
    row(pattern::AUDIT_EXPORT, ADMINISTER, None),
    row(pattern::LETTERS, ADMINISTER, PEOPLE),
    row(pattern::NUMBERS, MEMBER, None),
    row(pattern::ZONES, MEMBER, LISTERS),
    row(pattern::PURGES, MEMBER, None),
    row(pattern::PURGES_NEW, MEMBER, LISTERS),
    row(pattern::PURGE, MEMBER, LISTERS),
];

/// True for a path that has a row.
fn is_there(path: &str) -> bool {
    ROUTES.iter().any(|row| row.path == path)
}

/// Every path of theirs.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route(public::STYLE, get(style::show))
        .route(pattern::SIGN_IN, get(sign_in::show).post(sign_in::submit))
        .route(pattern::JOIN, get(join::show).post(join::submit))
        .route(pattern::SIGN_OUT, post(sign_in::sign_out))
        .route(pattern::PROVE, get(prove::show).post(prove::submit))
        .merge(account::routes())
        .merge(people::routes())
        .merge(zones::routes())
        .merge(news::routes())
        .merge(listings::routes())
        .merge(exclusions::routes())
        .merge(audit::routes())
        .merge(letters::routes())
        .route(pattern::NUMBERS, get(numbers::show))
        .route(pattern::QUEUE, get(queue::show))
        .merge(review::routes())
        .merge(purges::routes())
        .route(pattern::PROPOSALS, get(proposals::show))
        .route(pattern::PROPOSAL, get(proposals::show_one).post(proposals::decide))
}
