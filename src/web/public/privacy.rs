//! `/privacy`: what the site logs and keeps. Every sentence is a promise that the code holds.

use askama::Template;
use axum::response::IntoResponse;

use super::lists::mailto;
use crate::web::cache::CachePolicy;
use crate::web::page::Page;
use crate::web::view::View;

/// What the site logs and keeps.
#[derive(Debug, Template)]
#[template(path = "public/privacy.html")]
pub struct PrivacyView {
    page: Page,
    contact_url: String,
}

impl PrivacyView {
    /// The page on privacy.
    pub fn new(page: Page) -> Self {
        Self { contact_url: mailto(&page.site.identity.contact), page }
    }
}

/// Shows what the site logs and keeps.
pub async fn show(page: Page) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(PrivacyView::new(page)))
}
