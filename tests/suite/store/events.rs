//! The history and its chain.

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::Revision;
use reprieve::domain::listing::EndedHow;
use reprieve::domain::time::Seconds;
use reprieve::store::events::Act;
use reprieve::store::verify::{Break, ChainVerdict};

use super::{NOW, act, again, list, new, on, publish};
use crate::support::backends::{Database, backend_test};

async fn verdict(database: &Database) -> ChainVerdict {
    database.store.read().await.unwrap().verify_chain(None).await.unwrap()
}

/// Lets a test do what only somebody with the whole database in hand could.
async fn without_guards(database: &Database, sql: &str) {
    let guards = [("events", "events_append"), ("events", "events_keep"), ("chain", "chain_forward")];
    let drop = guards.iter().map(|(table, trigger)| {
        let on = if database.is_postgres() { format!(" ON {table}") } else { String::new() };
        format!("DROP TRIGGER {trigger}{on};")
    });
    let more = if database.is_postgres() { "" } else { "DROP TRIGGER events_stay;" };
    let drop: String = drop.collect();
    // Listings refer to their events; whoever tampers does not mind.
    let no_keys = if database.is_postgres() {
        "ALTER TABLE listings DROP CONSTRAINT listings_revision_fkey;"
    } else {
        "PRAGMA foreign_keys = OFF;"
    };
    database.raw(&format!("{drop}{more}{no_keys}{sql}")).await.unwrap();
}

backend_test! {
    async fn every_change_writes_exactly_one_event_and_the_chain_verifies_i2(database: Database) {
        let catalog = publish(&database.store).await;
        let published = database.number("SELECT revision FROM chain").await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2", "192.0.2.3"]).await;
        let mut tx = database.store.begin().await.unwrap();
        let network = ["192.0.2.1".parse().unwrap()];
        let standing = tx.active_on(on(&catalog, "ops").0, &network).await.unwrap().remove(0);
        let renewal = again(&standing, &new(&catalog, "ops/open-socks", "192.0.2.1"), NOW.plus(Seconds::DAY));
        tx.renew_listings(&[renewal], &act()).await.unwrap();
        tx.end_listings(&ids[1..], EndedHow::Staff, &Act::by("ada", NOW)).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        let events = tx.events_after(Revision(published), 100).await.unwrap();
        let kinds: Vec<EventKind> = events.iter().map(|event| event.kind).collect();
        assert_eq!(kinds, [
            EventKind::Listed,
            EventKind::Listed,
            EventKind::Listed,
            EventKind::Renewed,
            EventKind::Ended,
            EventKind::Ended,
        ]);
        let revisions: Vec<i64> = events.iter().map(|event| event.revision.0).collect();
        assert_eq!(revisions, (published + 1..=published + 6).collect::<Vec<_>>());
        let ChainVerdict::Whole { head } = verdict(database).await else { panic!("broken") };
        assert_eq!(head.revision, Revision(published + 6));
        assert_eq!(head, database.store.read().await.unwrap().head().await.unwrap());
    }
}

backend_test! {
    async fn the_history_of_a_listing_restores_it_without_any_other_table(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;

        let event = database.store.read().await.unwrap().history_of(ids[0], 1).await.unwrap().remove(0);

        let expected = format!(
            "{{\"list\":\"ops\",\"network\":\"192.0.2.1/32\",\"criterion\":\"ops/open-socks\",\"source\":\"feed\",\
             \"first_listed_at\":{now},\"last_seen_at\":{now},\"expires_at\":{expires}}}",
            now = NOW.0,
            expires = NOW.plus(Seconds::days(14)).0
        );
        assert_eq!(event.detail, expected);
        assert_eq!((event.actor.as_str(), event.at, event.listing), ("import:feed", NOW, Some(ids[0])));
    }
}

backend_test! {
    async fn an_empty_history_is_whole(database: Database) {
        assert!(matches!(verdict(database).await, ChainVerdict::Whole { head } if head.revision == Revision(0)));
    }
}

backend_test! {
    async fn a_line_that_was_changed_is_named_s98(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2"]).await;

        without_guards(database, "UPDATE events SET actor = 'nobody' WHERE revision = 3").await;

        let broken = ChainVerdict::Broken { revision: Revision(3), why: Break::Altered };
        assert_eq!(verdict(database).await, broken);
    }
}

backend_test! {
    async fn a_line_that_was_taken_out_is_named_s98(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2"]).await;

        without_guards(database, "DELETE FROM events WHERE revision = 2").await;

        assert_eq!(verdict(database).await, ChainVerdict::Broken { revision: Revision(2), why: Break::Missing });
    }
}

backend_test! {
    async fn a_history_whose_end_was_cut_off_is_told_s98(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2"]).await;

        without_guards(database, "DELETE FROM events WHERE revision = 4").await;

        assert_eq!(verdict(database).await, ChainVerdict::Broken { revision: Revision(4), why: Break::Missing });
    }
}

backend_test! {
    async fn a_line_that_cannot_be_read_is_named(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;

        without_guards(database, "UPDATE events SET kind = 'forgotten' WHERE revision = 1").await;

        assert_eq!(verdict(database).await, ChainVerdict::Broken { revision: Revision(1), why: Break::Unreadable });
    }
}

backend_test! {
    async fn a_head_that_was_put_back_is_told(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;

        without_guards(database, "UPDATE chain SET revision = 1").await;

        let broken = ChainVerdict::Broken { revision: Revision(2), why: Break::BehindTheHead };
        assert_eq!(verdict(database).await, broken);
    }
}

backend_test! {
    async fn a_commit_wakes_who_waits_for_a_change(database: Database) {
        let catalog = publish(&database.store).await;
        let store = database.store.clone();
        if database.is_postgres() {
            // The first call begins to listen and says so.
            store.wait_for_change().await;
        }

        let waiting = store.wait_for_change();
        let commit = async {
            tokio::task::yield_now().await;
            // The listener of PostgreSQL may hear of the first commit while it is still waking up.
            list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        };
        let (waited, ()) = tokio::join!(tokio::time::timeout(std::time::Duration::from_secs(10), waiting), commit);

        assert!(waited.is_ok());
    }
}
