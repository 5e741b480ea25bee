//! How large zones were up to an hour ago: many small changes are a large one.

use std::collections::BTreeMap;

use super::guard::Size;
use super::manifest::{Manifest, PublishedZone};
use super::placing::Placed;
use super::publisher::Outcome;
use super::zone_set::COMBINED;
use crate::domain::time::{Seconds, Timestamp};
use crate::store::publications::Publication;

/// How large each zone was, and when that was.
#[derive(Debug, Default)]
pub(super) struct Baselines(BTreeMap<String, (Timestamp, Size)>);

impl Baselines {
    /// How large each of these zones is that is published, and how large it was up to an hour ago.
    pub(super) fn sizes(
        &mut self,
        zones: Vec<String>,
        (manifest, latest): (&Manifest, &BTreeMap<String, Publication>),
        now: Timestamp,
    ) -> BTreeMap<String, Vec<Size>> {
        let mut sizes = BTreeMap::new();
        // The zone of all lists is as large as its lists, each of which is looked at.
        for zone in zones.into_iter().filter(|zone| zone != COMBINED) {
            let by_manifest = manifest.zones.get(&zone).map(PublishedZone::size);
            let by_store = || Some(Size { entries: latest.get(&zone)?.listings, v4_addresses: None });
            let Some(size) = by_manifest.or_else(by_store) else { continue };
            let is_old = |(at, _): &(Timestamp, Size)| !(Seconds(0)..Seconds::HOUR).contains(&now.since(*at));
            if self.0.get(&zone).is_none_or(is_old) {
                self.0.insert(zone.clone(), (now, size));
            }
            let baseline = self.0.get(&zone).map(|(_, size)| *size);
            sizes.insert(zone, [Some(size), baseline].into_iter().flatten().collect());
        }
        sizes
    }

    /// What somebody has let pass, or what filled an empty zone, is what the next changes are held against.
    pub(super) fn keep(&mut self, placed: &Placed, released: &BTreeMap<String, u64>, now: Timestamp) {
        for (zone, size) in &placed.sizes {
            let is_published = matches!(placed.outcomes.get(zone), Some(Outcome::Published(_)));
            let was_empty = self.0.get(zone).is_none_or(|(_, size)| size.entries == 0);
            if is_published && (was_empty || released.contains_key(zone)) {
                self.0.insert(zone.clone(), (now, *size));
            }
        }
    }
}
