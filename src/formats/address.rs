//! What stands in a list where an address should: address, network, range; or why it is none.
//!
//! [`Network`]'s own strict parser decides what is accepted, here as everywhere. This file adds ranges, and finds the
//! words for what is refused.

use std::net::{IpAddr, Ipv4Addr};

use super::error::AddressFault;
use crate::domain::network::{Network, ParseNetworkError};

/// `address`, `address/length`, `first-last` or, for the last number only, `192.0.2.0-255`.
pub(super) fn networks(text: &str) -> Result<Vec<Network>, AddressFault> {
    match text.parse::<Network>() {
        Ok(network) => Ok(vec![network]),
        Err(ParseNetworkError::Address) => range(text).unwrap_or_else(|| Err(explain(text))),
        Err(other) => Err(AddressFault::Network(other)),
    }
}

/// `None` when the text is no range at all.
fn range(text: &str) -> Option<Result<Vec<Network>, AddressFault>> {
    let (first, last) = text.split_once('-')?;
    let (first, last) = (first.trim_end(), last.trim_start());
    let first: IpAddr = match first.parse() {
        Ok(address) => address,
        Err(_) => return looks_numeric(first).then(|| Err(explain(first))),
    };
    let last = match (first, last.parse::<IpAddr>()) {
        (_, Ok(address)) => address,
        (IpAddr::V4(start), Err(_)) if is_plain_octet(last) => {
            let [a, b, c, _] = start.octets();
            IpAddr::V4(Ipv4Addr::new(a, b, c, last.parse().ok()?))
        }
        _ => return Some(Err(explain(last))),
    };
    let networks = Network::from_range(first, last);
    Some(if networks.is_empty() { Err(AddressFault::Range) } else { Ok(networks) })
}

fn is_plain_octet(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit()) && text.parse::<u8>().is_ok_and(|octet| octet.to_string() == text)
}

fn looks_numeric(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// Why the text is no address.
pub(super) fn explain(text: &str) -> AddressFault {
    let address = text.split_once('/').map_or(text, |(address, _)| address);
    if address.contains('*') {
        return AddressFault::Star;
    }
    if address.contains(':') {
        return if address.contains('%') { AddressFault::Zone } else { AddressFault::Unknown };
    }
    let parts: Vec<&str> = address.split('.').collect();
    let is_hexadecimal = |part: &str| part.strip_prefix("0x").or_else(|| part.strip_prefix("0X")).is_some();
    if parts.iter().any(|part| is_hexadecimal(part)) && parts.len() <= 4 {
        return AddressFault::Hexadecimal;
    }
    if looks_numeric(address) && parts.iter().all(|part| !part.is_empty()) {
        return explain_numbers(&parts);
    }
    if is_name(address) { AddressFault::Name } else { AddressFault::Unknown }
}

fn explain_numbers(parts: &[&str]) -> AddressFault {
    if parts.iter().any(|part| part.len() > 1 && part.starts_with('0')) {
        return AddressFault::LeadingZero;
    }
    match parts.len() {
        0..=3 => AddressFault::Short,
        4 if parts.iter().any(|part| part.parse::<u8>().is_err()) => AddressFault::Octet,
        4 => AddressFault::Unknown,
        _ => AddressFault::Long,
    }
}

/// True for what can only be a host or domain name.
pub(super) fn is_name(text: &str) -> bool {
    let text = text.strip_suffix('.').unwrap_or(text);
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= 63
            && label.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_')
            && !label.starts_with('-')
    };
    text.len() <= 253 && text.chars().any(char::is_alphabetic) && text.split('.').all(is_label)
}
