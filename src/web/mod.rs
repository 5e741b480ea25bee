//! Answers HTTP: pages for people, JSON for programs. No business rules: a handler extracts, asks one service, and
//! shows what came back.
//!
//! What stands around every handler, from the outside in. Each step comes before the ones that it has to cover:
//!
//! 1. [`server`] – connections: how many, how slow, how long (F1, F10).
//! 2. [`request_id`] – a number for the log line and the page of a fault; `access` – one line and the figures.
//! 3. [`security`] and [`cache`] – headers on everything that leaves, whatever made it (S26 to S31).
//! 4. [`compress`] – after the headers are known, so that a 304 costs nothing.
//! 5. [`error`] – problems become pages or JSON here, so refusals by all that follows look alike (S37).
//! 6. `gate` and [`host`] – refusals that need nothing but the head of the request (F2, F4, S32, S40, S43).
//! 7. [`client`], [`limits`] and [`share`] – who asks, whether they have asked too much, and what they hold meanwhile
//!    (S39, T11, T12).
//! 8. [`body`] – so long for the answer, and for what the client still has to send (T15).
//! 9. Panics of a handler become faults of ours like any other (F3).
//!
//! Around all of it, [`language`] takes the language off a path before it is routed. Handlers use [`extract`] for what they are given, [`page`] and [`view`] for what they show, [`cache`] for how long
//! it may be kept; [`assets`] are the embedded files, [`ops`] is for whoever runs the site.

mod access;
mod edge;
mod gate;

pub mod api;
pub mod assets;
pub mod body;
pub mod cache;
pub mod client;
pub mod compress;
pub mod demo;
pub mod duration_text;
pub mod error;
pub mod extract;
mod fallback;
pub mod form;
pub mod host;
pub mod identity;
pub mod language;
pub mod limits;
pub mod negotiate;
pub mod notice;
pub mod ops;
pub mod page;
pub mod plain_text;
pub mod public;
pub mod request_id;
pub mod security;
pub mod server;
pub mod share;
pub mod staff;
pub mod state;
pub mod view;

use std::any::Any;

use axum::Router;
use axum::http::{Method, Uri};
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;

pub use error::PageError;
use page::Page;
pub use state::{AppState, WebSettings};

use crate::urls::pattern;

/// The whole site.
pub fn site(state: AppState) -> Router {
    surrounded(public::routes().merge(staff::routes()).merge(api::routes()), state)
}

/// The whole site with the pages that the demo alone has.
pub fn demo_site(state: AppState, demo: demo::Demo) -> Router {
    let routes = public::routes().merge(staff::routes()).merge(api::routes());
    surrounded(routes.merge(demo::routes(demo)), state)
}

/// What the listener for figures answers.
pub fn figures(state: AppState) -> Router {
    guarded(ops::routes_apart(), state)
}

/// These routes beside those of the groundwork, with everything around them that the site has.
pub fn surrounded(routes: Router<AppState>, state: AppState) -> Router {
    let groundwork =
        ops::routes().route(pattern::ASSET, get(assets::show)).route(pattern::PROBLEM, get(error::explain));
    let strings = state.site.strings.clone();
    language::behind_prefixes(guarded(routes.merge(groundwork), state), strings)
}

fn guarded(routes: Router<AppState>, state: AppState) -> Router {
    routes
        .fallback(nowhere)
        .method_not_allowed_fallback(not_this_way)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), edge::surround))
        .with_state(state)
}

/// No page has an address that ends with a slash, but people type one: they are led to the page without it. Every
/// other address that is not ours is a 404, also below a page of ours (T22).
async fn nowhere(page: Page, method: Method, uri: Uri) -> Response {
    let path = uri.path();
    let bare = path.strip_suffix('/').filter(|bare| !bare.is_empty() && !bare.ends_with('/'));
    // Two slashes at the beginning would lead a browser to another host (S36).
    let is_ours = !path.starts_with("//") && !path.contains('\\');
    match bare {
        Some(bare) if is_ours && matches!(method, Method::GET | Method::HEAD) => {
            let target = uri.query().map_or_else(|| bare.to_owned(), |query| format!("{bare}?{query}"));
            Redirect::permanent(&page.at(target)).into_response()
        }
        _ => PageError::NotFound.into_response(),
    }
}

async fn not_this_way() -> PageError {
    PageError::NotAllowed
}

/// The hook that telemetry installs has logged where it happened; here it becomes an answer.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    PageError::internal("a handler panicked").into_response()
}
