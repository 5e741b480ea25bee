//! The list's own people: who they are, what each role may do, and how long a session lasts.
//!
//! What a person does is done by [`StaffName::actor`], which no program's name looks like. Names are never given to
//! somebody else, since the history is kept for good.

use std::fmt;
use std::str::FromStr;

use super::email::EmailAddress;
use super::ids::{SessionId, StaffId};
use super::removal::words;
use super::time::{Seconds, Timestamp};

/// A session that nobody uses ends after this.
pub const IDLE_FOR: Seconds = Seconds(30 * 60);

/// And any session after this.
pub const SESSION_FOR: Seconds = Seconds::hours(12);

/// At most so many sessions of one person; one more ends the oldest.
pub const MOST_SESSIONS: usize = 10;

/// For so long a second factor that was shown is good for dangerous acts.
pub const PROVED_FOR: Seconds = Seconds(5 * 60);

/// For so long a link that sets password and second factor is good.
pub const LINK_FOR: Seconds = Seconds::DAY;

/// What stands before the name of a person in the history.
const ACTOR: &str = "staff:";

/// What a person signs in with, `ada`: 2 to 32 characters of `a-z0-9.-`, a letter first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct StaffName(String);

/// Why a text is no such name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a name has 2 to 32 characters of a-z, 0-9, . and -, and begins with a letter")]
pub struct ParseStaffNameError;

impl StaffName {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Who acts when this person does, as the history has it.
    pub fn actor(&self) -> String {
        format!("{ACTOR}{self}")
    }
}

/// The name of the person who acts by this name of the history, if it is a person's; whatever else acts stays as it is.
pub fn person(actor: &str) -> Option<&str> {
    actor.strip_prefix(ACTOR)
}

impl FromStr for StaffName {
    type Err = ParseStaffNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
        let is_name = (2..=32).contains(&text.len())
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.bytes().all(is_sign);
        if is_name { Ok(Self(text.to_owned())) } else { Err(ParseStaffNameError) }
    }
}

impl fmt::Display for StaffName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

words! {
    /// What somebody is on the staff for.
    StaffRole {
        /// Decides removal requests.
        Reviewer = "reviewer",
        /// Keeps listings, exclusions and news.
        Lister = "lister",
        /// All that, and the people.
        Administrator = "administrator",
    }
}

/// What an act or a page needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Right {
    /// To be on the staff.
    Belong,
    /// To read removal requests with what is private in them, and to decide them.
    Review,
    /// To change listings and exclusions, to propose purges, to post news.
    List,
    /// To let others in and out.
    Administer,
}

impl StaffRole {
    /// Whether the role includes a right.
    pub const fn has(self, right: Right) -> bool {
        match right {
            Right::Belong => true,
            Right::Review => matches!(self, Self::Reviewer | Self::Administrator),
            Right::List => matches!(self, Self::Lister | Self::Administrator),
            Right::Administer => matches!(self, Self::Administrator),
        }
    }
}

words! {
    /// What a link of the staff is for.
    LinkKind {
        /// Somebody new.
        Invitation = "invitation",
        /// Somebody who lost password or second factor.
        Reset = "reset",
    }
}

words! {
    /// What a person is told of their account by letter.
    AccountNews {
        /// Somebody signed in from where nobody has before.
        NewPlace = "new-place",
        /// The password was changed.
        Password = "password",
        /// The second factor was changed.
        SecondFactor = "second-factor",
        /// A recovery code was used.
        RecoveryCode = "recovery-code",
        /// The codes were made anew.
        RecoveryCodes = "recovery-codes",
        /// Letters go to another address from now on.
        Email = "email",
        /// The role is another one.
        Role = "role",
        /// The account was closed.
        Disabled = "disabled",
    }
}

impl FromStr for AccountNews {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_word(text).ok_or("no news of an account")
    }
}

/// An account, without its secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The store's number.
    pub id: StaffId,
    /// What they sign in with.
    pub name: StaffName,
    /// Where letters about the account go.
    pub email: EmailAddress,
    /// What they are there for.
    pub role: StaffRole,
    /// True once password and second factor are set.
    pub has_joined: bool,
    /// When they last signed in.
    pub signed_in_at: Option<Timestamp>,
    /// When the account was closed, if it is.
    pub disabled_at: Option<Timestamp>,
}

impl Member {
    /// Whether this person may do what needs a right, now.
    pub const fn may(&self, right: Right) -> bool {
        self.disabled_at.is_none() && self.role.has(right)
    }
}

/// A session of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The store's number, for the list of sessions.
    pub id: SessionId,
    /// Whose it is.
    pub staff: StaffId,
    /// When it began.
    pub began_at: Timestamp,
    /// When it was last used, to the minute.
    pub seen_at: Timestamp,
    /// When the second factor was last shown.
    pub proved_at: Timestamp,
    /// The network that the person signed in from.
    pub place: String,
}

impl Session {
    /// When it ends if nobody uses it from now on.
    pub fn ends_at(&self) -> Timestamp {
        self.seen_at.plus(IDLE_FOR).min(self.began_at.plus(SESSION_FOR))
    }

    /// True while it is good.
    pub fn is_live(&self, now: Timestamp) -> bool {
        now < self.ends_at()
    }

    /// True while dangerous acts need no code again.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        now <= self.proved_at.plus(PROVED_FOR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_does_never_looks_like_what_a_program_does() {
        let ada: StaffName = "ada".parse().unwrap();
        assert_eq!(ada.actor(), "staff:ada");
        assert_eq!(person(&ada.actor()), Some("ada"));
        for actor in ["expiry", "import:ada", "policy", "purge:7", "requester"] {
            assert_eq!(person(actor), None, "{actor}");
        }
        for text in ["", "a", "Ada", "1a", "ada lovelace", "ada:b", "ädä", &"a".repeat(33)] {
            assert!(text.parse::<StaffName>().is_err(), "{text}");
        }
    }

    #[test]
    fn s66_what_each_role_may_do_is_this_table() {
        use Right::{Administer, Belong, List, Review};
        let table = [
            (StaffRole::Reviewer, [true, true, false, false]),
            (StaffRole::Lister, [true, false, true, false]),
            (StaffRole::Administrator, [true, true, true, true]),
        ];
        for (role, may) in table {
            assert_eq!([Belong, Review, List, Administer].map(|right| role.has(right)), may, "{role}");
        }
    }

    #[test]
    fn s61_a_session_ends_after_half_an_hour_without_use_and_after_twelve_hours_anyway() {
        let at = |seen: i64| Session {
            id: SessionId(1),
            staff: StaffId(1),
            began_at: Timestamp(0),
            seen_at: Timestamp(seen),
            proved_at: Timestamp(0),
            place: String::new(),
        };
        assert!(at(0).is_live(Timestamp(1799)) && !at(0).is_live(Timestamp(1800)));
        assert!(at(43_000).is_live(Timestamp(43_199)) && !at(43_000).is_live(Timestamp(43_200)));
        assert!(at(0).is_fresh(Timestamp(300)) && !at(0).is_fresh(Timestamp(301)));
    }
}
