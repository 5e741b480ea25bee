//! Pages for the list's own people and for those who build the site.

pub mod style;

use axum::Router;
use axum::routing::get;

use super::state::AppState;
use crate::urls::pattern;

/// Every path of theirs.
pub fn routes() -> Router<AppState> {
    Router::new().route(pattern::STYLE, get(style::show))
}
