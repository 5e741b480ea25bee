//! What keeps a zone from being published (RFC 6471 section 4): a fault here would be felt by every receiver at once.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Read as _, Seek as _, SeekFrom};
use std::net::Ipv4Addr;
use std::path::Path;

use super::publisher::file_name;
use super::zone_file::FileKind;
use super::zone_set::WrittenZone;
use crate::domain::list::List;
use crate::domain::network::Network;
use crate::domain::zone::{TEST, labels, test_entries};
use crate::formats::rbldnsd::Dataset;
use crate::formats::{Format, Options, Reader};

/// A zone with fewer entries may change by so many without anybody's looking.
pub const FREE_CHANGE: u64 = 100;

/// By so many IPv4 addresses a zone may change without anybody's looking: a /16.
const FREE_ADDRESSES: u64 = 1 << 16;

/// Test entries stand within the first bytes of each part of a file.
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
        /// By how many it may change.
        most: u64,
    },
    /// It would hold many more IPv4 addresses, or many fewer, in as many entries. Somebody of the staff looks, and
    /// releases it.
    Addresses {
        /// How many the published zone has.
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
            Self::Size { .. } | Self::Addresses { .. } => "size",
            Self::Never { .. } => "never",
            Self::NoTest { .. } => "no-test",
        }
    }
}

impl fmt::Display for Hold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size { before, now, most } => {
                write!(f, "it would change from {before} entries to {now}, and may change by {most} at once")
            }
            Self::Addresses { before, now } => {
                write!(
                    f,
                    "it would change from {before} IPv4 addresses to {now}, which is more than a zone may change at once"
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

/// How large a zone was at some time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub entries: u64,
    /// How many IPv4 addresses the entries hold; `None` where nobody has counted them.
    pub v4_addresses: Option<u64>,
}

/// Why a zone must not be published as it was written; `before` is what the published one has, and what it had some time
/// ago, `released` how many entries somebody has looked at.
pub(super) fn hold(
    zone: &WrittenZone,
    before: &[Size],
    (percent, released): (u8, Option<u64>),
) -> io::Result<Option<Hold>> {
    if let Some((network, why)) = zone.never.first() {
        return Ok(Some(Hold::Never { first: format!("{} is {why}", network.plain()), count: zone.never.len() }));
    }
    let codes: Vec<Ipv4Addr> = zone.tests.iter().map(|test| test.code).collect();
    for (kind, file) in zone.files.iter().filter(|(kind, _)| kind.is_served()) {
        if !has_tests(*kind, (&|| file.reopen(), &file.heads), &codes)? {
            return Ok(Some(Hold::NoTest { file: format!("the file .{}", kind.ending()) }));
        }
    }
    let changes = |from: u64| zone.entries.abs_diff(from) > most(from, percent);
    if released.is_some_and(|seen| !changes(seen)) {
        return Ok(None);
    }
    // A zone that was empty may be filled at once: so every list begins.
    let before = || before.iter().filter(|before| before.entries > 0);
    if let Some(before) = before().map(|before| before.entries).find(|entries| changes(*entries)) {
        return Ok(Some(Hold::Size { before, now: zone.entries, most: most(before, percent) }));
    }
    let now = zone.v4_addresses;
    let widens = |from: &u64| now.abs_diff(*from) > (from / 100).saturating_mul(percent.into()).max(FREE_ADDRESSES);
    let widened = before().filter_map(|before| before.v4_addresses).find(widens);
    Ok(widened.map(|before| Hold::Addresses { before, now }))
}

/// True when a file of a list that is in its place has the test entries of the list, and not 127.0.0.1. Of a file with
/// several parts nothing is said.
pub fn is_tested(folder: &Path, kind: FileKind, list: &List) -> io::Result<bool> {
    if kind == FileKind::Combined || !kind.is_served() {
        return Ok(true);
    }
    let codes: Vec<Ipv4Addr> = test_entries(list).iter().map(|test| test.code).collect();
    let file = folder.join(file_name(list.id.as_str(), kind));
    has_tests(kind, (&|| File::open(&file).map(Some), &[0]), &codes)
}

/// Opens a file at its beginning; none where there is nothing to open.
type Opens<'o> = &'o dyn Fn() -> io::Result<Option<File>>;

/// True when a file that was written has the test entries in each of its parts, and 127.0.0.1 in none (RFC 5782 section
/// 5): read from what is on the disk.
fn has_tests(kind: FileKind, (open, heads): (Opens<'_>, &[u64]), codes: &[Ipv4Addr]) -> io::Result<bool> {
    let dataset = match kind {
        // A set of IPv6 networks cannot have them.
        FileKind::Data(Dataset::Ip6Tset) => return Ok(true),
        FileKind::Data(dataset) => Some(dataset),
        _ => None,
    };
    let mut found = BTreeSet::new();
    for head in heads {
        let Some(mut content) = open()? else { return Ok(true) };
        content.seek(SeekFrom::Start(*head))?;
        let content = BufReader::new(content.take(HEAD));
        if kind == FileKind::Bind {
            return named(content, codes);
        }
        let options = Options { format: Some(Format::Rbldnsd), dataset };
        let Ok(reader) = Reader::open(content, options) else { return Ok(false) };
        // What is cut off in the middle of a line ends the reading; the tests stood before it.
        let lines = reader.map_while(Result::ok).filter_map(|line| line.content.ok());
        let here: BTreeSet<Network> = lines.flat_map(|record| record.networks).collect();
        if !here.contains(&Network::host(TEST.into())) {
            return Ok(false);
        }
        found.extend(here);
    }
    let has = |code: &Ipv4Addr| found.contains(&Network::host((*code).into()));
    Ok(codes.iter().all(has) && !has(&Ipv4Addr::LOCALHOST))
}

fn named(content: impl io::BufRead, codes: &[Ipv4Addr]) -> io::Result<bool> {
    let mut missing: Vec<String> =
        codes.iter().map(|code| format!("{} IN A {code}", labels((*code).into(), usize::MAX))).collect();
    let never = format!("{} IN A ", labels(Ipv4Addr::LOCALHOST.into(), usize::MAX));
    for line in content.lines() {
        let line = line?;
        if line.starts_with(&never) {
            return Ok(false);
        }
        missing.retain(|wanted| *wanted != line);
    }
    Ok(missing.is_empty())
}
