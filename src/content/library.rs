//! The library of articles: why mail came back (`/faq/…`) and how to repair each fault (`/secure/…`).
//!
//! `templates/faq/<locale>/<slug>.md` and `templates/secure/<locale>/<slug>.md` are inside the program; a directory of
//! the operator's with the same folders replaces them article by article and adds its own. English is always there:
//! what has no translation is shown in English, and the page says so.
//!
//! Front matter of an English article: `title`, `summary`, `order`, `reader` (an [`Audience`]), `reviewed` (a day), and
//! `reasons` where it answers lists or criteria. A translation has `title`, `summary` and, once it was held against the
//! English text, `reviewed`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;
use rust_embed::Embed;

use super::fault::{Fault, Faults};
use super::files::Tree;
use super::markdown::{Heading, Link};
use crate::domain::ids::{ClauseId, ListId};
use crate::domain::list::List;
use crate::domain::locale::Locale;
use search::Search;

mod read;
mod resolve;
mod search;
mod words;

pub(in crate::content) use read::markdown_faults;
pub use search::{Hit, Piece};

#[derive(Embed)]
#[folder = "templates/faq/"]
struct StarterFaq;

#[derive(Embed)]
#[folder = "templates/secure/"]
struct StarterSecure;

/// For whom an article is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// For who wants to understand: `/faq/{slug}`.
    Faq,
    /// For who has something to repair: `/secure/{slug}`.
    Secure,
}

impl Kind {
    /// Name of the folder, and first part of the path.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Faq => "faq",
            Self::Secure => "secure",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        [Self::Faq, Self::Secure].into_iter().find(|kind| kind.word() == word)
    }
}

/// Who reads an article: the page of all articles is grouped by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// Whose mail came back.
    Sender,
    /// Who runs a mail server.
    Admin,
    /// Who runs a network with customers.
    Provider,
    /// Who uses the lists, or waits for mail.
    Receiver,
}

impl Audience {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Sender, Self::Admin, Self::Provider, Self::Receiver];

    /// As front matter writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Sender => "sender",
            Self::Admin => "admin",
            Self::Provider => "provider",
            Self::Receiver => "receiver",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|audience| audience.word() == word)
    }
}

/// An article in one language, rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// For whom it is.
    pub kind: Kind,
    /// Its name in paths, the same in every language.
    pub slug: String,
    /// Its language.
    pub locale: Locale,
    /// Its heading.
    pub title: String,
    /// What it tells, in one or two sentences.
    pub summary: String,
    /// Safe HTML of the body, without the title.
    pub html: String,
    /// Headings of the body.
    pub headings: Vec<Heading>,
    /// The body as plain text, a paragraph or a cell each, without its headings.
    pub paragraphs: Vec<String>,
    /// Who reads it; from the English one.
    pub reader: Audience,
    /// When somebody last held the text against how things are; a translation says so for itself, or does not.
    pub reviewed: Option<Date>,
    /// Place among the articles of its kind, lowest first; from the English one.
    order: i64,
    /// Lists (`ops`) and clauses (`ops/open-socks`) that it answers; from the English one.
    reasons: Vec<Reason>,
    source: Source,
}

/// What an article answers, and on which line it says so.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Reason {
    name: String,
    line: usize,
}

/// Where an article was read, for the check of its links.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Source {
    file: String,
    links: Vec<Link>,
    is_starter: bool,
}

/// An article that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<'a> {
    /// The article.
    pub article: &'a Article,
    /// True if it is in English because there is no translation: the page says so.
    pub is_fallback: bool,
}

/// All articles, read and rendered once.
#[derive(Debug, Clone, Default)]
pub struct Library {
    articles: BTreeMap<(Kind, String), BTreeMap<Locale, Article>>,
    search: Search,
}

impl Library {
    /// The starter articles, and those of `directory` over them.
    pub fn load(directory: Option<&Path>) -> Result<Self, Faults> {
        let mut faults = Vec::new();
        let mut starter = Tree::default();
        starter.embedded::<StarterFaq>(Kind::Faq.word(), &mut faults);
        starter.embedded::<StarterSecure>(Kind::Secure.word(), &mut faults);
        let mut own = Tree::default();
        if let Some(directory) = directory {
            own.directory(directory, &mut faults);
        }
        starter.files.retain(|path, _| !own.files.contains_key(path));
        let mut library = Self::default();
        library.add(&starter, true, &mut faults);
        library.add(&own, false, &mut faults);
        library.settle(&mut faults);
        library.search = Search::over(&library);
        Faults::unless_empty(faults, library)
    }

    fn add(&mut self, tree: &Tree, is_starter: bool, faults: &mut Vec<Fault>) {
        for folder in tree.folders.iter().filter(|folder| !folder.contains('/')) {
            if Kind::from_word(folder).is_none() {
                faults.push(Fault::of_file(folder, "is not a folder of articles: known are faq and secure"));
            }
        }
        for (path, text) in &tree.files {
            if let Some(article) = read::article(path, text, is_starter, faults) {
                let key = (article.kind, article.slug.clone());
                self.articles.entry(key).or_default().insert(article.locale.clone(), article);
            }
        }
    }

    /// Holds every article against its English one, and gives translations what stands only there.
    fn settle(&mut self, faults: &mut Vec<Fault>) {
        for ((kind, slug), by_locale) in &mut self.articles {
            let Some(english) = by_locale.get(&Locale::ENGLISH) else {
                let english = format!("{}/en/{slug}.md", kind.word());
                // An English article that could not be read has been told of already.
                if !faults.iter().any(|fault| fault.file == english) {
                    let file = by_locale.values().next().map(|article| article.source.file.as_str());
                    let message = format!("has no English article: {english} is missing");
                    faults.push(Fault::of_file(file.unwrap_or(&english), message));
                }
                continue;
            };
            let (order, reader, reasons) = (english.order, english.reader, english.reasons.clone());
            for article in by_locale.values_mut() {
                article.order = order;
                article.reader = reader;
                article.reasons.clone_from(&reasons);
            }
        }
    }

    /// The article of this name in this language, or in English.
    pub fn article(&self, kind: Kind, locale: &Locale, slug: &str) -> Option<Found<'_>> {
        choose(self.articles.get(&(kind, slug.to_owned()))?, locale)
    }

    /// True if there is an article of this name.
    pub fn has(&self, kind: Kind, slug: &str) -> bool {
        self.articles.contains_key(&(kind, slug.to_owned()))
    }

    /// All articles of a kind in this language, or in English where there is no translation, in their order.
    pub fn all(&self, kind: Kind, locale: &Locale) -> Vec<Found<'_>> {
        let of_kind = self.articles.iter().filter(|((its, _), _)| *its == kind);
        let mut all: Vec<_> = of_kind.filter_map(|(_, by_locale)| choose(by_locale, locale)).collect();
        all.sort_by(|a, b| (a.article.order, &a.article.slug).cmp(&(b.article.order, &b.article.slug)));
        all
    }

    /// The articles that hold these words, in this language or in English where there is no translation, best first.
    pub fn find(&self, locale: &Locale, query: &str) -> Vec<Hit<'_>> {
        self.search.find(self, locale, query)
    }

    /// Languages that at least one article has.
    fn locales(&self) -> BTreeSet<&Locale> {
        self.articles.values().flat_map(BTreeMap::keys).collect()
    }

    /// The FAQ article for who is listed under this clause: one that names the clause, else one that names its list.
    pub fn for_reason(&self, locale: &Locale, clause: &ClauseId) -> Option<Found<'_>> {
        let answers = |name: &str| {
            let all = self.all(Kind::Faq, locale);
            all.into_iter().find(|found| found.article.reasons.iter().any(|reason| reason.name == name))
        };
        answers(clause.as_str()).or_else(|| answers(clause.list()))
    }

    /// What in the articles leads nowhere: links to articles and lists that are not there, reasons that no list has.
    ///
    /// A starter article may speak of a starter list that this site does not run; an operator's own may not.
    pub fn check(&self, lists: &[Arc<List>]) -> Vec<Fault> {
        let mut faults = Vec::new();
        let ids: Vec<ListId> = lists.iter().map(|list| list.id.clone()).collect();
        for article in self.articles.values().flat_map(BTreeMap::values) {
            let Source { file, links, is_starter } = &article.source;
            for link in links {
                if let Err(message) = self.resolve(&link.target, &article.headings, &article.locale, &ids) {
                    faults.push(Fault::at_line(file, link.line, message));
                }
            }
            let reasons = article.reasons.iter().filter(|_| !is_starter && article.locale == Locale::ENGLISH);
            for reason in reasons.filter(|reason| !resolve::is_reason(&reason.name, lists)) {
                let message = format!("{} is no list and no criterion of a list of this site", reason.name);
                faults.push(Fault {
                    file: file.clone(),
                    line: Some(reason.line),
                    key: Some("reasons".to_owned()),
                    message,
                });
            }
        }
        faults.sort();
        faults
    }
}

fn choose<'a>(by_locale: &'a BTreeMap<Locale, Article>, locale: &Locale) -> Option<Found<'a>> {
    match by_locale.get(locale) {
        Some(article) => Some(Found { article, is_fallback: false }),
        None => by_locale.get(&Locale::ENGLISH).map(|article| Found { article, is_fallback: true }),
    }
}
