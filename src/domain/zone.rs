//! What a zone answers beside its listings: the test entries by which receivers see that it works.
//!
//! A zone holds 127.0.0.2 and never 127.0.0.1 (RFC 5782 section 5), and for each code that it answers the address that is
//! written as the code, so that a receiver can try each of them. IPv6 zones hold the same as `::FFFF:7F00:2`.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, Ipv6Addr};

use super::list::{Criterion, List};

/// What every IPv4 list answers for (RFC 5782 section 5).
pub const TEST: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);

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
