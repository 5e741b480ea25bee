//! What went otherwise: as an error of a handler, as a value on the response, and last as a page or as JSON.
//!
//! A handler returns a [`PageError`]. Its response has a status and a [`Problem`] among the extensions, and no body:
//! the edge renders it in the visitor's language, as a page for people and as RFC 9457 for programs. Answers without
//! a problem that refuse something (from the router, from a layer) are given the problem of their status. The text of
//! an error goes to the log, once, and nowhere else.

use std::sync::Arc;

use axum::BoxError;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use super::body::Room;
use super::page::Page;
use super::view::{ProblemKind, ProblemView, View};
use crate::domain::time::Seconds;
use crate::urls;

/// Why a handler has no page to show.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// There is no such page.
    #[error("no such page")]
    NotFound,
    /// The page exists, but not for this method.
    #[error("not for this method")]
    NotAllowed,
    /// What was sent cannot be read, and there is nothing more to say about it.
    #[error("cannot be read")]
    Unreadable,
    /// What was sent cannot be read, with a sentence for people that says what and how to mend it.
    #[error("cannot be read: {0}")]
    BadRequest(String),
    /// The address of the page is longer than any of ours.
    #[error("address too long")]
    AddressTooLong,
    /// What was sent is larger than the page takes.
    #[error("too large")]
    TooLarge,
    /// The same where it is known how large it is.
    #[error("too large: {bytes} bytes")]
    LargerThanTaken {
        /// How much was sent, or announced.
        bytes: u64,
    },
    /// Something of the others, with what was typed into the box: the page shows it there again.
    #[error("{error}")]
    Kept {
        /// What went otherwise.
        error: Box<Self>,
        /// What was typed.
        typed: String,
    },
    /// What was sent is of a kind, or coded in a way, that the page does not take.
    #[error("kind of content not taken")]
    UnsupportedMedia,
    /// The request came from a page of another site.
    #[error("sent by another site")]
    CrossSite,
    /// The request is for a host that is not this site.
    #[error("for another host")]
    Misdirected,
    /// Too much in a short time.
    #[error("too many requests")]
    TooMany {
        /// When the next one is answered.
        retry_after: Seconds,
    },
    /// What is asked for does not fit the state in which it is, with a sentence for people that says what does.
    #[error("not now: {detail}")]
    NotNow {
        /// The sentence.
        detail: String,
        /// When it fits, if time alone makes it fit.
        retry_after: Option<Seconds>,
    },
    /// The lists are still being read into memory.
    #[error("the index is loading")]
    Loading,
    /// A part of the site is down; nothing was saved.
    #[error("unavailable: {0}")]
    Unavailable(#[source] BoxError),
    /// The client sent its request too slowly.
    #[error("the request came too slowly")]
    SlowRequest,
    /// The answer took too long.
    #[error("the answer took too long")]
    TimedOut,
    /// A fault of ours.
    #[error("{0}")]
    Internal(#[source] BoxError),
}

impl PageError {
    /// A fault of ours, with what the log shall say.
    pub fn internal(error: impl Into<BoxError>) -> Self {
        Self::Internal(error.into())
    }

    /// A part that is down, with what the log shall say.
    pub fn unavailable(error: impl Into<BoxError>) -> Self {
        Self::Unavailable(error.into())
    }

    /// The same with what was typed into the box, so that nothing is lost: also a text that is too long for the box,
    /// as far as a form is read at all. What is no text is not kept.
    #[must_use]
    pub fn keeping(self, typed: String) -> Self {
        let is_text = !typed.is_empty() && !typed.contains('\0');
        if is_text && typed.len() <= Room::PASTE.0 { Self::Kept { error: Box::new(self), typed } } else { self }
    }

    fn kind(&self) -> ProblemKind {
        match self {
            Self::Kept { error, .. } => error.kind(),
            Self::NotFound => ProblemKind::NotFound,
            Self::NotAllowed => ProblemKind::MethodNotAllowed,
            Self::Unreadable | Self::BadRequest(_) | Self::AddressTooLong => ProblemKind::BadRequest,
            Self::TooLarge | Self::LargerThanTaken { .. } => ProblemKind::TooLarge,
            Self::UnsupportedMedia => ProblemKind::UnsupportedMedia,
            Self::CrossSite => ProblemKind::CrossSite,
            Self::Misdirected => ProblemKind::UnknownHost,
            Self::TooMany { retry_after } => ProblemKind::TooMany { retry_after: *retry_after },
            Self::NotNow { .. } => ProblemKind::NotNow,
            Self::Loading => ProblemKind::Loading,
            Self::Unavailable(_) => ProblemKind::Unavailable,
            Self::SlowRequest | Self::TimedOut => ProblemKind::TimedOut,
            Self::Internal(_) => ProblemKind::Internal,
        }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let kind = self.kind();
        let size = if let Self::LargerThanTaken { bytes } = self { Some(bytes) } else { None };
        if let Self::Kept { error, typed } = self {
            let mut response = error.into_response();
            if let Some(problem) = response.extensions_mut().get_mut::<Problem>() {
                problem.typed = Some(typed);
            }
            return response;
        }
        let status = match self {
            Self::AddressTooLong => StatusCode::URI_TOO_LONG,
            Self::SlowRequest => StatusCode::REQUEST_TIMEOUT,
            _ => kind.status(),
        };
        let wait = if let Self::NotNow { retry_after, .. } = &self { *retry_after } else { None };
        let (detail, cause) = match self {
            Self::BadRequest(detail) | Self::NotNow { detail, .. } => (Some(detail), None),
            Self::Internal(cause) | Self::Unavailable(cause) => (None, Some(Arc::new(cause))),
            _ => (None, None),
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Problem { kind, detail, cause, size, wait, typed: None });
        response
    }
}

/// What went otherwise, on its way to the edge.
#[derive(Debug, Clone)]
pub struct Problem {
    kind: ProblemKind,
    detail: Option<String>,
    cause: Option<Arc<BoxError>>,
    /// How much was sent, where that was too much.
    size: Option<u64>,
    /// When to try again, where only this problem knows.
    wait: Option<Seconds>,
    /// What was typed into the box.
    typed: Option<String>,
}

impl Problem {
    /// The problem on a response; that of its status when the router or a layer refused it with bare words.
    pub(super) fn of(response: &Response) -> Option<Self> {
        if let Some(problem) = response.extensions().get::<Self>() {
            return Some(problem.clone());
        }
        let status = response.status();
        let is_refusal = status.is_client_error() || status.is_server_error();
        let kind_of_body = response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
        let has_words = kind_of_body.is_some_and(|kind| !kind.starts_with(b"text/plain"));
        let kind = match status {
            _ if !is_refusal || has_words => return None,
            StatusCode::NOT_FOUND => ProblemKind::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => ProblemKind::MethodNotAllowed,
            StatusCode::PAYLOAD_TOO_LARGE => ProblemKind::TooLarge,
            StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemKind::UnsupportedMedia,
            StatusCode::REQUEST_TIMEOUT => ProblemKind::TimedOut,
            StatusCode::SERVICE_UNAVAILABLE => ProblemKind::Unavailable,
            _ if status.is_client_error() => ProblemKind::BadRequest,
            _ => ProblemKind::Internal,
        };
        Some(Self { kind, detail: None, cause: None, size: None, wait: None, typed: None })
    }

    /// Writes the cause to the log; the span that this stands in has the id of the request.
    pub(super) fn log(&self) {
        match (&self.kind, &self.cause) {
            (ProblemKind::Internal, Some(cause)) => tracing::error!(error = %chain(cause), "a request failed"),
            (_, Some(cause)) => tracing::warn!(error = %chain(cause), "a request could not be served"),
            _ => {}
        }
    }

    /// When to try again, for problems that pass by themselves.
    fn retry_after(&self) -> Option<Seconds> {
        match self.kind {
            ProblemKind::TooMany { retry_after } => Some(retry_after),
            ProblemKind::Loading => Some(Seconds(10)),
            ProblemKind::Unavailable | ProblemKind::TimedOut => Some(Seconds(30)),
            _ => self.wait,
        }
    }

    /// The whole answer: a page, or JSON for programs.
    pub(super) fn render(self, status: StatusCode, mut page: Page, as_json: bool) -> Response {
        if as_json {
            page.words = page.words.plain();
        }
        let request_id = page.request_id.as_ref().map(ToString::to_string);
        let public_url = page.site.public_url.clone();
        let retry_after = self.retry_after();
        let language = HeaderValue::from_str(page.locale().as_str()).unwrap_or(HeaderValue::from_static("en"));
        let mut view = ProblemView::new(page, self.kind);
        if let Some(detail) = self.detail {
            view = view.detail(detail);
        }
        if let Some(bytes) = self.size {
            view = if self.typed.is_some() { view.oversize(bytes) } else { view.size(bytes) };
        }
        if let Some(typed) = self.typed {
            view = view.box_again(typed);
        }
        let mut response = if as_json {
            let body = ProblemJson {
                r#type: urls::absolute(&public_url, &urls::problem(slug(self.kind))),
                title: view.heading(),
                status: status.as_u16(),
                detail: view.sentences(),
                request_id,
                retry_after: retry_after.map(|wait| wait.0),
            };
            let text = serde_json::to_string(&body).unwrap_or_else(|_| "{}".to_owned());
            let kind = HeaderValue::from_static("application/problem+json");
            (status, [(CONTENT_TYPE, kind), (CONTENT_LANGUAGE, language)], text).into_response()
        } else {
            View::new(status, view).into_response()
        };
        if let Some(wait) = retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(wait.0.max(1)));
        }
        response
    }
}

/// An error and everything behind it on one line.
fn chain(error: &BoxError) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}

/// RFC 9457, with what helps to report the problem and to come back in time.
#[derive(Debug, serde::Serialize)]
struct ProblemJson<'a> {
    r#type: String,
    title: &'a str,
    status: u16,
    detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<String>,
    /// In seconds, as the `Retry-After` header.
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<i64>,
}

/// A usual wait, where a page explains waiting as such.
const SOME_WAIT: Seconds = Seconds(60);

/// Every kind of problem.
const KINDS: [ProblemKind; 13] = [
    ProblemKind::NotFound,
    ProblemKind::MethodNotAllowed,
    ProblemKind::BadRequest,
    ProblemKind::TooLarge,
    ProblemKind::UnsupportedMedia,
    ProblemKind::TooMany { retry_after: SOME_WAIT },
    ProblemKind::NotNow,
    ProblemKind::UnknownHost,
    ProblemKind::CrossSite,
    ProblemKind::Loading,
    ProblemKind::Unavailable,
    ProblemKind::TimedOut,
    ProblemKind::Internal,
];

/// The last segment of a problem's `type`, the same for ever: programs compare it.
const fn slug(kind: ProblemKind) -> &'static str {
    match kind {
        ProblemKind::NotFound => "not-found",
        ProblemKind::MethodNotAllowed => "method-not-allowed",
        ProblemKind::BadRequest => "not-understood",
        ProblemKind::TooLarge => "too-large",
        ProblemKind::UnsupportedMedia => "unsupported-content",
        ProblemKind::TooMany { .. } => "too-many-requests",
        ProblemKind::NotNow => "not-now",
        ProblemKind::UnknownHost => "unknown-host",
        ProblemKind::CrossSite => "cross-site",
        ProblemKind::Loading => "loading",
        ProblemKind::Unavailable => "unavailable",
        ProblemKind::TimedOut => "too-slow",
        ProblemKind::Internal => "internal",
    }
}

/// `GET /problems/{slug}`: the words of a problem, for whoever follows the `type` in an answer.
pub(super) async fn explain(
    super::extract::Path(name): super::extract::Path<String>,
    page: Page,
) -> Result<impl IntoResponse, PageError> {
    let kind = KINDS.into_iter().find(|kind| slug(*kind) == name).ok_or(PageError::NotFound)?;
    Ok((super::cache::CachePolicy::Minutes, View::ok(ProblemView::new(page, kind))))
}
