//! The numbers of the staff.

use std::sync::Arc;

use reprieve::domain::listing::EndedHow;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::Seconds;
use reprieve::services::numbers::{Counts, Decided, Numbers, Source, Time, Waiting};
use reprieve::services::removal::staff::{Order, Ruling};
use reprieve::store::events::Act;
use reprieve::store::numbers::{DecidedRequest, EndedOfSource, WaitingRequest};

use crate::support::app::{NOW, TestApp};
use crate::support::backends::backend_test;
use crate::support::desk::Desk;

const DAY: i64 = 86_400;

fn decided(by: &str, state: &str, (waited, days_ago): (i64, i64)) -> DecidedRequest {
    let decided_at = NOW.0 - days_ago * DAY;
    DecidedRequest {
        list: "ops".to_owned(),
        rule: "ops/repaired".to_owned(),
        decided_by: by.to_owned(),
        state: state.to_owned(),
        since: decided_at - waited,
        decided_at,
        relisted: i64::from(state == "granted" && waited == 1),
    }
}

fn ended(source: &str, how: &str, count: i64) -> EndedOfSource {
    EndedOfSource { source: source.to_owned(), ended_how: how.to_owned(), count }
}

#[test]
fn numbers_are_added_up_by_age_period_person_and_source() {
    let waiting = [0, DAY - 1, DAY, 2 * DAY, 7 * DAY - 1, 7 * DAY, -5];
    let waiting = waiting.map(|age| WaitingRequest { list: "ops".to_owned(), since: NOW.0 - age });
    let decisions = [
        decided("staff:ada", "granted", (1, 1)),
        decided("staff:ada", "refused", (100, 8)),
        decided("staff:ben", "upheld", (200, 31)),
        decided("policy", "granted", (300, 89)),
        decided("staff:ada", "appealed", (400, 2)),
    ];
    let endings =
        [ended("good", "expiry", 90), ended("good", "removal", 10), ended("bad", "purge", 3), ended("bad", "staff", 1)];

    let numbers = Numbers::new(NOW, &waiting, &decisions, &endings);

    assert_eq!(numbers.waiting[0].by_age, [3, 1, 2, 1]);
    let time = |count, median, p90| Time { count, median: Some(Seconds(median)), p90: Some(Seconds(p90)) };
    assert_eq!(numbers.times[0].periods, [time(2, 1, 400), time(3, 100, 400), time(5, 200, 400)]);
    let names: Vec<&str> = numbers.people.iter().map(|row| row.what.as_str()).collect();
    assert_eq!(names, ["policy", "staff:ada", "staff:ben"]);
    let ada = Counts { granted: 1, refused: 2, upheld: 0, relisted: 1 };
    assert_eq!(numbers.people[1].periods, [ada, ada]);
    assert_eq!(numbers.people[2].periods, [Counts::default(), Counts { upheld: 1, ..Counts::default() }]);
    assert_eq!(numbers.rules[0].periods[1], Counts { granted: 2, refused: 2, upheld: 1, relisted: 1 });
    let sources: Vec<(&str, u64)> = numbers.sources.iter().map(|row| (row.source.as_str(), row.taken_back())).collect();
    assert_eq!(sources, [("bad", 100), ("good", 10)]);
    assert_eq!(numbers.sources[1], Source { source: "good".to_owned(), ended: [10, 0, 0, 90] });
    assert!(!numbers.is_cut);
}

backend_test! {
    async fn the_numbers_follow_what_happened_to_requests_and_listings(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "nora@example.org").await;
        let since = desk.now();
        desk.look().await;
        desk.pass(Seconds(2 * DAY));
        let numbers = desk.services.numbers().await.unwrap();
        assert_eq!(numbers.waiting, [Waiting { list: "rbl".to_owned(), by_age: [0, 0, 1, 0] }]);
        assert!(numbers.people.is_empty() && numbers.sources.is_empty());

        let id = desk.id(&submitted).await;
        let grant = Order::new(id, "staff:grace", Ruling::Grant, "cause-ended");
        desk.services.rule_on_removal(grant).await.unwrap();
        assert!(Arc::ptr_eq(&numbers, &desk.services.numbers().await.unwrap()), "kept for a while");
        desk.pass(Seconds(3600));
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let numbers = desk.services.numbers().await.unwrap();

        assert_eq!(numbers.waiting, []);
        let granted = Counts { granted: 1, relisted: 1, ..Counts::default() };
        assert_eq!(numbers.people, [Decided { what: "staff:grace".to_owned(), periods: [granted; 2] }]);
        assert_eq!(numbers.rules, [Decided { what: "rbl/cause-ended".to_owned(), periods: [granted; 2] }]);
        let took = Some(Seconds(2 * DAY));
        assert_eq!(numbers.times[0].periods, [Time { count: 1, median: took, p90: took }; 3]);
        assert_eq!(numbers.sources[0].ended, [1, 0, 0, 0]);
        assert_eq!(numbers.sources.len(), 1);

        let mut tx = desk.services.store.read().await.unwrap();
        let decided_at = since.plus(Seconds(2 * DAY));
        assert_eq!(tx.ended_since(decided_at.plus(Seconds(1)), 10).await.unwrap(), []);
        assert_eq!(tx.decided_since(decided_at, Seconds(60), 10).await.unwrap()[0].relisted, 0, "not within a minute");
        assert_eq!(tx.decided_since(decided_at.plus(Seconds(1)), Seconds::DAY, 10).await.unwrap(), []);
    }
}

#[tokio::test]
async fn the_page_tells_tables_with_captions_and_says_what_there_is_none_of() {
    let app = TestApp::new().await;
    let rita = app.person("rita", StaffRole::Reviewer).await;
    let page = rita.page("/staff/numbers").await.text("main");
    for text in ["Nothing waits.", "Nothing was decided in the last 90 days.", "No listing ended in the last 90 days."]
    {
        assert!(page.contains(text), "{page}");
    }

    app.list("ops/open-socks", "192.0.2.7").await;
    let mut tx = app.services.store.begin().await.unwrap();
    let id = tx.events_after(reprieve::domain::ids::Revision(0), 100).await.unwrap();
    let id = id.iter().find_map(|event| event.listing).unwrap();
    tx.end_listings(&[id], EndedHow::Purge, &Act::by("purge:1", NOW)).await.unwrap();
    tx.commit().await.unwrap();
    app.clock.advance(Seconds(301));
    let page = rita.page("/staff/numbers").await;
    assert_eq!(page.texts("td[data-label='Taken back']"), ["100 %"]);
    assert_eq!(page.texts("td[data-label='In a purge']"), ["1"]);
    assert!(page.text("caption").contains("How listings of each source ended"));
}
