//! Address or network → answer. Never "not listed" while the index is loading or too old.

use std::net::IpAddr;
use std::sync::Arc;

use super::Services;
use super::answer::{
    Answer, DataAge, Inside, ListingAnswer, NetworkAnswer, State, WIDEST_SHOWN_V4, WIDEST_SHOWN_V6, WhyUnknown,
};
use crate::domain::ids::CriterionNumber;
use crate::domain::network::{Family, Network, fold};
use crate::domain::special::{special_around, special_of};
use crate::domain::time::Timestamp;
use crate::index::{Entry, Snapshot};

/// At most so many listings inside a network are shown one by one.
pub const INSIDE_LIMIT: usize = 256;

/// One look at the lists: every answer it gives is from the same state of them.
#[derive(Debug)]
pub struct Look<'a> {
    services: &'a Services,
    now: Timestamp,
    data: DataAge,
    why_unknown: Option<WhyUnknown>,
    snapshot: Option<Arc<Snapshot>>,
}

impl<'a> Look<'a> {
    /// How old the data is.
    pub fn data(&self) -> DataAge {
        self.data
    }

    /// The answer for one address, from memory alone.
    pub fn address(&self, address: IpAddr) -> Answer<'a> {
        let address = fold(address);
        let mut listings = Vec::new();
        if let Some(snapshot) = &self.snapshot {
            snapshot.covering(address, self.now, |entry| listings.extend(self.services.listing(&entry)));
        }
        let state = state(!listings.is_empty(), self.why_unknown);
        Answer { address, state, asked_at: self.now, data: self.data, special: special_of(address), listings }
    }

    /// The answer for a network, from memory alone.
    pub fn network(&self, network: &Network) -> NetworkAnswer<'a> {
        let (mut itself, mut around) = (Vec::new(), Vec::new());
        let mut inside = Inside::Counts { by_list: Vec::new(), total: 0 };
        if let Some(snapshot) = &self.snapshot {
            snapshot.covering(network.address(), self.now, |entry| {
                itself.extend(self.services.listing(&entry).filter(|listing| listing.network == *network));
            });
            snapshot.around(network, self.now, |entry| around.extend(self.services.listing(&entry)));
            inside = self.inside(snapshot, network);
        }
        NetworkAnswer {
            network: *network,
            state: state(!around.is_empty() || inside.total() > 0, self.why_unknown),
            asked_at: self.now,
            data: self.data,
            special: special_around(network),
            itself,
            around,
            inside,
        }
    }

    fn inside(&self, snapshot: &Snapshot, network: &Network) -> Inside<'a> {
        let widest_shown = match network.family() {
            Family::V4 => WIDEST_SHOWN_V4,
            Family::V6 => WIDEST_SHOWN_V6,
        };
        if network.length() >= widest_shown {
            let found = snapshot.inside(network, self.now, INSIDE_LIMIT);
            let listings = found.entries.iter().filter_map(|entry| self.services.listing(entry)).collect();
            return Inside::Listings { listings, total: found.total };
        }
        let counts = snapshot.count_inside(network, self.now);
        let by_list = self.services.catalog.lists().filter_map(|list| {
            let of_list = |(number, count): &(CriterionNumber, usize)| {
                let (its_list, _) = self.services.catalog.criterion(*number)?;
                (its_list.id == list.id).then_some(*count)
            };
            let count: usize = counts.by_criterion.iter().filter_map(of_list).sum();
            (count > 0).then_some((list, count))
        });
        Inside::Counts { by_list: by_list.collect(), total: counts.total }
    }
}

impl Services {
    /// A look at the lists as they are now.
    pub fn look(&self) -> Look<'_> {
        let now = self.clock.now();
        let Some(snapshot) = self.index.snapshot() else {
            let why_unknown = Some(WhyUnknown::Loading);
            return Look { services: self, now, data: DataAge::default(), why_unknown, snapshot: None };
        };
        let checked_at = snapshot.checked_at();
        let data = DataAge { revision: snapshot.revision(), as_of: Some(checked_at) };
        let is_stale = now.since(checked_at) >= self.stale_after;
        let why_unknown = is_stale.then_some(WhyUnknown::Stale);
        Look { services: self, now, data, why_unknown, snapshot: Some(snapshot) }
    }

    /// The answer for one address, from memory alone.
    pub fn answer(&self, address: IpAddr) -> Answer<'_> {
        self.look().address(address)
    }

    /// The answer for a network, from memory alone.
    pub fn network_answer(&self, network: &Network) -> NetworkAnswer<'_> {
        self.look().network(network)
    }

    /// The answer that these entries make: for whoever found them elsewhere than in the index.
    pub fn listing(&self, entry: &Entry) -> Option<ListingAnswer<'_>> {
        let Some((list, criterion)) = self.catalog.criterion(entry.facts.criterion) else {
            // The store refuses to open with listings under a criterion that is not published.
            tracing::error!(listing = %entry.facts.id, "a listing under an unknown criterion is not shown");
            return None;
        };
        Some(ListingAnswer {
            id: entry.facts.id,
            list,
            criterion,
            network: entry.network,
            first_listed_at: entry.facts.first_listed,
            last_seen_at: entry.facts.last_seen,
            expires_at: entry.facts.expires,
            in_zone: self.zones.known().map(|known| known.listing(&list.id, entry.facts.id, self.clock.now())),
        })
    }
}

/// A listing that was found is true whatever the age of the data was; its absence is not.
fn state(is_listed: bool, why_unknown: Option<WhyUnknown>) -> State {
    match (is_listed, why_unknown) {
        (true, _) => State::Listed,
        (false, Some(why)) => State::Unknown(why),
        (false, None) => State::NotListed,
    }
}
