use reprieve::web::public::home::HomeView;

use super::given::{Given, Shown};

#[test]
fn home_is_a_sentence_a_box_and_three_doors() {
    let given = Given::starter_lists();

    let page = Shown::new(&HomeView::new(given.page()));

    assert_eq!(page.text(".site-name"), "Example Blocklist");
    assert_eq!(page.texts("main p.lead").len(), 1);
    assert_eq!(page.attributes("main form", "method"), ["post"]);
    assert_eq!(page.attributes("main textarea", "name"), ["q"]);
    assert_eq!(page.attributes("main .doors a", "href"), ["/faq/returned-mail", "/faq#_provider", "/usage"]);
    assert!(page.texts("script").is_empty());
}
