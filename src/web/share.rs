//! How much of something scarce each network holds, so that none holds all of it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::network::Network;

/// Counts what each network holds. Has an entry only for those that hold something, so it is no larger than what there
/// is to hold. Clones count together.
#[derive(Debug, Clone, Default)]
pub struct Shares(Arc<Mutex<HashMap<Network, usize>>>);

/// One piece of it, given back when dropped.
#[derive(Debug)]
pub struct Share {
    key: Network,
    shares: Shares,
}

impl Shares {
    /// One more for this network, unless it holds so many already.
    pub fn take(&self, key: Network, most: usize) -> Option<Share> {
        self.with(|counts| {
            let count = counts.get(&key).copied().unwrap_or_default();
            (count < most).then(|| _ = counts.insert(key, count + 1))
        })?;
        Some(Share { key, shares: self.clone() })
    }

    /// How many networks hold something.
    pub fn holders(&self) -> usize {
        self.with(|counts| counts.len())
    }

    fn with<T>(&self, look: impl FnOnce(&mut HashMap<Network, usize>) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.shares.with(|counts| {
            if let Some(count) = counts.get_mut(&self.key) {
                *count -= 1;
                if *count == 0 {
                    counts.remove(&self.key);
                }
            }
        });
    }
}
