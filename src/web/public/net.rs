//! `/net/{address}/{length}`: what is listed inside a network and around it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};

use super::ip::{Led, background, status};
use super::list_text;
use super::listing_card::{ListingCard, PageLink, covers};
use super::lookup::{elsewhere, notes_on};
use super::query_text;
use super::state_line::{Known, StateLine};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::services::answer::{Background, Inside, ListingAnswer, NetworkAnswer, State};
use crate::strings::Text;
use crate::urls;
use crate::web::api;
use crate::web::cache::{CachePolicy, DependsOnAccept};
use crate::web::duration_text::Moment;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::negotiate::prefers_json;
use crate::web::page::Page;
use crate::web::view::View;

/// The answer for a network.
#[derive(Debug, Template)]
#[template(path = "public/net.html")]
pub struct NetView {
    page: Page,
    state: StateLine,
    notes: Vec<String>,
    covers: String,
    special: Option<String>,
    /// Listings of exactly this network.
    itself: Vec<ListingCard>,
    /// Listings of wider networks that hold it.
    around: Vec<ListingCard>,
    is_background_missing: bool,
    inside: Vec<Row>,
    more: Option<String>,
    counts: Vec<CountRow>,
    is_counts_only: bool,
    revision: i64,
}

/// One listing in a table.
#[derive(Debug)]
pub struct Row {
    /// What is listed.
    pub network: PageLink,
    /// The list.
    pub list: PageLink,
    /// The clause it falls under.
    pub clause: PageLink,
    /// When the listing began.
    pub first_listed: Moment,
    /// When it ends by itself.
    pub expires: Option<Moment>,
}

/// How many listings of one list lie inside.
#[derive(Debug)]
pub struct CountRow {
    /// The list.
    pub list: PageLink,
    /// How many, with thousands grouped.
    pub count: String,
}

impl NetView {
    /// The page of this answer; `notes` say how the query was read, `background` holds what was seen, if it could be
    /// had.
    pub fn new(
        page: Page,
        answer: &NetworkAnswer<'_>,
        notes: Vec<String>,
        background: Option<&Background<'_>>,
    ) -> Self {
        let now = answer.asked_at;
        let rows = |listings: &[ListingAnswer<'_>]| {
            let narrower = listings.iter().filter(|listing| listing.network != answer.network);
            narrower.map(|one| Row::new(&page, one, now)).collect()
        };
        let cards = |listings: &[ListingAnswer<'_>]| {
            let card = |listing: &ListingAnswer<'_>| {
                let evidence = background.and_then(|background| background.evidence.get(&listing.id));
                ListingCard::new(&page, listing, &answer.network, evidence.map_or(&[], Vec::as_slice), now)
            };
            listings.iter().map(card).collect::<Vec<_>>()
        };
        let (inside, more, counts): (Vec<Row>, _, Vec<CountRow>) = match &answer.inside {
            Inside::Listings { listings, total } => (rows(listings), more(&page, listings.len(), *total), Vec::new()),
            Inside::Counts { by_list, .. } => {
                let rows = by_list.iter().map(|(list, count)| CountRow::new(&page, list, *count));
                (Vec::new(), None, rows.collect())
            }
        };
        Self {
            state: state_line(&page, answer),
            notes,
            covers: page.t("net-covers").arg("covers", covers(&page.words, &answer.network)).to_string(),
            special: special(&page, answer),
            inside,
            more,
            counts,
            is_counts_only: matches!(answer.inside, Inside::Counts { .. })
                && !matches!(answer.state, State::Unknown(_)),
            itself: cards(&answer.itself),
            around: cards(&answer.around),
            is_background_missing: background.is_none() && has_cards(answer),
            revision: answer.data.revision.0,
            page,
        }
    }
}

impl Row {
    fn new(page: &Page, listing: &ListingAnswer<'_>, now: Timestamp) -> Self {
        let words = &page.words;
        Self {
            network: PageLink { url: page.at(urls::net(&listing.network)), text: listing.network.plain() },
            list: PageLink { url: page.at(urls::list(&listing.list.id)), text: list_text::title(page, listing.list) },
            clause: PageLink {
                url: page.at(urls::clause(&listing.criterion.id)),
                text: listing.criterion.id.name().to_owned(),
            },
            first_listed: Moment::new(words, listing.first_listed_at, now),
            expires: listing.expires_at.map(|expires| Moment::new(words, expires, now)),
        }
    }
}

impl CountRow {
    fn new(page: &Page, list: &crate::domain::list::List, count: usize) -> Self {
        Self {
            list: PageLink { url: page.at(urls::list(&list.id)), text: list_text::title(page, list) },
            count: page.t("net-count").arg("count", count).to_string(),
        }
    }
}

fn state_line(page: &Page, answer: &NetworkAnswer<'_>) -> StateLine {
    let total = answer.inside.total();
    let sentence: Text<'_> = match answer.state {
        State::Listed if !answer.itself.is_empty() => page.t("net-itself"),
        State::Listed if total > 0 => page.t("net-listed").arg("count", total),
        State::Listed => page.t("net-inside-listed"),
        State::NotListed => page.t("net-not-listed").arg("operator", page.operator()),
        State::Unknown(_) => page.t("net-unknown"),
    };
    let known = Known { state: answer.state, meaning: None, data: answer.data, asked_at: answer.asked_at };
    StateLine::new(page, answer.network.to_string(), sentence, &known)
}

fn special(page: &Page, answer: &NetworkAnswer<'_>) -> Option<String> {
    let range = answer.special?;
    let is_itself = range.network == answer.network;
    let text = if is_itself { page.t("net-special-itself") } else { page.t("net-special").arg("range", range.network) };
    Some(text.arg("class", query_text::class(page, range.class)).arg("rfc", range.rfc).to_string())
}

/// Whether the page shows listings whole, with what was seen.
fn has_cards(answer: &NetworkAnswer<'_>) -> bool {
    !answer.itself.is_empty() || !answer.around.is_empty()
}

fn more(page: &Page, shown: usize, total: usize) -> Option<String> {
    let left = total.checked_sub(shown).filter(|left| *left > 0)?;
    Some(page.t("net-more").arg("count", left).to_string())
}

/// Shows the answer for a network, as a page or as JSON.
pub async fn show(
    page: Page,
    Shared(services): Shared<Arc<Services>>,
    Path((address, length)): Path<(String, String)>,
    Query(led): Query<Led>,
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let (length, is_json) = match length.strip_suffix(".json") {
        Some(length) => (length, true),
        None => (length.as_str(), prefers_json(&headers)),
    };
    let text = format!("{address}/{length}");
    if is_json {
        let report = api::lookup::answer(&services, &page.site, &text)?;
        return Ok((CachePolicy::AskAgain, DependsOnAccept, report).into_response());
    }
    let network = text.parse::<Network>().ok().filter(|network| !network.is_host() && network.to_string() == text);
    let Some(network) = network else { return Ok(elsewhere(page, &text)) };
    let answer = services.network_answer(&network);
    let notes = notes_on(&page, led.read.as_deref(), &network);
    let background = if has_cards(&answer) {
        background(&services, &network, answer.state).await
    } else {
        Some(Background::default())
    };
    let view = View::new(status(answer.state), NetView::new(page, &answer, notes, background.as_ref()));
    Ok((CachePolicy::AskAgain, DependsOnAccept, view).into_response())
}
