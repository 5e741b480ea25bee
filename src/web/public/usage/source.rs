//! What settings of mail servers are made of: a list, its codes, and where the site explains its listings.
//!
//! Each program reads its settings in its own way, and in one or another of them a quote, a dollar, a brace, a backslash
//! or a line break ends a text and begins an order. So nothing of them gets that far (T21): a title is reduced to
//! characters that mean nothing anywhere; identifiers, zones and codes have no others.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use crate::domain::list::List;
use crate::domain::locale::Locale;
use crate::urls;

/// A list as settings speak of it.
#[derive(Debug, Clone)]
pub struct Source {
    /// `ops`; of the zone of all lists its name with dashes, `bl-example`.
    pub id: String,
    /// Its name for people, in English and in plain characters.
    pub title: String,
    /// The zone that is asked.
    pub zone: String,
    /// What counts as a listing: each code with the name of its criterion.
    pub codes: BTreeMap<Ipv4Addr, String>,
    /// Where an address is explained, but for the address.
    pub page: String,
    /// Where any address can be typed.
    pub home: String,
}

impl Source {
    /// What settings say of a list that the site at `public_url` explains.
    pub fn new(list: &List, public_url: &str) -> Self {
        let codes = list.criteria.iter().map(|criterion| (criterion.code, criterion.id.name().to_owned()));
        Self::of((list.id.as_str(), &list.words(&Locale::ENGLISH).title), &list.zone, codes, public_url)
    }

    /// The same of the zone of all lists together, which is called as whoever runs them is.
    pub fn combined<'l>(
        (zone, operator): (&str, &str),
        lists: impl IntoIterator<Item = &'l List>,
        public_url: &str,
    ) -> Self {
        let criteria = lists.into_iter().flat_map(|list| &list.criteria);
        // Two lists may have a criterion of the same name.
        let codes = criteria.map(|criterion| (criterion.code, criterion.id.to_string()));
        Self::of((&zone.replace('.', "-"), operator), zone, codes, public_url)
    }

    fn of(
        (id, title): (&str, &str),
        zone: &str,
        named: impl IntoIterator<Item = (Ipv4Addr, String)>,
        public_url: &str,
    ) -> Self {
        let mut codes = BTreeMap::new();
        for (code, name) in named {
            codes.entry(code).or_insert(name);
        }
        let site = address(public_url);
        Self {
            id: id.to_owned(),
            title: Some(plain(title)).filter(|title| !title.is_empty()).unwrap_or_else(|| id.to_owned()),
            zone: zone.to_owned(),
            codes,
            page: urls::absolute(&site, urls::ip_start()),
            home: urls::absolute(&site, urls::home()),
        }
    }

    /// Why mail is refused and where to go, in words for whoever gets it back. `client` is how a program writes the
    /// address that connects.
    pub fn refusal(&self, client: &str) -> String {
        let Self { title, zone, page, .. } = self;
        format!(
            "Mail from {client} is refused: the address is on the list {title} ({zone}). What to do: {page}{client}"
        )
    }

    /// A name for rules, which no rule of another list has: `DNSBL_OPS_BL_EXAMPLE`.
    pub fn symbol(&self) -> String {
        symbol(&format!("dnsbl_{}", self.zone))
    }

    /// A name for the rule of one code: `DNSBL_OPS_BL_EXAMPLE_OPEN_SOCKS`.
    pub fn symbol_of(&self, criterion: &str) -> String {
        symbol(&format!("dnsbl_{}_{criterion}", self.zone))
    }
}

fn symbol(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_uppercase() } else { '_' }).collect()
}

/// Longest title in settings, in characters.
const LONGEST_TITLE: usize = 60;

/// A text of letters, digits, blanks and a few marks of ASCII, that begins and ends with a letter, a digit or a bracket;
/// everything else is left out.
fn plain(text: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() || ".,()/-".contains(c) { c } else { ' ' };
    let reduced: String = text.chars().map(kept).collect();
    let words: Vec<&str> = reduced.split_whitespace().collect();
    let short: String = words.join(" ").chars().take(LONGEST_TITLE).collect();
    let short = short.trim_matches(|c: char| !c.is_ascii_alphanumeric() && !"()".contains(c));
    if short.chars().any(|c| c.is_ascii_alphanumeric()) { short.to_owned() } else { String::new() }
}

/// An address of a site without what no host has.
fn address(url: &str) -> String {
    url.chars().filter(|c| c.is_ascii_alphanumeric() || ".-_:/[]".contains(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t21_a_title_is_reduced_to_characters_that_mean_nothing_anywhere() {
        for (title, reduced) in [
            ("Open proxies", "Open proxies"),
            ("  Open\r\n proxies\t(all) ", "Open proxies (all)"),
            ("\"; }\nreject = yes # $HOME ${run{/bin/id}} `dnl' \\\\ %{x} <&>|", "reject yes HOME run /bin/id dnl x"),
            ("- Spam, and worse.", "Spam, and worse"),
            ("オープン proxy", "proxy"),
            ("オープン", ""),
            ("---", ""),
        ] {
            assert_eq!(plain(title), reduced, "{title:?}");
        }
        assert_eq!(plain(&"x".repeat(500)).len(), LONGEST_TITLE);
    }

    #[test]
    fn t21_an_address_of_a_site_holds_nothing_that_a_program_expands() {
        assert_eq!(address("https://lookup.example:8443/"), "https://lookup.example:8443/");
        assert_eq!(address("http://[2001:db8::1]/"), "http://[2001:db8::1]/");
        assert_eq!(address("https://a${b}\"'`\\\n.example/"), "https://ab.example/");
    }
}
