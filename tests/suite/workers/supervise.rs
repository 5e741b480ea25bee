//! The loop that drives every worker, on a clock that a test moves.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use reprieve::workers::{Progress, Worker, shutdown, supervise};
use tokio::sync::{Notify, oneshot};
use tokio::time::Instant;

/// A worker that does what it is told and notes when.
struct Told {
    outcomes: VecDeque<anyhow::Result<Progress>>,
    ticks: Arc<Mutex<Vec<Duration>>>,
    began: Instant,
    wake: Arc<Notify>,
    /// Told when the outcomes are used up.
    done: Option<oneshot::Sender<()>>,
}

impl Worker for Told {
    const NAME: &'static str = "told";
    const EVERY: Duration = Duration::from_mins(1);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        self.ticks.lock().unwrap().push(self.began.elapsed());
        if let Some(outcome) = self.outcomes.pop_front() {
            return outcome;
        }
        self.done.take().map(|done| done.send(()));
        Ok(Progress::Idle)
    }

    async fn woken(&mut self) {
        self.wake.notified().await;
    }
}

/// When the ticks happened that these outcomes led to, the one after them included.
async fn ticks_of(outcomes: Vec<anyhow::Result<Progress>>, wake: &Arc<Notify>) -> Vec<Duration> {
    let ticks = Arc::default();
    let (done, is_done) = oneshot::channel();
    let worker = Told {
        outcomes: outcomes.into(),
        ticks: Arc::clone(&ticks),
        began: Instant::now(),
        wake: wake.clone(),
        done: Some(done),
    };
    let (switch, over) = shutdown();
    let stop = async {
        is_done.await.unwrap();
        switch.turn();
    };
    tokio::join!(supervise(worker, over), stop);
    Arc::try_unwrap(ticks).unwrap().into_inner().unwrap()
}

fn broken() -> anyhow::Result<Progress> {
    Err(anyhow::anyhow!("on purpose"))
}

#[tokio::test(start_paused = true)]
async fn a_worker_that_had_something_to_do_looks_again_at_once_and_an_idle_one_after_its_pause() {
    let ticks = ticks_of(vec![Ok(Progress::Worked), Ok(Progress::Worked), Ok(Progress::Idle)], &Arc::default()).await;

    assert_eq!(ticks[..3], [Duration::ZERO; 3]);
    assert!(ticks[3].abs_diff(Told::EVERY) < Duration::from_millis(5), "{:?}", ticks[3]);
}

#[tokio::test(start_paused = true)]
async fn an_idle_worker_is_woken_before_its_pause_is_over() {
    let wake = Arc::new(Notify::new());
    wake.notify_one();

    let ticks = ticks_of(vec![Ok(Progress::Idle)], &wake).await;

    assert_eq!(ticks, [Duration::ZERO; 2]);
}

#[tokio::test(start_paused = true)]
async fn errors_in_a_row_are_met_with_longer_and_longer_pauses_up_to_half_a_minute() {
    let ticks = ticks_of((0..12).map(|_| broken()).collect(), &Arc::default()).await;

    let pauses: Vec<f64> = ticks.windows(2).map(|pair| pair[1].abs_diff(pair[0]).as_secs_f64()).collect();
    for (number, pause) in pauses.iter().enumerate() {
        let longest = (0.25 * 2_f64.powi(i32::try_from(number).unwrap())).min(30.0);
        assert!((longest / 2.0 - 0.01..=longest + 0.01).contains(pause), "pause {number}: {pause}");
    }
    assert!(pauses[11] >= 14.0);
}

#[tokio::test(start_paused = true)]
async fn after_an_error_a_wake_up_does_not_shorten_the_pause() {
    let wake = Arc::new(Notify::new());
    wake.notify_one();

    let ticks = ticks_of(vec![broken()], &wake).await;

    assert!(ticks[1] >= Duration::from_millis(125), "{:?}", ticks[1]);
}

#[tokio::test(start_paused = true)]
async fn a_success_between_errors_starts_the_pauses_anew() {
    let outcomes = vec![broken(), broken(), broken(), broken(), Ok(Progress::Worked), broken()];

    let ticks = ticks_of(outcomes, &Arc::default()).await;

    let pause = ticks[6].abs_diff(ticks[5]);
    assert!(pause <= Duration::from_millis(260), "{pause:?}");
}

/// A worker whose tick lasts until it is let go.
struct Slow {
    begun: Option<oneshot::Sender<()>>,
    go_on: Option<oneshot::Receiver<()>>,
    finished: Arc<Mutex<u32>>,
}

impl Worker for Slow {
    const NAME: &'static str = "slow";
    const EVERY: Duration = Duration::from_mins(1);

    async fn tick(&mut self) -> anyhow::Result<Progress> {
        self.begun.take().unwrap().send(()).unwrap();
        self.go_on.take().unwrap().await.unwrap();
        *self.finished.lock().unwrap() += 1;
        Ok(Progress::Worked)
    }
}

#[tokio::test]
async fn a_tick_that_has_begun_is_finished_on_shutdown_and_no_other_begins() {
    let (begun, has_begun) = oneshot::channel();
    let (go_on, told) = oneshot::channel();
    let finished = Arc::default();
    let worker = Slow { begun: Some(begun), go_on: Some(told), finished: Arc::clone(&finished) };
    let (switch, over) = shutdown();
    let stop = async {
        has_begun.await.unwrap();
        switch.turn();
        tokio::task::yield_now().await;
        go_on.send(()).unwrap();
    };

    tokio::time::timeout(Duration::from_secs(10), async { tokio::join!(supervise(worker, over), stop) }).await.unwrap();

    assert_eq!(*finished.lock().unwrap(), 1);
}

#[tokio::test(start_paused = true)]
async fn shutdown_ends_a_pause_and_so_does_the_loss_of_the_switch() {
    for turn in [true, false] {
        let began = Instant::now();
        let (done, _is_done) = oneshot::channel();
        let worker =
            Told { outcomes: VecDeque::new(), ticks: Arc::default(), began, wake: Arc::default(), done: Some(done) };
        let (switch, over) = shutdown();
        let stop = async move {
            tokio::task::yield_now().await;
            if turn {
                switch.turn();
            }
            drop(switch);
        };

        tokio::join!(supervise(worker, over), stop);

        assert!(began.elapsed() < Duration::from_secs(1));
    }
}
