//! Lengths of time and moments in words: "in 3 days and 4 hours", "11 months ago", "23 November 2026 at 18:00 UTC".
//!
//! Pure: the caller says what time it is. Two units at most, the second only where it matters; a length is never
//! rounded up, so that "in 2 hours" is never late.

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

/// A length of time in words, `3 days and 4 hours`.
pub fn span(words: &Words, length: Seconds) -> String {
    spell(words, length.0, Use::Plain)
}

/// A moment seen from now: `in 3 days and 4 hours`, `11 months ago`, `just now`.
pub fn relative(words: &Words, moment: Timestamp, now: Timestamp) -> String {
    let seconds = moment.since(now).0;
    match seconds {
        -59..=0 => words.t("time-just-now").to_string(),
        1.. => words.t("time-in").arg("span", spell(words, seconds, Use::Ahead)).to_string(),
        _ => words.t("time-ago").arg("span", spell(words, seconds.saturating_neg(), Use::Ago)).to_string(),
    }
}

/// A moment in words, `23 November 2026 at 18:00 UTC`.
pub fn moment(words: &Words, moment: Timestamp) -> String {
    let clock = moment.calendar().strftime("%H:%M").to_string();
    words.t("date-time").arg("date", day(words, moment)).arg("time", clock).to_string()
}

fn spell(words: &Words, seconds: i64, usage: Use) -> String {
    let seconds = seconds.max(0);
    let largest = UNITS.iter().position(|(unit, _)| seconds >= *unit).unwrap_or(UNITS.len() - 1);
    let part = |at: usize, rest: i64| {
        let (unit, message) = UNITS.get(at)?;
        let count = rest / unit;
        let text = words.t(*message).arg("count", count).arg("use", usage.word()).to_string();
        Some((count, rest % unit, text))
    };
    let Some((count, rest, first)) = part(largest, seconds) else { return String::new() };
    let with_second = count < ROUGH_FROM && largest + 2 < UNITS.len();
    match part(largest + 1, rest).filter(|(count, ..)| with_second && *count > 0) {
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
    fn lengths_have_two_units_at_most_and_are_never_rounded_up() {
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
