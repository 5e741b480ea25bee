//! Zone files as BIND and others read them (RFC 1035 section 5).
//!
//! A name has a label for each octet of an IPv4 address, for each nibble of an IPv6 address, the last one first (RFC 5782
//! sections 2.1 and 2.4). A whole octet or nibble is one wildcard. What lies inside a listed network with another answer
//! is cut out of it beforehand, so no wildcard stands above another name: with such a name a wildcard would end for
//! everything below it (RFC 4592 section 3.3.1).
//!
//! Both families stand in one zone. A wildcard for IPv4 whose labels have one digit each, `*.2.0`, would be met by IPv6
//! names too (RFC 5782 section 2.4): such a network is written as what it is made of, down to single addresses.

use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr};

use super::{Answer, HEAD_TTL, Head, Links, Sweep, ZoneFacts};
use crate::domain::network::{Family, Network};
use crate::domain::zone::labels;

/// Writes a zone.
#[derive(Debug)]
pub struct Zone<W> {
    out: W,
    sweep: Sweep,
    /// What is answered, by group and place.
    answers: Vec<Vec<Answer>>,
    links: Links,
}

impl<W: Write> Zone<W> {
    /// Writes the records of the zone and its test entries. `groups` are the lists that it is made of: of one list the
    /// innermost network answers, of several all that list an address.
    pub fn begin(out: W, head: &Head, groups: &[&ZoneFacts]) -> io::Result<Self> {
        let empty = Links { address: String::new(), network: String::new() };
        let links = groups.first().map_or(empty, |group| group.links.clone());
        let answers = groups.iter().map(|group| group.answers.clone()).collect();
        let mut zone = Self { out, sweep: Sweep::default(), answers, links };
        zone.head(head)?;
        for group in groups {
            for test in &group.tests {
                zone.test(test)?;
            }
        }
        Ok(zone)
    }

    fn head(&mut self, head: &Head) -> io::Result<()> {
        let ttl = HEAD_TTL.0;
        writeln!(self.out, "$ORIGIN {}.", head.zone)?;
        writeln!(self.out, "$TTL {}", head.ttl.0)?;
        writeln!(self.out, "@ {ttl} IN SOA {}. {}. {}", head.primary(), head.mailbox_name(), head.timers())?;
        head.servers().iter().try_for_each(|server| writeln!(self.out, "@ {ttl} IN NS {server}."))
    }

    fn test(&mut self, test: &Answer) -> io::Result<()> {
        let why = test.text(&self.links, IpAddr::V4(test.code));
        record(&mut self.out, &labels(test.code.into(), usize::MAX), test.code, &why)?;
        let in_v6 = labels(test.code.to_ipv6_mapped().into(), usize::MAX);
        record(&mut self.out, &in_v6, test.code, &why)
    }

    /// Writes an entry of a group.
    pub fn entry(&mut self, network: &Network, (group, answer): (usize, usize)) -> io::Result<()> {
        let Self { out, sweep, answers, links } = self;
        sweep.push((*network, group, answer), &mut |network, values| stretch(out, (answers, links), network, values))
    }

    /// Writes what is left, and gives back what was written to.
    pub fn finish(mut self) -> io::Result<W> {
        let Self { out, sweep, answers, links } = &mut self;
        sweep.finish(&mut |network, values| stretch(out, (answers, links), network, values))?;
        Ok(self.out)
    }
}

/// Writes a network of which every address is answered alike.
fn stretch(
    out: &mut impl Write,
    (answers, links): (&[Vec<Answer>], &Links),
    network: &Network,
    values: &[(usize, usize)],
) -> io::Result<()> {
    let mut said: Vec<&Answer> = Vec::new();
    for (group, answer) in values {
        said.extend(answers.get(*group).and_then(|group| group.get(*answer)));
    }
    names(network, &mut |owner, inside| {
        said.iter().try_for_each(|answer| record(out, owner, answer.code, &answer.text_of_network(links, inside)))
    })
}

/// An A record, and a TXT record beside it: never one without the other (RFC 5782 section 2.1).
fn record(out: &mut impl Write, owner: &str, code: Ipv4Addr, text: &str) -> io::Result<()> {
    writeln!(out, "{owner} IN A {code}")?;
    writeln!(out, "{owner} IN TXT \"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Hands over the names that a network is made of, each with the network that it stands for.
fn names(network: &Network, take: &mut impl FnMut(&str, &Network) -> io::Result<()>) -> io::Result<()> {
    let label = match network.family() {
        Family::V4 => 8,
        Family::V6 => 4,
    };
    if !network.length().is_multiple_of(label) {
        return in_halves(network, take);
    }
    let count = usize::from(network.length() / label);
    if let IpAddr::V4(address) = network.address() {
        let is_met_by_v6 = address.octets().iter().take(count).all(|octet| *octet < 10);
        if !network.is_host() && is_met_by_v6 {
            return in_halves(network, take);
        }
    }
    let star = if network.is_host() { "" } else { "*." };
    take(&format!("{star}{}", labels(network.address(), count)), network)
}

fn in_halves(network: &Network, take: &mut impl FnMut(&str, &Network) -> io::Result<()>) -> io::Result<()> {
    network.halves().into_iter().flatten().try_for_each(|half| names(&half, take))
}
