//! When zones are written, what holds them back, and what is left when writing fails.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;

use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::Services;
use reprieve::services::publishing::guard::{FREE_CHANGE, Hold};
use reprieve::services::publishing::manifest::Manifest;
use reprieve::services::publishing::publisher::{Outcome, Outcomes, PublishError, Publisher};
use reprieve::services::publishing::release::ReleaseError;
use reprieve::services::publishing::watcher::Watcher;
use reprieve::services::publishing::{Publishing, ZoneFormat};

use super::{content, files, terms};
use crate::support::backends::{Database, backend_test};
use crate::support::servers::{is_root, open_folder};
use crate::support::staff::account;
use crate::workers::{Instance, clock};

pub(crate) const EVERY: Seconds = Seconds(30);

pub(crate) fn settings(folder: &Path) -> Publishing {
    Publishing {
        folder: folder.to_owned(),
        formats: vec![ZoneFormat::Rbldnsd],
        terms: terms(),
        every: EVERY,
        at_least: Seconds::HOUR,
        largest_change: 20,
        after: Vec::new(),
    }
}

async fn instance(database: &Database) -> Instance {
    Instance::over(database.another().await, clock()).await
}

fn publisher(instance: &Instance, folder: &Path) -> Publisher {
    Publisher::open(instance.services.clone(), settings(folder)).unwrap()
}

async fn ticked(publisher: &mut Publisher) -> Outcomes {
    publisher.tick().await.unwrap().unwrap()
}

fn published(outcomes: &Outcomes) -> Vec<&str> {
    let is_published = |outcome: &Outcome| matches!(outcome, Outcome::Published(_));
    outcomes.iter().filter(|(_, outcome)| is_published(outcome)).map(|(zone, _)| zone.as_str()).collect()
}

pub(super) async fn list_many(instance: &Instance, count: u32) {
    let address = |n: u32| std::net::Ipv4Addr::from_bits(0xC633_6400 + n);
    let lines: String =
        (0..count).map(|n| crate::workers::line_of(&address(n).to_string(), "ops/open-socks")).collect();
    instance.import("ops", &lines, true).await;
}

backend_test! {
    async fn i7_zones_follow_the_store_soon_and_not_too_often_and_keep_their_serial_while_they_say_the_same(database: Database) {
        let instance = instance(database).await;
        instance.list("ops/open-socks", "192.0.2.7").await;
        let folder = open_folder();
        let mut publisher = publisher(&instance, folder.path());
        let first = ticked(&mut publisher).await;
        assert_eq!(published(&first), ["_combined", "dul", "nml", "ops", "rbl", "rss"]);
        assert!(content(folder.path(), "ops.ip4trie").contains("192.0.2.7"));
        assert_eq!(publisher.tick().await.unwrap(), None, "nothing changed");

        instance.list("ops/open-socks", "192.0.2.8").await;
        assert_eq!(publisher.tick().await.unwrap(), None, "not so soon");
        instance.clock.advance(EVERY);
        let second = ticked(&mut publisher).await;
        assert_eq!(published(&second), ["_combined", "ops"], "the others say what they said");
        assert_eq!(second["dul"], Outcome::Unchanged);
        let manifest = Manifest::read(folder.path());
        assert_eq!((manifest.zones["ops"].listings, manifest.zones["dul"].listings), (2, 0));
        assert!(manifest.zones["ops"].serial > manifest.zones["dul"].serial);
        for zone in manifest.zones.values() {
            assert_eq!(zone.damaged(folder.path()), [] as [String; 0]);
        }

        let known = instance.services.zones.known().unwrap();
        let ops = "ops".parse().unwrap();
        let mut tx = instance.services.store.read().await.unwrap();
        let mut listings = tx.listings_covering(&"192.0.2.7".parse().unwrap(), 9).await.unwrap();
        listings.extend(tx.listings_covering(&"192.0.2.8".parse().unwrap(), 9).await.unwrap());
        tx.commit().await.unwrap();
        let since = |id| known.reach_of(&ops, id).published.unwrap().time();
        assert_eq!(since(listings[1].id).since(since(listings[0].id)), EVERY);

        // Nothing happens for an hour, and everything is written once more.
        instance.clock.advance(Seconds(3599));
        assert_eq!(publisher.tick().await.unwrap(), None);
        instance.clock.advance(Seconds(1));
        assert_eq!(published(&ticked(&mut publisher).await).len(), 6);
        assert!(known.late_since("ops", instance.clock.now()).is_some(), "what was known then is old");
        let known = instance.services.zones.known().unwrap();
        assert_eq!(known.late_since("ops", instance.clock.now()), None);
    }
}

backend_test! {
    async fn p56_a_zone_that_changed_too_much_is_held_until_somebody_lets_it_pass(database: Database) {
        let instance = instance(database).await;
        list_many(&instance, 250).await;
        let folder = open_folder();
        let mut publisher = publisher(&instance, folder.path());
        ticked(&mut publisher).await;
        let good = content(folder.path(), "ops.ip4trie");

        // A faulty source names a handful.
        list_many(&instance, 3).await;
        instance.clock.advance(EVERY);
        let outcomes = ticked(&mut publisher).await;
        assert_eq!(outcomes["ops"], Outcome::Held(Hold::Size { before: 250, now: 3, most: 100 }));
        assert_eq!(outcomes["_combined"], Outcome::Waits);
        assert_eq!(content(folder.path(), "ops.ip4trie"), good, "the last good one stays");
        let known = instance.services.zones.known().unwrap();
        assert_eq!(known.late_since("ops", instance.clock.now()), Some(instance.clock.now()));
        assert_eq!(known.held[0].detail, "it would change from 250 entries to 3, and may change by 100 at once");

        let (ada, _) = account(&instance.services, "ada", StaffRole::Lister).await;
        let other = instance.services.release_zone("ops".to_owned(), 250, &ada).await;
        assert!(matches!(other, Err(ReleaseError::Changed)), "another number than was seen");
        instance.services.release_zone("ops".to_owned(), 3, &ada).await.unwrap();
        let outcomes = ticked(&mut publisher).await;
        assert_eq!(published(&outcomes), ["_combined", "ops"]);
        assert!(content(folder.path(), "ops.ip4trie").lines().count() < 30);
        assert!(instance.services.zones.known().unwrap().held.is_empty());
        let kinds = database.number("SELECT COUNT(*) FROM events WHERE kind = 'zone-released' AND actor = 'staff:ada'").await;
        assert_eq!(kinds, 1);
    }
}

backend_test! {
    async fn p56_a_small_zone_changes_freely_and_a_zone_that_grows_too_much_is_held_as_well(database: Database) {
        let instance = instance(database).await;
        let folder = open_folder();
        let mut publisher = publisher(&instance, folder.path());
        ticked(&mut publisher).await;
        for (count, is_held) in [(u32::try_from(FREE_CHANGE).unwrap(), false), (201, true), (200, false), (0, true)] {
            list_many(&instance, count.max(1)).await;
            instance.clock.advance(EVERY);
            let outcomes = ticked(&mut publisher).await;
            assert_eq!(matches!(outcomes["ops"], Outcome::Held(_)), is_held, "{count}: {:?}", outcomes["ops"]);
        }
    }
}

backend_test! {
    async fn i1_what_may_never_be_listed_holds_a_zone_and_nobody_lets_it_pass(database: Database) {
        let instance = instance(database).await;
        instance.list("ops/open-socks", "192.0.2.7").await;
        let folder = open_folder();
        let mut first = publisher(&instance, folder.path());
        ticked(&mut first).await;
        // The operator does not open the range any more in which it was listed.
        drop(first);
        let closed = Services { admission: Arc::default(), ..(*instance.services).clone() };
        let mut publisher = Publisher::open(Arc::new(closed), settings(folder.path())).unwrap();
        instance.list("ops/open-socks", "192.0.2.8").await;
        instance.clock.advance(EVERY);
        let outcomes = ticked(&mut publisher).await;
        let Outcome::Held(Hold::Never { first, count: 2 }) = &outcomes["ops"] else { panic!("{outcomes:?}") };
        assert!(first.starts_with("192.0.2.7 is in or around 192.0.2.0/24, documentation"), "{first}");
        let (ada, _) = account(&instance.services, "ada", StaffRole::Administrator).await;
        let held = instance.services.zones.known().unwrap().held[0].clone();
        let released = instance.services.release_zone("ops".to_owned(), held.listings, &ada).await;
        assert!(matches!(released, Err(ReleaseError::Changed)));
        assert!(!content(folder.path(), "ops.ip4trie").contains("192.0.2.8"));
    }
}

backend_test! {
    async fn a_folder_that_cannot_be_written_to_keeps_the_last_good_zones_and_is_told(database: Database) {
        let instance = instance(database).await;
        instance.list("ops/open-socks", "192.0.2.7").await;
        let folder = open_folder();
        let mut publisher = publisher(&instance, folder.path());
        ticked(&mut publisher).await;
        let before: BTreeMap<String, String> =
            files(folder.path()).into_iter().map(|file| (file.clone(), content(folder.path(), &file))).collect();

        instance.list("ops/open-socks", "192.0.2.8").await;
        instance.clock.advance(EVERY);
        // Whoever is root may write everywhere: then the folder is gone.
        let moved = folder.path().with_extension("moved");
        if is_root() {
            fs::rename(folder.path(), &moved).unwrap();
        } else {
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
        }
        let failed = publisher.tick().await;
        assert!(matches!(failed, Err(PublishError::Folder { .. })), "{failed:?}");
        instance.clock.advance(Seconds(3600));
        let known = instance.services.zones.known().unwrap();
        assert!(known.late_since("ops", instance.clock.now()).is_some(), "the site says that it is late");
        if is_root() {
            fs::rename(&moved, folder.path()).unwrap();
        } else {
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        }
        for (file, text) in &before {
            assert_eq!(content(folder.path(), file), *text, "{file}");
        }
        assert!(published(&ticked(&mut publisher).await).contains(&"ops"));
        assert!(content(folder.path(), "ops.ip4trie").contains("192.0.2.8"));
    }
}

backend_test! {
    async fn what_a_killed_process_left_is_removed_and_damaged_files_are_written_anew(database: Database) {
        let instance = instance(database).await;
        instance.list("ops/open-socks", "192.0.2.7").await;
        let folder = open_folder();
        drop({
            let mut publisher = publisher(&instance, folder.path());
            ticked(&mut publisher).await;
            assert!(matches!(
                Publisher::open(instance.services.clone(), settings(folder.path())),
                Err(PublishError::Taken(_))
            ));
            publisher
        });
        let whole = content(folder.path(), "ops.ip4trie");
        fs::write(folder.path().join(".unfinished-abc"), "half a li").unwrap();
        fs::write(folder.path().join("ops.ip4trie"), "half").unwrap();
        fs::write(folder.path().join("notes-of-the-operator.txt"), "mine").unwrap();
        let mut publisher = publisher(&instance, folder.path());
        let outcomes = ticked(&mut publisher).await;
        assert!(matches!(outcomes["ops"], Outcome::Published(_)) && outcomes["dul"] == Outcome::Unchanged);
        let lines = |text: &str| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(lines(&content(folder.path(), "ops.ip4trie")), lines(&whole), "all but its serial");
        assert!(!folder.path().join(".unfinished-abc").exists());
        assert_eq!(content(folder.path(), "notes-of-the-operator.txt"), "mine");
    }
}

backend_test! {
    async fn the_program_that_is_run_afterwards_is_given_its_arguments_as_they_are(database: Database) {
        let instance = instance(database).await;
        let folder = open_folder();
        let told = folder.path().join("$(touch told); \"x\"");
        let after = ["cp", "/dev/null", told.to_str().unwrap()].map(str::to_owned).to_vec();
        let settings = Publishing { after, ..settings(folder.path()) };
        let mut publisher = Publisher::open(instance.services.clone(), settings.clone()).unwrap();
        ticked(&mut publisher).await;
        assert!(told.exists(), "no shell has read them");

        drop(publisher);
        let broken = Publishing { after: vec!["/nowhere/reload".to_owned()], ..settings };
        let mut publisher = Publisher::open(instance.services.clone(), broken).unwrap();
        instance.list("ops/open-socks", "192.0.2.7").await;
        assert!(published(&ticked(&mut publisher).await).contains(&"ops"), "the zones are in place all the same");
    }
}

backend_test! {
    async fn a_zone_of_all_lists_is_published_however_many_listings_stand_between_its_test_entries(database: Database) {
        let instance = instance(database).await;
        let address = |n: u32| std::net::Ipv4Addr::from_bits(0x1F00_0000 + n).to_string();
        let lines: String = (0..20_000).map(|n| crate::workers::line_of(&address(n), "ops/open-socks")).collect();
        instance.import("ops", &lines, false).await;
        instance.list("rss/open-relay", "192.0.2.7").await;
        // And however many exclusions there are.
        let mut tx = instance.services.store.begin().await.unwrap();
        for n in 0..200_u32 {
            let network = reprieve::domain::network::Network::v4(0x2F00_0000 + n * 4, 32);
            let exclusion = reprieve::domain::listing::Exclusion { network, reason: "ours".to_owned() };
            let act = reprieve::store::events::Act::by("staff:ada", instance.clock.now());
            tx.exclude(&exclusion, reprieve::store::exclusions::ExclusionSource::Staff, &act).await.unwrap();
        }
        tx.commit().await.unwrap();
        let folder = open_folder();
        let outcomes = ticked(&mut publisher(&instance, folder.path())).await;
        assert_eq!(published(&outcomes).len(), 6, "{outcomes:?}");
    }
}

backend_test! {
    async fn a_clock_that_was_set_back_keeps_nothing_from_being_published(database: Database) {
        let instance = instance(database).await;
        let folder = open_folder();
        let mut publisher = publisher(&instance, folder.path());
        instance.clock.advance(Seconds::DAY);
        ticked(&mut publisher).await;
        let serial = Manifest::read(folder.path()).zones["ops"].serial;
        instance.clock.set(instance.clock.now().minus(Seconds::DAY));
        instance.list("ops/open-socks", "192.0.2.7").await;
        assert!(published(&ticked(&mut publisher).await).contains(&"ops"));
        assert_eq!(Manifest::read(folder.path()).zones["ops"].serial, serial + 1);
    }
}

backend_test! {
    async fn what_the_store_could_not_take_is_written_down_later_and_the_name_servers_are_told_at_once(database: Database) {
        let instance = instance(database).await;
        let folder = open_folder();
        let told = folder.path().join("told");
        let after = ["cp", "/dev/null", told.to_str().unwrap()].map(str::to_owned).to_vec();
        let settings = Publishing { after, ..settings(folder.path()) };
        let mut publisher = Publisher::open(instance.services.clone(), settings.clone()).unwrap();
        ticked(&mut publisher).await;
        drop(publisher);
        instance.list("ops/open-socks", "192.0.2.7").await;
        // The one that publishes it next is ended before it can say so.
        let mut publisher = Publisher::open(instance.services.clone(), settings.clone()).unwrap();
        ticked(&mut publisher).await;
        drop(publisher);
        database.raw("DELETE FROM publications WHERE zone = 'ops' AND revision > 10").await.unwrap();
        fs::remove_file(&told).unwrap();
        let mut publisher = Publisher::open(instance.services.clone(), settings).unwrap();
        assert_eq!(ticked(&mut publisher).await["ops"], Outcome::Unchanged);
        assert!(told.exists(), "it is not known whether the name servers were told");
        let known = instance.services.zones.known().unwrap();
        assert_eq!(known.latest("ops").unwrap().serial, Manifest::read(folder.path()).zones["ops"].serial);
        let mut tx = instance.services.store.read().await.unwrap();
        let listing = tx.listings_covering(&"192.0.2.7".parse().unwrap(), 9).await.unwrap().remove(0);
        tx.commit().await.unwrap();
        assert!(known.reach_of(&"ops".parse().unwrap(), listing.id).published.is_some());
    }
}

backend_test! {
    async fn p56_many_small_changes_within_an_hour_are_a_large_one_and_a_list_that_is_gone_is_held_no_more(database: Database) {
        let instance = instance(database).await;
        list_many(&instance, 240).await;
        let folder = open_folder();
        let mut publisher = publisher(&instance, folder.path());
        ticked(&mut publisher).await;
        for (count, is_held) in [(150, false), (100, true)] {
            list_many(&instance, count).await;
            instance.clock.advance(EVERY);
            let outcomes = ticked(&mut publisher).await;
            assert_eq!(matches!(outcomes["ops"], Outcome::Held(Hold::Size { before: 240, .. })), is_held, "{outcomes:?}");
        }
        instance.clock.advance(Seconds::HOUR);
        assert!(published(&ticked(&mut publisher).await).contains(&"ops"), "an hour later it is one of its own");

        database.raw("INSERT INTO held_zones (zone, since, reason, detail, listings) VALUES ('gone', 1, 'size', 'x', 1)").await.unwrap();
        instance.clock.advance(Seconds::HOUR);
        ticked(&mut publisher).await;
        assert_eq!(database.number("SELECT COUNT(*) FROM held_zones").await, 0);
        assert!(instance.services.zones.known().unwrap().held.is_empty());
    }
}

backend_test! {
    async fn p56_few_wide_networks_are_as_much_as_many_narrow_ones(database: Database) {
        let instance = instance(database).await;
        let folder = open_folder();
        let mut publisher = publisher(&instance, folder.path());
        instance.list("dul/dynamic-range", "31.0.0.0/16").await;
        ticked(&mut publisher).await;
        let lines: String = (0..9).map(|n| crate::workers::line_of(&format!("32.{n}.0.0/16"), "dul/dynamic-range")).collect();
        instance.import("dul", &lines, false).await;
        instance.clock.advance(EVERY);
        let outcomes = ticked(&mut publisher).await;
        assert_eq!(outcomes["dul"], Outcome::Held(Hold::Addresses { before: 1 << 16, now: 10 << 16 }));
    }
}

backend_test! {
    async fn s44_a_manifest_that_somebody_else_wrote_removes_nothing_but_zones(database: Database) {
        let instance = instance(database).await;
        let folder = open_folder();
        ticked(&mut publisher(&instance, folder.path())).await;
        let precious = folder.path().join("precious.db");
        fs::write(&precious, "mine").unwrap();
        fs::write(folder.path().join("old.ip4trie"), "a list that is gone").unwrap();
        let manifest = content(folder.path(), "manifest.json");
        let mut manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
        let mut zone = manifest["zones"]["ops"].clone();
        let file = zone["files"]["ops.ip4trie"].clone();
        zone["files"] = serde_json::json!({precious.to_str().unwrap(): file, "precious.db": file, "old.ip4trie": file});
        zone["serial"] = serde_json::json!(u32::MAX);
        manifest["zones"]["old"] = zone.clone();
        manifest["zones"]["../x"] = zone.clone();
        manifest["zones"]["ops"]["serial"] = serde_json::json!(u32::MAX);
        fs::write(folder.path().join("manifest.json"), manifest.to_string()).unwrap();
        instance.list("ops/open-socks", "192.0.2.7").await;
        ticked(&mut publisher(&instance, folder.path())).await;
        assert!(precious.exists() && !folder.path().join("old.ip4trie").exists());
        let serial = Manifest::read(folder.path()).zones["ops"].serial;
        assert_eq!(i64::from(serial), instance.clock.now().0, "serials go on behind the largest one (RFC 1982)");
    }
}

backend_test! {
    async fn i7_an_instance_that_publishes_nothing_tells_what_another_one_has_published(database: Database) {
        let (one, other) = (instance(database).await, instance(database).await);
        let watcher = Watcher::new(other.services.clone(), Some("bl.example".to_owned()));
        watcher.look().await.unwrap();
        assert!(other.services.zones.known().is_none(), "nobody publishes yet");
        one.list("ops/open-socks", "192.0.2.7").await;
        let folder = open_folder();
        let mut publisher = publisher(&one, folder.path());
        ticked(&mut publisher).await;
        watcher.look().await.unwrap();
        let (known, here) = (other.services.zones.known().unwrap(), one.services.zones.known().unwrap());
        assert_eq!(known.publications, here.publications);
        other.clock.advance(Seconds::days(9));
        assert_eq!(known.late_since("ops", other.clock.now()), None, "it cannot tell");
        list_many(&one, 250).await;
        one.clock.advance(EVERY);
        ticked(&mut publisher).await;
        watcher.look().await.unwrap();
        assert_eq!(other.services.zones.known().unwrap().held.len(), 1, "but that one is held back it knows");
    }
}
