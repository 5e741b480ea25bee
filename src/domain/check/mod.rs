//! What a machine checks about a request for removal, and what it found: kind, outcome, time and reason.
//!
//! Facts are gathered elsewhere, by `services::checks`; [`evaluate`] only holds them against each other. A name server
//! that does not answer makes a check [`Outcome::Unknown`], never failed: only what is known is held against anybody.
//! Nothing personal stands in a result, so that it may be kept beside a decision.

mod control;
mod facts;

pub use control::{ControlName, Counts, DnsName, ParseDnsNameError, control_names, token_text};
pub use facts::{Answered, Contact, Control, Facts, evaluate};

use serde::{Deserialize, Serialize};

use super::query::HostName;
use super::time::Timestamp;

/// One thing that a machine can check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CheckKind {
    /// The waiting time after relistings is over.
    Waited,
    /// Nothing was seen after the repair that the request claims.
    Quiet,
    /// The address has a name in reverse DNS.
    ReverseName,
    /// That name leads back to the address.
    ForwardConfirmed,
    /// That name was chosen by somebody, and not made from the address.
    ChosenName,
    /// The domain of the requester's mail address takes mail.
    ContactDomain,
    /// The requester has shown control of the network.
    Control,
    /// The network is none of those that are never listed here.
    NotExcluded,
}

impl CheckKind {
    /// Every kind, in the order in which people read them.
    pub const ALL: [Self; 8] = [
        Self::Waited,
        Self::Quiet,
        Self::ReverseName,
        Self::ForwardConfirmed,
        Self::ChosenName,
        Self::ContactDomain,
        Self::Control,
        Self::NotExcluded,
    ];

    /// Shown with every request and never a reason to refuse one, so that no rule of a list names them.
    pub const ADVISORY: [Self; 2] = [Self::ContactDomain, Self::NotExcluded];

    /// As lists' files, the store and programs write it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waited => "waited",
            Self::Quiet => "quiet",
            Self::ReverseName => "reverse-name",
            Self::ForwardConfirmed => "forward-confirmed",
            Self::ChosenName => "chosen-name",
            Self::ContactDomain => "contact-domain",
            Self::Control => "control",
            Self::NotExcluded => "not-excluded",
        }
    }

    /// Reads back [`Self::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// True for what is asked about the name of one address, and so never about a range.
    pub const fn is_about_name(self) -> bool {
        match self {
            Self::ReverseName | Self::ForwardConfirmed | Self::ChosenName => true,
            Self::Waited | Self::Quiet | Self::ContactDomain | Self::Control | Self::NotExcluded => false,
        }
    }
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// What must be true is true.
    Met,
    /// It is not.
    NotMet,
    /// It could not be found out; it is tried again, or a person looks.
    Unknown,
}

impl Outcome {
    /// As the store and programs write it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::Unknown => "unknown",
        }
    }

    /// Reads back [`Self::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Met, Self::NotMet, Self::Unknown].into_iter().find(|outcome| outcome.word() == word)
    }
}

/// Why a check ended as it did, with the facts that a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum CheckReason {
    /// The list asks for no waiting time.
    NoWait,
    /// The waiting time is over.
    WaitOver {
        /// Since when.
        since: Timestamp,
    },
    /// The waiting time runs.
    LockedUntil {
        /// Its end.
        until: Timestamp,
    },
    /// Nothing was seen after the claimed repair.
    NothingSeen {
        /// When the cause was last seen.
        last_seen: Timestamp,
        /// When it is said to have been repaired.
        repaired: Timestamp,
    },
    /// The cause was seen after the claimed repair.
    SeenSince {
        /// When it was last seen.
        seen: Timestamp,
        /// When it is said to have been repaired.
        repaired: Timestamp,
    },
    /// The request does not say when the cause was repaired.
    RepairNotDated,
    /// The repair is said to lie ahead.
    RepairAhead {
        /// When it is said to be done.
        repaired: Timestamp,
    },
    /// The address has this name.
    Name {
        /// The name; whoever holds the address wrote it.
        name: HostName,
    },
    /// The address has no name in reverse DNS.
    NoReverseName,
    /// The name leads back to the address.
    LeadsBack {
        /// The name.
        name: HostName,
    },
    /// The name does not lead back to the address.
    DoesNotLeadBack {
        /// The name.
        name: HostName,
    },
    /// Somebody chose the name.
    LooksChosen {
        /// The name.
        name: HostName,
    },
    /// The name was made from the address, or says that the line is given out for a time.
    LooksGeneric {
        /// The name.
        name: HostName,
    },
    /// The domain names mail servers that can be reached.
    TakesMail,
    /// The domain says that it takes no mail (RFC 7505).
    NullMx,
    /// The domain names no mail server that can be reached.
    NoMailHost,
    /// DNS has no such domain.
    DomainMissing,
    /// Control was shown by an entry in DNS.
    ControlByDns {
        /// Where the entry stands.
        name: DnsName,
    },
    /// Control was shown by confirming from the address itself.
    ControlByAddress,
    /// Control was not shown.
    ControlNotShown,
    /// The network is never listed here, so the listing is a mistake of the site.
    Excluded,
    /// Nothing forbids that the network is listed.
    NoExclusion,
    /// A name server did not answer, or answered with an error.
    NoAnswer,
    /// There was nothing to ask about: a range has no name of its own, a request may have no mail address.
    NotAsked,
}

/// One check of one request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckResult {
    /// What was checked.
    pub kind: CheckKind,
    /// How it ended.
    pub outcome: Outcome,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: CheckReason,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back_and_are_those_of_the_stored_form() {
        for kind in CheckKind::ALL {
            assert_eq!(CheckKind::from_word(kind.word()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.word());
        }
        for outcome in [Outcome::Met, Outcome::NotMet, Outcome::Unknown] {
            assert_eq!(Outcome::from_word(outcome.word()), Some(outcome));
            assert_eq!(serde_json::to_value(outcome).unwrap(), outcome.word());
        }
        assert_eq!(CheckKind::from_word("Waited"), None);
        assert_eq!(Outcome::from_word(""), None);
    }

    #[test]
    fn a_result_is_kept_as_json_and_read_back() {
        let at = Timestamp(1_795_456_800);
        let result = CheckResult {
            kind: CheckKind::ForwardConfirmed,
            outcome: Outcome::NotMet,
            at,
            reason: CheckReason::DoesNotLeadBack { name: "mail.example.org".parse().unwrap() },
        };
        let json = serde_json::to_string(&result).unwrap();

        assert_eq!(
            json,
            r#"{"kind":"forward-confirmed","outcome":"not-met","at":"2026-11-23T18:00:00Z","reason":{"why":"does-not-lead-back","name":"mail.example.org"}}"#
        );
        assert_eq!(serde_json::from_str::<CheckResult>(&json).unwrap(), result);
    }

    #[test]
    fn t6_a_stored_name_that_is_no_host_name_is_not_read() {
        for name in [
            "<b>.example.org",
            "mail.example.org\\u0000",
            "\\u202egro.elpmaxe.liam",
            "a b.example.org",
            "MAIL.example.org",
        ] {
            let json = format!(r#"{{"why":"name","name":"{name}"}}"#);
            assert!(serde_json::from_str::<CheckReason>(&json).is_err(), "{name}");
        }
        let json = r#"{"why":"control-by-dns","name":"_reprieve.<b>.example.org"}"#;
        assert!(serde_json::from_str::<CheckReason>(json).is_err());
    }
}
