//! Addresses by their numbers: IPv4 in four decimal parts, IPv6 in groups; every other form is told what it is.

use std::net::{IpAddr, Ipv4Addr};

use super::note::Note;
use super::problem::{Problem, echo};
use super::{Found, Network};
use crate::domain::network;

/// An address as it was typed, IPv4-mapped IPv6 not yet folded.
pub(super) struct Typed {
    pub(super) address: IpAddr,
    pub(super) notes: Vec<Note>,
}

impl Typed {
    fn plain(address: IpAddr) -> Self {
        Self { address, notes: Vec::new() }
    }

    /// As a finding: folded, and said so.
    pub(super) fn into_found(self) -> Found {
        let mapped = self.mapped();
        let mut found = Found::network(Network::host(self.address));
        found.notes = self.notes;
        found.notes.extend(mapped);
        found
    }

    /// What to say if it is an IPv4 address in the clothes of IPv6.
    pub(super) fn mapped(&self) -> Option<Note> {
        match (self.address, network::fold(self.address)) {
            (IpAddr::V6(typed), IpAddr::V4(address)) => Some(Note::Mapped { typed, address }),
            _ => None,
        }
    }
}

/// Reads one address that stands alone.
pub(super) fn address(text: &str) -> Result<Typed, Problem> {
    if is_v6_like(text) {
        v6(text)
    } else if is_numeric(text) {
        v4(text).map(|address| Typed::plain(address.into()))
    } else {
        Err(other_digits(text).unwrap_or_else(|| Problem::NotUnderstood { text: echo(text) }))
    }
}

/// Two colons make it IPv6, or nothing.
pub(super) fn is_v6_like(text: &str) -> bool {
    text.bytes().filter(|&byte| byte == b':').count() >= 2
}

/// Whether the text ends in a number, as an IPv4 address does and a host name does not: decimal or hexadecimal.
pub(super) fn is_numeric(text: &str) -> bool {
    let ending = text.rsplit('.').find(|part| !part.is_empty()).unwrap_or_default();
    let is_hex = hexadecimal(ending).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    !ending.is_empty() && (ending.bytes().all(|byte| byte.is_ascii_digit()) || is_hex)
}

fn hexadecimal(part: &str) -> Option<&str> {
    part.strip_prefix("0x").or_else(|| part.strip_prefix("0X"))
}

/// Digits of other scripts, superscripts and circled numbers where an address should be.
pub(super) fn other_digits(text: &str) -> Option<Problem> {
    let is_other = |c: char| !c.is_ascii() && c.is_numeric();
    let is_mark = |c: char| c.is_ascii_digit() || ".:/-[]".contains(c);
    (text.contains(is_other) && text.chars().all(|c| is_other(c) || is_mark(c))).then_some(Problem::OtherDigits)
}

/// Four decimal numbers, and nothing that another program could read differently.
pub(super) fn v4(text: &str) -> Result<Ipv4Addr, Problem> {
    if let Ok(address) = text.parse() {
        return Ok(address);
    }
    let parts: Vec<&str> = text.split('.').collect();
    if parts.iter().any(|part| hexadecimal(part).is_some()) {
        return Err(Problem::Hexadecimal { text: echo(text) });
    }
    if let Some(part) = parts.iter().find(|part| !part.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(Problem::NumberEnding { part: echo(part) });
    }
    if parts.iter().any(|part| part.is_empty()) {
        return Err(Problem::EmptyNumber);
    }
    if parts.len() == 1 {
        return Err(Problem::Decimal { text: echo(text) });
    }
    if parts.len() > 4 {
        return Err(Problem::TooManyNumbers { count: parts.len() });
    }
    if let Some(part) = parts.iter().find(|part| part.len() > 1 && part.starts_with('0')) {
        return Err(Problem::LeadingZero { part: echo(part) });
    }
    if parts.len() < 4 {
        return Err(Problem::ShortForm { text: echo(text), count: parts.len() });
    }
    let large = parts.iter().find(|part| part.parse::<u8>().is_err()).unwrap_or(&text);
    Err(Problem::NumberTooLarge { part: echo(large) })
}

/// Groups of hexadecimal digits; a zone (`%eth0`, RFC 4007 section 11) is dropped and said so.
fn v6(text: &str) -> Result<Typed, Problem> {
    let (bare, zone) = text.split_once('%').map_or((text, None), |(bare, zone)| (bare, Some(zone)));
    let notes = zone.map(|zone| Note::ZoneDropped { zone: echo(zone) }).into_iter().collect();
    match bare.parse() {
        Ok(address) => Ok(Typed { address: IpAddr::V6(address), notes }),
        Err(_) => Err(v6_fault(bare)),
    }
}

fn v6_fault(text: &str) -> Problem {
    if is_mac(text) {
        return Problem::Mac;
    }
    if text.matches("::").count() > 1 || text.contains(":::") {
        return Problem::TwoGaps;
    }
    let groups: Vec<&str> = text.split(':').collect();
    if let Some((tail, _)) = groups.split_last()
        && tail.contains('.')
    {
        return v4(tail).map_or_else(|problem| problem, |_| Problem::GroupCount { count: groups.len() });
    }
    let is_group = |group: &&str| group.len() <= 4 && group.bytes().all(|byte| byte.is_ascii_hexdigit());
    if let Some(group) = groups.iter().find(|group| !is_group(group)) {
        return Problem::Group { group: echo(group) };
    }
    Problem::GroupCount { count: groups.iter().filter(|group| !group.is_empty()).count() }
}

/// The hardware address of a network card: six pairs of hexadecimal digits.
pub(super) fn is_mac(text: &str) -> bool {
    let is_pairs = |mark: char| {
        text.split(mark).count() == 6
            && text.split(mark).all(|pair| pair.len() == 2 && pair.bytes().all(|byte| byte.is_ascii_hexdigit()))
    };
    is_pairs(':') || is_pairs('-')
}
