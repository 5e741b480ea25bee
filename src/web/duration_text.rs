//! Lengths of time and moments in words: "in 3 days and 4 hours", "11 months ago", "23 November 2026 at 18:00 UTC".
//!
//! Pure: the caller says what time it is. Two units at most, the second only where it matters. What lies ahead is
//! rounded up, so that whoever waits "13 days" for an end is not too early; all else is rounded down.

use crate::domain::time::{Seconds, Timestamp};
pub use crate::strings::date::{date, day};
use crate::strings::{MessageId, Words, id};

/// What a length of time is used for: other languages inflect it.
#[derive(Debug, Clone, Copy)]
enum Use {
    /// "in 3 days".
    Ahead,
    /// "3 days ago".
    Ago,
    /// "3 days".
    Plain,
}

impl Use {
    const fn word(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::Ago => "ago",
            Self::Plain => "plain",
        }
    }
}

/// A unit in seconds and its message. Months and years are the mean ones of the calendar.
const UNITS: [(i64, MessageId); 6] = [
    (31_556_952, id("span-years")),
    (2_629_746, id("span-months")),
    (86_400, id("span-days")),
    (3_600, id("span-hours")),
    (60, id("span-minutes")),
    (1, id("span-seconds")),
];

/// From this many of the larger unit on, the smaller one is left out.
const ROUGH_FROM: i64 = 10;

/// Whole days are told as days up to so many: a rule that says 90 days does not become months and what is left over.
const DAYS_UP_TO: i64 = 731;

/// A length of time in words, `3 days and 4 hours`, `90 days`.
pub fn span(words: &Words, length: Seconds) -> String {
    let (days, rest) = (length.0 / Seconds::DAY.0, length.0 % Seconds::DAY.0);
    if rest == 0 && (1..=DAYS_UP_TO).contains(&days) {
        return words.t("span-days").arg("count", days).arg("use", Use::Plain.word()).to_string();
    }
    spell(words, length.0, Use::Plain)
}

/// A moment seen from now: `in 3 days and 4 hours`, `11 months ago`, `just now`.
pub fn relative(words: &Words, moment: Timestamp, now: Timestamp) -> String {
    let seconds = moment.since(now).0;
    match seconds {
        -59..=0 => words.t("time-just-now").to_string(),
        1.. => words.t("time-in").arg("span", spell(words, rounded_up(seconds), Use::Ahead)).to_string(),
        _ => words.t("time-ago").arg("span", spell(words, seconds.saturating_neg(), Use::Ago)).to_string(),
    }
}

/// A moment in words, `23 November 2026 at 18:00 UTC`.
pub fn moment(words: &Words, moment: Timestamp) -> String {
    let clock = moment.calendar().strftime("%H:%M").to_string();
    words.t("date-time").arg("date", day(words, moment)).arg("time", clock).to_string()
}

/// Which unit a length is told in first.
fn largest_unit(seconds: i64) -> usize {
    UNITS.iter().position(|(unit, _)| seconds >= *unit).unwrap_or(UNITS.len() - 1)
}

/// Whether so many of a unit are told with the next smaller one behind them.
const fn has_second(largest: usize, count: i64) -> bool {
    count < ROUGH_FROM && largest + 2 < UNITS.len()
}

/// The length up to the next whole one of the last unit that is told, 14 days for 13 days and 19 hours. Where that
/// fills the next larger unit, it is one of those: one day for 23 hours and 59 minutes.
fn rounded_up(seconds: i64) -> i64 {
    let unit_at = |at: usize| UNITS.get(at).map_or(1, |(unit, _)| *unit);
    let up = |length: i64, unit: i64| length.saturating_add(unit - 1) / unit * unit;
    let largest = largest_unit(seconds);
    let unit = unit_at(largest);
    let (count, rest) = (seconds / unit, seconds % unit);
    let last = if has_second(largest, count) { unit_at(largest + 1) } else { unit };
    let rounded = (seconds - rest).saturating_add(up(rest, last).min(unit));
    match largest.checked_sub(1).map(unit_at) {
        Some(larger) => rounded.min(larger),
        None => rounded,
    }
}

fn spell(words: &Words, seconds: i64, usage: Use) -> String {
    let seconds = seconds.max(0);
    let largest = largest_unit(seconds);
    let part = |at: usize, rest: i64| {
        let (unit, message) = UNITS.get(at)?;
        let count = rest / unit;
        let text = words.t(*message).arg("count", count).arg("use", usage.word()).to_string();
        Some((count, rest % unit, text))
    };
    let Some((count, rest, first)) = part(largest, seconds) else { return String::new() };
    match part(largest + 1, rest).filter(|(second, ..)| has_second(largest, count) && *second > 0) {
        Some((_, _, second)) => words.t("span-two").arg("first", first).arg("second", second).to_string(),
        None => first,
    }
}

/// A moment in every form that a page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// RFC 3339, for `datetime=`.
    pub iso: String,
    /// `23 November 2026 at 18:00 UTC`.
    pub exact: String,
    /// `3 days ago`, `in 4 hours`.
    pub relative: String,
}

impl Moment {
    /// The moment `at`, seen from `now`.
    pub fn new(words: &Words, at: Timestamp, now: Timestamp) -> Self {
        Self { iso: at.to_string(), exact: moment(words, at), relative: relative(words, at, now) }
    }
}

/// A day for `datetime=`, `2026-11-23`.
pub fn iso_day(moment: Timestamp) -> String {
    moment.calendar().strftime("%F").to_string()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::locale::Locale;
    use crate::strings::Strings;

    fn english() -> Words {
        Arc::new(Strings::shipped().unwrap()).words(&Locale::ENGLISH)
    }

    #[test]
    fn lengths_have_two_units_at_most_and_are_rounded_down() {
        let words = english();
        for (seconds, text) in [
            (0, "0 seconds"),
            (1, "one second"),
            (119, "one minute"),
            (3600, "one hour"),
            (3 * 86_400 + 4 * 3600 + 59, "3 days and 4 hours"),
            (3 * 86_400 + 59, "3 days"),
            (13 * 86_400 + 23 * 3600, "13 days"),
            (11 * 2_629_746, "11 months"),
            (31_556_952 + 2_629_746, "one year and one month"),
            (-5, "0 seconds"),
        ] {
            assert_eq!(span(&words, Seconds(seconds)), text);
        }
    }

    #[test]
    fn what_lies_ahead_is_rounded_up_and_never_told_too_early() {
        let words = english();
        let now = Timestamp(1_795_456_800);
        let (minute, hour, day, month) = (60, 3600, 86_400, 2_629_746);
        for (seconds, text) in [
            (1, "in one second"),
            (61, "in 2 minutes"),
            (2 * hour + 1, "in 2 hours and one minute"),
            (23 * hour + 59 * minute + 30, "in one day"),
            (9 * hour + 59 * minute + 30, "in 10 hours"),
            (3 * day + 4 * hour + 59, "in 3 days and 5 hours"),
            (13 * day + 19 * hour, "in 14 days"),
            (29 * day + 22 * hour, "in 30 days"),
            (30 * day + 5 * hour, "in one month"),
            (30 * day + 12 * hour, "in one month and one day"),
            (month + 30 * day + 1, "in 2 months"),
            (11 * month + 1, "in one year"),
            (12 * month + 1, "in one year and one month"),
        ] {
            assert_eq!(relative(&words, now.plus(Seconds(seconds)), now), text);
        }
        assert!(relative(&words, Timestamp(i64::MAX), now).starts_with("in "));
    }

    #[test]
    fn moments_are_seen_from_now() {
        let words = english();
        let now = Timestamp(1_795_456_800);
        assert_eq!(relative(&words, now.plus(Seconds::days(3)), now), "in 3 days");
        assert_eq!(relative(&words, now.minus(Seconds::days(335)), now), "11 months ago");
        assert_eq!(relative(&words, now.minus(Seconds(59)), now), "just now");
        assert_eq!(relative(&words, Timestamp(i64::MIN), now).split(' ').next_back(), Some("ago"));
        assert_eq!(moment(&words, now), "23 November 2026 at 18:00 UTC");
        assert_eq!(iso_day(now), "2026-11-23");
    }
}
