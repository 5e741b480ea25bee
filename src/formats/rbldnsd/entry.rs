//! Addresses as rbldnsd writes them: `10.20` for 10.20.0.0/16, `10.40-10.42`, `10.50.1-3`, `10/8`, `2001:db8:2:3` for
//! `2001:db8:2:3::/64`. Numbers are decimal, whatever they begin with.

use std::net::{IpAddr, Ipv6Addr};

use super::Dataset;
use crate::domain::network::{Network, ParseNetworkError};
use crate::formats::address;
use crate::formats::error::{AddressFault, LineFault};

/// How many IPv4 addresses there are.
const ALL_IPV4: u64 = 1 << 32;

/// An address, prefix or range at the beginning of a line.
#[derive(Debug)]
pub(super) struct Parsed<'l> {
    pub(super) networks: Vec<Network>,
    /// How many IPv4 addresses it has; 0 for IPv6, which `$MAXRANGE4` is not about.
    pub(super) addresses: u64,
    /// What stands behind it.
    pub(super) rest: &'l str,
}

/// Reads the beginning of a line as this dataset does.
pub(super) fn parse(line: &str, dataset: Dataset, is_exclusion: bool) -> Result<Parsed<'_>, LineFault> {
    let refused = |wants| LineFault::Dataset { dataset: dataset.word(), wants };
    let parsed = match dataset {
        Dataset::Ip4Set => range4(line)?,
        Dataset::Ip4Trie => match cidr4(line)? {
            Some(parsed) if parsed.rest.starts_with('-') => return Err(refused("no ranges, only prefixes")),
            parsed => parsed,
        },
        Dataset::Ip4Tset if is_exclusion => return Err(refused("no exclusions")),
        Dataset::Ip4Tset => match octets(line) {
            Some((bits, 32, rest)) => Some(prefix4(bits, 32, rest)?),
            Some(_) => return Err(refused("whole addresses only")),
            None => None,
        },
        Dataset::Ip6Trie => cidr6(line)?,
        Dataset::Ip6Tset => match (words(line), is_exclusion) {
            (Some((bits, 128, rest)), true) => Some(prefix6(bits, 128, rest)?),
            (Some((bits, 64, rest)), false) => Some(prefix6(bits, 64, rest)?),
            (Some(_), true) => return Err(refused("exclusions of whole addresses only")),
            (Some(_), false) => return Err(refused("entries of four groups only")),
            (None, _) => None,
        },
    };
    match parsed {
        Some(parsed) if is_end(parsed.rest) => Ok(parsed),
        _ => Err(explain(line, dataset)),
    }
}

/// The dataset that the first entry of a file without one shows.
pub(super) fn recognise(line: &str) -> Option<(Dataset, Parsed<'_>)> {
    [Dataset::Ip4Set, Dataset::Ip6Trie]
        .into_iter()
        .find_map(|dataset| parse(line, dataset, false).ok().map(|parsed| (dataset, parsed)))
}

/// Why a line has no address at its beginning that this dataset reads.
pub(super) fn explain(line: &str, dataset: Dataset) -> LineFault {
    let Err(fault) = address::networks(token(line)) else {
        let wants = match dataset {
            Dataset::Ip4Set | Dataset::Ip4Trie | Dataset::Ip4Tset => "IPv4 addresses in decimal, and not all of them",
            Dataset::Ip6Trie | Dataset::Ip6Tset => "IPv6 addresses in hexadecimal",
        };
        return LineFault::Dataset { dataset: dataset.word(), wants };
    };
    fault.into()
}

/// True when the line begins with a name, a leading dot or `*.` as in lists of names passed over.
pub(super) fn begins_with_name(line: &str) -> bool {
    let token = token(line);
    let name = token.strip_prefix("*.").or_else(|| token.strip_prefix('.')).unwrap_or(token);
    name.contains('.') && address::is_name(name)
}

fn token(line: &str) -> &str {
    line.split([' ', '\t', '#', ';']).next().unwrap_or_default()
}

fn is_end(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with([' ', '\t', '#', ';', ':'])
}

/// One to four decimal numbers with dots: the bits, how many of them were given (8, 16, 24, 32), and the rest.
pub(super) fn octets(text: &str) -> Option<(u32, u8, &str)> {
    let mut bits = 0;
    let mut rest = text;
    for length in [8u8, 16, 24, 32] {
        let (octet, behind) = number(rest, 255)?;
        bits |= octet << (32 - length);
        match behind.strip_prefix('.') {
            Some(next) if length < 32 => rest = next,
            _ => return Some((bits, length, behind)),
        }
    }
    None
}

/// A decimal number up to `max` at the beginning, and the rest.
fn number(text: &str, max: u32) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if digits.is_empty() {
        return None;
    }
    digits
        .bytes()
        .try_fold(0u32, |value, digit| Some(value * 10 + u32::from(digit - b'0')).filter(|value| *value <= max))
        .map(|value| (value, rest))
}

/// A prefix by its numbers or its length; the length behind a slash counts, a single number alone does not.
fn cidr4(text: &str) -> Result<Option<Parsed<'_>>, LineFault> {
    let Some((bits, given, rest)) = octets(text) else { return Ok(None) };
    match rest.strip_prefix('/') {
        Some(length) => match number(length, 32) {
            Some((length, rest)) => prefix4(bits, u8::try_from(length).unwrap_or(32), rest).map(Some),
            None => Ok(None),
        },
        None if given == 8 => Ok(None),
        None => prefix4(bits, given, rest).map(Some),
    }
}

/// A prefix or a range of two. The end of a range is filled with ones; a single number there replaces the last one of
/// the beginning.
fn range4(text: &str) -> Result<Option<Parsed<'_>>, LineFault> {
    let Some((first, given, rest)) = octets(text) else { return Ok(None) };
    let Some(end) = rest.strip_prefix('-') else {
        // The whole of IPv4 is refused by rbldnsd too.
        let parsed = cidr4(text)?;
        return Ok(parsed.filter(|parsed| parsed.addresses < ALL_IPV4));
    };
    let Some((end, end_given, rest)) = octets(end) else { return Ok(None) };
    let below = u32::MAX.checked_shr(given.into()).unwrap_or(0);
    let last = match end_given {
        8 => {
            let above = !(u32::MAX.checked_shr(u32::from(given) - 8).unwrap_or(0));
            (first & above) | end >> (given - 8) | below
        }
        same if same == given => end | below,
        _ => return Ok(None),
    };
    if first > last {
        return Err(AddressFault::Range.into());
    }
    let networks = Network::from_range(IpAddr::V4(first.into()), IpAddr::V4(last.into()));
    let addresses = u64::from(last - first) + 1;
    Ok((addresses < ALL_IPV4).then_some(Parsed { networks, addresses, rest }))
}

fn prefix4(bits: u32, length: u8, rest: &str) -> Result<Parsed<'_>, LineFault> {
    let network = network(IpAddr::V4(bits.into()), length)?;
    Ok(Parsed { networks: vec![network], addresses: 1 << (32 - length), rest })
}

fn cidr6(text: &str) -> Result<Option<Parsed<'_>>, LineFault> {
    let Some((bits, given, rest)) = words(text) else { return Ok(None) };
    match rest.strip_prefix('/') {
        Some(length) => match number(length, 128) {
            Some((length, rest)) => prefix6(bits, u8::try_from(length).unwrap_or(128), rest).map(Some),
            None => Ok(None),
        },
        None if given == 16 => Ok(None),
        None => prefix6(bits, given, rest).map(Some),
    }
}

fn prefix6(bits: u128, length: u8, rest: &str) -> Result<Parsed<'_>, LineFault> {
    let network = network(IpAddr::V6(Ipv6Addr::from_bits(bits)), length)?;
    Ok(Parsed { networks: vec![network], addresses: 0, rest })
}

fn network(address: IpAddr, length: u8) -> Result<Network, LineFault> {
    Network::new(address, length).map_err(|fault: ParseNetworkError| AddressFault::Network(fault).into())
}

/// Hexadecimal groups with colons, one `::` among them or none: the bits, how many were given, and the rest. With `::`
/// all 128 are given.
fn words(text: &str) -> Option<(u128, u8, &str)> {
    let mut groups: Vec<u16> = Vec::with_capacity(8);
    let (mut gap, mut rest) = match text.strip_prefix("::") {
        Some(behind) => (Some(0), behind),
        None => (None, text),
    };
    let mut is_open = true;
    while is_open {
        let end = rest.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(rest.len());
        if end == 0 {
            break;
        }
        let digits = rest[..end].trim_start_matches('0');
        groups.push(if digits.is_empty() { 0 } else { u16::from_str_radix(digits, 16).ok()? });
        rest = &rest[end..];
        match rest.strip_prefix(':') {
            Some(behind) if groups.len() < 8 => rest = behind,
            _ => is_open = false,
        }
        if let (true, None, Some(behind)) = (is_open, gap, rest.strip_prefix(':')) {
            gap = Some(groups.len());
            rest = behind;
        }
    }
    let given = groups.len();
    match gap {
        None if is_open => return None,
        None => {}
        Some(_) if given == 8 => return None,
        Some(at) => {
            groups.splice(at..at, std::iter::repeat_n(0, 8 - given));
        }
    }
    let length = u8::try_from(groups.len() * 16).ok()?;
    groups.resize(8, 0);
    let bits = groups.iter().fold(0u128, |bits, group| bits << 16 | u128::from(*group));
    Some((bits, length, rest))
}
