//! The queue as a reviewer reads it.

use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::Seconds;

use crate::staff::review::with_staff;
use crate::support::app::TestApp;
use crate::support::page::Read;

#[tokio::test]
async fn t8_the_queue_says_in_words_what_is_due_and_how_much_there_is() {
    let app = TestApp::new().await;
    let old = with_staff(&app, "192.0.2.7", "en").await;
    app.clock.advance(Seconds::days(6));
    let late = with_staff(&app, "192.0.2.8", "de").await;
    app.clock.advance(Seconds::days(2));
    let new = with_staff(&app, "192.0.2.9", "ar").await;
    let rita = app.person("rita", StaffRole::Reviewer).await;

    let page = rita.page("/staff").await;
    let references = [&old, &late, &new].map(|submitted| submitted.reference.to_string());
    assert_eq!(page.texts("tbody th a"), references);
    let answers = page.texts("td[data-label=Answer]");
    assert!(answers[0].starts_with("Overdue since ") && answers[1].starts_with("Late since "), "{answers:?}");
    assert_eq!(answers[2], "due in 2 days");
    assert_eq!(page.texts("td[data-label=Answer] b"), ["Overdue", "Late"]);
    assert_eq!(page.texts(".counts b")[..4], ["3", "2", "1", "0"]);
    assert!(page.text(".counts").contains("rbl (2 late)"));
    assert_eq!(page.attributes("td[data-label=Language] span", "lang"), ["en", "de", "ar"]);
    assert!(page.attributes("a, button, input", "accesskey").is_empty());

    let found = async |target: &str| rita.page(target).await.texts("tbody th a");
    assert_eq!(found("/staff?late=overdue").await, references[..1]);
    assert_eq!(found("/staff?network=192.0.2.8%2F31").await, references[1..]);
    assert_eq!(found(&format!("/staff?text={}", references[2])).await, references[2..]);
    assert_eq!(found("/staff?list=ops").await, [""; 0]);
    assert_eq!(found("/staff?state=decided&late=late&whose=untaken").await, [""; 0]);
}

#[tokio::test]
async fn what_cannot_be_looked_for_is_said_and_stays_in_its_field() {
    let app = TestApp::new().await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let answer = rita.get("/staff?network=%3Cscript%3E&text=x").await.expect(422);
    let page = Read::of(&answer);
    assert!(page.text("#_problem").contains("one address or one network"));
    assert_eq!(page.attributes("#network", "value"), ["<script>"]);
    assert_eq!(page.attributes("#text", "value"), ["x"]);
    rita.get(&format!("/staff?text={}", "a".repeat(101))).await.expect(422);
    rita.get("/staff?after=9.x&state=none&whose=%00").await.expect(200);
}

#[tokio::test]
async fn who_has_a_request_open_and_who_has_taken_it_is_seen_in_the_queue() {
    let app = TestApp::new().await;
    let submitted = with_staff(&app, "192.0.2.7", "en").await;
    let (rita, ben) =
        (app.person("rita", StaffRole::Reviewer).await, app.person("ben", StaffRole::Administrator).await);
    let path = format!("/staff/requests/{}", submitted.reference);
    ben.page(&path).await;
    app.services.writes.settled().await;
    ben.send(&path, &format!("{path}/desk"), &[]).await.expect(400);
    let take = ben.page(&path).await.form_to(&format!("{path}/desk")).forged("act", "take");
    ben.send_form(take).await.expect(303);

    let page = rita.page("/staff").await;
    assert_eq!(page.texts("td[data-label='Open at']"), ["ben"]);
    assert_eq!(page.texts("td[data-label='Taken by']"), ["ben"]);
    assert_eq!(ben.page("/staff?whose=mine").await.texts("td[data-label='Taken by']"), ["you"]);
    app.clock.advance(Seconds(121));
    assert_eq!(rita.page("/staff").await.texts("td[data-label='Open at']"), ["–"]);
}
