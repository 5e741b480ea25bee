use reprieve::web::public::lists::{ListView, ListsView};

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
