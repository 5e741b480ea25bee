//! `/lists` and `/lists/{list}`: what each list is. Its policy has a page of its own (RFC 6471 section 2.1.1).

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::list_text;
use super::listing_card::PageLink;
use crate::domain::list::{Catalog, Criterion, List};
use crate::services::Services;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::duration_text;
use crate::web::error::PageError;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::view::View;

/// All lists.
#[derive(Debug, Template)]
#[template(path = "public/lists.html")]
pub struct ListsView {
    page: Page,
    lists: Vec<ListEntry>,
}

/// One list among others.
#[derive(Debug)]
pub struct ListEntry {
    /// Its page.
    pub list: PageLink,
    /// Its policy.
    pub policy_url: String,
    /// One sentence on it.
    pub summary: String,
    /// The zone that receivers ask.
    pub zone: String,
}

impl ListsView {
    /// The page of all lists.
    pub fn new(page: Page, catalog: &Catalog) -> Self {
        let lists = catalog.lists().map(|list| ListEntry::new(&page, list)).collect();
        Self { page, lists }
    }
}

impl ListEntry {
    fn new(page: &Page, list: &List) -> Self {
        Self {
            list: PageLink { url: page.at(urls::list(&list.id)), text: list_text::title(page, list) },
            policy_url: page.at(urls::policy(&list.id)),
            summary: list_text::summary(page, list),
            zone: list.zone.clone(),
        }
    }
}

/// One list.
#[derive(Debug, Template)]
#[template(path = "public/list.html")]
pub struct ListView {
    page: Page,
    list: Arc<List>,
    title: String,
    summary: String,
    body: String,
    /// True if the body is in English for want of the page's language.
    is_fallback: bool,
    since: String,
    expiry: String,
    codes: Vec<CodeRow>,
    policy_url: String,
    contact_url: String,
}

/// One answer of a list's zone.
#[derive(Debug)]
pub struct CodeRow {
    /// What DNS answers.
    pub code: String,
    /// The clause it stands for.
    pub clause: PageLink,
    /// The clause's own text.
    pub text: String,
}

impl CodeRow {
    /// The answer of one criterion.
    pub fn new(page: &Page, criterion: &Criterion) -> Self {
        Self {
            code: criterion.code.to_string(),
            clause: PageLink { url: page.at(urls::clause(&criterion.id)), text: criterion.id.to_string() },
            text: criterion.text.clone(),
        }
    }
}

impl ListView {
    /// The page of one list.
    pub fn new(page: Page, list: &Arc<List>) -> Self {
        Self {
            title: list_text::title(&page, list),
            summary: list_text::summary(&page, list),
            body: page.prose(&list.words(page.locale()).body),
            is_fallback: !list.speaks(page.locale()),
            since: duration_text::date(&page.words, list.since),
            expiry: expiry(&page, list),
            codes: list.criteria.iter().map(|criterion| CodeRow::new(&page, criterion)).collect(),
            policy_url: page.at(urls::policy(&list.id)),
            contact_url: mailto(&list.contact),
            list: Arc::clone(list),
            page,
        }
    }
}

/// When listings of a list end by themselves, in one sentence.
pub(super) fn expiry(page: &Page, list: &List) -> String {
    match list.expiry {
        Some(expiry) => page.t("list-expiry").arg("span", duration_text::span(&page.words, expiry)).to_string(),
        None => page.t("list-no-expiry").to_string(),
    }
}

/// A link that opens a letter to a mailbox of the operator's files.
pub(super) fn mailto(mailbox: &str) -> String {
    format!("mailto:{mailbox}")
}

/// Shows all lists.
pub async fn show_all(page: Page, State(services): State<Arc<Services>>) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(ListsView::new(page, &services.catalog)))
}

/// Shows one list.
pub async fn show(
    page: Page,
    State(services): State<Arc<Services>>,
    Path(name): Path<String>,
) -> Result<impl IntoResponse, PageError> {
    let list = services.catalog.list(&name).ok_or(PageError::NotFound)?;
    Ok((CachePolicy::Minutes, View::ok(ListView::new(page, list))))
}
