//! Addresses in a text, each with the words around it.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// An address where it stands.
#[derive(Debug, Clone)]
pub(in super::super) struct Seen {
    pub(in super::super) address: IpAddr,
    /// Text before it, at most [`AROUND`] bytes, in lower case.
    pub(in super::super) before: String,
    /// Text behind it.
    pub(in super::super) after: String,
    /// Where it stands.
    pub(in super::super) at: Range<usize>,
    /// What stands there, with the words around, as it is written.
    pub(in super::super) why: String,
    /// True for the servers of the mail that came back.
    pub(in super::super) is_relay: bool,
}

/// So many bytes before and behind an address count as around it.
const AROUND: usize = 56;
/// So many addresses of one text are looked at.
const MAX_SEEN: usize = 64;

/// Digits and marks that may be an address.
static SHAPE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:]{0,36}(?:\d{1,3}(?:\.\d{1,3}){3})?",
    )
    .ok()
});

/// The client of a refusal that a log or its mail server wrote down.
static CLIENT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:reject(?:_warning)?: (?:RCPT|CONNECT|MAIL|DATA|HELO|EHLO|VRFY|ETRN|BDAT)[A-Z ]* from |reject: (?:header|body) .{0,200}? from |",
        r"milter-reject: [A-Z-]+ from |client=|\bconnect from |blocked connect from |",
        r"\bH=[^\[\]\n]{0,120}?|relay=[^,\[\]\n]{0,120}?)",
        r"(?:\(\[[^\]\n]{0,60}\]\) ?)?[^\s\[\],]{0,255}[ ]?\[(?:IPv6:)?(?P<ip>[0-9A-Fa-f.:]{3,45})\]",
    ))
    .ok()
});

/// All addresses of a text, at most 64.
pub(in super::super) fn seen(text: &str) -> Vec<Seen> {
    let Some(shape) = SHAPE.as_ref() else { return Vec::new() };
    shape.find_iter(text).filter_map(|found| at(text, found.range())).take(MAX_SEEN).collect()
}

fn at(text: &str, range: Range<usize>) -> Option<Seen> {
    let written = text.get(range.clone())?;
    let (address, range) = parse(written, range)?;
    let before = text.get(..range.start)?;
    let after = text.get(range.end..)?;
    if is_inside_word(before, after, address) {
        return None;
    }
    let (near, behind) = (crate::bounce::end(before, AROUND), crate::bounce::beginning(after, AROUND));
    let why = format!("{near}{}{behind}", text.get(range.clone())?);
    Some(Seen {
        address: address.to_canonical(),
        before: near.to_lowercase(),
        after: behind.to_lowercase(),
        at: range,
        why: why.split_whitespace().collect::<Vec<_>>().join(" "),
        is_relay: false,
    })
}

/// The address; a colon at the end is a sentence's.
fn parse(written: &str, range: Range<usize>) -> Option<(IpAddr, Range<usize>)> {
    if let Ok(address) = written.parse::<Ipv4Addr>() {
        return Some((address.into(), range));
    }
    let bare = if written.ends_with("::") { written } else { written.trim_end_matches(':') };
    let address: Ipv6Addr = bare.parse().ok()?;
    let is_time = bare.len() < 3;
    (!is_time).then(|| (address.into(), range.start..range.start + bare.len()))
}

/// Version numbers, parts of host names, longer numbers.
fn is_inside_word(before: &str, after: &str, address: IpAddr) -> bool {
    let last = before.chars().next_back().unwrap_or(' ');
    let first = after.chars().next().unwrap_or(' ');
    let second = after.chars().nth(1).unwrap_or(' ');
    let behind = crate::bounce::end(before, 8).to_ascii_lowercase();
    let is_joined = last.is_alphanumeric() && !behind.ends_with("ipv6:")
        || matches!(last, '.' | '-' | '_') && before.chars().rev().nth(1).is_some_and(char::is_alphanumeric)
        || first.is_alphanumeric()
        || matches!(first, '.' | '-') && second.is_alphanumeric();
    let is_version = behind.ends_with('v') || behind.ends_with("version ");
    is_joined || address.is_ipv4() && is_version
}

/// The client in a line of a log.
pub(super) fn client(piece: &str) -> Option<IpAddr> {
    let piece = crate::bounce::beginning(piece, 4096);
    let is_log =
        ["reject", "NOQUEUE", "RCPT", "refused", "denied", "block", "listed"].iter().any(|word| piece.contains(word));
    let is_sent = ["said:", "status=", " stat=", "refused to talk to me"].iter().any(|word| piece.contains(word));
    if !is_log || is_sent {
        return None;
    }
    let caught = CLIENT.as_ref()?.captures(piece)?;
    caught.name("ip")?.as_str().parse().ok().map(|ip: IpAddr| ip.to_canonical())
}

/// The servers that a mail passed, from its `Received` lines.
pub(super) fn relays(original: &str) -> Vec<Seen> {
    let (head, _) = original.split_once("\n\n").unwrap_or((original, ""));
    let mut found = seen(crate::bounce::beginning(head, 16 * 1024));
    found.retain(|seen| !seen.before.contains("version"));
    for seen in &mut found {
        seen.is_relay = true;
    }
    found.truncate(16);
    found
}
