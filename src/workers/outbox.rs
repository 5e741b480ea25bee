//! Sends letters, one after the other, while any is due.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context;

use super::{Progress, Worker};
use crate::services::Services;
use crate::services::letters::{Delivery, Postman};

/// How often the letters that wait are counted: nobody needs that more often.
const COUNTED_EVERY: Duration = Duration::from_secs(30);

/// The worker.
#[derive(Debug)]
pub struct Outbox {
    services: Arc<Services>,
    postman: Postman,
    counted: Option<Instant>,
}

impl Outbox {
    /// A worker over the site's outbox.
    pub const fn new(services: Arc<Services>, postman: Postman) -> Self {
        Self { services, postman, counted: None }
    }

    /// Figures of what waits and of what staff must look at.
    #[expect(clippy::cast_precision_loss, reason = "figures for graphs")]
    async fn count(&mut self) -> anyhow::Result<()> {
        if self.counted.is_some_and(|counted| counted.elapsed() < COUNTED_EVERY) {
            return Ok(());
        }
        let mut tx = self.services.store.read().await?;
        let counts = tx.outbox_counts().await?;
        tx.commit().await?;
        metrics::gauge!("reprieve_letters_waiting").set(counts.waiting as f64);
        metrics::gauge!("reprieve_letters_failed").set(counts.failed as f64);
        self.counted = Some(Instant::now());
        Ok(())
    }
}

impl Worker for Outbox {
    const NAME: &'static str = "outbox";
    /// Somebody may sit in front of an empty inbox.
    const EVERY: Duration = Duration::from_secs(5);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        let delivery = self.postman.deliver_next(&self.services).await.context("sending letters")?;
        let outcome = match delivery {
            Delivery::Nothing => {
                self.count().await.context("counting letters")?;
                return Ok(Progress::Idle);
            }
            Delivery::Sent => "sent",
            Delivery::PutOff => "put-off",
            Delivery::GivenUp => "given-up",
        };
        metrics::counter!("reprieve_letters_total", "outcome" => outcome).increment(1);
        Ok(Progress::Worked)
    }

    /// Letters have events beside them, nearly all; the rest waits for the pause.
    async fn woken(&mut self) {
        self.services.store.wait_for_change().await;
    }
}
