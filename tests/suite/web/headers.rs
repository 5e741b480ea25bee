//! The headers of every kind of answer, in one table.

use axum::http::Method;

use super::trouble;
use crate::support::answer::Answer;
use crate::support::app::{TestApp, settings};

const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'";
const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// What every answer has, whatever it is.
pub(super) fn check(answer: &Answer, what: &str) {
    let is_page = answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html"));
    let policy = answer.header("content-security-policy").unwrap();
    if is_page {
        assert_eq!(policy, PAGE_POLICY, "{what}");
    } else {
        assert!([PAGE_POLICY, DATA_POLICY].contains(&policy), "{what}: {policy}");
    }
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("permissions-policy", "geolocation=(), camera=(), microphone=(), browsing-topics=()"),
        ("cross-origin-opener-policy", "same-origin"),
        ("strict-transport-security", "max-age=63072000; includeSubDomains"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{what}: {name}");
    }
    assert_eq!(answer.header("x-request-id").unwrap().len(), 13, "{what}");
    assert!(answer.header("cache-control").is_some(), "{what}");
    assert!(answer.header("cross-origin-resource-policy").is_some(), "{what}");
    for name in ["server", "x-powered-by", "set-cookie", "access-control-allow-credentials"] {
        assert_eq!(answer.header(name), None, "{what}");
    }
    if !answer.body.is_empty() {
        let kind = answer.header("content-type").unwrap();
        let names_charset = kind.contains("charset=utf-8") || kind.contains("json") || kind == "image/svg+xml";
        assert!(names_charset, "{what}: {kind}");
    }
}

#[tokio::test]
async fn s26_s30_s31_s34_s37_every_kind_of_answer_has_every_header() {
    let app = trouble::app().await;
    tokio::time::pause();
    let css = app.state.assets.url("site.css").unwrap();
    let get = |target: &str| app.request(Method::GET, target);
    let post = |target: &str| app.request(Method::POST, target);
    let form = "application/x-www-form-urlencoded";
    let tag = get("/test/page").send().await.header("etag").unwrap().to_owned();

    let cases = [
        (200, get("/test/page")),
        (200, app.request(Method::HEAD, "/test/page")),
        (200, get("/test/page").header("accept-encoding", "zstd")),
        (200, get(&css)),
        (200, get("/health/live")),
        (200, get("/api/v1/test")),
        (200, get("/problems/too-many-requests")),
        (303, get("/test/see-other")),
        (304, get("/test/page").header("if-none-match", &tag)),
        (308, get("/test/page/")),
        (400, get("/test/query?q=a&q=b")),
        (400, get("/test/page").without("host")),
        (400, get("/test/page").also("host", "lookup.example")),
        (403, post("/test/page").header("sec-fetch-site", "cross-site")),
        (404, get("/nowhere")),
        (404, get("/static/site.css")),
        (404, get("/api/v1/nowhere")),
        (405, post("/test/panic")),
        (405, app.request(Method::TRACE, "/test/page")),
        (408, post("/test/form").body(form, trouble_body())),
        (413, post("/test/form").body(form, vec![b'q'; 100_000])),
        (414, get(&format!("/test/page?q={}", "x".repeat(20_000)))),
        (415, post("/test/form").header("content-encoding", "gzip").body(form, "q=1")),
        (415, post("/test/form").body("text/csv", "q=1")),
        (421, get("/test/page").header("host", "evil.example")),
        (429, get("/test/many")),
        (500, get("/test/internal")),
        (500, get("/test/panic")),
        (503, get("/test/loading")),
        (503, get("/test/down")),
        (503, get("/test/slow")),
        (503, get("/test/bare/503")),
    ];
    for (at, (status, asking)) in cases.into_iter().enumerate() {
        let answer = asking.send().await.expect(status);
        check(&answer, &format!("case {at}, status {status}"));
        if status >= 400 {
            assert_eq!(answer.header("cache-control"), Some("no-store"), "case {at}");
        }
    }
}

/// A body that never comes.
fn trouble_body() -> axum::body::Body {
    struct Never;
    impl hyper::body::Body for Never {
        type Data = axum::body::Bytes;
        type Error = std::convert::Infallible;
        fn poll_frame(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<hyper::body::Frame<Self::Data>, Self::Error>>> {
            std::task::Poll::Pending
        }
    }
    axum::body::Body::new(Never)
}

#[tokio::test]
async fn s28_transport_security_is_promised_only_where_there_is_tls() {
    let plain = reprieve::web::WebSettings { public_url: "http://lookup.example/".parse().unwrap(), ..settings() };
    let narrow = reprieve::web::WebSettings { hsts_subdomains: false, ..settings() };

    let plain = TestApp::with(&plain, trouble::routes()).await.get("/test/page").await;
    let narrow = TestApp::with(&narrow, trouble::routes()).await.get("/test/page").await;

    assert_eq!(plain.header("strict-transport-security"), None);
    assert_eq!(narrow.header("strict-transport-security"), Some("max-age=63072000"));
}

#[tokio::test]
async fn s29_only_the_reading_api_may_be_read_from_other_sites_and_no_origin_is_reflected() {
    let app = trouble::app().await;
    let ask = |method: Method, target: &'static str| {
        app.request(method, target).header("origin", "https://evil.example").header("sec-fetch-site", "none").send()
    };

    for target in ["/api/v1/test", "/api/v1/nowhere", "/ip/192.0.2.1.json"] {
        let answer = ask(Method::GET, target).await;
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{target}");
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("cross-origin"), "{target}");
        assert_eq!(answer.header("content-security-policy"), Some(DATA_POLICY), "{target}");
    }
    for (method, target) in [
        (Method::POST, "/api/v1/test"),
        (Method::OPTIONS, "/api/v1/test"),
        (Method::GET, "/api"),
        (Method::GET, "/test/page"),
        (Method::GET, "/nowhere"),
    ] {
        let answer = ask(method, target).await;
        assert_eq!(answer.header("access-control-allow-origin"), None, "{target}");
    }
}

#[tokio::test]
async fn t22_vary_is_exact() {
    let app = trouble::app().await;
    let vary = |answer: Answer| answer.header("vary").map(str::to_owned);

    let page = app.get("/test/page").await;
    let head = app.request(Method::HEAD, "/test/page").send().await;
    let problem = app.get("/nowhere").await;
    let program = app.get("/api/v1/nowhere").await;
    let live = app.get("/health/live").await;

    assert_eq!(vary(page).as_deref(), Some("accept-language, cookie, accept-encoding"));
    assert_eq!(vary(head).as_deref(), Some("accept-language, cookie, accept-encoding"));
    assert_eq!(vary(problem).as_deref(), Some("accept, accept-language, cookie, accept-encoding"));
    assert_eq!(vary(program).as_deref(), Some("accept-language"));
    assert_eq!(vary(live), None);
}

#[tokio::test]
async fn t22_two_requests_for_different_hosts_or_languages_never_share_an_answer() {
    let app = trouble::app().await;
    let ours = app.get("/test/page").await.expect(200);
    let theirs = app.request(Method::GET, "/test/page").header("x-forwarded-host", "evil.example").send().await;

    assert_eq!(ours.body, theirs.body);
    assert!(!theirs.text().contains("evil.example"));
    app.request(Method::GET, "/test/page").header("host", "evil.example").send().await.expect(421);
}

#[tokio::test]
async fn s86_a_secret_page_is_kept_by_nobody_and_found_by_no_search() {
    let answer = trouble::app().await.get("/test/secret").await;

    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("x-robots-tag"), Some("noindex, nofollow"));
}
