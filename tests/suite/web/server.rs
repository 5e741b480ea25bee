//! Connections on a real socket: slow ones, idle ones, too many, and the end.

use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use reprieve::web::server::{Server, ServerSettings};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

use super::trouble;
use crate::support::app::{TestApp, settings};
use crate::support::wire::{Client, PATIENCE, Wire, hasty};

const ASK: &str = "GET /test/query?q=here HTTP/1.1\r\nHost: lookup.example\r\n";

async fn start(settings: ServerSettings) -> Wire {
    Wire::start(settings, trouble::app().await.router).await
}

#[tokio::test]
async fn f1_t15_half_a_head_nothing_and_a_dribble_are_cut_while_others_are_served() {
    let wire = start(hasty()).await;
    let began = Instant::now();
    let mut silent = wire.connect().await;
    let mut half = wire.connect().await;
    half.send("GET / HTTP/1.1\r\nHost: lookup").await;
    let dribbling = wire.connect().await;

    let other = wire.say(&format!("{ASK}Connection: close\r\n\r\n")).await;
    let dribble = async {
        while dribbling.stream.try_write(b"G").is_ok() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let cut = async { (silent.rest().await, half.rest().await) };
    let ((silent, half), ()) = tokio::join!(cut, dribble);

    assert!(other.starts_with("HTTP/1.1 200"), "{other}");
    assert!(!silent.contains(" 200 ") && !half.contains(" 200 "));
    assert!(began.elapsed() < PATIENCE, "{:?}", began.elapsed());
}

#[tokio::test]
async fn f1_a_connection_that_falls_idle_is_closed() {
    let wire = start(hasty()).await;
    let mut client = wire.connect().await;
    for _ in 0..3 {
        client.send(&format!("{ASK}\r\n")).await;
        assert!(client.answer().await.ends_with("here"));
    }

    let rest = client.rest().await;

    assert_eq!(rest, "");
}

#[tokio::test]
async fn f1_a_client_that_does_not_read_is_cut() {
    let recorder = metrics_exporter_prometheus::PrometheusBuilder::new().build_recorder();
    let _counting = metrics::set_default_local_recorder(&recorder);
    let wire = start(hasty()).await;
    let mut client = wire.connect().await;
    client.send("GET /test/endless HTTP/1.1\r\nHost: lookup.example\r\n\r\n").await;

    let cut = async {
        while !recorder.handle().render().contains("reprieve_write_timeouts_total 1") {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };

    tokio::time::timeout(PATIENCE, cut).await.unwrap();
}

#[tokio::test]
async fn f10_who_comes_when_all_is_full_waits_for_a_place() {
    let wire = start(ServerSettings { most_connections: 2, ..hasty() }).await;
    let _first = wire.connect().await;
    let _second = wire.connect().await;

    let third = wire.say(&format!("{ASK}Connection: close\r\n\r\n")).await;

    assert!(third.starts_with("HTTP/1.1 200"), "{third}");
}

#[tokio::test]
async fn f10_figures_can_be_read_when_the_site_is_full() {
    let site = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let apart = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (site_at, apart_at) = (site.local_addr().unwrap(), apart.local_addr().unwrap());
    let app = TestApp::new().await;
    let settings = ServerSettings { most_connections: 1, head_within: Duration::from_mins(1), ..hasty() };
    let server = Server::new(settings).listen(site, app.router.clone());
    let server = server.listen_apart(apart, reprieve::web::figures(app.state.clone()));
    let asking = async {
        let _holding = TcpStream::connect(site_at).await.unwrap();
        let mut client = Client { stream: TcpStream::connect(apart_at).await.unwrap() };
        client.send("GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
        client.answer().await
    };

    let answer = tokio::select! {
        answer = asking => answer,
        () = server.run(std::future::pending()) => unreachable!("the server runs until the end of the test"),
    };

    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[tokio::test]
async fn f10_near_the_cap_a_connection_is_closed_after_its_answer() {
    let wire = start(ServerSettings { most_connections: 2, ..hasty() }).await;
    let _other = wire.connect().await;

    let answer = wire.say(&format!("{ASK}\r\n")).await;

    assert!(answer.to_ascii_lowercase().contains("connection: close"), "{answer}");
}

#[tokio::test]
async fn f5_what_the_http_library_refuses_stays_refused() {
    let wire = start(ServerSettings { head_within: Duration::from_secs(5), ..hasty() }).await;
    let host = "Host: lookup.example\r\n";
    let long = "a".repeat(200_000);
    let many = "a: b\r\n".repeat(200);
    let cases = [
        format!("GET / HTTP/1.1\r\n{host}A : b\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{host}A: b\0c\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{host}A: b\rc\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{host}A: b\r\n c\r\n\r\n"),
        format!("POST / HTTP/1.1\r\n{host}Content-Length: -1\r\n\r\n"),
        format!("POST / HTTP/1.1\r\n{host}Content-Length: +5\r\n\r\n"),
        format!("POST / HTTP/1.1\r\n{host}Content-Length: 5\r\nContent-Length: 6\r\n\r\n"),
        format!("POST / HTTP/1.1\r\n{host}Content-Length: 99999999999999999999999\r\n\r\n"),
        format!("POST / HTTP/1.1\r\n{host}Transfer-Encoding: cow\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{host}A: {long}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\n{host}{many}\r\n"),
        format!("GET /{long} HTTP/1.1\r\n{host}\r\n"),
        "\x16\x03\x01\x02\x00\x01\x00".to_owned() + &"\x01".repeat(200),
    ];
    for case in cases {
        let answer = wire.say(&case).await;
        let status = answer.get(9..12).unwrap_or_default();
        assert!(["", "400", "414", "431"].contains(&status), "{:?}: {answer}", &case[..case.len().min(120)]);
        assert!(answer.matches("HTTP/1.1 ").count() <= 1);
    }
}

#[tokio::test]
async fn s41_two_framings_in_one_request_get_one_answer_and_the_end() {
    let wire = start(hasty()).await;
    let smuggled = "0\r\n\r\nGET /test/query?q=smuggled HTTP/1.1\r\nHost: lookup.example\r\n\r\n";

    let answer = wire
        .say(&format!(
            "POST /test/text HTTP/1.1\r\nHost: lookup.example\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\
             Transfer-Encoding: chunked\r\n\r\n{smuggled}"
        ))
        .await;

    assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{answer}");
    assert!(!answer.contains("smuggled"), "{answer}");
}

#[tokio::test]
async fn f4_ten_gigabytes_are_refused_before_they_are_sent() {
    let wire = start(hasty()).await;

    let answer = wire
        .say("POST /test/text HTTP/1.1\r\nHost: lookup.example\r\nContent-Type: text/plain\r\nContent-Length: 10000000000\r\n\r\n")
        .await;

    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("content-security-policy"), "{answer}");
}

#[tokio::test]
async fn f3_a_panic_is_answered_and_the_next_request_too() {
    let wire = start(hasty()).await;

    let panicked = wire.say("GET /test/panic HTTP/1.1\r\nHost: lookup.example\r\nConnection: close\r\n\r\n").await;
    let next = wire.say(&format!("{ASK}Connection: close\r\n\r\n")).await;

    assert!(panicked.starts_with("HTTP/1.1 500"), "{panicked}");
    assert!(panicked.contains("content-security-policy"), "{panicked}");
    assert!(next.starts_with("HTTP/1.1 200"), "{next}");
}

#[tokio::test]
async fn f2_old_and_strange_requests_on_the_wire_are_answered_with_our_own_page() {
    let wire = start(hasty()).await;
    let cases = [
        ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "400"),
        ("GET / HTTP/1.0\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n", "400"),
        ("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", "421"),
        ("GET http://evil.example/ HTTP/1.1\r\nHost: lookup.example\r\nConnection: close\r\n\r\n", "421"),
        ("OPTIONS * HTTP/1.1\r\nHost: lookup.example\r\nConnection: close\r\n\r\n", "404"),
        ("CONNECT lookup.example:443 HTTP/1.1\r\nHost: lookup.example\r\nConnection: close\r\n\r\n", "405"),
        ("TRACE / HTTP/1.1\r\nHost: lookup.example\r\nConnection: close\r\n\r\n", "405"),
    ];
    for (request, status) in cases {
        let answer = wire.say(request).await;
        assert_eq!(answer.get(9..12), Some(status), "{request}: {answer}");
        assert!(answer.contains("content-security-policy: default-src 'none'"), "{request}: {answer}");
        assert!(answer.contains("<h1>"), "{request}: {answer}");
    }
}

/// A route that begins to answer, says so, and ends when it is told to.
async fn told(begun: oneshot::Sender<()>, go_on: oneshot::Receiver<()>) -> Router {
    let ends = std::sync::Arc::new(std::sync::Mutex::new(Some((begun, go_on))));
    let routes = Router::new().route(
        "/test/told",
        get(move || async move {
            let (begun, go_on) = ends.lock().unwrap().take().unwrap();
            begun.send(()).unwrap();
            let _ = go_on.await;
            "finished"
        }),
    );
    TestApp::with(&settings(), routes).await.router
}

#[tokio::test]
async fn on_stop_an_answer_in_the_making_is_finished_and_no_new_connection_is_taken() {
    let (begun, has_begun) = oneshot::channel();
    let (go_on, told_to) = oneshot::channel();
    let wire = Wire::start(ServerSettings { grace: PATIENCE, ..hasty() }, told(begun, told_to).await).await;
    let address = wire.address;
    let mut client = wire.connect().await;
    client.send("GET /test/told HTTP/1.1\r\nHost: lookup.example\r\n\r\n").await;
    has_begun.await.unwrap();

    let running = wire.stop();
    while tokio::net::TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    go_on.send(()).unwrap();
    let answer = client.rest().await;
    running.await.unwrap();

    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("finished"), "{answer}");
}

#[tokio::test]
async fn on_stop_what_does_not_end_is_cut_after_the_time_of_grace() {
    let (begun, has_begun) = oneshot::channel();
    let (_go_on, told_to) = oneshot::channel();
    let wire = Wire::start(hasty(), told(begun, told_to).await).await;
    let mut client = wire.connect().await;
    client.send("GET /test/told HTTP/1.1\r\nHost: lookup.example\r\n\r\n").await;
    has_begun.await.unwrap();

    tokio::time::timeout(PATIENCE, wire.stop()).await.unwrap().unwrap();

    assert_eq!(client.rest().await, "");
}
