//! What the name that reverse DNS gives an address says about it: a server with a name of its own, or one of many lines
//! that a provider numbered.
//!
//! Whoever holds the address wrote the name, and it may be untrue: it is a sign, never a proof.

use std::net::IpAddr;

use super::network::fold;
use super::query::HostName;

/// What a reverse name looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Look {
    /// Somebody chose it: `mail.example.org`.
    Chosen,
    /// It was made from the address, or says that the line is given out for a time: `dsl-203-0-113-7.example.net`.
    Generic,
}

/// Words that providers put into the names of lines that they give out, as whole parts of a label.
const LINE_WORDS: &[&str] = &[
    "adsl",
    "broadband",
    "cable",
    "client",
    "clients",
    "cust",
    "customer",
    "customers",
    "dhcp",
    "dial",
    "dialin",
    "dialup",
    "docsis",
    "dsl",
    "dyn",
    "dynamic",
    "dynip",
    "fiber",
    "fibre",
    "ftth",
    "gpon",
    "home",
    "hsi",
    "ip",
    "lte",
    "mobile",
    "pool",
    "pools",
    "ppp",
    "pppoe",
    "res",
    "residential",
    "unused",
    "user",
    "users",
    "vdsl",
    "wireless",
    "xdsl",
];

/// What the name of this address looks like.
pub fn look(name: &HostName, address: IpAddr) -> Look {
    let host = host_part(name.as_str());
    if holds_address(host, fold(address)) || parts(host).any(|part| LINE_WORDS.contains(&letters(part))) {
        Look::Generic
    } else {
        Look::Chosen
    }
}

/// The name without the two labels at its end, which are the provider's own: `dsl.example.net` may be a provider whose
/// name has the word in it.
fn host_part(name: &str) -> &str {
    let mut ends = name.rmatch_indices('.');
    ends.nth(1).map_or_else(|| name.split('.').next().unwrap_or_default(), |(at, _)| name.get(..at).unwrap_or_default())
}

/// Labels and what stands between hyphens in them.
fn parts(host: &str) -> impl Iterator<Item = &str> {
    host.split(['.', '-', '_'])
}

/// A part without the digits around it: `dyn12` is `dyn`.
fn letters(part: &str) -> &str {
    part.trim_matches(|c: char| c.is_ascii_digit())
}

/// True when the name spells out the address: its last numbers in either order, or its hexadecimal digits.
fn holds_address(host: &str, address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            let octets = address.octets();
            let [a, b, c, d] = octets;
            let hexadecimal = format!("{a:02x}{b:02x}{c:02x}{d:02x}");
            let joined = format!("{a:03}{b:03}{c:03}{d:03}");
            let numbers: Vec<u32> = numbers(host).collect();
            let [_, second, third, last] = octets.map(u32::from);
            let stands = |wanted: &[u32]| numbers.windows(wanted.len()).any(|window| window == wanted);
            host.contains(&hexadecimal)
                || host.contains(&joined)
                || stands(&[third, last])
                || stands(&[last, third])
                || stands(&[last, third, second])
        }
        IpAddr::V6(address) => {
            let digits = format!("{:032x}", u128::from(address));
            let plain: String = host.chars().filter(char::is_ascii_hexdigit).collect();
            let low = digits.get(16..).unwrap_or_default();
            plain.contains(&digits) || (low.trim_start_matches('0').len() >= 8 && plain.contains(low))
        }
    }
}

/// The numbers in a name, as they follow each other; one that is no octet stands for nothing.
fn numbers(host: &str) -> impl Iterator<Item = u32> {
    host.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| if digits.len() <= 3 { digits.parse().unwrap_or(u32::MAX) } else { u32::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(name: &str, address: &str) -> Look {
        look(&name.parse().unwrap(), address.parse().unwrap())
    }

    #[test]
    fn a_name_made_from_the_address_is_generic() {
        for name in [
            "203-0-113-7.example.net",
            "host-7-113-0-203.isp.example.net",
            "static.7.113.0.203.clients.example.net",
            "cb007107.example.net",
            "ip203000113007.example.net",
        ] {
            assert_eq!(looks(name, "203.0.113.7"), Look::Generic, "{name}");
        }
        assert_eq!(looks("2001-db8-0-1--25.v6.example.net", "2001:db8::1"), Look::Chosen);
        assert_eq!(
            looks("20010db8000000010123456789abcdef.v6.example.net", "2001:db8:0:1:123:4567:89ab:cdef"),
            Look::Generic
        );
    }

    #[test]
    fn a_name_that_says_what_the_line_is_is_generic() {
        for name in ["dyn12.example.net", "a.pool-4.example.net", "x-adsl.town.example.net"] {
            assert_eq!(looks(name, "198.51.100.9"), Look::Generic, "{name}");
        }
    }

    #[test]
    fn a_chosen_name_is_chosen_also_below_a_provider_with_a_telling_name() {
        for name in
            ["mail.example.org", "mx1.shop.example.com", "mail.dsl.example", "relay7.home.example", "example.org"]
        {
            assert_eq!(looks(name, "203.0.113.7"), Look::Chosen, "{name}");
        }
    }
}
