//! What a zone answers beside its listings: the test entries by which receivers see that it works.
//!
//! A zone holds 127.0.0.2 and never 127.0.0.1 (RFC 5782 section 5), and for each code that it answers the address that is
//! written as the code, so that a receiver can try each of them. IPv6 zones hold the same as `::FFFF:7F00:2`.
//!
//! [`name_in`] is the name that is asked for about any address, [`probes`] are the questions that show whether a zone
//! works.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::list::{Criterion, List};

/// What every IPv4 list answers for (RFC 5782 section 5).
pub const TEST: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

/// What no list ever answers for (RFC 5782 section 5): a zone that does is out of order.
pub const NEVER: Ipv4Addr = Ipv4Addr::LOCALHOST;

/// An address that stands for no machine, and is always answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TestEntry<'l> {
    /// The address, and what is answered for it.
    pub code: Ipv4Addr,
    /// The criterion whose code it is; of 127.0.0.2 most often none.
    pub criterion: Option<&'l Criterion>,
}

impl TestEntry<'_> {
    /// The same address in a zone of IPv6 addresses: `::FFFF:7F00:2` for 127.0.0.2.
    pub const fn in_v6(&self) -> Ipv6Addr {
        self.code.to_ipv6_mapped()
    }
}

/// The test entries of a list: 127.0.0.2, and one for each code of its criteria, in order.
pub fn test_entries(list: &List) -> Vec<TestEntry<'_>> {
    let mut entries = BTreeMap::from([(TEST, None)]);
    for criterion in &list.criteria {
        let entry = entries.entry(criterion.code).or_default();
        *entry = entry.or(Some(criterion));
    }
    entries.into_iter().map(|(code, criterion)| TestEntry { code, criterion }).collect()
}

/// A question by which a receiver sees whether a zone works.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Probe {
    /// `127.0.0.9`, or `::FFFF:7F00:9`.
    pub address: String,
    /// The name that is asked for.
    pub name: String,
    /// What is answered; `None` where nothing may be.
    pub answer: Option<Ipv4Addr>,
}

/// What a receiver asks of the zone of a list: the address that it never answers for, then each test entry; all of it for
/// IPv4, then for IPv6.
pub fn probes(list: &List) -> Vec<Probe> {
    let answered = test_entries(list).into_iter().map(|entry| (entry.code, Some(entry.code)));
    let asked: Vec<_> = std::iter::once((NEVER, None)).chain(answered).collect();
    let v4 = asked.iter().map(|(address, answer)| Probe {
        address: address.to_string(),
        name: name_in(&list.zone, (*address).into()),
        answer: *answer,
    });
    let v6 = asked.iter().map(|(address, answer)| Probe {
        address: written_in_v6(*address),
        name: name_in(&list.zone, address.to_ipv6_mapped().into()),
        answer: *answer,
    });
    v4.chain(v6).collect()
}

/// The name that is asked for about an address: its octets (RFC 5782 section 2.1), or the 32 hexadecimal digits of IPv6
/// (section 2.4), the last one first, before the zone. An IPv4 address that is written as IPv6 is asked for as IPv6.
pub fn name_in(zone: &str, address: IpAddr) -> String {
    format!("{}.{zone}", labels(address, usize::MAX))
}

/// The first so many octets of an IPv4 address, or hexadecimal digits of an IPv6 address, the last one first.
pub fn labels(address: IpAddr, count: usize) -> String {
    let labels: Vec<String> = match address {
        IpAddr::V4(address) => address.octets().iter().take(count).map(ToString::to_string).collect(),
        IpAddr::V6(address) => {
            let digits = address.octets().into_iter().flat_map(|octet| [octet >> 4, octet & 0xf]);
            digits.take(count).map(|digit| format!("{digit:x}")).collect()
        }
    };
    labels.into_iter().rev().collect::<Vec<_>>().join(".")
}

/// An IPv4 address in a zone of IPv6 addresses, in the form of RFC 5782 section 5: `::FFFF:7F00:2` for 127.0.0.2.
pub fn written_in_v6(address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets().map(u16::from);
    format!("::FFFF:{:X}:{:X}", a << 8 | b, c << 8 | d)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(address: &str) -> String {
        name_in("bad.example.com", address.parse().unwrap())
    }

    #[test]
    fn d01_an_ipv4_address_is_asked_for_by_its_octets_the_last_one_first() {
        assert_eq!(name("192.0.2.99"), "99.2.0.192.bad.example.com");
        assert_eq!(name("127.0.0.2"), "2.0.0.127.bad.example.com");
    }

    #[test]
    fn d11_an_ipv6_address_is_asked_for_by_its_32_digits_the_last_one_first() {
        assert_eq!(
            name("2001:db8:1:2:3:4:567:89ab"),
            "b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2.bad.example.com"
        );
    }

    #[test]
    fn d18_test_entries_are_written_and_asked_for_as_ipv6_too() {
        assert_eq!(written_in_v6(TEST), "::FFFF:7F00:2");
        assert_eq!(written_in_v6(NEVER), "::FFFF:7F00:1");
        assert_eq!(written_in_v6(Ipv4Addr::new(127, 1, 2, 3)), "::FFFF:7F01:203");
        assert_eq!(written_in_v6(TEST).parse::<Ipv6Addr>().unwrap(), TEST.to_ipv6_mapped());
        assert_eq!(
            name("::FFFF:7F00:2"),
            "2.0.0.0.0.0.f.7.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.bad.example.com"
        );
    }
}
