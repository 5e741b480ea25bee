//! `/`: one box, three doors, and news if there is any; nothing else.

use askama::Template;
use axum::response::IntoResponse;

use super::news::{Headline, headlines};
use crate::web::cache::CachePolicy;
use crate::web::page::Page;
use crate::web::view::View;

/// The home page.
#[derive(Debug, Template)]
#[template(path = "public/home.html")]
pub struct HomeView {
    page: Page,
    headlines: Vec<Headline>,
}

impl HomeView {
    /// The home page.
    pub fn new(page: Page) -> Self {
        Self { headlines: headlines(&page), page }
    }
}

/// Shows the home page.
pub async fn show(page: Page) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(HomeView::new(page)))
}
