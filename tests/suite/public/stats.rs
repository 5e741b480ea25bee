//! `/stats`: the numbers of removals, for people and for programs.

use axum::http::Method;
use reprieve::domain::event::EventKind;
use reprieve::domain::locale::Locale;
use reprieve::domain::time::Seconds;
use reprieve::strings::Strings;
use reprieve::urls;
use reprieve::web::public::stats::StatsView;
use serde_json::Value;

use super::given::{Given, Shown};
use super::samples::numbers;
use crate::support::app::{NOW, TestApp};

fn shown() -> Shown {
    let given = Given::starter_lists();
    Shown::new(&StatsView::new(given.page_at("/stats"), &given.catalog, &numbers()))
}

fn in_language(tag: &str) -> Shown {
    let locale: Locale = tag.parse().unwrap();
    let given = Given::in_language(&locale, Strings::shipped().unwrap());
    Shown::new(&StatsView::new(given.page_at("/stats"), &given.catalog, &numbers()))
}

#[test]
fn each_list_says_how_it_stands_and_what_became_of_what_was_asked_for() {
    let page = shown();

    let waiting = page.texts("section > p");
    assert!(waiting.contains(&"Nobody has asked for a removal from this list yet.".to_owned()), "{waiting:?}");
    assert!(waiting.contains(&"No request waits for an answer now.".to_owned()), "{waiting:?}");
    let three = "Waiting for an answer now: 3. The first of them has waited for 3 days.";
    assert!(waiting.contains(&three.to_owned()), "{waiting:?}");
    let cells = page.texts("section[aria-labelledby=_list-ops] table:not(.wide) tr:nth-child(n+9) *");
    assert_eq!(
        cells,
        [
            "Half were answered within",
            "none",
            "42 seconds",
            "95 of 100 were answered within",
            "none",
            "3 days and 4 hours",
            "Answered within 2 days",
            "none",
            "90% (1,044 of 1,150)",
            "Answered within 7 days",
            "none",
            "100% (1,100 of 1,100)",
        ]
    );
}

#[test]
fn a_list_that_is_no_longer_published_keeps_its_numbers_under_its_name() {
    let page = shown();

    assert_eq!(page.text("#_list-old"), "old");
    assert!(page.attributes("#_list-old a", "href").is_empty());
    assert_eq!(page.attributes("#_list-ops a", "href"), ["/lists/ops"]);
}

#[test]
fn the_chart_says_in_words_what_each_bar_is_and_the_table_has_the_same() {
    let page = shown();
    let part = |selector: &str| format!("section[aria-labelledby=_list-ops] {selector}");

    let texts = page.texts(&part("svg text"));
    assert_eq!(texts, ["2026-11", "granted: 1,000", "refused: 100", "2026-10", "granted: 0", "refused: 0"]);
    let bars: Vec<(String, String)> =
        page.attributes(&part("rect"), "class").into_iter().zip(page.attributes(&part("rect"), "width")).collect();
    let drawn = [("bar", "34%"), ("bar hollow", "3%"), ("bar", "0%"), ("bar hollow", "0%")];
    assert_eq!(bars, drawn.map(|(class, width)| (class.to_owned(), width.to_owned())));
    assert!(page.attributes(&part("svg"), "aria-label")[0].contains("table"));
    assert_eq!(page.attributes(&part("svg"), "role"), ["img"]);
    assert_eq!(page.texts(&part("details th[scope=row]")), ["November 2026", "October 2026"]);
    let first = page.texts(&part("details tbody tr:first-child td"));
    assert_eq!(first[..4], ["1,234", "1,000", "100", "7"]);
}

#[test]
fn where_people_write_from_right_to_left_the_chart_does_too() {
    let (left, right) = (shown(), in_language("ar"));
    let edges = |page: &Shown, name: &str| -> Vec<u64> {
        let values = page.attributes("rect", name);
        values.iter().map(|value| value.trim_end_matches('%').parse().unwrap()).collect()
    };

    let mirrored: Vec<u64> =
        edges(&left, "x").iter().zip(edges(&left, "width")).map(|(edge, width)| 100 - edge - width).collect();

    assert_eq!(edges(&right, "x"), mirrored);
    assert_eq!(edges(&right, "width"), edges(&left, "width"));
}

#[test]
fn numbers_and_months_are_written_as_the_language_writes_them() {
    let page = in_language("de");

    assert_eq!(page.texts("details th[scope=row]")[..1], ["November 2026"]);
    assert!(page.all().contains("90 % (1.044 von 1.150)"), "{}", page.all());
    assert_eq!(in_language("pl").texts("details th[scope=row]")[..1], ["listopad 2026"]);
    assert_eq!(in_language("ja").texts("details th[scope=row]")[..1], ["2026年11月"]);
}

#[tokio::test]
async fn before_the_first_request_the_page_says_so_and_has_no_table() {
    let app = TestApp::new().await;

    let answer = app.get(urls::stats()).await.expect(200);

    let page = Shown::of(answer.text().to_owned());
    assert!(page.all().contains("Nobody has asked for a removal yet."));
    assert!(page.texts("main table, main svg").is_empty());
    assert_eq!(page.attributes(".site-footer a[href='/stats']", "href").len(), 1);
}

#[tokio::test]
async fn page_and_json_have_the_same_numbers_and_name_nobody() {
    let app = TestApp::new().await;
    app.note_removal(EventKind::RemovalOpened, "ops", "203.0.113.7", NOW.minus(Seconds(9))).await;
    app.note_removal(EventKind::RemovalConfirmed, "ops", "203.0.113.7", NOW.minus(Seconds(8))).await;
    app.note_removal(EventKind::RemovalGranted, "ops", "203.0.113.7", NOW).await;

    let page = app.get(urls::stats()).await.expect(200);
    let beside = app.get(urls::stats_json()).await.expect(200);
    let asked = app.request(Method::GET, urls::stats()).header("accept", "application/json").send().await.expect(200);
    let api = app.get(urls::api_stats()).await.expect(200);

    assert_eq!((beside.text(), asked.text()), (api.text(), api.text()));
    assert_eq!(asked.header("vary").map(|vary| vary.contains("accept")), Some(true));
    assert_eq!(beside.header("access-control-allow-origin"), Some("*"));
    let told = api.json();
    let ops = told["lists"].as_array().unwrap().iter().find(|list| list["list"] == "ops").unwrap();
    assert_eq!((&ops["in_all"]["granted"], &ops["in_all"]["median_seconds"]), (&Value::from(1), &Value::from(8)));
    assert_eq!(ops["months"][0]["month"], "2026-11");
    assert!(page.text().contains("8 seconds"));
    assert!(!page.text().contains("203.0.113") && !api.text().contains("203.0.113"));
}

#[tokio::test]
async fn without_a_store_and_without_numbers_from_before_the_page_says_that_a_part_is_down() {
    let app = TestApp::new().await;
    app.services.store.close().await;

    app.get(urls::stats()).await.expect(503);
    app.get(urls::stats_json()).await.expect(503);
}
