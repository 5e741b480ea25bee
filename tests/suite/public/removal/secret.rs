//! The secret of a link: what it opens, what opens nothing, and where it never gets.

use axum::http::Method;
use reprieve::domain::token::Token;

use super::Asked;
use crate::support::answer::Answer;
use crate::support::log::Log;
use crate::support::page::{FORM, Read};

const ACTS: [&str; 6] = ["confirm", "look", "message", "appeal", "withdraw", "erase"];

/// All that tells one answer from another, but the number of the request.
fn told(answer: &Answer) -> (u16, Vec<(String, String)>, String) {
    let id = answer.header("x-request-id").unwrap();
    let mut headers: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| *name != "x-request-id")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.sort();
    let path = answer.text().lines().filter(|line| !line.contains("hreflang"));
    (answer.status.as_u16(), headers, path.collect::<Vec<_>>().join("\n").replace(id, ""))
}

#[tokio::test]
async fn t2_s68_unknown_malformed_and_readable_names_are_one_and_the_same_404() {
    let asked = Asked::reviewing().await;
    let unknown = Token::new([9; 32]).reveal();
    let own = asked.submitted.secret.reveal();
    let names = ["x", &own[1..], &format!("{own}A"), asked.submitted.reference.as_str(), "..%2f..", "%00"];

    let wanted = told(&asked.app.get(&format!("/removal/{unknown}")).await.expect(404));
    for name in names {
        // The path in the links to other languages has another length.
        let mut told = told(&asked.app.get(&format!("/removal/{name}")).await.expect(404));
        told.1.retain(|(name, _)| name != "content-length");
        let mut wanted = wanted.clone();
        wanted.1.retain(|(name, _)| name != "content-length");
        assert_eq!(told, wanted, "{name}");
    }
    let page = Read::of(&asked.app.get(&format!("/removal/{unknown}")).await);
    assert!(page.attributes("main a", "href").contains(&"/removal".to_owned()), "whoever lost the link finds it again");
    for act in ACTS {
        for name in [unknown.as_str(), asked.submitted.reference.as_str(), "x"] {
            let path = format!("/removal/{name}/{act}");
            let answer = asked.app.request(Method::POST, &path).body(FORM, "token=x").send().await.expect(404);
            assert_eq!(Read::of(&answer).text("h1"), "There is no page here");
        }
    }
    asked.app.get(&format!("/removal/{unknown}/export")).await.expect(404);
}

#[tokio::test]
async fn t8_s68_a_token_of_one_request_or_act_does_nothing_to_another() {
    let asked = Asked::reviewing().await;
    asked.app.list("rbl/spam-source", "192.0.2.8").await;
    let other = super::submit(&asked.app, "rbl", "192.0.2.8").await;
    let page = asked.page().await;
    let before = asked.revision().await;

    let mut foreign = page.form("withdraw-form");
    foreign.action = format!("/removal/{}/withdraw", other.secret.reveal());
    foreign.send(&asked.app).await.expect(422);
    let mut crossed = page.form("withdraw-form");
    crossed.action = format!("{}/erase", asked.path());
    crossed.send(&asked.app).await.expect(422);

    assert_eq!(asked.revision().await, before);
}

#[tokio::test]
async fn i6_t10_reading_any_path_of_a_request_changes_nothing() {
    let asked = Asked::on("ops/open-socks", "192.0.2.7").await;
    let before = asked.revision().await;

    for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
        for end in ["", "/export", "/confirm", "/look", "/message", "/appeal", "/withdraw", "/erase"] {
            let path = format!("{}{end}", asked.path());
            for from in ["192.0.2.7", "198.51.100.20"] {
                let answer =
                    asked.app.request(method.clone(), &path).from(from).header("purpose", "prefetch").send().await;
                assert!([200, 405].contains(&answer.status.as_u16()), "{method} {end}: {}", answer.status);
            }
        }
    }

    assert_eq!((asked.revision().await, asked.state().await), (before, "unconfirmed"));
}

#[tokio::test]
async fn s86_s87_t1_no_answer_below_a_secret_is_kept_indexed_or_told_to_another_site() {
    let asked = Asked::reviewing().await;
    let ends = [
        "",
        "/export",
        "/confirm",
        "/look",
        "/message",
        "/appeal",
        "/withdraw",
        "/erase",
        "/x.css",
        "/a/b",
        "?done=added",
        "/",
    ];
    for prefix in ["", "/de"] {
        for end in ends {
            for method in [Method::GET, Method::HEAD, Method::POST, Method::OPTIONS, Method::PUT] {
                let path = format!("{prefix}{}{end}", asked.path());
                let answer = asked.app.request(method.clone(), &path).body(FORM, "token=x").send().await;
                let what = format!("{method} {end}: {}", answer.status);
                assert_eq!(answer.header("cache-control"), Some("no-store"), "{what}");
                assert_eq!(answer.header("x-robots-tag"), Some("noindex, nofollow"), "{what}");
                assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{what}");
                assert_eq!(answer.header("set-cookie"), None, "{what}");
                assert_eq!(answer.header("etag"), None, "{what}");
                if end == "/x.css" || end == "/a/b" {
                    assert_eq!(answer.status.as_u16(), 404, "{what}");
                }
            }
        }
    }
}

#[tokio::test]
async fn s86_s96_the_secret_is_in_no_log_no_title_and_no_query() {
    let asked = Asked::reviewing().await;
    let secret = asked.submitted.secret.reveal();
    let (log, _listening) = Log::listen();

    let page = asked.page().await;
    let form = page.form("add-form").with("text", "canary words");
    form.send(&asked.app).await.expect(303);
    form.clone().with("token", "canary").send(&asked.app).await.expect(422);
    page.form("withdraw-form").send(&asked.app).await.expect(303);
    for end in ["/export", "/x.css", "/erase", "?done=canary"] {
        asked.app.get(&format!("{}{end}", asked.path())).await;
    }
    asked.app.get("/removal/canary").await.expect(404);
    asked.app.services.store.close().await;
    asked.answer().await.expect(503);

    let text = log.text();
    assert!(!text.contains(&secret) && !text.contains("canary") && !text.contains("example.org"), "{text}");
    assert!(text.contains("/removal/{secret}/message"), "{text}");
    assert!(!page.text("title").contains(&secret));
    assert!(!page.text("title").contains(asked.submitted.reference.as_str()));
    for url in page.attributes("[href]", "href").iter().chain(&page.attributes("form", "action")) {
        assert!(!url.split_once('?').is_some_and(|(_, query)| query.contains(&secret)), "{url}");
        assert!(!url.starts_with("http") || url.starts_with("https://lookup.example/"), "{url}");
    }
    assert!(!page.has("link[rel=canonical], link[rel=alternate], script, img, iframe"));
}
