//! A purge: many listings taken back at once, because a source or a criterion was wrong for a while (RFC 6471 section 3.9).
//!
//! One person chooses and sees beforehand what would end; a second one confirms (S23). For a day it can be taken back.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ids::{ClauseId, ListId, ProposalId, Revision};
use super::network::Network;
use super::plain::is_unseen;
use super::removal::words;
use super::time::{Seconds, Timestamp};

/// For so long after the confirmation a purge can be taken back.
pub const UNDO_FOR: Seconds = Seconds::DAY;

/// The notice stands at the top of every page for so long.
pub const NOTICE_FOR: Seconds = Seconds::days(7);

/// The shortest reason, in characters: everybody reads it.
pub const SHORTEST_REASON: usize = 20;

/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 2000;

/// The longest name of a source, in bytes.
const LONGEST_SOURCE: usize = 64;

/// Which listings are taken back: those for which everything holds that is given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct PurgeChoice {
    /// The list they stand on.
    pub list: Option<ListId>,
    /// The source that names them.
    pub source: Option<String>,
    /// The criterion they stand under.
    pub criterion: Option<ClauseId>,
    /// The network that they are inside of.
    pub network: Option<Network>,
    /// They began at this moment or later.
    pub from: Option<Timestamp>,
    /// They began before this moment.
    pub until: Option<Timestamp>,
}

/// A choice as it is kept.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    list: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    criterion: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    network: Option<Network>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<Timestamp>,
}

/// Why a choice is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceProblem {
    /// It would be everything everywhere, or one stretch of time everywhere.
    #[error("a purge names a list, a source or a network: everything everywhere is not taken back at once")]
    Everything,
    /// No source has such a name.
    #[error("a source is named with 1 to {LONGEST_SOURCE} bytes of plain text")]
    Source,
    /// The criterion is of another list, so that nothing can match.
    #[error("the criterion {criterion} is not one of the list {list}")]
    OtherList {
        /// The list that was chosen.
        list: ListId,
        /// The criterion that was chosen.
        criterion: ClauseId,
    },
    /// The end of the time is not behind its beginning.
    #[error("the time ends before it begins")]
    NoTime,
    /// What is kept names no list or no criterion.
    #[error("this is no name of a list or of a criterion")]
    Name,
}

impl PurgeChoice {
    /// Why this is no choice, if it is none.
    pub fn problem(&self) -> Option<ChoiceProblem> {
        if self.list.is_none() && self.source.is_none() && self.network.is_none() {
            return Some(ChoiceProblem::Everything);
        }
        if self.source.as_deref().is_some_and(|source| !is_source(source)) {
            return Some(ChoiceProblem::Source);
        }
        if let (Some(list), Some(criterion)) = (&self.list, &self.criterion)
            && criterion.list() != list.as_str()
        {
            return Some(ChoiceProblem::OtherList { list: list.clone(), criterion: criterion.clone() });
        }
        let is_backwards = matches!((self.from, self.until), (Some(from), Some(until)) if from >= until);
        is_backwards.then_some(ChoiceProblem::NoTime)
    }
}

fn is_source(name: &str) -> bool {
    (1..=LONGEST_SOURCE).contains(&name.len()) && name.trim() == name && !name.chars().any(is_unseen)
}

impl TryFrom<Written> for PurgeChoice {
    type Error = ChoiceProblem;

    fn try_from(written: Written) -> Result<Self, ChoiceProblem> {
        let choice = Self {
            list: written.list.map(|list| list.parse()).transpose().map_err(|_| ChoiceProblem::Name)?,
            source: written.source,
            criterion: written.criterion.map(|clause| clause.parse()).transpose().map_err(|_| ChoiceProblem::Name)?,
            network: written.network,
            from: written.from,
            until: written.until,
        };
        match choice.problem() {
            Some(problem) => Err(problem),
            None => Ok(choice),
        }
    }
}

impl From<PurgeChoice> for Written {
    fn from(choice: PurgeChoice) -> Self {
        Self {
            list: choice.list.map(|list| list.to_string()),
            source: choice.source,
            criterion: choice.criterion.map(|clause| clause.to_string()),
            network: choice.network,
            from: choice.from,
            until: choice.until,
        }
    }
}

/// In a few words, for the history: `list ops, source feed, from 2026-11-23T18:00:00Z`.
impl fmt::Display for PurgeChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            ("list", self.list.as_ref().map(ToString::to_string)),
            ("source", self.source.clone()),
            ("criterion", self.criterion.as_ref().map(ToString::to_string)),
            ("network", self.network.map(|network| network.to_string())),
            ("from", self.from.map(|at| at.to_string())),
            ("until", self.until.map(|at| at.to_string())),
        ];
        let given = parts.into_iter().filter_map(|(name, value)| Some(format!("{name} {}", value?)));
        f.write_str(&given.collect::<Vec<_>>().join(", "))
    }
}

/// A purge that is proposed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PurgeWish {
    /// What is taken back.
    pub choice: PurgeChoice,
    /// How many listings would have ended when it was proposed.
    pub count: u64,
    /// Why, for everybody: the notice. Plain text in English.
    pub reason: String,
}

/// True when more than a tenth has come to what somebody looked at.
pub const fn has_grown(before: u64, now: u64) -> bool {
    now.saturating_sub(before).saturating_mul(10) > before
}

words! {
    /// How far a purge has come.
    PurgeState {
        /// Its listings end.
        Ending = "ending",
        /// All have ended.
        Ended = "ended",
        /// It was taken back: its listings come back.
        Restoring = "restoring",
        /// All have come back that may be listed still.
        Restored = "restored",
    }
}

/// How far somebody has looked. Whoever goes on begins behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Which of the ways through the listings: with a source one for each list and one for what it names beside others.
    pub stretch: i64,
    /// The network, on a way that goes by networks.
    pub network: Option<Network>,
    /// The listing; with a network, the number of the list.
    pub number: i64,
}

/// A purge, as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purge {
    /// The proposal that it comes from.
    pub id: ProposalId,
    /// How far it has come.
    pub state: PurgeState,
    /// What was proposed, as JSON.
    pub content: String,
    /// Who proposed it.
    pub proposed_by: String,
    /// Who confirmed it.
    pub confirmed_by: String,
    /// When it was confirmed.
    pub begun_at: Timestamp,
    /// When the last of its listings had ended.
    pub ended_at: Option<Timestamp>,
    /// How far somebody has looked.
    pub place: Place,
    /// Listings that began later are not of it.
    pub listings_up_to: Revision,
    /// How many listings it has ended.
    pub ended: i64,
    /// How many went over to another source that names them as well.
    pub kept: i64,
    /// How many came back.
    pub restored: i64,
    /// Its notice.
    pub news: Option<i64>,
    /// Who took it back, and when.
    pub undone: Option<(String, Timestamp)>,
    /// When the last of those that come back had come back.
    pub restored_at: Option<Timestamp>,
}

impl Purge {
    /// True while it can be taken back.
    pub fn can_be_undone(&self, now: Timestamp) -> bool {
        matches!(self.state, PurgeState::Ending | PurgeState::Ended) && now < self.undo_until()
    }

    /// Until when it can be taken back.
    pub fn undo_until(&self) -> Timestamp {
        self.begun_at.plus(UNDO_FOR)
    }

    /// Who acts when a purge does.
    pub fn actor(&self) -> String {
        actor(self.id)
    }
}

/// Who acts when a purge does, `purge:NUMBER`.
pub fn actor(id: ProposalId) -> String {
    format!("purge:{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice() -> PurgeChoice {
        PurgeChoice { list: Some("ops".parse().unwrap()), ..PurgeChoice::default() }
    }

    #[test]
    fn t20_nobody_takes_back_everything_everywhere() {
        let at = Some(Timestamp(7));
        for none in [
            PurgeChoice::default(),
            PurgeChoice { from: at, ..PurgeChoice::default() },
            PurgeChoice { criterion: Some("ops/open-socks".parse().unwrap()), until: at, ..PurgeChoice::default() },
        ] {
            assert_eq!(none.problem(), Some(ChoiceProblem::Everything));
        }
        for enough in [
            choice(),
            PurgeChoice { source: Some("feed".to_owned()), ..PurgeChoice::default() },
            PurgeChoice { network: Some("192.0.2.0/24".parse().unwrap()), ..PurgeChoice::default() },
        ] {
            assert_eq!(enough.problem(), None);
        }
    }

    #[test]
    fn what_can_match_nothing_is_no_choice() {
        let other = PurgeChoice { criterion: Some("rbl/spam".parse().unwrap()), ..choice() };
        assert!(matches!(other.problem(), Some(ChoiceProblem::OtherList { .. })));
        for (from, until) in [(7, 7), (8, 7)] {
            let none = PurgeChoice { from: Some(Timestamp(from)), until: Some(Timestamp(until)), ..choice() };
            assert_eq!(none.problem(), Some(ChoiceProblem::NoTime));
        }
        for source in ["", " feed", "a\u{202e}b", "a\nb", &"a".repeat(65)] {
            let none = PurgeChoice { source: Some(source.to_owned()), ..choice() };
            assert_eq!(none.problem(), Some(ChoiceProblem::Source), "{source:?}");
        }
    }

    #[test]
    fn a_wish_reads_back_as_it_was_written_and_nothing_else_is_read() {
        let whole = PurgeChoice {
            list: Some("ops".parse().unwrap()),
            source: Some("feed \"7\"".to_owned()),
            criterion: Some("ops/open-socks".parse().unwrap()),
            network: Some("2001:db8::/32".parse().unwrap()),
            from: Some(Timestamp(5)),
            until: Some(Timestamp(60)),
        };
        let wish = PurgeWish { choice: whole, count: 17, reason: "One.\n\nTwo <b>.".to_owned() };
        let written = serde_json::to_string(&wish).unwrap();
        assert_eq!(serde_json::from_str::<PurgeWish>(&written).unwrap(), wish);
        assert_eq!(
            wish.choice.to_string(),
            "list ops, source feed \"7\", criterion ops/open-socks, network 2001:db8::/32, \
             from 1970-01-01T00:00:05Z, until 1970-01-01T00:01:00Z"
        );
        for text in [r"{}", r#"{"list":"O"}"#, r#"{"list":"ops","all":true}"#, r#"{"source":""}"#] {
            assert!(serde_json::from_str::<PurgeChoice>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn more_than_a_tenth_is_told() {
        assert!(!has_grown(100, 110) && has_grown(100, 111) && !has_grown(100, 3));
        assert!(has_grown(0, 1) && !has_grown(0, 0) && has_grown(9, 10));
    }
}
