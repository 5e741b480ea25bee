//! Finding listings, and what staff do with them.

use axum::http::Method;
use metrics_exporter_prometheus::PrometheusBuilder;
use reprieve::domain::ids::ListingId;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::Seconds;
use serde_json::json;

use crate::support::app::TestApp;
use crate::support::page::Read;
use crate::support::staff::Person;

const HOSTILE: &str = "<script>alert(1)</script>\" onload=x 'q' &amp; \u{202e}back";

async fn fill(person: &Person<'_>, typed: &[(&str, &str)]) -> crate::support::answer::Answer {
    let all = [("criterion", "ops/open-socks"), ("public", "A test connected and was let through.")];
    let form = person.page("/staff/listings/add").await.form_to("/staff/listings/add");
    let form = all.iter().chain(typed).fold(form, |form, (name, value)| form.with(name, value));
    person.send_form(form).await
}

/// The number of the one listing that was found.
async fn only(person: &Person<'_>, network: &str) -> ListingId {
    let page = person.page(&format!("/staff/listings?q={network}")).await;
    let links = page.attributes("tbody a", "href");
    assert_eq!(links.len(), 1, "{links:?}");
    ListingId(links[0].rsplit_once('/').unwrap().1.parse().unwrap())
}

async fn act(person: &Person<'_>, id: ListingId, typed: &[(&str, &str)]) -> crate::support::answer::Answer {
    let path = format!("/staff/listings/{id}");
    person.send(&path, &path, typed).await
}

#[tokio::test]
async fn listings_around_and_inside_what_was_entered_are_found_and_then_the_past_ones() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app.list("dul/dynamic-range", "203.0.113.0/28").await;
    app.list("dul/dynamic-range", "203.0.113.64/28").await;
    let leo = app.person("leo", StaffRole::Lister).await;

    let page = leo.page("/staff/listings?q=203.0.113.7").await;
    assert_eq!(page.texts("tbody th"), ["203.0.113.0/28", "203.0.113.7"]);
    assert!(page.text("main h2").contains("2 active listings of 203.0.113.7"));
    let page = leo.page("/staff/listings?q=203.0.113.0%2F24&list=dul").await;
    assert_eq!(page.texts("tbody th"), ["203.0.113.0/28", "203.0.113.64/28"]);
    let id = only(&leo, "203.0.113.64").await;
    act(&leo, id, &[("act", "remove"), ("why", "given out in another way")]).await.expect(303);
    let page = leo.page("/staff/listings?q=203.0.113.64").await;
    assert!(page.text("main").contains("0 active listings"));
    assert!(page.text("tbody").contains("ended by staff"));

    for (typed, problem) in [("mail.example.org", "Enter an address"), ("1.1.1.1%201.1.1.2", "at a time")] {
        let answer = leo.get(&format!("/staff/listings?q={typed}")).await.expect(422);
        assert!(Read::of(&answer).text("#_problem").contains(problem), "{typed}");
    }
}

#[tokio::test]
async fn i1_a_person_lists_a_network_and_is_told_at_its_field_why_not() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    for (typed, field, problem) in [
        (("network", "203.0.113.201"), "#network", "which is excluded: our own"),
        (("network", "10.0.0.1"), "#network", "never listed"),
        (("network", "203.0.113.0/24"), "#network", "wider than /32"),
        (("network", "203.0.113.7/24"), "#network", "no such network"),
        (("seen", "tomorrow"), "#seen", "as 2026-11-23 18:00"),
        (("seen", "2027-01-01"), "#seen", "has come"),
        (("until", "2027-11-23"), "#until", "at the latest"),
        (("public", " "), "#public", "Say what was seen"),
        (("private", &"x".repeat(1001)), "#private", "1,000"),
    ] {
        let base = [("network", "203.0.113.7"), ("private", HOSTILE), typed];
        let answer = fill(&leo, &base).await.expect(422);
        let page = Read::of(&answer);
        assert_eq!(page.attributes("#_problem a", "href"), [field]);
        assert!(page.text("#_problem").contains(problem), "{field} {}", page.text("#_problem"));
        assert_eq!(page.attributes("#criterion option[selected]", "value"), ["ops/open-socks"]);
    }
    let answer = fill(&leo, &[("network", "203.0.113.7"), ("private", HOSTILE), ("until", "2026-11-30 12:00")])
        .await
        .expect(303);
    let path = answer.header("location").unwrap().to_owned();
    let html = leo.get(&path).await.expect(200);
    assert!(
        !html.text().contains("<script>alert") && !html.text().contains('\u{202e}'),
        "s10: nothing typed is markup"
    );
    let page = Read::of(&html);
    assert!(page.text("main .notice").contains("It is listed"));
    assert!(page.text("main").contains("<script>alert(1)</script>") && page.text("main").contains("30 November 2026"));
    app.follow().await;
    assert!(app.get("/ip/203.0.113.7").await.expect(200).text().contains("A test connected"));

    let answer = fill(&leo, &[("network", "203.0.113.7")]).await.expect(422);
    let page = Read::of(&answer);
    assert!(page.text("#_problem").contains("stands on the list already"));
    assert_eq!(page.attributes(".notice a", "href"), [path.split('?').next().unwrap()]);
}

#[tokio::test]
async fn s23_a_wide_network_is_told_with_its_facts_and_listed_when_somebody_else_confirms_it() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let wide = [("network", "31.2.0.0/16"), ("criterion", "dul/dynamic-range"), ("private", HOSTILE)];
    let answer = fill(&leo, &wide).await.expect(303);
    let path = answer.header("location").unwrap().split('?').next().unwrap().to_owned();
    assert!(path.starts_with("/staff/proposals/"));
    let page = ada.page(&path).await;
    for fact in
        ["Put 31.2.0.0/16 on the list dul", "dul/dynamic-range", "65536", "A test connected", "<script>alert(1)"]
    {
        assert!(page.text("main").contains(fact), "{fact}");
    }
    assert!(!rita.page(&path).await.has("form button.primary"));
    leo.send_form(leo.page(&path).await.form_to(&path).forged("act", "confirm")).await.expect(409);
    ada.send_form(ada.page(&path).await.form_to(&path)).await.expect(303);
    only(&ada, "31.2.0.0/16").await;
}

#[tokio::test]
async fn p18_a_listing_without_an_end_is_looked_at_once_a_year() {
    let app = TestApp::new().await;
    app.list("dul/dynamic-range", "203.0.113.0/28").await;
    let leo = app.person("leo", StaffRole::Lister).await;
    assert!(leo.page("/staff/listings/due").await.text("main").contains("There are none"));
    app.clock.advance(Seconds::days(366));
    leo.sign_in().await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let page = rita.page("/staff/listings/due").await;
    assert_eq!(page.texts("tbody th"), ["203.0.113.0/28"]);
    assert!(!page.has("main form"));
    let path = "/staff/listings/due";
    let form = leo.page(path).await.form_to(path);
    leo.send_form(form.clone()).await.expect(303);
    assert!(leo.page("/staff/listings/due?done=right").await.text("main").contains("There are none"));
    leo.send_form(form).await.expect(303);
    let id = only(&leo, "203.0.113.0/28").await;
    let mut tx = app.services.store.read().await.unwrap();
    assert_eq!(tx.history_of(id, 10).await.unwrap().len(), 2, "sent twice, done once");
}

#[tokio::test]
async fn i3_t20_an_act_needs_a_reason_that_is_kept_and_what_a_person_ends_is_counted() {
    let app = TestApp::new().await;
    app.list_with("ops/open-socks", "203.0.113.7", HOSTILE).await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let id = only(&leo, "203.0.113.7").await;
    let path = format!("/staff/listings/{id}");
    let recorder = PrometheusBuilder::new().build_recorder();
    let _counting = metrics::set_default_local_recorder(&recorder);

    for (typed, field) in [
        (&[("act", "remove")][..], "#why"),
        (&[("why", HOSTILE)][..], "#act"),
        (&[("act", "extend"), ("until", "soon"), ("why", "x")][..], "#until"),
        (&[("act", "extend"), ("until", ""), ("why", "x")][..], "#until"),
        (&[("act", "extend"), ("until", "2027-11-23"), ("why", "x")][..], "#until"),
    ] {
        let answer = act(&leo, id, typed).await.expect(422);
        assert_eq!(Read::of(&answer).attributes("#_problem a", "href"), [field]);
        assert!(!answer.text().contains("<script>alert"));
    }
    act(&leo, id, &[("act", "extend"), ("until", "2026-12-01"), ("why", "watched")]).await.expect(303);
    act(&leo, id, &[("act", "criterion"), ("criterion", "open-http"), ("why", "seen as HTTP")]).await.expect(303);
    act(&leo, id, &[("act", "note"), ("why", HOSTILE)]).await.expect(303);
    act(&leo, id, &[("act", "remove"), ("why", "it was repaired")]).await.expect(303);
    let html = rita.get(&path).await.expect(200);
    assert!(!html.text().contains("<script>alert") && !html.text().contains("staff:leo"));
    let page = Read::of(&html);
    for told in
        ["it was repaired", "seen as HTTP", "watched", "leo", "ended by staff", "Removal requests", "1 December 2026"]
    {
        assert!(page.text("main").contains(told), "{told}");
    }
    assert!(!page.has("main form"), "a reviewer keeps no listings");
    assert!(!leo.page(&path).await.text("main").contains("Removal requests"), "a lister reads no requests");
    let figures = recorder.handle().render();
    assert!(figures.contains(r#"reprieve_staff_endings_total{by="leo"} 1"#), "{figures}");
}

#[tokio::test]
async fn whoever_is_slower_is_told_who_ended_it_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let id = only(&leo, "203.0.113.7").await;
    let path = format!("/staff/listings/{id}");
    let late = ada.page(&path).await.form_to(&path).with("act", "remove").with("why", "my long reason");
    act(&leo, id, &[("act", "expire"), ("why", "its time is over")]).await.expect(303);
    let answer = ada.send_form(late).await.expect(422);
    let page = Read::of(&answer);
    assert!(page.text("#_problem").contains("leo ended the listing"));
    assert_eq!(page.text("#why"), "my long reason");
    ada.get("/staff/listings/999999").await.expect(404);
}

#[tokio::test]
async fn requests_about_a_listing_are_shown_to_reviewers() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    let asked = json!({
        "list": "ops", "network": "203.0.113.7", "email": "ada@example.org", "role": "server", "claim": "repaired",
        "since": "2026-11-23T17:00:00Z", "words": "It asks for a password now.",
    });
    let request = app.request(Method::POST, "/api/v1/removals").body("application/json", asked.to_string());
    let opened = request.from("198.51.100.20").send().await.expect(201).json();
    let reference = opened["reference"].as_str().unwrap();
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let id = only(&rita, "203.0.113.7").await;
    let page = rita.page(&format!("/staff/listings/{id}")).await;
    assert_eq!(page.attributes("main li a", "href"), [format!("/staff/requests/{reference}")]);
}
