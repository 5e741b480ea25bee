//! Addresses that somebody made unreadable: `203.0.113.***`, `[x.xx.xx.xx]`, `[#.#.#.#]`, `[redacted]`.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::LazyLock;

use regex::Regex;

/// Four parts of which at least one is hidden, or a word in brackets in the place of an address.
static MASK: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:^|[^\w.*\#•])(?P<parts>(?:\d{1,3}|[xyz]{1,3}|\d{0,2}[*\#•]{1,3})(?:\.(?:\d{1,3}|[xyz]{1,3}|\d{0,2}[*\#•]{1,3})){3})(?:$|[^\w])",
        r"|(?P<word>[\[<(](?:redacted|removed|hidden|masked|my[ _-]?ip|your[ _-]?ip|sender[ _-]?ip|ip(?:[ _-]address)?|x{3,}|\*{3,})[\]>)])",
    ))
    .ok()
});

/// A masked address: where it stands, and its parts as far as they can be read.
pub(in super::super) struct Masked {
    pub(in super::super) at: usize,
    parts: Vec<Option<u8>>,
}

/// The first masked address of a text.
pub(in super::super) fn first(text: &str) -> Option<Masked> {
    let mask = MASK.as_ref()?;
    let text = crate::bounce::beginning(text, 4096);
    mask.captures_iter(text).find_map(|caught| {
        let found = caught.name("parts").or_else(|| caught.name("word"))?;
        let written = found.as_str();
        let is_plain = written.split('.').all(|part| part.parse::<u16>().is_ok());
        let parts = written.split('.').map(|part| part.parse().ok()).collect();
        (!is_plain).then_some(Masked { at: found.start(), parts })
    })
}

impl Masked {
    /// True when this may be the address that was masked.
    pub(in super::super) fn fits(&self, address: IpAddr) -> bool {
        let IpAddr::V4(address) = address else { return false };
        let octets: [u8; 4] = Ipv4Addr::octets(&address);
        self.parts.iter().any(Option::is_some)
            && self.parts.len() == 4
            && self.parts.iter().zip(octets).all(|(part, octet)| part.is_none_or(|part| part == octet))
    }
}
