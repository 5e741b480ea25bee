//! Lists, criteria and the versions of policies.

use std::sync::Arc;

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::Revision;
use reprieve::domain::list::{List, PolicyVersion};
use reprieve::domain::listing::EndedHow;
use reprieve::store::policies::{StoredPolicy, SyncError};
use serde_json::json;

use super::{NOW, act, list, publish, publish_lists};
use crate::support::backends::{Database, backend_test};
use crate::support::lists;

fn changed(change: impl FnOnce(&mut List)) -> Arc<List> {
    let mut list = (*lists::ops()).clone();
    change(&mut list);
    list.policy_version = PolicyVersion(format!("{:1<64}", "ops"));
    Arc::new(list)
}

async fn refused(database: &Database, lists: &[Arc<List>]) -> SyncError {
    let mut tx = database.store.begin().await.unwrap();
    tx.sync_catalog(lists, NOW).await.unwrap_err()
}

backend_test! {
    async fn publishing_twice_gives_the_same_numbers_and_no_event(database: Database) {
        let first = publish(&database.store).await;
        let head = database.store.read().await.unwrap().head().await.unwrap();

        let second = publish(&database.store).await;

        assert_eq!(database.store.read().await.unwrap().head().await.unwrap(), head);
        for list in first.lists() {
            assert_eq!(first.list_number(&list.id), second.list_number(&list.id));
            for criterion in &list.criteria {
                let number = first.criterion_number(&criterion.id);
                assert!(number.is_some());
                assert_eq!(number, second.criterion_number(&criterion.id));
            }
        }
    }
}

backend_test! {
    async fn a_new_version_is_kept_beside_the_old_one_with_its_event(database: Database) {
        publish(&database.store).await;
        let before = database.store.read().await.unwrap().head().await.unwrap().revision;

        publish_lists(&database.store, &[changed(|list| "wider".clone_into(&mut list.scope)), lists::dul()]).await;

        let mut tx = database.store.read().await.unwrap();
        let versions = tx.policy_versions(&"ops".parse().unwrap()).await.unwrap();
        assert_eq!(versions.len(), 2);
        assert!(versions.iter().any(|version| version.content.contains("\"scope\":\"wider\"")));
        assert!(versions.iter().all(|version| version.content.contains("ops/open-socks")));
        let events = tx.events_after(Revision(before.0), 10).await.unwrap();
        assert_eq!(events.len(), 1);
        assert_eq!((events[0].kind, events[0].actor.as_str()), (EventKind::PolicyPublished, "lists"));
    }
}

backend_test! {
    async fn what_a_rule_does_is_part_of_the_policy_that_is_kept_and_what_it_does_not_is_left_out(database: Database) {
        publish(&database.store).await;

        publish_lists(&database.store, &[changed(|list| list.rules[1].single = true), lists::dul()]).await;

        let mut tx = database.store.read().await.unwrap();
        let versions = tx.policy_versions(&"ops".parse().unwrap()).await.unwrap();
        let rules = |version: &StoredPolicy| {
            let content: serde_json::Value = serde_json::from_str(&version.content).unwrap();
            content["rules"].clone()
        };
        let repaired = json!({
            "id": "ops/repaired", "kind": "removal", "text": "The fault is repaired.", "grants": true,
        });
        let mut waiting = json!({
            "id": "ops/waiting-time", "kind": "refusal", "text": "The waiting time runs.", "check": "waited",
        });
        let first = json!([repaired, waiting]);
        waiting["single"] = json!(true);
        let second = json!([repaired, waiting]);
        assert!(versions.iter().any(|version| rules(version) == first), "{versions:?}");
        assert!(versions.iter().any(|version| rules(version) == second), "{versions:?}");
    }
}

backend_test! {
    async fn a_criterion_with_listings_is_not_taken_back_i1(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-http", &["192.0.2.1", "192.0.2.2"]).await;
        let without = [changed(|list| list.criteria.truncate(1)), lists::dul()];

        let error = refused(database, &without).await;

        let text = error.to_string();
        assert!(text.contains("ops/open-http") && text.contains("2 active listings"), "{text}");
        let mut tx = database.store.begin().await.unwrap();
        tx.end_listings(&ids, EndedHow::Purge, &act()).await.unwrap();
        tx.commit().await.unwrap();
        let catalog = publish_lists(&database.store, &without).await;
        assert!(catalog.criterion_number(&"ops/open-http".parse().unwrap()).is_none());
    }
}

backend_test! {
    async fn a_list_with_listings_is_not_taken_back_i1(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "dul/dynamic-range", &["192.0.2.0/24"]).await;

        let error = refused(database, &[lists::ops()]).await;

        assert!(matches!(&error, SyncError::ListInUse { list, listings: 1 } if list == "dul"), "{error}");
        publish_lists(&database.store, &[lists::dul()]).await;
        let back = publish(&database.store).await;
        assert_eq!(back.list_number(&"ops".parse().unwrap()), catalog.list_number(&"ops".parse().unwrap()));
    }
}

backend_test! {
    async fn a_floor_is_not_raised_above_what_is_listed_i1(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["10.0.0.0/9", "2001:db8::/32"]).await;

        let v4 = refused(database, &[changed(|list| list.floor_v4 = 10), lists::dul()]).await;
        let v6 = refused(database, &[changed(|list| list.floor_v6 = 33), lists::dul()]).await;

        assert!(matches!(v4, SyncError::FloorInUse { floor: 10, listings: 1, .. }), "{v4}");
        assert!(matches!(v6, SyncError::FloorInUse { floor: 33, listings: 1, .. }), "{v6}");
        publish_lists(&database.store, &[changed(|list| list.floor_v4 = 9), lists::dul()]).await;
        assert_eq!(database.number("SELECT floor_v4 FROM lists WHERE id = 'ops'").await, 9);
    }
}

backend_test! {
    async fn whoever_only_reads_has_the_catalog_as_long_as_nothing_is_to_be_changed(database: Database) {
        let both = [lists::ops(), lists::dul()];
        assert!(database.store.read().await.unwrap().synced_catalog(&both).await.unwrap().is_none());
        let written = publish(&database.store).await;

        let mut tx = database.store.read().await.unwrap();
        let read = tx.synced_catalog(&both).await.unwrap().unwrap();
        for list in &both {
            assert_eq!(read.list_number(&list.id), written.list_number(&list.id));
            for criterion in &list.criteria {
                assert!(read.criterion_number(&criterion.id).is_some());
                assert_eq!(read.criterion_number(&criterion.id), written.criterion_number(&criterion.id));
            }
        }

        let newer = List { policy_version: PolicyVersion("f".repeat(64)), ..(*lists::ops()).clone() };
        let fewer = List { criteria: lists::ops().criteria[..1].to_vec(), ..(*lists::ops()).clone() };
        for others in [vec![lists::ops()], vec![Arc::new(newer), lists::dul()], vec![Arc::new(fewer), lists::dul()]] {
            assert!(tx.synced_catalog(&others).await.unwrap().is_none());
        }
    }
}
