//! `/staff/news`: posted, changed and withdrawn by listers and administrators.

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::Revision;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::Seconds;
use reprieve::services::news::PAGE;

use crate::support::answer::Answer;
use crate::support::app::TestApp;
use crate::support::page::{PageForm, Read};
use crate::support::staff::Person;

const NEWS: &str = "/staff/news";

/// The form for a new post with what every post needs.
async fn form(person: &Person<'_>, kind: &str, title: &str) -> PageForm {
    let form = person.page(NEWS).await.form_to(NEWS);
    form.with("kind", kind).with("title", title).with("body", "What happened.\n\nWhat comes next.")
}

fn dated(form: PageForm, name: &str, [day, month, year]: [&str; 3]) -> PageForm {
    form.with(&format!("{name}-day"), day).with(&format!("{name}-month"), month).with(&format!("{name}-year"), year)
}

/// Posts, and tells the page of the post.
async fn post(person: &Person<'_>, form: PageForm) -> String {
    let answer = person.send_form(form).await.expect(303);
    answer.header("location").unwrap().split('?').next().unwrap().to_owned()
}

fn problems(answer: &Answer) -> Vec<String> {
    Read::of(answer).attributes("#_problem a", "href")
}

async fn notices(app: &TestApp) -> Vec<String> {
    Read::of(&app.get("/lists").await.expect(200)).texts(".notices a")
}

#[tokio::test]
async fn a_lister_posts_changes_and_withdraws_and_every_page_follows_at_once() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let outage = dated(form(&leo, "outage", "Lookups are slow").await, "shown", ["30", "11", "2026"]);

    let item = post(&leo, outage.with("list", "ops")).await;
    assert_eq!(notices(&app).await, ["Lookups are slow"]);
    let page = leo.page(&item).await;
    assert_eq!(page.text("h1"), "Lookups are slow");
    assert!(page.text("main dl").contains("outage, Open proxies Posted by leo on 23 November 2026 at 18:00 UTC"));
    assert!(page.text("main dl").contains("at the top of every page until 1 December 2026 at 00:00 UTC"));
    let public = page.attributes("main dl a", "href").remove(0);
    assert!(app.get(&public).await.expect(200).text().contains("What comes next."));

    let change = page.form_at("form:has([name=title])").with("title", "Lookups were slow");
    leo.send_form(dated(change, "shown", ["", "", ""])).await.expect(303);
    assert!(notices(&app).await.is_empty());
    assert!(app.get(&public).await.expect(200).text().contains("Lookups were slow"));

    let withdrawal = leo.page(&item).await.form_at("form:has([value=withdraw])");
    let done = leo.send_form(withdrawal).await.expect(303);
    let page = leo.page(done.header("location").unwrap()).await;
    assert!(page.text("[role=status]").contains("No public page shows it any more."));
    assert!(!page.has("main form"));
    app.get(&public).await.expect(404);
    let row = leo.page(NEWS).await.text("main tbody tr");
    assert!(row.contains("Lookups were slow") && row.contains("withdrawn on 23 November 2026"), "{row}");

    let mut tx = app.services.store.read().await.unwrap();
    let events = tx.events_after(Revision(0), 1000).await.unwrap();
    let told: Vec<_> = events.iter().filter(|event| event.actor == "staff:leo").map(|event| event.kind).collect();
    let news = [EventKind::NewsPosted, EventKind::NewsChanged, EventKind::NewsWithdrawn];
    assert!(told.ends_with(&news), "{told:?}");
}

#[tokio::test]
async fn s66_a_reviewer_does_not_post_and_has_no_door_to_it() {
    let app = TestApp::new().await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let doors = |page: &Read| page.attributes("nav a", "href").contains(&NEWS.to_owned());

    rita.get(NEWS).await.expect(403);
    assert!(!doors(&rita.page("/staff/account").await));
    assert!(doors(&ada.page("/staff/account").await));
    let note = form(&ada, "note", "Another name server").await;
    rita.send_form(note.clone()).await.expect(403);
    post(&ada, note).await;
}

#[tokio::test]
async fn p44_a_shutdown_within_thirty_days_needs_the_box_and_its_day_moves_only_away() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let ending = form(&leo, "shutdown", "The end of ops").await.with("list", "ops");

    let answer = leo.send_form(ending.clone()).await.expect(422);
    assert_eq!(problems(&answer), ["#shutdown"]);
    let soon = dated(ending, "shutdown", ["1", "12", "2026"]);
    let answer = leo.send_form(soon.clone()).await.expect(422);
    assert_eq!(problems(&answer), ["#shutdown"]);
    let told = Read::of(&answer).text("#_problem");
    assert!(told.contains("Enter 24 December 2026 or a later day, or tick the box below"), "{told}");
    let enough = dated(soon.clone(), "shutdown", ["24", "12", "2026"]);
    let over = dated(soon.clone(), "shutdown", ["23", "11", "2026"]).with("warning-short", "yes");
    assert_eq!(problems(&leo.send_form(over).await.expect(422)), ["#shutdown"]);

    let item = post(&leo, soon.with("warning-short", "yes")).await;
    let page = leo.page(&item).await;
    assert!(page.text("main dl").contains("Out of service from 1 December 2026 at 00:00 UTC"));
    let notice = Read::of(&app.get("/").await).text(".notices");
    assert!(notice.contains("The end of ops out of service from 1 December 2026"), "{notice}");
    // What stands is not judged again; a nearer day is.
    let change = page.form_at("form:has([name=title])").with("title", "The end of the list ops");
    leo.send_form(change.clone()).await.expect(303);
    let change = leo.page(&item).await.form_at("form:has([name=title])");
    let nearer = dated(change.clone(), "shutdown", ["30", "11", "2026"]);
    assert_eq!(problems(&leo.send_form(nearer).await.expect(422)), ["#shutdown"]);
    leo.send_form(dated(change, "shutdown", ["2", "12", "2026"])).await.expect(303);

    post(&leo, enough).await;
}

#[tokio::test]
async fn what_is_to_be_mended_is_told_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let empty = leo.page(NEWS).await.form_to(NEWS);
    let wrong = dated(empty.clone(), "shown", ["31", "2", "2027"]).forged("list", "nowhere").forged("kind", "gossip");
    let answer = leo.send_form(wrong).await.expect(422);
    assert_eq!(problems(&answer), ["#kind", "#list", "#title", "#body", "#shown"]);
    assert_eq!(Read::of(&answer).attributes("#shown", "value"), ["31"]);
    assert!(Read::of(&answer).text("title").starts_with("Error"));

    let long = "ü".repeat(4001);
    let typed = empty.clone().with("title", &"t".repeat(201)).with("body", &long);
    let answer = leo.send_form(typed).await.expect(422);
    assert_eq!(problems(&answer), ["#title", "#body"]);
    assert_eq!(Read::of(&answer).texts("#body")[0].trim_start_matches('\n'), long);

    for (shown, word) in [(["22", "11", "2026"], "not over"), (["22", "2", "2027"], "up to 20 February 2027")] {
        let typed = dated(form(&leo, "note", "A note").await, "shown", shown);
        let answer = leo.send_form(typed).await.expect(422);
        assert!(Read::of(&answer).text("#_problem").contains(word), "{}", Read::of(&answer).text("#_problem"));
    }
    for (kind, name) in [("shutdown", "shown"), ("outage", "shutdown")] {
        let typed = dated(form(&leo, kind, "A post").await, name, ["15", "1", "2027"]);
        let answer = leo.send_form(typed).await.expect(422);
        assert!(Read::of(&answer).text("#_problem").contains("Leave this empty"), "{kind}");
    }
    assert!(app.services.all_news(None).await.unwrap().posts.is_empty());
}

#[tokio::test]
async fn s71_a_form_that_is_sent_twice_posts_once() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let note = form(&leo, "note", "Another name server").await;

    let first = post(&leo, note.clone()).await;
    let second = post(&leo, note).await;

    assert_eq!(first, second);
    assert_eq!(app.services.all_news(None).await.unwrap().posts.len(), 1);
}

#[tokio::test]
async fn whoever_was_slower_sees_what_stands_now_and_keeps_what_they_typed() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let item = post(&leo, form(&leo, "note", "First").await).await;
    let (by_leo, by_ada) = (leo.page(&item).await, ada.page(&item).await);
    let change = |page: &Read, title: &str| page.form_at("form:has([name=title])").with("title", title);
    leo.send_form(change(&by_leo, "By Leo")).await.expect(303);

    let answer = ada.send_form(change(&by_ada, "By Ada")).await.expect(422);
    let page = Read::of(&answer);
    assert_eq!(problems(&answer), ["#_send"]);
    assert_eq!((page.text("h1"), page.attributes("#title", "value")), ("By Leo".to_owned(), vec!["By Ada".to_owned()]));
    ada.send_form(page.form_at("form:has([name=title])")).await.expect(303);
    assert_eq!(leo.page(&item).await.text("h1"), "By Ada");

    let withdrawal = by_ada.form_at("form:has([value=withdraw])");
    assert_eq!(problems(&ada.send_form(withdrawal).await.expect(422)), ["#_send"]);
    let withdrawal = ada.page(&item).await.form_at("form:has([value=withdraw])");
    ada.send_form(withdrawal.clone()).await.expect(303);
    ada.send_form(withdrawal).await.expect(303);
    assert!(ada.send_form(change(&by_ada, "Too late")).await.expect(409).text().contains("withdrawn"));
}

#[tokio::test]
async fn i10_what_was_posted_is_escaped_for_staff_too() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let hostile = "<script>alert(1)</script> \"' ]]> \u{202e}\u{1b}";
    let item = post(&leo, form(&leo, "note", hostile).await.with("body", hostile)).await;

    for path in [NEWS, &item] {
        let answer = leo.get(path).await.expect(200);
        assert!(!Read::of(&answer).has("script:not([src])"), "{path}");
        assert!(!answer.text().contains(['\u{202e}', '\u{1b}']), "{path}");
    }
    let page = leo.page(&item).await;
    assert_eq!(page.attributes("#title", "value"), ["<script>alert(1)</script> \"' ]]>"]);
}

#[tokio::test]
async fn older_posts_are_paged_and_a_day_keeps_its_moment() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let item = post(&leo, dated(form(&leo, "outage", "Post 0").await, "shown", ["24", "11", "2026"])).await;
    for number in 1..=PAGE {
        post(&leo, form(&leo, "note", &format!("Post {number}")).await).await;
    }
    let first = leo.page(NEWS).await;
    let next = first.attributes("a[rel=next]", "href").remove(0);
    assert_eq!(first.attributes("tbody tr th a", "href").len(), PAGE);
    assert_eq!(leo.page(&next).await.attributes("tbody tr th a", "href"), [item.as_str()]);

    // The day is over; a slip of the pen may be mended all the same.
    app.clock.advance(Seconds::days(3));
    leo.sign_in().await;
    let change = leo.page(&item).await.form_at("form:has([name=title])").with("title", "Mended");
    leo.send_form(change).await.expect(303);
    assert!(notices(&app).await.is_empty());
    leo.get("/staff/news/999999").await.expect(404);
}
