//! Sample listings, the same in every run: shaped like those of large lists.
//!
//! IPv4: 87 % single addresses, 8 % /24, the rest from /16 to /31, and 60 blocks from /8 to /15; half of the addresses
//! crowd in few /24s. IPv6: 70 % /64, 15 % /48, 10 % /128, the rest /56 and /32, in 20,000 providers' /32s. In both
//! families 15 % name a prefix that another list has named before.

use std::net::{IpAddr, Ipv4Addr};

use reprieve::domain::ids::{CriterionNumber, ListingId};
use reprieve::domain::network::Network;
use reprieve::domain::time::Timestamp;
use reprieve::index::{Entry, Facts};

/// The time of all samples.
pub const NOW: Timestamp = Timestamp(1_800_000_000);

/// A small generator with a fixed sequence (splitmix64).
pub struct Random(u64);

impl Random {
    /// The sequence of this seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is at most 2^32.
    pub fn below(&mut self, end: u64) -> u64 {
        ((self.bits() >> 32) * end) >> 32
    }

    /// A place in a slice of this length.
    pub fn index(&mut self, len: usize) -> usize {
        usize::try_from(self.below(len as u64)).unwrap_or(0)
    }

    fn word(&mut self) -> u32 {
        u32::try_from(self.bits() >> 32).unwrap_or(0)
    }

    fn length(&mut self, from: u8, to: u8) -> u8 {
        from + u8::try_from(self.below(u64::from(to - from) + 1)).unwrap_or(0)
    }

    /// An address that could be routed, 1.0.0.0 to 223.255.255.255.
    pub fn routable(&mut self) -> u32 {
        0x0100_0000 + u32::try_from(self.below(223 << 24)).unwrap_or(0)
    }

    /// An address inside a network.
    pub fn inside(&mut self, network: &Network) -> IpAddr {
        match network.address() {
            IpAddr::V4(first) => {
                let hosts = u32::MAX.checked_shr(u32::from(network.length())).unwrap_or(0);
                Ipv4Addr::from_bits(first.to_bits() | (self.word() & hosts)).into()
            }
            IpAddr::V6(first) => {
                let hosts = u128::MAX.checked_shr(u32::from(network.length())).unwrap_or(0);
                let bits = u128::from(self.bits()) << 64 | u128::from(self.bits());
                std::net::Ipv6Addr::from_bits(first.to_bits() | (bits & hosts)).into()
            }
        }
    }
}

/// Listings in order of network, the ids in order of chance.
pub fn listings(v4: usize, v6: usize) -> Vec<Entry> {
    let mut random = Random::new(20);
    let mut networks = networks(v4, |known| network_v4(&mut random, known, v4));
    let mut random = Random::new(26);
    let providers: Vec<u32> = (0..20_000).map(|_| provider(&mut random)).collect();
    networks.extend(self::networks(v6, |_| network_v6(&mut random, &providers)));
    let mut entries: Vec<Entry> = (1..).zip(networks).map(|(id, network)| entry(id, network)).collect();
    entries.sort_unstable_by_key(|entry| (entry.network, entry.facts.id));
    entries
}

fn networks(count: usize, mut new: impl FnMut(usize) -> Network) -> Vec<Network> {
    let mut again = Random::new(15);
    let mut networks: Vec<Network> = Vec::with_capacity(count);
    while networks.len() < count {
        let network = if !networks.is_empty() && again.below(100) < 15 {
            networks[again.index(networks.len())]
        } else {
            new(networks.len())
        };
        networks.push(network);
    }
    networks
}

fn network_v4(random: &mut Random, known: usize, count: usize) -> Network {
    if known < 60 {
        return Network::v4(random.routable(), random.length(8, 15));
    }
    let crowded = random.below(2) == 0;
    let address = if crowded {
        // The crowded /24s, 100 listings for each.
        let mut place = Random::new(random.below(count as u64 / 200 + 1));
        place.routable() & !0xFF | random.word() & 0xFF
    } else {
        random.routable()
    };
    match random.below(100) {
        0..87 => Network::v4(address, 32),
        87..95 => Network::v4(address, 24),
        _ => Network::v4(address, random.length(16, 31)),
    }
}

/// A /32 out of the blocks that the registries give out.
fn provider(random: &mut Random) -> u32 {
    let block = [0x2001_0000, 0x2400_0000, 0x2600_0000, 0x2800_0000, 0x2A00_0000, 0x2C00_0000][random.index(6)];
    block | random.word() & 0x000F_FFFF
}

fn network_v6(random: &mut Random, providers: &[u32]) -> Network {
    let high = u64::from(providers[random.index(providers.len())]) << 32 | u64::from(random.word());
    let start = u128::from(high) << 64 | u128::from(random.bits());
    let length = match random.below(100) {
        0..70 => 64,
        70..85 => 48,
        85..95 => 128,
        95..99 => 56,
        _ => 32,
    };
    Network::v6(start, length)
}

/// A listing of this network. One in two expires, at some time in the month to come.
pub fn entry(id: i64, network: Network) -> Entry {
    let facts = Facts {
        id: ListingId(id),
        criterion: CriterionNumber(id % 40),
        first_listed: Timestamp(NOW.0 - 10_000_000 + id % 1_000_000),
        last_seen: Timestamp(NOW.0 - id % 1_000_000),
        expires: (id % 2 == 0).then(|| Timestamp(NOW.0 + 1 + id % 2_592_000)),
    };
    Entry { network, facts }
}
