//! `/lookup`: what was typed, when it is not one address or one network: those lead to their own pages.

use askama::Template;

use super::listing_card::PageLink;
use crate::services::answer::State;
use crate::strings::{MessageId, id};
use crate::web::page::Page;

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
    /// A row with a link to the answer.
    pub fn new(page: &Page, answer: PageLink, state: State) -> Self {
        let (word, shape, class) = super::state_line::look(state);
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
    /// A host name that has addresses.
    Name(String),
    /// A host name without addresses.
    NoAddress(String),
    /// A host name that could not be asked about just now.
    NameUnanswered(String),
    /// A longer text.
    Text,
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
            Self::Name(_) => id("lookup-name"),
            Self::NoAddress(_) | Self::NameUnanswered(_) => id("lookup-no-address"),
            Self::Text => id("lookup-text"),
            Self::Empty | Self::Unclear(_) => id("lookup-title"),
        }
    }

    fn lead(&self, page: &Page) -> Option<String> {
        Some(match self {
            Self::Many | Self::Empty | Self::Unclear(_) => return None,
            Self::Range { ends: [first, last] } => {
                page.t("lookup-range-what").arg("first", first).arg("last", last).to_string()
            }
            Self::Name(name) => page.t("lookup-name-what").arg("name", name).to_string(),
            Self::NoAddress(name) => page.t("lookup-no-address-what").arg("name", name).to_string(),
            Self::NameUnanswered(name) => page.t("lookup-unanswered-what").arg("name", name).to_string(),
            Self::Text => page.t("lookup-text-what").to_string(),
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
            page,
        }
    }
}
