//! One line of log and the figures for each answer.
//!
//! The line has the pattern of the path and never the path, so that neither a searched address nor a secret of a link
//! gets into the log (S86); no query, no body, no name of a browser. Of the visitor it has the /24 or /48. Nothing a
//! stranger typed is in it at all, so nothing can be forged (S13, T18). Refusals for too many requests, which come in
//! floods, are summed up instead: one line a second says how many.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use axum::body::HttpBody as _;
use axum::http::{Method, StatusCode};
use axum::response::Response;

use super::client::ClientIp;

/// What there is to say of an answer.
#[derive(Debug)]
pub(super) struct Answered<'a> {
    method: &'static str,
    route: &'a str,
    visitor: ClientIp,
    status: StatusCode,
    /// `None` for bodies that are streamed.
    bytes: Option<u64>,
    took: Duration,
}

impl<'a> Answered<'a> {
    /// Takes note of an answer that is about to be sent.
    pub(super) fn new(method: &Method, route: &'a str, visitor: ClientIp, response: &Response, took: Duration) -> Self {
        let bytes = response.body().size_hint().exact();
        Self { method: known_word(method), route, visitor, status: response.status(), bytes, took }
    }
}

/// The word of a method; one word for all that clients make up, since figures are kept for each.
fn known_word(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// Counts the answer and logs it.
pub(super) fn note(answered: &Answered<'_>) {
    let Answered { method, route, visitor, status, bytes, took } = *answered;
    let route_label = metrics::SharedString::from(route.to_owned());
    let status_label = status_word(status);
    metrics::counter!(
        "reprieve_http_requests_total",
        "method" => method, "route" => route_label.clone(), "status" => status_label
    )
    .increment(1);
    metrics::histogram!("reprieve_http_request_seconds", "route" => route_label).record(took.as_secs_f64());
    if status == StatusCode::TOO_MANY_REQUESTS {
        REFUSALS.note(visitor);
        return;
    }
    tracing::info!(
        target: "reprieve::access",
        method,
        route,
        status = status.as_u16(),
        micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX),
        bytes,
        visitor = %visitor.neighbourhood(),
        "answered"
    );
}

/// The status as text, without making one for each answer.
fn status_word(status: StatusCode) -> &'static str {
    match status.as_u16() {
        200 => "200",
        204 => "204",
        301 => "301",
        303 => "303",
        304 => "304",
        307 => "307",
        308 => "308",
        400 => "400",
        403 => "403",
        404 => "404",
        405 => "405",
        408 => "408",
        409 => "409",
        410 => "410",
        413 => "413",
        414 => "414",
        415 => "415",
        421 => "421",
        422 => "422",
        429 => "429",
        500 => "500",
        503 => "503",
        _ => "other",
    }
}

/// Refusals since the last line about them.
struct Refusals(Mutex<Option<(Instant, u64)>>);

static REFUSALS: Refusals = Refusals(Mutex::new(None));

/// Time between two lines about refusals.
const SUMMED_FOR: Duration = Duration::from_secs(1);

impl Refusals {
    fn note(&self, visitor: ClientIp) {
        let mut since = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (last, count) = since.map_or((None, 0), |(last, count)| (Some(last), count));
        if last.is_none_or(|last: Instant| last.elapsed() >= SUMMED_FOR) {
            tracing::warn!(
                target: "reprieve::access",
                refused = count + 1,
                last_visitor = %visitor.neighbourhood(),
                "too many requests"
            );
            *since = Some((Instant::now(), 0));
        } else {
            *since = last.map(|last| (last, count + 1));
        }
    }
}
