//! Who must act about an address that is listed, as a sender is told: a pure function.
//!
//! A sender whose mail came back wants one answer to "who must act". It follows from what each listing speaks of, how
//! wide it is, when it ends, what the address is called, and whether the reader is behind it just now.

use super::network::{Family, Network};
use super::reverse_name::Look;
use super::time::{Seconds, Timestamp};

/// What the listings of a list speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Subject {
    /// Something on a machine, or sent by it, that somebody repairs.
    #[default]
    Machine,
    /// How a range of addresses is given out: nothing is broken, and nobody is accused.
    Range,
}

impl Subject {
    /// As the list's file writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Machine => "machine",
            Self::Range => "range",
        }
    }
}

/// What matters of one listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// What its list speaks of.
    pub subject: Subject,
    /// What is listed.
    pub network: Network,
    /// When it ends by itself.
    pub expires_at: Option<Timestamp>,
}

/// What else is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around {
    /// The time.
    pub now: Timestamp,
    /// True when the reader's own connection has the address.
    pub is_readers: bool,
    /// What the reverse name looks like, where there is one and it is known.
    pub name: Option<Look>,
}

/// Who must act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Nobody, if the reader can wait: every listing ends by itself within a day.
    Nobody {
        /// When the last of them ends.
        until: Timestamp,
    },
    /// Nobody has to repair anything: mail is meant to leave another way.
    OtherWay,
    /// Whoever looks after the machines behind the reader's own connection.
    Reader,
    /// The company that holds a whole network.
    Holder,
    /// The provider of a line in a home or an office, and whoever uses that line.
    Line,
    /// The people who run a mail server.
    Server,
}

/// A listing that ends so soon needs nobody.
const SOON: Seconds = Seconds::DAY;

/// Networks wider than this are a company's, not one customer's: 8 addresses of IPv4, a /56 of IPv6, which is what one
/// home or one small office is given at most.
const WIDEST_OF_ONE_V4: u8 = 29;
const WIDEST_OF_ONE_V6: u8 = 56;

/// Who must act about these listings, which all cover one address, the narrowest first.
pub fn actor(listings: &[Point], around: &Around) -> Actor {
    let mut faults = listings.iter().filter(|listing| listing.subject == Subject::Machine);
    let Some(narrowest) = faults.clone().next() else { return Actor::OtherWay };
    let ends_soon = |at: Timestamp| at.since(around.now) <= SOON;
    let ends = faults.clone().filter_map(|listing| listing.expires_at).max();
    if let Some(until) = ends.filter(|_| faults.all(|listing| listing.expires_at.is_some_and(ends_soon))) {
        return Actor::Nobody { until };
    }
    if !is_of_one(&narrowest.network) {
        return Actor::Holder;
    }
    match (around.is_readers, around.name) {
        (true, _) => Actor::Reader,
        (false, Some(Look::Generic)) => Actor::Line,
        (false, Some(Look::Chosen) | None) => Actor::Server,
    }
}

fn is_of_one(network: &Network) -> bool {
    let widest = match network.family() {
        Family::V4 => WIDEST_OF_ONE_V4,
        Family::V6 => WIDEST_OF_ONE_V6,
    };
    network.length() >= widest
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_800_000_000);

    fn point(subject: Subject, network: &str, ends_in_hours: Option<i64>) -> Point {
        let expires_at = ends_in_hours.map(|hours| NOW.plus(Seconds::hours(hours)));
        Point { subject, network: network.parse().unwrap(), expires_at }
    }

    fn around(is_readers: bool, name: Option<Look>) -> Around {
        Around { now: NOW, is_readers, name }
    }

    #[test]
    fn a_range_alone_accuses_nobody_whoever_reads() {
        let range = point(Subject::Range, "198.51.100.0/24", None);
        for is_readers in [true, false] {
            for name in [None, Some(Look::Generic), Some(Look::Chosen)] {
                assert_eq!(actor(&[range], &around(is_readers, name)), Actor::OtherWay);
            }
        }
    }

    #[test]
    fn a_fault_inside_a_range_is_the_fault_s() {
        let both = [point(Subject::Machine, "198.51.100.7", Some(200)), point(Subject::Range, "198.51.100.0/24", None)];
        assert_eq!(actor(&both, &around(false, Some(Look::Generic))), Actor::Line);
        assert_eq!(actor(&both, &around(true, Some(Look::Generic))), Actor::Reader);
        assert_eq!(actor(&both, &around(false, Some(Look::Chosen))), Actor::Server);
        assert_eq!(actor(&both, &around(false, None)), Actor::Server);
    }

    #[test]
    fn what_ends_within_a_day_needs_nobody_unless_another_fault_stays() {
        let soon = point(Subject::Machine, "198.51.100.7", Some(3));
        let later = point(Subject::Machine, "198.51.100.7", Some(20));
        let stays = point(Subject::Machine, "198.51.100.7", Some(25));
        let until = NOW.plus(Seconds::hours(20));
        assert_eq!(actor(&[soon, later], &around(true, None)), Actor::Nobody { until });
        assert_eq!(actor(&[soon, stays], &around(false, None)), Actor::Server);
        assert_eq!(actor(&[soon, point(Subject::Machine, "198.51.100.7", None)], &around(false, None)), Actor::Server);
    }

    #[test]
    fn a_network_of_many_is_its_holder_s() {
        let reader = around(true, None);
        assert_eq!(actor(&[point(Subject::Machine, "198.51.100.0/28", Some(99))], &reader), Actor::Holder);
        assert_eq!(actor(&[point(Subject::Machine, "198.51.100.0/29", Some(99))], &reader), Actor::Reader);
        assert_eq!(actor(&[point(Subject::Machine, "2001:db8::/48", Some(99))], &reader), Actor::Holder);
        assert_eq!(actor(&[point(Subject::Machine, "2001:db8::/64", Some(99))], &reader), Actor::Reader);
    }
}
