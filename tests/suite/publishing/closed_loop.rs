//! The loop closes: what is listed here makes a real mail server refuse a message with a link to us, and a removal that is
//! granted lets the same message pass.

use std::net::Ipv4Addr;
use std::time::{Duration, Instant};

use axum::http::Method;
use reprieve::services::publishing::publisher::Publisher;
use serde_json::json;

use super::publisher::{EVERY, settings};
use crate::support::app::TestApp;
use crate::support::asking::Dns;
use crate::support::desk::Desk;
use crate::support::mail_server::{Postfix, resolver};
use crate::support::page::{FORM, Read};
use crate::support::servers::{self, free_port, open_folder, reload};

/// Whose mail is refused: no address of a test entry.
const CLIENT: Ipv4Addr = Ipv4Addr::new(127, 0, 3, 7);

/// Where this test's resolver listens.
const RESOLVER: Ipv4Addr = Ipv4Addr::new(127, 57, 82, 53);

const ZONE: &str = "ops.bl.example";

/// Waits until the name server answers with a serial: it reads a new file while it answers from the old one.
pub(super) fn until_serial(dns: &Dns, serial: u32) {
    let begun = Instant::now();
    while dns.serial(ZONE) != Some(serial) {
        assert!(begun.elapsed() < Duration::from_mins(1), "the name server does not take the new zone");
    }
}

#[tokio::test]
async fn a_listing_makes_postfix_refuse_with_our_link_and_a_granted_removal_lets_the_same_message_pass() {
    let app = TestApp::on_loopback().await;
    app.list("ops/open-socks", &CLIENT.to_string()).await;
    let folder = open_folder();
    let mut publisher = Publisher::open(app.services.clone(), settings(folder.path())).unwrap();
    publisher.tick().await.unwrap().unwrap();

    let zones = ["ops.bl.example:ip4trie:ops.ip4trie", "ops.bl.example:ip6trie:ops.ip6trie"];
    let Some(name_server) = servers::rbldnsd(folder.path(), &zones, free_port(Ipv4Addr::LOCALHOST)) else { return };
    let Some(_resolver) = resolver(RESOLVER, ZONE, name_server.at) else { return };
    let Some(postfix) = Postfix::asking(ZONE, RESOLVER).await else { return };

    let refusal = postfix.send_from(CLIENT.into()).await;
    assert_eq!(
        refusal,
        "554 5.7.1 Service unavailable; Client host [127.0.3.7] blocked using ops.bl.example; Open proxies \
         (open-socks), see https://lookup.example/ip/127.0.3.7"
    );
    let other = postfix.send_from(Ipv4Addr::new(127, 0, 3, 8).into()).await;
    assert_eq!(other, "250 2.1.5 Ok", "who is not listed is not refused");

    // Whoever sent it pastes what came back.
    let pasted = percent_encoding::utf8_percent_encode(&refusal, percent_encoding::NON_ALPHANUMERIC).to_string();
    let asked = app.request(Method::POST, "/lookup").body(FORM, format!("q={pasted}")).send().await;
    let page = Read::of(&asked.expect(200));
    let links = page.attributes("main a", "href");
    assert!(
        page.text("main").contains("127.0.3.7") && page.text("main").contains("Open proxies"),
        "{}",
        page.text("main")
    );
    assert!(links.iter().any(|link| link == "/ip/127.0.3.7" || link == "/remove/ops/127.0.3.7"), "{links:?}");
    let answer = app.get("/ip/127.0.3.7").await.expect(200);
    assert!(Read::of(&answer).text("main").contains("In the published zone"));

    // Whoever has repaired it asks, and follows the link in the letter.
    let asked = json!({
        "list": "ops", "network": "127.0.3.7", "email": "ada@example.org", "role": "server", "claim": "repaired",
        "since": "2026-11-23T18:00:00Z", "words": "The proxy is closed.",
    });
    let asking = app.request(Method::POST, "/api/v1/removals").body("application/json", asked.to_string());
    let opened = asking.send().await.expect(201).json();
    let desk = Desk { services: app.services.clone(), clock: app.clock.clone() };
    app.services.confirm_by_mail(&desk.confirm_token().await).await.unwrap();
    desk.look().await;
    app.follow().await;
    let private = opened["url"].as_str().unwrap().strip_prefix("https://lookup.example").unwrap();
    let page = Read::of(&app.get(private).await.expect(200));
    assert!(page.text("main").contains("Not yet. The zone that mail servers ask"), "{}", page.text("main"));

    app.clock.advance(EVERY);
    let outcomes = publisher.tick().await.unwrap().unwrap();
    let reprieve::services::publishing::publisher::Outcome::Published(serial) = outcomes["ops"] else {
        panic!("{outcomes:?}")
    };
    reload(&name_server);
    until_serial(&Dns::at(name_server.at), serial);
    assert_eq!(postfix.send_from(CLIENT.into()).await, "250 2.1.5 Ok");
    let page = Read::of(&app.get(private).await.expect(200));
    assert!(!page.text("main").contains("Not yet. The zone that mail servers ask"));
}
