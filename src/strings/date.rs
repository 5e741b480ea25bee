//! Dates in words: "23 November 2026". The calendar is that of UTC.

use super::Words;
use crate::domain::time::Timestamp;

/// A day in words, `23 November 2026`.
pub fn day(words: &Words, moment: Timestamp) -> String {
    date(words, jiff::tz::Offset::UTC.to_datetime(moment.calendar()).date())
}

/// A date in words, `23 November 2026`.
pub fn date(words: &Words, date: jiff::civil::Date) -> String {
    let month = i64::from(date.month());
    words
        .t("date-long")
        .arg("day", i64::from(date.day()))
        .arg("month", month)
        .arg("year", date.year().to_string())
        .to_string()
}
