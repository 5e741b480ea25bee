//! What may never be listed.

use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::Seconds;

use crate::support::app::TestApp;
use crate::support::log::Log;
use crate::support::page::Read;

const PATH: &str = "/staff/exclusions";
const HOSTILE: &str = "<script>alert(1)</script> \"a hospital\"";

#[tokio::test]
async fn p48_what_an_exclusion_would_end_is_told_before_and_it_counts_at_once() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "198.51.100.7").await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let at = "/staff/exclusions?network=198.51.100.0%2F24";
    assert!(leo.page(at).await.text("main").contains("It would end 1 listing."));
    let answer = leo.send_form(leo.page(at).await.form("exclude")).await.expect(422);
    assert_eq!(Read::of(&answer).attributes("#_problem a", "href"), ["#reason"]);
    leo.send_form(leo.page(at).await.form("exclude").with("reason", HOSTILE)).await.expect(303);

    let html = leo.get(PATH).await.expect(200);
    assert!(!html.text().contains("<script>alert") && !html.text().contains("staff:leo"));
    let page = Read::of(&html);
    assert!(page.text("tbody").contains("198.51.100.0/24 <script>alert(1)</script> \"a hospital\" leo"));
    app.follow().await;
    assert!(app.get("/api/v1/lookup/198.51.100.7").await.text().contains("not-listed"));
    let typed = [("network", "198.51.100.8"), ("criterion", "ops/open-socks"), ("public", "seen")];
    let answer = leo.send("/staff/listings/add", "/staff/listings/add", &typed).await.expect(422);
    assert!(Read::of(&answer).text("#_problem").contains("a hospital"));

    leo.send_form(leo.page(PATH).await.form_at("form.lift")).await.expect(303);
    assert!(!leo.page(PATH).await.text("tbody").contains("198.51.100.0/24"));
    leo.send("/staff/listings/add", "/staff/listings/add", &typed).await.expect(303);
}

#[tokio::test]
async fn what_the_configuration_keeps_is_lifted_there_alone() {
    let app = TestApp::new().await;
    let leo = app.person("leo", StaffRole::Lister).await;
    let page = leo.page(PATH).await;
    assert!(page.text("tbody").contains("203.0.113.200/29 our own the configuration"));
    assert!(!page.has("form.lift"));
    let at = "/staff/exclusions?network=198.51.100.0%2F24";
    let form = leo.page(at).await.form("exclude").forged("act", "lift").forged("network", "203.0.113.200/29");
    let answer = leo.send_form(form).await.expect(409);
    assert!(answer.text().contains("The configuration keeps this exclusion"));
    for (typed, problem) in [
        ("203.0.113.200%2F29", "excluded already, by the configuration"),
        ("0.0.0.0%2F0", "nothing to list"),
        ("203.0.113.7%2F24", "no such network"),
        ("example.org", "Enter an address"),
    ] {
        let answer = leo.get(&format!("{PATH}?network={typed}")).await.expect(422);
        assert!(Read::of(&answer).text("#_problem").contains(problem), "{typed}");
    }
}

#[tokio::test]
async fn s23_s64_t20_what_would_end_many_is_proposed_asks_for_the_second_factor_and_is_told_in_the_log() {
    let app = TestApp::new().await;
    for last in 0..101 {
        app.list("ops/open-socks", &format!("198.51.100.{last}")).await;
    }
    let leo = app.person("leo", StaffRole::Lister).await;
    let ada = app.person("ada", StaffRole::Administrator).await;
    let at = "/staff/exclusions?network=198.51.100.0%2F24";
    let page = leo.page(at).await;
    assert!(page.text("main").contains("It would end 101 listings. That is more than a hundred"));
    app.clock.advance(Seconds(301));
    let answer = leo.send_form(page.form("exclude").with("reason", "a hospital")).await.expect(403);
    let form = Read::of(&answer).form_to(PATH).with("second_factor_again", &leo.code());
    let answer = leo.send_form(form).await.expect(303);
    let path = answer.header("location").unwrap().split('?').next().unwrap().to_owned();
    assert!(!leo.page(PATH).await.text("tbody").contains("198.51.100.0/24"), "nothing is done yet");
    let told = ada.page(&path).await.text("main");
    assert!(told.contains("Exclude 198.51.100.0/24 from every list") && told.contains("a hospital"), "{told}");
    let form = ada.page(&path).await.form_to(&path).forged("second_factor_again", &ada.code());
    let (log, _guard) = Log::listen();
    ada.send_form(form).await.expect(303);
    let is_told = |line: &serde_json::Value| line["message"] == "one person has ended many listings within an hour";
    let told = log.lines().into_iter().find(is_told).expect("a warning");
    assert_eq!(told["level"], "WARN");
    assert_eq!((told["staff"].as_str(), told["count"].as_i64()), (Some("ada"), Some(101)));
    assert!(ada.page(PATH).await.text("tbody").contains("198.51.100.0/24"));
}
