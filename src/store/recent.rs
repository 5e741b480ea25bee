//! What happened to listings between two moments, for whoever tells it to everybody: criterion, network and way alone.
//! Who did it, by which source and on what evidence is not read.
//!
//! The history is in order of commits, not of time; it has no index by time and needs none: a moment is searched for by
//! halves, which a history of thirty million lines takes twenty-five looks. Millions at once are counted where they
//! stand.

use super::error::{StoreError, corrupt, reading};
use super::{Tx, on_backend};
use crate::domain::ids::{ClauseId, Revision};
use crate::domain::listing::EndedHow;
use crate::domain::network::Network;
use crate::domain::recent::{Happened, Happening};
use crate::domain::time::{Seconds, Timestamp};

/// How far the times of events may be from the order of their commits: whoever writes looks at the clock before it is
/// their turn, and clocks of several instances differ.
const DISORDER: Seconds = Seconds(300);

/// A part of time: from the first moment on, before the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Between(pub Timestamp, pub Timestamp);

#[derive(sqlx::FromRow)]
struct One {
    criterion: String,
    network: Vec<u8>,
    how: String,
}

#[derive(sqlx::FromRow)]
struct Many {
    criterion: String,
    count: i64,
    how: String,
}

/// The word that the statements below have for a beginning.
const LISTED: &str = "listed";

fn happening(word: &str) -> Result<Happening, StoreError> {
    match EndedHow::from_word(word) {
        Some(how) => Ok(Happening::Ended(how)),
        None if word == LISTED => Ok(Happening::Listed),
        None => Err(corrupt("listings", "ended_how")),
    }
}

fn clause(id: &str) -> Result<ClauseId, StoreError> {
    id.parse().map_err(|_| corrupt("criteria", "id"))
}

fn take_each(happened: &mut Happened, rows: Vec<One>) -> Result<(), StoreError> {
    for row in rows {
        let network = Network::from_key(&row.network).map_err(|_| corrupt("listings", "network"))?;
        happened.add(happening(&row.how)?, clause(&row.criterion)?, network);
    }
    Ok(())
}

fn take_many(happened: &mut Happened, rows: Vec<Many>) -> Result<(), StoreError> {
    for row in rows {
        happened.add_many(happening(&row.how)?, clause(&row.criterion)?, row.count.unsigned_abs());
    }
    Ok(())
}

impl Tx {
    /// Takes in the listings that began between two moments; if more than `most` did, their numbers alone.
    pub async fn listed_between(
        &mut self,
        between: Between,
        most: i64,
        happened: &mut Happened,
    ) -> Result<(), StoreError> {
        const COUNT: &str = "
            SELECT COUNT(*)
              FROM listings
             WHERE id > $1
               AND id <= $2";
        // Not a join of events, which SQLite would begin with: renewals of millions stand between.
        const EACH: &str = "
            SELECT criteria.id AS criterion, found.network, 'listed' AS how
              FROM (SELECT network, criterion, (SELECT at FROM events WHERE revision = listings.id) AS at
                      FROM listings
                     WHERE id > $1
                       AND id <= $2) AS found
              JOIN criteria ON criteria.number = found.criterion
             WHERE found.at >= $3
               AND found.at < $4";
        const MANY: &str = "
            SELECT criteria.id AS criterion, COUNT(*) AS count, 'listed' AS how
              FROM listings
              JOIN criteria ON criteria.number = listings.criterion
             WHERE listings.id > $1
               AND listings.id <= $2
             GROUP BY criteria.id";
        let Between(from, until) = between;
        let head = self.head().await?.revision;
        let (first, last) = (self.written_before(from, head).await?, self.written_before(until, head).await?);
        let count: i64 =
            on_backend!(self, |conn| sqlx::query_scalar(COUNT).bind(first).bind(last).fetch_one(conn).await)
                .map_err(reading("listings"))?;
        if count > most {
            let rows = on_backend!(self, |conn| sqlx::query_as(MANY).bind(first).bind(last).fetch_all(conn).await);
            return take_many(happened, rows.map_err(reading("listings"))?);
        }
        let first = self.written_before(from.minus(DISORDER), head).await?;
        let last = self.written_before(until.plus(DISORDER), head).await?;
        let rows = on_backend!(self, |conn| sqlx::query_as(EACH)
            .bind(first)
            .bind(last)
            .bind(from.0)
            .bind(until.0)
            .fetch_all(conn)
            .await);
        take_each(happened, rows.map_err(reading("listings"))?)
    }

    /// Takes in the listings that ended between two moments; if more than `most` did, their numbers alone.
    pub async fn ended_between(
        &mut self,
        Between(from, until): Between,
        most: i64,
        happened: &mut Happened,
    ) -> Result<(), StoreError> {
        const COUNT: &str = "
            SELECT COUNT(*)
              FROM listings
             WHERE ended_at IS NOT NULL
               AND ended_at >= $1
               AND ended_at < $2";
        const EACH: &str = "
            SELECT criteria.id AS criterion, listings.network, listings.ended_how AS how
              FROM listings
              JOIN criteria ON criteria.number = listings.criterion
             WHERE listings.ended_at IS NOT NULL
               AND listings.ended_at >= $1
               AND listings.ended_at < $2";
        const MANY: &str = "
            SELECT criteria.id AS criterion, COUNT(*) AS count, listings.ended_how AS how
              FROM listings
              JOIN criteria ON criteria.number = listings.criterion
             WHERE listings.ended_at IS NOT NULL
               AND listings.ended_at >= $1
               AND listings.ended_at < $2
             GROUP BY criteria.id, listings.ended_how";
        let (from, until) = (from.0, until.0);
        let count: i64 =
            on_backend!(self, |conn| sqlx::query_scalar(COUNT).bind(from).bind(until).fetch_one(conn).await)
                .map_err(reading("listings"))?;
        if count > most {
            let rows = on_backend!(self, |conn| sqlx::query_as(MANY).bind(from).bind(until).fetch_all(conn).await);
            return take_many(happened, rows.map_err(reading("listings"))?);
        }
        let rows = on_backend!(self, |conn| sqlx::query_as(EACH).bind(from).bind(until).fetch_all(conn).await);
        take_each(happened, rows.map_err(reading("listings"))?)
    }

    /// The last line of the history, up to `head`, that was written before a moment, as far as times follow its order.
    async fn written_before(&mut self, moment: Timestamp, head: Revision) -> Result<Revision, StoreError> {
        const SQL: &str = "
            WITH RECURSIVE search (low, high) AS (
                 SELECT CAST(0 AS BIGINT), CAST($2 AS BIGINT)
                  UNION ALL
                 SELECT CASE WHEN events.at < $1 THEN events.revision ELSE search.low END,
                        CASE WHEN events.at < $1 THEN search.high ELSE events.revision - 1 END
                   FROM search
                   JOIN events ON events.revision = (search.low + search.high + 1) / 2
                  WHERE search.low < search.high)
            SELECT low
              FROM search
             WHERE low = high";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(moment.0).bind(head).fetch_one(conn).await)
            .map_err(reading("events"))
    }
}
