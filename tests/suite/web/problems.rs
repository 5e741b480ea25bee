//! Problems as people and as programs see them.

use axum::http::Method;

use super::trouble;

#[tokio::test]
async fn every_problem_is_a_page_that_says_what_to_do_next() {
    let app = trouble::app().await;
    tokio::time::pause();
    let targets = ["/nowhere", "/test/many", "/test/loading", "/test/down", "/test/internal", "/test/slow"];
    for target in targets {
        let answer = app.get(target).await;
        let page = scraper::Html::parse_document(answer.text());
        let select = |css: &str| page.select(&scraper::Selector::parse(css).unwrap()).count();

        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"), "{target}");
        assert_eq!(select("h1"), 1, "{target}");
        assert!(select("main p") >= 3, "{target}");
        assert!(select("main a[href=\"/\"]") == 1, "{target}");
    }
}

#[tokio::test]
async fn a_program_gets_a_problem_it_can_tell_from_others() {
    let app = trouble::app().await;

    let api = app.get("/api/v1/nowhere").await.expect(404);
    let asked = app.request(Method::GET, "/test/many").header("accept", "application/json").send().await.expect(429);
    let browser = app.request(Method::GET, "/test/many").header("accept", "text/html,*/*;q=0.8").send().await;

    assert_eq!(api.header("content-type"), Some("application/problem+json"));
    assert_eq!(api.json()["type"], "https://lookup.example/problems/not-found");
    assert_eq!(api.json()["status"], 404);
    assert_eq!(api.json()["title"], "There is no page here");
    assert_eq!(asked.json()["type"], "https://lookup.example/problems/too-many-requests");
    assert_eq!(asked.json()["retry_after"], 90);
    assert_eq!(asked.header("retry-after"), Some("90"));
    assert_eq!(browser.header("content-type"), Some("text/html; charset=utf-8"));
}

#[tokio::test]
async fn the_type_of_every_problem_leads_to_a_page() {
    let app = trouble::app().await;
    for target in ["/nowhere", "/test/many", "/test/loading", "/test/down", "/test/internal", "/test/said"] {
        let problem = app.request(Method::GET, target).header("accept", "application/json").send().await;
        let kind = problem.json()["type"].as_str().unwrap().to_owned();

        let path = kind.strip_prefix("https://lookup.example").unwrap();
        let page = app.get(path).await.expect(200);
        assert!(page.text().contains(problem.json()["title"].as_str().unwrap()), "{path}");
    }
    app.get("/problems/nothing").await.expect(404);
}

#[tokio::test]
async fn s99_f3_a_fault_of_ours_shows_its_number_and_nothing_else_of_itself() {
    let app = trouble::app().await;
    for target in ["/test/internal", "/test/panic", "/test/down"] {
        for accept in ["text/html", "application/json"] {
            let answer = app.request(Method::GET, target).header("accept", accept).send().await;
            let number = answer.header("x-request-id").unwrap();

            assert!(answer.status.is_server_error(), "{target}");
            assert!(answer.text().contains(number), "{target} {accept}");
            // The path stands in the links to the other languages.
            let text = answer.text().replace(target, "");
            for word in ["hunter2", "select", "panic", "purpose", "io::Error", ".rs"] {
                assert!(!text.contains(word), "{target} {accept}: {word}");
            }
        }
    }
    app.get("/test/page").await.expect(200);
}

#[tokio::test]
async fn a_reason_is_shown_as_plain_text() {
    let answer = trouble::app().await.get("/test/said").await.expect(400);

    assert!(answer.text().contains("A port &#60;b&#62;is&#60;/b&#62; no address."), "{}", answer.text());
}

#[tokio::test]
async fn a_bare_refusal_of_a_layer_becomes_a_page_of_ours() {
    let app = trouble::app().await;
    for status in [400, 404, 413, 418, 500, 502] {
        let answer = app.get(&format!("/test/bare/{status}")).await.expect(status);
        assert!(answer.text().contains("<h1>"), "{status}");
    }
}

#[tokio::test]
async fn head_gets_what_get_would_but_the_body() {
    let app = trouble::app().await;
    for target in ["/test/page", "/nowhere", "/test/internal", "/health/live", "/api/v1/nowhere"] {
        let get = app.get(target).await;
        let head = app.request(Method::HEAD, target).send().await;

        assert_eq!(head.status, get.status, "{target}");
        assert!(head.body.is_empty(), "{target}");
        assert_eq!(head.header("content-type"), get.header("content-type"), "{target}");
        assert_eq!(head.header("content-length").unwrap(), get.body.len().to_string(), "{target}");
        assert_eq!(head.header("vary"), get.header("vary"), "{target}");
    }
}

#[tokio::test]
async fn a_page_is_shortened_for_whoever_takes_it_so_and_comes_back_whole() {
    let app = trouble::app().await;
    for coding in ["zstd", "br", "gzip"] {
        let asking = app.request(Method::GET, "/test/page").header("accept-encoding", coding);
        let answer = asking.send().await.expect(200);

        assert_eq!(answer.header("content-encoding"), Some(coding));
        assert_eq!(answer.header("content-length").unwrap(), answer.body.len().to_string());
        assert!(answer.body.len() < trouble::long_page().len() / 4);
    }
    for plain in ["identity", "deflate", "identity;q=0", "gzip;q=0", ""] {
        let answer = app.request(Method::GET, "/test/page").header("accept-encoding", plain).send().await.expect(200);
        assert_eq!(answer.header("content-encoding"), None, "{plain}");
        assert_eq!(answer.text(), trouble::long_page());
    }
    let small = app.request(Method::GET, "/health/live").header("accept-encoding", "gzip").send().await;
    assert_eq!(small.header("content-encoding"), None);
}

#[tokio::test]
async fn a_page_that_the_client_has_is_not_sent_again() {
    let app = trouble::app().await;
    let first = app.get("/test/page").await.expect(200);
    let tag = first.header("etag").unwrap();

    let again = app
        .request(Method::GET, "/test/page")
        .header("if-none-match", tag)
        .header("accept-encoding", "gzip")
        .send()
        .await
        .expect(304);

    assert!(again.body.is_empty());
    assert_eq!(again.header("content-type"), None);
    for name in ["etag", "vary", "cache-control", "content-security-policy"] {
        assert_eq!(again.header(name), first.header(name), "{name}");
    }
}
