//! Finding listings for staff: what stands inside a network, what stood there, and what somebody should look at again.

use super::error::{StoreError, reading};
use super::listings::{Row, select_listing};
use super::{Tx, on_backend};
use crate::domain::ids::{ListNumber, ListingId};
use crate::domain::listing::Listing;
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

/// The number of a list, or none that any list has: then all lists count.
fn number(list: Option<ListNumber>) -> i64 {
    list.map_or(0, |list| list.0)
}

impl Tx {
    /// Active listings inside a network, itself included, in the order of networks; of one list, or of all.
    pub async fn active_inside(
        &mut self,
        network: &Network,
        list: Option<ListNumber>,
        limit: i64,
    ) -> Result<Vec<Listing>, StoreError> {
        const SQL: &str = select_listing!(
            "listings",
            "WHERE found.ended_at IS NULL AND found.network >= $1 AND found.network <= $2
               AND (CAST($3 AS BIGINT) = 0 OR found.list = $3)
             ORDER BY found.network, found.list, found.id
             LIMIT $4"
        );
        self.inside(SQL, network, list, limit).await
    }

    /// Past listings inside a network, itself included, in the order of networks; of one list, or of all.
    pub async fn past_inside(
        &mut self,
        network: &Network,
        list: Option<ListNumber>,
        limit: i64,
    ) -> Result<Vec<Listing>, StoreError> {
        const SQL: &str = select_listing!(
            "listings",
            "WHERE found.ended_at IS NOT NULL AND found.network >= $1 AND found.network <= $2
               AND (CAST($3 AS BIGINT) = 0 OR found.list = $3)
             ORDER BY found.network, found.list, found.id
             LIMIT $4"
        );
        self.inside(SQL, network, list, limit).await
    }

    async fn inside(
        &mut self,
        sql: &'static str,
        network: &Network,
        list: Option<ListNumber>,
        limit: i64,
    ) -> Result<Vec<Listing>, StoreError> {
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(sql)
            .bind(network.key())
            .bind(network.last_key())
            .bind(number(list))
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listings"))?;
        rows.into_iter().map(Listing::try_from).collect()
    }

    /// How many active listings stand inside a network; nobody counts further than `most`.
    pub async fn count_inside(
        &mut self,
        network: &Network,
        list: Option<ListNumber>,
        most: i64,
    ) -> Result<i64, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*)
              FROM (SELECT id
                      FROM listings
                     WHERE ended_at IS NULL
                       AND network >= $1
                       AND network <= $2
                       AND (CAST($3 AS BIGINT) = 0 OR list = $3)
                     LIMIT $4) AS found";
        on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(network.key())
            .bind(network.last_key())
            .bind(number(list))
            .bind(most)
            .fetch_one(conn)
            .await)
        .map_err(reading("listings"))
    }

    /// Active listings that do not end by themselves and whose reason was last seen before a moment, the longest ago
    /// first, after one of them (RFC 6471 section 2.2.1).
    pub async fn standing_since(
        &mut self,
        before: Timestamp,
        after: (Timestamp, ListingId),
        limit: i64,
    ) -> Result<Vec<Listing>, StoreError> {
        const SQL: &str = select_listing!(
            "listings",
            "WHERE found.ended_at IS NULL AND found.expires_at IS NULL AND found.last_seen_at < $1
               AND (found.last_seen_at, found.id) > ($2, $3)
             ORDER BY found.last_seen_at, found.id
             LIMIT $4"
        );
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(before.0)
            .bind(after.0.0)
            .bind(after.1)
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listings"))?;
        rows.into_iter().map(Listing::try_from).collect()
    }
}
