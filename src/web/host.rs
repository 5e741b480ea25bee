//! Which names this site answers to: exactly one `Host`, and one that is ours (F2, T4).
//!
//! No page, letter or redirect is ever built from the name that a request carries; refusing the others keeps a cache
//! or a browser from being told that their name leads here.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use axum::http::header::HOST;
use axum::http::{HeaderMap, Uri};

use crate::domain::network::fold;

/// What is wrong with the name in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostFault {
    /// None, several, an empty one, or one that cannot be read: RFC 9112 section 3.2 asks for status 400.
    Unreadable,
    /// The name of another site: status 421 (RFC 9110 section 15.5.20).
    Unknown,
}

/// A host as a request or the configuration names it; its port does not matter to us.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Host {
    Name(String),
    Address(IpAddr),
}

impl Host {
    /// `name`, `name:port`, `192.0.2.1:port`, `[2001:db8::1]:port`; names in lower case without a last dot.
    fn parse(text: &str) -> Option<Self> {
        let (host, port) = match text.strip_prefix('[') {
            Some(rest) => rest.split_once(']').map(|(host, port)| (host, port.strip_prefix(':').or(no_port(port))))?,
            None => text.split_once(':').map_or((text, Some("")), |(host, port)| (host, Some(port))),
        };
        let is_port = port.is_some_and(|port| port.len() <= 5 && port.bytes().all(|byte| byte.is_ascii_digit()));
        if !is_port {
            return None;
        }
        if text.starts_with('[') {
            return host.parse::<Ipv6Addr>().ok().map(|address| Self::Address(fold(address.into())));
        }
        if let Ok(address) = host.parse::<Ipv4Addr>() {
            return Some(Self::Address(address.into()));
        }
        let name = host.strip_suffix('.').unwrap_or(host);
        let is_name = (1..=253).contains(&name.len())
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_'));
        is_name.then(|| Self::Name(name.to_ascii_lowercase()))
    }
}

fn no_port(rest: &str) -> Option<&str> {
    rest.is_empty().then_some("")
}

/// The names of this site.
#[derive(Debug, Clone)]
pub struct Hosts(BTreeSet<Host>);

impl Hosts {
    /// The host of the public URL, the address listened on, the names of the loopback, and what the operator adds.
    pub fn new<'a>(public_host: &'a str, listen: SocketAddr, further: impl IntoIterator<Item = &'a str>) -> Self {
        let mut hosts = BTreeSet::from([
            Host::Name("localhost".to_owned()),
            Host::Address(Ipv4Addr::LOCALHOST.into()),
            Host::Address(Ipv6Addr::LOCALHOST.into()),
        ]);
        if !listen.ip().is_unspecified() {
            hosts.insert(Host::Address(fold(listen.ip())));
        }
        hosts.extend(std::iter::once(public_host).chain(further).filter_map(Host::parse));
        Self(hosts)
    }

    /// Checks the one `Host` line of a request, and the authority of an absolute-form target, which RFC 9112 section
    /// 3.2.2 puts above it. The address that the connection came in on is ours whatever it is called.
    pub fn check(&self, headers: &HeaderMap, target: &Uri, local: IpAddr) -> Result<(), HostFault> {
        let mut lines = headers.get_all(HOST).iter();
        let (Some(line), None) = (lines.next(), lines.next()) else { return Err(HostFault::Unreadable) };
        let host = line.to_str().ok().and_then(Host::parse).ok_or(HostFault::Unreadable)?;
        self.known(&host, local)?;
        match target.authority() {
            Some(authority) => self.known(&Host::parse(authority.as_str()).ok_or(HostFault::Unreadable)?, local),
            None => Ok(()),
        }
    }

    fn known(&self, host: &Host, local: IpAddr) -> Result<(), HostFault> {
        let is_ours = self.0.contains(host) || *host == Host::Address(fold(local));
        if is_ours { Ok(()) } else { Err(HostFault::Unknown) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], target: &str) -> Result<(), HostFault> {
        let hosts = Hosts::new("Lookup.Example", "192.0.2.1:8080".parse().unwrap(), ["alias.example", "[2001:db8::7]"]);
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append(HOST, axum::http::HeaderValue::from_str(line).unwrap());
        }
        hosts.check(&headers, &target.parse().unwrap(), "198.51.100.9".parse().unwrap())
    }

    #[test]
    fn f2_the_site_answers_to_its_own_names_only() {
        for host in ["lookup.example", "LOOKUP.example.", "lookup.example:443", "alias.example", "[2001:db8::7]:80"] {
            assert_eq!(check(&[host], "/"), Ok(()), "{host}");
        }
        for host in ["localhost:8080", "127.0.0.1", "[::1]:8080", "192.0.2.1:8080", "198.51.100.9"] {
            assert_eq!(check(&[host], "/"), Ok(()), "{host}");
        }
        for host in ["evil.example", "lookup.example.evil.example", "203.0.113.1", "0.0.0.0"] {
            assert_eq!(check(&[host], "/"), Err(HostFault::Unknown), "{host}");
        }
    }

    #[test]
    fn f2_exactly_one_readable_host() {
        assert_eq!(check(&[], "/"), Err(HostFault::Unreadable));
        assert_eq!(check(&["lookup.example", "lookup.example"], "/"), Err(HostFault::Unreadable));
        for host in ["", ":80", "a@lookup.example", "lookup.example:80:80", "lookup.example/x", "[::1", "[::1]x", "a b"]
        {
            assert_eq!(check(&[host], "/"), Err(HostFault::Unreadable), "{host}");
        }
    }

    #[test]
    fn t4_an_absolute_target_is_held_against_the_same_names() {
        assert_eq!(check(&["lookup.example"], "http://alias.example/x"), Ok(()));
        assert_eq!(check(&["lookup.example"], "http://evil.example/x"), Err(HostFault::Unknown));
        assert_eq!(check(&["evil.example"], "http://lookup.example/x"), Err(HostFault::Unknown));
        assert_eq!(check(&["lookup.example"], "http://u@lookup.example/x"), Err(HostFault::Unreadable));
    }
}
