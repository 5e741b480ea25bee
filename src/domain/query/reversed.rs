//! Names that are an address written backwards: what a mail server asks a list for (RFC 5782), and reverse DNS.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::name;
use super::note::Note;
use super::problem::{Problem, echo};
use super::{Found, Network, Reading};
use crate::domain::network;

/// Reads a reversed name; `None` for any other. A name with exactly four numbers, or exactly 32 hexadecimal digits, in
/// front of a zone is one.
pub(super) fn read(text: &str) -> Option<Reading> {
    let lower = text.to_ascii_lowercase();
    let name = lower.strip_suffix('.').unwrap_or(&lower);
    let labels: Vec<&str> = name.split('.').collect();
    match labels.as_slice() {
        [numbers @ .., "in-addr", "arpa"] => Some(reverse_v4(numbers, text)),
        [digits @ .., "ip6", "arpa"] => Some(reverse_v6(digits, text)),
        [d, c, b, a, zone @ ..] if !zone.is_empty() && octets(&[a, b, c, d]).is_some() => {
            let octets = octets(&[a, b, c, d])?;
            under(Ipv4Addr::from(octets).into(), zone)
        }
        [digits @ .., _] if digits.len() >= 32 => {
            let (digits, zone) = labels.split_at(32);
            under(Ipv6Addr::from_bits(nibbles(digits)?).into(), zone)
        }
        _ => None,
    }
}

/// The address, if what stands behind it can be a zone.
fn under(address: IpAddr, zone: &[&str]) -> Option<Reading> {
    let is_zone = zone.iter().all(|label| name::is_label(label))
        && zone.last().is_some_and(|label| label.bytes().any(|byte| byte.is_ascii_alphabetic()))
        && zone.iter().map(|label| label.len() + 1).sum::<usize>() <= 253;
    let note = Note::ListName { zone: echo(&zone.join(".")), address: network::fold(address) };
    is_zone.then(|| Ok(Found::network(Network::host(address)).with(note)))
}

/// Up to four plain numbers from 0 to 255, missing ones as 0.
fn octets(parts: &[&str]) -> Option<[u8; 4]> {
    let mut octets = [0; 4];
    for (octet, part) in octets.iter_mut().zip(parts) {
        let is_plain = part.bytes().all(|byte| byte.is_ascii_digit()) && (part.len() == 1 || !part.starts_with('0'));
        *octet = part.parse().ok().filter(|_| is_plain)?;
    }
    (parts.len() <= 4).then_some(octets)
}

/// Up to 32 hexadecimal digits, last one first, as the leading bits of an address.
fn nibbles(digits: &[&str]) -> Option<u128> {
    let mut bits: u128 = 0;
    for digit in digits.iter().rev() {
        let value = digit.chars().next().filter(|_| digit.len() == 1)?.to_digit(16)?;
        bits = bits << 4 | u128::from(value);
    }
    let missing = u32::try_from(32usize.checked_sub(digits.len())?).ok()?;
    bits.checked_shl(missing * 4)
}

fn reverse_v4(numbers: &[&str], text: &str) -> Reading {
    let fault = || Problem::ReverseName { text: echo(text) };
    let forward: Vec<&str> = numbers.iter().rev().copied().collect();
    let octets = octets(&forward).filter(|_| !forward.is_empty()).ok_or_else(fault)?;
    let length = u8::try_from(forward.len() * 8).map_err(|_| fault())?;
    let network = Network::truncated(Ipv4Addr::from(octets).into(), length).map_err(|_| fault())?;
    Ok(Found::network(network).with(Note::ReverseName { network }))
}

fn reverse_v6(digits: &[&str], text: &str) -> Reading {
    let fault = || Problem::ReverseName { text: echo(text) };
    let bits = nibbles(digits).filter(|_| !digits.is_empty()).ok_or_else(fault)?;
    let length = u8::try_from(digits.len() * 4).map_err(|_| fault())?;
    let network = Network::truncated(Ipv6Addr::from_bits(bits).into(), length).map_err(|_| fault())?;
    Ok(Found::network(network).with(Note::ReverseName { network }))
}
