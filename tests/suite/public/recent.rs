//! `/lists/{list}/recent.atom` and `.json`: what happened on a list lately, for feed readers.

use axum::http::Method;
use regex::Regex;
use reprieve::domain::locale::Locale;
use reprieve::domain::recent::{DELAY, WINDOW};
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::removal::staff::{Order, Ruling};
use reprieve::strings::Strings;
use reprieve::urls;
use reprieve::web::public::feed::{About, Entry, Feed, Item, Links};
use reprieve::web::public::lists::ListView;
use serde_json::Value;

use super::given::{Given, Shown};
use crate::support::answer::Answer;
use crate::support::app::{NOW, TestApp, import_line};
use crate::support::atom::{ATOM, child, children, links, parsed};
use crate::support::backends::backend_test;
use crate::support::desk::Desk;

const FEEDS: [&str; 2] = ["/lists/ops/recent.atom", "/lists/ops/recent.json"];

async fn read(app: &TestApp) {
    while app.services.read_recent().await.unwrap() {}
}

/// Everything in a feed that makes an entry.
async fn items(app: &TestApp, list: &str) -> Vec<Value> {
    let feed = app.get(&format!("/lists/{list}/recent.json")).await.expect(200).json();
    feed["items"].as_array().unwrap().clone()
}

/// Two networks and then many, an hour later, all of it told.
async fn told() -> TestApp {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app.list("ops/open-http", "2001:db8:0:1::/64").await;
    app.clock.advance(Seconds::HOUR);
    for number in 0..11 {
        app.list("ops/open-socks", &format!("198.51.100.{number}")).await;
    }
    app.clock.advance(Seconds::hours(25));
    read(&app).await;
    app
}

#[tokio::test]
async fn p14_the_atom_feed_is_what_rfc_4287_asks_for_and_each_entry_has_a_name_for_ever() {
    let app = told().await;

    let answer = app.get("/lists/ops/recent.atom").await.expect(200);

    let document = parsed(answer.text());
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    assert_eq!(child(feed, "id").text(), Some("https://lookup.example/lists/ops/recent.atom"));
    assert_eq!(child(feed, "title").text(), Some("Open proxies: recent listings and removals"));
    assert!(child(feed, "subtitle").text().unwrap().contains("Times are rounded to the hour."));
    assert_eq!(child(child(feed, "author"), "name").text(), Some("Reprieve"));
    assert_eq!(child(feed, "updated").text(), Some("2026-11-23T19:00:00Z"));
    let alternate = ("alternate", "https://lookup.example/lists/ops");
    assert_eq!(links(feed), [("self", "https://lookup.example/lists/ops/recent.atom"), alternate]);
    let entries = children(feed, "entry");
    let texts = |name: &str| entries.iter().map(|entry| child(*entry, name).text().unwrap()).collect::<Vec<_>>();
    assert_eq!(texts("title"), ["Listed: 11 networks", "Listed: 2001:db8:0:1::/64", "Listed: 203.0.113.7"]);
    assert_eq!(
        texts("id"),
        [
            "https://lookup.example/lists/ops#ops/open-socks/listed/2026-11-23T19Z",
            "https://lookup.example/net/2001:db8:0:1::/64#ops/open-http/listed/2026-11-23T18Z",
            "https://lookup.example/ip/203.0.113.7#ops/open-socks/listed/2026-11-23T18Z",
        ]
    );
    assert_eq!(texts("updated"), ["2026-11-23T19:00:00Z", "2026-11-23T18:00:00Z", "2026-11-23T18:00:00Z"]);
    assert_eq!(texts("updated"), texts("published"));
    let led = entries.iter().map(|entry| links(*entry)).collect::<Vec<_>>();
    assert_eq!(led[0], [("alternate", "https://lookup.example/lists/ops/policy#open-socks")]);
    assert_eq!(led[2], [("alternate", "https://lookup.example/ip/203.0.113.7")]);
    let terms = children(entries[2], "category");
    assert_eq!(
        terms.iter().filter_map(|term| term.attribute("term")).collect::<Vec<_>>(),
        ["listed", "ops/open-socks"]
    );
    let content = Shown::of(child(entries[2], "content").text().unwrap().to_owned());
    assert_eq!(content.texts("p"), ["ops/open-socks23 November 2026, 18:00 to 19:00 UTC"]);
}

#[tokio::test]
async fn p14_the_json_feed_is_one_of_version_1_1_and_says_the_same() {
    let app = told().await;

    let feed = app.get("/lists/ops/recent.json").await.expect(200).json();
    let again = items(&app, "ops").await;

    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(
        (&feed["title"], &feed["language"]),
        (&"Open proxies: recent listings and removals".into(), &"en".into())
    );
    assert!(feed["description"].as_str().unwrap().starts_with("Each hour is told a day after its end"));
    assert_eq!(feed["home_page_url"], "https://lookup.example/lists/ops");
    assert_eq!(feed["feed_url"], "https://lookup.example/lists/ops/recent.json");
    assert_eq!(feed["authors"][0]["name"], "Reprieve");
    assert_eq!(feed["items"], Value::from(again));
    let item = &feed["items"][2];
    assert_eq!(item["id"], "https://lookup.example/ip/203.0.113.7#ops/open-socks/listed/2026-11-23T18Z");
    assert_eq!(item["url"], "https://lookup.example/ip/203.0.113.7");
    assert_eq!(item["title"], "Listed: 203.0.113.7");
    assert_eq!(item["content_text"], "ops/open-socks\n23 November 2026, 18:00 to 19:00 UTC");
    assert_eq!(item["content_html"], "<p>ops/open-socks<br>23 November 2026, 18:00 to 19:00 UTC</p>");
    assert_eq!(
        (&item["date_published"], &item["date_modified"]),
        (&"2026-11-23T18:00:00Z".into(), &"2026-11-23T18:00:00Z".into())
    );
    assert_eq!(item["tags"], serde_json::json!(["listed", "ops/open-socks"]));
    let seven = app.get("/ip/203.0.113.7").await;
    assert!(seven.status.is_success() && !seven.text().contains("recent."), "the answer leads to no feed");
}

backend_test! {
    async fn p14_i11_who_asked_who_decided_what_was_seen_and_the_second_are_told_nowhere(database: Database) {
        const TRAP: &str = "trap-7.sensor.example saw <id-4711@mx.trap.example>";
        let app = TestApp::over(database.store.clone()).await;
        app.clock.advance(Seconds(37 * 60 + 13));
        let line = serde_json::json!({
            "network": "192.0.2.7", "criterion": "rbl/spam-source", "evidence": TRAP, "evidence_private": TRAP,
            "source": "sensor-in-the-cellar",
        });
        assert_eq!(import_line(&app.services, "rbl/spam-source", &line).await, 1);
        app.follow().await;
        let asked = serde_json::json!({
            "list": "rbl", "network": "192.0.2.7", "email": "ada@customer.example", "role": "server",
            "claim": "repaired", "since": app.clock.now().to_string(), "words": "We have repaired the lock.",
        });
        let asking = app.request(Method::POST, "/api/v1/removals").body("application/json", asked.to_string());
        let opened = asking.send().await.expect(201).json();
        let desk = Desk { services: app.services.clone(), clock: app.clock.clone() };
        app.services.confirm_by_mail(&desk.confirm_token().await).await.unwrap();
        desk.look().await;
        let id = desk.first_id().await;
        let words = "We have looked at the lock.".to_owned();
        let grant = Order::new(id, "staff:ritaxyz", Ruling::Grant, "cause-ended");
        app.services.rule_on_removal(Order { words, ..grant }).await.unwrap();
        app.clock.advance(Seconds::hours(26));
        read(&app).await;

        let feeds = ["/lists/rbl/recent.atom", "/lists/rbl/recent.json"];
        let secret = opened["url"].as_str().unwrap().rsplit_once('/').unwrap().1;
        let reference = opened["reference"].as_str().unwrap();
        let unsaid = ["trap", "sensor", "4711", "cellar", "import", "ada@", "customer", "rita", "staff:", "lock", "cause-ended"];
        let times = Regex::new(r"\d\d:\d\d(:\d\d)?").unwrap();
        for feed in feeds {
            let answer = app.get(feed).await.expect(200);
            let text = answer.text();
            assert!(text.contains("Taken off on request: 192.0.2.7") && text.contains("Listed: 192.0.2.7"), "{text}");
            for unsaid in unsaid.into_iter().chain([secret, reference]) {
                assert!(!text.contains(unsaid), "{feed} tells {unsaid}: {text}");
            }
            let exact = times.find_iter(text).find(|time| !time.as_str().ends_with(":00"));
            assert!(exact.is_none(), "{feed} tells a time: {exact:?}");
        }
        let tags: Vec<Value> = items(&app, "rbl").await.iter().map(|item| item["tags"].clone()).collect();
        let expected = ["removal", "listed"].map(|what| serde_json::json!([what, "rbl/spam-source"]));
        assert_eq!(tags, expected);
    }
}

#[tokio::test]
async fn p14_before_its_hour_has_been_over_for_a_day_nothing_is_in_the_feed() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app.clock.set(NOW.plus(Seconds(25 * 3600 - 1)));
    read(&app).await;
    for feed in FEEDS {
        let answer = app.get(feed).await.expect(200);
        assert!(!answer.text().contains("203.0.113.7"), "{}", answer.text());
    }
    let empty = app.get(FEEDS[0]).await;
    assert_eq!(child(parsed(empty.text()).root_element(), "updated").text(), Some("1970-01-01T00:00:00Z"));
    assert!(items(&app, "ops").await.is_empty());

    app.clock.advance(Seconds(1));
    read(&app).await;

    assert_eq!(items(&app, "ops").await.len(), 1);
}

#[test]
fn the_words_of_the_feed_say_how_late_it_is_and_for_how_long() {
    assert_eq!((DELAY, WINDOW), (Seconds::DAY, Seconds::days(7)), "recent-how speaks of a day and of one week");
}

#[tokio::test]
async fn a_feed_is_kept_for_minutes_by_readers_and_never_by_search_engines() {
    let app = told().await;
    let kinds = ["application/atom+xml; charset=utf-8", "application/feed+json"];
    for (feed, kind) in FEEDS.into_iter().zip(kinds) {
        let answer = app.get(feed).await.expect(200);
        assert_eq!(answer.header("content-type"), Some(kind));
        assert_eq!(answer.header("cache-control"), Some("public, max-age=300"));
        assert_eq!(answer.header("x-robots-tag"), Some("noindex, nofollow"));
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
        assert!(answer.header("vary").unwrap().contains("accept-language"));
        assert!(!answer.header("vary").unwrap().contains("cookie"));
        let tag = answer.header("etag").unwrap();
        let again = app.request(Method::GET, feed).header("if-none-match", tag).send().await.expect(304);
        assert!(again.body.is_empty());
        assert!(app.request(Method::HEAD, feed).send().await.expect(200).body.is_empty());
        app.request(Method::POST, feed).send().await.expect(405);
    }
}

#[tokio::test]
async fn a_list_that_is_not_there_has_no_feed() {
    let app = told().await;
    for list in ["nowhere", "OPS", "ops%2Fx", "%3Cscript%3E"] {
        for file in ["recent.atom", "recent.json"] {
            app.get(&format!("/lists/{list}/{file}")).await.expect(404);
        }
    }
    for path in ["/de/lists/ops/recent.atom", "/lists/ops/recent", "/lists/ops/recent.xml", "/lists/recent.atom"] {
        app.get(path).await.expect(404);
    }
}

#[tokio::test]
async fn i12_what_was_read_is_told_while_the_database_is_away_and_nothing_is_made_up() {
    let app = told().await;
    let before = items(&app, "ops").await;
    app.services.store.close().await;
    assert_eq!(items(&app, "ops").await, before);

    let fresh = TestApp::new().await;
    fresh.services.store.close().await;
    for feed in FEEDS {
        let answer = fresh.get(feed).await.expect(503);
        assert!(answer.header("retry-after").is_some());
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    }
}

#[tokio::test]
async fn a_feed_speaks_the_language_that_is_asked_for_and_its_entries_keep_their_names() {
    let app = told().await;
    let english = items(&app, "ops").await;
    for locale in Strings::shipped().unwrap().locales() {
        let ask = |feed| app.request(Method::GET, feed).header("accept-language", locale.as_str()).send();
        let atom = ask(FEEDS[0]).await.expect(200);
        assert_eq!(atom.header("content-language"), Some(locale.as_str()));
        let document = parsed(atom.text());
        let language = document.root_element().attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
        assert_eq!(language, Some(locale.as_str()));
        assert!(!atom.text().contains(['\u{fdd0}', '\u{fdd1}']), "{locale}");

        let json = ask(FEEDS[1]).await.expect(200).json();
        let of = |items: &[Value], what: &str| items.iter().map(|item| item[what].clone()).collect::<Vec<_>>();
        let items = json["items"].as_array().unwrap();
        for same in ["id", "url", "tags", "date_published"] {
            assert_eq!(of(items, same), of(&english, same), "{locale}");
        }
        assert_eq!(*locale == Locale::ENGLISH, of(items, "title") == of(&english, "title"), "{locale}");
    }
}

#[test]
fn the_page_of_a_list_leads_to_its_feeds_in_every_language() {
    for locale in Strings::shipped().unwrap().locales() {
        let given = Given::in_language(locale, Strings::shipped().unwrap());
        for list in given.catalog.lists() {
            let page = Shown::new(&ListView::new(given.page(), list));
            let feeds = [urls::recent_atom(&list.id), urls::recent_json(&list.id)];
            assert_eq!(page.attributes("head link[rel=alternate][type]", "href"), feeds, "{locale}");
            let shown = page.attributes("dd a[translate=no]", "href");
            assert!(feeds.iter().all(|feed| shown.contains(feed)), "{locale} {shown:?}");
        }
    }
}

/// Everything that could break out of where it stands.
const HOSTILE: &str =
    "<script>alert(1)</script> ]]> --> & \"q\" 'a' \u{202e}\u{2066}\u{200b}\u{0}\u{1b}[31m\u{ffff}\u{fffe}";

/// The same as people read it.
const HARMLESS: &str = "<script>alert(1)</script> ]]> --> & \"q\" 'a' [31m";

fn hostile() -> Feed {
    let about = About { language: "en", title: HOSTILE, subtitle: Some(HOSTILE), author: HOSTILE };
    let address = |path: &str| format!("https://lookup.example/{path}?a=1&b=\"<");
    let links = Links { page: address("page"), atom: address("atom"), json: address("json") };
    let item = Item {
        id: address("id"),
        url: address("url"),
        title: HOSTILE,
        text: &format!("{HOSTILE}\n{HOSTILE}\n\n{HOSTILE}"),
        published: NOW,
        updated: NOW,
        tags: vec!["\"/><entry>&".to_owned()],
    };
    Feed::new(&about, links, vec![Entry::new(item).unwrap()])
}

#[tokio::test]
async fn i10_t7_whatever_a_title_or_a_name_says_the_feed_stays_whole_and_nothing_in_it_is_unseen() {
    let atom = Answer::read(hostile().atom().unwrap()).await;
    let json = Answer::read(hostile().json().unwrap()).await;

    let document = parsed(atom.text());
    let feed = document.root_element();
    let entry = child(feed, "entry");
    for text in
        [child(feed, "title"), child(feed, "subtitle"), child(child(feed, "author"), "name"), child(entry, "title")]
    {
        assert_eq!(text.text(), Some(HARMLESS));
    }
    assert_eq!(links(entry), [("alternate", "https://lookup.example/url?a=1&b=\"<")]);
    assert_eq!(child(entry, "category").attribute("term"), Some("\"/><entry>&"));
    let html = Shown::of(child(entry, "content").text().unwrap().to_owned());
    assert_eq!(html.texts("p"), [format!("{HARMLESS}{HARMLESS}"), HARMLESS.to_owned()]);
    assert!(html.texts("script").is_empty());

    let feed = json.json();
    assert_eq!((&feed["title"], &feed["description"]), (&HARMLESS.into(), &HARMLESS.into()));
    assert_eq!(feed["items"][0]["content_text"], format!("{HARMLESS}\n{HARMLESS}\n\n{HARMLESS}"));
    assert_eq!(feed["items"][0]["content_html"], child(entry, "content").text().unwrap());
    for answer in [&atom, &json] {
        assert!(
            !answer.text().contains(['\u{202e}', '\u{2066}', '\u{200b}', '\u{0}', '\u{1b}', '\u{ffff}', '\u{fffe}'])
        );
    }
}
