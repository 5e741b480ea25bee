//! Budgets that outlast a restart.

use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::store::budgets::{Budget, RetryAfter, Spend};
use reprieve::store::{Store, StoreError};

use super::NOW;
use super::nonces::begin;
use crate::support::backends::backend_test;

const THREE: Budget = Budget { scope: "three", count: 3, window: Seconds::HOUR };
const ONE: Budget = Budget { scope: "one", count: 1, window: Seconds(60) };

const fn by(budget: Budget, whose: u8) -> Spend {
    Spend { budget, key: [whose; 32] }
}

async fn spend(store: &Store, spends: &[Spend], now: Timestamp) -> Result<(), RetryAfter> {
    let mut tx = begin(store).await;
    let spent = tx.spend(spends, now).await.unwrap();
    tx.commit().await.unwrap();
    spent
}

backend_test! {
    async fn a_budget_holds_in_any_stretch_of_its_length_and_says_when_there_is_room_s20(database: Database) {
        let store = &database.store;
        for at in [0, 1800, 3000] {
            assert_eq!(spend(store, &[by(THREE, 1)], NOW.plus(Seconds(at))).await, Ok(()));
        }
        assert_eq!(spend(store, &[by(THREE, 1)], NOW.plus(Seconds(3000))).await, Err(RetryAfter(Seconds(600))));
        assert_eq!(spend(store, &[by(THREE, 1)], NOW.plus(Seconds(3599))).await, Err(RetryAfter(Seconds(1))));
        assert_eq!(spend(store, &[by(THREE, 2)], NOW.plus(Seconds(3599))).await, Ok(()));
        assert_eq!(spend(store, &[by(THREE, 1)], NOW.plus(Seconds(3600))).await, Ok(()));
        assert_eq!(spend(store, &[by(THREE, 1)], NOW.plus(Seconds(3601))).await, Err(RetryAfter(Seconds(1799))));
    }
}

backend_test! {
    async fn budgets_outlast_a_restart_and_are_shared_by_instances_s20(database: Database) {
        let other = database.another().await;
        assert_eq!(spend(&database.store, &[by(THREE, 1)], NOW).await, Ok(()));
        assert_eq!(spend(&other, &[by(THREE, 1)], NOW).await, Ok(()));
        other.close().await;

        let restarted = database.another().await;
        assert_eq!(spend(&restarted, &[by(THREE, 1)], NOW).await, Ok(()));
        assert_eq!(spend(&restarted, &[by(THREE, 1)], NOW).await, Err(RetryAfter(Seconds::HOUR)));
        assert_eq!(spend(&database.store, &[by(THREE, 1)], NOW).await, Err(RetryAfter(Seconds::HOUR)));
        restarted.close().await;
    }
}

backend_test! {
    async fn of_fifty_at_once_as_many_are_let_through_as_there_is_room_for_s20(database: Database) {
        const TEN: Budget = Budget { scope: "ten", count: 10, window: Seconds::HOUR };
        let (one, other) = (database.store.clone(), database.another().await);
        let mut spending = tokio::task::JoinSet::new();
        for number in 0..50 {
            let store = if number % 2 == 0 { one.clone() } else { other.clone() };
            spending.spawn(async move { spend(&store, &[by(THREE, number), by(TEN, 1)], NOW).await });
        }

        let all = spending.join_all().await;

        assert_eq!(all.iter().filter(|spent| spent.is_ok()).count(), 10);
        assert_eq!(database.number("SELECT COUNT(*) FROM budget_spends WHERE scope = 'ten'").await, 10);
        assert_eq!(database.number("SELECT COUNT(*) FROM budget_spends WHERE scope = 'three'").await, 10);
        other.close().await;
    }
}

backend_test! {
    async fn nothing_is_taken_from_any_when_one_is_spent_and_the_longest_wait_is_told(database: Database) {
        let store = &database.store;
        assert_eq!(spend(store, &[by(THREE, 1), by(ONE, 1)], NOW).await, Ok(()));
        for _ in 0..5 {
            assert_eq!(spend(store, &[by(THREE, 1), by(ONE, 1)], NOW).await, Err(RetryAfter(Seconds(60))));
        }
        assert_eq!(spend(store, &[by(THREE, 1)], NOW).await, Ok(()));
        assert_eq!(spend(store, &[by(THREE, 1)], NOW).await, Ok(()));
        assert_eq!(spend(store, &[by(ONE, 1), by(THREE, 1)], NOW).await, Err(RetryAfter(Seconds::HOUR)));
    }
}

backend_test! {
    async fn what_was_taken_back_was_not_spent(database: Database) {
        let mut tx = database.store.begin().await.unwrap();
        assert_eq!(tx.spend(&[by(ONE, 1)], NOW).await.unwrap(), Ok(()));
        tx.rollback().await.unwrap();

        assert_eq!(spend(&database.store, &[by(ONE, 1)], NOW).await, Ok(()));
    }
}

backend_test! {
    async fn a_clock_that_was_put_back_locks_nobody_out_for_longer_than_the_budget_says(database: Database) {
        assert_eq!(spend(&database.store, &[by(ONE, 1)], NOW).await, Ok(()));
        let wait = spend(&database.store, &[by(ONE, 1)], NOW.minus(Seconds::DAY)).await;
        assert_eq!(wait, Err(RetryAfter(Seconds(60))));
    }
}

backend_test! {
    async fn what_is_forgotten_counts_no_more_and_what_is_not_still_does(database: Database) {
        let store = &database.store;
        spend(store, &[by(THREE, 1)], NOW).await.unwrap();
        spend(store, &[by(THREE, 2)], NOW).await.unwrap();
        spend(store, &[by(THREE, 2)], NOW.plus(Seconds::DAY)).await.unwrap();

        let mut tx = store.begin().await.unwrap();
        let forgotten = tx.forget_budgets(NOW.plus(Seconds::HOUR)).await.unwrap();
        tx.commit().await.unwrap();

        assert_eq!(forgotten, 3);
        let later = NOW.plus(Seconds::DAY);
        for whose in [1, 1, 1, 2, 2] {
            assert_eq!(spend(store, &[by(THREE, whose)], later).await, Ok(()));
        }
        for whose in [1, 2] {
            assert_eq!(spend(store, &[by(THREE, whose)], later).await, Err(RetryAfter(Seconds::HOUR)));
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM budgets").await, 2);
    }
}

backend_test! {
    async fn a_key_is_drawn_once_for_all_instances_s71(database: Database) {
        let other = database.another().await;
        let keep = async |store: &Store, key: u8| -> Result<[u8; 32], StoreError> {
            let mut tx = begin(store).await;
            let kept = tx.keep_site_key(&[key; 32], NOW).await?;
            tx.commit().await?;
            Ok(kept)
        };

        let (one, two) = tokio::join!(keep(&database.store, 1), keep(&other, 2));

        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!(one, two);
        let mut tx = other.read().await.unwrap();
        assert_eq!(tx.site_key().await.unwrap(), Some(one));
        tx.commit().await.unwrap();
        other.close().await;
    }
}
