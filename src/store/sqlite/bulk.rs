//! Many rows in one statement on SQLite: a fixed number of repeated rows, so that each text is a constant that is
//! prepared once. What a batch leaves empty is NULL and is skipped.
//!
//! Plain `?` on purpose: SQLite looks up each numbered parameter by its name, which is quadratic in their number.

use sqlx::SqliteConnection;

use super::super::bulk::{
    EndRow, EndRowFacts, EventRow, EvidenceRow, HandoverRow, ListingRow, RenewalRow, SourceRow, StandingRow,
};
use super::super::error::{StoreError, reading};

/// Rows of one statement. More gain nothing and make a small batch dearer.
const ROWS: usize = 64;

macro_rules! times4 {
    ($row:literal) => {
        concat!($row, ",", $row, ",", $row, ",", $row)
    };
}
macro_rules! times16 {
    ($row:literal) => {
        concat!(times4!($row), ",", times4!($row), ",", times4!($row), ",", times4!($row))
    };
}
macro_rules! times64 {
    ($row:literal) => {
        concat!(times16!($row), ",", times16!($row), ",", times16!($row), ",", times16!($row))
    };
}

pub(in crate::store) async fn insert_events(
    conn: &mut SqliteConnection,
    rows: Vec<EventRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = concat!(
        "INSERT INTO events (revision, at, actor, kind, listing, detail, hash) SELECT * FROM (VALUES ",
        times64!("(?,?,?,?,?,?,?)"),
        ") WHERE column1 IS NOT NULL"
    );
    let mut written = 0;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut query = sqlx::query(SQL);
        for row in rows.by_ref().take(ROWS) {
            query = query.bind(row.revision).bind(row.at).bind(row.actor).bind(row.kind);
            query = query.bind(row.listing).bind(row.detail).bind(row.hash);
        }
        written += query.execute(&mut *conn).await?.rows_affected();
    }
    Ok(written)
}

pub(in crate::store) async fn insert_listings(
    conn: &mut SqliteConnection,
    rows: Vec<ListingRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = concat!(
        "INSERT INTO listings (id, list, network, criterion, source, first_listed_at, last_seen_at, expires_at,",
        " sightings, revision)",
        " SELECT column1, column2, column3, column4, column5, column6, column7, column8, 1, column1 FROM (VALUES ",
        times64!("(?,?,?,?,?,?,?,?)"),
        ") WHERE column1 IS NOT NULL"
    );
    let mut written = 0;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut query = sqlx::query(SQL);
        for row in rows.by_ref().take(ROWS) {
            query = query.bind(row.id).bind(row.list).bind(row.network).bind(row.criterion).bind(row.source);
            query = query.bind(row.first_listed_at).bind(row.last_seen_at).bind(row.expires_at);
        }
        written += query.execute(&mut *conn).await?.rows_affected();
    }
    Ok(written)
}

pub(in crate::store) async fn update_renewed(
    conn: &mut SqliteConnection,
    rows: Vec<RenewalRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = concat!(
        "UPDATE listings SET criterion = column2, source = column3, last_seen_at = column4, expires_at = column5,",
        " revision = column6, sightings = sightings + 1 FROM (VALUES ",
        times64!("(?,?,?,?,?,?)"),
        ") WHERE listings.id = column1 AND ended_at IS NULL"
    );
    let mut written = 0;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut query = sqlx::query(SQL);
        for row in rows.by_ref().take(ROWS) {
            query = query.bind(row.id).bind(row.criterion).bind(row.source).bind(row.last_seen_at);
            query = query.bind(row.expires_at).bind(row.revision);
        }
        written += query.execute(&mut *conn).await?.rows_affected();
    }
    Ok(written)
}

pub(in crate::store) async fn update_ended(
    conn: &mut SqliteConnection,
    rows: Vec<EndRow>,
    facts: &EndRowFacts,
) -> Result<u64, StoreError> {
    const SQL: &str = concat!(
        "UPDATE listings SET ended_at = ?, ended_how = ?, ended_by = ?, revision = column2 FROM (VALUES ",
        times64!("(?,?)"),
        ") WHERE listings.id = column1 AND ended_at IS NULL"
    );
    let mut written = 0;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut query = sqlx::query(SQL).bind(facts.at).bind(facts.how).bind(facts.by.clone());
        for row in rows.by_ref().take(ROWS) {
            query = query.bind(row.id).bind(row.revision);
        }
        written += query.execute(&mut *conn).await?.rows_affected();
    }
    Ok(written)
}

pub(in crate::store) async fn update_source(
    conn: &mut SqliteConnection,
    rows: Vec<HandoverRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = concat!(
        "UPDATE listings SET source = column2, revision = column3 FROM (VALUES ",
        times64!("(?,?,?)"),
        ") WHERE listings.id = column1 AND ended_at IS NULL"
    );
    let mut written = 0;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut query = sqlx::query(SQL);
        for row in rows.by_ref().take(ROWS) {
            query = query.bind(row.id).bind(row.source).bind(row.revision);
        }
        written += query.execute(&mut *conn).await?.rows_affected();
    }
    Ok(written)
}

pub(in crate::store) async fn upsert_sources(
    conn: &mut SqliteConnection,
    rows: Vec<SourceRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = concat!(
        "INSERT INTO listing_sources (listing, source, last_seen_at) SELECT * FROM (VALUES ",
        times64!("(?,?,?)"),
        ") WHERE column1 IS NOT NULL",
        " ON CONFLICT (listing, source) DO UPDATE SET last_seen_at = excluded.last_seen_at",
        " WHERE excluded.last_seen_at >= listing_sources.last_seen_at + 3600"
    );
    let mut written = 0;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut query = sqlx::query(SQL);
        for row in rows.by_ref().take(ROWS) {
            query = query.bind(row.listing).bind(row.source).bind(row.last_seen_at);
        }
        written += query.execute(&mut *conn).await?.rows_affected();
    }
    Ok(written)
}

pub(in crate::store) async fn upsert_evidence(
    conn: &mut SqliteConnection,
    rows: Vec<EvidenceRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = concat!(
        "INSERT INTO evidence (listing, place, seen_at, public_part, private_part) SELECT * FROM (VALUES ",
        times64!("(?,?,?,?,?)"),
        ") WHERE column1 IS NOT NULL",
        " ON CONFLICT (listing, place) DO UPDATE SET seen_at = excluded.seen_at,",
        " public_part = excluded.public_part, private_part = excluded.private_part"
    );
    let mut written = 0;
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut query = sqlx::query(SQL);
        for row in rows.by_ref().take(ROWS) {
            query = query.bind(row.listing).bind(row.place).bind(row.seen_at);
            query = query.bind(row.public_part).bind(row.private_part);
        }
        written += query.execute(&mut *conn).await?.rows_affected();
    }
    Ok(written)
}

pub(in crate::store) async fn select_standing(
    conn: &mut SqliteConnection,
    list: i64,
    keys: Vec<Vec<u8>>,
) -> Result<Vec<StandingRow>, StoreError> {
    const SQL: &str = concat!(
        "SELECT id, network, criterion, source, first_listed_at, last_seen_at, expires_at, sightings FROM listings",
        " WHERE list = ? AND ended_at IS NULL AND network IN (",
        times64!("?"),
        ")"
    );
    let mut found = Vec::new();
    let mut keys = keys.into_iter().peekable();
    while keys.peek().is_some() {
        let mut query = sqlx::query_as(SQL).bind(list);
        for key in keys.by_ref().take(ROWS) {
            query = query.bind(key);
        }
        found.extend(query.fetch_all(&mut *conn).await.map_err(reading("listings"))?);
    }
    Ok(found)
}

pub(in crate::store) async fn select_taken_off(
    conn: &mut SqliteConnection,
    list: i64,
    keys: Vec<Vec<u8>>,
) -> Result<Vec<(Vec<u8>, i64)>, StoreError> {
    const SQL: &str = concat!(
        "SELECT network, MAX(ended_at) FROM listings",
        " WHERE list = ? AND ended_at IS NOT NULL AND ended_how IN ('removal', 'staff') AND network IN (",
        times64!("?"),
        ") GROUP BY network"
    );
    let mut found = Vec::new();
    let mut keys = keys.into_iter().peekable();
    while keys.peek().is_some() {
        let mut query = sqlx::query_as(SQL).bind(list);
        for key in keys.by_ref().take(ROWS) {
            query = query.bind(key);
        }
        found.extend(query.fetch_all(&mut *conn).await.map_err(reading("listings"))?);
    }
    Ok(found)
}
