//! Work that must not stop half-way because whoever asked for it has gone.
//!
//! A web request that is abandoned takes its future with it, at any `.await`: a transaction would be left open in the
//! pool (F6). Every write therefore runs as a task of its own, and the request waits for it. This is the one place
//! outside the server and the workers that starts tasks.

use std::future::Future;

use tokio::sync::watch;
use tracing::Instrument as _;

/// The work did not come to its end: it panicked, or the process is stopping.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the work did not come to its end")]
pub struct Unfinished;

/// Writes under way. Clones count together.
#[derive(Debug, Clone)]
pub struct Writes {
    under_way: watch::Sender<usize>,
}

impl Writes {
    /// None under way.
    pub fn new() -> Self {
        Self { under_way: watch::Sender::new(0) }
    }

    /// Runs `work` to its end, whether or not the caller waits for that, and gives back what comes of it.
    pub async fn finish<T, W>(&self, work: W) -> Result<T, Unfinished>
    where
        T: Send + 'static,
        W: Future<Output = T> + Send + 'static,
    {
        let counted = Counted::new(self.under_way.clone());
        let work = async move {
            let _counted = counted;
            work.await
        };
        #[expect(clippy::disallowed_methods, reason = "this is the place for it")]
        let task = tokio::spawn(work.in_current_span());
        task.await.map_err(|_| Unfinished)
    }

    /// Runs `work` to its end without anybody waiting for it.
    pub fn leave<W>(&self, work: W)
    where
        W: Future<Output = ()> + Send + 'static,
    {
        let counted = Counted::new(self.under_way.clone());
        let work = async move {
            let _counted = counted;
            work.await;
        };
        #[expect(clippy::disallowed_methods, reason = "this is the place for it")]
        let _unwatched = tokio::spawn(work.in_current_span());
    }

    /// Waits until no write is under way: before the store is closed.
    pub async fn settled(&self) {
        // Fails only when every sender is gone, and this is one.
        let _ = self.under_way.subscribe().wait_for(|count| *count == 0).await;
    }
}

impl Default for Writes {
    fn default() -> Self {
        Self::new()
    }
}

/// One write, counted until it is dropped, by a panic too.
struct Counted(watch::Sender<usize>);

impl Counted {
    fn new(under_way: watch::Sender<usize>) -> Self {
        under_way.send_modify(|count| *count += 1);
        Self(under_way)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.send_modify(|count| *count = count.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use tokio::sync::oneshot;

    use super::*;

    #[tokio::test]
    async fn f6_a_write_comes_to_its_end_when_the_caller_has_gone() {
        let writes = Writes::new();
        let (go_on, wait) = oneshot::channel::<()>();
        let done = Arc::new(AtomicBool::new(false));
        let written = Arc::clone(&done);
        let mut request = Box::pin(writes.finish(async move {
            wait.await.unwrap();
            written.store(true, Ordering::SeqCst);
        }));
        let polled = tokio::time::timeout(std::time::Duration::ZERO, &mut request).await;
        assert!(polled.is_err());

        drop(request);
        go_on.send(()).unwrap();
        writes.settled().await;

        assert!(done.load(Ordering::SeqCst));
    }

    #[tokio::test]
    async fn a_write_that_panics_is_told_to_the_caller_and_no_longer_counts() {
        let writes = Writes::new();

        assert_eq!(writes.finish(async { panic!("on purpose") }).await, Err::<(), _>(Unfinished));
        writes.settled().await;
    }
}
