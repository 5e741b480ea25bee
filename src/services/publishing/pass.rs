//! One pass over the listings of one moment: what is listed goes into all files at once.

use std::sync::Arc;

use super::zone_set::{WrittenZone, ZoneSet};
use crate::domain::time::Timestamp;
use crate::index::{Change, Entry, Snapshot, Walk};
use crate::services::indexed;
use crate::store::scan::Cursor;
use crate::store::{StoreError, Tx};

/// So many listings are written before anything else is thought of.
const PAGE: usize = 50_000;

/// An index that is so many changes behind is not brought up for a pass: it does so by itself.
const MOST_BEHIND: i64 = 20_000;

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PassError {
    /// The listings could not be read.
    #[error("the listings could not be read: {0}")]
    Store(#[from] StoreError),
    /// The files could not be written: the disk is full, say, or the folder takes none.
    #[error("the files could not be written: {0}")]
    Files(#[from] std::io::Error),
    /// The work did not come to its end.
    #[error("writing did not come to its end")]
    Unfinished,
}

/// All that is listed at the moment of a transaction of [`crate::store::Store::read`], out of memory: what an index has
/// that was taken before, and what the store tells of the time between. `None` when there is much of that, or the store
/// is behind what the index has seen.
pub(super) async fn in_memory(tx: &mut Tx, index: &Snapshot, now: Timestamp) -> Result<Option<Walk>, StoreError> {
    let since = index.revision();
    let step = tx.changes_since(since, MOST_BEHIND).await?;
    if step.revision != step.head || step.head < since {
        return Ok(None);
    }
    let changes: Vec<Change> = step.changes.iter().map(indexed::change).collect();
    // What an index cannot hold, the store has all the same.
    Ok(index.with(&changes, step.head).ok().map(|snapshot| Walk::new(Arc::new(snapshot), now)))
}

/// Writes everything that is listed in memory.
pub(super) async fn write_memory(mut walk: Walk, mut set: ZoneSet) -> Result<ZoneSet, PassError> {
    // Page by page: whoever waits for this no more is not written for until the end.
    loop {
        let page = blocking(move || {
            let mut written = 0;
            for entry in walk.by_ref().take(PAGE) {
                set.take(&entry)?;
                written += 1;
            }
            Ok((walk, set, written < PAGE))
        });
        let is_at_end;
        (walk, set, is_at_end) = page.await?;
        if is_at_end {
            return Ok(set);
        }
    }
}

/// Writes everything that is listed in this transaction, which is one of [`crate::store::Store::read`]. While a page is
/// written, the next one is read.
pub(super) async fn write_all(tx: &mut Tx, mut set: ZoneSet) -> Result<ZoneSet, PassError> {
    let mut cursor = Cursor::at_start();
    let mut page = tx.next_active(&mut cursor).await?;
    while !page.is_empty() {
        let reading = async { Ok::<_, PassError>(tx.next_active(&mut cursor).await?) };
        let entries: Vec<Entry> = page.iter().map(indexed::entry).collect();
        let writing = blocking(move || {
            entries.iter().try_for_each(|entry| set.take(entry))?;
            Ok(set)
        });
        (set, page) = tokio::try_join!(writing, reading)?;
    }
    Ok(set)
}

/// Ends all files: no transaction waits for the disk.
pub(super) async fn finish(set: ZoneSet) -> Result<Vec<WrittenZone>, PassError> {
    blocking(move || Ok(set.finish()?)).await
}

/// Files are written where waiting for a disk holds up nobody else.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, PassError> + Send + 'static,
) -> Result<T, PassError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| PassError::Unfinished)?
}
