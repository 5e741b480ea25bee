//! `/confirm/{token}`: the link of the letter that asks whether a request is meant.
//!
//! Programs that look at mail open links and sometimes press buttons (T10). So GET and HEAD show what would be confirmed
//! and change nothing; the button confirms; and where a confirmation alone takes an entry off, the page asks one thing
//! that the letter does not hold. The link goes on to work after that, until its time is over, and leads to the private
//! page. Whatever is not the link of a request gets one and the same page (T2).

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use super::list_text;
use super::listing_card::PageLink;
use crate::domain::list::{List, RemovalMode};
use crate::domain::removal::{CONFIRM_WITHIN, ClaimKind, Removal, State as Stage};
use crate::domain::time::Timestamp;
use crate::domain::token::Token;
use crate::services::Services;
use crate::services::removal::RemovalError;
use crate::services::removal::confirm::Confirmation;
use crate::strings::{MessageId, id};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::duration_text::{self, Moment};
use crate::web::error::PageError;
use crate::web::extract::{Form, Path};
use crate::web::form::{Choices, Errors};
use crate::web::page::Page;
use crate::web::view::View;

/// The name of the box that is ticked where a confirmation alone takes an entry off.
const TRUE: &str = "true";

/// What the link of a letter leads to.
#[derive(Debug, Template)]
#[template(path = "public/confirm.html")]
pub struct ConfirmView {
    page: Page,
    title: String,
    heading: String,
    lead: String,
    errors: Errors,
    facts: Option<Facts>,
    button: Option<Button>,
    more: Vec<String>,
    way_on: Option<PageLink>,
}

/// What is confirmed.
#[derive(Debug)]
pub struct Facts {
    list: String,
    network: String,
    reference: String,
    asked: Moment,
    until: Option<Moment>,
}

/// The one button.
#[derive(Debug)]
pub struct Button {
    action: String,
    text: String,
    /// What is to be ticked before, if anything.
    is_true: Option<Choices>,
}

/// How a request stands to the link of its letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It can be confirmed.
    Open,
    /// It is confirmed.
    Done,
    /// It is confirmed, and the time of the link is over.
    Over,
    /// The time to confirm it is over.
    TooLate,
    /// It was taken back, or has come to another end before anybody confirmed it: no more is told of it.
    Gone,
}

impl Standing {
    /// How this request stands now.
    pub fn of(removal: &Removal, now: Timestamp) -> Self {
        match removal.state {
            Stage::Withdrawn => Self::Gone,
            _ if removal.confirmed.is_some() && removal.confirm_until <= now => Self::Over,
            _ if removal.confirmed.is_some() => Self::Done,
            Stage::Lapsed => Self::TooLate,
            Stage::Unconfirmed if removal.confirm_until <= now => Self::TooLate,
            Stage::Unconfirmed => Self::Open,
            _ => Self::Gone,
        }
    }
}

/// What the button sends.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pressed {
    #[serde(rename = "true-yes")]
    is_true: Option<String>,
}

impl ConfirmView {
    /// The page of a request that the link belongs to.
    pub fn new(
        page: Page,
        (removal, list): (&Removal, &List),
        (standing, token, now): (Standing, &Token, Timestamp),
        errors: Errors,
    ) -> Self {
        let [heading, lead] = match standing {
            Standing::Open => [id("confirm-title"), id("confirm-lead")],
            Standing::Done => [id("confirm-done"), id("confirm-done-what")],
            Standing::Over => [id("confirm-done"), id("confirm-over-what")],
            Standing::TooLate => [id("confirm-late"), id("confirm-late-what")],
            Standing::Gone => return Self::unknown(page),
        };
        let heading = page.t(heading).to_string();
        let facts = Facts {
            list: list_text::title(&page, list),
            network: removal.network.plain(),
            reference: removal.reference.to_string(),
            asked: Moment::new(&page.words, removal.opened_at, now),
            until: (standing == Standing::Open).then(|| Moment::new(&page.words, removal.confirm_until, now)),
        };
        let way_on = match standing {
            Standing::TooLate => Some(PageLink {
                url: page.at(urls::remove(&list.id, &removal.network)),
                text: page.t("confirm-again").arg("network", removal.network.plain()).to_string(),
            }),
            Standing::Over => Some(lost(&page)),
            Standing::Open | Standing::Done | Standing::Gone => None,
        };
        let more = (standing == Standing::Open).then(|| page.t("confirm-not-you").to_string());
        Self {
            title: errors.title(&page, &heading),
            lead: page.t(lead).arg("within", duration_text::span(&page.words, CONFIRM_WITHIN)).to_string(),
            facts: Some(facts),
            button: button(&page, (removal, list), (standing, token), &errors),
            more: more.into_iter().collect(),
            way_on,
            heading,
            errors,
            page: page.without_address(),
        }
    }

    /// The page of a link that belongs to nothing: what can be done all the same.
    pub fn unknown(page: Page) -> Self {
        let heading = page.t("confirm-unknown").to_string();
        let within = duration_text::span(&page.words, CONFIRM_WITHIN);
        let t = |message: MessageId| page.t(message).arg("within", &within).to_string();
        Self {
            title: heading.clone(),
            heading,
            lead: t(id("confirm-unknown-what")),
            errors: Errors::default(),
            facts: None,
            button: None,
            more: vec![t(id("confirm-unknown-again")), t(id("confirm-unknown-copy"))],
            way_on: Some(lost(&page)),
            page: page.without_address(),
        }
    }
}

/// Where links to private pages are sent again.
fn lost(page: &Page) -> PageLink {
    PageLink { url: page.at(urls::removal_lost()), text: page.t("confirm-lost").to_string() }
}

fn button(
    page: &Page,
    (removal, list): (&Removal, &List),
    (standing, token): (Standing, &Token),
    errors: &Errors,
) -> Option<Button> {
    let (text, is_asked) = match standing {
        Standing::Open => (id("confirm-button"), list.removal == RemovalMode::SelfService),
        Standing::Done => (id("confirm-open"), false),
        Standing::Over | Standing::TooLate | Standing::Gone => return None,
    };
    let said = match removal.claim.kind {
        ClaimKind::Repaired => id("confirm-repaired"),
        ClaimKind::Acquired => id("confirm-acquired"),
    };
    let ask = || {
        let legend = page.t("confirm-true").to_string();
        Choices::new(TRUE, legend, errors).or("yes", page.t(said).to_string(), false)
    };
    Some(Button {
        action: page.at(urls::confirm(&token.reveal())),
        text: page.t(text).to_string(),
        is_true: is_asked.then(ask),
    })
}

/// Shows what the button would confirm. Changes nothing.
pub async fn show(
    page: Page,
    State(services): State<Arc<Services>>,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let found = find(&services, &token).await?;
    Ok(match &found {
        Some((token, removal)) => answer(page, &services, (removal, token), Errors::default()),
        None => unknown(page),
    })
}

/// Confirms, and leads to the private page; a second time too.
pub async fn submit(
    page: Page,
    State(services): State<Arc<Services>>,
    Path(token): Path<String>,
    Form(pressed): Form<Pressed>,
) -> Result<Response, PageError> {
    let Some((token, removal)) = find(&services, &token).await? else { return Ok(unknown(page)) };
    let list = services.catalog.list(removal.list.as_str());
    let is_asked = list.is_some_and(|list| list.removal == RemovalMode::SelfService);
    let standing = Standing::of(&removal, services.clock.now());
    if standing == Standing::Open && is_asked && pressed.is_true.is_none() {
        let mut errors = Errors::default();
        errors.add(TRUE, page.t("confirm-true-missing").to_string());
        return Ok(answer(page, &services, (&removal, &token), errors));
    }
    if standing == Standing::Gone {
        return Ok(unknown(page));
    }
    Ok(match services.confirm_by_mail(&token).await.map_err(failed)? {
        Confirmation::Confirmed { removal, .. } => match services.link_of(&removal) {
            Some(secret) => {
                let path = urls::done(&urls::removal(&secret.reveal()), urls::DONE_CONFIRMED);
                (CachePolicy::Secret, Redirect::to(&page.at(path))).into_response()
            }
            None => answer(page, &services, (&removal, &token), Errors::default()),
        },
        Confirmation::TooLate(removal) => answer(page, &services, (&removal, &token), Errors::default()),
        Confirmation::Unknown => unknown(page),
    })
}

/// The request behind the link, if there is one.
async fn find(services: &Services, token: &str) -> Result<Option<(Token, Removal)>, PageError> {
    let Ok(token) = token.parse::<Token>() else { return Ok(None) };
    let removal = services.removal_to_confirm(&token).await.map_err(PageError::unavailable)?;
    Ok(removal.map(|removal| (token, removal)))
}

fn failed(error: RemovalError) -> PageError {
    if error.is_transient() { PageError::unavailable(error) } else { PageError::internal(error) }
}

fn answer(page: Page, services: &Services, (removal, token): (&Removal, &Token), errors: Errors) -> Response {
    let now = services.clock.now();
    let standing = Standing::of(removal, now);
    let Some(list) = services.catalog.list(removal.list.as_str()).filter(|_| standing != Standing::Gone) else {
        return unknown(page);
    };
    let status = match standing {
        Standing::Over | Standing::TooLate => StatusCode::GONE,
        _ if errors.is_empty() => StatusCode::OK,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let view = ConfirmView::new(page, (removal, list), (standing, token, now), errors);
    (CachePolicy::Secret, View::new(status, view)).into_response()
}

fn unknown(page: Page) -> Response {
    (CachePolicy::Secret, View::new(StatusCode::NOT_FOUND, ConfirmView::unknown(page))).into_response()
}
