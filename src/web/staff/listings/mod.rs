//! `/staff/listings`: finding listings; [`one`] has all of one, [`add`] puts a network on a list, [`due`] are those that
//! somebody should look at again.

pub mod add;
pub mod due;
pub mod one;
pub mod typed;

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;

use super::frame::Frame;
use super::guard::unread;
use crate::domain::ids::ListingId;
use crate::domain::list::Catalog;
use crate::domain::listing::{EndedHow, Listing};
use crate::domain::network::Network;
use crate::domain::staff::{Right, person};
use crate::services::Services;
use crate::services::listing::find::{COUNTED, Found, SHOWN};
use crate::urls::staff::pattern;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::form::{Errors, Field};
use crate::web::state::AppState;

/// Every path about listings.
pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(pattern::LISTINGS, get(show))
        .route(pattern::LISTINGS_ADD, get(add::show).post(add::submit))
        .route(pattern::LISTINGS_DUE, get(due::show).post(due::submit))
        .route(pattern::LISTING, get(one::show).post(one::submit))
}

/// The person's name, without what tells persons from programs.
pub(super) fn by(actor: &str) -> String {
    person(actor).unwrap_or(actor).to_owned()
}

/// How a listing ended, in words.
pub(super) const fn ended_words(how: EndedHow) -> &'static str {
    match how {
        EndedHow::Removal => "a removal request was granted",
        EndedHow::Expiry => "its time came",
        EndedHow::Purge => "taken back with its source",
        EndedHow::Staff => "ended by staff",
    }
}

/// A listing as a row of a table.
#[derive(Debug)]
pub struct ListingRow {
    id: ListingId,
    list: String,
    network: String,
    criterion: String,
    source: String,
    first: String,
    last: String,
    /// When it ends or ended, and how.
    end: String,
}

impl ListingRow {
    /// The row of a listing.
    pub fn new(frame: &Frame, listing: &Listing) -> Self {
        let end = match (&listing.ended, listing.expires_at) {
            (Some(ended), _) => format!("{}: {}", frame.moment(&ended.at), ended_words(ended.how)),
            (None, Some(at)) => frame.moment(&at),
            (None, None) => "not by itself".to_owned(),
        };
        Self {
            id: listing.id,
            list: listing.list.to_string(),
            network: listing.network.plain(),
            criterion: listing.criterion.name().to_owned(),
            source: listing.source.clone(),
            first: frame.moment(&listing.first_listed_at),
            last: frame.moment(&listing.last_seen_at),
            end,
        }
    }
}

/// One entry of a list to choose from.
#[derive(Debug, Clone)]
pub struct Entry {
    value: String,
    label: String,
    is_chosen: bool,
}

/// The lists to choose from.
pub(super) fn lists(catalog: &Catalog, chosen: &str) -> Vec<Entry> {
    let entry = |id: &str| Entry { value: id.to_owned(), label: id.to_owned(), is_chosen: id == chosen };
    catalog.lists().map(|list| entry(list.id.as_str())).collect()
}

/// What is looked for.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    list: String,
}

/// What was found, ready to be shown.
#[derive(Debug)]
pub struct FoundRows {
    network: String,
    count: String,
    /// True where not all are shown.
    is_cut: bool,
    active: Vec<ListingRow>,
    past: Vec<ListingRow>,
}

impl FoundRows {
    fn new(frame: &Frame, network: &Network, found: &Found) -> Self {
        let rows = |listings: &[Listing]| listings.iter().map(|listing| ListingRow::new(frame, listing)).collect();
        let count = match found.count {
            1 => "1 active listing".to_owned(),
            many if many >= COUNTED => format!("{COUNTED} active listings or more"),
            many => format!("{many} active listings"),
        };
        Self {
            network: network.plain(),
            count,
            is_cut: found.count > i64::from(SHOWN),
            active: rows(&found.active),
            past: rows(&found.past),
        }
    }
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/listings.html")]
pub struct ListingsView {
    frame: Frame,
    errors: Errors,
    q: Field,
    lists: Vec<Entry>,
    may_list: bool,
    found: Option<FoundRows>,
}

async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let list = services.catalog.list(&asked.list).map(|list| &list.id);
    let mut found = None;
    if !asked.q.trim().is_empty() {
        match typed::network(&asked.q) {
            Ok(network) => {
                let listings = services.find_listings(&network, list).await.map_err(unread)?;
                found = Some(FoundRows::new(&frame, &network, &listings));
            }
            Err(problem) => errors.add("q", problem),
        }
    }
    let view = ListingsView {
        q: Field::new("q", "Address or network").hint("As 203.0.113.7 or 2001:db8::/48.").typed(&asked.q, &errors),
        lists: lists(&services.catalog, &asked.list),
        may_list: frame.may(Right::List),
        frame,
        errors,
        found,
    };
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}
