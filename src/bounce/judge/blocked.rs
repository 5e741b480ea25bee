//! Which address a refusal is about, and which part the others play.

use std::net::IpAddr;
use std::sync::LazyLock;

use regex::Regex;

use super::Case;
use crate::bounce::findings::{Candidate, Category, Role};
use crate::bounce::read::address::{Seen, seen};
use crate::bounce::read::{Told, masked};

/// The address, if the text says which it is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Blocked {
    pub(super) address: Option<IpAddr>,
    pub(super) is_masked: bool,
}

/// Words directly before an address that is refused.
static STRONG: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?:client host|client|ip|ips|ip address|address|adresse|sender|sending ip|source|ip source|host|server|mta|from|blocked|banned|rejected|your ip is|ip is|address is|network|denied|refused|accept|521)",
        r"[\s:=\[\(<'\x22]*(?:ipv6:)?$",
        r"|<(?:[a-z0-9._-]*\[)?$|(?:^|\s)unknown\[$|^\[$",
    ))
    .ok()
});

/// A parameter or path of a link that names the address asked about.
static IN_LINK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:[?&;](?:[a-z_-]{0,12}ip[a-z_]{0,12}|q|query|value|i|ipr|target|search|addr|address|host|bl|lookup|arg|[a-z])=|/ip/|/ip_|/lookup/|/query/|/bl/|[?]|/)\[?(?:ipv6:)?$").ok()
});

/// Addresses that no sentence is about: the receiver's resolver, what a list answered, the number of a rule.
fn role_beside(seen: &Seen) -> Option<Role> {
    let before = seen.before.trim_end_matches(['[', '(', '<', ' ', '"', '\'']);
    let is_resolver =
        ["dns ip:", "dns ip", "resolver", "resolver:", "resolver ip", "nameserver", "dns server", "dns server:", "via"]
            .iter()
            .any(|word| before.ends_with(word));
    if is_resolver {
        return Some(Role::Resolver);
    }
    let is_rule = seen.before.ends_with("- ") && (seen.after.starts_with(';') || seen.after.starts_with(" ;"));
    let is_answer = is_loopback(seen.address) && !is_strong(seen) && !is_in_link(seen);
    let is_receiver =
        ["connect to", "connected to", "i=", "interface", "remote host", "giving up on", "relay=", "mx", "said by"]
            .iter()
            .any(|word| before.ends_with(word));
    match () {
        () if is_rule || is_answer => Some(Role::Code),
        () if is_receiver || is_receiver_by_words(seen) => Some(Role::Receiver),
        () => None,
    }
}

/// `host mx.example.org[192.0.2.1] said`, `192.0.2.1 does not like recipient`.
fn is_receiver_by_words(seen: &Seen) -> bool {
    static HOST: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?:\bhost\s[a-z0-9._-]+|(?:\bto|\bserver|\bmta|\bby|relay=)[\s:]*[a-z0-9_-]+(?:\.[a-z0-9_-]+)+)\.?\s?[\[(](?:ipv6:)?$").ok()
    });
    let behind = seen.after.trim_start_matches([']', ')', ' ', '\n']);
    let speaks = [
        "said",
        "refused to talk",
        "does not like",
        "failed after",
        "did not like",
        "while talking",
        "connected but",
        ": connection",
    ];
    let is_named_host = HOST.as_ref().is_some_and(|host| host.is_match(&seen.before));
    let digits = behind.strip_prefix(':').map_or(0, |port| port.bytes().take_while(u8::is_ascii_digit).count());
    let is_mail_port = matches!(behind.get(1..=digits), Some("25" | "465" | "587"));
    is_named_host && !seen.before.contains("client host")
        || is_mail_port && !is_strong(seen)
        || speaks.iter().any(|word| behind.starts_with(word) && !is_strong(seen))
}

fn is_loopback(address: IpAddr) -> bool {
    matches!(address, IpAddr::V4(address) if address.is_loopback())
}

fn is_strong(seen: &Seen) -> bool {
    STRONG.as_ref().is_some_and(|strong| strong.is_match(&seen.before)) && !is_in_link(seen)
}

fn is_in_link(seen: &Seen) -> bool {
    let word = seen.before.rsplit([' ', '\n', '<', '"']).next().unwrap_or_default();
    (word.contains("://") || word.contains('/') || word.contains('?'))
        && IN_LINK.as_ref().is_some_and(|link| link.is_match(word))
}

/// The address that a case is about.
pub(super) fn blocked(case: &Case<'_>, category: Option<Category>) -> Blocked {
    let Some(category) = category else { return Blocked::default() };
    let all: Vec<Seen> = in_reply(case).into_iter().filter(|seen| role_in_reply(seen).is_none()).collect();
    let mask = masked::first(case.text);
    let strong = all.iter().find(|seen| is_strong(seen));
    let linked = || all.iter().find(|seen| is_in_link(seen));
    let plain = || all.iter().find(|_| is_about_server(category));
    if let Some(mask) = mask.filter(|mask| strong.is_none_or(|strong| mask.at < strong.at.start)) {
        let fitting = all.iter().find(|seen| mask.fits(seen.address) || is_in_link(seen));
        return Blocked { address: fitting.map(|seen| seen.address), is_masked: fitting.is_none() };
    }
    let found = strong.or_else(linked).or_else(plain).map(|seen| seen.address);
    let client = || case.told.client.filter(|_| is_about_server(category));
    Blocked { address: found.or_else(|| reversed(case)).or_else(client), is_masked: false }
}

/// `4.3.2.1.zone.example` was asked about 1.2.3.4.
fn reversed(case: &Case<'_>) -> Option<IpAddr> {
    static NAME: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?:^|[\s\[(<=])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.[A-Za-z]").ok());
    let caught = NAME.as_ref()?.captures(case.text)?;
    let octet = |at| caught.get(at)?.as_str().parse::<u8>().ok();
    Some(IpAddr::from([octet(4)?, octet(3)?, octet(2)?, octet(1)?]))
}

/// Addresses of the reply, also those inside links that were wrapped.
fn in_reply(case: &Case<'_>) -> Vec<Seen> {
    let mut all = seen(case.text);
    for link in &case.links {
        let is_new = |found: &Seen| !all.iter().any(|known| known.address == found.address);
        let fresh: Vec<Seen> = seen(link).into_iter().filter(is_new).collect();
        all.extend(fresh);
    }
    all
}

fn role_in_reply(seen: &Seen) -> Option<Role> {
    role_beside(seen).filter(|role| *role != Role::Receiver || !is_strong(seen))
}

const fn is_about_server(category: Category) -> bool {
    match category {
        Category::IpDnsbl
        | Category::IpPrivate
        | Category::IpReputation
        | Category::IpDynamic
        | Category::IpRate
        | Category::IpRdns
        | Category::IpGeo
        | Category::Greylist
        | Category::Auth => true,
        Category::DomainList
        | Category::ResolverError
        | Category::Content
        | Category::Mailbox
        | Category::Network
        | Category::PolicyOther => false,
    }
}

/// Every address with its part, the one in question first.
pub(super) fn candidates(reply: Option<&str>, told: &Told, blocked: Option<IpAddr>) -> Vec<Candidate> {
    let in_reply = reply.map(seen).unwrap_or_default();
    let mut all: Vec<Candidate> = Vec::new();
    for seen in in_reply.iter().chain(&told.around) {
        let role = match () {
            () if Some(seen.address) == blocked => Role::Blocked,
            () if seen.is_relay => Role::Relay,
            () => role_beside(seen).unwrap_or(Role::Mentioned),
        };
        all.push(Candidate { address: seen.address, role, why: seen.why.clone() });
    }
    if let Some(address) = blocked.filter(|address| !all.iter().any(|one| one.address == *address)) {
        all.push(Candidate { address, role: Role::Blocked, why: String::new() });
    }
    all.sort_by_key(|candidate| candidate.role as u8);
    all
}
