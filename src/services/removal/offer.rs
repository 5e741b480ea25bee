//! What a request would meet, before anybody makes it.

use std::sync::Arc;

use super::super::Services;
use crate::domain::ids::ListNumber;
use crate::domain::list::{List, RemovalMode};
use crate::domain::listing::Listing;
use crate::domain::network::Network;
use crate::domain::policy::{self, History, Terms};
use crate::domain::time::Timestamp;
use crate::store::{StoreError, Tx};

/// More removals of one network than this are not counted one by one.
const MOST_REMOVALS: i64 = 100;

/// What would be taken off, and what happened to it before.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The list.
    pub list: Arc<List>,
    /// What the store calls the list.
    pub number: ListNumber,
    /// The listing that stands now.
    pub listing: Listing,
    /// What would be taken off: the listed network, or a single address inside a listed range.
    pub network: Network,
    /// What happened to it before.
    pub history: History,
}

impl Subject {
    /// True for a single address inside a listed range.
    pub fn is_part(&self) -> bool {
        self.network != self.listing.network
    }

    /// What a request would meet now.
    pub fn terms(&self, now: Timestamp) -> Terms<'_> {
        policy::terms(&self.list, self.is_part(), &self.history, now)
    }
}

impl Services {
    /// What a request for this network or address on this list would be about; `None` when nothing of it is listed
    /// there.
    pub async fn removal_offer(&self, list: &str, network: &Network) -> Result<Option<Subject>, StoreError> {
        let mut tx = self.store.read().await?;
        let subject = self.subject(&mut tx, list, network).await?;
        tx.commit().await?;
        Ok(subject)
    }

    /// The same inside a transaction. A request is about the narrowest listing that covers what was asked for: about all
    /// of it, but for a single address inside a range whose list lets single addresses go.
    pub(super) async fn subject(
        &self,
        tx: &mut Tx,
        list: &str,
        network: &Network,
    ) -> Result<Option<Subject>, StoreError> {
        let Some(list) = self.catalog.list(list).map(Arc::clone) else { return Ok(None) };
        let Some(number) = self.catalog.list_number(&list.id) else { return Ok(None) };
        let now = self.clock.now();
        let found = tx.listings_covering(network, MOST_REMOVALS).await?;
        let active = found.into_iter().filter(|listing| listing.list == list.id && listing.is_active(now));
        let Some(listing) = active.max_by_key(|listing| listing.network.length()) else { return Ok(None) };
        let may_be_part = list.removal == RemovalMode::Owner && network.is_host();
        let network = if may_be_part { *network } else { listing.network };
        let history = history_of(tx, number, &listing, &network).await?;
        Ok(Some(Subject { list, number, listing, network, history }))
    }
}

/// What happened to a network on a list before. A source may say that it had seen the cause long before; the listing
/// began when it was told to us.
pub(super) async fn history_of(
    tx: &mut Tx,
    number: ListNumber,
    listing: &Listing,
    network: &Network,
) -> Result<History, StoreError> {
    let listed_at = tx.began_at(listing.id).await?.unwrap_or(listing.first_listed_at);
    Ok(History { listed_at, removed_at: tx.removed_at(number, network, MOST_REMOVALS).await? })
}
