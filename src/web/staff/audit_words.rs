//! A line of the history in words: what each kind is called, and a sentence made from its facts.

use crate::domain::event::EventKind;
use crate::domain::ids::{ListingId, NewsId, ProposalId, RemovalId};
use crate::domain::staff::Right;
use crate::services::audit::facts;
use crate::store::audit::AuditLine;
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::plain_text::one_line;

use super::frame::Frame;
use super::is_there;
use crate::domain::token::Reference;

/// The longest fact that is shown, in characters.
const LONGEST_FACT: usize = 200;

/// The longest line of facts that are shown as they are.
const LONGEST_FACTS: usize = 500;

/// What a kind is called, and its sentence with the names of facts in braces. A sentence whose facts are not all there is
/// not told: the facts are, as they stand.
#[rustfmt::skip]
const fn words(kind: EventKind) -> (&'static str, &'static str) {
    match kind {
        EventKind::Listed => ("Listed", "Listed {network} on {list} under {criterion}, from {source}."),
        EventKind::Renewed => ("Renewed a listing", "Renewed the listing of {network} on {list} under {criterion}."),
        EventKind::Ended => ("Ended a listing", "Ended the listing of {network} on {list}: {how}."),
        EventKind::PolicyPublished => ("Policy in force", "Put version {version} of the policy of {list} in force."),
        EventKind::Excluded => ("Excluded", "Excluded {network} from being listed: {reason}"),
        EventKind::Included => ("Took an exclusion back", "Took back the exclusion of {network}."),
        EventKind::StaffAdded => ("Added an account", "Added the account of {staff}, {role}."),
        EventKind::StaffJoined => ("Set up an account", "{staff} set password and second factor."),
        EventKind::StaffReset => ("Reset an account", "Took back password and second factor of {staff}."),
        EventKind::StaffChanged => ("Changed an account", "Changed the account of {staff}, who is {role} now."),
        EventKind::StaffDisabled => ("Closed an account", "Closed the account of {staff}."),
        EventKind::StaffEnabled => ("Opened an account again", "Opened the account of {staff} again."),
        EventKind::StaffSignedIn => ("Signed in", "{staff} signed in."),
        EventKind::StaffSignedOut => ("Signed out", "{staff} signed out."),
        EventKind::StaffSessionsEnded => ("Ended sessions", "Ended sessions of {staff}: {count}."),
        EventKind::StaffSecretsChanged => ("Changed or used a secret", "{staff}: {what}."),
        EventKind::RequestTaken => ("Took a request", "Took the request {request}."),
        EventKind::RequestReleased => ("Gave a request back", "Gave the request {request} back."),
        EventKind::RequestHanded => ("Handed a request on", "Handed the request {request} to {to}."),
        EventKind::ListingNoted => ("Wrote a note", "Wrote a note beside the listing of {network} on {list}."),
        EventKind::Proposed => ("Proposed", "Proposed {kind}: {about}"),
        EventKind::ProposalConfirmed => ("Confirmed a proposal", "Confirmed proposal {proposal}: {kind}."),
        EventKind::ProposalDeclined => ("Turned a proposal down", "Turned down or took back proposal {proposal}: {kind}."),
        EventKind::PurgeEnded => ("Purge ended", "Purge {purge} has ended all that it was for."),
        EventKind::PurgeUndone => ("Took a purge back", "Took purge {purge} back."),
        EventKind::PurgeRestored => ("Purge restored", "All that purge {purge} had ended, and that may be listed, is listed again."),
        EventKind::NewsPosted => ("Posted news", "Posted news: {title}"),
        EventKind::NewsChanged => ("Changed news", "Changed news: {title}"),
        EventKind::NewsWithdrawn => ("Took news back", "Took news back: {title}"),
        EventKind::LetterRetried => ("Tried a letter again", "Had letter {letter} tried again: {kind}."),
        EventKind::ZoneReleased => ("Let a zone pass", "Let the zone {zone} pass with {listings} entries."),
        EventKind::LetterDropped => ("Dropped a letter", "Dropped letter {letter}: {kind}."),
        EventKind::RemovalOpened => ("Request opened", "Request {request} opened for {network} on {list}."),
        EventKind::RemovalConfirmed => ("Request confirmed", "Request {request} for {network} on {list} confirmed."),
        EventKind::RemovalPromoted => ("Request promoted", "Request {request} for {network} on {list} looked at by itself from now on."),
        EventKind::RemovalMoved => ("Request moved", "Request {request} is about what remains of {network} on {list}."),
        EventKind::RemovalHandedOver => ("Request left to staff", "Request {request} for {network} on {list} left to staff."),
        EventKind::RemovalReached => ("Mailbox of a request reached", "Mailbox of request {request} for {network} on {list} reached."),
        EventKind::RemovalProved => ("Control shown", "Control of {network} shown in request {request} for {list}."),
        EventKind::RemovalAsked => ("Asked a question", "Asked a question in request {request} for {network} on {list}."),
        EventKind::RemovalAnswered => ("Request answered", "The requester wrote in request {request} for {network} on {list}."),
        EventKind::RemovalGranted => ("Granted a request", "Granted request {request} for {network} on {list} by rule {rule}."),
        EventKind::RemovalRefused => ("Refused a request", "Refused request {request} for {network} on {list} by rule {rule}."),
        EventKind::RemovalAppealed => ("Second look asked for", "A second look asked for at request {request} for {network} on {list}."),
        EventKind::RemovalUpheld => ("Upheld a refusal", "Upheld the refusal of request {request} for {network} on {list} by rule {rule}."),
        EventKind::RemovalWithdrawn => ("Request taken back", "Request {request} for {network} on {list} taken back."),
        EventKind::RemovalLapsed => ("Request lapsed", "Request {request} for {network} on {list} was not confirmed in time."),
        EventKind::RemovalOvertaken => ("Request overtaken", "The listing of {network} on {list} ended before request {request} was answered."),
        EventKind::RemovalErased => ("Request erased", "What was personal in request {request} for {network} on {list} was erased."),
    }
}

/// What a kind is called.
pub const fn label(kind: EventKind) -> &'static str {
    words(kind).0
}

/// Words of the store that a sentence says otherwise.
fn said(name: &str, word: &str) -> Option<&'static str> {
    Some(match (name, word) {
        ("how", "removal") => "a request was granted",
        ("how", "expiry") => "its time was over",
        ("how", "purge") => "taken back with others, or no longer named by its source",
        ("how", "staff") => "by hand",
        ("what", "password") => "changed the password",
        ("what", "second-factor") => "changed the second factor",
        ("what", "recovery-codes") => "made new recovery codes",
        ("what", "recovery-code") => "used a recovery code",
        ("kind", "listing") => "a wide listing",
        ("kind", "exclusion") => "an exclusion",
        ("kind", "purge") => "a purge",
        ("kind", "administrator") => "an administrator",
        _ => return None,
    })
}

/// The facts of one line.
struct Facts<'a> {
    told: serde_json::Value,
    line: &'a AuditLine,
    request: Option<&'a Reference>,
}

impl Facts<'_> {
    /// A fact by its name, as it is shown.
    fn fact(&self, name: &str) -> Option<String> {
        let place = self.line.place.as_ref();
        let text = match (name, self.plain(name)) {
            ("request", told) => self.request.map(ToString::to_string).or_else(|| self.plain("reference")).or(told),
            ("network", None) => place.map(|(_, network)| network.to_string()),
            ("list", None) => place.map(|(list, _)| list.to_string()),
            (_, told) => told,
        };
        let text = match name {
            // What these are about is also called by these names.
            "request" => text.or_else(|| self.plain("removal")),
            "purge" => text.or_else(|| self.plain("proposal")),
            _ => text,
        }?;
        Some(said(name, &text).map_or_else(|| one_line(&text, LONGEST_FACT), str::to_owned))
    }

    fn plain(&self, name: &str) -> Option<String> {
        match self.told.get(name)? {
            serde_json::Value::String(text) if !text.is_empty() => Some(text.clone()),
            serde_json::Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }

    /// The sentence with its facts, if all are there.
    fn fill(&self, sentence: &str) -> Option<String> {
        let mut filled = String::new();
        let mut rest = sentence;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}')?;
            filled.push_str(before);
            filled.push_str(&self.fact(name)?);
            rest = after;
        }
        filled.push_str(rest);
        Some(filled)
    }

    fn sentence(&self) -> String {
        let (label, sentence) = words(self.line.event.kind);
        let source = self.plain("forgotten_by").map(|source| one_line(&source, LONGEST_FACT));
        let told = self
            .fill(sentence)
            .unwrap_or_else(|| format!("{label}. Its facts: {}", one_line(&self.line.event.detail, LONGEST_FACTS)));
        match source {
            Some(source) => format!("{told} The source {source} no longer names it."),
            None => told,
        }
    }
}

/// What a line says, and where more about it stands.
#[derive(Debug)]
pub struct ToldLine {
    /// In a sentence.
    pub text: String,
    /// Where it leads, and what the link is called; nothing where there is no such page for this reader.
    pub link: Option<(String, String)>,
}

/// A line as this reader sees it.
pub fn told(frame: &Frame, line: &AuditLine, requests: &[(RemovalId, Reference)]) -> ToldLine {
    let told = facts(&line.event);
    let id = told["removal"].as_i64().map(RemovalId);
    let request = requests.iter().find(|(known, _)| Some(*known) == id).map(|(_, reference)| reference);
    let facts = Facts { told, line, request };
    ToldLine { text: facts.sentence(), link: link(frame, &facts) }
}

fn link(frame: &Frame, facts: &Facts<'_>) -> Option<(String, String)> {
    let event = &facts.line.event;
    let may = |right: Right, path: &str| frame.may(right) && is_there(path);
    let number = |name: &str| facts.told.get(name).and_then(serde_json::Value::as_i64);
    let reference = || facts.told["reference"].as_str().and_then(|text| text.parse::<Reference>().ok());
    if let Some(reference) = facts.request.cloned().or_else(reference) {
        let target = may(Right::Review, pattern::REQUEST).then(|| urls::staff::request(&reference))?;
        return Some((target, reference.to_string()));
    }
    if let Some(id) = event.listing.or_else(|| number("listing").map(ListingId)) {
        return may(Right::Belong, pattern::LISTING).then(|| (urls::staff::listing(&id), format!("Listing {id}")));
    }
    let own = |kind: EventKind| (event.kind == kind).then_some(event.revision.0);
    if let Some(id) = number("purge") {
        return may(Right::Belong, pattern::PURGE)
            .then(|| (urls::staff::purge(&ProposalId(id)), format!("Purge {id}")));
    }
    if let Some(id) = number("proposal").or_else(|| own(EventKind::Proposed)) {
        let target = may(Right::Belong, pattern::PROPOSAL).then(|| urls::staff::proposal(&ProposalId(id)))?;
        return Some((target, format!("Proposal {id}")));
    }
    if let Some(id) = number("news").or_else(|| own(EventKind::NewsPosted)) {
        return may(Right::List, pattern::NEWS_ITEM)
            .then(|| (urls::staff::news_item(&NewsId(id)), format!("News {id}")));
    }
    let name = facts.told["staff"].as_str()?.parse().ok()?;
    may(Right::Administer, pattern::PERSON).then(|| (urls::staff::person(&name), name.to_string()))
}
