//! What happened on the lists lately: when it is told, how much of it, and from where.

use reprieve::domain::listing::EndedHow;
use reprieve::domain::recent::{Hour, MOST_ENTRIES, Whom};
use reprieve::domain::time::Seconds;
use reprieve::services::Services;
use reprieve::services::recent::RecentMissing;
use reprieve::store::events::Act;

use crate::support::app::import_line;
use crate::support::backends::backend_test;
use crate::support::desk::Desk;

async fn read(services: &Services) {
    while services.read_recent().await.unwrap() {}
}

/// What is told of a list, each as one line.
async fn told(services: &Services, list: &str) -> Vec<String> {
    let lately = services.lately().await.unwrap();
    let lines = lately.of_list(list).map(|(_, told)| match told.whom {
        Whom::One(network) => format!("{} {} {}", told.what.word(), told.criterion, network.plain()),
        Whom::Many(count) => format!("{} {} {count} networks", told.what.word(), told.criterion),
    });
    lines.collect()
}

async fn end(desk: &Desk, list: &str, networks: &[&str], how: EndedHow) {
    for network in networks {
        let id = desk.listings(list, network).await.remove(0).id;
        let mut tx = desk.services.store.begin().await.unwrap();
        tx.end_listings(&[id], how, &Act::by("staff:ada", desk.now())).await.unwrap();
        tx.commit().await.unwrap();
    }
}

backend_test! {
    async fn p14_nothing_is_told_before_its_hour_has_been_over_for_a_day_nor_a_week_later(database: Database) {
        let desk = Desk::over(database).await;
        desk.pass(Seconds(1234));
        desk.list("ops/open-socks", "203.0.113.7").await;
        let line = ["listed ops/open-socks 203.0.113.7"];
        let hour = Hour::of(desk.now());
        let last = Seconds::hours(25).0 - 1 - 1234;

        for pass in [0, 3600, last - 3600] {
            desk.pass(Seconds(pass));
            read(&desk.services).await;
            assert!(told(&desk.services, "ops").await.is_empty(), "{}", desk.now());
        }
        desk.pass(Seconds(1));
        read(&desk.services).await;
        assert_eq!(told(&desk.services, "ops").await, line);
        assert_eq!(desk.services.lately().await.unwrap().of_list("ops").next().unwrap().0, hour);

        desk.pass(Seconds(Seconds::days(7).0 - Seconds::HOUR.0));
        assert_eq!(told(&desk.services, "ops").await, line);
        // Nobody has to read anything for it to be forgotten.
        desk.pass(Seconds(1));
        assert!(told(&desk.services, "ops").await.is_empty());
        read(&desk.services).await;
        assert!(told(&desk.services, "ops").await.is_empty());
    }
}

backend_test! {
    async fn p14_an_import_is_one_entry_and_hides_nothing_else(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-http", "203.0.113.7").await;
        desk.list("dul/dynamic-range", "203.0.113.0/24").await;
        desk.pass(Seconds::HOUR);
        for number in 0..200 {
            let line = serde_json::json!({"network": format!("198.51.100.{number}"), "criterion": "ops/open-socks"});
            import_line(&desk.services, "ops/open-socks", &line).await;
        }
        desk.list("ops/open-http", "192.0.2.9").await;
        desk.pass(Seconds::hours(25));

        read(&desk.services).await;

        let expected = [
            "listed ops/open-http 192.0.2.9",
            "listed ops/open-socks 200 networks",
            "listed ops/open-http 203.0.113.7",
        ];
        assert_eq!(told(&desk.services, "ops").await, expected);
        assert_eq!(told(&desk.services, "dul").await, ["listed dul/dynamic-range 203.0.113.0/24"]);
        assert!(told(&desk.services, "rbl").await.is_empty());
    }
}

backend_test! {
    async fn p14_what_was_taken_off_is_told_by_its_way_and_in_no_other_order_than_that_of_networks(database: Database) {
        let desk = Desk::over(database).await;
        let networks = ["203.0.113.9", "203.0.113.1", "203.0.113.5", "203.0.113.7", "2001:db8::25"];
        for network in networks {
            desk.list("ops/open-socks", network).await;
        }
        desk.pass(Seconds::HOUR);
        end(&desk, "ops", &networks[..1], EndedHow::Staff).await;
        desk.pass(Seconds(60));
        end(&desk, "ops", &networks[1..2], EndedHow::Staff).await;
        end(&desk, "ops", &networks[2..3], EndedHow::Purge).await;
        end(&desk, "ops", &networks[3..4], EndedHow::Removal).await;
        end(&desk, "ops", &networks[4..], EndedHow::Expiry).await;
        // Back again within the hour, and off again: once is enough.
        desk.pass(Seconds(60));
        desk.list("ops/open-socks", networks[0]).await;
        end(&desk, "ops", &networks[..1], EndedHow::Staff).await;
        desk.pass(Seconds::hours(25));

        read(&desk.services).await;

        let expected = [
            "removal 203.0.113.7",
            "expiry 2001:db8::25",
            "purge 203.0.113.5",
            "staff 203.0.113.1",
            "staff 203.0.113.9",
            "listed 203.0.113.9",
            "listed 203.0.113.1",
            "listed 203.0.113.5",
            "listed 203.0.113.7",
            "listed 203.0.113.9",
            "listed 2001:db8::25",
        ];
        let expected = expected.map(|line| line.replace(' ', " ops/open-socks "));
        assert_eq!(told(&desk.services, "ops").await, expected);
    }
}

backend_test! {
    async fn p14_a_hundred_entries_of_each_list_are_told_at_the_most_the_latest(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "203.0.113.7").await;
        for hour in 0..11 {
            for number in 0..10 {
                desk.list("ops/open-socks", &format!("198.51.{hour}.{number}")).await;
            }
            desk.pass(Seconds::HOUR);
        }
        desk.pass(Seconds::DAY);

        read(&desk.services).await;

        let told_of_ops = told(&desk.services, "ops").await;
        assert_eq!(told_of_ops.len(), MOST_ENTRIES);
        assert_eq!(told_of_ops[0], "listed ops/open-socks 198.51.10.0");
        assert_eq!(told_of_ops[99], "listed ops/open-socks 198.51.1.9");
        assert_eq!(told(&desk.services, "rbl").await.len(), 1);
    }
}

backend_test! {
    async fn whoever_asks_first_has_it_read_and_then_it_is_told_from_memory_while_the_store_is_away_i12(
        database: Database
    ) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "203.0.113.7").await;
        desk.pass(Seconds::days(2));

        assert_eq!(told(&desk.services, "ops").await.len(), 1);
        desk.services.store.close().await;
        assert_eq!(told(&desk.services, "ops").await.len(), 1);
        desk.pass(Seconds::HOUR);
        desk.services.read_recent().await.unwrap_err();
        assert_eq!(told(&desk.services, "ops").await.len(), 1);

        let fresh = Services { recent: std::sync::Arc::default(), ..(*desk.services).clone() };
        assert!(matches!(fresh.lately().await, Err(RecentMissing::Store(_))));
    }
}

backend_test! {
    async fn a_clock_that_was_wrong_and_is_put_right_hides_nothing(database: Database) {
        let desk = Desk::over(database).await;
        let began = desk.now();
        desk.pass(Seconds::days(4000));
        read(&desk.services).await;
        desk.clock.set(began);
        desk.list("ops/open-socks", "203.0.113.7").await;
        read(&desk.services).await;
        assert!(told(&desk.services, "ops").await.is_empty());

        desk.pass(Seconds::hours(25));
        read(&desk.services).await;

        assert_eq!(told(&desk.services, "ops").await.len(), 1);
    }
}
