//! `/contact` and `/.well-known/security.txt`: how to reach the operator, for people and for finders of weaknesses.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderName;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

use super::list_text;
use super::listing_card::PageLink;
use super::lists::mailto;
use crate::domain::list::Catalog;
use crate::domain::time::{Seconds, Timestamp};
use crate::services::Services;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::page::{Page, Site};
use crate::web::view::View;

/// How to reach the operator.
#[derive(Debug, Template)]
#[template(path = "public/contact.html")]
pub struct ContactView {
    page: Page,
    contact_url: String,
    lists: Vec<ListContact>,
}

/// The mailbox of one list.
#[derive(Debug)]
pub struct ListContact {
    /// The list.
    pub list: PageLink,
    /// Its mailbox.
    pub contact: String,
    /// A link to it.
    pub contact_url: String,
}

impl ContactView {
    /// The page on contact.
    pub fn new(page: Page, catalog: &Catalog) -> Self {
        let lists = catalog.lists().map(|list| ListContact {
            list: PageLink { url: page.at(urls::list(&list.id)), text: list_text::title(&page, list) },
            contact: list.contact.clone(),
            contact_url: mailto(&list.contact),
        });
        Self { contact_url: mailto(&page.site.identity.contact), lists: lists.collect(), page }
    }
}

/// How long a copy of the file may be relied on.
const SECURITY_TXT_LASTS: Seconds = Seconds::days(30);

/// The text of `security.txt` (RFC 9116).
pub fn security_text(site: &Site, now: Timestamp) -> String {
    format!(
        "Contact: mailto:{}\nExpires: {}\nPreferred-Languages: en\nCanonical: {}\n",
        site.identity.contact,
        now.plus(SECURITY_TXT_LASTS),
        urls::absolute(&site.public_url, urls::security_txt()),
    )
}

/// Shows how to reach the operator.
pub async fn show(page: Page, State(services): State<Arc<Services>>) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(ContactView::new(page, &services.catalog)))
}

const PLAIN: [(HeaderName, &str); 1] = [(CONTENT_TYPE, "text/plain; charset=utf-8")];

/// Shows `security.txt`.
pub async fn show_security_text(page: Page, State(services): State<Arc<Services>>) -> impl IntoResponse {
    (CachePolicy::Minutes, PLAIN, security_text(&page.site, services.clock.now()))
}
