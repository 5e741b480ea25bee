//! Whether an address that a returned mail names is still listed here.

use std::net::IpAddr;

use crate::domain::listing::EndedHow;
use crate::domain::network::Network;
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::services::answer::{ListingAnswer, State, WhyUnknown};

/// Where an address stands on the list that refused it, or on any list of this site when the list was not named.
#[derive(Debug, Clone)]
pub enum Standing<'a> {
    /// It is listed now.
    Listed(Vec<ListingAnswer<'a>>),
    /// It was listed, and is no longer.
    Gone {
        /// When the listing ended.
        at: Timestamp,
        /// How it ended.
        how: EndedHow,
        /// True while mail servers are still answered as before: the zone is not renewed yet.
        is_awaited: bool,
        /// Listings on other lists of this site.
        others: Vec<ListingAnswer<'a>>,
    },
    /// It is not listed; the history knows of no listing.
    Never(Vec<ListingAnswer<'a>>),
    /// It is not listed; the history cannot be read just now.
    NotNow(Vec<ListingAnswer<'a>>),
    /// It could not be checked.
    Unknown(WhyUnknown),
}

impl<'a> Standing<'a> {
    /// `listed`, `not-listed` or `unknown`, about the list that was named.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Listed(_) => "listed",
            Self::Gone { .. } | Self::Never(_) | Self::NotNow(_) => "not-listed",
            Self::Unknown(_) => "unknown",
        }
    }

    /// Active listings of the address on this site, those of the named list first.
    pub fn listings(&self) -> &[ListingAnswer<'a>] {
        match self {
            Self::Listed(listings) | Self::Never(listings) | Self::NotNow(listings) => listings,
            Self::Gone { others, .. } => others,
            Self::Unknown(_) => &[],
        }
    }
}

impl Services {
    /// Where the address stands on this list, or on any of this site.
    pub async fn standing(&self, address: IpAddr, list: Option<&str>) -> Standing<'_> {
        let answer = self.answer(address);
        let is_named = |id: &str| list.is_none_or(|list| list == id);
        let mut listings = answer.listings;
        listings.sort_by_key(|listing| !is_named(listing.list.id.as_str()));
        if listings.first().is_some_and(|first| is_named(first.list.id.as_str())) {
            return Standing::Listed(listings);
        }
        if let State::Unknown(why) = answer.state {
            return Standing::Unknown(why);
        }
        // Another list may hold it, which says nothing about the age of the data.
        if answer.data.as_of.is_none_or(|as_of| answer.asked_at.since(as_of) >= self.stale_after) {
            return Standing::Unknown(WhyUnknown::Stale);
        }
        let Ok(background) = self.background(&Network::host(address)).await else {
            return Standing::NotNow(listings);
        };
        let past = background.past.into_iter().find(|past| is_named(past.list.id.as_str()));
        match past {
            Some(past) => {
                let zones = self.zones.known();
                let is_awaited = zones.is_some_and(|known| known.awaits(past.list.id.as_str(), &past.ending()));
                Standing::Gone { at: past.ended_at, how: past.how, is_awaited, others: listings }
            }
            None => Standing::Never(listings),
        }
    }
}
