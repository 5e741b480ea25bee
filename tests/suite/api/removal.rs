//! Removal requests for programs: the rules of the form.

use axum::http::Method;
use reprieve::domain::time::Seconds;
use serde_json::{Value, json};

use crate::support::answer::Answer;
use crate::support::app::TestApp;

async fn site() -> TestApp {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "192.0.2.7").await;
    app
}

fn asked() -> Value {
    json!({
        "list": "ops", "network": "192.0.2.7", "email": "ada@example.org", "role": "server", "claim": "repaired",
        "since": "2026-11-23T17:00:00Z", "words": "It asks for a password now.",
    })
}

async fn send(app: &TestApp, body: &Value, key: Option<&str>) -> Answer {
    let request = app.request(Method::POST, "/api/v1/removals").body("application/json", body.to_string());
    let request = if let Some(key) = key { request.header("idempotency-key", key) } else { request };
    request.from("198.51.100.20").send().await
}

fn with(field: &str, value: Value) -> Value {
    let mut body = asked();
    body[field] = value;
    body
}

/// The path of an address of ours.
fn path(url: &Value) -> String {
    url.as_str().unwrap().strip_prefix("https://lookup.example").unwrap().to_owned()
}

#[tokio::test]
async fn a_program_asks_for_a_removal_and_reads_how_it_stands() {
    let app = site().await;

    let answer = send(&app, &asked(), None).await.expect(201);
    let opened = answer.json();
    let report = app.get(&path(&opened["report_url"])).await.expect(200);

    assert_eq!(answer.header("location"), opened["report_url"].as_str());
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!((&opened["state"], &opened["network"]), (&json!("unconfirmed"), &json!("192.0.2.7/32")));
    assert_eq!(opened["control"]["names"], json!(["_reprieve.7.2.0.192.in-addr.arpa"]));
    assert!(opened["control"]["text"].as_str().unwrap().starts_with("reprieve="));
    assert_eq!(report.json(), opened);
    app.get(&path(&opened["url"])).await.expect(200);
}

#[tokio::test]
async fn the_same_key_from_the_same_network_is_the_same_request() {
    let app = site().await;

    let first = send(&app, &asked(), Some("mine-1")).await.expect(201).json();
    let again = send(&app, &asked(), Some("mine-1")).await.expect(201).json();
    let other = send(&app, &asked(), Some("mine-2")).await.expect(201).json();

    assert_eq!(first, again);
    assert_ne!(first["reference"], other["reference"]);
    let mallory = send(&app, &with("email", json!("mallory@example.org")), Some("mine-1")).await.expect(201).json();
    assert_ne!(mallory["url"], first["url"], "a key that somebody else has used opens nothing of theirs");
    send(&app, &asked(), Some(&"x".repeat(256))).await.expect(400);
}

#[tokio::test]
async fn s16_what_cannot_be_read_is_named() {
    let app = site().await;
    let cases = [
        (with("network", json!("192.0.2")), "network"),
        (with("email", json!("ada")), "email"),
        (with("email", json!("a@b.example\r\nBcc: c@d.example")), "email"),
        (with("role", json!("boss")), "role"),
        (with("claim", json!("fixed")), "claim"),
        (with("since", json!("yesterday")), "since"),
        (with("since", json!("2026-11-24T18:00:00Z")), "since"),
        (with("since", json!("2006-11-24T18:00:00Z")), "since"),
        (with("words", json!("x".repeat(4001))), "words"),
        (with("done", json!([7])), "done"),
        (with("language", json!("tlh")), "language"),
    ];
    for (body, field) in cases {
        let problem = send(&app, &body, None).await.expect(400).json();
        assert!(problem["detail"].as_str().unwrap().contains(&format!("{field}: ")), "{field}: {problem}");
    }
    send(&app, &with("phone", json!("1")), None).await.expect(400);
    let plain = app.request(Method::POST, "/api/v1/removals").body("text/plain", asked().to_string()).send().await;
    plain.expect(415);
}

#[tokio::test]
async fn what_is_not_listed_or_must_wait_is_told_as_such() {
    let app = site().await;

    let problem = send(&app, &with("network", json!("192.0.2.8")), None).await.expect(409);
    assert_eq!(problem.json()["type"], json!("https://lookup.example/problems/not-now"));
    assert!(problem.json()["detail"].as_str().unwrap().contains("192.0.2.8 is not on the list ops"));

    let opened = send(&app, &asked(), None).await.expect(201).json();
    app.confirm_from(&opened, "192.0.2.7").await;
    app.clock.advance(Seconds::HOUR);
    app.list("ops/open-socks", "192.0.2.7").await;
    let locked = send(&app, &asked(), None).await.expect(409);
    assert_eq!(locked.header("retry-after"), Some("86400"));
}

#[tokio::test]
async fn t2_s68_unknown_secrets_and_the_reference_open_nothing_and_look_alike() {
    let app = site().await;
    let opened = send(&app, &asked(), None).await.expect(201).json();
    let secret = path(&opened["report_url"]);
    let reference = opened["reference"].as_str().unwrap().to_owned();

    let mut seen = Vec::new();
    let other = if secret.ends_with('A') { "B" } else { "A" };
    let altered = format!("{}{other}", &secret[..secret.len() - 1]);
    for target in [altered, format!("/api/v1/removals/{reference}"), "/api/v1/removals/x".to_owned()] {
        let problem = app.get(&target).await.expect(404).json();
        seen.push((problem["type"].clone(), problem["detail"].clone()));
    }

    assert!(seen.iter().all(|one| *one == seen[0]), "{seen:?}");
}

#[tokio::test]
async fn t3_budgets_are_those_of_the_form() {
    let app = TestApp::new().await;
    for host in 1..=7 {
        app.list("ops/open-socks", &format!("192.0.2.{host}")).await;
    }
    for host in 1..=6 {
        let mut body = with("network", json!(format!("192.0.2.{host}")));
        body["email"] = json!(format!("a@mail{host}.example.org"));
        send(&app, &body, None).await.expect(201);
    }

    let answer = send(&app, &with("network", json!("192.0.2.7")), None).await.expect(429);

    assert!(answer.header("retry-after").unwrap().parse::<i64>().unwrap() > 0);
}
