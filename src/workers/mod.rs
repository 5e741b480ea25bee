//! What happens without anybody asking: each worker a `tick`, and one loop that drives them all.
//!
//! - [`reindex`] loads the index and follows the store.
//! - [`expiry`] ends listings whose time has come. [`outbox`] sends letters.
//! - [`purges`] takes back what purges are for, and brings it back when they are taken back.
//! - [`removals`] lets machines look at requests and ends those that nobody ends. [`retention`] deletes what is old.
//! - [`publish`] writes the zones; [`zones`] tells what another instance has written. [`probe`] asks name servers whether they answer so.
//! - [`news`] keeps notices in memory as the store has them, [`recent`] what happened on the lists.
//!
//! Workers decide nothing: what they do is in `crate::services`. Several instances may run them at once; the store's
//! transactions keep them apart.

pub mod expiry;
pub mod news;
pub mod outbox;
pub mod probe;
pub mod publish;
pub mod purges;
pub mod recent;
pub mod reindex;
pub mod removals;
pub mod retention;
pub mod zones;

use std::time::Duration;

use rand::RngExt;
use tokio::sync::watch;
use tokio::time::sleep;

/// The longest pause after errors in a row.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);

/// The first pause after an error; it doubles with each further one.
const FIRST_PAUSE: Duration = Duration::from_millis(250);

/// What a tick did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Something, and there may be more: run again at once.
    Worked,
    /// Nothing was due.
    Idle,
}

/// A piece of work that is done again and again.
pub trait Worker: Send {
    /// For logs and metrics.
    const NAME: &'static str;

    /// Pause between ticks while nothing is due.
    const EVERY: Duration;

    /// Does what is due now.
    fn tick(&mut self) -> impl Future<Output = anyhow::Result<Progress>> + Send;

    /// Returns when something may have become due before the pause is over. What is due is looked for in `tick`, so a
    /// wake-up too many does no harm, and one that is lost costs one pause.
    fn woken(&mut self) -> impl Future<Output = ()> + Send {
        std::future::pending()
    }
}

/// Told to everybody when the process is to end.
#[derive(Debug, Clone)]
pub struct Shutdown(watch::Receiver<bool>);

/// Ends the process's work when told, or when dropped.
#[derive(Debug)]
pub struct ShutdownSwitch(watch::Sender<bool>);

/// A switch and what it tells.
pub fn shutdown() -> (ShutdownSwitch, Shutdown) {
    let (sender, receiver) = watch::channel(false);
    (ShutdownSwitch(sender), Shutdown(receiver))
}

impl ShutdownSwitch {
    /// Begins the end.
    pub fn turn(&self) {
        self.0.send_replace(true);
    }
}

impl Shutdown {
    /// Returns once the end has begun.
    pub async fn begun(&mut self) {
        // An error means that the switch is gone: that is the end as well.
        let _ = self.0.wait_for(|over| *over).await;
    }

    /// True once the end has begun.
    pub fn has_begun(&self) -> bool {
        *self.0.borrow()
    }
}

/// Runs a worker until the end: the only loop. A tick that has begun is finished; an error is logged here, once, and
/// the next try waits a little longer, with jitter.
pub async fn supervise<W: Worker>(mut worker: W, mut shutdown: Shutdown) {
    let mut errors = 0_u32;
    while !shutdown.has_begun() {
        let pause = match worker.tick().await {
            Ok(Progress::Worked) => {
                errors = 0;
                continue;
            }
            Ok(Progress::Idle) => {
                errors = 0;
                W::EVERY
            }
            Err(error) => {
                errors = errors.saturating_add(1);
                metrics::counter!("reprieve_worker_errors_total", "worker" => W::NAME).increment(1);
                tracing::error!(
                    worker = W::NAME,
                    errors,
                    error = format!("{error:#}"),
                    "a worker could not do its work"
                );
                pause_after(errors)
            }
        };
        tokio::select! {
            () = shutdown.begun() => break,
            () = sleep(pause) => {}
            // After an error only the pause counts: a store that is away must not be asked in a tight loop.
            () = worker.woken(), if errors == 0 => {}
        }
    }
    tracing::debug!(worker = W::NAME, "stopped");
}

fn pause_after(errors: u32) -> Duration {
    let doubled = FIRST_PAUSE.saturating_mul(1 << errors.saturating_sub(1).min(16));
    doubled.min(LONGEST_PAUSE).mul_f64(rand::rng().random_range(0.5..1.0))
}
