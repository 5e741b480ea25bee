//! The page of all articles, its search, and one article.

use axum::http::StatusCode;
use reprieve::content::Kind;
use reprieve::domain::locale::Locale;
use reprieve::web::public::faq::{ArticleView, FaqView};

use super::given::{Given, Shown};
use super::site::Site;

fn searched(given: &Given, query: &str) -> Shown {
    Shown::new(&FaqView::searched(given.page_at("/faq"), &given.library, query))
}

#[test]
fn articles_are_grouped_by_who_reads_them() {
    let given = Given::starter_lists();

    let page = Shown::new(&FaqView::new(given.page_at("/faq"), &given.library));

    assert_eq!(
        page.texts("h2"),
        ["My mail came back", "I run a mail server", "I run a network", "I use these lists, or I wait for mail"]
    );
    let links = |group: &str| page.attributes(&format!("[aria-labelledby={group}] a"), "href");
    assert_eq!(links("_sender")[0], "/faq/returned-mail");
    assert!(links("_admin").contains(&"/secure/open-relay".to_owned()));
    assert!(links("_provider").contains(&"/secure/describe-ranges".to_owned()));
    assert!(links("_receiver").contains(&"/faq/using-lists".to_owned()));
    let all = [Kind::Faq, Kind::Secure].map(|kind| given.library.all(kind, &Locale::ENGLISH).len());
    assert_eq!(page.texts("section li > a").len(), all[0] + all[1], "each article stands once");
}

#[test]
fn words_are_searched_with_a_form_that_works_without_script() {
    let given = Given::starter_lists();

    let page = searched(&given, " open  relay ");

    assert_eq!(page.attributes("main form", "method"), ["get"]);
    assert_eq!(page.attributes("main form", "action"), ["/faq"]);
    assert_eq!(page.attributes("main input", "name"), ["q"]);
    assert_eq!(page.attributes("main input", "value"), ["open  relay"]);
    assert!(page.text("title").starts_with("Help: open relay"), "{}", page.text("title"));
    assert!(page.text("h2").ends_with("pages for \"open relay\""), "{}", page.text("h2"));
    assert!(page.attributes("ol a", "href").contains(&"/secure/open-relay".to_owned()));
    assert!(page.texts("ol mark").iter().any(|word| word == "relay"));
    assert!(page.attributes(".actions a", "href").contains(&"/faq".to_owned()));
}

#[test]
fn no_page_for_the_words_says_what_to_try() {
    let given = Given::starter_lists();

    let page = searched(&given, "zebra");

    assert_eq!(page.text("h2"), "No page for \"zebra\"");
    assert!(page.text("h2 + p").contains("Try one or two words"));
    assert!(page.texts("ol").is_empty());
    assert_eq!(page.attributes(".actions a", "href"), ["/faq", "/"]);
}

#[test]
fn no_words_show_all_articles() {
    let given = Given::starter_lists();
    for query in ["", "  ", "\u{200b}"] {
        assert_eq!(searched(&given, query).texts("section h2").len(), 4, "{query:?}");
    }
}

#[test]
fn hostile_words_stay_words() {
    let given = Given::starter_lists();
    for query in ["\"><script>alert(1)</script>", "relay\" autofocus onfocus=\"alert(1)", "<b>relay</b>"] {
        let page = searched(&given, query);
        assert_eq!(page.attributes("main input", "value"), [query]);
        assert!(page.texts("script, main b").is_empty());
        assert!(page.attributes("main input", "onfocus").is_empty());
    }
}

#[tokio::test]
async fn the_query_of_the_path_is_searched_and_bounded() {
    let site = Site::open().await;

    let found = site.get("/faq?q=open+relay").await;
    assert!(found.page().attributes("ol a", "href").contains(&"/secure/open-relay".to_owned()));
    assert_eq!(site.get("/faq?q=").await.page().texts("section h2").len(), 4);

    let long = site.get(&format!("/faq?q=relay+{}", "%F0%9F%93%AC".repeat(400))).await;
    assert_eq!(long.status, StatusCode::OK);
    assert!(long.page().attributes("main input", "value")[0].chars().count() <= 201);
    assert_eq!(site.get("/faq?q=a&q=b").await.status, StatusCode::BAD_REQUEST);
}

#[test]
fn an_article_says_when_it_was_last_reviewed() {
    let given = Given::starter_lists();
    let found = given.library.article(Kind::Faq, &Locale::ENGLISH, "returned-mail").unwrap();

    let page = Shown::new(&ArticleView::new(given.page(), found));

    assert!(page.texts("p.quiet").contains(&"Last reviewed 25 November 2026".to_owned()));
    assert_eq!(page.attributes("main time", "datetime"), ["2026-11-25"]);
    assert!(page.text("article").starts_with("My mail came back"));
}
