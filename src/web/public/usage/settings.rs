//! `/usage/{server}`: how one program asks the lists, with settings ready to copy.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::combined_words;
use super::server::{self, Server, Snippet};
use super::source::Source;
use crate::domain::list::{Catalog, List};
use crate::services::Services;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::public::list_text;
use crate::web::public::listing_card::PageLink;
use crate::web::view::View;

/// Settings of one program for every list.
#[derive(Debug, Template)]
#[template(path = "public/usage_settings.html")]
pub struct SettingsView {
    page: Page,
    server: &'static Server,
    once: Vec<Snippet>,
    /// What the zone of all lists adds, and what is said of it.
    combined: Option<(String, Vec<Snippet>)>,
    lists: Vec<ListSettings>,
}

/// What one list adds.
#[derive(Debug)]
pub struct ListSettings {
    /// The list.
    pub list: PageLink,
    /// Its codes, one after the other.
    pub codes: String,
    /// What it is meant for.
    pub intended_use: String,
    /// What else may be hit, and whether it suits scoring or outright refusal.
    pub collateral: String,
    /// The settings.
    pub snippets: Vec<Snippet>,
}

impl SettingsView {
    /// The page of one program.
    pub fn new(page: Page, catalog: &Catalog, server: &'static Server) -> Self {
        let sources: Vec<Source> = catalog.lists().map(|list| Source::new(list, &page.site.public_url)).collect();
        let lists = catalog.lists().zip(&sources).map(|(list, source)| ListSettings::new(&page, list, server, source));
        let lists = lists.collect();
        // A program that takes any answer for a listing could leave no list out.
        let zone = page.site.combined_zone.as_ref().filter(|_| server.tells_codes());
        let all = zone.map(|zone| {
            let named = (zone.as_str(), page.operator());
            Source::combined(named, catalog.lists().map(Arc::as_ref), &page.site.public_url)
        });
        let combined = all.map(|source| (combined_words(&page, catalog), (server.of)(&source)));
        Self { lists, combined, once: (server.once)(&sources), server, page }
    }
}

impl ListSettings {
    fn new(page: &Page, list: &List, server: &Server, source: &Source) -> Self {
        Self {
            list: PageLink { url: page.at(urls::list(&list.id)), text: list_text::title(page, list) },
            codes: source.codes.keys().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            intended_use: list.intended_use.clone(),
            collateral: list.collateral.clone(),
            snippets: (server.of)(source),
        }
    }
}

/// Shows the settings of one program.
pub async fn show(
    page: Page,
    State(services): State<Arc<Services>>,
    Path(slug): Path<String>,
) -> Result<impl IntoResponse, PageError> {
    let server = server::find(&slug).ok_or(PageError::NotFound)?;
    Ok((CachePolicy::Minutes, View::ok(SettingsView::new(page, &services.catalog, server))))
}
