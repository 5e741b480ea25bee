//! What handlers take out of requests.

use std::time::Duration;

use axum::body::Body;
use axum::http::Method;

use super::trouble;
use crate::support::answer::Answer;
use crate::support::app::TestApp;

const FORM: &str = "application/x-www-form-urlencoded";

async fn post(app: &TestApp, target: &str, kind: &str, body: impl Into<Body>) -> Answer {
    app.request(Method::POST, target).body(kind, body).send().await
}

#[tokio::test]
async fn parameters_that_cannot_be_read_are_no_page_of_ours() {
    let app = trouble::app().await;

    assert_eq!(app.get("/test/number/7").await.expect(200).text(), "7");
    for number in ["x", "300", "-1", "%FF"] {
        app.get(&format!("/test/number/{number}")).await.expect(404);
    }
}

#[tokio::test]
async fn s92_a_query_has_each_name_once() {
    let app = trouble::app().await;

    assert_eq!(app.get("/test/query?q=a+b&other=c").await.expect(200).text(), "a b");
    for query in ["", "q=a&q=b", "x=1"] {
        app.get(&format!("/test/query?{query}")).await.expect(400);
    }
}

#[tokio::test]
async fn s42_forms_texts_and_json_are_taken_as_they_say_they_are() {
    let app = trouble::app().await;

    assert_eq!(post(&app, "/test/form", FORM, "q=%3Cb%3E").await.expect(200).text(), "<b>");
    assert_eq!(post(&app, "/test/json", "application/json; charset=utf-8", r#"{"q":"ü"}"#).await.text(), "ü");
    let old = &b"caf\xe9"[..];
    assert_eq!(post(&app, "/test/text", "text/plain", old).await.expect(200).body, old, "not a byte is another");
    post(&app, "/test/form", "text/plain", "q=1").await.expect(415);
    post(&app, "/test/json", FORM, "q=1").await.expect(415);
    post(&app, "/test/text", "multipart/form-data", "q=1").await.expect(415);
    for broken in ["{", r#"{"q":1}"#, r#"{"q":"a","q":"b"}"#, "\u{feff}{\"q\":\"a\"}", r#"{"q":"\ud800"}"#] {
        post(&app, "/test/json", "application/json", broken.to_owned()).await.expect(400);
    }
}

#[tokio::test]
async fn t14_deep_json_and_thousands_of_fields_are_read_or_refused_at_once() {
    let app = trouble::app().await;
    let deep = format!("{{\"q\":{}{}}}", "[".repeat(20_000), "]".repeat(20_000));
    let fields = (0..5000).map(|n| format!("f{n}=1")).collect::<Vec<_>>().join("&");

    post(&app, "/test/json", "application/json", deep).await.expect(400);
    post(&app, "/test/form", FORM, format!("{fields}&q=here")).await.expect(200);
    post(&app, "/test/form", FORM, "&=".repeat(30_000)).await.expect(400);
}

#[tokio::test]
async fn s42_t14_a_body_is_read_up_to_its_room_and_no_further() {
    let app = trouble::app().await;

    post(&app, "/test/text", "text/plain", vec![b'x'; 256 * 1024]).await.expect(200);
    post(&app, "/test/text", "text/plain", vec![b'x'; 256 * 1024 + 1]).await.expect(413);
    post(&app, "/test/stream", "text/plain", unannounced(1000)).await.expect(200);
    post(&app, "/test/stream", "text/plain", unannounced(1001)).await.expect(413);
    post(&app, "/test/text", "text/plain", unannounced(usize::MAX)).await.expect(413);
}

/// A body in pieces whose length is not told.
fn unannounced(length: usize) -> Body {
    struct Pieces(usize);
    impl hyper::body::Body for Pieces {
        type Data = axum::body::Bytes;
        type Error = std::convert::Infallible;
        fn poll_frame(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Result<hyper::body::Frame<Self::Data>, Self::Error>>> {
            let piece = self.0.min(100);
            self.0 -= piece;
            let frame = hyper::body::Frame::data(vec![b'x'; piece].into());
            std::task::Poll::Ready((piece > 0).then_some(Ok(frame)))
        }
    }
    Body::new(Pieces(length))
}

/// A body whose bytes come one by one, each a second after the one before.
struct Dribble {
    left: usize,
    piece: usize,
    next: std::pin::Pin<Box<tokio::time::Sleep>>,
}

impl Dribble {
    fn body(left: usize) -> Body {
        Body::new(Self { left, piece: 1, next: Box::pin(tokio::time::sleep(Duration::from_secs(1))) })
    }
}

impl hyper::body::Body for Dribble {
    type Data = axum::body::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<hyper::body::Frame<Self::Data>, Self::Error>>> {
        if self.left == 0 {
            return std::task::Poll::Ready(None);
        }
        std::task::ready!(self.next.as_mut().poll(cx));
        self.left -= 1;
        self.next = Box::pin(tokio::time::sleep(Duration::from_secs(1)));
        std::task::Poll::Ready(Some(Ok(hyper::body::Frame::data(vec![b'x'; self.piece].into()))))
    }
}

#[tokio::test]
async fn a_large_upload_over_a_slow_line_is_let_finish() {
    let app = trouble::app().await;
    tokio::time::pause();
    // 200 pieces of 256 KiB, one a second: two megabits.
    let upload = Dribble { left: 200, piece: 256 * 1024, next: Box::pin(tokio::time::sleep(Duration::from_secs(1))) };

    let answer = post(&app, "/test/bulk", "text/plain", Body::new(upload)).await.expect(200);

    assert_eq!(answer.text(), (200 * 256 * 1024).to_string());
}

#[tokio::test]
async fn t15_a_body_that_dribbles_is_the_clients_fault_and_a_slow_answer_is_ours() {
    let app = trouble::app().await;
    tokio::time::pause();

    post(&app, "/test/text", "text/plain", Dribble::body(8)).await.expect(200);
    let slow_client = post(&app, "/test/text", "text/plain", Dribble::body(3600)).await.expect(408);
    let slow_server = app.get("/test/slow").await.expect(503);

    for answer in [slow_client, slow_server] {
        assert!(answer.text().contains("The answer took too long"));
        assert_eq!(answer.header("retry-after"), Some("30"));
    }
}
