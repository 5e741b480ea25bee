//! What a sender reads first about a listed address: not accused, what happened, who must act, what to send them, what
//! to do today, how long it takes.

use super::letter::{Letter, Wish};
use super::list_text;
use super::listing_card::PageLink;
use crate::content::Library;
use crate::domain::advice::{Actor, Around, Point, Subject, actor};
use crate::domain::list::RemovalMode;
use crate::domain::time::Timestamp;
use crate::services::answer::{Answer, ListingAnswer};
use crate::services::surroundings::Surroundings;
use crate::strings::{MessageId, id};
use crate::web::duration_text;
use crate::web::page::Page;
use crate::web::plain_text;

/// Longest name of a network's holder that is shown, in characters.
const LONGEST_OWNER: usize = 80;

/// What is known beside the listings.
#[derive(Debug, Default)]
pub struct Circumstances {
    /// The name of the address and the holder of its network.
    pub surroundings: Surroundings,
    /// True when the reader's own connection has the address.
    pub is_readers: bool,
    /// The articles for a sender, one for each list.
    pub articles: Vec<PageLink>,
    /// Which letter is wanted.
    pub wish: Wish,
}

/// The part of the answer for a sender, ready to show.
#[derive(Debug)]
pub struct SenderPart {
    /// What happened, in two sentences.
    pub what: String,
    /// Who must act, in a few words.
    pub who: String,
    /// Why they, and what they can do.
    pub who_what: String,
    /// The name that the server goes by, as DNS has it: letters of other scripts could look like another name (T7).
    pub name: Option<String>,
    /// Who holds the network, with its number.
    pub owner: Option<String>,
    /// True when the reader's own connection has the address.
    pub is_readers: bool,
    /// How mail gets through another way, step by step; empty where a fault is to be repaired.
    pub way: Vec<String>,
    /// What stands above the letter.
    pub send: String,
    /// The letter.
    pub letter: Letter,
    /// True when nobody has to be written to by somebody who can wait.
    pub is_letter_folded: bool,
    /// What can be done today.
    pub today: Vec<String>,
    /// How long it takes, in sentences.
    pub how_long: Vec<String>,
    /// The articles for a sender.
    pub articles: Vec<PageLink>,
}

impl SenderPart {
    /// The same on the answer to a pasted text.
    #[must_use]
    pub fn sent_again(self, page: &Page) -> Self {
        Self { letter: self.letter.sent_again(page), ..self }
    }

    /// What a sender reads about this answer; `None` when nothing is listed.
    pub fn new(page: &Page, answer: &Answer<'_>, known: Circumstances) -> Option<Self> {
        if answer.listings.is_empty() {
            return None;
        }
        let Circumstances { surroundings, is_readers, articles, wish } = known;
        let look = surroundings.name.as_ref().map(|(_, look)| *look);
        let around = Around { now: answer.asked_at, is_readers, name: look };
        let points: Vec<Point> = answer.listings.iter().map(point).collect();
        let actor = actor(&points, &around);
        let t = |id: MessageId| page.t(id).to_string();
        let (who, who_what) = who(actor);
        let when = |until| duration_text::relative(&page.words, until, answer.asked_at);
        let until = if let Actor::Nobody { until } = actor { when(until) } else { String::new() };
        let owner = surroundings.owner.map(|owner| {
            let name = plain_text::one_line(&owner.name, LONGEST_OWNER);
            format!("{name} (AS{})", owner.number)
        });
        Some(Self {
            what: t(if actor == Actor::OtherWay { id("sender-what-range") } else { id("sender-what-machine") }),
            who: t(who),
            who_what: page.t(who_what).arg("when", until).to_string(),
            name: surroundings.name.map(|(name, _)| name.to_string()),
            owner,
            is_readers,
            way: if has_range(answer) { WAY.into_iter().map(t).collect() } else { Vec::new() },
            send: t(if actor == Actor::OtherWay { id("sender-send-provider") } else { id("sender-send-what") }),
            letter: Letter::new(page, answer, actor, &wish),
            is_letter_folded: matches!(actor, Actor::Nobody { .. }),
            today: today(actor, has_range(answer)).into_iter().map(t).collect(),
            how_long: how_long(page, answer, actor),
            articles,
        })
    }
}

/// The articles for a sender, one for each of the lists that have one.
pub fn articles(page: &Page, listings: &[ListingAnswer<'_>], library: &Library) -> Vec<PageLink> {
    let mut links = Vec::new();
    for listing in listings {
        let Some(found) = library.for_reason(page.locale(), &listing.criterion.id) else { continue };
        let list = list_text::title(page, listing.list);
        let text = page.t("sender-article").arg("list", list).to_string();
        let link = PageLink { url: page.at(super::faq::url(found.article)), text };
        if !links.contains(&link) {
            links.push(link);
        }
    }
    links
}

fn point(listing: &ListingAnswer<'_>) -> Point {
    Point { subject: listing.list.subject, network: listing.network, expires_at: listing.expires_at }
}

const fn who(actor: Actor) -> (MessageId, MessageId) {
    match actor {
        Actor::Nobody { .. } => (id("sender-who-nobody"), id("sender-who-nobody-what")),
        Actor::OtherWay => (id("sender-who-other-way"), id("sender-who-other-way-what")),
        Actor::Reader => (id("sender-who-reader"), id("sender-who-reader-what")),
        Actor::Holder => (id("sender-who-holder"), id("sender-who-holder-what")),
        Actor::Line => (id("sender-who-line"), id("sender-who-line-what")),
        Actor::Server => (id("sender-who-server"), id("sender-who-server-what")),
    }
}

/// How mail leaves through the provider's server (RFC 6409, RFC 8314).
const WAY: [MessageId; 4] =
    [id("sender-way-program"), id("sender-way-server"), id("sender-way-password"), id("sender-way-own")];

fn today(actor: Actor, has_range: bool) -> Vec<MessageId> {
    let mut steps = match actor {
        Actor::Nobody { .. } => vec![id("sender-today-wait"), id("sender-today-call"), id("sender-today-receiver")],
        Actor::OtherWay => vec![id("sender-today-call")],
        Actor::Reader | Actor::Holder | Actor::Line | Actor::Server => vec![
            id("sender-today-letter"),
            id("sender-today-call"),
            id("sender-today-receiver"),
            id("sender-today-once"),
        ],
    };
    if has_range {
        steps.insert(0, id("sender-today-provider"));
    }
    steps
}

/// A range stands in the way too, whatever becomes of a fault.
fn has_range(answer: &Answer<'_>) -> bool {
    answer.listings.iter().any(|listing| listing.list.subject == Subject::Range)
}

/// What removal takes by the slowest of the lists that stand in the way, when the last listing ends by itself, and how
/// long others may remember.
fn how_long(page: &Page, answer: &Answer<'_>, actor: Actor) -> Vec<String> {
    let t = |id: MessageId| page.t(id).to_string();
    if actor == Actor::OtherWay {
        return vec![t(id("sender-long-range"))];
    }
    let faults = || answer.listings.iter().filter(|listing| listing.list.subject == Subject::Machine);
    let mut sentences = Vec::new();
    if !matches!(actor, Actor::Nobody { .. }) {
        let slowest = faults().map(|listing| removal(listing.list.removal)).max_by_key(|(rank, _)| *rank);
        sentences.extend(slowest.map(|(_, message)| t(message)));
        let ends: Option<Vec<Timestamp>> = faults().map(|listing| listing.expires_at).collect();
        sentences.push(match ends.and_then(|ends| ends.into_iter().max()) {
            Some(last) => {
                let when = duration_text::relative(&page.words, last, answer.asked_at);
                page.t("sender-long-ends").arg("when", when).to_string()
            }
            None => t(id("sender-long-stays")),
        });
    }
    if has_range(answer) {
        sentences.push(t(id("sender-long-range-too")));
    }
    let ttl = faults().map(|listing| listing.list.ttl).max();
    sentences.extend(
        ttl.map(|ttl| page.t("sender-long-caches").arg("ttl", duration_text::span(&page.words, ttl)).to_string()),
    );
    sentences
}

/// How much has to happen before a removal, and its sentence.
const fn removal(mode: RemovalMode) -> (u8, MessageId) {
    match mode {
        RemovalMode::SelfService => (0, id("sender-long-self-service")),
        RemovalMode::Checked => (1, id("sender-long-checked")),
        RemovalMode::Reviewed | RemovalMode::Owner => (2, id("sender-long-reviewed")),
    }
}
