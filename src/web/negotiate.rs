//! What the client says it takes: `Accept` and `Accept-Encoding` (RFC 9110 section 12.5).
//!
//! A header that cannot be read counts as absent: the answer is then the plain one.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT, ACCEPT_ENCODING};

/// The most parts of one header that are looked at.
const MAX_PARTS: usize = 32;

/// A way to shorten a body on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coding {
    /// RFC 8878.
    Zstd,
    /// RFC 7932.
    Brotli,
    /// RFC 1952.
    Gzip,
}

impl Coding {
    /// In the order in which we choose among those that the client likes equally.
    pub const ALL: [Self; 3] = [Self::Zstd, Self::Brotli, Self::Gzip];

    /// As `Content-Encoding` names it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Zstd => "zstd",
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }
}

/// The coding that the client likes best, or none when it wants the body as it is.
pub fn coding(headers: &HeaderMap) -> Option<Coding> {
    let line = headers.get(ACCEPT_ENCODING)?.to_str().ok()?;
    let weight_of = |name: &str| {
        let named = weighted(line).find(|(part, _)| part.eq_ignore_ascii_case(name));
        named.or_else(|| weighted(line).find(|(part, _)| *part == "*")).map_or(0, |(_, weight)| weight)
    };
    let plain = weighted(line).find(|(part, _)| part.eq_ignore_ascii_case("identity")).map_or(1, |(_, weight)| weight);
    // `max_by_key` keeps the last of equals, so the order is turned.
    let (coding, weight) = Coding::ALL.into_iter().rev().map(|c| (c, weight_of(c.word()))).max_by_key(|(_, w)| *w)?;
    (weight >= plain.max(1)).then_some(coding)
}

/// True when the client is a program: it takes JSON, and likes it better than a page.
pub fn prefers_json(headers: &HeaderMap) -> bool {
    let Some(line) = headers.get(ACCEPT).and_then(|value| value.to_str().ok()) else { return false };
    let best = |names: &[&str]| {
        let known = weighted(line).filter(|(part, _)| names.iter().any(|name| part.eq_ignore_ascii_case(name)));
        known.map(|(_, weight)| weight).max().unwrap_or(0)
    };
    best(&["application/json", "application/problem+json"])
        > best(&["text/html", "application/xhtml+xml", "text/*", "*/*"])
}

/// The parts of a header, each with its weight in thousandths; a weight that cannot be read is none at all.
fn weighted(line: &str) -> impl Iterator<Item = (&str, u16)> {
    line.split(',').take(MAX_PARTS).map(|part| {
        let mut pieces = part.split(';').map(str::trim);
        let name = pieces.next().unwrap_or_default();
        let weight = pieces.find_map(|piece| piece.strip_prefix("q=").or_else(|| piece.strip_prefix("Q=")));
        (name, weight.map_or(1000, thousandths))
    })
}

/// `0.8` as 800, at most 1000; 0 for what is no weight.
fn thousandths(text: &str) -> u16 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = part.len() <= 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    match whole {
        "1" if digits => 1000,
        "0" if digits => format!("{part:0<3}").parse().unwrap_or(0),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: axum::http::HeaderName, value: &str) -> HeaderMap {
        HeaderMap::from_iter([(name, value.parse().unwrap())])
    }

    #[test]
    fn the_coding_liked_best_wins_and_ties_go_to_the_cheapest() {
        let chosen = |value: &str| coding(&headers(ACCEPT_ENCODING, value));
        assert_eq!(chosen("gzip, deflate, br, zstd"), Some(Coding::Zstd));
        assert_eq!(chosen("gzip, br"), Some(Coding::Brotli));
        assert_eq!(chosen("zstd;q=0.2, GZIP;q=0.8"), Some(Coding::Gzip));
        assert_eq!(chosen("*"), Some(Coding::Zstd));
        assert_eq!(chosen("*, zstd;q=0"), Some(Coding::Brotli));
        assert_eq!(coding(&HeaderMap::new()), None);
        for plain in ["", "identity", "deflate", "gzip;q=0", "gzip;q=x", "gzip;q=0.5, identity", "*;q=0"] {
            assert_eq!(chosen(plain), None, "{plain}");
        }
    }

    #[test]
    fn a_program_says_so_and_a_browser_gets_a_page() {
        let json = |value: &str| prefers_json(&headers(ACCEPT, value));
        assert!(json("application/json"));
        assert!(json("application/problem+json, text/html;q=0.5"));
        assert!(!json("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
        assert!(!json("text/html, application/json"));
        assert!(!json("*/*"));
        assert!(!prefers_json(&HeaderMap::new()));
    }
}
