//! The log: one line for each answer, and nothing in it that anybody typed.

use axum::http::Method;

use super::trouble;
use crate::support::app::TestApp;
use crate::support::log::Log;

#[tokio::test]
async fn an_answer_has_one_line_with_pattern_status_time_and_number() {
    let app = trouble::app().await;
    let (log, _listening) = Log::listen();

    let answer = app.request(Method::GET, "/test/number/7").from("192.0.2.77").send().await.expect(200);

    let lines = log.lines();
    assert_eq!(lines.len(), 1, "{}", log.text());
    let line = &lines[0];
    assert_eq!(line["route"], "/test/number/{number}");
    assert_eq!(line["status"], 200);
    assert_eq!(line["bytes"], 1);
    assert_eq!(line["visitor"], "192.0.2.0/24");
    assert_eq!(line["span"]["id"], answer.header("x-request-id").unwrap());
    assert!(line["micros"].is_u64());
}

#[tokio::test]
async fn a_page_below_a_language_has_the_pattern_that_it_has_without() {
    let app = trouble::app().await;
    let (log, _listening) = Log::listen();

    app.get("/en/test/number/7").await.expect(200);

    assert_eq!(log.lines()[0]["route"], "/test/number/{number}");
}

#[tokio::test]
async fn s13_s86_s96_t18_nothing_that_anybody_typed_gets_into_the_log() {
    let app = trouble::app().await;
    let (log, _listening) = Log::listen();
    let canary = "canary%0a%1b%5B31m";

    for target in ["/test/number/", "/nowhere/", "/test/query?q=", "/ip/", "/test/page?token="] {
        let asking = app.request(Method::GET, &format!("{target}{canary}"));
        let asking = asking.header("user-agent", "canary").header("referer", "https://canary.example/");
        asking.header("cookie", "s=canary").header("x-request-id", "canary").also("accept", "canary").send().await;
    }
    let form = "application/x-www-form-urlencoded";
    app.request(Method::POST, "/test/form").body(form, "q=canary").send().await.expect(200);
    app.request(Method::POST, "/test/json").body("application/json", "{\"canary\":").send().await.expect(400);
    app.request(Method::GET, "/test/page").header("host", "canary.example").send().await.expect(421);
    app.request(Method::from_bytes(b"CANARY").unwrap(), "/test/page").send().await.expect(405);
    app.request(Method::GET, "/test/said").from("2001:db8:1:2:3:4:5:6").send().await.expect(400);

    let text = log.text();
    assert!(log.lines().len() >= 10);
    assert!(!text.to_lowercase().contains("canary"), "{text}");
    assert!(!text.contains("2001:db8:1:2"), "{text}");
    assert!(text.contains("2001:db8:1::/48"), "{text}");
}

#[tokio::test]
async fn s86_s96_neither_a_searched_address_nor_a_pasted_bounce_gets_into_the_log() {
    let app = TestApp::new().await;
    app.list_with("ops/open-socks", "203.0.113.7", "canary evidence").await;
    let (log, _listening) = Log::listen();
    let form = "application/x-www-form-urlencoded";

    app.get("/ip/203.0.113.7").await.expect(200);
    app.get("/ip/203.0.113.7.json").await.expect(200);
    app.get("/lookup?q=203.0.113.7").await.expect(303);
    app.get("/lookup?q=canary.example.org").await;
    app.get("/api/v1/lookup/203.0.113.7").await.expect(200);
    app.get("/api/v1/understand?q=203.0.113.7").await.expect(200);
    app.request(Method::POST, "/lookup").body(form, "q=Dear+canary%0A203.0.113.7+is+blocked").send().await;
    app.request(Method::POST, "/api/v1/lookup").body("text/plain", "203.0.113.7\ncanary\n").send().await.expect(200);

    let text = log.text();
    assert!(log.lines().len() >= 8);
    assert!(!text.contains("canary") && !text.contains("203.0.113.7"), "{text}");
}

#[tokio::test]
async fn a_fault_of_ours_is_logged_once_with_its_cause_and_the_number_that_the_page_shows() {
    let app = trouble::app().await;
    let (log, _listening) = Log::listen();

    let answer = app.get("/test/internal").await.expect(500);

    let lines = log.lines();
    let causes: Vec<_> = lines.iter().filter(|line| line["level"] == "ERROR").collect();
    assert_eq!(causes.len(), 1, "{}", log.text());
    assert_eq!(causes[0]["error"], "select hunter2 from secrets");
    assert_eq!(causes[0]["span"]["id"], answer.header("x-request-id").unwrap());
}

#[tokio::test]
async fn t18_a_flood_of_refusals_is_summed_up() {
    let app = trouble::app().await;
    let (log, _listening) = Log::listen();

    for _ in 0..500 {
        app.get("/test/many").await.expect(429);
    }

    let lines = log.lines().len();
    assert!((1..20).contains(&lines), "{lines} lines");
}
