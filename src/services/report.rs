//! Answers as programs read them: the JSON of the API, of `/ip/….json` and of `reprieve lookup --json`.
//!
//! Built field by field from the answer, so that nothing private can slip in with a new field of the store.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use super::answer::{Answer, Inside, ListingAnswer, NetworkAnswer};
use crate::domain::ids::{ClauseId, ListId};
use crate::domain::locale::Locale;
use crate::domain::network::Network;
use crate::domain::time::Timestamp;
use crate::urls;

/// The answer for one address.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct AddressReport<'a> {
    /// The address asked for; IPv4-mapped IPv6 is its IPv4 address.
    #[schema(value_type = String, example = "203.0.113.7")]
    pub address: IpAddr,
    /// `listed`, `not-listed`, or `unknown` when it could not be checked. Never read `unknown` as `not-listed`.
    #[schema(example = "listed")]
    pub state: &'static str,
    /// The time up to which this answer is known to hold; null while the lists are being loaded.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub checked_at: Option<Timestamp>,
    /// The number of the last change that this answer includes.
    #[schema(example = 4711)]
    pub revision: i64,
    /// The class of special-purpose range that the address lies in: loopback, private, documentation, multicast, …
    pub special: Option<&'static str>,
    /// Active listings that cover the address, the narrowest network first.
    pub listings: Vec<ListingReport<'a>>,
}

/// One active listing.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct ListingReport<'a> {
    /// Name of the list.
    #[schema(value_type = String, example = "ops")]
    pub list: &'a ListId,
    /// What is listed.
    #[schema(value_type = String, example = "203.0.113.7/32")]
    pub network: Network,
    /// The published clause it falls under.
    #[schema(value_type = String, example = "ops/open-socks")]
    pub criterion: &'a ClauseId,
    /// What the list's zone answers.
    #[schema(value_type = String, example = "127.0.0.9")]
    pub code: Ipv4Addr,
    /// The reason in plain words, in English.
    pub reason: &'a str,
    /// When the listing began.
    #[schema(value_type = String, format = DateTime)]
    pub first_listed_at: Timestamp,
    /// When its reason was last seen.
    #[schema(value_type = String, format = DateTime)]
    pub last_seen_at: Timestamp,
    /// When it ends by itself; null when it stands until somebody ends it.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Timestamp>,
    /// Since when the published zone has it; null when that is not known.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub published_at: Option<Timestamp>,
    /// The clause, for people.
    pub explain_url: String,
    /// Where removal is asked for.
    pub removal_url: String,
}

/// The answer for a network.
#[derive(Debug, Clone, serde::Serialize, utoipa::ToSchema)]
pub struct NetworkReport<'a> {
    /// The network asked for, host bits cleared.
    #[schema(value_type = String, example = "203.0.113.0/24")]
    pub network: Network,
    /// `listed` when anything inside or around it is, `not-listed`, or `unknown`.
    #[schema(example = "listed")]
    pub state: &'static str,
    /// The time up to which this answer is known to hold; null while the lists are being loaded.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub checked_at: Option<Timestamp>,
    /// The number of the last change that this answer includes.
    pub revision: i64,
    /// The class of special-purpose range that the whole network lies in.
    pub special: Option<&'static str>,
    /// How many active listings lie inside, the network itself included.
    pub inside_total: usize,
    /// How many of them stand on each list; only for networks wider than a /24 or /48.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inside_by_list: Option<BTreeMap<String, usize>>,
    /// Active listings wider than the network that cover all of it, then those inside it, up to a limit.
    pub listings: Vec<ListingReport<'a>>,
}

impl<'a> AddressReport<'a> {
    /// The report of an answer, with links below `public_url`.
    pub fn new(answer: &Answer<'a>, public_url: &str) -> Self {
        Self {
            address: answer.address,
            state: answer.state.word(),
            checked_at: answer.data.as_of,
            revision: answer.data.revision.0,
            special: answer.special.map(|range| range.class.word()),
            listings: answer.listings.iter().map(|listing| ListingReport::new(listing, public_url)).collect(),
        }
    }
}

impl<'a> NetworkReport<'a> {
    /// The report of an answer, with links below `public_url`.
    pub fn new(answer: &NetworkAnswer<'a>, public_url: &str) -> Self {
        let mut listings: Vec<_> =
            answer.around.iter().map(|listing| ListingReport::new(listing, public_url)).collect();
        let mut inside_by_list = None;
        match &answer.inside {
            Inside::Listings { listings: inside, .. } => {
                listings.extend(inside.iter().map(|listing| ListingReport::new(listing, public_url)));
            }
            Inside::Counts { by_list, .. } => {
                inside_by_list = Some(by_list.iter().map(|(list, count)| (list.id.to_string(), *count)).collect());
            }
        }
        Self {
            network: answer.network,
            state: answer.state.word(),
            checked_at: answer.data.as_of,
            revision: answer.data.revision.0,
            special: answer.special.map(|range| range.class.word()),
            inside_total: answer.inside.total(),
            inside_by_list,
            listings,
        }
    }
}

impl<'a> ListingReport<'a> {
    /// The report of a listing, with links below `public_url`.
    pub fn new(listing: &ListingAnswer<'a>, public_url: &str) -> Self {
        let words = listing.list.criterion_words(&Locale::ENGLISH, listing.criterion);
        Self {
            list: &listing.list.id,
            network: listing.network,
            criterion: &listing.criterion.id,
            code: listing.criterion.code,
            reason: words.map_or(listing.criterion.text.as_str(), |words| words.plain.as_str()),
            first_listed_at: listing.first_listed_at,
            last_seen_at: listing.last_seen_at,
            expires_at: listing.expires_at,
            published_at: listing.in_zone.and_then(|zone| zone.reach.published?.exactly()),
            explain_url: urls::absolute(public_url, &urls::clause(&listing.criterion.id)),
            removal_url: urls::absolute(public_url, &urls::remove(&listing.list.id, &listing.network)),
        }
    }
}
