//! When an answer is there, and what it is: the clock of RFC 6471, the rule that decided, and how far a removal has got.

use super::standing::Standing;
use crate::domain::check::CheckResult;
use crate::domain::list::List;
use crate::domain::removal::Removal;
use crate::domain::time::Timestamp;
use crate::services::publishing::known::Since;
use crate::services::removal::private::PrivateView;
use crate::urls;
use crate::web::duration_text::{self, Moment};
use crate::web::page::Page;
use crate::web::public::check_text;
use crate::web::public::listing_card::{PageLink, ReachLines};

/// When an answer is promised, and when it must be there (RFC 6471 section 2.2.3; P28).
#[derive(Debug)]
pub struct Clock {
    /// Promised by.
    pub promised: Moment,
    /// At the latest by.
    pub latest: Moment,
    /// That a time has passed, if one has.
    pub passed: Option<String>,
}

impl Clock {
    /// The clock of a request that waits for an answer.
    pub fn of(page: &Page, removal: &Removal, standing: Standing, now: Timestamp) -> Option<Self> {
        let (promised, latest) = removal.deadlines()?;
        let passed = match standing {
            _ if now >= latest => Some(page.t("removal-clock-overdue").arg("reference", removal.reference.as_str())),
            _ if now < promised => None,
            Standing::Proving => Some(page.t("removal-clock-proof")),
            _ => Some(page.t("removal-clock-late")),
        };
        Some(Self {
            promised: Moment::new(&page.words, promised, now),
            latest: Moment::new(&page.words, latest, now),
            passed: passed.map(|passed| passed.to_string()),
        })
    }
}

/// The rule that decided.
#[derive(Debug)]
pub struct Ruling {
    /// When.
    pub at: Moment,
    /// The rule on the page of the policy.
    pub rule: PageLink,
    /// The rule as published, in English; `None` when it is published no longer.
    pub text: Option<String>,
    /// The version of the policy, shortened and whole.
    pub version: (String, String),
    /// What whoever decided wrote with it. Of staff nobody is named (S69).
    pub words: Option<String>,
}

impl Ruling {
    /// The latest decision about a request, if there is one.
    pub fn of(page: &Page, view: &PrivateView, list: Option<&List>, now: Timestamp) -> Option<Self> {
        let decision = view.removal.decision.as_ref()?;
        let rule = list.and_then(|list| list.rules.iter().find(|rule| rule.id == decision.rule));
        Some(Self {
            at: Moment::new(&page.words, decision.at, now),
            rule: PageLink { url: page.at(urls::clause(&decision.rule)), text: decision.rule.to_string() },
            text: rule.map(|rule| rule.text.clone()),
            version: (decision.policy_version.short().to_owned(), decision.policy_version.to_string()),
            words: view.words().map(|message| message.text.clone()),
        })
    }
}

/// How far a removal has got: our list, the zone, the caches (E31, P29, D14).
#[derive(Debug)]
pub struct Off {
    /// Off our list since.
    pub ours: Moment,
    /// How far that has come; `None` where this site publishes no zones.
    pub reach: Option<ReachLines>,
    /// How long caches keep what they were told, and until when at the earliest.
    pub caches: String,
}

impl Off {
    /// Of a request that was granted.
    pub fn of(page: &Page, view: &PrivateView, list: Option<&List>, now: Timestamp) -> Option<Self> {
        let at = view.removal.decision.as_ref()?.at;
        let ttl = list?.ttl;
        // A zone that never had the listing said so before anybody decided.
        let in_zone = view.in_zone.map(|in_zone| in_zone.not_before(at));
        let reach = in_zone.unwrap_or_default().reach;
        let begins = reach.answered_at.or(reach.published.map(Since::time)).unwrap_or(at);
        let until = duration_text::moment(&page.words, begins.plus(ttl));
        let caches = page.t("removal-off-caches-what").arg("ttl", duration_text::span(&page.words, ttl));
        Some(Self {
            ours: Moment::new(&page.words, at, now),
            reach: in_zone.map(|in_zone| ReachLines::new(&page.words, in_zone, now)),
            caches: caches.arg("until", until).to_string(),
        })
    }
}

/// One check.
#[derive(Debug)]
pub struct CheckLine {
    /// What it is called.
    pub name: String,
    /// How it ended.
    pub outcome: String,
    /// Why.
    pub why: String,
    /// When machines looked.
    pub at: Moment,
}

/// What machines found.
pub fn checks(page: &Page, view: &PrivateView, now: Timestamp) -> Vec<CheckLine> {
    let line = |result: &CheckResult| CheckLine {
        name: check_text::name(&page.words, result.kind).to_string(),
        outcome: check_text::outcome(&page.words, result.outcome).to_string(),
        why: check_text::sentence(&page.words, result),
        at: Moment::new(&page.words, result.at, now),
    };
    view.checks.iter().map(line).collect()
}
