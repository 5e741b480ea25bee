//! `/faq`, `/faq/{slug}` and `/secure/{slug}`: the articles.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::listing_card::PageLink;
use crate::content::{Article, Found, Kind, Library};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::view::View;

/// All articles.
#[derive(Debug, Template)]
#[template(path = "public/faq.html")]
pub struct FaqView {
    page: Page,
    questions: Vec<ArticleEntry>,
    repairs: Vec<ArticleEntry>,
}

/// One article among others.
#[derive(Debug)]
pub struct ArticleEntry {
    /// Its page.
    pub article: PageLink,
    /// What it tells.
    pub summary: String,
    /// Its language where it is not the page's.
    pub lang: Option<String>,
}

impl FaqView {
    /// The page of all articles.
    pub fn new(page: Page, library: &Library) -> Self {
        let entries =
            |kind| library.all(kind, page.locale()).iter().map(|found| ArticleEntry::new(&page, found)).collect();
        Self { questions: entries(Kind::Faq), repairs: entries(Kind::Secure), page }
    }
}

impl ArticleEntry {
    fn new(page: &Page, found: &Found<'_>) -> Self {
        let Found { article, is_fallback } = found;
        Self {
            article: PageLink { url: page.at(url(article)), text: article.title.clone() },
            summary: article.summary.clone(),
            lang: is_fallback.then(|| article.locale.to_string()),
        }
    }
}

/// The page of an article.
pub(super) fn url(article: &Article) -> String {
    match article.kind {
        Kind::Faq => urls::article(&article.slug),
        Kind::Secure => urls::secure(&article.slug),
    }
}

/// One article.
#[derive(Debug, Template)]
#[template(path = "public/article.html")]
pub struct ArticleView {
    page: Page,
    title: String,
    summary: String,
    html: String,
    lang: String,
    is_fallback: bool,
}

impl ArticleView {
    /// The page of an article.
    pub fn new(page: Page, found: Found<'_>) -> Self {
        let Found { article, is_fallback } = found;
        Self {
            title: article.title.clone(),
            summary: article.summary.clone(),
            html: page.prose(&article.html),
            lang: article.locale.to_string(),
            is_fallback,
            page,
        }
    }
}

/// Shows all articles.
pub async fn show_all(page: Page, State(library): State<Arc<Library>>) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(FaqView::new(page, &library)))
}

/// Shows why mail came back.
pub async fn show(
    page: Page,
    State(library): State<Arc<Library>>,
    Path(slug): Path<String>,
) -> Result<impl IntoResponse, PageError> {
    article(page, &library, Kind::Faq, &slug)
}

/// Shows how to repair a fault.
pub async fn show_repair(
    page: Page,
    State(library): State<Arc<Library>>,
    Path(slug): Path<String>,
) -> Result<impl IntoResponse, PageError> {
    article(page, &library, Kind::Secure, &slug)
}

fn article(page: Page, library: &Library, kind: Kind, slug: &str) -> Result<impl IntoResponse + use<>, PageError> {
    let found = library.article(kind, page.locale(), slug).ok_or(PageError::NotFound)?;
    Ok((CachePolicy::Minutes, View::ok(ArticleView::new(page, found))))
}
