//! `/staff/requests/{reference}`: everything about one request on one page, and what a reviewer does with it.
//!
//! [`view`] is the page, [`told`] puts what happened into words; [`acts`] takes what is sent. Whatever somebody typed is
//! shown again when it could not be taken.

pub mod acts;
pub mod forms;
pub mod told;
pub mod view;

use std::sync::Arc;

use axum::extract::State as Shared;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};

use super::frame::Frame;
use super::guard::unread;
use crate::domain::token::Reference;
use crate::services::Services;
use crate::services::desk::review::Review;
use crate::urls::staff::pattern;
use crate::web::body::Room;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::state::AppState;
use view::{ReviewView, Unsent};

/// Every path of a request.
pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(pattern::REQUEST, get(show))
        .route(pattern::REQUEST_DESK, post(acts::desk))
        .route(pattern::REQUEST_ASK, post(acts::ask))
        .route(pattern::REQUEST_DECIDE, post(acts::decide))
        .layer(Extension(Room::PASTE))
}

/// What is chosen to begin with, and what was just done.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    done: String,
    rule: String,
    question: Option<usize>,
}

/// The reference in a path, however it is spelt.
fn reference(text: &str) -> Result<Reference, PageError> {
    text.parse().map_err(|_| PageError::NotFound)
}

async fn found(services: &Services, text: &str) -> Result<Review, PageError> {
    let found = services.review(&reference(text)?).await.map_err(unread)?;
    found.ok_or(PageError::NotFound)
}

/// Shows a request.
async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(text): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let review = found(&services, &text).await?;
    services.note_view(review.removal.id, &frame.member, review.seen_by(&frame.member));
    let unsent = Unsent { rule: asked.rule, question: asked.question, ..Unsent::default() };
    Ok(ReviewView::new(frame, review, unsent, told::done(&asked.done)).answer())
}
