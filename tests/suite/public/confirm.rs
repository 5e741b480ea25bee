//! The link of the letter: reading it changes nothing, its button confirms, and it works on after that.

use axum::http::Method;
use reprieve::domain::removal::{CONFIRM_WITHIN, ClaimKind};
use reprieve::domain::time::Seconds;
use reprieve::domain::token::Token;
use reprieve::services::removal::submit::Submitted;
use reprieve::urls;

use crate::support::answer::Answer;
use crate::support::app::TestApp;
use crate::support::desk::{Desk, nonce};
use crate::support::page::Read;

struct Case {
    app: TestApp,
    desk: Desk,
    submitted: Submitted,
    token: Token,
    path: String,
}

async fn case(criterion: &str) -> Case {
    case_of(criterion, ClaimKind::Repaired).await
}

async fn case_of(criterion: &str, kind: ClaimKind) -> Case {
    let app = TestApp::new().await;
    app.list(criterion, "203.0.113.7").await;
    let desk = Desk { services: app.services.clone(), clock: app.clock.clone() };
    let (list, _) = criterion.split_once('/').unwrap();
    let mut submission = desk.submission(list, "203.0.113.7", "ada@example.org");
    submission.claim.kind = kind;
    let submitted = app.services.submit_removal(submission).await.unwrap();
    let token = desk.confirm_token().await;
    let path = urls::confirm(&token.reveal());
    Case { app, desk, submitted, token, path }
}

impl Case {
    fn private(&self) -> String {
        urls::removal(&self.submitted.secret.reveal())
    }

    async fn press(&self) -> Answer {
        let form = Read::of(&self.app.get(&self.path).await).form("confirm");
        let form = if form.names().contains(&"true-yes") { form.with("true-yes", "yes") } else { form };
        form.send(&self.app).await
    }

    async fn post(&self, path: &str) -> Answer {
        let request = self.app.request(Method::POST, path).body("application/x-www-form-urlencoded", "true-yes=yes");
        request.send().await
    }
}

fn is_secret(answer: &Answer) {
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("x-robots-tag"), Some("noindex, nofollow"));
}

#[tokio::test]
async fn t10_i6_a_scanner_that_opens_the_link_changes_nothing() {
    let case = case("ops/open-socks").await;
    for method in [Method::GET, Method::HEAD, Method::GET, Method::HEAD, Method::OPTIONS] {
        case.app.request(method, &case.path).send().await;
    }

    let answer = case.app.get(&case.path).await.expect(200);
    let page = Read::of(&answer);

    assert_eq!(case.desk.state(&case.submitted).await, "unconfirmed");
    assert_eq!(case.desk.events().await, ["opened"]);
    for words in ["203.0.113.7", "Open proxies", case.submitted.reference.as_str(), "The link works until"] {
        assert!(page.text("main").contains(words), "{words}");
    }
    assert_eq!(page.texts("main button").len(), 1);
    assert!(!page.text("title").contains(&case.token.reveal()));
    assert!(!answer.text().contains("rel=\"canonical\""));
    is_secret(&answer);
}

#[tokio::test]
async fn t10_the_button_alone_takes_nothing_off_a_list_where_everybody_may_ask() {
    let case = case("ops/open-socks").await;
    let form = Read::of(&case.app.get(&case.path).await).form("confirm");
    assert_eq!(form.value("true-yes"), None);

    let answer = form.send(&case.app).await.expect(422);

    let page = Read::of(&answer);
    assert!(page.text("title").starts_with("Error: "));
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#true"]);
    assert!(page.text("main form").contains("The fault is repaired."));
    assert_eq!(case.desk.state(&case.submitted).await, "unconfirmed");
    is_secret(&answer);

    let answer = case.press().await.expect(303);
    assert_eq!(answer.header("location"), Some(format!("{}?done=confirmed", case.private()).as_str()));
    is_secret(&answer);
    assert_eq!(case.desk.state(&case.submitted).await, "granted");
    assert!(!case.desk.is_listed("ops", "203.0.113.7").await);
}

#[tokio::test]
async fn t10_who_came_to_an_address_says_that_it_is_theirs() {
    let case = case_of("ops/open-socks", ClaimKind::Acquired).await;
    let page = Read::of(&case.app.get(&case.path).await);
    assert_eq!(page.texts("main form label"), ["The address is mine now."]);
}

#[tokio::test]
async fn where_machines_or_people_decide_the_button_is_enough() {
    for criterion in ["rss/open-relay", "rbl/spam-source"] {
        let case = case(criterion).await;
        assert!(!Read::of(&case.app.get(&case.path).await).has("main input"));
        case.press().await.expect(303);
        assert_ne!(case.desk.state(&case.submitted).await, "unconfirmed");
    }
}

#[tokio::test]
async fn t10_the_link_works_on_and_says_that_it_is_confirmed() {
    let case = case("rbl/spam-source").await;
    let first = case.press().await.expect(303);
    let events = case.desk.events().await;

    let page = Read::of(&case.app.get(&case.path).await.expect(200));
    let second = case.post(&case.path).await.expect(303);

    assert_eq!(page.text("h1"), "This request is confirmed already");
    assert_eq!(first.header("location"), second.header("location"));
    // Reading does not hand out the private page: that takes the button too.
    assert!(!case.app.get(&case.path).await.text().contains(&case.private()));
    assert_eq!(case.desk.events().await, events);
}

#[tokio::test]
async fn s86_a_link_whose_time_is_over_leads_nowhere_though_it_was_confirmed() {
    let case = case("rbl/spam-source").await;
    case.press().await.expect(303);
    case.app.clock.advance(CONFIRM_WITHIN);

    for answer in [case.app.get(&case.path).await, case.post(&case.path).await] {
        let page = Read::of(&answer.expect(410));
        assert_eq!(page.text("h1"), "This request is confirmed already");
        assert!(!page.has("form#confirm"));
        assert_eq!(page.attributes("main .actions a", "href"), ["/removal"]);
    }
}

#[tokio::test]
async fn a_link_that_has_run_out_says_why_and_leads_to_the_form() {
    let case = case("ops/open-socks").await;
    case.app.clock.advance(CONFIRM_WITHIN);

    for answer in [case.app.get(&case.path).await, case.post(&case.path).await] {
        let answer = answer.expect(410);
        let page = Read::of(&answer);
        assert!(page.text("p.lead").contains("within 3 days"), "{}", page.text("p.lead"));
        assert_eq!(page.attributes("main .actions a", "href"), ["/remove/ops/203.0.113.7"]);
        is_secret(&answer);
    }
    assert_eq!(case.desk.state(&case.submitted).await, "unconfirmed");
}

#[tokio::test]
async fn t2_i11_whatever_belongs_to_no_request_gets_the_same_page() {
    let case = case("rbl/spam-source").await;
    case.app.services.withdraw_removal(&case.submitted.secret, nonce()).await.unwrap();
    let unknown = urls::confirm(&Token::new([9; 32]).reveal());
    let shorter = case.path[..case.path.len() - 1].to_owned();

    let mut bodies = Vec::new();
    for path in [case.path.as_str(), &unknown, &shorter, "/confirm/x", "/confirm/%20%00", "/confirm/..%2F"] {
        for answer in [case.app.get(path).await, case.post(path).await] {
            let answer = answer.expect(404);
            is_secret(&answer);
            bodies.push(Read::of(&answer).text("main"));
        }
    }

    bodies.dedup();
    assert_eq!(bodies.len(), 1, "{bodies:#?}");
    assert!(bodies[0].contains("for 3 days") && bodies[0].contains("Get the links of your requests by mail"));
}

#[tokio::test]
async fn s60_a_link_confirms_its_own_request_and_opens_nothing_else() {
    let case = case("rbl/spam-source").await;
    case.app.list("rbl/spam-source", "203.0.113.9").await;
    let (other, token) = case.desk.ask_and_read("rbl", "203.0.113.9", "bea@example.org").await;
    assert_ne!(token, case.token);

    case.press().await.expect(303);
    assert_eq!(case.desk.state(&other).await, "unconfirmed");
    // The secret of a private page is no link to confirm by, nor the other way round.
    case.post(&urls::confirm(&other.secret.reveal())).await.expect(404);
    assert!(case.app.services.private_view(&token).await.unwrap().is_none());
    assert_eq!(case.desk.state(&other).await, "unconfirmed");
}

#[tokio::test]
async fn i12_with_the_database_away_the_link_says_so_and_stays_good() {
    let case = case("ops/open-socks").await;
    case.app.services.store.close().await;
    case.app.get(&case.path).await.expect(503);
    let answer = case.post(&case.path).await.expect(503);
    assert!(answer.header("retry-after").is_some());
}

#[tokio::test]
async fn a_confirmation_in_another_language_stays_in_it() {
    let case = case("rbl/spam-source").await;
    let path = format!("/de{}", case.path);
    let page = Read::of(&case.app.get(&path).await.expect(200));
    assert_eq!(page.form("confirm").action, path);
    let answer = page.form("confirm").send(&case.app).await.expect(303);
    assert_eq!(answer.header("location"), Some(format!("/de{}?done=confirmed", case.private()).as_str()));
    case.app.clock.advance(Seconds(1));
}
