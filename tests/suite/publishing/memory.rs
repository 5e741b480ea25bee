//! Zones written out of memory: they say what zones read from the store say, and are held against it in time.

use reprieve::domain::ids::{ListingId, Revision};
use reprieve::domain::network::Network;
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::index::{Change, Entry, Index};
use reprieve::services::publishing::manifest::Manifest;
use reprieve::services::publishing::publisher::{Outcome, Publisher};
use reprieve::services::publishing::{FileKind, Publishing, ZoneFormat};
use tempfile::TempDir;

use super::publisher::{EVERY, settings};
use super::{content, export, files};
use crate::support::backends::{Database, backend_test};
use crate::support::servers::open_folder;
use crate::workers::{Instance, clock};

/// Networks inside each other, on several lists, in both families; some end by themselves.
async fn list_much(instance: &Instance) {
    for (list, networks) in [
        ("rbl", &["192.0.2.0/24", "198.51.100.7", "203.0.113.0/28", "2001:db8::/32"][..]),
        ("dul", &["192.0.2.0/24", "192.0.2.64/26", "198.51.100.0/24", "2001:db8::/32", "2001:db8:5::/48"]),
        ("ops", &["192.0.2.77", "198.51.100.7", "203.0.113.3", "2001:db8:5::/64"]),
        ("rss", &["198.51.100.7", "198.51.100.8"]),
    ] {
        let catalog = &instance.services.catalog;
        let criterion = catalog.list(list).unwrap().criteria[0].id.to_string();
        let lines: String = networks.iter().map(|network| crate::workers::line_of(network, &criterion)).collect();
        let summary = instance.import(list, &lines, false).await;
        assert_eq!(summary.standing(), networks.len() as u64, "{list}: {summary:?}");
    }
}

/// An instance that has read everything into memory.
async fn loaded(database: &Database) -> Instance {
    let mut instance = Instance::over(database.another().await, clock()).await;
    list_much(&instance).await;
    instance.follow().await;
    instance
}

/// The zones of an instance, published once.
async fn published(instance: &Instance) -> (TempDir, Publisher) {
    let folder = open_folder();
    let mut publisher = Publisher::open(instance.services.clone(), settings(folder.path())).unwrap();
    publisher.tick().await.unwrap();
    (folder, publisher)
}

/// An address that the index has and the store has not: where a zone names it, the zone came out of memory.
fn slip_in(instance: &Instance) {
    let snapshot = instance.services.index.snapshot().unwrap();
    let network: Network = "192.0.2.77".parse().unwrap();
    let known = snapshot.inside(&network, instance.clock.now(), 1).entries.remove(0);
    let mut entry = Entry { network: "192.0.2.99".parse().unwrap(), ..known };
    entry.facts.id = ListingId(999_999);
    let index = &instance.services.index;
    index.apply(&[Change::Put(entry)], snapshot.revision(), instance.clock.now()).unwrap();
}

backend_test! {
    async fn i7_a_zone_out_of_memory_says_what_one_read_from_the_store_says(database: Database) {
        let mut instance = loaded(database).await;
        let folder = open_folder();
        let settings = Publishing { formats: ZoneFormat::ALL.to_vec(), ..settings(folder.path()) };
        let mut publisher = Publisher::open(instance.services.clone(), settings).unwrap();
        publisher.tick().await.unwrap();
        slip_in(&instance);
        // What the index has not heard of yet is asked of the store.
        instance.list("ops/open-socks", "192.0.2.78").await;
        instance.clock.advance(EVERY);
        instance.services.index.mark_checked(instance.clock.now());
        publisher.tick().await.unwrap();
        let ops = content(folder.path(), "ops.ip4trie");
        assert!(ops.contains("192.0.2.99 ") && ops.contains("192.0.2.78 "), "{ops}");

        // The same without what was slipped in, and with what has ended meanwhile.
        instance.follow().await;
        let snapshot = instance.services.index.snapshot().unwrap();
        let gone = Change::Remove { id: ListingId(999_999), network: "192.0.2.99".parse().unwrap() };
        instance.services.index.apply(&[gone], snapshot.revision(), instance.clock.now()).unwrap();
        instance.import("rbl", &crate::workers::line_of("198.51.100.7", "rbl/spam-source"), true).await;
        instance.clock.advance(EVERY);
        instance.services.index.mark_checked(instance.clock.now());
        publisher.tick().await.unwrap();
        let whole = tempfile::tempdir().unwrap();
        let kinds = |of: fn(ZoneFormat) -> &'static [FileKind]| {
            ZoneFormat::ALL.into_iter().flat_map(of).copied().collect::<Vec<_>>()
        };
        export(&instance.services, &kinds(ZoneFormat::kinds), &kinds(ZoneFormat::combined_kinds), whole.path()).await;
        let mut names = files(folder.path());
        names.retain(|name| name != "manifest.json");
        assert_eq!(names, files(whole.path()));
        for name in names {
            let lines = |folder| -> Vec<String> {
                let lines = content(folder, &name);
                // What has not changed keeps its serial.
                lines.lines().filter(|line| !line.contains("SOA") && !line.starts_with('#')).map(str::to_owned).collect()
            };
            assert_eq!(lines(folder.path()), lines(whole.path()), "{name}");
        }
    }
}

backend_test! {
    async fn i7_what_memory_says_is_held_against_the_store_in_time(database: Database) {
        let instance = loaded(database).await;
        let (folder, mut publisher) = published(&instance).await;
        slip_in(&instance);
        // Something happens all the time, so that nothing is ever written for want of news.
        for minute in 1..=60 {
            instance.list("rss/open-relay", &format!("198.51.100.{}", 100 + minute)).await;
            instance.clock.advance(Seconds(60));
            instance.services.index.mark_checked(instance.clock.now());
            publisher.tick().await.unwrap().unwrap();
            let is_there = content(folder.path(), "ops.ip4trie").contains("192.0.2.99");
            assert_eq!(is_there, minute < 60, "minute {minute}");
            // A zone that says what it said before is written anew in time as well.
            let age = instance.clock.now().since(Manifest::read(folder.path()).zones["dul"].published_at);
            assert_eq!(age, Seconds(if minute < 60 { 60 * minute } else { 0 }), "minute {minute}");
        }
    }
}

backend_test! {
    async fn an_index_that_has_seen_more_than_the_store_writes_no_zones(database: Database) {
        let instance = loaded(database).await;
        let (folder, mut publisher) = published(&instance).await;
        let ahead = Index::empty(Revision(1_000_000), instance.clock.now());
        instance.services.index.publish(ahead).unwrap();
        instance.list("ops/open-socks", "192.0.2.78").await;
        instance.clock.advance(EVERY);
        instance.services.index.mark_checked(instance.clock.now());
        let outcomes = publisher.tick().await.unwrap().unwrap();
        assert!(matches!(outcomes["ops"], Outcome::Published(_)), "{outcomes:?}");
        assert_eq!(outcomes["dul"], Outcome::Unchanged);
        assert!(content(folder.path(), "ops.ip4trie").contains("192.0.2.77 "));
    }
}

backend_test! {
    async fn an_index_that_has_not_asked_the_store_for_a_while_writes_no_zones(database: Database) {
        let instance = loaded(database).await;
        let (folder, mut publisher) = published(&instance).await;
        // The database may be another one by now, with as long a history.
        slip_in(&instance);
        instance.list("ops/open-socks", "192.0.2.78").await;
        instance.clock.advance(EVERY);
        publisher.tick().await.unwrap();
        let ops = content(folder.path(), "ops.ip4trie");
        assert!(ops.contains("192.0.2.78 ") && !ops.contains("192.0.2.99"), "{ops}");
    }
}
