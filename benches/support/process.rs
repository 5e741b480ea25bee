//! Processor time and memory of this process, where the system tells them in `/proc`.

use std::fs;
use std::time::Instant;

/// Nanoseconds of processor time that this thread has had.
fn processor_time() -> Option<f64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok()
}

/// Runs the work and gives its outcome and its nanoseconds: processor time of this thread, or else elapsed time.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let (clock, before) = (Instant::now(), processor_time());
    let outcome = work();
    let elapsed = clock.elapsed().as_secs_f64() * 1e9;
    let used = before.zip(processor_time()).map(|(before, after)| after - before);
    (outcome, used.filter(|&used| used > 0.0).unwrap_or(elapsed))
}

/// Bytes of memory that this process holds; 0 where the system does not tell.
pub(crate) fn resident() -> f64 {
    let pages = fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.and_then(|text| text.split_whitespace().nth(1)?.parse::<f64>().ok());
    pages.unwrap_or(0.0) * 4096.0
}
