//! What begins, renews and ends listings: the import of a file, the end of what has expired, and what staff do.
//!
//! - [`add`] is what a person puts on a list, [`keep`] what is done with one listing, [`find`] what staff read of them.
//! - [`exclusions`] are what may never be listed. [`endings`] counts how much one person ends.
//!
//! Each owns its transaction: all of it is kept, or nothing. Whether something may be listed is decided here with the
//! words for whoever must repair it; the schema refuses it once more.

pub mod add;
mod candidate;
mod endings;
mod evidence;
pub mod exclusions;
pub mod find;
mod import;
pub mod keep;
mod outcome;

pub use import::{ImportContext, ImportError, ImportOrder, MAX_SOURCE, RENEW_AFTER, import};
pub use outcome::{ImportSummary, Outcome, Refusal, Report};

use crate::domain::listing::EndedHow;
use crate::domain::time::Timestamp;
use crate::store::events::Act;
use crate::store::{Store, StoreError};

/// Whoever acts when time does.
pub const EXPIRY: &str = "expiry";

/// Ends at most `limit` listings whose time has come, the longest overdue first; returns how many. Whether the clock is
/// to be trusted is the business of whoever calls.
pub async fn expire_due(store: &Store, now: Timestamp, limit: i64) -> Result<u64, StoreError> {
    // Looked up before the place of the writer is taken: most of the time nothing is due.
    let mut reading = store.read().await?;
    let due = reading.due(now, 1).await?;
    reading.commit().await?;
    if due.is_empty() {
        return Ok(0);
    }
    let mut tx = store.begin().await?;
    tx.lock_chain().await?;
    let due = tx.due(now, limit).await?;
    tx.end_listings(&due, EndedHow::Expiry, &Act::by(EXPIRY, now)).await?;
    tx.commit().await?;
    Ok(due.len() as u64)
}
