use std::sync::Arc;

use reprieve::domain::list::{List, Lockout};
use reprieve::domain::time::Seconds;
use reprieve::web::public::policy::PolicyView;

use super::given::{Given, Shown};

fn shown(given: &Given, list: &Arc<List>) -> Shown {
    Shown::new(&PolicyView::new(given.page(), list))
}

#[test]
fn every_clause_has_an_anchor_its_text_and_its_evidence_p03() {
    let given = Given::starter_lists();
    for list in given.catalog.lists() {
        let page = shown(&given, list);

        for criterion in &list.criteria {
            let clause = page.text(&format!("article[id={}]", criterion.id.name()));
            assert!(clause.contains(criterion.id.as_str()) && clause.contains(&criterion.code.to_string()));
            assert!(clause.contains("What must have been seen"), "{clause}");
        }
        for rule in &list.rules {
            assert!(page.text(&format!("div[id={}]", rule.id.name())).contains(rule.id.as_str()), "{}", rule.id);
        }
    }
}

#[test]
fn the_policy_of_the_ranges_says_what_a_machine_refuses_single_addresses_for() {
    let given = Given::starter_lists();
    let page = shown(&given, given.list("dul"));

    assert!(page.text("div[id=no-way-back]").contains("does not lead back to it"));
    assert!(page.text("div[id=name-not-chosen]").contains("dul/name-not-chosen"));
}

#[test]
fn a_policy_names_its_version_its_language_and_that_nothing_costs_anything_p36() {
    let given = Given::starter_lists();
    for list in given.catalog.lists() {
        let text = shown(&given, list).all();

        assert!(text.contains(list.policy_version.short()));
        assert!(text.contains("The English text is the one that counts."));
        assert!(text.contains("We take no fee and no donation"));
    }
}

#[test]
fn waits_grow_in_the_table_until_the_longest_p32() {
    let given = Given::starter_lists();
    let lockout = Lockout { first: Seconds::DAY, factor: 3, longest: Seconds::days(20), window: Seconds::days(90) };
    let list = List { lockout, ..List::clone(given.list("ops")) };

    let page = shown(&given, &Arc::new(list));

    let waits = ["once", "one day", "twice", "3 days", "3 times", "9 days", "4 times or more often", "20 days"];
    assert_eq!(page.texts("table tbody tr > *"), waits);
}

#[test]
fn the_policy_holds_no_removal_form_p22() {
    let given = Given::starter_lists();
    assert!(shown(&given, given.list("ops")).texts("form").is_empty());
}
