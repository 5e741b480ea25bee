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

/// Declares the kinds with the words that the store writes.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $word:literal,)+) => {
        /// What happened.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum EventKind { $($(#[$doc])* $kind,)+ }

        impl EventKind {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)+];

            /// As the store writes it.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$kind => $word,)+ }
            }
        }
    };
}

kinds! {
    /// A listing began.
    Listed = "listed",
    /// The reason of a listing was seen again, or its criterion or expiry changed.
    Renewed = "renewed",
    /// A listing ended.
    Ended = "ended",
    /// A list's policy took effect in a new version.
    PolicyPublished = "policy-published",
    /// A network may no longer be listed.
    Excluded = "excluded",
    /// An exclusion was taken back.
    Included = "included",
    /// Somebody was invited to the staff.
    StaffAdded = "staff-added",
    /// A member of staff has set password and second factor by a link, and can sign in.
    StaffJoined = "staff-joined",
    /// Password and second factor of a member of staff were taken back; a link sets others.
    StaffReset = "staff-reset",
    /// The role or the mail address of a member of staff changed.
    StaffChanged = "staff-changed",
    /// An account was closed.
    StaffDisabled = "staff-disabled",
    /// An account was opened again.
    StaffEnabled = "staff-enabled",
    /// A member of staff signed in.
    StaffSignedIn = "staff-signed-in",
    /// A member of staff signed out.
    StaffSignedOut = "staff-signed-out",
    /// Sessions of a member of staff were ended from elsewhere.
    StaffSessionsEnded = "staff-sessions-ended",
    /// A member of staff changed their password, second factor or recovery codes, or used one of these codes.
    StaffSecretsChanged = "staff-secrets-changed",
    /// A member of staff took a removal request.
    RequestTaken = "request-taken",
    /// It was given back.
    RequestReleased = "request-released",
    /// It was handed to somebody else.
    RequestHanded = "request-handed",
    /// Staff wrote a note beside a listing.
    ListingNoted = "listing-noted",
    /// Somebody proposed what a second person has to confirm.
    Proposed = "proposed",
    /// A second person confirmed it.
    ProposalConfirmed = "proposal-confirmed",
    /// It was turned down or taken back.
    ProposalDeclined = "proposal-declined",
    /// A purge has ended all that it was for.
    PurgeEnded = "purge-ended",
    /// Somebody takes a purge back.
    PurgeUndone = "purge-undone",
    /// All that a purge had ended, and that may be listed still, is listed again.
    PurgeRestored = "purge-restored",
    /// News were posted.
    NewsPosted = "news-posted",
    /// News were changed.
    NewsChanged = "news-changed",
    /// News were taken back.
    NewsWithdrawn = "news-withdrawn",
    /// A zone that had changed by more than it may at once was let pass.
    ZoneReleased = "zone-released",
    /// A letter that waits was to be tried again at once.
    LetterRetried = "letter-retried",
    /// A letter was taken out of those that wait or were given up.
    LetterDropped = "letter-dropped",
    /// A removal request was sent.
    RemovalOpened = "removal-opened",
    /// It was confirmed.
    RemovalConfirmed = "removal-confirmed",
    /// The request that it followed came to its end, and it is looked at by itself.
    RemovalPromoted = "removal-promoted",
    /// Its listing was split, because a single address left it: it is about what remains.
    RemovalMoved = "removal-moved",
    /// Machines left it to staff.
    RemovalHandedOver = "removal-handed-over",
    /// The link in a letter was followed: the mailbox is that of whoever asks.
    RemovalReached = "removal-reached",
    /// Control of the network was shown.
    RemovalProved = "removal-proved",
    /// Staff asked a question.
    RemovalAsked = "removal-asked",
    /// The person wrote something more.
    RemovalAnswered = "removal-answered",
    /// Granted.
    RemovalGranted = "removal-granted",
    /// Refused.
    RemovalRefused = "removal-refused",
    /// The person asked for a second look.
    RemovalAppealed = "removal-appealed",
    /// The second look came to the same answer.
    RemovalUpheld = "removal-upheld",
    /// Taken back.
    RemovalWithdrawn = "removal-withdrawn",
    /// Not confirmed in time.
    RemovalLapsed = "removal-lapsed",
    /// The listing ended by itself.
    RemovalOvertaken = "removal-overtaken",
    /// What was personal in it was erased.
    RemovalErased = "removal-erased",
}

impl EventKind {
    /// True for what happens to a removal request. Such an event is about no listing by itself: what a grant ends has
    /// an event of its own. The index of the history of removals goes by the words.
    pub fn is_of_removal(self) -> bool {
        self.word().starts_with("removal-")
    }

    /// Reads back [`Self::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.word() == word)
    }
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its place in the chain: 1, 2, 3, … without gaps.
    pub revision: Revision,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it: `staff:NAME`, `expiry`, `import:SOURCE`, `lists`.
    pub actor: String,
    /// What happened.
    pub kind: EventKind,
    /// The listing it is about, if it is about one.
    pub listing: Option<ListingId>,
    /// The facts after the change, as JSON: enough to tell and to restore the state but for who else names a listing.
    /// Nothing personal.
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
            assert_eq!(EventKind::from_word(kind.word()), Some(*kind));
        }
    }
}
