//! A returned mail pasted into the box, answered by the whole site.

use axum::http::StatusCode;

use super::given::Shown;
use super::site::Site;

const OURS: &str = "<someone@example.org>: host mx.example.org[192.0.2.25] said: 554 5.7.1 Service unavailable; \
    Client host [203.0.113.7] blocked using ops.bl.example; see http://lookup.example/ip/203.0.113.7 (in reply to \
    RCPT TO command)";

async fn pasted(text: &str) -> Shown {
    let visit = Site::open().await.paste(text).await;
    assert_eq!(visit.status, StatusCode::OK);
    assert_eq!(visit.location, "");
    visit.page()
}

#[tokio::test]
async fn a_mail_refused_by_a_list_of_ours_is_answered_like_the_address_itself() {
    let page = pasted(OURS).await;

    assert_eq!(page.text("h1"), "203.0.113.7 is on our list \"Open proxies\".");
    assert_eq!(page.text(".who-must"), "Whoever runs this mail server");
    assert!(page.text("#letter-text").contains("http://lookup.example/ip/203.0.113.7"));
    assert!(page.attributes("a", "href").contains(&"/ip/203.0.113.7".to_owned()));
    assert!(!page.html.contains("/ip/192.0.2.25\">Everything"));
    assert_eq!(page.all().matches("You are not accused").count(), 1);
    assert!(!page.all().contains("is no address that mail comes from"));
}

#[tokio::test]
async fn an_address_that_another_list_of_ours_has_is_answered_like_the_address_itself() {
    let page = pasted(&OURS.replace("ops.bl", "rss.bl")).await;

    assert_eq!(page.text("h1"), "203.0.113.7 is on our list \"Open proxies\".");
    assert!(page.text("#letter-text").contains("http://lookup.example/ip/203.0.113.7"));
    assert!(page.text(".notice:not(.notices *)").contains("names our list \"Open relays\""), "{}", page.all());
}

#[tokio::test]
async fn an_address_that_is_not_on_our_list_is_said_to_be_off_it() {
    let page = pasted(&OURS.replace("203.0.113.7", "203.0.113.200")).await;

    assert!(page.text("h1").contains("is not on our list"), "{}", page.text("h1"));
    assert!(page.texts("#letter-text").is_empty());
}

#[tokio::test]
async fn another_operator_s_list_is_named_with_its_own_links() {
    let page = pasted("554 5.7.1 Service unavailable; Client host [192.0.2.44] blocked using zen.spamhaus.org").await;

    assert!(page.text("h1").contains("Spamhaus"), "{}", page.text("h1"));
    let links = page.attributes(".card a[rel=noreferrer]", "href");
    assert!(links.iter().any(|link| link.starts_with("https://check.spamhaus.org/")), "{links:?}");
    assert!(page.text(".who-must").contains("mail provider"));
}

#[tokio::test]
async fn a_receiver_that_asks_wrongly_is_told_from_a_listing() {
    let page = pasted(
        "554 5.7.1 Client host [192.0.2.44] blocked using zen.spamhaus.org; Error: open resolver; \
         https://www.spamhaus.org/returnc/pub/198.51.100.7",
    )
    .await;

    assert!(page.text("h1").starts_with("Nobody is listed."), "{}", page.text("h1"));
}

#[tokio::test]
async fn a_full_mailbox_is_no_listing() {
    let page = pasted("<a@example.org>: host mx.example.org[198.51.100.3] said: 552 5.2.2 Mailbox full").await;

    assert_eq!(page.text("h1"), "The recipient's mailbox is full.");
    assert!(page.text(".who-must").contains("recipient"));
}

#[tokio::test]
async fn a_greeting_alone_is_told_what_to_paste_and_stays_in_the_box() {
    let text = "Hello, I wrote to my aunt yesterday and now there is a strange message in my mailbox. What is it?";

    let page = pasted(text).await;

    assert_eq!(page.text("h1"), "We cannot tell why your mail came back.");
    assert!(page.all().contains("Paste the whole mail that came back"));
    assert_eq!(page.text("#q"), text);
}

#[tokio::test]
async fn what_was_pasted_stays_text_and_makes_no_link_s3() {
    let hostile = format!(
        "{OURS}\n<script>alert(1)</script> \u{202e}evil <img src=x> </textarea><a href=\"javascript:alert(1)\">x</a> \
         554 5.7.1 blocked, see javascript:alert(2) https://evil.example/?ip=203.0.113.7"
    );

    let page = pasted(&hostile).await;

    assert!(page.texts("script:not([src]), main img").is_empty());
    let links = page.attributes("a", "href");
    assert!(links.iter().all(|link| !link.contains("evil.example") && !link.starts_with("javascript")), "{links:?}");
    assert!(page.text("#q").contains("<script>alert(1)</script>"));
}

#[tokio::test]
async fn the_link_of_a_list_that_nobody_knows_stands_in_view_as_text() {
    let page = pasted(
        "554 5.7.1 Service unavailable; Client host [192.0.2.44] blocked using rbl.example.com; \
         https://www.example.com/query/ip/192.0.2.44",
    )
    .await;

    let text = "The reply gives this address for the list: https://www.example.com/query/ip/192.0.2.44";
    assert!(page.texts("main > p").iter().any(|paragraph| paragraph == text), "{:?}", page.texts("main > p"));
    assert!(page.attributes("a", "href").iter().all(|link| !link.contains("example.com")));
}

#[tokio::test]
async fn a_provider_explains_and_programs_have_their_names() {
    let page = pasted(
        "Feb  7 12:25:45 mx postfix/smtpd[1]: 550 5.1.0 sender rejected. Refer to Error Codes section at \
         https://www.cox.com/residential/support/email-error-codes.html AUP#CDRBL",
    )
    .await;

    let links = page.texts(".card a[rel=noreferrer]");
    assert!(links.contains(&"Explanation by Cox".to_owned()), "{links:?}");
    assert!(page.texts("details dd").contains(&"Postfix".to_owned()), "{:?}", page.texts("details dd"));
}
