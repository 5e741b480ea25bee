//! What staff wrote beside a listing, for staff alone. Each note has its event, which says of which listing and nothing
//! of what was written.

use serde::Serialize;

use super::error::{StoreError, reading};
use super::events::Act;
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::ListingId;
use crate::domain::time::Timestamp;

/// So many notes a listing has at most.
pub const MOST_NOTES: i64 = 100;

/// A note beside a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListingNote {
    /// When it was written.
    pub at: Timestamp,
    /// By whom, as the history has it.
    pub author: String,
    /// What it says.
    pub text: String,
}

#[derive(Serialize)]
struct NotedDetail {
    listing: ListingId,
}

impl Tx {
    /// Writes a note beside a listing, with its event; false when there is no place for one more. The event is not among
    /// those of the listing: nothing of it changes.
    pub async fn add_listing_note(&mut self, listing: ListingId, text: &str, act: &Act) -> Result<bool, StoreError> {
        const LAST: &str = "SELECT COALESCE(MAX(place), 0) FROM listing_notes WHERE listing = $1";
        const SQL: &str = "
            INSERT INTO listing_notes (listing, place, at, author, text)
            VALUES ($1, $2, $3, $4, $5)";
        self.lock_chain().await?;
        let last: i64 = on_backend!(self, |conn| sqlx::query_scalar(LAST).bind(listing).fetch_one(conn).await)
            .map_err(reading("listing_notes"))?;
        if last >= MOST_NOTES {
            return Ok(false);
        }
        self.note(EventKind::ListingNoted, &NotedDetail { listing }, act).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(listing)
            .bind(last + 1)
            .bind(act.at.0)
            .bind(&*act.actor)
            .bind(text)
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(true)
    }

    /// The notes beside a listing, the latest first.
    pub async fn listing_notes(&mut self, listing: ListingId) -> Result<Vec<ListingNote>, StoreError> {
        const SQL: &str = "
            SELECT at, author, text
              FROM listing_notes
             WHERE listing = $1
             ORDER BY place DESC";
        let rows: Vec<(i64, String, String)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(listing).fetch_all(conn).await)
                .map_err(reading("listing_notes"))?;
        Ok(rows.into_iter().map(|(at, author, text)| ListingNote { at: Timestamp(at), author, text }).collect())
    }
}
