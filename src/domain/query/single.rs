//! One thing without separators in it: takes off what stands around it and finds out what it is.

use super::name::{self, HostName};
use super::note::Note;
use super::problem::{Problem, echo};
use super::{Reading, clean, host, link, number, range, reversed};

/// Reads one thing that has no spaces in it.
pub(super) fn read(text: &str) -> Reading {
    let bare = unwrapped(text);
    let bare = without_label(bare).map_or(bare, unwrapped);
    if bare.is_empty() {
        return Err(Problem::NotUnderstood { text: echo(text) });
    }
    if link::has_scheme(bare) {
        return link::read(bare);
    }
    if is_cut_off(text) {
        return Err(Problem::CutOff { text: echo(text) });
    }
    if clean::starts_with(bare, "mailto:") || bare.contains('@') {
        return mail(bare);
    }
    beside_name(bare).unwrap_or_else(|| plain(bare))
}

/// Reads a range, a network, a link without its scheme, an address or a name, with nothing around it.
pub(super) fn plain(text: &str) -> Reading {
    if number::is_mac(text) {
        return Err(Problem::Mac);
    }
    if let Some(reading) = range::dashed(text) {
        return reading;
    }
    match text.split_once('/') {
        Some(_) if text.starts_with('[') => host::bracketed(text),
        Some((address, behind)) if is_address_like(address) || is_length(address, behind) => {
            range::slashed(address, behind)
        }
        Some(_) => link::read(text),
        None => host::read(text),
    }
}

fn is_address_like(text: &str) -> bool {
    number::is_numeric(text) || number::is_v6_like(text) || text.ends_with('*')
}

/// `/24` alone.
fn is_length(address: &str, behind: &str) -> bool {
    address.is_empty() && !behind.is_empty() && behind.bytes().all(|byte| byte.is_ascii_digit())
}

/// Without the quotes, brackets and sentence marks around it. Square brackets stay: they are part of how an address may
/// be written.
pub(super) fn unwrapped(text: &str) -> &str {
    const OPENING: &[char] = &[
        '"', '\'', '`', '\u{201C}', '\u{201D}', '\u{201E}', '\u{201F}', '\u{2018}', '\u{2019}', '\u{201A}', '\u{AB}',
        '\u{BB}', '\u{2039}', '\u{203A}', '\u{300C}', '\u{3010}', '<', '{', '(',
    ];
    const CLOSING: &[char] = &[
        '"', '\'', '`', '\u{201C}', '\u{201D}', '\u{2018}', '\u{2019}', '\u{AB}', '\u{BB}', '\u{2039}', '\u{203A}',
        '\u{300D}', '\u{3011}', '>', '}', ',', ';', '!', '?', '.', '\u{2026}',
    ];
    let opened = text.trim_start_matches(OPENING);
    let (has_round, has_square) = (opened.contains('('), opened.contains('['));
    let mut bare = opened;
    loop {
        let trimmed = bare.trim_end_matches(CLOSING);
        let trimmed = if has_round { trimmed } else { trimmed.trim_end_matches(')') };
        let trimmed = if has_square { trimmed } else { trimmed.trim_end_matches(']') };
        let trimmed = if trimmed.ends_with("::") { trimmed } else { trimmed.strip_suffix(':').unwrap_or(trimmed) };
        if trimmed.len() == bare.len() {
            return bare;
        }
        bare = trimmed;
    }
}

/// Dots in place of the rest: nobody knows how the address goes on.
fn is_cut_off(text: &str) -> bool {
    let bare = unwrapped(text);
    let behind = text.find(bare).and_then(|start| text.get(start + bare.len()..)).unwrap_or_default();
    behind.contains("..") || behind.contains('\u{2026}') || bare.contains("...") || bare.contains('\u{2026}')
}

/// What people and programs write in front of an address.
const LABELS: &[&str] = &[
    "ipaddress",
    "ip-address",
    "ip_address",
    "ipaddr",
    "ipv4",
    "ipv6",
    "ip4",
    "ip6",
    "ip",
    "address",
    "addr",
    "inet6",
    "inet",
    "network",
    "cidr",
    "url",
];

/// The text behind `ip:` or `ip=`; `None` when it has no such label. `IPv6:` is also the tag of an address literal (RFC
/// 5321 section 4.1.3).
pub(super) fn without_label(text: &str) -> Option<&str> {
    LABELS.iter().find_map(|label| {
        let behind = text.get(label.len()..).filter(|_| clean::starts_with(text, label))?;
        behind.strip_prefix([':', '=']).filter(|rest| !rest.is_empty() && (*rest != ":"))
    })
}

fn is_label(word: &str) -> bool {
    let word = word.trim_end_matches([':', '=']);
    LABELS.iter().any(|label| label.eq_ignore_ascii_case(word))
}

/// Reads something of several words that is one thing all the same; `None` when it is not.
pub(super) fn phrase(text: &str) -> Option<Reading> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let labels = words.iter().take(2).take_while(|word| is_label(word)).count();
    match words.get(labels..).unwrap_or_default() {
        [one] => Some(read(one)),
        [name, address] => two_words(name, address),
        [first, dash, last] if is_joint(dash) && are_addresses(first, last) => {
            Some(read(&format!("{}-{}", unwrapped(first), unwrapped(last))))
        }
        [address, "/", length] if is_address_like(unwrapped(address)) => Some(read(&format!("{address}/{length}"))),
        [address, word, mask] if ["mask", "netmask"].iter().any(|name| name.eq_ignore_ascii_case(word)) => {
            number::address(unwrapped(address)).is_ok().then(|| range::slashed(unwrapped(address), unwrapped(mask)))
        }
        [.., last] if last.starts_with('<') && last.contains('@') => Some(read(last)),
        _ => None,
    }
}

/// Two words that belong together: a dash or slash at one of them, an address and its mask, a name and its address.
fn two_words(one: &str, other: &str) -> Option<Reading> {
    let is_joined = one.ends_with(range::is_dash) || other.starts_with(range::is_dash);
    if is_joined && are_addresses(one.trim_end_matches(range::is_dash), other.trim_start_matches(range::is_dash)) {
        return Some(read(&format!("{one}{other}")));
    }
    if (one.ends_with('/') || other.starts_with('/')) && is_address_like(one.trim_end_matches('/')) {
        return Some(read(&format!("{one}{other}")));
    }
    if let (Ok(_), Ok(mask)) = (number::v4(one), number::v4(other))
        && (mask.octets()[0] == 255 || mask.octets()[0] == 0)
    {
        return Some(range::slashed(one, other));
    }
    if other.starts_with('<') && other.contains('@') {
        return Some(read(other));
    }
    if !other.starts_with(['[', '(']) {
        return None;
    }
    let inside = other.trim_matches(['[', ']', '(', ')']);
    match (number::address(unwrapped(one)), HostName::parse(inside)) {
        (Ok(typed), Ok(name)) => Some(Ok(typed.into_found().with(Note::BesideName { name: echo(name.as_str()) }))),
        _ => beside_name(&format!("{one}{other}")),
    }
}

fn is_joint(word: &str) -> bool {
    word.eq_ignore_ascii_case("to") || !word.is_empty() && word.chars().all(range::is_dash)
}

fn are_addresses(first: &str, last: &str) -> bool {
    let first = unwrapped(first);
    let is_end = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    (number::is_numeric(first) && first.contains('.') || number::is_v6_like(first))
        && (is_address_like(unwrapped(last)) || is_end(unwrapped(last)))
}

/// `mail.example.org[192.0.2.1]` and `unknown[192.0.2.1]:25`, as mail servers write who called them.
fn beside_name(text: &str) -> Option<Reading> {
    let (name, behind) = text.split_once(['[', '('])?;
    let (inside, port) = behind.split_once([']', ')']).unwrap_or((behind, ""));
    let is_port = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    let is_name = name::is_label(name) || HostName::parse(name).is_ok();
    if !is_name || !is_port {
        return None;
    }
    let typed = number::address(without_label(inside).unwrap_or(inside)).ok()?;
    Some(Ok(typed.into_found().with(Note::BesideName { name: echo(name) })))
}

/// An address behind the at sign is read; a mail address is told what this site looks up.
fn mail(text: &str) -> Reading {
    let address = if clean::starts_with(text, "mailto:") { &text["mailto:".len()..] } else { text };
    let address = address.split('?').next().unwrap_or_default();
    let domain = unwrapped(address.rsplit_once('@').map_or(address, |(_, domain)| domain));
    let is_host = domain.starts_with('[') || number::is_numeric(domain) || number::is_v6_like(domain);
    if is_host || matches!(reversed::read(domain), Some(Ok(_))) {
        return host::read(domain).map(|found| found.with(Note::BehindAt));
    }
    Err(Problem::Mail { domain: HostName::parse(domain).ok() })
}
