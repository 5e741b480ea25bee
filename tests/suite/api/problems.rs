//! Refusals under `/api` are problems that a program can tell apart (RFC 9457).

use axum::http::Method;

use crate::support::answer::Answer;
use crate::support::app::TestApp;

/// A refusal of this status, under this name.
fn check(answer: Answer, status: u16, name: &str) {
    let answer = answer.expect(status);
    assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{status}");
    let json = answer.json();
    assert_eq!(json["type"], format!("https://lookup.example/problems/{name}"));
    assert_eq!(json["status"], status);
    assert!(json["title"].as_str().is_some_and(|title| !title.is_empty()), "{json}");
    assert!(json["detail"].as_str().is_some_and(|detail| !detail.is_empty()), "{json}");
    assert_eq!(json["request_id"], answer.header("x-request-id").unwrap());
}

#[tokio::test]
async fn every_refusal_of_the_api_is_a_problem_with_a_type_of_its_own() {
    let app = TestApp::new().await;
    let get = |target: &str| app.request(Method::GET, target);
    let post = |target: &str| app.request(Method::POST, target);

    check(get("/api/v1/lookup/nonsense").send().await, 400, "not-understood");
    check(get("/api/v1/understand?q=a&q=b").send().await, 400, "not-understood");
    check(post("/api/v1/lookup").body("application/json", "[\"192.0.2.1\"").send().await, 400, "not-understood");
    check(get("/api/v1/nowhere").send().await, 404, "not-found");
    check(get("/api/v2/lookup/192.0.2.1").send().await, 404, "not-found");
    check(post("/api/v1/lookup").header("content-length", "60000000").send().await, 413, "too-large");
    let packed = post("/api/v1/lookup").header("content-encoding", "gzip").body("text/plain", "x");
    check(packed.send().await, 415, "unsupported-content");
    check(get("/api/v1/lookup/192.0.2.1").header("host", "evil.example").send().await, 421, "unknown-host");
    let elsewhere = post("/api/v1/lookup").header("origin", "https://evil.example").body("text/plain", "192.0.2.1");
    check(elsewhere.send().await, 403, "cross-site");
}

#[tokio::test]
async fn s40_a_method_that_a_call_does_not_take_is_told_which_it_takes() {
    let app = TestApp::new().await;
    for (method, target, takes) in [
        ("POST", "/api/v1/lookup/192.0.2.1", "GET"),
        ("DELETE", "/api/v1/lookup/192.0.2.1", "GET"),
        ("GET", "/api/v1/lookup", "POST"),
        ("PUT", "/api/v1/lookup", "POST"),
        ("POST", "/api/v1/openapi.json", "GET"),
    ] {
        let answer = app.request(Method::from_bytes(method.as_bytes()).unwrap(), target).send().await;
        assert!(answer.header("allow").unwrap().contains(takes), "{method} {target}");
        check(answer, 405, "method-not-allowed");
    }
}

#[tokio::test]
async fn who_asks_too_much_is_told_when_to_come_back_and_then_is_answered() {
    let app = TestApp::new().await;
    let mut refused = None;
    for _ in 0..1000 {
        let answer = app.get("/api/v1/lookup/192.0.2.1").await;
        if answer.status.as_u16() == 429 {
            refused = Some(answer);
            break;
        }
        answer.expect(200);
    }

    let refused = refused.unwrap();
    let wait: u64 = refused.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{wait}");
    assert_eq!(refused.json()["retry_after"], wait);
    assert_eq!(refused.header("access-control-allow-origin"), Some("*"));
    check(refused, 429, "too-many-requests");
    app.budget_clock.advance(std::time::Duration::from_secs(wait));
    app.get("/api/v1/lookup/192.0.2.1").await.expect(200);
}
