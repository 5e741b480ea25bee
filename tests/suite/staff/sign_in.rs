//! Signing in and out.

use axum::http::Method;
use reprieve::domain::event::EventKind;
use reprieve::domain::ids::Revision;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::domain::token::Token;

use crate::support::answer::Answer;
use crate::support::app::TestApp;
use crate::support::page::{FORM, Read};
use crate::support::staff::{DESK, PASSWORD, account};

async fn try_in(app: &TestApp, from: &str, [name, password, code]: [&str; 3]) -> Answer {
    let form = Read::of(&app.get("/staff/sign-in").await.expect(200)).form_to("/staff/sign-in");
    let form = form.with("name", name).with("password", password).with("code", code);
    app.request(Method::POST, "/staff/sign-in").from(from).body(FORM, form.encoded()).send().await
}

#[tokio::test]
async fn s62_name_password_and_code_open_a_session_that_nothing_before_it_knew() {
    let app = TestApp::new().await;
    let (member, seed) = account(&app.services, "ada", StaffRole::Reviewer).await;
    let planted = Token::new([1; 32]).reveal();
    let form = Read::of(&app.get("/staff/sign-in?next=/staff/account").await.expect(200)).form_to("/staff/sign-in");
    let form = form.with("name", " Ada ").with("password", PASSWORD).with("code", &seed.code(app.clock.now()));

    let asking = app.request(Method::POST, "/staff/sign-in").from(DESK).body(FORM, form.encoded());
    let answer = asking.header("cookie", &format!("__Host-staff={planted}")).send().await.expect(303);

    assert_eq!(answer.header("location"), Some("/staff/account"));
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.ends_with("; Path=/; SameSite=Lax; HttpOnly; Secure"), "{cookie}");
    let secret = cookie.split(['=', ';']).nth(1).unwrap();
    assert!(secret.len() == 43 && secret != planted);
    let asking =
        |secret: &str| app.request(Method::GET, "/staff/account").header("cookie", &format!("__Host-staff={secret}"));
    asking(secret).send().await.expect(200);
    asking(&planted).send().await.expect(303);
    let mut tx = app.services.store.read().await.unwrap();
    let session = tx.session(&secret.parse::<Token>().unwrap().hash()).await.unwrap().unwrap();
    assert_eq!((session.1.id, session.0.place.as_str()), (member.id, "198.51.100.0/24"));
    let last = tx.events_after(Revision(0), 1000).await.unwrap().pop().unwrap();
    assert_eq!((last.kind, last.actor.as_str()), (EventKind::StaffSignedIn, "staff:ada"));
    assert!(!last.detail.contains("198.51"), "{}", last.detail);
}

#[tokio::test]
async fn s56_whatever_is_wrong_the_answer_is_the_same() {
    let app = TestApp::new().await;
    let (_, seed) = account(&app.services, "ada", StaffRole::Reviewer).await;
    let (closed, closed_seed) = account(&app.services, "ben", StaffRole::Reviewer).await;
    app.services.close_person(&closed.name, "test").await.unwrap();
    let code = seed.code(app.clock.now());
    let other = if code == "000000" { "000001" } else { "000000" };
    let tries = [
        ["nobody", PASSWORD, &code],
        ["ada", "another password", &code],
        ["ada", PASSWORD, other],
        ["ada", PASSWORD, ""],
        ["ben", PASSWORD, &closed_seed.code(app.clock.now())],
        ["<script>", PASSWORD, &code],
        ["", "", ""],
    ];
    let mut texts = Vec::new();
    for [name, password, code] in tries {
        let answer = try_in(&app, "203.0.113.9", [name, password, code]).await.expect(422);
        assert!(answer.header("set-cookie").is_none());
        let page = Read::of(&answer);
        assert_eq!(page.attributes("#name", "value"), [name], "what was typed stays");
        assert_eq!(page.attributes("#password", "value"), Vec::<String>::new());
        texts.push(page.text("main"));
    }
    texts.dedup();
    assert_eq!(texts.len(), 1, "{texts:?}");
}

#[tokio::test]
async fn s53_a_code_that_opened_a_session_opens_no_second_one() {
    let app = TestApp::new().await;
    let (_, seed) = account(&app.services, "ada", StaffRole::Reviewer).await;
    let code = seed.code(app.clock.now());
    try_in(&app, DESK, ["ada", PASSWORD, &code]).await.expect(303);
    try_in(&app, DESK, ["ada", PASSWORD, &code]).await.expect(422);
    app.clock.advance(Seconds(30));
    try_in(&app, DESK, ["ada", PASSWORD, &seed.code(app.clock.now())]).await.expect(303);
}

#[tokio::test]
async fn s46_guessing_is_slowed_down_where_it_happens_and_locks_nobody_out_elsewhere() {
    let app = TestApp::new().await;
    let (_, seed) = account(&app.services, "ada", StaffRole::Reviewer).await;
    let mut refused = 0;
    for guess in 0..100 {
        let from = format!("203.0.113.{}", guess % 50);
        let answer = try_in(&app, &from, ["ada", "a guess at it", "123456"]).await;
        match answer.status.as_u16() {
            422 => {}
            429 => {
                refused += 1;
                assert!(answer.header("retry-after").is_some());
            }
            other => panic!("{other}"),
        }
        app.clock.advance(Seconds(10));
    }
    assert!(refused > 70, "{refused}");
    try_in(&app, DESK, ["ada", PASSWORD, &seed.code(app.clock.now())]).await.expect(303);
}

#[tokio::test]
async fn s46_s53_whoever_knows_the_password_tries_few_codes_from_however_many_places() {
    let app = TestApp::new().await;
    let (member, seed) = account(&app.services, "ada", StaffRole::Reviewer).await;
    let codes = app.services.change_recovery_codes(&member).await.unwrap();
    let wrong = if seed.code(app.clock.now()) == "000000" { "000001" } else { "000000" };
    for place in 0..15 {
        try_in(&app, &format!("203.0.{place}.9"), ["ada", PASSWORD, wrong]).await.expect(422);
    }
    try_in(&app, "203.0.113.9", ["ada", PASSWORD, &seed.code(app.clock.now())]).await.expect(422);
    try_in(&app, "203.0.113.9", ["ada", PASSWORD, &codes[0]]).await.expect(303);
    app.clock.advance(Seconds::HOUR);
    try_in(&app, DESK, ["ada", PASSWORD, &seed.code(app.clock.now())]).await.expect(303);
}

#[tokio::test]
async fn s58_a_recovery_code_stands_in_for_a_lost_device_once_and_is_told() {
    let app = TestApp::new().await;
    let (member, _) = account(&app.services, "ada", StaffRole::Reviewer).await;
    let codes = app.services.change_recovery_codes(&member).await.unwrap();

    try_in(&app, DESK, ["ada", PASSWORD, &codes[3].to_lowercase()]).await.expect(303);
    try_in(&app, DESK, ["ada", PASSWORD, &codes[3]]).await.expect(422);

    assert_eq!(app.services.account(&member).await.unwrap().1, 9);
    let letters = app.letters().await;
    assert!(
        letters.iter().any(|(kind, values)| kind == "account-news" && values.contains("recovery-code\"")),
        "{letters:?}"
    );
}

#[tokio::test]
async fn s54_a_sign_in_from_a_new_place_is_told_and_the_next_from_there_is_not() {
    let app = TestApp::new().await;
    let (_, seed) = account(&app.services, "ada", StaffRole::Reviewer).await;
    for (from, told) in [(DESK, 0), ("198.51.100.9", 0), ("203.0.113.9", 1), ("203.0.113.77", 0), (DESK, 0)] {
        app.clock.advance(Seconds(60));
        try_in(&app, from, ["ada", PASSWORD, &seed.code(app.clock.now())]).await.expect(303);
        let letters = app.letters().await;
        let news = letters.iter().filter(|(kind, values)| kind == "account-news" && values.contains("new-place"));
        assert_eq!(news.count(), told, "{from}");
    }
}

#[tokio::test]
async fn s63_s88_signing_out_ends_the_session_and_what_the_browser_kept() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Reviewer).await;
    let cookie = ada.page("/staff/account").await.form_to("/staff/sign-out");
    let answer = ada.send_form(cookie).await.expect(303);
    assert_eq!(answer.header("clear-site-data"), Some("\"cache\", \"storage\""));
    assert_eq!(answer.header("location"), Some("/staff/sign-in?done=out"));
    assert!(answer.header("set-cookie").unwrap().starts_with("__Host-staff=; Path=/; Max-Age=0"));
    let mut tx = app.services.store.read().await.unwrap();
    assert_eq!(tx.sessions_of(ada.member.id).await.unwrap(), []);
}

#[tokio::test]
async fn s36_signing_in_leads_to_a_page_of_the_staff_and_nowhere_else() {
    let app = TestApp::new().await;
    for next in ["https://evil.example/", "//evil.example", "/removal/x", "/staff/sign-out", "javascript:x"] {
        let target = format!("/staff/sign-in?next={}", next.replace(':', "%3A").replace('/', "%2F"));
        let form = Read::of(&app.get(&target).await.expect(200)).form_to("/staff/sign-in");
        assert_eq!(form.value("next"), Some("/staff"), "{next}");
    }
}

#[tokio::test]
async fn everybody_begins_with_a_page_of_theirs() {
    let app = TestApp::new().await;
    for (name, role, home) in [("rita", StaffRole::Reviewer, "/staff"), ("leo", StaffRole::Lister, "/staff/listings")] {
        let (_, seed) = account(&app.services, name, role).await;
        let answer = try_in(&app, DESK, [name, PASSWORD, &seed.code(app.clock.now())]).await.expect(303);
        assert_eq!(answer.header("location"), Some(home));
    }
}

#[tokio::test]
async fn s65_public_pages_give_no_cookie_and_do_not_look_at_one() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Reviewer).await;
    for path in ["/", "/lists", "/ip/203.0.113.7", "/staff/sign-in"] {
        let (known, stranger) = (ada.get(path).await, app.get(path).await);
        assert!(known.header("set-cookie").is_none() && stranger.header("set-cookie").is_none(), "{path}");
    }
}

#[tokio::test]
async fn i12_without_the_database_the_sign_in_says_so() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Reviewer).await;
    app.services.store.close().await;
    ada.get("/staff/account").await.expect(503);
    try_in(&app, DESK, ["ada", PASSWORD, "123456"]).await.expect(503);
}
