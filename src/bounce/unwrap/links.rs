//! Links that a mail filter has wrapped in links of its own: Safe Links, URL Defense, and others of the kind.

use percent_encoding::percent_decode_str;

/// Links are wrapped in one another so often.
const MAX_DEPTH: usize = 3;

/// The link that was meant.
pub(in super::super) fn unwrapped(link: &str) -> String {
    let mut link = link.to_owned();
    for _ in 0..MAX_DEPTH {
        match inner(&link) {
            Some(inside) => link = inside,
            None => break,
        }
    }
    link
}

fn inner(link: &str) -> Option<String> {
    let host_and_path = link.split_once("://").map_or(link, |(_, behind)| behind);
    let host = host_and_path.split(['/', '?']).next().unwrap_or_default().to_ascii_lowercase();
    if host.starts_with("urldefense.") {
        return defense(link);
    }
    // Any parameter or path segment that is a whole link, percent-encoded.
    let values = host_and_path.split(['?', '&', '/', ';']).skip(1);
    values
        .map(|value| value.split_once('=').map_or(value, |(_, value)| value))
        .filter(|value| is_encoded_link(value))
        .map(|value| percent_decode_str(value).decode_utf8_lossy().into_owned())
        .next()
}

fn is_encoded_link(value: &str) -> bool {
    let start = value.get(..14).unwrap_or(value).to_ascii_lowercase();
    start.starts_with("http%3a%2f%2f") || start.starts_with("https%3a%2f%2f")
}

/// URL Defense, versions 1 to 3.
fn defense(link: &str) -> Option<String> {
    if let Some((_, behind)) = link.split_once("/v3/__") {
        let inside = behind.rsplit_once("__;").map_or(behind, |(inside, _)| inside);
        // Two slashes lose one on the way through some gateways.
        let whole = if inside.contains("://") { inside.to_owned() } else { inside.replacen(":/", "://", 1) };
        return Some(whole);
    }
    let value = link.split(['?', '&']).find_map(|pair| pair.strip_prefix("u="))?;
    let value = if link.contains("/v2/") { value.replace('-', "%").replace('_', "/") } else { value.to_owned() };
    Some(percent_decode_str(&value).decode_utf8_lossy().into_owned())
}
