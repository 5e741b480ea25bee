//! What is told when somebody else was quicker, the database is held, away, full, or holds nonsense.

use std::time::Duration;

use reprieve::domain::event::EventKind;
use reprieve::domain::listing::EndedHow;
use reprieve::store::{Store, StoreError, StoreOptions};

use super::{NOW, act, again, list, new, on, publish};
use crate::support::backends::{backend_test, on_postgres, on_sqlite};

backend_test! {
    async fn a_listing_that_has_ended_meanwhile_is_a_conflict_and_nothing_is_kept(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2"]).await;
        let mut tx = database.store.begin().await.unwrap();
        let network = ["192.0.2.1".parse().unwrap()];
        let standing = tx.active_on(on(&catalog, "ops").0, &network).await.unwrap().remove(0);
        tx.end_listings(&ids[..1], EndedHow::Staff, &act()).await.unwrap();
        tx.commit().await.unwrap();
        let before = database.number("SELECT revision FROM chain").await;

        let mut tx = database.store.begin().await.unwrap();
        let ended = tx.end_listings(&ids, EndedHow::Staff, &act()).await;
        drop(tx);
        let mut tx = database.store.begin().await.unwrap();
        let renewal = again(&standing, &new(&catalog, "ops/open-socks", "192.0.2.1"), NOW);
        let renewed = tx.renew_listings(&[renewal], &act()).await;
        drop(tx);

        assert!(ended.unwrap_err().is_conflict());
        assert!(renewed.unwrap_err().is_conflict());
        assert_eq!(database.number("SELECT revision FROM chain").await, before);
        assert_eq!(database.number("SELECT COUNT(*) FROM listings WHERE ended_at IS NULL").await, 1);
    }
}

backend_test! {
    async fn a_dropped_transaction_keeps_nothing(database: Database) {
        let catalog = publish(&database.store).await;
        let before = database.number("SELECT revision FROM chain").await;

        let mut tx = database.store.begin().await.unwrap();
        tx.list_networks(on(&catalog, "ops"), &[new(&catalog, "ops/open-socks", "192.0.2.1")], &act()).await.unwrap();
        drop(tx);

        assert_eq!(database.number("SELECT revision FROM chain").await, before);
        assert_eq!(database.number("SELECT COUNT(*) FROM listings").await, 0);
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
    }
}

backend_test! {
    async fn a_second_writer_waits_and_is_then_told_who_holds_the_database(database: Database) {
        publish(&database.store).await;
        let mut first = database.store.begin().await.unwrap();
        first.lock_chain().await.unwrap();
        let options = StoreOptions { busy_timeout: Duration::from_secs(1), ..StoreOptions::default() };
        let other = Store::open(&database.url, options).await.unwrap();

        let refused = match other.begin().await {
            Ok(mut tx) => tx.lock_chain().await.unwrap_err(),
            Err(error) => error,
        };
        first.rollback().await.unwrap();

        assert!(matches!(refused, StoreError::Busy(_)), "{refused:?}");
        assert!(refused.is_transient());
        other.begin().await.unwrap().lock_chain().await.unwrap();
        other.close().await;
    }
}

backend_test! {
    async fn readers_do_not_wait_for_a_writer_and_see_one_moment(database: Database) {
        let catalog = publish(&database.store).await;
        let mut reading = database.store.read().await.unwrap();
        assert_eq!(reading.active_count(on(&catalog, "ops").0).await.unwrap(), 0);

        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;

        assert_eq!(reading.active_count(on(&catalog, "ops").0).await.unwrap(), 0);
        reading.commit().await.unwrap();
        let mut reading = database.store.read().await.unwrap();
        assert_eq!(reading.active_count(on(&catalog, "ops").0).await.unwrap(), 1);
    }
}

backend_test! {
    async fn a_reading_transaction_cannot_write(database: Database) {
        let catalog = publish(&database.store).await;
        let mut reading = database.store.read().await.unwrap();

        let new = new(&catalog, "ops/open-socks", "192.0.2.1");
        let written = reading.list_networks(on(&catalog, "ops"), &[new], &act()).await;

        assert!(written.is_err());
    }
}

#[test]
fn a_text_where_a_number_should_be_is_named_by_table_and_column() {
    on_sqlite(async |database| {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        let nonsense = "DROP TRIGGER listings_change; PRAGMA ignore_check_constraints = ON;
            UPDATE listings SET last_seen_at = 'yesterday'";
        database.raw(nonsense).await.unwrap();

        let error = database.store.read().await.unwrap().listing(ids[0]).await.unwrap_err();

        let StoreError::Corrupt { table, column } = error else { panic!("{error:?}") };
        assert_eq!((table, column.as_str()), ("listings", "last_seen_at"));
    });
}

backend_test! {
    async fn a_word_that_no_code_of_ours_writes_is_named_by_table_and_column(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        let drop = if database.is_postgres() { "DROP TRIGGER events_keep ON events;" } else { "DROP TRIGGER events_keep;" };
        database.raw(&format!("{drop} UPDATE events SET kind = 'forgotten' WHERE kind = 'listed'")).await.unwrap();

        let error = database.store.read().await.unwrap().history_of(ids[0], 1).await.unwrap_err();

        let StoreError::Corrupt { table, column } = error else { panic!("{error:?}") };
        assert_eq!((table, column.as_str()), ("events", "kind"));
        assert!(EventKind::from_word("forgotten").is_none());
    }
}

#[test]
fn a_disk_without_room_is_told_as_such_and_nothing_is_kept_f8() {
    on_sqlite(async |database| {
        let catalog = publish(&database.store).await;
        let texts: Vec<String> = (0..5000).map(|n| format!("10.{}.{}.7", n / 250, n % 250)).collect();
        let new: Vec<_> = texts.iter().map(|text| new(&catalog, "ops/open-socks", text)).collect();
        let before = database.number("SELECT revision FROM chain").await;

        let options = StoreOptions { sqlite_size_limit: Some(512 * 1024), ..StoreOptions::default() };
        let small = Store::open(&database.url, options).await.unwrap();
        let mut tx = small.begin().await.unwrap();
        let full = tx.list_networks(on(&catalog, "ops"), &new, &act()).await.unwrap_err();
        drop(tx);
        small.close().await;

        assert!(matches!(full, StoreError::Full(_)), "{full:?}");
        assert_eq!(database.number("SELECT revision FROM chain").await, before);
        assert_eq!(database.number("SELECT COUNT(*) FROM listings").await, 0);
        let mut tx = database.store.begin().await.unwrap();
        tx.list_networks(on(&catalog, "ops"), &new, &act()).await.unwrap();
        tx.commit().await.unwrap();
    });
}

#[test]
fn a_lost_connection_is_told_as_such_and_the_next_transaction_works() {
    on_postgres(async |database| {
        let catalog = publish(&database.store).await;
        let mut tx = database.store.begin().await.unwrap();
        tx.lock_chain().await.unwrap();
        let kill = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = 'reprieve' AND state = 'idle in transaction'
              AND query LIKE '%UPDATE chain%' AND pid <> pg_backend_pid()";
        database.raw(kill).await.unwrap();

        let lost = tx.list_networks(on(&catalog, "ops"), &[new(&catalog, "ops/open-socks", "192.0.2.1")], &act()).await;

        assert!(lost.unwrap_err().is_unavailable());
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
    });
}
