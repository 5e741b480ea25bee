//! What staff read of listings: those around and inside what was entered, one with all that is known of it, and those
//! that somebody should look at again.

use std::collections::BTreeMap;

use super::keep::LOOK_AGAIN_AFTER;
use crate::domain::event::Event;
use crate::domain::evidence::Evidence;
use crate::domain::ids::{ListId, ListingId};
use crate::domain::listing::Listing;
use crate::domain::network::Network;
use crate::domain::removal::Removal;
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::store::StoreError;
use crate::store::listing_notes::ListingNote;

/// So many listings are shown at once.
pub const SHOWN: u32 = 100;

/// Nobody counts further than this.
pub const COUNTED: i64 = 10_000;

/// Listings of one network and of the networks around it, at most: 32 lengths of IPv4 on a handful of lists.
const AROUND: i64 = 200;

/// Events of one listing that are shown.
const EVENTS: i64 = 200;

/// Requests about one listing that are shown.
const REQUESTS: i64 = 50;

/// What was found around and inside a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Active listings: those around it first, then those inside.
    pub active: Vec<Listing>,
    /// How many active listings there are, counted up to [`COUNTED`] inside.
    pub count: i64,
    /// Past listings in the same order.
    pub past: Vec<Listing>,
}

/// A listing with all that is known of it.
#[derive(Debug, Clone)]
pub struct ListingFile {
    /// The listing.
    pub listing: Listing,
    /// Other sources that name it, and when they last did.
    pub also: Vec<(String, Timestamp)>,
    /// What was seen, the latest first.
    pub evidence: Vec<Evidence>,
    /// What happened to it, the latest first.
    pub history: Vec<Event>,
    /// What staff wrote beside it, the latest first.
    pub notes: Vec<ListingNote>,
    /// Requests about it, the latest first.
    pub requests: Vec<Removal>,
}

impl Services {
    /// Listings of a network, inside it and around it; of one list, or of all.
    pub async fn find_listings(&self, network: &Network, list: Option<&ListId>) -> Result<Found, StoreError> {
        let number = list.and_then(|list| self.catalog.list_number(list));
        let mut tx = self.store.read().await?;
        let around = tx.listings_covering(network, AROUND).await?;
        let inside = tx.active_inside(network, number, i64::from(SHOWN)).await?;
        let count = tx.count_inside(network, number, COUNTED).await?;
        let past_inside = tx.past_inside(network, number, i64::from(SHOWN)).await?;
        tx.commit().await?;
        let is_wanted =
            |listing: &Listing| listing.network != *network && list.is_none_or(|list| listing.list == *list);
        let (mut active, mut past): (Vec<_>, Vec<_>) =
            around.into_iter().filter(is_wanted).partition(|listing| listing.ended.is_none());
        let count = count + i64::try_from(active.len()).unwrap_or(i64::MAX);
        active.extend(inside);
        active.truncate(SHOWN as usize);
        past.extend(past_inside);
        past.truncate(SHOWN as usize);
        Ok(Found { active, count, past })
    }

    /// One listing with all that is known of it.
    pub async fn listing_file(&self, id: ListingId) -> Result<Option<ListingFile>, StoreError> {
        let mut tx = self.store.read().await?;
        let Some(listing) = tx.listing(id).await? else { return Ok(None) };
        let also = tx.other_sources(id).await?;
        let evidence = tx.evidence_of(id).await?;
        let history = tx.history_of(id, EVENTS).await?;
        let notes = tx.listing_notes(id).await?;
        let mut requests: BTreeMap<i64, Removal> = BTreeMap::new();
        let mut about = tx.open_removals_on(id, REQUESTS).await?;
        if let Some(list) = self.catalog.list_number(&listing.list) {
            about.extend(tx.removals_of(list, &listing.network, REQUESTS).await?);
        }
        requests.extend(about.into_iter().filter(|request| request.listing == id).map(|found| (found.id.0, found)));
        tx.commit().await?;
        let requests = requests.into_values().rev().collect();
        Ok(Some(ListingFile { listing, also, evidence, history, notes, requests }))
    }

    /// Listings that do not end by themselves and that nobody has looked at for a year, the longest first, after one of
    /// them.
    pub async fn listings_to_look_at(
        &self,
        after: (Timestamp, ListingId),
        limit: i64,
    ) -> Result<Vec<Listing>, StoreError> {
        let before = self.clock.now().minus(LOOK_AGAIN_AFTER);
        let mut tx = self.store.read().await?;
        let due = tx.standing_since(before, after, limit).await?;
        tx.commit().await?;
        Ok(due)
    }
}
