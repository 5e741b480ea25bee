//! Purges by the pages: seen beforehand, proposed, confirmed by a second person, taken back.

use axum::http::Method;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::Seconds;
use reprieve::workers::purges::Purges;
use reprieve::workers::{Progress, Worker as _};

use crate::support::app::{TestApp, list_into};
use crate::support::page::{PageForm, Read};
use crate::support::staff::Person;

const NEW: &str = "/staff/purges/new";
const REASON: &str = "A source has told of addresses that it never saw.";

async fn until_idle(app: &TestApp) {
    let mut worker = Purges::new(app.services.clone());
    while worker.tick().await.unwrap() == Progress::Worked {}
    app.follow().await;
}

async fn population(app: &TestApp) {
    for host in 1..=25 {
        app.list("ops/open-socks", &format!("192.0.2.{host}")).await;
    }
    app.list("rss/open-relay", "192.0.2.1").await;
}

/// The page with what a choice would end, and the form on it that proposes it.
async fn dry(person: &Person<'_>, choice: &str) -> Read {
    person.page(&format!("{NEW}?{choice}")).await
}

fn proposing(page: &Read) -> PageForm {
    page.form_at("form[method=\"post\"][action=\"/staff/purges/new\"]")
}

/// Proposes a purge by the form: the page of the proposal.
async fn propose(person: &Person<'_>, choice: &str, reason: &str) -> String {
    let form = proposing(&dry(person, choice).await).with("reason", reason);
    let answer = person.send_form(form).await.expect(303);
    let location = answer.header("location").unwrap();
    let (page, _) = location.split_once("?done=proposed").unwrap();
    person.get(location).await.expect(200);
    page.to_owned()
}

async fn confirm(person: &Person<'_>, proposal: &str) {
    person.send(proposal, proposal, &[("act", "confirm")]).await.expect(303);
}

#[tokio::test]
async fn p55_s23_a_purge_goes_from_the_choice_to_its_end_and_back_by_the_forms() {
    let app = TestApp::new().await;
    population(&app).await;
    let ada = app.person("ada", StaffRole::Lister).await;
    let ben = app.person("ben", StaffRole::Lister).await;

    let page = dry(&ada, "list=ops&source=test&network=192.0.2.0%2F24&criterion=ops%2Fopen-socks&from=&until=").await;
    assert!(page.text("main").contains("25 listings would end"), "{}", page.text("main"));
    assert_eq!(page.texts("tbody tr").len(), 20);
    let form = page.form_at("form[method=\"get\"]");
    assert_eq!((form.value("list"), form.value("network")), (Some("ops"), Some("192.0.2.0/24")));
    assert_eq!(proposing(&page).value("count"), Some("25"));

    let proposal = propose(&ada, "list=ops", REASON).await;
    let own = ada.page(&proposal).await;
    assert!(!own.has("button.primary") && own.text("main").contains("another lister or administrator confirms it"));
    let page = ben.page(&proposal).await;
    assert_eq!(page.text("h1"), "Take back listings on ops");
    for told in ["25 listings", REASON, "Would end now"] {
        assert!(page.text("dl.facts").contains(told), "{told}");
    }
    confirm(&ben, &proposal).await;
    until_idle(&app).await;

    let purges = ada.page("/staff/purges").await;
    assert_eq!(purges.texts("tbody tr").len(), 1);
    let purge = purges.attributes("tbody th a", "href").remove(0);
    assert_eq!(purge, proposal.replace("proposals", "purges"));
    let page = ada.page(&purge).await;
    for told in ["all ended on", "ada, confirmed by ben", REASON] {
        assert!(page.text("main").contains(told), "{told}: {}", page.text("main"));
    }
    let answer = ada.send(&purge, &purge, &[]).await.expect(303);
    assert_eq!(answer.header("location"), Some(format!("{purge}?done=undone").as_str()));
    ben.send_form(page.form_to(&purge)).await.expect(403);
    until_idle(&app).await;
    let page = ada.page(&purge).await;
    assert!(page.text("main").contains("taken back, all came back that may on"));
    assert!(!page.has("main form"), "once");
}

#[tokio::test]
async fn somebody_who_is_too_late_or_second_is_told() {
    let app = TestApp::new().await;
    population(&app).await;
    let ada = app.person("ada", StaffRole::Lister).await;
    let ben = app.person("ben", StaffRole::Lister).await;
    let mut pages = Vec::new();
    for list in ["list=ops", "list=rss"] {
        let proposal = propose(&ada, list, REASON).await;
        confirm(&ben, &proposal).await;
        until_idle(&app).await;
        pages.push(proposal.replace("proposals", "purges"));
    }
    let form = ben.page(&pages[0]).await.form_to(&pages[0]);
    ada.send(&pages[0], &pages[0], &[]).await.expect(303);
    let answer = ben.send_form(form).await.expect(409);
    assert!(answer.text().contains("it was taken back by ada on"), "{}", answer.text());

    assert!(ben.page(&pages[1]).await.has("main form"));
    app.clock.advance(Seconds::DAY);
    ben.sign_in().await;
    assert!(!ben.page(&pages[1]).await.has("main form"));
}

#[tokio::test]
async fn t20_what_has_grown_since_it_was_proposed_is_told_to_whoever_confirms() {
    let app = TestApp::new().await;
    population(&app).await;
    let ada = app.person("ada", StaffRole::Lister).await;
    let ben = app.person("ben", StaffRole::Lister).await;
    let proposal = propose(&ada, "list=ops", REASON).await;
    let form = proposing(&dry(&ada, "list=ops").await).with("reason", REASON);
    assert!(!ben.page(&proposal).await.text("main").contains("It has grown"));

    for host in 1..=3 {
        list_into(&app.services, "ops/open-http", &format!("198.51.100.{host}"), ("Seen.", None)).await;
    }

    let page = ben.page(&proposal).await.text("main");
    assert!(page.contains("it was for 25 listings then, and would end 28 listings now"), "{page}");
    let answer = ada.send_form(form).await.expect(422);
    let page = Read::of(&answer);
    assert!(page.text("#_problem").contains("28 listings by now"));
    let form = proposing(&page);
    assert_eq!((form.value("count"), form.value("reason")), (Some("28"), Some(REASON)));
    ada.send_form(form).await.expect(303);
}

#[tokio::test]
async fn what_is_to_be_mended_in_a_choice_is_told_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    population(&app).await;
    let ada = app.person("ada", StaffRole::Lister).await;
    for (choice, field, told) in [
        ("from=2026-11-01", "list", "never taken back at once"),
        ("list=nothing", "list", "Choose one of the lists"),
        ("list=ops&criterion=rss%2Fopen-relay", "criterion", "is not a criterion of ops"),
        ("network=192.0.2.1%2F24", "network", "192.0.2.0/24"),
        ("network=%3Cb%3E", "network", "Enter a network"),
        ("list=ops&from=yesterday", "from", "Enter a day"),
        ("list=ops&until=2026-02-30", "until", "Enter a day"),
        ("list=ops&from=2026-11-02&until=2026-11-01%2018:00", "until", "later than"),
    ] {
        let page = Read::of(&ada.get(&format!("{NEW}?{choice}")).await.expect(422));
        assert_eq!(page.attributes("#_problem a", "href"), [format!("#{field}")], "{choice}");
        assert!(page.text("#_problem").contains(told), "{choice}: {}", page.text("#_problem"));
    }
    ada.get(&format!("{NEW}?list=ops&everything=yes")).await.expect(400);

    for reason in ["too short", &"<b>&\" ".repeat(3), &"long ".repeat(500)] {
        let form = proposing(&dry(&ada, "list=ops").await).with("reason", reason);
        let page = Read::of(&ada.send_form(form).await.expect(422));
        assert_eq!(page.attributes("#_problem a", "href"), ["#reason"]);
        assert_eq!(proposing(&page).value("reason").map(str::trim), Some(reason.trim()));
    }
    let mut gone = proposing(&dry(&ada, "network=192.0.2.0%2F24").await).with("reason", REASON);
    gone = gone.forged("network", "203.0.113.0/24");
    let page = Read::of(&ada.send_form(gone).await.expect(422));
    assert!(page.text("#_problem").contains("Nothing that is listed now would end"));
    assert_eq!(proposing(&page).value("reason"), Some(REASON));
}

#[tokio::test]
async fn s11_t7_a_hostile_reason_is_text_wherever_it_is_shown() {
    let app = TestApp::new().await;
    population(&app).await;
    let ada = app.person("ada", StaffRole::Lister).await;
    let ben = app.person("ben", StaffRole::Lister).await;
    let hostile = "<script>alert(1)</script> </textarea>\"'&\u{202e}\u{0}\r\n\r\n{{ 7 }} <img src=x onerror=alert(1)>";
    let proposal = propose(&ada, "list=ops", hostile).await;
    confirm(&ben, &proposal).await;
    until_idle(&app).await;

    let purge = proposal.replace("proposals", "purges");
    for path in [proposal.as_str(), &purge, "/staff/purges", "/staff/proposals"] {
        let answer = ada.get(path).await.expect(200);
        let page = Read::of(&answer);
        assert!(!page.has("main script") && !page.has("main img"), "{path}");
        assert!(!answer.text().contains('\u{202e}') && !answer.text().contains('\u{0}'), "{path}");
    }
    let shown = ada.page(&purge).await.texts("main p");
    for line in ["<script>alert(1)</script> </textarea>\"'&", "{{ 7 }} <img src=x onerror=alert(1)>"] {
        assert!(shown.iter().any(|text| text == line), "{line}: {shown:?}");
    }
}

#[tokio::test]
async fn t20_a_reviewer_reads_purges_and_proposes_none() {
    let app = TestApp::new().await;
    population(&app).await;
    let ada = app.person("ada", StaffRole::Lister).await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let proposal = propose(&ada, "list=ops", REASON).await;
    rita.get("/staff/purges").await.expect(200);
    let page = dry(&rita, "list=ops").await;
    assert!(page.text("main").contains("25 listings would end") && !page.has("main form[method=\"post\"]"));
    let page = rita.page(&proposal).await;
    assert!(!page.has("main form"), "nor confirms one");
    rita.request(Method::POST, NEW).send().await.expect(403);
}
