//! Many addresses at once.
//!
//! The whole question is read first, up to [`crate::web::body::Room::BULK`], and then the answer is streamed: most
//! clients send all they have before they read anything, and a server that answers meanwhile would wait for them as
//! they wait for it. What a question may hold, and for how long, is said by its [`places`].

mod answer;
pub mod places;
mod question;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt as _, Limited};
use hyper::body::Body as _;

pub use places::{BulkPlaces, MOST_AT_ONCE};

use places::Place;
use question::Question;

use crate::web::body::{self, Room, Streamed};
use crate::web::client::ClientIp;
use crate::web::error::PageError;
use crate::web::extract::is_kind;
use crate::web::limits::Operation;
use crate::web::state::AppState;

/// At most so many lines in one question.
pub const MOST_LINES: usize = 1_000_000;

/// Many addresses and networks, one on a line, or as a JSON array of texts. The answer has a line of JSON for each, in
/// the order asked: an `AddressReport`, a `NetworkReport`, or a `LineFault` in the place of a line that cannot be read.
/// At most 1,000,000 lines and 48 MiB, and one question of a client at a time. A network costs as many lines of the
/// budget as it has listings; a network beyond the budget is answered with a `LineFault` that says when to ask again.
/// An answer that breaks off is not whole.
#[utoipa::path(
    post,
    path = "/api/v1/lookup",
    operation_id = "lookup_many",
    tag = "lookup",
    request_body(content(
        (String = "text/plain", example = "203.0.113.7\n2001:db8::/64\n"),
        (Vec<String> = "application/json", example = json!(["203.0.113.7", "2001:db8::/64"])),
    )),
    responses(
        (status = 200, description = "One line of JSON for each line asked.", body = crate::services::report::AddressReport, content_type = "application/x-ndjson"),
        (status = 400, description = "The JSON cannot be read.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 413, description = "More than 1,000,000 lines or 48 MiB.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
        (status = 429, description = "Too many questions; `Retry-After` says when to ask again.", body = super::openapi::ProblemBody, content_type = "application/problem+json"),
    )
)]
pub async fn submit(State(state): State<AppState>, client: ClientIp, sent: Sent) -> Result<Response, PageError> {
    let mut place = state.bulk_places.take(client)?;
    let text = read(sent.body, &mut place).await?;
    let taken_apart = tokio::task::spawn_blocking(move || Question::read(text, sent.is_json));
    let question = taken_apart.await.map_err(PageError::internal)??;
    place.grow(question.beside())?;
    state.limits.spend(Operation::BulkLine, client, u32::try_from(question.len()).unwrap_or(u32::MAX))?;
    let kind = [(CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"))];
    Ok((kind, Body::new(answer::begin(state, client, question, place))).into_response())
}

/// The body, still unread.
#[derive(Debug)]
pub struct Sent {
    body: Limited<Body>,
    /// True when it says that it is JSON; without a word it may be either.
    is_json: bool,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let is_json = is_kind(request.headers(), &["application/json"]);
        let Streamed(body) = Streamed::from_request(request, state).await?;
        Ok(Self { body, is_json })
    }
}

/// Reads the whole question, for as long as there is room for it.
async fn read(mut body: Limited<Body>, place: &mut Place) -> Result<Bytes, PageError> {
    // What is announced takes no memory before it comes.
    let announced = body.size_hint().upper().unwrap_or_default().min(Room::BULK.0 as u64);
    let mut text = Vec::with_capacity(usize::try_from(announced).unwrap_or_default());
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| body::fault(&error))?;
        if let Some(piece) = frame.data_ref() {
            place.grow(piece.len())?;
            text.extend_from_slice(piece);
        }
    }
    Ok(text.into())
}
