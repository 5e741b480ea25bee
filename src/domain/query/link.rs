//! Links: the address that one carries in its path or query, or else the machine it leads to.
//!
//! Links of this site, of other lists and of the first such sites carry the address in many places: `/ip/1.2.3.4`,
//! `?ip=1.2.3.4`, `/query/ip/1.2.3.4`, `/cgi-bin/lookup?1.2.3.4`, also with a stray space. Mail filters wrap links in
//! links of their own. A link with two different addresses is not guessed at; only in a link to an answer of such a site,
//! `/ip/1.2.3.4` or `/net/1.2.3.0/24`, the machine that the site runs on is never the one that was asked about.

use std::borrow::Cow;
use std::net::IpAddr;

use percent_encoding::percent_decode_str;

use super::name::HostName;
use super::note::Note;
use super::problem::{Problem, echo};
use super::{Found, Network, Reading, host, number, range, single};

/// How many links may be wrapped in one another.
const MAX_DEPTH: u8 = 3;

/// The parts of a link, none of them decoded.
struct Link<'a> {
    host: &'a str,
    path: &'a str,
    query: &'a str,
    fragment: &'a str,
}

/// Whether it begins as `https://` does.
pub(super) fn has_scheme(text: &str) -> bool {
    text.split_once("://").is_some_and(|(scheme, _)| {
        (1..=20).contains(&scheme.len())
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

/// The link without spaces behind `?` and `=`, which old configurations have; `None` when the text is not one link.
pub(super) fn without_stray_spaces(text: &str) -> Option<String> {
    let first = single::unwrapped(text.split([' ', '\n']).next()?);
    let first = single::without_label(first).unwrap_or(first);
    let is_bare_link = || first.split_once('/').is_some_and(|(head, _)| HostName::parse(head).is_ok());
    if !has_scheme(first) && !is_bare_link() {
        return None;
    }
    let mut link = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let is_stray = c.is_whitespace() && (link.ends_with(['?', '=']) || rest.peek() == Some(&'?'));
        if !is_stray {
            link.push(c);
        }
    }
    (!link.contains([' ', '\n'])).then_some(link)
}

/// Reads a link, with or without its scheme.
pub(super) fn read(text: &str) -> Reading {
    read_at_depth(text, 0)
}

fn read_at_depth(text: &str, depth: u8) -> Reading {
    let link = Link::split(text);
    if let Some(inner) = link.wrapped().filter(|_| depth < MAX_DEPTH) {
        let found = read_at_depth(&inner, depth + 1)?;
        let is_said = found.notes.contains(&Note::WrappedLink);
        return Ok(if is_said { found } else { found.with(Note::WrappedLink) });
    }
    let mut carried = Carried::default();
    link.collect(&mut carried, depth);
    let own = host::read(link.host);
    let taken = carried.found.len();
    if let Ok(found) = &own
        && !found.networks().is_empty()
        && !(taken > 0 && link.leads_to_answer())
    {
        carried.add(found.clone());
    }
    match (carried.found.len(), carried.found.pop()) {
        (1, Some(found)) if taken == 1 => Ok(found.with(Note::FromLink { host: echo(link.host) })),
        (1, Some(found)) => Ok(found.with(Note::LinkHost)),
        (0, _) => match (carried.fault, own) {
            (None, Ok(found)) => Ok(found.with(Note::LinkHost)),
            (None, Err(_)) if link.host.is_empty() => Err(Problem::NotUnderstood { text: echo(text) }),
            (Some(problem), _) | (None, Err(problem)) => Err(problem),
        },
        (_, last) => {
            let networks = carried.found.iter().chain(&last).flat_map(Found::networks).take(3).copied().collect();
            Err(Problem::LinkOfMany { networks })
        }
    }
}

/// The different addresses and networks found in a link, and the first thing that looks like one and is not.
#[derive(Default)]
struct Carried {
    found: Vec<Found>,
    fault: Option<Problem>,
}

impl Carried {
    fn add(&mut self, found: Found) {
        if !self.found.iter().any(|known| known.networks() == found.networks()) {
            self.found.push(found);
        }
    }

    fn take(&mut self, reading: Option<Reading>) {
        match reading {
            Some(Ok(found)) => self.add(found),
            Some(Err(problem)) => self.fault = self.fault.take().or(Some(problem)),
            None => {}
        }
    }

    fn merge(&mut self, other: Self) {
        other.found.into_iter().for_each(|found| self.add(found));
        self.fault = self.fault.take().or(other.fault);
    }
}

/// Parameters that name an address: what stands in one of them counts before what stands in others.
const KEYS: &[&str] =
    &["ip", "ip_address", "ip-address", "ipaddress", "ipaddr", "addr", "address", "lookup", "q", "query"];

impl<'a> Link<'a> {
    fn split(text: &'a str) -> Self {
        let behind_scheme = if has_scheme(text) { text.split_once("://").map_or(text, |(_, rest)| rest) } else { text };
        let end = behind_scheme.find(['/', '?', '#', '\\']).unwrap_or(behind_scheme.len());
        let (authority, rest) = behind_scheme.split_at(end);
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        Self { host, path, query, fragment }
    }

    /// `/ip/…` and `/net/…`, also with a language in front, as this site names its answers.
    fn leads_to_answer(&self) -> bool {
        let mut segments = self.path.split('/').skip(1);
        let is_answer = |segment: &str| matches!(segment, "ip" | "net");
        let is_language = |segment: &str| {
            (2..=8).contains(&segment.len()) && segment.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-')
        };
        segments
            .next()
            .is_some_and(|first| is_answer(first) || is_language(first) && segments.next().is_some_and(is_answer))
    }

    /// The link inside, if a mail filter wrapped it: Microsoft's Safe Links, Proofpoint's URL Defense in its three forms.
    fn wrapped(&self) -> Option<String> {
        let host = self.host.to_ascii_lowercase();
        if host.ends_with("safelinks.protection.outlook.com") {
            return self.parameter("url").map(Cow::into_owned);
        }
        if !host.starts_with("urldefense.") {
            return None;
        }
        if self.path.starts_with("/v2/") {
            let written = self.parameter("u")?.replace('-', "%").replace('_', "/");
            return Some(decode(&written).into_owned());
        }
        if let Some(behind) = self.path.strip_prefix("/v3/__") {
            let whole = if self.query.is_empty() { behind.to_owned() } else { format!("{behind}?{}", self.query) };
            return Some(whole.split("__;").next().unwrap_or_default().to_owned());
        }
        self.parameter("u").map(Cow::into_owned)
    }

    fn parameter(&self, name: &str) -> Option<Cow<'a, str>> {
        parameters(self.query).find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    fn collect(&self, carried: &mut Carried, depth: u8) {
        let segments: Vec<Cow<'_, str>> = self.path.split(['/', '\\']).map(decode).collect();
        let length = segments.last().filter(|last| last.len() <= 3 && last.bytes().all(|byte| byte.is_ascii_digit()));
        for (index, segment) in segments.iter().enumerate() {
            let network = length.filter(|_| index + 2 == segments.len()).and_then(|length| aligned(segment, length));
            carried.take(network.map(|network| Ok(Found::network(network))).or_else(|| candidate(segment)));
        }
        let (mut named, mut other) = (Carried::default(), Carried::default());
        for (key, value) in parameters(self.query).chain(parameters(self.fragment)) {
            let into = if KEYS.iter().any(|name| name.eq_ignore_ascii_case(&key)) { &mut named } else { &mut other };
            if has_scheme(&value) && depth < MAX_DEPTH {
                let inner = read_at_depth(&value, depth + 1).ok().filter(|found| !found.networks().is_empty());
                into.take(inner.map(|found| Ok(Found { notes: Vec::new(), ..found })));
            } else {
                into.take(candidate(&value));
            }
        }
        carried.merge(if named.found.is_empty() && named.fault.is_none() { other } else { named });
    }
}

/// Names and values, decoded once; a part without `=` is a value without a name.
fn parameters(query: &str) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>)> {
    query.split('&').filter(|part| !part.is_empty()).map(|part| match part.split_once('=') {
        Some((key, value)) => (decode(key), decode(value)),
        None => (Cow::Borrowed(""), decode(part)),
    })
}

fn decode(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

/// `/net/1.2.3.0/24`: an address and a length behind it that leaves no host bits.
fn aligned(address: &str, length: &str) -> Option<Network> {
    let address: IpAddr = address.parse().ok()?;
    Network::new(address, length.parse().ok()?).ok()
}

/// What one part of a link carries: `None` when it does not look like an address.
fn candidate(text: &str) -> Option<Reading> {
    let text = single::unwrapped(text.trim_matches([' ', '+']));
    let text = [".json", ".html", ".htm", ".php", ".txt"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    let text = match text.split_once(':') {
        Some((word, value)) if word.len() > 4 && word.bytes().all(|byte| byte.is_ascii_alphabetic()) => value,
        _ => single::without_label(text).unwrap_or(text),
    };
    let has_four = |text: &str| {
        number::is_numeric(text) && text.split('.').count() == 4 && !text.contains(|c: char| c.is_ascii_alphabetic())
    };
    if text.starts_with('[') {
        return host::bracketed(text).ok().map(Ok);
    }
    if let Some((address, length)) = text.split_once('/') {
        let is_network = has_four(address) || number::is_v6_like(address);
        return is_network.then(|| range::slashed(address, length));
    }
    if number::is_v6_like(text) {
        return number::address(text).ok().map(|typed| Ok(typed.into_found()));
    }
    let (bare, port) = text.split_once(':').unwrap_or((text, ""));
    has_four(bare)
        .then(|| if port.is_empty() { number::address(bare).map(number::Typed::into_found) } else { host::read(text) })
}
