//! Exclusions: what they take out of entries.

use std::collections::BTreeMap;
use std::net::IpAddr;

use super::{Dataset, MAX_EXCLUSIONS};
use crate::domain::network::{Family, Network};
use crate::formats::error::ReadError;

/// The excluded prefixes of one section, each with the line that excludes it first.
#[derive(Debug, Default)]
pub(super) struct Exclusions(BTreeMap<Network, u64>);

impl Exclusions {
    pub(super) fn add(&mut self, networks: &[Network], line: u64) -> Result<(), ReadError> {
        for network in networks {
            self.0.entry(*network).or_insert(line);
        }
        if self.0.len() > MAX_EXCLUSIONS {
            return Err(ReadError::TooMany { line, what: "exclusions", limit: MAX_EXCLUSIONS });
        }
        Ok(())
    }

    /// What is left of an entry, or the line of an exclusion when nothing is.
    pub(super) fn apply(&self, networks: Vec<Network>, dataset: Dataset, line: u64) -> Result<Vec<Network>, u64> {
        if self.0.is_empty() {
            return Ok(networks);
        }
        let mut left = Vec::new();
        let mut by_line = 0;
        for network in networks {
            if let Err(excluded_by) = self.take_from(network, dataset, line, &mut left) {
                by_line = excluded_by;
            }
        }
        if left.is_empty() { Err(by_line) } else { Ok(left) }
    }

    /// Adds what is left of one prefix; else gives the line that left nothing.
    fn take_from(&self, network: Network, dataset: Dataset, line: u64, left: &mut Vec<Network>) -> Result<(), u64> {
        // Of two lines with one prefix a trie keeps the first.
        let counts = |prefix: &Network, by: u64| !is_trie(dataset) || *prefix != network || by < line;
        let own_size = size(network, dataset);
        let around = network.covering().take_while(|wider| size(*wider, dataset) >= own_size);
        let excluded =
            around.filter_map(|wider| self.0.get(&wider).map(|by| (wider, *by))).find(|(w, by)| counts(w, *by));
        if let Some((_, by)) = excluded {
            return Err(by);
        }
        let before = left.len();
        let (mut next, end_number) = (Some(first(&network)), last(&network));
        let mut by_line = 0;
        let end = Network::host(network.last_address());
        for (inner, by) in self.0.range(network..=end).filter(|(inner, _)| **inner != network) {
            let Some(start) = next.filter(|start| *start <= first(inner)) else { continue };
            if by_line == 0 {
                by_line = *by;
            }
            if start < first(inner) {
                left.extend(range(network.family(), start, first(inner) - 1));
            }
            next = last(inner).checked_add(1).filter(|next| *next <= end_number);
        }
        match next {
            Some(start) if by_line == 0 && start == first(&network) => left.push(network),
            Some(start) => left.extend(range(network.family(), start, end_number)),
            None => {}
        }
        if left.len() == before { Err(by_line) } else { Ok(()) }
    }
}

const fn is_trie(dataset: Dataset) -> bool {
    matches!(dataset, Dataset::Ip4Trie | Dataset::Ip6Trie)
}

/// The length that decides which exclusions count: of a set the size class its units belong to.
fn size(network: Network, dataset: Dataset) -> u8 {
    match dataset {
        Dataset::Ip4Set => network.length().div_ceil(8).clamp(1, 4) * 8,
        _ => network.length(),
    }
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_bits().into(),
        IpAddr::V6(address) => address.to_bits(),
    }
}

fn first(network: &Network) -> u128 {
    number(network.address())
}

fn last(network: &Network) -> u128 {
    number(network.last_address())
}

fn range(family: Family, first: u128, last: u128) -> Vec<Network> {
    let address = |number: u128| match family {
        Family::V4 => IpAddr::V4(u32::try_from(number).unwrap_or(u32::MAX).into()),
        Family::V6 => IpAddr::V6(number.into()),
    };
    Network::from_range(address(first), address(last))
}
