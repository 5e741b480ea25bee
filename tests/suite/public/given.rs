//! A site with the starter lists, and answers for documentation addresses.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use askama::Template;
use reprieve::content::{Library, lists};
use reprieve::domain::ids::{ClauseId, CriterionNumber, ListNumber, ListingId, Revision};
use reprieve::domain::list::{Catalog, List};
use reprieve::domain::locale::Locale;
use reprieve::domain::network::{Network, fold};
use reprieve::domain::special::{special_around, special_of};
use reprieve::domain::time::{ManualClock, Seconds, Timestamp};
use reprieve::services::answer::{Answer, DataAge, Inside, ListingAnswer, NetworkAnswer, State};
use reprieve::strings::Strings;
use reprieve::web::identity::SiteIdentity;
use reprieve::web::page::{AssetUrls, Page, RequestId, Site};
use reprieve::web::view::render;
use scraper::{Html, Selector};

use super::news;

/// 2026-11-23 18:00:00 UTC.
pub(super) const NOW: Timestamp = Timestamp(1_795_456_800);

/// A site that runs the starter lists.
pub(super) struct Given {
    pub(super) site: Arc<Site>,
    pub(super) library: Library,
    pub(super) catalog: Catalog,
    /// The language of its pages.
    pub(super) locale: Locale,
}

impl Given {
    pub(super) fn starter_lists() -> Self {
        Self::in_language(&Locale::ENGLISH, Strings::shipped().unwrap())
    }

    /// The same with pages in one of these languages.
    pub(super) fn in_language(locale: &Locale, strings: Strings) -> Self {
        let library = Library::load(None).unwrap();
        let lists = lists::load(None, &library).unwrap();
        let site = Site {
            combined_zone: Some("bl.example".to_owned()),
            identity: SiteIdentity {
                name: "Example Blocklist".to_owned(),
                contact: "help@example.org".to_owned(),
                ..SiteIdentity::default()
            },
            assets: AssetUrls {
                css: "/assets/site.css".to_owned(),
                js: "/assets/site.js".to_owned(),
                js_integrity: "sha384-x".to_owned(),
                icon: "/assets/favicon.svg".to_owned(),
                logo: None,
            },
            public_url: "https://lookup.example".to_owned(),
            strings: Arc::new(strings),
            board: Arc::default(),
            clock: Arc::new(ManualClock::at(NOW)),
        };
        Self { site: Arc::new(site), library, catalog: numbered(lists), locale: locale.clone() }
    }

    /// The same while three notices and more stand at the top of every page.
    pub(super) fn with_notices(self) -> Self {
        self.site.board.put_up(news::posted());
        self
    }

    pub(super) fn page(&self) -> Page {
        self.page_at("/")
    }

    pub(super) fn page_at(&self, path: &str) -> Page {
        let words = self.site.strings.words(&self.locale);
        Page::new(Arc::clone(&self.site), words, Some(RequestId("req-1".into())), path)
    }

    pub(super) fn list(&self, name: &str) -> &Arc<List> {
        self.catalog.list(name).unwrap()
    }

    /// A listing under `clause`, first seen three days ago, last seen an hour ago, ending in eleven days.
    pub(super) fn listing(&self, network: &str, clause: &str) -> ListingAnswer<'_> {
        let list = self.list(clause.split('/').next().unwrap());
        let criterion = list.criterion(clause).unwrap();
        let last_seen_at = NOW.minus(Seconds::HOUR);
        ListingAnswer {
            id: ListingId(7),
            list,
            criterion,
            network: network.parse().unwrap(),
            first_listed_at: NOW.minus(Seconds::days(3)),
            last_seen_at,
            expires_at: list.expires_at(criterion, last_seen_at),
            in_zone: None,
        }
    }
}

fn numbered(lists: Vec<Arc<List>>) -> Catalog {
    let clauses: Vec<ClauseId> =
        lists.iter().flat_map(|list| list.criteria.iter().map(|criterion| criterion.id.clone())).collect();
    let numbers: BTreeMap<_, _> = clauses.into_iter().zip((1..).map(CriterionNumber)).collect();
    Catalog::new((1..).map(ListNumber).zip(lists).collect(), &numbers)
}

/// The answer for an address with these listings.
pub(super) fn answer<'a>(address: &str, state: State, listings: Vec<ListingAnswer<'a>>) -> Answer<'a> {
    let address: IpAddr = fold(address.parse().unwrap());
    let as_of = (!matches!(state, State::Unknown(_))).then(|| NOW.minus(Seconds(1)));
    let data = DataAge { revision: Revision(4711), as_of };
    Answer { address, state, asked_at: NOW, data, special: special_of(address), listings }
}

/// The answer for a network.
pub(super) fn network_answer<'a>(
    network: &str,
    state: State,
    around: Vec<ListingAnswer<'a>>,
    inside: Inside<'a>,
) -> NetworkAnswer<'a> {
    let network: Network = network.parse().unwrap();
    let data = DataAge { revision: Revision(4711), as_of: Some(NOW) };
    NetworkAnswer {
        network,
        state,
        asked_at: NOW,
        data,
        special: special_around(&network),
        itself: Vec::new(),
        around,
        inside,
    }
}

/// A rendered page.
pub(super) struct Shown {
    pub(super) html: String,
    pub(super) document: Html,
}

impl Shown {
    pub(super) fn new(view: &impl Template) -> Self {
        Self::of(render(view).unwrap())
    }

    pub(super) fn of(html: String) -> Self {
        let document = Html::parse_document(&html);
        Self { html, document }
    }

    /// The text of everything the selector finds, spaces folded.
    pub(super) fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let fold = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        self.document.select(&selector).map(|element| fold(element.text().collect())).collect()
    }

    /// The only text that the selector finds.
    pub(super) fn text(&self, selector: &str) -> String {
        let texts = self.texts(selector);
        assert_eq!(texts.len(), 1, "{selector}: {texts:?}");
        texts.into_iter().next().unwrap()
    }

    /// An attribute of everything the selector finds.
    pub(super) fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.document.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
    }

    /// The tag of everything the selector finds.
    pub(super) fn names(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        self.document.select(&selector).map(|element| element.value().name().to_owned()).collect()
    }

    /// All text that a person reads.
    pub(super) fn all(&self) -> String {
        self.text("body")
    }
}
