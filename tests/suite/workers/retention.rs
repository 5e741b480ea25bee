//! What is kept for a time is gone after it.

use reprieve::domain::time::Seconds;
use reprieve::workers::retention::Retention;
use reprieve::workers::{Progress, Worker as _};

use crate::support::backends::backend_test;
use crate::support::desk::Desk;

backend_test! {
    async fn s85_after_its_time_nothing_is_left_of_letters_budgets_and_forms(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        desk.ask_and_confirm("ops", "192.0.2.7", "ada@example.org").await;
        desk.letters().await;
        let mut worker = Retention::new(desk.services.clone());
        let left = async || {
            let mut all = Vec::new();
            for table in ["outbox", "used_nonces", "budgets", "budget_spends"] {
                all.push(database.number(&format!("SELECT COUNT(*) FROM {table}")).await);
            }
            all
        };

        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);
        assert!(left().await.iter().all(|count| *count > 0), "not before");
        desk.pass(Seconds::days(5));
        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);
        assert_eq!(left().await, [0, 0, 0, 0]);
        desk.pass(Seconds::days(90));
        assert_eq!(worker.tick().await.unwrap(), Progress::Worked);
        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);
        desk.verify().await;
    }
}
