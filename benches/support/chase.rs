//! What one cold read from memory costs.

use super::listings::Random;

/// Reads of which each says where the next one is: the least that anything can cost that lies in so much memory.
pub(crate) struct Chase {
    lines: Vec<[u32; 16]>,
    at: usize,
}

impl Chase {
    /// One cycle through all cache lines of so many bytes, in random order (Sattolo).
    pub(crate) fn over(bytes: usize) -> Self {
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
    pub(crate) fn step(&mut self) -> usize {
        self.at = self.lines[self.at][0] as usize;
        self.at
    }
}
