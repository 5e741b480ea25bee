//! `/.well-known/dnsbl.json`: the lists, described for programs: what zones there are, what their answers mean, by which
//! entries a program sees that they work, where a person is sent.
//!
//! There is no convention for such a file; this one is versioned by [`Description::version`], and a program that reads
//! version 1 may rely on every member below. Members may be added, never taken away or given another meaning.
//!
//! ```json
//! {
//!   "version": 1,
//!   "site": {"name": "Example Blocklist", "contact": "help@example.org", "url": "https://lookup.example/", "usage": "…", "news": "…"},
//!   "lookup": "https://lookup.example/ip/{address}",
//!   "api": {"description": "…/api/v1/openapi.json", "lookup": "…/api/v1/lookup/{address}"},
//!   "combined": null,
//!   "lists": [{
//!     "id": "ops", "title": "Open proxies", "zone": "ops.bl.example",
//!     "codes": [{"code": "127.0.0.9", "criterion": "ops/open-socks", "text": "…", "url": "…"}],
//!     "tests": [{"address": "127.0.0.2", "name": "2.0.0.127.ops.bl.example", "answer": "127.0.0.2"}],
//!     "scope": "…", "intended_use": "…", "collateral": "…", "ttl_seconds": 900, "expiry_seconds": 1209600,
//!     "removal": "self-service", "contact": "ops@bl.example", "policy_version": "…",
//!     "links": {"list": "…", "policy": "…", "removal": "https://lookup.example/remove/ops/{address}"}
//!   }]
//! }
//! ```
//!
//! Texts are in English, the normative language. Links are absolute; `{address}` stands for any address.

use std::net::Ipv4Addr;
use std::sync::Arc;

use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use crate::domain::ids::{ClauseId, ListId};
use crate::domain::list::{Catalog, Criterion, List, PolicyVersion};
use crate::domain::locale::Locale;
use crate::domain::zone::{Probe, probes};
use crate::services::Services;
use crate::urls::{self, pattern};
use crate::web::api::reply;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::page::Site;

/// The lists and whose they are.
#[derive(Debug, Serialize)]
pub struct Description<'a> {
    /// 1.
    pub version: u8,
    /// Who runs the lists.
    pub site: SiteDescription<'a>,
    /// The page about an address, for people.
    pub lookup: String,
    /// For programs.
    pub api: ApiLinks,
    /// The zone that answers for all lists at once, where there is one.
    pub combined: Option<CombinedZone<'a>>,
    /// The lists in their published order.
    pub lists: Vec<ListDescription<'a>>,
}

/// Who runs the lists.
#[derive(Debug, Serialize)]
pub struct SiteDescription<'a> {
    /// The operator's name.
    pub name: &'a str,
    /// Mailbox for questions.
    pub contact: &'a str,
    /// The first page.
    pub url: String,
    /// For those who use the lists.
    pub usage: String,
    /// News, as JSON Feed: what changes for those who use the lists.
    pub news: String,
}

/// Where programs ask.
#[derive(Debug, Serialize)]
pub struct ApiLinks {
    /// OpenAPI.
    pub description: String,
    /// One address.
    pub lookup: String,
}

/// A zone that answers for all lists at once, with the codes of each.
#[derive(Debug, Serialize)]
pub struct CombinedZone<'a> {
    /// Its name.
    pub zone: &'a str,
    /// How long an answer may be kept.
    pub ttl_seconds: i64,
}

/// One list.
#[derive(Debug, Serialize)]
pub struct ListDescription<'a> {
    /// `ops`.
    pub id: &'a ListId,
    /// Its name for people.
    pub title: &'a str,
    /// The zone that receivers ask.
    pub zone: &'a str,
    /// What it answers; whatever else a zone seems to answer is not ours.
    pub codes: Vec<CodeDescription<'a>>,
    /// By which a program sees that the zone works.
    pub tests: Vec<Probe>,
    /// What is listed.
    pub scope: &'a str,
    /// What the list is meant for.
    pub intended_use: &'a str,
    /// What else may be hit, and whether the list suits scoring or outright refusal.
    pub collateral: &'a str,
    /// How long an answer may be kept.
    pub ttl_seconds: i64,
    /// How long a listing lasts after it was last seen; null for a list of standing facts.
    pub expiry_seconds: Option<i64>,
    /// How a removal is decided: `self-service`, `checked`, `reviewed` or `owner`.
    pub removal: &'static str,
    /// Mailbox for questions about the list.
    pub contact: &'a str,
    /// What decisions cite.
    pub policy_version: &'a PolicyVersion,
    /// Its pages.
    pub links: ListLinks,
}

/// An answer of a zone.
#[derive(Debug, Serialize)]
pub struct CodeDescription<'a> {
    /// `127.0.0.9`.
    pub code: Ipv4Addr,
    /// The clause that it stands for.
    pub criterion: &'a ClauseId,
    /// The clause itself.
    pub text: &'a str,
    /// Where it is published.
    pub url: String,
}

/// Pages of a list.
#[derive(Debug, Serialize)]
pub struct ListLinks {
    /// What the list is.
    pub list: String,
    /// Its criteria and rules.
    pub policy: String,
    /// How to ask for the removal of an address.
    pub removal: String,
}

impl<'a> Description<'a> {
    /// The lists of a site.
    pub fn new(site: &'a Site, catalog: &'a Catalog) -> Self {
        let at = |path: &str| urls::absolute(&site.public_url, path);
        Self {
            version: 1,
            site: SiteDescription {
                name: &site.identity.name,
                contact: &site.identity.contact,
                url: at(urls::home()),
                usage: at(urls::usage()),
                news: at(urls::news_json()),
            },
            lookup: at(pattern::IP),
            api: ApiLinks { description: at(urls::openapi()), lookup: at(pattern::API_LOOKUP_ONE) },
            combined: site
                .combined_zone
                .as_deref()
                .map(|zone| CombinedZone { zone, ttl_seconds: catalog.shortest_ttl().0 }),
            lists: catalog.lists().map(|list| ListDescription::new(list, &at)).collect(),
        }
    }
}

impl<'a> ListDescription<'a> {
    fn new(list: &'a List, at: &impl Fn(&str) -> String) -> Self {
        Self {
            id: &list.id,
            title: &list.words(&Locale::ENGLISH).title,
            zone: &list.zone,
            codes: list.criteria.iter().map(|criterion| CodeDescription::new(criterion, at)).collect(),
            tests: probes(list),
            scope: &list.scope,
            intended_use: &list.intended_use,
            collateral: &list.collateral,
            ttl_seconds: list.ttl.0,
            expiry_seconds: list.expiry.map(|expiry| expiry.0),
            removal: list.removal.word(),
            contact: &list.contact,
            policy_version: &list.policy_version,
            links: ListLinks {
                list: at(&urls::list(&list.id)),
                policy: at(&urls::policy(&list.id)),
                removal: at(&urls::remove_template(&list.id)),
            },
        }
    }
}

impl<'a> CodeDescription<'a> {
    fn new(criterion: &'a Criterion, at: &impl Fn(&str) -> String) -> Self {
        Self {
            code: criterion.code,
            criterion: &criterion.id,
            text: &criterion.text,
            url: at(&urls::clause(&criterion.id)),
        }
    }
}

/// Shows the lists to programs.
pub async fn show(State(site): State<Arc<Site>>, State(services): State<Arc<Services>>) -> Result<Response, PageError> {
    Ok((CachePolicy::Minutes, reply::json(&Description::new(&site, &services.catalog))?).into_response())
}
