use reprieve::web::public::contact::{ContactView, security_text};

use super::given::{Given, NOW, Shown};

#[test]
fn the_site_and_every_list_have_a_mailbox_p23() {
    let given = Given::starter_lists();

    let page = Shown::new(&ContactView::new(given.page(), &given.catalog));

    let links = page.attributes("main a", "href");
    assert!(links.contains(&"mailto:help@example.org".to_owned()));
    for list in given.catalog.lists() {
        assert!(links.contains(&format!("mailto:{}", list.contact)), "{}", list.id);
    }
}

#[test]
fn security_txt_has_what_rfc_9116_requires() {
    let given = Given::starter_lists();

    let text = security_text(&given.site, NOW);

    assert!(text.contains("Contact: mailto:help@example.org\n"));
    assert!(text.contains("Expires: 2026-12-23T18:00:00Z\n"));
    assert!(text.contains("Canonical: https://lookup.example/.well-known/security.txt\n"));
}
