//! Plain lists: one address, network or range a line, with comments; or open proxies as `protocol://address:port`.
//!
//! Comments begin with `#`, `;` or `//`. A host name is refused: what it resolves to today is no evidence about
//! tomorrow. What stands between `//` and `@` (a user and a password) is dropped unseen.

use std::net::IpAddr;

use super::error::{AddressFault, LineFault, ReadError};
use super::lines::LineReader;
use super::record::{Line, Record, Tally};
use super::{Bytes, address};
use crate::domain::network::Network;

pub(super) struct Plain<'a> {
    lines: LineReader<'a>,
}

impl<'a> Plain<'a> {
    pub(super) const fn new(source: Bytes<'a>) -> Self {
        Self { lines: LineReader::new(source) }
    }

    pub(super) fn read(&mut self, tally: &mut Tally) -> Result<Option<Line>, ReadError> {
        while let Some(bytes) = self.lines.next()? {
            tally.lines += 1;
            let line = bytes.trim_ascii();
            if line.is_empty() {
                tally.blank += 1;
            } else if is_comment(line) {
                tally.comments += 1;
            } else {
                let content = text(line).and_then(entry);
                return Ok(Some(Line { number: self.lines.number(), content }));
            }
        }
        Ok(None)
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.lines.bytes()
    }
}

/// True when the whole line, without blanks around it, is a comment.
pub(super) fn is_comment(line: &[u8]) -> bool {
    line.starts_with(b"#") || line.starts_with(b";") || line.starts_with(b"//")
}

/// The bytes as text.
pub(super) fn text(bytes: &[u8]) -> Result<&str, LineFault> {
    if memchr::memchr(0, bytes).is_some() {
        return Err(LineFault::Nul);
    }
    std::str::from_utf8(bytes).map_err(|_| LineFault::Utf8)
}

/// Reads one line that is neither blank nor a comment.
pub(super) fn entry(line: &str) -> Result<Record, LineFault> {
    let line = without_comment(line);
    if let Some((protocol, rest)) = line.split_once("://") {
        return proxy(protocol, rest);
    }
    let is_spaced_range = line.contains(" -") || line.contains("- ");
    if line.contains(char::is_whitespace) && !is_spaced_range {
        // An address that is wrong is the better news than that something stands behind it.
        let first = line.split_whitespace().next().unwrap_or_default();
        address::networks(first)?;
        return Err(LineFault::Trailing);
    }
    match address::networks(line) {
        Ok(networks) => Ok(Record::of(networks)),
        Err(fault) => match endpoint(line) {
            Some(Ok((host, port))) => Ok(Record { port: Some(port), ..Record::of(vec![Network::host(host)]) }),
            Some(Err(port_fault)) => Err(port_fault),
            None => Err(fault.into()),
        },
    }
}

/// What stands before a comment. `//` begins one behind a blank only, since `http://` has it too.
fn without_comment(line: &str) -> &str {
    let hash = line.find(['#', ';']);
    let slashes = line.match_indices("//").map(|(at, _)| at).find(|at| line[..*at].ends_with(char::is_whitespace));
    let end = [hash, slashes].into_iter().flatten().min().unwrap_or(line.len());
    line[..end].trim_end()
}

/// `192.0.2.1:8080` or `[2001:db8::1]:8080`; `None` when it has not that form.
fn endpoint(text: &str) -> Option<Result<(IpAddr, u16), LineFault>> {
    let (host, rest) = match text.strip_prefix('[') {
        Some(inside) => inside.split_once(']')?,
        None => text.split_at(text.find(':').filter(|at| !text[at + 1..].contains(':'))?),
    };
    let host: IpAddr = host.parse().ok()?;
    Some(match rest.strip_prefix(':') {
        Some(digits) => port(digits).map(|port| (host, port)),
        None if rest.is_empty() => Err(LineFault::NoPort),
        None => Err(LineFault::Url),
    })
}

/// `protocol://[user:password@]address:port`, a slash at the end allowed.
fn proxy(protocol: &str, rest: &str) -> Result<Record, LineFault> {
    let is_protocol = protocol.len() <= 16
        && protocol.starts_with(|c: char| c.is_ascii_alphabetic())
        && protocol.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    if !is_protocol || rest.contains(['/', '?']) || rest.contains(char::is_whitespace) {
        return Err(LineFault::Url);
    }
    let authority = rest.rsplit_once('@').map_or(rest, |(_, behind)| behind);
    match endpoint(authority) {
        Some(Ok((host, port))) => Ok(Record {
            protocol: Some(protocol.to_ascii_lowercase()),
            port: Some(port),
            ..Record::of(vec![Network::host(host)])
        }),
        Some(Err(fault)) => Err(fault),
        None => Err(explain_authority(authority)),
    }
}

fn explain_authority(authority: &str) -> LineFault {
    if authority.parse::<IpAddr>().is_ok() {
        return LineFault::NoPort;
    }
    let host = authority
        .strip_prefix('[')
        .and_then(|inside| inside.split_once(']'))
        .map_or_else(|| authority.rsplit_once(':').map_or(authority, |(host, _)| host), |(inside, _)| inside);
    match address::explain(host) {
        AddressFault::Unknown if host.is_empty() => LineFault::Url,
        fault => fault.into(),
    }
}

/// A port as people write it, 1 to 65535.
pub(super) fn port(text: &str) -> Result<u16, LineFault> {
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse::<u16>() {
        Ok(port) if is_plain && port > 0 => Ok(port),
        _ => Err(LineFault::Port),
    }
}

/// True for what has the form of a proxy's address, whatever is wrong with it.
pub(super) fn is_proxy(line: &str) -> bool {
    without_comment(line).split_once("://").is_some_and(|(protocol, rest)| {
        !protocol.is_empty() && protocol.bytes().all(|byte| byte.is_ascii_alphanumeric()) && rest.contains(':')
    })
}
