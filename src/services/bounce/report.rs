//! What is told about a returned mail: the JSON of the API and of `reprieve bounce --json`, and what a page shows.

use std::net::IpAddr;

use super::standing::Standing;
use crate::bounce::Findings;
use crate::domain::time::Timestamp;
use crate::services::report::ListingReport;

/// What a returned mail says, and what to do.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct BounceReport<'a> {
    /// `ours`, `other-list`, `receiver-misconfigured`, `not-a-blocklist` or `cannot-tell`.
    #[schema(example = "ours")]
    pub verdict: &'static str,
    /// The sending address that the refusal is about; null where the text does not say or hides it.
    #[schema(value_type = Option<String>, example = "203.0.113.7")]
    pub ip: Option<IpAddr>,
    /// The code of the SMTP reply.
    #[schema(example = 554)]
    pub smtp: Option<u16>,
    /// The enhanced status code inside that reply.
    #[schema(example = "5.7.1")]
    pub enhanced: Option<String>,
    /// The DNS zone as the text writes it.
    pub zone: Option<String>,
    /// Name of the list: of this site when the verdict is `ours`, else of the directory.
    #[schema(example = "ops")]
    pub list_id: Option<String>,
    /// The kind of refusal: `ip-dnsbl`, `ip-private`, `ip-reputation`, `ip-dynamic`, `ip-rate`, `ip-rdns`, `ip-geo`,
    /// `domain-list`, `resolver-error`, `auth`, `content`, `mailbox`, `network`, `greylist` or `policy-other`.
    #[schema(example = "ip-dnsbl")]
    pub category: Option<&'static str>,
    /// Links in the reply of the receiver.
    pub urls: Vec<String>,
    /// The link or `mailto:` in the reply that a person should follow.
    pub action_url: Option<String>,
    /// True when the sending server goes on trying.
    pub temporary: bool,
    /// The program that wrote the text.
    #[schema(example = "postfix")]
    pub reporter: Option<&'static str>,
    /// Who refused.
    pub remote: Option<String>,
    /// The domain of the recipient.
    pub recipient_domain: Option<String>,
    /// When the text was written.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub date: Option<Timestamp>,
    /// Every address in the text with the part it plays, the likeliest first.
    pub candidates: Vec<CandidateReport>,
    /// Whether the address is on the named list of this site now: `listed`, `not-listed` or `unknown`. Null when the
    /// list is not of this site, or no address is named.
    #[schema(example = "listed")]
    pub state: Option<&'static str>,
    /// When it was taken off, if it was.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Timestamp>,
    /// Active listings of the address on this site, when the list is of this site.
    pub listings: Vec<ListingReport<'a>>,
    /// What happened, who must act, and what to do now: plain text in the language asked for.
    pub explanation: String,
    /// The explanation in pieces, for a page.
    #[serde(skip)]
    pub explained: Explained,
    /// Where the address stands on the list of this site, for a page.
    #[serde(skip)]
    pub standing: Option<Standing<'a>>,
    /// True when no mail comes from the address, and this site lists none like it; for a page.
    #[serde(skip)]
    pub is_special: bool,
    /// The reply of the receiver on one line, for a page. Written by strangers: plain text, to be escaped.
    #[serde(skip)]
    pub diagnostic: Option<String>,
}

/// An address in a returned mail.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct CandidateReport {
    /// The address.
    #[schema(value_type = String, example = "203.0.113.7")]
    pub address: IpAddr,
    /// `blocked`, `receiver`, `relay`, `code`, `resolver` or `mentioned`.
    #[schema(example = "blocked")]
    pub role: &'static str,
    /// The words around it in the text.
    pub why: String,
}

/// The explanation in pieces, each plain text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Explained {
    /// What it comes to, in one short sentence.
    pub heading: String,
    /// What happened.
    pub happened: String,
    /// What stands above who must act.
    pub who_label: String,
    /// Who must act: the actor in a few words, then more.
    pub who: String,
    /// What to do now, one step each.
    pub steps: Vec<String>,
    /// The other list that is named.
    pub list: Option<ListCard>,
    /// That nobody is accused. A page that says so already leaves it out.
    pub not_accused: Option<String>,
    /// What else is worth knowing, one sentence or two each.
    pub notes: Vec<String>,
}

/// A list of somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListCard {
    /// Its name.
    pub name: String,
    /// Who runs it.
    pub operator: String,
    /// What it is.
    pub what: String,
    /// How one leaves it, where something is listed.
    pub leaving: Option<String>,
    /// Its pages about the address.
    pub links: Vec<ListLink>,
    /// True when the list was shut down.
    pub is_dead: bool,
}

/// A page of somebody else's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLink {
    /// What it is for.
    pub text: String,
    /// Where it leads; may be a `mailto:`.
    pub url: String,
}

impl<'a> BounceReport<'a> {
    pub(super) fn new(
        findings: Findings,
        standing: Option<Standing<'a>>,
        explained: Explained,
        is_special: bool,
        public_url: &str,
    ) -> Self {
        let ended_at = match &standing {
            Some(Standing::Gone { at, .. }) => Some(*at),
            _ => None,
        };
        let candidates = findings.candidates.into_iter().map(|candidate| CandidateReport {
            address: candidate.address,
            role: candidate.role.word(),
            why: candidate.why,
        });
        let listings = standing.iter().flat_map(Standing::listings);
        Self {
            verdict: findings.verdict.word(),
            ip: findings.ip,
            smtp: findings.smtp,
            enhanced: findings.enhanced,
            zone: findings.zone,
            list_id: findings.list.and_then(|list| list.id().map(str::to_owned)),
            category: findings.category.map(crate::bounce::Category::word),
            urls: findings.urls,
            action_url: findings.action_url,
            temporary: findings.temporary,
            reporter: findings.reporter,
            remote: findings.remote,
            recipient_domain: findings.recipient_domain,
            date: findings.date.map(Timestamp),
            candidates: candidates.collect(),
            state: standing.as_ref().map(Standing::word),
            ended_at,
            listings: listings.map(|listing| ListingReport::new(listing, public_url)).collect(),
            explanation: explained.text(),
            is_special,
            explained,
            standing,
            diagnostic: findings.diagnostic,
        }
    }
}

impl Explained {
    /// Everything as plain text, pieces apart by an empty line.
    fn text(&self) -> String {
        let who = format!("{}\n{}", self.who_label, self.who);
        let mut pieces = vec![self.heading.clone(), self.happened.clone(), who];
        pieces.push(self.steps.join("\n"));
        if let Some(list) = &self.list {
            let mut told = vec![list.what.clone()];
            told.extend(list.leaving.clone());
            told.extend(list.links.iter().map(|link| link.url.clone()));
            pieces.push(told.join("\n"));
        }
        pieces.push(self.not_accused.iter().chain(&self.notes).cloned().collect::<Vec<_>>().join("\n"));
        pieces.retain(|piece| !piece.is_empty());
        pieces.join("\n\n")
    }
}
