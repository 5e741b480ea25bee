//! The form from the page to the request.

use reprieve::domain::removal::{ClaimKind, Removal, Role};
use reprieve::domain::time::Seconds;
use reprieve::domain::token::Token;

use crate::support::answer::Answer;
use crate::support::app::{NOW, TestApp};
use crate::support::desk::Desk;
use crate::support::page::{PageForm, Read};

pub(super) const PATH: &str = "/remove/ops/203.0.113.7";

pub(super) async fn site() -> TestApp {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app
}

/// The form as the page shows it, after the time that a person needs.
pub(super) async fn form(app: &TestApp, path: &str) -> PageForm {
    let form = Read::of(&app.get(path).await.expect(200)).form("removal");
    app.clock.advance(Seconds(20));
    form
}

/// The same, filled in.
pub(super) async fn filled(app: &TestApp, path: &str) -> PageForm {
    let form = form(app, path).await.with("what", "repaired").with("role", "server");
    form.with("email", "ada@example.org").with("words", "It asks for a password now.")
}

/// The request that an answer leads to.
pub(super) async fn opened(app: &TestApp, answer: &Answer) -> Removal {
    let path = answer.header("location").unwrap_or_else(|| panic!("leads nowhere: {}", answer.text()));
    let secret = path.rsplit('/').next().unwrap().parse::<Token>().unwrap();
    app.services.private_view(&secret).await.unwrap().unwrap().removal
}

pub(super) fn desk(app: &TestApp) -> Desk {
    Desk { services: app.services.clone(), clock: app.clock.clone() }
}

#[tokio::test]
async fn what_the_page_shows_is_sent_and_leads_to_the_private_page() {
    let app = site().await;

    let answer = filled(&app, PATH).await.with("done-0", "yes").send(&app).await.expect(303);

    assert!(answer.header("location").unwrap().starts_with("/removal/"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let removal = opened(&app, &answer).await;
    assert_eq!((removal.claim.kind, removal.claim.role), (ClaimKind::Repaired, Role::Server));
    assert_eq!((removal.claim.since, removal.opened_at), (NOW.plus(Seconds(20)), NOW.plus(Seconds(20))));
    assert_eq!(
        (removal.claim.done.as_slice(), removal.claim.words.as_str()),
        (&[0][..], "It asks for a password now.")
    );
    assert_eq!(removal.email.unwrap().as_str(), "ada@example.org");
    assert_eq!(desk(&app).letter_kinds().await, ["confirm"]);
}

#[tokio::test]
async fn p24_a_request_is_taken_from_a_listed_address() {
    let app = site().await;
    let form = filled(&app, PATH).await;
    form.asking(&app).from("203.0.113.7").send().await.expect(303);
}

#[tokio::test]
async fn p36_the_form_asks_for_nothing_else() {
    let app = site().await;
    let names = form(&app, PATH).await;
    let wanted = ["done-0", "email", "role", "since-day", "since-month", "since-year", "token", "what", "words"];
    assert_eq!(names.names(), wanted);
    let page = app.get(PATH).await;
    assert!(page.text().contains("We never ask for a telephone number or for papers."));
}

#[tokio::test]
async fn a11_the_same_form_sent_twice_is_the_same_request() {
    let app = site().await;
    let form = filled(&app, PATH).await;

    let first = form.send(&app).await.expect(303);
    let second = form.send(&app).await.expect(303);

    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(desk(&app).events().await, ["opened"]);
}

#[tokio::test]
async fn i6_reading_the_page_opens_nothing() {
    let app = site().await;
    for _ in 0..3 {
        app.get(PATH).await.expect(200);
    }
    assert!(desk(&app).events().await.is_empty());
}

#[tokio::test]
async fn a_page_in_another_language_is_asked_and_answered_in_it() {
    let app = site().await;
    let form = filled(&app, &format!("/de{PATH}")).await;

    let answer = form.send(&app).await.expect(303);

    assert_eq!(form.action, format!("/de{PATH}"));
    assert!(answer.header("location").unwrap().starts_with("/de/removal/"));
    assert_eq!(opened(&app, &answer).await.locale.as_str(), "de");
}

#[tokio::test]
async fn the_holder_of_a_range_finds_the_form_below_what_it_takes() {
    let app = TestApp::new().await;
    app.list("dul/dynamic-range", "203.0.113.0/25").await;

    let page = app.get("/remove/dul/203.0.113.0/25").await.expect(200);
    assert!(page.text().contains("Only whoever holds 203.0.113.0/25."));
    let answer = filled(&app, "/remove/dul/203.0.113.0/25").await.send(&app).await.expect(303);
    assert_eq!(opened(&app, &answer).await.network.plain(), "203.0.113.0/25");

    let answer = filled(&app, "/remove/dul/203.0.113.7").await.send(&app).await.expect(303);
    assert_eq!(opened(&app, &answer).await.network.plain(), "203.0.113.7");
}

#[tokio::test]
async fn s18_what_lies_inside_an_entry_is_asked_for_as_a_whole() {
    let app = site().await;
    let form = filled(&app, PATH).await;
    app.clock.advance(Seconds::HOUR);
    desk(&app).expire(desk(&app).listings("ops", "203.0.113.7").await[0].id).await;
    app.list("rbl/spam-source", "203.0.113.0/25").await;

    let inside = app.get("/remove/rbl/203.0.113.7").await.expect(200);
    assert!(inside.text().contains("href=\"/remove/rbl/203.0.113.0/25\""));
    assert!(!Read::of(&inside).has("form#removal"));

    // The form of one list and address opens nothing elsewhere: it is shown again, for all of the entry.
    let elsewhere = form.sent_to("/remove/rbl/203.0.113.7");
    let again = elsewhere.send(&app).await.expect(422);
    let again = Read::of(&again).form("removal");
    assert_eq!(again.action, "/remove/rbl/203.0.113.0/25");
    assert_eq!(again.value("words"), Some("It asks for a password now."));
    app.clock.advance(Seconds(20));
    again.send(&app).await.expect(303);
}

#[tokio::test]
async fn s19_what_is_off_the_list_by_now_is_said_to_be() {
    let app = site().await;
    let form = filled(&app, PATH).await;
    desk(&app).expire(desk(&app).listings("ops", "203.0.113.7").await[0].id).await;
    app.follow().await;

    let page = form.send(&app).await.expect(200);

    assert!(Read::of(&page).text("p.lead").contains("There is nothing to remove."));
    assert!(Read::of(&page).text("main").contains("Earlier listings"));
}

#[tokio::test]
async fn a_waiting_time_is_shown_and_holds() {
    let app = site().await;
    let desk = desk(&app);
    let early = filled(&app, PATH).await;
    desk.ask_and_confirm("ops", "203.0.113.7", "bea@example.org").await;
    app.clock.advance(Seconds::HOUR);
    app.list("ops/open-socks", "203.0.113.7").await;

    let page = app.get(PATH).await.expect(200);
    assert!(!Read::of(&page).has("form#removal"));
    let wait = Read::of(&page).text("section[aria-labelledby=_wait]");
    assert!(wait.contains("You can ask again in one day") && wait.contains("ops/waiting-time"), "{wait}");

    let refused = early.send(&app).await.expect(409);
    assert!(Read::of(&refused).text("section[aria-labelledby=_wait]").contains("in one day"));

    app.clock.advance(Seconds::DAY);
    filled(&app, PATH).await.send(&app).await.expect(303);
}

#[tokio::test]
async fn t3_too_many_requests_are_told_when_to_come_back_and_keep_the_form() {
    let app = site().await;
    for number in 0..5 {
        let form = filled(&app, PATH).await.with("email", &format!("a{number}@example.org"));
        form.asking(&app).from(&format!("198.51.100.{number}")).send().await.expect(303);
    }

    let form = filled(&app, PATH).await.with("done-0", "yes");
    let answer = form.asking(&app).from("198.51.100.99").send().await.expect(429);
    let page = Read::of(&answer);

    let wait: i64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!(page.text("[role=alert]").contains("came in a short time. Send this one again in "));
    assert_eq!(page.form("removal").fields, form.fields);
    app.clock.advance(Seconds(wait));
    page.form("removal").asking(&app).from("198.51.100.99").send().await.expect(303);
}

#[tokio::test]
async fn i12_with_the_database_away_nothing_typed_is_lost_and_the_form_can_be_sent_again() {
    let app = site().await;
    let form = filled(&app, PATH).await.with("done-0", "yes");
    app.services.store.close().await;

    let answer = form.send(&app).await.expect(503);
    let page = Read::of(&answer);
    let again = page.form("removal");

    assert!(page.text("[role=alert]").contains("Nothing was saved"));
    assert_eq!(again.fields, form.fields);
    // Reading goes on, without a form that could not be taken.
    let page = Read::of(&app.get(PATH).await.expect(200));
    assert!(page.text("main").contains("A request cannot be taken just now") && !page.has("form#removal"));
}
