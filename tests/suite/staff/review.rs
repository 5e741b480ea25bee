//! The page of a request, and what a reviewer does there.

use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::removal::submit::Submitted;

use crate::support::app::TestApp;
use crate::support::desk::{Desk, nonce};
use crate::support::page::Read;
use crate::support::staff::Person;

const HOSTILE: &str = "<script>alert(1)</script>\"'><b onmouseover=x>";

fn desk(app: &TestApp) -> Desk {
    Desk { services: app.services.clone(), clock: app.clock.clone() }
}

/// A request to `rbl` in a language that is with staff.
pub(super) async fn with_staff(app: &TestApp, network: &str, locale: &str) -> Submitted {
    app.list_with("rbl/spam-source", network, HOSTILE).await;
    let desk = desk(app);
    let mut submission = desk.submission("rbl", network, "ada@example.org");
    submission.locale = locale.parse().unwrap();
    HOSTILE.clone_into(&mut submission.claim.words);
    let submitted = app.services.submit_removal(submission).await.unwrap();
    let token = desk.confirm_token().await;
    app.services.confirm_by_mail(&token).await.unwrap();
    desk.look().await;
    assert_eq!(desk.state(&submitted).await, "reviewing");
    submitted
}

fn path(submitted: &Submitted) -> String {
    format!("/staff/requests/{}", submitted.reference)
}

/// Sends the decision form as the page shows it, by a rule and with words.
async fn decide(
    person: &Person<'_>,
    page: &Read,
    path: &str,
    (rule, words): (&str, &str),
) -> crate::support::answer::Answer {
    let form = page.form_to(&format!("{path}/decide")).with("rule", rule).with("words", words);
    person.send_form(form).await
}

#[tokio::test]
async fn t8_a_request_is_decided_by_a_published_rule_in_the_language_of_whoever_asked() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "de").await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let path = path(&submitted);

    let page = rita.page(&path).await;
    assert!(page.text("#_main").contains("ada@example.org"));
    assert_eq!(page.text("#decision textarea"), "", "nothing is chosen by itself");
    let page = rita.page(&format!("{path}?rule=cause-ended")).await;
    assert!(page.text("#words").starts_with("Sie haben uns gesagt"));
    assert_eq!(page.attributes("#words", "lang"), ["de"]);
    assert!(page.text("#words-english").starts_with("You told us"));
    assert_eq!(page.attributes("input[name=rule][checked]", "value"), ["rbl/cause-ended"]);
    let page = rita.page(&format!("{path}?question=0")).await;
    assert_eq!(page.attributes("#question", "lang"), ["de"]);
    assert!(page.text("#question").contains('?') && page.has("#question-english"));

    let form = rita.page(&format!("{path}?rule=cause-ended")).await.form_to(&format!("{path}/decide"));
    let answer = rita.send_form(form).await.expect(303);
    assert_eq!(answer.header("location"), Some(&*format!("{path}?done=granted")));
    let page = rita.page(&format!("{path}?done=granted")).await;
    assert!(page.text("[role=status]").contains("granted") && !page.has("#decision") && !page.has("#asking"));
    let view = app.services.private_view(&submitted.secret).await.unwrap().unwrap();
    assert!(view.words().unwrap().text.starts_with("Sie haben uns gesagt"));
}

#[tokio::test]
async fn s68_a_rule_of_another_list_and_no_rule_are_refused_and_what_was_typed_stays() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "en").await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let path = path(&submitted);
    for rule in ["ops/waiting-time", "ops/proxy-closed", "", "because"] {
        let form = rita.page(&path).await.form_to(&format!("{path}/decide"));
        let answer = rita.send_form(form.with("words", "My words.").forged("rule", rule)).await.expect(422);
        let page = Read::of(&answer);
        assert!(page.text("#_problem").contains("Choose a rule of this list"), "{rule}");
        assert_eq!(page.text("#words"), "My words.");
    }
    assert_eq!(desk(&app).state(&submitted).await, "reviewing");
    for nothing in ["R-0000-0000", "nothing", "1"] {
        rita.get(&format!("/staff/requests/{nothing}")).await.expect(404);
    }
}

#[tokio::test]
async fn s21_t9_of_two_reviewers_the_second_is_told_who_decided_what_and_keeps_the_text() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "en").await;
    let (rita, ben) = (app.person("rita", StaffRole::Reviewer).await, app.person("ben", StaffRole::Reviewer).await);
    let path = path(&submitted);
    let first = rita.page(&path).await;
    app.services.writes.settled().await;
    let second = ben.page(&path).await;
    assert!(second.text("[aria-labelledby=desk]").contains("Open just now at: rita"));

    decide(&rita, &first, &path, ("rbl/seen-since", "")).await.expect(303);
    let answer = decide(&ben, &second, &path, ("rbl/cause-ended", "Written for nothing?")).await.expect(409);
    let page = Read::of(&answer);
    assert!(page.text(".lead").starts_with("The request is refused: rita decided it on "), "{}", page.text(".lead"));
    assert!(page.text(".lead").ends_with("under rbl/seen-since."));
    assert_eq!(page.text("#kept"), "Written for nothing?");
    let question = second.form_to(&format!("{path}/ask")).with("question", "Which host?");
    let page = Read::of(&ben.send_form(question).await.expect(409));
    assert_eq!(page.text("#kept"), "Which host?");
    assert_eq!(desk(&app).state(&submitted).await, "refused");
}

#[tokio::test]
async fn an_appeal_is_for_somebody_else_which_is_said_before_anybody_writes() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "en").await;
    let (rita, ben) = (app.person("rita", StaffRole::Reviewer).await, app.person("ben", StaffRole::Reviewer).await);
    let path = path(&submitted);
    decide(&rita, &rita.page(&path).await, &path, ("rbl/seen-since", "")).await.expect(303);
    app.services.appeal_removal(&submitted.secret, nonce(), "Once more.".to_owned()).await.unwrap();

    let page = rita.page(&path).await;
    assert!(!page.has("#decision") && page.text("[aria-labelledby=decide]").contains("somebody else's"));
    let form = ben.page(&path).await.form_to(&format!("{path}/decide"));
    let take = ben.page(&path).await.form_to(&format!("{path}/desk")).forged("act", "take");
    ben.send_form(take).await.expect(303);
    decide(&ben, &ben.page(&path).await, &path, ("rbl/seen-since", "Looked at again.")).await.expect(303);
    assert_eq!(desk(&app).state(&submitted).await, "upheld");
    assert!(form.value("seen").is_some());
}

#[tokio::test]
async fn a_request_that_changed_meanwhile_comes_back_with_what_is_new_and_what_was_typed() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "en").await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let path = path(&submitted);
    let page = rita.page(&path).await;
    app.services.add_facts(&submitted.secret, nonce(), "It was the printer.".to_owned()).await.unwrap();

    let answer = decide(&rita, &page, &path, ("rbl/cause-ended", "Well done.")).await.expect(422);
    let page = Read::of(&answer);
    assert!(page.text("#_problem").contains("the requester wrote something"), "{}", page.text("#_problem"));
    assert!(page.text(".timeline").contains("It was the printer."));
    assert_eq!(page.text("#words"), "Well done.");
    let form = page.form_to(&format!("{path}/decide"));
    assert_eq!(form.value("rule"), Some("rbl/cause-ended"));
    rita.send_form(form).await.expect(303);
    assert_eq!(desk(&app).state(&submitted).await, "granted");
}

#[tokio::test]
async fn a_question_is_asked_once_and_stands_on_the_page() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "en").await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let path = path(&submitted);
    let form = rita.page(&path).await.form_to(&format!("{path}/ask"));
    let page = Read::of(&rita.send_form(form.clone()).await.expect(422));
    assert!(page.text("#_problem").contains("Enter a question"));

    let form = form.with("question", "Which host sent it?");
    rita.send_form(form.clone()).await.expect(303);
    rita.send_form(form).await.expect(303);
    let messages = app.services.private_view(&submitted.secret).await.unwrap().unwrap().messages;
    assert_eq!(messages.len(), 1);
    assert!(rita.page(&path).await.text(".timeline").contains("Which host sent it?"));
}

#[tokio::test]
async fn i10_whatever_a_stranger_wrote_is_text_and_too_long_a_text_comes_back() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "en").await;
    app.services.add_facts(&submitted.secret, nonce(), HOSTILE.to_owned()).await.unwrap();
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let path = path(&submitted);
    let answer = rita.get(&path).await.expect(200);
    let page = Read::of(&answer);
    assert!(!page.has("main script") && !page.has("main [onmouseover]"));
    assert_eq!(page.text("#their-words"), HOSTILE);
    assert_eq!(page.texts(".evidence .said")[0], HOSTILE);
    assert_eq!(page.texts(".timeline .said")[0], HOSTILE);
    assert_eq!(page.attributes("#their-words, .timeline .said, .evidence .said", "dir"), ["auto"; 3]);

    let long = "\u{202e}<i>".repeat(20_000);
    let answer = decide(&rita, &page, &path, ("rbl/cause-ended", &long)).await.expect(422);
    let back = Read::of(&answer);
    assert!(back.text("#_problem").contains("4,000") && !back.has("main i"));
    assert_eq!(back.text("#words").len(), long.len());
    let question = page.form_to(&format!("{path}/ask")).with("question", &long);
    rita.send_form(question).await.expect(422);
    assert_eq!(desk(&app).state(&submitted).await, "reviewing");
}

#[tokio::test]
async fn i6_reading_changes_nothing_of_a_request_and_notes_a_view_at_most_once_a_minute() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "en").await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let path = path(&submitted);
    let head = async || app.services.store.read().await.unwrap().head().await.unwrap();
    let before = head().await;
    let seen = async || {
        rita.page(&path).await;
        app.services.writes.settled().await;
        let review = app.services.review(&submitted.reference).await.unwrap().unwrap();
        review.seen_by(&rita.member).unwrap()
    };
    let first = seen().await;
    app.clock.advance(Seconds(59));
    assert_eq!(seen().await, first);
    app.clock.advance(Seconds(1));
    assert_eq!(seen().await, app.clock.now());
    assert_eq!(head().await, before);
}

#[tokio::test]
async fn the_keyboard_goes_through_the_page_in_the_order_in_which_it_is_read() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "en").await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    app.person("ben", StaffRole::Reviewer).await;
    let page = rita.page(&path(&submitted)).await;
    assert_eq!(page.attributes("[tabindex]", "tabindex"), ["-1"], "main alone");
    assert!(page.attributes("[accesskey]", "accesskey").is_empty());
    let fields = page.attributes("main input:not([type=hidden]), main select, main textarea", "id");
    let place = |id: &str| fields.iter().position(|field| field == id).unwrap_or_else(|| panic!("{id}: {fields:?}"));
    assert!(place("to") < place("rule") && place("rule") < place("words") && place("words") < place("question"));
    let levels = page.texts("h1").len();
    assert_eq!(levels, 1);
}
