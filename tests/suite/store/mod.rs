//! The contract of the store: every function on both databases.

mod budgets;
mod conflicts;
mod events;
mod exclusions;
mod kept_by_staff;
mod listings;
mod news;
mod nonces;
mod open;
mod outbox;
mod plans;
mod policies;
mod recent;
mod removal_events;
mod removals;
mod rules;
mod scan;
mod verify;

use std::sync::Arc;

use reprieve::domain::ids::{ListId, ListNumber, ListingId};
use reprieve::domain::list::{Catalog, List};
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::store::events::Act;
use reprieve::store::listings::{EvidenceText, NewListing, Renewal, Standing};
use reprieve::store::{Store, StoreError};

use crate::support::lists;

/// When tests happen.
pub(crate) const NOW: Timestamp = Timestamp(1_800_000_000);

/// `ops` and `dul`, published.
pub(crate) async fn publish(store: &Store) -> Catalog {
    publish_lists(store, &[lists::ops(), lists::dul()]).await
}

pub(crate) async fn publish_lists(store: &Store, lists: &[Arc<List>]) -> Catalog {
    let mut tx = store.begin().await.unwrap();
    let catalog = tx.sync_catalog(lists, NOW).await.unwrap();
    tx.commit().await.unwrap();
    catalog
}

/// The number and name of a list.
pub(crate) fn on<'c>(catalog: &'c Catalog, list: &str) -> (ListNumber, &'c ListId) {
    let list = catalog.list(list).unwrap();
    (catalog.list_number(&list.id).unwrap(), &list.id)
}

/// A listing seen now that lasts 14 days.
pub(crate) fn new<'c>(catalog: &'c Catalog, criterion: &str, network: &str) -> NewListing<'c> {
    let (list, _) = criterion.split_once('/').unwrap();
    let criterion = catalog.list(list).unwrap().criterion(criterion).unwrap();
    NewListing {
        network: network.parse().unwrap(),
        criterion: (catalog.criterion_number(&criterion.id).unwrap(), &criterion.id),
        source: "feed".into(),
        first_listed_at: NOW,
        last_seen_at: NOW,
        expires_at: Some(NOW.plus(Seconds::days(14))),
        evidence: Some(EvidenceText { public: "seen".to_owned(), private: "by the trap".to_owned() }),
    }
}

/// The same listing seen again at another time.
pub(crate) fn again<'c>(of: &Standing, new: &NewListing<'c>, seen: Timestamp) -> Renewal<'c> {
    Renewal {
        id: of.id,
        sightings: of.sightings,
        criterion: new.criterion,
        source: new.source.clone(),
        last_seen_at: seen,
        expires_at: Some(seen.plus(Seconds::days(14))),
        evidence: Some(EvidenceText { public: format!("seen at {}", seen.0), private: String::new() }),
    }
}

pub(crate) fn act() -> Act {
    Act::by("import:feed", NOW)
}

/// Lists networks under a criterion of a list, committed.
pub(crate) async fn list(store: &Store, catalog: &Catalog, criterion: &str, networks: &[&str]) -> Vec<ListingId> {
    try_list(store, catalog, criterion, networks).await.unwrap()
}

pub(crate) async fn try_list(
    store: &Store,
    catalog: &Catalog,
    criterion: &str,
    networks: &[&str],
) -> Result<Vec<ListingId>, StoreError> {
    let (list, _) = criterion.split_once('/').unwrap();
    let new: Vec<_> = networks.iter().map(|network| new(catalog, criterion, network)).collect();
    let mut tx = store.begin().await?;
    let ids = tx.list_networks(on(catalog, list), &new, &act()).await?;
    tx.commit().await?;
    Ok(ids)
}
