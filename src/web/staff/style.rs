//! `/staff/style`: every part that pages are made of, for whoever builds the next page. Holds no data and asks nobody.

use askama::Template;
use axum::response::IntoResponse;

use crate::web::cache::CachePolicy;
use crate::web::page::Page;
use crate::web::view::View;

/// All parts on one page, in English.
#[derive(Debug, Template)]
#[template(path = "staff/style.html")]
pub struct StyleView {
    page: Page,
}

impl StyleView {
    /// The page of all parts.
    pub fn new(page: Page) -> Self {
        Self { page: page.without_address() }
    }
}

/// Shows all parts.
pub async fn show(page: Page) -> impl IntoResponse {
    (CachePolicy::Secret, View::ok(StyleView::new(page)))
}
