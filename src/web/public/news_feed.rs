//! `/news.atom` and `/news.json`: the latest posts for feed readers, in English as they were written. Each post is known
//! for ever by the address of its page.

use std::sync::Arc;

use axum::extract::State;
use axum::response::IntoResponse;

use super::feed::{About, Entry, Feed, Item, Links};
use crate::domain::locale::Locale;
use crate::domain::news::News;
use crate::services::Services;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::page::Site;

fn feed(site: &Site, posts: &[News]) -> Result<Feed, PageError> {
    let absolute = |path: &str| urls::absolute(&site.public_url, path);
    let author = &site.identity.name;
    let title = site.strings.words(&Locale::ENGLISH).t("news-feed").arg("operator", author).to_string();
    let links =
        Links { page: absolute(urls::news()), atom: absolute(urls::news_atom()), json: absolute(urls::news_json()) };
    let about = About { language: Locale::ENGLISH.as_str(), title: &title, subtitle: None, author };
    let entries = posts.iter().map(|news| entry(absolute(&urls::news_post(news.id)), news));
    Ok(Feed::new(&about, links, entries.collect::<Result<_, _>>()?))
}

fn entry(url: String, news: &News) -> Result<Entry, PageError> {
    let kind = news.kind.word().to_owned();
    Entry::new(Item {
        id: url.clone(),
        url,
        title: &news.title,
        text: &news.body,
        published: news.posted_at,
        updated: news.updated_at(),
        tags: std::iter::once(kind).chain(news.list.as_ref().map(ToString::to_string)).collect(),
    })
}

/// Shows the latest posts as Atom.
pub async fn show_atom(
    State(site): State<Arc<Site>>,
    State(services): State<Arc<Services>>,
) -> Result<impl IntoResponse, PageError> {
    let feed = feed(&site, &services.posted().await?.latest.posts)?;
    Ok((CachePolicy::Minutes, feed.atom()?))
}

/// Shows the latest posts as JSON Feed.
pub async fn show_json(
    State(site): State<Arc<Site>>,
    State(services): State<Arc<Services>>,
) -> Result<impl IntoResponse, PageError> {
    let feed = feed(&site, &services.posted().await?.latest.posts)?;
    Ok((CachePolicy::Minutes, feed.json()?))
}
