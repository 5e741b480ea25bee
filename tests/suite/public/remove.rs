use reprieve::domain::list::RuleKind;
use reprieve::domain::network::Network;
use reprieve::services::answer::{State, WhyUnknown};
use reprieve::web::public::remove::RemoveView;

use super::given::{Given, Shown};

fn shown(given: &Given, list: &str, state: State) -> Shown {
    let network: Network = "203.0.113.7/32".parse().unwrap();
    Shown::new(&RemoveView::new(given.page(), given.list(list), &network, state))
}

#[test]
fn removal_names_its_rules_its_waits_and_a_mailbox() {
    let given = Given::starter_lists();
    for list in given.catalog.lists() {
        let page = shown(&given, list.id.as_str(), State::Listed);

        assert_eq!(page.attributes("a.primary", "href"), [format!("mailto:{}", list.contact)]);
        for rule in list.rules.iter().filter(|rule| rule.kind == RuleKind::Removal) {
            assert!(page.all().contains(rule.id.as_str()), "{}", rule.id);
        }
        assert!(page.text("table caption").contains("Waiting time"));
        assert!(page.all().contains("There is no form on this page yet."));
    }
}

#[test]
fn what_is_not_listed_needs_no_request() {
    let given = Given::starter_lists();

    let page = shown(&given, "ops", State::NotListed);

    assert_eq!(page.text("p.lead"), "203.0.113.7 is not on the list Open proxies. There is nothing to remove.");
    assert!(page.texts(".primary").is_empty());
}

#[test]
fn while_nothing_can_be_said_nothing_is_said_to_be_off_the_list_e8() {
    let given = Given::starter_lists();

    let page = shown(&given, "ops", State::Unknown(WhyUnknown::Loading));

    assert!(page.text("p.lead").starts_with("We could not check just now"));
}
