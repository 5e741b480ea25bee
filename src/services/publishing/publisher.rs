//! Keeps a folder of zones as the store has them.
//!
//! Everything is written beside its place first, all of one moment. What passes the guards is put in place, file by file,
//! each by one rename; then the manifest. A process that ends in between leaves files that are each whole: the next one
//! begins by writing everything anew. A zone that says what it said before keeps its files and its serial.

use std::collections::BTreeMap;
use std::fs::{File, Permissions, TryLockError};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::after::After;
use super::baselines::Baselines;
use super::guard::Hold;
use super::known::Known;
use super::manifest::{MANIFEST, Manifest};
use super::pass::{PassError, finish, in_memory, write_all, write_memory};
use super::placing::{Placed, Placing};
use super::probe::is_later;
use super::zone_set::{COMBINED, Order, ZoneSet};
use super::{FileKind, Publishing, ZoneFormat};
use crate::domain::ids::Revision;
use crate::domain::listing::Admission;
use crate::domain::time::{Seconds, Timestamp};
use crate::formats::write::output::{Output, remove_unfinished};
use crate::index::Snapshot;
use crate::services::Services;
use crate::store::StoreError;
use crate::store::publications::{HeldZone, Publication};

/// The file by which two processes do not write into one folder.
const LOCK: &str = ".lock";

/// A zone is late when it missed its time by so much.
const PATIENCE: Seconds = Seconds(300);

/// The index asks the store more than once in a second (I7).
const FOLLOWS_WITHIN: Seconds = Seconds(10);

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
    /// When everything was last read from the store itself, not from memory.
    read_at: Option<Timestamp>,
    baselines: Baselines,
    after: After,
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
        make(&folder).map_err(failed)?;
        let lock = File::options().create(true).append(true).open(folder.join(LOCK)).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(PublishError::Taken(folder)),
            Err(TryLockError::Error(error)) => return Err(failed(error)),
        }
        let known = expect_zones(&services, &settings);
        // Whoever wrote here before may have been ended before the name servers were told.
        let after = After { program: settings.after.clone(), is_owed: true, tried_at: None };
        Ok(Self {
            services,
            settings,
            known,
            last: None,
            read_at: None,
            baselines: Baselines::default(),
            after,
            _lock: lock,
        })
    }

    /// Publishes what is due; `None` when nothing is.
    pub async fn tick(&mut self) -> Result<Option<Outcomes>, PublishError> {
        let now = self.services.clock.now();
        let Some(last) = self.last else { return self.publish(now).await.map(Some) };
        let mut tx = self.services.store.read().await?;
        let changes = tx.changes_since(last.revision, 1).await?;
        let held = self.own(tx.held_zones().await?);
        tx.commit().await?;
        let has_changed = !changes.changes.is_empty();
        let is_released = held.iter().any(|held| held.released.is_some());
        let age = now.since(last.at);
        let is_gone = !self.settings.folder.join(MANIFEST).exists();
        let is_due = !self.is_young(age) || is_gone;
        if (has_changed && age >= self.settings.every) || is_released || is_due {
            return self.publish(now).await.map(Some);
        }
        if !has_changed {
            self.last = Some(Last { revision: changes.head, ..last });
            self.are_equal((changes.head, now), &held);
        }
        self.learn(held).await?;
        self.after.run(now).await;
        Ok(None)
    }

    async fn publish(&mut self, now: Timestamp) -> Result<Outcomes, PublishError> {
        let folder = self.settings.folder.clone();
        let manifest = self.in_folder(move || {
            remove_unfinished(&folder)?;
            Ok(Manifest::read(&folder))
        });
        let manifest = manifest.await?;
        // Taken before the store is asked, so that it is never ahead. What memory says is held against the store in time.
        let is_read_lately = self.read_at.is_some_and(|at| self.is_young(now.since(at)));
        let index = self.services.index.snapshot().filter(|index| is_read_lately && follows(index, now));
        let mut tx = self.services.store.read().await?;
        let revision = tx.head().await?.revision;
        let admission = Arc::new(self.services.admission.with_exclusions(tx.exclusions().await?));
        let held = self.own(tx.held_zones().await?);
        let mut latest = BTreeMap::new();
        for zone in self.names() {
            latest.extend(tx.publications(&zone, 1).await?.pop().map(|publication| (zone, publication)));
        }
        let set = self.begin(self.serials(&manifest, &latest, now), admission, now).await?;
        let walk = match index {
            Some(index) => in_memory(&mut tx, &index, now).await?,
            None => None,
        };
        let (set, read_at) = if let Some(walk) = walk {
            // No transaction stays open while files are written.
            tx.commit().await?;
            (write_memory(walk, set).await?, self.read_at)
        } else {
            let set = write_all(&mut tx, set).await?;
            tx.commit().await?;
            (set, Some(now))
        };
        let zones = finish(set).await?;
        let released: BTreeMap<String, u64> =
            held.iter().filter_map(|held| Some((held.zone.clone(), held.released?))).collect();
        let placing = Placing {
            folder: self.settings.folder.clone(),
            percent: self.settings.largest_change,
            before: self.baselines.sizes(self.names(), (&manifest, &latest), now),
            released: released.clone(),
            revision,
            now,
            at_least: self.settings.at_least,
            is_first: self.last.is_none(),
        };
        let placed = self.in_folder(move || placing.put(manifest, zones)).await?;
        tell(&placed.outcomes);
        // The name servers first: what they are told must not wait for the store.
        self.after.is_owed |= placed.outcomes.values().any(|outcome| matches!(outcome, Outcome::Published(_)));
        self.after.run(now).await;
        self.baselines.keep(&placed, &released, now);
        self.write_down(&placed, (revision, now), &held).await?;
        self.last = Some(Last { revision, at: now });
        self.read_at = read_at;
        Ok(placed.outcomes)
    }

    /// True when no full pass is due after so long. A clock that was set back says nothing of how long ago it was.
    fn is_young(&self, age: Seconds) -> bool {
        (Seconds(0)..self.settings.at_least).contains(&age)
    }

    /// The zones that are written: the lists' and the one of all together.
    fn names(&self) -> Vec<String> {
        let lists = self.services.catalog.lists().map(|list| list.id.to_string());
        let combined = self.settings.terms.combined.is_some().then(|| COMBINED.to_owned());
        lists.chain(combined).collect()
    }

    /// Of what is held, that which is written here: a list may be gone since.
    fn own(&self, mut held: Vec<HeldZone>) -> Vec<HeldZone> {
        let names = self.names();
        held.retain(|held| names.contains(&held.zone));
        held
    }

    fn serials(
        &self,
        manifest: &Manifest,
        latest: &BTreeMap<String, Publication>,
        now: Timestamp,
    ) -> BTreeMap<String, u32> {
        let next = |zone: String| {
            let before = manifest.zones.get(&zone).map(|zone| zone.serial);
            let serial = next_serial(before.or_else(|| Some(latest.get(&zone)?.serial)), now);
            (zone, serial)
        };
        self.names().into_iter().map(next).collect()
    }

    async fn begin(
        &self,
        serials: BTreeMap<String, u32>,
        admission: Arc<Admission>,
        moment: Timestamp,
    ) -> Result<ZoneSet, PublishError> {
        let services = Arc::clone(&self.services);
        let settings = self.settings.clone();
        let begun = self.in_folder(move || {
            let kinds = |of: fn(ZoneFormat) -> &'static [FileKind]| {
                let all: Vec<FileKind> = settings.formats.iter().flat_map(|format| of(*format)).copied().collect();
                all
            };
            let order = Order {
                lists: services.catalog.lists().cloned().collect(),
                kinds: kinds(ZoneFormat::kinds),
                combined_kinds: kinds(ZoneFormat::combined_kinds),
                terms: &settings.terms,
                serials,
                first_serial: next_serial(None, moment),
                moment,
            };
            let folder = &settings.folder;
            let open = |name: &str, kind| Output::file(folder, &file_name(name, kind));
            ZoneSet::begin(&order, (&services.catalog, admission), folder, open)
        });
        begun.await
    }

    /// Work on files, where waiting for a disk holds up nobody else.
    async fn in_folder<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> io::Result<T> + Send + 'static,
    ) -> Result<T, PublishError> {
        let done = tokio::task::spawn_blocking(work).await.map_err(|_| PassError::Unfinished)?;
        done.map_err(|error| PublishError::Folder { folder: self.settings.folder.clone(), error })
    }

    /// What was done goes into the store: what pages say of it comes from there.
    async fn write_down(
        &mut self,
        placed: &Placed,
        (revision, now): (Revision, Timestamp),
        held_before: &[HeldZone],
    ) -> Result<(), PublishError> {
        let mut tx = self.services.store.begin().await?;
        for (zone, outcome) in &placed.outcomes {
            let before = held_before.iter().find(|held| held.zone == *zone);
            if let Outcome::Held(why) = outcome {
                let listings = placed.sizes.get(zone).map_or(0, |size| size.entries);
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
            // Also when it stays as it is: it may have been put in place by somebody who could not write that down.
            if let Some(publication) = placed.publications.get(zone) {
                tx.note_publication(zone, publication).await?;
            }
            if before.is_some() {
                tx.unhold_zone(zone).await?;
            }
        }
        let names = self.names();
        let held = tx.held_zones().await?;
        for gone in held.iter().filter(|held| !names.contains(&held.zone)) {
            tx.unhold_zone(&gone.zone).await?;
        }
        tx.commit().await?;
        let held = self.own(held);
        self.are_equal((revision, now), &held);
        self.learn(held).await
    }

    fn are_equal(&mut self, equal: (Revision, Timestamp), held: &[HeldZone]) {
        for zone in self.names() {
            let waits = zone == COMBINED && !held.is_empty();
            if !waits && !held.iter().any(|held| held.zone == zone) {
                self.known.equal.insert(zone, equal);
            }
        }
    }

    /// Brings what is in memory to what the store has, whichever instance has written it.
    async fn learn(&mut self, held: Vec<HeldZone>) -> Result<(), PublishError> {
        let mut tx = self.services.store.read().await?;
        for zone in self.names() {
            self.known.read(&mut tx, zone).await?;
        }
        tx.commit().await?;
        self.known.held = held;
        self.services.zones.learn(self.known.clone());
        Ok(())
    }
}

/// True for an index that has asked the store a moment ago. One that cannot follow it may know another history: that of a
/// database that is no longer there.
fn follows(index: &Snapshot, now: Timestamp) -> bool {
    now.since(index.checked_at()) <= FOLLOWS_WITHIN
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

/// From now on pages say of zones that they are late when they are, also of those that were never published. What is known
/// of them already stays known.
pub fn expect_zones(services: &Services, settings: &Publishing) -> Known {
    let before = services.zones.known().map(|known| (*known).clone());
    let known = Known {
        late_after: Seconds(settings.every.0 + PATIENCE.0),
        combined: settings.terms.combined.clone(),
        ..before.unwrap_or_else(|| Known { begun_at: services.clock.now(), ..Known::default() })
    };
    services.zones.learn(known.clone());
    known
}

/// A folder that name servers can read, whatever the process lets its folders have. One that is there stays as it is.
fn make(folder: &Path) -> io::Result<()> {
    if !folder.exists() {
        std::fs::create_dir_all(folder)?;
        std::fs::set_permissions(folder, Permissions::from_mode(0o755))?;
    }
    Ok(())
}

/// Later than the one before by the arithmetic of serials (RFC 1982), and the time where that is later.
fn next_serial(before: Option<u32>, now: Timestamp) -> u32 {
    let by_clock = u32::try_from(now.0).unwrap_or(1).max(1);
    let Some(before) = before else { return by_clock };
    if is_later(by_clock, before) { by_clock } else { before.checked_add(1).unwrap_or(1) }
}

/// The name of a file. Names of lists have letters, digits and dashes alone (S44).
pub fn file_name(zone: &str, kind: FileKind) -> String {
    format!("{zone}.{}", kind.ending())
}
