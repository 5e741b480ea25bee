//! Time of single operations: medians of many, since other work may run on the same cores.

use std::time::Instant;

/// The value in the middle; 0 of none.
pub(crate) fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

/// Nanoseconds of one operation, the cost of the clock included.
pub(crate) fn single<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let clock = Instant::now();
    let outcome = work();
    (outcome, clock.elapsed().as_secs_f64() * 1e9)
}
