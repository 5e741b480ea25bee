//! Time: UTC, to the second, from a clock that is handed in.
//!
//! Nothing but [`SystemClock`] reads the machine's clock; the lints forbid it elsewhere. Time-outs are another matter
//! and use the monotonic clock.

use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};

/// Seconds since 1970-01-01T00:00:00Z, as the store keeps them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The moment `seconds` later.
    #[must_use]
    pub const fn plus(self, seconds: Seconds) -> Self {
        Self(self.0.saturating_add(seconds.0))
    }

    /// The moment `seconds` earlier.
    #[must_use]
    pub const fn minus(self, seconds: Seconds) -> Self {
        Self(self.0.saturating_sub(seconds.0))
    }

    /// Time from `earlier` to this moment; negative when it is later.
    pub const fn since(self, earlier: Self) -> Seconds {
        Seconds(self.0.saturating_sub(earlier.0))
    }

    /// As a date and time of the calendar; the ends of the calendar for what lies outside it.
    pub fn calendar(self) -> jiff::Timestamp {
        jiff::Timestamp::from_second(self.0).unwrap_or(if self.0 < 0 {
            jiff::Timestamp::MIN
        } else {
            jiff::Timestamp::MAX
        })
    }
}

/// RFC 3339 in UTC, `2026-11-23T18:00:00Z`.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.calendar().fmt(f)
    }
}

impl FromStr for Timestamp {
    type Err = jiff::Error;

    /// RFC 3339 with any offset; fractions of a second are cut.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<jiff::Timestamp>().map(|moment| Self(moment.as_second()))
    }
}

impl serde::Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A length of time in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Seconds(pub i64);

impl Seconds {
    /// One hour.
    pub const HOUR: Self = Self(3600);
    /// One day of 24 hours.
    pub const DAY: Self = Self(86_400);

    /// So many days of 24 hours.
    pub const fn days(days: i64) -> Self {
        Self(days.saturating_mul(86_400))
    }

    /// So many hours.
    pub const fn hours(hours: i64) -> Self {
        Self(hours.saturating_mul(3600))
    }
}

/// Why a text is not a length of time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a length of time is a number and a unit, as 90 s, 15 m, 12 h, 30 d")]
pub struct ParseSecondsError;

impl FromStr for Seconds {
    type Err = ParseSecondsError;

    /// `90s`, `15m`, `12h`, `30d`, with or without a space; one unit, no fractions.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let split = text.find(|c: char| !c.is_ascii_digit()).ok_or(ParseSecondsError)?;
        let (number, unit) = text.split_at(split);
        let number: i64 = number.parse().map_err(|_| ParseSecondsError)?;
        let unit = match unit.trim() {
            "s" => 1,
            "m" | "min" => 60,
            "h" => 3600,
            "d" => 86_400,
            _ => return Err(ParseSecondsError),
        };
        number.checked_mul(unit).map(Self).ok_or(ParseSecondsError)
    }
}

/// Where the time comes from.
pub trait Clock: Send + Sync + fmt::Debug {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// The machine's wall clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the wall clock")]
    fn now(&self) -> Timestamp {
        Timestamp(jiff::Timestamp::now().as_second())
    }
}

/// A clock that stands still until it is told to move: for tests and for the demo's past.
#[derive(Debug, Default)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// A clock that stands at `moment`.
    pub const fn at(moment: Timestamp) -> Self {
        Self(AtomicI64::new(moment.0))
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: Seconds) {
        self.0.fetch_add(by.0, Ordering::SeqCst);
    }

    /// Puts the clock to `moment`.
    pub fn set(&self, moment: Timestamp) {
        self.0.store(moment.0, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_and_read_as_rfc_3339() {
        let moment: Timestamp = "2026-11-23T19:00:00.7+01:00".parse().unwrap();
        assert_eq!(moment.to_string(), "2026-11-23T18:00:00Z");
        assert!("2026-11-23 18:00".parse::<Timestamp>().is_err());
    }

    #[test]
    fn lengths_of_time_have_one_unit() {
        assert_eq!("30d".parse(), Ok(Seconds::days(30)));
        assert_eq!("12 h".parse(), Ok(Seconds::hours(12)));
        assert_eq!("15m".parse(), Ok(Seconds(900)));
        for text in ["", "30", "d", "-1d", "1.5h", "99999999999999999d", "1w"] {
            assert!(text.parse::<Seconds>().is_err(), "{text}");
        }
    }
}
