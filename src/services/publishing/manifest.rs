//! `manifest.json`: what the folder of published zones holds, for whoever fetches it and for the next publication.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::guard::Size;
use crate::domain::ids::Revision;
use crate::domain::time::Timestamp;
use crate::formats::write::output::{Output, sha256_of};
use crate::store::publications::Publication;

/// The name of the file.
pub const MANIFEST: &str = "manifest.json";

/// What the folder holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// By the name of their files.
    pub zones: BTreeMap<String, PublishedZone>,
}

/// A zone in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedZone {
    /// The name that receivers ask.
    pub zone: String,
    /// As its SOA record has it.
    pub serial: u32,
    /// The latest state of the store that it was seen to equal.
    pub revision: i64,
    /// When the store was read for that.
    pub read_at: Timestamp,
    /// The state of the store that it was written from.
    pub written_revision: i64,
    /// When it was put in its place.
    pub published_at: Timestamp,
    /// How many networks are listed in it; test entries do not count.
    pub listings: u64,
    /// How many IPv4 addresses they hold.
    pub v4_addresses: u64,
    /// What it says whatever its serial: equal for equal zones.
    pub content: String,
    /// Its files, by name.
    pub files: BTreeMap<String, PublishedFile>,
}

/// A file in the folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedFile {
    /// How long it is.
    pub bytes: u64,
    /// SHA-256 of what stands in it, 64 hexadecimal digits.
    pub sha256: String,
}

impl Manifest {
    /// What the folder says of itself; nothing where it has no manifest, or one that cannot be read: then everything is
    /// written again.
    pub fn read(folder: &Path) -> Self {
        let text = std::fs::read(folder.join(MANIFEST));
        text.ok().and_then(|text| serde_json::from_slice(&text).ok()).unwrap_or_default()
    }

    /// Puts it into the folder.
    pub fn write(&self, folder: &Path) -> io::Result<()> {
        let mut out = Output::file(folder, MANIFEST)?;
        serde_json::to_writer_pretty(&mut out, self).map_err(io::Error::from)?;
        writeln!(out)?;
        out.finish()?.put_in_place()
    }
}

impl PublishedZone {
    /// As the store knows it.
    pub(super) fn publication(&self) -> Publication {
        Publication {
            serial: self.serial,
            revision: Revision(self.written_revision),
            published_at: self.published_at,
            listings: self.listings,
            answered_at: None,
        }
    }

    /// How large it is.
    pub(super) const fn size(&self) -> Size {
        Size { entries: self.listings, v4_addresses: Some(self.v4_addresses) }
    }

    /// The files that are not there, or not as they were written.
    pub fn damaged(&self, folder: &Path) -> Vec<String> {
        let is_whole = |(name, file): &(&String, &PublishedFile)| {
            sha256_of(&folder.join(name)).is_ok_and(|sha256| sha256 == file.sha256)
        };
        self.files.iter().filter(|pair| !is_whole(pair)).map(|(name, _)| name.clone()).collect()
    }

    /// True where all files are there, as long as they were written.
    pub fn is_there(&self, folder: &Path) -> bool {
        let is_there = |(name, file): (&String, &PublishedFile)| {
            std::fs::metadata(folder.join(name)).is_ok_and(|about| about.len() == file.bytes)
        };
        self.files.iter().all(is_there)
    }
}
