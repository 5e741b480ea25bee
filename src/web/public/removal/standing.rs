//! How a request stands, in plain words: what its state means, who acts next, what happens next.
//!
//! A request that follows another one for the same network reads as one that is looked at itself: nobody is told that
//! somebody else has asked (I11).

use crate::domain::list::RemovalMode;
use crate::domain::listing::EndedHow;
use crate::domain::removal::State;
use crate::domain::time::Timestamp;
use crate::services::removal::private::PrivateView;
use crate::strings::{MessageId, id};
use crate::web::duration_text;
use crate::web::page::Page;

/// How a request stands, as far as its page tells states apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The person's confirmation is awaited.
    Unconfirmed,
    /// Machines look.
    Checking,
    /// Proof of control is awaited.
    Proving,
    /// Staff look.
    Reviewing,
    /// Staff have asked something, and nobody has answered yet.
    Asked,
    /// Off the list.
    Granted,
    /// It was taken off, and is listed once more.
    ListedAgain,
    /// Refused; a second look may be asked for.
    Refused,
    /// Somebody else looks.
    Appealed,
    /// Refused for good.
    Upheld,
    /// Taken back.
    Withdrawn,
    /// Not confirmed in time.
    Lapsed,
    /// The listing ended by itself.
    Overtaken,
    /// Another request has ended the listing.
    Joined,
}

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    You,
    YouMay,
    We,
    Nobody,
}

impl Standing {
    /// How a request to a list of this mode stands now.
    pub fn of(view: &PrivateView, mode: Option<RemovalMode>, now: Timestamp) -> Self {
        let removal = &view.removal;
        let was_removed = view.listing.ended.as_ref().is_some_and(|ended| ended.how == EndedHow::Removal);
        let awaits_proof = mode == Some(RemovalMode::Owner) && !removal.has_control;
        match removal.state {
            State::Unconfirmed if removal.confirm_until <= now => Self::Lapsed,
            State::Unconfirmed => Self::Unconfirmed,
            State::Checking | State::Following if awaits_proof => Self::Proving,
            State::Following if mode == Some(RemovalMode::Reviewed) => Self::Reviewing,
            State::Checking | State::Following => Self::Checking,
            State::Reviewing | State::Appealed if view.has_question() => Self::Asked,
            State::Reviewing => Self::Reviewing,
            State::Granted if view.listed_again_at.is_some() => Self::ListedAgain,
            State::Granted => Self::Granted,
            State::Refused => Self::Refused,
            State::Appealed => Self::Appealed,
            State::Upheld => Self::Upheld,
            State::Withdrawn => Self::Withdrawn,
            State::Lapsed => Self::Lapsed,
            State::Overtaken if was_removed => Self::Joined,
            State::Overtaken => Self::Overtaken,
        }
    }

    /// What it means, and what happens next.
    const fn words(self) -> [MessageId; 2] {
        match self {
            Self::Unconfirmed => [id("removal-unconfirmed"), id("removal-unconfirmed-next")],
            Self::Checking => [id("removal-checking"), id("removal-checking-next")],
            Self::Proving => [id("removal-proving"), id("removal-proving-next")],
            Self::Reviewing => [id("removal-reviewing"), id("removal-reviewing-next")],
            Self::Asked => [id("removal-asked"), id("removal-asked-next")],
            Self::Granted => [id("removal-granted"), id("removal-granted-next")],
            Self::ListedAgain => [id("removal-relisted"), id("removal-relisted-next")],
            Self::Refused => [id("removal-refused"), id("removal-refused-next")],
            Self::Appealed => [id("removal-appealed"), id("removal-appealed-next")],
            Self::Upheld => [id("removal-upheld"), id("removal-upheld-next")],
            Self::Withdrawn => [id("removal-withdrawn"), id("removal-withdrawn-next")],
            Self::Lapsed => [id("removal-lapsed"), id("removal-lapsed-next")],
            Self::Overtaken => [id("removal-overtaken"), id("removal-overtaken-next")],
            Self::Joined => [id("removal-overtaken-other"), id("removal-overtaken-next")],
        }
    }

    const fn turn(self) -> Turn {
        match self {
            Self::Unconfirmed | Self::Proving | Self::Asked | Self::ListedAgain => Turn::You,
            Self::Refused => Turn::YouMay,
            Self::Checking | Self::Reviewing | Self::Appealed => Turn::We,
            Self::Granted | Self::Upheld | Self::Withdrawn | Self::Lapsed | Self::Overtaken | Self::Joined => {
                Turn::Nobody
            }
        }
    }

    /// True while something may still be added or taken back.
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Unconfirmed | Self::Checking | Self::Proving | Self::Reviewing | Self::Asked | Self::Appealed
        )
    }

    /// What the state means, in a sentence or two.
    pub fn meaning(self, page: &Page, view: &PrivateView) -> String {
        let [meaning, _] = self.words();
        let since = view.listed_again_at.map(|since| duration_text::day(&page.words, since)).unwrap_or_default();
        page.t(meaning).arg("network", view.removal.network.plain()).arg("since", since).to_string()
    }

    /// What happens next.
    pub fn next(self, page: &Page) -> String {
        let [_, next] = self.words();
        page.t(next).to_string()
    }

    /// Who acts next.
    pub fn who(self, page: &Page) -> String {
        let who = match self.turn() {
            Turn::You => page.t("removal-who-you"),
            Turn::YouMay => page.t("removal-who-may"),
            Turn::We => page.t("removal-who-we"),
            Turn::Nobody => page.t("removal-who-nobody"),
        };
        who.to_string()
    }
}
