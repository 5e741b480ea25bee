//! For whoever runs the site: is it alive, can it answer, and the figures.
//!
//! `/health/live` answers as long as the process does. `/health/ready` is 503 with the reasons until lookups can be
//! answered. `/metrics` stands on a listener of its own where the operator set one; otherwise the site shows it only
//! to requests from this machine that no proxy has passed on (S84).
//!
//! | metric | what it counts |
//! |---|---|
//! | `reprieve_http_requests_total{method,route,status}` | answers, by the pattern of the path |
//! | `reprieve_http_request_seconds{route}` | time until an answer began |
//! | `reprieve_limit_refusals_total{operation}` | requests beyond a visitor's budget |
//! | `reprieve_limit_keys` | visitors and networks whose budgets are remembered |
//! | `reprieve_connections` | connections open now |
//! | `reprieve_connections_total{outcome}` | connections that came: `served`, `too-many-from-peer` |
//! | `reprieve_accept_errors_total` | connections that could not be taken |
//! | `reprieve_write_timeouts_total` | connections cut because the client did not read |
//! | `reprieve_panics_total` | panics, each a fault of ours |
//! | `reprieve_index_entries{family}` | active listings in memory |
//! | `reprieve_index_revision` | last event that answers include |
//! | `reprieve_index_age_seconds` | time since answers were last known to hold |
//! | `reprieve_index_bytes` | memory of the index |
//! | `reprieve_letters_total{outcome}` | tries to send a letter: `sent`, `put-off`, `given-up` |
//! | `reprieve_letters_waiting` | letters that are still to be sent |
//! | `reprieve_letters_failed` | letters that were given up: somebody must look |

use std::fmt;
use std::sync::Arc;

use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use metrics_exporter_prometheus::PrometheusHandle;
use serde::Serialize;

use super::client::Connection;
use super::error::PageError;
use super::limits::Limits;
use super::state::AppState;
use crate::services::Services;
use crate::urls::pattern;

/// What the site knows of its own condition.
pub trait Health: Send + Sync + fmt::Debug {
    /// The condition now.
    fn report(&self) -> HealthReport;
}

impl Health for Services {
    fn report(&self) -> HealthReport {
        let Some(snapshot) = self.index.snapshot() else {
            return HealthReport { waiting_for: vec!["the lists are being read into memory"], index: None };
        };
        let age = self.clock.now().since(snapshot.checked_at());
        let is_stale = age >= self.stale_after;
        let index = IndexFigures {
            revision: snapshot.revision().0,
            age_seconds: age.0,
            entries_v4: snapshot.len_v4(),
            entries_v6: snapshot.len_v6(),
            bytes: snapshot.bytes(),
        };
        let waiting_for = if is_stale { vec!["the lists in memory are older than their limit"] } else { Vec::new() };
        HealthReport { waiting_for, index: Some(index) }
    }
}

/// The condition of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HealthReport {
    /// Why lookups cannot be answered, each as a short sentence; none when they can.
    pub waiting_for: Vec<&'static str>,
    /// The index, once it is loaded.
    pub index: Option<IndexFigures>,
}

/// Figures of the index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct IndexFigures {
    /// The last event that it includes.
    pub revision: i64,
    /// Seconds since it was last known to follow the store.
    pub age_seconds: i64,
    /// Active IPv4 listings.
    pub entries_v4: usize,
    /// Active IPv6 listings.
    pub entries_v6: usize,
    /// Memory, in bytes.
    pub bytes: usize,
}

#[derive(Serialize)]
struct Readiness {
    ready: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<IndexFigures>,
}

/// The routes of the site.
pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(pattern::LIVE, get(live))
        .route(pattern::READY, get(ready))
        .route(pattern::METRICS, get(metrics_on_site))
}

/// The routes of the listener for figures: whoever reaches it may read them.
pub(super) fn routes_apart() -> Router<AppState> {
    Router::new()
        .route(pattern::LIVE, get(live))
        .route(pattern::READY, get(ready))
        .route(pattern::METRICS, get(metrics_apart))
}

const JSON: HeaderValue = HeaderValue::from_static("application/json");

async fn live() -> Response {
    ([(CONTENT_TYPE, JSON)], r#"{"live":true}"#).into_response()
}

async fn ready(State(health): State<Arc<dyn Health>>) -> Result<Response, PageError> {
    let HealthReport { waiting_for, index } = health.report();
    let readiness = Readiness { ready: waiting_for.is_empty(), reasons: waiting_for, index };
    let status = if readiness.ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let text = serde_json::to_string(&readiness).map_err(PageError::internal)?;
    Ok((status, [(CONTENT_TYPE, JSON)], text).into_response())
}

/// The figures, and whether the site itself may show them.
#[derive(Debug, Clone)]
pub struct Figures {
    /// Renders what was counted.
    pub recorded: PrometheusHandle,
    /// True when `/metrics` has a listener of its own, so that the site has no such page.
    pub are_apart: bool,
}

/// Headers that proxies add: a request with one of them came from elsewhere.
const PASSED_ON: [&str; 5] = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"];

async fn metrics_on_site(
    State(state): State<AppState>,
    connection: Option<Extension<Connection>>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let peer = connection.map_or(Connection::NONE, |Extension(connection)| connection).peer.ip().to_canonical();
    let is_from_here = peer.is_loopback() && !PASSED_ON.iter().any(|name| headers.contains_key(*name));
    if state.figures.are_apart || !is_from_here {
        return Err(PageError::NotFound);
    }
    Ok(figures(&state))
}

async fn metrics_apart(State(state): State<AppState>) -> Response {
    figures(&state)
}

fn figures(state: &AppState) -> Response {
    note_condition(&*state.health, &state.limits);
    // Prometheus text format 0.0.4.
    let kind = HeaderValue::from_static("text/plain; version=0.0.4; charset=utf-8");
    ([(CONTENT_TYPE, kind)], state.figures.recorded.render()).into_response()
}

#[expect(clippy::cast_precision_loss, reason = "figures for graphs")]
fn note_condition(health: &dyn Health, limits: &Limits) {
    metrics::gauge!("reprieve_limit_keys").set(limits.keys() as f64);
    if let Some(index) = health.report().index {
        metrics::gauge!("reprieve_index_entries", "family" => "v4").set(index.entries_v4 as f64);
        metrics::gauge!("reprieve_index_entries", "family" => "v6").set(index.entries_v6 as f64);
        metrics::gauge!("reprieve_index_revision").set(index.revision as f64);
        metrics::gauge!("reprieve_index_age_seconds").set(index.age_seconds as f64);
        metrics::gauge!("reprieve_index_bytes").set(index.bytes as f64);
    }
}
