//! A returned mail: what it says, and what to do.
//!
//! The text is read in memory and let go: it is neither stored nor logged, and it is never part of an address.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_LANGUAGE;
use axum::response::Response;

use super::reply;
use crate::services::Services;
use crate::services::bounce::{BounceDesk, BounceReport, Busy};
use crate::web::error::PageError;
use crate::web::extract::Text;
use crate::web::page::Page;

/// Why a mail came back, whether the address is still listed here, and what to do. Takes the whole mail, or what was
/// copied out of it; the text is neither stored nor logged. `explanation` is in the language of `Accept-Language`.
#[utoipa::path(
    post,
    path = "/api/v1/bounce",
    operation_id = "explain_bounce",
    tag = "bounce",
    request_body(content(
        (String = "text/plain", example = "554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using ops.bl.example"),
        (String = "message/rfc822", example = "From: MAILER-DAEMON@example.org\nSubject: Undelivered Mail\n\n554 5.7.1 Client host [203.0.113.7] blocked using ops.bl.example"),
    )),
    responses(
        (status = 200, description = "What the mail says; `verdict` is `cannot-tell` when it does not.", body = BounceReport),
        (status = 413, description = "More than 256 KiB: send the report without the mail that came back.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 415, description = "Neither `text/plain` nor `message/rfc822`.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 503, description = "Too many texts are being read; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "Too many questions; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn submit(
    State(services): State<Arc<Services>>,
    State(desk): State<Arc<BounceDesk>>,
    page: Page,
    Text(source): Text,
) -> Result<Response, PageError> {
    // Programs are shown no marks of what fell back to English.
    let words = page.words.clone().plain();
    let report = services.bounce(&source, &desk, &words, &page.site.public_url).await;
    let report = report.map_err(|Busy| PageError::TimedOut)?;
    let mut response = reply::json(&report)?;
    let language = HeaderValue::from_str(page.locale().as_str()).map_err(PageError::internal)?;
    response.headers_mut().insert(CONTENT_LANGUAGE, language);
    Ok(response)
}
