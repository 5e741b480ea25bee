//! Reading everything, and what has changed since.

use reprieve::domain::ids::Revision;
use reprieve::domain::listing::EndedHow;
use reprieve::domain::network::Network;
use reprieve::domain::time::Seconds;
use reprieve::store::scan::ScanRow;

use super::{NOW, act, again, list, new, on, publish};
use crate::support::backends::{Database, backend_test};

async fn scanned(database: &Database) -> (Vec<ScanRow>, Revision) {
    let mut rows = Vec::new();
    let revision = database.store.scan_active(|row| {
        rows.push(row);
        Ok(())
    });
    let revision = revision.await.unwrap();
    (rows, revision)
}

backend_test! {
    async fn a_scan_gives_every_active_listing_in_order_and_its_revision(database: Database) {
        let catalog = publish(&database.store).await;
        let networks = ["2001:db8::/64", "192.0.2.9", "10.0.0.0/8", "192.0.2.0/24", "10.0.0.0/9"];
        let ids = list(&database.store, &catalog, "ops/open-socks", &networks).await;
        list(&database.store, &catalog, "dul/dynamic-range", &["192.0.2.0/24"]).await;
        let mut tx = database.store.begin().await.unwrap();
        tx.end_listings(&ids[4..], EndedHow::Staff, &act()).await.unwrap();
        tx.commit().await.unwrap();

        let (rows, revision) = scanned(database).await;

        let told: Vec<String> = rows.iter().map(|row| row.network.to_string()).collect();
        assert_eq!(told, ["10.0.0.0/8", "192.0.2.0/24", "192.0.2.0/24", "192.0.2.9/32", "2001:db8::/64"]);
        assert_eq!(revision.0, database.number("SELECT revision FROM chain").await);
        assert_eq!(rows[4].id, ids[0]);
        assert_eq!(catalog.criterion(rows[4].criterion).unwrap().1.id.as_str(), "ops/open-socks");
        assert_eq!((rows[4].first_listed_at, rows[4].last_seen_at), (NOW, NOW));
        assert_eq!(rows[4].expires_at, Some(NOW.plus(Seconds::days(14))));
    }
}

backend_test! {
    async fn a_visitor_that_wants_no_more_ends_the_scan(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2"]).await;

        let mut seen = 0;
        let ended = database.store.scan_active(|_| {
            seen += 1;
            Err("enough".into())
        });

        assert!(ended.await.is_err());
        assert_eq!(seen, 1);
    }
}

backend_test! {
    async fn changes_are_states_each_listing_once_and_pages_join_up(database: Database) {
        let catalog = publish(&database.store).await;
        let (_, start) = scanned(database).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2", "192.0.2.3"]).await;
        let mut tx = database.store.begin().await.unwrap();
        let network = ["192.0.2.1".parse().unwrap()];
        let standing = tx.active_on(on(&catalog, "ops").0, &network).await.unwrap().remove(0);
        let renewal = again(&standing, &new(&catalog, "ops/open-http", "192.0.2.1"), NOW.plus(Seconds::DAY));
        tx.renew_listings(&[renewal], &act()).await.unwrap();
        tx.end_listings(&ids[1..2], EndedHow::Staff, &act()).await.unwrap();
        tx.commit().await.unwrap();

        let all = database.store.changes_since(start, 100).await.unwrap();

        let told: Vec<_> = all.changes.iter().map(|change| (change.listing.id, change.is_active)).collect();
        assert_eq!(told, [(ids[2], true), (ids[0], true), (ids[1], false)]);
        assert_eq!(all.changes[1].listing.last_seen_at, NOW.plus(Seconds::DAY));
        assert_eq!((all.revision, all.head), (Revision(start.0 + 5), Revision(start.0 + 5)));

        let mut paged = Vec::new();
        let mut at = start;
        while at < all.head {
            let page = database.store.changes_since(at, 1).await.unwrap();
            assert!(page.revision > at && page.head == all.head);
            paged.extend(page.changes);
            at = page.revision;
        }
        assert_eq!(paged, all.changes);
        assert!(database.store.changes_since(at, 1).await.unwrap().changes.is_empty());
    }
}

backend_test! {
    async fn events_about_no_listing_move_the_revision_all_the_same(database: Database) {
        let (_, start) = scanned(database).await;

        publish(&database.store).await;

        let changes = database.store.changes_since(start, 10).await.unwrap();
        assert!(changes.changes.is_empty());
        assert_eq!(changes.revision, Revision(2));
    }
}

/// Networks around and inside 192.0.2.0/24 and 2001:db8::/32, and their neighbours.
const SOME: [&str; 14] = [
    "192.0.0.0/16",
    "192.0.2.0/24",
    "192.0.2.0/25",
    "192.0.2.0",
    "192.0.2.9",
    "192.0.2.255",
    "192.0.1.255",
    "192.0.3.0",
    "192.0.3.0/24",
    "10.0.0.0/8",
    "2001:db8::/32",
    "2001:db8::/64",
    "2001:db8::1",
    "2001:db8:0:1::/64",
];

async fn around(database: &Database, asked: &[Network]) -> Vec<ScanRow> {
    let mut rows = Vec::new();
    let revision = database.store.scan_around(asked, |row| {
        rows.push(row);
        Ok(())
    });
    assert_eq!(revision.await.unwrap().0, database.number("SELECT revision FROM chain").await);
    rows.sort_by_key(|row| (row.network, row.id));
    rows
}

backend_test! {
    async fn a_scan_around_networks_gives_what_shares_an_address_with_them_each_once(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &SOME).await;
        list(&database.store, &catalog, "dul/dynamic-range", &["192.0.2.0/24", "192.0.2.9"]).await;
        let mut tx = database.store.begin().await.unwrap();
        tx.end_listings(&ids[2..3], EndedHow::Staff, &act()).await.unwrap();
        tx.commit().await.unwrap();
        let (mut all, _) = scanned(database).await;
        all.sort_by_key(|row| (row.network, row.id));

        let questions: [&[&str]; 12] = [
            &[],
            &["192.0.2.9"],
            &["192.0.2.0/24"],
            &["192.0.2.0/25", "192.0.2.9", "192.0.2.0/25", "192.0.2.128/25"],
            &["192.0.2.9", "192.0.2.8/31", "192.0.0.0/12"],
            &["198.51.100.7"],
            &["192.0.3.0", "2001:db8::1"],
            &["2001:db8::/48"],
            &["2001:db8::/64", "10.1.2.3", "::/0"],
            &["0.0.0.0/0"],
            &["0.0.0.0/0", "::/0"],
            &["255.255.255.255", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
        ];
        for question in questions {
            let asked: Vec<Network> = question.iter().map(|text| text.parse().unwrap()).collect();
            let expected: Vec<ScanRow> =
                all.iter().filter(|row| asked.iter().any(|asked| asked.overlaps(&row.network))).copied().collect();
            assert_eq!(around(database, &asked).await, expected, "{question:?}");
        }
    }
}
