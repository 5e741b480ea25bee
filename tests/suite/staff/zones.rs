//! `/staff/zones`: what is published, what is held, and who lets it pass.

use reprieve::domain::staff::StaffRole;
use reprieve::services::publishing::publisher::Publisher;

use crate::publishing::publisher::{EVERY, settings};
use crate::support::app::TestApp;
use crate::support::page::Read;
use crate::support::servers::open_folder;

#[tokio::test]
async fn p56_a_zone_that_is_held_is_loud_on_every_page_until_a_lister_lets_it_pass() {
    let app = TestApp::new().await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let leo = app.person("leo", StaffRole::Lister).await;
    assert!(rita.page("/staff/zones").await.text("main").contains("This site publishes no zones"));
    app.list("ops/open-socks", "192.0.2.7").await;
    let folder = open_folder();
    let mut publisher = Publisher::open(app.services.clone(), settings(folder.path())).unwrap();
    publisher.tick().await.unwrap();
    let page = rita.page("/staff/zones").await;
    assert_eq!(page.texts("tbody th"), ["ops", "rss", "dul", "rbl", "nml", "all lists"]);
    assert!(!page.has(".notices") && page.text("tbody").contains("23 November 2026 at 18:00 UTC"));

    for n in 0..150 {
        app.list("ops/open-socks", &format!("198.51.100.{n}")).await;
    }
    app.clock.advance(EVERY);
    publisher.tick().await.unwrap();
    let page = rita.page("/staff").await;
    assert_eq!(page.text(".notices a"), "Held back, and not published: ops.");
    let page = rita.page("/staff/zones").await;
    assert!(page.text("main").contains("it would change from 1 entries to 151"), "{}", page.text("main"));
    assert!(!page.has("form[action=\"/staff/zones\"]"), "not for reviewers");
    assert_eq!(page.texts(".card li"), ["import:test listed 150."]);

    let form = leo.page("/staff/zones").await.form_to("/staff/zones");
    let other = leo.send_form(form.clone().forged("listings", "500")).await.expect(409);
    assert!(Read::of(&other).text("main").contains("not held with that number"));
    leo.send_form(form.clone()).await.expect(303);
    leo.send_form(form).await.expect(409);
    publisher.tick().await.unwrap();
    assert!(!leo.page("/staff/zones").await.has(".notices"));
    let told = leo.page("/staff/audit").await.texts("td[data-label=What]");
    assert_eq!(told[0], "Let the zone ops pass with 151 entries.");
    assert!(std::fs::read_to_string(folder.path().join("ops.ip4trie")).unwrap().contains("198.51.100.149"));
}
