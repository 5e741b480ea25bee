//! Where in DNS an entry shows control of a network: under its reverse zones (RFC 1034, RFC 3596), and for a single
//! address also beside the name that it is called by.
//!
//! The entry is public, so the token in it opens nothing: it only belongs to one request.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use crate::domain::network::{Family, Network};
use crate::domain::query::HostName;

/// The label under which the entry stands.
const LABEL: &str = "_reprieve";

/// At most so many zones together show control of the network that they make up.
const MOST_ZONES: usize = 16;

/// A name in DNS that need not be one of a machine: letters, digits, hyphens and underscores, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DnsName(String);

/// Why a text is no name in DNS.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a name in DNS has labels of a-z, 0-9, - and _ with dots between them")]
pub struct ParseDnsNameError;

impl DnsName {
    /// As text, without a dot at the end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DnsName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for DnsName {
    type Err = ParseDnsNameError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_label = |label: &str| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_'))
        };
        let is_name = text.len() <= 253 && text.contains('.') && text.split('.').all(is_label);
        if is_name { Ok(Self(text.to_owned())) } else { Err(ParseDnsNameError) }
    }
}

impl serde::Serialize for DnsName {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for DnsName {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// What an entry at a name is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counts {
    /// It is enough.
    Alone,
    /// It is enough together with all others of this kind.
    Together,
    /// It is enough once the name of the address has been seen to lead back to it.
    WhenConfirmed,
}

/// A name in DNS at which an entry shows control.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ControlName {
    /// The name.
    pub name: DnsName,
    /// What an entry there is worth.
    pub counts: Counts,
}

/// What stands in the entry.
pub fn token_text(token: &str) -> String {
    format!("reprieve={token}")
}

/// The names at which an entry shows control of a network; `reverse_name` is what a single address is called.
pub fn control_names(network: &Network, reverse_name: Option<&HostName>) -> Vec<ControlName> {
    let mut names = zone_names(network);
    if network.is_host() {
        names.extend(reverse_name.into_iter().flat_map(beside));
    }
    names
}

/// Reverse zones end at every eighth bit of IPv4 and every fourth of IPv6.
fn zone_names(network: &Network) -> Vec<ControlName> {
    let step = match network.family() {
        Family::V4 => 8,
        Family::V6 => 4,
    };
    let length = network.length();
    let around = length - length % step;
    if around == length {
        return reverse_zone(network).and_then(|zone| under(&zone, Counts::Alone)).into_iter().collect();
    }
    let inside = around + step;
    let mut names = Vec::new();
    if 1_usize << (inside - length) <= MOST_ZONES {
        let zones = inside_of(*network, inside);
        names.extend(zones.iter().filter_map(|part| under(&reverse_zone(part)?, Counts::Together)));
    }
    let wider = Network::truncated(network.address(), around).ok();
    names.extend(wider.and_then(|wider| under(&reverse_zone(&wider)?, Counts::Alone)));
    names
}

/// The networks of this length inside a network.
fn inside_of(network: Network, length: u8) -> Vec<Network> {
    let mut parts = vec![network];
    for _ in network.length()..length {
        parts = parts.iter().filter_map(Network::halves).flatten().collect();
    }
    parts
}

/// Beside the name of an address: at the name, and at what it is part of where that still has two labels.
fn beside(name: &HostName) -> impl Iterator<Item = ControlName> {
    let parent = name.as_str().split_once('.').map(|(_, parent)| parent).filter(|parent| parent.contains('.'));
    let names = [Some(name.as_str()), parent];
    names.into_iter().flatten().filter_map(|name| under(name, Counts::WhenConfirmed))
}

/// A name that would be too long is none.
fn under(zone: &str, counts: Counts) -> Option<ControlName> {
    let name = format!("{LABEL}.{zone}").parse().ok()?;
    Some(ControlName { name, counts })
}

/// The zone of a network that ends where reverse zones do; none for the whole of a family.
fn reverse_zone(network: &Network) -> Option<String> {
    let length = usize::from(network.length());
    let (labels, ending): (Vec<String>, _) = match network.address() {
        IpAddr::V4(address) => {
            (address.octets().iter().take(length / 8).map(ToString::to_string).collect(), "in-addr.arpa")
        }
        IpAddr::V6(address) => {
            let nibbles = address.octets().into_iter().flat_map(|octet| [octet >> 4, octet & 15]);
            (nibbles.take(length / 4).map(|nibble| format!("{nibble:x}")).collect(), "ip6.arpa")
        }
    };
    let labels: Vec<String> = labels.into_iter().rev().collect();
    (!labels.is_empty()).then(|| format!("{}.{ending}", labels.join(".")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(network: &str, reverse_name: Option<&str>) -> Vec<(String, Counts)> {
        let reverse_name = reverse_name.map(|name| name.parse().unwrap());
        let names = control_names(&network.parse().unwrap(), reverse_name.as_ref());
        names.into_iter().map(|name| (name.name.to_string(), name.counts)).collect()
    }

    fn alone(name: &str) -> (String, Counts) {
        (name.to_owned(), Counts::Alone)
    }

    #[test]
    fn a_network_that_is_a_reverse_zone_is_shown_by_an_entry_in_it() {
        assert_eq!(names("192.0.2.0/24", None), [alone("_reprieve.2.0.192.in-addr.arpa")]);
        assert_eq!(names("10.0.0.0/8", None), [alone("_reprieve.10.in-addr.arpa")]);
        assert_eq!(names("192.0.2.7", None), [alone("_reprieve.7.2.0.192.in-addr.arpa")]);
        assert_eq!(names("2001:db8::/32", None), [alone("_reprieve.8.b.d.0.1.0.0.2.ip6.arpa")]);
        assert_eq!(names("2001:db8:10::/44", None), [alone("_reprieve.1.0.0.8.b.d.0.1.0.0.2.ip6.arpa")]);
        let one = names("2001:db8::1", None);
        assert_eq!(one.len(), 1);
        assert_eq!(one[0].0.matches('.').count(), 34);
        assert!(one[0].0.starts_with("_reprieve.1.0.0.0.") && one[0].0.ends_with(".8.b.d.0.1.0.0.2.ip6.arpa"));
    }

    #[test]
    fn a_network_between_zones_is_shown_in_all_inside_it_or_in_the_one_around_it() {
        let shown = names("192.0.0.0/22", None);
        assert_eq!(shown.len(), 5);
        for (at, (name, counts)) in shown[..4].iter().enumerate() {
            assert_eq!(
                (name.as_str(), *counts),
                (format!("_reprieve.{at}.0.192.in-addr.arpa").as_str(), Counts::Together)
            );
        }
        assert_eq!(shown[4], alone("_reprieve.0.192.in-addr.arpa"));
        assert_eq!(names("192.0.0.0/20", None).len(), 17);
        assert_eq!(names("2001:db8::/33", None).len(), 9);
        assert_eq!(names("2001:db8::/33", None)[8], alone("_reprieve.8.b.d.0.1.0.0.2.ip6.arpa"));
    }

    #[test]
    fn more_than_sixteen_zones_inside_are_too_many_and_the_whole_internet_has_no_zone() {
        assert_eq!(names("192.0.2.0/26", None), [alone("_reprieve.2.0.192.in-addr.arpa")]);
        assert_eq!(names("192.0.2.16/28", None).len(), 17);
        assert_eq!(names("0.0.0.0/0", None), []);
        assert_eq!(names("0.0.0.0/2", None), []);
        assert_eq!(names("::/0", None), []);
    }

    #[test]
    fn a_single_address_is_also_shown_beside_its_name_once_that_leads_back() {
        let shown = names("192.0.2.7", Some("mail.example.org"));
        let confirmed = |name: &str| (name.to_owned(), Counts::WhenConfirmed);

        assert_eq!(shown[1..], [confirmed("_reprieve.mail.example.org"), confirmed("_reprieve.example.org")]);
        assert_eq!(names("192.0.2.7", Some("example.org"))[1..], [confirmed("_reprieve.example.org")]);
        assert_eq!(names("192.0.2.0/24", Some("mail.example.org")).len(), 1);
    }

    #[test]
    fn a_name_that_leaves_no_room_for_the_label_shows_nothing() {
        let long = format!("{}.{}.{}.{}.example.org", "a".repeat(60), "b".repeat(60), "c".repeat(60), "d".repeat(55));
        assert_eq!(names("192.0.2.7", Some(&long)).len(), 2);
    }

    #[test]
    fn t6_names_in_dns_are_letters_digits_hyphens_and_underscores() {
        for text in ["", "a", ".a.b", "a..b", "A.b", "a b.c", "<i>.c", "ä.de", &format!("{}.b", "a".repeat(64))] {
            assert_eq!(text.parse::<DnsName>(), Err(ParseDnsNameError), "{text}");
        }
    }
}
