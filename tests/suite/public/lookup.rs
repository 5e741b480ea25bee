use reprieve::web::public::lookup::{LookupView, Outcome};

use super::given::{Given, Shown};

fn shown(given: &Given, outcome: &Outcome, typed: &str) -> Shown {
    Shown::new(&LookupView::new(given.page(), outcome, Vec::new(), Vec::new(), typed.to_owned()))
}

#[test]
fn a_problem_is_told_above_and_linked_to_the_field_with_the_text_kept() {
    let given = Given::starter_lists();

    let page = shown(&given, &Outcome::Unclear("1.2.3 has only three numbers.".to_owned()), "1.2.3");

    assert!(page.text("title").starts_with("Error: "));
    assert_eq!(page.text("[role=alert] a"), "1.2.3 has only three numbers.");
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#q"]);
    assert_eq!(page.text("#q"), "1.2.3");
    assert_eq!(page.text("#q-problem"), "1.2.3 has only three numbers.");
    assert_eq!(page.attributes("#q", "aria-describedby"), ["q-hint q-problem"]);
}

#[test]
fn hostile_text_in_the_box_stays_text() {
    let given = Given::starter_lists();

    let page = shown(&given, &Outcome::Many, "</textarea><script>alert(1)</script>");

    assert_eq!(page.text("#q"), "</textarea><script>alert(1)</script>");
    assert!(page.texts("script").is_empty());
}
