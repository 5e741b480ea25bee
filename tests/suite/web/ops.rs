//! Health and figures.

use std::sync::Arc;

use axum::http::Method;
use metrics_exporter_prometheus::PrometheusBuilder;
use reprieve::web::ops::{Figures, Health, HealthReport, IndexFigures};

use super::trouble;
use crate::support::app::{TestApp, settings};

/// A condition that a test sets.
#[derive(Debug)]
struct Fixed(HealthReport);

impl Health for Fixed {
    fn report(&self) -> HealthReport {
        self.0.clone()
    }
}

/// The site in this condition.
async fn in_condition(report: HealthReport) -> TestApp {
    let mut app = TestApp::new().await;
    app.state.health = Arc::new(Fixed(report));
    app.router = reprieve::web::site(app.state.clone());
    app
}

#[tokio::test]
async fn ready_says_why_not_until_lookups_can_be_answered() {
    let reasons = vec!["the lists are still being read"];
    let loading = in_condition(HealthReport { waiting_for: reasons, index: None }).await;
    let index = IndexFigures { revision: 4711, entries_v4: 10, ..IndexFigures::default() };
    let loaded = in_condition(HealthReport { waiting_for: Vec::new(), index: Some(index) }).await;

    let not_yet = loading.get("/health/ready").await.expect(503);
    let live = loading.get("/health/live").await.expect(200);
    let ready = loaded.get("/health/ready").await.expect(200);

    assert_eq!(not_yet.json(), serde_json::json!({"ready": false, "reasons": ["the lists are still being read"]}));
    assert_eq!(live.json()["live"], true);
    assert_eq!(ready.json()["index"]["revision"], 4711);
}

#[tokio::test]
async fn figures_count_patterns_of_paths_and_never_what_was_asked() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let figures = Figures { recorded: recorder.handle(), are_apart: false };
    let mut app = trouble::app().await;
    app.state.figures = figures;
    let index = IndexFigures { bytes: 77, ..IndexFigures::default() };
    app.state.health = Arc::new(Fixed(HealthReport { waiting_for: Vec::new(), index: Some(index) }));
    app.router = reprieve::web::surrounded(trouble::routes(), app.state.clone());
    let _counting = metrics::set_default_local_recorder(&recorder);

    app.get("/test/number/7?token=hunter2").await.expect(200);
    app.get("/hunter2").await.expect(404);
    app.request(Method::from_bytes(b"HUNTER2").unwrap(), "/test/page").send().await.expect(405);
    let text = app.request(Method::GET, "/metrics").from("127.0.0.1").send().await.expect(200);
    let text = text.text();

    let line = r#"reprieve_http_requests_total{method="GET",route="/test/number/{number}",status="200"} 1"#;
    assert!(text.contains(line), "{text}");
    assert!(text.contains(r#"method="other",route="/test/page",status="405""#), "{text}");
    assert!(text.contains("reprieve_index_bytes 77"), "{text}");
    assert!(!text.to_lowercase().contains("hunter2"), "{text}");
}

#[tokio::test]
async fn s84_the_site_shows_its_figures_to_this_machine_only() {
    let app = TestApp::new().await;
    let ask = |peer: &'static str| app.request(Method::GET, "/metrics").from(peer);

    ask("127.0.0.1").send().await.expect(200);
    ask("::1").send().await.expect(200);
    ask("203.0.113.1").send().await.expect(404);
    ask("127.0.0.1").header("x-forwarded-for", "127.0.0.1").send().await.expect(404);
    ask("127.0.0.1").header("forwarded", "for=127.0.0.1").send().await.expect(404);
    app.get("/metrics").await.expect(404);
}

#[tokio::test]
async fn s84_with_a_listener_of_their_own_the_site_has_no_figures() {
    let mut app = TestApp::with(&settings(), trouble::routes()).await;
    app.state.figures.are_apart = true;
    app.router = reprieve::web::site(app.state.clone());
    let apart = reprieve::web::figures(app.state.clone());

    app.request(Method::GET, "/metrics").from("127.0.0.1").send().await.expect(404);
    app.router = apart;
    app.request(Method::GET, "/metrics").from("192.0.2.1").send().await.expect(200);
    app.request(Method::GET, "/").from("192.0.2.1").send().await.expect(404);
}
