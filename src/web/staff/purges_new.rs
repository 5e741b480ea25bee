//! `/staff/purges/new`: chooses what is taken back, shows what would end, and proposes it.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::account::undone;
use super::form::StaffForm;
use super::frame::Frame;
use super::guard::unread;
use super::purges::listings;
use crate::domain::listing::Listing;
use crate::domain::locale::Locale;
use crate::domain::network::ParseNetworkError;
use crate::domain::plain::PlainText;
use crate::domain::purge::{ChoiceProblem, LONGEST_REASON, PurgeChoice, PurgeWish, SHORTEST_REASON, has_grown};
use crate::domain::staff::Right;
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::services::purge::DryRun;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::form::{Errors, Field};

/// What is chosen, as it is typed; in the form that proposes also why, and how many were seen.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typed {
    #[serde(default)]
    list: String,
    #[serde(default)]
    source: String,
    #[serde(default)]
    criterion: String,
    #[serde(default)]
    network: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    count: String,
    #[serde(default)]
    reason: String,
}

impl Typed {
    fn is_empty(&self) -> bool {
        [&self.list, &self.source, &self.criterion, &self.network, &self.from, &self.until]
            .into_iter()
            .all(|text| text.trim().is_empty())
    }

    /// The choice with what is typed in each field, for the form that proposes.
    fn pairs(&self) -> [(&'static str, &str); 6] {
        [
            ("list", &self.list),
            ("source", &self.source),
            ("criterion", &self.criterion),
            ("network", &self.network),
            ("from", &self.from),
            ("until", &self.until),
        ]
    }
}

/// A field of the form with what it may hold.
#[derive(Debug)]
pub struct Select {
    field: Field,
    /// What is sent, and what it is called.
    options: Vec<(String, String)>,
}

/// The form, and what would end.
#[derive(Debug, Template)]
#[template(path = "staff/purge_new.html")]
pub struct NewPurgeView {
    frame: Frame,
    errors: Errors,
    list: Select,
    criterion: Select,
    source: Field,
    network: Field,
    from: Field,
    until: Field,
    chosen: Vec<(&'static str, String)>,
    dry: Option<DryRun>,
    reason: Field,
    may_propose: bool,
}

impl NewPurgeView {
    fn count(&self) -> u64 {
        self.dry.as_ref().map_or(0, |dry| dry.ends)
    }

    fn ends(&self) -> String {
        listings(self.count())
    }

    /// A reason that was typed is never lost, also when nothing would end any more.
    fn can_be_proposed(&self) -> bool {
        self.may_propose && (self.count() > 0 || !self.reason.value.is_empty())
    }

    fn keeps(&self) -> String {
        listings(self.dry.as_ref().map_or(0, |dry| dry.keeps))
    }

    fn samples(&self) -> &[Listing] {
        self.dry.as_ref().map_or(&[], |dry| &dry.samples)
    }
}

/// Reads what was chosen.
fn read(services: &Services, typed: &Typed, errors: &mut Errors) -> Option<PurgeChoice> {
    let given = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let list = given(&typed.list).map(|name| services.catalog.list(&name).map(|list| list.id.clone()));
    if list == Some(None) {
        errors.add("list", "Choose one of the lists.");
    }
    let criterion = given(&typed.criterion).map(|name| {
        let clause = name.parse().ok()?;
        services.catalog.criterion_number(&clause).map(|_| clause)
    });
    if criterion == Some(None) {
        errors.add("criterion", "Choose one of the criteria.");
    }
    let network = given(&typed.network).map(|text| text.parse());
    if let Some(Err(why)) = &network {
        let why: &ParseNetworkError = why;
        errors.add("network", format!("Enter a network as 192.0.2.0/24 or 2001:db8::/32: {why}."));
    }
    let from = given(&typed.from).map(|text| moment(&text));
    let until = given(&typed.until).map(|text| moment(&text));
    for (field, at) in [("from", from), ("until", until)] {
        if at == Some(None) {
            errors.add(field, "Enter a day as 2026-11-23, or a time as 2026-11-23 18:00.");
        }
    }
    if !errors.is_empty() {
        return None;
    }
    let choice = PurgeChoice {
        list: list.flatten(),
        source: given(&typed.source),
        criterion: criterion.flatten(),
        network: network.and_then(Result::ok),
        from: from.flatten(),
        until: until.flatten(),
    };
    match choice.problem() {
        Some(problem) => {
            add(errors, &problem);
            None
        }
        None => Some(choice),
    }
}

fn add(errors: &mut Errors, problem: &ChoiceProblem) {
    let (field, message) = match problem {
        ChoiceProblem::Everything | ChoiceProblem::Name => (
            "list",
            "Choose a list, or enter a source or a network. Everything on all lists is never taken back at once."
                .to_owned(),
        ),
        ChoiceProblem::Source => {
            ("source", "Enter the name of a source as the import has it, up to 64 bytes.".to_owned())
        }
        ChoiceProblem::OtherList { list, criterion } => {
            ("criterion", format!("{criterion} is not a criterion of {list}. Choose one that is."))
        }
        ChoiceProblem::NoTime => ("until", "Enter a time that is later than the one above.".to_owned()),
    };
    errors.add(field, message);
}

/// `2026-11-23` or `2026-11-23 18:00`, in UTC.
fn moment(text: &str) -> Option<Timestamp> {
    let text = text.trim().trim_end_matches("UTC").trim_end();
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, "00:00"));
    let is_shaped = day.len() == 10 && time.len() == 5;
    is_shaped.then(|| format!("{day}T{time}:00Z").parse().ok()).flatten()
}

fn field(name: &'static str, label: &str, (hint, value): (&str, &str), errors: &Errors) -> Field {
    Field::new(name, label).hint(hint).typed(value, errors)
}

fn view(frame: Frame, services: &Services, typed: &Typed, (errors, dry): (Errors, Option<DryRun>)) -> Response {
    let lists = services.catalog.lists().map(|list| (list.id.to_string(), list.words(&Locale::ENGLISH).title.clone()));
    let options = lists.collect();
    let criteria = services.catalog.lists().flat_map(|list| list.criteria.iter().map(|one| one.id.to_string()));
    let criteria = criteria.map(|id| (id.clone(), id)).collect();
    let from_hint = "In UTC, as 2026-11-23 or 2026-11-23 18:00. Counted is when a listing began, as its source says.";
    let reason = format!(
        "In English, plain text. Everybody reads it as the notice: what was wrong, since when, what receivers and listed \
         people should know. At least {SHORTEST_REASON} characters."
    );
    let view = NewPurgeView {
        list: Select { field: field("list", "List", ("", &typed.list), &errors), options },
        criterion: Select {
            field: field("criterion", "Criterion", ("", &typed.criterion), &errors),
            options: criteria,
        },
        source: field(
            "source",
            "Source",
            ("As the import names it. What another source names too stays listed.", &typed.source),
            &errors,
        ),
        network: field("network", "Inside this network", ("As 192.0.2.0/24", &typed.network), &errors),
        from: field("from", "First listed since", (from_hint, &typed.from), &errors),
        until: field("until", "First listed before", ("", &typed.until), &errors),
        chosen: typed.pairs().into_iter().map(|(name, value)| (name, value.trim().to_owned())).collect(),
        reason: Field::new("reason", "Reason").hint(reason).typed(&typed.reason, &errors),
        may_propose: frame.may(Right::List),
        frame,
        errors,
        dry,
    };
    (CachePolicy::Secret, view.errors.clone().view(view)).into_response()
}

/// Shows the form, and with something chosen what would end.
pub async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(typed): Query<Typed>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    if typed.is_empty() {
        return Ok(view(frame, &services, &typed, (errors, None)));
    }
    let dry = match read(&services, &typed, &mut errors) {
        Some(choice) => Some(services.purge_dry_run(&choice).await.map_err(unread)?),
        None => None,
    };
    Ok(view(frame, &services, &typed, (errors, dry)))
}

/// Proposes what was seen.
pub async fn propose(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    sent: StaffForm<Typed>,
) -> Result<Response, PageError> {
    let typed = &sent.form;
    let mut errors = Errors::default();
    let Some(choice) = read(&services, typed, &mut errors) else {
        return Ok(view(frame, &services, typed, (errors, None)));
    };
    let dry = services.purge_dry_run(&choice).await.map_err(unread)?;
    let seen: u64 = typed.count.parse().map_err(|_| PageError::Unreadable)?;
    if dry.ends == 0 {
        errors.add("list", "Nothing that is listed now would end. Choose something else.");
    } else if has_grown(seen, dry.ends) {
        let now = listings(dry.ends);
        errors
            .add("reason", format!("More would end than you have seen: {now} by now. Look again, and send it again."));
    }
    let reason = match PlainText::read(&typed.reason, LONGEST_REASON) {
        Ok(reason) if reason.as_str().chars().count() < SHORTEST_REASON => {
            errors.add("reason", format!("Enter why, in at least {SHORTEST_REASON} characters."));
            reason
        }
        Ok(reason) => reason,
        Err(long) => {
            errors.add_too_long(&frame.page, "reason", long);
            PlainText::default()
        }
    };
    if !errors.is_empty() {
        return Ok(view(frame, &services, typed, (errors, Some(dry))));
    }
    let wish = PurgeWish { choice, count: dry.ends, reason: reason.to_string() };
    let id = services.propose_purge(&wish, &frame.member).await.map_err(undone)?;
    let target = urls::done(&urls::staff::proposal(&id), "proposed");
    Ok((CachePolicy::Secret, Redirect::to(&target)).into_response())
}
