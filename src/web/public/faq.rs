//! `/faq`, `/faq/{slug}` and `/secure/{slug}`: the articles, by who reads them or by the words in them.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::listing_card::PageLink;
use crate::content::{Article, Audience, Found, Hit, Kind, Library, Piece};
use crate::domain::locale::Locale;
use crate::strings::{MessageId, id};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::duration_text;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::page::Page;
use crate::web::plain_text::one_line;
use crate::web::view::View;

/// What of a query is shown; more than that is not searched either.
const LONGEST_QUERY: usize = 200;

/// All articles, or those that were searched for.
#[derive(Debug, Template)]
#[template(path = "public/faq.html")]
pub struct FaqView {
    page: Page,
    typed: String,
    searched: Option<Vec<FoundEntry>>,
    groups: Vec<Group>,
}

/// The articles of one kind of reader.
#[derive(Debug)]
pub struct Group {
    /// Name of the group in anchors.
    pub name: &'static str,
    /// Its heading.
    pub heading: MessageId,
    /// Articles that answer questions.
    pub questions: Vec<ArticleEntry>,
    /// Articles that say how to repair something.
    pub repairs: Vec<ArticleEntry>,
}

/// One article among others.
#[derive(Debug)]
pub struct ArticleEntry {
    /// Its page.
    pub article: PageLink,
    /// What it tells.
    pub summary: String,
    /// Its language where it is not the page's.
    pub lang: Option<Locale>,
}

/// One article that was searched for.
#[derive(Debug)]
pub struct FoundEntry {
    /// The article.
    pub entry: ArticleEntry,
    /// Where its text holds the words.
    pub snippet: Vec<Piece>,
}

impl FaqView {
    /// The page of all articles.
    pub fn new(page: Page, library: &Library) -> Self {
        let groups = Audience::ALL.into_iter().map(|reader| Group::new(&page, library, reader));
        let groups = groups.filter(|group| !group.questions.is_empty() || !group.repairs.is_empty()).collect();
        Self { typed: String::new(), searched: None, groups, page }
    }

    /// The page of the articles that hold these words; without words, of all.
    pub fn searched(page: Page, library: &Library, query: &str) -> Self {
        let typed = one_line(query.trim(), LONGEST_QUERY);
        if typed.is_empty() {
            return Self::new(page, library);
        }
        let entry = |Hit { found, snippet }: Hit<'_>| FoundEntry { entry: ArticleEntry::new(&page, &found), snippet };
        let searched = library.find(page.locale(), query.trim()).into_iter().map(entry).collect();
        Self { typed, searched: Some(searched), groups: Vec::new(), page }
    }
}

impl Group {
    fn new(page: &Page, library: &Library, reader: Audience) -> Self {
        let entries = |kind| {
            let all = library.all(kind, page.locale());
            let those = all.iter().filter(|found| found.article.reader == reader);
            those.map(|found| ArticleEntry::new(page, found)).collect()
        };
        let heading = match reader {
            Audience::Sender => id("faq-sender"),
            Audience::Admin => id("faq-admin"),
            Audience::Provider => id("faq-provider"),
            Audience::Receiver => id("faq-receiver"),
        };
        Self { name: reader.word(), heading, questions: entries(Kind::Faq), repairs: entries(Kind::Secure) }
    }
}

impl ArticleEntry {
    fn new(page: &Page, found: &Found<'_>) -> Self {
        let Found { article, is_fallback } = found;
        Self {
            article: PageLink { url: page.at(url(article)), text: article.title.clone() },
            summary: article.summary.clone(),
            lang: is_fallback.then(|| article.locale.clone()),
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
    lang: Locale,
    is_fallback: bool,
    reviewed: Option<Reviewed>,
}

/// When somebody last held an article against how things are.
#[derive(Debug)]
pub struct Reviewed {
    /// For `datetime=`, `2026-11-25`.
    pub iso: String,
    /// What stands before the day.
    pub before: String,
    /// The day as the page's language writes it.
    pub day: String,
    /// What stands after the day.
    pub after: String,
}

impl ArticleView {
    /// The page of an article.
    pub fn new(page: Page, found: Found<'_>) -> Self {
        let Found { article, is_fallback } = found;
        let reviewed = article.reviewed.map(|date| {
            let around = page.t("article-reviewed").around("day");
            let day = duration_text::date(&page.words, date);
            Reviewed { iso: date.to_string(), before: around.before, day, after: around.after }
        });
        Self {
            title: article.title.clone(),
            summary: article.summary.clone(),
            html: page.prose(&article.html),
            lang: article.locale.clone(),
            is_fallback,
            reviewed,
            page,
        }
    }
}

/// What is searched for; nothing shows all.
#[derive(Debug, serde::Deserialize)]
pub struct Words {
    #[serde(default)]
    q: String,
}

/// Shows all articles, or those that hold the words searched for.
pub async fn show_all(
    page: Page,
    State(library): State<Arc<Library>>,
    Query(words): Query<Words>,
) -> impl IntoResponse {
    (CachePolicy::Minutes, View::ok(FaqView::searched(page, &library, &words.q)))
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
