//! `/lists/{list}/recent.atom` and `.json`: what happened on a list lately, for feed readers. What is told of it, and how
//! late, is decided in [`crate::domain::recent`].

use std::sync::Arc;

use axum::extract::State;
use axum::response::IntoResponse;

use super::feed::{About, Entry, Feed, Item, Links};
use super::list_text;
use crate::domain::list::List;
use crate::domain::listing::EndedHow;
use crate::domain::recent::{Happening, Hour, Told, Whom};
use crate::services::Services;
use crate::services::recent::RecentMissing;
use crate::strings::{MessageId, id};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::duration_text;
use crate::web::error::PageError;
use crate::web::extract::Path;
use crate::web::page::Page;

const fn message(what: Happening) -> MessageId {
    match what {
        Happening::Listed => id("recent-listed"),
        Happening::Ended(EndedHow::Removal) => id("recent-removal"),
        Happening::Ended(EndedHow::Expiry) => id("recent-expiry"),
        Happening::Ended(EndedHow::Purge) => id("recent-purge"),
        Happening::Ended(EndedHow::Staff) => id("recent-staff"),
    }
}

/// `23 November 2026, 18:00 to 19:00 UTC`.
fn hour_text(page: &Page, hour: Hour) -> String {
    let clock = |hour: Hour| hour.begins().calendar().strftime("%H:%M").to_string();
    let day = duration_text::day(&page.words, hour.begins());
    page.t("recent-hour").arg("day", day).arg("from", clock(hour)).arg("until", clock(hour.next())).to_string()
}

/// The name of an hour for programs.
fn hour_name(hour: Hour) -> String {
    hour.begins().calendar().strftime("%Y-%m-%dT%HZ").to_string()
}

fn entry(page: &Page, list: &List, hour: Hour, told: &Told<'_>) -> Result<Entry, PageError> {
    let absolute = |path: &str| urls::absolute(&page.site.public_url, path);
    let (about, url, networks) = match told.whom {
        Whom::One(network) => (urls::net(&network), urls::net(&network), network.plain()),
        Whom::Many(count) => {
            let networks = page.t("recent-networks").arg("count", count).to_string();
            (urls::list(&list.id), urls::clause(told.criterion), networks)
        }
    };
    let what = page.t(message(told.what)).to_string();
    let title = page.t("recent-entry").arg("what", what).arg("networks", networks).to_string();
    Entry::new(Item {
        id: absolute(&urls::happened(&about, told.criterion, told.what.word(), &hour_name(hour))),
        url: absolute(&url),
        title: &title,
        text: &format!("{}\n{}", told.criterion, hour_text(page, hour)),
        published: hour.begins(),
        updated: hour.begins(),
        tags: vec![told.what.word().to_owned(), told.criterion.to_string()],
    })
}

async fn feed(page: &Page, services: &Services, name: &str) -> Result<Feed, PageError> {
    let list = services.catalog.list(name).ok_or(PageError::NotFound)?;
    let lately = services.lately().await?;
    let absolute = |path: &str| urls::absolute(&page.site.public_url, path);
    let links = Links {
        page: absolute(&urls::list(&list.id)),
        atom: absolute(&urls::recent_atom(&list.id)),
        json: absolute(&urls::recent_json(&list.id)),
    };
    let title = page.t("recent-feed").arg("list", list_text::title(page, list)).to_string();
    let subtitle = page.t("recent-how").to_string();
    let about =
        About { language: page.locale().as_str(), title: &title, subtitle: Some(&subtitle), author: page.operator() };
    let entries = lately.of_list(list.id.as_str()).map(|(hour, told)| entry(page, list, hour, &told));
    Ok(Feed::new(&about, links, entries.collect::<Result<_, _>>()?))
}

/// Programs are shown no marks of what fell back to English.
fn unmarked(mut page: Page) -> Page {
    page.words = page.words.plain();
    page
}

impl From<RecentMissing> for PageError {
    fn from(error: RecentMissing) -> Self {
        Self::unavailable(error)
    }
}

/// Shows what happened on a list lately as Atom.
pub async fn show_atom(
    page: Page,
    State(services): State<Arc<Services>>,
    Path(name): Path<String>,
) -> Result<impl IntoResponse, PageError> {
    let feed = feed(&unmarked(page), &services, &name).await?;
    Ok((CachePolicy::Fleeting, feed.in_language(feed.atom()?)?))
}

/// Shows what happened on a list lately as JSON Feed.
pub async fn show_json(
    page: Page,
    State(services): State<Arc<Services>>,
    Path(name): Path<String>,
) -> Result<impl IntoResponse, PageError> {
    let feed = feed(&unmarked(page), &services, &name).await?;
    Ok((CachePolicy::Fleeting, feed.in_language(feed.json()?)?))
}
