use reprieve::services::answer::{Inside, State, WhyUnknown};
use reprieve::web::public::net::NetView;

use super::given::{Given, Shown, network_answer};

#[test]
fn listings_inside_and_around_stand_in_two_tables() {
    let given = Given::starter_lists();
    let inside = Inside::Listings { listings: vec![given.listing("203.0.113.7/32", "ops/open-socks")], total: 4 };
    let around = vec![given.listing("203.0.112.0/23", "dul/dynamic-range")];
    let answer = network_answer("203.0.113.0/24", State::Listed, around, inside);

    let page = Shown::new(&NetView::new(given.page(), &answer, vec!["Read as 203.0.113.0/24.".to_owned()]));

    assert_eq!(page.text("h1"), "4 listings lie inside 203.0.113.0/24.");
    assert_eq!(page.texts("table").len(), 2);
    assert_eq!(page.attributes("#inside ~ table th a", "href"), ["/ip/203.0.113.7"]);
    assert_eq!(page.attributes("#around ~ table th a", "href"), ["/net/203.0.112.0/23"]);
    assert!(page.all().contains("And 3 more."));
    assert_eq!(page.text("p.notice"), "Read as 203.0.113.0/24.");
}

#[test]
fn a_wide_network_shows_numbers_only_e10() {
    let given = Given::starter_lists();
    let inside = Inside::Counts { by_list: vec![(given.list("ops"), 12_345)], total: 12_345 };

    let page = Shown::new(&NetView::new(
        given.page(),
        &network_answer("203.0.0.0/16", State::Listed, Vec::new(), inside),
        Vec::new(),
    ));

    assert_eq!(page.text("h1"), "12,345 listings lie inside 203.0.0.0/16.");
    assert_eq!(page.texts("tbody tr > *"), ["Open proxies", "12,345"]);
    assert!(page.attributes("main a", "href").iter().all(|href| !href.starts_with("/ip/")));
}

#[test]
fn nothing_listed_and_could_not_check_read_differently_e8() {
    let given = Given::starter_lists();
    let nothing = || Inside::Counts { by_list: Vec::new(), total: 0 };
    let heading = |state| {
        let answer = network_answer("8.8.0.0/16", state, Vec::new(), nothing());
        Shown::new(&NetView::new(given.page(), &answer, Vec::new())).text("h1")
    };

    assert_eq!(heading(State::NotListed), "Nothing in 8.8.0.0/16 is on any list of Example Blocklist.");
    assert_eq!(heading(State::Unknown(WhyUnknown::Stale)), "8.8.0.0/16 could not be checked just now.");
}

#[test]
fn ipv6_networks_are_counted_in_blocks_that_people_know() {
    let given = Given::starter_lists();
    let covers = |network| {
        let inside = Inside::Listings { listings: Vec::new(), total: 0 };
        let answer = network_answer(network, State::NotListed, Vec::new(), inside);
        Shown::new(&NetView::new(given.page(), &answer, Vec::new())).text("h1 ~ p.covers")
    };

    assert_eq!(covers("2a00::/64"), "A /64: the block that one home or one server usually has");
    assert_eq!(covers("2a00::/48"), "65,536 blocks of the size that one home or one server usually has");
    assert_eq!(covers("8.8.8.0/29"), "8 addresses");
}
