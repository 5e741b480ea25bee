//! Bodies of requests: read within a time and up to a size, or not at all.
//!
//! The edge puts every body under a deadline ([`Timely`]), so that a client that sends a byte now and then holds nothing
//! for long (T15). How large a body may be is said by the route, with [`Room`]; extractors ask before they read (F4).

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::BoxError;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::request::Parts;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use tokio::time::Sleep;

use super::error::PageError;
use super::gate::announced_length;

/// How many bytes a route takes; attached to a group of routes with `axum::Extension`. Without one: [`Room::FORM`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room(pub usize);

impl Room {
    /// A form or a small piece of JSON: 64 KiB.
    pub const FORM: Self = Self(64 * 1024);
    /// A pasted text of 256 KiB, with room for its percent-encoding in a form.
    pub const PASTE: Self = Self(3 * 256 * 1024 + 1024);
    /// A text of 256 KiB as it is.
    pub const TEXT: Self = Self(256 * 1024);
    /// A million addresses, one in each line: 48 MiB.
    pub const BULK: Self = Self(48 * 1024 * 1024);

    /// The room of a request's route; an error when the request announces more.
    pub fn of(parts: &Parts) -> Result<Self, PageError> {
        let room = parts.extensions.get().copied().unwrap_or(Self::FORM);
        let is_too_much = |length: u64| usize::try_from(length).map_or(true, |length| length > room.0);
        if announced_length(&parts.headers).is_some_and(is_too_much) { Err(PageError::TooLarge) } else { Ok(room) }
    }
}

/// The body ran out of time.
#[derive(Debug, thiserror::Error)]
#[error("the body was not sent in time")]
struct TooSlow;

/// A body that ends with an error when it has not arrived in time.
pub(super) struct Timely {
    body: Body,
    deadline: Pin<Box<Sleep>>,
    arrived: Arrived,
}

/// Whether the whole body has come in: tells a slow client from a slow answer.
#[derive(Debug, Clone)]
pub(super) struct Arrived(Arc<AtomicBool>);

impl Arrived {
    /// True when nothing more is to come.
    pub(super) fn is_whole(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl Timely {
    /// Puts a request's body under a deadline; one without a body needs none.
    pub(super) fn guard(request: Request, within: Duration) -> (Request, Arrived) {
        let is_empty = HttpBody::is_end_stream(request.body());
        let arrived = Arrived(Arc::new(AtomicBool::new(is_empty)));
        if is_empty {
            return (request, arrived);
        }
        let guard = |body| Self { body, deadline: Box::pin(tokio::time::sleep(within)), arrived: arrived.clone() };
        (request.map(|body| Body::new(guard(body))), arrived)
    }
}

impl HttpBody for Timely {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        if self.deadline.as_mut().poll(cx).is_ready() {
            return Poll::Ready(Some(Err(Box::new(TooSlow))));
        }
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        if frame.is_none() || self.body.is_end_stream() {
            self.arrived.0.store(true, Ordering::Relaxed);
        }
        Poll::Ready(frame.map(|frame| frame.map_err(Into::into)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// Reads a whole body, no larger than the route takes.
pub(super) async fn read_whole(parts: &Parts, body: Body) -> Result<Bytes, PageError> {
    let room = Room::of(parts)?;
    Limited::new(body, room.0).collect().await.map(|whole| whole.to_bytes()).map_err(|error| fault(&error))
}

/// What broke a body off, as a page says it: too much, too slow, or cut in the middle.
pub fn fault(error: &BoxError) -> PageError {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error.as_ref());
    while let Some(at) = cause {
        if at.is::<LengthLimitError>() {
            return PageError::TooLarge;
        }
        if at.is::<TooSlow>() {
            return PageError::SlowRequest;
        }
        cause = at.source();
    }
    PageError::Unreadable
}

/// A body read piece by piece by its handler, cut off at the room of the route; [`fault`] names what went wrong.
#[derive(Debug)]
pub struct Streamed(pub Limited<Body>);

impl<S: Send + Sync> FromRequest<S> for Streamed {
    type Rejection = PageError;

    async fn from_request(request: Request, _: &S) -> Result<Self, PageError> {
        let (parts, body) = request.into_parts();
        let room = Room::of(&parts)?;
        Ok(Self(Limited::new(body, room.0)))
    }
}
