//! What a lookup answers: facts only, in the order in which they are shown. Page, API and terminal all show this.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use crate::domain::ids::{ListingId, NewsId, Revision};
use crate::domain::list::{Criterion, List};
use crate::domain::listing::EndedHow;
use crate::domain::network::Network;
use crate::domain::special::SpecialRange;
use crate::domain::time::Timestamp;
use crate::services::publishing::known::{Ending, InZone};

/// Whether an address or network is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// At least one list holds it.
    Listed,
    /// No list holds it, and the data is young enough to say so.
    NotListed,
    /// It could not be checked. Never read this as "not listed".
    Unknown(WhyUnknown),
}

impl State {
    /// As the API writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::NotListed => "not-listed",
            Self::Unknown(_) => "unknown",
        }
    }
}

/// Why nothing can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WhyUnknown {
    /// The lists are still being read into memory.
    Loading,
    /// The lists in memory are older than the limit that the operator set.
    Stale,
}

/// What the site knows of the age of its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DataAge {
    /// The last event that the answer includes.
    pub revision: Revision,
    /// The time up to which the answer is known to hold; `None` while loading.
    pub as_of: Option<Timestamp>,
}

/// One active listing.
#[derive(Debug, Clone)]
pub struct ListingAnswer<'a> {
    /// The store's number.
    pub id: ListingId,
    /// The list it stands on.
    pub list: &'a Arc<List>,
    /// The published clause it falls under.
    pub criterion: &'a Criterion,
    /// What is listed: the address asked for, or a network around or inside it.
    pub network: Network,
    /// When the listing began.
    pub first_listed_at: Timestamp,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
    /// The same in the published zone; `None` where this site publishes none.
    pub in_zone: Option<InZone>,
}

/// The answer for one address.
#[derive(Debug, Clone)]
pub struct Answer<'a> {
    /// The address asked for, IPv4-mapped IPv6 folded.
    pub address: IpAddr,
    /// Listed, not listed, or not to be said.
    pub state: State,
    /// When the question was answered.
    pub asked_at: Timestamp,
    /// How old the data is.
    pub data: DataAge,
    /// The special-purpose range it lies in, if any.
    pub special: Option<SpecialRange>,
    /// Active listings that cover it, the narrowest first.
    pub listings: Vec<ListingAnswer<'a>>,
}

/// The answer for a network.
#[derive(Debug, Clone)]
pub struct NetworkAnswer<'a> {
    /// The network asked for.
    pub network: Network,
    /// Listed when anything inside or around it is.
    pub state: State,
    /// When the question was answered.
    pub asked_at: Timestamp,
    /// How old the data is.
    pub data: DataAge,
    /// The special-purpose range it lies in, if any.
    pub special: Option<SpecialRange>,
    /// Active listings of exactly this network; they count among those inside.
    pub itself: Vec<ListingAnswer<'a>>,
    /// Active listings wider than the network that cover all of it, the narrowest first.
    pub around: Vec<ListingAnswer<'a>>,
    /// Active listings inside it, itself included.
    pub inside: Inside<'a>,
}

/// What is listed inside a network.
#[derive(Debug, Clone)]
pub enum Inside<'a> {
    /// The listings in order of network, up to a limit, and how many there are in all.
    Listings {
        /// The first of them.
        listings: Vec<ListingAnswer<'a>>,
        /// How many there are.
        total: usize,
    },
    /// Counts by list, for networks wider than a /24 or /48: who could read whole ranges could map a list and its
    /// traps.
    Counts {
        /// Each list with at least one listing inside, in published order.
        by_list: Vec<(&'a Arc<List>, usize)>,
        /// How many there are in all.
        total: usize,
    },
}

impl Inside<'_> {
    /// How many active listings lie inside.
    pub fn total(&self) -> usize {
        match self {
            Self::Listings { total, .. } | Self::Counts { total, .. } => *total,
        }
    }
}

/// The widest IPv4 network whose listings are shown one by one.
pub const WIDEST_SHOWN_V4: u8 = 24;
/// The widest IPv6 network whose listings are shown one by one.
pub const WIDEST_SHOWN_V6: u8 = 48;

/// What the store adds to an answer: it may be missing for a while, and the page then says so.
#[derive(Debug, Clone, Default)]
pub struct Background<'a> {
    /// Public evidence by listing, the latest first. Show its day, not its second: the exact time can tell which trap
    /// saw it.
    pub evidence: BTreeMap<ListingId, Vec<PublicEvidence>>,
    /// Listings that covered the address and have ended, the latest end first.
    pub past: Vec<PastListing<'a>>,
    /// What happened to the listings around the address, the latest first.
    pub timeline: Vec<TimelineLine<'a>>,
}

/// Evidence that everybody may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicEvidence {
    /// When it was seen.
    pub seen_at: Timestamp,
    /// What was seen. Written by strangers: plain text, to be escaped.
    pub text: String,
}

/// A listing that has ended.
#[derive(Debug, Clone)]
pub struct PastListing<'a> {
    /// The list it stood on.
    pub list: &'a Arc<List>,
    /// What was listed.
    pub network: Network,
    /// When it began.
    pub first_listed_at: Timestamp,
    /// When it ended.
    pub ended_at: Timestamp,
    /// How it ended.
    pub how: EndedHow,
    /// The event by which it had ended.
    pub revision: Revision,
    /// When it would have ended by itself at the latest.
    pub expires_at: Option<Timestamp>,
    /// The post that tells of the purge that ended it, if one did and was told.
    pub news: Option<NewsId>,
}

impl PastListing<'_> {
    /// Its end, for whoever knows what the zones say.
    pub const fn ending(&self) -> Ending {
        Ending { revision: self.revision, expires_at: self.expires_at }
    }
}

/// One line of the public history.
#[derive(Debug, Clone)]
pub struct TimelineLine<'a> {
    /// When it happened.
    pub at: Timestamp,
    /// The list it happened on.
    pub list: &'a Arc<List>,
    /// The network that was listed.
    pub network: Network,
    /// What happened.
    pub what: TimelineWhat,
    /// The post that tells of the purge that it was, if it was one and was told.
    pub news: Option<NewsId>,
}

/// What happened to a listing, as far as everybody may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimelineWhat {
    /// It began.
    Listed,
    /// Its reason was seen again, or its facts changed.
    Renewed,
    /// It ended.
    Ended(EndedHow),
}
