//! `/usage`: for those who use the lists: zones, return codes, test entries, and what is asked of them. Made from the
//! lists' files (P40).
//!
//! - [`settings`] is `/usage/{server}`: what stands in the files of one program.
//! - [`server`] knows the programs. [`source`] is what they are told of a list, [`codes`] how filters write codes.

pub mod codes;
pub mod server;
pub mod settings;
pub mod source;

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::list_text;
use super::listing_card::PageLink;
use super::lists::CodeRow;
use crate::domain::list::{Catalog, List};
use crate::domain::zone::{Probe, TEST, name_in, probes};
use crate::services::Services;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::duration_text;
use crate::web::page::Page;
use crate::web::view::View;

/// What receivers need to know.
#[derive(Debug, Template)]
#[template(path = "public/usage.html")]
pub struct UsageView {
    page: Page,
    /// The pages of the programs.
    servers: Vec<PageLink>,
    /// What is said of the zone of all lists together, and its name.
    combined: Option<(String, String)>,
    zones: Vec<ZoneRow>,
    /// The name of the entry that every zone answers, in the first of them.
    example: Option<String>,
}

/// One zone with its answers.
#[derive(Debug)]
pub struct ZoneRow {
    /// The list.
    pub list: PageLink,
    /// The zone that receivers ask.
    pub zone: String,
    /// What the list is meant for.
    pub intended_use: String,
    /// How long answers may be kept.
    pub ttl: String,
    /// Its answers.
    pub codes: Vec<CodeRow>,
    /// The questions that show whether it works.
    pub probes: Vec<Probe>,
}

impl UsageView {
    /// The page for receivers.
    pub fn new(page: Page, catalog: &Catalog) -> Self {
        let servers = server::ALL
            .iter()
            .map(|server| PageLink { url: page.at(urls::usage_with(server.slug)), text: server.name.to_owned() });
        Self {
            servers: servers.collect(),
            combined: page.site.combined_zone.as_ref().map(|zone| (combined_words(&page, catalog), zone.clone())),
            zones: catalog.lists().map(|list| ZoneRow::new(&page, list)).collect(),
            example: catalog.lists().next().map(|list| name_in(&list.zone, TEST.into())),
            page,
        }
    }
}

/// What is said of the zone of all lists together.
fn combined_words(page: &Page, catalog: &Catalog) -> String {
    let ttl = duration_text::span(&page.words, catalog.shortest_ttl());
    page.t("usage-combined-what").arg("ttl", ttl).to_string()
}

impl ZoneRow {
    fn new(page: &Page, list: &List) -> Self {
        Self {
            list: PageLink { url: page.at(urls::list(&list.id)), text: list_text::title(page, list) },
            zone: list.zone.clone(),
            intended_use: list.intended_use.clone(),
            ttl: duration_text::span(&page.words, list.ttl),
            codes: list.criteria.iter().map(|criterion| CodeRow::new(page, criterion)).collect(),
            probes: probes(list),
        }
    }
}

/// Shows what receivers need to know.
pub async fn show(page: Page, State(services): State<Arc<Services>>) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(UsageView::new(page, &services.catalog)))
}
