//! `/staff/exclusions`: what may never be listed, and who keeps it. What an exclusion would end is told before it is made;
//! where that is much, a second person confirms it (S23).

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
use super::listings::{by, typed};
use crate::domain::network::Network;
use crate::domain::proposal::ExclusionWish;
use crate::domain::staff::Right;
use crate::services::Services;
use crate::services::listing::exclusions::{COUNTED, ENDED_ALONE, Excluded, ExclusionError};
use crate::store::exclusions::{ExclusionSource, KeptExclusion};
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::form::{Errors, Field};
use crate::web::state::AppState;

/// The one path about exclusions.
pub(super) fn routes() -> Router<AppState> {
    Router::new().route(pattern::EXCLUSIONS, get(show).post(submit))
}

/// What is looked at, and what was just done.
#[derive(Debug, Default, serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    network: String,
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
    network: String,
    #[serde(default)]
    reason: String,
}

/// An exclusion as a row.
#[derive(Debug)]
pub struct ExclusionRow {
    network: Network,
    reason: String,
    by: String,
    since: String,
    /// True for one that staff may lift.
    is_ours: bool,
}

impl ExclusionRow {
    fn new(frame: &Frame, kept: KeptExclusion) -> Self {
        let is_ours = kept.source == ExclusionSource::Staff;
        Self {
            network: kept.exclusion.network,
            reason: kept.exclusion.reason,
            by: if is_ours { by(&kept.added_by) } else { "the configuration".to_owned() },
            since: frame.moment(&kept.added_at),
            is_ours,
        }
    }
}

/// What excluding a network would do.
#[derive(Debug)]
pub struct Before {
    network: Network,
    ends: String,
    needs_second: bool,
    reason: Field,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/exclusions.html")]
pub struct ExclusionsView {
    frame: Frame,
    errors: Errors,
    network: Field,
    before: Option<Before>,
    rows: Vec<ExclusionRow>,
    may_list: bool,
    done: String,
}

impl ExclusionsView {
    const fn send(before: &Before) -> &'static str {
        if before.needs_second { "Propose it" } else { "Exclude it" }
    }

    fn done(&self) -> &'static str {
        match self.done.as_str() {
            "excluded" => "The network is excluded. What stood there has ended.",
            "lifted" => "The exclusion is lifted. Nothing is listed by that.",
            _ => "",
        }
    }
}

fn ends(count: u64) -> String {
    match count {
        0 => "It would end no listing.".to_owned(),
        1 => "It would end 1 listing.".to_owned(),
        many if many >= COUNTED => format!("It would end {COUNTED} listings or more."),
        many => format!("It would end {many} listings."),
    }
}

fn kept_already(frame: &Frame, kept: &KeptExclusion) -> String {
    let row = ExclusionRow::new(frame, kept.clone());
    format!("{} is excluded already, by {} since {}.", row.network, row.by, row.since)
}

/// What would happen, for a network that may be excluded.
async fn before(
    frame: &Frame,
    services: &Services,
    (typed_network, reason): (&str, &str),
    errors: &mut Errors,
) -> Result<Option<Before>, PageError> {
    let network = match typed::exact_network(typed_network) {
        Ok(network) if network.length() == 0 => {
            errors.add("network", "That would leave nothing to list. Enter a narrower network.");
            return Ok(None);
        }
        Ok(network) => network,
        Err(problem) => {
            errors.add("network", problem);
            return Ok(None);
        }
    };
    let effect = services.effect_of_exclusion(&network).await.map_err(unread)?;
    if let Some(kept) = &effect.kept {
        errors.add("network", kept_already(frame, kept));
        return Ok(None);
    }
    let reason = Field::new("reason", "Why it may never be listed")
        .hint("Up to 1,000 characters. Staff read it, and whoever imports a file.")
        .typed(reason, errors);
    Ok(Some(Before { network, ends: ends(effect.ends), needs_second: effect.ends > ENDED_ALONE, reason }))
}

async fn page(
    frame: Frame,
    services: &Services,
    (network, reason): (&str, &str),
    (mut errors, done): (Errors, String),
) -> Result<Response, PageError> {
    let may_list = frame.may(Right::List);
    let before = match network.trim() {
        "" => None,
        network => before(&frame, services, (network, reason), &mut errors).await?,
    };
    let rows = services.exclusions().await.map_err(unread)?;
    let view = ExclusionsView {
        network: Field::new("network", "Address or network")
            .hint("As 203.0.113.7 or 2001:db8::/48. The next page tells what its exclusion would end.")
            .typed(network, &errors),
        before: before.filter(|_| may_list),
        rows: rows.into_iter().map(|kept| ExclusionRow::new(&frame, kept)).collect(),
        may_list,
        frame,
        errors,
        done,
    };
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}

async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    page(frame, &services, (&asked.network, ""), (Errors::default(), asked.done)).await
}

async fn submit(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Sent>,
) -> Result<Response, PageError> {
    let sent = sent.form;
    let network = typed::exact_network(&sent.network);
    let target = match (sent.act.as_str(), network) {
        ("lift", Ok(network)) => {
            services.lift(network, &frame.member).await.map_err(|error| refused(&frame, error))?;
            urls::done(urls::staff::exclusions(), "lifted")
        }
        ("exclude", Ok(network)) => {
            let mut errors = Errors::default();
            let what = "Say why, for those who come after you.";
            let Some(reason) = typed::needed(&frame.page, ("reason", &sent.reason), what, &mut errors) else {
                return page(frame, &services, (&sent.network, &sent.reason), (errors, String::new())).await;
            };
            match services.exclude(ExclusionWish { network, reason }, &frame.member).await {
                Ok(Excluded::Done(_)) => urls::done(urls::staff::exclusions(), "excluded"),
                Ok(Excluded::Proposed(id)) => urls::done(&urls::staff::proposal(&id), "proposed"),
                Err(error) => return Err(refused(&frame, error)),
            }
        }
        ("exclude", Err(_)) => {
            return page(frame, &services, (&sent.network, &sent.reason), (Errors::default(), String::new())).await;
        }
        _ => return Err(PageError::Unreadable),
    };
    Ok((CachePolicy::Secret, Redirect::to(&target)).into_response())
}

fn refused(frame: &Frame, error: ExclusionError) -> PageError {
    let detail = match error {
        ExclusionError::Staff(error) => return undone(error),
        ExclusionError::NotFound => "Nothing was done: the exclusion is lifted already.".to_owned(),
        ExclusionError::Kept(kept) => format!("Nothing was done: {}", kept_already(frame, &kept)),
        ExclusionError::Everything => "That would leave nothing to list.".to_owned(),
        ExclusionError::Configured => {
            "The configuration keeps this exclusion. Take it out of exclusions there.".to_owned()
        }
    };
    PageError::NotNow { detail, retry_after: None }
}
