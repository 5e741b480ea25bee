//! `/staff/listings/add`: a person puts a network on a list. What may not be listed is told before the store would refuse
//! it (I1); what is wide waits for a second person (S23).

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::super::account::undone;
use super::super::form::StaffForm;
use super::super::frame::Frame;
use super::{Entry, typed};
use crate::domain::ids::ListingId;
use crate::domain::list::Catalog;
use crate::domain::proposal::ListingWish;
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::services::listing::Refusal;
use crate::services::listing::add::{AddError, Added};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::form::{Errors, Field};

/// What is sent.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    #[serde(default)]
    network: String,
    #[serde(default)]
    criterion: String,
    #[serde(default)]
    public: String,
    #[serde(default)]
    private: String,
    #[serde(default)]
    seen: String,
    #[serde(default)]
    until: String,
}

/// What a link may have filled in.
#[derive(Debug, serde::Deserialize)]
pub struct Filled {
    #[serde(default)]
    network: String,
}

/// Criteria of one list to choose from.
#[derive(Debug)]
pub struct ListCriteria {
    list: String,
    criteria: Vec<Entry>,
}

/// The form.
#[derive(Debug, Template)]
#[template(path = "staff/listing_add.html")]
pub struct AddView {
    frame: Frame,
    errors: Errors,
    network: Field,
    lists: Vec<ListCriteria>,
    criterion_problem: String,
    public: Field,
    private: Field,
    seen: Field,
    until: Field,
    /// The listing that stands there already.
    listed: Option<ListingId>,
}

fn criteria(catalog: &Catalog, chosen: &str) -> Vec<ListCriteria> {
    let of_list = |list: &crate::domain::list::List| ListCriteria {
        list: list.id.to_string(),
        criteria: list
            .criteria
            .iter()
            .map(|criterion| Entry {
                value: criterion.id.as_str().to_owned(),
                label: criterion.id.as_str().to_owned(),
                is_chosen: criterion.id.as_str() == chosen,
            })
            .collect(),
    };
    catalog.lists().map(|list| of_list(list)).collect()
}

impl AddView {
    fn answer(
        frame: Frame,
        services: &Services,
        sent: &Sent,
        (errors, listed): (Errors, Option<ListingId>),
    ) -> Response {
        let view = Self {
            network: Field::new("network", "Address or network")
                .hint(
                    "As 203.0.113.7 or 2001:db8::/64. Wider than a /24 of IPv4 or a /48 of IPv6 needs a second person.",
                )
                .typed(&sent.network, &errors),
            lists: criteria(&services.catalog, &sent.criterion),
            criterion_problem: errors.at("criterion").to_owned(),
            public: Field::new("public", "What was seen, for everybody")
                .hint("Up to 1,000 characters. No trap, no reporter, no recipient of mail.")
                .typed(&sent.public, &errors),
            private: Field::new("private", "What was seen, for staff alone")
                .hint("Up to 1,000 characters, or nothing.")
                .typed(&sent.private, &errors),
            seen: Field::new("seen", "Last seen")
                .hint(format!("{} Empty: now.", typed::MOMENT_HINT))
                .typed(&sent.seen, &errors),
            until: Field::new("until", "Ends by itself")
                .hint(format!(
                    "{} Empty: when the list says. It may end sooner than that, not later.",
                    typed::MOMENT_HINT
                ))
                .typed(&sent.until, &errors),
            frame,
            errors,
            listed,
        };
        (CachePolicy::Secret, view.errors.clone().view(view)).into_response()
    }
}

/// Shows the form.
pub async fn show(frame: Frame, Shared(services): Shared<Arc<Services>>, Query(filled): Query<Filled>) -> Response {
    let sent = Sent { network: filled.network, ..Sent::default() };
    AddView::answer(frame, &services, &sent, (Errors::default(), None))
}

/// A moment that may be left out: then nothing.
fn moment(field: &'static str, raw: &str, errors: &mut Errors) -> Option<Timestamp> {
    if raw.trim().is_empty() {
        return None;
    }
    let at = typed::moment(raw);
    if at.is_none() {
        errors.add(field, "Enter a day of the calendar and a time in UTC, as 2026-11-23 18:00.");
    }
    at
}

fn read(frame: &Frame, catalog: &Catalog, sent: &Sent, errors: &mut Errors) -> Option<ListingWish> {
    let network = typed::exact_network(&sent.network).map_err(|problem| errors.add("network", problem)).ok();
    let list = sent.criterion.split_once('/').and_then(|(list, _)| catalog.list(list));
    let criterion = list.and_then(|list| Some((list, list.criterion(&sent.criterion)?)));
    if criterion.is_none() {
        errors.add("criterion", "Choose the published criterion that it falls under.");
    }
    let what = "Say what was seen, in words that everybody may read.";
    let public = typed::needed(&frame.page, ("public", &sent.public), what, errors);
    let private = typed::optional(&frame.page, ("private", &sent.private), errors);
    let last_seen_at = moment("seen", &sent.seen, errors).unwrap_or(frame.now);
    let expires_at = moment("until", &sent.until, errors);
    let (list, criterion) = criterion?;
    let wish = ListingWish {
        list: list.id.to_string(),
        network: network?,
        criterion: criterion.id.name().to_owned(),
        public: public?,
        private: private?,
        last_seen_at,
        expires_at,
    };
    errors.is_empty().then_some(wish)
}

/// Lists it, or proposes it.
pub async fn submit(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Sent>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let Some(wish) = read(&frame, &services.catalog, &sent.form, &mut errors) else {
        return Ok(AddView::answer(frame, &services, &sent.form, (errors, None)));
    };
    let error = match services.add_listing(wish, &frame.member).await {
        Ok(Added::Listed(id)) => return Ok(led_to(&urls::done(&urls::staff::listing(&id), "added"))),
        Ok(Added::Proposed(id)) => return Ok(led_to(&urls::done(&urls::staff::proposal(&id), "proposed"))),
        Err(AddError::Staff(error)) => return Err(undone(error)),
        Err(error) => error,
    };
    let listed = if let AddError::Listed(id) = error { Some(id) } else { None };
    let (field, message) = told(&frame, error);
    errors.add(field, message);
    Ok(AddView::answer(frame, &services, &sent.form, (errors, listed)))
}

/// Which field is to be mended, and how.
fn told(frame: &Frame, error: AddError) -> (&'static str, String) {
    match error {
        AddError::Refused(Refusal::TakenOff { at }) => (
            "seen",
            format!("It was taken off on {}. Listing it again needs something seen after that.", frame.moment(&at)),
        ),
        AddError::Refused(Refusal::InTheFuture { .. }) => ("seen", "Enter a time that has come.".to_owned()),
        AddError::Refused(Refusal::Expired { at }) => {
            ("seen", format!("Seen then, it would have ended on {}.", frame.moment(&at)))
        }
        AddError::Refused(Refusal::NotListable(why)) => ("network", format!("This may not be listed: {why}.")),
        AddError::Refused(why) => ("criterion", format!("This may not be listed: {why}.")),
        AddError::NoSuchList => ("criterion", "Choose a criterion of a published list.".to_owned()),
        AddError::Listed(_) => ("network", "This stands on the list already.".to_owned()),
        AddError::EndsTooLate { latest } => {
            ("until", format!("By the rule of the list it ends on {} at the latest.", frame.moment(&latest)))
        }
        AddError::Staff(error) => ("network", error.to_string()),
    }
}

fn led_to(target: &str) -> Response {
    (CachePolicy::Secret, Redirect::to(target)).into_response()
}
