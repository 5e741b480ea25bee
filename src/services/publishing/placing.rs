//! Puts zones that are whole into their places, each by one rename; then the manifest that says what is there.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::FileKind;
use super::guard::{self, Size};
use super::manifest::{Manifest, PublishedFile, PublishedZone};
use super::publisher::{Outcome, Outcomes, file_name};
use super::zone_set::{COMBINED, WrittenZone};
use crate::domain::ids::Revision;
use crate::domain::time::{Seconds, Timestamp};
use crate::formats::write::output::sync_folder;
use crate::store::publications::Publication;

/// What is to be put where, and what keeps it from that.
pub(super) struct Placing {
    pub folder: PathBuf,
    pub percent: u8,
    /// How large each zone was.
    pub before: BTreeMap<String, Vec<Size>>,
    /// With how many entries somebody has let it pass.
    pub released: BTreeMap<String, u64>,
    pub revision: Revision,
    pub now: Timestamp,
    /// A zone is written so often at the least, changed or not.
    pub at_least: Seconds,
    /// Another process has written what is there: it is looked at more closely.
    pub is_first: bool,
}

/// What has become of the zones.
#[derive(Debug, Default)]
pub(super) struct Placed {
    pub outcomes: Outcomes,
    /// How large each would be, or is.
    pub sizes: BTreeMap<String, Size>,
    /// What stands in the folder now.
    pub publications: BTreeMap<String, Publication>,
}

impl Placing {
    /// Puts them there, the lists' first: the zone of all lists waits where one of them is held.
    pub(super) fn put(self, mut manifest: Manifest, zones: Vec<WrittenZone>) -> io::Result<Placed> {
        let mut placed = Placed::default();
        let names: BTreeSet<String> = zones.iter().map(|zone| zone.name.clone()).collect();
        for zone in zones {
            let name = zone.name.clone();
            placed.sizes.insert(name.clone(), Size { entries: zone.entries, v4_addresses: Some(zone.v4_addresses) });
            let is_any_held = placed.outcomes.values().any(|outcome| matches!(outcome, Outcome::Held(_)));
            let outcome =
                if name == COMBINED && is_any_held { Outcome::Waits } else { self.put_one(&mut manifest, zone)? };
            placed.publications.extend(manifest.zones.get(&name).map(|zone| (name.clone(), zone.publication())));
            placed.outcomes.insert(name, outcome);
        }
        self.remove_gone(&mut manifest, &names)?;
        sync_folder(&self.folder)?;
        manifest.write(&self.folder)?;
        sync_folder(&self.folder)?;
        Ok(placed)
    }

    fn put_one(&self, manifest: &mut Manifest, zone: WrittenZone) -> io::Result<Outcome> {
        let before = self.before.get(&zone.name).map_or(&[][..], Vec::as_slice);
        let allowed = (self.percent, self.released.get(&zone.name).copied());
        if let Some(hold) = guard::hold(&zone, before, allowed)? {
            return Ok(Outcome::Held(hold));
        }
        let before = manifest.zones.get(&zone.name);
        let new = self.published(&zone);
        if let Some(before) = before.filter(|before| self.is_young(before) && self.is_same(before, &new)) {
            let still = PublishedZone { revision: self.revision.0, read_at: self.now, ..before.clone() };
            manifest.zones.insert(zone.name, still);
            return Ok(Outcome::Unchanged);
        }
        let names = before.into_iter().flat_map(|before| before.files.keys());
        let no_more: Vec<String> = names.filter(|file| !new.files.contains_key(*file)).cloned().collect();
        for (_, file) in zone.files {
            file.put_in_place()?;
        }
        self.remove(&zone.name, &no_more)?;
        let serial = new.serial;
        manifest.zones.insert(zone.name, new);
        Ok(Outcome::Published(serial))
    }

    fn published(&self, zone: &WrittenZone) -> PublishedZone {
        let file = |(kind, file): &(FileKind, crate::formats::write::output::Finished)| {
            let about = PublishedFile { bytes: file.bytes, sha256: file.sha256.clone() };
            (file_name(&zone.name, *kind), about)
        };
        PublishedZone {
            zone: zone.head.zone.clone(),
            serial: zone.head.serial,
            revision: self.revision.0,
            read_at: self.now,
            written_revision: self.revision.0,
            published_at: self.now,
            listings: zone.entries,
            v4_addresses: zone.v4_addresses,
            content: zone.content.clone(),
            files: zone.files.iter().map(file).collect(),
        }
    }

    /// True for a zone that need not be written for its age. A clock that was set back says nothing of that.
    fn is_young(&self, before: &PublishedZone) -> bool {
        (Seconds(0)..self.at_least).contains(&self.now.since(before.published_at))
    }

    /// True where a zone that says the same stands there, whole.
    fn is_same(&self, before: &PublishedZone, new: &PublishedZone) -> bool {
        let says_the_same = before.content == new.content && before.files.keys().eq(new.files.keys());
        says_the_same
            && if self.is_first { before.damaged(&self.folder).is_empty() } else { before.is_there(&self.folder) }
    }

    /// Zones of lists that are gone were ours by the manifest.
    fn remove_gone(&self, manifest: &mut Manifest, names: &BTreeSet<String>) -> io::Result<()> {
        let gone: Vec<String> = manifest.zones.keys().filter(|zone| !names.contains(*zone)).cloned().collect();
        for zone in gone {
            let files: Vec<String> =
                manifest.zones.remove(&zone).into_iter().flat_map(|zone| zone.files.into_keys()).collect();
            self.remove(&zone, &files)?;
        }
        Ok(())
    }

    /// Removes files of a zone, and nothing that is not called as one (S44): whoever may write here may write a manifest.
    fn remove(&self, zone: &str, files: &[String]) -> io::Result<()> {
        let is_name = !zone.is_empty()
            && zone
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_');
        let is_ours = |file: &&String| is_name && FileKind::all().any(|kind| **file == file_name(zone, kind));
        files.iter().filter(is_ours).try_for_each(|file| remove(&self.folder.join(file)))
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
