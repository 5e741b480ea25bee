//! One sample or more of every page: whatever is true of all pages is tested on these.

use std::collections::BTreeMap;

use reprieve::content::Kind;
use reprieve::domain::ids::{ListingId, NewsId, Revision};
use reprieve::domain::listing::EndedHow;
use reprieve::domain::query::Note;
use reprieve::domain::reverse_name::Look;
use reprieve::domain::time::Seconds;
use reprieve::owners::Owner;
use reprieve::services::answer::{
    Background, Inside, ListingAnswer, PastListing, PublicEvidence, State, TimelineLine, TimelineWhat, WhyUnknown,
};
use reprieve::services::stats::figures::{Figures, ListStats, Month, MonthStats, Share, StatsReport};
use reprieve::services::surroundings::Surroundings;
use reprieve::web::public::confirm::ConfirmView;
use reprieve::web::public::ip::{Beside, IpView};
use reprieve::web::public::listing_card::PageLink;
use reprieve::web::public::lookup::{LookupRow, LookupView, Outcome};
use reprieve::web::public::net::NetView;
use reprieve::web::public::query_text;
use reprieve::web::public::remove::view::Found;
use reprieve::web::public::sender::{Circumstances, articles};
use reprieve::web::public::state_line::look;
use reprieve::web::public::{contact, faq, home, lists, policy, privacy, stats, usage};
use reprieve::web::view::{ProblemKind, ProblemView};

use super::given::{Given, NOW, Shown, answer, network_answer};
use super::{news, removal, remove};

/// What the store adds to the answer for 203.0.113.7 on `ops`.
pub(super) fn background(given: &Given) -> Background<'_> {
    let ops = given.list("ops");
    let address = "203.0.113.7/32".parse().unwrap();
    let seen = PublicEvidence {
        seen_at: NOW.minus(Seconds::HOUR),
        text: "SOCKS5 on port 1080 passed on a connection to a test server.".to_owned(),
    };
    let line = |days, what| {
        let news = (what == TimelineWhat::Ended(EndedHow::Purge)).then_some(NewsId(9));
        TimelineLine { at: NOW.minus(Seconds::days(days)), list: ops, network: address, what, news }
    };
    Background {
        evidence: BTreeMap::from([(ListingId(7), vec![seen])]),
        past: vec![PastListing {
            list: given.list("rbl"),
            network: "203.0.113.0/24".parse().unwrap(),
            first_listed_at: NOW.minus(Seconds::days(90)),
            ended_at: NOW.minus(Seconds::days(70)),
            how: EndedHow::Purge,
            revision: Revision(9),
            expires_at: None,
            news: Some(NewsId(9)),
        }],
        timeline: vec![
            line(3, TimelineWhat::Listed),
            line(40, TimelineWhat::Ended(EndedHow::Purge)),
            line(70, TimelineWhat::Ended(EndedHow::Expiry)),
        ],
    }
}

/// A server with a name and a holder, read by somebody else.
pub(super) fn circumstances(given: &Given, listings: &[ListingAnswer<'_>]) -> Circumstances {
    let name = ("mail.example.org".parse().unwrap(), Look::Chosen);
    let owner = Owner { number: 64_496, name: "Example Hosting".to_owned() };
    Circumstances {
        surroundings: Surroundings { name: Some(name), owner: Some(owner) },
        articles: articles(&given.page(), listings, &given.library),
        ..Circumstances::default()
    }
}

/// The answer page of an address on two lists.
pub(super) fn listed(given: &Given) -> IpView {
    let listings =
        vec![given.listing("203.0.113.7/32", "ops/open-socks"), given.listing("203.0.113.0/24", "dul/dynamic-range")];
    let beside = Beside {
        notes: vec![query_text::note(&given.page(), &Note::Refanged)],
        background: Some(background(given)),
        circumstances: circumstances(given, &listings),
        is_open_range: true,
        zones: None,
    };
    IpView::new(given.page_at("/ip/203.0.113.7"), &answer("203.0.113.7", State::Listed, listings), beside)
}

/// The numbers of `ops`, of two months; nobody has asked about `dul`, and `old` is a list no more.
pub(super) fn numbers() -> StatsReport {
    let busy = Figures {
        opened: 1234,
        confirmed: 1200,
        granted: 1000,
        refused: 100,
        relisted: 7,
        answered: 1100,
        median_seconds: Some(42),
        p95_seconds: Some(3 * 86_400 + 4 * 3600),
        within_2_days: Share { count: 1044, of: 1150 },
        within_7_days: Share { count: 1100, of: 1100 },
        ..Figures::default()
    };
    let month = |month, figures: &Figures| MonthStats { month: Month { year: 2026, month }, figures: figures.clone() };
    let list = |list: &str, months: Vec<MonthStats>| ListStats {
        list: list.parse().unwrap(),
        open: 0,
        oldest_open_since: None,
        last_30_days: Figures::default(),
        last_90_days: Figures::default(),
        in_all: months.first().map(|month| month.figures.clone()).unwrap_or_default(),
        months,
    };
    let waiting = ListStats {
        open: 3,
        oldest_open_since: Some(NOW.minus(Seconds::days(3))),
        ..list("ops", vec![month(11, &busy), month(10, &Figures::default())])
    };
    let lists = vec![list("dul", Vec::new()), list("old", vec![month(11, &busy)]), waiting];
    StatsReport { as_of: NOW, revision: 4711, lists }
}

/// Nobody has asked for anything.
pub(super) fn no_numbers() -> StatsReport {
    let lists = numbers().lists.into_iter().filter(ListStats::is_empty).collect();
    StatsReport { lists, ..numbers() }
}

/// Every page with its name.
pub(super) fn every_page(given: &Given) -> Vec<(String, Shown)> {
    let mut pages = answers(given);
    pages.extend(catalog_pages(given));
    pages.extend(problems(given));
    pages.extend(removal::samples::pages(given));
    pages.extend(news::pages(given));
    pages
}

fn answers(given: &Given) -> Vec<(String, Shown)> {
    let ip = |address, state| {
        let beside = Beside { background: Some(Background::default()), ..Beside::default() };
        Shown::new(&IpView::new(given.page(), &answer(address, state, Vec::new()), beside))
    };
    let net = |network, state, around, inside| {
        Shown::new(&NetView::new(given.page(), &network_answer(network, state, around, inside), Vec::new(), None))
    };
    let two = Inside::Listings {
        listings: vec![
            given.listing("203.0.113.7/32", "ops/open-socks"),
            given.listing("203.0.113.9/32", "ops/open-http"),
        ],
        total: 12,
    };
    let counts = Inside::Counts { by_list: vec![(given.list("ops"), 12_345)], total: 12_345 };
    let around = vec![given.listing("203.0.112.0/23", "dul/dynamic-range")];
    let pages = [
        ("home", Shown::new(&home::HomeView::new(given.page()))),
        ("ip listed", Shown::new(&listed(given))),
        ("ip not listed", ip("8.8.8.8", State::NotListed)),
        ("ip unknown", ip("8.8.4.4", State::Unknown(WhyUnknown::Loading))),
        ("ip private", ip("10.1.2.3", State::NotListed)),
        ("ip test entry", ip("127.0.0.2", State::NotListed)),
        ("ip v6", ip("2a00:1450:4001:81b:ffff:ffff:ffff:200e", State::NotListed)),
        ("net listed", net("203.0.113.0/24", State::Listed, around, two)),
        ("net counts", net("203.0.0.0/16", State::Listed, Vec::new(), counts)),
    ];
    pages.map(|(name, shown)| (name.to_owned(), shown)).into()
}

fn catalog_pages(given: &Given) -> Vec<(String, Shown)> {
    let page = || given.page();
    let searched = |words| Shown::new(&faq::FaqView::searched(given.page_at("/faq"), &given.library, words));
    let mut pages = vec![
        ("lists".to_owned(), Shown::new(&lists::ListsView::new(given.page_at("/lists"), &given.catalog))),
        ("faq".to_owned(), Shown::new(&faq::FaqView::new(given.page_at("/faq"), &given.library))),
        ("search".to_owned(), searched("proxy")),
        ("search without a page".to_owned(), searched("zebra")),
        ("usage".to_owned(), Shown::new(&usage::UsageView::new(page(), &given.catalog))),
        ("privacy".to_owned(), Shown::new(&privacy::PrivacyView::new(page()))),
        ("stats".to_owned(), Shown::new(&stats::StatsView::new(page(), &given.catalog, &numbers()))),
        ("contact".to_owned(), Shown::new(&contact::ContactView::new(page(), &given.catalog))),
    ];
    for server in usage::server::ALL {
        let view = usage::settings::SettingsView::new(page(), &given.catalog, server);
        pages.push((format!("usage {}", server.slug), Shown::new(&view)));
    }
    for list in given.catalog.lists() {
        let id = &list.id;
        pages.push((format!("list {id}"), Shown::new(&lists::ListView::new(page(), list))));
        pages.push((format!("policy {id}"), Shown::new(&policy::PolicyView::new(page(), list))));
    }
    pages.extend(removals(given));
    for kind in [Kind::Faq, Kind::Secure] {
        for found in given.library.all(kind, &given.locale) {
            let name = format!("{} {}", kind.word(), found.article.slug);
            pages.push((name, Shown::new(&faq::ArticleView::new(page(), found))));
        }
    }
    pages
}

fn removals(given: &Given) -> Vec<(String, Shown)> {
    let mut pages = Vec::new();
    for list in given.catalog.lists() {
        let criterion = list.criteria[0].id.as_str();
        let subject = remove::subject(given, criterion, ("203.0.113.7/32", "203.0.113.7/32"));
        pages.push((format!("remove {}", list.id), remove::with_form(given, subject)));
    }
    let range = || remove::subject(given, "dul/dynamic-range", ("203.0.113.0/24", "203.0.113.0/24"));
    pages.push(("remove range".to_owned(), remove::with_form(given, range())));
    let inside = Found::Listed(Box::new(range()));
    pages.push(("remove inside".to_owned(), remove::without_form(given, "dul", "203.0.113.128/25", &inside)));
    let gone = Found::NotListed(background(given).past);
    pages.push(("remove gone".to_owned(), remove::without_form(given, "rbl", "203.0.113.9/32", &gone)));
    pages.push(("confirm unknown".to_owned(), Shown::new(&ConfirmView::unknown(given.page()))));
    pages
}

fn problems(given: &Given) -> Vec<(String, Shown)> {
    let row = |text: &str| {
        let answer = PageLink { url: format!("/ip/{text}"), text: text.to_owned() };
        LookupRow::new(&given.page(), answer, look(State::NotListed, None))
    };
    let lookup = |outcome: Outcome, rows| {
        Shown::new(&LookupView::new(given.page(), &outcome, Vec::new(), rows, "typed".to_owned()))
    };
    let kinds = [
        ProblemKind::NotFound,
        ProblemKind::MethodNotAllowed,
        ProblemKind::BadRequest,
        ProblemKind::TooLarge,
        ProblemKind::TooMany { retry_after: Seconds(42) },
        ProblemKind::UnknownHost,
        ProblemKind::CrossSite,
        ProblemKind::Loading,
        ProblemKind::Unavailable,
        ProblemKind::TimedOut,
        ProblemKind::Internal,
    ];
    let mut pages: Vec<(String, Shown)> = kinds
        .into_iter()
        .map(|kind| (format!("problem {kind:?}"), Shown::new(&ProblemView::new(given.page(), kind).kept("typed"))))
        .collect();
    let ends = ["192.0.2.1".to_owned(), "192.0.2.9".to_owned()];
    let name = || "mail.example.org".to_owned();
    pages.extend([
        ("lookup many".to_owned(), lookup(Outcome::Many, vec![row("8.8.8.8"), row("8.8.4.4")])),
        ("lookup range".to_owned(), lookup(Outcome::Range { ends }, vec![row("192.0.2.1")])),
        ("lookup name".to_owned(), lookup(Outcome::Name(name()), vec![row("192.0.2.1")])),
        ("lookup no address".to_owned(), lookup(Outcome::NoAddress(name()), Vec::new())),
        ("lookup problem".to_owned(), lookup(Outcome::Empty, Vec::new())),
    ]);
    pages
}
