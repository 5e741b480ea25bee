//! The API, for programs: the site's own answers as JSON.
//!
//! Reads only, so any web page may use it (CORS `*`, no credentials). Errors are RFC 9457 problems.

pub mod bounce;
pub mod bulk;
pub mod lookup;
pub mod openapi;
pub mod reference;
pub mod removal;
pub mod reply;
pub mod stats;
pub mod understand;

use axum::routing::{get, post};
use axum::{Extension, Router};

use super::body::Room;
use super::state::AppState;
use crate::urls::pattern;

/// The routes of the API.
pub(super) fn routes() -> Router<AppState> {
    let bulk = Router::new().route(pattern::API_LOOKUP, post(bulk::submit)).layer(Extension(Room::BULK));
    let bounce = Router::new().route(pattern::API_BOUNCE, post(bounce::submit)).layer(Extension(Room::TEXT));
    let removals = Router::new().route(pattern::API_REMOVALS, post(removal::submit)).layer(Extension(Room::TEXT));
    Router::new()
        .route(pattern::API_LOOKUP_ONE, get(lookup::show))
        .route(pattern::API_LOOKUP_NETWORK, get(lookup::show_network))
        .route(pattern::API_REMOVAL, get(removal::show))
        .route(pattern::API_UNDERSTAND, get(understand::show))
        .route(pattern::API_STATS, get(stats::show))
        .route(pattern::API, get(reference::show))
        .route(pattern::OPENAPI, get(openapi::show))
        .merge(bulk)
        .merge(bounce)
        .merge(removals)
}
