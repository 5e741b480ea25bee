//! What a letter tells: a kind and values, each of a type that lets no stranger's text in (T5). Its words are made when
//! it is sent.
//!
//! Letters carry the links that open requests, so neither `Debug` nor anything else prints them; the store forgets them
//! as soon as the letter has gone out.

use serde::{Deserialize, Serialize};

use super::ids::{ClauseId, ListId};
use super::list::PolicyVersion;
use super::network::Network;
use super::staff::{AccountNews, StaffName};
use super::time::Timestamp;
use super::token::{Reference, Token};

/// At most so many requests stand in one [`Letter::Links`].
pub const MOST_LINKS: usize = 10;

/// A letter, by what it tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "values", rename_all = "kebab-case")]
pub enum Letter {
    /// Somebody gave this address in a request: was it the reader?
    Confirm {
        /// The list that the network is to be taken off.
        #[serde(with = "text")]
        list: ListId,
        /// The listed network.
        network: Network,
        /// For quoting.
        reference: Reference,
        /// Opens the page whose button confirms.
        #[serde(with = "secret")]
        token: Token,
        /// When the link stops to work.
        #[serde(with = "text")]
        expires_at: Timestamp,
    },
    /// The request is confirmed and waits for an answer.
    Received {
        /// The list.
        #[serde(with = "text")]
        list: ListId,
        /// The listed network.
        network: Network,
        /// For quoting.
        reference: Reference,
        /// Opens the private page.
        #[serde(with = "secret")]
        secret: Token,
        /// When an answer is meant to be there (RFC 6471: two days).
        #[serde(with = "text")]
        answer_by: Timestamp,
        /// When an answer must be there (RFC 6471: seven days).
        #[serde(with = "text")]
        latest_by: Timestamp,
    },
    /// The network was taken off the list.
    Granted {
        /// The list.
        #[serde(with = "text")]
        list: ListId,
        /// The network that was listed.
        network: Network,
        /// For quoting.
        reference: Reference,
        /// Opens the private page.
        #[serde(with = "secret")]
        secret: Token,
        /// When it was taken off.
        #[serde(with = "text")]
        removed_at: Timestamp,
        /// For how long caches may remember the old answer.
        ttl_seconds: i64,
        /// Whether a reviewer has written something to read beside the answer.
        #[serde(default)]
        has_words: bool,
    },
    /// The request was refused.
    Refused {
        /// The list.
        #[serde(with = "text")]
        list: ListId,
        /// The listed network.
        network: Network,
        /// For quoting.
        reference: Reference,
        /// Opens the private page.
        #[serde(with = "secret")]
        secret: Token,
        /// The published rule that decided.
        #[serde(with = "text")]
        rule: ClauseId,
        /// The version of the policy that it stands in.
        #[serde(deserialize_with = "version")]
        policy_version: PolicyVersion,
        /// Whether another person can be asked to look at it.
        may_appeal: bool,
        /// When a new request is possible, if it is not at once.
        #[serde(with = "text_if_any")]
        again_at: Option<Timestamp>,
        /// Whether a reviewer has written something to read beside the answer.
        #[serde(default)]
        has_words: bool,
    },
    /// Another person has looked, and the refusal stands.
    Upheld {
        /// The list.
        #[serde(with = "text")]
        list: ListId,
        /// The listed network.
        network: Network,
        /// For quoting.
        reference: Reference,
        /// Opens the private page.
        #[serde(with = "secret")]
        secret: Token,
        /// The published rule that decided.
        #[serde(with = "text")]
        rule: ClauseId,
        /// The version of the policy that it stands in.
        #[serde(deserialize_with = "version")]
        policy_version: PolicyVersion,
        /// Whether a reviewer has written something to read beside the answer.
        #[serde(default)]
        has_words: bool,
    },
    /// Staff asked something; the question stands on the private page.
    Asked {
        /// The list.
        #[serde(with = "text")]
        list: ListId,
        /// The listed network.
        network: Network,
        /// For quoting.
        reference: Reference,
        /// Opens the private page.
        #[serde(with = "secret")]
        secret: Token,
    },
    /// The listing ended by itself before the request was decided.
    Overtaken {
        /// The list.
        #[serde(with = "text")]
        list: ListId,
        /// The network that was listed.
        network: Network,
        /// For quoting.
        reference: Reference,
        /// Opens the private page.
        #[serde(with = "secret")]
        secret: Token,
    },
    /// Somebody asked again for the links of this mailbox's requests.
    Links {
        /// The requests, at most [`MOST_LINKS`]; further ones are left out of the letter.
        requests: Vec<RequestLink>,
    },
    /// To somebody on the staff: a link that sets password and second factor.
    StaffLink {
        /// What they sign in with.
        #[serde(with = "text")]
        name: StaffName,
        /// Opens the page where that is done.
        #[serde(with = "secret")]
        token: Token,
        /// When the link stops to work.
        #[serde(with = "text")]
        expires_at: Timestamp,
    },
    /// To somebody on the staff: something of their account changed.
    AccountNews {
        /// What they sign in with.
        #[serde(with = "text")]
        name: StaffName,
        /// What.
        #[serde(with = "text")]
        what: AccountNews,
        /// When.
        #[serde(with = "text")]
        at: Timestamp,
    },
    /// To the list's own contact: a request has waited too long.
    Overdue {
        /// The list.
        #[serde(with = "text")]
        list: ListId,
        /// The listed network.
        network: Network,
        /// The request.
        reference: Reference,
        /// For how many days it has waited.
        days: i64,
    },
}

/// One open request and the link to its private page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestLink {
    /// The list.
    #[serde(with = "text")]
    pub list: ListId,
    /// The listed network.
    pub network: Network,
    /// For quoting.
    pub reference: Reference,
    /// Opens the private page.
    #[serde(with = "secret")]
    pub secret: Token,
}

/// What is stored is no letter of ours: staff must look, for nobody can send it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("what is stored is no letter that this release can write")]
pub struct StoredLetterError;

impl Letter {
    /// Which letter it is, as the outbox and the header of the mail have it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Confirm { .. } => "confirm",
            Self::Received { .. } => "received",
            Self::Granted { .. } => "granted",
            Self::Refused { .. } => "refused",
            Self::Upheld { .. } => "upheld",
            Self::Asked { .. } => "asked",
            Self::Overtaken { .. } => "overtaken",
            Self::Links { .. } => "links",
            Self::StaffLink { .. } => "staff-link",
            Self::AccountNews { .. } => "account-news",
            Self::Overdue { .. } => "overdue",
        }
    }

    /// True for an answer with which a reviewer has written something.
    pub const fn has_words(&self) -> bool {
        match self {
            Self::Granted { has_words, .. } | Self::Refused { has_words, .. } | Self::Upheld { has_words, .. } => {
                *has_words
            }
            _ => false,
        }
    }

    /// What it tells, as JSON for the outbox. Holds secrets: nothing else may have it.
    pub fn values(&self) -> String {
        // Texts, numbers and booleans under fixed keys always are JSON.
        let whole = serde_json::to_value(self).unwrap_or_default();
        whole.get("values").map(ToString::to_string).unwrap_or_default()
    }

    /// The letter that was stored under this kind with these values.
    pub fn from_stored(kind: &str, values: &str) -> Result<Self, StoredLetterError> {
        let values: serde_json::Value = serde_json::from_str(values).map_err(|_| StoredLetterError)?;
        let whole = serde_json::json!({ "kind": kind, "values": values });
        serde_json::from_value(whole).map_err(|_| StoredLetterError)
    }
}

fn version<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<PolicyVersion, D::Error> {
    String::deserialize(deserializer).map(PolicyVersion)
}

/// What has one text of its own, as that text.
mod text {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serializer};

    pub(super) fn serialize<T: Display, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(value)
    }

    pub(super) fn deserialize<'de, T, D>(deserializer: D) -> Result<T, D::Error>
    where
        T: FromStr<Err: Display>,
        D: Deserializer<'de>,
    {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// The same for a moment that may be missing.
mod text_if_any {
    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use crate::domain::time::Timestamp;

    #[expect(clippy::ref_option, reason = "serde hands over a reference to the field")]
    pub(super) fn serialize<S: Serializer>(value: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
        let text = <Option<String>>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
    }
}

/// A token as the text of its link.
mod secret {
    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::domain::token::Token;

    pub(super) fn serialize<S: Serializer>(token: &Token, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&token.reveal())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Token, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every kind once, with every value filled.
    fn every_kind() -> Vec<Letter> {
        let list = || "ops".parse::<ListId>().unwrap();
        let network: Network = "2001:db8::/64".parse().unwrap();
        let reference = || Reference::new(0x0123_4567_89AB);
        let secret = || Token::new([7; 32]);
        let rule = || "ops/waiting-time".parse::<ClauseId>().unwrap();
        let at = Timestamp(1_800_000_000);
        let policy_version = || PolicyVersion("ab".repeat(32));
        let refused = |may_appeal, again_at| Letter::Refused {
            list: list(),
            network,
            reference: reference(),
            secret: secret(),
            rule: rule(),
            policy_version: policy_version(),
            may_appeal,
            again_at,
            has_words: may_appeal,
        };
        vec![
            Letter::Confirm { list: list(), network, reference: reference(), token: secret(), expires_at: at },
            Letter::Received {
                list: list(),
                network,
                reference: reference(),
                secret: secret(),
                answer_by: at,
                latest_by: at,
            },
            Letter::Granted {
                list: list(),
                network,
                reference: reference(),
                secret: secret(),
                removed_at: at,
                ttl_seconds: 2100,
                has_words: true,
            },
            refused(true, None),
            refused(false, Some(at)),
            Letter::Upheld {
                list: list(),
                network,
                reference: reference(),
                secret: secret(),
                rule: rule(),
                policy_version: policy_version(),
                has_words: true,
            },
            Letter::Asked { list: list(), network, reference: reference(), secret: secret() },
            Letter::Overtaken { list: list(), network, reference: reference(), secret: secret() },
            Letter::Links {
                requests: vec![RequestLink { list: list(), network, reference: reference(), secret: secret() }; 2],
            },
            Letter::Overdue { list: list(), network, reference: reference(), days: 2 },
        ]
    }

    /// The same for the staff.
    fn every_kind_to_staff() -> [Letter; 2] {
        let (name, at): (StaffName, _) = ("ada".parse().unwrap(), Timestamp(1_800_000_000));
        [
            Letter::StaffLink { name: name.clone(), token: Token::new([7; 32]), expires_at: at },
            Letter::AccountNews { name, what: AccountNews::NewPlace, at },
        ]
    }

    #[test]
    fn every_letter_comes_back_from_the_store_as_it_went_in() {
        for letter in every_kind().into_iter().chain(every_kind_to_staff()) {
            let values = letter.values();
            assert_eq!(Letter::from_stored(letter.kind(), &values), Ok(letter), "{values}");
        }
    }

    #[test]
    fn s82_no_letter_prints_the_secret_in_it() {
        let secret = Token::new([7; 32]).reveal();
        for letter in every_kind().into_iter().chain(every_kind_to_staff()) {
            assert!(!format!("{letter:?}").contains(&secret), "{}", letter.kind());
        }
    }

    #[test]
    fn t5_what_is_stored_but_holds_text_of_somebody_else_is_no_letter() {
        let asked = every_kind().into_iter().find(|letter| letter.kind() == "asked");
        let values = asked.unwrap().values();
        for (kind, values) in [
            ("asked", "{}".to_owned()),
            ("asked", String::new()),
            ("asked", values.replace("\"ops\"", "\"ops\\r\\nBcc: a@example.org\"")),
            ("asked", values.replace("2001:db8::/64", "2001:db8::/64 <b>")),
            ("invoice", values),
        ] {
            assert_eq!(Letter::from_stored(kind, &values), Err(StoredLetterError), "{kind} {values}");
        }
    }
}
