//! What staff find, change and note.

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::{ListingId, Revision};
use reprieve::domain::listing::{EndedHow, Exclusion};
use reprieve::domain::network::Network;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::store::StoreError;
use reprieve::store::events::Act;
use reprieve::store::exclusions::ExclusionSource;
use reprieve::store::listing_changes::Amendment;
use reprieve::store::listing_notes::MOST_NOTES;
use reprieve::store::verify::ChainVerdict;

use super::{NOW, list, new, on, publish};
use crate::support::backends::backend_test;

fn ada() -> Act {
    Act::by("staff:ada", NOW.plus(Seconds::DAY))
}

backend_test! {
    async fn what_stands_and_stood_inside_a_network_is_found_on_one_list_or_on_all(database: Database) {
        let catalog = publish(&database.store).await;
        let ops = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.9", "192.0.2.4/30", "192.0.3.1"]).await;
        let dul = list(&database.store, &catalog, "dul/dynamic-range", &["192.0.2.0/24", "192.0.2.9"]).await;
        let mut tx = database.store.begin().await.unwrap();
        tx.end_listings(&ops[..1], EndedHow::Staff, &ada()).await.unwrap();
        tx.commit().await.unwrap();

        let network: Network = "192.0.2.0/24".parse().unwrap();
        let number = Some(on(&catalog, "ops").0);
        let mut tx = database.store.read().await.unwrap();
        let ids = |found: Vec<reprieve::domain::listing::Listing>| -> Vec<ListingId> {
            found.into_iter().map(|listing| listing.id).collect()
        };
        assert_eq!(ids(tx.active_inside(&network, None, 10).await.unwrap()), [dul[0], ops[1], dul[1]]);
        assert_eq!(ids(tx.active_inside(&network, number, 10).await.unwrap()), [ops[1]]);
        assert_eq!(ids(tx.active_inside(&network, None, 2).await.unwrap()), [dul[0], ops[1]]);
        assert_eq!(ids(tx.past_inside(&network, None, 10).await.unwrap()), [ops[0]]);
        assert_eq!(ids(tx.past_inside(&network, Some(on(&catalog, "dul").0), 10).await.unwrap()), []);
        assert_eq!(tx.count_inside(&network, None, 100).await.unwrap(), 3);
        assert_eq!(tx.count_inside(&network, None, 2).await.unwrap(), 2);
        assert_eq!(tx.count_inside(&network, number, 100).await.unwrap(), 1);
    }
}

backend_test! {
    async fn p18_what_nobody_has_looked_at_comes_page_by_page_the_longest_ago_first(database: Database) {
        let catalog = publish(&database.store).await;
        let mut standing = Vec::new();
        for (network, days) in [("192.0.2.0/28", 400), ("192.0.2.16/28", 500), ("192.0.2.32/28", 400), ("192.0.2.48/28", 10)] {
            let seen = NOW.minus(Seconds::days(days));
            let mut listing = new(&catalog, "dul/dynamic-range", network);
            listing.expires_at = None;
            (listing.first_listed_at, listing.last_seen_at) = (seen, seen);
            standing.push(listing);
        }
        let mut tx = database.store.begin().await.unwrap();
        let ids = tx.list_networks(on(&catalog, "dul"), &standing, &super::act()).await.unwrap();
        tx.commit().await.unwrap();
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.9"]).await;

        let before = NOW.minus(Seconds::days(365));
        let mut tx = database.store.read().await.unwrap();
        let mut after = (Timestamp(i64::MIN), ListingId(0));
        let mut found = Vec::new();
        loop {
            let page = tx.standing_since(before, after, 1).await.unwrap();
            let Some(last) = page.last() else { break };
            after = (last.last_seen_at, last.id);
            found.push(last.id);
        }
        assert_eq!(found, [ids[1], ids[0], ids[2]]);
    }
}

backend_test! {
    async fn i2_a_change_by_staff_has_its_event_and_an_ended_listing_does_not_change(database: Database) {
        let catalog = publish(&database.store).await;
        let id = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.9"]).await[0];
        let http = catalog.list("ops").unwrap().criterion("open-http").unwrap();
        let number = catalog.criterion_number(&http.id).unwrap();
        let expires_at = Some(NOW.plus(Seconds::days(20)));
        let amendment = Amendment { criterion: (number, &http.id), last_seen_at: NOW, expires_at };

        let mut tx = database.store.begin().await.unwrap();
        let listing = tx.listing(id).await.unwrap().unwrap();
        tx.amend_listing(&listing, &amendment, &ada()).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.begin().await.unwrap();
        let listing = tx.listing(id).await.unwrap().unwrap();
        assert_eq!((listing.criterion.name(), listing.expires_at), ("open-http", expires_at));
        assert_eq!(listing.source, "feed");
        let history = tx.history_of(id, 10).await.unwrap();
        assert_eq!(history.len(), 2);
        assert_eq!((history[0].kind, history[0].actor.as_str()), (EventKind::Renewed, "staff:ada"));
        tx.end_listings(&[id], EndedHow::Staff, &ada()).await.unwrap();
        let error = tx.amend_listing(&listing, &amendment, &ada()).await.unwrap_err();
        assert!(matches!(error, StoreError::Conflict), "{error}");
        drop(tx);
        let mut tx = database.store.read().await.unwrap();
        assert!(matches!(tx.verify_chain(None).await.unwrap(), ChainVerdict::Whole { .. }));
        assert_eq!(tx.verify_state().await.unwrap(), []);
    }
}

backend_test! {
    async fn notes_stay_in_order_each_with_its_event_and_their_words_are_in_no_event(database: Database) {
        let catalog = publish(&database.store).await;
        let id = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.9"]).await[0];
        let mut tx = database.store.begin().await.unwrap();
        tx.end_listings(&[id], EndedHow::Staff, &ada()).await.unwrap();
        for number in 0..MOST_NOTES {
            assert!(tx.add_listing_note(id, &format!("secret words {number}"), &ada()).await.unwrap());
        }
        assert!(!tx.add_listing_note(id, "one more", &ada()).await.unwrap());
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        let notes = tx.listing_notes(id).await.unwrap();
        assert_eq!(i64::try_from(notes.len()).unwrap(), MOST_NOTES);
        assert_eq!((notes[0].text.as_str(), notes[0].author.as_str()), ("secret words 99", "staff:ada"));
        let events = tx.events_after(Revision(0), 1000).await.unwrap();
        let told: Vec<_> = events.iter().filter(|event| event.kind == EventKind::ListingNoted).collect();
        assert_eq!(i64::try_from(told.len()).unwrap(), MOST_NOTES);
        assert!(told.iter().all(|event| event.detail == format!("{{\"listing\":{id}}}") && event.listing.is_none()));
        assert_eq!(tx.history_of(id, 10).await.unwrap().len(), 2, "a note changes nothing of the listing");
        assert_eq!(tx.verify_state().await.unwrap(), []);
    }
}

backend_test! {
    async fn t20_what_one_person_has_ended_lately_is_counted_and_nobody_elses(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2", "192.0.2.3"]).await;
        let mut tx = database.store.begin().await.unwrap();
        tx.end_listings(&ids[..1], EndedHow::Staff, &Act::by("staff:ada", NOW)).await.unwrap();
        tx.end_listings(&ids[1..2], EndedHow::Expiry, &ada()).await.unwrap();
        tx.end_listings(&ids[2..], EndedHow::Staff, &Act::by("staff:ben", ada().at)).await.unwrap();
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        assert_eq!(tx.ended_by_person("staff:ada", NOW.minus(Seconds(1))).await.unwrap(), 2);
        assert_eq!(tx.ended_by_person("staff:ada", NOW).await.unwrap(), 1);
        assert_eq!(tx.ended_by_person("staff:eve", Timestamp(0)).await.unwrap(), 0);
    }
}

backend_test! {
    async fn an_exclusion_says_who_keeps_it_and_what_it_would_end(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "dul/dynamic-range", &["192.0.0.0/16", "192.0.2.0/28"]).await;
        let network: Network = "192.0.2.0/24".parse().unwrap();
        let exclusion = Exclusion { network, reason: "our own".to_owned() };
        let mut tx = database.store.begin().await.unwrap();
        assert_eq!(tx.overlapping(&network, 10).await.unwrap().len(), 2);
        assert_eq!(tx.overlapping(&network, 1).await.unwrap().len(), 1);
        assert_eq!(tx.kept_exclusion(&network).await.unwrap(), None);
        assert_eq!(tx.exclude(&exclusion, ExclusionSource::Staff, &ada()).await.unwrap(), 2);
        tx.commit().await.unwrap();

        let mut tx = database.store.read().await.unwrap();
        let kept = tx.kept_exclusion(&network).await.unwrap().unwrap();
        assert_eq!((&kept.exclusion, kept.source), (&exclusion, ExclusionSource::Staff));
        assert_eq!((kept.added_by.as_str(), kept.added_at), ("staff:ada", ada().at));
        assert_eq!(tx.kept_exclusions().await.unwrap(), [kept]);
        assert_eq!(tx.overlapping(&network, 10).await.unwrap(), []);
    }
}
