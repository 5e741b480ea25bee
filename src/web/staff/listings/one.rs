//! `/staff/listings/{id}`: all that is known of one listing, and what may be done with it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::super::account::undone;
use super::super::form::StaffForm;
use super::super::frame::Frame;
use super::super::guard::unread;
use super::{Entry, ListingRow, by, ended_words, typed};
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::ListingId;
use crate::domain::listing::EndedHow;
use crate::domain::staff::Right;
use crate::domain::time::Timestamp;
use crate::domain::token::Reference;
use crate::services::Services;
use crate::services::listing::find::ListingFile;
use crate::services::listing::keep::{KeepError, ListingAct};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::form::{Choices, Errors, Field};

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// What is sent.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    #[serde(default)]
    act: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    criterion: String,
    #[serde(default)]
    why: String,
}

/// Something that was seen.
#[derive(Debug)]
pub struct Seen {
    at: String,
    public: String,
    private: String,
}

/// A line of what happened, or of what was written.
#[derive(Debug)]
pub struct LineOf {
    at: String,
    by: String,
    text: String,
}

/// A request about the listing.
#[derive(Debug)]
pub struct Request {
    reference: Reference,
    state: String,
    at: String,
}

/// The facts of an event of a listing, as far as it has them.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
struct Facts {
    criterion: Option<String>,
    source: Option<String>,
    last_seen_at: Option<i64>,
    expires_at: Option<i64>,
    how: Option<String>,
    forgotten_by: Option<String>,
}

/// What happened, in words.
fn told(frame: &Frame, event: &Event) -> LineOf {
    let facts: Facts = serde_json::from_str(&event.detail).unwrap_or_default();
    let what = match event.kind {
        EventKind::Listed => "Listed",
        EventKind::Renewed => "Seen again or changed",
        EventKind::Ended => "Ended",
        _ => event.kind.word(),
    };
    let moment = |at: i64| frame.moment(&Timestamp(at));
    let how = facts.how.and_then(|word| EndedHow::from_word(&word)).map(|how| ended_words(how).to_owned());
    let parts = [
        how,
        facts.criterion.map(|criterion| format!("criterion {criterion}")),
        facts.source.map(|source| format!("source {source}")),
        facts.last_seen_at.map(|at| format!("last seen {}", moment(at))),
        facts.expires_at.map(|at| format!("ends {}", moment(at))),
        facts.forgotten_by.map(|source| format!("no longer named by {source}")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let text = if parts.is_empty() { what.to_owned() } else { format!("{what}: {}", parts.join(", ")) };
    LineOf { at: frame.moment(&event.at), by: by(&event.actor), text }
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/listing.html")]
pub struct ListingView {
    frame: Frame,
    errors: Errors,
    row: ListingRow,
    public_page: String,
    /// Who ended it, if somebody has.
    ended_by: String,
    also: Vec<LineOf>,
    evidence: Vec<Seen>,
    history: Vec<LineOf>,
    notes: Vec<LineOf>,
    /// Only for those who read requests.
    requests: Option<Vec<Request>>,
    may_act: bool,
    acts: Choices,
    until: Field,
    criteria: Vec<Entry>,
    why: Field,
    done: String,
}

impl ListingView {
    fn heading(&self) -> String {
        format!("{} on {}", self.row.network, self.row.list)
    }

    fn done(&self) -> &'static str {
        match self.done.as_str() {
            "added" => "It is listed.",
            "extend" => "It ends at another time now.",
            "criterion" => "It falls under another criterion now.",
            "note" => "The note is kept.",
            "remove" => "It is off the list.",
            "expire" => "It has ended.",
            _ => "",
        }
    }

    fn new(frame: Frame, services: &Services, file: ListingFile, (errors, sent, done): (Errors, Sent, String)) -> Self {
        let listing = &file.listing;
        let is_active = listing.ended.is_none();
        let line = |at: &Timestamp, by: String, text: String| LineOf { at: frame.moment(at), by, text };
        let requests = frame.may(Right::Review).then(|| {
            let request = |found: crate::domain::removal::Removal| Request {
                state: found.state.to_string(),
                at: frame.moment(&found.opened_at),
                reference: found.reference,
            };
            file.requests.into_iter().map(request).collect()
        });
        let chosen = if sent.criterion.is_empty() { listing.criterion.name().to_owned() } else { sent.criterion };
        let until = match (sent.act.is_empty(), listing.expires_at) {
            (true, Some(at)) => typed::as_typed(at),
            _ => sent.until,
        };
        Self {
            row: ListingRow::new(&frame, listing),
            public_page: urls::net(&listing.network),
            ended_by: listing.ended.as_ref().map(|ended| by(&ended.by)).unwrap_or_default(),
            also: file.also.into_iter().map(|(source, at)| line(&at, source, String::new())).collect(),
            evidence: file
                .evidence
                .into_iter()
                .map(|piece| Seen { at: frame.moment(&piece.seen_at), public: piece.public, private: piece.private })
                .collect(),
            history: file.history.iter().map(|event| told(&frame, event)).collect(),
            notes: file.notes.into_iter().map(|note| line(&note.at, by(&note.author), note.text)).collect(),
            requests,
            may_act: frame.may(Right::List),
            acts: acts(&sent.act, is_active, &errors),
            until: Field::new("until", "Ends by itself")
                .hint(format!("{} Empty: not by itself, where its list allows that.", typed::MOMENT_HINT))
                .typed(until, &errors),
            criteria: if is_active { criteria(services, listing.list.as_str(), &chosen) } else { Vec::new() },
            why: Field::new("why", "Reason, or the note")
                .hint("Up to 1,000 characters. It is kept beside the listing, for staff alone.")
                .typed(sent.why, &errors),
            frame,
            errors,
            done,
        }
    }
}

fn acts(chosen: &str, is_active: bool, errors: &Errors) -> Choices {
    let acts = [
        ("note", "Write a note", "Changes nothing else."),
        ("extend", "Change when it ends", "Within the rule of its list, counted from now."),
        ("criterion", "Change the criterion", "To another one of its list."),
        ("expire", "End it: its time is over", "Whoever sees it again lists it again."),
        (
            "remove",
            "Remove it",
            "It was wrong, or is not right any more. Listing it again needs something seen after that.",
        ),
    ];
    let open = acts.into_iter().filter(|(act, ..)| is_active || *act == "note");
    open.fold(Choices::new("act", "What to do", errors), |choices, (act, label, about)| {
        choices.or_with(act, (label.to_owned(), about.to_owned()), act == chosen)
    })
}

fn criteria(services: &Services, list: &str, chosen: &str) -> Vec<Entry> {
    let Some(list) = services.catalog.list(list) else { return Vec::new() };
    let entry = |name: &str| Entry { value: name.to_owned(), label: name.to_owned(), is_chosen: name == chosen };
    list.criteria.iter().map(|criterion| entry(criterion.id.name())).collect()
}

async fn file_of(services: &Services, id: i64) -> Result<ListingFile, PageError> {
    services.listing_file(ListingId(id)).await.map_err(unread)?.ok_or(PageError::NotFound)
}

fn answer(frame: Frame, services: &Services, file: ListingFile, more: (Errors, Sent, String)) -> Response {
    let view = ListingView::new(frame, services, file, more);
    (CachePolicy::Secret, view.errors.clone().view(view)).into_response()
}

/// Shows one.
pub async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(id): Path<i64>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    let file = file_of(&services, id).await?;
    Ok(answer(frame, &services, file, (Errors::default(), Sent::default(), done.done)))
}

/// What was chosen, or what to mend.
fn chosen(sent: &Sent, errors: &mut Errors) -> Option<ListingAct> {
    match sent.act.as_str() {
        "note" => Some(ListingAct::Note),
        "remove" => Some(ListingAct::Remove),
        "expire" => Some(ListingAct::Expire),
        "criterion" => Some(ListingAct::Criterion(sent.criterion.clone())),
        "extend" if sent.until.trim().is_empty() => Some(ListingAct::Extend(None)),
        "extend" => {
            let until = typed::moment(&sent.until);
            if until.is_none() {
                errors.add("until", "Enter a day of the calendar and a time in UTC, as 2026-11-23 18:00.");
            }
            until.map(|at| ListingAct::Extend(Some(at)))
        }
        _ => {
            errors.add("act", "Choose what to do.");
            None
        }
    }
}

/// Does something with one.
pub async fn submit(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(id): Path<i64>,
    sent: StaffForm<Sent>,
) -> Result<Response, PageError> {
    let sent = sent.form;
    let mut errors = Errors::default();
    let what = chosen(&sent, &mut errors);
    let why = typed::needed(&frame.page, ("why", &sent.why), "Say why, for those who come after you.", &mut errors);
    if let (Some(what), Some(why)) = (what, why) {
        match services.act_on_listing(ListingId(id), (what, why), &frame.member).await {
            Ok(()) => {
                let target = urls::done(&urls::staff::listing(&ListingId(id)), &sent.act);
                return Ok((CachePolicy::Secret, Redirect::to(&target)).into_response());
            }
            Err(error) => mend(&frame, error, &mut errors)?,
        }
    }
    let file = file_of(&services, id).await?;
    Ok(answer(frame, &services, file, (errors, sent, String::new())))
}

/// What is to be mended in the form, where the form can be.
fn mend(frame: &Frame, error: KeepError, errors: &mut Errors) -> Result<(), PageError> {
    match error {
        KeepError::NeedsEnd => errors.add("until", "Listings of this list end by themselves. Enter when."),
        KeepError::EndOutside { latest, .. } => {
            let latest = frame.moment(&latest);
            errors.add(
                "until",
                format!("Enter a time from now on. By the rule of the list it ends on {latest} at the latest."),
            );
        }
        KeepError::NoCriterion => errors.add("criterion", "Choose a criterion of its list."),
        KeepError::Ended(listing) => {
            let ended = listing.ended.map(|ended| (by(&ended.by), frame.moment(&ended.at)));
            let (who, when) = ended.unwrap_or_default();
            errors.add(
                "act",
                format!("Nothing was done: {who} ended the listing on {when}. What you wrote is still here."),
            );
        }
        KeepError::ManyAreAPurge => errors.add(
            "act",
            "You have changed 100 listings within an hour. Many at once are a purge, which a second person confirms. What you wrote is still here.",
        ),
        KeepError::TooManyNotes => errors.add("why", "The listing has 100 notes. There is no place for one more."),
        other => return Err(refused(frame, other)),
    }
    Ok(())
}

/// The page for what no form can mend.
pub(super) fn refused(frame: &Frame, error: KeepError) -> PageError {
    let detail = match error {
        KeepError::Staff(error) => return undone(error),
        KeepError::NotFound => return PageError::NotFound,
        KeepError::Ended(listing) => {
            let ended = listing.ended.map(|ended| (by(&ended.by), frame.moment(&ended.at)));
            let (who, when) = ended.unwrap_or_default();
            format!("Nothing was done: {who} ended the listing on {when}.")
        }
        KeepError::NoList => "Its list is not published any more.".to_owned(),
        other => other.to_string(),
    };
    PageError::NotNow { detail, retry_after: None }
}
