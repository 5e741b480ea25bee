//! Refusals that need nothing but the head of a request.

use axum::http::Method;

use super::trouble;
use crate::support::app::TestApp;

#[tokio::test]
async fn f2_a_request_without_exactly_one_host_is_answered_with_a_page_of_ours() {
    let app = trouble::app().await;

    let missing = app.request(Method::GET, "/test/page").without("host").send().await.expect(400);
    let empty = app.request(Method::GET, "/test/page").header("host", "").send().await.expect(400);
    let double = app.request(Method::GET, "/test/page").also("host", "lookup.example").send().await.expect(400);

    for answer in [missing, empty, double] {
        assert!(answer.text().contains("We could not read what was sent"));
    }
}

#[tokio::test]
async fn t4_a_request_for_another_host_is_misdirected() {
    let app = trouble::app().await;

    let answer = app.request(Method::GET, "/test/page").header("host", "evil.example").send().await.expect(421);
    app.request(Method::GET, "http://evil.example/test/page").send().await.expect(421);
    app.request(Method::GET, "http://lookup.example/test/page").send().await.expect(200);

    assert!(answer.text().contains("This is not the site you asked for"));
    assert!(!answer.text().contains("evil.example"));
}

#[tokio::test]
async fn whoever_checks_the_health_may_use_any_one_name() {
    let app = TestApp::new().await;

    app.request(Method::GET, "/health/live").header("host", "10.0.0.7:8080").send().await.expect(200);
    app.request(Method::GET, "/health/live").without("host").send().await.expect(400);
}

#[tokio::test]
async fn s40_the_router_says_what_is_allowed_and_nothing_is_echoed() {
    let app = trouble::app().await;

    let post = app.request(Method::POST, "/test/panic").send().await.expect(405);
    let made_up = app.request(Method::from_bytes(b"BREW").unwrap(), "/test/form").send().await.expect(405);
    let trace = app.request(Method::TRACE, "/test/page").header("x-secret", "echo").send().await.expect(405);
    let hidden = app.request(Method::GET, "/test/form").header("x-http-method-override", "POST").send().await;

    assert_eq!(post.header("allow"), Some("GET,HEAD"));
    assert_eq!(made_up.header("allow"), Some("POST"));
    assert!(trace.header("allow").is_some());
    assert!(!trace.text().contains("echo"));
    hidden.expect(405);
}

#[tokio::test]
async fn s32_forms_are_taken_from_our_own_pages_and_from_programs() {
    let app = trouble::app().await;
    let cases = [
        (200, vec![]),
        (200, vec![("sec-fetch-site", "same-origin")]),
        (200, vec![("sec-fetch-site", "none")]),
        (200, vec![("origin", "https://lookup.example")]),
        (403, vec![("sec-fetch-site", "cross-site")]),
        (403, vec![("sec-fetch-site", "same-site")]),
        (403, vec![("sec-fetch-site", "cross-site"), ("origin", "https://lookup.example")]),
        (403, vec![("origin", "https://evil.example")]),
        (403, vec![("origin", "https://lookup.example.evil.example")]),
        (403, vec![("origin", "null")]),
        (403, vec![("origin", "")]),
    ];
    for (status, headers) in cases {
        for target in ["/test/page", "/api/v1/test"] {
            let asking = app.request(Method::POST, target);
            let asking = headers.iter().fold(asking, |asking, (name, value)| asking.header(name, value));
            assert_eq!(asking.send().await.status.as_u16(), status, "{target} {headers:?}");
        }
    }
}

#[tokio::test]
async fn s32_links_from_other_sites_still_lead_here() {
    let app = trouble::app().await;

    app.request(Method::GET, "/test/page").header("sec-fetch-site", "cross-site").send().await.expect(200);
}

#[tokio::test]
async fn f4_t14_a_body_announced_too_large_is_refused_unread() {
    let app = trouble::app().await;
    let announced = |target: &str, length: &str| {
        app.request(Method::POST, target)
            .body("application/x-www-form-urlencoded", "q=1")
            .header("content-length", length)
            .send()
    };

    announced("/test/form", "10000000000").await.expect(413);
    announced("/test/form", "65537").await.expect(413);
    announced("/test/stream", "1001").await.expect(413);
    announced("/test/page", "10000000000").await.expect(413);
}

#[tokio::test]
async fn s43_packed_bodies_are_not_unpacked() {
    let app = trouble::app().await;
    for coding in ["gzip", "zstd", "identity, gzip", "x"] {
        let asking = app.request(Method::POST, "/test/form").header("content-encoding", coding);
        asking.body("application/x-www-form-urlencoded", "q=1").send().await.expect(415);
    }
    let asking = app.request(Method::POST, "/test/form").header("content-encoding", "identity");
    asking.body("application/x-www-form-urlencoded", "q=1").send().await.expect(200);
}

#[tokio::test]
async fn s36_a_slash_at_the_end_leads_to_our_own_page_and_never_to_another_host() {
    let app = trouble::app().await;

    let kind = app.get("/test/page/?q=1").await.expect(308);
    assert_eq!(kind.header("location"), Some("/test/page?q=1"));
    for target in ["//evil.example/", "/\\evil.example/", "//", "/test//", "///evil.example/"] {
        let answer = app.get(target).await.expect(404);
        assert_eq!(answer.header("location"), None, "{target}");
    }
}

#[tokio::test]
async fn t22_what_stands_below_a_page_of_ours_is_no_page() {
    let app = trouble::app().await;

    for target in ["/test/page/x.css", "/test/page;x.css", "/test/page%2Fx.css", "/test/pagex", "/Test/page"] {
        app.get(target).await.expect(404);
    }
}
