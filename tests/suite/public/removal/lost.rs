//! A lost link is asked for again.

use axum::http::Method;
use reprieve::domain::time::{Clock as _, Seconds};

use super::{A_MOMENT, Asked};
use crate::support::answer::Answer;
use crate::support::app::TestApp;
use crate::support::page::{PageForm, Read};

async fn form(app: &TestApp, email: &str) -> PageForm {
    let form = Read::of(&app.get("/removal").await.expect(200)).form("lost").with("email", email);
    app.clock.advance(A_MOMENT);
    form
}

async fn send(app: &TestApp, email: &str) -> Answer {
    form(app, email).await.send(app).await
}

/// The kinds of letters that wait, taken.
async fn letters(app: &TestApp) -> Vec<(String, String)> {
    let mut taken = Vec::new();
    loop {
        let mut tx = app.services.store.begin().await.unwrap();
        let Some(letter) = tx.lease_letter(app.clock.now(), Seconds(60)).await.unwrap() else { return taken };
        tx.letter_sent(&letter, app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        taken.push((letter.kind, letter.recipient));
    }
}

#[tokio::test]
async fn t2_i11_the_answer_is_the_same_whether_there_is_a_request_or_not() {
    let asked = Asked::reviewing().await;
    letters(&asked.app).await;

    let known = send(&asked.app, " ada@example.org ").await.expect(303);
    let unknown = send(&asked.app, "bob@example.org").await.expect(303);

    assert_eq!(known.header("location"), Some("/removal?done=sent"));
    assert_eq!(known.header("location"), unknown.header("location"));
    assert_eq!(known.body, unknown.body);
    assert_eq!(letters(&asked.app).await, [("links".to_owned(), "ada@example.org".to_owned())]);
    let page = Read::of(&asked.app.get("/removal?done=sent").await.expect(200));
    assert_eq!(page.text("h1"), "If there are requests of this mailbox, we have written to it");
}

#[tokio::test]
async fn a11_what_is_no_address_is_told_and_kept() {
    let app = TestApp::new().await;
    for email in ["", "ada", "ada@", "ada@localhost", "a b@example.org", &"a".repeat(5_000)] {
        let page = Read::of(&send(&app, email).await.expect(422));
        assert_eq!(page.attributes("[role=alert] a", "href"), ["#email"], "{email}");
        assert_eq!(page.form("lost").fields["email"], email.chars().take(1_000).collect::<String>());
    }
    let stale = form(&app, "ada@example.org").await;
    app.clock.advance(Seconds::days(2));
    let page = Read::of(&stale.send(&app).await.expect(422));
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#_send"]);
    assert_eq!(page.form("lost").fields["email"], "ada@example.org");
}

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_come_back_s20() {
    let app = TestApp::new().await;
    let mut last = None;
    for number in 0..12 {
        last = Some(send(&app, &format!("ada{number}@example.org")).await);
    }
    let last = last.unwrap().expect(429);
    assert!(last.header("retry-after").is_some());
}

#[tokio::test]
async fn i12_while_the_store_is_away_the_form_keeps_the_address() {
    let app = TestApp::new().await;
    let form = form(&app, "ada@example.org").await;
    app.services.store.close().await;

    let answer = form.send(&app).await.expect(503);

    let page = Read::of(&answer);
    assert_eq!(page.form("lost").fields, form.fields);
    assert!(page.text("[role=alert]").starts_with("Nothing was saved."));
    assert!(answer.header("retry-after").is_some());
}

#[tokio::test]
async fn people_find_the_way_to_a_lost_link() {
    let app = TestApp::new().await;
    for path in ["/contact", "/faq"] {
        let page = Read::of(&app.get(path).await.expect(200));
        assert!(page.attributes("main a", "href").contains(&"/removal".to_owned()), "{path}");
    }
    let german = app.request(Method::GET, "/de/removal").send().await.expect(200);
    assert_eq!(Read::of(&german).attributes("main form", "action"), ["/de/removal"]);
}
