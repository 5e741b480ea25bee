//! The numbers of removal requests.

use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};

use super::reply;
use crate::services::Services;
use crate::services::stats::figures::StatsReport;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;

/// How many removals were asked for on each list, how they ended, and how long people waited. Made from the history of
/// decisions, which names nobody.
#[utoipa::path(
    get,
    path = "/api/v1/stats",
    operation_id = "removal_stats",
    tag = "stats",
    responses(
        (status = 200, description = "The numbers of each list: by month, of the last 30 days, and in all.", body = StatsReport),
        (status = 429, description = "Too many questions; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "The history cannot be read just now.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn show(State(services): State<Arc<Services>>) -> Result<Response, PageError> {
    answer(&services).await
}

/// The numbers as JSON.
pub async fn answer(services: &Services) -> Result<Response, PageError> {
    let report = report(services).await?;
    Ok((CachePolicy::Minutes, reply::json(&*report)?).into_response())
}

/// The numbers, or the problem that there are none just now.
pub async fn report(services: &Services) -> Result<Arc<StatsReport>, PageError> {
    services.stats().await.map_err(|error| PageError::Unavailable(error.into()))
}
