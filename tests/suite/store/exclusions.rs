//! Exclusions.

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::Revision;
use reprieve::domain::listing::{EndedHow, Exclusion};
use reprieve::store::events::Act;
use reprieve::store::exclusions::ExclusionSource;

use super::{NOW, list, publish, try_list};
use crate::support::backends::{Database, backend_test};

fn exclusion(network: &str, reason: &str) -> Exclusion {
    Exclusion { network: network.parse().unwrap(), reason: reason.to_owned() }
}

async fn sync(database: &Database, wanted: &[Exclusion]) -> Vec<Exclusion> {
    let mut tx = database.store.begin().await.unwrap();
    let all = tx.sync_exclusions(wanted, NOW).await.unwrap();
    tx.commit().await.unwrap();
    all
}

backend_test! {
    async fn an_exclusion_ends_what_stands_inside_and_around_it_p48(database: Database) {
        let catalog = publish(&database.store).await;
        let inside = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.9", "192.0.2.0/30"]).await;
        let around = list(&database.store, &catalog, "dul/dynamic-range", &["192.0.0.0/16"]).await;
        let beside = list(&database.store, &catalog, "dul/dynamic-range", &["192.0.3.0/24"]).await;

        sync(database, &[exclusion("192.0.2.0/24", "our own")]).await;

        let mut tx = database.store.read().await.unwrap();
        for id in inside.iter().chain(&around) {
            let ended = tx.listing(*id).await.unwrap().unwrap().ended.unwrap();
            assert_eq!((ended.how, ended.by.as_str()), (EndedHow::Staff, "configuration"));
            assert_eq!(tx.history_of(*id, 10).await.unwrap().len(), 2);
        }
        assert_eq!(tx.listing(beside[0]).await.unwrap().unwrap().ended, None);
    }
}

backend_test! {
    async fn nothing_is_listed_inside_or_around_an_exclusion_i1(database: Database) {
        let catalog = publish(&database.store).await;
        sync(database, &[exclusion("192.0.2.0/24", "our own"), exclusion("2001:db8:1::/48", "our own")]).await;

        let expected = [
            ("192.0.2.0/24", Some("inside an exclusion")),
            ("192.0.2.255", Some("inside an exclusion")),
            ("192.0.0.0/16", Some("around an exclusion")),
            ("2001:db8:1:2::/64", Some("inside an exclusion")),
            ("2001:d00::/24", Some("around an exclusion")),
            ("192.0.3.0", None),
            ("2001:db8:2::/48", None),
        ];
        for (network, rule) in expected {
            let listed = try_list(&database.store, &catalog, "dul/dynamic-range", &[network]).await;
            let error = listed.err();
            let broken = error.as_ref().and_then(|error| error.broken_rule());
            assert_eq!(broken, rule, "{network}");
        }
    }
}

backend_test! {
    async fn exclusions_follow_the_configuration_and_those_of_staff_stay(database: Database) {
        publish(&database.store).await;
        let mut tx = database.store.begin().await.unwrap();
        let by_staff = exclusion("198.51.100.0/24", "a hospital");
        tx.exclude(&by_staff, ExclusionSource::Staff, &Act::by("ada", NOW)).await.unwrap();
        tx.commit().await.unwrap();

        let both = sync(database, &[exclusion("192.0.2.0/24", "our own"), exclusion("192.0.2.0/28", "the servers")]).await;
        let before = database.store.read().await.unwrap().head().await.unwrap();
        let same = sync(database, &[exclusion("192.0.2.0/24", "our own"), exclusion("192.0.2.0/28", "the servers")]).await;
        let unmoved = database.store.read().await.unwrap().head().await.unwrap();
        let less = sync(database, &[exclusion("192.0.2.0/24", "our own again")]).await;

        assert_eq!(both.len(), 3);
        assert_eq!(same, both);
        assert_eq!(before, unmoved);
        assert_eq!(less, [exclusion("192.0.2.0/24", "our own again"), by_staff]);
        let mut tx = database.store.read().await.unwrap();
        let events = tx.events_after(Revision(before.revision.0), 10).await.unwrap();
        let kinds: Vec<EventKind> = events.iter().map(|event| event.kind).collect();
        assert_eq!(kinds, [EventKind::Included, EventKind::Excluded]);
    }
}

backend_test! {
    async fn a_lifted_exclusion_lets_listings_begin_again(database: Database) {
        let catalog = publish(&database.store).await;
        sync(database, &[exclusion("192.0.2.0/24", "our own")]).await;
        assert!(try_list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await.is_err());

        sync(database, &[]).await;

        assert!(try_list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.0.0/16"]).await.is_ok());
        assert_eq!(database.number("SELECT COUNT(*) FROM exclusion_around").await, 0);
    }
}

backend_test! {
    async fn whoever_only_reads_has_the_exclusions_as_long_as_nothing_is_to_be_changed(database: Database) {
        publish(&database.store).await;
        let (ours, theirs) = (exclusion("192.0.2.0/24", "our own"), exclusion("198.51.100.0/24", "asked for"));
        let mut tx = database.store.begin().await.unwrap();
        tx.sync_exclusions(&[ours.clone()], NOW).await.unwrap();
        tx.exclude(&theirs, ExclusionSource::Staff, &Act::by("ada", NOW)).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        let synced = tx.synced_exclusions(&[ours.clone()]).await.unwrap();

        assert_eq!(synced, Some(vec![ours.clone(), theirs.clone()]));
        for wanted in [vec![], vec![ours, theirs], vec![exclusion("192.0.2.0/24", "another reason")]] {
            assert_eq!(tx.synced_exclusions(&wanted).await.unwrap(), None);
        }
    }
}
