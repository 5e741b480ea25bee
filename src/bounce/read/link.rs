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
        if !links.contains(&link) && links.len() < crate::bounce::MAX_LINKS {
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

/// A link that its writer shortened leads nowhere.
fn is_cut(link: &str) -> bool {
    link.contains("...") || link.contains('…')
}

/// Without the marks that end a sentence and brackets that were opened before it.
fn clean(link: &str) -> &str {
    let mut link = link;
    loop {
        let is_open = |opening: char, closing: char| link.matches(opening).count() < link.matches(closing).count();
        let last = link.chars().next_back();
        let is_mark = match last {
            Some('.' | ',' | ';' | ':' | '!' | '\'' | '*' | '…' | '»' | '”') => true,
            Some(')') => is_open('(', ')'),
            Some(']') => is_open('[', ']'),
            _ => false,
        };
        match last.filter(|_| is_mark) {
            Some(mark) => link = link.get(..link.len() - mark.len_utf8()).unwrap_or_default(),
            None => return link,
        }
    }
}
