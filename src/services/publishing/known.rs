//! What is known of the published zones, in memory: answer pages need no database for it.

use std::collections::BTreeMap;
use std::sync::Arc;

use arc_swap::ArcSwapOption;

use super::zone_set::COMBINED;
use crate::domain::ids::{ListId, ListingId, Revision};
use crate::domain::retention::PUBLICATIONS;
use crate::domain::time::{Seconds, Timestamp};
use crate::store::publications::{HeldZone, Publication};

/// So many publications of a zone are known one by one; what was published before stands since the oldest of them at
/// the latest.
pub const REMEMBERED: u16 = 4096;

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
    /// The latest state of the store that each zone was seen to equal, and when.
    pub equal: BTreeMap<String, (Revision, Timestamp)>,
    /// The zone of all lists, where receivers may ask that: what has come to a list's own zone alone has not come to all.
    pub combined: Option<String>,
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

/// Since when something is as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// At this time or before: so far back nobody knows one by one.
    Earlier(Timestamp),
    /// Since this time.
    At(Timestamp),
}

impl Since {
    /// The time.
    pub const fn time(self) -> Timestamp {
        match self {
            Self::At(at) | Self::Earlier(at) => at,
        }
    }

    /// The later one of the two; of an inexact one it is known only that it was not later.
    #[must_use]
    pub fn max(self, other: Self) -> Self {
        if other.time() > self.time() || (other.time() == self.time() && self.exactly().is_none()) {
            other
        } else {
            self
        }
    }

    /// The time, where it is known.
    pub const fn exactly(self) -> Option<Timestamp> {
        match self {
            Self::At(at) => Some(at),
            Self::Earlier(_) => None,
        }
    }
}

/// How far a change has come on its way to whoever asks the DNS.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reach {
    /// Since when the zone says so.
    pub published: Option<Since>,
    /// Since when the name servers answer so, as far as they were asked.
    pub answered_at: Option<Timestamp>,
}

/// The end of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// The event by which it had ended.
    pub revision: Revision,
    /// When it would have ended by itself at the latest.
    pub expires_at: Option<Timestamp>,
}

/// A listing as the published zone of its list has it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InZone {
    /// How far it has come.
    pub reach: Reach,
    /// Since when the zone was not seen to equal the store, if that is too long.
    pub late_since: Option<Timestamp>,
}

impl InZone {
    /// The same of something that happened at a time: nothing of it was said before.
    #[must_use]
    pub fn not_before(self, at: Timestamp) -> Self {
        let Reach { published, answered_at } = self.reach;
        let published = published.map(|since| since.max(Since::At(at)));
        Self { reach: Reach { published, answered_at: answered_at.map(|answered| answered.max(at)) }, ..self }
    }
}

impl Known {
    /// Figures, also while nothing can be published.
    #[expect(clippy::cast_precision_loss, reason = "figures for graphs")]
    pub fn measure<'z>(&self, lists: impl Iterator<Item = &'z str>, now: Timestamp) {
        let combined = self.combined.as_ref().map(|_| COMBINED);
        for zone in lists.chain(combined) {
            let seen = self.equal.get(zone).map_or(self.begun_at, |(_, at)| *at);
            let waits = zone == COMBINED && !self.held.is_empty();
            let is_held = waits || self.held.iter().any(|held| held.zone == zone);
            metrics::gauge!("reprieve_zone_behind_seconds", "zone" => zone.to_owned()).set(now.since(seen).0 as f64);
            metrics::gauge!("reprieve_zone_held", "zone" => zone.to_owned()).set(f64::from(u8::from(is_held)));
            if let Some(latest) = self.latest(zone) {
                metrics::gauge!("reprieve_zone_serial", "zone" => zone.to_owned()).set(f64::from(latest.serial));
                metrics::gauge!("reprieve_zone_listings", "zone" => zone.to_owned()).set(latest.listings as f64);
            }
        }
    }

    /// A listing as the published zone has it.
    pub fn listing(&self, list: &ListId, listing: ListingId, now: Timestamp) -> InZone {
        InZone { reach: self.reach_of(list, listing), late_since: self.late_since(list.as_str(), now) }
    }

    /// How far something has come that happened at a revision: where there is one zone of all lists, how far it has come
    /// there too.
    pub fn reach(&self, list: &ListId, revision: Revision) -> Reach {
        let own = self.reach_in(list.as_str(), revision);
        if self.combined.is_none() {
            return own;
        }
        let combined = self.reach_in(COMBINED, revision);
        let published = own.published.zip(combined.published).map(|(own, combined)| own.max(combined));
        let answered_at = own.answered_at.zip(combined.answered_at).map(|(own, combined)| own.max(combined));
        Reach { published, answered_at }
    }

    fn reach_in(&self, zone: &str, revision: Revision) -> Reach {
        let publications = self.publications.get(zone).map_or(&[][..], Vec::as_slice);
        let at = publications.partition_point(|publication| publication.revision < revision);
        // A zone that says what it said before is not published again: it equals later states of the store as well.
        let is_equal = self.equal.get(zone).is_some_and(|(equal, _)| *equal >= revision);
        let publication = publications.get(at).or_else(|| publications.last().filter(|_| is_equal));
        // What came before the first one that is known may be forgotten.
        let is_whole = |first: &Publication| {
            let is_young =
                self.equal.values().all(|(_, at)| at.since(first.published_at).0 < PUBLICATIONS.0 - Seconds::DAY.0);
            is_young && publications.len() < usize::from(REMEMBERED)
        };
        let is_first_known = at == 0 && !publications.first().is_some_and(is_whole);
        Reach {
            published: publication.map(|publication| {
                let at = publication.published_at;
                if is_first_known { Since::Earlier(at) } else { Since::At(at) }
            }),
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

    /// True where receivers are still answered as if something had not ended: a zone of the list says what it said
    /// before. Which came first, the revisions tell: the time of an act is taken before it is written down.
    pub fn awaits(&self, list: &str, ending: &Ending) -> bool {
        let combined = self.combined.as_ref().map(|_| COMBINED);
        std::iter::once(list).chain(combined).any(|zone| self.zone_awaits(zone, ending))
    }

    /// A zone that was never published answers nobody.
    fn zone_awaits(&self, zone: &str, ending: &Ending) -> bool {
        // What has expired is left out, whether its end was written down or not.
        let is_without = |latest: &Publication| ending.expires_at.is_some_and(|at| at <= latest.published_at);
        self.latest(zone).is_some_and(|latest| !is_without(latest))
            && self.reach_in(zone, ending.revision).published.is_none()
    }

    /// Since when what receivers ask about a list has not been seen to equal the store, if that is too long.
    pub fn late_since(&self, list: &str, now: Timestamp) -> Option<Timestamp> {
        let combined = self.combined.as_ref().and_then(|_| self.zone_late_since(COMBINED, now));
        self.zone_late_since(list, now).into_iter().chain(combined).min()
    }

    /// The same for one zone.
    pub fn zone_late_since(&self, zone: &str, now: Timestamp) -> Option<Timestamp> {
        let held = self.held.iter().find(|held| held.zone == zone).map(|held| held.since);
        let equal_at = self.equal.get(zone).map(|(_, at)| *at);
        let seen = equal_at.or_else(|| Some(self.latest(zone)?.published_at)).unwrap_or(self.begun_at);
        held.or_else(|| (now.since(seen) > self.late_after).then_some(seen))
    }
}
