use std::collections::BTreeMap;

use reprieve::domain::ids::{ListingId, Revision};
use reprieve::domain::listing::EndedHow;
use reprieve::domain::time::Seconds;
use reprieve::services::answer::{Background, PastListing, PublicEvidence, State, WhyUnknown};
use reprieve::web::public::ip::{Beside, IpView};

use super::given::{Given, NOW, Shown, answer};
use super::samples::listed;

fn shown(given: &Given, address: &str, state: State) -> Shown {
    let beside = Beside { background: Some(Background::default()), ..Beside::default() };
    Shown::new(&IpView::new(given.page(), &answer(address, state, Vec::new()), beside))
}

#[test]
fn a_listed_address_shows_its_state_in_a_word_a_shape_and_a_sentence() {
    let given = Given::starter_lists();

    let page = Shown::new(&listed(&given));

    assert_eq!(page.text("h1"), "203.0.113.7 is on 2 lists of Example Blocklist.");
    assert_eq!(page.text("p.state-listed"), "● Listed");
    assert_eq!(page.text("title"), "203.0.113.7: Listed – Example Blocklist");
}

#[test]
fn the_sender_comes_before_the_listings_and_is_not_accused() {
    let given = Given::starter_lists();

    let page = Shown::new(&listed(&given));

    let headings = page.texts("h2");
    assert_eq!(headings[..2], ["You are not accused of anything.", "The 2 listings"]);
}

#[test]
fn a_listing_says_why_how_wide_since_when_until_when_and_what_repairs_it() {
    let given = Given::starter_lists();

    let page = Shown::new(&listed(&given));

    let cards = page.texts("#listings ~ article");
    assert!(cards[0].starts_with("Open proxies 203.0.113.7 is listed because "), "{}", cards[0]);
    for fact in
        ["This one address", "3 days ago", "20 November 2026 at 18:00 UTC", "one hour ago", "by itself in 14 days"]
    {
        assert!(cards[0].contains(fact), "{fact}: {}", cards[0]);
    }
    assert!(cards[1].contains("256 addresses") && cards[1].contains("Not by itself."), "{}", cards[1]);
    let links = page.attributes("#listings ~ article a", "href");
    for link in [
        "/lists/ops",
        "/lists/ops/policy#open-socks",
        "/secure/open-socks-proxy",
        "/remove/ops/203.0.113.7",
        "/remove/dul/203.0.113.0/24",
        "/remove/dul/203.0.113.7",
    ] {
        assert!(links.iter().any(|href| href == link), "{link}: {links:?}");
    }
    assert_eq!(page.attributes("#listings ~ article time", "datetime")[0], "2026-11-20T18:00:00Z");
}

#[test]
fn evidence_is_dated_to_the_day_e11() {
    let given = Given::starter_lists();

    let page = Shown::new(&listed(&given));

    assert!(page.attributes("dd > p time", "datetime").iter().all(|day| day == "2026-11-23"));
}

#[test]
fn hostile_evidence_stays_text_e24() {
    let given = Given::starter_lists();
    let text = "</p><script>alert(1)</script><img src=x onerror=alert(1)> \u{202e}moc.live\u{200b} {{ page }} javascript:alert(1)".to_owned();
    let evidence = BTreeMap::from([(ListingId(7), vec![PublicEvidence { seen_at: NOW, text }])]);
    let listings = vec![given.listing("203.0.113.7/32", "ops/open-socks")];
    let beside = Beside { background: Some(Background { evidence, ..Background::default() }), ..Beside::default() };

    let page = Shown::new(&IpView::new(given.page(), &answer("203.0.113.7", State::Listed, listings), beside));

    assert!(page.text("dd [dir=auto]").contains("<script>alert(1)</script>"));
    assert!(page.texts("script:not([src]), img").is_empty());
    assert!(!page.html.contains('\u{202e}') && !page.html.contains('\u{200b}'));
    assert!(page.attributes("a", "href").iter().all(|href| !href.starts_with("javascript")));
}

#[test]
fn not_listed_is_said_in_words_with_what_else_it_may_be() {
    let given = Given::starter_lists();

    let page = shown(&given, "8.8.8.8", State::NotListed);

    assert_eq!(page.text("h1"), "8.8.8.8 is not on any list of Example Blocklist.");
    assert_eq!(page.text("p.state-not-listed"), "○ Not listed");
    assert!(page.all().contains("something else is behind it"));
    assert!(!page.all().contains("You are not accused"));
}

#[test]
fn a_past_listing_is_told_with_how_long_others_may_remember_it_e31() {
    let given = Given::starter_lists();
    let past = vec![PastListing {
        list: given.list("ops"),
        network: "8.8.8.8/32".parse().unwrap(),
        first_listed_at: NOW.minus(Seconds::days(9)),
        ended_at: NOW.minus(Seconds(300)),
        how: EndedHow::Removal,
        revision: Revision(9),
        expires_at: None,
        news: None,
    }];
    let beside = Beside { background: Some(Background { past, ..Background::default() }), ..Beside::default() };

    let page = Shown::new(&IpView::new(given.page(), &answer("8.8.8.8", State::NotListed, Vec::new()), beside));

    assert!(page.all().contains("was on the list Open proxies until 5 minutes ago. It was taken off on request."));
    assert!(page.all().contains("may keep the answer they had for up to 15 minutes"));
    assert!(page.all().contains("Send your mail once more in 15 minutes."));
    assert!(!page.all().contains("something else is behind it"));
}

#[test]
fn while_loading_or_stale_nothing_reads_like_not_listed_e8() {
    let given = Given::starter_lists();
    for why in [WhyUnknown::Loading, WhyUnknown::Stale] {
        let page = shown(&given, "8.8.8.8", State::Unknown(why));

        assert_eq!(page.text("h1"), "8.8.8.8 could not be checked just now.");
        assert_eq!(page.text("p.state-unknown"), "◌ Could not check");
        assert!(!page.all().to_lowercase().contains("not listed"), "{why:?}");
        assert!(!page.all().contains("not on any list"), "{why:?}");
    }
}

#[test]
fn an_answer_without_its_store_says_what_is_missing_i12() {
    let given = Given::starter_lists();
    let listings = vec![given.listing("203.0.113.7/32", "ops/open-socks")];

    let page =
        Shown::new(&IpView::new(given.page(), &answer("203.0.113.7", State::Listed, listings), Beside::default()));

    assert!(page.all().contains("The answer above does not depend on it."));
    assert_eq!(page.texts("article.card").len(), 1);
}

#[test]
fn special_addresses_are_explained_with_their_document() {
    let given = Given::starter_lists();
    for (address, heading, said) in [
        ("10.1.2.3", "10.1.2.3 is a private address.", "RFC 1918"),
        ("fd00::1", "fd00::1 is a private address.", "RFC 4193"),
        ("127.0.0.2", "127.0.0.2 is the test entry.", "RFC 5782"),
        ("::ffff:127.0.0.2", "127.0.0.2 is the test entry.", "RFC 5782"),
        ("127.0.0.1", "127.0.0.1 is never listed.", "RFC 5782"),
        ("::1", "::1 is never listed.", "RFC 5782"),
        ("127.0.0.9", "127.0.0.9 is an address by which a machine calls itself.", "answer code"),
        ("100.64.0.1", "100.64.0.1 is an address inside a provider's network.", "RFC 6598"),
        ("169.254.1.1", "169.254.1.1 is an address of one cable only.", "RFC 3927"),
        ("192.0.2.1", "192.0.2.1 is an example address.", "RFC 5737"),
        ("224.0.0.1", "224.0.0.1 is a group address.", "RFC 5771"),
        ("198.18.0.1", "198.18.0.1 is an address with a special purpose.", "RFC 2544"),
    ] {
        let page = shown(&given, address, State::NotListed);
        assert_eq!(page.text("h1"), heading);
        assert!(page.all().contains(said), "{address}");
        assert!(!page.all().contains("not on any list"), "{address}");
        let word = if heading.contains("test entry") { "◇ Test entry" } else { "◇ Special address" };
        assert_eq!(page.text("p.state"), word, "{address}");
    }
}

#[test]
fn an_address_of_a_range_that_the_site_lists_is_answered_like_any_other_p47() {
    let given = Given::starter_lists();
    let beside = Beside { is_open_range: true, ..Beside::default() };

    let page = Shown::new(&IpView::new(given.page(), &answer("192.0.2.1", State::NotListed, Vec::new()), beside));

    assert_eq!(page.text("h1"), "192.0.2.1 is not on any list of Example Blocklist.");
    assert!(page.all().contains("RFC 5737"));
}

#[test]
fn the_answer_holds_no_settings_of_mail_servers_p11() {
    let given = Given::starter_lists();

    let text = Shown::new(&listed(&given)).all();

    for word in ["reject_rbl_client", "postfix", "exim", "spamassassin", "zen.", "dnsbl_sites"] {
        assert!(!text.to_lowercase().contains(word), "{word}");
    }
}
