//! `/`: one box and three doors, nothing else.

use askama::Template;
use axum::response::IntoResponse;

use crate::web::cache::CachePolicy;
use crate::web::page::Page;
use crate::web::view::View;

/// The home page.
#[derive(Debug, Template)]
#[template(path = "public/home.html")]
pub struct HomeView {
    page: Page,
}

impl HomeView {
    /// The home page.
    pub const fn new(page: Page) -> Self {
        Self { page }
    }
}

/// Shows the home page.
pub async fn show(page: Page) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(HomeView::new(page)))
}
