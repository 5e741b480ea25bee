//! How a text was read, and what is special about it: one value for each thing to say, and its English sentence.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::Query;
use crate::domain::network::{Family, Network};
use crate::domain::special::{SpecialClass, SpecialRange};

/// One thing that a person should know about how a text was read. Texts in it are short and safe to show.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant says what it is, and its fields are the values of its sentence")]
pub enum Note {
    /// Control, zero-width or bidi characters were in it.
    InvisibleRemoved,
    /// Full-width characters were read as plain ones.
    WideCharacters,
    /// `1[.]2`, `hxxp` and their like.
    Refanged,
    /// A port stood behind the address or name.
    PortDropped { port: u16 },
    /// A zone stood behind the IPv6 address.
    ZoneDropped { zone: String },
    /// IPv4 in the form of IPv6.
    Mapped { typed: Ipv6Addr, address: Ipv4Addr },
    /// The address has bits behind the prefix.
    HostBitsCleared { address: IpAddr, network: Network },
    /// The length is that of a single address.
    SingleAddress { length: u8 },
    /// A mask stood in place of a length.
    Netmask { mask: Ipv4Addr, length: u8 },
    /// Stars stood in place of the last numbers.
    Starred { network: Network },
    /// First and last address of a range are the same.
    RangeOfOne,
    /// The same was typed several times.
    Repeated,
    /// The address was in the path or query of a link.
    FromLink { host: String },
    /// A link carries no address but its own machine.
    LinkHost,
    /// A mail filter had wrapped the link.
    WrappedLink,
    /// The name that a mail server asks a list for.
    ListName { zone: String, address: IpAddr },
    /// A name of reverse DNS.
    ReverseName { network: Network },
    /// The address stood behind an at sign.
    BehindAt,
    /// The address stood in brackets beside a name.
    BesideName { name: String },
    /// A name in another script, or in the form that DNS has for it.
    OtherScript { unicode: String, ascii: String },
    /// A label of the name mixes scripts that do not go together.
    MixedScripts,
    /// A name of two labels: a domain rather than a machine.
    BareDomain,
    /// 127.0.0.2.
    TestEntry,
    /// 127.0.0.1 and `::1`.
    NeverListed { address: IpAddr },
    /// All of it stands in a special-purpose range.
    Special { subject: String, range: SpecialRange },
    /// An IPv6 address that carries an IPv4 address.
    Carries { address: Ipv4Addr },
    /// All addresses of a family.
    WholeInternet { family: Family },
}

impl Note {
    /// One or two English sentences.
    pub fn message(&self) -> String {
        match self {
            Self::InvisibleRemoved => "Invisible characters were taken out.".to_owned(),
            Self::WideCharacters => "Full-width characters were read as plain ones.".to_owned(),
            Self::Refanged => "The marks that made it harmless, such as [.], were taken out.".to_owned(),
            Self::PortDropped { port } => format!("The port {port} was left out: lists hold addresses, not ports."),
            Self::ZoneDropped { zone } if zone.is_empty() => "The sign % behind the address was left out.".to_owned(),
            Self::ZoneDropped { zone } => {
                format!("The zone %{zone} was left out: it has a meaning on one machine only.")
            }
            Self::Mapped { typed, address } => mapped(*typed, *address),
            Self::HostBitsCleared { address, network } => {
                format!("{address} is an address inside {network}, so the whole network {network} is shown.")
            }
            Self::SingleAddress { length } => format!("A network of length {length} is this one address."),
            Self::Netmask { mask, length } => format!("The mask {mask} is the length {length}."),
            Self::Starred { network } => format!("The stars were read as every number: the network {network}."),
            Self::RangeOfOne => "First and last address are the same.".to_owned(),
            Self::Repeated => "It was entered more than once.".to_owned(),
            Self::FromLink { host } if host.is_empty() => "The address was taken from the link.".to_owned(),
            Self::FromLink { host } => format!("The address was taken from the link to {host}."),
            Self::LinkHost => "Only the machine that the link leads to was taken from it.".to_owned(),
            Self::WrappedLink => "A mail filter had wrapped the link. The link inside was read.".to_owned(),
            Self::ListName { zone, address } => format!(
                "Mail servers use this name to check {address} on the list {zone}. If it is the name of a machine, enter \
                 the machine's address instead."
            ),
            Self::ReverseName { network } => format!("This is the reverse DNS name of {}.", network.plain()),
            Self::BehindAt => "Only the address behind the @ was read.".to_owned(),
            Self::BesideName { name } => format!("The address beside the name {name} was read."),
            Self::OtherScript { unicode, ascii } => format!("{unicode} is written {ascii} in the DNS."),
            Self::MixedScripts => {
                "The name mixes letters of different scripts, which may be made to look like another name.".to_owned()
            }
            Self::BareDomain => "The address of a domain is often its web site. Its mail may leave from other \
                                 addresses, which stand in the mail that came back."
                .to_owned(),
            _ => self.about_special(),
        }
    }

    fn about_special(&self) -> String {
        match self {
            Self::TestEntry => {
                "127.0.0.2 is the test entry (RFC 5782): every IPv4 list answers for it, so that a mail \
                                server can see that the list works. It stands for no machine."
                    .to_owned()
            }
            Self::NeverListed { address } => format!(
                "{address} is never listed (RFC 5782). It is every machine's own address, and a list that answers for \
                 it is out of order."
            ),
            Self::Special { subject, range } => {
                let (what, advice) = explanation(range.class);
                if *subject == range.network.to_string() {
                    return format!("{subject} is {what} ({}). {advice}", range.rfc);
                }
                format!("{subject} is in {}, which is {what} ({}). {advice}", range.network, range.rfc)
            }
            Self::Carries { address } => {
                format!("It carries the IPv4 address {address}. A list has that one, if it has any.")
            }
            Self::WholeInternet { family } => {
                let name = if *family == Family::V4 { "IPv4" } else { "IPv6" };
                format!("These are all {name} addresses there are. A list never has them all.")
            }
            _ => String::new(),
        }
    }
}

fn mapped(typed: Ipv6Addr, address: Ipv4Addr) -> String {
    let what = match address.to_bits() {
        0x7F00_0001 => "as lists of IPv6 addresses write it, where it is never listed (RFC 5782)",
        0x7F00_0002 => "as lists of IPv6 addresses write their test entry (RFC 5782)",
        _ => "in the form of IPv6",
    };
    format!("{typed} is the IPv4 address {address} {what}.")
}

const PUBLIC: &str = "Enter the public address of the mail server. It stands in the mail that came back.";
const NONE: &str = "No mail comes from it.";

/// What the addresses of a class are for, and what to do now.
const fn explanation(class: SpecialClass) -> (&'static str, &'static str) {
    match class {
        SpecialClass::ThisNetwork => ("a placeholder for a machine that has no address yet", PUBLIC),
        SpecialClass::Private | SpecialClass::UniqueLocal => {
            ("kept for private networks, at home or at work, and unknown on the internet", PUBLIC)
        }
        SpecialClass::SharedCgnat => ("shared by the customers inside a provider's network", PUBLIC),
        SpecialClass::Loopback => (
            "a machine's way to itself",
            "Lists use such addresses as their answers: it may be the answer of a list, not the address that is listed.",
        ),
        SpecialClass::LinkLocal => ("kept for machines on one cable or wireless network", PUBLIC),
        SpecialClass::Protocol | SpecialClass::Reserved => ("reserved for the internet's own protocols", NONE),
        SpecialClass::Documentation => {
            ("kept for examples in texts", "If a text told you to enter it, put your own address in its place.")
        }
        SpecialClass::SixToFour => ("kept for carrying IPv6 over IPv4", "The IPv4 address behind it counts."),
        SpecialClass::Teredo => ("kept for carrying IPv6 through IPv4 routers", "The IPv4 address behind it counts."),
        SpecialClass::As112 => ("kept for answering misdirected DNS questions", NONE),
        SpecialClass::Benchmarking => ("kept for measuring network devices", NONE),
        SpecialClass::Multicast => ("kept for sending to many machines at once", NONE),
        SpecialClass::Broadcast => ("kept for calling all machines of a network", NONE),
        SpecialClass::Unspecified => ("the sign for no address", PUBLIC),
        SpecialClass::Mapped => ("kept for writing IPv4 addresses as IPv6", "Enter the IPv4 network."),
        SpecialClass::Translation => ("kept for reaching IPv4 from IPv6", "The IPv4 address behind it counts."),
        SpecialClass::Discard => ("kept for traffic that is to be thrown away", NONE),
        SpecialClass::Orchid => ("kept for the names of programs, not for sending", NONE),
        SpecialClass::DroneId => ("kept for identifying drones", NONE),
        SpecialClass::SegmentRouting => ("kept for routers inside one network", NONE),
    }
}

/// What is special about a query.
pub(super) fn about(query: &Query, special: Option<SpecialRange>) -> Vec<Note> {
    match query {
        Query::Address(address) => about_address(*address, special),
        Query::Network(network) if network.length() == 0 => vec![Note::WholeInternet { family: network.family() }],
        Query::Network(network) => {
            special.map(|range| Note::Special { subject: network.to_string(), range }).into_iter().collect()
        }
        Query::Range(range) => {
            let subject = format!("{}-{}", range.first, range.last);
            special.map(|range| Note::Special { subject, range }).into_iter().collect()
        }
        Query::Many(_) | Query::Name(_) | Query::Text | Query::Unclear(_) => Vec::new(),
    }
}

fn about_address(address: IpAddr, special: Option<SpecialRange>) -> Vec<Note> {
    match address {
        IpAddr::V4(v4) if v4.to_bits() == 0x7F00_0002 => return vec![Note::TestEntry],
        IpAddr::V4(Ipv4Addr::LOCALHOST) | IpAddr::V6(Ipv6Addr::LOCALHOST) => {
            return vec![Note::NeverListed { address }];
        }
        _ => {}
    }
    let Some(range) = special else { return Vec::new() };
    let carried = match address {
        IpAddr::V4(_) => None,
        IpAddr::V6(v6) => carried(v6, range),
    };
    let special = Note::Special { subject: address.to_string(), range };
    std::iter::once(special).chain(carried.map(|address| Note::Carries { address })).collect()
}

/// The IPv4 address inside a 6to4 (RFC 3056), Teredo (RFC 4380) or NAT64 (RFC 6052) address.
fn carried(address: Ipv6Addr, range: SpecialRange) -> Option<Ipv4Addr> {
    let [_, a, b, .., c, d] = address.segments();
    let join = |high: u16, low: u16| Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low));
    match range.class {
        SpecialClass::SixToFour => Some(join(a, b)),
        SpecialClass::Teredo => Some(join(!c, !d)),
        SpecialClass::Translation if range.network.length() == 96 => Some(join(c, d)),
        _ => None,
    }
}
