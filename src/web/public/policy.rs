//! `/lists/{list}/policy`: the criteria for listing, the rules for removal and refusal, and nothing else
//! (RFC 6471 sections 2.1.1 and 2.2).

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use super::list_text;
use super::listing_card::removal_asks;
use super::lists::{expiry, mailto};
use crate::domain::list::{Criterion, List, Lockout, Rule, RuleKind};
use crate::domain::time::Seconds;
use crate::services::Services;
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::duration_text;
use crate::web::error::PageError;
use crate::web::extract::Path;
use crate::web::page::Page;
use crate::web::view::View;

/// The policy of one list.
#[derive(Debug, Template)]
#[template(path = "public/policy.html")]
pub struct PolicyView {
    page: Page,
    title: String,
    list_url: String,
    version: String,
    short_version: String,
    is_translated_page: bool,
    criteria: Vec<CriterionClause>,
    removal: Vec<RuleClause>,
    refusal: Vec<RuleClause>,
    scope: String,
    collateral: String,
    floors: String,
    expiry: String,
    expiry_policy: String,
    who_may_ask: String,
    removal_asks: String,
    waits: Vec<Wait>,
    window: String,
    contact: String,
    contact_url: String,
}

/// A clause for listing.
#[derive(Debug)]
pub struct CriterionClause {
    /// Its anchor on the page.
    pub anchor: String,
    /// Its full name, as decisions cite it.
    pub id: String,
    /// What DNS answers.
    pub code: String,
    /// The clause.
    pub text: String,
    /// What must have been seen.
    pub evidence: String,
    /// The article on how to repair the fault.
    pub secure_url: Option<String>,
    /// How long its listings last, where it differs from the list's own.
    pub expiry: Option<String>,
}

/// A clause for removal or refusal.
#[derive(Debug)]
pub struct RuleClause {
    /// Its anchor on the page.
    pub anchor: String,
    /// Its full name, as decisions cite it.
    pub id: String,
    /// The clause.
    pub text: String,
}

/// One row of the table of waits.
#[derive(Debug)]
pub struct Wait {
    /// After how many relistings, in words.
    pub after: String,
    /// How long.
    pub wait: String,
}

impl PolicyView {
    /// The policy page of a list.
    pub fn new(page: Page, list: &List) -> Self {
        let rules = |kind| list.rules.iter().filter(move |rule| rule.kind == kind).map(RuleClause::new).collect();
        let floors = page.t("policy-floors").arg("ipv4", format!("/{}", list.floor_v4));
        let floors = floors.arg("ipv6", format!("/{}", list.floor_v6)).to_string();
        Self {
            title: list_text::title(&page, list),
            list_url: page.at(urls::list(&list.id)),
            version: list.policy_version.to_string(),
            short_version: list.policy_version.short().to_owned(),
            is_translated_page: *page.locale() != crate::domain::locale::Locale::ENGLISH,
            criteria: list.criteria.iter().map(|criterion| CriterionClause::new(&page, criterion)).collect(),
            removal: rules(RuleKind::Removal),
            refusal: rules(RuleKind::Refusal),
            scope: list.scope.clone(),
            collateral: list.collateral.clone(),
            floors,
            expiry: expiry(&page, list),
            expiry_policy: list.expiry_policy.clone(),
            who_may_ask: list.who_may_ask.clone(),
            removal_asks: page.t(removal_asks(list.removal)).to_string(),
            waits: waits(&page, &list.lockout),
            window: duration_text::span(&page.words, list.lockout.window),
            contact: list.contact.clone(),
            contact_url: mailto(&list.contact),
            page,
        }
    }
}

impl CriterionClause {
    fn new(page: &Page, criterion: &Criterion) -> Self {
        Self {
            anchor: criterion.id.name().to_owned(),
            id: criterion.id.to_string(),
            code: criterion.code.to_string(),
            text: criterion.text.clone(),
            evidence: criterion.evidence.clone(),
            secure_url: criterion.secure.as_deref().map(|slug| page.at(urls::secure(slug))),
            expiry: criterion.expiry.map(|expiry| duration_text::span(&page.words, expiry)),
        }
    }
}

impl RuleClause {
    /// The clause of a rule.
    pub fn new(rule: &Rule) -> Self {
        Self { anchor: rule.id.name().to_owned(), id: rule.id.to_string(), text: rule.text.clone() }
    }
}

/// At most so many rows of waits; the last one says that it goes on.
const MOST_WAITS: u32 = 6;

/// The wait after each relisting, until it no longer grows.
pub(super) fn waits(page: &Page, lockout: &Lockout) -> Vec<Wait> {
    let length = |relisting: u32| {
        let grown = lockout.first.0.saturating_mul(i64::from(lockout.factor).saturating_pow(relisting - 1));
        Seconds(grown.min(lockout.longest.0))
    };
    let mut rows = Vec::new();
    for relisting in 1..=MOST_WAITS {
        let wait = length(relisting);
        let is_last = relisting == MOST_WAITS || length(relisting + 1) == wait;
        let after = if is_last { page.t("waits-from") } else { page.t("waits-after") };
        rows.push(Wait {
            after: after.arg("count", relisting).to_string(),
            wait: duration_text::span(&page.words, wait),
        });
        if is_last {
            break;
        }
    }
    rows
}

/// Shows the policy of a list.
pub async fn show(
    page: Page,
    State(services): State<Arc<Services>>,
    Path(name): Path<String>,
) -> Result<impl IntoResponse, PageError> {
    let list = services.catalog.list(&name).ok_or(PageError::NotFound)?;
    Ok((CachePolicy::Minutes, View::ok(PolicyView::new(page, list))))
}
