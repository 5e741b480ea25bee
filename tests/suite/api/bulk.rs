//! Many addresses at once: each line answered in its place, streamed, and bounded.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{Method, Request};
use hyper::body::Frame;
use reprieve::web;
use reprieve::web::api::bulk::MOST_LINES;
use reprieve::web::api::bulk::places::{BulkPlaces, Reading};
use reprieve::web::body::Room;
use reprieve::web::limits::{Budget, BudgetClock, Limits};
use reprieve::web::server::ServerSettings;
use serde_json::{Value, json};
use tokio::io::AsyncReadExt as _;
use tower::ServiceExt as _;

use crate::support::answer::Answer;
use crate::support::app::{AN_HOUR, TestApp, settings};
use crate::support::wire::{Client, Wire, hasty};

const TARGET: &str = "/api/v1/lookup";

async fn ask(app: &TestApp, kind: &str, body: impl Into<Body>) -> Answer {
    app.request(Method::POST, TARGET).body(kind, body).send().await
}

/// The lines of an answer.
fn lines(answer: &Answer) -> Vec<Value> {
    answer.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn every_line_is_answered_in_its_place_also_one_that_cannot_be_read() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    let text = "203.0.113.7\r\n9.9.9.9\n\nnonsense \u{1b}[31m\n::ffff:203.0.113.7\n203.0.113.0/24\n  2001:db8::1  \nmail.example.org\n1.2.3\n";

    let answer = ask(&app, "text/plain", text).await.expect(200);

    assert_eq!(answer.header("content-type"), Some("application/x-ndjson"));
    let lines = lines(&answer);
    assert_eq!(lines.len(), 9);
    assert_eq!((&lines[0]["address"], &lines[0]["state"]), (&json!("203.0.113.7"), &json!("listed")));
    assert_eq!((&lines[1]["address"], &lines[1]["state"]), (&json!("9.9.9.9"), &json!("not-listed")));
    assert_eq!(lines[4]["address"], "203.0.113.7");
    assert_eq!((&lines[5]["network"], &lines[5]["inside_total"]), (&json!("203.0.113.0/24"), &json!(1)));
    assert_eq!(lines[6]["address"], "2001:db8::1");
    for (at, input) in [(2, ""), (3, "nonsense [31m"), (7, "mail.example.org"), (8, "1.2.3")] {
        assert_eq!((&lines[at]["line"], &lines[at]["input"]), (&json!(at + 1), &json!(input)));
        assert!(lines[at]["error"].as_str().is_some_and(|error| !error.is_empty()), "{}", lines[at]);
    }
}

#[tokio::test]
async fn a_line_is_byte_for_byte_the_answer_for_one_address() {
    let app = TestApp::new().await;
    for (criterion, network) in [
        ("ops/open-socks", "203.0.113.7"),
        ("ops/open-http", "203.0.113.9"),
        ("dul/dynamic-range", "198.51.100.0/25"),
        ("rbl/spam-source", "2001:db8::/64"),
        ("rbl/spam-source", "203.0.113.7"),
    ] {
        app.list(criterion, network).await;
    }
    let addresses = [
        "203.0.113.7",
        "203.0.113.9",
        "198.51.100.25",
        "2001:db8::25",
        "8.8.8.8",
        "10.0.0.1",
        "127.0.0.2",
        "::1",
        "255.255.255.255",
    ];

    let many = ask(&app, "text/plain", addresses.join("\n")).await.expect(200);
    let network = ask(&app, "text/plain", "203.0.113.0/24").await.expect(200);

    for (address, line) in addresses.iter().zip(many.text().lines()) {
        let one = app.get(&format!("/api/v1/lookup/{address}")).await.expect(200);
        assert_eq!(line, one.text(), "{address}");
    }
    assert_eq!(many.text().lines().count(), addresses.len());
    assert_eq!(network.text().trim_end(), app.get("/api/v1/lookup/203.0.113.0/24").await.text());
}

#[tokio::test]
async fn a_json_array_is_answered_like_lines() {
    let app = TestApp::new().await;
    let texts = ["9.9.9.9", "203.0.113.0/24", "nonsense", "", "2620:fe::fe"];

    let array = ask(&app, "application/json; charset=utf-8", json!(texts).to_string()).await.expect(200);
    let unsaid = ask(&app, "application/x-www-form-urlencoded", json!(texts).to_string()).await.expect(200);
    let plain = ask(&app, "text/plain", texts.join("\n")).await.expect(200);

    assert_eq!(array.text(), plain.text());
    assert_eq!(unsaid.text(), plain.text());
    assert_eq!(lines(&array)[4]["address"], "2620:fe::fe");
}

#[tokio::test]
async fn a_question_without_a_line_has_an_answer_without_a_line() {
    let app = TestApp::new().await;
    for (kind, body) in [("text/plain", ""), ("application/json", "[]"), ("application/json", " [ ] ")] {
        let answer = ask(&app, kind, body).await.expect(200);
        assert_eq!(answer.text(), "", "{kind} {body:?}");
    }
    assert_eq!(lines(&ask(&app, "text/plain", "\n").await).len(), 0);
    assert_eq!(lines(&ask(&app, "text/plain", "\r\n\r\n").await).len(), 2);
}

#[tokio::test]
async fn s1_json_that_is_no_array_of_texts_is_refused_with_what_is_wrong() {
    let app = TestApp::new().await;
    for body in [
        "",
        "{\"addresses\":[\"192.0.2.1\"]}",
        "{\"a\":1,\"a\":2}",
        "[1]",
        "[[\"192.0.2.1\"]]",
        "[null]",
        "[\"192.0.2.1\",]",
        "[\"192.0.2.1\"] x",
        "[\"192.0.2.1\"",
        "[\"\\ud800\"]",
        "\u{feff}[\"192.0.2.1\"]",
        "192.0.2.1",
    ] {
        let answer = ask(&app, "application/json", body).await.expect(400);
        app.budget_clock.advance(AN_HOUR);
        assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{body}");
        assert!(answer.json()["detail"].as_str().unwrap().contains("JSON array of texts"), "{body}");
    }
    let bytes = ask(&app, "application/json", b"[\"\xff\"]".to_vec()).await.expect(400);
    assert_eq!(bytes.json()["status"], 400);
}

#[tokio::test]
async fn s1_a_mark_of_byte_order_and_bytes_that_are_no_text_have_one_fixed_reading() {
    let app = TestApp::new().await;

    let marked = ask(&app, "text/plain", "\u{feff}9.9.9.9\n1.1.1.1").await.expect(200);
    let broken = ask(&app, "text/plain", b"9.9.9.9\n\xff\xfe\n1.1.1.1".to_vec()).await.expect(200);

    assert_eq!(lines(&marked)[0]["address"], "9.9.9.9");
    assert_eq!(lines(&broken)[1]["error"], "The line is not text in UTF-8.");
    assert_eq!(lines(&broken)[2]["address"], "1.1.1.1");
}

#[tokio::test]
async fn t14_a_line_that_is_too_long_is_answered_in_its_place_with_a_piece_of_it() {
    let app = TestApp::new().await;
    let text = format!("9.9.9.9\n{}\n1.1.1.1\n", "9".repeat(2_000_000));

    let answer = ask(&app, "text/plain", text).await.expect(200);

    let lines = lines(&answer);
    assert_eq!((lines[0]["address"].as_str(), lines[2]["address"].as_str()), (Some("9.9.9.9"), Some("1.1.1.1")));
    assert_eq!(lines[1]["input"].as_str().unwrap().len(), 100);
}

#[tokio::test]
async fn t14_one_line_more_than_a_million_is_too_much() {
    let app = TestApp::new().await;
    let lines = |count: usize| "1\n".repeat(count);
    // Nothing is read behind the first text too many: that it is no JSON shows nowhere.
    let array = format!("[{}\"1\" and no more JSON", "\"1\",".repeat(MOST_LINES));

    let too_many = ask(&app, "text/plain", lines(MOST_LINES + 1)).await.expect(413);
    let too_many_texts = ask(&app, "application/json", array).await.expect(413);
    let request = Request::post(TARGET).header("host", "lookup.example").body(Body::from(lines(MOST_LINES))).unwrap();
    let just_enough = app.router.clone().oneshot(request).await.unwrap();

    assert_eq!(too_many.json()["type"], "https://lookup.example/problems/too-large");
    assert_eq!(too_many_texts.json()["status"], 413);
    assert_eq!(just_enough.status().as_u16(), 200);
}

/// Places, so that a few clients take them all.
const PLACES: usize = 4;

/// The usual patience with those who read.
fn reading() -> Reading {
    Reading { piece_within: Duration::from_secs(20), whole_within: Duration::from_secs(30), slowest: 64 * 1024 }
}

/// The site without budgets, on a socket.
async fn on_a_socket(server: ServerSettings, reading: Reading) -> Wire {
    let mut settings = settings();
    settings.limits = false;
    let app = TestApp::with(&settings, Router::new()).await;
    let mut state = app.state.clone();
    state.bulk_places = BulkPlaces::with(PLACES, false, reading);
    let router = web::site(state);
    // The store is asked nothing here, and the index lives on.
    Wire::start(server, router).await
}

fn unhurried() -> ServerSettings {
    ServerSettings { most_connections: 64, ..ServerSettings::default() }
}

fn head(length: usize) -> String {
    format!(
        "POST {TARGET} HTTP/1.1\r\nHost: lookup.example\r\nContent-Type: text/plain\r\nContent-Length: {length}\r\n\r\n"
    )
}

#[tokio::test]
async fn t14_f4_a_question_that_is_too_large_is_refused_before_it_is_sent() {
    let wire = on_a_socket(hasty(), reading()).await;

    let answer = wire.say(&head(Room::BULK.0 + 1)).await;

    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("application/problem+json"), "{answer}");
}

/// More lines than the buffers of two sockets hold answers.
const MANY: usize = 250_000;

/// A client that has asked for many addresses, and read the beginning of the answer and no more.
async fn asking(wire: &Wire) -> (Client, String) {
    let text = "44.0.0.1\n".repeat(MANY);
    let mut client = wire.connect().await;
    client.send(&head(text.len())).await;
    client.send(&text).await;
    let mut begin = vec![0; 4096];
    let mut count = 0;
    while count < begin.len() {
        count += client.stream.read(&mut begin[count..]).await.unwrap();
    }
    (client, String::from_utf8(begin).unwrap())
}

/// Asks for one address, on a connection of its own.
async fn one(wire: &Wire) -> String {
    wire.say(&format!("{}9.9.9.9", head(7).replacen("\r\n", "\r\nConnection: close\r\n", 1))).await
}

/// Asks for one address until it is answered: a place is free a moment after its answer was read or its client left.
async fn answered_at_last(wire: &Wire) {
    let asking = async {
        loop {
            let answer = one(wire).await;
            if answer.starts_with("HTTP/1.1 200") {
                assert!(answer.contains("\"state\":\"not-listed\""), "{answer}");
                return;
            }
            assert!(answer.starts_with("HTTP/1.1 429") && answer.contains("\r\nretry-after: "), "{answer}");
        }
    };
    tokio::time::timeout(Duration::from_mins(1), asking).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_answer_is_streamed_and_only_so_many_are_in_the_making_at_once() {
    let wire = on_a_socket(unhurried(), reading()).await;

    let mut clients = Vec::new();
    for _ in 0..PLACES {
        let (client, begin) = asking(&wire).await;
        assert!(begin.starts_with("HTTP/1.1 200"), "{begin}");
        assert!(begin.contains("transfer-encoding: chunked") && begin.contains("44.0.0.1"), "{begin}");
        clients.push((client, begin));
    }
    let one_more = one(&wire).await;
    assert!(one_more.starts_with("HTTP/1.1 429"), "{one_more}");
    assert!(one_more.contains("retry-after: 10"), "{one_more}");

    let (mut client, mut text) = clients.pop().unwrap();
    let mut piece = vec![0; 64 * 1024];
    while !text.ends_with("\r\n0\r\n\r\n") {
        let count =
            tokio::time::timeout(Duration::from_mins(1), client.stream.read(&mut piece)).await.unwrap().unwrap();
        assert!(count > 0, "the answer was cut");
        text.push_str(&String::from_utf8_lossy(&piece[..count]));
    }
    assert_eq!(text.matches("\"not-listed\"").count(), MANY);
    answered_at_last(&wire).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn f6_a_client_that_vanishes_frees_its_place() {
    let wire = on_a_socket(unhurried(), reading()).await;
    let mut clients = Vec::new();
    for _ in 0..PLACES {
        clients.push(asking(&wire).await.0);
    }

    drop(clients);

    answered_at_last(&wire).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_vanishes_in_the_middle_of_its_question_frees_its_place() {
    let wire = on_a_socket(unhurried(), reading()).await;
    let mut clients = Vec::new();
    let taken = async {
        // One of them may come while a place is taken by the question that looks for one, and be sent away.
        while one(&wire).await.starts_with("HTTP/1.1 200") {
            let mut client = wire.connect().await;
            client.send(&format!("{}44.0.0.1\n", head(1_000_000))).await;
            clients.push(client);
        }
    };
    tokio::time::timeout(Duration::from_secs(30), taken).await.unwrap();
    assert!(clients.len() >= PLACES);

    drop(clients);

    answered_at_last(&wire).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t15_a_client_that_does_not_read_its_answer_loses_its_place() {
    let wire = on_a_socket(ServerSettings { head_within: Duration::from_secs(10), ..hasty() }, reading()).await;
    let mut clients = Vec::new();
    for _ in 0..PLACES {
        clients.push(asking(&wire).await.0);
    }

    answered_at_last(&wire).await;
    drop(clients);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t15_an_answer_that_is_read_too_slowly_breaks_off_and_cannot_be_taken_for_whole() {
    let none = Duration::ZERO;
    for reading in
        [Reading { piece_within: none, ..reading() }, Reading { whole_within: none, slowest: u64::MAX, ..reading() }]
    {
        let wire = on_a_socket(unhurried(), reading).await;
        let mut clients = Vec::new();
        for _ in 0..PLACES {
            clients.push(asking(&wire).await.0);
        }

        answered_at_last(&wire).await;
        let rest = clients.remove(0).rest().await;

        assert!(!rest.ends_with("0\r\n\r\n"), "{} bytes, and a whole answer", rest.len());
    }
}

/// A body of which one line comes, and nothing more for ever.
struct Unfinished(Option<Bytes>);

impl Unfinished {
    fn body() -> Body {
        Body::new(Self(Some(Bytes::from_static(b"9.9.9.9\n"))))
    }
}

impl hyper::body::Body for Unfinished {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        self.0.take().map_or(Poll::Pending, |piece| Poll::Ready(Some(Ok(Frame::data(piece)))))
    }
}

#[tokio::test]
async fn t15_clients_that_send_slowly_hold_up_nobody_but_themselves() {
    let app = TestApp::new().await;
    let from = |peer: String, body: Body| app.request(Method::POST, TARGET).body("text/plain", body).from(&peer).send();
    let mut slow = Vec::new();
    for n in 1..=12 {
        let mut sending = Box::pin(from(format!("198.51.{n}.1"), Unfinished::body()));
        assert!(tokio::time::timeout(Duration::ZERO, &mut sending).await.is_err());
        slow.push(sending);
    }

    from("192.0.2.9".to_owned(), Body::from("9.9.9.9")).await.expect(200);
    let second = from("198.51.1.1".to_owned(), Body::from("9.9.9.9")).await.expect(429);
    assert_eq!(second.header("retry-after"), Some("10"));
    drop(slow);
    from("198.51.1.1".to_owned(), Body::from("9.9.9.9")).await.expect(200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_read_the_whole_answer_may_ask_again_at_once() {
    let mut app = TestApp::new().await;
    app.router = web::site(app.state.clone().with_limits(Limits::off()));

    for _ in 0..200 {
        ask(&app, "text/plain", "9.9.9.9\n").await.expect(200);
    }
}

#[tokio::test]
async fn s91_a_network_costs_what_is_found_in_it_and_is_answered_in_its_place_when_that_is_too_much() {
    let mut app = TestApp::new().await;
    for last in 1..=40 {
        app.list("ops/open-socks", &format!("203.0.113.{last}")).await;
    }
    let budget = |_| Budget { burst: 100, per_minute: 60, neighbours: 4 };
    let limits = Limits::with(BudgetClock::Manual(app.budget_clock.clone()), 1024, budget);
    app.router = web::site(app.state.clone().with_limits(limits));

    let answer = ask(&app, "text/plain", "203.0.113.0/24\n".repeat(5) + "203.0.113.1\n9.9.9.0/24\n").await.expect(200);

    let lines = lines(&answer);
    assert_eq!(lines.len(), 7);
    assert_eq!(lines.iter().filter(|line| line["inside_total"] == 40).count(), 3);
    for at in [3, 4, 6] {
        let error = lines[at]["error"].as_str().unwrap();
        assert!(error.contains("Ask for this one again in ") && error.ends_with(" seconds."), "{error}");
        assert_eq!(lines[at]["line"], at + 1);
    }
    assert_eq!(lines[5]["state"], "listed");
}
