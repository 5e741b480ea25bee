//! One listing as a card: which list, why, how wide, since when, until when, what was seen, what repairs it.

use super::list_text;
use crate::domain::advice::Subject;
use crate::domain::list::RemovalMode;
use crate::domain::network::{Family, Network};
use crate::domain::time::Timestamp;
use crate::services::answer::{ListingAnswer, PublicEvidence};
use crate::services::publishing::known::{InZone, Since};
use crate::strings::{Words, id};
use crate::urls;
use crate::web::duration_text::{self, Moment};
use crate::web::page::Page;
use crate::web::plain_text;

/// Longest piece of evidence that is shown, in characters.
const LONGEST_EVIDENCE: usize = 600;
/// At most so many pieces of evidence stand on a card.
const MOST_EVIDENCE: usize = 5;

/// A link to one of our pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// Where it leads.
    pub url: String,
    /// What it says.
    pub text: String,
}

/// One listing, ready to show.
#[derive(Debug)]
pub struct ListingCard {
    /// The list.
    pub list: PageLink,
    /// The reason in plain words.
    pub reason: Option<String>,
    /// The published clause.
    pub clause: PageLink,
    /// What is listed; a link when it is more than the address asked for.
    pub network: PageLink,
    /// True when the network is more than the address asked for.
    pub is_wider: bool,
    /// How many addresses it covers, in words.
    pub covers: String,
    /// When the listing began.
    pub first_listed: Moment,
    /// When its reason was last seen.
    pub last_seen: Moment,
    /// What that is called: how a range is built is checked, not seen.
    pub last_label: String,
    /// When it ends by itself.
    pub expires: Option<Moment>,
    /// What was seen, the latest first.
    pub evidence: Vec<EvidenceLine>,
    /// What repairs it.
    pub repair: Option<String>,
    /// The article on how to repair it.
    pub secure_url: Option<String>,
    /// Where removal is asked for.
    pub remove_url: String,
    /// Where the removal of the one address alone is asked for, out of a range whose list leaves single addresses out.
    pub remove_alone: Option<PageLink>,
    /// What asking will take.
    pub removal_asks: String,
    /// The zone that receivers ask.
    pub zone: String,
    /// What the zone answers.
    pub code: String,
    /// How long resolvers may keep an answer.
    pub ttl: String,
    /// How far it has come on its way to them; `None` where this site publishes no zones.
    pub reach: Option<ReachLines>,
}

/// How far a change has come: the zone, the name servers.
#[derive(Debug)]
pub struct ReachLines {
    /// In the published zone since.
    pub published: Option<Moment>,
    /// That it was there earlier, if nobody knows since when.
    pub earlier: Option<String>,
    /// Name servers answer so since; where they are not asked, nothing is said.
    pub answered: Option<Moment>,
    /// That the zone is late, if it is.
    pub late: Option<String>,
}

impl ReachLines {
    /// In words.
    pub fn new(words: &Words, in_zone: InZone, now: Timestamp) -> Self {
        let InZone { reach, late_since } = in_zone;
        Self {
            published: reach.published.and_then(Since::exactly).map(|at| Moment::new(words, at, now)),
            earlier: reach.published.filter(|since| since.exactly().is_none()).map(|since| {
                words.t("zone-published-earlier").arg("date", duration_text::day(words, since.time())).to_string()
            }),
            answered: reach.answered_at.map(|at| Moment::new(words, at, now)),
            late: late_since
                .map(|since| words.t("zone-late").arg("since", duration_text::moment(words, since)).to_string()),
        }
    }
}

/// One piece of evidence.
#[derive(Debug)]
pub struct EvidenceLine {
    /// The day it was seen, in words: the second could tell which trap saw it.
    pub day: String,
    /// The same for programs, `2026-11-23`.
    pub iso: String,
    /// What was seen.
    pub text: String,
}

impl ListingCard {
    /// The card of a listing that stands on the page of `asked`.
    pub fn new(
        page: &Page,
        listing: &ListingAnswer<'_>,
        asked: &Network,
        evidence: &[PublicEvidence],
        now: Timestamp,
    ) -> Self {
        let words = &page.words;
        let said = list_text::meaning(page, listing.list, listing.criterion);
        Self {
            list: PageLink { url: page.at(urls::list(&listing.list.id)), text: list_text::title(page, listing.list) },
            reason: said.as_ref().map(|said| said.plain.clone()),
            clause: PageLink {
                url: page.at(urls::clause(&listing.criterion.id)),
                text: listing.criterion.id.to_string(),
            },
            network: PageLink { url: page.at(urls::net(&listing.network)), text: listing.network.plain() },
            is_wider: listing.network != *asked,
            covers: covers(words, &listing.network),
            first_listed: Moment::new(words, listing.first_listed_at, now),
            last_seen: Moment::new(words, listing.last_seen_at, now),
            last_label: page
                .t(if listing.expires_at.is_some() { id("card-last") } else { id("card-checked") })
                .to_string(),
            expires: listing.expires_at.map(|expires| Moment::new(words, expires, now)),
            evidence: evidence.iter().take(MOST_EVIDENCE).map(|piece| EvidenceLine::new(words, piece)).collect(),
            repair: said.map(|said| said.repair),
            secure_url: listing.criterion.secure.as_deref().map(|slug| page.at(urls::secure(slug))),
            remove_url: page.at(urls::remove(&listing.list.id, &listing.network)),
            remove_alone: remove_alone(page, listing, asked),
            removal_asks: page.t(removal_asks(listing.list.removal)).to_string(),
            zone: listing.list.zone.clone(),
            code: listing.criterion.code.to_string(),
            ttl: duration_text::span(words, listing.list.ttl),
            reach: listing.in_zone.map(|in_zone| ReachLines::new(words, in_zone, now)),
        }
    }
}

fn remove_alone(page: &Page, listing: &ListingAnswer<'_>, asked: &Network) -> Option<PageLink> {
    let is_one_of_range = listing.list.subject == Subject::Range && asked.is_host() && listing.network != *asked;
    is_one_of_range.then(|| PageLink {
        url: page.at(urls::remove(&listing.list.id, asked)),
        text: page.t("card-remove-alone").arg("address", asked.address()).to_string(),
    })
}

impl EvidenceLine {
    fn new(words: &Words, piece: &PublicEvidence) -> Self {
        Self {
            day: duration_text::day(words, piece.seen_at),
            iso: duration_text::iso_day(piece.seen_at),
            text: plain_text::one_line(&piece.text, LONGEST_EVIDENCE),
        }
    }
}

/// What asking for removal takes, by mode.
pub fn removal_asks(mode: RemovalMode) -> crate::strings::MessageId {
    match mode {
        RemovalMode::SelfService => id("removal-asks-self-service"),
        RemovalMode::Checked => id("removal-asks-checked"),
        RemovalMode::Reviewed => id("removal-asks-reviewed"),
        RemovalMode::Owner => id("removal-asks-owner"),
    }
}

/// A /64: what one home or one server usually has of IPv6.
const USUAL_V6: u8 = 64;

/// How many addresses a network has, in words.
pub fn covers(words: &Words, network: &Network) -> String {
    let length = network.length();
    match network.family() {
        _ if network.is_host() => words.t("covers-one").to_string(),
        Family::V6 if length == USUAL_V6 => words.t("covers-home").to_string(),
        Family::V6 if length < USUAL_V6 => {
            let homes = 1_u128 << (USUAL_V6 - length);
            words.t("covers-homes").arg("count", homes).to_string()
        }
        _ => words.t("covers-many").arg("count", network.address_count()).to_string(),
    }
}
