//! Letting people in and out.

use reprieve::domain::ids::Revision;
use reprieve::domain::staff::{LINK_FOR, StaffName, StaffRole};
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::domain::token::Token;

use crate::support::app::TestApp;
use crate::support::page::Read;
use crate::support::staff::PASSWORD;

/// The secret of the latest link that a letter holds.
async fn link(app: &TestApp) -> Token {
    let letters = app.letters().await;
    let (_, values) = letters.iter().rev().find(|(kind, _)| kind == "staff-link").unwrap();
    let values: serde_json::Value = serde_json::from_str(values).unwrap();
    values["token"].as_str().unwrap().parse().unwrap()
}

#[tokio::test]
async fn s57_whoever_is_invited_sets_password_and_second_factor_once_and_nobody_else_knows_them() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let typed = [("name", "ben"), ("email", "ben@staff.example"), ("role", "reviewer")];
    let answer = ada.send("/staff/people", "/staff/people", &typed).await.expect(303);
    assert_eq!(answer.header("location"), Some("/staff/people?done=invited"));
    let token = link(&app).await;
    assert!(!ada.get("/staff/people?done=invited").await.text().contains(&token.reveal()));

    let path = format!("/staff/join/{}", token.reveal());
    for _ in 0..3 {
        app.get(&path).await.expect(200);
    }
    let page = Read::of(&app.get(&path).await.expect(200));
    let seed = app.services.joining(&token).await.unwrap().unwrap().seed;
    assert_eq!(page.text("main code").replace(' ', ""), seed.base32());
    let form = page.form_to(&path);
    for (typed, problem) in [
        ([("new", "short"), ("again", "short"), ("code", "")], "at least 12 characters"),
        ([("new", "password123456"), ("again", "password123456"), ("code", "")], "Many people use"),
        ([("new", PASSWORD), ("again", "another"), ("code", "")], "differ"),
        ([("new", PASSWORD), ("again", PASSWORD), ("code", "000000")], "not the code"),
    ] {
        let form = typed.iter().fold(form.clone(), |form, (name, value)| form.with(name, value));
        let answer = form.send(&app).await.expect(422);
        assert!(Read::of(&answer).text("#_problem").contains(problem), "{problem}");
    }
    let code = seed.code(app.clock.now());
    let form = form.with("new", PASSWORD).with("again", PASSWORD).with("code", &code);
    let answer = form.send(&app).await.expect(200);
    assert_eq!(answer.header("set-cookie"), None, "S55: a link out of a letter signs nobody in");
    let codes = Read::of(&answer).text("textarea");
    assert_eq!(codes.split_whitespace().count(), 10);
    form.send(&app).await.expect(404);
    app.get(&path).await.expect(404);
    let ben = app.services.person(&"ben".parse().unwrap()).await.unwrap().unwrap();
    assert!(ben.has_joined);
}

#[tokio::test]
async fn s57_a_link_works_for_a_day_and_a_later_one_voids_it() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let typed = [("name", "ben"), ("email", "ben@staff.example"), ("role", "reviewer")];
    ada.send("/staff/people", "/staff/people", &typed).await.expect(303);
    let first = link(&app).await;
    let ben: StaffName = "ben".parse().unwrap();
    let second = app.services.reset_person(&ben, "command").await.unwrap();
    assert!(app.services.joining(&first).await.unwrap().is_none());
    assert!(app.services.joining(&second).await.unwrap().is_some());
    app.clock.advance(LINK_FOR);
    assert!(app.services.joining(&second).await.unwrap().is_none());
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let page = ada.page("/staff/people/ada").await;
    for (act, role) in [("change", "reviewer"), ("close", "administrator")] {
        let form = page.form_to("/staff/people/ada").forged("act", act).forged("role", role);
        let answer = ada.send_form(form).await.expect(422);
        assert!(Read::of(&answer).text("#_problem").contains("the only administrator"), "{act}");
    }
    app.person("ben", StaffRole::Administrator).await;
    ada.send_form(page.form_to("/staff/people/ada").forged("act", "close")).await.expect(303);
    assert!(app.services.person(&ada.member.name).await.unwrap().unwrap().disabled_at.is_some());
}

#[tokio::test]
async fn s23_nobody_takes_over_the_account_of_another_administrator() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let ben = app.person("ben", StaffRole::Administrator).await;
    let form = ben.page("/staff/people/ada").await.form_to("/staff/people/ada");
    for (act, email, role) in [
        ("change", "ben@staff.example", "administrator"),
        ("change", "ada@staff.example", "reviewer"),
        ("reset", "", ""),
        ("close", "", ""),
        ("open", "", ""),
    ] {
        let form = form.clone().forged("act", act).forged("email", email).forged("role", role);
        let answer = ben.send_form(form).await.expect(409);
        assert!(answer.text().contains("Nobody changes the account of another administrator here"), "{act}");
    }
    ben.send_form(form.forged("act", "sessions")).await.expect(303);
    let now = app.services.person(&ada.member.name).await.unwrap().unwrap();
    assert_eq!((now.email, now.role, now.has_joined), (ada.member.email.clone(), ada.member.role, true));
}

#[tokio::test]
async fn resetting_voids_secrets_and_ends_sessions_and_nothing_personal_is_in_the_history() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let ben = app.person("ben", StaffRole::Reviewer).await;
    ada.send_form(ada.page("/staff/people/ben").await.form_to("/staff/people/ben").forged("act", "reset"))
        .await
        .expect(303);
    ben.get("/staff/account").await.expect(303);
    let mut tx = app.services.store.read().await.unwrap();
    assert!(tx.secrets_of(ben.member.id).await.unwrap().is_none());
    let events = tx.events_after(Revision(0), 1000).await.unwrap();
    assert!(events.iter().all(|event| !event.detail.contains("staff.example")));
    tx.verify_chain(None).await.unwrap();
}

#[tokio::test]
async fn s64_the_second_factor_is_asked_for_on_the_way_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    app.clock.advance(Seconds(600));
    let typed = [("name", "ben"), ("email", "ben@staff.example"), ("role", "lister")];
    let answer = ada.send("/staff/people", "/staff/people", &typed).await.expect(403);
    let form = Read::of(&answer).form_to("/staff/people");
    let answer = ada.send_form(form.clone().with("second_factor_again", "12")).await.expect(403);
    assert!(answer.text().contains("This code is not right"));
    let form = Read::of(&answer).form_to("/staff/people");
    let answer = ada.send_form(form.with("second_factor_again", &ada.code())).await.expect(303);
    assert!(answer.header("set-cookie").is_some(), "s62: the session's secret changes with what it may do");
    let ben = app.services.person(&"ben".parse().unwrap()).await.unwrap().unwrap();
    assert_eq!((ben.role, ben.email.as_str()), (StaffRole::Lister, "ben@staff.example"));
    ada.get("/staff/people").await.expect(200);
}

#[tokio::test]
async fn what_is_to_be_mended_in_an_invitation_is_told_at_its_field() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let form = ada.page("/staff/people").await.form_to("/staff/people");
    let answer = ada.send_form(form.with("name", "Ädä <b>").with("email", "x")).await.expect(422);
    let page = Read::of(&answer);
    assert_eq!(page.attributes("#_problem a", "href"), ["#name", "#email", "#role"]);
    assert_eq!(page.attributes("#name", "value"), ["Ädä <b>"]);
    let typed = [("name", "ada"), ("email", "a@staff.example"), ("role", "reviewer")];
    let answer = ada.send("/staff/people", "/staff/people", &typed).await.expect(422);
    assert!(Read::of(&answer).text("#_problem").contains("Somebody has this name"));
}
