//! A returned mail joined with the lists of the site, and explained.

use std::sync::Arc;

use reprieve::domain::ids::Revision;
use reprieve::domain::locale::Locale;
use reprieve::domain::special::SpecialClass;
use reprieve::domain::time::Seconds;
use reprieve::services::bounce::{BounceReport, Standing};
use reprieve::services::listing::expire_due;
use reprieve::services::publishing::known::Known;
use reprieve::store::publications::Publication;
use reprieve::strings::Strings;

use crate::support::app::{NOW, TestApp};

/// A refusal because of a list of the site.
const OURS: &str = "554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using ops.bl.example";

async fn explained<'a>(app: &'a TestApp, text: &str) -> BounceReport<'a> {
    let words = Arc::new(Strings::shipped().unwrap()).words(&Locale::ENGLISH);
    app.services.bounce(text.as_bytes(), &app.state.bounces, &words, "https://lookup.example").await.unwrap()
}

#[tokio::test]
async fn a_listing_of_ours_is_told_as_it_is_now() {
    let app = TestApp::new().await;
    app.list("dul/dynamic-range", "203.0.113.0/25").await;
    app.list("ops/open-socks", "203.0.113.7").await;

    let report = explained(&app, OURS).await;

    assert_eq!((report.verdict, report.state), ("ours", Some("listed")));
    assert_eq!(report.list_id.as_deref(), Some("ops"));
    let lists: Vec<&str> = report.listings.iter().map(|listing| listing.list.as_str()).collect();
    assert_eq!(lists, ["ops", "dul"]);
    assert!(report.explained.heading.starts_with("203.0.113.7 is on our list"), "{:?}", report.explained);
    assert!(report.explanation.contains("https://lookup.example/ip/203.0.113.7"), "{}", report.explanation);
    assert!(report.explanation.contains("You are not accused of anything."));
    assert!(report.explanation.contains("Who must act\nWhoever runs the server 203.0.113.7."));
}

#[tokio::test]
async fn a_listing_that_has_ended_is_told_with_its_day() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app.clock.set(NOW.plus(Seconds::days(20)));
    expire_due(&app.services.store, app.services.clock.now(), 10).await.unwrap();
    app.follow().await;

    let report = explained(&app, OURS).await;

    assert!(matches!(report.standing, Some(Standing::Gone { .. })), "{:?}", report.standing);
    assert_eq!((report.state, report.listings.len()), (Some("not-listed"), 0));
    assert_eq!(report.ended_at, Some(NOW.plus(Seconds::days(20))));
    assert!(report.explained.heading.contains("is no longer on our list"));
    assert!(report.explained.happened.contains("ran out by itself on 13 December 2026"), "{:?}", report.explained);
}

#[tokio::test]
async fn i7_nobody_is_told_to_send_again_while_mail_servers_still_get_the_old_answer() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app.clock.set(NOW.plus(Seconds::days(20)));
    expire_due(&app.services.store, app.services.clock.now(), 10).await.unwrap();
    app.follow().await;
    let published = |revision, published_at| {
        let publication =
            Publication { serial: 1, revision: Revision(revision), published_at, listings: 1, answered_at: None };
        let publications = [("ops".to_owned(), vec![publication])].into();
        app.services.zones.learn(Known { publications, ..Known::default() });
    };

    // Before the listing had run out.
    published(1, NOW);
    let report = explained(&app, OURS).await;
    assert!(report.explained.steps[0].starts_with("Mail servers still get the old answer"), "{:?}", report.explained);
    assert!(report.explained.steps[1].ends_with("https://lookup.example/ip/203.0.113.7"), "{:?}", report.explained);
    assert!(!report.explanation.contains("Send your mail again"));

    // What has run out is left out of a zone, whether that was written down by then or not.
    published(1, NOW.plus(Seconds::days(20)));
    let report = explained(&app, OURS).await;
    assert_eq!(report.explained.steps[0], "Send your mail again.");
}

#[tokio::test]
async fn nobody_is_told_that_all_is_well_while_another_list_of_ours_has_the_address() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;

    let report = explained(&app, &OURS.replace("ops.bl", "rss.bl")).await;

    assert_eq!((report.state, report.listings.len()), (Some("not-listed"), 1), "about the list that was named");
    assert_eq!(report.explained.heading, "203.0.113.7 is on our list \"Open proxies\".");
    assert!(report.explained.happened.contains("names our list \"Open relays\". The address is not on that one now."));
    assert!(!report.explanation.contains("Send your mail again"), "{}", report.explanation);
    assert!(report.explanation.contains("https://lookup.example/ip/203.0.113.7"), "{}", report.explanation);
}

#[tokio::test]
async fn an_address_that_was_never_listed_is_not_called_clean_of_another_reason() {
    let app = TestApp::new().await;

    let report = explained(&app, OURS).await;

    assert!(matches!(report.standing, Some(Standing::Never(_))));
    assert!(report.explained.heading.contains("is not on our list"));
}

#[tokio::test]
async fn a_store_that_is_away_is_said_so_and_a_listing_is_still_told() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;
    app.services.store.close().await;

    let listed = explained(&app, OURS).await;
    let other = explained(&app, &OURS.replace(".7]", ".8]")).await;

    assert_eq!(listed.state, Some("listed"));
    assert!(matches!(other.standing, Some(Standing::NotNow(_))), "{:?}", other.standing);
    assert!(other.explanation.contains("When it was taken off cannot be shown just now."));
}

#[tokio::test]
async fn data_that_is_too_old_says_nothing_about_absence() {
    let app = TestApp::new().await;
    app.clock.advance(Seconds::DAY);

    let report = explained(&app, OURS).await;

    assert_eq!(report.state, Some("unknown"));
    assert!(report.explained.heading.contains("could not be checked"));
}

#[tokio::test]
async fn a_list_of_somebody_else_is_told_with_its_own_pages() {
    let app = TestApp::new().await;

    let report = explained(&app, "550 5.7.1 Client host [203.0.113.7] blocked using zen.spamhaus.org").await;

    let card = report.explained.list.unwrap();
    assert_eq!((report.verdict, card.name.as_str()), ("other-list", "Spamhaus ZEN"));
    let links: Vec<&str> = card.links.iter().map(|link| link.url.as_str()).collect();
    assert_eq!(links, ["https://check.spamhaus.org/results/?query=203.0.113.7"], "one page for both stands once");
    assert_eq!(card.links[0].text, "Lookup and removal at Spamhaus ZEN");
    assert!(card.what.contains("We do not run it."));
    assert!(report.listings.is_empty() && report.state.is_none());
}

#[tokio::test]
async fn a_list_that_was_shut_down_is_told_as_such() {
    let app = TestApp::new().await;

    let report = explained(&app, "554 5.7.1 Client host [203.0.113.7] blocked using dnsbl.sorbs.net").await;

    let card = report.explained.list.unwrap();
    assert!(card.is_dead && card.links.is_empty() && card.what.contains("was shut down"), "{card:?}");
    assert_eq!(report.explained.heading, "Your mail was refused because of a list that no longer exists.");
    assert!(
        report.explained.who.starts_with("The people who run the receiver's mail server."),
        "{}",
        report.explained.who
    );
    assert_eq!(report.explained.not_accused, None);
}

#[tokio::test]
async fn a_receiver_that_asks_wrongly_gives_nothing_to_leave() {
    let app = TestApp::new().await;

    let report = explained(
        &app,
        "554 5.7.1 Client host [203.0.113.7] blocked using zen.spamhaus.org; https://check.spamhaus.org/returnc/pub/1.2.3.4/",
    )
    .await;

    let card = report.explained.list.unwrap();
    assert_eq!(report.verdict, "receiver-misconfigured");
    assert!(card.leaving.is_none() && card.links.is_empty(), "{card:?}");
}

#[tokio::test]
async fn a_listed_domain_is_no_matter_of_a_mail_server() {
    let app = TestApp::new().await;

    let report = explained(
        &app,
        "550 REJECTED - Blacklisted URL in message. (example.com) in [black]. See http://lookup.uribl.com.",
    )
    .await;

    let explained = report.explained;
    let card = explained.list.unwrap();
    assert_eq!((report.list_id.as_deref(), explained.steps.len()), (Some("uribl"), 3));
    assert!(explained.who.starts_with("You. Leave the link out"), "{}", explained.who);
    assert!(card.leaving.unwrap().contains("The owner of the domain"));
    assert!(explained.not_accused.unwrap().contains("It is about a web or mail domain"));
    assert!(!report.explanation.contains("mail server can ask") && !report.explanation.contains("runs your mail"));
}

#[tokio::test]
async fn one_of_several_lists_of_an_operator_is_named_only_where_the_text_names_it() {
    let app = TestApp::new().await;
    let heading = async |text: &str| explained(&app, text).await.explained.heading;

    let some = "553 5.7.1 Connections will not be accepted from 203.0.113.7, because the ip is in Spamhaus's list";
    assert_eq!(heading(some).await, "Your mail was refused because of a list of Spamhaus.");
    let zen = "553 5.7.1 Connections will not be accepted from 203.0.113.7, because the ip is in Spamhaus ZEN";
    assert_eq!(heading(zen).await, "Your mail was refused because of the list Spamhaus ZEN.");
    let level = "550 5.7.1 203.0.113.7 is listed at UCEPROTECT-Level2";
    assert_eq!(heading(level).await, "Your mail was refused because of the list UCEPROTECT Level 2.");
}

#[tokio::test]
async fn an_address_that_may_be_listed_here_is_not_called_special() {
    let app = TestApp::new().await;
    app.list("ops/open-socks", "203.0.113.7").await;

    let listed = explained(&app, OURS).await;
    let other = explained(&app, &OURS.replace(".7]", ".8]")).await;
    let private = explained(&app, &OURS.replace("203.0.113.7", "192.168.7.7")).await;

    let is_doubted = |report: &BounceReport<'_>| report.explanation.contains("is no address that mail comes from");
    let open = app.services.admission.listable().contains(&SpecialClass::Documentation);
    assert!(!is_doubted(&listed), "{}", listed.explanation);
    assert_eq!(is_doubted(&other), !open, "{}", other.explanation);
    assert!(is_doubted(&private), "{}", private.explanation);
}

#[tokio::test]
async fn the_test_entry_asks_nobody_to_act() {
    let app = TestApp::new().await;

    let report = explained(&app, &OURS.replace("203.0.113.7", "127.0.0.2")).await;

    assert_eq!(report.explained.heading, "127.0.0.2 is the test entry.");
    assert!(report.explained.who.starts_with("Nobody."), "{}", report.explained.who);
    assert!(report.explained.not_accused.is_none() && report.explained.notes.is_empty());
}

#[tokio::test]
async fn each_kind_of_refusal_has_words_of_its_own() {
    let app = TestApp::new().await;
    let mut headings = std::collections::BTreeSet::new();
    let texts = [
        "552 5.2.2 Mailbox full",
        "550 5.1.1 User unknown",
        "550 5.2.1 Mailbox disabled",
        "550 5.7.23 SPF check failed",
        "550 5.7.20 DKIM signature missing",
        "550 5.7.1 rejected because of DMARC policy",
        "550 5.7.26 Unauthenticated email is not accepted",
        "530 5.7.1 Authentication required",
        "550 5.7.25 Client host rejected: cannot find your hostname, [203.0.113.7]",
        "450 4.7.1 Greylisted",
        "552 5.3.4 Message size exceeds fixed limit",
        "550 5.7.1 Message rejected as spam",
        "554 5.7.1 virus found",
        "421 4.7.0 Too many connections from 203.0.113.7",
        "550 5.7.1 Mail from your country is not accepted",
        "connect to mx.rcpt.example[198.51.100.1]:25: Connection timed out",
        "Host or domain name not found. Name service error for name=rcpt.example type=A",
        "554 5.7.1 Relay access denied",
        "550 5.7.1 rejected for policy reasons",
        "554 5.7.1 Sender address [a@b.example] blocked using dbl.spamhaus.org",
        "554 5.7.1 Client host [203.0.113.7] blocked using pbl.spamhaus.org",
        "554 IP address is block listed",
        "550 5.7.1 [203.0.113.7] poor reputation",
        "554 5.7.1 Client host [203.0.113.7] blocked using zen.spamhaus.org; https://check.spamhaus.org/returnc/pub/1.2.3.4/",
        "hello",
    ];
    for text in texts {
        let report = explained(&app, text).await;
        let explained = report.explained;
        assert!(!explained.happened.is_empty() && !explained.who.is_empty() && !explained.steps.is_empty(), "{text}");
        assert!(!report.explanation.contains('{') && !report.explanation.contains("bounce-"), "{}", report.explanation);
        assert!(headings.insert(explained.heading.clone()), "{text}: {}", explained.heading);
    }
}
