//! What is used once.

use reprieve::domain::keys::Nonce;
use reprieve::domain::time::Seconds;
use reprieve::store::nonces::NonceUse;
use reprieve::store::{Store, StoreError, Tx};

use super::NOW;
use crate::support::backends::backend_test;

const NONCE: Nonce = Nonce([5; 16]);

pub(super) async fn begin(store: &Store) -> Tx {
    loop {
        match store.begin().await {
            Ok(tx) => return tx,
            Err(StoreError::Busy(_) | StoreError::Unavailable(_)) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// Sends the same form, as one of many windows.
async fn send(store: &Store, name: String) -> NonceUse {
    let mut tx = begin(store).await;
    let used = tx.use_nonce(&NONCE, NOW, &name).await.unwrap();
    // What the form does takes a while, and others come in between.
    tokio::task::yield_now().await;
    tx.commit().await.unwrap();
    used
}

backend_test! {
    async fn of_fifty_at_once_one_uses_it_and_all_others_are_told_what_came_of_that_s71(database: Database) {
        let (one, other) = (database.store.clone(), database.another().await);
        let mut sending = tokio::task::JoinSet::new();
        for number in 0..50 {
            let store = if number % 2 == 0 { one.clone() } else { other.clone() };
            sending.spawn(async move {
                let name = format!("R-{number}");
                (send(&store, name.clone()).await, name)
            });
        }

        let all = sending.join_all().await;

        let first: Vec<&String> = all.iter().filter(|(used, _)| *used == NonceUse::First).map(|(_, name)| name).collect();
        assert_eq!(first.len(), 1);
        let again = all.iter().filter(|(used, _)| *used == NonceUse::Again(first[0].clone())).count();
        assert_eq!(again, 49);
        other.close().await;
    }
}

backend_test! {
    async fn what_was_taken_back_was_not_used_s71(database: Database) {
        let mut tx = database.store.begin().await.unwrap();
        assert_eq!(tx.use_nonce(&NONCE, NOW, "R-1").await.unwrap(), NonceUse::First);
        tx.rollback().await.unwrap();

        let mut tx = database.store.begin().await.unwrap();
        assert_eq!(tx.outcome_of(&NONCE).await.unwrap(), None);
        assert_eq!(tx.use_nonce(&NONCE, NOW, "R-2").await.unwrap(), NonceUse::First);
        assert_eq!(tx.use_nonce(&Nonce([6; 16]), NOW, "R-3").await.unwrap(), NonceUse::First);
        assert_eq!(tx.use_nonce(&NONCE, NOW, "R-4").await.unwrap(), NonceUse::Again("R-2".to_owned()));
        tx.commit().await.unwrap();
    }
}

backend_test! {
    async fn old_ones_are_forgotten(database: Database) {
        let mut tx = database.store.begin().await.unwrap();
        tx.use_nonce(&NONCE, NOW, "R-1").await.unwrap();
        tx.use_nonce(&Nonce([6; 16]), NOW.plus(Seconds(1)), "R-2").await.unwrap();

        assert_eq!(tx.forget_nonces(NOW.plus(Seconds(1))).await.unwrap(), 1);

        assert_eq!(tx.outcome_of(&NONCE).await.unwrap(), None);
        assert_eq!(tx.outcome_of(&Nonce([6; 16])).await.unwrap(), Some("R-2".to_owned()));
        tx.commit().await.unwrap();
    }
}
