//! Reading everything: all active listings for the index and the zones, and what has changed since.

use super::error::{StoreError, corrupt, reading};
use super::{Store, Tx, on_backend};
use crate::domain::ids::{CriterionNumber, ListingId, Revision};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

/// What the index keeps of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScanRow {
    /// The store's number.
    pub id: ListingId,
    /// What is listed.
    pub network: Network,
    /// Under which criterion, which implies the list.
    pub criterion: CriterionNumber,
    /// When it began.
    pub first_listed_at: Timestamp,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
}

/// A listing as it stands after something happened to it. Applying one twice changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The latest event of the listing.
    pub revision: Revision,
    /// Its facts.
    pub listing: ScanRow,
    /// False once it has ended.
    pub is_active: bool,
}

/// Some of what has changed, and how far that reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// In order of revision, each listing at most once.
    pub changes: Vec<Change>,
    /// Everything up to this revision is told: ask from here next time.
    pub revision: Revision,
    /// The last event there is; equal to `revision` when nothing is left to tell.
    pub head: Revision,
}

/// Why a scan ended before its time.
#[derive(Debug, thiserror::Error)]
pub enum ScanError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Whoever took the rows did not want more.
    #[error("the listings could not be taken in")]
    Visitor(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Rows fetched by one statement.
const PAGE: i64 = 50_000;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    list: i64,
    network: Vec<u8>,
    criterion: i64,
    first_listed_at: i64,
    last_seen_at: i64,
    expires_at: Option<i64>,
}

impl Row {
    fn scanned(&self) -> Result<ScanRow, StoreError> {
        Ok(ScanRow {
            id: ListingId(self.id),
            network: Network::from_key(&self.network).map_err(|_| corrupt("listings", "network"))?,
            criterion: CriterionNumber(self.criterion),
            first_listed_at: Timestamp(self.first_listed_at),
            last_seen_at: Timestamp(self.last_seen_at),
            expires_at: self.expires_at.map(Timestamp),
        })
    }
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    revision: i64,
    is_active: bool,
    #[sqlx(flatten)]
    listing: Row,
}

impl Store {
    /// [`Tx::scan_active`] in a transaction of its own.
    pub async fn scan_active(
        &self,
        visit: impl FnMut(ScanRow) -> Result<(), Box<dyn std::error::Error + Send + Sync>>,
    ) -> Result<Revision, ScanError> {
        let mut tx = self.read().await?;
        let revision = tx.scan_active(visit).await?;
        tx.commit().await?;
        Ok(revision)
    }

    /// [`Tx::changes_since`] in a transaction of its own.
    pub async fn changes_since(&self, since: Revision, limit: i64) -> Result<Changes, StoreError> {
        let mut tx = self.read().await?;
        let changes = tx.changes_since(since, limit).await?;
        tx.commit().await?;
        Ok(changes)
    }
}

impl Tx {
    /// Hands over every listing that has not ended, in the order of networks, all from one moment: the revision that is
    /// returned. Needs a transaction of [`super::Store::read`]; takes as much memory for ten million as for ten thousand.
    pub async fn scan_active(
        &mut self,
        mut visit: impl FnMut(ScanRow) -> Result<(), Box<dyn std::error::Error + Send + Sync>>,
    ) -> Result<Revision, ScanError> {
        const SQL: &str = "
            SELECT id, list, network, criterion, first_listed_at, last_seen_at, expires_at
              FROM listings
             WHERE ended_at IS NULL
               AND (network, list) > ($1, $2)
             ORDER BY network, list
             LIMIT $3";
        let revision = self.head().await?.revision;
        let mut after: (Vec<u8>, i64) = (Vec::new(), 0);
        loop {
            let (network, list) = after;
            let rows: Vec<Row> =
                on_backend!(self, |conn| sqlx::query_as(SQL).bind(network).bind(list).bind(PAGE).fetch_all(conn).await)
                    .map_err(reading("listings"))?;
            for row in &rows {
                visit(row.scanned()?).map_err(ScanError::Visitor)?;
            }
            match rows.into_iter().next_back() {
                Some(row) => after = (row.network, row.list),
                None => return Ok(revision),
            }
        }
    }

    /// Listings that something happened to after a revision, at most `limit` of them, each as it stands now.
    pub async fn changes_since(&mut self, since: Revision, limit: i64) -> Result<Changes, StoreError> {
        const SQL: &str = "
            SELECT listings.revision, listings.ended_at IS NULL AS is_active, listings.id, listings.list,
                   listings.network, listings.criterion, listings.first_listed_at, listings.last_seen_at,
                   listings.expires_at
              FROM events
              JOIN listings ON listings.id = events.listing AND listings.revision = events.revision
             WHERE events.revision > $1
               AND events.revision <= $3
             ORDER BY events.revision
             LIMIT $2";
        let head = self.head().await?.revision;
        let rows: Vec<ChangeRow> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(since).bind(limit).bind(head).fetch_all(conn).await)
                .map_err(reading("listings"))?;
        let is_all = i64::try_from(rows.len()).is_ok_and(|count| count < limit);
        let changes: Vec<Change> = rows
            .iter()
            .map(|row| {
                let revision = Revision(row.revision);
                row.listing.scanned().map(|listing| Change { revision, listing, is_active: row.is_active })
            })
            .collect::<Result<_, _>>()?;
        // Behind a full page there may be more; otherwise everything up to the head is told.
        let revision = match changes.last() {
            Some(last) if !is_all => last.revision,
            _ => head,
        };
        Ok(Changes { changes, revision, head })
    }
}
