//! What a reviewer sends: taking and handing on, questions, decisions. An act that comes too late is told who was quicker,
//! and what was typed is shown to be kept.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::view::{ReviewView, Unsent};
use super::{forms, found, reference, told};
use crate::domain::ids::Revision;
use crate::domain::list::RuleKind;
use crate::domain::removal::Removal;
use crate::services::Services;
use crate::services::desk::review::Review;
use crate::services::desk::taking::TakingError;
use crate::services::removal::RemovalError;
use crate::services::removal::staff::{Order, Ruling, RulingError};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Path;
use crate::web::form::Errors;
use crate::web::staff::account::undone;
use crate::web::staff::form::StaffForm;
use crate::web::staff::frame::Frame;
use crate::web::staff::guard::unread;
use crate::web::view::View;

/// What is done with who works on it.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Desk {
    #[serde(default)]
    act: String,
    #[serde(default)]
    to: String,
}

/// A question.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    #[serde(default)]
    question: String,
}

/// A decision.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    #[serde(default)]
    rule: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    seen: i64,
}

/// In place of the page, where an act is not possible any more: why, and what was typed.
#[derive(Debug, Template)]
#[template(path = "staff/kept.html")]
struct KeptView {
    frame: Frame,
    why: String,
    typed: String,
    url: String,
}

/// The page that says why nothing was done, with what was typed.
fn kept(frame: Frame, removal: &Removal, why: String, typed: String) -> Response {
    let url = urls::staff::request(&removal.reference);
    let view = KeptView { frame, why, typed, url };
    (CachePolicy::Secret, View::new(StatusCode::CONFLICT, view)).into_response()
}

fn led_back(removal: &Removal, word: &str) -> Response {
    let target = urls::done(&urls::staff::request(&removal.reference), word);
    (CachePolicy::Secret, Redirect::to(&target)).into_response()
}

fn unsaved(error: RemovalError, typed: String) -> PageError {
    let error = if error.is_transient() { PageError::unavailable(error) } else { PageError::internal(error) };
    error.keeping(typed)
}

/// Takes a request, gives it back, hands it on.
pub(super) async fn desk(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(text): Path<String>,
    sent: StaffForm<Desk>,
) -> Result<Response, PageError> {
    let reference = reference(&text)?;
    let (outcome, word) = match sent.form.act.as_str() {
        "take" => (services.take_request(&reference, &frame.member).await, "taken"),
        "back" => (services.give_request_back(&reference, &frame.member).await, "back"),
        "hand" => match sent.form.to.parse() {
            Ok(name) => (services.hand_request(&reference, &frame.member, name).await, "handed"),
            Err(_) => (Err(TakingError::NoReviewer), ""),
        },
        _ => return Err(PageError::Unreadable),
    };
    let detail = match outcome {
        Ok(()) => {
            let target = urls::done(&urls::staff::request(&reference), word);
            return Ok((CachePolicy::Secret, Redirect::to(&target)).into_response());
        }
        Err(TakingError::NotFound) => return Err(PageError::NotFound),
        Err(TakingError::Staff(error)) => return Err(undone(error)),
        Err(TakingError::NotWithStaff(state)) => {
            format!("Nothing was done: the request is not with staff any more. It stands so: {}.", told::state(state))
        }
        Err(TakingError::TakenBefore(taken)) => {
            format!("{} took the request on {}. You can still decide it.", taken.name, frame.moment(&taken.at))
        }
        Err(TakingError::NotYours) => "Nothing was done: you have not taken this request.".to_owned(),
        Err(TakingError::SameReviewer) => {
            "The second look is not for the one who refused the request. Hand it to somebody else.".to_owned()
        }
        Err(TakingError::NoReviewer) => "Choose somebody who reviews requests.".to_owned(),
    };
    Err(PageError::NotNow { detail, retry_after: None })
}

/// Asks the requester something.
pub(super) async fn ask(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(text): Path<String>,
    sent: StaffForm<Question>,
) -> Result<Response, PageError> {
    let review = found(&services, &text).await?;
    let typed = sent.form.question;
    let actor = frame.member.name.actor();
    let mut errors = Errors::default();
    match services.ask_about_removal(review.removal.id, &actor, &typed, sent.nonce).await {
        Ok(()) => return Ok(led_back(&review.removal, "asked")),
        Err(RulingError::NothingAsked) => errors.add("question", "Enter a question, or choose a prepared one."),
        Err(RulingError::TooLong(long)) => errors.add_too_long(&frame.page, "question", long),
        Err(RulingError::TooManyMessages) => {
            errors.add("question", "The request holds as many messages as it can. Decide it.");
        }
        Err(error) => return refused(frame, &services, (review, error), typed).await,
    }
    let unsent = Unsent { asked: Some(typed), errors, ..Unsent::default() };
    Ok(ReviewView::new(frame, review, unsent, "").answer())
}

/// Grants or refuses a request.
pub(super) async fn decide(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(text): Path<String>,
    sent: StaffForm<Decision>,
) -> Result<Response, PageError> {
    let review = found(&services, &text).await?;
    let Decision { rule, words, seen } = sent.form;
    let kind = review.list.as_ref().and_then(|list| forms::rule(list, &rule)).map(|rule| rule.kind);
    let (ruling, word) = match kind {
        Some(RuleKind::Removal) => (Ruling::Grant, "granted"),
        // A rule that the list does not have is refused where all of them are known.
        Some(RuleKind::Refusal) | None => (Ruling::Refuse, "refused"),
    };
    let order = Order {
        words: words.clone(),
        seen: Some(Revision(seen)),
        ..Order::new(review.removal.id, &frame.member.name.actor(), ruling, &rule)
    };
    let mut errors = Errors::default();
    match services.rule_on_removal(order).await {
        Ok(()) => return Ok(led_back(&review.removal, word)),
        Err(RulingError::NoSuchRule) => errors.add("rule", "Choose a rule of this list."),
        Err(RulingError::TooLong(long)) => errors.add_too_long(&frame.page, "words", long),
        Err(RulingError::Changed) => {
            let news = services.news_of(&review.removal, Revision(seen)).await.map_err(unread)?;
            let news = told::news(&frame, &news);
            let what = if news.is_empty() { String::new() } else { format!(": {news}") };
            let message = format!(
                "Nothing is decided. Since you opened the page the request has changed{what}. Read it, and send your decision again."
            );
            errors.add("words", message);
        }
        Err(error) => return refused(frame, &services, (review, error), words).await,
    }
    // What is new stands on the page now; whoever sends again has read it.
    let review = found(&services, &text).await?;
    let unsent = Unsent { rule, words: Some(words), errors, ..Unsent::default() };
    Ok(ReviewView::new(frame, review, unsent, "").answer())
}

/// What is answered where nothing can be mended in the form.
async fn refused(
    frame: Frame,
    services: &Services,
    (review, error): (Review, RulingError),
    typed: String,
) -> Result<Response, PageError> {
    let why = match error {
        RulingError::Removal(error) => return Err(unsaved(error, typed)),
        RulingError::NotFound => return Err(PageError::NotFound),
        RulingError::SameReviewer => "You refused this request. The second look is somebody else's.".to_owned(),
        RulingError::ListingEnded => "The listing has ended. The request ends with it in a moment.".to_owned(),
        RulingError::DecidedBefore { at, by } => {
            let now = services.review(&review.removal.reference).await.map_err(unread)?.unwrap_or(review.clone());
            let rule = now.removal.decision.as_ref().map(|decision| format!(" under {}", decision.rule));
            format!(
                "The request is {}: {} decided it on {}{}.",
                told::state(now.removal.state),
                told::who(&by),
                frame.moment(&at),
                rule.unwrap_or_default()
            )
        }
        RulingError::NotWithStaff(state) => {
            format!("The request is not with staff any more. It stands so: {}.", told::state(state))
        }
        other => other.to_string(),
    };
    Ok(kept(frame, &review.removal, why, typed))
}
