//! What the buttons do.

use reprieve::domain::time::Seconds;

use super::{A_MOMENT, Asked};
use crate::support::app::TestApp;
use crate::support::page::Read;

#[tokio::test]
async fn from_the_listed_address_a_button_confirms() {
    let asked = Asked::on("ops/open-socks", "192.0.2.7").await;
    let here = || asked.app.request(axum::http::Method::GET, &asked.path()).from("192.0.2.7");
    let page = Read::of(&here().send().await.expect(200));
    assert!(page.text("section[aria-labelledby=_proof]").contains("You are reading this page from 192.0.2.7"));
    let form = page.form("confirm-form");
    asked.app.clock.advance(A_MOMENT);

    let elsewhere = form.asking(&asked.app).from("192.0.2.8").send().await.expect(409);
    assert_eq!(asked.state().await, "unconfirmed");
    assert_eq!(Read::of(&elsewhere).text("h1"), "That is not possible just now");
    form.asking(&asked.app).from("192.0.2.7").send().await.expect(303);
    form.asking(&asked.app).from("192.0.2.7").send().await.expect(303);

    assert_eq!(asked.state().await, "granted");
    let told = Read::of(&asked.app.get(&format!("{}?done=confirmed", asked.path())).await.expect(200));
    assert_eq!(told.text("[role=status]"), "Your request is confirmed now.");
    assert!(asked.page().await.text(".timeline").contains("It was confirmed from the listed address."));
}

#[tokio::test]
async fn a_single_address_shows_control_from_itself_after_it_was_confirmed_by_mail() {
    let app = TestApp::new().await;
    app.list("dul/dynamic-range", "198.51.100.0/24").await;
    let single = Asked { submitted: super::submit(&app, "dul", "198.51.100.9").await, app };
    single.confirm().await;
    assert!(single.page().await.text("p.lead").contains("proof that you look after 198.51.100.9"));
    let here = || single.app.request(axum::http::Method::GET, &single.path()).from("198.51.100.9");
    let form = Read::of(&here().send().await.expect(200)).form("confirm-form");
    single.app.clock.advance(A_MOMENT);
    form.asking(&single.app).from("198.51.100.9").send().await.expect(303);
    single.look().await;

    let view = single.app.services.private_view(&single.submitted.secret).await.unwrap().unwrap();
    assert!(view.removal.has_control, "{view:?}");
}

#[tokio::test]
async fn looking_again_is_asked_for_and_said() {
    let asked = Asked::on("ops/open-socks", "192.0.2.7").await;

    let page = asked.press("look-form").await;
    assert_eq!(page.text("[role=status]"), "We are looking now. Open this page again in a minute.");
    asked.look().await;

    let proof = asked.page().await.text("section[aria-labelledby=_proof]");
    assert!(proof.contains("Control of the network has not been shown."), "{proof}");
}

#[tokio::test]
async fn what_a_button_has_done_is_said_and_no_link_says_what_was_not_done() {
    let asked = Asked::refused().await;
    for word in ["appealed", "withdrawn", "erased", "gone"] {
        let page = Read::of(&asked.app.get(&format!("{}?done={word}", asked.path())).await.expect(200));
        assert!(!page.has("[role=status]"), "{word}");
    }
    let form = asked.page().await.form("appeal-form").with("text", "The server was replaced.");
    let answer = form.send(&asked.app).await.expect(303);
    let page = Read::of(&asked.app.get(answer.header("location").unwrap()).await.expect(200));
    assert_eq!(page.text("[role=status]"), "You have asked for a second look. What you wrote has arrived.");

    assert_eq!(asked.press("withdraw-form").await.text("[role=status]"), "The request was taken back.");
    assert_eq!(asked.press("erase-form").await.text("[role=status]"), "What is personal was erased.");
}

#[tokio::test]
async fn s71_a_text_that_is_sent_twice_arrives_once() {
    let asked = Asked::reviewing().await;
    let form = asked.page().await.form("add-form").with("text", " The host was web3.\r\n\r\n\r\nIt is gone.\u{202e} ");

    let first = form.send(&asked.app).await.expect(303);
    let second = form.send(&asked.app).await.expect(303);

    assert_eq!(first.header("location"), second.header("location"));
    assert_eq!(first.header("location"), Some(format!("{}?done=added", asked.path()).as_str()));
    let page = Read::of(&asked.app.get(first.header("location").unwrap()).await.expect(200));
    assert_eq!(page.text("[role=status]"), "What you wrote has arrived.");
    assert_eq!(page.texts(".said")[1..], ["The host was web3.\n\nIt is gone."]);
}

#[tokio::test]
async fn a11_what_cannot_be_kept_comes_back_with_what_to_mend() {
    let asked = Asked::reviewing().await;
    let form = asked.page().await.form("add-form");
    let long = "long ".repeat(1_000);

    for (text, problem) in [("  ", "Write something before you send it."), (long.as_str(), "This text is too long.")] {
        let answer = form.clone().with("text", text).send(&asked.app).await.expect(422);
        let page = Read::of(&answer);
        assert!(page.text("title").starts_with("Error: "));
        assert!(page.text("[role=alert]").contains(problem), "{}", page.text("[role=alert]"));
        assert_eq!(page.attributes("[role=alert] a", "href"), ["#text"]);
        let again = page.form("add-form");
        assert_eq!((&again.fields["text"], &again.fields["token"]), (&text.to_owned(), &form.fields["token"]));
        assert!(page.attributes(".languages button", "formaction").iter().all(|path| path.ends_with("/message")));
    }
    form.clone().with("text", "Short.").send(&asked.app).await.expect(303);
}

#[tokio::test]
async fn a6_a_page_that_was_open_for_a_day_keeps_what_was_typed() {
    let asked = Asked::reviewing().await;
    let form = asked.page().await.form("add-form").with("text", "The host was web3.");
    asked.app.clock.advance(Seconds::days(1));

    let page = Read::of(&form.send(&asked.app).await.expect(422));
    let again = page.form("add-form");

    assert_eq!(page.attributes("[role=alert] a", "href"), ["#add"]);
    assert_eq!(again.fields["text"], "The host was web3.");
    asked.app.clock.advance(A_MOMENT);
    again.send(&asked.app).await.expect(303);
}

#[tokio::test]
async fn a_second_look_is_asked_for_once() {
    let asked = Asked::refused().await;
    let form = asked.page().await.form("appeal-form").with("text", "The server was replaced.");

    form.send(&asked.app).await.expect(303);
    form.send(&asked.app).await.expect(303);

    assert_eq!(asked.state().await, "appealed");
    let page = asked.page().await;
    assert!(page.text("p.lead").contains("Somebody else is looking"));
    assert!(page.text(".timeline").contains("You asked for a second look."));
    assert_eq!(page.texts(".said").last().unwrap(), "The server was replaced.");
}

#[tokio::test]
async fn what_is_not_possible_any_more_says_what_is_the_case_and_keeps_the_text() {
    let asked = Asked::reviewing().await;
    let page = asked.page().await;
    let add = page.form("add-form").with("text", "One thing more.");
    let withdraw = page.form("withdraw-form");
    let late = page.form("withdraw-form");

    withdraw.send(&asked.app).await.expect(303);
    assert_eq!(asked.state().await, "withdrawn");
    withdraw.send(&asked.app).await.expect(303);
    late.clone().with("token", "x").send(&asked.app).await.expect(409);
    let answer = Read::of(&add.send(&asked.app).await.expect(409));

    assert_eq!(answer.text("h1"), "That is not possible any more");
    assert_eq!(answer.text("p.lead"), "You have taken this request back.");
    assert_eq!(answer.text("textarea"), "One thing more.");
    assert_eq!(answer.attributes("main a", "href"), [asked.path()]);
}

#[tokio::test]
async fn i12_while_the_store_is_away_nothing_that_was_typed_is_lost() {
    let asked = Asked::reviewing().await;
    let page = asked.page().await;
    let add = page.form("add-form").with("text", "The host was web3.");
    let erase = page.form("erase-form");
    asked.app.services.store.close().await;

    let answer = add.send(&asked.app).await.expect(503);
    assert!(answer.header("retry-after").is_some());
    let page = Read::of(&answer);
    assert_eq!(page.text("h1"), "Nothing was saved");
    assert_eq!(page.form("add-form").fields, add.fields);
    assert_eq!(page.form("add-form").action, add.action);
    assert_eq!(Read::of(&erase.send(&asked.app).await.expect(503)).form("erase-form").fields, erase.fields);
    let empty = add.with("text", "").send(&asked.app).await.expect(503);
    assert!(Read::of(&empty).has("#add-form"));
    asked.answer().await.expect(503);
}

#[tokio::test]
async fn everything_kept_can_be_taken_along_and_erased() {
    let asked = Asked::reviewing().await;
    let file = asked.app.get(&format!("{}/export", asked.path())).await.expect(200);
    assert_eq!(file.header("content-type"), Some("application/json"));
    assert!(file.header("content-disposition").unwrap().starts_with("attachment"));
    assert_eq!(file.json()["email"], "ada@example.org");
    assert_eq!(file.json()["reference"], asked.submitted.reference.as_str());

    let page = asked.press("erase-form").await;

    assert_eq!(asked.state().await, "withdrawn");
    assert!(page.text("p.notice").contains("What was personal in this request was erased on"));
    assert!(!page.has("form[id$=-form]"), "there is nothing left to do");
    let text = page.text("body");
    assert!(!text.contains("example.org") && !text.contains("password"), "{text}");
    let file = asked.app.get(&format!("{}/export", asked.path())).await.expect(200);
    assert!(!file.text().contains("ada@") && !file.text().contains("password"), "{}", file.text());
}
