//! Many rows in one statement on PostgreSQL: one array for each column.
//!
//! Plans are made while a table may still be empty and kept while it grows a thousandfold in one transaction, so each
//! text leaves the planner one way only: each key is looked up by itself, and an update says "not ended" by a column that
//! no partial index knows (the schema sets the three together). Written plainly, an import into an empty database took
//! time with the square of its length.

use std::sync::Arc;

use sqlx::PgConnection;

use super::super::bulk::{
    EndRow, EndRowFacts, EventRow, EvidenceRow, HandoverRow, ListingRow, RenewalRow, SourceRow, StandingRow,
};
use super::super::error::{StoreError, reading};

/// One column of the rows.
fn column<R, T>(rows: &[R], value: impl Fn(&R) -> T) -> Vec<T> {
    rows.iter().map(value).collect()
}

/// One column of text that many rows share.
fn texts<'r, R>(rows: &'r [R], value: impl Fn(&'r R) -> &'r Arc<str>) -> Vec<&'r str> {
    rows.iter().map(|row| &**value(row)).collect()
}

pub(in crate::store) async fn insert_events(conn: &mut PgConnection, rows: Vec<EventRow>) -> Result<u64, StoreError> {
    const SQL: &str = "
        INSERT INTO events (revision, at, actor, kind, listing, detail, hash)
        SELECT * FROM UNNEST($1::BIGINT[], $2::BIGINT[], $3::TEXT[], $4::TEXT[], $5::BIGINT[], $6::TEXT[], $7::BYTEA[])";
    let query = sqlx::query(SQL)
        .bind(column(&rows, |row| row.revision))
        .bind(column(&rows, |row| row.at))
        .bind(texts(&rows, |row| &row.actor))
        .bind(column(&rows, |row| row.kind))
        .bind(column(&rows, |row| row.listing))
        .bind(rows.iter().map(|row| row.detail.as_str()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.hash.as_slice()).collect::<Vec<_>>());
    Ok(query.execute(conn).await?.rows_affected())
}

pub(in crate::store) async fn insert_listings(
    conn: &mut PgConnection,
    rows: Vec<ListingRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = "
        INSERT INTO listings (id, list, network, criterion, source, first_listed_at, last_seen_at, expires_at,
                              sightings, revision)
        SELECT id, list, network, criterion, source, first_listed_at, last_seen_at, expires_at, 1, id
          FROM UNNEST($1::BIGINT[], $2::BIGINT[], $3::BYTEA[], $4::BIGINT[], $5::TEXT[], $6::BIGINT[], $7::BIGINT[],
                      $8::BIGINT[])
            AS rows (id, list, network, criterion, source, first_listed_at, last_seen_at, expires_at)";
    let query = sqlx::query(SQL)
        .bind(column(&rows, |row| row.id))
        .bind(column(&rows, |row| row.list))
        .bind(rows.iter().map(|row| row.network.as_slice()).collect::<Vec<_>>())
        .bind(column(&rows, |row| row.criterion))
        .bind(texts(&rows, |row| &row.source))
        .bind(column(&rows, |row| row.first_listed_at))
        .bind(column(&rows, |row| row.last_seen_at))
        .bind(column(&rows, |row| row.expires_at));
    Ok(query.execute(conn).await?.rows_affected())
}

pub(in crate::store) async fn update_renewed(
    conn: &mut PgConnection,
    rows: Vec<RenewalRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = "
        UPDATE listings
           SET criterion = rows.criterion,
               source = rows.source,
               last_seen_at = rows.last_seen_at,
               expires_at = rows.expires_at,
               revision = rows.revision,
               sightings = sightings + 1
          FROM UNNEST($1::BIGINT[], $2::BIGINT[], $3::TEXT[], $4::BIGINT[], $5::BIGINT[], $6::BIGINT[])
            AS rows (id, criterion, source, last_seen_at, expires_at, revision)
         WHERE listings.id = rows.id
           AND ended_how IS NULL";
    let query = sqlx::query(SQL)
        .bind(column(&rows, |row| row.id))
        .bind(column(&rows, |row| row.criterion))
        .bind(texts(&rows, |row| &row.source))
        .bind(column(&rows, |row| row.last_seen_at))
        .bind(column(&rows, |row| row.expires_at))
        .bind(column(&rows, |row| row.revision));
    Ok(query.execute(conn).await?.rows_affected())
}

pub(in crate::store) async fn update_ended(
    conn: &mut PgConnection,
    rows: Vec<EndRow>,
    facts: &EndRowFacts,
) -> Result<u64, StoreError> {
    const SQL: &str = "
        UPDATE listings
           SET ended_at = $1,
               ended_how = $2,
               ended_by = $3,
               revision = rows.revision
          FROM UNNEST($4::BIGINT[], $5::BIGINT[]) AS rows (id, revision)
         WHERE listings.id = rows.id
           AND ended_how IS NULL";
    let query = sqlx::query(SQL)
        .bind(facts.at)
        .bind(facts.how)
        .bind(&*facts.by)
        .bind(column(&rows, |row| row.id))
        .bind(column(&rows, |row| row.revision));
    Ok(query.execute(conn).await?.rows_affected())
}

pub(in crate::store) async fn update_source(
    conn: &mut PgConnection,
    rows: Vec<HandoverRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = "
        UPDATE listings
           SET source = rows.source,
               revision = rows.revision
          FROM UNNEST($1::BIGINT[], $2::TEXT[], $3::BIGINT[]) AS rows (id, source, revision)
         WHERE listings.id = rows.id
           AND ended_how IS NULL";
    let query = sqlx::query(SQL)
        .bind(column(&rows, |row| row.id))
        .bind(rows.iter().map(|row| row.source.as_str()).collect::<Vec<_>>())
        .bind(column(&rows, |row| row.revision));
    Ok(query.execute(conn).await?.rows_affected())
}

pub(in crate::store) async fn upsert_sources(conn: &mut PgConnection, rows: Vec<SourceRow>) -> Result<u64, StoreError> {
    const SQL: &str = "
        INSERT INTO listing_sources (listing, source, last_seen_at)
        SELECT * FROM UNNEST($1::BIGINT[], $2::TEXT[], $3::BIGINT[])
        ON CONFLICT (listing, source) DO UPDATE
           SET last_seen_at = excluded.last_seen_at
         WHERE excluded.last_seen_at >= listing_sources.last_seen_at + 3600";
    if rows.is_empty() {
        return Ok(0);
    }
    let query = sqlx::query(SQL)
        .bind(column(&rows, |row| row.listing))
        .bind(texts(&rows, |row| &row.source))
        .bind(column(&rows, |row| row.last_seen_at));
    Ok(query.execute(conn).await?.rows_affected())
}

pub(in crate::store) async fn upsert_evidence(
    conn: &mut PgConnection,
    rows: Vec<EvidenceRow>,
) -> Result<u64, StoreError> {
    const SQL: &str = "
        INSERT INTO evidence (listing, place, seen_at, public_part, private_part)
        SELECT * FROM UNNEST($1::BIGINT[], $2::BIGINT[], $3::BIGINT[], $4::TEXT[], $5::TEXT[])
        ON CONFLICT (listing, place) DO UPDATE
           SET seen_at = excluded.seen_at,
               public_part = excluded.public_part,
               private_part = excluded.private_part";
    let query = sqlx::query(SQL)
        .bind(column(&rows, |row| row.listing))
        .bind(column(&rows, |row| row.place))
        .bind(column(&rows, |row| row.seen_at))
        .bind(rows.iter().map(|row| row.public_part.as_str()).collect::<Vec<_>>())
        .bind(rows.iter().map(|row| row.private_part.as_str()).collect::<Vec<_>>());
    Ok(query.execute(conn).await?.rows_affected())
}

pub(in crate::store) async fn select_standing(
    conn: &mut PgConnection,
    list: i64,
    keys: Vec<Vec<u8>>,
) -> Result<Vec<StandingRow>, StoreError> {
    const SQL: &str = "
        SELECT found.*
          FROM UNNEST($2::BYTEA[]) AS keys (key)
         CROSS JOIN LATERAL (
               SELECT id, network, criterion, source, first_listed_at, last_seen_at, expires_at, sightings
                 FROM listings
                WHERE network = keys.key
                  AND list = $1
                  AND ended_at IS NULL
                LIMIT 1) AS found";
    sqlx::query_as(SQL).bind(list).bind(keys).fetch_all(conn).await.map_err(reading("listings"))
}

pub(in crate::store) async fn select_taken_off(
    conn: &mut PgConnection,
    list: i64,
    keys: Vec<Vec<u8>>,
) -> Result<Vec<(Vec<u8>, i64)>, StoreError> {
    const SQL: &str = "
        SELECT keys.key, found.at
          FROM UNNEST($2::BYTEA[]) AS keys (key)
         CROSS JOIN LATERAL (
               SELECT MAX(ended_at) AS at
                 FROM listings
                WHERE network = keys.key
                  AND list = $1
                  AND ended_at IS NOT NULL
                  AND ended_how IN ('removal', 'staff')) AS found
         WHERE found.at IS NOT NULL";
    sqlx::query_as(SQL).bind(list).bind(keys).fetch_all(conn).await.map_err(reading("listings"))
}
