//! More than one address in one piece: `address/length`, `address/mask`, `first-last`, `1.2.3.*`.

use std::net::{IpAddr, Ipv4Addr};

use super::note::Note;
use super::number::{self, Typed};
use super::problem::{Problem, echo};
use super::{Found, Network, Range, Reading, Thing};
use crate::domain::network::{self, ParseNetworkError};

/// A hyphen or one of the dashes that word processors make of it.
pub(super) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}')
}

/// Reads `first-last`; `None` when the text has no dash between two things that look like addresses.
pub(super) fn dashed(text: &str) -> Option<Reading> {
    let (first, last) = text.split_once(is_dash).filter(|(first, _)| !first.ends_with('/'))?;
    let is_v6 = number::is_v6_like(first) || first.ends_with("::");
    let is_numbers = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit() || b"./*".contains(&byte));
    let is_groups = |part: &str| part.bytes().all(|byte| byte.is_ascii_hexdigit() || b":./".contains(&byte));
    let is_v4 = first.contains('.') && is_numbers(first) && (is_numbers(last) || is_groups(last) && last.contains(':'));
    if !(is_v4 || is_v6 && is_groups(last)) {
        return None;
    }
    Some(between(first, last))
}

fn between(first: &str, last: &str) -> Reading {
    if first.contains(['/', '*']) || last.contains(['/', '*']) {
        return Err(Problem::RangeEnds);
    }
    let first = number::address(first)?;
    let last = last_address(&first, last)?;
    let mut notes: Vec<Note> = [first.mapped(), last.mapped()].into_iter().flatten().collect();
    notes.splice(0..0, first.notes.into_iter().chain(last.notes));
    let (first, last) = (network::fold(first.address), network::fold(last.address));
    if first.is_ipv4() != last.is_ipv4() {
        return Err(Problem::RangeFamilies);
    }
    if first > last {
        return Err(Problem::RangeBackwards { first, last });
    }
    let mut found = if first == last {
        Found::network(Network::host(first)).with(Note::RangeOfOne)
    } else {
        Found::new(Thing::Range(Range { first, last, networks: Network::from_range(first, last) }))
    };
    found.notes.splice(0..0, notes);
    Ok(found)
}

/// The last address in full, or for IPv4 its last number only.
fn last_address(first: &Typed, last: &str) -> Result<Typed, Problem> {
    match first.address {
        IpAddr::V4(first) if !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit()) => {
            let [a, b, c, _] = first.octets();
            number::address(&format!("{a}.{b}.{c}.{last}"))
        }
        _ if last.is_empty() || !last.contains(['.', ':']) => Err(Problem::RangeEnds),
        IpAddr::V4(_) if last.split('.').count() < 4 && !last.contains(':') => Err(Problem::RangeEnds),
        _ => number::address(last),
    }
}

/// Reads what stands in front of and behind a slash as a network.
pub(super) fn slashed(address: &str, behind: &str) -> Reading {
    if address.is_empty() {
        return Err(Problem::LengthAlone { length: echo(behind) });
    }
    if address.contains('*') {
        return Err(Problem::StarAndLength);
    }
    let mut typed = number::address(address)?;
    let behind = match behind.split_once('%') {
        Some((length, zone)) if typed.address.is_ipv6() => {
            typed.notes.push(Note::ZoneDropped { zone: echo(zone) });
            length
        }
        _ => behind,
    };
    let max = if typed.address.is_ipv4() { 32 } else { 128 };
    if behind.is_empty() {
        return Err(Problem::LengthMissing { address: typed.address });
    }
    if behind.contains('/') {
        return Err(Problem::TwoSlashes);
    }
    if typed.address.is_ipv4() && behind.contains('.') && number::is_numeric(behind) {
        let (length, mask) = mask_length(number::v4(behind)?)?;
        return sized(typed, length).map(|found| found.with(Note::Netmask { mask, length }));
    }
    if !behind.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::LengthNotNumber { text: echo(behind), max });
    }
    if behind.len() > 1 && behind.starts_with('0') {
        return Err(Problem::LengthLeadingZero { text: echo(behind) });
    }
    match behind.parse::<u8>() {
        Ok(length) if length <= max => sized(typed, length),
        _ => Err(Problem::LengthTooLarge { length: echo(behind), max }),
    }
}

/// How many leading bits a mask keeps. A mask that keeps the trailing ones is a wildcard mask, which routers use for
/// something else; 0.0.0.0 is either.
fn mask_length(mask: Ipv4Addr) -> Result<(u8, Ipv4Addr), Problem> {
    let bits = mask.to_bits();
    let length = bits.leading_ones();
    if bits != 0 && bits.count_ones() == length {
        return Ok((u8::try_from(length).unwrap_or(32), mask));
    }
    let is_wildcard = bits.trailing_ones() == bits.count_ones();
    Err(if is_wildcard { Problem::WildcardMask { mask } } else { Problem::MaskWithGaps { mask } })
}

/// The network of this length around the address; host bits are cleared and said so.
fn sized(typed: Typed, length: u8) -> Reading {
    let (network, cleared) = match Network::new(typed.address, length) {
        Ok(network) => (network, None),
        Err(ParseNetworkError::HostBits { canonical }) => {
            (canonical, Some(Note::HostBitsCleared { address: network::fold(typed.address), network: canonical }))
        }
        Err(_) => return Err(Problem::LengthTooLarge { length: length.to_string(), max: 128 }),
    };
    let mapped = typed.mapped().filter(|_| network.address().is_ipv4());
    let single = network.is_host().then_some(Note::SingleAddress { length });
    let mut found = Found::network(network);
    found.notes = typed.notes;
    found.notes.extend([mapped, cleared, single].into_iter().flatten());
    Ok(found)
}

/// Reads stars and other marks in the place of numbers; `None` when there are none.
///
/// Only stars at the end that stand for whole numbers are a network. `x`, `#`, `?` and several stars are also how
/// bounces hide a part of an address, so they are never taken for one.
pub(super) fn starred(text: &str) -> Option<Reading> {
    if !text.contains(['*', 'x', 'X', '#', '?', '_']) {
        return None;
    }
    let parts: Vec<&str> = text.split('.').collect();
    let is_number = |part: &&str| !part.is_empty() && part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit());
    let is_mask = |part: &&str| !part.is_empty() && part.bytes().all(|byte| b"*xX#?_".contains(&byte));
    let is_hidden = |part: &&str| part.bytes().all(|b| b.is_ascii_digit() || b"*xX#?_".contains(&b));
    let stars = parts.iter().rev().take_while(|part| **part == "*").count();
    let known = parts.len() - stars;
    if parts.len() <= 4 && stars > 0 && known > 0 && parts[..known].iter().all(is_number) {
        return Some(starred_network(&parts[..known]));
    }
    let is_masked = parts.len() == 4 && parts.iter().all(is_hidden) && parts.iter().any(is_mask);
    if is_masked {
        return Some(Err(Problem::Masked { text: echo(text) }));
    }
    let is_star_fault = text.contains('*') && (parts.iter().all(is_hidden) || text.contains(':'));
    is_star_fault.then(|| Err(Problem::StarPlace { text: echo(text) }))
}

fn starred_network(known: &[&str]) -> Reading {
    let whole: Vec<&str> = known.iter().copied().chain(std::iter::repeat("0")).take(4).collect();
    let address = number::v4(&whole.join("."))?;
    let length = u8::try_from(known.len() * 8).unwrap_or(32).min(24);
    let network = Network::truncated(address.into(), length).map_err(|_| Problem::RangeEnds)?;
    Ok(Found::network(network).with(Note::Starred { network }))
}
