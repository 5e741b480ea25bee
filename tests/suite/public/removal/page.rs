//! What the page says in each state.

use reprieve::domain::time::Seconds;
use reprieve::services::removal::staff::Ruling;

use super::{Asked, submit};
use crate::support::desk::nonce;
use crate::support::page::Read;

#[tokio::test]
async fn s89_before_confirmation_the_page_names_the_mailbox_masked_and_two_other_ways() {
    let asked = Asked::on("ops/open-socks", "192.0.2.7").await;

    let page = asked.page().await;

    assert_eq!(page.text("h1"), "Request to take 192.0.2.7 off “Open proxies”");
    assert_eq!(page.text("p.lead"), "Your request waits for your confirmation.");
    assert_eq!(page.text(".who-must"), "You");
    assert!(page.text(".who").contains("We write to a...@example.org"), "{}", page.text(".who"));
    assert!(page.text(".who").contains("26 November 2026 at 18:00 UTC"));
    assert!(!page.text("body").contains("ada@"));
    let proof = page.text("section[aria-labelledby=_proof]");
    assert!(proof.contains("Open this page from 192.0.2.7"), "{proof}");
    assert!(proof.contains("_reprieve.7.2.0.192.in-addr.arpa") && proof.contains("reprieve="), "{proof}");
    assert!(proof.contains("We have not looked yet."));
    assert!(!page.has("#confirm-form") && page.has("#look-form"));
}

#[tokio::test]
async fn nobody_is_told_whether_a_letter_was_sent_i11() {
    let asked = Asked::on("ops/open-socks", "192.0.2.7").await;
    let second = Asked { submitted: submit(&asked.app, "ops", "192.0.2.7").await, app: asked.app };

    let page = second.page().await;

    assert!(page.text(".who").contains("We write to a...@example.org"), "the letter was not sent");
}

#[tokio::test]
async fn while_staff_look_the_page_has_both_deadlines_checks_and_what_was_said() {
    let asked = Asked::reviewing().await;
    asked.app.services.ask_about_removal(asked.id().await, "grace", "Which host was it?", nonce()).await.unwrap();

    let page = asked.page().await;

    assert_eq!(page.text("p.lead"), "The list's staff have asked you something.");
    assert!(
        page.text("title").starts_with("The list's staff have asked you something – Request to take 192.0.2.7 off")
    );
    assert_eq!(page.text(".who-must"), "You");
    assert_eq!(
        (page.text("#_add"), page.text("label[for=text]")),
        ("Answer the question".to_owned(), "Your answer".to_owned())
    );
    let clock = page.text("section[aria-labelledby=_clock]");
    assert!(clock.contains("Promised by in 2 days 25 November 2026 at 18:00 UTC"), "{clock}");
    assert!(clock.contains("At the latest by in 7 days 30 November 2026 at 18:00 UTC"), "{clock}");
    let checks = page.texts("tbody tr").join("|");
    assert!(checks.contains("Nothing seen since the repair") && checks.contains("Met"), "{checks}");
    let happened = page.text(".timeline");
    for told in
        ["You sent the request.", "by the link in our letter", "left it to the list's staff", "The list's staff wrote:"]
    {
        assert!(happened.contains(told), "{told}: {happened}");
    }
    assert!(!page.text("body").contains("grace"), "staff have no name here (S69)");
    let said = page.texts(".said");
    assert_eq!(said, ["It asks for a <b>password</b> now.\nSince noon.", "Which host was it?"]);
    assert_eq!(page.attributes(".said", "dir"), ["auto", "auto"]);
    assert!(!page.has(".said b") && !page.has(".said a"));
}

#[tokio::test]
async fn p28_a_deadline_that_has_passed_is_admitted() {
    let asked = Asked::reviewing().await;

    asked.app.clock.advance(Seconds::days(2));
    let late = asked.page().await.text("section[aria-labelledby=_clock]");
    asked.app.clock.advance(Seconds::days(5));
    let overdue = asked.page().await.text("section[aria-labelledby=_clock]");

    assert!(late.contains("We are late."), "{late}");
    assert!(overdue.contains(asked.submitted.reference.as_str()), "{overdue}");
}

#[tokio::test]
async fn p29_d14_e31_a_grant_tells_list_zone_and_caches_apart() {
    let asked = Asked::on("ops/open-socks", "192.0.2.7").await;
    asked.confirm().await;

    let page = asked.page().await;

    assert_eq!(page.text("p.lead"), "192.0.2.7 was taken off the list.");
    let lines = page.texts("section[aria-labelledby=_off] dt");
    assert_eq!(lines, ["Off our list", "In the published zone", "In caches"]);
    let values = page.texts("section[aria-labelledby=_off] dd");
    assert!(values[0].contains("23 November 2026 at 18:00 UTC"), "{values:?}");
    assert!(values[1].starts_with("Pending"), "{values:?}");
    let ttl = asked.app.services.catalog.list("ops").unwrap().ttl;
    let until = reprieve::web::duration_text::moment(
        &asked.app.state.site.strings.words(&"en".parse().unwrap()),
        crate::support::app::NOW.plus(ttl),
    );
    assert!(values[2].contains(&until), "{values:?} {until}");
    assert!(page.text("section[aria-labelledby=_answer]").contains("ops/request-confirmed"));
    for form in ["add-form", "appeal-form", "withdraw-form", "look-form"] {
        assert!(!page.has(&format!("#{form}")), "{form}");
    }
    assert!(!page.text("body").contains("policy by"));
}

#[tokio::test]
async fn i9_a_refusal_shows_its_rule_as_published_and_what_would_change_it() {
    let asked = Asked::refused().await;
    let list = asked.app.services.catalog.list("rbl").unwrap().clone();

    let page = asked.page().await;

    let answer = page.text("section[aria-labelledby=_answer]");
    let rule = list.rules.iter().find(|rule| rule.id.name() == "seen-since").unwrap();
    let text = rule.text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(answer.contains(&text) && answer.contains(list.policy_version.short()), "{answer}");
    assert_eq!(page.attributes("section[aria-labelledby=_answer] a", "href"), ["/lists/rbl/policy#seen-since"]);
    assert_eq!(page.texts("main [lang=en][dir=ltr]").len(), 1);
    assert_eq!(page.attributes("a[href^='/remove/']", "href"), ["/remove/rbl/192.0.2.7"]);
    assert!(page.has("#appeal-form") && !page.has("#add-form"));
    assert!(!page.text("body").contains("grace"), "staff have no name here (S69)");
}

#[tokio::test]
async fn a_range_awaits_proof_with_the_names_and_an_end() {
    let asked = Asked::on("dul/dynamic-range", "198.51.100.0/24").await;
    asked.confirm().await;
    asked.look().await;

    let page = asked.page().await;

    assert!(page.text("p.lead").contains("proof that you look after 198.51.100.0/24"));
    let proof = page.text("section[aria-labelledby=_proof]");
    assert!(proof.contains("_reprieve.100.51.198.in-addr.arpa"), "{proof}");
    assert!(proof.contains("Control of the network has not been shown."), "{proof}");
    assert!(page.text(".who").contains("28 November 2026 at 18:00 UTC"), "{}", page.text(".who"));
    assert!(!page.has("#confirm-form"), "somebody inside a range does not speak for it");
}

#[tokio::test]
async fn a_request_that_follows_another_reads_like_one_that_is_looked_at() {
    let first = Asked::reviewing().await;
    let second = Asked { submitted: submit(&first.app, "rbl", "192.0.2.7").await, app: first.app };
    let client = "192.0.2.7".parse().unwrap();
    second.app.services.confirm_from_address(&second.submitted.secret, client).await.unwrap();

    let page = second.page().await;

    assert_eq!(second.state().await, "following");
    assert!(page.text("p.lead").contains("the list's staff are looking at it"));
    assert_eq!(page.texts("section[aria-labelledby=_clock] dt").len(), 2);
    assert!(!page.text("main").to_lowercase().contains("another request"));
}

#[tokio::test]
async fn a_refused_request_that_was_looked_at_twice_is_closed() {
    let asked = Asked::refused().await;
    let form = asked.page().await.form("appeal-form").with("text", "The server was replaced.");
    form.send(&asked.app).await.expect(303);
    asked.rule("edsger", Ruling::Refuse, "seen-since").await;

    let page = asked.page().await;

    assert!(page.text("p.lead").contains("the answer stays as it was"));
    assert!(!page.has("#appeal-form"));
    assert!(page.text(".timeline").contains("The second look came to the same answer."));
}

#[tokio::test]
async fn the_page_speaks_every_language_and_leads_on_in_it() {
    let asked = Asked::reviewing().await;
    for locale in ["ar", "de", "es", "fr", "ja", "pl", "pt"] {
        let answer = asked.app.get(&format!("/{locale}{}", asked.path())).await.expect(200);
        let page = Read::of(&answer);
        assert_eq!(page.attributes("html", "lang"), [locale]);
        let actions = page.attributes("main form", "action");
        assert!(actions.iter().all(|action| action.starts_with(&format!("/{locale}/removal/"))), "{actions:?}");
    }
}
