//! Keeps a folder of zones as the store has them.
//!
//! Everything is written beside its place first, all of one moment. What passes the guards is put in place, file by file,
//! each by one rename; then the manifest. A process that ends in between leaves files that are each whole: the next one
//! begins by writing everything anew. A zone that says what it said before keeps its files and its serial.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use tokio::process::Command;
use tokio::time::timeout;

use super::guard::{self, Hold};
use super::known::{Known, REMEMBERED};
use super::manifest::{Manifest, PublishedFile, PublishedZone};
use super::pass::{PassError, write_all};
use super::zone_set::{COMBINED, Order, WrittenZone, ZoneSet};
use super::{FileKind, Publishing};
use crate::domain::ids::Revision;
use crate::domain::listing::Admission;
use crate::domain::time::{Seconds, Timestamp};
use crate::formats::write::output::{Output, remove_unfinished, sync_folder};
use crate::services::Services;
use crate::store::StoreError;
use crate::store::publications::{HeldZone, Publication};

/// The file by which two processes do not write into one folder.
const LOCK: &str = ".lock";

/// The program that is run afterwards has so long.
const AFTER_WITHIN: Duration = Duration::from_mins(1);

/// A zone is late when it missed its time by so much.
const PATIENCE: Seconds = Seconds(300);

/// Why nothing was published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The folder cannot be used.
    #[error("{}: {error}", folder.display())]
    Folder {
        /// Which.
        folder: PathBuf,
        /// Why not.
        error: io::Error,
    },
    /// Another process writes there.
    #[error("{}: another process publishes there", .0.display())]
    Taken(PathBuf),
    /// Writing failed; the zones that were published stay as they are.
    #[error(transparent)]
    Pass(#[from] PassError),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<io::Error> for PublishError {
    fn from(error: io::Error) -> Self {
        Self::Pass(error.into())
    }
}

/// What has become of one zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is in its place, with this serial.
    Published(u32),
    /// It says what it said before.
    Unchanged,
    /// A guard holds it back.
    Held(Hold),
    /// It is made of zones of which one is held back.
    Waits,
}

/// What a publication has come to.
pub type Outcomes = BTreeMap<String, Outcome>;

/// Keeps one folder.
#[derive(Debug)]
pub struct Publisher {
    services: Arc<Services>,
    settings: Publishing,
    known: Known,
    last: Option<Last>,
    _lock: File,
}

/// The last publication of this process.
#[derive(Debug, Clone, Copy)]
struct Last {
    revision: Revision,
    at: Timestamp,
}

impl Publisher {
    /// Makes the folder where it is missing, and makes sure that nobody else writes there.
    pub fn open(services: Arc<Services>, settings: Publishing) -> Result<Self, PublishError> {
        let folder = settings.folder.clone();
        let failed = |error| PublishError::Folder { folder: folder.clone(), error };
        std::fs::create_dir_all(&folder).map_err(failed)?;
        let lock = File::options().create(true).append(true).open(folder.join(LOCK)).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => return Err(PublishError::Taken(folder)),
            Err(std::fs::TryLockError::Error(error)) => return Err(failed(error)),
        }
        let known = expect_zones(&services, &settings);
        Ok(Self { services, settings, known, last: None, _lock: lock })
    }

    /// Publishes what is due; `None` when nothing is.
    pub async fn tick(&mut self) -> Result<Option<Outcomes>, PublishError> {
        let now = self.services.clock.now();
        let Some(last) = self.last else { return self.publish(now).await.map(Some) };
        let mut tx = self.services.store.read().await?;
        let changes = tx.changes_since(last.revision, 1).await?;
        let held = tx.held_zones().await?;
        tx.commit().await?;
        let has_changed = !changes.changes.is_empty();
        let is_released = held.iter().any(|held| held.released.is_some());
        let age = now.since(last.at);
        if (has_changed && age >= self.settings.every) || is_released || age >= self.settings.at_least {
            return self.publish(now).await.map(Some);
        }
        if !has_changed {
            self.last = Some(Last { revision: changes.head, ..last });
            self.are_equal(now, &held);
        }
        self.learn(held).await?;
        Ok(None)
    }

    async fn publish(&mut self, now: Timestamp) -> Result<Outcomes, PublishError> {
        let folder = self.settings.folder.clone();
        let manifest = blocking(move || {
            remove_unfinished(&folder)?;
            Ok(Manifest::read(&folder))
        })
        .await?;
        let mut tx = self.services.store.read().await?;
        let revision = tx.head().await?.revision;
        let admission = Arc::new(self.services.admission.with_exclusions(tx.exclusions().await?));
        let held = tx.held_zones().await?;
        let mut serials = BTreeMap::new();
        for zone in self.names() {
            let latest = tx.publications(&zone, 1).await?.first().map(|latest| latest.serial);
            let written = manifest.zones.get(&zone).map(|zone| zone.serial);
            serials.insert(zone, next_serial(latest.max(written), now));
        }
        let set = self.begin(serials, admission, now).await?;
        let zones = write_all(&mut tx, set).await?;
        tx.commit().await?;
        let is_due = self.last.is_none_or(|last| now.since(last.at) >= self.settings.at_least);
        let placing = Placing {
            folder: self.settings.folder.clone(),
            percent: self.settings.largest_change,
            released: held.iter().filter_map(|held| Some((held.zone.clone(), held.released?))).collect(),
            revision,
            now,
            is_due: is_due && self.last.is_some(),
            is_first: self.last.is_none(),
        };
        let (outcomes, entries) = blocking(move || placing.put(manifest, zones)).await?;
        self.write_down(&outcomes, &entries, (revision, now), &held).await?;
        self.last = Some(Last { revision, at: now });
        tell(&outcomes);
        if outcomes.values().any(|outcome| matches!(outcome, Outcome::Published(_))) {
            self.run_after().await;
        }
        Ok(outcomes)
    }

    /// The zones that are written: the lists' and the one of all together.
    fn names(&self) -> Vec<String> {
        let lists = self.services.catalog.lists().map(|list| list.id.to_string());
        let combined = self.settings.terms.combined.is_some().then(|| COMBINED.to_owned());
        lists.chain(combined).collect()
    }

    async fn begin(
        &self,
        serials: BTreeMap<String, u32>,
        admission: Arc<Admission>,
        moment: Timestamp,
    ) -> Result<ZoneSet, PublishError> {
        let services = Arc::clone(&self.services);
        let settings = self.settings.clone();
        blocking(move || {
            let kinds = |of: fn(super::ZoneFormat) -> &'static [FileKind]| {
                let all: Vec<FileKind> = settings.formats.iter().flat_map(|format| of(*format)).copied().collect();
                all
            };
            let order = Order {
                lists: services.catalog.lists().cloned().collect(),
                kinds: kinds(super::ZoneFormat::kinds),
                combined_kinds: kinds(super::ZoneFormat::combined_kinds),
                terms: &settings.terms,
                serials,
                first_serial: next_serial(None, moment),
                moment,
            };
            let folder = &settings.folder;
            let open = |name: &str, kind| Output::file(folder, &file_name(name, kind));
            ZoneSet::begin(&order, (&services.catalog, admission), folder, open)
        })
        .await
    }

    /// What was done goes into the store: what pages say of it comes from there.
    async fn write_down(
        &mut self,
        outcomes: &Outcomes,
        entries: &BTreeMap<String, u64>,
        (revision, now): (Revision, Timestamp),
        held_before: &[HeldZone],
    ) -> Result<(), PublishError> {
        let mut tx = self.services.store.begin().await?;
        for (zone, outcome) in outcomes {
            let listings = entries.get(zone).copied().unwrap_or_default();
            let before = held_before.iter().find(|held| held.zone == *zone);
            match outcome {
                Outcome::Published(serial) => {
                    let publication =
                        Publication { serial: *serial, revision, published_at: now, listings, answered_at: None };
                    tx.note_publication(zone, &publication).await?;
                }
                Outcome::Held(why) => {
                    let held = HeldZone {
                        zone: zone.clone(),
                        since: now,
                        reason: why.word().to_owned(),
                        detail: why.to_string(),
                        listings,
                        released: None,
                    };
                    if before.is_none_or(|before| (&before.detail, before.released) != (&held.detail, None)) {
                        tx.hold_zone(&held).await?;
                    }
                    continue;
                }
                Outcome::Unchanged | Outcome::Waits => {}
            }
            if before.is_some() {
                tx.unhold_zone(zone).await?;
            }
        }
        let held = tx.held_zones().await?;
        tx.commit().await?;
        let waits: BTreeSet<&String> =
            outcomes.iter().filter(|(_, outcome)| **outcome == Outcome::Waits).map(|(zone, _)| zone).collect();
        for zone in outcomes.keys().filter(|zone| !waits.contains(zone)) {
            if !held.iter().any(|held| held.zone == *zone) {
                self.known.equal_at.insert(zone.clone(), now);
            }
        }
        self.learn(held).await
    }

    fn are_equal(&mut self, now: Timestamp, held: &[HeldZone]) {
        for zone in self.names() {
            let waits = zone == COMBINED && !held.is_empty();
            if !waits && !held.iter().any(|held| held.zone == zone) {
                self.known.equal_at.insert(zone, now);
            }
        }
    }

    /// Brings what is in memory to what the store has, whichever instance has written it.
    async fn learn(&mut self, held: Vec<HeldZone>) -> Result<(), PublishError> {
        let mut tx = self.services.store.read().await?;
        for zone in self.names() {
            let latest = tx.publications(&zone, 1).await?;
            let is_known = self.known.publications.get(&zone).is_some_and(|known| known.last() == latest.first());
            if !is_known {
                let mut all = tx.publications(&zone, REMEMBERED).await?;
                all.reverse();
                self.known.publications.insert(zone, all);
            }
        }
        tx.commit().await?;
        self.known.held = held;
        self.services.zones.learn(self.known.clone());
        self.measure();
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "figures for graphs")]
    fn measure(&self) {
        let now = self.services.clock.now();
        for zone in self.names() {
            let behind = self.known.equal_at.get(&zone).map_or(0, |at| now.since(*at).0);
            let is_held = self.known.held.iter().any(|held| held.zone == zone);
            metrics::gauge!("reprieve_zone_behind_seconds", "zone" => zone.clone()).set(behind as f64);
            metrics::gauge!("reprieve_zone_held", "zone" => zone.clone()).set(f64::from(u8::from(is_held)));
            if let Some(latest) = self.known.latest(&zone) {
                metrics::gauge!("reprieve_zone_serial", "zone" => zone.clone()).set(f64::from(latest.serial));
                metrics::gauge!("reprieve_zone_listings", "zone" => zone).set(latest.listings as f64);
            }
        }
    }

    /// Runs what the operator wants to be run: a program with its arguments, never a shell.
    async fn run_after(&self) {
        let Some((program, arguments)) = self.settings.after.split_first() else { return };
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        let failure = match timeout(AFTER_WITHIN, async { command.spawn()?.wait().await }).await {
            Ok(Ok(status)) if status.success() => return,
            Ok(Ok(status)) => status.to_string(),
            Ok(Err(error)) => error.to_string(),
            Err(_) => format!("it did not end within {} s", AFTER_WITHIN.as_secs()),
        };
        metrics::counter!("reprieve_publish_after_failures_total").increment(1);
        tracing::error!(program, failure, "the program that is run after publishing failed; the zones are in place");
    }
}

/// Tells the log what has become of each zone.
fn tell(outcomes: &Outcomes) {
    for (zone, outcome) in outcomes {
        match outcome {
            Outcome::Published(serial) => tracing::info!(zone, serial, "a zone was published"),
            Outcome::Held(why) => tracing::error!(
                zone,
                %why,
                "a zone is held back; the last good one stays published. /staff/zones says what to do"
            ),
            Outcome::Waits => tracing::error!(zone, "a zone waits: one that it is made of is held back"),
            Outcome::Unchanged => tracing::debug!(zone, "a zone says what it said before"),
        }
    }
}

/// From now on pages say of zones that they are late when they are, also of those that were never published.
pub fn expect_zones(services: &Services, settings: &Publishing) -> Known {
    let late_after = Seconds(settings.every.0 + PATIENCE.0);
    let begun_at = services.zones.known().map_or_else(|| services.clock.now(), |known| known.begun_at);
    let known = Known { late_after, begun_at, ..Known::default() };
    services.zones.learn(known.clone());
    known
}

/// Grows with every zone, and says when it was written as long as clocks do not run backwards.
fn next_serial(before: Option<u32>, now: Timestamp) -> u32 {
    let by_clock = u32::try_from(now.0).unwrap_or(1).max(1);
    before.map_or(by_clock, |before| by_clock.max(before.saturating_add(1)))
}

/// The name of a file. Names of lists have letters, digits and dashes alone (S44).
pub(super) fn file_name(zone: &str, kind: FileKind) -> String {
    format!("{zone}.{}", kind.ending())
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T, PublishError> {
    Ok(tokio::task::spawn_blocking(work).await.map_err(|_| PassError::Unfinished)??)
}

/// Puts zones in their places.
struct Placing {
    folder: PathBuf,
    percent: u8,
    released: BTreeMap<String, u64>,
    revision: Revision,
    now: Timestamp,
    /// Everything is to be written, changed or not.
    is_due: bool,
    /// Another process has written what is there: it is looked at more closely.
    is_first: bool,
}

impl Placing {
    fn put(self, mut manifest: Manifest, zones: Vec<WrittenZone>) -> io::Result<(Outcomes, BTreeMap<String, u64>)> {
        let mut outcomes = Outcomes::new();
        let mut entries = BTreeMap::new();
        let names: BTreeSet<String> = zones.iter().map(|zone| zone.name.clone()).collect();
        for zone in zones {
            let name = zone.name.clone();
            entries.insert(name.clone(), zone.entries);
            let is_any_held = outcomes.values().any(|outcome| matches!(outcome, Outcome::Held(_)));
            let outcome = match (name == COMBINED, is_any_held) {
                (true, true) => Outcome::Waits,
                _ => self.put_one(&mut manifest, zone)?,
            };
            outcomes.insert(name, outcome);
        }
        self.remove_others(&mut manifest, &names)?;
        sync_folder(&self.folder)?;
        manifest.write(&self.folder)?;
        sync_folder(&self.folder)?;
        Ok((outcomes, entries))
    }

    fn put_one(&self, manifest: &mut Manifest, zone: WrittenZone) -> io::Result<Outcome> {
        let before = manifest.zones.get(&zone.name);
        let allowed = (self.percent, self.released.get(&zone.name).copied());
        // The zone of all lists is as large as its lists, each of which was looked at.
        let size_before = before.filter(|_| zone.name != COMBINED).map(|before| before.listings);
        if let Some(hold) = guard::hold(&zone, size_before, allowed)? {
            return Ok(Outcome::Held(hold));
        }
        let files: BTreeMap<String, PublishedFile> = zone
            .files
            .iter()
            .map(|(kind, file)| {
                let about = PublishedFile { bytes: file.bytes, sha256: file.sha256.clone() };
                (file_name(&zone.name, *kind), about)
            })
            .collect();
        let is_same = before.is_some_and(|before| {
            before.content == zone.content && before.files.keys().eq(files.keys()) && self.is_whole(before)
        });
        let mut no_more: Vec<String> = before.into_iter().flat_map(|before| before.files.keys().cloned()).collect();
        no_more.retain(|file| !files.contains_key(file));
        let published = PublishedZone {
            zone: zone.head.zone.clone(),
            serial: zone.head.serial,
            revision: self.revision.0,
            read_at: self.now,
            listings: zone.entries,
            content: zone.content.clone(),
            files,
        };
        if let Some(before) = before.filter(|_| is_same && !self.is_due) {
            let still = PublishedZone { revision: self.revision.0, read_at: self.now, ..before.clone() };
            manifest.zones.insert(zone.name, still);
            return Ok(Outcome::Unchanged);
        }
        for (_, file) in zone.files {
            file.put_in_place()?;
        }
        no_more.iter().try_for_each(|file| remove(&self.folder.join(file)))?;
        let serial = published.serial;
        manifest.zones.insert(zone.name, published);
        Ok(Outcome::Published(serial))
    }

    fn is_whole(&self, zone: &PublishedZone) -> bool {
        if self.is_first { zone.damaged(&self.folder).is_empty() } else { zone.is_there(&self.folder) }
    }

    /// Zones of lists that are gone, and files of formats that are not wanted any more, were ours by the manifest.
    fn remove_others(&self, manifest: &mut Manifest, names: &BTreeSet<String>) -> io::Result<()> {
        let gone: Vec<String> = manifest.zones.keys().filter(|zone| !names.contains(*zone)).cloned().collect();
        for zone in gone {
            for file in manifest.zones.remove(&zone).into_iter().flat_map(|zone| zone.files.into_keys()) {
                remove(&self.folder.join(file))?;
            }
        }
        Ok(())
    }
}

fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
