//! The worker that keeps the index equal to the store: loading, following, and what it does when it cannot.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use reprieve::domain::listing::EndedHow;
use reprieve::domain::time::Seconds;
use reprieve::index::REBUILD_AFTER;
use reprieve::services::Services;
use reprieve::services::answer::{State, WhyUnknown};
use reprieve::services::listing::expire_due;
use reprieve::store::events::Act;
use reprieve::workers::reindex::{Reindex, load_around};
use reprieve::workers::{Progress, Worker as _, shutdown, supervise};

use super::{Instance, Line, STALE_AFTER, clock, line_of};
use crate::support::app::NOW;
use crate::support::backends::{Database, backend_test, on_postgres, on_sqlite};
use crate::support::promise::{A_SECOND, mostly_within};

/// Longer than anything here takes, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(30);

async fn ends(instance: &Instance, address: &str) {
    let mut tx = instance.services.store.begin().await.unwrap();
    let listed = tx.listings_covering(&address.parse().unwrap(), 1).await.unwrap().remove(0);
    tx.end_listings(&[listed.id], EndedHow::Staff, &Act::by("staff:1", NOW)).await.unwrap();
    tx.commit().await.unwrap();
}

backend_test! {
    async fn the_first_tick_loads_and_until_then_nothing_is_said_to_be_off_the_lists(database: Database) {
        let mut instance = Instance::over(database.store.clone(), clock()).await;
        instance.list("ops/open-socks", "203.0.113.7").await;
        let before = (instance.state("203.0.113.7"), instance.state("203.0.113.8"));

        let progress = instance.reindex.tick().await.unwrap();

        assert_eq!(before, (State::Unknown(WhyUnknown::Loading), State::Unknown(WhyUnknown::Loading)));
        assert_eq!(progress, Progress::Worked);
        assert_eq!((instance.state("203.0.113.7"), instance.state("203.0.113.8")), (State::Listed, State::NotListed));
        assert_eq!(instance.reindex.tick().await.unwrap(), Progress::Idle);
    }
}

backend_test! {
    async fn i7_what_one_instance_commits_the_other_answers_after_one_tick(database: Database) {
        let clock = clock();
        let one = Instance::over(database.store.clone(), clock.clone()).await;
        let mut other = Instance::over(database.another().await, clock.clone()).await;
        other.follow().await;

        one.list("ops/open-socks", "203.0.113.7").await;
        other.reindex.tick().await.unwrap();
        assert_eq!(other.state("203.0.113.7"), State::Listed);

        clock.advance(Seconds::days(1));
        one.list("ops/open-socks", "203.0.113.7").await;
        other.reindex.tick().await.unwrap();
        let address = "203.0.113.7".parse().unwrap();
        assert_eq!(other.services.answer(address).listings[0].last_seen_at, NOW.plus(Seconds::days(1)));

        one.import("ops", &line_of("203.0.113.9", "ops/open-http"), true).await;
        other.reindex.tick().await.unwrap();
        assert_eq!((other.state("203.0.113.7"), other.state("203.0.113.9")), (State::NotListed, State::Listed));

        let _ = Instance::excluding(database.another().await, clock.clone(), &["203.0.113.9"]).await;
        other.reindex.tick().await.unwrap();
        assert_eq!(other.state("203.0.113.9"), State::NotListed);
        other.services.store.close().await;
    }
}

backend_test! {
    async fn i7_a_listing_that_expires_is_off_at_its_second_and_stays_off_when_it_is_swept(database: Database) {
        let clock = clock();
        let one = Instance::over(database.store.clone(), clock.clone()).await;
        let mut other = Instance::over(database.another().await, clock.clone()).await;
        one.list("ops/open-socks", "203.0.113.7").await;
        other.follow().await;
        let address: IpAddr = "203.0.113.7".parse().unwrap();
        let expires = other.services.answer(address).listings[0].expires_at.unwrap();

        clock.set(expires.minus(Seconds(1)));
        other.follow().await;
        assert_eq!(other.state("203.0.113.7"), State::Listed);
        clock.set(expires);
        assert_eq!(other.state("203.0.113.7"), State::NotListed);
        assert_eq!(expire_due(&one.services.store, expires, 10).await.unwrap(), 1);
        other.follow().await;

        assert_eq!(other.state("203.0.113.7"), State::NotListed);
        assert_eq!(other.services.index.snapshot().unwrap().len_v4(), 0);
        other.services.store.close().await;
    }
}

backend_test! {
    async fn i7_a_running_worker_answers_what_another_instance_commits_within_a_second(database: Database) {
        let clock = clock();
        let one = Instance::over(database.store.clone(), clock.clone()).await;
        let mut other = Instance::over(database.another().await, clock.clone()).await;
        other.follow().await;
        let services = other.services.clone();
        let (switch, over) = shutdown();
        let follower = async {
            supervise(other.reindex, over).await;
        };
        let checks = async {
            let mut took = Vec::new();
            for number in 1..=5 {
                let address = format!("203.0.113.{number}");
                one.list("ops/open-socks", &address).await;
                took.push(time_until(&services, &address, State::Listed).await);
                ends(&one, &address).await;
                took.push(time_until(&services, &address, State::NotListed).await);
            }
            switch.turn();
            took
        };

        let ((), took) = tokio::join!(follower, checks);
        mostly_within(A_SECOND, &took);
        services.store.close().await;
    }
}

/// How long it takes until an address is in this state.
async fn time_until(services: &Services, address: &str, state: State) -> Duration {
    let began = Instant::now();
    let answered = async {
        while services.answer(address.parse().unwrap()).state != state {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, answered).await.unwrap_or_else(|_| panic!("{address} never was {state:?}"));
    began.elapsed()
}

backend_test! {
    async fn a_step_holds_a_bounded_number_of_changes_and_the_steps_join_up(database: Database) {
        let mut instance = Instance::over(database.store.clone(), clock()).await;
        instance.follow().await;
        let many: String = (0..25_000_u32)
            .map(|number| line_of(&std::net::Ipv4Addr::from(0x2C00_0000 + number).to_string(), "ops/open-socks"))
            .collect();
        instance.import("ops", &many, false).await;
        let head = instance.services.store.read().await.unwrap().head().await.unwrap().revision;

        instance.reindex.tick().await.unwrap();
        let halfway = instance.services.index.snapshot().unwrap();
        instance.follow().await;

        assert!(halfway.revision() < head && halfway.len_v4() == 20_000, "{} of {}", halfway.len_v4(), head.0);
        let whole = instance.services.index.snapshot().unwrap();
        assert_eq!((whole.revision(), whole.len_v4()), (head, 25_000));
    }
}

backend_test! {
    async fn a_database_that_was_replaced_is_refused_loudly_until_a_restart_also_when_it_has_grown(database: Database) {
        let clock = clock();
        let mut instance = Instance::over(database.store.clone(), clock.clone()).await;
        instance.list("ops/open-socks", "203.0.113.7").await;
        instance.follow().await;
        forget_the_history(database).await;

        let refused = instance.reindex.tick().await.unwrap_err();
        let another = Instance::over(database.another().await, clock.clone()).await;
        for number in 1..=20 {
            another.list("ops/open-socks", &format!("198.51.100.{number}")).await;
        }
        let again = instance.reindex.tick().await;

        assert!(refused.to_string().contains("was the database replaced"), "{refused}");
        assert!(again.is_err(), "a history that is another one was followed");
        assert_eq!(instance.state("203.0.113.7"), State::Listed);
        clock.advance(STALE_AFTER);
        assert_eq!(instance.state("198.51.100.1"), State::Unknown(WhyUnknown::Stale));
        another.services.store.close().await;
    }
}

/// As if an empty database had been put in the place of this one.
async fn forget_the_history(database: &Database) {
    let guards = if database.is_postgres() {
        "SET session_replication_role = replica;"
    } else {
        "DROP TRIGGER listings_stay; DROP TRIGGER events_stay; DROP TRIGGER chain_forward; PRAGMA foreign_keys = OFF;"
    };
    let empty = "DELETE FROM evidence; DELETE FROM listing_sources; DELETE FROM listings; DELETE FROM events; UPDATE chain SET revision = 0;";
    database.raw(&format!("{guards}{empty}")).await.unwrap();
}

backend_test! {
    async fn a_command_loads_what_matters_for_its_question_alone(database: Database) {
        let instance = Instance::over(database.store.clone(), clock()).await;
        for network in ["203.0.113.7", "203.0.113.0/24", "203.0.113.9", "2001:db8::/64"] {
            instance.list("rbl/spam-source", network).await;
        }

        load_around(&instance.services, &["203.0.113.7".parse().unwrap()]).await.unwrap();

        assert_eq!(instance.state("203.0.113.7"), State::Listed);
        assert_eq!(instance.services.index.snapshot().unwrap().len_v4(), 2);
    }
}

#[test]
fn after_a_store_error_the_worker_goes_on_where_it_was() {
    on_sqlite(async |database| {
        let clock = clock();
        let mut instance = Instance::over(database.store.clone(), clock.clone()).await;
        instance.list("ops/open-socks", "203.0.113.7").await;
        instance.follow().await;
        database.raw("ALTER TABLE chain RENAME TO elsewhere").await.unwrap();
        clock.advance(Seconds(60));

        let broken = instance.reindex.tick().await;
        let age = instance.services.answer("203.0.113.7".parse().unwrap()).data.as_of;
        database.raw("ALTER TABLE elsewhere RENAME TO chain").await.unwrap();
        instance.list("ops/open-socks", "203.0.113.8").await;
        instance.follow().await;

        assert!(broken.is_err());
        assert_eq!(age, Some(NOW));
        assert_eq!(instance.state("203.0.113.8"), State::Listed);
        assert_eq!(
            instance.services.look().address("203.0.113.8".parse().unwrap()).data.as_of,
            Some(NOW.plus(Seconds(60)))
        );
    });
}

#[test]
fn i12_a_connection_that_falls_silent_in_the_middle_of_a_question_holds_up_nobody_for_ever() {
    on_postgres(async |database| {
        let (line, url) = Line::to(&database.url).await;
        let store = reprieve::store::Store::open(&url, reprieve::store::StoreOptions::default()).await.unwrap();
        let here = Instance::over(database.store.clone(), clock()).await;
        let mut there = Instance::over(store, clock()).await;
        here.list("ops/open-socks", "203.0.113.7").await;

        there.follow().await;
        here.list("ops/open-socks", "203.0.113.8").await;

        line.silent_after("BEGIN");
        let asked = tokio::time::timeout(PATIENCE, there.reindex.tick()).await;
        line.mend();
        let back = async { while there.reindex.tick().await.is_err() {} };
        tokio::time::timeout(PATIENCE, back).await.unwrap();

        line.cut();
        assert!(asked.unwrap().is_err());
        assert_eq!(there.state("203.0.113.8"), State::Listed);
        there.services.store.close().await;
    });
}

#[test]
fn a_compaction_happens_beside_the_following_and_loses_nothing() {
    on_sqlite(async |database| {
        let mut instance = Instance::over(database.store.clone(), clock()).await;
        instance.follow().await;
        let many: String = (0..u32::try_from(REBUILD_AFTER).unwrap() + 10)
            .map(|number| line_of(&std::net::Ipv4Addr::from(0x2C00_0000 + number).to_string(), "ops/open-socks"))
            .collect();
        instance.import("ops", &many, false).await;

        let compacted = async {
            let mut number = 0;
            instance.follow().await;
            while instance.services.index.snapshot().unwrap().pending_changes() >= REBUILD_AFTER {
                number += 1;
                instance.list("ops/open-http", &format!("203.0.113.{}", number % 200)).await;
                instance.follow().await;
            }
        };
        tokio::time::timeout(Duration::from_mins(3), compacted).await.unwrap();
        ends(&instance, "44.0.0.1").await;
        instance.list("ops/open-http", "203.0.113.250").await;
        instance.follow().await;

        assert_eq!((instance.state("44.0.0.0"), instance.state("44.0.0.1")), (State::Listed, State::NotListed));
        assert_eq!(instance.state("203.0.113.250"), State::Listed);
        let standing = database.number("SELECT COUNT(*) FROM listings WHERE ended_at IS NULL").await;
        assert_eq!(i64::try_from(instance.services.index.snapshot().unwrap().len_v4()), Ok(standing));
    });
}

#[test]
fn the_worker_wakes_at_a_commit_of_its_own_process_before_its_pause_is_over() {
    on_sqlite(async |database| {
        let instance = Instance::over(database.store.clone(), clock()).await;
        let mut worker = Reindex::new(instance.services.clone());
        let committed = async {
            tokio::task::yield_now().await;
            instance.list("ops/open-socks", "203.0.113.7").await;
        };

        let woken = async { tokio::join!(worker.woken(), committed) };

        tokio::time::timeout(Duration::from_secs(10), woken).await.unwrap();
    });
}
