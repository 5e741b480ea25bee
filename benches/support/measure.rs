//! Time and memory: medians of many, processor time where it can be had, since other work may run on the same cores.

use std::fs;
use std::hint::black_box;
use std::time::Instant;

use super::listings::Random;

/// The value in the middle; 0 of none.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}

/// Nanoseconds of processor time that this thread has had, from `/proc`; `None` where there is none.
fn processor_time() -> Option<f64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok()
}

/// Runs the work and gives its outcome and its nanoseconds: processor time of this thread, or else elapsed time.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let (clock, before) = (Instant::now(), processor_time());
    let outcome = work();
    let elapsed = clock.elapsed().as_secs_f64() * 1e9;
    let used = before.zip(processor_time()).map(|(before, after)| after - before);
    (outcome, used.filter(|&used| used > 0.0).unwrap_or(elapsed))
}

/// Nanoseconds of one operation, the cost of the clock included.
pub fn single<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let clock = Instant::now();
    let outcome = work();
    let elapsed = clock.elapsed();
    (outcome, f64::from(elapsed.subsec_nanos()) + elapsed.as_secs_f64().trunc() * 1e9)
}

/// What [`single`] reads for no work at all.
pub fn clock_cost() -> f64 {
    median((0..100_000).map(|at| single(|| black_box(at)).1).collect())
}

/// Bytes of memory that this process holds, from `/proc`; 0 where there is none.
pub fn resident() -> f64 {
    let pages = fs::read_to_string("/proc/self/statm").ok();
    let pages = pages.and_then(|text| text.split_whitespace().nth(1)?.parse::<f64>().ok());
    pages.unwrap_or(0.0) * 4096.0
}

/// Reads of which each says where the next one is: what one cold load from so much memory costs, and so the least that
/// anything can cost that lies in it.
pub struct Chase {
    lines: Vec<[u32; 16]>,
    at: usize,
}

impl Chase {
    /// One cycle through all cache lines of so many bytes, in random order (Sattolo).
    pub fn over(bytes: usize) -> Self {
        let count = u32::try_from(bytes / 64).unwrap_or(u32::MAX);
        let mut order: Vec<u32> = (0..count).collect();
        let mut random = Random::new(1);
        for at in (1..order.len()).rev() {
            order.swap(at, random.index(at));
        }
        let mut lines = vec![[0; 16]; order.len()];
        for (&from, &to) in order.iter().zip(order.iter().cycle().skip(1)) {
            lines[from as usize][0] = to;
        }
        Self { lines, at: 0 }
    }

    /// One read.
    pub fn step(&mut self) -> usize {
        self.at = self.lines[self.at][0] as usize;
        self.at
    }
}
