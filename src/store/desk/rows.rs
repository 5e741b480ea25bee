//! Requests by what is wanted of them. What is with staff goes by when it is due, all else by when anything last happened,
//! each by an index; what is wanted besides is held against what the index finds.

use super::super::error::{StoreError, corrupt, reading};
use super::super::events::hex_keys;
use super::super::{Tx, on_backend};
use super::{DueCounts, Place, QueueRow, Row, Wanted};
use crate::domain::ids::RemovalId;
use crate::domain::network::Network;
use crate::domain::removal::State;
use crate::domain::time::Timestamp;
use crate::domain::token::Reference;

/// The columns of the queue, where `$1` to `$5` are what is wanted; the rest says which requests, and in which order.
macro_rules! select_queue {
    ($which:literal, $rest:literal) => {
        concat!(
            "SELECT found.id, found.reference, lists.id AS list, found.network, found.state, found.locale,",
            " COALESCE(found.appealed_at, found.confirmed_at) AS since, found.opened_at, found.touched_at,",
            " staff.name AS taken_by, taken.taken_at",
            " FROM removals AS found JOIN lists ON lists.number = found.list",
            " LEFT JOIN removal_desks AS taken ON taken.removal = found.id LEFT JOIN staff ON staff.id = taken.staff",
            " WHERE ",
            $which,
            " AND (found.list = $1 OR $1 IS NULL)",
            " AND ($2 = 'any' OR ($2 = 'untaken' AND taken.staff IS NULL) OR ($2 = 'mine' AND taken.staff = $3))",
            " AND (COALESCE(found.appealed_at, found.confirmed_at) <= $4 OR $4 IS NULL)",
            " AND (LOWER(found.words) LIKE LOWER($5) ESCAPE '!' OR $5 IS NULL",
            " OR LOWER(found.email) LIKE LOWER($5) ESCAPE '!'",
            " OR (SELECT COUNT(*) FROM removal_messages AS said WHERE said.removal = found.id",
            " AND LOWER(said.text) LIKE LOWER($5) ESCAPE '!') > 0) ",
            $rest
        )
    };
}

/// Binds what is wanted, in the order of [`select_queue`].
macro_rules! wanting {
    ($query:expr, $wanted:expr) => {
        $query
            .bind($wanted.list)
            .bind($wanted.whose.word())
            .bind($wanted.whose.staff())
            .bind($wanted.since.map(|since| since.0))
            .bind($wanted.pattern())
    };
}

fn all(rows: Vec<Row>) -> Result<Vec<QueueRow>, StoreError> {
    rows.into_iter().map(QueueRow::try_from).collect()
}

fn place((at, id): (i64, i64)) -> Place {
    Place { at: Timestamp(at), id: RemovalId(id) }
}

impl Tx {
    /// Requests that are with staff, behind a place and up to another one, what is due first.
    pub async fn requests_due(
        &mut self,
        wanted: &Wanted,
        (behind, up_to): (Place, Place),
        limit: i64,
    ) -> Result<Vec<QueueRow>, StoreError> {
        const SQL: &str = select_queue!(
            "found.state IN ('reviewing', 'appealed')
             AND COALESCE(found.appealed_at, found.confirmed_at) >= $6
             AND (COALESCE(found.appealed_at, found.confirmed_at) > $6 OR found.id > $7)
             AND COALESCE(found.appealed_at, found.confirmed_at) <= $8
             AND (COALESCE(found.appealed_at, found.confirmed_at) < $8 OR found.id <= $9)",
            "ORDER BY COALESCE(found.appealed_at, found.confirmed_at), found.id LIMIT $10"
        );
        let rows: Vec<Row> = on_backend!(self, |conn| wanting!(sqlx::query_as(SQL), wanted)
            .bind(behind.at.0)
            .bind(behind.id)
            .bind(up_to.at.0)
            .bind(up_to.id)
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("removals"))?;
        all(rows)
    }

    /// The place of the request that comes so many behind a place, among those with staff; `None` when there are fewer.
    pub async fn due_after(&mut self, behind: Place, many: i64) -> Result<Option<Place>, StoreError> {
        const SQL: &str = "
            SELECT COALESCE(appealed_at, confirmed_at), id
              FROM removals
             WHERE state IN ('reviewing', 'appealed')
               AND COALESCE(appealed_at, confirmed_at) >= $1
               AND (COALESCE(appealed_at, confirmed_at) > $1 OR id > $2)
             ORDER BY COALESCE(appealed_at, confirmed_at), id
             LIMIT 1
            OFFSET $3";
        let found: Option<(i64, i64)> = on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(behind.at.0)
            .bind(behind.id)
            .bind(many.saturating_sub(1))
            .fetch_optional(conn)
            .await)
        .map_err(reading("removals"))?;
        Ok(found.map(place))
    }

    /// Requests in a state, before a place and down to another one, the latest first.
    pub async fn requests_in(
        &mut self,
        state: State,
        wanted: &Wanted,
        (before, down_to): (Place, Place),
        limit: i64,
    ) -> Result<Vec<QueueRow>, StoreError> {
        const SQL: &str = select_queue!(
            "found.state = $6
             AND found.state <> ''
             AND found.touched_at <= $7
             AND (found.touched_at < $7 OR found.id < $8)
             AND found.touched_at >= $9
             AND (found.touched_at > $9 OR found.id >= $10)",
            "ORDER BY found.touched_at DESC, found.id DESC LIMIT $11"
        );
        let rows: Vec<Row> = on_backend!(self, |conn| wanting!(sqlx::query_as(SQL), wanted)
            .bind(state.word())
            .bind(before.at.0)
            .bind(before.id)
            .bind(down_to.at.0)
            .bind(down_to.id)
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("removals"))?;
        all(rows)
    }

    /// The place of the request that comes so many behind a place, among those in a state; `None` when there are fewer.
    pub async fn in_after(&mut self, state: State, before: Place, many: i64) -> Result<Option<Place>, StoreError> {
        const SQL: &str = "
            SELECT touched_at, id
              FROM removals
             WHERE state = $1
               AND state <> ''
               AND touched_at <= $2
               AND (touched_at < $2 OR id < $3)
             ORDER BY touched_at DESC, id DESC
             LIMIT 1
            OFFSET $4";
        let found: Option<(i64, i64)> = on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(state.word())
            .bind(before.at.0)
            .bind(before.id)
            .bind(many.saturating_sub(1))
            .fetch_optional(conn)
            .await)
        .map_err(reading("removals"))?;
        Ok(found.map(place))
    }

    /// Requests in one of these states for a network, for one inside it or for one around it: first those around, then
    /// in the order of networks.
    pub async fn requests_at(
        &mut self,
        network: &Network,
        states: &[State],
        wanted: &Wanted,
        limit: i64,
    ) -> Result<Vec<QueueRow>, StoreError> {
        const INSIDE: &str = select_queue!(
            "found.network >= $6 AND found.network <= $7 AND $8 LIKE '% ' || found.state || ' %'",
            "ORDER BY found.network, found.id LIMIT $9"
        );
        const SQLITE: &str = select_queue!(
            "found.network IN (SELECT unhex(value) FROM json_each($6)) AND $7 LIKE '% ' || found.state || ' %'",
            "LIMIT $8"
        );
        const POSTGRES: &str = select_queue!(
            "found.network IN (SELECT decode(value, 'hex') FROM json_array_elements_text(CAST($6 AS JSON)))
             AND $7 LIKE '% ' || found.state || ' %'",
            "LIMIT $8"
        );
        let states: Vec<&str> = states.iter().map(|state| state.word()).collect();
        let states = format!(" {} ", states.join(" "));
        let around = hex_keys(network.covering().filter(|wider| wider != network && wider.length() > 0));
        let sql = self.text(SQLITE, POSTGRES);
        let rows: Vec<Row> = on_backend!(self, |conn| wanting!(sqlx::query_as(sql), wanted)
            .bind(around)
            .bind(states.as_str())
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("removals"))?;
        let mut found = all(rows)?;
        found.sort_by_key(|row| (row.network.length(), row.id));
        let rows: Vec<Row> = on_backend!(self, |conn| wanting!(sqlx::query_as(INSIDE), wanted)
            .bind(network.key())
            .bind(network.last_key())
            .bind(states)
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("removals"))?;
        found.extend(all(rows)?);
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(found)
    }

    /// The request of this reference as the queue shows it.
    pub async fn request_named(&mut self, reference: &Reference) -> Result<Option<QueueRow>, StoreError> {
        const SQL: &str = select_queue!("found.reference = $6", "LIMIT 1");
        let wanted = Wanted::default();
        let row: Option<Row> = on_backend!(self, |conn| wanting!(sqlx::query_as(SQL), wanted)
            .bind(reference.as_str())
            .fetch_optional(conn)
            .await)
        .map_err(reading("removals"))?;
        row.map(QueueRow::try_from).transpose()
    }

    /// How many requests of each list are with staff, and for how many of them the clock has run since two moments.
    pub async fn due_counts(&mut self, late: Timestamp, overdue: Timestamp) -> Result<Vec<DueCounts>, StoreError> {
        const SQL: &str = "
            SELECT (SELECT id FROM lists WHERE number = found.list),
                   COUNT(*),
                   SUM(CASE WHEN COALESCE(found.appealed_at, found.confirmed_at) <= $1 THEN 1 ELSE 0 END),
                   SUM(CASE WHEN COALESCE(found.appealed_at, found.confirmed_at) <= $2 THEN 1 ELSE 0 END)
              FROM removals AS found
             WHERE found.state IN ('reviewing', 'appealed')
             GROUP BY found.list";
        let rows: Vec<(String, i64, i64, i64)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(late.0).bind(overdue.0).fetch_all(conn).await)
                .map_err(reading("removals"))?;
        let counts = |(list, waiting, late, overdue): (String, i64, i64, i64)| {
            let list = list.parse().map_err(|_| corrupt("lists", "id"))?;
            Ok(DueCounts { list, waiting, late, overdue })
        };
        let mut counts = rows.into_iter().map(counts).collect::<Result<Vec<_>, StoreError>>()?;
        counts.sort_by(|a, b| a.list.cmp(&b.list));
        Ok(counts)
    }
}
