//! Names in a zone file: whose records are whose, and which of them stand for addresses.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::domain::network::Network;
use crate::formats::error::LineFault;

/// Most characters of a name (RFC 1035 section 2.3.4).
const LONGEST: usize = 255;

/// What names in a file are below of.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// What a name without a dot at its end is below of; empty before anything has said so.
    origin: String,
    /// True after an origin that could not be read: nobody knows then what such names mean.
    is_lost: bool,
    /// The name of the zone, once it has said so; empty where it has not said what `@` is.
    apex: Option<String>,
    /// The name that records are about, for a line that begins with a blank.
    last: Option<String>,
}

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// One address.
    Address(Network),
    /// All addresses of a network that no other name is about.
    Star(Network),
    /// The star right below the zone.
    Everything,
    /// The zone itself, a name server, something outside of the zone.
    Other,
    /// The same, as far as can be told: the zone has not said its name.
    Unknown,
}

impl Names {
    /// Follows a line that begins with a dollar sign.
    pub(super) fn obey(&mut self, directive: &str, value: Option<&str>) -> Result<(), LineFault> {
        match (directive.to_ascii_uppercase().as_str(), value) {
            ("$ORIGIN", Some(origin)) => {
                let origin = self.absolute(origin);
                self.is_lost = origin.is_err();
                self.origin = origin?;
                Ok(())
            }
            ("$TTL", Some(_)) => Ok(()),
            _ => Err(LineFault::ZoneDirective),
        }
    }

    /// From here on records are about this name.
    pub(super) fn turn_to(&mut self, owner: &str) -> Result<(), LineFault> {
        let name = self.absolute(owner);
        self.last = name.as_ref().ok().cloned();
        name.map(drop)
    }

    /// The name that records are about is the name of the zone.
    pub(super) fn begin_zone(&mut self) {
        self.apex.clone_from(&self.last);
    }

    /// A name as it is written in the file, whole and without a dot at its end.
    fn absolute(&self, name: &str) -> Result<String, LineFault> {
        let name = name.to_ascii_lowercase();
        let whole = match name.strip_suffix('.') {
            Some(absolute) => absolute.to_owned(),
            None if self.is_lost => return Err(LineFault::ZoneOrigin),
            None if name == "@" => self.origin.clone(),
            None if self.origin.is_empty() => name,
            None if name.len() > LONGEST => return Err(LineFault::ZoneLongName),
            None => format!("{name}.{}", self.origin),
        };
        if whole.len() > LONGEST { Err(LineFault::ZoneLongName) } else { Ok(whole) }
    }

    /// What the name stands for that records are about.
    pub(super) fn owner(&self) -> Result<Owner, LineFault> {
        if self.last.is_none() {
            return Err(LineFault::ZoneRecord);
        }
        let is_known = self.apex.as_ref().map_or(!self.origin.is_empty(), |apex| !apex.is_empty());
        let nothing = if is_known { Owner::Other } else { Owner::Unknown };
        let Some(labels) = self.labels() else {
            // Outside of an origin that may not be the zone.
            return Ok(if self.apex.is_some() { nothing } else { Owner::Unknown });
        };
        Ok(match labels.strip_prefix('*') {
            Some("") => Owner::Everything,
            Some(below) => below.strip_prefix('.').and_then(starred).map_or(nothing, Owner::Star),
            None => address(labels).map_or(nothing, Owner::Address),
        })
    }

    /// The labels of that name before the name of the zone; `None` for the zone itself, and for what lies outside. A zone
    /// that has not said its name is what the names are below of.
    pub(super) fn labels(&self) -> Option<&str> {
        let zone = self.apex.as_ref().unwrap_or(&self.origin);
        let last = self.last.as_ref()?;
        if zone.is_empty() { Some(last) } else { last.strip_suffix(zone.as_str())?.strip_suffix('.') }
    }
}

/// What a record is, in capitals, and the first word of its content. Before them stand how long it is kept and its class,
/// in either order.
pub(super) fn kind<'w>(words: &[&'w str]) -> Option<(String, &'w str)> {
    let mut words = words.iter().skip_while(|word| is_class(word) || is_ttl(word));
    let (kind, content) = (words.next()?, words.next()?);
    let is_kind = kind.starts_with(|c: char| c.is_ascii_alphabetic())
        && kind.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    is_kind.then(|| (kind.to_ascii_uppercase(), *content))
}

fn is_class(word: &str) -> bool {
    ["IN", "CH", "HS"].iter().any(|class| word.eq_ignore_ascii_case(class))
}

/// Digits, and letters for minutes to weeks: `300`, `1h30m`.
fn is_ttl(word: &str) -> bool {
    let is_unit = |byte: u8| matches!(byte.to_ascii_lowercase(), b's' | b'm' | b'h' | b'd' | b'w');
    word.starts_with(|c: char| c.is_ascii_digit()) && word.bytes().all(|byte| byte.is_ascii_digit() || is_unit(byte))
}

/// True for a record that answers with an address as lists do, from behind its name on.
pub(super) fn is_address_record(words: &[&str]) -> bool {
    kind(words).is_some_and(|(kind, content)| {
        kind == "A" && content.parse().is_ok_and(|address: Ipv4Addr| address.is_loopback())
    })
}

/// The address that labels stand for, the last one first; `None` for a name that is none.
fn address(labels: &str) -> Option<Network> {
    let labels: Vec<&str> = labels.split('.').rev().collect();
    match labels.len() {
        4 => in_v4(&labels),
        32 => in_v6(&labels),
        _ => None,
    }
}

/// The network that labels behind a star stand for.
fn starred(labels: &str) -> Option<Network> {
    let labels: Vec<&str> = labels.split('.').rev().collect();
    match labels.len() {
        1..4 => in_v4(&labels),
        4..32 => in_v6(&labels),
        _ => None,
    }
}

/// The network of the first octets, 1 to 4 of them; `None` where one of the labels is no octet.
pub(super) fn in_v4(labels: &[&str]) -> Option<Network> {
    let mut address = [0; 4];
    for (place, label) in address.iter_mut().zip(labels) {
        *place = octet(label)?;
    }
    Network::truncated(IpAddr::from(address), u8::try_from(labels.len() * 8).ok()?).ok()
}

/// The network of the first hexadecimal digits, 1 to 32 of them; `None` where one of the labels is no digit.
pub(super) fn in_v6(labels: &[&str]) -> Option<Network> {
    let mut bits = 0_u128;
    for label in labels {
        let digit = label.chars().next().filter(|_| label.len() == 1)?.to_digit(16)?;
        bits = bits << 4 | u128::from(digit);
    }
    let missing = u32::try_from(32_usize.checked_sub(labels.len())?).ok()?;
    let address = Ipv6Addr::from_bits(bits.checked_shl(missing * 4)?);
    Network::truncated(address.into(), u8::try_from(labels.len() * 4).ok()?).ok()
}

/// A number from 0 to 255 as a name has it.
fn octet(label: &str) -> Option<u8> {
    let is_plain = label.bytes().all(|byte| byte.is_ascii_digit()) && (label.len() == 1 || !label.starts_with('0'));
    label.parse().ok().filter(|_| is_plain)
}
