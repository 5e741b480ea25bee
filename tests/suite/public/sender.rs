//! What a sender reads about a listed address, by who must act.

use reprieve::domain::reverse_name::Look;
use reprieve::domain::time::Seconds;
use reprieve::services::answer::{ListingAnswer, State};
use reprieve::services::surroundings::Surroundings;
use reprieve::web::public::ip::{Beside, IpView};
use reprieve::web::public::letter::Wish;
use reprieve::web::public::sender::Circumstances;

use super::given::{Given, NOW, Shown, answer};
use super::samples::circumstances;

const FAULT: &str = "ops/open-socks";
const RANGE: &str = "dul/dynamic-range";

fn page(given: &Given, listings: Vec<ListingAnswer<'_>>, known: Circumstances) -> Shown {
    let beside = Beside { circumstances: known, is_open_range: true, ..Beside::default() };
    Shown::new(&IpView::new(given.page(), &answer("203.0.113.7", State::Listed, listings), beside))
}

fn wishing(letter: &str, length: &str) -> Circumstances {
    let wish = Wish { letter: Some(letter.to_owned()), length: Some(length.to_owned()) };
    Circumstances { wish, ..Circumstances::default() }
}

#[test]
fn the_people_behind_a_named_server_are_named_as_far_as_they_are_known() {
    let given = Given::starter_lists();
    let listings = vec![given.listing("203.0.113.7", FAULT)];
    let known = circumstances(&given, &listings);

    let page = page(&given, listings, known);

    assert_eq!(page.text(".who b"), "Whoever runs this mail server");
    let facts = page.texts(".who dd");
    assert_eq!(facts, ["mail.example.org", "Example Hosting (AS64496)"]);
    assert!(page.texts(".who .notice").is_empty());
}

#[test]
fn a_line_in_a_home_is_told_from_a_server_by_its_name() {
    let given = Given::starter_lists();
    let name = Some(("dsl-203-0-113-7.example.net".parse().unwrap(), Look::Generic));
    let known = Circumstances { surroundings: Surroundings { name, owner: None }, ..Circumstances::default() };

    let page = page(&given, vec![given.listing("203.0.113.7", FAULT)], known);

    assert_eq!(page.text(".who b"), "The provider of this connection, and whoever uses it");
}

#[test]
fn a_reader_behind_the_address_may_be_the_one_who_acts_and_is_told_that_it_may_not_be_the_server_e1() {
    let given = Given::starter_lists();
    let known = Circumstances { is_readers: true, ..Circumstances::default() };

    let page = page(&given, vec![given.listing("203.0.113.7", FAULT)], known);

    assert_eq!(page.text(".who b"), "You, or whoever looks after your connection");
    assert!(page.text(".who .notice").contains("It may not be the address of your mail server."));
}

#[test]
fn a_range_of_homes_accuses_nobody_and_says_how_mail_gets_through() {
    let given = Given::starter_lists();

    let page = page(&given, vec![given.listing("203.0.113.0/24", RANGE)], Circumstances::default());

    assert_eq!(page.text(".who b"), "Nobody has to repair anything");
    let way = page.texts("#way + ol li").join(" ");
    assert!(way.contains("port 587") && way.contains("password"), "{way}");
    assert!(page.text("#letter-text").contains("how to send through your mail server"));
    assert!(!page.text("#letter-text").contains("repair the cause"));
}

#[test]
fn what_ends_by_itself_within_a_day_needs_nobody() {
    let given = Given::starter_lists();
    let mut listing = given.listing("203.0.113.7", FAULT);
    listing.expires_at = Some(NOW.plus(Seconds::hours(5)));

    let page = page(&given, vec![listing], Circumstances::default());

    assert_eq!(page.text(".who b"), "Nobody, if you can wait");
    assert!(page.text(".who").contains("ends by itself in 5 hours"));
}

#[test]
fn a_whole_network_is_its_company_s() {
    let given = Given::starter_lists();

    let page = page(&given, vec![given.listing("203.0.113.0/26", "rbl/spam-source")], Circumstances::default());

    assert_eq!(page.text(".who b"), "The company that runs this network");
}

#[test]
fn the_letter_has_address_list_reason_times_and_links_and_is_ready_to_mail() {
    let given = Given::starter_lists();

    let page = page(&given, vec![given.listing("203.0.113.7", FAULT)], Circumstances::default());

    let letter = page.text("#letter-text");
    for part in [
        "203.0.113.7",
        "\"Open proxies\"",
        "open SOCKS proxy",
        "20 November 2026 at 18:00 UTC",
        "https://lookup.example/ip/203.0.113.7",
        "https://lookup.example/remove/ops/203.0.113.7",
        "Removal is free",
    ] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    let mailto = &page.attributes("a[href^='mailto:?']", "href")[0];
    assert!(mailto.starts_with("mailto:?subject=Mail%20from%20203.0.113.7%20is%20refused&body=Hello%2C%0D%0A%0D%0A"));
    assert!(!mailto.contains([' ', '\n', '+', '"']), "{mailto}");
}

#[test]
fn the_short_letter_leaves_the_entries_to_the_page() {
    let given = Given::starter_lists();
    let shown =
        |length| page(&given, vec![given.listing("203.0.113.7", FAULT)], wishing("en", length)).text("#letter-text");

    let (short, long) = (shown("short"), shown("long"));

    assert!(short.len() * 3 < long.len() * 2, "{short}");
    assert!(short.contains("https://lookup.example/ip/203.0.113.7"));
    assert!(!short.contains("First listed"));
}

#[test]
fn a_letter_in_a_language_that_is_not_there_is_in_that_of_the_page() {
    let given = Given::starter_lists();
    for wish in ["tlh", "../en", "", "\u{202e}", "en\r\nX-Header: 1"] {
        let page = page(&given, vec![given.listing("203.0.113.7", FAULT)], wishing(wish, "sideways"));

        assert_eq!(page.attributes("#letter-text", "lang"), ["en"], "{wish:?}");
        assert_eq!(page.attributes("#letter-language option[selected]", "value"), ["en"], "{wish:?}");
        assert!(page.text("#letter-text").contains("First listed"), "{wish:?}");
    }
}

#[test]
fn hostile_names_of_servers_and_holders_stay_text_t6() {
    let given = Given::starter_lists();
    let listings = vec![given.listing("203.0.113.7", FAULT)];
    let mut known = circumstances(&given, &listings);
    known.surroundings.owner.as_mut().unwrap().name = format!("<b>Evil</b>\u{202e}\n{}", "x".repeat(500));

    let page = page(&given, listings, known);

    let owner = page.texts(".who dd").pop().unwrap();
    assert!(owner.starts_with("<b>Evil</b>") && owner.chars().count() < 100, "{owner}");
    assert!(!page.html.contains('\u{202e}'));
}
