//! The whole site, every path of it, with the groundwork around it.

use axum::http::Method;
use reprieve::domain::ids::Revision;
use reprieve::web::WebSettings;

use super::headers;
use crate::support::app::{TestApp, settings};

/// One path of each pattern, with its status.
const PATHS: &[(&str, u16)] = &[
    ("/", 200),
    ("/lookup", 422),
    ("/lookup?q=203.0.113.7", 303),
    ("/lookup?q=1.2.3", 422),
    ("/lookup?q=mail.example.org", 200),
    ("/ip/203.0.113.7", 200),
    ("/ip/203.0.113.7.json", 200),
    ("/ip/2001:db8::1", 200),
    ("/ip/nonsense", 404),
    ("/net/203.0.113.0/24", 200),
    ("/net/203.0.113.0/24.json", 200),
    ("/lists", 200),
    ("/lists/ops", 200),
    ("/lists/ops/policy", 200),
    ("/lists/none", 404),
    ("/faq", 200),
    ("/faq/none", 404),
    ("/secure/none", 404),
    ("/usage", 200),
    ("/usage/postfix", 200),
    ("/usage/none", 404),
    ("/remove/ops/203.0.113.7", 200),
    ("/remove/ops/203.0.113.0/24", 200),
    ("/stats", 200),
    ("/stats.json", 200),
    ("/privacy", 200),
    ("/contact", 200),
    ("/.well-known/security.txt", 200),
    ("/.well-known/dnsbl.json", 200),
    ("/api/v1/openapi.json", 200),
    ("/api/v1/lookup/203.0.113.7", 200),
    ("/api/v1/lookup/nonsense", 400),
    ("/api/v1/understand?q=1.2.3.4", 200),
    ("/api/v1/lookup", 405),
    ("/problems/not-found", 200),
    ("/health/live", 200),
    ("/health/ready", 200),
    ("/metrics", 404),
];

async fn app() -> TestApp {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app
}

#[tokio::test]
async fn s26_s30_s31_s37_every_path_answers_as_it_should_with_every_header() {
    let app = app().await;
    let mut faults = Vec::new();
    for (path, status) in PATHS {
        let answer = app.get(path).await;
        headers::check(&answer, path);
        if answer.status.as_u16() != *status {
            faults.push(format!("{path}: {}, not {status}", answer.status));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
async fn i6_asking_changes_nothing() {
    let app = app().await;
    let before = (head(&app).await, app.services.index.snapshot().unwrap().revision());
    for (path, _) in PATHS {
        for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
            app.request(method, path).header("purpose", "prefetch").send().await;
        }
    }
    app.follow().await;

    assert_eq!((head(&app).await, app.services.index.snapshot().unwrap().revision()), before);
}

async fn head(app: &TestApp) -> Revision {
    app.services.store.changes_since(Revision(0), 1).await.unwrap().head
}

#[tokio::test]
async fn t4_links_come_from_the_published_address_whatever_a_request_says() {
    let app = app().await;
    for name in ["x-forwarded-host", "x-forwarded-proto", "forwarded", "x-original-url", "x-rewrite-url"] {
        for path in ["/ip/203.0.113.7", "/api/v1/lookup/203.0.113.7", "/lookup?q=203.0.113.7", "/nowhere/"] {
            let answer = app.request(Method::GET, path).header(name, "evil.example").send().await;
            assert!(!answer.text().contains("evil.example"), "{path} {name}");
            let location = answer.header("location").unwrap_or("/");
            assert!(location.starts_with('/') && !location.starts_with("//"), "{path} {name}: {location}");
        }
    }
}

#[tokio::test]
async fn an_answer_that_has_not_changed_is_not_sent_again() {
    let app = app().await;
    let css = app.state.assets.url("site.css").unwrap();
    for path in [css.as_str(), "/", "/lists/ops", "/usage"] {
        let first = app.get(path).await.expect(200);
        let Some(tag) = first.header("etag") else { panic!("{path} has no tag") };
        app.request(Method::GET, path).header("if-none-match", tag).send().await.expect(304);
    }
}

#[tokio::test]
async fn too_many_lookups_are_refused_with_a_time_and_the_other_pages_go_on() {
    let app = app().await;
    let ask = |path: &'static str| app.request(Method::GET, path).from("192.0.2.1").send();
    let mut refused = None;
    for _ in 0..200 {
        let answer = ask("/ip/203.0.113.7").await;
        if answer.status == 429 {
            refused = Some(answer);
            break;
        }
    }

    let refused = refused.unwrap();
    headers::check(&refused, "refused");
    assert!(refused.text().contains("Ask again in"));
    ask("/lists").await.expect(200);
    ask("/ip/203.0.113.7.json").await.expect(200);
}

#[tokio::test]
async fn limits_are_off_when_the_operator_says_so() {
    let app = TestApp::with(&WebSettings { limits: false, ..settings() }, reprieve::web::public::routes()).await;
    for _ in 0..500 {
        app.request(Method::GET, "/ip/192.0.2.1").from("192.0.2.1").send().await.expect(200);
    }
}

#[tokio::test]
async fn i12_lookups_go_on_while_the_database_is_away() {
    let app = app().await;
    app.services.store.close().await;

    let page = app.get("/ip/203.0.113.7").await.expect(200);
    let report = app.get("/api/v1/lookup/203.0.113.7").await.expect(200);
    let clean = app.get("/ip/203.0.113.9").await.expect(200);

    assert!(page.text().contains("listed"));
    assert_eq!(report.json()["state"], "listed");
    assert!(!clean.text().contains("something broke"));
}
