//! One pass over the listings of one moment: what the store has goes into all files at once.

use super::zone_set::{WrittenZone, ZoneSet};
use crate::store::scan::{Cursor, ScanRow};
use crate::store::{StoreError, Tx};

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

/// Writes everything that is listed in this transaction, which is one of [`crate::store::Store::read`]. While a page is
/// written, the next one is read.
pub(super) async fn write_all(tx: &mut Tx, mut set: ZoneSet) -> Result<ZoneSet, PassError> {
    let mut cursor = Cursor::at_start();
    let mut page = tx.next_active(&mut cursor).await?;
    while !page.is_empty() {
        let reading = async { Ok::<_, PassError>(tx.next_active(&mut cursor).await?) };
        (set, page) = tokio::try_join!(write_page(set, page), reading)?;
    }
    Ok(set)
}

/// Ends all files: no transaction waits for the disk.
pub(super) async fn finish(set: ZoneSet) -> Result<Vec<WrittenZone>, PassError> {
    tokio::task::spawn_blocking(move || Ok(set.finish()?)).await.map_err(|_| PassError::Unfinished)?
}

/// Files are written where waiting for a disk holds up nobody else.
async fn write_page(mut set: ZoneSet, page: Vec<ScanRow>) -> Result<ZoneSet, PassError> {
    let writing = tokio::task::spawn_blocking(move || {
        page.iter().try_for_each(|row| set.take(row))?;
        Ok(set)
    });
    writing.await.map_err(|_| PassError::Unfinished)?
}
