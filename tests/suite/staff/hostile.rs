//! What strangers and colleagues wrote to harm whoever reads it: on every page, in every file, in letters and in the log.

use std::sync::Arc;

use axum::http::Method;
use reprieve::domain::letter::Letter;
use reprieve::domain::plain::is_unseen;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::form_token::SOONEST;
use reprieve::services::letters::write;
use reprieve::services::removal::staff::{Order, Ruling};
use reprieve::strings::Strings;
use reprieve::web::staff::ROUTES;

use crate::support::answer::Answer;
use crate::support::app::{TestApp, import_line};
use crate::support::desk::{Desk, nonce};
use crate::support::log::Log;
use crate::support::page::Read;
use crate::support::staff::Person;

/// A formula, marks of HTML, what steers a terminal, what turns writing around, and a header.
const HOSTILE: &str = "=cmd|' /C calc'!A0 </td></textarea><script>alert(1)</script><img src=x onerror=alert(2)>\
    \u{1b}[31m\u{1b}]0;x\u{7}\u{202e}evil\u{200b}\r\nX-Header: 1";

/// Of the people who wrote it: no reader outside sees these names (S69).
const NAMES: [&str; 3] = ["staff:", "ritaxyz", "leoxyz"];

/// Everything that somebody may write is written here: a request with words and an answer, listings with evidence and a
/// note, an exclusion, a purge, news, a letter that did not go out.
struct Written {
    private: String,
    listing: String,
    proposal: String,
    news: String,
}

/// As a stranger asks: by the API, and then on the private page.
async fn ask(app: &TestApp) -> String {
    let line = serde_json::json!({
        "network": "192.0.2.7", "criterion": "rbl/spam-source", "evidence": HOSTILE, "evidence_private": HOSTILE,
        "source": HOSTILE,
    });
    assert_eq!(import_line(&app.services, "rbl/spam-source", &line).await, 1);
    app.follow().await;
    let asked = serde_json::json!({
        "list": "rbl", "network": "192.0.2.7", "email": "ada@example.org", "role": "server", "claim": "repaired",
        "since": app.clock.now().to_string(), "words": HOSTILE,
    });
    let asking = app.request(Method::POST, "/api/v1/removals").body("application/json", asked.to_string());
    let opened = asking.send().await.expect(201).json();
    let desk = Desk { services: app.services.clone(), clock: app.clock.clone() };
    app.services.confirm_by_mail(&desk.confirm_token().await).await.unwrap();
    desk.look().await;
    let id = desk.first_id().await;
    app.services.ask_about_removal(id, "staff:ritaxyz", HOSTILE, nonce()).await.unwrap();
    let private = opened["url"].as_str().unwrap().strip_prefix("https://lookup.example").unwrap().to_owned();
    let page = async || {
        let page = Read::of(&app.get(&private).await.expect(200));
        app.clock.advance(SOONEST);
        page
    };
    // Whoever typed it has it back, as it was typed: it is theirs alone, in the field that they typed it into.
    let long = page().await.form("add-form").with("text", &HOSTILE.repeat(100 * 1024 / HOSTILE.len()));
    assert_no_marks("a form with 100 KiB", long.send(app).await.expect(422).text());
    page().await.form("add-form").with("text", HOSTILE).send(app).await.expect(303);
    let refusal = Order::new(id, "staff:ritaxyz", Ruling::Refuse, "seen-since");
    app.services.rule_on_removal(Order { words: HOSTILE.to_owned(), ..refusal }).await.unwrap();
    page().await.form("appeal-form").with("text", HOSTILE).send(app).await.expect(303);
    private
}

fn told(answer: Answer) -> String {
    answer.expect(303).header("location").unwrap().split('?').next().unwrap().to_owned()
}

async fn write_everything(app: &TestApp, leo: &Person<'_>) -> Written {
    let private = ask(app).await;
    let typed = [("network", "192.0.2.9"), ("criterion", "ops/open-socks"), ("public", HOSTILE), ("private", HOSTILE)];
    let listing = told(leo.send("/staff/listings/add", "/staff/listings/add", &typed).await);
    told(leo.send(&listing, &listing, &[("act", "note"), ("why", HOSTILE)]).await);
    let exclusion = leo.page("/staff/exclusions?network=198.51.100.0%2F24").await.form("exclude");
    leo.send_form(exclusion.with("reason", HOSTILE)).await.expect(303);
    let purge = "/staff/purges/new";
    let form = leo.page("/staff/purges/new?list=ops").await.form_at(&format!("form[method=post][action=\"{purge}\"]"));
    let proposal = told(leo.send_form(form.with("reason", HOSTILE)).await);
    let one_line = HOSTILE.replace("\r\n", " ");
    let post = [("kind", "outage"), ("title", &one_line), ("body", HOSTILE)];
    let dated = [("shown-day", "30"), ("shown-month", "11"), ("shown-year", "2026")];
    let news = told(leo.send("/staff/news", "/staff/news", &[post, dated].concat()).await);
    let now = app.services.clock.now();
    let mut tx = app.services.store.begin().await.unwrap();
    let letter = tx.lease_letter(now, Seconds(60)).await.unwrap().unwrap();
    tx.letter_failed(&letter, HOSTILE, now).await.unwrap();
    tx.commit().await.unwrap();
    Written { private, listing, proposal, news }
}

/// No mark of the writer's became one of the page's.
fn assert_no_marks(what: &str, text: &str) {
    for mark in ["<script>alert", "<img src=x", "</td></textarea>"] {
        assert!(!text.contains(mark), "{what} has {mark}");
    }
}

/// Nothing in it steers a terminal, turns writing around, or cannot be seen.
fn assert_seen(what: &str, text: &str) {
    let unseen = text.chars().find(|&c| is_unseen(c) && !matches!(c, '\n' | '\r'));
    assert_eq!(unseen, None, "{what}");
}

/// Marks of HTML do nothing in what is not HTML.
fn assert_answer(what: &str, answer: &Answer) {
    if answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
        assert_no_marks(what, answer.text());
    }
    assert_seen(what, answer.text());
}

fn assert_harmless(what: &str, text: &str) {
    assert_no_marks(what, text);
    assert_seen(what, text);
}

fn number(path: &str) -> &str {
    path.rsplit_once('/').unwrap().1
}

async fn assert_staff_pages(ada: &Person<'_>, written: &Written, reference: &str) {
    let mut evil = 0;
    for row in ROUTES.iter().filter(|row| row.read.is_some()) {
        let id = match row.path {
            "/staff/listings/{id}" => number(&written.listing),
            "/staff/news/{id}" => number(&written.news),
            _ => number(&written.proposal),
        };
        let path = row.path.replace("{id}", id).replace("{name}", "leoxyz").replace("{token}", &"A".repeat(43));
        let path = path.replace("{reference}", reference);
        for question in ["", "?q=evil", "?by=all", "?list=ops", "?format=jsonl&by=all", "?rule=seen-since&question=0"] {
            let answer = ada.get(&format!("{path}{question}")).await;
            assert!(!answer.status.is_server_error(), "{path}{question}");
            assert_answer(&format!("{path}{question}"), &answer);
            evil += usize::from(answer.text().contains("evil"));
        }
    }
    assert!(evil > 20, "what was written is read at {evil} places alone");
}

async fn assert_public_pages(app: &TestApp, written: &Written, report: &str) {
    let mut shown = 0;
    for path in [
        "/ip/192.0.2.7",
        "/ip/192.0.2.9",
        "/net/192.0.2.0/24",
        "/remove/rbl/192.0.2.7",
        "/lists",
        "/news",
        "/news.atom",
        "/news.json",
        "/stats",
        "/policy",
        "/",
        "/api/v1/lookup/192.0.2.7",
        "/api/v1/stats",
        &written.private,
        &format!("{}/export", written.private),
        report,
        &format!("/news/{}", number(&written.news)),
    ] {
        for kind in ["text/html", "application/json", "text/plain"] {
            let answer = app.request(Method::GET, path).header("accept", kind).send().await;
            assert!(
                answer.status.is_success() || answer.status == 406 || answer.status == 404,
                "{path} {}",
                answer.status
            );
            assert_answer(path, &answer);
            let text = answer.text();
            for name in NAMES {
                assert!(!text.contains(name), "{path} tells {name}");
            }
            shown += usize::from(text.contains("evil"));
        }
    }
    assert!(shown > 12, "what was written is read at {shown} public places alone");
}

async fn assert_letters(app: &TestApp) {
    let strings = Arc::new(Strings::shipped().unwrap());
    let letters = app.letters().await;
    assert!(letters.len() > 1);
    for (kind, values) in letters {
        let letter = Letter::from_stored(&kind, &values).unwrap();
        for locale in strings.locales() {
            let words = strings.words(locale).plain();
            let letter = write(&letter, &words, "Example Blocklist", "https://lookup.example/");
            assert_harmless(&kind, &letter.text);
            assert_harmless(&kind, &letter.subject);
            for name in NAMES {
                assert!(!letter.text.contains(name) || kind.starts_with("staff"), "{kind} tells {name}");
            }
        }
    }
}

#[tokio::test]
async fn s8_s11_s69_t6_t7_t17_what_was_written_to_harm_is_harmless_wherever_it_is_read() {
    let app = TestApp::new().await;
    let (log, _listening) = Log::listen();
    let ada = app.person("ada", StaffRole::Administrator).await;
    let leo = app.person("leoxyz", StaffRole::Lister).await;
    app.person("ritaxyz", StaffRole::Reviewer).await;
    let written = write_everything(&app, &leo).await;

    let report = written.private.replace("/removal/", "/api/v1/removals/");
    let reference = app.get(&report).await.expect(200).json()["reference"].as_str().unwrap().to_owned();

    assert_staff_pages(&ada, &written, &reference).await;
    assert_public_pages(&app, &written, &report).await;
    assert_letters(&app).await;
    assert_seen("the log", &log.text());
    assert!(!log.text().contains("evil"));
}
