//! `/lookup`: what was typed, when it is not one address or one network: those lead to their own pages.

use std::convert::Infallible;
use std::sync::Arc;

use askama::Template;
use axum::extract::{FromRef, FromRequest as _, FromRequestParts, Request};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use super::bounce::BOX_FORM;
use super::letter::Wish;
use super::listing_card::PageLink;
use super::query_text;
use super::sender::{Circumstances, articles};
use super::state_line::{Look, Meaning, look};
use crate::content::Library;
use crate::dns::ResolveError;
use crate::domain::network::Network;
use crate::domain::query::{
    HostName, HowRead, LeftOut, MAX_BYTES, Note, Query as Understanding, Sifted, only_address, sift, understand,
};
use crate::domain::special::SpecialRange;
use crate::services::Services;
use crate::services::answer::Answer;
use crate::services::bounce::{BounceDesk, Busy};
use crate::services::surroundings::Surroundings;
use crate::strings::{MessageId, id};
use crate::urls;
use crate::web::body::Room;
use crate::web::cache::CachePolicy;
use crate::web::client::ClientIp;
use crate::web::error::PageError;
use crate::web::extract::{Form, Query};
use crate::web::limits::{Limits, Operation};
use crate::web::page::Page;
use crate::web::view::View;

/// What was understood, or why nothing was.
#[derive(Debug, Template)]
#[template(path = "public/lookup.html")]
pub struct LookupView {
    page: Page,
    heading: String,
    lead: Option<String>,
    problem: Option<String>,
    notes: Vec<String>,
    rows: Vec<LookupRow>,
    typed: String,
}

/// One address or network of several, with its state.
#[derive(Debug)]
pub struct LookupRow {
    /// The answer's page.
    pub answer: PageLink,
    /// Its state in a word or two.
    pub word: String,
    /// Its state as a shape.
    pub shape: &'static str,
    /// Its state as the stylesheet knows it.
    pub class: &'static str,
}

impl LookupRow {
    /// A row with a link to the answer, which looks like its state.
    pub fn new(page: &Page, answer: PageLink, (word, shape, class): Look) -> Self {
        Self { answer, word: page.t(word).to_string(), shape, class }
    }
}

/// What a typed text turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Several addresses and networks.
    Many,
    /// A range that is no network.
    Range {
        /// First and last address, as text.
        ends: [String; 2],
    },
    /// One address or network among words that say nothing of a refusal.
    Only(String),
    /// A host name that has addresses.
    Name(String),
    /// A host name without addresses.
    NoAddress(String),
    /// A host name that could not be asked about just now.
    NameUnanswered(String),
    /// A longer text that came in a link: not read before somebody asks for it.
    Unread,
    /// Nothing was typed.
    Empty,
    /// Something that is not clear; with what is wrong and the way out.
    Unclear(String),
}

impl Outcome {
    const fn heading(&self) -> MessageId {
        match self {
            Self::Many => id("lookup-many"),
            Self::Range { .. } => id("lookup-range"),
            Self::Only(_) => id("lookup-only"),
            Self::Name(_) => id("lookup-name"),
            Self::NoAddress(_) | Self::NameUnanswered(_) => id("lookup-no-address"),
            Self::Unread => id("lookup-unread"),
            Self::Empty | Self::Unclear(_) => id("lookup-title"),
        }
    }

    const fn status(&self) -> StatusCode {
        match self {
            Self::Empty | Self::Unclear(_) => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::OK,
        }
    }

    fn lead(&self, page: &Page) -> Option<String> {
        Some(match self {
            Self::Many | Self::Empty | Self::Unclear(_) => return None,
            Self::Range { ends: [first, last] } => {
                page.t("lookup-range-what").arg("first", first).arg("last", last).to_string()
            }
            Self::Unread => page.t("lookup-unread-what").to_string(),
            Self::Only(address) => page.t("lookup-only-what").arg("address", address).to_string(),
            Self::Name(name) => page.t("lookup-name-what").arg("name", name).to_string(),
            Self::NoAddress(name) => page.t("lookup-no-address-what").arg("name", name).to_string(),
            Self::NameUnanswered(name) => page.t("lookup-unanswered-what").arg("name", name).to_string(),
        })
    }

    fn problem(&self, page: &Page) -> Option<String> {
        match self {
            Self::Empty => Some(page.t("lookup-empty").to_string()),
            Self::Unclear(problem) => Some(problem.clone()),
            _ => None,
        }
    }
}

impl LookupView {
    /// The page of this outcome; `typed` stands in the box again.
    pub fn new(page: Page, outcome: &Outcome, notes: Vec<String>, rows: Vec<LookupRow>, typed: String) -> Self {
        Self {
            heading: page.t(outcome.heading()).to_string(),
            lead: outcome.lead(&page),
            problem: outcome.problem(&page),
            notes,
            rows,
            typed,
            page: page.without_address(),
        }
    }
}

/// What the box sends.
#[derive(Debug, serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    q: String,
    /// Which letter is wanted on the answer to a pasted text.
    #[serde(flatten)]
    wish: Wish,
}

/// Who asks, and what answers.
#[derive(Debug)]
pub struct Desk {
    pub(super) services: Arc<Services>,
    limits: Arc<Limits>,
    pub(super) visitor: ClientIp,
    library: Arc<Library>,
    pub(super) bounces: Arc<BounceDesk>,
}

impl<S> FromRequestParts<S> for Desk
where
    S: Send + Sync,
    Arc<Services>: FromRef<S>,
    Arc<Limits>: FromRef<S>,
    Arc<Library>: FromRef<S>,
    Arc<BounceDesk>: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let visitor = ClientIp::from_request_parts(parts, state).await?;
        Ok(Self {
            services: Arc::from_ref(state),
            limits: Arc::from_ref(state),
            visitor,
            library: Arc::from_ref(state),
            bounces: Arc::from_ref(state),
        })
    }
}

/// Answers a link with something to look up in it.
pub async fn show(page: Page, desk: Desk, Query(asked): Query<Asked>) -> Result<Response, PageError> {
    // A link that somebody else wrote has no text read, which takes far more work than an address and says what its
    // writer wants: it stands in the box, and the reader decides.
    if matches!(understand(&asked.q).query, Understanding::Text) {
        return Ok(unread(page, StatusCode::OK, asked.q));
    }
    answer(page, &desk, asked).await
}

/// The page of a text that came in a link.
fn unread(page: Page, status: StatusCode, typed: String) -> Response {
    let page = page.sending_again(BOX_FORM, urls::lookup());
    let view = LookupView::new(page, &Outcome::Unread, Vec::new(), Vec::new(), typed);
    (CachePolicy::Secret, View::new(status, view)).into_response()
}

/// Answers what was typed or pasted into the box. The text is neither stored nor logged, nor put into a link.
pub async fn submit(page: Page, desk: Desk, Form(asked): Form<Asked>) -> Result<Response, PageError> {
    if asked.q.len() > MAX_BYTES {
        return Err(PageError::LargerThanTaken { bytes: asked.q.len() as u64 }.keeping(asked.q));
    }
    answer(page, &desk, asked).await
}

/// A refusal that comes before the box is looked at, with what was typed into it: somebody who has asked too much types
/// nothing twice.
pub(in crate::web) async fn refuse(refusal: PageError, mut request: Request) -> Response {
    request.extensions_mut().insert(Room::PASTE);
    let typed = if request.method() == Method::POST {
        Form::<Asked>::from_request(request, &()).await.map(|Form(asked)| asked.q)
    } else {
        Query::<Asked>::from_request_parts(&mut request.into_parts().0, &()).await.map(|Query(asked)| asked.q)
    };
    match typed {
        Ok(typed) => refusal.keeping(typed).into_response(),
        Err(_) => refusal.into_response(),
    }
}

async fn answer(page: Page, desk: &Desk, asked: Asked) -> Result<Response, PageError> {
    let Asked { q: typed, wish } = asked;
    let understood = understand(&typed);
    let mut notes: Vec<String> = understood.notes.iter().map(|note| query_text::note(&page, note)).collect();
    let rows = |networks: &[Network]| networks.iter().map(|network| desk.row(&page, network)).collect();
    let (outcome, rows) = match understood.query {
        Understanding::Address(address) => return Ok(lead(&page, urls::ip(address), &understood.notes)),
        Understanding::Network(network) => return Ok(lead(&page, urls::net(&network), &understood.notes)),
        Understanding::Range(range) => {
            let ends = [range.first.to_string(), range.last.to_string()];
            (Outcome::Range { ends }, rows(&range.networks))
        }
        Understanding::Many(networks) => (Outcome::Many, rows(&networks)),
        Understanding::Name(name) => {
            let resolved = desk.resolve(&name).await;
            let (outcome, networks) = resolved.map_err(|error| error.keeping(typed.clone()))?;
            (outcome, rows(&networks))
        }
        Understanding::Text => {
            let read = desk.bounces.read_aside(typed.clone().into_bytes()).await;
            let findings = read.map_err(|Busy| PageError::TimedOut.keeping(typed.clone()))?;
            match found_in(&page, &typed).filter(|_| !findings.tells_of_refusal()) {
                Some((outcome, networks, left)) => {
                    notes.extend(left);
                    (outcome, rows(&networks))
                }
                None => return Ok(super::bounce::answer(page, desk, typed, findings, wish).await),
            }
        }
        Understanding::Unclear(_) if typed.trim().is_empty() => (Outcome::Empty, Vec::new()),
        Understanding::Unclear(problem) => match sift(&typed) {
            Some(Ok(Sifted { networks, left })) => {
                notes.extend(left_out(&page, &left));
                (Outcome::Many, rows(&networks))
            }
            _ => (Outcome::Unclear(query_text::problem(&page.words, &problem)), Vec::new()),
        },
    };
    let status = outcome.status();
    let view = View::new(status, LookupView::new(page, &outcome, notes, rows, typed));
    Ok((CachePolicy::Secret, view).into_response())
}

/// The addresses of a text that is a list with other things in it, or has but one address; with what was left out.
fn found_in(page: &Page, typed: &str) -> Option<(Outcome, Vec<Network>, Vec<String>)> {
    Some(match sift(typed) {
        Some(Ok(Sifted { networks, left })) => (Outcome::Many, networks, left_out(page, &left)),
        Some(Err(problem)) => (Outcome::Unclear(query_text::problem(&page.words, &problem)), Vec::new(), Vec::new()),
        None => {
            let only = only_address(typed)?;
            (Outcome::Only(only.plain()), vec![only], Vec::new())
        }
    })
}

/// At most so many entries that are no addresses are named.
const MOST_LEFT_OUT: usize = 10;

/// What could not be read of a list, one sentence for each.
fn left_out(page: &Page, left: &[LeftOut]) -> Vec<String> {
    let mut said: Vec<String> = left.iter().take(MOST_LEFT_OUT).map(|one| query_text::left_out(page, one)).collect();
    if let Some(more) = left.len().checked_sub(MOST_LEFT_OUT).filter(|more| *more > 0) {
        said.push(page.t("lookup-left-more").arg("count", more).to_string());
    }
    said
}

/// Leads to the one answer. The target is told how it was read, never what was typed: that stands in no address of a
/// page.
fn lead(page: &Page, target: String, notes: &[Note]) -> Response {
    let target = match HowRead::words(notes) {
        Some(words) => urls::with_reading(&target, &words),
        None => target,
    };
    Redirect::to(&page.at(target)).into_response()
}

impl Desk {
    /// What a sender needs to know beside the listings of this answer.
    pub(super) async fn circumstances(&self, page: &Page, answer: &Answer<'_>, wish: Wish) -> Circumstances {
        let surroundings = if answer.listings.is_empty() {
            Surroundings::default()
        } else {
            self.services.surroundings(answer.address).await
        };
        Circumstances {
            surroundings,
            is_readers: self.visitor.own_network().contains_address(answer.address),
            articles: articles(page, &answer.listings, &self.library),
            wish,
        }
    }

    fn row(&self, page: &Page, network: &Network) -> LookupRow {
        let link = PageLink { url: page.at(urls::net(network)), text: network.plain() };
        if !network.is_host() {
            return LookupRow::new(page, link, look(self.services.network_answer(network).state, None));
        }
        let answer = self.services.answer(network.address());
        let meaning = Meaning::of(answer.address, answer.special, self.is_open_range(answer.special));
        LookupRow::new(page, link, look(answer.state, meaning))
    }

    /// True when this site may list addresses of the special-purpose range.
    pub(super) fn is_open_range(&self, special: Option<SpecialRange>) -> bool {
        special.is_some_and(|range| self.services.admission.listable().contains(&range.class))
    }

    async fn resolve(&self, name: &HostName) -> Result<(Outcome, Vec<Network>), PageError> {
        self.limits.spend(Operation::Resolve, self.visitor, 1)?;
        let shown = name.unicode();
        match self.services.resolver.addresses(name.as_str()).await {
            Ok(addresses) => Ok((Outcome::Name(shown), addresses.into_iter().map(Network::host).collect())),
            Err(ResolveError::NotFound) => Ok((Outcome::NoAddress(shown), Vec::new())),
            Err(ResolveError::TimedOut | ResolveError::Failed) => Ok((Outcome::NameUnanswered(shown), Vec::new())),
        }
    }
}

/// What the page of an answer says about how its address was read, as the link to it tells.
pub(super) fn notes_on(page: &Page, read: Option<&str>, network: &Network) -> Vec<String> {
    let readings = HowRead::from_words(read.unwrap_or_default());
    readings.into_iter().filter_map(|reading| query_text::reading(page, reading, network)).collect()
}

/// Where a path leads whose address is not in its one form: to the page that has it, or to what is wrong with it.
pub(super) fn elsewhere(page: Page, typed: &str) -> Response {
    let understood = understand(typed);
    match understood.query {
        Understanding::Address(address) => lead(&page, urls::ip(address), &understood.notes),
        Understanding::Network(network) => lead(&page, urls::net(&network), &understood.notes),
        Understanding::Unclear(problem) => {
            let outcome = Outcome::Unclear(query_text::problem(&page.words, &problem));
            let view = LookupView::new(page, &outcome, Vec::new(), Vec::new(), typed.to_owned());
            View::new(StatusCode::NOT_FOUND, view).into_response()
        }
        Understanding::Text => unread(page, StatusCode::NOT_FOUND, typed.to_owned()),
        _ => Redirect::to(&page.at(urls::lookup_query(typed))).into_response(),
    }
}
