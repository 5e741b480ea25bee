//! What is to be mended in the form, and what stays.

use reprieve::domain::removal::ClaimKind;
use reprieve::domain::time::Seconds;

use super::asking::{PATH, desk, filled, form, opened, site};
use crate::support::app::TestApp;
use crate::support::page::{PageForm, Read};

fn on(form: PageForm, day: &str, month: &str, year: &str) -> PageForm {
    form.with("since-day", day).with("since-month", month).with("since-year", year)
}

#[tokio::test]
async fn a11_everything_to_be_mended_is_named_at_once_and_everything_typed_stays() {
    let app = site().await;
    let form = form(&app, PATH).await.with("words", " <b>It</b> was open.\nClosed it. ").with("email", "ada");
    let form = on(form, "31", "2", "2026").with("done-0", "yes");

    let answer = form.send(&app).await.expect(422);
    let page = Read::of(&answer);

    assert!(page.text("title").starts_with("Error: Removal of 203.0.113.7"), "{}", page.text("title"));
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#what", "#since", "#role", "#email"]);
    for problem in ["#what-problem", "#since-problem", "#role-problem", "#email-problem"] {
        assert!(page.has(problem), "{problem}");
    }
    assert_eq!(
        page.text("#what-problem"),
        "Choose one of the two: “It is repaired” or “I got this address only lately”."
    );
    assert_eq!(page.form("removal").fields, form.fields);
    assert!(desk(&app).events().await.is_empty());

    let mended = on(page.form("removal"), "22", "11", "2026").with("what", "repaired").with("role", "user");
    let answer = mended.with("email", "ada@example.org").send(&app).await.expect(303);
    let claim = opened(&app, &answer).await.claim;
    assert_eq!((claim.words.as_str(), claim.done.as_slice()), ("<b>It</b> was open.\nClosed it.", &[0][..]));
    assert_eq!(claim.since.to_string(), "2026-11-22T23:59:59Z");
}

#[tokio::test]
async fn a11_each_fault_of_an_address_is_told_with_its_mend() {
    let app = site().await;
    for (typed, words) in [
        ("", "Enter an e-mail address that you read."),
        ("  ", "Enter an e-mail address that you read."),
        ("ada.example.org", "with an @ in it"),
        ("ada lovelace@example.org", "without spaces"),
        ("ada@example", "behind the @"),
        (&format!("{}@example.org", "a".repeat(80)), "longer than an address can be"),
    ] {
        let answer = filled(&app, PATH).await.with("email", typed).send(&app).await.expect(422);
        let page = Read::of(&answer);
        assert!(page.text("#email-problem").contains(words), "{typed}: {}", page.text("#email-problem"));
        assert_eq!(page.form("removal").value("email"), Some(typed));
    }
    let answer = filled(&app, PATH).await.with("email", " ada@example.org ").send(&app).await.expect(303);
    assert_eq!(opened(&app, &answer).await.email.unwrap().as_str(), "ada@example.org");
}

#[tokio::test]
async fn a_day_that_cannot_be_meant_is_asked_for_again() {
    let app = site().await;
    for (day, words) in [
        (["25", "11", "2026"], "has not come yet"),
        (["1", "1", "2010"], "more than ten years ago"),
        (["", "", ""], "Enter a day of the calendar"),
        (["1", "13", "2026"], "Enter a day of the calendar"),
    ] {
        let [day, month, year] = day;
        let answer = on(filled(&app, PATH).await, day, month, year).send(&app).await.expect(422);
        assert!(Read::of(&answer).text("#since-problem").contains(words), "{day} {month} {year}");
    }
}

#[tokio::test]
async fn an_address_that_is_new_to_somebody_was_seen_before_they_had_it() {
    let app = site().await;
    let acquired = filled(&app, PATH).await.with("what", "acquired");

    let answer = on(acquired.clone(), "20", "11", "2026").send(&app).await.expect(422);
    let words = Read::of(&answer).text("#since-problem");
    assert!(words.contains("last seen on 23 November 2026") && words.contains("choose the first answer"), "{words}");

    let answer = acquired.send(&app).await.expect(303);
    assert_eq!(opened(&app, &answer).await.claim.kind, ClaimKind::Acquired);
}

#[tokio::test]
async fn what_was_seen_after_a_repair_is_told_where_it_would_refuse() {
    let app = TestApp::new().await;
    app.list("rss/open-relay", "203.0.113.7").await;
    let is_asked = app.services.catalog.list("rss").unwrap().rule_for(reprieve::domain::check::CheckKind::Quiet);
    assert!(is_asked.is_some());

    let form = filled(&app, "/remove/rss/203.0.113.7").await;
    let answer = on(form, "20", "11", "2026").send(&app).await.expect(422);

    assert!(Read::of(&answer).text("#since-problem").contains("something still causes it"));
}

#[tokio::test]
async fn where_a_person_decides_a_person_is_told_what_was_done() {
    let app = TestApp::new().await;
    app.list("rbl/spam-source", "203.0.113.7").await;
    let answer = filled(&app, "/remove/rbl/203.0.113.7").await.with("words", " \n").send(&app).await.expect(422);
    assert!(Read::of(&answer).text("#words-problem").contains("in a sentence or two"));
}

#[tokio::test]
async fn s11_a_text_that_is_too_long_stays_whole() {
    let app = site().await;
    let long = "ö".repeat(4_001);
    let answer = filled(&app, PATH).await.with("words", &long).send(&app).await.expect(422);
    assert!(Read::of(&answer).text("#words-problem").contains("4,001"));
    assert_eq!(Read::of(&answer).form("removal").value("words"), Some(long.as_str()));
}

#[tokio::test]
async fn s24_a_form_that_comes_too_soon_or_too_late_is_shown_again_with_everything() {
    let app = site().await;
    let empty = Read::of(&app.get(PATH).await).form("removal").send(&app).await.expect(422);
    assert!(!Read::of(&empty).text("[role=alert]").contains("Press the button"), "there is something else to mend");
    let fill = |form: PageForm| form.with("what", "repaired").with("role", "server").with("email", "ada@example.org");

    let fresh = fill(Read::of(&app.get(PATH).await).form("removal"));
    let answer = fresh.send(&app).await.expect(422);
    assert!(Read::of(&answer).text("[role=alert]").contains("Press the button once more."));
    let again = Read::of(&answer).form("removal");
    assert_ne!(again.value("token"), fresh.value("token"));
    assert_eq!(again.value("email"), Some("ada@example.org"));

    app.clock.advance(Seconds(86_400 + 60));
    let answer = again.send(&app).await.expect(422);
    assert!(Read::of(&answer).text("[role=alert]").contains("out of date"));
    app.clock.advance(Seconds(3));
    Read::of(&answer).form("removal").send(&app).await.expect(303);
}

#[tokio::test]
async fn s71_a_form_without_its_own_token_opens_nothing() {
    let app = site().await;
    app.list("ops/open-socks", "203.0.113.9").await;
    let other = form(&app, "/remove/ops/203.0.113.9").await.value("token").unwrap().to_owned();

    for token in ["", "x", other.as_str()] {
        let answer = filled(&app, PATH).await.forged("token", token).send(&app).await.expect(422);
        assert!(Read::of(&answer).text("[role=alert]").contains("Send it again"), "{token}");
    }
    assert!(desk(&app).events().await.is_empty());
}

#[tokio::test]
async fn s92_a_form_with_a_field_of_somebody_elses_is_not_read() {
    let app = site().await;
    filled(&app, PATH).await.forged("state", "granted").send(&app).await.expect(400);
    assert!(desk(&app).events().await.is_empty());
}
