//! What people did: found, told in words, and taken away as a file.

use reprieve::domain::event::{ChainHash, Event, EventKind};
use reprieve::domain::ids::{ListingId, RemovalId, Revision};
use reprieve::domain::listing::EndedHow;
use reprieve::domain::plain::is_unseen;
use reprieve::domain::proposal::ProposalKind;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::audit::{AuditFilter, LOOKED_AT, ON_PAGE};
use reprieve::store::audit::Whose;
use reprieve::store::events::Act;
use reprieve::store::removal_events::{Decision, RemovalFacts};

use crate::support::app::{NOW, TestApp};
use crate::support::backends::backend_test;
use crate::support::log::Log;
use crate::support::page::Read;
use crate::support::staff::{Person, account};

/// A formula, a script, what steers a terminal, and what turns the direction of writing.
const HOSTILE: &str = "=cmd|' /C calc'!A0 <script>alert(1)</script>\u{1b}[31m\u{202e}evil\u{200b}";

async fn propose(person: &Person<'_>, about: &str) {
    let wish = ("{}".to_owned(), about.to_owned());
    person.app.services.propose(ProposalKind::Purge, wish, &person.member).await.unwrap();
}

/// Steps of one request, by these people.
async fn refuse(app: &TestApp, by: &str, network: &str) {
    let facts = RemovalFacts {
        removal: RemovalId(7),
        list: "ops".parse().unwrap(),
        network: network.parse().unwrap(),
        state: "refused".to_owned(),
        decision: Some(Decision { rule: "ops/still-open".parse().unwrap(), policy_version: "1".to_owned() }),
        opened_at: None,
        confirmed_at: None,
    };
    let mut tx = app.services.store.begin().await.unwrap();
    tx.note_removal(&Act::by(by, app.clock.now()), EventKind::RemovalRefused, &facts).await.unwrap();
    tx.commit().await.unwrap();
}

/// What the lines of the page say, the latest first.
async fn told(person: &Person<'_>, target: &str) -> Vec<String> {
    person.page(target).await.texts("tbody td[data-label=What]")
}

#[tokio::test]
async fn what_people_did_is_told_in_sentences_with_who_when_and_a_link() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    app.list("ops/open-socks", "192.0.2.7").await;
    propose(&ada, "everything from feed-7").await;
    refuse(&app, "staff:ada", "192.0.2.7").await;
    let mut tx = app.services.store.begin().await.unwrap();
    let listing = ListingId(database_listing(&mut tx).await);
    tx.end_listings(&[listing], EndedHow::Staff, &Act::by("staff:ada", NOW)).await.unwrap();
    tx.commit().await.unwrap();

    let page = ada.page("/staff/audit").await;
    assert_eq!(
        page.texts("tbody td[data-label=What]"),
        [
            "Ended the listing of 192.0.2.7/32 on ops: by hand.",
            "Refused request 7 for 192.0.2.7/32 on ops by rule ops/still-open.",
            "Proposed a purge: everything from feed-7",
            "ada signed in.",
        ]
    );
    assert_eq!(page.texts("tbody td[data-label=Who]"), ["ada"; 4]);
    assert_eq!(page.texts("tbody th")[0], "23 November 2026 at 18:00 UTC");
    let links = page.attributes("tbody a", "href");
    assert!(links.iter().any(|link| link.starts_with("/staff/proposals/")), "{links:?}");
    assert!(links.contains(&"/staff/people/ada".to_owned()), "{links:?}");

    let all = told(&ada, "/staff/audit?by=all").await;
    assert!(
        all.iter().any(|line| line.starts_with("Listed 192.0.2.7/32 on ops under ops/open-socks, from ")),
        "{all:?}"
    );
    assert!(all.iter().any(|line| line == "Added the account of ada, administrator."), "{all:?}");
}

/// The number of the one listing that there is.
async fn database_listing(tx: &mut reprieve::store::Tx) -> i64 {
    let events = tx.events_after(Revision(0), 1000).await.unwrap();
    events.iter().find(|event| event.kind == EventKind::Listed).unwrap().revision.0
}

#[tokio::test]
async fn lines_are_found_by_person_kind_list_text_and_day() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let leo = app.person("leo", StaffRole::Lister).await;
    propose(&leo, "Feed-7").await;
    refuse(&app, "staff:ada", "192.0.2.0/24").await;
    app.clock.advance(Seconds(2 * 86_400));
    ada.sign_in().await;
    propose(&ada, "feed-8").await;

    let feed_7 = "Proposed a purge: Feed-7";
    let feed_8 = "Proposed a purge: feed-8";
    let refused = "Refused request 7 for 192.0.2.0/24 on ops by rule ops/still-open.";
    for (query, expected) in [
        ("by=leo", vec![feed_7, "leo signed in."]),
        ("kind=proposed", vec![feed_8, feed_7]),
        ("kind=proposed&by=ada", vec![feed_8]),
        ("list=ops", vec![refused]),
        ("list=rbl", vec![]),
        ("q=FEED-", vec![feed_8, feed_7]),
        ("q=feed-7", vec![feed_7]),
        ("q=feed%25", vec![]),
        ("q=feed_7", vec![]),
        ("q=192.0.2.9", vec![refused]),
        ("q=192.0.0.0/16", vec![refused]),
        ("q=198.51.100.0/24", vec![]),
        ("q=R-7K3M-92QD", vec![]),
        ("from=2026-11-25", vec![feed_8, "ada signed in."]),
        ("to=2026-11-23&kind=proposed", vec![feed_7]),
        ("from=2026-11-24&to=2026-11-24", vec![]),
        ("from=2026-11-25&to=2026-11-25&kind=proposed", vec![feed_8]),
        ("to=1999-01-01", vec![]),
    ] {
        assert_eq!(told(&ada, &format!("/staff/audit?{query}")).await, expected, "{query}");
    }
    let page = ada.page("/staff/audit?by=leo&kind=proposed&q=feed").await;
    assert_eq!(page.attributes("#by option[selected]", "value"), ["leo"]);
    assert_eq!(page.attributes("#kind option[selected]", "value"), ["proposed"]);
    assert_eq!(page.attributes("#q", "value"), ["feed"]);
}

#[tokio::test]
async fn what_cannot_be_read_of_a_question_is_told_and_stays_as_it_was_typed() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    for (query, problem) in [
        ("from=23.11.2026", "Enter a day of the calendar"),
        ("to=2026-02-30", "Enter a day of the calendar"),
        ("to=+99999-01-01", "Enter a day of the calendar"),
        ("kind=everything", "Choose what was done"),
        ("by=Ada%20Lovelace", "Choose a person"),
        ("list=-", "Choose a list"),
        (&*format!("q={}", "a".repeat(101)), "Enter up to 100 characters"),
    ] {
        let answer = ada.get(&format!("/staff/audit?{query}")).await.expect(422);
        let page = Read::of(&answer);
        assert!(page.text("#_problem").contains(problem), "{query}");
        assert!(!page.has("tbody"));
        ada.get(&format!("/staff/audit/export?{query}")).await.expect(400);
    }
    let typed = Read::of(&ada.get("/staff/audit?from=yesterday").await);
    assert_eq!(typed.attributes("#from", "value"), ["yesterday"]);
    ada.get("/staff/audit?before=x").await.expect(400);
    ada.get("/staff/audit/export?format=xls").await.expect(400);
    assert_eq!(told(&ada, "/staff/audit?before=-5").await, Vec::<String>::new());
}

#[tokio::test]
async fn older_lines_stand_behind_a_link_and_none_twice() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    for number in 0..ON_PAGE + 20 {
        propose(&ada, &format!("feed-{number}")).await;
    }
    let (mut seen, mut target) = (Vec::new(), "/staff/audit?kind=proposed&q=feed".to_owned());
    loop {
        let page = ada.page(&target).await;
        seen.extend(page.texts("tbody td[data-label=What]"));
        match page.attributes(".actions a[href*=before]", "href").pop() {
            Some(older) => target = older,
            None => break,
        }
    }
    assert!(target.contains("kind=proposed") && target.contains("q=feed"), "{target}");
    assert_eq!(seen.len(), ON_PAGE + 20);
    assert_eq!(seen[0], format!("Proposed a purge: feed-{}", ON_PAGE + 19));
    assert_eq!(seen.last().unwrap(), "Proposed a purge: feed-0");
}

#[tokio::test]
async fn s8_t7_t17_hostile_facts_do_nothing_on_the_page_in_files_and_in_the_log() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let (log, _listening) = Log::listen();
    propose(&ada, HOSTILE).await;
    // A program is called after what an operator typed.
    refuse(&app, HOSTILE, "192.0.2.7").await;
    refuse(&app, "＠SUM(1)", "192.0.2.7").await;

    let answer = ada.get("/staff/audit?by=all&q=evil").await.expect(200);
    assert!(answer.text().contains("&#60;script&#62;") && !answer.text().contains("<script>alert"));
    assert!(!answer.text().chars().any(|c| is_unseen(c) && c != '\n'), "nothing unseen reaches the page");
    let page = Read::of(&answer);
    assert!(
        page.texts("tbody td[data-label=What]")[1].contains("=cmd|' /C calc'!A0 <script>alert(1)</script>[31mevil")
    );

    let csv = ada.get("/staff/audit/export?by=all").await.expect(200);
    assert!(!csv.text().chars().any(|c| is_unseen(c) && c != '\r' && c != '\n'));
    let mut reader = csv::Reader::from_reader(csv.text().as_bytes());
    let mut formulas = 0;
    for record in reader.records() {
        for cell in &record.unwrap() {
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell}");
            formulas += usize::from(cell.starts_with("'=cmd|") || cell.starts_with("'＠SUM"));
        }
    }
    assert_eq!(formulas, 2);
    // Every cell stands in quotes, so that a semicolon divides nothing.
    assert!(csv.text().lines().all(|line| line.starts_with('"') && line.ends_with('"')));

    let jsonl = ada.get("/staff/audit/export?by=all&format=jsonl").await.expect(200);
    assert!(!jsonl.text().chars().any(|c| is_unseen(c) && c != '\n'));
    assert!(!log.text().chars().any(|c| is_unseen(c) && c != '\n') && !log.text().contains("evil"));
}

#[tokio::test]
async fn s26_s45_files_have_their_kind_and_a_name_of_ours_and_only_administrators_take_them() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    for (format, kind, name) in [
        ("", "text/csv; charset=utf-8", "attachment; filename=\"audit.csv\""),
        ("csv", "text/csv; charset=utf-8", "attachment; filename=\"audit.csv\""),
        ("jsonl", "application/x-ndjson", "attachment; filename=\"audit.jsonl\""),
    ] {
        let answer = ada.get(&format!("/staff/audit/export?format={format}")).await.expect(200);
        assert_eq!(answer.header("content-type"), Some(kind));
        assert_eq!(answer.header("content-disposition"), Some(name));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        let policy = answer.header("content-security-policy");
        assert_eq!(policy, Some("default-src 'none'; frame-ancestors 'none'; sandbox"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
    rita.get("/staff/audit/export").await.expect(403);
    let page = rita.page("/staff/audit").await;
    assert!(page.attributes("main a", "href").iter().all(|link| !link.contains("export") && !link.contains("people")));
    let files = ada.page("/staff/audit?by=rita").await.attributes("main a[href*=export]", "href");
    assert_eq!(files, ["/staff/audit/export?by=rita&format=csv", "/staff/audit/export?by=rita&format=jsonl"]);
    let rows = ada.get(&files[0]).await.text().lines().count();
    assert_eq!(rows, 2, "the head of the table and one signing in");
}

#[tokio::test]
async fn s98_whoever_has_everything_as_json_lines_can_compute_the_chain_up_to_the_head_of_the_page() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    propose(&ada, HOSTILE).await;
    // More than one step of the file.
    let mut tx = app.services.store.begin().await.unwrap();
    for _ in 0..1200 {
        tx.note_secret(&ada.member, "password", &Act::by("staff:ada", NOW)).await.unwrap();
    }
    tx.commit().await.unwrap();

    let head = ada.page("/staff/audit").await.text("code.head");
    let file = ada.get("/staff/audit/export?by=all&format=jsonl").await.expect(200);
    let lines: Vec<serde_json::Value> = file.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(lines.len() > 1200);
    let mut hash = ChainHash::GENESIS;
    for line in lines.iter().rev() {
        let event = Event {
            revision: Revision(line["revision"].as_i64().unwrap()),
            at: reprieve::domain::time::Timestamp(line["at"].as_i64().unwrap()),
            actor: line["actor"].as_str().unwrap().to_owned(),
            kind: EventKind::from_word(line["kind"].as_str().unwrap()).unwrap(),
            listing: line["listing"].as_i64().map(ListingId),
            detail: line["detail"].as_str().unwrap().to_owned(),
        };
        hash = event.chain(&hash);
        assert_eq!(line["hash"], hash.to_string());
    }
    assert_eq!(head, format!("{}:{hash}", lines.len()));
    assert!(ada.page("/staff/audit").await.text("main pre").contains(&format!("verify-history --head {head}")));
}

#[tokio::test]
async fn whoever_looks_for_what_is_rare_is_told_how_far_it_was_looked() {
    let app = TestApp::new().await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    propose(&ada, "needle").await;
    let mut tx = app.services.store.begin().await.unwrap();
    for _ in 0..LOOKED_AT + 500 {
        tx.note_secret(&ada.member, "password", &Act::by("staff:ada", NOW)).await.unwrap();
    }
    tx.commit().await.unwrap();

    let page = ada.page("/staff/audit?q=needle").await;
    assert!(page.text("main").contains("Nothing was found."));
    assert!(page.text(".notice").contains("20000 lines were looked at"), "{}", page.text(".notice"));
    let older = page.attributes(".actions a[href*=before]", "href").pop().unwrap();
    assert_eq!(told(&ada, &older).await, ["Proposed a purge: needle"]);
    let file = ada.get("/staff/audit/export?q=needle").await.expect(200);
    assert_eq!(file.text().lines().count(), 2, "a file goes on by itself");
}

backend_test! {
    async fn lines_are_read_alike_on_both_databases(database: Database) {
        let app = TestApp::over(database.another().await).await;
        let (ada, _) = account(&app.services, "ada", StaffRole::Administrator).await;
        app.list("ops/open-socks", "192.0.2.7").await;
        app.services.change_email(&ada, "ada@other.example".parse().unwrap()).await.unwrap();
        app.clock.advance(Seconds(7200));
        app.services.propose(ProposalKind::Listing, ("{}".to_owned(), "x".to_owned()), &ada).await.unwrap();

        let everything = AuditFilter { whose: Whose::Everybody, ..AuditFilter::people() };
        let all = app.services.audit_page(&everything, None).await.unwrap();
        let revisions: Vec<i64> = all.looked.lines.iter().map(|line| line.event.revision.0).collect();
        let expected: Vec<i64> = (1..=all.head.revision.0).rev().collect();
        assert_eq!(revisions, expected);
        let listed = all.looked.lines.iter().find(|line| line.event.kind == EventKind::Listed).unwrap();
        assert_eq!(listed.place, Some(("ops".parse().unwrap(), "192.0.2.7".parse().unwrap())));

        let people = app.services.audit_page(&AuditFilter::people(), None).await.unwrap();
        let kinds: Vec<EventKind> = people.looked.lines.iter().map(|line| line.event.kind).collect();
        assert_eq!(kinds, [EventKind::Proposed, EventKind::StaffChanged]);
        let one = AuditFilter { whose: Whose::Person("ada".parse().unwrap()), ..AuditFilter::people() };
        assert_eq!(app.services.audit_page(&one, None).await.unwrap().looked.lines, people.looked.lines);
        let nobody = AuditFilter { whose: Whose::Person("ben".parse().unwrap()), ..AuditFilter::people() };
        assert_eq!(app.services.audit_page(&nobody, None).await.unwrap().looked.lines, []);
        let mut tx = app.services.store.read().await.unwrap();
        assert_eq!(tx.first_line_since(NOW.plus(Seconds(1))).await.unwrap(), all.head.revision);
        assert_eq!(tx.first_line_since(NOW.plus(Seconds(9999))).await.unwrap().0, all.head.revision.0 + 1);
        assert_eq!(tx.first_line_since(NOW.minus(Seconds(9999))).await.unwrap(), Revision(1));
    }
}
