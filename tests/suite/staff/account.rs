//! One's own account.

use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::Seconds;

use crate::support::app::TestApp;
use crate::support::page::Read;
use crate::support::staff::PASSWORD;

#[tokio::test]
async fn s50_another_password_asks_for_the_old_one_and_ends_all_other_sessions() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Reviewer).await;
    ada.sign_in().await;
    let page = "/staff/account/password";
    let new = "four other words here";
    let answer = ada.send(page, page, &[("old", "not mine"), ("new", new), ("again", new)]).await.expect(422);
    assert!(Read::of(&answer).text("#_problem").contains("This is not your password"));
    let answer = ada.send(page, page, &[("old", PASSWORD), ("new", new), ("again", new)]).await.expect(303);
    assert_eq!(answer.header("location"), Some("/staff/account?done=password"));
    assert_eq!(app.services.account(&ada.member).await.unwrap().0.len(), 1, "this one");
    let letters = app.letters().await;
    assert!(letters.iter().any(|(kind, values)| kind == "account-news" && values.contains("\"password\"")));
}

#[tokio::test]
async fn s50_s54_another_second_factor_counts_from_its_first_code_on() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Reviewer).await;
    let page = "/staff/account/second-factor";
    let seed = app.services.next_seed(&ada.member).await.unwrap();
    assert_eq!(ada.page(page).await.text("main code").replace(' ', ""), seed.base32());
    let wrong = ada.code();
    ada.send(page, page, &[("code", &wrong)]).await.expect(422);
    let code = seed.code(reprieve::domain::time::Clock::now(&*app.clock));
    ada.send(page, page, &[("code", &code)]).await.expect(303);
    app.clock.advance(Seconds(600));
    let form = ada.page("/staff/prove").await.form_to("/staff/prove");
    ada.send_form(form.clone().with("code", &ada.code())).await.expect(422);
    let code = seed.code(reprieve::domain::time::Clock::now(&*app.clock));
    ada.send_form(form.with("code", &code)).await.expect(303);
}

#[tokio::test]
async fn s64_ones_own_sessions_are_listed_and_ended_one_by_one_or_all() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Reviewer).await;
    let ben = app.person("ben", StaffRole::Reviewer).await;
    ada.sign_in().await;
    let page = ada.page("/staff/account").await;
    assert_eq!(page.texts("tbody tr").len(), 2);
    let [action] = &page.attributes("tbody form", "action")[..] else { panic!("one other session") };
    ben.send_form(ben.page("/staff/account").await.form_to("/staff/account/sessions").sent_to(action))
        .await
        .expect(404);
    ada.send_form(page.form_to(action)).await.expect(303);
    assert_eq!(ada.page("/staff/account").await.texts("tbody tr").len(), 1);
    let form = ada.page("/staff/account").await.form_to("/staff/account/sessions");
    ada.send_form(form).await.expect(303);
    ada.get("/staff/account").await.expect(303);
}

#[tokio::test]
async fn recovery_codes_are_shown_once() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Reviewer).await;
    let answer = ada.send("/staff/account", "/staff/account/codes", &[]).await.expect(200);
    let codes = Read::of(&answer).text("textarea");
    assert_eq!(codes.split_whitespace().count(), 10);
    let first = codes.split_whitespace().next().unwrap();
    assert!(!ada.get("/staff/account").await.text().contains(first));
}

#[tokio::test]
async fn s51_fields_for_secrets_say_what_they_are_and_take_what_is_pasted() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Reviewer).await;
    let page = ada.page("/staff/account/password").await;
    assert_eq!(
        page.attributes("input[type=password]", "autocomplete"),
        ["current-password", "new-password", "new-password"]
    );
    let page = Read::of(&app.get("/staff/sign-in").await);
    assert_eq!(
        page.attributes("#name, #password, #code", "autocomplete"),
        ["username", "current-password", "one-time-code"]
    );
    assert!(!page.has("[onpaste], [maxlength], [required]"));
}
