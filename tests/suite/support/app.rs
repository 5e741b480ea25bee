//! The site in this process: its own settings, clock and condition; no socket.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use governor::clock::FakeRelativeClock;
use metrics_exporter_prometheus::PrometheusBuilder;
use reprieve::strings::Strings;
use reprieve::web::client::Connection;
use reprieve::web::limits::{BudgetClock, Limits};
use reprieve::web::ops::{Figures, Health, HealthReport};
use reprieve::web::{self, AppState, WebSettings};
use tower::ServiceExt as _;

use super::answer::Answer;

/// A condition that the test sets.
#[derive(Debug, Default)]
pub(crate) struct FixedHealth(pub(crate) Mutex<HealthReport>);

impl Health for FixedHealth {
    fn report(&self) -> HealthReport {
        self.0.lock().unwrap().clone()
    }
}

/// The site in this process.
pub(crate) struct TestApp {
    pub(crate) router: Router,
    pub(crate) state: AppState,
    pub(crate) health: Arc<FixedHealth>,
    /// Moves the budgets' time.
    pub(crate) budget_clock: FakeRelativeClock,
}

/// The settings that most tests want: reached over TLS, no visitor limited by accident.
pub(crate) fn settings() -> WebSettings {
    let listen = SocketAddr::from(([127, 0, 0, 1], 8080));
    WebSettings::new("https://lookup.example/".parse().unwrap(), listen)
}

impl TestApp {
    /// The site as it is shipped.
    pub(crate) fn new() -> Self {
        Self::with(&settings(), Router::new())
    }

    /// The site with settings and further routes of the test's own.
    pub(crate) fn with(settings: &WebSettings, routes: Router<AppState>) -> Self {
        let health = Arc::new(FixedHealth::default());
        let figures = Figures { recorded: PrometheusBuilder::new().build_recorder().handle(), are_apart: false };
        let budget_clock = FakeRelativeClock::default();
        let strings = Arc::new(Strings::shipped().unwrap());
        let mut state = AppState::new(settings, strings, health.clone(), figures);
        if settings.limits {
            state = state.with_limits(Limits::on(BudgetClock::Manual(budget_clock.clone())));
        }
        Self { router: web::surrounded(routes, state.clone()), state, health, budget_clock }
    }

    /// A request that can be changed before it is sent.
    pub(crate) fn request(&self, method: Method, target: &str) -> Asking<'_> {
        let builder = Request::builder().method(method).uri(target).header("host", "lookup.example");
        Asking { app: self, request: builder.body(Body::empty()).unwrap() }
    }

    pub(crate) async fn get(&self, target: &str) -> Answer {
        self.request(Method::GET, target).send().await
    }
}

/// A request on its way.
pub(crate) struct Asking<'a> {
    app: &'a TestApp,
    request: Request<Body>,
}

impl Asking<'_> {
    /// Sets a header, in place of what stood there.
    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.request.headers_mut().insert(name, value.parse().unwrap());
        self
    }

    /// Adds a header beside what stands there.
    pub(crate) fn also(mut self, name: &'static str, value: &str) -> Self {
        self.request.headers_mut().append(name, value.parse().unwrap());
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.request.headers_mut().remove(name);
        self
    }

    pub(crate) fn body(mut self, kind: &str, body: impl Into<Body>) -> Self {
        *self.request.body_mut() = body.into();
        self.header("content-type", kind)
    }

    /// Comes from this address.
    pub(crate) fn from(mut self, peer: &str) -> Self {
        let peer = SocketAddr::new(peer.parse().unwrap(), 40_000);
        let local = SocketAddr::from(([192, 0, 2, 80], 8080));
        self.request.extensions_mut().insert(Connection { peer, local });
        self
    }

    pub(crate) async fn send(self) -> Answer {
        Answer::read(self.app.router.clone().oneshot(self.request).await.unwrap()).await
    }
}

/// Time that a paused clock lets pass at once.
pub(crate) const AN_HOUR: Duration = Duration::from_hours(1);
