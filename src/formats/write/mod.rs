//! Zones and lists written to files, entry by entry in constant memory.
//!
//! | format | what it is |
//! |---|---|
//! | [`rbldnsd`] | data files of rbldnsd: `ip4set`, `ip4trie`, `ip4tset`, `ip6trie`, and `combined` of several |
//! | [`bind`] | a zone file (RFC 1035 section 5), with wildcards where a whole octet or nibble is listed |
//! | [`table`] | plain, csv, jsonl: what an import reads again |
//!
//! [`output`] is where they are written to.
//!
//! Every writer takes entries in the order of networks, each before what lies inside it, as the store hands them over.

pub mod bind;
pub mod output;
pub mod rbldnsd;
mod sweep;
pub mod table;

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use crate::domain::network::Network;
use crate::domain::time::Seconds;

pub use self::sweep::Sweep;

/// Longest text that rbldnsd answers, in bytes; a string of a TXT record has 255 (RFC 1035 section 3.3.14).
const LONGEST_TEXT: usize = 254;

/// Longest address in a text: eight groups of four digits.
const LONGEST_ADDRESS: usize = 39;

/// Longest network in a text.
const LONGEST_NETWORK: usize = LONGEST_ADDRESS + "/128".len();

/// What a zone answers for a listed address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The address that is answered, in 127.0.0.0/8 (RFC 5782 section 2.3).
    pub code: Ipv4Addr,
    /// Why, in a few words that [`plain_ascii`] has seen.
    reason: String,
}

impl Answer {
    /// An answer whose text fits beside the links.
    pub fn new(code: Ipv4Addr, reason: &str, links: &Links) -> Self {
        let mut reason = plain_ascii(reason);
        reason.truncate(links.room());
        reason.truncate(reason.trim_end().len());
        Self { code, reason }
    }

    /// The text before an address.
    fn before_address(&self, links: &Links) -> String {
        format!("{}, see {}", self.reason, links.address)
    }

    /// The text for one address.
    pub fn text(&self, links: &Links, address: IpAddr) -> String {
        format!("{}{address}", self.before_address(links))
    }

    /// The text for a network, where no single address is known.
    pub fn text_of_network(&self, links: &Links, network: &Network) -> String {
        if network.is_host() {
            return self.text(links, network.address());
        }
        format!("{}, see {}{network}", self.reason, links.network)
    }
}

/// Where people read about an address or a network: links without what they are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Links {
    /// `https://lookup.example/ip/`.
    pub address: String,
    /// `https://lookup.example/net/`.
    pub network: String,
}

impl Links {
    /// How much is left for words.
    fn room(&self) -> usize {
        let ends = [self.address.len() + LONGEST_ADDRESS, self.network.len() + LONGEST_NETWORK];
        let longest = ends.into_iter().max().unwrap_or_default();
        LONGEST_TEXT.saturating_sub(longest + ", see ".len())
    }
}

/// What stands at the head of a zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its name, without a dot at the end.
    pub zone: String,
    /// Grows with every zone that is written (RFC 1982).
    pub serial: u32,
    /// How long resolvers keep an answer.
    pub ttl: Seconds,
    /// Who serves it, names without a dot at the end.
    pub name_servers: Vec<String>,
    /// The mailbox of whoever looks after it.
    pub mailbox: String,
}

impl Head {
    /// The first of the name servers; a name that says so where nobody has said who serves the zone.
    fn primary(&self) -> &str {
        self.name_servers.first().map_or("localhost", String::as_str)
    }

    /// All of them.
    fn servers(&self) -> Vec<&str> {
        if self.name_servers.is_empty() {
            return vec![self.primary()];
        }
        self.name_servers.iter().map(String::as_str).collect()
    }

    /// The mailbox as a name (RFC 1035 section 8): dots of its local part are quoted.
    fn mailbox_name(&self) -> String {
        let (local, domain) = self.mailbox.rsplit_once('@').unwrap_or(("hostmaster", self.zone.as_str()));
        let local = local.replace('\\', "\\\\").replace('.', "\\.");
        format!("{local}.{domain}")
    }

    /// Serial, refresh, retry, expire, and how long "there is no such name" is kept: as long as an answer, for a listing
    /// must be felt as soon as a removal.
    fn timers(&self) -> Timers {
        Timers { serial: self.serial, negative: self.ttl }
    }
}

/// The numbers of a SOA record.
struct Timers {
    serial: u32,
    negative: Seconds,
}

/// How often a secondary server looks, and looks again after a failure; when it gives up.
const REFRESH: [Seconds; 3] = [Seconds(600), Seconds(300), Seconds::days(7)];

impl fmt::Display for Timers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [refresh, retry, expire] = REFRESH;
        write!(f, "{} {} {} {} {}", self.serial, refresh.0, retry.0, expire.0, self.negative.0)
    }
}

/// How long the records of the zone itself are kept.
const HEAD_TTL: Seconds = Seconds::HOUR;

/// A list's zone as its writers see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneFacts {
    /// What stands at its head.
    pub head: Head,
    /// Where people read why.
    pub links: Links,
    /// What is answered; entries name one of them by its place here.
    pub answers: Vec<Answer>,
    /// The test entries: each is answered with its own code.
    pub tests: Vec<Answer>,
    /// What is answered where there is one answer for everything.
    pub general: Answer,
    /// What may never be listed, in order.
    pub exclusions: Vec<Network>,
}

/// The text as it can stand in a zone, in a mail server's answer and in a log: printable ASCII on one line, blanks run
/// together (T21). Letters with marks lose them; what has no ASCII form is left out.
pub fn plain_ascii(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;

    let visible = text.nfkd().map(|c| if c.is_whitespace() { ' ' } else { c });
    let ascii: String = visible.filter(|c| *c == ' ' || c.is_ascii_graphic()).collect();
    // A text of rbldnsd that begins with one of these means something else.
    let plain = ascii.trim_start_matches([' ', '=', ':', '#', ';', '$']);
    plain.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t21_a_text_is_printable_ascii_on_one_line() {
        for (text, plain) in [
            ("Öffene \"Proxies\"\n$INCLUDE /etc/passwd; x", "Offene \"Proxies\" $INCLUDE /etc/passwd; x"),
            ("=:$1 \u{202e}evil\u{1b}[31m\0", "1 evil[31m"),
            ("日本", ""),
            ("a\u{a0}\u{3000}b\r\n\tc", "a b c"),
        ] {
            assert_eq!(plain_ascii(text), plain);
        }
    }

    #[test]
    fn d03_t21_no_text_is_longer_than_a_string_of_a_txt_record() {
        let longest: IpAddr = "2001:db8:1111:2222:3333:4444:5555:6666".parse().unwrap();
        for (reason, base) in
            [("x ".repeat(300), 20), ("x".repeat(3), 20), ("y".repeat(300), 180), ("z".repeat(9), 240)]
        {
            let links = Links { address: "u".repeat(base), network: "u".repeat(base + 1) };
            let answer = Answer::new(Ipv4Addr::new(127, 0, 0, 9), &reason, &links);
            let wide = Network::host(longest).wider().unwrap();
            assert!(base > 200 || answer.text(&links, longest).len() <= LONGEST_TEXT);
            assert!(base > 200 || answer.text_of_network(&links, &wide).len() <= LONGEST_TEXT);
        }
    }

    #[test]
    fn a_mailbox_is_written_as_a_name() {
        let head = Head {
            zone: "bl.example".to_owned(),
            serial: 1,
            ttl: Seconds(900),
            name_servers: Vec::new(),
            mailbox: "help.desk@bl.example".to_owned(),
        };
        assert_eq!(head.mailbox_name(), "help\\.desk.bl.example");
        assert_eq!(head.servers(), ["localhost"]);
    }
}
