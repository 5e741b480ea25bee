//! A returned mail: what it says, and what to do.
//!
//! The text is read in memory and let go: it is neither stored nor logged, and it is never part of an address.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request, State};
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use http_body_util::BodyExt;

use super::reply;
use crate::services::Services;
use crate::services::bounce::{BounceDesk, BounceReport, Busy};
use crate::web::body::{Streamed, fault};
use crate::web::error::PageError;
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
        (status = 429, description = "Too many questions; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn submit(
    State(services): State<Arc<Services>>,
    State(desk): State<Arc<BounceDesk>>,
    page: Page,
    Sent(source): Sent,
) -> Result<Response, PageError> {
    let report = services.bounce(&source, &desk, &page.words, &page.site.public_url).await;
    let report = report.map_err(|Busy| PageError::TimedOut)?;
    let mut response = reply::json(&report)?;
    let language = HeaderValue::from_str(page.locale().as_str()).map_err(PageError::internal)?;
    response.headers_mut().insert(CONTENT_LANGUAGE, language);
    Ok(response)
}

/// The mail as it was sent, in whatever character set.
#[derive(Debug)]
pub struct Sent(Bytes);

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        if !is_text(request.headers()) {
            return Err(PageError::UnsupportedMedia);
        }
        let Streamed(body) = Streamed::from_request(request, state).await?;
        let whole = body.collect().await.map_err(|error| fault(&error))?;
        Ok(Self(whole.to_bytes()))
    }
}

/// True for a text or a mail; parameters do not count.
fn is_text(headers: &HeaderMap) -> bool {
    let line = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = line.split(';').next().unwrap_or_default().trim();
    ["text/plain", "message/rfc822"].iter().any(|known| kind.eq_ignore_ascii_case(known))
}
