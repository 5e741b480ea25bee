//! `/news`, its feeds, and the notices at the top of every page.

use axum::http::Method;
use reprieve::domain::ids::{NewsId, Revision};
use reprieve::domain::locale::Locale;
use reprieve::domain::news::{LONGEST_BODY, LONGEST_TITLE, News, NewsKind, NewsText, Warning};
use reprieve::domain::plain::PlainText;
use reprieve::domain::time::Seconds;
use reprieve::services::news::{NewsPage, PAGE, Posted, Posting, Seen};
use reprieve::strings::Strings;
use reprieve::urls;
use reprieve::web::public::home::HomeView;
use reprieve::web::public::news::{NewsPostView, NewsView};

use super::given::{Given, NOW, Shown};
use crate::support::answer::Answer;
use crate::support::app::TestApp;
use crate::support::atom::{ATOM, child, children, links, parsed};
use crate::support::backends::backend_test;
use crate::support::desk::nonce;
use crate::support::purges::purge;

/// A post of some days ago.
fn post(id: i64, kind: NewsKind, title: &str, days_ago: i64) -> News {
    let posted_at = NOW.minus(Seconds::days(days_ago));
    let is_shutdown = kind == NewsKind::Shutdown;
    News {
        id: NewsId(id),
        kind,
        list: Some("ops".parse().unwrap()),
        title: title.to_owned(),
        body: "The first line.\nThe second line.\n\nAnother paragraph.".to_owned(),
        posted_at,
        posted_by: "staff:ada-is-nobodys-business".to_owned(),
        changed_at: None,
        withdrawn_at: None,
        shown_until: (!is_shutdown).then(|| posted_at.plus(Seconds::days(50))),
        shutdown_at: is_shutdown.then(|| NOW.plus(Seconds::days(60))),
        revision: Revision(id),
    }
}

/// One of each kind.
fn posts() -> Vec<News> {
    let changed_at = Some(NOW.minus(Seconds::days(1)));
    vec![
        News { changed_at, ..post(12, NewsKind::Outage, "Lookups were slow on Monday morning", 2) },
        News { list: None, ..post(11, NewsKind::Shutdown, "The list of open proxies goes out of service", 5) },
        post(9, NewsKind::Purge, "A source was wrong, and what came from it was taken back", 40),
        News { list: Some("old".parse().unwrap()), ..post(8, NewsKind::Note, "Another name server", 45) },
    ]
}

/// A board on which all four are shown.
pub(super) fn posted() -> Posted {
    let [outage, shutdown, purge, note] = <[News; 4]>::try_from(posts()).unwrap();
    let notices = vec![shutdown, outage, purge, note];
    Posted::new(notices, NewsPage { posts: posts(), has_older: true }, Revision(12))
}

/// Every page about news.
pub(super) fn pages(given: &Given) -> Vec<(String, Shown)> {
    let latest = NewsPage { posts: posts(), has_older: true };
    let older = NewsPage { posts: posts().split_off(2), has_older: false };
    let list = |page: &NewsPage, is_latest| NewsView::new(given.page_at("/news"), &given.catalog, page, is_latest);
    let mut pages = vec![
        ("news".to_owned(), Shown::new(&list(&latest, true))),
        ("news older".to_owned(), Shown::new(&list(&older, false))),
    ];
    for news in posts() {
        let view = NewsPostView::new(given.page_at("/news/12"), &given.catalog, &news);
        pages.push((format!("news {}", news.kind), Shown::new(&view)));
    }
    pages
}

/// What is typed into the form of staff.
fn text(title: &str, body: &str) -> NewsText {
    NewsText {
        title: PlainText::line(title, LONGEST_TITLE).unwrap(),
        body: PlainText::read(body, LONGEST_BODY).unwrap(),
        ..NewsText::default()
    }
}

/// Posts about every list, shown for a day unless it is a note.
async fn put(app: &TestApp, kind: NewsKind, title: &str) -> NewsId {
    let shown_until = (kind != NewsKind::Note).then(|| app.services.clock.now().plus(Seconds::DAY));
    let text = NewsText { shown_until, ..text(title, "What happened.") };
    let posting = Posting { kind, list: None, text, warning: Warning::Whole };
    app.services.post_news("staff:ada", nonce(), posting).await.unwrap()
}

async fn withdraw(app: &TestApp, id: NewsId) {
    let news = app.services.news_post(id).await.unwrap().unwrap();
    let seen = Seen { id, revision: news.revision };
    app.services.withdraw_news("staff:ada", nonce(), seen).await.unwrap();
}

fn page(answer: &Answer) -> Shown {
    Shown::of(answer.text().to_owned())
}

fn shown(view: &impl askama::Template) -> Shown {
    Shown::new(view)
}

#[test]
fn each_post_says_what_it_is_about_since_when_and_what_happened() {
    let given = Given::starter_lists();
    let news = NewsPage { posts: posts(), has_older: true };

    let page = shown(&NewsView::new(given.page_at("/news"), &given.catalog, &news, true));

    assert_eq!(page.text("h1"), "News");
    assert_eq!(page.attributes("article h2 a", "href"), ["/news/12", "/news/11", "/news/9", "/news/8"]);
    let about = page.texts("article .quiet");
    assert_eq!(about[0], "Outage · Open proxies · 21 November 2026 · changed on 22 November 2026");
    assert_eq!(about[1], "Shutdown · 18 November 2026");
    assert_eq!(about[3], "Note · old · 9 October 2026");
    assert_eq!(page.attributes("article .quiet a", "href"), ["/lists/ops", "/lists/ops"]);
    assert_eq!(page.texts("article b"), ["out of service from 22 January 2027"]);
    let paragraphs = page.texts("article:first-of-type div p");
    assert_eq!(paragraphs, ["The first line.The second line.", "Another paragraph."]);
    assert_eq!(page.names("article:first-of-type div p br").len(), 1);
    assert_eq!(page.attributes("a[rel=next]", "href"), ["/news?before=8"]);
    assert!(!page.html.contains("ada"), "nobody is told who posted it");
}

#[test]
fn the_end_of_a_list_is_told_as_over_once_it_is_p44() {
    let given = Given::starter_lists();
    let over = News { shutdown_at: Some(NOW.minus(Seconds::DAY)), ..post(4, NewsKind::Shutdown, "The end", 50) };
    let revision = Revision(4);
    given.site.board.put_up(Posted::new(vec![over.clone()], NewsPage::default(), revision));

    let page = shown(&NewsPostView::new(given.page_at("/news/4"), &given.catalog, &over));

    assert_eq!(page.texts("article b"), ["out of service since 22 November 2026"]);
    assert_eq!(page.texts(".notices time"), ["out of service since 22 November 2026"]);
}

#[test]
fn without_a_post_the_pages_say_so() {
    let given = Given::starter_lists();
    let nothing = NewsPage::default();
    let view = |is_latest| NewsView::new(given.page_at("/news"), &given.catalog, &nothing, is_latest);

    assert!(shown(&view(true)).all().contains("There is no news yet."));
    let older = shown(&view(false));
    assert!(older.all().contains("There is no older news."));
    assert_eq!(older.attributes(".actions a:first-of-type", "href"), ["/news"]);
}

#[test]
fn three_notices_stand_above_the_page_the_gravest_first_and_a_link_leads_to_the_others() {
    let given = Given::starter_lists().with_notices();

    let page = shown(&HomeView::new(given.page()));

    assert_eq!(page.attributes("body > section.notices", "aria-label"), ["Notices"]);
    let said = page.texts(".notices p");
    assert_eq!(
        said,
        [
            "Shutdown The list of open proxies goes out of service out of service from 22 January 2027",
            "Outage Lookups were slow on Monday morning 21 November 2026",
            "Listings taken back A source was wrong, and what came from it was taken back 14 October 2026",
            "All news",
        ]
    );
    assert_eq!(page.attributes(".notices a", "href"), ["/news/11", "/news/12", "/news/9", "/news"]);
    assert_eq!(page.attributes(".notices time", "datetime"), ["2027-01-22", "2026-11-21", "2026-10-14"]);
}

#[test]
fn home_has_the_headlines_of_the_last_thirty_days_three_at_the_most() {
    let given = Given::starter_lists();
    let fresh = |id, days| post(id, NewsKind::Note, &format!("Post {id}"), days);
    let put_up = |posts, revision| {
        let latest = NewsPage { posts, has_older: false };
        given.site.board.put_up(Posted::new(Vec::new(), latest, Revision(revision)));
        shown(&HomeView::new(given.page())).texts("section[aria-labelledby=_news] li a")
    };

    assert_eq!(put_up(vec![fresh(9, 1), fresh(8, 29), fresh(7, 30)], 9), ["Post 9", "Post 8"]);
    assert_eq!(put_up((6..=9).rev().map(|id| fresh(id, 2)).collect(), 10), ["Post 9", "Post 8", "Post 7"]);
    assert!(put_up(vec![fresh(7, 30)], 11).is_empty());
    assert!(put_up(Vec::new(), 12).is_empty());
}

#[test]
fn in_another_language_the_words_around_a_post_are_translated_and_the_post_is_marked_as_english() {
    for tag in ["de", "ar", "ja"] {
        let locale: Locale = tag.parse().unwrap();
        let given = Given::in_language(&locale, Strings::shipped().unwrap()).with_notices();
        let page = shown(&NewsPostView::new(given.page_at("/news/12"), &given.catalog, &posts()[0]));

        for marked in ["h1", "article > div", ".notices p:first-child a"] {
            assert_eq!(page.attributes(marked, "lang"), ["en"], "{tag} {marked}");
            assert_eq!(page.attributes(marked, "dir"), ["ltr"], "{tag} {marked}");
        }
        assert_eq!(page.attributes("title", "lang"), ["en"]);
        assert!(!page.text("main .notice").is_empty());
        assert!(!page.text(".notices p:first-child b").contains("Shutdown"), "{tag}");
    }
}

#[tokio::test]
async fn a_notice_stands_on_every_kind_of_page_at_once_and_is_gone_at_once() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    let paths = ["/", "/ip/203.0.113.7", "/ip/8.8.8.8", "/net/203.0.113.0/24", "/lists", "/nowhere", "/ip/1.2.3"];
    let notices = async |path: &str| page(&app.get(path).await).texts(".notices a");
    for path in paths {
        assert!(notices(path).await.is_empty(), "{path}");
    }

    let id = put(&app, NewsKind::Outage, "Lookups are slow").await;
    for path in paths {
        assert_eq!(notices(path).await, ["Lookups are slow"], "{path}");
    }
    let german = page(&app.get("/de/ip/203.0.113.7").await.expect(200));
    assert_eq!(german.attributes(".notices a", "href"), [format!("/de/news/{id}")]);

    withdraw(&app, id).await;
    for path in paths {
        assert!(notices(path).await.is_empty(), "{path}");
    }
    app.get(&urls::news_post(id)).await.expect(404);
}

#[tokio::test]
async fn a_notice_goes_when_its_time_is_over_although_nobody_has_read_the_store_again() {
    let app = TestApp::new().await;
    put(&app, NewsKind::Outage, "Lookups are slow").await;

    app.clock.advance(Seconds(86_399));
    assert_eq!(page(&app.get("/lists").await).texts(".notices p").len(), 1);
    app.clock.advance(Seconds(1));
    assert!(page(&app.get("/lists").await).texts(".notices").is_empty());
}

#[tokio::test]
async fn an_answer_is_asked_for_each_time_and_a_page_that_is_kept_has_another_tag_with_a_notice() {
    let app = TestApp::new().await;
    let ask = async |path: &str, tag: &str| app.request(Method::GET, path).header("if-none-match", tag).send().await;
    let answer = app.get("/ip/203.0.113.7").await.expect(200);
    assert_eq!((answer.header("cache-control"), answer.header("etag")), (Some("no-cache"), None));
    for path in ["/", "/lists", "/news", "/news.atom", "/news.json"] {
        let before = app.get(path).await.expect(200).header("etag").unwrap().to_owned();
        ask(path, &before).await.expect(304);

        let id = put(&app, NewsKind::Outage, "Lookups are slow").await;
        let with = ask(path, &before).await.expect(200).header("etag").unwrap().to_owned();
        ask(path, &with).await.expect(304);

        withdraw(&app, id).await;
        ask(path, &before).await.expect(304);
        ask(path, &with).await.expect(200);
    }
}

#[tokio::test]
async fn news_are_kept_for_minutes_and_read_from_other_sites_as_feeds() {
    let app = TestApp::new().await;
    let id = put(&app, NewsKind::Note, "Another name server").await;
    let kinds = [
        ("/news".to_owned(), "text/html; charset=utf-8", false),
        (urls::news_post(id), "text/html; charset=utf-8", false),
        ("/news.atom".to_owned(), "application/atom+xml; charset=utf-8", true),
        ("/news.json".to_owned(), "application/feed+json", true),
    ];
    for (path, kind, is_feed) in kinds {
        let answer = app.get(&path).await.expect(200);
        assert_eq!(answer.header("content-type"), Some(kind), "{path}");
        assert_eq!(answer.header("cache-control"), Some("public, max-age=300"), "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), is_feed.then_some("*"), "{path}");
        assert_eq!(answer.header("vary").is_some_and(|vary| vary.contains("language")), !is_feed, "{path}");
    }
    for path in ["/", "/news", &urls::news_post(id)] {
        let found = page(&app.get(path).await);
        assert_eq!(found.attributes("link[type='application/atom+xml']", "href"), ["/news.atom"], "{path}");
        assert_eq!(found.attributes("link[type='application/feed+json']", "href"), ["/news.json"], "{path}");
    }
    assert_eq!(page(&app.get("/lists").await).attributes(".site-footer a[href='/news']", "href").len(), 1);
    assert_eq!(page(&app.get("/lists/ops").await).attributes("dd a[href='/news.atom']", "href").len(), 1);
}

#[tokio::test]
async fn posts_are_paged_by_the_last_one_seen() {
    let app = TestApp::new().await;
    let mut ids = Vec::new();
    for number in 0..=PAGE {
        ids.push(put(&app, NewsKind::Note, &format!("Post {number}")).await);
    }

    let first = page(&app.get("/news").await.expect(200));
    let next = first.attributes("a[rel=next]", "href").remove(0);
    let second = page(&app.get(&next).await.expect(200));

    assert_eq!(first.texts("article").len(), PAGE);
    assert_eq!(next, urls::news_before(ids[1]));
    assert_eq!((second.texts("article h2"), second.text("h1")), (vec!["Post 0".to_owned()], "Older news".to_owned()));
    assert!(second.attributes("a[rel=next]", "href").is_empty());
    assert!(page(&app.get("/news?before=1").await.expect(200)).all().contains("There is no older news."));
    for path in ["/news?before=x", "/news?before=", "/news?before=1&before=2", "/news?before=99999999999999999999"] {
        app.get(path).await.expect(400);
    }
    for path in ["/news/0", "/news/x", "/news/-1", "/news/99999999999999999999", &format!("/news/0{}", ids[0])] {
        app.get(path).await.expect(404);
    }
}

#[tokio::test]
async fn i12_news_that_were_read_are_shown_while_the_database_is_away_and_none_are_never_made_up() {
    let app = TestApp::new().await;
    let id = put(&app, NewsKind::Outage, "Lookups are slow").await;
    app.services.store.close().await;
    for path in ["/news", "/news.atom", "/news.json", &urls::news_post(id), "/"] {
        assert!(app.get(path).await.expect(200).text().contains("Lookups are slow"), "{path}");
    }
    app.get("/news?before=99").await.expect(503);

    let fresh = TestApp::new().await;
    fresh.services.store.close().await;
    for path in ["/news", "/news.atom", "/news.json", "/news/1"] {
        fresh.get(path).await.expect(503);
    }
    fresh.get("/").await.expect(200);
}

/// Everything that could break out of where it stands.
const HOSTILE: &str =
    "<script>alert(1)</script> ]]> --> \u{202e}\u{0}\u{1b}[31m & \"q\" 'a' </title><!-- {{ page }} \u{ffff}%0a";

async fn put_hostile(app: &TestApp) -> NewsId {
    let body = format!("{HOSTILE}\r\n{HOSTILE}\n\n\n{HOSTILE}");
    let text = NewsText { shown_until: Some(app.services.clock.now().plus(Seconds::DAY)), ..text(HOSTILE, &body) };
    let posting = Posting { kind: NewsKind::Outage, list: Some("ops".parse().unwrap()), text, warning: Warning::Whole };
    app.services.post_news("staff:ada", nonce(), posting).await.unwrap()
}

/// The same as people read it.
const HARMLESS: &str = "<script>alert(1)</script> ]]> --> [31m & \"q\" 'a' </title><!-- {{ page }} ";

#[tokio::test]
async fn i10_nothing_of_a_post_breaks_out_of_a_page() {
    let app = TestApp::new().await;
    let id = put_hostile(&app).await;
    for path in ["/", "/news", &urls::news_post(id), "/ip/203.0.113.7", "/ar/news"] {
        let answer = app.get(path).await;
        let found = page(&answer);
        assert!(found.texts("script:not([src])").is_empty(), "{path}");
        assert!(found.text(".notices a").starts_with(HARMLESS.trim()), "{path}");
        assert!(!answer.text().contains(['\u{202e}', '\u{0}', '\u{1b}']), "{path}");
        assert_eq!(found.texts("body > footer").len(), 1, "{path}");
    }
    let post = page(&app.get(&urls::news_post(id)).await);
    assert!(post.text("title").starts_with(HARMLESS.trim()));
    assert_eq!(post.texts("article div p").len(), 2);
}

#[tokio::test]
async fn the_atom_feed_is_what_rfc_4287_asks_for_whatever_a_post_says_i10() {
    let app = TestApp::new().await;
    let hostile = put_hostile(&app).await;
    app.clock.advance(Seconds(60));
    put(&app, NewsKind::Note, "Another name server").await;
    app.clock.advance(Seconds(60));
    let news = app.services.news_post(hostile).await.unwrap().unwrap();
    let seen = Seen { id: hostile, revision: news.revision };
    let changed = text(HOSTILE, &format!("{HOSTILE}\nsecond line\n\nthird"));
    app.services.change_news("staff:ada", nonce(), seen, (changed, Warning::Whole)).await.unwrap();

    let answer = app.get("/news.atom").await.expect(200);

    let document = parsed(answer.text());
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    assert_eq!(child(feed, "id").text(), Some("https://lookup.example/news.atom"));
    assert_eq!(child(feed, "title").text(), Some("News of Reprieve"));
    assert_eq!(child(child(feed, "author"), "name").text(), Some("Reprieve"));
    let alternate = ("alternate", "https://lookup.example/news");
    assert_eq!(links(feed), [("self", "https://lookup.example/news.atom"), alternate]);
    assert_eq!(child(feed, "updated").text(), Some("2026-11-23T18:02:00Z"));
    let entries = children(feed, "entry");
    assert_eq!(entries.len(), 2);
    let entry = entries[1];
    let url = format!("https://lookup.example/news/{hostile}");
    assert_eq!(child(entry, "id").text(), Some(url.as_str()));
    assert_eq!(links(entry), [("alternate", url.as_str())]);
    assert_eq!(child(entry, "published").text(), Some("2026-11-23T18:00:00Z"));
    assert_eq!(child(entry, "updated").text(), Some("2026-11-23T18:02:00Z"));
    assert_eq!(child(entry, "title").text(), Some(format!("{HARMLESS}%0a").as_str()));
    let terms: Vec<_> = entry.children().filter_map(|child| child.attribute("term")).collect();
    assert_eq!(terms, ["outage", "ops"]);
    let content = child(entry, "content");
    assert_eq!(content.attribute("type"), Some("html"));
    let html = Shown::of(content.text().unwrap().to_owned());
    assert_eq!(html.texts("p"), [format!("{HARMLESS}%0asecond line"), "third".to_owned()]);
    assert!(html.texts("script").is_empty());
    assert!(!answer.text().contains("ada"), "nobody is told who posted it");
}

#[tokio::test]
async fn the_json_feed_is_one_of_version_1_1_and_says_the_same_i10() {
    let app = TestApp::new().await;
    let id = put_hostile(&app).await;

    let feed = app.get("/news.json").await.expect(200).json();

    let item = &feed["items"][0];
    let title = format!("{HARMLESS}%0a");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!((&feed["title"], &feed["language"]), (&"News of Reprieve".into(), &"en".into()));
    assert_eq!(feed["home_page_url"], "https://lookup.example/news");
    assert_eq!(feed["feed_url"], "https://lookup.example/news.json");
    assert_eq!(feed["authors"][0]["name"], "Reprieve");
    let url = format!("https://lookup.example/news/{id}");
    assert_eq!((&item["id"], &item["url"]), (&url.as_str().into(), &url.as_str().into()));
    assert_eq!(item["title"], title.as_str());
    assert_eq!(item["content_text"], format!("{title}\n{title}\n\n{title}").as_str());
    let html = Shown::of(item["content_html"].as_str().unwrap().to_owned());
    assert_eq!((html.texts("p").len(), html.texts("script").len()), (2, 0));
    assert_eq!((&item["date_published"], &item["tags"][1]), (&"2026-11-23T18:00:00Z".into(), &"ops".into()));
}

#[tokio::test]
async fn before_the_first_post_the_feeds_are_whole_and_empty() {
    let app = TestApp::new().await;

    let atom = app.get("/news.atom").await.expect(200);
    let json = app.get("/news.json").await.expect(200).json();

    let document = parsed(atom.text());
    assert_eq!(child(document.root_element(), "updated").text(), Some("1970-01-01T00:00:00Z"));
    assert_eq!(json["items"], serde_json::json!([]));
    assert!(page(&app.get("/news").await.expect(200)).all().contains("There is no news yet."));
}

backend_test! {
    async fn p55_an_address_whose_listing_a_purge_took_back_leads_to_what_happened(database: Database) {
        let app = TestApp::over(database.store.clone()).await;
        app.list("ops/open-socks", "203.0.113.7").await;
        let network = "203.0.113.7".parse().unwrap();
        let mut tx = app.services.store.read().await.unwrap();
        let listing = tx.listings_covering(&network, 9).await.unwrap().remove(0).id;
        tx.commit().await.unwrap();
        let links = async |path: &str| page(&app.get(path).await).attributes(".timeline a", "href");
        let id = put(&app, NewsKind::Purge, "What one source sent was taken back").await;
        app.follow().await;
        assert!(links("/ip/203.0.113.7").await.is_empty());

        purge(database, &[listing], id).await;
        app.follow().await;

        let told = urls::news_post(id);
        assert_eq!(links("/ip/203.0.113.7").await, [told.as_str(), told.as_str()]);
        assert_eq!(links("/remove/ops/203.0.113.7").await, [told.as_str()]);
        let german = format!("/de{told}");
        assert_eq!(links("/de/ip/203.0.113.7").await, [german.as_str(), german.as_str()]);
        let text = page(&app.get("/ip/203.0.113.7").await).texts(".timeline li").join(" ");
        assert!(text.contains("was taken off Open proxies together with others. Read what happened"), "{text}");

        withdraw(&app, id).await;
        app.follow().await;
        assert!(links("/ip/203.0.113.7").await.is_empty());
    }
}
