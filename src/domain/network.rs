//! A network: an IPv4 or IPv6 prefix in its one canonical form.
//!
//! IPv4-mapped IPv6 (`::ffff:192.0.2.1`, RFC 4291 section 2.5.5.2) *is* its IPv4 address here, so nothing above this
//! module has to think of it. A network never carries host bits: whoever has them decides whether to refuse or to
//! clear them ([`Network::new`] against [`Network::truncated`]).
//!
//! What stands in special-purpose ranges is told by [`super::special`]; what people type is read by [`super::query`].

use std::cmp::Ordering;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use ipnet::{IpNet, Ipv4Net, Ipv4Subnets, Ipv6Net, Ipv6Subnets};

/// IPv4 or IPv6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// 32-bit addresses.
    V4,
    /// 128-bit addresses.
    V6,
}

impl Family {
    /// Length in bits of a single address: 32 or 128.
    pub const fn bits(self) -> u8 {
        match self {
            Self::V4 => 32,
            Self::V6 => 128,
        }
    }
}

/// An IPv4 or IPv6 prefix without host bits. Ordered by family, first address, length: the order of its key.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Network(IpNet);

/// Why a text or a pair of address and length is not a network.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseNetworkError {
    /// The address part is not one.
    #[error("not an address: an IPv4 address has four numbers from 0 to 255, an IPv6 address has colons")]
    Address,
    /// The length part is no number, or has a sign or leading zeros.
    #[error("the length behind the slash is not a plain number")]
    Length,
    /// The length is larger than the family allows.
    #[error("a length of {length} is too large: at most {max}")]
    TooLong {
        /// What was given.
        length: u32,
        /// 32 or 128.
        max: u8,
    },
    /// Bits are set behind the prefix; the network that was probably meant is named.
    #[error("bits are set behind the prefix; the network is {canonical}")]
    HostBits {
        /// The same with its host bits cleared.
        canonical: Network,
    },
    /// The bytes are no key made by [`Network::key`].
    #[error("not the key of a network")]
    Key,
}

/// Folds IPv4-mapped IPv6 into IPv4; every other address stays as it is.
pub fn fold(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

impl Network {
    /// The network of exactly this address and length; host bits are an error that names the canonical network.
    pub fn new(address: IpAddr, length: u8) -> Result<Self, ParseNetworkError> {
        let canonical = Self::truncated(address, length)?;
        let (folded, _) = fold_prefix(address, length);
        if canonical.address() == folded { Ok(canonical) } else { Err(ParseNetworkError::HostBits { canonical }) }
    }

    /// The network of this length around the address, host bits cleared.
    pub fn truncated(address: IpAddr, length: u8) -> Result<Self, ParseNetworkError> {
        let (folded, folded_length) = fold_prefix(address, length);
        IpNet::new(folded, folded_length)
            .map(|net| Self(net.trunc()))
            .map_err(|_| ParseNetworkError::TooLong { length: length.into(), max: family_of(address).bits() })
    }

    /// The /32 or /128 of one address.
    pub fn host(address: IpAddr) -> Self {
        Self(IpNet::from(fold(address)))
    }

    /// The network around one address, of one length for IPv4 and another for IPv6; the address alone where a length
    /// is longer than an address.
    pub fn around(address: IpAddr, v4: u8, v6: u8) -> Self {
        let host = Self::host(address);
        let length = if host.family() == Family::V4 { v4 } else { v6 };
        Self::truncated(host.address(), length).unwrap_or(host)
    }

    /// The fewest networks that together are exactly the addresses from `first` to `last`; empty when they are of two
    /// families or in the wrong order.
    pub fn from_range(first: IpAddr, last: IpAddr) -> Vec<Self> {
        match (fold(first), fold(last)) {
            (IpAddr::V4(a), IpAddr::V4(b)) if a <= b => {
                Ipv4Subnets::new(a, b, 0).map(|net| Self(IpNet::V4(net))).collect()
            }
            (IpAddr::V6(a), IpAddr::V6(b)) if a <= b => {
                Ipv6Subnets::new(a, b, 0).map(|net| Self(IpNet::V6(net))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// First address.
    pub fn address(&self) -> IpAddr {
        self.0.network()
    }

    /// Last address.
    pub fn last_address(&self) -> IpAddr {
        self.0.broadcast()
    }

    /// Length of the prefix in bits.
    pub fn length(&self) -> u8 {
        self.0.prefix_len()
    }

    /// IPv4 or IPv6.
    pub fn family(&self) -> Family {
        family_of(self.address())
    }

    /// True for a single address, a /32 or /128.
    pub fn is_host(&self) -> bool {
        self.length() == self.family().bits()
    }

    /// How many addresses it has; `u128::MAX` for `::/0`, which has one more.
    pub fn address_count(&self) -> u128 {
        let host_bits = u32::from(self.family().bits() - self.length());
        1u128.checked_shl(host_bits).unwrap_or(u128::MAX)
    }

    /// True when every address of `other` is also one of this network.
    pub fn contains(&self, other: &Self) -> bool {
        self.0.contains(&other.0)
    }

    /// True when the address, folded, is one of this network.
    pub fn contains_address(&self, address: IpAddr) -> bool {
        self.0.contains(&fold(address))
    }

    /// True when they share an address: one contains the other, since prefixes nest or are disjoint.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.contains(other) || other.contains(self)
    }

    /// The network one bit wider, or `None` for a /0.
    pub fn wider(&self) -> Option<Self> {
        self.0.supernet().map(Self)
    }

    /// Its two halves, or `None` for a single address.
    pub fn halves(&self) -> Option<[Self; 2]> {
        let mut halves = self.0.subnets(self.length() + 1).ok()?;
        Some([Self(halves.next()?), Self(halves.next()?)])
    }

    /// This network and every wider one around it, longest first, down to /0: 33 or 129 at the most.
    pub fn covering(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), Self::wider)
    }

    /// Bytes that sort as the network does: family (4 or 6), address, length. 6 bytes for IPv4, 18 for IPv6.
    pub fn key(&self) -> Vec<u8> {
        let mut key = Vec::with_capacity(18);
        self.push_key(&mut key);
        key
    }

    /// Adds [`Self::key`] to bytes that are there.
    pub fn push_key(&self, to: &mut Vec<u8>) {
        push_address(to, self.address());
        to.push(self.length());
    }

    /// The largest key that a network starting inside this one can have: with [`Self::key`] the bounds of a range scan
    /// over this network and all inside it.
    pub fn last_key(&self) -> Vec<u8> {
        let mut key = Vec::with_capacity(18);
        push_address(&mut key, self.last_address());
        key.push(u8::MAX);
        key
    }

    /// Reads back [`Self::key`].
    pub fn from_key(key: &[u8]) -> Result<Self, ParseNetworkError> {
        let (address, length) = match key {
            [4, address @ .., length] => {
                let octets: [u8; 4] = address.try_into().map_err(|_| ParseNetworkError::Key)?;
                (IpAddr::from(octets), *length)
            }
            [6, address @ .., length] => {
                let octets: [u8; 16] = address.try_into().map_err(|_| ParseNetworkError::Key)?;
                (IpAddr::from(octets), *length)
            }
            _ => return Err(ParseNetworkError::Key),
        };
        let network = Self::new(address, length).map_err(|_| ParseNetworkError::Key)?;
        if network.address() == address { Ok(network) } else { Err(ParseNetworkError::Key) }
    }

    /// The first address as an integer, and the length: what the index sorts by. `None` for IPv6.
    pub fn as_v4(&self) -> Option<(u32, u8)> {
        match self.address() {
            IpAddr::V4(address) => Some((address.to_bits(), self.length())),
            IpAddr::V6(_) => None,
        }
    }

    /// The first address as an integer, and the length. `None` for IPv4.
    pub fn as_v6(&self) -> Option<(u128, u8)> {
        match self.address() {
            IpAddr::V4(_) => None,
            IpAddr::V6(address) => Some((address.to_bits(), self.length())),
        }
    }

    /// The IPv4 network that starts at `start`, host bits cleared; lengths above 32 count as 32.
    pub fn v4(start: u32, length: u8) -> Self {
        let net = Ipv4Net::new_assert(Ipv4Addr::from_bits(start), length.min(32));
        Self(IpNet::V4(net.trunc()))
    }

    /// The IPv6 network that starts at `start`, host bits cleared; lengths above 128 count as 128.
    pub fn v6(start: u128, length: u8) -> Self {
        let net = Ipv6Net::new_assert(Ipv6Addr::from_bits(start), length.min(128));
        Self(IpNet::V6(net.trunc()))
    }

    /// The address alone for a single address, `address/length` for anything wider: how people read it.
    pub fn plain(&self) -> String {
        if self.is_host() { self.address().to_string() } else { self.to_string() }
    }
}

/// The networks that lie in no other of them, each once, in order.
pub fn widest(networks: &[Network]) -> Vec<Network> {
    let mut sorted = networks.to_vec();
    // A network stands directly before what lies inside it.
    sorted.sort_unstable();
    let mut widest: Vec<Network> = Vec::with_capacity(sorted.len());
    for network in sorted {
        if !widest.last().is_some_and(|last| last.contains(&network)) {
            widest.push(network);
        }
    }
    widest
}

/// A prefix inside `::ffff:0:0/96` becomes its IPv4 prefix; everything else stays.
fn fold_prefix(address: IpAddr, length: u8) -> (IpAddr, u8) {
    match (address, fold(address)) {
        (IpAddr::V6(_), IpAddr::V4(folded)) if (96..=128).contains(&length) => (IpAddr::V4(folded), length - 96),
        _ => (address, length),
    }
}

fn push_address(key: &mut Vec<u8>, address: IpAddr) {
    match address {
        IpAddr::V4(address) => {
            key.push(4);
            key.extend_from_slice(&address.octets());
        }
        IpAddr::V6(address) => {
            key.push(6);
            key.extend_from_slice(&address.octets());
        }
    }
}

fn family_of(address: IpAddr) -> Family {
    match address {
        IpAddr::V4(_) => Family::V4,
        IpAddr::V6(_) => Family::V6,
    }
}

impl PartialOrd for Network {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Network {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.address(), self.length()).cmp(&(other.address(), other.length()))
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl serde::Serialize for Network {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Network {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl FromStr for Network {
    type Err = ParseNetworkError;

    /// Strict: `address` or `address/length`, nothing around it, no host bits, no leading zeros. What people type goes
    /// through [`super::query`] first.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((address, length)) = text.split_once('/') else {
            return text.parse().map(Self::host).map_err(|_| ParseNetworkError::Address);
        };
        let address: IpAddr = address.parse().map_err(|_| ParseNetworkError::Address)?;
        let is_plain = !length.is_empty()
            && length.bytes().all(|byte| byte.is_ascii_digit())
            && (length == "0" || !length.starts_with('0'));
        if !is_plain {
            return Err(ParseNetworkError::Length);
        }
        let max = family_of(address).bits();
        let length: u32 = length.parse().map_err(|_| ParseNetworkError::Length)?;
        match u8::try_from(length) {
            Ok(short) if short <= max => Self::new(address, short),
            _ => Err(ParseNetworkError::TooLong { length, max }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapped_address_is_its_ipv4_address() {
        let mapped: Network = "::ffff:192.0.2.1".parse().unwrap();
        assert_eq!(mapped, "192.0.2.1".parse().unwrap());
        let wide: Network = "::ffff:192.0.2.0/120".parse().unwrap();
        assert_eq!(wide.to_string(), "192.0.2.0/24");
    }

    #[test]
    fn host_bits_are_refused_and_the_network_is_named() {
        let error = "192.0.2.1/24".parse::<Network>().unwrap_err();
        assert_eq!(error, ParseNetworkError::HostBits { canonical: Network::v4(0xC000_0200, 24) });
    }

    #[test]
    fn keys_sort_as_networks_do_and_read_back() {
        let texts = ["10.0.0.0/8", "10.0.0.0/24", "10.0.0.0/32", "10.0.1.0/24", "2001:db8::/32", "2001:db8::/64"];
        let networks: Vec<Network> = texts.iter().map(|text| text.parse().unwrap()).collect();
        assert!(networks.is_sorted());
        assert!(networks.iter().map(Network::key).is_sorted());
        for network in networks {
            assert_eq!(Network::from_key(&network.key()), Ok(network));
            assert!(network.last_key() > network.key());
        }
        assert_eq!(Network::from_key(&[4, 192, 0, 2, 1, 24]), Err(ParseNetworkError::Key));
    }

    #[test]
    fn a_range_becomes_the_fewest_networks() {
        let range = Network::from_range([192, 0, 2, 1].into(), [192, 0, 2, 4].into());
        let texts: Vec<String> = range.iter().map(Network::to_string).collect();
        assert_eq!(texts, ["192.0.2.1/32", "192.0.2.2/31", "192.0.2.4/32"]);
        assert_eq!(Network::from_range([192, 0, 2, 4].into(), [192, 0, 2, 1].into()), []);
    }

    #[test]
    fn covering_networks_come_longest_first() {
        let all: Vec<Network> = Network::host([192, 0, 2, 1].into()).covering().collect();
        assert_eq!(all.len(), 33);
        assert_eq!(all[8].to_string(), "192.0.2.0/24");
        assert_eq!(all[32].to_string(), "0.0.0.0/0");
    }

    #[test]
    fn lengths_are_plain_numbers_in_range() {
        assert_eq!("1.2.3.4/033".parse::<Network>(), Err(ParseNetworkError::Length));
        assert_eq!("1.2.3.4/+3".parse::<Network>(), Err(ParseNetworkError::Length));
        assert_eq!("1.2.3.4/33".parse::<Network>(), Err(ParseNetworkError::TooLong { length: 33, max: 32 }));
    }
}
