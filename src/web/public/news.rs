//! `/news`: what whoever runs the lists has posted, the latest first, and each post by itself. The posts are in English
//! in whatever language the page is.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::list_text;
use crate::domain::ids::NewsId;
use crate::domain::list::Catalog;
use crate::domain::locale::Locale;
use crate::domain::news::News;
use crate::domain::time::{Seconds, Timestamp};
use crate::services::Services;
use crate::services::news::{NewsMissing, NewsPage};
use crate::strings::{Around, MessageId};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::duration_text;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::notice;
use crate::web::page::Page;
use crate::web::view::View;

/// Headlines on the first page are no older than this.
const FRESH_FOR: Seconds = Seconds::days(30);

/// At most so many stand there.
const MOST_HEADLINES: usize = 3;

/// A post, ready to show.
#[derive(Debug)]
pub struct PostPart {
    /// Its page.
    pub url: String,
    /// Its title, in English.
    pub title: String,
    /// What it is about, in a word or two.
    pub kind: MessageId,
    /// The list that it is about.
    pub list: Option<ListName>,
    /// When it was posted.
    pub posted: Day,
    /// When it was last changed, with the words around the day.
    pub changed: Option<(Around, Day)>,
    /// From when or since when a list is out of service.
    pub out: Option<String>,
    /// Its text, in English: the lines of each paragraph.
    pub paragraphs: Vec<Vec<String>>,
}

/// The name of a list, with its page while the site has it.
#[derive(Debug)]
pub struct ListName {
    /// Its page.
    pub url: Option<String>,
    /// Its name.
    pub text: String,
}

/// A day, for programs and for people.
#[derive(Debug)]
pub struct Day {
    /// `2026-11-23`.
    pub iso: String,
    /// `23 November 2026`.
    pub text: String,
}

impl Day {
    fn new(page: &Page, at: Timestamp) -> Self {
        Self { iso: duration_text::iso_day(at), text: duration_text::day(&page.words, at) }
    }
}

impl PostPart {
    fn new(page: &Page, catalog: &Catalog, news: &News) -> Self {
        let list = |name: &str| match catalog.list(name) {
            Some(list) => ListName { url: Some(page.at(urls::list(&list.id))), text: list_text::title(page, list) },
            None => ListName { url: None, text: name.to_owned() },
        };
        let changed = |at| (page.t("news-changed").around("day"), Day::new(page, at));
        Self {
            url: page.at(urls::news_post(news.id)),
            title: news.title.clone(),
            kind: notice::kind(news.kind),
            list: news.list.as_ref().map(|id| list(id.as_str())),
            posted: Day::new(page, news.posted_at),
            changed: news.changed_at.map(changed),
            out: news.shutdown_at.map(|at| notice::out_of_service(page, at, page.site.clock.now())),
            paragraphs: news.paragraphs().map(|lines| lines.into_iter().map(str::to_owned).collect()).collect(),
        }
    }
}

/// A page of posts.
#[derive(Debug, Template)]
#[template(path = "public/news.html")]
pub struct NewsView {
    page: Page,
    posts: Vec<PostPart>,
    /// True for the page with the latest.
    is_latest: bool,
    /// Where older posts are.
    older: Option<String>,
}

impl NewsView {
    /// The page of these posts: the latest, or those before some other.
    pub fn new(page: Page, catalog: &Catalog, news: &NewsPage, is_latest: bool) -> Self {
        let last = news.posts.last().filter(|_| news.has_older);
        Self {
            posts: news.posts.iter().map(|post| PostPart::new(&page, catalog, post)).collect(),
            is_latest,
            older: last.map(|last| page.at(urls::news_before(last.id))),
            page,
        }
    }

    fn is_translated(&self) -> bool {
        is_translated(&self.page)
    }
}

/// One post.
#[derive(Debug, Template)]
#[template(path = "public/news_post.html")]
pub struct NewsPostView {
    page: Page,
    post: PostPart,
}

impl NewsPostView {
    /// The page of this post.
    pub fn new(page: Page, catalog: &Catalog, news: &News) -> Self {
        Self { post: PostPart::new(&page, catalog, news), page }
    }

    fn is_translated(&self) -> bool {
        is_translated(&self.page)
    }
}

/// True where the posts are in another language than the page.
fn is_translated(page: &Page) -> bool {
    *page.locale() != Locale::ENGLISH
}

/// A headline on the first page.
#[derive(Debug)]
pub struct Headline {
    /// The post.
    pub url: String,
    /// Its title, in English.
    pub title: String,
    /// When it was posted.
    pub day: Day,
}

/// The latest headlines, if there are any of the last weeks.
pub(super) fn headlines(page: &Page) -> Vec<Headline> {
    let Some(posted) = page.site.board.posted() else { return Vec::new() };
    let oldest = page.site.clock.now().minus(FRESH_FOR);
    let fresh = posted.latest.posts.iter().filter(|news| news.posted_at > oldest).take(MOST_HEADLINES);
    let headline = |news: &News| Headline {
        url: page.at(urls::news_post(news.id)),
        title: news.title.clone(),
        day: Day::new(page, news.posted_at),
    };
    fresh.map(headline).collect()
}

impl From<NewsMissing> for PageError {
    fn from(error: NewsMissing) -> Self {
        Self::unavailable(error)
    }
}

/// Which posts are asked for.
#[derive(Debug, serde::Deserialize)]
pub struct Asked {
    /// Those before this one.
    pub before: Option<i64>,
}

/// Shows a page of posts.
pub async fn show_all(
    page: Page,
    State(services): State<Arc<Services>>,
    Query(asked): Query<Asked>,
) -> Result<impl IntoResponse, PageError> {
    let before = asked.before.map(NewsId);
    let news = services.news_page(before).await?;
    Ok((CachePolicy::Minutes, View::ok(NewsView::new(page, &services.catalog, &news, before.is_none()))))
}

/// Shows one post.
pub async fn show(
    page: Page,
    State(services): State<Arc<Services>>,
    Path(name): Path<String>,
) -> Result<impl IntoResponse, PageError> {
    let id = name.parse().map(NewsId).ok().filter(|id| id.to_string() == name).ok_or(PageError::NotFound)?;
    let news = services.news_post(id).await?.ok_or(PageError::NotFound)?;
    Ok((CachePolicy::Minutes, View::ok(NewsPostView::new(page, &services.catalog, &news))))
}
