//! Names and numbers, each a type of its own with one door.
//!
//! The numbers are transparent newtypes, so that the store binds and decodes them as the integers they are; everything
//! else crosses the border of the store through a row struct.

use std::fmt;
use std::str::FromStr;

/// Declares a transparent integer id.
macro_rules! number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, sqlx::Type, serde::Serialize)]
        #[sqlx(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

number! {
    /// A listing: the revision of the event that made it, so ids are never used twice.
    ListingId
}
number! {
    /// A removal request: the revision of the event that opened it. Never shown.
    RemovalId
}
number! {
    /// A post of news: the revision of the event that posted it, so ids are never used twice. Stands in its address.
    NewsId
}
number! {
    /// An account of the staff: the revision of the event that added it. Never given to somebody else.
    StaffId
}
number! {
    /// What one person proposed for a second one to confirm: the revision of the event that made it.
    ProposalId
}
number! {
    /// A session of somebody who is signed in.
    SessionId
}
number! {
    /// The sequence number of an event, and so of the state of the store after it: 1, 2, 3, … without gaps.
    Revision
}
number! {
    /// What the store calls a list: small, given once, never changed.
    ListNumber
}
number! {
    /// What the store calls a criterion: small, given once, never changed. The index keeps it in 16 bits.
    CriterionNumber
}

/// Why a text is not a name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseIdError {
    /// The name of a list.
    #[error("a list's name has 2 to 32 characters of a-z, 0-9 and -, begins with a letter and does not end with -")]
    List,
    /// The name of a criterion or rule.
    #[error("a clause is named LIST/NAME, as ops/open-socks: each part of a-z, 0-9 and -, beginning with a letter")]
    Clause,
}

/// True for 2 to 32 characters of `a-z0-9-`, a letter first, no dash at the end. RFC 5782 section 2.3 asks for two
/// characters and a non-digit in the names of sub-lists.
fn is_name(text: &str) -> bool {
    (2..=32).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && !text.ends_with('-')
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// The name of a list, `ops`: part of its paths, its zone's sub-name and its folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct ListId(String);

impl ListId {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ListId {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if is_name(text) { Ok(Self(text.to_owned())) } else { Err(ParseIdError::List) }
    }
}

impl fmt::Display for ListId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of a published clause, a criterion or a rule: `ops/open-socks`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct ClauseId(String);

impl ClauseId {
    /// The clause `name` of a list.
    pub fn new(list: &ListId, name: &str) -> Result<Self, ParseIdError> {
        if is_name(name) { Ok(Self(format!("{list}/{name}"))) } else { Err(ParseIdError::Clause) }
    }

    /// As text, `ops/open-socks`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The list's part, `ops`.
    pub fn list(&self) -> &str {
        self.0.split_once('/').map_or("", |(list, _)| list)
    }

    /// The clause's own part, `open-socks`: also its anchor on the policy page.
    pub fn name(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, name)| name)
    }
}

impl FromStr for ClauseId {
    type Err = ParseIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('/') {
            Some((list, name)) if is_name(list) && is_name(name) => Ok(Self(text.to_owned())),
            _ => Err(ParseIdError::Clause),
        }
    }
}

impl fmt::Display for ClauseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lists_are_short_and_not_only_digits_d08() {
        assert!("ops".parse::<ListId>().is_ok());
        for text in ["", "o", "1", "12", "Ops", "ops-", "-ops", "o ps", "öps", &"a".repeat(33)] {
            assert_eq!(text.parse::<ListId>(), Err(ParseIdError::List), "{text}");
        }
    }

    #[test]
    fn a_clause_knows_its_list() {
        let clause: ClauseId = "ops/open-socks".parse().unwrap();
        assert_eq!((clause.list(), clause.name()), ("ops", "open-socks"));
        assert!("ops".parse::<ClauseId>().is_err());
        assert!("ops/a/b".parse::<ClauseId>().is_err());
    }
}
