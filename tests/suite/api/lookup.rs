//! One address or network, by each of the ways that lead to the same JSON.

use axum::http::Method;
use reprieve::domain::time::Seconds;
use reprieve::index::LiveIndex;
use reprieve::web;
use serde_json::{Value, json};

use crate::support::answer::Answer;
use crate::support::app::TestApp;

/// The names of an object, in order.
fn names(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

/// The names of an object as they stand in the text.
fn names_as_written(answer: &Answer) -> Vec<String> {
    let mut names = Vec::new();
    let mut depth = 0;
    let mut rest = answer.text();
    while let Some(at) = rest.find(['{', '}', '"']) {
        let (mark, after) = rest[at..].split_at(1);
        rest = after;
        match mark {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {
                let (text, after) = rest.split_once('"').unwrap();
                rest = after;
                if after.starts_with(':') && depth == 1 {
                    names.push(text.to_owned());
                }
            }
        }
    }
    names
}

async fn listed() -> TestApp {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app.list("dul/dynamic-range", "203.0.113.0/25").await;
    app
}

#[tokio::test]
async fn an_answer_has_exactly_the_fields_that_are_promised() {
    let app = listed().await;

    let answer = app.get("/api/v1/lookup/203.0.113.7").await.expect(200);

    assert_eq!(answer.header("content-type"), Some("application/json"));
    let promised = ["address", "state", "checked_at", "revision", "special", "listings"];
    assert_eq!(names_as_written(&answer), promised);
    let json = answer.json();
    let revision = app.services.store.read().await.unwrap().head().await.unwrap().revision.0;
    assert_eq!(json["address"], "203.0.113.7");
    assert_eq!(json["state"], "listed");
    assert_eq!(json["checked_at"], "2026-11-23T18:00:00Z");
    assert_eq!(json["revision"], revision);
    assert_eq!(json["special"], "documentation");
    let mut of_a_listing = [
        "list",
        "network",
        "criterion",
        "code",
        "reason",
        "first_listed_at",
        "last_seen_at",
        "expires_at",
        "published_at",
        "explain_url",
        "removal_url",
    ];
    of_a_listing.sort_unstable();
    let mut told = names(&json["listings"][0]);
    told.sort_unstable();
    assert_eq!(told, of_a_listing);
    assert_eq!(json["listings"][0]["list"], "ops");
    assert_eq!(json["listings"][0]["network"], "203.0.113.7/32");
    assert_eq!(json["listings"][0]["criterion"], "ops/open-socks");
    assert_eq!(json["listings"][0]["first_listed_at"], "2026-11-23T18:00:00Z");
    assert_eq!(json["listings"][0]["published_at"], Value::Null);
    assert_eq!(json["listings"][0]["explain_url"], "https://lookup.example/lists/ops/policy#open-socks");
    assert_eq!(json["listings"][0]["removal_url"], "https://lookup.example/remove/ops/203.0.113.7");
    assert_eq!(json["listings"][1]["network"], "203.0.113.0/25");
    assert_eq!(json["listings"][1]["expires_at"], Value::Null);
    assert_eq!(json["listings"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_links_of_an_answer_lead_to_pages() {
    let app = listed().await;
    let json = app.get("/api/v1/lookup/203.0.113.7").await.expect(200).json();

    for listing in json["listings"].as_array().unwrap() {
        for name in ["explain_url", "removal_url"] {
            let link = listing[name].as_str().unwrap().strip_prefix("https://lookup.example").unwrap();
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let page = app.get(path).await.expect(200);
            assert!(anchor.is_empty() || page.text().contains(&format!("id=\"{anchor}\"")), "{link}");
        }
    }
}

#[tokio::test]
async fn the_api_the_ending_and_the_accept_header_give_the_same_json() {
    let app = listed().await;
    for address in ["203.0.113.7", "203.0.113.200", "2001:db8::1", "8.8.8.8", "127.0.0.2"] {
        let api = app.get(&format!("/api/v1/lookup/{address}")).await.expect(200);
        let ending = app.get(&format!("/ip/{address}.json")).await.expect(200);
        let asked = app.request(Method::GET, &format!("/ip/{address}"));
        let asked = asked.header("accept", "application/json").send().await.expect(200);

        assert_eq!(api.text(), ending.text());
        assert_eq!(api.text(), asked.text());
        for answer in [&ending, &asked] {
            assert_eq!(answer.header("content-type"), Some("application/json"));
            assert!(answer.header("vary").unwrap().to_lowercase().contains("accept"));
        }
    }
    let api = app.get("/api/v1/lookup/203.0.113.0/24").await.expect(200);
    let ending = app.get("/net/203.0.113.0/24.json").await.expect(200);
    assert_eq!(api.text(), ending.text());
}

#[tokio::test]
async fn s1_every_way_to_json_reads_an_address_alike_and_refuses_alike() {
    let app = listed().await;
    for typed in
        ["::ffff:203.0.113.7", "::FFFF:cb00:7107", "%5B203.0.113.7%5D", "203.0.113.7:25", "7.113.0.203.in-addr.arpa"]
    {
        let api = app.get(&format!("/api/v1/lookup/{typed}")).await.expect(200);
        let ending = app.get(&format!("/ip/{typed}.json")).await.expect(200);

        assert_eq!(api.json()["address"], "203.0.113.7", "{typed}");
        assert_eq!(api.text(), ending.text(), "{typed}");
    }
    for typed in [
        "203.0.113.007",
        "0x7f.1",
        "2130706433",
        "1.2.3",
        "256.1.1.1",
        "mail.example.org",
        "nonsense",
        "%ff",
        "1.2.3.4-1.2.3.9",
    ] {
        for target in [format!("/api/v1/lookup/{typed}"), format!("/ip/{typed}.json")] {
            let answer = app.get(&target).await;
            assert!([400, 404].contains(&answer.status.as_u16()), "{target}: {}", answer.status);
            assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{target}");
        }
    }
}

#[tokio::test]
async fn a_bad_address_is_told_what_is_wrong_under_a_stable_type() {
    let app = TestApp::new().await;

    let answer = app.get("/api/v1/lookup/010.0.0.1").await.expect(400);

    let json = answer.json();
    assert_eq!(json["type"], "https://lookup.example/problems/not-understood");
    assert_eq!(json["status"], 400);
    assert!(json["detail"].as_str().unwrap().contains("zero"), "{json}");
    assert!(app.get("/api/v1/lookup/mail.example.org").await.expect(400).text().contains("This is a name."));
}

#[tokio::test]
async fn special_addresses_have_their_class_by_its_usual_word() {
    let app = TestApp::new().await;
    let classes = [
        ("127.0.0.1", json!("loopback")),
        ("::1", json!("loopback")),
        ("10.1.2.3", json!("private")),
        ("100.64.0.1", json!("shared (CGNAT)")),
        ("169.254.1.1", json!("link-local")),
        ("fe80::1", json!("link-local")),
        ("224.0.0.1", json!("multicast")),
        ("ff02::1", json!("multicast")),
        ("192.0.2.1", json!("documentation")),
        ("2001:db8::1", json!("documentation")),
        ("9.9.9.9", Value::Null),
        ("2620:fe::fe", Value::Null),
    ];
    for (address, class) in classes {
        let json = app.get(&format!("/api/v1/lookup/{address}")).await.expect(200).json();
        assert_eq!((&json["special"], &json["state"]), (&class, &json!("not-listed")), "{address}");
    }
}

#[tokio::test]
async fn e8_while_loading_the_answer_is_unknown_with_503_and_never_not_listed() {
    let mut app = TestApp::new().await;
    let mut services = (*app.services).clone();
    services.index = LiveIndex::loading().into();
    app.state.services = services.into();
    app.router = web::site(app.state.clone());
    for target in ["/api/v1/lookup/203.0.113.7", "/ip/203.0.113.7.json", "/api/v1/lookup/203.0.113.0/24"] {
        let answer = app.get(target).await.expect(503);

        let json = answer.json();
        assert_eq!((&json["state"], &json["checked_at"]), (&json!("unknown"), &Value::Null), "{target}");
        assert_eq!(json["listings"], json!([]));
        assert!(answer.header("retry-after").unwrap().parse::<u32>().unwrap() >= 1);
        assert_eq!(answer.header("content-type"), Some("application/json"));
    }
    let bulk = app.request(Method::POST, "/api/v1/lookup").body("text/plain", "203.0.113.7\n").send().await;
    assert!(!bulk.text().contains("not-listed") && bulk.text().contains("unknown"), "{}", bulk.text());
}

#[tokio::test]
async fn a_stale_index_still_tells_who_is_listed_and_no_longer_who_is_not() {
    let app = listed().await;
    app.clock.advance(Seconds(599));
    app.get("/api/v1/lookup/198.51.100.1").await.expect(200);

    app.clock.advance(Seconds(1));

    let listed = app.get("/api/v1/lookup/203.0.113.7").await.expect(200).json();
    let other = app.get("/api/v1/lookup/198.51.100.1").await.expect(503);
    assert_eq!((&listed["state"], &listed["checked_at"]), (&json!("listed"), &json!("2026-11-23T18:00:00Z")));
    assert_eq!(other.json()["state"], "unknown");
    assert_eq!(other.json()["checked_at"], "2026-11-23T18:00:00Z");
    assert!(other.header("retry-after").is_some());
    app.follow().await;
    app.get("/api/v1/lookup/198.51.100.1").await.expect(200);
}

#[tokio::test]
async fn an_expired_listing_is_not_answered_from_its_second_on() {
    let app = listed().await;
    let expires = app.get("/api/v1/lookup/203.0.113.7").await.json()["listings"][0]["expires_at"].clone();
    let expires: reprieve::domain::time::Timestamp = expires.as_str().unwrap().parse().unwrap();

    app.clock.set(expires.minus(Seconds(1)));
    app.follow().await;
    let before = app.get("/api/v1/lookup/203.0.113.7").await.expect(200).json();
    app.clock.set(expires);
    let after = app.get("/api/v1/lookup/203.0.113.7").await.expect(200).json();

    assert_eq!(before["listings"].as_array().unwrap().len(), 2);
    assert_eq!(after["listings"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_network_has_its_listings_and_a_wide_one_counts_only() {
    let app = listed().await;

    let narrow = app.get("/api/v1/lookup/203.0.113.0/26").await.expect(200).json();
    let wide = app.get("/api/v1/lookup/203.0.112.0/23").await.expect(200).json();
    let host = app.get("/api/v1/lookup/203.0.113.7/32").await.expect(200);

    assert_eq!((&narrow["network"], &narrow["inside_total"]), (&json!("203.0.113.0/26"), &json!(1)));
    let networks: Vec<_> = narrow["listings"].as_array().unwrap().iter().map(|listing| &listing["network"]).collect();
    assert_eq!(networks, ["203.0.113.0/25", "203.0.113.7/32"]);
    assert_eq!(wide["inside_by_list"], json!({"dul": 1, "ops": 1}));
    assert_eq!((&wide["inside_total"], &wide["listings"]), (&json!(2), &json!([])));
    assert_eq!(host.text(), app.get("/api/v1/lookup/203.0.113.7").await.text());
}

#[tokio::test]
async fn s29_any_site_may_read_answers_and_no_origin_is_reflected() {
    let app = listed().await;
    for target in [
        "/api/v1/lookup/203.0.113.7",
        "/ip/203.0.113.7.json",
        "/api/v1/lookup/nonsense",
        "/api/v1/understand?q=1.2.3.4",
        "/api/v1/openapi.json",
        "/api/v1/nowhere",
    ] {
        let answer = app.request(Method::GET, target).header("origin", "https://evil.example").send().await;

        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{target}");
        assert_eq!(answer.header("access-control-allow-credentials"), None, "{target}");
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("cross-origin"), "{target}");
        assert!(answer.headers.values().all(|value| !value.to_str().unwrap().contains("evil")), "{target}");
    }
    let page = app.request(Method::GET, "/ip/203.0.113.7").header("origin", "https://evil.example").send().await;
    assert_eq!(page.header("access-control-allow-origin"), None);
}

#[tokio::test]
async fn head_answers_like_get_without_the_body() {
    let app = listed().await;
    for target in [
        "/api/v1/lookup/203.0.113.7",
        "/api/v1/lookup/203.0.113.0/24",
        "/api/v1/lookup/nonsense",
        "/ip/203.0.113.7.json",
        "/api/v1/understand?q=1.2.3.4",
        "/api/v1/openapi.json",
        "/api",
    ] {
        let get = app.get(target).await;
        let head = app.request(Method::HEAD, target).send().await;

        assert_eq!((head.status, head.body.len()), (get.status, 0), "{target}");
        for name in ["content-type", "content-length", "etag", "vary", "cache-control", "access-control-allow-origin"] {
            assert_eq!(head.header(name), get.header(name), "{target}: {name}");
        }
    }
}
