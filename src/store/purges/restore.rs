//! Bringing back what a purge ended: what there was, who named it, what was seen, and who asks for it.

use super::super::error::{StoreError, corrupt, ensure_all, reading};
use super::super::sources::numbers;
use super::super::{Tx, on_backend};
use crate::domain::ids::{CriterionNumber, ListNumber, ListingId};
use crate::domain::network::Network;
use crate::domain::purge::Purge;
use crate::domain::removal::State;
use crate::domain::time::Timestamp;

/// A listing that a purge ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purged {
    /// As it was.
    pub id: ListingId,
    /// The list it stood on.
    pub list: ListNumber,
    /// What was listed.
    pub network: Network,
    /// Under which criterion.
    pub criterion: CriterionNumber,
    /// True while that criterion is published.
    pub is_published: bool,
    /// Who told us last.
    pub source: String,
    /// When it began.
    pub first_listed_at: Timestamp,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it would have ended by itself.
    pub expires_at: Option<Timestamp>,
    /// When the purge ended it.
    pub ended_at: Timestamp,
}

/// A network that a granted request has taken off a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Granted {
    /// The list.
    pub list: ListNumber,
    /// What was taken off.
    pub network: Network,
    /// When.
    pub at: Timestamp,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    list: i64,
    network: Vec<u8>,
    criterion: i64,
    is_published: bool,
    source: String,
    first_listed_at: i64,
    last_seen_at: i64,
    expires_at: Option<i64>,
    ended_at: Option<i64>,
}

impl TryFrom<Row> for Purged {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: ListingId(row.id),
            list: ListNumber(row.list),
            network: Network::from_key(&row.network).map_err(|_| corrupt("listings", "network"))?,
            criterion: CriterionNumber(row.criterion),
            is_published: row.is_published,
            source: row.source,
            first_listed_at: Timestamp(row.first_listed_at),
            last_seen_at: Timestamp(row.last_seen_at),
            expires_at: row.expires_at.map(Timestamp),
            ended_at: Timestamp(row.ended_at.ok_or_else(|| corrupt("listings", "ended_at"))?),
        })
    }
}

/// One text but for how a list of pairs is spelt.
macro_rules! note_restored {
    ($pairs:literal) => {
        concat!(
            "UPDATE purge_listings SET restored_as = pairs.restored FROM ",
            $pairs,
            " AS pairs WHERE purge_listings.listing = pairs.purged"
        )
    };
}

macro_rules! copy_evidence {
    ($ids:literal) => {
        concat!(
            "INSERT INTO evidence (listing, place, seen_at, public_part, private_part)",
            " SELECT purge_listings.restored_as, evidence.place, evidence.seen_at, evidence.public_part,",
            " evidence.private_part FROM purge_listings JOIN evidence ON evidence.listing = purge_listings.listing",
            " WHERE purge_listings.restored_as IS NOT NULL AND purge_listings.listing IN ",
            $ids
        )
    };
}

macro_rules! copy_sources {
    ($ids:literal) => {
        concat!(
            "INSERT INTO listing_sources (listing, source, last_seen_at)",
            " SELECT purge_listings.restored_as, purge_sources.source, purge_sources.last_seen_at",
            " FROM purge_listings JOIN purge_sources ON purge_sources.listing = purge_listings.listing",
            " WHERE purge_listings.restored_as IS NOT NULL AND purge_listings.listing IN ",
            $ids
        )
    };
}

macro_rules! asked_for {
    ($ids:literal) => {
        concat!(
            "SELECT DISTINCT listing FROM removals",
            " WHERE state IN ('unconfirmed', 'checking', 'following', 'reviewing', 'appealed') AND listing IN ",
            $ids
        )
    };
}

impl Tx {
    /// What a purge ended, in the order of ids, after one of them.
    pub async fn purged_after(
        &mut self,
        purge: &Purge,
        after: ListingId,
        limit: i64,
    ) -> Result<Vec<Purged>, StoreError> {
        const SQL: &str = "
            SELECT listings.id, listings.list, listings.network, listings.criterion,
                   criteria.published AS is_published, listings.source, listings.first_listed_at,
                   listings.last_seen_at, listings.expires_at, listings.ended_at
              FROM (SELECT listing
                      FROM purge_listings
                     WHERE purge = $1
                       AND listing > $2
                     ORDER BY listing
                     LIMIT $3) AS page
              JOIN listings ON listings.id = page.listing
              JOIN criteria ON criteria.number = listings.criterion
             ORDER BY listings.id";
        let rows: Vec<Row> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(purge.id).bind(after).bind(limit).fetch_all(conn).await)
                .map_err(reading("purge_listings"))?;
        rows.into_iter().map(Purged::try_from).collect()
    }

    /// What granted requests have taken off lists since a moment.
    pub async fn granted_since(&mut self, since: Timestamp) -> Result<Vec<Granted>, StoreError> {
        // By time alone: of all that were ever granted only few are of a day.
        const SQL: &str = "
            SELECT list, network, decided_at, state
              FROM removals
             WHERE decided_at IS NOT NULL
               AND decided_at >= $1";
        let rows: Vec<(i64, Vec<u8>, i64, String)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(since.0).fetch_all(conn).await)
                .map_err(reading("removals"))?;
        let granted = rows.into_iter().filter(|(.., state)| state == State::Granted.word());
        let granted = granted.map(|(list, key, at, _)| {
            let network = Network::from_key(&key).map_err(|_| corrupt("removals", "network"))?;
            Ok(Granted { list: ListNumber(list), network, at: Timestamp(at) })
        });
        granted.collect()
    }

    /// Notes as what listings came back, with what was seen of them and with who else named them.
    pub async fn note_restored(&mut self, pairs: &[(ListingId, ListingId)]) -> Result<(), StoreError> {
        const SQLITE: &str = note_restored!(
            "(SELECT json_extract(value, '$[0]') AS purged, json_extract(value, '$[1]') AS restored FROM json_each($1))"
        );
        const POSTGRES: &str = note_restored!(
            "(SELECT CAST(value ->> 0 AS BIGINT) AS purged, CAST(value ->> 1 AS BIGINT) AS restored
                FROM json_array_elements(CAST($1 AS JSON)))"
        );
        let sql = self.text(SQLITE, POSTGRES);
        let written: Vec<String> = pairs.iter().map(|(old, new)| format!("[{},{}]", old.0, new.0)).collect();
        let written = format!("[{}]", written.join(","));
        let changed = on_backend!(self, |conn| sqlx::query(sql)
            .bind(written)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, pairs.len())?;
        let ids: Vec<ListingId> = pairs.iter().map(|(old, _)| *old).collect();
        self.copy_what_was_seen(&ids).await
    }

    async fn copy_what_was_seen(&mut self, ids: &[ListingId]) -> Result<(), StoreError> {
        const EVIDENCE_SQLITE: &str = copy_evidence!("(SELECT value FROM json_each($1))");
        const EVIDENCE_POSTGRES: &str =
            copy_evidence!("(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST($1 AS JSON)))");
        const SOURCES_SQLITE: &str = copy_sources!("(SELECT value FROM json_each($1))");
        const SOURCES_POSTGRES: &str =
            copy_sources!("(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST($1 AS JSON)))");
        let evidence = self.text(EVIDENCE_SQLITE, EVIDENCE_POSTGRES);
        let sources = self.text(SOURCES_SQLITE, SOURCES_POSTGRES);
        let ids = numbers(ids);
        on_backend!(self, |conn| sqlx::query(evidence).bind(ids.as_str()).execute(conn).await.map(|_| ()))?;
        on_backend!(self, |conn| sqlx::query(sources).bind(ids.as_str()).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Those of these listings that open requests are about.
    pub async fn asked_for(&mut self, ids: &[ListingId]) -> Result<Vec<ListingId>, StoreError> {
        const SQLITE: &str = asked_for!("(SELECT value FROM json_each($1))");
        const POSTGRES: &str =
            asked_for!("(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST($1 AS JSON)))");
        let sql = self.text(SQLITE, POSTGRES);
        on_backend!(self, |conn| sqlx::query_scalar(sql).bind(numbers(ids)).fetch_all(conn).await)
            .map_err(reading("removals"))
    }

    /// What a listing was before a purge that was taken back; `None` for one that never came back from any.
    pub(in crate::store) async fn restored_from(&mut self, id: ListingId) -> Result<Option<ListingId>, StoreError> {
        const SQL: &str = "
            SELECT listing
              FROM purge_listings
             WHERE restored_as = $1
               AND restored_as IS NOT NULL";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(id).fetch_optional(conn).await)
            .map_err(reading("purge_listings"))
    }
}
