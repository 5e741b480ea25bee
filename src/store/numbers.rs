//! What the numbers of the staff are added up from: requests that wait, decisions, and how listings ended lately.

use super::error::{StoreError, reading};
use super::{Tx, on_backend};
use crate::domain::time::{Seconds, Timestamp};

/// A request that staff have to answer.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct WaitingRequest {
    /// Its list.
    pub list: String,
    /// Since when, in UNIX seconds: confirmed or appealed.
    pub since: i64,
}

/// The latest decision on a request.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct DecidedRequest {
    /// Its list.
    pub list: String,
    /// By which rule.
    pub rule: String,
    /// Who decided: a member of staff, or `policy`.
    pub decided_by: String,
    /// What has become of it.
    pub state: String,
    /// Since when it had waited, in UNIX seconds.
    pub since: i64,
    /// When it was decided, in UNIX seconds.
    pub decided_at: i64,
    /// Whether the network was listed again within a time after a grant: 0 or 1.
    pub relisted: i64,
}

/// How many listings of a source ended in one way.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct EndedOfSource {
    /// The source.
    pub source: String,
    /// How they ended, as the store has it.
    pub ended_how: String,
    /// How many.
    pub count: i64,
}

impl Tx {
    /// Requests that staff have to answer.
    pub async fn waiting_requests(&mut self) -> Result<Vec<WaitingRequest>, StoreError> {
        const SQL: &str = "
            SELECT lists.id AS list, COALESCE(found.appealed_at, found.confirmed_at) AS since
              FROM removals AS found
              JOIN lists ON lists.number = found.list
             WHERE found.state IN ('reviewing', 'appealed')";
        on_backend!(self, |conn| sqlx::query_as(SQL).fetch_all(conn).await).map_err(reading("removals"))
    }

    /// Decisions since a moment, the latest first, each with whether the network came back within so long.
    pub async fn decided_since(
        &mut self,
        since: Timestamp,
        within: Seconds,
        limit: i64,
    ) -> Result<Vec<DecidedRequest>, StoreError> {
        // Two looks into listings, since each index of them holds only one half.
        const SQL: &str = "
            SELECT lists.id AS list, COALESCE(found.rule, '') AS rule, COALESCE(found.decided_by, '') AS decided_by,
                   found.state, COALESCE(found.appealed_at, found.confirmed_at, found.opened_at) AS since,
                   found.decided_at,
                   CASE WHEN found.state = 'granted'
                         AND (EXISTS (SELECT 1
                                        FROM listings
                                       WHERE ended_at IS NULL
                                         AND network = found.network
                                         AND list = found.list
                                         AND first_listed_at > found.decided_at
                                         AND first_listed_at <= found.decided_at + $2)
                           OR EXISTS (SELECT 1
                                        FROM listings
                                       WHERE ended_at IS NOT NULL
                                         AND network = found.network
                                         AND list = found.list
                                         AND first_listed_at > found.decided_at
                                         AND first_listed_at <= found.decided_at + $2))
                        THEN CAST(1 AS BIGINT)
                        ELSE CAST(0 AS BIGINT) END AS relisted
              FROM (SELECT *
                      FROM removals
                     WHERE decided_at IS NOT NULL
                       AND decided_at >= $1
                     ORDER BY decided_at DESC
                     LIMIT $3) AS found
              JOIN lists ON lists.number = found.list";
        on_backend!(self, |conn| sqlx::query_as(SQL).bind(since.0).bind(within.0).bind(limit).fetch_all(conn).await)
            .map_err(reading("removals"))
    }

    /// How the latest listings ended, since a moment, by source.
    pub async fn ended_since(&mut self, since: Timestamp, limit: i64) -> Result<Vec<EndedOfSource>, StoreError> {
        const SQL: &str = "
            SELECT ended.source, ended.ended_how, COUNT(*) AS count
              FROM (SELECT source, ended_how
                      FROM listings
                     WHERE ended_at IS NOT NULL
                       AND ended_at >= $1
                     ORDER BY ended_at DESC
                     LIMIT $2) AS ended
             GROUP BY ended.source, ended.ended_how";
        on_backend!(self, |conn| sqlx::query_as(SQL).bind(since.0).bind(limit).fetch_all(conn).await)
            .map_err(reading("listings"))
    }
}
