//! Who may ask for what: every path of the staff's, by everybody, in every way.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::http::Method;
use reprieve::domain::staff::{SESSION_FOR, StaffRole};
use reprieve::domain::time::Seconds;
use reprieve::web::staff::{Access, ROUTES};

use crate::support::answer::Answer;
use crate::support::app::{TestApp, settings};
use crate::support::page::FORM;
use crate::support::staff::Person;

/// Who is let through to the handler: `o` whoever is not signed in, `r` reviewers, `l` listers, `a` administrators. A
/// capital letter: only with a second factor shown in the last five minutes. `-`: there is nothing of the kind.
///
/// This table is the expectation. A path without a row here fails, and so does a row without a path.
const EXPECTED: &[(&str, &str, &str)] = &[
    ("/staff/style", "orla", "-"),
    ("/staff/sign-in", "orla", "orla"),
    ("/staff/join/{token}", "orla", "orla"),
    ("/staff/sign-out", "-", "rla"),
    ("/staff/prove", "rla", "rla"),
    ("/staff/account", "rla", "-"),
    ("/staff/account/password", "RLA", "RLA"),
    ("/staff/account/second-factor", "RLA", "RLA"),
    ("/staff/account/codes", "-", "RLA"),
    ("/staff/account/email", "-", "RLA"),
    ("/staff/account/sessions", "-", "rla"),
    ("/staff/people", "a", "A"),
    ("/staff/people/{name}", "a", "A"),
    ("/staff/news", "la", "LA"),
    ("/staff/news/{id}", "la", "LA"),
    ("/staff/listings", "rla", "-"),
    ("/staff/listings/add", "la", "la"),
    ("/staff/listings/due", "rla", "la"),
    ("/staff/listings/{id}", "rla", "la"),
    ("/staff/exclusions", "rla", "LA"),
    ("/staff", "ra", "-"),
    ("/staff/requests/{reference}", "ra", "-"),
    ("/staff/requests/{reference}/desk", "-", "ra"),
    ("/staff/requests/{reference}/ask", "-", "ra"),
    ("/staff/requests/{reference}/decide", "-", "ra"),
    ("/staff/proposals", "rla", "-"),
    // Whether the role includes the kind of a proposal is held against the proposal.
    ("/staff/proposals/{id}", "rla", "RLA"),
    ("/staff/audit", "rla", "-"),
    ("/staff/audit/export", "a", "-"),
    ("/staff/letters", "a", "A"),
    ("/staff/numbers", "rla", "-"),
    ("/staff/zones", "rla", "LA"),
    ("/staff/purges", "rla", "-"),
    ("/staff/purges/new", "rla", "LA"),
    ("/staff/purges/{id}", "rla", "LA"),
];

/// A path with something in its places. Nothing there is what a test has made, so that a handler that is reached finds
/// nothing to change.
fn filled(path: &str) -> String {
    path.replace("{token}", &"A".repeat(43))
        .replace("{name}", "nobody")
        .replace("{reference}", "R-0000-0000")
        .replace("{id}", "999999")
}

/// What the guard made of a request.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
enum Outcome {
    Through,
    SignIn,
    Refused,
    Prove,
    NoMethod,
}

fn outcome(answer: &Answer) -> Outcome {
    let location = answer.header("location").unwrap_or_default();
    match answer.status.as_u16() {
        303 if location.starts_with("/staff/sign-in?next=") => Outcome::SignIn,
        303 if location.starts_with("/staff/prove?next=") => Outcome::Prove,
        401 => Outcome::SignIn,
        403 if answer.text().contains("Show your second factor again") => Outcome::Prove,
        403 if answer.text().contains("This form is not of your session") => Outcome::Through,
        403 => Outcome::Refused,
        405 => Outcome::NoMethod,
        429 => panic!("the budget of a visitor is spent"),
        _ => Outcome::Through,
    }
}

fn expected(word: &str, who: char, is_fresh: bool) -> Outcome {
    match word {
        "-" => Outcome::NoMethod,
        word if word.contains(who) => Outcome::Through,
        word if word.contains(who.to_ascii_uppercase()) => {
            if is_fresh {
                Outcome::Through
            } else {
                Outcome::Prove
            }
        }
        _ if who == 'o' => Outcome::SignIn,
        _ => Outcome::Refused,
    }
}

#[tokio::test]
async fn s66_s67_every_path_is_open_to_whom_the_table_says_and_to_nobody_else() {
    let app = TestApp::new().await;
    let table: BTreeMap<_, _> = EXPECTED.iter().map(|(path, read, write)| (*path, [*read, *write])).collect();
    let paths: Vec<_> = ROUTES.iter().map(|row| row.path).collect();
    for path in &paths {
        assert!(table.contains_key(path), "{path} has no row in the table of who may ask for it");
    }
    assert_eq!(table.len(), paths.len(), "the table has rows for paths that are not there");
    let people = [
        ('r', app.person("rita", StaffRole::Reviewer).await),
        ('l', app.person("leo", StaffRole::Lister).await),
        ('a', app.person("ada", StaffRole::Administrator).await),
    ];

    for (path, words) in &table {
        // So many requests would spend the budget of a visitor.
        app.budget_clock.advance(Duration::from_hours(1));
        let target = filled(path);
        for (method, word) in [(Method::GET, words[0]), (Method::POST, words[1])] {
            let asking = app.request(method.clone(), &target).body(FORM, "");
            let found = outcome(&asking.send().await);
            assert_eq!(found, expected(word, 'o', false), "{method} {path} by nobody");
            for (who, person) in &people {
                person.sign_in().await;
                let asking = person.request(method.clone(), &target).body(FORM, "");
                let answer = asking.send().await;
                let found = outcome(&answer);
                assert_eq!(found, expected(word, *who, true), "{method} {path} by {who}");
                if method == Method::POST && found == Outcome::Through {
                    // S71: and even then nothing is carried out that came without the token of a form.
                    let is_refused = match *path {
                        "/staff/sign-in" | "/staff/join/{token}" => answer.status != 303,
                        _ => answer.text().contains("This form is not of your session"),
                    };
                    assert!(is_refused, "{path} by {who} without a token: {}", answer.text());
                }
            }
        }
    }
}

#[test]
fn s48_s55_signing_in_and_an_invitation_are_all_that_is_open_to_whoever_is_not_signed_in() {
    let open: Vec<_> = ROUTES.iter().filter(|row| row.write == Some(Access::Open)).map(|row| row.path).collect();
    assert_eq!(open, ["/staff/sign-in", "/staff/join/{token}"]);
}

/// Posts with a token that is good for the path, so that nothing but the second factor stands in the way.
async fn with_token(person: &Person<'_>, target: &str) -> Answer {
    use reprieve::services::form_token::FormPlace;
    let services = &person.app.services;
    let mut tx = services.store.read().await.unwrap();
    let session = tx.sessions_of(person.member.id).await.unwrap()[0].id.to_string();
    let path = target.split('?').next().unwrap();
    let token = services.form_token(&FormPlace { purpose: "staff", path, subject: &session });
    person.request(Method::POST, target).body(FORM, format!("token={token}")).send().await
}

#[tokio::test]
async fn s64_what_is_dangerous_asks_for_the_second_factor_again_after_five_minutes() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    app.clock.advance(Seconds(301));
    let mut asked = 0;
    for (path, read, write) in EXPECTED {
        let target = filled(path);
        if *read != "-" {
            assert_eq!(outcome(&ada.get(&target).await), expected(read, 'a', false), "GET {path}");
        }
        if write.contains('A') {
            assert_eq!(outcome(&with_token(&ada, &target).await), Outcome::Prove, "POST {path}");
            asked += 1;
        }
    }
    assert!(asked > 0);
}

#[tokio::test]
async fn s61_s63_an_ended_session_is_nobodys_however_it_ended() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    for how in ["idle", "old", "ended"] {
        // So many requests would spend the budget of a visitor.
        app.budget_clock.advance(Duration::from_hours(1));
        ada.sign_in().await;
        ada.get("/staff/account").await.expect(200);
        match how {
            "idle" => app.clock.advance(Seconds(30 * 60)),
            "old" => {
                for _ in 0..SESSION_FOR.0 / 1200 {
                    app.clock.advance(Seconds(1200));
                    ada.get("/staff/account").await;
                    app.services.writes.settled().await;
                }
            }
            _ => {
                app.services.end_own_sessions(&ada.member).await.unwrap();
            }
        }
        for (path, read, write) in EXPECTED {
            let target = filled(path);
            for (method, word) in [(Method::GET, read), (Method::POST, write)] {
                let found = outcome(&ada.request(method.clone(), &target).body(FORM, "").send().await);
                assert_eq!(found, expected(word, 'o', false), "{how}: {method} {path}");
            }
        }
    }
}

#[tokio::test]
async fn s63_s70_a_closed_account_and_another_role_count_from_the_next_request_on() {
    let app = TestApp::new().await;
    app.person("ada", StaffRole::Administrator).await;
    let ben = app.person("ben", StaffRole::Administrator).await;
    ben.get("/staff/people").await.expect(200);

    let change = (ben.member.email.clone(), StaffRole::Lister);
    app.services.change_person(&ben.member.name, change, "command").await.unwrap();
    ben.get("/staff/people").await.expect(403);
    ben.get("/staff/account").await.expect(200);

    app.services.close_person(&ben.member.name, "command").await.unwrap();
    assert_eq!(outcome(&ben.get("/staff/account").await), Outcome::SignIn);
    ben.sign_in().await;
    assert_eq!(outcome(&ben.get("/staff/account").await), Outcome::SignIn, "not even by a session that is left over");
}

#[tokio::test]
async fn s71_t23_a_form_is_good_for_its_path_and_its_session_alone() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let ben = app.person("ben", StaffRole::Administrator).await;
    let out = ada.page("/staff/account").await.form_to("/staff/sign-out");
    let forms = [
        ("none", out.clone().forged("token", "")),
        ("of another path", out.clone().sent_to("/staff/account/sessions")),
        ("of another session", ben.page("/staff/account").await.form_to("/staff/sign-out")),
        ("altered", out.clone().forged("token", &out.value("token").unwrap().chars().rev().collect::<String>())),
    ];
    for (what, form) in forms {
        let answer = ada.send_form(form).await.expect(403);
        assert!(answer.text().contains("This form is not of your session"), "{what}");
    }
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let asking = ada.request(Method::POST, "/staff/sign-out").body(FORM, out.encoded());
        asking.header(name, value).send().await.expect(403);
    }
    app.clock.advance(Seconds(60));
    ada.send_form(out).await.expect(303);
}

#[tokio::test]
async fn s40_other_methods_are_none() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    for row in ROUTES {
        app.budget_clock.advance(Duration::from_hours(1));
        for method in [Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS] {
            ada.request(method, &filled(row.path)).send().await.expect(405);
        }
    }
    ada.get("/staff/nowhere").await.expect(404);
    app.get("/staff/nowhere").await.expect(404);
}

#[tokio::test]
async fn s34_s87_no_page_of_the_staff_is_kept_indexed_or_shown_inside_another() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    for row in ROUTES.iter().filter(|row| row.read.is_some()) {
        app.budget_clock.advance(Duration::from_hours(1));
        let answer = ada.get(&filled(row.path)).await;
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{}", row.path);
        assert_eq!(answer.header("x-robots-tag"), Some("noindex, nofollow"), "{}", row.path);
        for dest in ["iframe", "image", "script", "embed", "object"] {
            let asking = ada.request(Method::GET, &filled(row.path)).header("sec-fetch-dest", dest);
            asking.send().await.expect(403);
        }
    }
    ada.request(Method::GET, "/staff/account").header("sec-fetch-dest", "document").send().await.expect(200);
    assert!(settings().public_url.scheme() == "https");
}

#[tokio::test]
async fn a6_whoever_is_signed_out_while_writing_gets_the_text_back() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let form = ada.page("/staff/people").await.form_to("/staff/people");
    let form = form.with("name", "ben").with("email", "ben <b>&\"@staff.example").forged("password", "secret words");
    app.clock.advance(Seconds(31 * 60));
    let answer = ada.send_form(form).await.expect(401);
    let page = crate::support::page::Read::of(&answer);
    assert_eq!(page.texts("textarea"), ["ben <b>&\"@staff.example"]);
    assert!(!answer.text().contains("secret words"));
    assert_eq!(page.attributes("main a", "href"), ["/staff/sign-in?next=%2Fstaff%2Fpeople"]);
}
