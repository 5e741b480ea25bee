//! Letters that did not go out.

use reprieve::domain::event::EventKind;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::letters::stranded::{LetterAct, LetterActError};
use reprieve::store::outbox::{LeasedLetter, NewLetter};

use crate::support::app::{NOW, TestApp};
use crate::support::backends::backend_test;
use crate::support::page::Read;
use crate::support::staff::account;

const LEASE: Seconds = Seconds(300);

/// Puts a letter down and takes it to be sent.
async fn leased(app: &TestApp) -> LeasedLetter {
    let now = app.clock.now();
    let letter =
        NewLetter { kind: "confirm", locale: "en", values: "{\"a\":1}", recipient: "nora@example.org", due_at: now };
    let mut tx = app.services.store.begin().await.unwrap();
    tx.enqueue(&letter).await.unwrap();
    let leased = tx.lease_letter(now, LEASE).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    leased
}

/// A letter that was tried once and waits for an hour.
async fn put_off(app: &TestApp) -> i64 {
    let letter = leased(app).await;
    let mut tx = app.services.store.begin().await.unwrap();
    let why = "n...@example.org: 451 \u{202e}<b>later</b>\u{1b}[31m";
    tx.letter_put_off(&letter, why, app.clock.now().plus(Seconds(3600))).await.unwrap();
    tx.commit().await.unwrap();
    letter.id
}

/// A letter that was given up.
async fn given_up(app: &TestApp) -> i64 {
    let letter = leased(app).await;
    let mut tx = app.services.store.begin().await.unwrap();
    tx.letter_failed(&letter, "n...@example.org: 550 nobody here", app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    letter.id
}

#[tokio::test]
async fn s89_letters_that_did_not_go_out_are_told_with_their_reason_and_without_the_address() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    assert!(ada.page("/staff/letters").await.text("main").contains("None waits."));
    let failed = given_up(&app).await;
    let waiting = put_off(&app).await;

    let answer = ada.get("/staff/letters").await.expect(200);
    assert!(!answer.text().contains("nora"));
    assert!(!answer.text().chars().any(|c| c != '\n' && reprieve::domain::plain::is_unseen(c)));
    let page = Read::of(&answer);
    assert_eq!(page.texts("tbody th"), [format!("{waiting}: confirm"), format!("{failed}: confirm")]);
    assert_eq!(page.texts("td[data-label=To]"), ["n...@example.org"]);
    assert_eq!(page.texts("td[data-label='Next attempt']"), ["23 November 2026 at 19:00 UTC"]);
    assert_eq!(page.texts("td[data-label='What the last one said']"), ["n...@example.org: 451 <b>later</b>[31m"]);
    assert_eq!(page.texts("td[data-label=Why]"), ["n...@example.org: 550 nobody here"]);
    assert_eq!(page.texts("button[value=retry]").len(), 1, "one that was given up is blank");
}

#[tokio::test]
async fn a_letter_that_waits_is_tried_again_at_once_and_any_is_dropped_and_the_audit_tells() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let waiting = put_off(&app).await;
    assert_eq!(app.letters().await, []);
    let form = ada.page("/staff/letters").await.form_to("/staff/letters");
    let retry = form.clone().forged("act", "retry");

    let answer = ada.send_form(retry.clone()).await.expect(303);
    assert_eq!(answer.header("location"), Some("/staff/letters?done=retried"));
    assert_eq!(app.letters().await.len(), 1, "it is due now");
    let late = ada.send_form(retry).await.expect(409);
    assert!(late.text().contains("Nothing was done"));

    let failed = given_up(&app).await;
    let form = ada.page("/staff/letters").await.form_to("/staff/letters");
    let retried = ada.send_form(form.clone().forged("act", "retry")).await.expect(409);
    assert!(retried.text().contains("given up"));
    ada.send_form(form.clone().forged("act", "burn")).await.expect(400);
    ada.send_form(form.forged("act", "drop")).await.expect(303);
    assert!(ada.page("/staff/letters").await.text("main").contains("None was given up."));
    let told = ada.page("/staff/audit").await.texts("tbody td[data-label=What]");
    let dropped = format!("Dropped letter {failed}: confirm.");
    let retried = format!("Had letter {waiting} tried again: confirm.");
    assert_eq!(told[..2], [dropped, retried]);
}

backend_test! {
    async fn a_letter_that_is_being_sent_is_left_alone_and_what_is_done_has_its_event(database: Database) {
        let app = TestApp::over(database.another().await).await;
        let (ada, _) = account(&app.services, "ada", StaffRole::Administrator).await;
        let sending = leased(&app).await.id;
        for act in [LetterAct::Retry, LetterAct::Drop] {
            let refused = app.services.act_on_letter(sending, act, &ada).await;
            assert!(matches!(refused, Err(LetterActError::NotWaiting)), "{refused:?}");
        }
        app.clock.advance(LEASE);
        app.services.act_on_letter(sending, LetterAct::Drop, &ada).await.unwrap();
        let failed = given_up(&app).await;
        let refused = app.services.act_on_letter(failed, LetterAct::Retry, &ada).await;
        assert!(matches!(refused, Err(LetterActError::GivenUp)), "{refused:?}");
        let waiting = put_off(&app).await;
        app.services.act_on_letter(waiting, LetterAct::Retry, &ada).await.unwrap();
        let letters = app.services.stranded_letters().await.unwrap();
        assert_eq!(letters.put_off[0].due_at, NOW.plus(LEASE));
        assert_eq!(letters.given_up.iter().map(|letter| letter.id).collect::<Vec<_>>(), [failed]);

        let mut tx = app.services.store.read().await.unwrap();
        let lines = tx.history_of_letters().await;
        assert_eq!(lines, [EventKind::LetterDropped, EventKind::LetterRetried]);
    }
}

/// The kinds of what was done with letters, in order.
trait HistoryOfLetters {
    async fn history_of_letters(&mut self) -> Vec<EventKind>;
}

impl HistoryOfLetters for reprieve::store::Tx {
    async fn history_of_letters(&mut self) -> Vec<EventKind> {
        let events = self.events_after(reprieve::domain::ids::Revision(0), 1000).await.unwrap();
        let of_letters = |kind: &EventKind| matches!(kind, EventKind::LetterDropped | EventKind::LetterRetried);
        events.into_iter().map(|event| event.kind).filter(of_letters).collect()
    }
}
