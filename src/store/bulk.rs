//! Rows written and read by the thousand, in as few statements as each database allows.
//!
//! These are the only statements that differ in text: SQLite takes many rows as repeated `VALUES`, PostgreSQL as
//! arrays. Everything about *what* is written stands in [`super::listings`].

use std::sync::Arc;

use super::error::{StoreError, ensure_all};
use super::{Backend, Tx, postgres, sqlite};

/// A line of the history to be added.
#[derive(Debug, Clone)]
pub(super) struct EventRow {
    pub revision: i64,
    pub at: i64,
    pub actor: Arc<str>,
    pub kind: &'static str,
    pub listing: Option<i64>,
    pub detail: String,
    pub hash: Vec<u8>,
}

/// A listing to be added.
#[derive(Debug, Clone)]
pub(super) struct ListingRow {
    pub id: i64,
    pub list: i64,
    pub network: Vec<u8>,
    pub criterion: i64,
    pub source: Arc<str>,
    pub first_listed_at: i64,
    pub last_seen_at: i64,
    pub expires_at: Option<i64>,
}

/// What a renewal changes.
#[derive(Debug, Clone)]
pub(super) struct RenewalRow {
    pub id: i64,
    pub criterion: i64,
    pub source: Arc<str>,
    pub last_seen_at: i64,
    pub expires_at: Option<i64>,
    pub revision: i64,
}

/// Another source of a listing.
#[derive(Debug, Clone)]
pub(super) struct SourceRow {
    pub listing: i64,
    pub source: Arc<str>,
    pub last_seen_at: i64,
}

/// What changes when a listing goes over to another source.
#[derive(Debug, Clone)]
pub(super) struct HandoverRow {
    pub id: i64,
    pub source: String,
    pub revision: i64,
}

/// What an end changes.
#[derive(Debug, Clone)]
pub(super) struct EndRow {
    pub id: i64,
    pub revision: i64,
}

/// How all of several listings end.
#[derive(Debug, Clone)]
pub(super) struct EndRowFacts {
    pub at: i64,
    pub how: &'static str,
    pub by: Arc<str>,
}

/// A piece of evidence in its place.
#[derive(Debug, Clone)]
pub(super) struct EvidenceRow {
    pub listing: i64,
    pub place: i64,
    pub seen_at: i64,
    pub public_part: String,
    pub private_part: String,
}

/// An active listing as an import meets it.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct StandingRow {
    pub id: i64,
    pub network: Vec<u8>,
    pub criterion: i64,
    pub source: String,
    pub first_listed_at: i64,
    pub last_seen_at: i64,
    pub expires_at: Option<i64>,
    pub sightings: i64,
}

/// Calls the same function of whichever driver's `bulk` module the transaction belongs to.
macro_rules! bulk {
    ($tx:expr, $function:ident($($argument:expr),*)) => {
        match &mut $tx.backend {
            Backend::Sqlite(tx) => sqlite::bulk::$function(&mut **tx, $($argument),*).await?,
            Backend::Postgres(tx) => postgres::bulk::$function(&mut **tx, $($argument),*).await?,
        }
    };
}

impl Tx {
    pub(super) async fn insert_events(&mut self, rows: Vec<EventRow>) -> Result<(), StoreError> {
        let wanted = rows.len();
        ensure_all(bulk!(self, insert_events(rows)), wanted)
    }

    pub(super) async fn insert_listings(&mut self, rows: Vec<ListingRow>) -> Result<(), StoreError> {
        let wanted = rows.len();
        ensure_all(bulk!(self, insert_listings(rows)), wanted)
    }

    pub(super) async fn update_renewed(&mut self, rows: Vec<RenewalRow>) -> Result<(), StoreError> {
        let wanted = rows.len();
        ensure_all(bulk!(self, update_renewed(rows)), wanted)
    }

    pub(super) async fn update_ended(&mut self, rows: Vec<EndRow>, facts: &EndRowFacts) -> Result<(), StoreError> {
        let wanted = rows.len();
        ensure_all(bulk!(self, update_ended(rows, facts)), wanted)
    }

    pub(super) async fn update_source(&mut self, rows: Vec<HandoverRow>) -> Result<(), StoreError> {
        let wanted = rows.len();
        ensure_all(bulk!(self, update_source(rows)), wanted)
    }

    pub(super) async fn upsert_sources(&mut self, rows: Vec<SourceRow>) -> Result<(), StoreError> {
        // A row that is young enough stays as it is, so that fewer may be written than are given.
        bulk!(self, upsert_sources(rows));
        Ok(())
    }

    pub(super) async fn upsert_evidence(&mut self, rows: Vec<EvidenceRow>) -> Result<(), StoreError> {
        let wanted = rows.len();
        ensure_all(bulk!(self, upsert_evidence(rows)), wanted)
    }

    pub(super) async fn select_standing(
        &mut self,
        list: i64,
        keys: Vec<Vec<u8>>,
    ) -> Result<Vec<StandingRow>, StoreError> {
        Ok(bulk!(self, select_standing(list, keys)))
    }

    /// Key and time of the latest end by removal or staff.
    pub(super) async fn select_taken_off(
        &mut self,
        list: i64,
        keys: Vec<Vec<u8>>,
    ) -> Result<Vec<(Vec<u8>, i64)>, StoreError> {
        Ok(bulk!(self, select_taken_off(list, keys)))
    }
}
