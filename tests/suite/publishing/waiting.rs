//! What people and graphs are told while a zone is not as the lists are.

use std::path::Path;

use metrics_exporter_prometheus::PrometheusBuilder;
use reprieve::app::zones;
use reprieve::config::Config;
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::publishing::publisher::Publisher;

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
    let told = |name: &str| (name == "REPRIEVE_PUBLISH_DIR").then(|| folder.display().to_string());
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
        assert!(faults.len() == 5 && faults[0].ends_with("the zone of ops was published and is not there any more"));
        assert!(publisher.tick().await.unwrap().is_some());
        assert!(super::content(folder.path(), "ops.ip4trie").contains("198.51.100.2"));
    }
}
