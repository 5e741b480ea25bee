//! Links in a reply, unwrapped, without the marks of the sentence around them.

use std::sync::LazyLock;

use regex::Regex;

use crate::bounce::unwrap::unwrapped_link;

/// So many bytes of one link are kept.
const MAX_LINK: usize = 1024;

/// A link with its scheme.
static LINK: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#"(?i)https?://[^\s<>"\x60{}|\\^]+"#).ok());

/// A link without one: a host name with a path, one that begins with `www.` or asks something.
static BARE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?i)(?:\bwww\.[a-z0-9.-]+\.[a-z]{2,24}/[^\s<>"]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}/[^\s<>"]*[?=/][^\s<>"]*)"#).ok()
});

/// The links of a text, in their order.
pub(in super::super) fn links(text: &str) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    let (Some(link), Some(bare)) = (LINK.as_ref(), BARE.as_ref()) else { return Vec::new() };
    let mut without = text.to_owned();
    for place in link.find_iter(text) {
        found.push((place.start(), clean(place.as_str()).to_owned()));
        without.replace_range(place.range(), &" ".repeat(place.len()));
    }
    for place in bare.find_iter(&without) {
        let is_mail = without.get(..place.start()).is_some_and(|before| before.ends_with(['@', '/', '=']));
        if !is_mail {
            found.push((place.start(), clean(place.as_str()).to_owned()));
        }
    }
    found.sort();
    let mut links: Vec<String> = Vec::new();
    for (_, link) in found.into_iter().filter(|(_, link)| link.len() > 8 && !is_cut(link)) {
        let whole = plain(&unwrapped_link(&link));
        let link = clean(crate::bounce::beginning(&whole, MAX_LINK)).to_owned();
        if is_of_web(&link) && !links.contains(&link) && links.len() < crate::bounce::MAX_LINKS {
            links.push(link);
        }
    }
    links
}

/// What was coded inside a link may hold anything: up to the first character that no link has.
fn plain(link: &str) -> String {
    let ends = |c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\u{200b}'..='\u{206f}' | '\u{feff}')
    };
    link.chars().take_while(|c| !ends(*c)).collect()
}

/// A page on the web. What was wrapped in another link may be anything, also a script (S3).
fn is_of_web(link: &str) -> bool {
    let (scheme, behind) = link.split_once("://").unwrap_or(("http", link));
    let host = behind.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.rsplit_once(':').filter(|_| !host.ends_with(']')).unwrap_or((host, ""));
    let is_host = name.chars().all(|c| c.is_alphanumeric() || "-._:[]@%".contains(c))
        && (name.contains('.') || name.starts_with('['))
        && port.bytes().all(|byte| byte.is_ascii_digit());
    is_host && (scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https"))
}

/// A link that its writer shortened leads nowhere.
fn is_cut(link: &str) -> bool {
    link.contains("...") || link.contains('…')
}

/// Without the marks that end a sentence and brackets that were opened before it.
fn clean(link: &str) -> &str {
    let count = |mark: char| link.matches(mark).count();
    let [mut round, mut square] =
        [('(', ')'), ('[', ']')].map(|(open, close)| count(close).saturating_sub(count(open)));
    let mut link = link;
    while let Some(last) = link.chars().next_back() {
        match last {
            '.' | ',' | ';' | ':' | '!' | '\'' | '*' | '…' | '»' | '”' => {}
            ')' if round > 0 => round -= 1,
            ']' if square > 0 => square -= 1,
            _ => break,
        }
        link = link.get(..link.len() - last.len_utf8()).unwrap_or_default();
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_the_sentence_and_brackets_around_are_taken_off() {
        for (link, cleaned) in [
            ("http://x.example/a).", "http://x.example/a"),
            ("http://x.example/a_(b)", "http://x.example/a_(b)"),
            ("http://x.example/a_(b))", "http://x.example/a_(b)"),
            ("http://x.example/[1]]", "http://x.example/[1]"),
            ("http://x.example/…", "http://x.example/"),
        ] {
            assert_eq!(clean(link), cleaned);
        }
    }

    #[test]
    fn s3_only_pages_of_the_web_are_links() {
        let text = "550 see https://urldefense.com/v3/__javascript:alert(1)__; \
                    https://urldefense.com/v3/__data:text/html,x__; https://x.example/a \
                    https://urldefense.proofpoint.com/v2/url?u=javascript-3Aalert-281-29&d=x";
        assert_eq!(links(text), ["https://x.example/a"]);
    }
}
