//! What people on the staff type: a network, a moment, a text.

use jiff::civil::DateTime;
use jiff::tz::Offset;

use crate::domain::network::Network;
use crate::domain::plain::PlainText;
use crate::domain::query::{Note, Query, understand};
use crate::domain::time::Timestamp;
use crate::web::form::Errors;
use crate::web::page::Page;

/// The longest text of evidence, note or reason, in characters.
pub const LONGEST: usize = 1000;

/// How a moment is typed.
pub const MOMENT_HINT: &str = "In UTC, as 2026-11-23 18:00.";

/// The one address or network that was typed, or what to type.
pub fn network(text: &str) -> Result<Network, String> {
    match understand(text).query {
        Query::Address(address) => Ok(Network::host(address)),
        Query::Network(network) => Ok(network),
        Query::Range(range) if range.networks.len() == 1 => {
            range.networks.first().copied().ok_or_else(|| "Enter one address or one network.".to_owned())
        }
        Query::Unclear(problem) => Err(problem.message()),
        Query::Range(_) => Err("This range is not one network. Enter one network, as 203.0.113.0/24.".to_owned()),
        Query::Many(_) => Err("Enter one address or one network at a time.".to_owned()),
        Query::Name(_) | Query::Text => {
            Err("Enter an address or a network, as 203.0.113.7 or 203.0.113.0/24.".to_owned())
        }
    }
}

/// The same for what is about to be changed: nothing is rounded to a network that was not meant.
pub fn exact_network(text: &str) -> Result<Network, String> {
    let network = network(text)?;
    let cleared = |note: &Note| matches!(note, Note::HostBitsCleared { .. });
    if understand(text).notes.iter().any(cleared) {
        return Err(format!("There is no such network. The one around this address is {network}."));
    }
    Ok(network)
}

/// A moment in UTC, with its time or without: then the day's beginning.
pub fn moment(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if let Ok(at) = text.parse::<Timestamp>() {
        return Some(at);
    }
    let read: DateTime = text.parse().ok()?;
    Offset::UTC.to_timestamp(read).ok().map(|at| Timestamp(at.as_second()))
}

/// A moment as it is typed.
pub fn as_typed(at: Timestamp) -> String {
    Offset::UTC.to_datetime(at.calendar()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// A text that must be there.
pub fn needed(page: &Page, (field, raw): (&'static str, &str), what: &str, errors: &mut Errors) -> Option<String> {
    let text = optional(page, (field, raw), errors)?;
    if text.is_empty() {
        errors.add(field, what);
        return None;
    }
    Some(text)
}

/// A text that may be empty.
pub fn optional(page: &Page, (field, raw): (&'static str, &str), errors: &mut Errors) -> Option<String> {
    match PlainText::read(raw, LONGEST) {
        Ok(text) => Some(text.as_str().to_owned()),
        Err(long) => {
            errors.add_too_long(page, field, long);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_it_is_written() {
        assert_eq!(moment("2026-11-23 18:00"), Some(Timestamp(1_795_456_800)));
        assert_eq!(moment(" 2026-11-23T18:00:00Z "), Some(Timestamp(1_795_456_800)));
        assert_eq!(moment("2026-11-23"), Some(Timestamp(1_795_392_000)));
        assert_eq!(as_typed(Timestamp(1_795_456_800)), "2026-11-23 18:00");
        for text in ["", "tomorrow", "23.11.2026", "2026-02-30", "18:00"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_is_rounded_to_a_network_that_was_not_meant() {
        assert_eq!(exact_network("203.0.113.7").unwrap().to_string(), "203.0.113.7/32");
        assert_eq!(exact_network("203.0.113.0/24").unwrap().length(), 24);
        assert!(exact_network("203.0.113.7/24").unwrap_err().contains("203.0.113.0/24"));
        for text in ["example.org", "1.2.3", "192.0.2.1, 192.0.2.2", "192.0.2.1-192.0.2.2", "hello\nworld"] {
            assert!(network(text).is_err(), "{text}");
        }
    }
}
