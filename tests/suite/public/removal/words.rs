//! What a reviewer writes with a decision, as the private page shows it.

use reprieve::domain::plain::PlainText;
use reprieve::domain::removal::LONGEST_WORDS;
use reprieve::services::removal::staff::Ruling;

use super::Asked;

const ANSWER: &str = "section[aria-labelledby=_answer]";

#[tokio::test]
async fn what_a_reviewer_wrote_stands_with_the_answer_and_once() {
    let asked = Asked::reviewing().await;
    asked.rule_with_words("staff:grace", Ruling::Refuse, "seen-since", "It was seen at noon.\n\nLook at web3.").await;

    let page = asked.page().await;

    let answer = page.text(ANSWER);
    assert!(answer.contains("The list's staff wrote:") && answer.contains("rbl/seen-since"), "{answer}");
    assert_eq!(page.texts(&format!("{ANSWER} .said")), ["It was seen at noon.\n\nLook at web3."]);
    assert_eq!(page.attributes(&format!("{ANSWER} .said"), "dir"), ["auto"]);
    assert_eq!(page.attributes(&format!("{ANSWER} .said"), "lang"), [""]);
    assert_eq!(page.texts(".timeline .said").len(), 1, "what was written in the form");
    assert!(page.text(".timeline").contains("It was refused."));
    assert_eq!(page.text("p.lead"), "192.0.2.7 stays on the list for now.");
    assert!(!page.text("body").contains("grace"), "staff have no name here (S69)");
}

#[tokio::test]
async fn a_grant_has_its_words_too_and_without_words_there_is_nothing() {
    let granted = Asked::reviewing().await;
    granted.rule_with_words("staff:grace", Ruling::Grant, "cause-ended", "Watch the queue.").await;
    let page = granted.page().await;
    assert_eq!(page.texts(&format!("{ANSWER} .said")), ["Watch the queue."]);
    assert_eq!(page.text("p.lead"), "192.0.2.7 was taken off the list.");

    let page = Asked::refused().await.page().await;
    assert!(!page.has(&format!("{ANSWER} .said")) && !page.text(ANSWER).contains("wrote"));
}

#[tokio::test]
async fn after_a_second_look_the_first_words_stand_in_what_happened() {
    let asked = Asked::reviewing().await;
    asked.rule_with_words("staff:grace", Ruling::Refuse, "seen-since", "It was seen at noon.").await;
    let form = asked.page().await.form("appeal-form").with("text", "The server was replaced.");
    form.send(&asked.app).await.expect(303);
    assert_eq!(asked.page().await.texts(&format!("{ANSWER} .said")), ["It was seen at noon."]);

    asked.rule_with_words("staff:edsger", Ruling::Refuse, "seen-since", "It was seen at ten, too.").await;

    let page = asked.page().await;
    assert_eq!(page.texts(&format!("{ANSWER} .said")), ["It was seen at ten, too."]);
    let said = page.texts(".timeline .said");
    assert_eq!(said[1..], ["It was seen at noon.", "The server was replaced."]);
    let happened = page.text(".timeline");
    let places = ["It was refused.", "It was seen at noon.", "The server was replaced.", "came to the same answer"];
    let places = places.map(|told| happened.find(told).unwrap_or_else(|| panic!("{told}: {happened}")));
    assert!(places.is_sorted(), "{happened}");
    assert!(!page.text("body").contains("grace") && !page.text("body").contains("edsger"));
}

#[tokio::test]
async fn t6_t7_i10_words_reach_the_page_escaped_plain_and_bounded() {
    let asked = Asked::reviewing().await;
    let hostile =
        "</p><script>alert(1)</script>\u{202e}<img src=x onerror=alert(2)>\u{0}{{ page }}\u{fdd0}x\u{fdd1} & \"'";
    assert!(PlainText::read(&hostile.repeat(1 + 100 * 1024 / hostile.len()), LONGEST_WORDS).is_err());
    asked.rule_with_words("staff:grace", Ruling::Refuse, "seen-since", hostile).await;

    let answer = asked.answer().await.expect(200);
    let page = asked.page().await;

    let html = answer.text();
    assert!(html.contains("&#60;script&#62;alert(1)&#60;/script&#62;"), "{html}");
    assert!(!html.contains("<script>alert") && !html.contains("<img") && !html.contains('\u{202e}'));
    assert!(!page.has(&format!("{ANSWER} script, {ANSWER} img, {ANSWER} [onerror]")));
    let said = page.texts(&format!("{ANSWER} .said")).remove(0);
    assert!(said.starts_with("</p><script>alert(1)</script><img src=x onerror=alert(2)>{{ page }}x & \"'"), "{said}");
    assert!(!page.has(&format!("{ANSWER} .said *")), "no mark of ours makes an element of it");
}

#[tokio::test]
async fn the_longest_words_there_are_reach_the_page_whole() {
    let asked = Asked::reviewing().await;
    let longest = "\u{1f9ff}".repeat(LONGEST_WORDS);
    asked.rule_with_words("staff:grace", Ruling::Refuse, "seen-since", &longest).await;

    assert_eq!(asked.page().await.texts(&format!("{ANSWER} .said")), [longest.as_str()]);
}

#[tokio::test]
async fn words_can_be_taken_along_and_are_erased_with_all_else() {
    let asked = Asked::reviewing().await;
    asked.rule_with_words("staff:grace", Ruling::Refuse, "seen-since", "canary words").await;
    let file = asked.app.get(&format!("{}/export", asked.path())).await.expect(200);
    assert_eq!(file.json()["messages"][0]["text"], "canary words");
    assert!(!file.text().contains("grace"));

    let page = asked.press("erase-form").await;

    assert!(!page.text("body").contains("canary") && !page.has(&format!("{ANSWER} .said")));
    assert!(page.text(ANSWER).contains("rbl/seen-since"), "the decision stays");
    let file = asked.app.get(&format!("{}/export", asked.path())).await.expect(200);
    assert!(!file.text().contains("canary"), "{}", file.text());
}
