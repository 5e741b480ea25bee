//! Data files of rbldnsd 1.0, as its manual page describes them and as the server was seen to read them.
//!
//! The texts stand once, at the head, as `$1` to `$9`; an entry is its network, the code and the number of its text. A
//! code in 127.0.0.0/24 is written by its last number, as rbldnsd allows. Where a list has more texts than there are
//! numbers, the rest are written out.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::net::Ipv4Addr;

use super::{Answer, HEAD_TTL, Head, Links, ZoneFacts};
use crate::domain::network::{Family, Network};
use crate::formats::rbldnsd::Dataset;

/// Texts that have a number.
const NUMBERED: usize = 9;

/// Writes the entries of one data file, or of one section of a combined one.
#[derive(Debug)]
pub struct Entries<W> {
    out: W,
    dataset: Dataset,
    /// What is written behind each entry, by the place of its answer.
    values: Vec<String>,
    /// A line, before it is written in one piece.
    line: String,
}

impl<W: Write> Entries<W> {
    /// Writes what stands before the entries: texts, exclusions, test entries. The records of the zone are written by
    /// [`head`].
    pub fn begin(out: W, dataset: Dataset, zone: &ZoneFacts) -> io::Result<Self> {
        let mut entries = Self { out, dataset, values: Vec::new(), line: String::new() };
        writeln!(entries.out, "$TTL {}", zone.head.ttl.0)?;
        match dataset {
            Dataset::Ip4Tset | Dataset::Ip6Tset => entries.one_for_all(zone)?,
            Dataset::Ip4Set | Dataset::Ip4Trie | Dataset::Ip6Trie => entries.several(zone)?,
        }
        Ok(entries)
    }

    /// A set without values has one answer, written first.
    fn one_for_all(&mut self, zone: &ZoneFacts) -> io::Result<()> {
        let only = zone.answers.first().filter(|_| zone.answers.len() == 1);
        writeln!(self.out, "{}", written_out(only.unwrap_or(&zone.general), &zone.links))?;
        self.values = vec![String::new(); zone.answers.len()];
        for test in &zone.tests {
            self.test(test.code, "")?;
        }
        Ok(())
    }

    fn several(&mut self, zone: &ZoneFacts) -> io::Result<()> {
        let mut numbered: Vec<String> = Vec::new();
        let mut value = |answer: &Answer| {
            let text = answer.before_address(&zone.links);
            let at = numbered.iter().position(|known| *known == text).unwrap_or_else(|| {
                numbered.push(text);
                numbered.len() - 1
            });
            if at < NUMBERED {
                format!(" {}:${}$", code(answer.code), at + 1)
            } else {
                format!(" {}", written_out(answer, &zone.links))
            }
        };
        self.values = zone.answers.iter().map(&mut value).collect();
        let tests: Vec<String> = zone.tests.iter().map(&mut value).collect();
        for (at, text) in numbered.iter().take(NUMBERED).enumerate() {
            writeln!(self.out, "${} {text}", at + 1)?;
        }
        // Before the exclusions, which may be many: whoever looks whether they are there reads the beginning.
        zone.tests.iter().zip(tests).try_for_each(|(test, value)| self.test(test.code, &value))?;
        let family = self.family();
        let own = zone.exclusions.iter().filter(|network| network.family() == family);
        own.into_iter().try_for_each(|network| writeln!(self.out, "!{}", network.plain()))
    }

    fn test(&mut self, code: Ipv4Addr, value: &str) -> io::Result<()> {
        match self.family() {
            Family::V4 => writeln!(self.out, "{code}{value}"),
            // The server takes no address with dots behind colons.
            Family::V6 => {
                let [a, b, c, d] = code.octets();
                writeln!(self.out, "::ffff:{a:x}{b:02x}:{:x}{value}", u16::from_be_bytes([c, d]))
            }
        }
    }

    /// The family of its entries.
    pub const fn family(&self) -> Family {
        match self.dataset {
            Dataset::Ip4Set | Dataset::Ip4Trie | Dataset::Ip4Tset => Family::V4,
            Dataset::Ip6Trie | Dataset::Ip6Tset => Family::V6,
        }
    }

    /// Writes an entry, if it is of this file's family; a set of single addresses has each of them.
    pub fn entry(&mut self, network: &Network, answer: usize) -> io::Result<()> {
        if network.family() != self.family() {
            return Ok(());
        }
        let Self { out, values, line, .. } = self;
        if let (Dataset::Ip4Tset, Some((start, length))) = (self.dataset, network.as_v4()) {
            let last = u64::from(start) + (1_u64 << (32 - u32::from(length.min(32)))) - 1;
            let last = u32::try_from(last).unwrap_or(u32::MAX);
            return (start..=last).try_for_each(|address| writeln!(out, "{}", Ipv4Addr::from_bits(address)));
        }
        let value = values.get(answer).map_or("", String::as_str);
        line.clear();
        // Writing to a String cannot fail.
        let _ = if network.is_host() {
            writeln!(line, "{}{value}", network.address())
        } else {
            writeln!(line, "{network}{value}")
        };
        out.write_all(line.as_bytes())
    }

    /// Gives back what was written to.
    pub fn into_inner(self) -> W {
        self.out
    }
}

/// The records of the zone, which stand before everything else.
pub fn head(out: &mut impl Write, head: &Head) -> io::Result<()> {
    let ttl = HEAD_TTL.0;
    // The server takes names without quoting; a mailbox with a dot in its local part is written with a dash there.
    let mailbox = head.mailbox_name().replace("\\.", "-").replace('\\', "");
    writeln!(out, "$SOA {ttl} {} {mailbox} {}", head.primary(), head.timers())?;
    writeln!(out, "$NS {ttl} {}", head.servers().join(" "))
}

/// A section of a combined file: what it is called, and which zones below the file's own are answered from it; `@` is
/// the zone itself.
pub fn section(out: &mut impl Write, dataset: Dataset, name: &str, zones: &[&str]) -> io::Result<()> {
    writeln!(out, "$DATASET {dataset}:{name} {}", zones.join(" "))
}

fn code(code: Ipv4Addr) -> String {
    let mut short = String::from(":");
    // Writing to a String cannot fail.
    let _ = match code.octets() {
        [127, 0, 0, last] => write!(short, "{last}"),
        _ => write!(short, "{code}"),
    };
    short
}

/// A value with its text in it: `$` stands for the address, `$$` for a dollar sign.
fn written_out(answer: &Answer, links: &Links) -> String {
    format!("{}:{}$", code(answer.code), answer.before_address(links).replace('$', "$$"))
}
