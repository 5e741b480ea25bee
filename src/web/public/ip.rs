//! `/ip/{address}`: is it listed, why, who must act, what takes it off.

use std::net::IpAddr;
use std::sync::Arc;

use askama::Template;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use super::letter::Wish;
use super::listing_card::ListingCard;
use super::lookup::{Desk, elsewhere, notes_on};
use super::query_text;
use super::sender::{Circumstances, SenderPart};
use super::state_line::{Known, Meaning, StateLine};
use super::timeline::{PastLine, TimelineEntry};
use crate::domain::network::{Network, fold};
use crate::services::Services;
use crate::services::answer::{Answer, Background, ListingAnswer, PastListing, State};
use crate::services::publishing::known::Known as Zones;
use crate::urls;
use crate::web::api;
use crate::web::cache::{CachePolicy, DependsOnAccept};
use crate::web::duration_text;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::negotiate::prefers_json;
use crate::web::page::Page;
use crate::web::view::View;

/// The answer for one address.
#[derive(Debug, Template)]
#[template(path = "public/ip.html")]
pub struct IpView {
    page: Page,
    state: StateLine,
    notes: Vec<String>,
    explanation: Option<String>,
    standing: Standing,
    sender: Option<SenderPart>,
    cards: Vec<ListingCard>,
    past: Vec<PastLine>,
    /// How long receivers may still have the answer of a listing that has ended lately.
    cached_for: Option<String>,
    /// That receivers are still answered as before, and that the zone is late, where it is.
    waits: Option<Waits>,
    timeline: Vec<TimelineEntry>,
    is_background_missing: bool,
    revision: i64,
    json_url: String,
}

/// A listing has ended, and the zone that receivers ask does not say so yet.
#[derive(Debug)]
pub struct Waits {
    late: Option<String>,
}

/// Which parts the page has below its state line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// For a sender, and the listings.
    Listed,
    /// What else may be behind a mail that came back.
    Clear,
    /// Nothing more: the line is explained already.
    Explained,
}

/// What stands beside the answer itself.
#[derive(Debug, Default)]
pub struct Beside<'a> {
    /// How the query was read.
    pub notes: Vec<String>,
    /// What the store adds; `None` when it could not be had.
    pub background: Option<Background<'a>>,
    /// What a sender needs to know beside the listings.
    pub circumstances: Circumstances,
    /// True when this site may list addresses of the special-purpose range that the address lies in.
    pub is_open_range: bool,
    /// What is known of the published zones; `None` where this site knows of none.
    pub zones: Option<Arc<Zones>>,
}

impl IpView {
    /// The page of this answer.
    pub fn new(page: Page, answer: &Answer<'_>, beside: Beside<'_>) -> Self {
        let now = answer.asked_at;
        let asked = Network::host(answer.address);
        let meaning = Meaning::of(answer.address, answer.special, beside.is_open_range);
        let is_background_missing = beside.background.is_none();
        let background = beside.background.unwrap_or_default();
        let card = |listing: &ListingAnswer<'_>| {
            let evidence = background.evidence.get(&listing.id).map_or(&[][..], Vec::as_slice);
            ListingCard::new(&page, listing, &asked, evidence, now)
        };
        Self {
            state: state_line(&page, answer, meaning),
            notes: beside.notes,
            explanation: explanation(&page, answer, meaning),
            standing: match (answer.state, meaning) {
                (State::Listed, _) => Standing::Listed,
                (State::NotListed, None) => Standing::Clear,
                (State::NotListed, Some(_)) | (State::Unknown(_), _) => Standing::Explained,
            },
            sender: SenderPart::new(&page, answer, beside.circumstances),
            cards: answer.listings.iter().map(card).collect(),
            cached_for: cached_for(&page, answer, &background),
            waits: beside.zones.and_then(|zones| waits(&page, answer, &background, &zones)),
            past: background.past.iter().map(|past| PastLine::new(&page, past, now)).collect(),
            timeline: background.timeline.iter().map(|line| TimelineEntry::new(&page, line)).collect(),
            is_background_missing: is_background_missing && !matches!(answer.state, State::Unknown(_)),
            revision: answer.data.revision.0,
            json_url: urls::ip_json(answer.address),
            page,
        }
    }
}

fn state_line(page: &Page, answer: &Answer<'_>, meaning: Option<Meaning>) -> StateLine {
    let operator = page.operator();
    let sentence = match (answer.state, meaning) {
        (State::Listed, _) => page.t("ip-listed").arg("count", lists(answer)).arg("operator", operator),
        (State::Unknown(_), _) => page.t("ip-unknown"),
        (State::NotListed, Some(meaning)) => page.t(meaning.sentence()),
        (State::NotListed, None) => page.t("ip-not-listed").arg("operator", operator),
    };
    let known = Known { state: answer.state, meaning, data: answer.data, asked_at: answer.asked_at };
    StateLine::new(page, answer.address.to_string(), sentence, &known)
}

/// How long receivers may go on with an answer that is no longer ours (RFC 5782 section 6), if one ended so lately.
fn cached_for(page: &Page, answer: &Answer<'_>, background: &Background<'_>) -> Option<String> {
    let is_fresh = |past: &&PastListing<'_>| past.list.ttl > answer.asked_at.since(past.ended_at);
    let ttl = background.past.iter().filter(is_fresh).map(|past| past.list.ttl).max()?;
    (answer.state == State::NotListed).then(|| duration_text::span(&page.words, ttl))
}

/// Whether receivers are still told of a listing that has ended.
fn waits(page: &Page, answer: &Answer<'_>, background: &Background<'_>, zones: &Zones) -> Option<Waits> {
    let (state, now) = (answer.state, answer.asked_at);
    let mut awaited =
        background.past.iter().filter(|past| zones.awaits(past.list.id.as_str(), &past.ending())).peekable();
    awaited.peek().filter(|_| state == State::NotListed)?;
    let late_since = awaited.filter_map(|past| zones.late_since(past.list.id.as_str(), now)).min();
    let late = late_since.map(|since| page.t("zone-late").arg("since", duration_text::moment(&page.words, since)));
    Some(Waits { late: late.map(|late| late.to_string()) })
}

/// What a special address means, with the range and the document that set it apart.
fn explanation(page: &Page, answer: &Answer<'_>, meaning: Option<Meaning>) -> Option<String> {
    let range = answer.special?;
    let text = match meaning {
        Some(meaning) if answer.state != State::Listed => page.t(meaning.explanation()),
        _ => page.t("special-listed"),
    };
    Some(
        text.arg("range", range.network)
            .arg("class", query_text::class(page, range.class))
            .arg("rfc", range.rfc)
            .to_string(),
    )
}

/// On how many lists the address is.
fn lists(answer: &Answer<'_>) -> usize {
    let mut lists: Vec<_> = answer.listings.iter().map(|listing| &listing.list.id).collect();
    lists.sort();
    lists.dedup();
    lists.len()
}

/// What a page is told by the page that led to it.
#[derive(Debug, serde::Deserialize)]
pub struct Led {
    /// How what was typed was read, in words of `domain::query::HowRead`.
    pub read: Option<String>,
    /// Which letter is wanted.
    #[serde(flatten)]
    pub wish: Wish,
}

/// Shows the answer for one address, as a page or as JSON.
pub async fn show(
    page: Page,
    desk: Desk,
    (Path(path), Query(led)): (Path<String>, Query<Led>),
    headers: HeaderMap,
) -> Result<Response, PageError> {
    let (text, is_json) = match path.strip_suffix(".json") {
        Some(text) => (text, true),
        None => (path.as_str(), prefers_json(&headers)),
    };
    let services = &desk.services;
    if is_json {
        let report = api::lookup::answer(services, &page.site, text)?;
        return Ok((CachePolicy::AskAgain, DependsOnAccept, report).into_response());
    }
    let address = text.parse::<IpAddr>().ok().filter(|address| fold(*address).to_string() == text);
    let Some(address) = address else { return Ok(elsewhere(page, text)) };
    let asked = Network::host(address);
    let answer = services.answer(address);
    let circumstances = desk.circumstances(&page, &answer, led.wish);
    let (circumstances, background) = tokio::join!(circumstances, background(services, &asked, answer.state));
    let policy = if circumstances.is_readers { CachePolicy::Own } else { CachePolicy::AskAgain };
    let beside = Beside {
        notes: notes_on(&page, led.read.as_deref(), &asked),
        background,
        circumstances,
        is_open_range: desk.is_open_range(answer.special),
        zones: services.zones.known(),
    };
    let view = View::new(status(answer.state), IpView::new(page, &answer, beside));
    Ok((policy, DependsOnAccept, view).into_response())
}

/// History and evidence, if they can be had; the log says why they cannot.
pub(super) async fn background<'a>(services: &'a Services, asked: &Network, state: State) -> Option<Background<'a>> {
    if matches!(state, State::Unknown(_)) {
        return None;
    }
    services
        .background(asked)
        .await
        .inspect_err(|error| tracing::warn!(%error, "an answer goes out without its history"))
        .ok()
}

/// 503 while nothing can be said, so that programs do not take the page for an answer.
pub(super) const fn status(state: State) -> StatusCode {
    match state {
        State::Listed | State::NotListed => StatusCode::OK,
        State::Unknown(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
