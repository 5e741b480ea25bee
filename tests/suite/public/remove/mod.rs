//! The page before the form, from its view; what the form does, through the whole site.

mod asking;
mod mending;

use reprieve::domain::ids::{ListNumber, ListingId};
use reprieve::domain::list::RuleKind;
use reprieve::domain::listing::Listing;
use reprieve::domain::network::Network;
use reprieve::domain::policy::History;
use reprieve::domain::time::Seconds;
use reprieve::owners::Owner;
use reprieve::services::answer::{State, WhyUnknown};
use reprieve::services::removal::offer::Subject;
use reprieve::web::form::Errors;
use reprieve::web::public::remove::form::{FormView, Matter, Typed};
use reprieve::web::public::remove::view::{Found, RemoveView};

use crate::public::given::{Given, NOW, Shown};

/// A listing that a request could be about; `asked` for, out of what is `listed`.
pub(super) fn subject(given: &Given, criterion: &str, (asked, listed): (&str, &str)) -> Subject {
    let list = given.list(criterion.split('/').next().unwrap());
    let listing = Listing {
        id: ListingId(7),
        list: list.id.clone(),
        network: listed.parse().unwrap(),
        criterion: criterion.parse().unwrap(),
        source: "test".to_owned(),
        first_listed_at: NOW.minus(Seconds::days(3)),
        last_seen_at: NOW.minus(Seconds::days(2)),
        expires_at: Some(NOW.plus(Seconds::days(12))),
        ended: None,
    };
    let history = History { listed_at: listing.first_listed_at, removed_at: Vec::new() };
    Subject { list: list.clone(), number: ListNumber(1), network: asked.parse().unwrap(), listing, history }
}

/// The page of this subject with its form.
pub(super) fn with_form(given: &Given, subject: Subject) -> Shown {
    let page = given.page_at("/remove/ops/203.0.113.7");
    let form = FormView::new(&page, &Matter::of(&subject), &Typed::today(NOW), &Errors::default());
    let (list, network) = (subject.list.clone(), subject.network);
    let found = Found::Listed(Box::new(subject));
    Shown::new(&RemoveView::new(page, (&list, &network), &found, (NOW, None)).with_form(Some(form)))
}

/// The page without a form.
pub(super) fn without_form(given: &Given, list: &str, network: &str, found: &Found<'_>) -> Shown {
    let network: Network = network.parse().unwrap();
    let owner = Owner { number: 64_496, name: "Example Hosting".to_owned() };
    Shown::new(&RemoveView::new(given.page(), (given.list(list), &network), found, (NOW, Some(owner))))
}

fn one(given: &Given, criterion: &str) -> Subject {
    subject(given, criterion, ("203.0.113.7/32", "203.0.113.7/32"))
}

#[test]
fn p22_p30_p36_before_the_form_stands_all_that_decides() {
    let given = Given::starter_lists();
    for (criterion, pace) in [
        ("ops/open-socks", "at once"),
        ("rss/open-relay", "some minutes"),
        ("rbl/spam-source", "One of our people decides"),
        ("nml/no-confirmation", "One of our people decides"),
    ] {
        let Some(_) = given.list(&criterion[..3]).criterion(criterion) else { continue };
        let page = with_form(&given, one(&given, criterion));
        let facts = page.texts("dd").join("\n");

        for words in [pace, "Anybody may ask", "Nothing. No fee or donation", "the next removal has a waiting time: "] {
            assert!(facts.contains(words), "{criterion}: {words}: {facts}");
        }
        let list = given.list(&criterion[..3]);
        for rule in list.rules.iter().filter(|rule| rule.kind == RuleKind::Removal && !rule.single) {
            assert!(page.all().contains(rule.id.as_str()), "{}", rule.id);
        }
        assert!(page.text("table caption").contains("Waiting time"));
        assert_eq!(page.attributes("form#removal", "action"), [format!("/remove/{}/203.0.113.7", list.id)]);
    }
}

#[test]
fn the_rule_that_grants_stands_first() {
    let given = Given::starter_lists();
    for list in given.catalog.lists() {
        let Some(grants) = list.granting_rule(false) else { continue };
        let criterion = list.criteria[0].id.as_str();
        let page = with_form(&given, subject(&given, criterion, ("203.0.113.0/24", "203.0.113.0/24")));
        assert_eq!(page.texts("section .clause code")[0], grants.id.as_str());
    }
}

#[test]
fn d14_the_page_says_how_long_caches_remember() {
    let given = Given::starter_lists();
    let page = with_form(&given, one(&given, "ops/open-socks"));
    assert!(page.texts("dd").join(" ").contains("at most: 15 minutes."));
}

#[test]
fn p33_the_checklist_is_made_of_the_criterion() {
    let given = Given::starter_lists();
    for list in given.catalog.lists() {
        for criterion in &list.criteria {
            let page = with_form(&given, one(&given, criterion.id.as_str()));
            let words = list.criterion_words(&given.locale, criterion).unwrap();
            let is_fault = list.subject == reprieve::domain::advice::Subject::Machine;
            let points: &[String] = if is_fault { &words.points } else { &[] };
            assert_eq!(page.texts("input[type=checkbox] + label"), points, "{}", criterion.id);
        }
    }
}

#[test]
fn a_range_is_for_its_holder_and_others_are_led_to_a_letter() {
    let given = Given::starter_lists();
    let range = subject(&given, "dul/dynamic-range", ("203.0.113.0/25", "203.0.113.0/25"));
    let page = without_form(&given, "dul", "203.0.113.0/25", &Found::Listed(Box::new(range)));

    assert_eq!(page.text(".who-must"), "Only whoever holds 203.0.113.0/25.");
    assert!(page.text(".who").contains("Example Hosting (AS64496)"));
    assert!(page.text(".who").contains("a text in the DNS of the network"));
    assert_eq!(page.attributes(".who a", "href"), ["/net/203.0.113.0/25"]);
}

#[test]
fn one_address_of_a_range_may_be_asked_for_where_the_list_says_so() {
    let given = Given::starter_lists();
    let page = with_form(&given, subject(&given, "dul/dynamic-range", ("203.0.113.7/32", "203.0.113.0/25")));

    assert!(page.all().contains("You can ask for this one address alone."));
    assert!(page.all().contains("dul/single-static") && !page.all().contains("dul/control-shown"));
    assert!(page.texts("dd li").contains(&"Name leads back".to_owned()));
    assert!(page.texts(".who").is_empty());
}

#[test]
fn what_lies_inside_an_entry_that_goes_as_a_whole_leads_to_its_form() {
    let given = Given::starter_lists();
    let wide = subject(&given, "rbl/spam-source", ("203.0.113.0/24", "203.0.113.0/24"));
    let page = without_form(&given, "rbl", "203.0.113.7/32", &Found::Listed(Box::new(wide)));

    assert!(page.all().contains("So a request is about all of 203.0.113.0/24."));
    assert_eq!(page.attributes(".button.primary", "href"), ["/remove/rbl/203.0.113.0/24"]);
    assert!(page.texts("form#removal").is_empty());
}

#[test]
fn s20_a_waiting_time_stands_there_with_its_rule_and_its_end() {
    let given = Given::starter_lists();
    let mut locked = one(&given, "ops/open-socks");
    locked.history.listed_at = NOW.minus(Seconds::HOUR);
    locked.history.removed_at = vec![NOW.minus(Seconds::days(9)), NOW.minus(Seconds::days(5))];
    let page = without_form(&given, "ops", "203.0.113.7/32", &Found::Listed(Box::new(locked)));

    let wait = page.text("section[aria-labelledby=_wait]");
    assert!(wait.contains("You can ask again in one day and 23 hours."), "{wait}");
    assert!(wait.contains("25 November 2026 at 17:00 UTC") && wait.contains("ops/waiting-time"), "{wait}");
    assert!(wait.contains("by itself in 12 days"), "{wait}");
    let lead = page.text("p.lead");
    assert!(
        lead.ends_with("has to wait until 25 November 2026 at 17:00 UTC. That is in one day and 23 hours."),
        "{lead}"
    );
    let facts = page.texts("dd").join("\n");
    assert!(!facts.contains("at once") && facts.contains("First the waiting time has to pass"), "{facts}");
    assert!(facts.contains("taken off this list on request 2 times before. It was listed again after that 2 times."));
    assert!(facts.contains("a waiting time: 4 days."), "{facts}");
}

#[test]
fn what_is_not_listed_needs_no_request() {
    let given = Given::starter_lists();

    let page = without_form(&given, "ops", "203.0.113.7/32", &Found::NotListed(Vec::new()));

    assert_eq!(page.text("p.lead"), "203.0.113.7 is not on the list Open proxies. There is nothing to remove.");
    assert!(page.texts(".primary").is_empty());
}

#[test]
fn while_nothing_can_be_said_nothing_is_said_to_be_off_the_list_e8() {
    let given = Given::starter_lists();

    let page = without_form(&given, "ops", "203.0.113.7/32", &Found::Away(State::Unknown(WhyUnknown::Loading)));

    assert!(page.text("p.lead").starts_with("We could not check just now"));
}

#[test]
fn i12_while_the_store_is_away_the_page_says_so_and_the_rules_stand() {
    let given = Given::starter_lists();

    let page = without_form(&given, "ops", "203.0.113.7/32", &Found::Away(State::Listed));

    assert_eq!(page.text("p.lead"), "203.0.113.7 is on the list Open proxies.");
    assert!(page.text(".notice").starts_with("A request cannot be taken just now"));
    assert!(page.all().contains("ops/request-confirmed"));
}
