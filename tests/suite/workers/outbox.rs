//! The worker that sends letters.

use reprieve::domain::time::Seconds;
use reprieve::mail::Transport;
use reprieve::mail::transport::Memory;
use reprieve::workers::outbox::Outbox;
use reprieve::workers::{Progress, Worker as _};

use super::{Instance, clock};
use crate::services::letters::{confirm, postman, put};
use crate::support::backends::backend_test;

backend_test! {
    async fn the_worker_sends_what_is_due_and_then_rests_i5(database: Database) {
        let clock = clock();
        let instance = Instance::over(database.store.clone(), clock.clone()).await;
        let memory = Memory::default();
        let mut worker = Outbox::new(instance.services.clone(), postman(Transport::Memory(memory.clone())));
        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);
        for number in 0..3 {
            put(&instance.services, &confirm(number), "nobody@example.org").await;
        }
        clock.advance(Seconds(1));

        let mut ticks = Vec::new();
        for _ in 0..4 {
            ticks.push(worker.tick().await.unwrap());
        }

        assert_eq!(ticks, [Progress::Worked, Progress::Worked, Progress::Worked, Progress::Idle]);
        assert_eq!(memory.sent().len(), 3);
        let mut rolled_back = instance.services.store.begin().await.unwrap();
        let (letter, to) = (confirm(9), "nobody@example.org".parse().unwrap());
        let locale = reprieve::domain::locale::Locale::ENGLISH;
        let now = instance.services.clock.now();
        reprieve::services::letters::enqueue(&mut rolled_back, &letter, &locale, &to, now).await.unwrap();
        rolled_back.rollback().await.unwrap();
        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);
        assert_eq!(memory.sent().len(), 3);
    }
}
