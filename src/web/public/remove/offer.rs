//! Before the form: what is listed, who may ask, what must be true, what machines check, how long it takes, what was
//! before, and what comes next. All of it follows from `domain::policy`, as the decision will.

use super::super::list_text;
use super::super::listing_card::{PageLink, covers, removal_asks};
use super::super::policy::RuleClause;
use crate::domain::check::CheckKind;
use crate::domain::list::{List, RemovalMode, Rule, RuleKind};
use crate::domain::policy::{Pace, Terms};
use crate::domain::removal::{ANSWER_AT_THE_LATEST, ANSWER_WITHIN};
use crate::domain::time::Timestamp;
use crate::owners::Owner;
use crate::services::removal::offer::Subject;
use crate::strings::{MessageId, id};
use crate::urls;
use crate::web::duration_text::{self, Moment};
use crate::web::page::Page;
use crate::web::plain_text;

/// Longest name of a network's holder that is shown, in characters.
const LONGEST_OWNER: usize = 80;

/// What a request would meet, ready to show.
#[derive(Debug)]
pub struct Offer {
    /// What is listed.
    pub listed: String,
    /// How much that is.
    pub covers: String,
    /// Why.
    pub reason: Option<String>,
    /// When its reason was last seen.
    pub last_seen: Moment,
    /// What a request is about, where that is not what was asked for or not what is listed.
    pub about: Option<String>,
    /// The page of the listed network, where only that can be asked for.
    pub instead: Option<PageLink>,
    /// Who may ask, and what it takes.
    pub asks: String,
    /// The holder of a range, who alone may ask.
    pub holder: Option<Holder>,
    /// What machines look at.
    pub checks: Vec<String>,
    /// How long it takes, in sentences.
    pub pace: String,
    /// How often it was removed and listed again, in sentences.
    pub history: String,
    /// What the next relisting brings.
    pub next_wait: Option<String>,
    /// When the listing ends by itself.
    pub expires: Option<Moment>,
    /// Until when it must wait.
    pub locked: Option<Locked>,
}

/// Who holds a listed range.
#[derive(Debug)]
pub struct Holder {
    /// By name and number, if it is known.
    pub name: Option<String>,
}

/// A waiting time that is not over.
#[derive(Debug)]
pub struct Locked {
    /// Until then.
    pub until: Moment,
    /// The same in a sentence.
    pub lead: String,
    /// The rule that says so.
    pub rule: Option<PageLink>,
}

impl Offer {
    /// What a request for what was asked for would meet now.
    pub fn new(page: &Page, subject: &Subject, is_inside: bool, (now, owner): (Timestamp, Option<Owner>)) -> Self {
        let terms = subject.terms(now);
        let listing = &subject.listing;
        let criterion = subject.list.criterion(listing.criterion.as_str());
        let reason = criterion.and_then(|criterion| list_text::meaning(page, &subject.list, criterion));
        let is_whole_range = terms.mode == RemovalMode::Owner && !subject.network.is_host();
        Self {
            listed: listing.network.plain(),
            covers: covers(&page.words, &listing.network),
            reason: reason.map(|said| {
                page.t("card-because").arg("network", listing.network.plain()).arg("reason", said.plain).to_string()
            }),
            last_seen: Moment::new(&page.words, listing.last_seen_at, now),
            about: about(page, subject, is_inside),
            instead: is_inside.then(|| PageLink {
                url: page.at(urls::remove(&subject.list.id, &subject.network)),
                text: page.t("remove-instead").arg("network", subject.network.plain()).to_string(),
            }),
            asks: page.t(asks(&terms, subject.is_part())).to_string(),
            holder: is_whole_range.then(|| Holder { name: owner.map(|owner| holder(&owner)) }),
            checks: checks(page, &terms),
            pace: pace(page, &subject.list, &terms).join(" "),
            history: history(page, &terms).join(" "),
            next_wait: terms
                .next_wait
                .map(|wait| page.t("remove-next-wait").arg("wait", duration_text::span(&page.words, wait)).to_string()),
            expires: listing.expires_at.map(|expires| Moment::new(&page.words, expires, now)),
            locked: terms.locked_until.map(|until| Locked::new(page, &subject.list, (until, now))),
        }
    }
}

impl Locked {
    fn new(page: &Page, list: &List, (until, now): (Timestamp, Timestamp)) -> Self {
        let until = Moment::new(&page.words, until, now);
        let lead = page.t("remove-locked-lead").arg("until", until.exact.as_str()).arg("when", until.relative.as_str());
        let link = |rule: &Rule| PageLink { url: page.at(urls::clause(&rule.id)), text: rule.id.to_string() };
        Self { lead: lead.to_string(), until, rule: waiting_rule(list).map(link) }
    }
}

fn about(page: &Page, subject: &Subject, is_inside: bool) -> Option<String> {
    let listed = subject.listing.network;
    let message = match () {
        () if is_inside => id("remove-inside"),
        () if subject.is_part() => id("remove-part"),
        () if !listed.is_host() => id("remove-whole"),
        () => return None,
    };
    Some(page.t(message).arg("network", listed.plain()).to_string())
}

fn asks(terms: &Terms<'_>, is_part: bool) -> MessageId {
    match terms.mode {
        RemovalMode::Owner if is_part => id("remove-asks-part"),
        mode => removal_asks(mode),
    }
}

/// By name and number, as the register has it; whoever holds a network wrote the name.
fn holder(owner: &Owner) -> String {
    format!("{} (AS{})", plain_text::one_line(&owner.name, LONGEST_OWNER), owner.number)
}

/// The rules for a removal, the one that grants it first; those on single addresses only for one.
pub fn rules(subject: &Subject, now: Timestamp) -> Vec<RuleClause> {
    let (terms, is_single) = (subject.terms(now), subject.network.is_host());
    let is_first = |rule: &&Rule| terms.grants.is_some_and(|grants| grants.id == rule.id);
    let counts = |rule: &&Rule| rule.kind == RuleKind::Removal && (is_single || !rule.single);
    let mut rules: Vec<&Rule> =
        subject.list.rules.iter().filter(counts).filter(|rule| is_first(rule) || !rule.grants).collect();
    rules.sort_by_key(|rule| !is_first(rule));
    rules.into_iter().map(RuleClause::new).collect()
}

fn checks(page: &Page, terms: &Terms<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (kind, _) in &terms.checks {
        let name = super::super::check_text::name(&page.words, *kind).to_string();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn pace(page: &Page, list: &List, terms: &Terms<'_>) -> Vec<String> {
    let span = |length| duration_text::span(&page.words, length);
    let when = match terms.pace {
        Pace::AtOnce if terms.locked_until.is_some() => id("remove-pace-then"),
        Pace::AtOnce => id("remove-pace-at-once"),
        Pace::AfterChecks => id("remove-pace-checks"),
        Pace::AfterProof => id("remove-pace-proof"),
        Pace::ByStaff => id("remove-pace-staff"),
    };
    let clock = page.t("remove-clock").arg("soon", span(ANSWER_WITHIN)).arg("latest", span(ANSWER_AT_THE_LATEST));
    let mut sentences = Vec::new();
    if let Some(until) = terms.locked_until {
        let until = duration_text::moment(&page.words, until);
        sentences.push(page.t("remove-pace-wait").arg("until", until).to_string());
    }
    sentences.push(page.t(when).to_string());
    if terms.pace != Pace::AtOnce {
        sentences.push(clock.to_string());
    }
    // How long resolvers may go on with the old answer (RFC 5782 section 4, D14).
    sentences.push(page.t("remove-caches").arg("ttl", span(list.ttl)).to_string());
    sentences
}

fn history(page: &Page, terms: &Terms<'_>) -> Vec<String> {
    if terms.removals == 0 {
        return vec![page.t("remove-history-none").to_string()];
    }
    let mut sentences = vec![page.t("remove-history").arg("count", terms.removals).to_string()];
    if terms.relistings > 0 {
        sentences.push(page.t("remove-relisted").arg("count", terms.relistings).to_string());
    }
    sentences
}

/// The rule on waiting times that a request is refused by.
fn waiting_rule(list: &List) -> Option<&Rule> {
    list.rule_for(CheckKind::Waited)
}
