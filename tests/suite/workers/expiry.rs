//! The worker that ends what has expired.

use std::net::Ipv4Addr;

use reprieve::domain::time::Seconds;
use reprieve::workers::expiry::Expiry;
use reprieve::workers::{Progress, Worker as _};

use super::{Instance, clock, line_of};
use crate::support::app::NOW;
use crate::support::backends::{Database, backend_test};

async fn ended(database: &Database) -> i64 {
    database.number("SELECT COUNT(*) FROM listings WHERE ended_how = 'expiry' AND ended_by = 'expiry'").await
}

backend_test! {
    async fn what_is_due_ends_in_batches_until_nothing_is_i3(database: Database) {
        let clock = clock();
        let instance = Instance::over(database.store.clone(), clock.clone()).await;
        let many: String = (0..1500_u32)
            .map(|number| line_of(&Ipv4Addr::from(0x2C00_0000 + number).to_string(), "ops/open-socks"))
            .collect();
        instance.import("ops", &many, false).await;
        instance.list("dul/dynamic-range", "203.0.113.0/24").await;
        clock.set(NOW.plus(Seconds::days(15)));
        let mut worker = Expiry::new(instance.services.clone());

        let mut steps = Vec::new();
        for _ in 0..4 {
            steps.push((worker.tick().await.unwrap(), ended(database).await));
        }

        assert_eq!(steps, [
            (Progress::Worked, 1000),
            (Progress::Worked, 1500),
            (Progress::Idle, 1500),
            (Progress::Idle, 1500),
        ]);
        let events = database.number("SELECT COUNT(*) FROM events WHERE kind = 'ended'").await;
        assert_eq!(events, 1500);
    }
}

backend_test! {
    async fn two_workers_end_each_listing_once_i2(database: Database) {
        let clock = clock();
        let instance = Instance::over(database.store.clone(), clock.clone()).await;
        let other = Instance::over(database.another().await, clock.clone()).await;
        let many: String = (0..1200_u32)
            .map(|number| line_of(&Ipv4Addr::from(0x2C00_0000 + number).to_string(), "ops/open-socks"))
            .collect();
        instance.import("ops", &many, false).await;
        clock.set(NOW.plus(Seconds::days(15)));

        let run = async |services| {
            let mut worker = Expiry::new(services);
            while worker.tick().await.unwrap() == Progress::Worked {}
        };
        tokio::join!(run(instance.services.clone()), run(other.services.clone()));

        assert_eq!(database.number("SELECT COUNT(*) FROM events WHERE kind = 'ended'").await, 1200);
        assert_eq!(ended(database).await, 1200);
        other.services.store.close().await;
    }
}

backend_test! {
    async fn a_clock_that_jumps_ends_nothing_until_a_restart(database: Database) {
        let clock = clock();
        let instance = Instance::over(database.store.clone(), clock.clone()).await;
        instance.list("ops/open-socks", "203.0.113.7").await;
        let mut worker = Expiry::new(instance.services.clone());
        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);

        clock.advance(Seconds::days(15));
        let jumped = worker.tick().await.unwrap();
        clock.set(NOW.plus(Seconds::days(15)));
        let later = worker.tick().await.unwrap();
        let before_restart = ended(database).await;
        let restarted = Expiry::new(instance.services.clone()).tick().await.unwrap();

        assert_eq!((jumped, later, before_restart), (Progress::Idle, Progress::Idle, 0));
        assert_eq!((restarted, ended(database).await), (Progress::Worked, 1));
    }
}
