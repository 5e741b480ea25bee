//! How a typed text is read.

use axum::response::Response;

use super::reply;
use crate::domain::query;
use crate::web::error::PageError;
use crate::web::extract::Query;

/// What to read.
#[derive(Debug, serde::Deserialize)]
pub struct Typed {
    /// The text, as a person typed it.
    #[serde(default)]
    q: String,
}

/// How a query is read: as an address, a network, a range, several of them, a host name, or why not. Nothing is
/// guessed, and nothing is looked up.
#[utoipa::path(
    get,
    path = "/api/v1/understand",
    operation_id = "understand",
    tag = "understand",
    params(("q" = String, Query, description = "What somebody typed.", example = "[1.2.3.4]:25")),
    responses((status = 200, description = "How it was read; `kind` is `error` when it cannot be.", body = super::openapi::ReadingBody))
)]
pub async fn show(Query(typed): Query<Typed>) -> Result<Response, PageError> {
    reply::json(&query::understand(&typed.q).reply())
}
