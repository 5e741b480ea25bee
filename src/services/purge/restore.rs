//! Bringing back what a purge ended, as new listings that began when the old ones did: what has ended does not change.
//!
//! What may no longer be listed stays off: what is listed again, excluded, or expired by now, what stood under a criterion
//! that is not published any more, and what a granted request or staff have taken off since. The rule that a relisting
//! needs something seen after the removal is about removals: a purge was none.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::Services;
use super::batch::BATCH;
use crate::domain::ids::{ListNumber, ListingId};
use crate::domain::list::{Criterion, List};
use crate::domain::listing::Admission;
use crate::domain::network::Network;
use crate::domain::purge::{Place, Purge};
use crate::domain::time::Timestamp;
use crate::store::events::Act;
use crate::store::listings::NewListing;
use crate::store::purges::Done;
use crate::store::purges::restore::{Granted, Purged};
use crate::store::{StoreError, Tx};

/// At most so many requests about one listing go on about the one that came back.
const MOST_MOVED: i64 = 100_000;

/// What may come back is held against this, read in the same transaction.
struct Bounds {
    admission: Admission,
    granted: Vec<Granted>,
}

impl Services {
    /// Brings the next listings of a purge back; at the end of the way it is restored.
    pub(super) async fn restore_next(&self, tx: &mut Tx, purge: &Purge, act: &Act) -> Result<Done, StoreError> {
        let page = tx.purged_after(purge, ListingId(purge.place.number), BATCH).await?;
        let Some(last) = page.last().map(|purged| purged.id.0) else {
            tx.purge_restored(purge, act).await?;
            return Ok(Done::default());
        };
        let bounds = Bounds {
            admission: Admission::new(tx.exclusions().await?, self.admission.listable().clone()),
            granted: tx.granted_since(purge.begun_at).await?,
        };
        let mut by_list: BTreeMap<ListNumber, Vec<Purged>> = BTreeMap::new();
        for purged in page {
            by_list.entry(purged.list).or_default().push(purged);
        }
        let mut pairs = Vec::new();
        for (list, purged) in by_list {
            pairs.extend(self.restore_on(tx, (list, &purged), &bounds, act).await?);
        }
        tx.note_restored(&pairs).await?;
        move_requests(tx, &pairs, act).await?;
        let done = Done { restored: pairs.len(), ..Done::default() };
        let place = Place { number: last, ..Place::default() };
        tx.advance_purge(purge, &place, done).await?;
        Ok(done)
    }

    /// Lists what may be listed again of one list: as what each came back.
    async fn restore_on(
        &self,
        tx: &mut Tx,
        (number, purged): (ListNumber, &[Purged]),
        bounds: &Bounds,
        act: &Act,
    ) -> Result<Vec<(ListingId, ListingId)>, StoreError> {
        let networks: Vec<Network> = purged.iter().map(|purged| purged.network).collect();
        let standing = tx.active_on(number, &networks).await?;
        let mut barred: HashSet<Network> = standing.into_iter().map(|standing| standing.network).collect();
        let taken_off = tx.taken_off(number, &networks).await?;
        let ended: HashMap<Network, Timestamp> = purged.iter().map(|one| (one.network, one.ended_at)).collect();
        let since = taken_off.into_iter().filter(|(network, at)| ended.get(network).is_some_and(|ended| at >= ended));
        barred.extend(since.map(|(network, _)| network));
        let mut old = Vec::new();
        let mut new = Vec::new();
        let mut on = None;
        for purged in purged {
            let Some((list, criterion)) = self.catalog.criterion(purged.criterion) else { continue };
            if barred.contains(&purged.network) || !may_be_listed(purged, list, bounds, act) {
                continue;
            }
            on = Some((number, &list.id));
            old.push(purged.id);
            new.push(again(purged, criterion));
        }
        let Some(on) = on else { return Ok(Vec::new()) };
        let ids = tx.list_networks(on, &new, act).await?;
        Ok(old.into_iter().zip(ids).collect())
    }
}

/// Whether a listing may come back, as far as it can be told from itself.
fn may_be_listed(purged: &Purged, list: &List, bounds: &Bounds, act: &Act) -> bool {
    let is_taken_off = |granted: &Granted| {
        granted.list == purged.list && granted.at >= purged.ended_at && granted.network.overlaps(&purged.network)
    };
    purged.is_published
        && purged.expires_at.is_none_or(|at| act.at < at)
        && bounds.admission.check(list, &purged.network).is_ok()
        && !bounds.granted.iter().any(is_taken_off)
}

/// The same listing once more. What was seen is copied beside.
fn again<'a>(purged: &Purged, criterion: &'a Criterion) -> NewListing<'a> {
    NewListing {
        network: purged.network,
        criterion: (purged.criterion, &criterion.id),
        source: purged.source.as_str().into(),
        first_listed_at: purged.first_listed_at,
        last_seen_at: purged.last_seen_at,
        expires_at: purged.expires_at,
        evidence: None,
    }
}

/// Requests that are open still go on about the listing that came back. Those that were told meanwhile that their listing
/// has ended stay at that.
async fn move_requests(tx: &mut Tx, pairs: &[(ListingId, ListingId)], act: &Act) -> Result<(), StoreError> {
    let old: Vec<ListingId> = pairs.iter().map(|(old, _)| *old).collect();
    let asked: HashSet<ListingId> = tx.asked_for(&old).await?.into_iter().collect();
    for (old, new) in pairs.iter().filter(|(old, _)| asked.contains(old)) {
        for removal in tx.open_removals_on(*old, MOST_MOVED).await? {
            tx.move_removal(&removal, *new, act).await?;
        }
    }
    Ok(())
}
