//! The page on the removal of a network from a list, with the form where there is something to ask for.

use askama::Template;

use super::super::list_text;
use super::super::listing_card::PageLink;
use super::super::policy::{RuleClause, Wait, waits};
use super::super::timeline::PastLine;
use super::form::FormView;
use super::offer::{self, Offer};
use crate::domain::list::{List, RuleKind};
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::time::Timestamp;
use crate::owners::Owner;
use crate::services::answer::{PastListing, State};
use crate::services::removal::offer::Subject;
use crate::urls;
use crate::web::form::Errors;
use crate::web::page::Page;

/// What is known of a network on a list.
#[derive(Debug)]
pub enum Found<'a> {
    /// It is listed.
    Listed(Box<Subject>),
    /// It is not; what was before, as far as that could be had.
    NotListed(Vec<PastListing<'a>>),
    /// The store cannot be asked, or memory is not ready: what can be said all the same.
    Away(State),
}

/// How a network leaves a list.
#[derive(Debug, Template)]
#[template(path = "public/remove.html")]
pub struct RemoveView {
    page: Page,
    title: String,
    heading: String,
    errors: Errors,
    network: PageLink,
    standing: String,
    /// Why there is no form, when that passes by itself.
    pause: Option<String>,
    offer: Option<Offer>,
    past: Vec<PastLine>,
    form: Option<FormView>,
    who_may_ask: String,
    removal: Vec<RuleClause>,
    refusal: Vec<RuleClause>,
    waits: Vec<Wait>,
    policy_url: String,
    is_translated_page: bool,
}

impl RemoveView {
    /// The page for a network on a list, without a form; `now` is the time, beside it who holds the network.
    pub fn new(
        page: Page,
        (list, network): (&List, &Network),
        found: &Found<'_>,
        (now, owner): (Timestamp, Option<Owner>),
    ) -> Self {
        let title = list_text::title(&page, list);
        let heading = page.t("remove-title").arg("network", network.plain()).arg("list", &title).to_string();
        let offer = match found {
            Found::Listed(subject) => Some(Offer::new(&page, subject, subject.network != *network, (now, owner))),
            Found::NotListed(_) | Found::Away(_) => None,
        };
        let past: &[PastListing<'_>] = if let Found::NotListed(past) = found { past } else { &[] };
        let rules = |kind| list.rules.iter().filter(move |rule| rule.kind == kind).map(RuleClause::new).collect();
        let removal = match found {
            Found::Listed(subject) => offer::rules(subject, now),
            Found::NotListed(_) | Found::Away(_) => rules(RuleKind::Removal),
        };
        Self {
            title: heading.clone(),
            heading,
            errors: Errors::default(),
            standing: standing(&page, found).arg("network", network.plain()).arg("list", &title).to_string(),
            pause: matches!(found, Found::Away(State::Listed)).then(|| page.t("remove-pause").to_string()),
            past: past.iter().map(|past| PastLine::new(&page, past, now)).collect(),
            offer,
            form: None,
            network: PageLink { url: page.at(urls::net(network)), text: network.plain() },
            who_may_ask: list.who_may_ask.clone(),
            removal,
            refusal: rules(RuleKind::Refusal),
            waits: waits(&page, &list.lockout),
            policy_url: page.at(urls::policy(&list.id)),
            is_translated_page: *page.locale() != Locale::ENGLISH,
            page,
        }
    }

    /// The same with a form.
    #[must_use]
    pub fn with_form(self, form: Option<FormView>) -> Self {
        Self { form, ..self }
    }

    /// The same with what is to be mended.
    #[must_use]
    pub fn with_errors(self, errors: Errors) -> Self {
        Self { title: errors.title(&self.page, &self.heading), errors, pause: None, ..self }
    }
}

fn standing<'p>(page: &'p Page, found: &Found<'_>) -> crate::strings::Text<'p> {
    match found {
        Found::Listed(_) | Found::Away(State::Listed) => page.t("remove-listed"),
        Found::NotListed(_) | Found::Away(State::NotListed) => page.t("remove-not-listed"),
        Found::Away(State::Unknown(_)) => page.t("remove-unknown"),
    }
}
