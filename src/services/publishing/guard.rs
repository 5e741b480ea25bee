//! What keeps a zone from being published (RFC 6471 section 4): a fault here would be felt by every receiver at once.

use std::fmt;
use std::io::{self, BufReader, Read as _};
use std::net::Ipv4Addr;

use super::zone_file::FileKind;
use super::zone_set::WrittenZone;
use crate::domain::network::Network;
use crate::formats::rbldnsd::Dataset;
use crate::formats::write::output::Finished;
use crate::formats::{Format, Options, Reader};

/// A zone with fewer entries may change by so many without anybody's looking.
pub const FREE_CHANGE: u64 = 100;

/// Test entries stand within the first bytes of a file.
const HEAD: u64 = 256 * 1024;

/// Why a zone is held back. The last good one stays published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hold {
    /// It has grown or shrunk by more than the share that is set. Somebody of the staff looks, and releases it.
    Size {
        /// How many entries the published zone has.
        before: u64,
        /// How many it would have.
        now: u64,
    },
    /// It would list what may never be listed. Nobody releases that: the listing is ended.
    Never {
        /// The first of it, and why.
        first: String,
        /// How many there are at the least.
        count: usize,
    },
    /// A test entry is missing from a file of it. Nobody releases that: it would look dead to receivers.
    NoTest {
        /// Which file.
        file: String,
    },
}

impl Hold {
    /// The word by which the store knows it.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Size { .. } => "size",
            Self::Never { .. } => "never",
            Self::NoTest { .. } => "no-test",
        }
    }
}

impl fmt::Display for Hold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size { before, now } => {
                write!(
                    f,
                    "it would change from {before} entries to {now}, which is more than a zone may change at once"
                )
            }
            Self::Never { first, count } => {
                write!(f, "it would list what may never be listed: {first} ({count} or more in all)")
            }
            Self::NoTest { file } => write!(f, "its test entries are missing from {file}"),
        }
    }
}

/// The most that a zone of so many entries may change, at so many percent.
pub const fn most(before: u64, percent: u8) -> u64 {
    let share = before.saturating_mul(percent as u64) / 100;
    if share > FREE_CHANGE { share } else { FREE_CHANGE }
}

/// Why a zone must not be published as it was written; `before` is how many entries the published one has, `released`
/// how many somebody has looked at.
pub(super) fn hold(
    zone: &WrittenZone,
    before: Option<u64>,
    (percent, released): (u8, Option<u64>),
) -> io::Result<Option<Hold>> {
    if let Some((network, why)) = zone.never.first() {
        return Ok(Some(Hold::Never { first: format!("{} is {why}", network.plain()), count: zone.never.len() }));
    }
    for (kind, file) in zone.files.iter().filter(|(kind, _)| kind.is_served()) {
        if !has_tests(*kind, file, &zone.tests.iter().map(|test| test.code).collect::<Vec<_>>())? {
            return Ok(Some(Hold::NoTest { file: format!("the file .{}", kind.ending()) }));
        }
    }
    let changes = |from: u64| zone.entries.abs_diff(from) > most(from, percent);
    // A zone that was empty may be filled at once: so every list begins.
    let before = before.filter(|before| *before > 0);
    let is_held = before.is_some_and(changes) && released.is_none_or(changes);
    Ok(before.filter(|_| is_held).map(|before| Hold::Size { before, now: zone.entries }))
}

/// True when a file that was written has the test entries, and does not have 127.0.0.1 (RFC 5782 section 5): read from
/// what is on the disk.
fn has_tests(kind: FileKind, file: &Finished, codes: &[Ipv4Addr]) -> io::Result<bool> {
    let Some(content) = file.reopen()? else { return Ok(true) };
    let content = BufReader::new(content.take(HEAD));
    if kind == FileKind::Bind {
        return named(content, codes);
    }
    let dataset = match kind {
        FileKind::Data(dataset) => Some(dataset),
        _ => None,
    };
    // A set of IPv6 networks cannot have them.
    if dataset == Some(Dataset::Ip6Tset) {
        return Ok(true);
    }
    let options = Options { format: Some(Format::Rbldnsd), dataset };
    let Ok(reader) = Reader::open(content, options) else { return Ok(false) };
    let mut found = Vec::new();
    // What is cut off in the middle of a line ends the reading; the tests stood before it.
    for line in reader.map_while(Result::ok) {
        found.extend(line.content.iter().flat_map(|record| record.networks.iter().copied()));
    }
    let has = |code: &Ipv4Addr| found.contains(&Network::host((*code).into()));
    Ok(codes.iter().all(has) && !has(&Ipv4Addr::LOCALHOST))
}

fn named(content: impl io::BufRead, codes: &[Ipv4Addr]) -> io::Result<bool> {
    let mut missing: Vec<String> = codes.iter().map(|code| format!("{} IN A {code}", reversed(*code))).collect();
    let never = format!("{} IN A ", reversed(Ipv4Addr::LOCALHOST));
    for line in content.lines() {
        let line = line?;
        if line.starts_with(&never) {
            return Ok(false);
        }
        missing.retain(|wanted| *wanted != line);
    }
    Ok(missing.is_empty())
}

fn reversed(address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    format!("{d}.{c}.{b}.{a}")
}
