//! What happened between two moments, named or counted.

use reprieve::domain::ids::ListingId;
use reprieve::domain::listing::EndedHow;
use reprieve::domain::recent::{Happened, Happening, Whom};
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::store::Store;
use reprieve::store::events::Act;
use reprieve::store::listings::NewListing;
use reprieve::store::recent::Between;

use super::{NOW, list, new, on, publish};
use crate::support::backends::backend_test;

/// What is told, as one line each.
fn lines(happened: &Happened) -> Vec<String> {
    let line = |whom| match whom {
        Whom::One(network) => network.plain(),
        Whom::Many(count) => format!("{count} networks"),
    };
    happened.of_list("ops").map(|told| format!("{} {} {}", told.what.word(), told.criterion, line(told.whom))).collect()
}

async fn happened(store: &Store, between: Between, most: i64) -> Happened {
    let mut happened = Happened::default();
    let mut tx = store.read().await.unwrap();
    tx.listed_between(between, most, &mut happened).await.unwrap();
    tx.ended_between(between, most, &mut happened).await.unwrap();
    happened
}

/// Lists a network by an event of this moment, whose listing says that it began long before.
async fn list_at(store: &Store, new: NewListing<'_>, catalog: &reprieve::domain::list::Catalog, at: Timestamp) {
    let new = NewListing { first_listed_at: NOW.minus(Seconds::days(99)), ..new };
    let mut tx = store.begin().await.unwrap();
    tx.list_networks(on(catalog, "ops"), &[new], &Act::by("import:feed", at)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn end_at(store: &Store, ids: &[ListingId], how: EndedHow, at: Timestamp) {
    let mut tx = store.begin().await.unwrap();
    tx.end_listings(ids, how, &Act::by("staff:ada", at)).await.unwrap();
    tx.commit().await.unwrap();
}

backend_test! {
    async fn what_began_is_found_by_the_time_of_its_event_to_the_second(database: Database) {
        let catalog = publish(&database.store).await;
        // Commits are not always in the order of the clock.
        let times = [-7200, -1, -290, 0, 3599, 3600, 3301, 3599, 7200];
        for (number, seconds) in times.into_iter().enumerate() {
            let new = new(&catalog, "ops/open-socks", "192.0.2.1");
            let network = format!("192.0.2.{number}").parse().unwrap();
            list_at(&database.store, NewListing { network, ..new }, &catalog, NOW.plus(Seconds(seconds))).await;
        }

        let hour = happened(&database.store, Between(NOW, NOW.plus(Seconds::HOUR)), 100).await;
        let never = happened(&database.store, Between(Timestamp(0), Timestamp(1)), 100).await;

        let found = ["192.0.2.3", "192.0.2.4", "192.0.2.6", "192.0.2.7"];
        assert_eq!(lines(&hour), found.map(|network| format!("listed ops/open-socks {network}")));
        assert!(never.is_empty());
    }
}

backend_test! {
    async fn what_ended_is_found_by_its_end_and_told_by_its_way(database: Database) {
        let catalog = publish(&database.store).await;
        let networks = ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5", "192.0.2.6"];
        let ids = list(&database.store, &catalog, "ops/open-http", &networks).await;
        let begin = NOW.plus(Seconds::days(2));
        let ends = [
            (EndedHow::Removal, -1),
            (EndedHow::Removal, 0),
            (EndedHow::Expiry, 1),
            (EndedHow::Purge, 1),
            (EndedHow::Staff, 3599),
            (EndedHow::Staff, 3600),
        ];
        for (id, (how, seconds)) in ids.iter().zip(ends) {
            end_at(&database.store, &[*id], how, begin.plus(Seconds(seconds))).await;
        }

        let hour = happened(&database.store, Between(begin, begin.plus(Seconds::HOUR)), 100).await;

        let found = ["removal 2", "expiry 3", "purge 4", "staff 5"].map(|found| found.split_once(' ').unwrap());
        assert_eq!(lines(&hour), found.map(|(how, number)| format!("{how} ops/open-http 192.0.2.{number}")));
    }
}

backend_test! {
    async fn p14_of_more_than_are_read_the_numbers_are_told_each_half_by_itself(database: Database) {
        let catalog = publish(&database.store).await;
        let networks: Vec<String> = (0..30).map(|number| format!("192.0.2.{number}")).collect();
        let networks: Vec<&str> = networks.iter().map(String::as_str).collect();
        let ids = list(&database.store, &catalog, "ops/open-socks", &networks).await;
        list(&database.store, &catalog, "ops/open-http", &["198.51.100.1"]).await;
        list(&database.store, &catalog, "dul/dynamic-range", &["198.51.100.1"]).await;
        end_at(&database.store, &ids[..2], EndedHow::Purge, NOW).await;
        let hour = Between(NOW, NOW.plus(Seconds::HOUR));

        let counted = happened(&database.store, hour, 31).await;
        let ended = happened(&database.store, hour, 1).await;

        let listed = ["listed ops/open-http 1 networks", "listed ops/open-socks 30 networks"];
        let purged = ["purge ops/open-socks 192.0.2.0", "purge ops/open-socks 192.0.2.1"];
        assert_eq!(lines(&counted), [purged, listed].concat());
        assert_eq!(lines(&ended), [&["purge ops/open-socks 2 networks"], &listed[..]].concat());
        let named = happened(&database.store, hour, 32).await;
        assert_eq!(lines(&named).len(), 33);
        let of_others = named.of_list("dul").map(|told| (told.what, told.criterion.as_str())).collect::<Vec<_>>();
        assert_eq!(of_others, [(Happening::Listed, "dul/dynamic-range")]);
    }
}
