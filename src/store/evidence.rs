//! Evidence: what was seen behind a listing. Each listing has a few places, written in turn, so that the latest pieces
//! stay and nothing grows without bound.

use super::error::{StoreError, reading};
use super::{Tx, on_backend};
use crate::domain::evidence::Evidence;
use crate::domain::ids::ListingId;
use crate::domain::time::Timestamp;

/// The latest pieces that are kept for each listing.
pub const PIECES_KEPT: i64 = 5;

#[derive(sqlx::FromRow)]
struct Row {
    seen_at: i64,
    public_part: String,
    private_part: String,
}

impl Tx {
    /// The pieces kept for a listing, the latest first.
    pub async fn evidence_of(&mut self, listing: ListingId) -> Result<Vec<Evidence>, StoreError> {
        const SQL: &str = "
            SELECT seen_at, public_part, private_part
              FROM evidence
             WHERE listing = $1
             ORDER BY seen_at DESC, place DESC";
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(listing).fetch_all(conn).await)
            .map_err(reading("evidence"))?;
        let piece = |row: Row| Evidence {
            listing,
            seen_at: Timestamp(row.seen_at),
            public: row.public_part,
            private: row.private_part,
        };
        Ok(rows.into_iter().map(piece).collect())
    }
}
