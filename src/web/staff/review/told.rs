//! What happened to a request, in words for the staff.

use crate::domain::event::EventKind;
use crate::domain::removal::{ClaimKind, ConfirmedBy, Removal, Role, State, Step};
use crate::domain::staff::person;
use crate::domain::time::Timestamp;
use crate::services::desk::review::Review;
use crate::services::removal::{POLICY, REQUESTER};
use crate::web::staff::frame::Frame;

/// A state in a few words.
pub fn state(state: State) -> &'static str {
    match state {
        State::Unconfirmed => "not confirmed",
        State::Checking => "machines look",
        State::Following => "follows another request",
        State::Reviewing => "with staff",
        State::Granted => "granted",
        State::Refused => "refused",
        State::Appealed => "second look",
        State::Upheld => "refused twice",
        State::Withdrawn => "taken back",
        State::Lapsed => "never confirmed",
        State::Overtaken => "listing ended by itself",
    }
}

/// What was just done, in a sentence, or nothing.
pub fn done(word: &str) -> &'static str {
    match word {
        "taken" => "You have taken the request.",
        "back" => "The request is given back.",
        "handed" => "The request is handed on.",
        "asked" => "The question stands on the private page, and a letter says so.",
        "granted" => "The request is granted.",
        "refused" => "The request is refused.",
        _ => "",
    }
}

/// Whoever acted, as the staff read it.
pub fn who(actor: &str) -> &str {
    match actor {
        POLICY => "the rules alone",
        REQUESTER => "the requester",
        other => person(other).unwrap_or(other),
    }
}

/// A step in a few words.
pub fn step(step: Step) -> &'static str {
    match step {
        Step::Confirm => "Confirmed",
        Step::Join => "Confirmed, behind another request",
        Step::Promote => "Looked at by itself",
        Step::HandOver => "Left to staff",
        Step::Grant => "Granted",
        Step::Refuse => "Refused",
        Step::Appeal => "A second look asked for",
        Step::Uphold => "Refused once more",
        Step::Withdraw => "Taken back",
        Step::Lapse => "Not confirmed in time",
        Step::Overtake => "The listing ended by itself",
    }
}

/// Who says to be asking.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Server => "runs the mail server",
        Role::Provider => "runs the network or the hosting",
        Role::User => "uses the line",
        Role::Other => "somebody else",
    }
}

/// What is claimed.
pub fn claim(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Repaired => "repaired",
        ClaimKind::Acquired => "new holder",
    }
}

/// How it was confirmed.
pub fn confirmed_by(by: ConfirmedBy) -> &'static str {
    match by {
        ConfirmedBy::Mail => "by the link in our letter",
        ConfirmedBy::Address => "from the listed address",
        ConfirmedBy::Dns => "by a text in the DNS",
    }
}

/// How an other request ended, or stands: "refused on … by … under …".
pub fn outcome(frame: &Frame, removal: &Removal) -> String {
    match &removal.decision {
        Some(decision) if !removal.state.awaits_answer() => format!(
            "{} on {} by {} under {}",
            state(removal.state),
            frame.moment(&decision.at),
            who(&decision.by),
            decision.rule
        ),
        _ => state(removal.state).to_owned(),
    }
}

/// One line of what happened.
#[derive(Debug)]
pub struct Line {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: String,
    /// By whom.
    pub by: String,
}

/// What happened to the request and to its listing, the latest first.
pub fn history(review: &Review) -> Vec<Line> {
    let steps = review.steps.iter().map(|taken| {
        let rule = taken.decision.as_ref().map(|(rule, _)| format!(", under {rule}")).unwrap_or_default();
        let by = review.actor(taken.revision).unwrap_or_default();
        Line { at: taken.at, what: format!("{}{rule}", step(taken.step)), by: who(by).to_owned() }
    });
    let events = review.events.iter().map(|event| {
        let what = match event.kind {
            EventKind::Listed => "The listing began",
            EventKind::Renewed => "Seen again, or changed",
            EventKind::Ended => "The listing ended",
            other => other.word(),
        };
        Line { at: event.at, what: what.to_owned(), by: who(&event.actor).to_owned() }
    });
    let opened = Line { at: review.removal.opened_at, what: "Sent".to_owned(), by: who(REQUESTER).to_owned() };
    let mut lines: Vec<Line> = steps.chain(events).chain([opened]).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    lines
}

/// What is new since somebody opened the page, in a sentence; nothing when nothing is.
pub fn news(frame: &Frame, news: &[(Timestamp, EventKind)]) -> String {
    let words = |kind: EventKind| match kind {
        EventKind::RemovalAnswered => "the requester wrote something",
        EventKind::RemovalAsked => "somebody asked a question",
        EventKind::RemovalReached => "the mailbox was shown",
        EventKind::RemovalProved => "control of the network was shown",
        EventKind::RemovalAppealed => "a second look was asked for",
        EventKind::RemovalRefused => "it was refused",
        EventKind::RemovalErased => "what is personal was erased",
        EventKind::RemovalMoved => "its listing was split",
        EventKind::RemovalHandedOver => "it was left to staff",
        _ => "it went on",
    };
    let told: Vec<String> =
        news.iter().take(10).map(|(at, kind)| format!("{} ({})", words(*kind), frame.moment(at))).collect();
    told.join(", ")
}
