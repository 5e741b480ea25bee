//! `/privacy`: what is promised is what is kept.

use reprieve::domain::retention;
use reprieve::domain::time::Seconds;
use reprieve::web::public::privacy::PrivacyView;

use super::given::{Given, Shown};

#[test]
fn every_period_of_the_table_stands_on_the_page_in_days() {
    let given = Given::starter_lists();
    let page = Shown::new(&PrivacyView::new(given.page_at("/privacy")));

    let told = page.texts("dl.facts dd");
    let periods =
        [retention::UNCONFIRMED, retention::DECIDED, retention::LETTERS, retention::BUDGETS, retention::STAFF_PLACES];
    assert_eq!(told.len(), periods.len() + 1);
    for (text, period) in told.iter().zip(periods) {
        assert!(text.contains(&format!("{} days", period.0 / Seconds::DAY.0)), "{text}");
    }
    assert_eq!(retention::SESSIONS, Seconds::DAY);
    assert!(told.iter().any(|text| text.contains("erased one day after their end")), "{told:?}");
    assert!(told.last().is_some_and(|history| history.contains("for good")));
}

#[test]
fn whoever_asks_is_told_where_to_take_a_copy_and_erase_and_that_nothing_is_published() {
    let given = Given::starter_lists();
    let page = Shown::new(&PrivacyView::new(given.page_at("/privacy")));

    let text = page.all();
    assert!(text.contains("There you can take a copy, or erase it."));
    assert!(text.contains("Requests are never published."));
    assert_eq!(page.attributes("main a[href='/stats']", "href").len(), 1);
}
