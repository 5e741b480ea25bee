//! Reading changes nothing.

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use axum::http::{Method, Request};
use reprieve::app::demo;
use reprieve::urls::{self, pattern};
use scraper::{Html, Selector};
use tower::ServiceExt as _;

use crate::support::answer::Answer;
use crate::support::backends::{Database, backend_test};
use crate::support::desk::Desk;
use crate::workers::{Instance, clock};

const TABLES: [&str; 20] = [
    "lists",
    "criteria",
    "policy_versions",
    "listings",
    "listing_sources",
    "evidence",
    "events",
    "chain",
    "exclusions",
    "exclusion_around",
    "outbox",
    "removals",
    "removal_turns",
    "removal_steps",
    "removal_messages",
    "removal_checks",
    "used_nonces",
    "budgets",
    "budget_spends",
    "news",
];

/// What the store holds, as far as numbers tell; and on SQLite its very bytes.
async fn state(database: &Database) -> (BTreeMap<&'static str, i64>, Vec<Vec<u8>>) {
    let mut numbers = BTreeMap::new();
    for table in TABLES {
        numbers.insert(table, database.number(&format!("SELECT COUNT(*) FROM {table}")).await);
    }
    numbers.insert("revision", database.number("SELECT revision FROM chain").await);
    numbers.insert("latest", database.number("SELECT MAX(revision) FROM listings").await);
    let files = database.file().into_iter().flat_map(|file| {
        let log = file.with_file_name("test.db-wal");
        [std::fs::read(file).unwrap(), std::fs::read(log).unwrap_or_default()]
    });
    (numbers, files.collect())
}

/// Every pattern with something in each of its places, some of it nonsense, and the old paths.
fn beginnings() -> BTreeSet<String> {
    let mut targets: BTreeSet<String> = [
        "/?q=203.0.113.7",
        "/lookup?q=203.0.113.7",
        "/lookup?q=203.0.113.0/24",
        "/lookup?q=203.0.113.1+203.0.113.7",
        "/lookup?q=nonsense%0a",
        "/lookup?q=mail.example.org",
        "/cgi-bin/lookup?203.0.113.7",
        "/rss/how.html",
        "/api/v1/understand?q=1.2.3.4",
        "/no-such-page",
        "/favicon.ico",
        "/robots.txt",
    ]
    .map(str::to_owned)
    .into();
    let places = [
        ("{address}", &["203.0.113.7", "203.0.113.7.json", "2001:db8:dddd::25", "192.0.2.64", "nonsense"][..]),
        ("{length}", &["26", "16", "32", "24.json", "200"]),
        ("{list}", &["ops", "dul", "no-list"]),
        ("{slug}", &["not-found", "no-article"]),
        ("{file}", &["no-file.css"]),
        ("{id}", &["1", "no-number"]),
        ("{token}", &["no-token"]),
        ("{secret}", &["no-secret"]),
    ];
    for pattern in pattern::ALL {
        let mut filled = vec![(*pattern).to_owned()];
        for (place, values) in places {
            let fill = |target: String| {
                let is_there = target.contains(place);
                let values = if is_there { values } else { &[""][..] };
                values.iter().map(move |value| target.replace(place, value)).collect::<Vec<_>>()
            };
            filled = filled.into_iter().flat_map(fill).collect();
        }
        targets.extend(filled);
    }
    targets
}

/// Where a page leads on this site.
fn links(answer: &Answer) -> Vec<String> {
    if !answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
        return answer.header("location").map(str::to_owned).into_iter().collect();
    }
    let page = Html::parse_document(answer.text());
    let selector = Selector::parse("a[href], link[href], script[src]").unwrap();
    let targets = page.select(&selector).filter_map(|link| link.value().attr("href").or(link.value().attr("src")));
    targets
        .map(|target| target.strip_prefix("https://lookup.example").unwrap_or(target))
        .filter(|target| target.starts_with('/') && !target.starts_with("//"))
        .map(|target| target.split('#').next().unwrap_or_default().to_owned())
        .collect()
}

backend_test! {
    async fn i6_get_and_head_of_every_path_change_nothing(database: Database) {
        let mut instance = Instance::excluding(database.store.clone(), clock(), &["203.0.113.200/29"]).await;
        demo::fill(&instance.services).await.unwrap();
        instance.follow().await;
        let site = instance.router();
        let desk = Desk { services: instance.services.clone(), clock: instance.clock.clone() };
        let (_, token) = desk.ask_and_read("ops", "203.0.113.7", "ada@example.org").await;
        let before = state(database).await;

        let mut waiting = beginnings();
        let confirm = urls::confirm(&token.reveal());
        waiting.insert(confirm.clone());
        let mut seen = BTreeSet::new();
        let mut answered = 0;
        while let Some(target) = waiting.pop_first() {
            if !seen.insert(target.clone()) || seen.len() > 3000 {
                continue;
            }
            for method in [Method::HEAD, Method::GET] {
                let request = Request::builder().method(&method).uri(&target).header("host", "lookup.example");
                let answer = Answer::read(site.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()).await;
                assert!(!answer.status.is_server_error(), "{method} {target}: {}", answer.status);
                answered += usize::from(answer.status.is_success());
                waiting.extend(links(&answer));
            }
        }

        assert!(answered > 100, "{answered} pages");
        assert!(seen.len() < 3000, "the site has no end");
        assert_eq!(state(database).await.0, before.0);
        assert!(state(database).await.1 == before.1, "bytes of the database have changed");
        assert!(seen.contains(&format!("/ja{confirm}")), "the link of a letter was opened in every language");
        assert!(seen.iter().any(|target| target.starts_with("/static/") && !target.contains("no-file")));
        assert!(seen.iter().any(|target| target.starts_with("/faq/") && !target.contains("no-article")));
    }
}
