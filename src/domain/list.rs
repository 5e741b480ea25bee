//! A list: one blocklist with its zone, criteria, rules and policy, as its folder of files describes it.
//!
//! What a list's files may say and what is wrong with them is told by `crate::lists`; how a listing is held against
//! its list by [`super::listing`].

use std::collections::BTreeMap;
use std::fmt;
use std::net::Ipv4Addr;
use std::sync::Arc;

use super::advice::Subject;
use super::check::CheckKind;
use super::ids::{ClauseId, CriterionNumber, ListId, ListNumber};
use super::locale::Locale;
use super::network::Family;
use super::time::{Seconds, Timestamp};

/// The hash of a list's files: what decisions cite. 64 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct PolicyVersion(pub String);

impl PolicyVersion {
    /// The first twelve digits: enough to tell versions apart on a page.
    pub fn short(&self) -> &str {
        self.0.get(..12).unwrap_or(&self.0)
    }
}

impl fmt::Display for PolicyVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How a removal request of a list is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RemovalMode {
    /// Granted once the requester has confirmed.
    SelfService,
    /// Granted when the checks that the list names pass.
    Checked,
    /// Staff decide.
    Reviewed,
    /// Only who proves control of the network may ask.
    Owner,
}

impl RemovalMode {
    /// As the list's file writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SelfService => "self-service",
            Self::Checked => "checked",
            Self::Reviewed => "reviewed",
            Self::Owner => "owner",
        }
    }
}

/// Whether a rule says when a removal is granted or when it is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RuleKind {
    /// What must be true for a removal.
    Removal,
    /// When a removal is refused, and what would change the answer.
    Refusal,
}

/// How long a network must wait before its next removal. Grows with every relisting inside `window`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lockout {
    /// Wait after the first relisting.
    pub first: Seconds,
    /// Each further relisting multiplies the wait by this.
    pub factor: u32,
    /// The wait never grows beyond this.
    pub longest: Seconds,
    /// Relistings older than this are forgotten.
    pub window: Seconds,
}

/// A published clause for listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// `ops/open-socks`.
    pub id: ClauseId,
    /// What DNS answers, inside 127.0.0.0/8 (RFC 5782 section 2.3).
    pub code: Ipv4Addr,
    /// The clause itself, in English, the normative language.
    pub text: String,
    /// What must have been seen before anything is listed under it.
    pub evidence: String,
    /// The article `/secure/{slug}` on how to repair the fault, if there is one.
    pub secure: Option<String>,
    /// Schemes of proxy lists (`socks5`, `http`, …) whose entries fall under this criterion.
    pub protocols: Vec<String>,
    /// How long a listing lasts after it was last seen, where it differs from the list's own.
    pub expiry: Option<Seconds>,
}

/// A published clause for removal or refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// `ops/proxy-closed`.
    pub id: ClauseId,
    /// Removal or refusal.
    pub kind: RuleKind,
    /// The clause itself, in English.
    pub text: String,
    /// For a refusal: what a machine checks, and refuses under this rule when it is not met.
    pub check: Option<CheckKind>,
    /// For a removal: the rule that a request is granted under when all checks are met.
    pub grants: bool,
    /// Only for a request for a single address, also one inside a listed range.
    pub single: bool,
}

/// The words for one criterion in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CriterionWords {
    /// The reason in plain words, one or two sentences, readable inside "… is listed because".
    pub plain: String,
    /// What repairs it, and what can be done then: one to three sentences.
    pub repair: String,
    /// What repairs it, point by point, for whoever says that it was done.
    pub points: Vec<String>,
}

/// The words for one rule in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleWords {
    /// What a reviewer who decides by the rule begins with: two to four sentences to whoever asked.
    pub answer: String,
}

/// A prepared answer, in the language that it could be had in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PreparedAnswer<'a> {
    /// The language of the text: the one that was asked for, or English.
    pub locale: &'a Locale,
    /// The text, on one line.
    pub text: &'a str,
}

/// A list's page in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListWords {
    /// Name of the list for people, `Open proxies`.
    pub title: String,
    /// One sentence on what is on it.
    pub summary: String,
    /// The page `/lists/{list}`: HTML made from the operator's Markdown.
    pub body: String,
    /// By the name of the criterion (`open-socks`).
    pub criteria: BTreeMap<String, CriterionWords>,
    /// By the name of the rule (`proxy-closed`).
    pub rules: BTreeMap<String, RuleWords>,
}

/// A blocklist, as its files describe it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// `ops`.
    pub id: ListId,
    /// The zone that receivers ask, without a dot at the end.
    pub zone: String,
    /// Hash of the list's files.
    pub policy_version: PolicyVersion,
    /// Since when the list is published.
    pub since: jiff::civil::Date,
    /// What the list is meant for (RFC 6471 section 2.1).
    pub intended_use: String,
    /// What is listed: single addresses, ranges, whose.
    pub scope: String,
    /// What else may be hit, and whether the list suits scoring or outright refusal.
    pub collateral: String,
    /// When listings end by themselves, in general terms.
    pub expiry_policy: String,
    /// Who may ask for removal, and why it is so.
    pub who_may_ask: String,
    /// Mailbox for questions about the list.
    pub contact: String,
    /// Clauses for listing, in the order of the file.
    pub criteria: Vec<Criterion>,
    /// The name of the clause that an import takes when neither its file nor its command names one.
    pub default_criterion: Option<String>,
    /// Clauses for removal and refusal, in the order of the file.
    pub rules: Vec<Rule>,
    /// What its listings speak of: who must act follows from it.
    pub subject: Subject,
    /// How requests are decided.
    pub removal: RemovalMode,
    /// How long a listing lasts after it was last seen; `None` for a list of standing facts.
    pub expiry: Option<Seconds>,
    /// The widest IPv4 network that may be listed, as a prefix length.
    pub floor_v4: u8,
    /// The widest IPv6 network that may be listed, as a prefix length.
    pub floor_v6: u8,
    /// Waits after relistings.
    pub lockout: Lockout,
    /// How long resolvers may keep an answer of the zone.
    pub ttl: Seconds,
    /// The list's page by language; English is always there.
    pub words: BTreeMap<Locale, ListWords>,
}

impl List {
    /// The criterion of this name (`open-socks`) or full id (`ops/open-socks`).
    pub fn criterion(&self, name: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id.name() == name || criterion.id.as_str() == name)
    }

    /// The criterion that entries of a proxy list with this scheme fall under.
    pub fn criterion_for_protocol(&self, protocol: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.protocols.iter().any(|known| known == protocol))
    }

    /// The criterion that an import takes when neither its file nor its command names one: the one that the list
    /// says, or the only one there is.
    pub fn sole_criterion(&self) -> Option<&Criterion> {
        match (&self.default_criterion, self.criteria.as_slice()) {
            (Some(name), _) => self.criterion(name),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }

    /// What is checked of a request before it is granted, each with the rule that refuses it when it is not met, in the
    /// order of the file; `is_single` for a request for a single address.
    pub fn checks(&self, is_single: bool) -> Vec<(CheckKind, &Rule)> {
        let asked = self.rules.iter().filter(|rule| is_single || !rule.single);
        asked.filter_map(|rule| Some((rule.check?, rule))).collect()
    }

    /// True where something seen after a repair refuses a request by itself, without anybody on the staff.
    pub fn must_be_quiet(&self, is_single: bool) -> bool {
        let asks = || self.checks(is_single).iter().any(|(kind, _)| *kind == CheckKind::Quiet);
        self.removal != RemovalMode::Reviewed && asks()
    }

    /// The rule under which a request is granted when all checks are met; one on single addresses goes before.
    pub fn granting_rule(&self, is_single: bool) -> Option<&Rule> {
        let granting = |single| self.rules.iter().find(|rule| rule.grants && rule.single == single);
        granting(true).filter(|_| is_single).or_else(|| granting(false))
    }

    /// The rule that refuses a request when this check is not met.
    pub fn rule_for(&self, check: CheckKind) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.check == Some(check))
    }

    /// The widest prefix length that may be listed.
    pub fn floor(&self, family: Family) -> u8 {
        match family {
            Family::V4 => self.floor_v4,
            Family::V6 => self.floor_v6,
        }
    }

    /// When a listing last seen at `last_seen` ends by itself.
    pub fn expires_at(&self, criterion: &Criterion, last_seen: Timestamp) -> Option<Timestamp> {
        criterion.expiry.or(self.expiry).map(|expiry| last_seen.plus(expiry))
    }

    /// True if the list has words in this language, so that none fall back to English.
    pub fn speaks(&self, locale: &Locale) -> bool {
        self.words.contains_key(locale)
    }

    /// The page's words in this language, or in English.
    pub fn words(&self, locale: &Locale) -> &ListWords {
        static NOTHING: ListWords = ListWords {
            title: String::new(),
            summary: String::new(),
            body: String::new(),
            criteria: BTreeMap::new(),
            rules: BTreeMap::new(),
        };
        self.words.get(locale).or_else(|| self.words.get(&Locale::ENGLISH)).unwrap_or(&NOTHING)
    }

    /// Words of one criterion in this language, or in English.
    pub fn criterion_words(&self, locale: &Locale, criterion: &Criterion) -> Option<&CriterionWords> {
        let name = criterion.id.name();
        let here = self.words(locale).criteria.get(name);
        here.or_else(|| self.words.get(&Locale::ENGLISH)?.criteria.get(name))
    }

    /// The prepared answer for a rule in this language, or in English; where nobody has prepared one, what the rule says.
    pub fn prepared_answer<'a>(&'a self, locale: &Locale, rule: &'a Rule) -> PreparedAnswer<'a> {
        let prepared = [locale, &Locale::ENGLISH].into_iter().find_map(|wanted| {
            let (locale, words) = self.words.get_key_value(wanted)?;
            Some(PreparedAnswer { locale, text: &words.rules.get(rule.id.name())?.answer })
        });
        prepared.unwrap_or(PreparedAnswer { locale: &Locale::ENGLISH, text: &rule.text })
    }
}

/// All lists of this site with the numbers that the store gave them: how the index's small numbers become words again.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    lists: Vec<(ListNumber, Arc<List>)>,
    criteria: BTreeMap<CriterionNumber, (usize, usize)>,
}

impl Catalog {
    /// Puts lists and the store's numbers together; a criterion without a number cannot be found by one.
    pub fn new(lists: Vec<(ListNumber, Arc<List>)>, numbers: &BTreeMap<ClauseId, CriterionNumber>) -> Self {
        let mut criteria = BTreeMap::new();
        for (list_at, (_, list)) in lists.iter().enumerate() {
            for (criterion_at, criterion) in list.criteria.iter().enumerate() {
                if let Some(number) = numbers.get(&criterion.id) {
                    criteria.insert(*number, (list_at, criterion_at));
                }
            }
        }
        Self { lists, criteria }
    }

    /// The lists in their published order.
    pub fn lists(&self) -> impl Iterator<Item = &Arc<List>> {
        self.lists.iter().map(|(_, list)| list)
    }

    /// The list of this name.
    pub fn list(&self, id: &str) -> Option<&Arc<List>> {
        self.lists().find(|list| list.id.as_str() == id)
    }

    /// How long an answer of all lists together is kept: as long as that of the list that changes most.
    pub fn shortest_ttl(&self) -> Seconds {
        self.lists().map(|list| list.ttl).min().unwrap_or(Seconds::HOUR)
    }

    /// The store's number of a list.
    pub fn list_number(&self, id: &ListId) -> Option<ListNumber> {
        self.lists.iter().find(|(_, list)| list.id == *id).map(|(number, _)| *number)
    }

    /// The list and criterion behind the store's number.
    pub fn criterion(&self, number: CriterionNumber) -> Option<(&Arc<List>, &Criterion)> {
        let (list_at, criterion_at) = self.criteria.get(&number)?;
        let (_, list) = self.lists.get(*list_at)?;
        Some((list, list.criteria.get(*criterion_at)?))
    }

    /// The store's number of a criterion.
    pub fn criterion_number(&self, id: &ClauseId) -> Option<CriterionNumber> {
        self.criteria.iter().find_map(|(number, (list_at, criterion_at))| {
            let (_, list) = self.lists.get(*list_at)?;
            (list.criteria.get(*criterion_at)?.id == *id).then_some(*number)
        })
    }
}
