//! An event: one line of the append-only history, chained to the one before it by hash.
//!
//! Whoever changes a line after the fact must change the hash of every later one, which anybody who kept a hash can
//! see. The chain begins with [`ChainHash::GENESIS`].

use std::fmt;

use sha2::{Digest, Sha256};

use super::ids::{ListingId, Revision};
use super::time::Timestamp;

/// SHA-256 over the previous hash and one event.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChainHash(pub [u8; 32]);

impl ChainHash {
    /// What the first event is chained to.
    pub const GENESIS: Self = Self([0; 32]);
}

impl fmt::Display for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// A listing began.
    Listed,
    /// The reason of a listing was seen again, or its criterion or expiry changed.
    Renewed,
    /// A listing ended.
    Ended,
    /// A list's policy took effect in a new version.
    PolicyPublished,
    /// A network may no longer be listed.
    Excluded,
    /// An exclusion was taken back.
    Included,
}

impl EventKind {
    const ALL: [Self; 6] =
        [Self::Listed, Self::Renewed, Self::Ended, Self::PolicyPublished, Self::Excluded, Self::Included];

    /// As the store writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Renewed => "renewed",
            Self::Ended => "ended",
            Self::PolicyPublished => "policy-published",
            Self::Excluded => "excluded",
            Self::Included => "included",
        }
    }

    /// Reads back [`Self::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its place in the chain: 1, 2, 3, … without gaps.
    pub revision: Revision,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it: a member of staff, `expiry`, `import:SOURCE`, `lists`.
    pub actor: String,
    /// What happened.
    pub kind: EventKind,
    /// The listing it is about, if it is about one.
    pub listing: Option<ListingId>,
    /// The facts after the change, as JSON: enough to tell and to restore the state without any other table.
    pub detail: String,
}

impl Event {
    /// The hash that chains this event to the one before it. Every field counts, each with its length, so that no two
    /// events read alike.
    pub fn chain(&self, previous: &ChainHash) -> ChainHash {
        let mut hash = Sha256::new();
        hash.update(previous.0);
        hash.update(self.revision.0.to_be_bytes());
        hash.update(self.at.0.to_be_bytes());
        hash.update(self.listing.map_or(0, |listing| listing.0).to_be_bytes());
        for text in [self.actor.as_str(), self.kind.word(), self.detail.as_str()] {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        }
        ChainHash(hash.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_counts_for_the_hash() {
        let event = Event {
            revision: Revision(1),
            at: Timestamp(2),
            actor: "expiry".to_owned(),
            kind: EventKind::Ended,
            listing: Some(ListingId(3)),
            detail: "{}".to_owned(),
        };
        let hash = event.chain(&ChainHash::GENESIS);
        let changed = [
            Event { revision: Revision(2), ..event.clone() },
            Event { at: Timestamp(3), ..event.clone() },
            Event { actor: "expir".to_owned(), ..event.clone() },
            Event { kind: EventKind::Listed, ..event.clone() },
            Event { listing: None, ..event.clone() },
            Event { detail: "{ }".to_owned(), ..event.clone() },
        ];
        for other in changed {
            assert_ne!(other.chain(&ChainHash::GENESIS), hash);
        }
        assert_ne!(event.chain(&hash), hash);
    }

    #[test]
    fn words_read_back() {
        for kind in EventKind::ALL {
            assert_eq!(EventKind::from_word(kind.word()), Some(kind));
        }
    }
}
