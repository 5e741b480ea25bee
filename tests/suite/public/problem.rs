use reprieve::domain::time::Seconds;
use reprieve::web::view::{ProblemKind, ProblemView};

use super::given::{Given, Shown};

#[test]
fn a_problem_says_what_happened_what_next_and_the_number_to_quote() {
    let given = Given::starter_lists();

    let page = Shown::new(&ProblemView::new(given.page(), ProblemKind::Internal));

    assert!(page.text("title").starts_with("Error: "));
    assert!(page.all().contains("Try again in a few minutes."));
    assert_eq!(page.text("main code"), "req-1");
    assert_eq!(page.attributes("main .actions a", "href"), ["/", "/contact"]);
}

#[test]
fn too_many_questions_are_told_when_to_ask_again() {
    let given = Given::starter_lists();

    let page = Shown::new(&ProblemView::new(given.page(), ProblemKind::TooMany { retry_after: Seconds(42) }));

    assert!(page.all().contains("Ask again in 42 seconds."));
}

#[test]
fn what_was_typed_is_kept_and_what_strangers_wrote_stays_text() {
    let given = Given::starter_lists();
    let hostile = "<script>alert(1)</script>";

    let page = Shown::new(&ProblemView::new(given.page(), ProblemKind::BadRequest).detail(hostile).kept(hostile));

    assert_eq!(page.text("#kept"), hostile);
    assert!(page.texts("script").is_empty());
}
