//! What feed readers are told, as Atom (RFC 4287) and as JSON Feed 1.1: one feed in two forms, whatever it is about.

use askama::Template;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use crate::domain::plain::{is_unseen, paragraphs};
use crate::domain::time::Timestamp;
use crate::web::error::PageError;

/// A feed. No text of it holds what neither form may hold: [`Feed::new`] and [`Entry::new`] see to that.
#[derive(Debug)]
pub struct Feed {
    language: String,
    title: String,
    subtitle: Option<String>,
    author: String,
    links: Links,
    /// When the latest of the entries said something new; the beginning of time while there is none.
    updated: Timestamp,
    entries: Vec<Entry>,
}

/// Where a feed is found, as whole addresses.
#[derive(Debug)]
pub struct Links {
    /// The page that people read in its place.
    pub page: String,
    /// The feed as Atom, whose name for ever this is.
    pub atom: String,
    /// The feed as JSON.
    pub json: String,
}

/// What a feed says of itself.
#[derive(Debug)]
pub struct About<'a> {
    /// The tag of its language.
    pub language: &'a str,
    /// What it is.
    pub title: &'a str,
    /// What is to be known about it, if anything is.
    pub subtitle: Option<&'a str>,
    /// Whose it is.
    pub author: &'a str,
}

/// What a feed says of one thing.
#[derive(Debug)]
pub struct Entry {
    id: String,
    url: String,
    title: String,
    html: String,
    text: String,
    published: Timestamp,
    updated: Timestamp,
    tags: Vec<String>,
}

/// One thing, before it is an entry.
#[derive(Debug)]
pub struct Item<'a> {
    /// Its name, the same for ever: an address that nothing else has.
    pub id: String,
    /// Where more is said, as a whole address.
    pub url: String,
    /// What it is, in one line.
    pub title: &'a str,
    /// Paragraphs of plain text.
    pub text: &'a str,
    /// When it was.
    pub published: Timestamp,
    /// When it last said something new.
    pub updated: Timestamp,
    /// Words for programs.
    pub tags: Vec<String>,
}

/// The HTML of an entry.
#[derive(Debug, Template)]
#[template(
    source = "{% for lines in paragraphs %}<p>{% for line in lines %}{{ line }}{% if !loop.last %}<br>{% endif %}{% endfor %}</p>{% endfor %}",
    ext = "html"
)]
struct Body<'a> {
    paragraphs: Vec<Vec<&'a str>>,
}

/// A feed as Atom.
#[derive(Debug, Template)]
#[template(path = "public/feed.xml")]
struct AtomView<'a> {
    feed: &'a Feed,
}

impl Feed {
    /// A feed of these entries, the latest first.
    pub fn new(about: &About<'_>, links: Links, entries: Vec<Entry>) -> Self {
        Self {
            language: about.language.to_owned(),
            title: sound(about.title),
            subtitle: about.subtitle.map(sound),
            author: sound(about.author),
            links,
            updated: entries.iter().map(|entry| entry.updated).max().unwrap_or_default(),
            entries,
        }
    }

    /// The feed as Atom.
    pub fn atom(&self) -> Result<Response, PageError> {
        const KIND: HeaderValue = HeaderValue::from_static("application/atom+xml; charset=utf-8");
        let xml = AtomView { feed: self }.render().map_err(PageError::internal)?;
        Ok(([(CONTENT_TYPE, KIND)], xml).into_response())
    }

    /// The feed as JSON Feed.
    pub fn json(&self) -> Result<Response, PageError> {
        const KIND: HeaderValue = HeaderValue::from_static("application/feed+json");
        let json = serde_json::to_vec(&JsonFeed::from(self)).map_err(PageError::internal)?;
        Ok(([(CONTENT_TYPE, KIND)], json).into_response())
    }

    /// The header of a feed whose language depends on who asks.
    pub fn in_language(&self, mut response: Response) -> Result<Response, PageError> {
        let language = HeaderValue::from_str(&self.language).map_err(PageError::internal)?;
        response.headers_mut().insert(CONTENT_LANGUAGE, language);
        Ok(response)
    }
}

impl Entry {
    /// The entry of one thing.
    pub fn new(item: Item<'_>) -> Result<Self, PageError> {
        let body = Body { paragraphs: paragraphs(item.text).collect() };
        Ok(Self {
            id: item.id,
            url: item.url,
            title: sound(item.title),
            html: sound(&body.render().map_err(PageError::internal)?),
            text: sound(item.text),
            published: item.published,
            updated: item.updated,
            tags: item.tags,
        })
    }
}

/// Without what cannot be seen or turns what stands around it (T7), and without the few characters that no XML may hold,
/// not even escaped (XML 1.0, production 2): one of them and nobody could read the feed.
fn sound(text: &str) -> String {
    let is_lost = |c: char| is_unseen(c) || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(|c| *c == '\n' || !is_lost(*c)).collect()
}

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    home_page_url: &'a str,
    feed_url: &'a str,
    language: &'a str,
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
            id: &entry.id,
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
            description: feed.subtitle.as_deref(),
            home_page_url: &feed.links.page,
            feed_url: &feed.links.json,
            language: &feed.language,
            authors: [JsonAuthor { name: &feed.author }],
            items: feed.entries.iter().map(item).collect(),
        }
    }
}
