//! A returned mail, sent to the API.

use std::collections::BTreeSet;

use axum::Router;
use axum::http::Method;
use reprieve::urls;
use reprieve::web::{self, WebSettings};
use serde_json::{Value, json};

use crate::support::answer::Answer;
use crate::support::app::{TestApp, settings};

const OURS: &str = "554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using ops.bl.example; \
                    https://lookup.example/ip/203.0.113.7";

async fn send(app: &TestApp, kind: &str, body: impl Into<axum::body::Body>) -> Answer {
    app.request(Method::POST, urls::api_bounce()).body(kind, body).send().await
}

#[tokio::test]
async fn the_answer_has_the_promised_fields_with_the_listing_as_it_is_now() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;

    let answer = send(&app, "text/plain", OURS).await.expect(200);

    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("content-language"), Some("en"));
    let report: Value = answer.json();
    for (field, value) in [
        ("verdict", json!("ours")),
        ("ip", json!("203.0.113.7")),
        ("smtp", json!(554)),
        ("enhanced", json!("5.7.1")),
        ("zone", json!("ops.bl.example")),
        ("list_id", json!("ops")),
        ("category", json!("ip-dnsbl")),
        ("urls", json!(["https://lookup.example/ip/203.0.113.7"])),
        ("action_url", json!("https://lookup.example/ip/203.0.113.7")),
        ("temporary", json!(false)),
        ("state", json!("listed")),
    ] {
        assert_eq!(report[field], value, "{field}");
    }
    assert_eq!(report["listings"][0]["criterion"], "ops/open-socks");
    assert_eq!(report["candidates"][0]["role"], "blocked");
    assert!(report["explanation"].as_str().unwrap().contains("203.0.113.7 is on our list"));
    let names: BTreeSet<&str> = report.as_object().unwrap().keys().map(String::as_str).collect();
    for name in ["reporter", "remote", "recipient_domain", "date", "ended_at"] {
        assert!(names.contains(name), "{name}");
    }
}

#[tokio::test]
async fn p38_the_zone_of_all_lists_is_ours_and_the_list_that_has_the_address_is_told() {
    let text = "550 5.7.1 Service unavailable; client [203.0.113.7] blocked using bl.example";
    let settings = WebSettings { combined_zone: Some("bl.example".to_owned()), ..settings() };
    let mut app = TestApp::with(&settings, Router::new()).await;
    app.router = web::site(app.state.clone());
    app.list("ops/open-socks", "203.0.113.7").await;

    let listed = send(&app, "text/plain", text).await.expect(200).json();
    let gone = send(&app, "text/plain", text.replace("113.7", "113.8")).await.expect(200).json();

    for report in [&listed, &gone] {
        assert_eq!((&report["verdict"], &report["zone"]), (&json!("ours"), &json!("bl.example")), "{report}");
        assert!(report["list_id"].is_null(), "the text names none");
    }
    assert_eq!((&listed["ip"], &listed["state"]), (&json!("203.0.113.7"), &json!("listed")));
    assert_eq!(listed["listings"][0]["criterion"], "ops/open-socks");
    let told = listed["explanation"].as_str().unwrap();
    assert!(told.contains("203.0.113.7 is on our list \"Open proxies\""), "{told}");
    assert_eq!(gone["state"], "not-listed");

    // Somebody else's, where this site has no such zone.
    let other = send(&TestApp::new().await, "text/plain", text).await.expect(200).json();
    assert_eq!(other["verdict"], "other-list");
}

#[tokio::test]
async fn what_the_text_does_not_say_is_null() {
    let app = TestApp::new().await;

    let report = send(&app, "message/rfc822", "hello").await.expect(200).json();

    assert_eq!(report["verdict"], "cannot-tell");
    for field in ["ip", "smtp", "enhanced", "zone", "list_id", "category", "action_url", "state"] {
        assert!(report[field].is_null(), "{field}");
    }
    assert_eq!((&report["urls"], &report["listings"], &report["candidates"]), (&json!([]), &json!([]), &json!([])));
}

#[tokio::test]
async fn other_kinds_of_content_and_too_much_of_it_are_refused() {
    let app = TestApp::new().await;

    for kind in ["application/json", "text/html", "application/x-www-form-urlencoded", "image/png", "text/plainer", ""]
    {
        let problem = send(&app, kind, OURS).await.expect(415);
        assert_eq!(problem.json()["type"], "https://lookup.example/problems/unsupported-content", "{kind}");
    }
    send(&app, "Text/Plain; charset=utf-8", OURS).await.expect(200);
    send(&app, "text/plain", "a".repeat(256 * 1024)).await.expect(200);
    let problem = send(&app, "text/plain", "a".repeat(256 * 1024 + 1)).await.expect(413);
    assert_eq!(problem.header("content-type"), Some("application/problem+json"));
}

#[tokio::test]
async fn bytes_in_another_character_set_and_pictures_are_answered() {
    let app = TestApp::new().await;

    let latin = send(&app, "text/plain", &b"Empf\xe4nger: 550 5.1.1 User unknown"[..]).await.expect(200).json();
    let picture = send(&app, "text/plain", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0"[..]).await.expect(200).json();

    assert_eq!(latin["category"], "mailbox");
    assert_eq!(picture["verdict"], "cannot-tell");
    assert!(picture["explanation"].as_str().unwrap().contains("picture"));
}

#[tokio::test]
async fn s39_pasted_texts_have_a_budget_of_their_own() {
    let app = TestApp::new().await;

    for _ in 0..20 {
        send(&app, "text/plain", OURS).await.expect(200);
    }
    let problem = send(&app, "text/plain", OURS).await.expect(429);

    assert!(problem.json()["retry_after"].is_i64());
    app.get("/api/v1/lookup/203.0.113.7").await.expect(200);
}

#[tokio::test]
async fn the_same_bytes_give_the_same_answer() {
    let app = TestApp::new().await;

    let (one, other) = (send(&app, "text/plain", OURS).await, send(&app, "text/plain", OURS).await);

    assert_eq!(one.text(), other.text());
}

#[tokio::test]
async fn i6_asking_without_a_text_is_not_a_way() {
    let app = TestApp::new().await;

    app.get(urls::api_bounce()).await.expect(405);
}
