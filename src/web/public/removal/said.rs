//! What happened and what was said, in order of time. Of staff nobody is named (S69).

use crate::domain::removal::{ConfirmedBy, Removal, Step};
use crate::domain::time::Timestamp;
use crate::services::removal::private::PrivateView;
use crate::store::removals::Message;
use crate::strings::{MessageId, id};
use crate::web::duration_text::Moment;
use crate::web::page::Page;

/// One line of what happened.
#[derive(Debug)]
pub struct Line {
    /// When.
    pub at: Moment,
    /// What.
    pub what: String,
    /// What was written, if it is a message.
    pub text: Option<String>,
}

/// Everything that happened, the oldest first. What was written with the latest decision stands with the answer.
pub fn lines(page: &Page, view: &PrivateView, now: Timestamp) -> Vec<Line> {
    let removal = &view.removal;
    let mut happened: Vec<(Timestamp, MessageId, Option<String>)> =
        vec![(removal.opened_at, id("removal-step-opened"), words(removal))];
    for taken in &view.steps {
        happened.extend(step(taken.step, removal).map(|what| (taken.at, what, None)));
        let with_it = |message: &&Message| message.decision == Some(taken.revision);
        let written = view.messages.iter().find(with_it).filter(|message| view.words() != Some(*message));
        happened.extend(written.map(message));
    }
    happened.extend(view.messages.iter().filter(|message| message.decision.is_none()).map(message));
    happened.extend(removal.erased_at.map(|at| (at, id("removal-step-erased"), None)));
    // Of what happened in the same second, steps stand before messages as above.
    happened.sort_by_key(|(at, ..)| *at);
    let line = |(at, what, text)| Line { at: Moment::new(&page.words, at, now), what: page.t(what).to_string(), text };
    happened.into_iter().map(line).collect()
}

/// What was written in the form.
fn words(removal: &Removal) -> Option<String> {
    Some(removal.claim.words.clone()).filter(|words| !words.is_empty())
}

fn message(message: &Message) -> (Timestamp, MessageId, Option<String>) {
    let who = if message.staff.is_some() { id("removal-said-staff") } else { id("removal-said-you") };
    (message.at, who, Some(message.text.clone()))
}

/// What a step is called; nothing for one that would tell of somebody else's request.
fn step(step: Step, removal: &Removal) -> Option<MessageId> {
    let confirmed = || match removal.confirmed {
        Some((_, ConfirmedBy::Address)) => id("removal-step-confirmed-address"),
        Some((_, ConfirmedBy::Dns)) => id("removal-step-confirmed-dns"),
        Some((_, ConfirmedBy::Mail)) | None => id("removal-step-confirmed-mail"),
    };
    Some(match step {
        Step::Confirm | Step::Join => confirmed(),
        Step::Promote => return None,
        Step::HandOver => id("removal-step-handed"),
        Step::Grant => id("removal-step-granted"),
        Step::Refuse => id("removal-step-refused"),
        Step::Appeal => id("removal-step-appealed"),
        Step::Uphold => id("removal-step-upheld"),
        Step::Withdraw => id("removal-step-withdrawn"),
        Step::Lapse => id("removal-step-lapsed"),
        Step::Overtake => id("removal-step-overtaken"),
    })
}
