//! What the schema itself refuses, tried by statements that go round the code. Each rule of the code has its mirror here
//! (I1, P06, P45, P48, P49).

use super::{list, publish};
use crate::support::backends::{Database, backend_test};

/// Inserts a listing with its event by hand; the words between are what the test is about.
async fn insert(database: &Database, changes: &[(&str, &str)]) -> Result<(), String> {
    let revision = database.number("SELECT COALESCE(MAX(revision), 0) FROM events").await + 1;
    let hash = database.bytes(&[0; 32]);
    let network = database.key("192.0.2.1/32");
    let revision_text = revision.to_string();
    let mut columns = vec![
        ("id", revision_text.as_str()),
        ("list", "1"),
        ("network", network.as_str()),
        ("criterion", "1"),
        ("source", "'feed'"),
        ("first_listed_at", "1"),
        ("last_seen_at", "2"),
        ("expires_at", "3"),
        ("sightings", "1"),
        ("ended_at", "NULL"),
        ("ended_how", "NULL"),
        ("ended_by", "NULL"),
        ("revision", revision_text.as_str()),
    ];
    for (column, value) in &mut columns {
        if let Some((_, other)) = changes.iter().find(|(name, _)| name == column) {
            *value = other;
        }
    }
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let values: Vec<&str> = columns.iter().map(|(_, value)| *value).collect();
    let sql = format!(
        "BEGIN;
         INSERT INTO events (revision, at, actor, kind, listing, detail, hash)
         VALUES ({revision}, 1, 'test', 'listed', {revision}, '{{}}', {hash});
         INSERT INTO listings ({}) VALUES ({});
         COMMIT;",
        names.join(", "),
        values.join(", ")
    );
    // A foreign key is on only where a connection of SQLite asks for it.
    let keys = if database.is_postgres() { "" } else { "PRAGMA foreign_keys = ON;" };
    database.raw(&format!("{keys}{sql}")).await
}

backend_test! {
    async fn a_plain_listing_is_taken(database: Database) {
        publish(&database.store).await;
        assert_eq!(insert(database, &[]).await, Ok(()));
    }
}

backend_test! {
    async fn a_listing_needs_a_published_criterion_of_its_own_list_p06(database: Database) {
        publish(&database.store).await;
        // 1 and 2 are of ops, 3 is of dul.
        assert!(insert(database, &[("criterion", "3")]).await.is_err());
        assert!(insert(database, &[("criterion", "99")]).await.is_err());
        assert!(insert(database, &[("list", "99")]).await.is_err());
        database.raw("UPDATE criteria SET published = FALSE WHERE number = 1").await.unwrap();

        let error = insert(database, &[]).await.unwrap_err();

        assert!(error.contains("the criterion is not published"), "{error}");
    }
}

backend_test! {
    async fn a_key_has_the_form_of_a_network(database: Database) {
        publish(&database.store).await;
        let v6 = [6, 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 129];
        let keys: [&[u8]; 8] = [
            &[],
            &[4, 192, 0, 2, 1],
            &[4, 192, 0, 2, 1, 33],
            &[4, 192, 0, 2, 1, 32, 0],
            &[6, 192, 0, 2, 1, 32],
            &[5, 192, 0, 2, 1, 32],
            &v6,
            &v6[..17],
        ];
        for key in keys {
            assert!(insert(database, &[("network", &database.bytes(key))]).await.is_err(), "{key:?}");
        }
    }
}

backend_test! {
    async fn a_key_is_the_one_form_of_its_network(database: Database) {
        publish(&database.store).await;
        database.raw("UPDATE lists SET floor_v4 = 1, floor_v6 = 1").await.unwrap();
        let key = |text: &str| {
            let (address, length) = text.split_once('/').unwrap();
            let mut key = match address.parse::<std::net::IpAddr>().unwrap() {
                std::net::IpAddr::V4(v4) => [&[4][..], &v4.octets()].concat(),
                std::net::IpAddr::V6(v6) => [&[6][..], &v6.octets()].concat(),
            };
            key.push(length.parse().unwrap());
            database.bytes(&key)
        };
        for text in [
            "192.0.2.1/31", "192.0.2.1/24", "192.0.2.128/24", "192.0.3.0/23", "192.8.0.0/12", "192.0.0.0/1", "9.0.0.0/7",
            "2001:db8::1/127", "2001:db8::1/64", "2001:db8:1::/47", "2001:db8::8000/112", "4000::/1", "2001:db9::/31",
            "::ffff:192.0.2.1/128", "::ffff:192.0.2.0/120", "::ffff:0:0/96", "::ffff:127.0.0.1/128", "::ffff:0.0.0.0/128",
        ] {
            let inserted = insert(database, &[("network", &key(text))]).await;
            assert!(inserted.is_err(), "{text} was listed");
            let last = database.bytes(&[if text.contains(':') { vec![6; 17] } else { vec![4; 5] }, vec![255]].concat());
            let exclude = format!(
                "INSERT INTO exclusions (network, last_key, reason, source, added_at, added_by)
                 VALUES ({}, {last}, 'why', 'staff', 1, 'ada')", key(text)
            );
            assert!(text.contains("::ffff:") || database.raw(&exclude).await.is_err(), "{text} was excluded");
        }
        for text in [
            "192.0.2.0/31", "192.0.2.1/32", "192.0.2.128/25", "192.0.2.0/23", "192.16.0.0/12", "192.0.0.0/2", "8.0.0.0/7",
            "2001:db8::2/127", "2001:db8::1/128", "2001:db8:2::/47", "2001:db8::/112", "4000::/2", "8000::/1", "2000::/3",
            "::fffe:192.0.2.1/128", "::1:ffff:192.0.2.1/128",
        ] {
            assert_eq!(insert(database, &[("network", &key(text))]).await, Ok(()), "{text}");
        }
    }
}

backend_test! {
    async fn nothing_is_written_over_or_emptied_by_a_statement_that_asks_no_trigger_of_rows(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        if database.is_postgres() {
            for table in ["events", "listings", "chain", "policy_versions", "criteria", "lists"] {
                let error = database.raw(&format!("TRUNCATE {table} CASCADE")).await.unwrap_err();
                assert!(["append-only", "never deleted", "one head", "stay"].iter().any(|rule| error.contains(rule)), "{error}");
            }
            return;
        }
        let replaced = async |sql: &str| database.raw(&sql.replace("INSERT", "INSERT OR REPLACE")).await.unwrap_err();
        let hash = database.bytes(&[0; 32]);
        for (sql, rule) in [
            (format!("INSERT INTO chain (single, revision, hash) VALUES (1, 0, {hash})"), "one head"),
            ("INSERT INTO policy_versions SELECT list, version, 1, '' FROM policy_versions".to_owned(), "does not change"),
            ("INSERT INTO criteria SELECT number, 2, id, published FROM criteria".to_owned(), "keeps its number"),
            ("INSERT INTO criteria SELECT number + 100, list, id, published FROM criteria".to_owned(), "keeps its number"),
            ("INSERT INTO lists SELECT number, id, zone, 1, 1, policy_version, published FROM lists".to_owned(), "keeps its number"),
            ("INSERT INTO listings SELECT * FROM listings".to_owned(), "keeps its id"),
        ] {
            let error = replaced(&sql).await;
            assert!(error.contains(rule), "{sql}: {error}");
        }
        let over = format!(
            "INSERT INTO events (revision, at, actor, kind, listing, detail, hash) VALUES (4, 1, 'x', 'listed', 4, '', {hash});
             INSERT INTO listings SELECT 4, list, network, criterion, source, first_listed_at, last_seen_at, expires_at,
                                         sightings, ended_at, ended_how, ended_by, 4 FROM listings"
        );
        let error = replaced(&over).await;
        assert!(error.contains("stands once on a list"), "{error}");
        assert_eq!(database.number("SELECT COUNT(*) FROM listings WHERE id = 3").await, 1);
    }
}

backend_test! {
    async fn the_whole_internet_is_never_listed_p45(database: Database) {
        publish(&database.store).await;
        for network in ["0.0.0.0/0", "::/0"] {
            assert!(insert(database, &[("network", &database.key(network))]).await.is_err(), "{network}");
        }
    }
}

backend_test! {
    async fn loopback_and_what_is_around_it_is_never_listed_p49(database: Database) {
        publish(&database.store).await;
        // Floors so low that only the rule itself can refuse.
        database.raw("UPDATE lists SET floor_v4 = 1, floor_v6 = 1").await.unwrap();
        let never: reprieve::domain::network::Network = "127.0.0.1".parse().unwrap();
        let never_v6: reprieve::domain::network::Network = "::1".parse().unwrap();
        for network in never.covering().chain(never_v6.covering()) {
            let key = database.key(&network.to_string());
            assert!(insert(database, &[("network", &key)]).await.is_err(), "{network}");
        }
        for network in ["127.0.0.2", "127.0.1.0/24", "126.0.0.0/8", "64.0.0.0/3", "128.0.0.0/1", "::2", "8000::/1"] {
            assert_eq!(insert(database, &[("network", &database.key(network))]).await, Ok(()), "{network}");
        }
    }
}

backend_test! {
    async fn nothing_wider_than_the_floor_is_listed(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["11.0.0.0/9"]).await;
        for (network, is_taken) in [("9.0.0.0/8", true), ("8.0.0.0/7", false), ("2001::/16", true), ("2000::/15", false)] {
            let inserted = insert(database, &[("network", &database.key(network))]).await;
            assert_eq!(inserted.is_ok(), is_taken, "{network}: {inserted:?}");
        }

        let error = database.raw("UPDATE lists SET floor_v4 = 9 WHERE number = 1").await.unwrap_err();

        assert!(error.contains("a wider network is listed"), "{error}");
        database.raw("UPDATE lists SET floor_v4 = 4, floor_v6 = 12 WHERE number = 1").await.unwrap();
        for outside in ["floor_v4 = 0", "floor_v4 = 33", "floor_v6 = 0", "floor_v6 = 129"] {
            assert!(database.raw(&format!("UPDATE lists SET {outside}")).await.is_err(), "{outside}");
        }
    }
}

backend_test! {
    async fn an_end_is_told_whole_or_not_at_all_i3(database: Database) {
        publish(&database.store).await;
        let parts = [("ended_at", "5"), ("ended_how", "'staff'"), ("ended_by", "'ada'")];
        for left_out in 0..3 {
            let some: Vec<_> = parts.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, part)| *part).collect();
            assert!(insert(database, &some).await.is_err(), "without {}", parts[left_out].0);
        }
        let unknown = [parts[0], ("ended_how", "'whim'"), parts[2]];
        assert!(insert(database, &unknown).await.is_err());
        assert_eq!(insert(database, &parts).await, Ok(()));
    }
}

backend_test! {
    async fn a_network_stands_once_on_a_list(database: Database) {
        publish(&database.store).await;
        insert(database, &[]).await.unwrap();

        let error = insert(database, &[("criterion", "2")]).await.unwrap_err();

        assert!(error.to_lowercase().contains("unique"), "{error}");
    }
}

backend_test! {
    async fn a_listing_changes_only_with_an_event_of_its_own_i2(database: Database) {
        publish(&database.store).await;
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2"]).await;

        for (change, rule) in [
            ("last_seen_at = last_seen_at + 1", "a listing changes only with an event"),
            ("expires_at = NULL", "a listing changes only with an event"),
            ("network = network, list = 2, revision = revision + 1", "a listing keeps its id"),
            ("first_listed_at = 1, revision = revision + 1", "a listing keeps its id"),
        ] {
            let error = database.raw(&format!("UPDATE listings SET {change} WHERE id = 3")).await.unwrap_err();
            assert!(error.contains(rule), "{change}: {error}");
        }
        let keys = if database.is_postgres() { "" } else { "PRAGMA foreign_keys = ON;" };
        let without_event = format!("{keys} UPDATE listings SET last_seen_at = last_seen_at + 1, revision = 99 WHERE id = 3");
        assert!(database.raw(&without_event).await.unwrap_err().to_lowercase().contains("foreign key"));
        let other = database.key("192.0.2.9");
        let error = insert(database, &[("id", "77"), ("network", &other)]).await.unwrap_err();
        assert!(error.contains("a listing begins with its own event"), "{error}");
    }
}

backend_test! {
    async fn an_ended_listing_stays_as_it_is(database: Database) {
        publish(&database.store).await;
        insert(database, &[("ended_at", "5"), ("ended_how", "'staff'"), ("ended_by", "'ada'")]).await.unwrap();

        let error = database.raw("UPDATE listings SET ended_at = NULL, ended_how = NULL, ended_by = NULL").await.unwrap_err();
        assert!(error.contains("an ended listing does not change"), "{error}");
        let error = database.raw("DELETE FROM evidence; DELETE FROM listings").await.unwrap_err();
        assert!(error.contains("listings are never deleted"), "{error}");
    }
}

backend_test! {
    async fn the_history_is_written_once_s98(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        let hash = database.bytes(&[0; 32]);
        let insert = |revision: i64| {
            format!(
                "INSERT INTO events (revision, at, actor, kind, listing, detail, hash)
                 VALUES ({revision}, 1, 'test', 'excluded', NULL, '{{}}', {hash})"
            )
        };

        for (sql, rule) in [
            ("UPDATE events SET actor = 'nobody'".to_owned(), "append-only"),
            ("DELETE FROM events WHERE revision = 1".to_owned(), "append-only"),
            (insert(9), "without gaps"),
            ("UPDATE chain SET revision = 0".to_owned(), "only grows"),
            ("DELETE FROM chain".to_owned(), "one head"),
            ("UPDATE policy_versions SET content = ''".to_owned(), "does not change"),
            ("DELETE FROM policy_versions".to_owned(), "stays readable"),
            ("UPDATE criteria SET id = 'ops/other' WHERE number = 1".to_owned(), "keeps its number"),
        ] {
            let error = database.raw(&sql).await.unwrap_err();
            assert!(error.contains(rule), "{sql}: {error}");
        }
        if !database.is_postgres() {
            let replace = insert(1).replace("INSERT", "INSERT OR REPLACE");
            assert!(database.raw(&replace).await.unwrap_err().contains("without gaps"));
        }
        assert_eq!(database.raw(&insert(4)).await, Ok(()));
    }
}

backend_test! {
    async fn a_criterion_with_listings_is_not_unpublished_i1(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;

        let error = database.raw("UPDATE criteria SET published = FALSE WHERE number = 1").await.unwrap_err();

        assert!(error.contains("listings stand under the criterion"), "{error}");
        for number in [0, 65_536] {
            let insert = format!("INSERT INTO criteria (number, list, id, published) VALUES ({number}, 1, 'ops/new', TRUE)");
            assert!(database.raw(&insert).await.is_err(), "{number}");
        }
    }
}

backend_test! {
    async fn an_exclusion_is_not_put_on_top_of_a_listing_p48(database: Database) {
        let catalog = publish(&database.store).await;
        list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "10.0.0.0/8"]).await;
        let exclusion = |network: &str| {
            let parsed: reprieve::domain::network::Network = network.parse().unwrap();
            let last = database.bytes(&parsed.last_key());
            let key = database.key(network);
            format!(
                "INSERT INTO exclusions (network, last_key, reason, source, added_at, added_by)
                 VALUES ({key}, {last}, 'why', 'staff', 1, 'ada')"
            )
        };

        let inside = database.raw(&exclusion("192.0.2.0/24")).await.unwrap_err();
        assert!(inside.contains("a listing stands inside"), "{inside}");
        let around = format!(
            "{}; INSERT INTO exclusion_around (network, exclusion) VALUES ({}, {})",
            exclusion("10.1.0.0/16"), database.key("10.0.0.0/8"), database.key("10.1.0.0/16")
        );
        let around = database.raw(&around).await.unwrap_err();
        assert!(around.contains("a listing stands around"), "{around}");
        assert_eq!(database.raw(&exclusion("198.51.100.0/24")).await, Ok(()));
        let moved = format!("UPDATE exclusions SET network = {}", database.key("198.51.100.0/25"));
        assert!(database.raw(&moved).await.is_err());
        let inside_now = insert(database, &[("network", &database.key("198.51.100.7"))]).await.unwrap_err();
        assert!(inside_now.contains("inside an exclusion"), "{inside_now}");
    }
}

backend_test! {
    async fn evidence_is_bounded_in_number_and_length(database: Database) {
        let catalog = publish(&database.store).await;
        let ids = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        let insert = |place: i64, length: usize| {
            let text = "x".repeat(length);
            format!("INSERT INTO evidence (listing, place, seen_at, public_part, private_part)
                     VALUES ({}, {place}, 1, '{text}', '')", ids[0])
        };

        assert!(database.raw(&insert(5, 1)).await.is_err());
        assert!(database.raw(&insert(-1, 1)).await.is_err());
        assert!(database.raw(&insert(1, 4097)).await.is_err());
        assert_eq!(database.raw(&insert(1, 4096)).await, Ok(()));
    }
}
