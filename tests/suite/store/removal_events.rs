//! The history of removal requests: what is written reads back, and reading it passes over everything else.

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::{RemovalId, Revision};
use reprieve::domain::listing::EndedHow;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::store::Tx;
use reprieve::store::events::Act;
use reprieve::store::removal_events::{Decision, RemovalFacts};
use reprieve::store::verify::ChainVerdict;

use super::{NOW, act, list, publish};
use crate::support::backends::{Database, backend_test, built};

fn facts(removal: i64, network: &str) -> RemovalFacts {
    RemovalFacts {
        removal: RemovalId(removal),
        list: "ops".parse().unwrap(),
        network: network.parse().unwrap(),
        state: "unconfirmed".to_owned(),
        decision: None,
        opened_at: None,
        confirmed_at: None,
    }
}

fn decided(removal: i64, network: &str) -> RemovalFacts {
    let decision = Decision { rule: "ops/repaired".parse().unwrap(), policy_version: "a1b2".to_owned() };
    RemovalFacts {
        state: "granted".to_owned(),
        decision: Some(decision),
        opened_at: Some(NOW),
        confirmed_at: Some(NOW.plus(Seconds(1))),
        ..facts(removal, network)
    }
}

async fn note(tx: &mut Tx, kind: EventKind, facts: &RemovalFacts, at: Timestamp) -> Revision {
    tx.note_removal(&Act::by("requester", at), kind, facts).await.unwrap()
}

backend_test! {
    async fn steps_of_removals_read_back_in_order_and_nothing_else_does(database: Database) {
        let catalog = publish(&database.store).await;
        let mut tx = database.store.begin().await.unwrap();
        let first = note(&mut tx, EventKind::RemovalOpened, &facts(1, "192.0.2.1"), NOW).await;
        tx.commit().await.unwrap();
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2"]).await;
        let mut tx = database.store.begin().await.unwrap();
        let second = note(&mut tx, EventKind::RemovalConfirmed, &facts(1, "192.0.2.1"), NOW.plus(Seconds(1))).await;
        let third = note(&mut tx, EventKind::RemovalGranted, &decided(1, "192.0.2.1"), NOW.plus(Seconds(2))).await;
        tx.end_listings(&ids[..1], EndedHow::Removal, &act()).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        let all = tx.removal_events_after(Revision(0), 10).await.unwrap();
        let two = tx.removal_events_after(Revision(0), 2).await.unwrap();
        let rest = tx.removal_events_after(second, 10).await.unwrap();

        assert_eq!(all.iter().map(|event| event.revision).collect::<Vec<_>>(), [first, second, third]);
        assert_eq!((two.as_slice(), rest.as_slice()), (&all[..2], &all[2..]));
        assert_eq!((all[0].kind, all[0].at, &all[0].facts), (EventKind::RemovalOpened, NOW, &facts(1, "192.0.2.1")));
        assert_eq!(all[2].facts, decided(1, "192.0.2.1"));
    }
}

backend_test! {
    async fn the_chain_covers_events_of_removals_and_a_request_that_is_not_there_is_told(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        let mut tx = database.store.begin().await.unwrap();
        let kinds = [EventKind::RemovalConfirmed, EventKind::RemovalAsked, EventKind::RemovalRefused];
        for kind in kinds {
            note(&mut tx, kind, &facts(1, "192.0.2.1"), NOW).await;
        }
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        let verdict = tx.verify_chain(None).await.unwrap();
        let mismatches = tx.verify_state().await.unwrap();

        assert_eq!(verdict, ChainVerdict::Whole { head: tx.head().await.unwrap() });
        let told: Vec<_> = mismatches.iter().map(ToString::to_string).collect();
        assert_eq!(told, ["removal request 1: an event opened it, and it is gone"]);
    }
}

backend_test! {
    async fn only_steps_of_removals_are_written_as_such(database: Database) {
        publish(&database.store).await;
        let mut tx = database.store.begin().await.unwrap();
        let before = tx.lock_chain().await.unwrap();

        let refused = tx.note_removal(&act(), EventKind::Listed, &facts(1, "192.0.2.1")).await;

        assert!(refused.is_err());
        assert_eq!(tx.head().await.unwrap(), before);
    }
}

backend_test! {
    async fn listings_are_found_by_network_and_revision_whether_they_stand_or_have_ended(database: Database) {
        let catalog = publish(&database.store).await;
        let early = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2"]).await;
        let mut tx = database.store.begin().await.unwrap();
        tx.end_listings(&early, EndedHow::Removal, &act()).await.unwrap();
        tx.commit().await.unwrap();
        let late = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.3"]).await;
        let other = list(&database.store, &catalog, "dul/dynamic-range", &["192.0.2.2"]).await;

        let networks = ["192.0.2.1", "192.0.2.2"].map(|network| network.parse().unwrap());
        let mut tx = database.store.read().await.unwrap();
        let all = tx.listed_since(&networks, Revision(0)).await.unwrap();
        let since = tx.listed_since(&networks, Revision(early[1].0)).await.unwrap();

        let revisions = |found: &[reprieve::store::removal_events::ListedEvent]| {
            found.iter().map(|listed| listed.revision.0).collect::<Vec<_>>()
        };
        assert_eq!(revisions(&all), [early[0].0, early[1].0, late[0].0, other[0].0]);
        assert_eq!(revisions(&since), [late[0].0, other[0].0]);
        assert_eq!((since[1].list.as_str(), since[1].network, since[1].at), ("dul", networks[1], NOW));
        assert!(tx.listed_since(&[], Revision(0)).await.unwrap().is_empty());
    }
}

backend_test! {
    async fn steps_of_removals_are_read_by_their_own_index(database: Database) {
        publish(&database.store).await;
        let query = "SELECT revision, at, kind, detail FROM events
                      WHERE substr(kind, 1, 8) = 'removal-' AND revision > 0 ORDER BY revision LIMIT 10";

        let plan = plan(database, query).await;

        assert!(plan.contains("events_of_removals"), "{plan}");
    }
}

/// How the database means to read; PostgreSQL is told that reading everything is dear, since the few rows of a test are
/// read fastest from end to end.
pub(super) async fn plan(database: &Database, query: &str) -> String {
    use sqlx::{Connection as _, PgConnection, SqliteConnection};

    if database.is_postgres() {
        let mut conn = PgConnection::connect(&database.url).await.unwrap();
        sqlx::raw_sql(built("SET enable_seqscan = off; SET enable_sort = off")).execute(&mut conn).await.unwrap();
        let lines: Vec<String> =
            sqlx::query_scalar(built(&format!("EXPLAIN {query}"))).fetch_all(&mut conn).await.unwrap();
        lines.join("\n")
    } else {
        let mut conn = SqliteConnection::connect(&database.url).await.unwrap();
        let lines: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(built(&format!("EXPLAIN QUERY PLAN {query}"))).fetch_all(&mut conn).await.unwrap();
        lines.into_iter().map(|line| line.3).collect::<Vec<_>>().join("\n")
    }
}
