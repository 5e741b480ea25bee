//! What is known of the published zones, in memory: answer pages need no database for it.

use std::collections::BTreeMap;
use std::sync::Arc;

use arc_swap::ArcSwapOption;

use crate::domain::ids::{ListId, ListingId, Revision};
use crate::domain::time::{Seconds, Timestamp};
use crate::store::publications::{HeldZone, Publication};

/// So many publications of a zone are known one by one; what was published before stands since the oldest of them at
/// the latest.
pub const REMEMBERED: i64 = 4096;

/// What is known of the published zones; nothing where this site publishes none.
#[derive(Debug, Default)]
pub struct Zones(ArcSwapOption<Known>);

/// What was known at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// By the name of the files; in order of serial.
    pub publications: BTreeMap<String, Vec<Publication>>,
    /// What is held back.
    pub held: Vec<HeldZone>,
    /// When each zone was last seen to equal the store.
    pub equal_at: BTreeMap<String, Timestamp>,
    /// A zone is late when it was not seen to equal the store for so long.
    pub late_after: Seconds,
    /// Since when this process publishes.
    pub begun_at: Timestamp,
}

impl Zones {
    /// What is known, if zones are published here.
    pub fn known(&self) -> Option<Arc<Known>> {
        self.0.load_full()
    }

    /// Knows something newer.
    pub fn learn(&self, known: Known) {
        self.0.store(Some(Arc::new(known)));
    }
}

/// How far a change has come on its way to whoever asks the DNS.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// Since when the zone says so.
    pub published_at: Option<Timestamp>,
    /// Since when the name servers answer so, as far as they were asked.
    pub answered_at: Option<Timestamp>,
}

/// A listing as the published zone of its list has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InZone {
    /// How far it has come.
    pub reach: Reach,
    /// Since when the zone was not seen to equal the store, if that is too long.
    pub late_since: Option<Timestamp>,
}

impl Known {
    /// A listing as the published zone has it.
    pub fn listing(&self, list: &ListId, listing: ListingId, now: Timestamp) -> InZone {
        InZone { reach: self.reach_of(list, listing), late_since: self.late_since(list.as_str(), now) }
    }

    /// How far something has come that happened at a revision.
    pub fn reach(&self, list: &ListId, revision: Revision) -> Reach {
        let publications = self.publications.get(list.as_str()).map_or(&[][..], Vec::as_slice);
        let at = publications.partition_point(|publication| publication.revision < revision);
        let publication = publications.get(at);
        Reach {
            published_at: publication.map(|publication| publication.published_at),
            answered_at: publication.and_then(|publication| publication.answered_at),
        }
    }

    /// How far a listing has come: its number is the revision of the event that made it.
    pub fn reach_of(&self, list: &ListId, listing: ListingId) -> Reach {
        self.reach(list, Revision(listing.0))
    }

    /// The latest publication of a zone.
    pub fn latest(&self, zone: &str) -> Option<&Publication> {
        self.publications.get(zone)?.last()
    }

    /// Since when a zone has not been seen to equal the store, if that is too long.
    pub fn late_since(&self, zone: &str, now: Timestamp) -> Option<Timestamp> {
        let held = self.held.iter().find(|held| held.zone == zone).map(|held| held.since);
        let equal_at = self.equal_at.get(zone).copied();
        let seen = equal_at.or_else(|| Some(self.latest(zone)?.published_at)).unwrap_or(self.begun_at);
        held.or_else(|| (now.since(seen) > self.late_after).then_some(seen))
    }
}
