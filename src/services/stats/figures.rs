//! What `/stats` and its JSON tell, added up from tallies. Pure.
//!
//! What counts, and for which period:
//! - Steps count in the period in which they were taken: opened, confirmed, granted, refused, withdrawn, lapsed,
//!   overtaken. A refusal that was upheld is the same refusal and counts once; one that an appeal turned into a grant
//!   counts as both, since both were said.
//! - `relisted` counts in the period of the grant: a grant counts when the same network came back on the same list
//!   within `RELISTED_WITHIN`. It may still grow for as long after the period. A wider or narrower network is not
//!   the same one. Where one grant answered several requests, each counts.
//! - Times count in the period of the confirmation, from there to the first answer, granted or refused; what an appeal
//!   took is not in them, nor is what ended without an answer. Median and 95th percentile are nearest ranks: the
//!   smallest time that so many of all the times do not exceed, always one that somebody really waited.
//! - A share counts a request once it was answered, or once its time was over without an answer. It leaves out what is
//!   not due yet, and what was withdrawn or overtaken before it was due.
//! - Not counted at all: requests that were refused at the door, by budgets or by errors in the form; questions of
//!   staff; letters. A month and a day are those of UTC; the last 30 days are today and the 29 days before.

use std::fmt;

use super::tally::{Counts, DUE, DUE_TIMES, Day, History, Tally};
use crate::domain::ids::ListId;
use crate::domain::time::{Seconds, Timestamp};

/// So many months are told, the current one included.
pub const MOST_MONTHS: usize = 24;

/// The numbers of removal requests, from the history of decisions alone.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct StatsReport {
    /// The moment for which the numbers hold. They are added up anew at most once a minute.
    #[schema(value_type = String, format = DateTime)]
    pub as_of: Timestamp,
    /// The number of the last change that they include.
    #[schema(example = 4711)]
    pub revision: i64,
    /// Every list, in the order of names.
    pub lists: Vec<ListStats>,
}

/// The numbers of one list.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct ListStats {
    /// Name of the list.
    #[schema(value_type = String, example = "ops")]
    pub list: ListId,
    /// How many requests wait for an answer: confirmed and not answered, or appealed and not decided.
    pub open: u64,
    /// Since when the one that waits the longest does; null when none waits.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub oldest_open_since: Option<Timestamp>,
    /// Today and the 29 days before, in UTC.
    pub last_30_days: Figures,
    /// Today and the 89 days before, for staff alone.
    #[serde(skip)]
    #[schema(ignore)]
    pub last_90_days: Figures,
    /// Since the first request.
    pub in_all: Figures,
    /// Each month of UTC since the first request, the latest first, at most 24.
    pub months: Vec<MonthStats>,
}

/// The numbers of one month.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct MonthStats {
    /// The month, in UTC.
    #[schema(value_type = String, example = "2026-11")]
    pub month: Month,
    /// Its numbers.
    pub figures: Figures,
}

/// The numbers of one list and period.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Figures {
    /// Requests that were made.
    pub opened: u64,
    /// Requests that the requester confirmed: from then on an answer is owed.
    pub confirmed: u64,
    /// Requests that were granted.
    pub granted: u64,
    /// Requests that were refused. One that was upheld on appeal counts once.
    pub refused: u64,
    /// Requests that the requester took back.
    pub withdrawn: u64,
    /// Requests that were never confirmed.
    pub lapsed: u64,
    /// Requests whose listing ended by itself before there was an answer.
    pub overtaken: u64,
    /// Of the grants of this period: how many were followed by a new listing within 30 days.
    pub relisted: u64,
    /// Of the requests confirmed in this period: how many have had a first answer.
    pub answered: u64,
    /// Half of them had it within so many seconds; null when there is none.
    pub median_seconds: Option<i64>,
    /// 95 of 100 had it within so many seconds, by nearest rank; null when there is none.
    pub p95_seconds: Option<i64>,
    /// How many were answered within 2 days of being confirmed.
    pub within_2_days: Share,
    /// How many were answered within 7 days of being confirmed.
    pub within_7_days: Share,
}

/// A part of those for which it can be told already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, utoipa::ToSchema)]
pub struct Share {
    /// Answered in time.
    pub count: u64,
    /// Answered, or due and not answered.
    pub of: u64,
}

impl Share {
    /// In whole percent, rounded down so that 100 means all; `None` of nothing.
    pub fn percent(self) -> Option<u64> {
        self.count.saturating_mul(100).checked_div(self.of)
    }
}

/// A month of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

impl Month {
    /// The month of a moment, in UTC.
    pub fn of(moment: Timestamp) -> Self {
        let date = jiff::tz::Offset::UTC.to_datetime(moment.calendar()).date();
        Self { year: date.year(), month: date.month() }
    }

    /// The one before.
    #[must_use]
    pub const fn before(self) -> Self {
        match self.month {
            1 => Self { year: self.year.saturating_sub(1), month: 12 },
            month => Self { year: self.year, month: month - 1 },
        }
    }
}

/// `2026-11`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl serde::Serialize for Month {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The smallest of sorted values that `percent` of a hundred of them do not exceed: the nearest rank.
pub fn nearest_rank(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = sorted.len().saturating_mul(percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}

impl ListStats {
    /// The numbers of a list as they are at `now`.
    pub fn new(list: &ListId, history: &History, now: Timestamp) -> Self {
        let waits = history.waiting.values().filter(|waiting| waiting.list == *list);
        let since = waits.clone().map(|waiting| waiting.since);
        let unanswered: Vec<Timestamp> =
            waits.filter(|waiting| !waiting.is_appeal).map(|waiting| waiting.since).collect();
        let of_period = |is_in: &dyn Fn(Day) -> bool| {
            let days = history.lists.get(list).into_iter().flatten();
            let tallies = days.filter(|(day, _)| is_in(**day)).map(|(_, tally)| tally);
            let open = unanswered.iter().copied().filter(|since| is_in(Day::of(*since)));
            Figures::new(tallies, open, now)
        };
        let today = Day::of(now);
        let months = months(history.lists.get(list).and_then(|days| days.keys().next()).copied(), now);
        let months = months.into_iter().map(|month| {
            let figures = of_period(&|day| Month::of(day.begins()) == month);
            MonthStats { month, figures }
        });
        Self {
            list: list.clone(),
            open: since.clone().count() as u64,
            oldest_open_since: since.min(),
            last_30_days: of_period(&|day| (today.0 - 29..=today.0).contains(&day.0)),
            last_90_days: of_period(&|day| (today.0 - 89..=today.0).contains(&day.0)),
            in_all: of_period(&|_| true),
            months: months.collect(),
        }
    }

    /// True when nobody has asked for anything.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty()
    }
}

/// From the current month back to that of the first day on which something happened.
fn months(first: Option<Day>, now: Timestamp) -> Vec<Month> {
    let Some(first) = first.map(|day| Month::of(day.begins())) else { return Vec::new() };
    let back = std::iter::successors(Some(Month::of(now)), |month| Some(month.before()));
    back.take(MOST_MONTHS).take_while(|month| *month >= first).collect()
}

impl Figures {
    /// Adds up the tallies of a period; `open` are the confirmations in it that have no answer yet.
    fn new<'a>(
        tallies: impl Iterator<Item = &'a Tally>,
        open: impl Iterator<Item = Timestamp>,
        now: Timestamp,
    ) -> Self {
        let mut counts = Counts::default();
        let mut times = Vec::new();
        let mut unanswered = [0; DUE_TIMES];
        for tally in tallies {
            counts.add(&tally.counts);
            times.extend_from_slice(&tally.answers);
            for (sum, late) in unanswered.iter_mut().zip(tally.unanswered) {
                *sum += late;
            }
        }
        for since in open {
            for (sum, due) in unanswered.iter_mut().zip(DUE) {
                *sum += u64::from(now.since(since) > due);
            }
        }
        times.sort_unstable();
        let answered = times.len() as u64;
        let share = |due: Seconds, unanswered: u64| Share {
            count: times.partition_point(|time| *time <= due.0) as u64,
            of: answered + unanswered,
        };
        let [due_2, due_7] = DUE;
        let [late_2, late_7] = unanswered;
        Self {
            opened: counts.opened,
            confirmed: counts.confirmed,
            granted: counts.granted,
            refused: counts.refused,
            withdrawn: counts.withdrawn,
            lapsed: counts.lapsed,
            overtaken: counts.overtaken,
            relisted: counts.relisted,
            answered,
            median_seconds: nearest_rank(&times, 50),
            p95_seconds: nearest_rank(&times, 95),
            within_2_days: share(due_2, late_2),
            within_7_days: share(due_7, late_7),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nearest_rank_is_always_one_of_the_values() {
        assert_eq!((nearest_rank(&[], 50), nearest_rank(&[], 95)), (None, None));
        assert_eq!((nearest_rank(&[7], 50), nearest_rank(&[7], 95)), (Some(7), Some(7)));
        assert_eq!((nearest_rank(&[1, 9], 50), nearest_rank(&[1, 9], 95)), (Some(1), Some(9)));
        assert_eq!(nearest_rank(&[1, 2, 3], 50), Some(2));
        let hundred: Vec<i64> = (1..=100).collect();
        assert_eq!((nearest_rank(&hundred, 50), nearest_rank(&hundred, 95)), (Some(50), Some(95)));
        let twenty: Vec<i64> = (1..=20).collect();
        assert_eq!(nearest_rank(&twenty, 95), Some(19));
        assert_eq!(nearest_rank(&twenty, 0), Some(1));
    }

    #[test]
    fn a_share_is_whole_only_when_nobody_is_left_out() {
        let percent = |count, of| Share { count, of }.percent();
        assert_eq!(percent(0, 0), None);
        assert_eq!(percent(0, 3), Some(0));
        assert_eq!(percent(999, 1000), Some(99));
        assert_eq!(percent(3, 3), Some(100));
    }

    #[test]
    fn months_go_back_across_a_year_to_the_first_and_are_no_more_than_24() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let told = |first: &str, now: &str| {
            months(Some(Day::of(at(first))), at(now)).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(told("2026-11-30T23:59:59Z", "2027-02-01T00:00:00Z"), ["2027-02", "2027-01", "2026-12", "2026-11"]);
        assert_eq!(told("2020-01-01T00:00:00Z", "2027-02-01T00:00:00Z").len(), 24);
        assert_eq!(months(None, at("2027-02-01T00:00:00Z")), []);
    }
}
