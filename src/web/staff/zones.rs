//! `/staff/zones`: what is published, how far it has come, what a guard holds back and who lets it pass (RFC 6471 section
//! 4).

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;

use super::account::undone;
use super::form::StaffForm;
use super::frame::Frame;
use crate::domain::event::EventKind;
use crate::domain::staff::Right;
use crate::services::Services;
use crate::services::publishing::known::Known;
use crate::services::publishing::release::ReleaseError;
use crate::services::publishing::zone_set::COMBINED;
use crate::store::publications::{ChangedBy, HeldZone};
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::state::AppState;
use crate::web::view::View;

/// What the zone of all lists is called.
const ALL_LISTS: &str = "all lists";

/// The path of the zones.
pub(super) fn routes() -> Router<AppState> {
    Router::new().route(pattern::ZONES, get(show).post(release))
}

/// A zone as it is published.
#[derive(Debug)]
pub struct ZoneLine {
    name: String,
    serial: String,
    listings: String,
    published: String,
    answered: String,
    equal: String,
}

/// A zone that is held back.
#[derive(Debug)]
pub struct HeldLine {
    zone: String,
    since: String,
    detail: String,
    listings: u64,
    /// That somebody has let it pass already.
    is_released: bool,
    /// That it can be let pass by a person.
    can_pass: bool,
    /// What changed the list since the zone was published, a sentence each.
    changes: Vec<String>,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/zones.html")]
pub struct ZonesView {
    is_publishing: bool,
    zones: Vec<ZoneLine>,
    held: Vec<HeldLine>,
    may_release: bool,
    is_done: bool,
    frame: Frame,
}

impl ZonesView {
    async fn new(frame: Frame, services: &Services, is_done: bool) -> Result<Self, PageError> {
        let known = services.zones.known();
        let names = services.catalog.lists().map(|list| list.id.to_string()).chain([COMBINED.to_owned()]);
        let zones = match &known {
            Some(known) => names.filter_map(|name| line(&frame, known, name)).collect(),
            None => Vec::new(),
        };
        let mut held = Vec::new();
        if let Some(known) = &known {
            for zone in &known.held {
                held.push(held_line(&frame, zone, changes(services, known, zone).await?));
            }
        }
        let may_release = frame.may(Right::List);
        Ok(Self { is_publishing: known.is_some(), zones, held, may_release, is_done, frame })
    }

    /// True where there is a zone of all lists.
    fn has_combined(&self) -> bool {
        self.zones.iter().any(|zone| zone.name == ALL_LISTS)
    }
}

/// Of a zone that was never published nothing is told, but that it was not; the combined one is not always there.
fn line(frame: &Frame, known: &Known, name: String) -> Option<ZoneLine> {
    let latest = known.latest(&name);
    if latest.is_none() && name == COMBINED {
        return None;
    }
    let moment = |at: Option<_>, none: &str| at.map_or_else(|| none.to_owned(), |at| frame.moment(&at));
    Some(ZoneLine {
        serial: latest.map_or_else(|| "–".to_owned(), |latest| latest.serial.to_string()),
        listings: latest.map_or_else(|| "–".to_owned(), |latest| latest.listings.to_string()),
        published: moment(latest.map(|latest| latest.published_at), "never"),
        answered: moment(latest.and_then(|latest| latest.answered_at), "not seen, or not asked for"),
        equal: moment(known.equal.get(&name).map(|(_, at)| *at), "not since the site was started"),
        name: if name == COMBINED { ALL_LISTS.to_owned() } else { name },
    })
}

/// Most of what changed a list is told.
const TOLD: usize = 8;

/// Who changed a list since its zone was published.
async fn changes(services: &Services, known: &Known, held: &HeldZone) -> Result<Vec<String>, PageError> {
    let Some(list) = services.catalog.list(&held.zone) else { return Ok(Vec::new()) };
    let equal = known.equal.get(&held.zone).map(|(revision, _)| *revision);
    let published = known.latest(&held.zone).map(|latest| latest.revision);
    let Some(since) = equal.max(published) else { return Ok(Vec::new()) };
    let mut tx = services.store.read().await.map_err(PageError::unavailable)?;
    let changed = tx.changed_by(&list.id, since).await.map_err(PageError::unavailable)?;
    tx.commit().await.map_err(PageError::unavailable)?;
    let told = changed.into_iter().take(TOLD).map(|ChangedBy { actor, kind, count }| {
        let what = if kind == EventKind::Listed { "listed" } else { "ended" };
        format!("{actor} {what} {count}.")
    });
    Ok(told.collect())
}

fn held_line(frame: &Frame, held: &HeldZone, changes: Vec<String>) -> HeldLine {
    HeldLine {
        changes,
        zone: held.zone.clone(),
        since: frame.moment(&held.since),
        detail: held.detail.clone(),
        listings: held.listings,
        is_released: held.released.is_some(),
        can_pass: held.reason == "size" && held.released.is_none(),
    }
}

/// What was just done.
#[derive(Debug, serde::Deserialize)]
pub struct Done {
    #[serde(default)]
    done: String,
}

/// What is let pass: the zone, with the number of entries that was seen.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    zone: String,
    listings: u64,
}

async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(done): Query<Done>,
) -> Result<Response, PageError> {
    let view = ZonesView::new(frame, &services, done.done == "released").await?;
    Ok((CachePolicy::Secret, View::ok(view)).into_response())
}

async fn release(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Sent>,
) -> Result<Response, PageError> {
    let Sent { zone, listings } = sent.form;
    match services.release_zone(zone, listings, &frame.member).await {
        Ok(()) => {
            let target = urls::done(urls::staff::zones(), "released");
            Ok((CachePolicy::Secret, Redirect::to(&target)).into_response())
        }
        Err(ReleaseError::Changed) => Err(PageError::NotNow {
            detail: "Nothing was done: the zone is not held with that number of entries any more. Go back and look at \
                     what it would have now."
                .to_owned(),
            retry_after: None,
        }),
        Err(ReleaseError::Staff(error)) => Err(undone(error)),
    }
}
