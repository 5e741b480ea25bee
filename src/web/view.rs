//! A template as a response, and the one page for everything that went otherwise.

use askama::Template;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use super::duration_text;
use super::fallback;
use super::page::Page;
use super::plain_text;
use crate::domain::query::MAX_BYTES;
use crate::domain::time::Seconds;
use crate::strings::{MessageId, id};
use crate::urls;

/// A page with its status.
#[derive(Debug)]
pub struct View<T> {
    status: StatusCode,
    template: T,
}

impl<T: Template> View<T> {
    /// The page that was asked for.
    pub const fn ok(template: T) -> Self {
        Self::new(StatusCode::OK, template)
    }

    /// A page with a status of its own.
    pub const fn new(status: StatusCode, template: T) -> Self {
        Self { status, template }
    }
}

/// A template as HTML, with what is in English for want of the page's language told from the rest.
pub fn render(template: &impl Template) -> askama::Result<String> {
    template.render().map(fallback::tell)
}

const HTML: HeaderValue = HeaderValue::from_static("text/html; charset=utf-8");

impl<T: Template> IntoResponse for View<T> {
    fn into_response(self) -> Response {
        match render(&self.template) {
            Ok(html) => (self.status, [(CONTENT_TYPE, HTML)], html).into_response(),
            Err(error) => {
                tracing::error!(%error, "a page could not be rendered");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

/// What went otherwise than asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProblemKind {
    /// There is no such page.
    NotFound,
    /// The page exists, but not for this method.
    MethodNotAllowed,
    /// What was sent cannot be read.
    BadRequest,
    /// What was sent is larger than the page takes.
    TooLarge,
    /// What was sent is of a kind that the page does not take.
    UnsupportedMedia,
    /// Too many questions in a short time.
    TooMany {
        /// When the next one is answered.
        retry_after: Seconds,
    },
    /// What is asked for does not fit the state in which it is.
    NotNow,
    /// The request names a host that is not this site.
    UnknownHost,
    /// A page of another site sent it.
    CrossSite,
    /// The lists are still being read.
    Loading,
    /// A part of the site is down; nothing was saved.
    Unavailable,
    /// The answer took too long.
    TimedOut,
    /// A fault of ours.
    Internal,
}

impl ProblemKind {
    /// The usual status.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMedia => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::NotNow => StatusCode::CONFLICT,
            Self::UnknownHost => StatusCode::MISDIRECTED_REQUEST,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::Loading | Self::Unavailable | Self::TimedOut => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Heading, what happened, what to do next.
    const fn words(self) -> [MessageId; 3] {
        match self {
            Self::NotFound => [id("problem-not-found"), id("problem-not-found-what"), id("problem-not-found-next")],
            Self::MethodNotAllowed => [id("problem-method"), id("problem-method-what"), id("problem-method-next")],
            Self::BadRequest => [id("problem-unread"), id("problem-unread-what"), id("problem-unread-next")],
            Self::TooLarge => [id("problem-large"), id("problem-large-what"), id("problem-large-next")],
            Self::UnsupportedMedia => [id("problem-unread"), id("problem-media-what"), id("problem-unread-next")],
            Self::TooMany { .. } => [id("problem-many"), id("problem-many-what"), id("problem-many-next")],
            Self::NotNow => [id("problem-now"), id("problem-now-what"), id("problem-now-next")],
            Self::UnknownHost => [id("problem-host"), id("problem-host-what"), id("problem-host-next")],
            Self::CrossSite => [id("problem-cross"), id("problem-cross-what"), id("problem-cross-next")],
            Self::Loading => [id("problem-loading"), id("problem-loading-what"), id("problem-loading-next")],
            Self::Unavailable => [id("problem-down"), id("problem-down-what"), id("problem-down-next")],
            Self::TimedOut => [id("problem-slow"), id("problem-slow-what"), id("problem-slow-next")],
            Self::Internal => [id("problem-ours"), id("problem-ours-what"), id("problem-ours-next")],
        }
    }
}

/// Longest detail that is shown, in characters.
const LONGEST_DETAIL: usize = 500;

/// The page for what went otherwise: what happened, what to do next, what was typed.
#[derive(Debug, Template)]
#[template(path = "error.html")]
pub struct ProblemView {
    page: Page,
    heading: String,
    what: String,
    detail: Option<String>,
    next: String,
    kept: Option<String>,
    typed: Option<String>,
    /// True below the pages of requests, for every link that leads to none: whoever lost theirs finds it again.
    is_link: bool,
}

impl ProblemView {
    /// The page for this kind of problem.
    pub fn new(page: Page, kind: ProblemKind) -> Self {
        let [heading, what, next] = kind.words();
        let wait = match kind {
            ProblemKind::TooMany { retry_after } => duration_text::span(&page.words, retry_after),
            _ => String::new(),
        };
        Self {
            heading: page.t(heading).to_string(),
            what: page.t(what).to_string(),
            next: page.t(next).arg("wait", wait).to_string(),
            detail: None,
            kept: None,
            typed: None,
            is_link: kind == ProblemKind::NotFound && page.is_at(urls::removal_lost()),
            page: page.without_address(),
        }
    }

    /// Adds what exactly could not be read, in words for people.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(plain_text::one_line(&detail.into(), LONGEST_DETAIL));
        self
    }

    /// Adds how much was sent, where that was too much.
    #[must_use]
    pub fn size(self, bytes: u64) -> Self {
        const KIB: u64 = 1024;
        let detail = if bytes < 10 * KIB * KIB {
            self.page.t("problem-large-kib").arg("size", bytes.div_ceil(KIB)).to_string()
        } else {
            self.page.t("problem-large-mib").arg("size", bytes.div_ceil(KIB * KIB)).to_string()
        };
        self.detail(detail)
    }

    /// Adds how much was typed, and how much of it is too much for the box, in which all of it stands again.
    #[must_use]
    pub fn oversize(self, bytes: u64) -> Self {
        let over = bytes.saturating_sub(MAX_BYTES as u64);
        let said = self.page.t("problem-large-over").arg("size", bytes.div_ceil(1024)).arg("over", over.div_ceil(1024));
        let said = said.to_string();
        self.detail(said)
    }

    /// Adds the box with what was typed into it, to be sent again.
    #[must_use]
    pub fn box_again(mut self, typed: String) -> Self {
        self.typed = Some(typed);
        self
    }

    /// What went otherwise, in a few words.
    pub fn heading(&self) -> &str {
        &self.heading
    }

    /// What happened and what to do next, for programs that show it to people.
    pub fn sentences(&self) -> String {
        let parts = [Some(self.what.as_str()), self.detail.as_deref(), Some(self.next.as_str())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Adds what the visitor typed, so that nothing is lost.
    #[must_use]
    pub fn kept(mut self, text: impl Into<String>) -> Self {
        self.kept = Some(text.into());
        self
    }
}
