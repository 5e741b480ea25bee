//! The numbers of the staff: what waits and for how long, who decided what by which rule and how fast, and which sources
//! list what has to be taken back. Added up at most once in a few minutes.
//!
//! - A request waits since it was confirmed, or since a second look was asked for; its time to a decision is from there.
//! - Of each request its latest decision counts. A refusal that a second look came to as well counts as upheld.
//! - A grant counts as relisted when the same network came back on the same list within [`RELISTED_WITHIN`].

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Services;
use super::stats::figures::nearest_rank;
use super::stats::tally::RELISTED_WITHIN;
use crate::domain::listing::EndedHow;
use crate::domain::time::{Seconds, Timestamp};
use crate::store::StoreError;
use crate::store::numbers::{DecidedRequest, EndedOfSource, WaitingRequest};

/// How long numbers are told before they are added up anew.
const FRESH_FOR: Seconds = Seconds(5 * 60);

/// So many decisions are looked at.
pub const MOST_DECISIONS: i64 = 200_000;

/// So many ended listings are looked at.
pub const MOST_ENDED: i64 = 1_000_000;

/// So many sources are told, those with the most that was taken back.
const MOST_SOURCES: usize = 100;

/// The numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbers {
    /// The moment for which they hold.
    pub as_of: Timestamp,
    /// What waits, by list.
    pub waiting: Vec<Waiting>,
    /// How long decisions took, by list.
    pub times: Vec<Times>,
    /// Who decided what.
    pub people: Vec<Decided>,
    /// By which rule.
    pub rules: Vec<Decided>,
    /// What became of the listings of each source in the last 90 days.
    pub sources: Vec<Source>,
    /// True where there was more than was looked at.
    pub is_cut: bool,
}

/// How many requests of a list wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The list.
    pub list: String,
    /// For up to a day, up to two, up to seven, and longer.
    pub by_age: [u64; 4],
}

/// How long decisions on requests of a list took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Times {
    /// The list.
    pub list: String,
    /// In the last 7, 30 and 90 days.
    pub periods: [Time; 3],
}

/// How long decisions took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Time {
    /// How many there were.
    pub count: u64,
    /// Half of them took no longer.
    pub median: Option<Seconds>,
    /// Nine of ten took no longer.
    pub p90: Option<Seconds>,
}

/// What somebody decided, or what was decided by a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The person as the history has them, or the rule.
    pub what: String,
    /// In the last 30 and 90 days.
    pub periods: [Counts; 2],
}

/// How many decisions of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Granted.
    pub granted: u64,
    /// Refused.
    pub refused: u64,
    /// Refused again after a second look.
    pub upheld: u64,
    /// Of the grants: how many were followed by a listing.
    pub relisted: u64,
}

/// What became of the listings of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its name, as the operator gave it.
    pub source: String,
    /// Ended by a granted request, by staff, in a purge, by expiry.
    pub ended: [u64; 4],
}

impl Source {
    /// How many ended.
    pub fn total(&self) -> u64 {
        self.ended.iter().sum()
    }

    /// How many had to be taken back, in whole percent.
    pub fn taken_back(&self) -> u64 {
        let [request, staff, purge, _] = self.ended;
        ((request + staff + purge) * 100).checked_div(self.total()).unwrap_or_default()
    }
}

impl Services {
    /// The numbers as they are now, or were a few minutes ago. Whoever asks meanwhile waits for the same ones.
    pub async fn numbers(&self) -> Result<Arc<Numbers>, StoreError> {
        let now = self.clock.now();
        let mut kept = self.stats.of_staff.lock().await;
        let is_fresh = |numbers: &&Arc<Numbers>| (0..FRESH_FOR.0).contains(&now.since(numbers.as_of).0);
        if let Some(numbers) = kept.as_ref().filter(is_fresh) {
            return Ok(Arc::clone(numbers));
        }
        let since = now.minus(Seconds::days(90));
        let mut tx = self.store.read().await?;
        let waiting = tx.waiting_requests().await?;
        let decided = tx.decided_since(since, RELISTED_WITHIN, MOST_DECISIONS).await?;
        let ended = tx.ended_since(since, MOST_ENDED).await?;
        tx.commit().await?;
        let numbers = Arc::new(Numbers::new(now, &waiting, &decided, &ended));
        *kept = Some(Arc::clone(&numbers));
        Ok(numbers)
    }
}

impl Numbers {
    /// Adds up.
    pub fn new(
        now: Timestamp,
        waiting: &[WaitingRequest],
        decided: &[DecidedRequest],
        ended: &[EndedOfSource],
    ) -> Self {
        let is_full = |count: i64, most: i64| count >= most;
        let listings = ended.iter().map(|ended| ended.count).sum();
        let decisions = i64::try_from(decided.len()).unwrap_or(i64::MAX);
        Self {
            as_of: now,
            waiting: by_age(now, waiting),
            times: times(now, decided),
            people: counted(now, decided, |decision| &decision.decided_by),
            rules: counted(now, decided, |decision| &decision.rule),
            sources: sources(ended),
            is_cut: is_full(listings, MOST_ENDED) || is_full(decisions, MOST_DECISIONS),
        }
    }
}

fn by_age(now: Timestamp, waiting: &[WaitingRequest]) -> Vec<Waiting> {
    let mut lists = BTreeMap::<&str, [u64; 4]>::new();
    for request in waiting {
        let age = now.since(Timestamp(request.since));
        let counts = lists.entry(&request.list).or_default();
        let [day, two, seven, longer] = counts;
        let bucket = match age.0.div_euclid(Seconds::DAY.0) {
            ..1 => day,
            1 => two,
            2..7 => seven,
            _ => longer,
        };
        *bucket += 1;
    }
    lists.into_iter().map(|(list, by_age)| Waiting { list: list.to_owned(), by_age }).collect()
}

fn is_within(now: Timestamp, decision: &DecidedRequest, days: i64) -> bool {
    now.since(Timestamp(decision.decided_at)) <= Seconds::days(days)
}

fn times(now: Timestamp, decided: &[DecidedRequest]) -> Vec<Times> {
    let mut lists = BTreeMap::<&str, Vec<&DecidedRequest>>::new();
    for decision in decided {
        lists.entry(&decision.list).or_default().push(decision);
    }
    let of_list = |(list, decisions): (&str, Vec<&DecidedRequest>)| {
        let periods = [7, 30, 90].map(|days| {
            let found = decisions.iter().filter(|decision| is_within(now, decision, days));
            let mut took: Vec<i64> = found.map(|decision| (decision.decided_at - decision.since).max(0)).collect();
            took.sort_unstable();
            let rank = |percent| nearest_rank(&took, percent).map(Seconds);
            Time { count: took.len() as u64, median: rank(50), p90: rank(90) }
        });
        Times { list: list.to_owned(), periods }
    };
    lists.into_iter().map(of_list).collect()
}

fn counted(now: Timestamp, decided: &[DecidedRequest], what: impl Fn(&DecidedRequest) -> &str) -> Vec<Decided> {
    let mut all = BTreeMap::<&str, [Counts; 2]>::new();
    for decision in decided {
        let periods = all.entry(what(decision)).or_default();
        for (counts, days) in periods.iter_mut().zip([30, 90]) {
            if is_within(now, decision, days) {
                counts.add(decision);
            }
        }
    }
    all.into_iter().map(|(what, periods)| Decided { what: what.to_owned(), periods }).collect()
}

impl Counts {
    fn add(&mut self, decision: &DecidedRequest) {
        match decision.state.as_str() {
            "granted" => self.granted += 1,
            "upheld" => self.upheld += 1,
            // Also those at which a second look was asked for since.
            _ => self.refused += 1,
        }
        self.relisted += u64::from(decision.relisted == 1);
    }
}

fn sources(ended: &[EndedOfSource]) -> Vec<Source> {
    let mut all = BTreeMap::<&str, [u64; 4]>::new();
    for of_source in ended {
        let [request, staff, purge, expiry] = all.entry(&of_source.source).or_default();
        let bucket = match EndedHow::from_word(&of_source.ended_how) {
            Some(EndedHow::Removal) => request,
            Some(EndedHow::Staff) => staff,
            Some(EndedHow::Purge) => purge,
            Some(EndedHow::Expiry) | None => expiry,
        };
        *bucket += u64::try_from(of_source.count).unwrap_or_default();
    }
    let mut sources: Vec<Source> =
        all.into_iter().map(|(source, ended)| Source { source: source.to_owned(), ended }).collect();
    sources.sort_by_key(|source| std::cmp::Reverse((source.taken_back(), source.total())));
    sources.truncate(MOST_SOURCES);
    sources
}
