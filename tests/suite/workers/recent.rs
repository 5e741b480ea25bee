//! The worker that reads what happened on the lists lately.

use reprieve::domain::time::Seconds;
use reprieve::workers::recent::Follower;
use reprieve::workers::{Progress, Worker as _};

use super::{Instance, clock};
use crate::support::backends::backend_test;

backend_test! {
    async fn every_instance_tells_the_same_an_hour_at_a_time(database: Database) {
        let clock = clock();
        let one = Instance::over(database.store.clone(), clock.clone()).await;
        let other = Instance::over(database.another().await, clock.clone()).await;
        one.list("ops/open-socks", "203.0.113.7").await;
        let mut first = Follower::new(one.services.clone());
        let mut second = Follower::new(other.services.clone());
        let mut ticks = 1;
        while first.tick().await.unwrap() == Progress::Worked {
            ticks += 1;
        }
        assert_eq!(ticks, 7 * 24);

        clock.advance(Seconds::hours(25));
        while first.tick().await.unwrap() == Progress::Worked {
            ticks += 1;
        }
        while second.tick().await.unwrap() == Progress::Worked {}

        assert_eq!(ticks, 7 * 24 + 24);
        let (one, other) = (one.services.lately().await.unwrap(), other.services.lately().await.unwrap());
        assert_eq!(one.of_list("ops").count(), 1);
        assert_eq!(one.of_list("ops").collect::<Vec<_>>(), other.of_list("ops").collect::<Vec<_>>());
        database.store.close().await;
    }
}
