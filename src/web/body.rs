//! Bodies of requests: read within a time and up to a size, or not at all.
//!
//! The edge puts every body under a deadline (`Patience`), so that a client that sends a byte now and then holds nothing
//! for long (T15). How large a body may be is said by the route, with [`Room`]; extractors ask before they read (F4).

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::BoxError;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::request::Parts;
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use tokio::time::{Instant, Sleep};

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
        let is_too_much = |length: &u64| usize::try_from(*length).map_or(true, |length| length > room.0);
        match announced_length(&parts.headers).filter(is_too_much) {
            Some(bytes) => Err(PageError::LargerThanTaken { bytes }),
            None => Ok(room),
        }
    }
}

/// The body ran out of time.
#[derive(Debug, thiserror::Error)]
#[error("the body was not sent in time")]
struct TooSlow;

/// A client that sends faster than this many bytes a second, one megabit, never runs out of time by sending.
const SLOWEST: u64 = 128 * 1024;

/// How long a request may take: so long, and longer by the time that what it has sent may have taken. A byte now and
/// then buys nothing (T15), a large upload over a slow line is let finish.
#[derive(Debug, Clone)]
pub(super) struct Patience {
    began: Instant,
    within: Duration,
    progress: Arc<Progress>,
}

#[derive(Debug, Default)]
struct Progress {
    received: AtomicU64,
    is_whole: AtomicBool,
}

impl Patience {
    /// Begins now.
    pub(super) fn new(within: Duration) -> Self {
        Self { began: Instant::now(), within, progress: Arc::default() }
    }

    fn until(&self) -> Instant {
        let received = self.progress.received.load(Ordering::Relaxed);
        self.began + self.within + Duration::from_millis(received.saturating_mul(1000) / SLOWEST)
    }

    /// Returns when the time is over: with the client's fault when it still has something to send, else with ours.
    pub(super) async fn run_out(&self) -> PageError {
        loop {
            let until = self.until();
            tokio::time::sleep_until(until).await;
            if self.until() <= until {
                let is_whole = self.progress.is_whole.load(Ordering::Relaxed);
                return if is_whole { PageError::TimedOut } else { PageError::SlowRequest };
            }
        }
    }

    /// Puts a request's body under this patience; one without a body needs none.
    pub(super) fn guard(&self, request: Request) -> Request {
        if HttpBody::is_end_stream(request.body()) {
            self.progress.is_whole.store(true, Ordering::Relaxed);
            return request;
        }
        let deadline = Box::pin(tokio::time::sleep_until(self.until()));
        request.map(|body| Body::new(Timely { body, deadline, patience: self.clone() }))
    }
}

/// A body that ends with an error when it has not arrived in time.
struct Timely {
    body: Body,
    deadline: Pin<Box<Sleep>>,
    patience: Patience,
}

impl HttpBody for Timely {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        let progress = Arc::clone(&self.patience.progress);
        while self.deadline.as_mut().poll(cx).is_ready() {
            let until = self.patience.until();
            if until <= self.deadline.deadline() {
                return Poll::Ready(Some(Err(Box::new(TooSlow))));
            }
            self.deadline.as_mut().reset(until);
        }
        let frame = ready!(Pin::new(&mut self.body).poll_frame(cx));
        if let Some(Ok(frame)) = &frame {
            let length = frame.data_ref().map_or(0, |data| data.len() as u64);
            progress.received.fetch_add(length, Ordering::Relaxed);
        }
        if frame.is_none() || self.body.is_end_stream() {
            progress.is_whole.store(true, Ordering::Relaxed);
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
    let whole = Limited::new(body, room.0).collect().await.map_err(|error| fault(&error))?;
    Ok(whole.to_bytes())
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
