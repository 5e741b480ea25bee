//! Zone files (RFC 1035 section 5) of lists of addresses: each address record lists the address that its name stands for.
//!
//! A name is read back to front (RFC 5782 sections 2.1 and 2.4): up to four numbers are an IPv4 network, up to 32
//! hexadecimal digits an IPv6 network; fewer than all of them stand behind a star. Texts, and names that are no address,
//! are passed over: a zone holds its name servers too.
//!
//! A star that stands above another name ends for everything below that name (RFC 4592 section 3.3.1). Here it lists its
//! whole network all the same: zones of this site have no such stars, and where another one has them a mail server would
//! find less. `$INCLUDE` and `$GENERATE` are refused line by line: nothing is read that is not in the file.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::Bytes;
use super::error::{LineFault, ReadError};
use super::lines::LineReader;
use super::plain::text;
use super::record::{Line, Record, Tally};
use crate::domain::network::Network;

pub(super) struct Bind<'a> {
    lines: LineReader<'a>,
    names: Names,
    /// How many parentheses are open: what stands in them belongs to the record before.
    open: usize,
}

/// What names in a file are below of.
#[derive(Default)]
struct Names {
    /// What a name without a dot at its end is below of; empty before anything has said so.
    origin: String,
    /// The name of the zone.
    apex: String,
    /// The name of the record before, for a line that begins with a blank.
    last: String,
}

/// What a line of a zone is.
enum Step {
    Blank,
    Comment,
    Directive,
    /// A record that lists nothing.
    Other,
    /// An address or network, and what is answered for it.
    Listed(Network, Ipv4Addr),
}

impl<'a> Bind<'a> {
    pub(super) fn new(source: Bytes<'a>) -> Self {
        Self { lines: LineReader::new(source), names: Names::default(), open: 0 }
    }

    pub(super) fn read(&mut self, tally: &mut Tally) -> Result<Option<Line>, ReadError> {
        while let Some(bytes) = self.lines.next()? {
            tally.lines += 1;
            let step = text(bytes).and_then(|line| step(line, &mut self.names, &mut self.open));
            let content = match step {
                Ok(Step::Blank) => {
                    tally.blank += 1;
                    continue;
                }
                Ok(Step::Comment) => {
                    tally.comments += 1;
                    continue;
                }
                Ok(Step::Directive) => {
                    tally.directives += 1;
                    continue;
                }
                Ok(Step::Other) => {
                    tally.skipped += 1;
                    continue;
                }
                Ok(Step::Listed(network, code)) => Ok(Record { code: Some(code), ..Record::of(vec![network]) }),
                Err(fault) => Err(fault),
            };
            return Ok(Some(Line { number: self.lines.number(), content }));
        }
        if self.open > 0 {
            return Err(ReadError::Truncated { entry: self.lines.number() });
        }
        Ok(None)
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.lines.bytes()
    }
}

/// True for a line that only a zone file has: `$ORIGIN`, or a record of the kind that every zone has.
pub(super) fn is_sign(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let mut words = line.split_whitespace();
    match words.next() {
        Some(word) if word.eq_ignore_ascii_case("$ORIGIN") => true,
        Some(word) if word.starts_with(['$', '#', ';', ':', '!']) => false,
        // The owner may be left out.
        Some(word) => std::iter::once(word).chain(words.take(3)).any(|word| word == "SOA"),
        None => false,
    }
}

fn step(line: &str, names: &mut Names, open: &mut usize) -> Result<Step, LineFault> {
    let is_inside = *open > 0;
    let words = words(line, open);
    if words.is_empty() {
        let is_blank = line.trim().is_empty();
        return Ok(if is_blank {
            Step::Blank
        } else if is_inside {
            Step::Other
        } else {
            Step::Comment
        });
    }
    if is_inside {
        return Ok(Step::Other);
    }
    if let Some(directive) = words.first().filter(|word| word.starts_with('$')) {
        return names.obey(directive, words.get(1).copied());
    }
    let is_named = !line.starts_with([' ', '\t']);
    let rest = if is_named { words.get(1..) } else { words.get(..) };
    if let Some(owner) = words.first().filter(|_| is_named) {
        names.last = names.absolute(owner);
    }
    names.record(rest.unwrap_or_default())
}

/// The words of a line before a comment, each in quotes as one; and how many parentheses are open behind it.
fn words<'l>(line: &'l str, open: &mut usize) -> Vec<&'l str> {
    let mut words = Vec::new();
    let (mut begin, mut is_quoted, mut is_escaped) = (None, false, false);
    for (at, c) in line.char_indices() {
        let is_end = !is_quoted && !is_escaped && (c.is_whitespace() || matches!(c, ';' | '(' | ')'));
        if is_end {
            words.extend(begin.take().and_then(|begin: usize| line.get(begin..at)));
            match c {
                ';' => return words,
                '(' => *open += 1,
                ')' => *open = open.saturating_sub(1),
                _ => {}
            }
            continue;
        }
        begin = begin.or(Some(at));
        is_quoted ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
    }
    words.extend(begin.and_then(|begin| line.get(begin..)));
    words
}

impl Names {
    fn obey(&mut self, directive: &str, value: Option<&str>) -> Result<Step, LineFault> {
        match (directive.to_ascii_uppercase().as_str(), value) {
            ("$ORIGIN", Some(origin)) => {
                self.origin = self.absolute(origin);
                Ok(Step::Directive)
            }
            ("$TTL", Some(_)) => Ok(Step::Directive),
            _ => Err(LineFault::ZoneDirective),
        }
    }

    /// A name as it is written in the file, whole and without a dot at its end.
    fn absolute(&self, name: &str) -> String {
        let name = name.to_ascii_lowercase();
        match name.strip_suffix('.') {
            Some(absolute) => absolute.to_owned(),
            None if name == "@" => self.origin.clone(),
            None if self.origin.is_empty() => name,
            None => format!("{name}.{}", self.origin),
        }
    }

    /// Reads what stands behind the name: how long it is kept and its class, in either order, then what it is.
    fn record(&mut self, words: &[&str]) -> Result<Step, LineFault> {
        let is_class = |word: &str| ["IN", "CH", "HS"].iter().any(|class| word.eq_ignore_ascii_case(class));
        let is_ttl = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let mut words = words.iter().skip_while(|word| is_class(word) || is_ttl(word));
        match (words.next().map(|kind| kind.to_ascii_uppercase()).as_deref(), words.next()) {
            (Some("SOA"), _) => {
                self.apex.clone_from(&self.last);
                Ok(Step::Other)
            }
            (Some("A"), Some(code)) => {
                let Some(network) = self.below_apex().and_then(network) else { return Ok(Step::Other) };
                let code: Ipv4Addr = code.parse().map_err(|_| LineFault::ZoneCode)?;
                Ok(Step::Listed(network, code))
            }
            (Some(_), Some(_)) => Ok(Step::Other),
            _ => Err(LineFault::ZoneRecord),
        }
    }

    /// The labels of the name before the name of the zone; `None` for the zone itself, and for what lies outside.
    fn below_apex(&self) -> Option<&str> {
        match self.apex.as_str() {
            "" => Some(&self.last),
            apex => self.last.strip_suffix(apex)?.strip_suffix('.'),
        }
    }
}

/// The network that labels stand for, the last one first; `None` for a name that is none.
fn network(labels: &str) -> Option<Network> {
    let (is_wild, labels) = labels.strip_prefix("*.").map_or((false, labels), |labels| (true, labels));
    let labels: Vec<&str> = labels.split('.').rev().collect();
    let count = labels.len();
    // As many as an address has, or fewer behind a star: four are both, and a star tells.
    let octets: Option<Vec<u8>> = labels.iter().map(|label| octet(label)).collect();
    if let Some(octets) = octets.filter(|_| if is_wild { count < 4 } else { count == 4 }) {
        let mut address = [0; 4];
        address.iter_mut().zip(octets).for_each(|(place, octet)| *place = octet);
        return Network::truncated(IpAddr::from(address), u8::try_from(count * 8).ok()?).ok();
    }
    if if is_wild { count >= 32 } else { count != 32 } {
        return None;
    }
    let digit = |label: &&str| label.chars().next().filter(|_| label.len() == 1)?.to_digit(16);
    let digits: Option<Vec<u32>> = labels.iter().map(digit).collect();
    let bits = digits?.into_iter().fold(0_u128, |bits, digit| bits << 4 | u128::from(digit));
    let missing = u32::try_from(32 - count).ok()?;
    let address = Ipv6Addr::from_bits(bits.checked_shl(missing * 4)?);
    Network::truncated(address.into(), u8::try_from(count * 4).ok()?).ok()
}

/// A number from 0 to 255 as a name has it.
fn octet(label: &str) -> Option<u8> {
    let is_plain = label.bytes().all(|byte| byte.is_ascii_digit()) && (label.len() == 1 || !label.starts_with('0'));
    label.parse().ok().filter(|_| is_plain)
}
