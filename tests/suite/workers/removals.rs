//! The worker that lets machines look, and ends what nobody ends.

use std::sync::Arc;

use reprieve::domain::time::Seconds;
use reprieve::services::Services;
use reprieve::workers::removals::Removals;
use reprieve::workers::{Progress, Worker};

use crate::support::backends::backend_test;
use crate::support::desk::Desk;

async fn until_idle(worker: &mut Removals) {
    while worker.tick().await.unwrap() == Progress::Worked {}
}

backend_test! {
    async fn what_is_confirmed_is_looked_at_and_what_is_not_lapses(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rss/open-relay", "192.0.2.7").await;
        desk.list("rss/open-relay", "192.0.2.8").await;
        let confirmed = desk.ask_and_confirm("rss", "192.0.2.7", "ada@example.org").await;
        let silent = desk.ask("rss", "192.0.2.8", "bob@example.org").await.unwrap();
        let mut worker = Removals::new(desk.services.clone());

        until_idle(&mut worker).await;
        assert_eq!((desk.state(&confirmed).await, desk.state(&silent).await), ("granted", "unconfirmed"));
        desk.pass(Seconds::days(3));
        until_idle(&mut worker).await;

        assert_eq!(desk.state(&silent).await, "lapsed");
        desk.verify().await;
    }
}

backend_test! {
    async fn i8_two_instances_look_at_each_request_once(database: Database) {
        let desk = Desk::over(database).await;
        let mut asked = Vec::new();
        for host in 1..=6 {
            let network = format!("192.0.2.{host}");
            desk.list("rss/open-relay", &network).await;
            asked.push(desk.ask_and_confirm("rss", &network, &format!("a{host}@example.org")).await);
        }
        let other = Services { store: database.another().await, ..(*desk.services).clone() };
        let (mut one, mut two) = (Removals::new(desk.services.clone()), Removals::new(Arc::new(other)));

        tokio::join!(until_idle(&mut one), until_idle(&mut two));

        for submitted in &asked {
            assert_eq!(desk.state(submitted).await, "granted");
        }
        assert_eq!(desk.events().await.iter().filter(|event| **event == "granted").count(), 6);
        desk.verify().await;
    }
}
