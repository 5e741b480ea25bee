use reprieve::web::public::lists::{ListView, ListsView};
use reprieve::web::public::usage::UsageView;

use super::given::{Given, Shown};

#[test]
fn every_list_and_its_policy_are_one_step_away_p04() {
    let given = Given::starter_lists();

    let page = Shown::new(&ListsView::new(given.page(), &given.catalog));

    let links = page.attributes("main a", "href");
    for list in ["ops", "rss", "dul", "rbl", "nml"] {
        assert!(
            links.contains(&format!("/lists/{list}")) && links.contains(&format!("/lists/{list}/policy")),
            "{list}"
        );
    }
}

#[test]
fn a_list_says_what_users_judge_it_by_p01_p15() {
    let given = Given::starter_lists();
    for list in given.catalog.lists() {
        let page = Shown::new(&ListView::new(given.page(), list));

        let terms = page.texts("dt");
        for term in
            ["Published since", "Meant for", "What is listed", "What else may be hit", "When listings end", "Changes"]
        {
            assert!(terms.iter().any(|have| have == term), "{}: {term}", list.id);
        }
        assert!(page.texts("dd").iter().all(|value| !value.is_empty()), "{}", list.id);
    }
}

#[test]
fn every_return_code_and_the_test_entries_are_published_p40() {
    let given = Given::starter_lists();

    let page = Shown::new(&UsageView::new(given.page(), &given.catalog));

    let text = page.all();
    for list in given.catalog.lists() {
        assert!(text.contains(&list.zone), "{}", list.id);
        for criterion in &list.criteria {
            assert!(
                text.contains(&criterion.code.to_string()) && text.contains(criterion.id.as_str()),
                "{}",
                criterion.id
            );
        }
    }
    assert_eq!(page.texts("dl dt")[..2], ["127.0.0.2", "127.0.0.1"]);
    assert_eq!(page.texts("dl dd")[..2], ["always listed", "never listed"]);
}
