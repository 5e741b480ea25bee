//! A listing: a network on a list under a criterion, and what may become one.

use std::collections::BTreeSet;
use std::fmt;

use super::ids::{ClauseId, ListId, ListingId, Revision};
use super::list::List;
use super::network::{Family, Network, widest};
use super::special::{self, SpecialClass, SpecialRange};
use super::time::Timestamp;

/// A network on a list, as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// The store's number.
    pub id: ListingId,
    /// The list it stands on.
    pub list: ListId,
    /// What is listed.
    pub network: Network,
    /// The published clause it falls under.
    pub criterion: ClauseId,
    /// Who told us: the name given at import, or a member of staff. Never public.
    pub source: String,
    /// When this listing began.
    pub first_listed_at: Timestamp,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
    /// How it ended, if it has.
    pub ended: Option<Ended>,
}

impl Listing {
    /// True while it is answered: not ended, and its time has not come. From the very second of `expires_at` it is not.
    pub fn is_active(&self, now: Timestamp) -> bool {
        self.ended.is_none() && self.expires_at.is_none_or(|expires| now < expires)
    }
}

/// How a listing ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// When.
    pub at: Timestamp,
    /// By which of the four ways.
    pub how: EndedHow,
    /// By whom: a member of staff, `expiry`, `import:SOURCE`. Never public.
    pub by: String,
    /// The latest event of the listing, by which it had ended.
    pub revision: Revision,
}

/// The four ways in which a listing can end (I3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EndedHow {
    /// A removal request was granted.
    Removal,
    /// Its time came.
    Expiry,
    /// Many were taken back at once: a wrong source, or a file that no longer names it.
    Purge,
    /// A member of staff ended it.
    Staff,
}

impl EndedHow {
    /// As the store writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Removal => "removal",
            Self::Expiry => "expiry",
            Self::Purge => "purge",
            Self::Staff => "staff",
        }
    }

    /// Reads back [`Self::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Removal, Self::Expiry, Self::Purge, Self::Staff].into_iter().find(|how| how.word() == word)
    }
}

/// A network that may never be listed, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exclusion {
    /// The network.
    pub network: Network,
    /// Why, for staff and for the answer to an import.
    pub reason: String,
}

/// True for a network that no single person lists (S23): wider than 256 addresses of IPv4, or than a /48 of IPv6.
pub fn needs_second_person(network: &Network) -> bool {
    let widest = match network.family() {
        Family::V4 => 24,
        Family::V6 => 48,
    };
    network.length() < widest
}

/// What may never be listed: exclusions of this site, and special-purpose ranges it has not opened.
#[derive(Debug, Clone)]
pub struct Admission {
    exclusions: Vec<Exclusion>,
    listable: BTreeSet<SpecialClass>,
    /// Every exclusion and special-purpose range, those inside others left out: what shares no address with any of them
    /// needs no closer look, and that is nearly everything.
    suspects: Vec<Network>,
}

impl Default for Admission {
    fn default() -> Self {
        Self::new(Vec::new(), BTreeSet::new())
    }
}

/// Why a network may not be listed (I1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotListable {
    /// Wider than the list allows.
    TooWide {
        /// The widest prefix length that the list takes.
        floor: u8,
    },
    /// Shares an address with a special-purpose range.
    Special(SpecialRange),
    /// Shares an address with an exclusion.
    Excluded(Exclusion),
}

impl fmt::Display for NotListable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooWide { floor } => write!(f, "wider than /{floor}, the widest network that this list takes"),
            Self::Special(range) => {
                write!(f, "in or around {}, {} ({}): never listed", range.network, range.class.word(), range.rfc)
            }
            Self::Excluded(exclusion) => {
                write!(f, "in or around {}, which is excluded: {}", exclusion.network, exclusion.reason)
            }
        }
    }
}

impl Admission {
    /// Exclusions, and the special-purpose classes that this site may list all the same (RFC 6471 section 3.5 wants
    /// them disclosed).
    pub fn new(mut exclusions: Vec<Exclusion>, listable: BTreeSet<SpecialClass>) -> Self {
        exclusions.sort_by_key(|exclusion| exclusion.network);
        let special = special::ranges().map(|range| range.network);
        let suspects: Vec<Network> = exclusions.iter().map(|exclusion| exclusion.network).chain(special).collect();
        Self { exclusions, listable, suspects: widest(&suspects) }
    }

    /// The same special-purpose classes with other exclusions: those that the store has now.
    #[must_use]
    pub fn with_exclusions(&self, exclusions: Vec<Exclusion>) -> Self {
        Self::new(exclusions, self.listable.clone())
    }

    /// The exclusions, in order of network.
    pub fn exclusions(&self) -> &[Exclusion] {
        &self.exclusions
    }

    /// The special-purpose classes that may be listed here.
    pub fn listable(&self) -> &BTreeSet<SpecialClass> {
        &self.listable
    }

    /// Whether this network may stand on this list.
    pub fn check(&self, list: &List, network: &Network) -> Result<(), NotListable> {
        // A /0 is refused whatever a list's file says (RFC 6471 section 3.4).
        let floor = list.floor(network.family()).max(1);
        if network.length() < floor {
            return Err(NotListable::TooWide { floor });
        }
        if !self.is_suspect(network) {
            return Ok(());
        }
        if let Some(range) = self.closed_special(network) {
            return Err(NotListable::Special(range));
        }
        match self.exclusion_at(network) {
            Some(exclusion) => Err(NotListable::Excluded(exclusion.clone())),
            None => Ok(()),
        }
    }

    /// True when it shares an address with an exclusion or a special-purpose range.
    fn is_suspect(&self, network: &Network) -> bool {
        let behind = self.suspects.partition_point(|suspect| suspect <= network);
        let before = behind.checked_sub(1).and_then(|before| self.suspects.get(before));
        before.is_some_and(|suspect| suspect.contains(network))
            || self.suspects.get(behind).is_some_and(|suspect| network.contains(suspect))
    }

    /// The exclusion that shares an address with the network, if one does.
    pub fn exclusion_at(&self, network: &Network) -> Option<&Exclusion> {
        let after = self.exclusions.partition_point(|exclusion| exclusion.network < *network);
        let inside = self.exclusions.get(after).filter(|exclusion| network.contains(&exclusion.network));
        inside.or_else(|| {
            network.covering().find_map(|wider| {
                let at = self.exclusions.binary_search_by_key(&wider, |exclusion| exclusion.network).ok()?;
                self.exclusions.get(at)
            })
        })
    }

    /// 127.0.0.1 is never listed, whatever classes are opened (RFC 5782 section 5).
    fn closed_special(&self, network: &Network) -> Option<SpecialRange> {
        let range = special::special_overlap(network)?;
        let never = match network.family() {
            Family::V4 => Network::v4(0x7F00_0001, 32),
            Family::V6 => Network::v6(1, 128),
        };
        let is_open = self.listable.contains(&range.class) && range.network.contains(network);
        (!is_open || network.contains(&never)).then_some(range)
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use proptest::prelude::*;

    use super::*;

    /// Networks of all lengths around a few places, many of them in, around or beside what may not be listed.
    fn network() -> impl Strategy<Value = Network> {
        let places = special::ranges().map(|range| range.network).collect::<Vec<_>>();
        let beside = |network: Network, at: u8| match (at, network.last_address()) {
            (0, _) => network.address(),
            (1, last) => last,
            (_, IpAddr::V4(last)) => IpAddr::from(last.to_bits().wrapping_add(1).to_be_bytes()),
            (_, IpAddr::V6(last)) => IpAddr::from(last.to_bits().wrapping_add(1).to_be_bytes()),
        };
        (proptest::sample::select(places), 0_u8..3, 0_u8..=128).prop_map(move |(place, at, length)| {
            let address = beside(place, at);
            let most = if address.is_ipv4() { 32 } else { 128 };
            Network::truncated(address, length % (most + 1)).unwrap()
        })
    }

    proptest! {
        #[test]
        fn i1_what_needs_no_closer_look_shares_no_address_with_anything_that_may_not_be_listed(
            excluded in proptest::collection::vec(network(), 0..6),
            asked in proptest::collection::vec(network(), 1..40),
        ) {
            let exclusion = |network: &Network| Exclusion { network: *network, reason: "a test".to_owned() };
            let admission = Admission::new(excluded.iter().map(exclusion).collect(), BTreeSet::new());
            for network in asked {
                let special = special::ranges().map(|range| range.network);
                let meets = special.chain(excluded.iter().copied()).any(|other| other.overlaps(&network));
                prop_assert_eq!(admission.is_suspect(&network), meets, "{}", network);
            }
        }
    }
}
