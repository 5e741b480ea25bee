//! `/staff/listings/due`: listings that do not end by themselves and that nobody has looked at for a year (P18).

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::super::form::StaffForm;
use super::super::frame::Frame;
use super::super::guard::unread;
use super::ListingRow;
use super::one::refused;
use crate::domain::ids::ListingId;
use crate::domain::staff::Right;
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::view::View;

/// So many on a page.
const PAGE: u32 = 50;

/// Where the page begins.
#[derive(Debug, serde::Deserialize)]
pub struct Place {
    /// The last listing of the page before: when it was last seen, and its number.
    seen: Option<i64>,
    id: Option<i64>,
    #[serde(default)]
    done: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/listings_due.html")]
pub struct DueView {
    frame: Frame,
    rows: Vec<ListingRow>,
    may_list: bool,
    is_first: bool,
    next: Option<String>,
    is_done: bool,
}

/// What is sent.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Looked {
    id: i64,
}

/// Shows a page of them.
pub async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(place): Query<Place>,
) -> Result<Response, PageError> {
    let after = place.seen.zip(place.id);
    let (seen, id) = after.unwrap_or((i64::MIN, 0));
    let place_after = (Timestamp(seen), ListingId(id));
    let mut due = services.listings_to_look_at(place_after, i64::from(PAGE) + 1).await.map_err(unread)?;
    let is_more = due.len() > PAGE as usize;
    due.truncate(PAGE as usize);
    let next = due.last().filter(|_| is_more);
    let view = DueView {
        next: next.map(|last| urls::staff::listings_due_after(last.last_seen_at, &last.id)),
        rows: due.iter().map(|listing| ListingRow::new(&frame, listing)).collect(),
        may_list: frame.may(Right::List),
        is_first: after.is_none(),
        is_done: place.done == "right",
        frame,
    };
    Ok((CachePolicy::Secret, View::ok(view)).into_response())
}

/// Somebody has looked at one, and it is still right.
pub async fn submit(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Looked>,
) -> Result<Response, PageError> {
    let done = services.listing_is_right(ListingId(sent.form.id), &frame.member).await;
    done.map_err(|error| refused(&frame, error))?;
    let target = urls::done(urls::staff::listings_due(), "right");
    Ok((CachePolicy::Secret, Redirect::to(&target)).into_response())
}
