//! What people and graphs are told while a zone is not as the lists are.

use std::path::Path;

use metrics_exporter_prometheus::PrometheusBuilder;
use reprieve::app::zones;
use reprieve::config::Config;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::publishing::publisher::Publisher;
use reprieve::services::publishing::watcher::Watcher;

use super::publisher::{EVERY, list_many, settings};
use crate::support::answer::Answer;
use crate::support::backends::backend_test;
use crate::support::page::Read;
use crate::support::servers::open_folder;
use crate::support::staff::account;
use crate::workers::{Instance, clock};

const WAITS: &str = "Mail servers still get the old answer";
const CACHED: &str = "Send your mail once more in 15 minutes.";

/// What a page says.
async fn told(instance: &Instance) -> String {
    let page = Answer::of(&instance.router(), "/ip/198.51.100.77").await.expect(200);
    Read::of(&page).text("main")
}

/// What graphs are told of a zone, as `name value`.
fn figures(instance: &Instance, zone: &str) -> Vec<String> {
    let recorder = PrometheusBuilder::new().build_recorder();
    let known = instance.services.zones.known().unwrap();
    let lists = instance.services.catalog.lists().map(|list| list.id.as_str());
    metrics::with_local_recorder(&recorder, || known.measure(lists, instance.clock.now()));
    let label = format!("{{zone=\"{zone}\"}}");
    let figures = recorder.handle().render();
    figures.lines().filter(|line| line.contains(&label)).map(|line| line.replace(&label, "")).collect()
}

/// What `reprieve check` finds in the store and in the folder.
async fn checked(instance: &Instance, folder: &Path) -> Vec<String> {
    let told = |name: &str| match name {
        "REPRIEVE_PUBLISH_DIR" => Some(folder.display().to_string()),
        "REPRIEVE_PUBLISH_COMBINED_ZONE" => Some("bl.example".to_owned()),
        _ => None,
    };
    let config = Config::load(None, &told).unwrap();
    let lists: Vec<_> = instance.services.catalog.lists().cloned().collect();
    let mut tx = instance.services.store.read().await.unwrap();
    let faults = zones::kept_faults(&config, &lists, &mut tx).await.unwrap();
    tx.commit().await.unwrap();
    faults
}

backend_test! {
    async fn i7_who_was_taken_off_is_told_to_wait_until_name_servers_can_say_so(database: Database) {
        let mut instance = Instance::over(database.another().await, clock()).await;
        list_many(&instance, 250).await;
        let folder = open_folder();
        let mut publisher = Publisher::open(instance.services.clone(), settings(folder.path())).unwrap();
        publisher.tick().await.unwrap();
        instance.clock.advance(EVERY);
        list_many(&instance, 3).await;
        instance.follow().await;
        assert!(told(&instance).await.contains(WAITS), "it was not written yet");
        publisher.tick().await.unwrap();
        let page = told(&instance).await;
        assert!(page.contains(WAITS) && page.contains("is behind this page since") && !page.contains("15 minutes"), "{page}");

        let (ada, _) = account(&instance.services, "ada", StaffRole::Lister).await;
        assert!(checked(&instance, folder.path()).await[0].starts_with("zone ops is held back: it would change from 250"));
        instance.services.release_zone("ops".to_owned(), 3, &ada).await.unwrap();
        assert!(instance.services.zones.known().unwrap().held[0].released.is_some(), "pages know at once");
        assert!(told(&instance).await.contains(WAITS));
        instance.clock.advance(Seconds(1));
        publisher.tick().await.unwrap();
        let page = told(&instance).await;
        assert!(page.contains(CACHED) && !page.contains(WAITS) && !page.contains("behind this page"), "{page}");
    }
}

backend_test! {
    async fn graphs_are_told_how_far_a_zone_is_behind_also_when_nothing_can_be_published(database: Database) {
        let instance = Instance::over(database.another().await, clock()).await;
        list_many(&instance, 250).await;
        let folder = open_folder();
        let mut publisher = Publisher::open(instance.services.clone(), settings(folder.path())).unwrap();
        publisher.tick().await.unwrap();
        instance.clock.advance(Seconds(7));
        let told = figures(&instance, "ops");
        for figure in ["reprieve_zone_behind_seconds 7", "reprieve_zone_held 0", "reprieve_zone_listings 250"] {
            assert!(told.iter().any(|line| line == figure), "{figure}: {told:?}");
        }
        instance.clock.advance(EVERY);
        list_many(&instance, 3).await;
        publisher.tick().await.unwrap();
        instance.clock.advance(Seconds(600));
        // No tick of the publisher comes to its end any more.
        for (zone, behind) in [("ops", 637), ("_combined", 637), ("dul", 600)] {
            let told = figures(&instance, zone);
            let held = u8::from(zone != "dul");
            for figure in [format!("reprieve_zone_behind_seconds {behind}"), format!("reprieve_zone_held {held}")] {
                assert!(told.contains(&figure), "{zone} {figure}: {told:?}");
            }
        }
    }
}

backend_test! {
    async fn a_folder_that_lost_its_zones_gets_them_again_at_once(database: Database) {
        let instance = Instance::over(database.another().await, clock()).await;
        list_many(&instance, 3).await;
        let folder = open_folder();
        let mut publisher = Publisher::open(instance.services.clone(), settings(folder.path())).unwrap();
        publisher.tick().await.unwrap();
        assert_eq!(publisher.tick().await.unwrap(), None, "nothing changed");
        assert_eq!(checked(&instance, folder.path()).await, [] as [&str; 0]);
        for file in std::fs::read_dir(folder.path()).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        let faults = checked(&instance, folder.path()).await;
        assert!(faults[0].ends_with("the zone ops was published and is not there any more"), "{faults:?}");
        assert!(faults.len() == 6 && faults[5].contains("the zone _combined was published"), "{faults:?}");
        assert!(publisher.tick().await.unwrap().is_some());
        assert!(super::content(folder.path(), "ops.ip4trie").contains("198.51.100.2"));
    }
}

backend_test! {
    async fn i7_what_ended_waits_by_its_place_in_the_history_and_not_by_its_time(database: Database) {
        let mut instance = Instance::over(database.another().await, clock()).await;
        list_many(&instance, 250).await;
        let folder = open_folder();
        let mut publisher = Publisher::open(instance.services.clone(), settings(folder.path())).unwrap();
        publisher.tick().await.unwrap();
        // A file that takes long to be read in: the time of what it ends is that of its beginning, and the zone was seen to
        // equal the store meanwhile.
        let begun_at = instance.clock.now();
        instance.clock.advance(Seconds(9));
        publisher.tick().await.unwrap();
        instance.clock.set(begun_at);
        list_many(&instance, 3).await;
        instance.clock.advance(Seconds(10));
        instance.follow().await;
        assert!(told(&instance).await.contains(WAITS));
        instance.clock.advance(EVERY);
        publisher.tick().await.unwrap();
        assert!(told(&instance).await.contains(WAITS), "it is held");

        // Another list than the one that is held: the zone of all lists waits for both, also after a new start.
        instance.list("rss/open-relay", "198.51.100.99").await;
        instance.clock.advance(EVERY);
        publisher.tick().await.unwrap();
        drop(publisher);
        let ended = instance.import("rss", &crate::workers::line_of("198.51.100.98", "rss/open-relay"), true).await;
        assert_eq!(ended.standing(), 1);
        instance.follow().await;
        let page = |target: &'static str| {
            let router = instance.router();
            async move { Read::of(&Answer::of(&router, target).await.expect(200)).text("main") }
        };
        let watching = |instance: &Instance| Watcher::new(instance.services.clone(), Some("bl.example".to_owned()));
        watching(&instance).look().await.unwrap();
        assert!(page("/ip/198.51.100.99").await.contains(WAITS), "not yet written");
        let mut publisher = Publisher::open(instance.services.clone(), settings(folder.path())).unwrap();
        publisher.tick().await.unwrap();
        assert!(page("/ip/198.51.100.99").await.contains(WAITS), "all lists together wait");
        // An instance that only watches says the same.
        let mut other = Instance::over(database.another().await, instance.clock.clone()).await;
        other.follow().await;
        watching(&other).look().await.unwrap();
        assert!(told(&other).await.contains(WAITS));
    }
}
