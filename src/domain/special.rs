//! Special-purpose addresses: ranges that no blocklist should hold, and what to tell somebody who asks about one.
//!
//! From the IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its updates) and the multicast
//! registries. Whether such a range may be listed is decided in [`super::listing`]; here stands what it is.

use std::net::IpAddr;

use super::network::Network;

/// The class of a special-purpose range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each name is the registry's own, and `word` spells it")]
pub enum SpecialClass {
    ThisNetwork,
    Private,
    SharedCgnat,
    Loopback,
    LinkLocal,
    Protocol,
    Documentation,
    SixToFour,
    As112,
    Benchmarking,
    Multicast,
    Reserved,
    Broadcast,
    Unspecified,
    Mapped,
    Translation,
    Discard,
    Teredo,
    Orchid,
    DroneId,
    SegmentRouting,
    UniqueLocal,
}

impl SpecialClass {
    /// The usual word, as the API and the configuration write it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ThisNetwork => "this network",
            Self::Private => "private",
            Self::SharedCgnat => "shared (CGNAT)",
            Self::Loopback => "loopback",
            Self::LinkLocal => "link-local",
            Self::Protocol => "protocol assignments",
            Self::Documentation => "documentation",
            Self::SixToFour => "6to4",
            Self::As112 => "AS112",
            Self::Benchmarking => "benchmarking",
            Self::Multicast => "multicast",
            Self::Reserved => "reserved",
            Self::Broadcast => "broadcast",
            Self::Unspecified => "unspecified",
            Self::Mapped => "IPv4-mapped",
            Self::Translation => "IPv4/IPv6 translation",
            Self::Discard => "discard-only",
            Self::Teredo => "Teredo",
            Self::Orchid => "ORCHIDv2",
            Self::DroneId => "drone remote ID",
            Self::SegmentRouting => "segment routing",
            Self::UniqueLocal => "unique local",
        }
    }
}

/// One range of the registries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpecialRange {
    /// The range.
    pub network: Network,
    /// What kind of range it is.
    pub class: SpecialClass,
    /// The document that sets it apart, as `RFC 1918`.
    pub rfc: &'static str,
}

const fn bits4(a: u8, b: u8, c: u8, d: u8) -> u32 {
    u32::from_be_bytes([a, b, c, d])
}

const fn bits6(a: u16, b: u16, c: u16) -> u128 {
    ((a as u128) << 112) | ((b as u128) << 96) | ((c as u128) << 80)
}

/// IPv4: first address, length, class, document.
const V4: &[(u32, u8, SpecialClass, &str)] = &[
    (bits4(0, 0, 0, 0), 8, SpecialClass::ThisNetwork, "RFC 791"),
    (bits4(10, 0, 0, 0), 8, SpecialClass::Private, "RFC 1918"),
    (bits4(100, 64, 0, 0), 10, SpecialClass::SharedCgnat, "RFC 6598"),
    (bits4(127, 0, 0, 0), 8, SpecialClass::Loopback, "RFC 1122"),
    (bits4(169, 254, 0, 0), 16, SpecialClass::LinkLocal, "RFC 3927"),
    (bits4(172, 16, 0, 0), 12, SpecialClass::Private, "RFC 1918"),
    (bits4(192, 0, 0, 0), 24, SpecialClass::Protocol, "RFC 6890"),
    (bits4(192, 0, 2, 0), 24, SpecialClass::Documentation, "RFC 5737"),
    (bits4(192, 31, 196, 0), 24, SpecialClass::As112, "RFC 7535"),
    (bits4(192, 52, 193, 0), 24, SpecialClass::Protocol, "RFC 7450"),
    (bits4(192, 88, 99, 0), 24, SpecialClass::SixToFour, "RFC 7526"),
    (bits4(192, 168, 0, 0), 16, SpecialClass::Private, "RFC 1918"),
    (bits4(192, 175, 48, 0), 24, SpecialClass::As112, "RFC 7534"),
    (bits4(198, 18, 0, 0), 15, SpecialClass::Benchmarking, "RFC 2544"),
    (bits4(198, 51, 100, 0), 24, SpecialClass::Documentation, "RFC 5737"),
    (bits4(203, 0, 113, 0), 24, SpecialClass::Documentation, "RFC 5737"),
    (bits4(224, 0, 0, 0), 4, SpecialClass::Multicast, "RFC 5771"),
    (bits4(240, 0, 0, 0), 4, SpecialClass::Reserved, "RFC 1112"),
    (bits4(255, 255, 255, 255), 32, SpecialClass::Broadcast, "RFC 919"),
];

/// IPv6: first address, length, class, document.
const V6: &[(u128, u8, SpecialClass, &str)] = &[
    (0, 128, SpecialClass::Unspecified, "RFC 4291"),
    (1, 128, SpecialClass::Loopback, "RFC 4291"),
    (0xFFFF_0000_0000, 96, SpecialClass::Mapped, "RFC 4291"),
    (bits6(0x64, 0xFF9B, 0), 96, SpecialClass::Translation, "RFC 6052"),
    (bits6(0x64, 0xFF9B, 1), 48, SpecialClass::Translation, "RFC 8215"),
    (bits6(0x100, 0, 0), 64, SpecialClass::Discard, "RFC 6666"),
    (bits6(0x2001, 0, 0), 23, SpecialClass::Protocol, "RFC 2928"),
    (bits6(0x2001, 0, 0), 32, SpecialClass::Teredo, "RFC 4380"),
    (bits6(0x2001, 2, 0), 48, SpecialClass::Benchmarking, "RFC 5180"),
    (bits6(0x2001, 0x20, 0), 28, SpecialClass::Orchid, "RFC 7343"),
    (bits6(0x2001, 0x30, 0), 28, SpecialClass::DroneId, "RFC 9374"),
    (bits6(0x2001, 0xDB8, 0), 32, SpecialClass::Documentation, "RFC 3849"),
    (bits6(0x2002, 0, 0), 16, SpecialClass::SixToFour, "RFC 3056"),
    (bits6(0x2620, 0x4F, 0x8000), 48, SpecialClass::As112, "RFC 7534"),
    (bits6(0x3FFF, 0, 0), 20, SpecialClass::Documentation, "RFC 9637"),
    (bits6(0x5F00, 0, 0), 16, SpecialClass::SegmentRouting, "RFC 9602"),
    (bits6(0xFC00, 0, 0), 7, SpecialClass::UniqueLocal, "RFC 4193"),
    (bits6(0xFE80, 0, 0), 10, SpecialClass::LinkLocal, "RFC 4291"),
    (bits6(0xFF00, 0, 0), 8, SpecialClass::Multicast, "RFC 4291"),
];

/// Every special-purpose range, IPv4 first.
pub fn ranges() -> impl Iterator<Item = SpecialRange> {
    let v4 =
        V4.iter().map(|&(start, length, class, rfc)| SpecialRange { network: Network::v4(start, length), class, rfc });
    let v6 =
        V6.iter().map(|&(start, length, class, rfc)| SpecialRange { network: Network::v6(start, length), class, rfc });
    v4.chain(v6)
}

/// The narrowest special-purpose range around an address (folded), if there is one.
pub fn special_of(address: IpAddr) -> Option<SpecialRange> {
    special_around(&Network::host(address))
}

/// The narrowest special-purpose range that holds the whole network, if there is one. Bulk lookups ask this for every
/// line, so it compares integers of one family and builds nothing on the way.
pub fn special_around(network: &Network) -> Option<SpecialRange> {
    if let Some((address, length)) = network.as_v4() {
        let holds = |&&(start, its_length, ..): &&(u32, u8, SpecialClass, &str)| {
            its_length <= length && (address ^ start).leading_zeros() >= u32::from(its_length)
        };
        let &(start, length, class, rfc) = V4.iter().filter(holds).max_by_key(|row| row.1)?;
        return Some(SpecialRange { network: Network::v4(start, length), class, rfc });
    }
    let (address, length) = network.as_v6()?;
    let holds = |&&(start, its_length, ..): &&(u128, u8, SpecialClass, &str)| {
        its_length <= length && (address ^ start).leading_zeros() >= u32::from(its_length)
    };
    let &(start, length, class, rfc) = V6.iter().filter(holds).max_by_key(|row| row.1)?;
    Some(SpecialRange { network: Network::v6(start, length), class, rfc })
}

/// A special-purpose range that shares an address with the network, the narrowest around it first.
pub fn special_overlap(network: &Network) -> Option<SpecialRange> {
    special_around(network).or_else(|| ranges().find(|range| network.contains(&range.network)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(address: &str) -> Option<&'static str> {
        special_of(address.parse().unwrap()).map(|range| range.class.word())
    }

    #[test]
    fn the_usual_ranges_have_their_usual_words() {
        assert_eq!(word("10.1.2.3"), Some("private"));
        assert_eq!(word("::ffff:10.1.2.3"), Some("private"));
        assert_eq!(word("127.0.0.2"), Some("loopback"));
        assert_eq!(word("100.64.0.1"), Some("shared (CGNAT)"));
        assert_eq!(word("255.255.255.255"), Some("broadcast"));
        assert_eq!(word("2001:db8::1"), Some("documentation"));
        assert_eq!(word("2001:0:1::"), Some("Teredo"));
        assert_eq!(word("fe80::1"), Some("link-local"));
        assert_eq!(word("8.8.8.8"), None);
        assert_eq!(word("2a00::1"), None);
    }

    #[test]
    fn a_network_around_a_special_range_overlaps_it() {
        let wide: Network = "192.0.0.0/16".parse().unwrap();
        assert!(special_around(&wide).is_none());
        assert!(special_overlap(&wide).is_some());
        assert!(special_overlap(&"8.0.0.0/8".parse().unwrap()).is_none());
    }

    #[test]
    fn the_narrowest_range_is_the_one_that_a_plain_scan_finds() {
        for range in ranges() {
            for address in [range.network.address(), range.network.last_address()] {
                let host = Network::host(address);
                let scanned = ranges().filter(|other| other.network.contains(&host)).max_by_key(|r| r.network.length());
                assert_eq!(special_around(&host), scanned, "{address}");
            }
        }
    }

    #[test]
    fn every_range_is_canonical() {
        for &(start, length, ..) in V4 {
            assert_eq!(Network::v4(start, length).as_v4(), Some((start, length)));
        }
        for &(start, length, ..) in V6 {
            assert_eq!(Network::v6(start, length).as_v6(), Some((start, length)));
        }
    }
}
