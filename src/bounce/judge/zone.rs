//! The DNS zone that a reply names.

use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::Case;
use crate::bounce::known::Zone;

/// A zone as it was written, and whose it is, if that is known.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) owner: Option<Zone>,
}

/// Words behind which a zone stands.
static BEHIND: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)\b(?P<verb>blocked|rejected|refused|denied|deferred|listed|blacklisted|blocklisted|found|blackholed)",
        r"(?P<link>(?:[ ,:;-]+(?:by|using|in|at|on|via|from|the|a|an|our|dns|dnsbl|rbl|rhsbl|blacklist|blocklist|black|block|list|realtime|real-time|provider|server|zone|site|blackhole|database|one|of)){1,8})",
        r"[ ,:=\[(<'\x22]+(?P<zone>[a-z0-9_-]+(?:\.[a-z0-9_-]+)+)",
        r"|\b(?:dnsbl|rbl|rhsbl|rbl provider|block list provider|blocklist provider|blacklist|blocklist)(?: list| zone)?[ :=\[(<'\x22]{1,4}(?P<list>[a-z0-9_-]+(?:\.[a-z0-9_-]+)+)",
        r"|\b(?:blacklisted|blocklisted|listed) \((?P<inside>[a-z0-9_-]+(?:\.[a-z0-9_-]+)+)\)",
    ))
    .ok()
});

/// A host name, for zones that are known wherever they stand.
static HOST: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.[a-z][a-z0-9-]*[a-z]").ok());

/// The zone: behind words that say so, or a known one anywhere. The known wins.
pub(super) fn zone(case: &Case<'_>) -> Option<Named> {
    let said = behind(case);
    if said.as_ref().is_some_and(|named| named.owner.is_some()) {
        return said;
    }
    anywhere(case).or(said)
}

fn behind(case: &Case<'_>) -> Option<Named> {
    let behind = BEHIND.as_ref()?;
    let found = behind.captures_iter(case.text).filter_map(|caught| {
        let name = ["zone", "list", "inside"].iter().find_map(|name| caught.name(name))?;
        let rest = case.text.get(name.end()..).unwrap_or_default();
        let is_address = rest.starts_with('@') || name.as_str().parse::<std::net::Ipv4Addr>().is_ok();
        let is_link = rest.starts_with("://") || rest.starts_with('/');
        let last = name.as_str().rsplit('.').next().unwrap_or_default();
        let is_name = last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
        let named = (is_name && !is_address && !is_link).then(|| named(case, name.as_str()))?;
        (named.owner.is_some() || is_told_as_list(&caught, &named.name)).then_some(named)
    });
    found.min_by_key(|named| named.owner.is_none())
}

/// Whether words or the name itself say that a name nobody knows is a list's: `rejected by mx.example.org` is a server.
fn is_told_as_list(caught: &Captures<'_>, name: &str) -> bool {
    let (Some(verb), Some(link)) = (caught.name("verb"), caught.name("link")) else { return true };
    let (verb, link) = (verb.as_str().to_ascii_lowercase(), link.as_str().to_ascii_lowercase());
    let is_listed = matches!(verb.as_str(), "listed" | "blacklisted" | "blocklisted" | "blackholed");
    let says_list = ["using", "bl", "list", "blackhole", "database"].iter().any(|word| link.contains(word));
    is_listed || says_list || super::category::is_named_as_list(name)
}

/// Host names inside links and mail addresses are none.
fn anywhere(case: &Case<'_>) -> Option<Named> {
    let text = crate::bounce::beginning(case.text, 4096);
    HOST.as_ref()?.find_iter(text).find_map(|found| {
        let before = text.get(..found.start()).unwrap_or_default();
        let behind = text.get(found.end()..).unwrap_or_default();
        let is_apart = !before.ends_with(['@', '/', '.', '=']) && !behind.starts_with(['@', '/']);
        let named = named(case, found.as_str());
        (is_apart && named.owner.is_some()).then_some(named)
    })
}

fn named(case: &Case<'_>, name: &str) -> Named {
    let name = without_address(name.trim_end_matches('.'));
    Named { name: name.to_owned(), owner: case.known.zone(name) }
}

/// `4.3.2.1.zen.example` names the zone `zen.example`.
fn without_address(name: &str) -> &str {
    let mut parts = name.splitn(5, '.');
    let is_octet = |part: Option<&str>| part.is_some_and(|part| part.parse::<u8>().is_ok());
    let is_reversed = (0..4).all(|_| is_octet(parts.next()));
    if is_reversed { parts.next().unwrap_or(name) } else { name }
}
