//! `/staff/purges`: purges, how far each has come, and the way back while there is one.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;

use super::account::undone;
use super::form::StaffForm;
use super::frame::Frame;
use super::guard::unread;
use super::{is_there, purges_new};
use crate::domain::ids::{NewsId, ProposalId};
use crate::domain::purge::{Purge, PurgeChoice, PurgeState, PurgeWish, has_grown};
use crate::domain::staff::{Right, person};
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::services::purge::{DryRun, UndoError, wish_of};
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::{Path, Query};
use crate::web::state::AppState;
use crate::web::view::View;

/// Every path about purges.
pub(super) fn routes() -> Router<AppState> {
    Router::new()
        .route(pattern::PURGES, get(show))
        .route(pattern::PURGES_NEW, get(purges_new::show).post(purges_new::propose))
        .route(pattern::PURGE, get(show_one).post(undo))
}

/// A purge in words.
#[derive(Debug)]
pub struct Told {
    id: ProposalId,
    what: String,
    facts: Vec<(&'static str, String)>,
    reason: String,
    by: String,
    begun: String,
    state: String,
    is_running: bool,
    ended: i64,
    kept: i64,
    restored: i64,
    /// How many did not come back, once all have that do.
    left_out: Option<i64>,
    undone: Option<String>,
    /// Until when this reader can take it back.
    undo_until: Option<String>,
    news: Option<String>,
}

impl Told {
    fn new(frame: &Frame, purge: &Purge) -> Self {
        let (what, facts, reason) = match wish_of(purge) {
            Ok(wish) => (sentence(&wish), facts(&wish.choice), wish.reason),
            Err(_) => ("This release cannot read the purge".to_owned(), Vec::new(), String::new()),
        };
        let name = |actor: &str| person(actor).unwrap_or(actor).to_owned();
        let by = format!("{}, confirmed by {}", name(&purge.proposed_by), name(&purge.confirmed_by));
        let may_undo = frame.may(Right::List) && purge.can_be_undone(frame.now);
        Self {
            id: purge.id,
            what,
            facts,
            reason,
            by,
            begun: frame.moment(&purge.begun_at),
            state: state(frame, purge),
            is_running: matches!(purge.state, PurgeState::Ending | PurgeState::Restoring),
            ended: purge.ended,
            kept: purge.kept,
            restored: purge.restored,
            left_out: (purge.state == PurgeState::Restored).then(|| purge.ended - purge.restored),
            undone: purge.undone.as_ref().map(|(by, at)| format!("by {} on {}", name(by), frame.moment(at))),
            undo_until: may_undo.then(|| frame.moment(&purge.undo_until())),
            news: purge.news.filter(|_| is_there(pattern::NEWS_ITEM)).map(|news| urls::staff::news_item(&NewsId(news))),
        }
    }
}

fn state(frame: &Frame, purge: &Purge) -> String {
    let since = |at: &Option<Timestamp>| at.map(|at| format!(" on {}", frame.moment(&at))).unwrap_or_default();
    match purge.state {
        PurgeState::Ending => "its listings end".to_owned(),
        PurgeState::Ended => format!("all ended{}", since(&purge.ended_at)),
        PurgeState::Restoring => "taken back: its listings come back".to_owned(),
        PurgeState::Restored => format!("taken back, all came back that may{}", since(&purge.restored_at)),
    }
}

/// What is taken back, in a sentence.
pub(super) fn sentence(wish: &PurgeWish) -> String {
    let choice = &wish.choice;
    match (&choice.list, &choice.source, &choice.network) {
        (Some(list), Some(source), _) => format!("Take back listings of {source} on {list}"),
        (Some(list), None, _) => format!("Take back listings on {list}"),
        (None, Some(source), _) => format!("Take back listings of {source}"),
        (None, None, Some(network)) => format!("Take back listings in {network}"),
        (None, None, None) => "Take back listings".to_owned(),
    }
}

/// What was chosen, line by line.
pub(super) fn facts(choice: &PurgeChoice) -> Vec<(&'static str, String)> {
    let facts = [
        ("List", choice.list.as_ref().map(ToString::to_string)),
        ("Source", choice.source.clone()),
        ("Criterion", choice.criterion.as_ref().map(ToString::to_string)),
        ("Inside", choice.network.map(|network| network.to_string())),
        ("First listed since", choice.from.map(written)),
        ("First listed before", choice.until.map(written)),
    ];
    facts.into_iter().filter_map(|(term, value)| Some((term, value?))).collect()
}

/// `2026-11-23 18:00 UTC`, as the form takes it.
fn written(at: Timestamp) -> String {
    format!("{} UTC", jiff::tz::Offset::UTC.to_datetime(at.calendar()).strftime("%Y-%m-%d %H:%M"))
}

/// What whoever confirms a purge reads: the choice, the reason, how many it was for.
pub(super) fn words(wish: &PurgeWish) -> (String, Vec<(&'static str, String)>) {
    let mut all = facts(&wish.choice);
    all.push(("Would end when it was proposed", listings(wish.count)));
    all.push(("Notice for everybody", wish.reason.clone()));
    (sentence(wish), all)
}

/// What it would do now, and whether that is more than whoever proposed it saw.
pub(super) fn words_of_now(wish: &PurgeWish, now: &DryRun) -> (Vec<(&'static str, String)>, Option<String>) {
    let mut facts = vec![("Would end now", listings(now.ends))];
    if now.keeps > 0 {
        facts.push(("Stay, since another source names them", listings(now.keeps)));
    }
    let grown = has_grown(wish.count, now.ends).then(|| {
        format!(
            "It has grown since it was proposed: it was for {} then, and would end {} now. Look at it again before you \
             confirm.",
            listings(wish.count),
            listings(now.ends)
        )
    });
    (facts, grown)
}

/// `1 listing`, `17 listings`.
pub(super) fn listings(count: u64) -> String {
    if count == 1 { "1 listing".to_owned() } else { format!("{count} listings") }
}

/// All of them.
#[derive(Debug, Template)]
#[template(path = "staff/purges.html")]
pub struct PurgesView {
    frame: Frame,
    purges: Vec<Told>,
}

/// One of them.
#[derive(Debug, Template)]
#[template(path = "staff/purge.html")]
pub struct PurgeView {
    frame: Frame,
    purge: Told,
    done: String,
}

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// What is done with a purge.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    #[serde(default)]
    act: String,
}

async fn show(frame: Frame, Shared(services): Shared<Arc<Services>>) -> Result<Response, PageError> {
    let purges = services.purges().await.map_err(unread)?;
    let purges = purges.iter().map(|purge| Told::new(&frame, purge)).collect();
    Ok((CachePolicy::Secret, View::ok(PurgesView { frame, purges })).into_response())
}

async fn show_one(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(id): Path<i64>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    let purge = services.purge(ProposalId(id)).await.map_err(unread)?.ok_or(PageError::NotFound)?;
    let purge = Told::new(&frame, &purge);
    Ok((CachePolicy::Secret, View::ok(PurgeView { frame, purge, done: done.done })).into_response())
}

async fn undo(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Path(id): Path<i64>,
    sent: StaffForm<Act>,
) -> Result<Response, PageError> {
    if sent.form.act != "undo" {
        return Err(PageError::Unreadable);
    }
    let id = ProposalId(id);
    let not_now = |detail: String| PageError::NotNow { detail, retry_after: None };
    match services.undo_purge(id, &frame.member).await {
        Ok(()) => {
            let target = urls::done(&urls::staff::purge(&id), "undone");
            Ok((CachePolicy::Secret, Redirect::to(&target)).into_response())
        }
        Err(UndoError::NotFound) => Err(PageError::NotFound),
        Err(UndoError::Undone(purge)) => {
            let told = Told::new(&frame, &purge).undone.unwrap_or_default();
            Err(not_now(format!("Nothing was done: it was taken back {told}.")))
        }
        Err(UndoError::TooLate) => {
            Err(not_now("A purge can be taken back for 24 hours. They are over; an import lists anew.".to_owned()))
        }
        Err(UndoError::Staff(error)) => Err(undone(error)),
    }
}
