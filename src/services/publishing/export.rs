//! Zones and tables for whoever wants them once: into a folder, or into a pipe.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use super::pass::{PassError, finish, write_all};
use super::publisher::file_name;
use super::zone_set::{Order, WrittenZone, ZoneSet};
use super::{FileKind, ZoneTerms};
use crate::domain::ids::Revision;
use crate::domain::list::List;
use crate::formats::write::output::{Output, sync_folder};
use crate::services::Services;

/// Where an export goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// A folder: a file for each zone and kind.
    Folder(PathBuf),
    /// Standard output: one file.
    Pipe,
}

/// What is exported.
#[derive(Debug, Clone)]
pub struct Export {
    /// The lists.
    pub lists: Vec<Arc<List>>,
    /// What each list is written as.
    pub kinds: Vec<FileKind>,
    /// What the zone of all lists together is written as.
    pub combined_kinds: Vec<FileKind>,
    /// What the zones say beside the listings.
    pub terms: ZoneTerms,
    /// Where it goes.
    pub destination: Destination,
}

/// What was exported.
#[derive(Debug)]
pub struct Exported {
    /// The state of the store.
    pub revision: Revision,
    /// The zones, whose files are in their places unless one has what may never be listed.
    pub zones: Vec<ExportedZone>,
}

/// A zone that was exported.
#[derive(Debug)]
pub struct ExportedZone {
    /// What its files are called.
    pub name: String,
    /// How many entries it has.
    pub entries: u64,
    /// Its files, and how long they are.
    pub files: Vec<(String, u64)>,
    /// What may never be listed and was left out, each with the reason.
    pub never: Vec<String>,
}

impl Services {
    /// Exports what is listed at this moment.
    pub async fn export(&self, export: &Export) -> Result<Exported, PassError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let revision = tx.head().await?.revision;
        let admission = Arc::new(self.admission.with_exclusions(tx.exclusions().await?));
        let order = Order {
            lists: export.lists.clone(),
            kinds: export.kinds.clone(),
            combined_kinds: export.combined_kinds.clone(),
            terms: &export.terms,
            serials: BTreeMap::new(),
            first_serial: u32::try_from(now.0).unwrap_or(1),
            moment: now,
        };
        let spool = match &export.destination {
            Destination::Folder(folder) => folder.clone(),
            Destination::Pipe => std::env::temp_dir(),
        };
        let open = |name: &str, kind| match &export.destination {
            Destination::Folder(folder) => Output::file(folder, &file_name(name, kind)),
            Destination::Pipe => Ok(Output::stream(io::stdout())),
        };
        let set = ZoneSet::begin(&order, (&self.catalog, admission), &spool, open)?;
        let set = write_all(&mut tx, set).await?;
        tx.commit().await?;
        let zones = finish(set).await?.into_iter().map(put_in_place).collect::<io::Result<_>>()?;
        if let Destination::Folder(folder) = &export.destination {
            sync_folder(folder)?;
        }
        Ok(Exported { revision, zones })
    }
}

fn put_in_place(zone: WrittenZone) -> io::Result<ExportedZone> {
    let mut files = Vec::new();
    for (kind, file) in zone.files {
        files.push((file_name(&zone.name, kind), file.bytes));
        file.put_in_place()?;
    }
    let never = zone.never.iter().map(|(network, why)| format!("{} is {why}", network.plain())).collect();
    Ok(ExportedZone { name: zone.name, entries: zone.entries, files, never })
}
