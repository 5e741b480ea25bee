//! Many addresses at once.
//!
//! The whole question is read first, up to [`crate::web::body::Room::BULK`], and then the answer is streamed: most clients send all they
//! have before they read anything, and a server that answers meanwhile would wait for them as they wait for it.

use std::borrow::Cow;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{FromRequest, Request, State};
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, Collected, Limited};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};

use crate::domain::time::Seconds;
use crate::services::Services;
use crate::services::bulk::Bulk;
use crate::web::body::{self, Streamed};
use crate::web::client::ClientIp;
use crate::web::error::PageError;
use crate::web::limits::Operation;
use crate::web::state::AppState;

/// At most so many lines in one question.
pub const MOST_LINES: usize = 1_000_000;

/// At most so many questions are answered at a time; each holds its whole text in memory.
pub const MOST_AT_ONCE: usize = 4;

/// The answer goes out in pieces of about so many bytes.
const PIECE: usize = 64 * 1024;

/// Places for questions.
#[derive(Debug, Clone)]
pub struct BulkPlaces(Arc<Semaphore>);

impl Default for BulkPlaces {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(MOST_AT_ONCE)))
    }
}

/// Many addresses and networks, one on a line, or as a JSON array of texts. The answer has a line of JSON for each, in
/// the order asked: an `AddressReport`, a `NetworkReport`, or a `LineFault` in the place of a line that cannot be read.
/// At most 1,000,000 lines and 48 MiB.
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
    let busy = |_| PageError::TooMany { retry_after: Seconds(10) };
    let place = state.bulk_places.0.clone().try_acquire_owned().map_err(busy)?;
    let text = read(sent.body).await?;
    let question = Question::read(text, sent.is_json)?;
    state.limits.spend(Operation::BulkLine, client, u32::try_from(question.len()).unwrap_or(u32::MAX))?;
    let (sender, receiver) = mpsc::channel(4);
    tokio::task::spawn_blocking(move || answer(&state.services, &state.site.public_url, &question, &sender, place));
    let kind = [(CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"))];
    Ok((kind, Body::new(Pieces(receiver))).into_response())
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
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let is_json = kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"));
        let Streamed(body) = Streamed::from_request(request, state).await?;
        Ok(Self { body, is_json })
    }
}

async fn read(body: Limited<Body>) -> Result<Bytes, PageError> {
    body.collect().await.map(Collected::to_bytes).map_err(|error| body::fault(&error))
}

/// The lines of a request.
enum Question {
    Lines(Bytes),
    Array(Vec<String>),
}

impl Question {
    fn read(text: Bytes, is_json: bool) -> Result<Self, PageError> {
        let question = if is_json || looks_like_array(&text) {
            let strings: Vec<Cow<'_, str>> = serde_json::from_slice(&text)
                .map_err(|error| PageError::BadRequest(format!("This is no JSON array of texts: {error}.")))?;
            Self::Array(strings.into_iter().map(Cow::into_owned).collect())
        } else {
            Self::Lines(text)
        };
        if question.len() > MOST_LINES { Err(PageError::TooLarge) } else { Ok(question) }
    }

    fn len(&self) -> usize {
        match self {
            Self::Lines(text) => lines(text).count(),
            Self::Array(strings) => strings.len(),
        }
    }
}

/// `[` also begins an address in brackets; an array goes on with a text, or ends.
fn looks_like_array(text: &[u8]) -> bool {
    let array = text.trim_ascii_start().strip_prefix(b"[");
    array.is_some_and(|inside| matches!(inside.trim_ascii_start().first(), Some(b'"' | b']') | None))
}

/// Lines without their ends; the end of the last one may be missing.
fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let text = text.strip_suffix(b"\n").unwrap_or(text);
    let is_empty = text.is_empty();
    text.split(|byte| *byte == b'\n').filter(move |_| !is_empty).map(|line| line.strip_suffix(b"\r").unwrap_or(line))
}

/// Answers on a thread of its own, and stops when nobody reads any more.
fn answer(
    services: &Services,
    public_url: &str,
    question: &Question,
    sender: &mpsc::Sender<Bytes>,
    place: OwnedSemaphorePermit,
) {
    let mut bulk = Bulk::new(services, public_url);
    let mut piece = Vec::with_capacity(PIECE + 4096);
    let mut take = |line: &[u8]| {
        if let Err(error) = bulk.answer(line, &mut piece) {
            tracing::error!(%error, "a line of a bulk lookup could not be written");
            return false;
        }
        piece.len() < PIECE || {
            let full = std::mem::replace(&mut piece, Vec::with_capacity(PIECE + 4096));
            sender.blocking_send(full.into()).is_ok()
        }
    };
    let is_read_to_the_end = match question {
        Question::Lines(text) => lines(text).all(&mut take),
        Question::Array(strings) => strings.iter().all(|line| take(line.as_bytes())),
    };
    if is_read_to_the_end && !piece.is_empty() {
        // A reader that went away has no use for the rest.
        let _ = sender.blocking_send(piece.into());
    }
    drop(place);
}

/// The pieces of an answer as a body.
struct Pieces(mpsc::Receiver<Bytes>);

impl HttpBody for Pieces {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<hyper::body::Frame<Bytes>, Self::Error>>> {
        self.0.poll_recv(context).map(|piece| piece.map(|piece| Ok(hyper::body::Frame::data(piece))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_brackets_is_no_array() {
        let read = |text: &'static str| Question::read(Bytes::from_static(text.as_bytes()), false);
        assert!(matches!(read("[192.0.2.1]\n192.0.2.2"), Ok(Question::Lines(_))));
        assert!(matches!(read(" [\"192.0.2.1\"]"), Ok(Question::Array(_))));
        assert!(read("[\"192.0.2.1\", 7]").is_err());
    }

    #[test]
    fn every_line_counts_but_the_empty_one_behind_the_last_end() {
        assert_eq!(lines(b"").count(), 0);
        assert_eq!(lines(b"a\r\n\nb\n").collect::<Vec<_>>(), [b"a".as_slice(), b"", b"b"]);
    }
}
