//! Routes that go wrong in every way there is, with the site's own surroundings around them.

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use reprieve::domain::time::Seconds;
use reprieve::web::body::{Room, Streamed};
use reprieve::web::cache::{CachePolicy, EntityTag};
use reprieve::web::extract::{Form, Json, Path, Query, Text};
use reprieve::web::{AppState, PageError};

use crate::support::app::{AN_HOUR, TestApp, settings};

/// Long enough to be shortened on its way.
pub(crate) fn long_page() -> String {
    format!("<!doctype html><title>x</title><p>{}", "An answer for people. ".repeat(200))
}

#[derive(serde::Deserialize)]
struct Asked {
    q: String,
}

#[derive(serde::Deserialize)]
struct Numbered {
    number: u8,
}

async fn page() -> Response {
    let html = [("content-type", "text/html; charset=utf-8")];
    (CachePolicy::AskAgain, EntityTag::of(&[b"page"]), html, long_page()).into_response()
}

async fn panicking() -> Response {
    panic!("on purpose, with a secret in it: hunter2")
}

async fn slow() -> &'static str {
    tokio::time::sleep(AN_HOUR).await;
    "late"
}

async fn failing() -> PageError {
    let cause = std::io::Error::other("select hunter2 from secrets");
    PageError::internal(cause)
}

async fn stream(Streamed(body): Streamed) -> Result<String, PageError> {
    use http_body_util::BodyExt as _;
    let whole = body.collect().await.map_err(|error| reprieve::web::body::fault(&error))?;
    Ok(whole.to_bytes().len().to_string())
}

/// The routes.
pub(crate) fn routes() -> Router<AppState> {
    Router::new()
        .route("/test/page", get(page).post(|| async { "posted" }))
        .route("/api/v1/test", get(|| async { "{}" }).post(|| async { "posted" }))
        .route("/test/panic", get(panicking))
        .route("/test/slow", get(slow))
        .route("/test/internal", get(failing))
        .route("/test/down", get(|| async { PageError::unavailable("the pool of hunter2 is closed") }))
        .route("/test/loading", get(|| async { PageError::Loading }))
        .route("/test/many", get(|| async { PageError::TooMany { retry_after: Seconds(90) } }))
        .route("/test/said", get(|| async { PageError::BadRequest("A \u{202e}port <b>is</b> no address.".to_owned()) }))
        .route(
            "/test/bare/{status}",
            get(|Path(status): Path<u16>| async move { StatusCode::from_u16(status).unwrap() }),
        )
        .route("/test/see-other", get(|| async { Redirect::to("/test/page") }))
        .route("/test/secret", get(|| async { (CachePolicy::Secret, "secret") }))
        .route("/test/endless", get(|| async { Body::new(Endless(Bytes::from(vec![b'x'; 64 * 1024]))) }))
        .route("/test/number/{number}", get(|Path(n): Path<Numbered>| async move { n.number.to_string() }))
        .route("/test/query", get(|Query(asked): Query<Asked>| async move { asked.q }))
        .route("/test/form", post(|Form(asked): Form<Asked>| async move { asked.q }))
        .route("/test/json", post(|Json(asked): Json<Asked>| async move { asked.q }))
        .route("/test/text", post(|Text(text): Text| async move { text }).layer(Extension(Room::TEXT)))
        .route("/test/bulk", post(stream).layer(Extension(Room(1 << 30))))
        .route("/test/stream", post(stream).layer(Extension(Room(1000))))
}

/// A body without end.
struct Endless(Bytes);

impl hyper::body::Body for Endless {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<hyper::body::Frame<Bytes>, Self::Error>>> {
        std::task::Poll::Ready(Some(Ok(hyper::body::Frame::data(self.0.clone()))))
    }
}

/// The site with these routes.
pub(crate) async fn app() -> TestApp {
    TestApp::with(&settings(), routes()).await
}
