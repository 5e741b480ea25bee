//! From networks that lie inside each other to stretches of addresses that do not, each with what is answered for it.

use std::net::IpAddr;

use crate::domain::network::{Family, Network};

/// Takes networks in order, each before what lies inside it, and hands over stretches in order. It keeps what is open at
/// the moment: 33 or 129 networks of each group at the most, however many come.
///
/// Of one group the innermost network counts, as in a trie; of several groups each has its say.
#[derive(Debug, Default)]
pub struct Sweep {
    open: Vec<Open>,
    /// The first address of the innermost network that has not been handed over; `None` behind the last one there is.
    at: Option<u128>,
}

#[derive(Debug)]
struct Open {
    network: Network,
    group: usize,
    value: usize,
}

impl Sweep {
    /// Takes the next network: of which group, with which value. `emit` is handed the networks of each stretch that ends
    /// by it, with the values that count there: by group, each group once.
    pub fn push<E>(
        &mut self,
        (network, group, value): (Network, usize, usize),
        emit: &mut impl FnMut(&Network, &[(usize, usize)]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.close(Some(&network), emit)?;
        let start = number(network.address());
        if let (Some(at), Some(before)) = (self.at.filter(|at| *at < start), start.checked_sub(1)) {
            self.hand_over((at, before), emit)?;
        }
        self.at = Some(start);
        self.open.push(Open { network, group, value });
        Ok(())
    }

    /// Nothing comes any more.
    pub fn finish<E>(&mut self, emit: &mut impl FnMut(&Network, &[(usize, usize)]) -> Result<(), E>) -> Result<(), E> {
        self.close(None, emit)
    }

    /// Ends what does not hold the next network.
    fn close<E>(
        &mut self,
        next: Option<&Network>,
        emit: &mut impl FnMut(&Network, &[(usize, usize)]) -> Result<(), E>,
    ) -> Result<(), E> {
        while let Some(top) = self.open.last().filter(|top| !next.is_some_and(|next| top.network.contains(next))) {
            let end = number(top.network.last_address());
            if let Some(at) = self.at.filter(|at| *at <= end) {
                self.hand_over((at, end), emit)?;
            }
            self.at = end.checked_add(1);
            self.open.pop();
        }
        if self.open.is_empty() {
            self.at = None;
        }
        Ok(())
    }

    fn hand_over<E>(
        &self,
        (first, last): (u128, u128),
        emit: &mut impl FnMut(&Network, &[(usize, usize)]) -> Result<(), E>,
    ) -> Result<(), E> {
        let Some(top) = self.open.last() else { return Ok(()) };
        let mut values: Vec<(usize, usize)> = Vec::new();
        for open in self.open.iter().rev() {
            if !values.iter().any(|(group, _)| *group == open.group) {
                values.push((open.group, open.value));
            }
        }
        values.sort_unstable();
        let address = |number: u128| match top.network.family() {
            Family::V4 => IpAddr::from(u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes()),
            Family::V6 => IpAddr::from(number.to_be_bytes()),
        };
        Network::from_range(address(first), address(last)).iter().try_for_each(|network| emit(network, &values))
    }
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_bits().into(),
        IpAddr::V6(address) => address.to_bits(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Values = Vec<(usize, usize)>;

    fn swept(networks: &[(&str, usize, usize)]) -> Vec<(String, Values)> {
        let mut found = Vec::new();
        let mut sweep = Sweep::default();
        let mut emit = |network: &Network, values: &[(usize, usize)]| {
            found.push((network.plain(), values.to_vec()));
            Ok::<_, std::convert::Infallible>(())
        };
        for (network, group, value) in networks {
            sweep.push((network.parse().unwrap(), *group, *value), &mut emit).unwrap();
        }
        sweep.finish(&mut emit).unwrap();
        found
    }

    fn of(network: &str, values: &[(usize, usize)]) -> (String, Values) {
        (network.to_owned(), values.to_vec())
    }

    #[test]
    fn the_innermost_of_a_group_counts_and_what_is_around_it_goes_on() {
        let found = swept(&[("192.0.2.0/30", 0, 1), ("192.0.2.1", 0, 2), ("192.0.2.9", 0, 1)]);
        assert_eq!(
            found,
            [
                of("192.0.2.0", &[(0, 1)]),
                of("192.0.2.1", &[(0, 2)]),
                of("192.0.2.2/31", &[(0, 1)]),
                of("192.0.2.9", &[(0, 1)]),
            ]
        );
    }

    #[test]
    fn of_several_groups_each_has_its_say() {
        let found = swept(&[("192.0.2.0/31", 0, 1), ("192.0.2.0/31", 1, 7), ("192.0.2.0", 1, 8)]);
        assert_eq!(found, [of("192.0.2.0", &[(0, 1), (1, 8)]), of("192.0.2.1", &[(0, 1), (1, 7)])]);
    }

    #[test]
    fn both_ends_of_both_families_are_reached() {
        let found = swept(&[
            ("0.0.0.0", 0, 1),
            ("255.255.255.254/31", 0, 1),
            ("255.255.255.255", 0, 2),
            ("::", 0, 1),
            ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe/127", 0, 1),
            ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 0, 3),
        ]);
        let networks: Vec<_> = found.iter().map(|(network, values)| (network.as_str(), values[0].1)).collect();
        assert_eq!(
            networks,
            [
                ("0.0.0.0", 1),
                ("255.255.255.254", 1),
                ("255.255.255.255", 2),
                ("::", 1),
                ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe", 1),
                ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", 3),
            ]
        );
    }
}
