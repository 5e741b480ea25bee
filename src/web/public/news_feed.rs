//! `/news.atom` and `/news.json`: the latest posts for feed readers, in English as they were written (RFC 4287, JSON
//! Feed 1.1). Each post is known for ever by the address of its page.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use crate::domain::locale::Locale;
use crate::domain::news::News;
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::page::Site;

/// The latest posts, for Atom.
#[derive(Debug, Template)]
#[template(path = "public/news.xml")]
pub struct AtomView {
    feed: Feed,
}

/// What both feeds say of themselves.
#[derive(Debug)]
struct Feed {
    title: String,
    author: String,
    page_url: String,
    atom_url: String,
    json_url: String,
    /// When the latest of the posts said something new; the beginning of time while there is none.
    updated: Timestamp,
    entries: Vec<Entry>,
}

/// What both feeds say of a post.
#[derive(Debug)]
struct Entry {
    url: String,
    title: String,
    html: String,
    text: String,
    published: Timestamp,
    updated: Timestamp,
    /// Its kind, and its list.
    tags: Vec<String>,
}

/// The HTML of a post.
#[derive(Debug, Template)]
#[template(
    source = "{% for lines in paragraphs %}<p>{% for line in lines %}{{ line }}{% if !loop.last %}<br>{% endif %}{% endfor %}</p>{% endfor %}",
    ext = "html"
)]
struct Body<'a> {
    paragraphs: Vec<Vec<&'a str>>,
}

impl Feed {
    fn new(site: &Site, posts: &[News]) -> Result<Self, PageError> {
        let absolute = |path: &str| urls::absolute(&site.public_url, path);
        let english = site.strings.words(&Locale::ENGLISH);
        let author = sound(&site.identity.name);
        let entries = posts.iter().map(|news| Entry::new(absolute(&urls::news_post(news.id)), news));
        Ok(Self {
            title: english.t("news-feed").arg("operator", &author).to_string(),
            author,
            page_url: absolute(urls::news()),
            atom_url: absolute(urls::news_atom()),
            json_url: absolute(urls::news_json()),
            updated: posts.iter().map(News::updated_at).max().unwrap_or_default(),
            entries: entries.collect::<Result<_, _>>().map_err(PageError::internal)?,
        })
    }
}

impl Entry {
    fn new(url: String, news: &News) -> askama::Result<Self> {
        let kind = news.kind.word().to_owned();
        Ok(Self {
            url,
            title: sound(&news.title),
            html: sound(&Body { paragraphs: news.paragraphs().collect() }.render()?),
            text: sound(&news.body),
            published: news.posted_at,
            updated: news.updated_at(),
            tags: std::iter::once(kind).chain(news.list.as_ref().map(ToString::to_string)).collect(),
        })
    }
}

/// Without the few characters that no XML may hold, not even escaped (XML 1.0, production 2): one of them and nobody
/// could read the feed.
fn sound(text: &str) -> String {
    let may_stand = |c: &char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(may_stand).collect()
}

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: &'a str,
    feed_url: &'a str,
    language: &'static str,
    authors: [JsonAuthor<'a>; 1],
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct JsonAuthor<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: &'a str,
    url: &'a str,
    title: &'a str,
    content_html: &'a str,
    content_text: &'a str,
    date_published: Timestamp,
    date_modified: Timestamp,
    tags: &'a [String],
}

impl<'a> From<&'a Feed> for JsonFeed<'a> {
    fn from(feed: &'a Feed) -> Self {
        let item = |entry: &'a Entry| JsonItem {
            id: &entry.url,
            url: &entry.url,
            title: &entry.title,
            content_html: &entry.html,
            content_text: &entry.text,
            date_published: entry.published,
            date_modified: entry.updated,
            tags: &entry.tags,
        };
        Self {
            version: "https://jsonfeed.org/version/1.1",
            title: &feed.title,
            home_page_url: &feed.page_url,
            feed_url: &feed.json_url,
            language: "en",
            authors: [JsonAuthor { name: &feed.author }],
            items: feed.entries.iter().map(item).collect(),
        }
    }
}

const ATOM: HeaderValue = HeaderValue::from_static("application/atom+xml; charset=utf-8");
const JSON: HeaderValue = HeaderValue::from_static("application/feed+json");

/// Shows the latest posts as Atom.
pub async fn show_atom(
    State(site): State<Arc<Site>>,
    State(services): State<Arc<Services>>,
) -> Result<Response, PageError> {
    let feed = Feed::new(&site, &services.posted().await?.latest.posts)?;
    let xml = AtomView { feed }.render().map_err(PageError::internal)?;
    Ok((CachePolicy::Minutes, [(CONTENT_TYPE, ATOM)], xml).into_response())
}

/// Shows the latest posts as JSON Feed.
pub async fn show_json(
    State(site): State<Arc<Site>>,
    State(services): State<Arc<Services>>,
) -> Result<Response, PageError> {
    let feed = Feed::new(&site, &services.posted().await?.latest.posts)?;
    let json = serde_json::to_vec(&JsonFeed::from(&feed)).map_err(PageError::internal)?;
    Ok((CachePolicy::Minutes, [(CONTENT_TYPE, JSON)], json).into_response())
}
