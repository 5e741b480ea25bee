//! Listings: begun, renewed, ended, found again.

use std::time::{Duration, Instant};

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::ListingId;
use reprieve::domain::listing::EndedHow;
use reprieve::domain::network::Network;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::store::StoreError;
use reprieve::store::events::Act;
use reprieve::store::evidence::PIECES_KEPT;

use super::{NOW, act, again, list, new, on, publish, try_list};
use crate::support::backends::{backend_test, on_postgres};

backend_test! {
    async fn a_listing_reads_back_as_it_was_written(database: Database) {
        let catalog = publish(&database.store).await;

        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "2001:db8::/64"]).await;

        let mut tx = database.store.read().await.unwrap();
        let listing = tx.listing(ids[1]).await.unwrap().unwrap();
        assert_eq!(listing.network, "2001:db8::/64".parse().unwrap());
        assert_eq!((listing.list.as_str(), listing.criterion.as_str()), ("ops", "ops/open-socks"));
        assert_eq!((listing.source.as_str(), listing.first_listed_at, listing.last_seen_at), ("feed", NOW, NOW));
        assert_eq!(listing.expires_at, Some(NOW.plus(Seconds::days(14))));
        assert_eq!(listing.ended, None);
        let evidence = tx.evidence_of(ids[1]).await.unwrap();
        assert_eq!((evidence[0].public.as_str(), evidence[0].private.as_str()), ("seen", "by the trap"));
        assert_eq!(tx.listing(ListingId(999)).await.unwrap(), None);
    }
}

backend_test! {
    async fn one_network_stands_once_on_a_list_and_once_on_each_other_s22(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;

        let twice = try_list(&database.store, &catalog, "ops/open-http", &["192.0.2.1"]).await;
        let elsewhere = try_list(&database.store, &catalog, "dul/dynamic-range", &["192.0.2.1"]).await;

        assert!(matches!(twice, Err(StoreError::Conflict)), "{twice:?}");
        assert!(elsewhere.is_ok());
        assert_eq!(database.number("SELECT COUNT(*) FROM listings").await, 2);
        assert_eq!(database.number("SELECT revision FROM chain").await, 4);
    }
}

backend_test! {
    async fn hundreds_are_written_and_found_in_one_call(database: Database) {
        let catalog = publish(&database.store).await;
        let texts: Vec<String> = (0..700).map(|n| format!("10.{}.{}.7", n / 250, n % 250)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        list(&database.store, &catalog, "ops/open-socks", &texts).await;

        let mut asked: Vec<Network> = texts.iter().step_by(2).map(|text| text.parse().unwrap()).collect();
        asked.push("203.0.113.1".parse().unwrap());
        let mut tx = database.store.read().await.unwrap();
        let mut found = tx.active_on(on(&catalog, "ops").0, &asked).await.unwrap();

        asked.pop();
        found.sort_by_key(|standing| standing.network);
        asked.sort();
        assert_eq!(found.iter().map(|standing| standing.network).collect::<Vec<_>>(), asked);
        assert!(tx.active_on(on(&catalog, "dul").0, &asked).await.unwrap().is_empty());
        assert_eq!(tx.active_count(on(&catalog, "ops").0).await.unwrap(), 700);
    }
}

backend_test! {
    async fn a_renewal_moves_what_it_says_and_writes_one_event_i2(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        let later = NOW.plus(Seconds::DAY);

        let mut tx = database.store.begin().await.unwrap();
        let network = ["192.0.2.1".parse().unwrap()];
        let standing = tx.active_on(on(&catalog, "ops").0, &network).await.unwrap().remove(0);
        let renewal = again(&standing, &new(&catalog, "ops/open-http", "192.0.2.1"), later);
        tx.renew_listings(&[renewal], &Act::by("import:other", later)).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        let listing = tx.listing(ids[0]).await.unwrap().unwrap();
        assert_eq!((listing.criterion.as_str(), listing.last_seen_at), ("ops/open-http", later));
        assert_eq!((listing.first_listed_at, listing.ended), (NOW, None));
        let kinds: Vec<EventKind> = tx.history_of(ids[0], 10).await.unwrap().iter().map(|event| event.kind).collect();
        assert_eq!(kinds, [EventKind::Renewed, EventKind::Listed]);
    }
}

backend_test! {
    async fn only_the_latest_pieces_of_evidence_are_kept(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;

        for day in 1..=8 {
            let mut tx = database.store.begin().await.unwrap();
            let network = ["192.0.2.1".parse().unwrap()];
            let standing = tx.active_on(on(&catalog, "ops").0, &network).await.unwrap().remove(0);
            let seen = NOW.plus(Seconds::days(day));
            let renewal = again(&standing, &new(&catalog, "ops/open-socks", "192.0.2.1"), seen);
            tx.renew_listings(&[renewal], &act()).await.unwrap();
            tx.commit().await.unwrap();
        }

        let kept = database.store.read().await.unwrap().evidence_of(ids[0]).await.unwrap();
        assert_eq!(i64::try_from(kept.len()), Ok(PIECES_KEPT));
        let days: Vec<i64> = kept.iter().map(|piece| piece.seen_at.since(NOW).0 / 86_400).collect();
        assert_eq!(days, [8, 7, 6, 5, 4]);
    }
}

backend_test! {
    async fn an_end_says_how_and_by_whom_i3(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2", "192.0.2.3"]).await;
        let hows = [EndedHow::Removal, EndedHow::Staff, EndedHow::Purge];

        for (id, how) in ids.iter().zip(hows) {
            let mut tx = database.store.begin().await.unwrap();
            tx.end_listings(&[*id], how, &Act::by("ada", NOW)).await.unwrap();
            tx.commit().await.unwrap();
        }

        let mut tx = database.store.read().await.unwrap();
        for (id, how) in ids.iter().zip(hows) {
            let ended = tx.listing(*id).await.unwrap().unwrap().ended.unwrap();
            assert_eq!((ended.how, ended.by.as_str(), ended.at), (how, "ada", NOW));
            let event = tx.history_of(*id, 1).await.unwrap().remove(0);
            assert_eq!((event.kind, event.actor.as_str()), (EventKind::Ended, "ada"));
            assert_eq!(event.detail, format!("{{\"how\":\"{}\"}}", how.word()));
        }
        let networks: Vec<Network> = (1..=4).map(|n| format!("192.0.2.{n}").parse().unwrap()).collect();
        let mut off = tx.taken_off(on(&catalog, "ops").0, &networks).await.unwrap();
        off.sort_by_key(|(network, _)| *network);
        assert_eq!(off, [(networks[0], NOW), (networks[1], NOW)]);
    }
}

backend_test! {
    async fn what_covers_an_address_comes_active_first_then_past(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.7", "192.0.2.8"]).await;
        list(&database.store, &catalog, "dul/dynamic-range", &["192.0.2.0/24", "192.0.0.0/16", "198.51.0.0/16"]).await;
        let mut tx = database.store.begin().await.unwrap();
        tx.end_listings(&ids, EndedHow::Expiry, &Act::by("expiry", NOW)).await.unwrap();
        tx.commit().await.unwrap();
        list(&database.store, &catalog, "ops/open-http", &["192.0.2.7"]).await;

        let mut tx = database.store.read().await.unwrap();
        let address = "192.0.2.7".parse().unwrap();
        let covering = tx.listings_covering(&address, 50).await.unwrap();
        let told: Vec<(String, bool)> =
            covering.iter().map(|listing| (listing.network.to_string(), listing.ended.is_some())).collect();
        let text = |network: &str, has_ended| (network.to_owned(), has_ended);
        assert_eq!(
            told,
            [
                text("192.0.2.7/32", false),
                text("192.0.0.0/16", false),
                text("192.0.2.0/24", false),
                text("192.0.2.7/32", true),
            ]
        );
        assert_eq!(tx.listings_covering(&address, 2).await.unwrap().len(), 2);
        let past = tx.ended_inside(&"192.0.2.0/24".parse().unwrap(), 50).await.unwrap();
        assert_eq!(past.len(), 2);
        let lines = tx.history_covering(&address, 50).await.unwrap();
        assert_eq!(lines.len(), 5);
        assert_eq!((lines[0].kind, lines[0].list.as_str()), (EventKind::Listed, "ops"));
        assert_eq!((lines[1].kind, lines[1].ended_how), (EventKind::Ended, Some(EndedHow::Expiry)));
    }
}

backend_test! {
    async fn what_is_due_comes_the_longest_overdue_first_and_not_before_its_second(database: Database) {
        let catalog = publish(&database.store).await;
        let mut tx = database.store.begin().await.unwrap();
        let mut early = new(&catalog, "ops/open-socks", "192.0.2.1");
        early.expires_at = Some(NOW.plus(Seconds(10)));
        let mut late = new(&catalog, "ops/open-socks", "192.0.2.2");
        late.expires_at = Some(NOW.plus(Seconds(5)));
        let mut never = new(&catalog, "ops/open-socks", "192.0.2.3");
        never.expires_at = None;
        let ids = tx.list_networks(on(&catalog, "ops"), &[early, late, never], &act()).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        assert_eq!(tx.due(NOW.plus(Seconds(4)), 10).await.unwrap(), []);
        assert_eq!(tx.due(NOW.plus(Seconds(5)), 10).await.unwrap(), [ids[1]]);
        assert_eq!(tx.due(Timestamp(i64::MAX), 10).await.unwrap(), [ids[1], ids[0]]);
        assert_eq!(tx.due(Timestamp(i64::MAX), 1).await.unwrap(), [ids[1]]);
    }
}

backend_test! {
    async fn what_a_source_told_is_found_page_by_page(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2", "192.0.2.3"]).await;
        let ops = on(&catalog, "ops").0;

        let mut tx = database.store.read().await.unwrap();
        assert_eq!(tx.active_from(ops, "feed", ListingId(0), 2).await.unwrap(), ids[..2]);
        assert_eq!(tx.active_from(ops, "feed", ids[1], 2).await.unwrap(), ids[2..]);
        assert_eq!(tx.active_from(ops, "other", ListingId(0), 2).await.unwrap(), []);
    }
}

/// Plans that were made over empty tables are kept while the same transaction fills them. Each batch must go on looking
/// up its keys one by one; when it does not, this test takes minutes, not seconds.
#[test]
fn a_long_import_into_an_empty_database_does_not_slow_down_with_its_length() {
    on_postgres(async |database| {
        let catalog = publish(&database.store).await;
        let ops = on(&catalog, "ops");
        let mut tx = database.store.begin().await.unwrap();
        let mut reads = Vec::new();
        for round in 0..40_u32 {
            let networks: Vec<Network> = (0..500).map(|n| Network::v4(0x1F00_0000 + round * 500 + n, 32)).collect();
            assert!(tx.active_on(ops.0, &networks).await.unwrap().is_empty());
            let texts: Vec<String> = networks.iter().map(Network::to_string).collect();
            let batch: Vec<_> = texts.iter().map(|text| new(&catalog, "ops/open-socks", text)).collect();
            tx.list_networks(ops, &batch, &act()).await.unwrap();
            let standing = tx.active_on(ops.0, &networks).await.unwrap();
            let renewals: Vec<_> = standing
                .iter()
                .zip(&batch)
                .map(|(standing, new)| again(standing, new, NOW.plus(Seconds::DAY)))
                .collect();
            tx.renew_listings(&renewals, &act()).await.unwrap();
            let begun = Instant::now();
            tx.active_on(ops.0, &networks).await.unwrap();
            reads.push(begun.elapsed());
        }
        tx.rollback().await.unwrap();

        let middle = |times: &[Duration]| {
            let mut times = times.to_vec();
            times.sort();
            times[times.len() / 2]
        };
        assert!(middle(&reads[30..]) < middle(&reads[..10]) * 20, "{reads:?}");
    });
}
