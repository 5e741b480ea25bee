//! The history of removal requests, folded into one tally for each list and day. Pure: it is given events in order.
//!
//! Days are those of UTC. A tally is small and there is one for each day on which something happened, so ten years of
//! five lists are a few megabytes, and the page adds up without asking the store.

use std::collections::{BTreeMap, HashMap};

use crate::domain::event::EventKind;
use crate::domain::ids::{ListId, RemovalId, Revision};
use crate::domain::network::Network;
use crate::domain::time::{Seconds, Timestamp};
use crate::store::removal_events::{ListedEvent, RemovalEvent};

/// A listing that comes this soon after a grant counts as a relisting.
pub const RELISTED_WITHIN: Seconds = Seconds::days(30);

/// How many times are looked at within which an answer is due. A number by itself: a type whose size asks for the value
/// of [`DUE`] makes an optimising compiler look for that type while it still works it out.
pub const DUE_TIMES: usize = 2;

/// The times within which an answer is due (RFC 6471 section 2.2.3).
pub const DUE: [Seconds; DUE_TIMES] = [Seconds::days(2), Seconds::days(7)];

/// A grant is looked after so much longer: an event is written down a little after the time that it names.
const GRACE: Seconds = Seconds::DAY;

/// A day of UTC, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub i64);

impl Day {
    /// The day of a moment.
    pub const fn of(moment: Timestamp) -> Self {
        Self(moment.0.div_euclid(Seconds::DAY.0))
    }

    /// The moment at which it begins.
    pub const fn begins(self) -> Timestamp {
        Timestamp(self.0.saturating_mul(Seconds::DAY.0))
    }
}

/// What happened to the requests of one list on one day.
#[derive(Debug, Default)]
pub struct Tally {
    /// Steps of this day.
    pub counts: Counts,
    /// Of the requests confirmed on this day: the seconds from there to the first answer.
    pub answers: Vec<i64>,
    /// Of the requests confirmed on this day: how many ended without an answer after it had been due, for each of
    /// [`DUE`].
    pub unanswered: [u64; DUE_TIMES],
}

/// How often each step was taken.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Asked for.
    pub opened: u64,
    /// Confirmed by the requester.
    pub confirmed: u64,
    /// Granted.
    pub granted: u64,
    /// Refused.
    pub refused: u64,
    /// Taken back by the requester.
    pub withdrawn: u64,
    /// Never confirmed.
    pub lapsed: u64,
    /// Ended with the listing, without an answer.
    pub overtaken: u64,
    /// Of the grants: how many were followed by a listing.
    pub relisted: u64,
}

impl Counts {
    /// Adds those of another day.
    pub const fn add(&mut self, other: &Self) {
        self.opened += other.opened;
        self.confirmed += other.confirmed;
        self.granted += other.granted;
        self.refused += other.refused;
        self.withdrawn += other.withdrawn;
        self.lapsed += other.lapsed;
        self.overtaken += other.overtaken;
        self.relisted += other.relisted;
    }
}

/// A request that waits for our word.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its list.
    pub list: ListId,
    /// Since when: the confirmation, or the appeal.
    pub since: Timestamp,
    /// True when it had its first answer already.
    pub is_appeal: bool,
}

/// A grant that a listing may still follow.
#[derive(Debug)]
struct Grant {
    revision: Revision,
    at: Timestamp,
    /// The history was searched for a listing up to here.
    searched: Revision,
}

/// Where something stood or stands.
type Place = (ListId, Network);

/// Everything that the numbers are made of.
#[derive(Debug, Default)]
pub struct History {
    /// Read up to here.
    pub revision: Revision,
    /// By list and day.
    pub lists: BTreeMap<ListId, BTreeMap<Day, Tally>>,
    /// By the number of the request.
    pub waiting: HashMap<RemovalId, Waiting>,
    grants: HashMap<Place, Vec<Grant>>,
}

impl History {
    /// Adds steps that follow the last one.
    pub fn take(&mut self, events: &[RemovalEvent], read_up_to: Revision) {
        for event in events {
            self.step(event);
        }
        self.revision = read_up_to;
    }

    fn step(&mut self, event: &RemovalEvent) {
        let counts = &mut self.tally(&event.facts.list, event.at).counts;
        match event.kind {
            EventKind::RemovalOpened => counts.opened += 1,
            EventKind::RemovalConfirmed => {
                counts.confirmed += 1;
                self.wait(event, false);
            }
            EventKind::RemovalGranted => {
                counts.granted += 1;
                self.answer(event);
                self.watch(event);
            }
            EventKind::RemovalRefused => {
                counts.refused += 1;
                self.answer(event);
            }
            EventKind::RemovalAppealed => self.wait(event, true),
            EventKind::RemovalUpheld => self.answer(event),
            EventKind::RemovalWithdrawn => {
                counts.withdrawn += 1;
                self.leave(event);
            }
            EventKind::RemovalLapsed => {
                counts.lapsed += 1;
                self.leave(event);
            }
            EventKind::RemovalOvertaken => {
                counts.overtaken += 1;
                self.leave(event);
            }
            _ => {}
        }
    }

    fn tally(&mut self, list: &ListId, at: Timestamp) -> &mut Tally {
        self.lists.entry(list.clone()).or_default().entry(Day::of(at)).or_default()
    }

    fn wait(&mut self, event: &RemovalEvent, is_appeal: bool) {
        let list = event.facts.list.clone();
        self.waiting.insert(event.facts.removal, Waiting { list, since: event.at, is_appeal });
    }

    /// Our word: the first one has a time, the one on an appeal has none.
    fn answer(&mut self, event: &RemovalEvent) {
        if let Some(waiting) = self.first_answer_to(event) {
            let seconds = event.at.since(waiting.since).0.max(0);
            self.tally(&waiting.list, waiting.since).answers.push(seconds);
        }
    }

    /// The end without a word of ours, which may have been due.
    fn leave(&mut self, event: &RemovalEvent) {
        if let Some(waiting) = self.first_answer_to(event) {
            let passed = event.at.since(waiting.since);
            let tally = self.tally(&waiting.list, waiting.since);
            for (unanswered, due) in tally.unanswered.iter_mut().zip(DUE) {
                *unanswered += u64::from(passed > due);
            }
        }
    }

    fn first_answer_to(&mut self, event: &RemovalEvent) -> Option<Waiting> {
        self.waiting.remove(&event.facts.removal).filter(|waiting| !waiting.is_appeal)
    }

    fn watch(&mut self, event: &RemovalEvent) {
        let place = (event.facts.list.clone(), event.facts.network);
        let grant = Grant { revision: event.revision, at: event.at, searched: event.revision };
        self.grants.entry(place).or_default().push(grant);
    }

    /// Networks of grants for which the history was not yet searched up to this revision, at most so many, and the
    /// revision from which on it is to be searched.
    pub fn unsearched(&self, head: Revision, most: usize) -> Option<(Vec<Network>, Revision)> {
        let is_behind = |grants: &[Grant]| grants.iter().map(|grant| grant.searched).min().filter(|at| *at < head);
        let behind = self.grants.iter().filter_map(|((_, network), grants)| Some((*network, is_behind(grants)?)));
        let (networks, from): (Vec<Network>, Vec<Revision>) = behind.take(most).unzip();
        from.into_iter().min().map(|from| (networks, from))
    }

    /// Adds what the search for these networks up to this revision has found, and stops looking after grants that no
    /// listing can follow in time any more.
    pub fn searched(&mut self, networks: &[Network], head: Revision, found: &[ListedEvent], now: Timestamp) {
        for listed in found {
            self.relist(listed);
        }
        let mut searched: Vec<Network> = networks.to_vec();
        searched.sort_unstable();
        self.grants.retain(|(_, network), grants| {
            if searched.binary_search(network).is_ok() {
                grants.retain_mut(|grant| {
                    grant.searched = grant.searched.max(head);
                    now.since(grant.at).0 <= RELISTED_WITHIN.0 + GRACE.0
                });
            }
            !grants.is_empty()
        });
    }

    fn relist(&mut self, listed: &ListedEvent) {
        let Some(grants) = self.grants.get_mut(&(listed.list.clone(), listed.network)) else { return };
        let follows =
            |grant: &mut Grant| grant.revision < listed.revision && listed.at.since(grant.at) <= RELISTED_WITHIN;
        let days: Vec<Timestamp> = grants.extract_if(.., follows).map(|grant| grant.at).collect();
        for at in days {
            self.tally(&listed.list, at).counts.relisted += 1;
        }
    }
}
