//! A removal request: one person's request to take a network off a list, and what may become of it.
//!
//! [`State::after`] is the whole table of steps: what it does not name is not allowed, whoever asks. Who decides and by
//! which rule is told by [`super::policy`]; here stands only what may follow what.

use super::email::EmailAddress;
use super::event::EventKind;
use super::ids::{ClauseId, ListId, ListingId, RemovalId, Revision};
use super::keys::Nonce;
use super::list::{List, PolicyVersion, RemovalMode};
use super::locale::Locale;
use super::network::Network;
use super::time::{Seconds, Timestamp};
use super::token::{Reference, TokenHash};

/// Every confirmed request is answered within two days (RFC 6471 section 2.2.3, SHOULD).
pub const ANSWER_WITHIN: Seconds = Seconds::days(2);

/// And at the latest within seven (the same section, MUST).
pub const ANSWER_AT_THE_LATEST: Seconds = Seconds::days(7);

/// How long the link of the letter that asks for confirmation is good: long enough for a weekend.
pub const CONFIRM_WITHIN: Seconds = Seconds::days(3);

/// Declares an enum whose variants are stored as words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// As the store and programs write it.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Reads back [`Self::word`].
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

pub(super) use words;

words! {
    /// How far a request has come.
    State {
        /// Sent, and not confirmed yet.
        Unconfirmed = "unconfirmed",
        /// Confirmed; machines look.
        Checking = "checking",
        /// Confirmed while another request for the same network is open: decided with it.
        Following = "following",
        /// Staff look.
        Reviewing = "reviewing",
        /// Taken off the list.
        Granted = "granted",
        /// Refused by a published rule; may be looked at once more by somebody else.
        Refused = "refused",
        /// Refused, and looked at once more.
        Appealed = "appealed",
        /// Refused for good.
        Upheld = "upheld",
        /// Taken back by who made it.
        Withdrawn = "withdrawn",
        /// Never confirmed in time.
        Lapsed = "lapsed",
        /// The listing ended by itself before anybody decided.
        Overtaken = "overtaken",
    }
}

words! {
    /// What may happen to a request.
    Step {
        /// The person confirmed it.
        Confirm = "confirm",
        /// The person confirmed it while another one for the same network is open.
        Join = "join",
        /// The other one came to its end without the listing's end: this one is looked at by itself.
        Promote = "promote",
        /// Machines leave it to staff.
        HandOver = "hand-over",
        /// Granted.
        Grant = "grant",
        /// Refused.
        Refuse = "refuse",
        /// The person asks for a second look.
        Appeal = "appeal",
        /// The second look comes to the same answer.
        Uphold = "uphold",
        /// The person takes it back.
        Withdraw = "withdraw",
        /// The time to confirm is over.
        Lapse = "lapse",
        /// The listing ended by itself.
        Overtake = "overtake",
    }
}

words! {
    /// Who asks.
    Role {
        /// Runs the mail server.
        Server = "server",
        /// Runs the network or the hosting.
        Provider = "provider",
        /// Uses the line.
        User = "user",
        /// Somebody else.
        Other = "other",
    }
}

words! {
    /// How the person showed that mail, a machine or a name of theirs stands behind the request.
    ConfirmedBy {
        /// By the link in our letter.
        Mail = "mail",
        /// By asking from the listed address itself.
        Address = "address",
        /// By a text in the DNS.
        Dns = "dns",
    }
}

words! {
    /// What the request says.
    ClaimKind {
        /// The fault was repaired at the time given.
        Repaired = "repaired",
        /// The address came to a new holder at the time given.
        Acquired = "acquired",
    }
}

/// A step that the state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{step} is not allowed in the state {state}")]
pub struct NotAllowed {
    /// Where the request stands.
    pub state: State,
    /// What was asked for.
    pub step: Step,
}

impl State {
    /// The state after a step, or that the step is not allowed.
    pub fn after(self, step: Step) -> Result<Self, NotAllowed> {
        match (self, step) {
            (Self::Unconfirmed, Step::Confirm) | (Self::Following, Step::Promote) => Ok(Self::Checking),
            (Self::Unconfirmed, Step::Join) => Ok(Self::Following),
            (Self::Unconfirmed, Step::Lapse) => Ok(Self::Lapsed),
            (Self::Checking, Step::HandOver) => Ok(Self::Reviewing),
            (Self::Checking | Self::Following | Self::Reviewing | Self::Appealed, Step::Grant) => Ok(Self::Granted),
            (Self::Checking | Self::Reviewing, Step::Refuse) => Ok(Self::Refused),
            (Self::Refused, Step::Appeal) => Ok(Self::Appealed),
            (Self::Appealed, Step::Uphold) => Ok(Self::Upheld),
            (state, Step::Withdraw) if state.is_open() => Ok(Self::Withdrawn),
            (state, Step::Overtake) if state.is_open() => Ok(Self::Overtaken),
            (state, step) => Err(NotAllowed { state, step }),
        }
    }

    /// True while something may still be decided without the person's doing, or the person's confirmation is awaited.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Unconfirmed | Self::Checking | Self::Following | Self::Reviewing | Self::Appealed)
    }

    /// True while the clock of two and seven days runs.
    pub const fn awaits_answer(self) -> bool {
        matches!(self, Self::Checking | Self::Following | Self::Reviewing | Self::Appealed)
    }
}

impl Step {
    /// The line of the history that the step writes.
    pub const fn event(self) -> EventKind {
        match self {
            Self::Confirm | Self::Join => EventKind::RemovalConfirmed,
            Self::Promote => EventKind::RemovalPromoted,
            Self::HandOver => EventKind::RemovalHandedOver,
            Self::Grant => EventKind::RemovalGranted,
            Self::Refuse => EventKind::RemovalRefused,
            Self::Appeal => EventKind::RemovalAppealed,
            Self::Uphold => EventKind::RemovalUpheld,
            Self::Withdraw => EventKind::RemovalWithdrawn,
            Self::Lapse => EventKind::RemovalLapsed,
            Self::Overtake => EventKind::RemovalOvertaken,
        }
    }
}

/// What a person says when asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Who asks.
    pub role: Role,
    /// Repaired, or come to a new holder.
    pub kind: ClaimKind,
    /// When that was.
    pub since: Timestamp,
    /// Which points of the list for this criterion were ticked, counted from 0.
    pub done: Vec<u8>,
    /// In the person's own words. Plain text; for staff and for the person alone.
    pub words: String,
}

/// The longest text in a person's own words, in characters.
pub const LONGEST_WORDS: usize = 4_000;

/// A repair longer ago than this is a slip of the pen: ten years.
pub const OLDEST_CLAIM: Seconds = Seconds::days(3_653);

/// At most so many points of what repairs a fault are ticked.
pub const MOST_POINTS: usize = 6;

/// What a list's rules would make of a claim, whoever reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClaimProblem {
    /// The cause was seen after the time that is claimed.
    SeenAfter(Timestamp),
    /// Staff decide, and there is nothing for them to read.
    WordsMissing,
}

impl Claim {
    /// Whether a request of this list could be granted with such a claim, as far as the claim itself says.
    pub fn judge(&self, list: &List, network: Network, last_seen: Timestamp) -> Result<(), ClaimProblem> {
        let must_be_quiet = self.kind == ClaimKind::Acquired || list.must_be_quiet(network.is_host());
        if must_be_quiet && last_seen > self.since {
            return Err(ClaimProblem::SeenAfter(last_seen));
        }
        let needs_words = list.removal == RemovalMode::Reviewed;
        if needs_words && self.words.is_empty() { Err(ClaimProblem::WordsMissing) } else { Ok(()) }
    }
}

/// A decision, and by which published rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// When.
    pub at: Timestamp,
    /// By whom: a member of staff, or `policy` for one that follows from the rules alone. Never public.
    pub by: String,
    /// The rule.
    pub rule: ClauseId,
    /// The version of the policy that the rule stands in.
    pub policy_version: PolicyVersion,
}

/// A removal request, as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// The store's number. Never shown.
    pub id: RemovalId,
    /// What people quote.
    pub reference: Reference,
    /// Random bits that the private link is made from.
    pub link_nonce: Nonce,
    /// What is kept of the private link's secret.
    pub link_hash: TokenHash,
    /// How far it has come.
    pub state: State,
    /// The list.
    pub list: ListId,
    /// The listing that it is about.
    pub listing: ListingId,
    /// What shall be taken off: the network of the listing, or a single address inside a listed range.
    pub network: Network,
    /// What the person says. Empty words once they are erased.
    pub claim: Claim,
    /// Where answers go; `None` once it is erased.
    pub email: Option<EmailAddress>,
    /// The language of letters.
    pub locale: Locale,
    /// What a text in the DNS must say to show control.
    pub control_token: String,
    /// When it was sent.
    pub opened_at: Timestamp,
    /// Until when it may be confirmed.
    pub confirm_until: Timestamp,
    /// When and how it was confirmed.
    pub confirmed: Option<(Timestamp, ConfirmedBy)>,
    /// True once the link in a letter was followed: the mailbox is that of whoever asks.
    pub has_mailbox: bool,
    /// True once control of the network was shown.
    pub has_control: bool,
    /// The latest decision.
    pub decision: Option<Decision>,
    /// Who refused it first: somebody else takes the second look. Never public.
    pub refused_by: Option<String>,
    /// When the second look was asked for.
    pub appealed_at: Option<Timestamp>,
    /// When e-mail and words were erased.
    pub erased_at: Option<Timestamp>,
    /// When anything last happened.
    pub touched_at: Timestamp,
    /// Its latest event: what has another one is not what somebody has read.
    pub revision: Revision,
}

impl Removal {
    /// True while machines may be asked to look at it.
    pub const fn is_looked_at(&self) -> bool {
        matches!(self.state, State::Unconfirmed | State::Checking | State::Following)
    }

    /// The state as anybody is shown it: whoever follows another request is not told that there is one (I11), and sees
    /// what a request of a list of this mode comes to by itself.
    pub const fn shown_state(&self, mode: RemovalMode) -> State {
        match (self.state, mode) {
            (State::Following, RemovalMode::Reviewed) => State::Reviewing,
            (State::Following, RemovalMode::SelfService | RemovalMode::Checked | RemovalMode::Owner) => State::Checking,
            (state, _) => state,
        }
    }

    /// When the answer is promised and when it must be there at the latest, while one is awaited.
    pub fn deadlines(&self) -> Option<(Timestamp, Timestamp)> {
        let (confirmed_at, _) = self.confirmed.filter(|_| self.state.awaits_answer())?;
        let from = self.appealed_at.unwrap_or(confirmed_at);
        Some((from.plus(ANSWER_WITHIN), from.plus(ANSWER_AT_THE_LATEST)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s19_what_may_follow_what_is_this_table_and_nothing_else() {
        use State::*;
        let allowed = [
            (Unconfirmed, Step::Confirm, Checking),
            (Unconfirmed, Step::Join, Following),
            (Unconfirmed, Step::Lapse, Lapsed),
            (Following, Step::Promote, Checking),
            (Following, Step::Grant, Granted),
            (Checking, Step::HandOver, Reviewing),
            (Checking, Step::Grant, Granted),
            (Checking, Step::Refuse, Refused),
            (Reviewing, Step::Grant, Granted),
            (Reviewing, Step::Refuse, Refused),
            (Refused, Step::Appeal, Appealed),
            (Appealed, Step::Grant, Granted),
            (Appealed, Step::Uphold, Upheld),
        ];
        let ends = [Unconfirmed, Checking, Following, Reviewing, Appealed]
            .into_iter()
            .flat_map(|state| [(state, Step::Withdraw, Withdrawn), (state, Step::Overtake, Overtaken)]);
        let table: Vec<_> = allowed.into_iter().chain(ends).collect();
        for state in State::ALL {
            for step in Step::ALL {
                let row = table.iter().find(|(from, by, _)| from == state && by == step);
                let wanted = row.map_or(Err(NotAllowed { state: *state, step: *step }), |(_, _, to)| Ok(*to));
                assert_eq!(state.after(*step), wanted, "{state} {step}");
            }
        }
    }

    #[test]
    fn i8_nothing_is_decided_twice() {
        for state in [State::Granted, State::Upheld, State::Withdrawn, State::Lapsed, State::Overtaken] {
            assert!(Step::ALL.iter().all(|step| state.after(*step).is_err()), "{state} is an end");
        }
        assert_eq!(State::Refused.after(Step::Refuse).ok(), None);
        assert_eq!(State::Refused.after(Step::Grant).ok(), None);
    }

    #[test]
    fn words_read_back() {
        assert!(State::ALL.iter().all(|state| State::from_word(state.word()) == Some(*state)));
        assert!(Step::ALL.iter().all(|step| Step::from_word(step.word()) == Some(*step)));
        assert!(Role::ALL.iter().all(|role| Role::from_word(role.word()) == Some(*role)));
        assert_eq!(State::from_word("open"), None);
    }
}
