use std::collections::BTreeMap;

use reprieve::domain::ids::ListingId;
use reprieve::services::answer::{Background, Inside, PublicEvidence, State, WhyUnknown};
use reprieve::web::public::net::NetView;

use super::given::{Given, NOW, Shown, network_answer};

#[test]
fn listings_inside_stand_in_a_table_and_those_around_whole_above_it() {
    let given = Given::starter_lists();
    let inside = Inside::Listings { listings: vec![given.listing("203.0.113.7/32", "ops/open-socks")], total: 4 };
    let around = vec![given.listing("203.0.112.0/23", "dul/dynamic-range")];
    let answer = network_answer("203.0.113.0/24", State::Listed, around, inside);

    let page = Shown::new(&NetView::new(given.page(), &answer, vec!["Read as 203.0.113.0/24.".to_owned()], None));

    assert_eq!(page.text("h1"), "4 listings lie inside 203.0.113.0/24.");
    assert_eq!(page.texts("table").len(), 1);
    assert_eq!(page.attributes("#inside ~ table th a", "href"), ["/ip/203.0.113.7"]);
    assert!(page.text("#around ~ article").contains("203.0.112.0/23"));
    assert!(page.attributes("#around ~ article a", "href").contains(&"/remove/dul/203.0.112.0/23".to_owned()));
    assert!(page.all().contains("What was seen, and what was before, cannot be shown just now."));
    assert!(page.all().contains("And 3 more."));
    assert_eq!(page.texts("p.notice")[0], "Read as 203.0.113.0/24.");
}

#[test]
fn a_wide_network_shows_numbers_only_e10() {
    let given = Given::starter_lists();
    let inside = Inside::Counts { by_list: vec![(given.list("ops"), 12_345)], total: 12_345 };

    let page = Shown::new(&NetView::new(
        given.page(),
        &network_answer("203.0.0.0/16", State::Listed, Vec::new(), inside),
        Vec::new(),
        None,
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
        Shown::new(&NetView::new(given.page(), &answer, Vec::new(), None)).text("h1")
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
        Shown::new(&NetView::new(given.page(), &answer, Vec::new(), None)).text("h1 ~ p.covers")
    };

    assert_eq!(covers("2a00::/64"), "Size: A /64: the block that one home or one server usually has");
    assert_eq!(covers("2a00::/48"), "Size: 65,536 blocks of the size that one home or one server usually has");
    assert_eq!(covers("8.8.8.0/29"), "Size: 8 addresses");
}

#[test]
fn a_network_that_is_listed_itself_has_its_listing_whole_with_evidence_repair_and_removal() {
    let given = Given::starter_lists();
    let itself = || given.listing("203.0.113.128/25", "ops/open-socks");
    let listings = vec![itself(), given.listing("203.0.113.200/32", "ops/open-http")];
    let mut answer =
        network_answer("203.0.113.128/25", State::Listed, Vec::new(), Inside::Listings { listings, total: 2 });
    answer.itself = vec![itself()];
    let seen = vec![PublicEvidence { seen_at: NOW, text: "An open SOCKS proxy answered.".to_owned() }];
    let background = Background { evidence: BTreeMap::from([(ListingId(7), seen)]), ..Background::default() };

    let page = Shown::new(&NetView::new(given.page(), &answer, Vec::new(), Some(&background)));

    assert_eq!(page.text("h1"), "203.0.113.128/25 is listed itself.");
    let card = page.text("#listings ~ article");
    for said in
        ["203.0.113.128/25 is listed because", "An open SOCKS proxy answered.", "What repairs it", "Removal from"]
    {
        assert!(card.contains(said), "{said}: {card}");
    }
    assert!(page.attributes("article a", "href").contains(&"/remove/ops/203.0.113.128/25".to_owned()));
    assert_eq!(page.attributes("#inside ~ table th a", "href"), ["/ip/203.0.113.200"]);
    assert!(!page.all().contains("cannot be shown just now"));
}

#[test]
fn a_special_range_does_not_lie_inside_itself() {
    let given = Given::starter_lists();
    let said = |network| {
        let answer =
            network_answer(network, State::NotListed, Vec::new(), Inside::Listings { listings: Vec::new(), total: 0 });
        Shown::new(&NetView::new(given.page(), &answer, Vec::new(), None)).all()
    };

    assert!(said("198.51.100.0/24").contains("This network is set aside for \"documentation\" (RFC 5737)."));
    assert!(said("198.51.100.0/25").contains("This network lies inside 198.51.100.0/24, which"));
}
