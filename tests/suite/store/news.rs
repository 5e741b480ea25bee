//! News: what is posted reads back, each change has its event, and what was said stays said.

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::{NewsId, Revision};
use reprieve::domain::list::Catalog;
use reprieve::domain::news::{LONGEST_BODY, LONGEST_TITLE, News, NewsKind, NewsText};
use reprieve::domain::plain::PlainText;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::store::events::Act;
use reprieve::store::news::NewNews;
use reprieve::store::verify::ChainVerdict;
use reprieve::store::{Store, StoreError};

use super::{NOW, list, on, publish};
use crate::support::backends::{Database, backend_test};
use crate::support::purges::purge;

fn text(title: &str) -> NewsText {
    NewsText {
        title: PlainText::line(title, LONGEST_TITLE).unwrap(),
        body: PlainText::read("What happened.\n\nWhat comes next.", LONGEST_BODY).unwrap(),
        ..NewsText::default()
    }
}

fn ada(at: Timestamp) -> Act {
    Act::by("staff:ada", at)
}

/// Posts a note about every list, committed.
async fn post(store: &Store, text: &NewsText, at: Timestamp) -> NewsId {
    let mut tx = store.begin().await.unwrap();
    let id = tx.post_news(&NewNews { kind: NewsKind::Note, list: None, text }, &ada(at)).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn post_on(store: &Store, catalog: &Catalog, kind: NewsKind, text: &NewsText) -> NewsId {
    let mut tx = store.begin().await.unwrap();
    let id = tx.post_news(&NewNews { kind, list: Some(on(catalog, "ops")), text }, &ada(NOW)).await.unwrap();
    tx.commit().await.unwrap();
    id
}

async fn one(store: &Store, id: NewsId) -> News {
    store.read().await.unwrap().news(id).await.unwrap().unwrap()
}

async fn withdraw(store: &Store, id: NewsId, at: Timestamp) {
    let news = one(store, id).await;
    let mut tx = store.begin().await.unwrap();
    tx.withdraw_news(&news, &ada(at)).await.unwrap();
    tx.commit().await.unwrap();
}

fn ids(news: &[News]) -> Vec<i64> {
    news.iter().map(|news| news.id.0).collect()
}

backend_test! {
    async fn what_is_posted_reads_back_whole_also_after_a_change(database: Database) {
        let catalog = publish(&database.store).await;
        let until = NOW.plus(Seconds::days(3));
        let outage = NewsText { shown_until: Some(until), ..text("Slow") };
        let id = post_on(&database.store, &catalog, NewsKind::Outage, &outage).await;
        let posted = one(&database.store, id).await;

        let later = NOW.plus(Seconds::HOUR);
        let mut tx = database.store.begin().await.unwrap();
        tx.change_news(&posted, &text("Slow until noon"), &Act::by("staff:ben", later)).await.unwrap();
        tx.commit().await.unwrap();
        let changed = one(&database.store, id).await;

        let expected = News {
            id,
            kind: NewsKind::Outage,
            list: Some("ops".parse().unwrap()),
            title: "Slow".to_owned(),
            body: "What happened.\n\nWhat comes next.".to_owned(),
            posted_at: NOW,
            posted_by: "staff:ada".to_owned(),
            changed_at: None,
            withdrawn_at: None,
            shown_until: Some(until),
            shutdown_at: None,
            revision: Revision(id.0),
        };
        assert_eq!(posted, expected);
        let expected = News {
            title: "Slow until noon".to_owned(),
            changed_at: Some(later),
            shown_until: None,
            revision: Revision(id.0 + 1),
            ..expected
        };
        assert_eq!(changed, expected);
        assert_eq!(database.store.read().await.unwrap().news(NewsId(id.0 + 1)).await.unwrap(), None);
    }
}

backend_test! {
    async fn pages_have_the_latest_first_and_leave_out_what_is_withdrawn(database: Database) {
        publish(&database.store).await;
        let mut all = Vec::new();
        for number in 0..5 {
            all.push(post(&database.store, &text(&format!("Post {number}")), NOW.plus(Seconds(number))).await);
        }
        withdraw(&database.store, all[3], NOW.plus(Seconds(9))).await;

        let mut tx = database.store.read().await.unwrap();
        let latest = tx.news_before(None, 2).await.unwrap();
        let behind = tx.news_before(Some(latest[1].id), 9).await.unwrap();
        let staff = tx.all_news_before(None, 9).await.unwrap();

        assert_eq!(ids(&latest), [all[4].0, all[2].0]);
        assert_eq!(ids(&behind), [all[1].0, all[0].0]);
        assert_eq!(ids(&staff), [all[4].0, all[3].0, all[2].0, all[1].0, all[0].0]);
        assert_eq!(staff[1].withdrawn_at, Some(NOW.plus(Seconds(9))));
        assert!(tx.news_before(Some(all[0]), 9).await.unwrap().is_empty());
    }
}

backend_test! {
    async fn every_change_writes_one_event_and_the_history_shows_when_the_end_of_a_list_was_told(database: Database) {
        let catalog = publish(&database.store).await;
        let head = database.store.read().await.unwrap().head().await.unwrap().revision;
        let ending = NewsText { shutdown_at: Some(NOW.plus(Seconds::days(40))), ..text("The end") };
        let id = post_on(&database.store, &catalog, NewsKind::Shutdown, &ending).await;
        let news = one(&database.store, id).await;
        let mut tx = database.store.begin().await.unwrap();
        let later = NewsText { shutdown_at: Some(NOW.plus(Seconds::days(50))), ..text("The end, later") };
        tx.change_news(&news, &later, &ada(NOW)).await.unwrap();
        tx.commit().await.unwrap();
        withdraw(&database.store, id, NOW).await;

        let mut tx = database.store.read().await.unwrap();
        let events = tx.events_after(head, 10).await.unwrap();
        let told: Vec<_> = events.iter().map(|event| (event.kind, event.listing, event.detail.as_str())).collect();

        let start = format!(r#"{{"news":{id},"kind":"shutdown","list":"ops","title":"#);
        assert_eq!(
            told,
            [
                (EventKind::NewsPosted, None, format!(r#"{start}"The end","shutdown_at":1803456000}}"#).as_str()),
                (EventKind::NewsChanged, None, format!(r#"{start}"The end, later","shutdown_at":1804320000}}"#).as_str()),
                (EventKind::NewsWithdrawn, None, format!(r#"{start}"The end, later"}}"#).as_str()),
            ]
        );
        assert!(events.iter().all(|event| event.actor == "staff:ada"));
        assert!(matches!(tx.verify_chain(None).await.unwrap(), ChainVerdict::Whole { .. }));
        assert_eq!(tx.verify_state().await.unwrap(), []);
    }
}

backend_test! {
    async fn whoever_was_slower_changes_nothing(database: Database) {
        publish(&database.store).await;
        let id = post(&database.store, &text("First"), NOW).await;
        let seen = one(&database.store, id).await;
        let mut tx = database.store.begin().await.unwrap();
        tx.change_news(&seen, &text("Second"), &ada(NOW)).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.begin().await.unwrap();
        let change = tx.change_news(&seen, &text("Third"), &ada(NOW)).await;
        tx.rollback().await.unwrap();
        let mut tx = database.store.begin().await.unwrap();
        let withdrawal = tx.withdraw_news(&seen, &ada(NOW)).await;
        tx.rollback().await.unwrap();

        assert!(matches!((change, withdrawal), (Err(StoreError::Conflict), Err(StoreError::Conflict))));
        withdraw(&database.store, id, NOW).await;
        let gone = one(&database.store, id).await;
        let mut tx = database.store.begin().await.unwrap();
        assert!(matches!(tx.change_news(&gone, &text("Fourth"), &ada(NOW)).await, Err(StoreError::Conflict)));
        assert_eq!(gone.title, "Second");
    }
}

backend_test! {
    async fn notices_are_what_is_still_shown_the_gravest_first(database: Database) {
        let catalog = publish(&database.store).await;
        let store = &database.store;
        let until = |ahead: i64| NewsText { shown_until: Some(NOW.plus(Seconds::days(ahead))), ..text("Shown") };
        let ending = |ahead: i64| NewsText { shutdown_at: Some(NOW.plus(Seconds::days(ahead))), ..text("Ending") };
        let note = post(store, &until(9), NOW).await;
        post(store, &text("Never shown"), NOW).await;
        let outage = post_on(store, &catalog, NewsKind::Outage, &until(2)).await;
        let shutdown = post_on(store, &catalog, NewsKind::Shutdown, &ending(40)).await;
        let purge = post_on(store, &catalog, NewsKind::Purge, &until(5)).await;
        let second = post_on(store, &catalog, NewsKind::Outage, &until(3)).await;
        let withdrawn = post(store, &until(9), NOW).await;
        withdraw(store, withdrawn, NOW).await;

        let mut tx = store.read().await.unwrap();
        let mut on_day = async |days: i64| ids(&tx.notices(NOW.plus(Seconds::days(days))).await.unwrap());

        assert_eq!(on_day(0).await, [shutdown.0, second.0, outage.0, purge.0, note.0]);
        assert_eq!(on_day(2).await, [shutdown.0, second.0, purge.0, note.0]);
        assert_eq!(on_day(9).await, [shutdown.0]);
        assert_eq!(on_day(129).await, [shutdown.0]);
        assert_eq!(on_day(130).await, Vec::<i64>::new());
    }
}

backend_test! {
    async fn a_listing_that_a_purge_ended_leads_to_the_post_about_it_until_that_is_withdrawn(database: Database) {
        let catalog = publish(&database.store).await;
        let all = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2", "192.0.2.3"]).await;
        let news = post_on(&database.store, &catalog, NewsKind::Purge, &text("Taken back")).await;
        purge(database, &all[..2], news).await;

        let mut tx = database.store.read().await.unwrap();
        let found = tx.news_of_purged(&all[1..]).await.unwrap();
        assert_eq!(found.into_iter().collect::<Vec<_>>(), [(all[1], news)]);
        assert!(tx.news_of_purged(&[]).await.unwrap().is_empty());
        tx.commit().await.unwrap();

        withdraw(&database.store, news, NOW).await;
        let mut tx = database.store.read().await.unwrap();
        assert!(tx.news_of_purged(&all).await.unwrap().is_empty());
    }
}

/// Revisions of two events that nobody's post has: what goes round the store may use them.
async fn free_revisions(database: &Database) -> [i64; 2] {
    let head = database.number("SELECT MAX(revision) FROM events").await;
    let hash = database.bytes(&[0; 32]);
    let event = |at| format!("({at}, 1, 'test', 'news-changed', NULL, '[]', {hash})");
    let (one, other) = (event(head + 1), event(head + 2));
    let sql = format!("INSERT INTO events (revision, at, actor, kind, listing, detail, hash) VALUES {one}, {other}");
    database.raw(&sql).await.unwrap();
    [head + 1, head + 2]
}

backend_test! {
    async fn the_schema_keeps_what_news_are_about_and_what_was_withdrawn(database: Database) {
        publish(&database.store).await;
        let id = post(&database.store, &text("First"), NOW).await;
        let gone = post(&database.store, &text("Second"), NOW).await;
        withdraw(&database.store, gone, NOW).await;
        let [free, _] = free_revisions(database).await;
        let change = |change: &str, id: NewsId| format!("UPDATE news SET {change} WHERE id = {id}");
        let later = format!("revision = {free}");
        for wrong in [
            "DELETE FROM news".to_owned(),
            change(&format!("kind = 'outage', {later}"), id),
            change(&format!("list = 1, {later}"), id),
            change(&format!("posted_by = 'staff:ben', {later}"), id),
            change(&format!("posted_at = 5, {later}"), id),
            change(&format!("shutdown_at = 5, {later}"), id),
            change("title = 'Third'", id),
            change(&format!("withdrawn_at = NULL, {later}"), gone),
            change(&format!("title = 'Third', {later}"), gone),
        ] {
            assert!(database.raw(&wrong).await.is_err(), "{wrong}");
        }

        assert_eq!(database.raw(&change(&format!("title = 'Third', {later}"), id)).await, Ok(()));
    }
}

backend_test! {
    async fn the_schema_takes_no_post_that_is_not_one(database: Database) {
        publish(&database.store).await;
        let [free, other] = free_revisions(database).await;
        let insert = |id: i64, rest: &str| {
            format!(
                "INSERT INTO news (id, revision, kind, list, title, body, posted_at, posted_by, shown_until, shutdown_at)
                 VALUES ({id}, {free}, {rest})"
            )
        };
        let long = format!("'note', NULL, '{}', 'b', 1, 'c', NULL, NULL", "a".repeat(801));
        for wrong in [
            insert(other, "'note', NULL, 'a', 'b', 1, 'c', NULL, NULL"),
            insert(free, "'note', NULL, '', 'b', 1, 'c', NULL, NULL"),
            insert(free, "'note', NULL, 'a', '', 1, 'c', NULL, NULL"),
            insert(free, "'note', NULL, 'a', 'b', 1, 'c', NULL, 5"),
            insert(free, "'shutdown', NULL, 'a', 'b', 1, 'c', NULL, NULL"),
            insert(free, "'shutdown', NULL, 'a', 'b', 1, 'c', 5, 5"),
            insert(free, "'gossip', NULL, 'a', 'b', 1, 'c', NULL, NULL"),
            insert(free, &long),
        ] {
            assert!(database.raw(&wrong).await.is_err(), "{wrong}");
        }

        assert_eq!(database.raw(&insert(free, "'shutdown', 1, 'a', 'b', 1, 'c', NULL, 5")).await, Ok(()));
    }
}
