//! The outbox and its lease.

use std::collections::BTreeSet;

use reprieve::domain::time::Seconds;
use reprieve::store::StoreError;
use reprieve::store::outbox::NewLetter;

use super::NOW;
use crate::support::backends::{Database, backend_test};

const LEASE: Seconds = Seconds(300);

fn letter(recipient: &str) -> NewLetter<'_> {
    NewLetter { kind: "confirm", locale: "en", values: "{\"a\":1}", recipient, due_at: NOW }
}

async fn put(database: &Database, letters: usize) {
    let mut tx = database.store.begin().await.unwrap();
    for number in 0..letters {
        tx.enqueue(&letter(&format!("n{number}@example.org"))).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Takes letters until none is left unclaimed; returns the ids it was given.
async fn sender(database: &Database) -> Vec<i64> {
    let store = database.another().await;
    let mut taken = Vec::new();
    loop {
        let mut tx = match store.begin().await {
            Ok(tx) => tx,
            Err(StoreError::Busy(_)) => continue,
            Err(error) => panic!("{error:?}"),
        };
        let leased = tx.lease_letter(NOW, LEASE).await.unwrap();
        tx.commit().await.unwrap();
        match leased {
            Some(letter) => taken.push(letter.id),
            None if database.number("SELECT COUNT(*) FROM outbox WHERE claimed_until = 0").await == 0 => break,
            None => {}
        }
    }
    store.close().await;
    taken
}

backend_test! {
    async fn eight_senders_at_once_lease_each_letter_exactly_once_i5(database: Database) {
        put(database, 120).await;

        let [one, two, three, four] = std::array::from_fn(|_| sender(database));
        let [five, six, seven, eight] = std::array::from_fn(|_| sender(database));
        let first = async { tokio::join!(one, two, three, four) };
        let second = async { tokio::join!(five, six, seven, eight) };
        let (first, second) = tokio::join!(first, second);

        let all = [first.0, first.1, first.2, first.3, second.0, second.1, second.2, second.3];
        let taken: Vec<i64> = all.concat();
        assert_eq!(taken.len(), 120);
        assert_eq!(taken.into_iter().collect::<BTreeSet<_>>().len(), 120);
    }
}

backend_test! {
    async fn a_letter_goes_down_with_its_transaction_or_not_at_all_i5(database: Database) {
        let mut tx = database.store.begin().await.unwrap();
        tx.enqueue(&letter("n@example.org")).await.unwrap();
        tx.rollback().await.unwrap();

        let mut tx = database.store.begin().await.unwrap();
        assert_eq!(tx.lease_letter(NOW, LEASE).await.unwrap(), None);
    }
}

backend_test! {
    async fn a_leased_letter_comes_back_when_the_lease_ends_and_the_first_sender_is_told(database: Database) {
        put(database, 1).await;
        let mut tx = database.store.begin().await.unwrap();
        let first = tx.lease_letter(NOW, LEASE).await.unwrap().unwrap();
        assert_eq!((first.kind.as_str(), first.values.as_str(), first.attempts), ("confirm", "{\"a\":1}", 1));
        assert_eq!(tx.lease_letter(NOW.plus(Seconds(299)), LEASE).await.unwrap(), None);

        let second = tx.lease_letter(NOW.plus(LEASE), LEASE).await.unwrap().unwrap();

        assert_eq!((second.id, second.attempts), (first.id, 2));
        assert!(tx.letter_sent(&first, NOW).await.unwrap_err().is_conflict());
        tx.letter_sent(&second, NOW).await.unwrap();
        assert!(tx.letter_sent(&second, NOW).await.unwrap_err().is_conflict());
        assert_eq!(tx.lease_letter(NOW.plus(Seconds::DAY), LEASE).await.unwrap(), None);
        tx.commit().await.unwrap();
    }
}

backend_test! {
    async fn a_failed_letter_is_put_off_and_at_last_given_up(database: Database) {
        put(database, 1).await;
        let mut tx = database.store.begin().await.unwrap();
        let leased = tx.lease_letter(NOW, LEASE).await.unwrap().unwrap();
        tx.letter_put_off(&leased, "451 later", NOW.plus(Seconds::HOUR)).await.unwrap();

        assert_eq!(tx.lease_letter(NOW.plus(Seconds(3599)), LEASE).await.unwrap(), None);
        let leased = tx.lease_letter(NOW.plus(Seconds::HOUR), LEASE).await.unwrap().unwrap();
        assert_eq!(tx.outbox_counts().await.unwrap().waiting, 1);
        tx.letter_failed(&leased, "550 no", NOW).await.unwrap();

        let counts = tx.outbox_counts().await.unwrap();
        assert_eq!((counts.waiting, counts.failed), (0, 1));
        assert_eq!(tx.lease_letter(NOW.plus(Seconds::DAY), LEASE).await.unwrap(), None);
        tx.commit().await.unwrap();
    }
}

/// How many letters still tell anything to anybody.
async fn telling(database: &Database) -> i64 {
    database.number("SELECT COUNT(*) FROM outbox WHERE letter_values <> '{}' OR recipient <> '-'").await
}

backend_test! {
    async fn s60_the_store_forgets_the_secrets_and_the_recipient_of_a_letter_that_is_done(database: Database) {
        put(database, 2).await;
        let mut tx = database.store.begin().await.unwrap();
        assert!(tx.has_due_letter(NOW).await.unwrap());
        assert!(!tx.has_due_letter(NOW.minus(Seconds(1))).await.unwrap());
        let first = tx.lease_letter(NOW, LEASE).await.unwrap().unwrap();
        let second = tx.lease_letter(NOW, LEASE).await.unwrap().unwrap();
        assert!(!tx.has_due_letter(NOW).await.unwrap());
        tx.letter_put_off(&first, "n...@example.org: 451", NOW).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(telling(database).await, 2);

        let mut tx = database.store.begin().await.unwrap();
        let first = tx.lease_letter(NOW, LEASE).await.unwrap().unwrap();
        tx.letter_sent(&first, NOW).await.unwrap();
        tx.letter_failed(&second, "n...@example.org: 550", NOW).await.unwrap();
        tx.commit().await.unwrap();

        assert_eq!(telling(database).await, 0);
        let noted = "SELECT COUNT(*) FROM outbox WHERE last_error = 'n...@example.org: 550' AND sent_at IS NULL";
        assert_eq!(database.number(noted).await, 1);
        assert_eq!(database.number("SELECT COUNT(*) FROM outbox WHERE last_error IS NULL").await, 1);
    }
}
