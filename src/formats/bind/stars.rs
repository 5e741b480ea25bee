//! Stars of a zone, and the names below them, for which they do not answer (RFC 4592 section 3.3.1).

use std::collections::BTreeSet;

use super::names::{in_v4, in_v6};
use crate::domain::network::{Family, Network};
use crate::formats::error::ReadError;

/// So many stars are kept, about 80 MB.
const MOST_STARS: usize = 4_000_000;

/// So many names below stars are kept.
const MOST_NAMES: usize = 250_000;

/// The networks that stars stand for, and what is taken out of them.
#[derive(Debug, Default)]
pub(in crate::formats) struct Stars {
    /// In order.
    stars: Vec<Network>,
    /// Networks one label below a star in which there are names, with their lengths.
    ended: BTreeSet<(u8, Network)>,
}

impl Stars {
    /// True for a zone without stars.
    pub(in crate::formats) fn is_empty(&self) -> bool {
        self.stars.is_empty()
    }

    /// Adds a star of this line.
    pub(super) fn add(&mut self, network: Network, line: u64) -> Result<(), ReadError> {
        self.stars.push(network);
        if self.stars.len() > MOST_STARS {
            return Err(ReadError::TooMany { line, what: "stars", limit: MOST_STARS });
        }
        Ok(())
    }

    /// All have been added.
    pub(super) fn sort(&mut self) {
        self.stars.sort_unstable();
        self.stars.dedup();
    }

    /// Takes a name of this line out of the stars above it, with everything below it: by the labels before the name of the
    /// zone, as they are written.
    pub(super) fn meet(&mut self, labels: &str, line: u64) -> Result<(), ReadError> {
        let labels: Vec<&str> = labels.split('.').rev().collect();
        // The two families are one tree of names: `1.0.0.2` may be both.
        for (readable, lengths) in [(in_v4 as fn(&[&str]) -> Option<Network>, 1..4), (in_v6, 4..32)] {
            for count in lengths {
                // A label below is needed, and that it is one of an address.
                let Some(child) = labels.get(..=count).and_then(readable) else { break };
                let Some(star) = labels.get(..count).and_then(readable) else { break };
                if self.stars.binary_search(&star).is_ok() {
                    self.ended.insert((child.length(), child));
                }
            }
        }
        if self.ended.len() > MOST_NAMES {
            return Err(ReadError::TooMany { line, what: "names below stars", limit: MOST_NAMES });
        }
        Ok(())
    }

    /// What a star answers for: its network without what other names are about, in order.
    pub(super) fn left(&self, star: Network) -> Vec<Network> {
        let label = match star.family() {
            Family::V4 => 8,
            Family::V6 => 4,
        };
        let mut left = Vec::new();
        self.take_left(star, star.length() + label, &mut left);
        left
    }

    fn take_left(&self, network: Network, length: u8, left: &mut Vec<Network>) {
        let last = Network::host(network.last_address());
        if self.ended.range((length, network)..=(length, last)).next().is_none() {
            left.push(network);
        } else if network.length() < length {
            network.halves().into_iter().flatten().for_each(|half| self.take_left(half, length, left));
        }
    }
}
