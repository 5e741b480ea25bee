//! Finding what a purge is for among millions: page by page along an index, never more than a page in one statement.
//!
//! With a source the way goes along what the source was the last to tell, list by list, and then along what it names
//! beside others; else with a network along the networks; else in windows of ids over everything. What else was chosen is
//! held against each listing here, the same for whoever counts and for whoever ends.

use super::super::error::{StoreError, corrupt, reading};
use super::super::{Tx, on_backend};
use crate::domain::ids::{CriterionNumber, ListNumber, ListingId, Revision};
use crate::domain::network::Network;
use crate::domain::purge::Place;
use crate::domain::time::Timestamp;

/// Ids looked through by one statement where no index goes by what is wanted: many are of other lists, or have ended.
const WINDOW: i64 = 50_000;

/// What is wanted, in the numbers of the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The lists that it may stand on, in order.
    pub lists: Vec<ListNumber>,
    /// Who names it.
    pub source: Option<String>,
    /// Under which criterion.
    pub criterion: Option<CriterionNumber>,
    /// Inside which network.
    pub network: Option<Network>,
    /// Begun at this moment or later.
    pub from: Option<Timestamp>,
    /// Begun before this moment.
    pub until: Option<Timestamp>,
    /// Listings that began later in the history are not meant.
    pub up_to: Revision,
    /// What has expired ends by itself.
    pub now: Timestamp,
}

/// One page of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Active listings that are wanted.
    pub found: Vec<ListingId>,
    /// True when another source has told of these since: the wanted one is only beside.
    pub is_beside: bool,
    /// Where to go on; `None` at the end of the way.
    pub next: Option<Place>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    list: i64,
    network: Vec<u8>,
    criterion: i64,
    first_listed_at: i64,
    expires_at: Option<i64>,
}

impl Wanted {
    /// Nothing at all: what is given beside says what is wanted.
    pub const fn nothing() -> Self {
        Self {
            lists: Vec::new(),
            source: None,
            criterion: None,
            network: None,
            from: None,
            until: None,
            up_to: Revision(0),
            now: Timestamp(0),
        }
    }

    /// Whether a listing that the way has come to is wanted.
    fn takes(&self, row: &Row) -> Result<bool, StoreError> {
        let is_inside = match &self.network {
            Some(network) => {
                let listed = Network::from_key(&row.network).map_err(|_| corrupt("listings", "network"))?;
                network.contains(&listed)
            }
            None => true,
        };
        Ok(is_inside
            && row.id <= self.up_to.0
            && self.lists.contains(&ListNumber(row.list))
            && self.criterion.is_none_or(|criterion| criterion.0 == row.criterion)
            && self.from.is_none_or(|from| row.first_listed_at >= from.0)
            && self.until.is_none_or(|until| row.first_listed_at < until.0)
            && row.expires_at.is_none_or(|at| self.now.0 < at))
    }

    fn found(&self, rows: &[Row]) -> Result<Vec<ListingId>, StoreError> {
        let mut found = Vec::new();
        for row in rows {
            if self.takes(row)? {
                found.push(ListingId(row.id));
            }
        }
        Ok(found)
    }
}

/// True when a statement gave as much as it may, so that there may be more.
fn is_full(rows: &[Row], limit: i64) -> bool {
    i64::try_from(rows.len()).unwrap_or(i64::MAX) >= limit
}

impl Tx {
    /// Looks at the next page behind a place: at most `limit` listings.
    pub async fn look_on(&mut self, wanted: &Wanted, place: &Place, limit: i64) -> Result<Seen, StoreError> {
        match (&wanted.source, &wanted.network, wanted.lists.as_slice()) {
            (Some(source), _, _) => self.look_along_source(wanted, (source, place), limit).await,
            (None, Some(network), _) => self.look_along_networks(wanted, (network, place), limit).await,
            (None, None, [list]) => self.look_along_ids(wanted, (*list, place), limit).await,
            // Nothing is chosen that could be looked for.
            (None, None, _) => Ok(Seen { found: Vec::new(), is_beside: false, next: None }),
        }
    }

    async fn look_along_source(
        &mut self,
        wanted: &Wanted,
        (source, place): (&str, &Place),
        limit: i64,
    ) -> Result<Seen, StoreError> {
        let stretch = usize::try_from(place.stretch).unwrap_or(usize::MAX);
        let list = wanted.lists.get(stretch).copied();
        let rows = match list {
            Some(list) => self.told_by(source, list, place.number, limit).await?,
            None => self.named_beside(source, place.number, limit).await?,
        };
        let further = rows.last().filter(|_| is_full(&rows, limit)).map(|row| Place { number: row.id, ..*place });
        let next_stretch = list.map(|_| Place { stretch: place.stretch + 1, ..Place::default() });
        Ok(Seen { found: wanted.found(&rows)?, is_beside: list.is_none(), next: further.or(next_stretch) })
    }

    /// What a source was the last to tell of on a list.
    async fn told_by(
        &mut self,
        source: &str,
        list: ListNumber,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Row>, StoreError> {
        const SQL: &str = "
            SELECT id, list, network, criterion, first_listed_at, expires_at
              FROM listings
             WHERE source = $1
               AND source <> ''
               AND list = $2
               AND id > $3
               AND ended_at IS NULL
             ORDER BY id
             LIMIT $4";
        on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(source)
            .bind(list)
            .bind(after)
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listings"))
    }

    /// What a source names although another one has told of it since, on all lists.
    async fn named_beside(&mut self, source: &str, after: i64, limit: i64) -> Result<Vec<Row>, StoreError> {
        const SQL: &str = "
            SELECT listings.id, listings.list, listings.network, listings.criterion, listings.first_listed_at,
                   listings.expires_at
              FROM listing_sources
              JOIN listings ON listings.id = listing_sources.listing
             WHERE listing_sources.source = $1
               AND listing_sources.listing > $2
               AND listings.source <> $1
             ORDER BY listing_sources.listing
             LIMIT $3";
        on_backend!(self, |conn| sqlx::query_as(SQL).bind(source).bind(after).bind(limit).fetch_all(conn).await)
            .map_err(reading("listing_sources"))
    }

    async fn look_along_networks(
        &mut self,
        wanted: &Wanted,
        (network, place): (&Network, &Place),
        limit: i64,
    ) -> Result<Seen, StoreError> {
        const SQL: &str = "
            SELECT id, list, network, criterion, first_listed_at, expires_at
              FROM listings
             WHERE ended_at IS NULL
               AND (network, list) > ($1, $2)
               AND network <= $3
             ORDER BY network, list
             LIMIT $4";
        // No list has the number 0: with it the way begins before the first of them.
        let (after, list) = (place.network.unwrap_or(*network), place.number);
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(after.key())
            .bind(list)
            .bind(network.last_key())
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listings"))?;
        let next = match rows.last().filter(|_| is_full(&rows, limit)) {
            Some(row) => {
                let network = Network::from_key(&row.network).map_err(|_| corrupt("listings", "network"))?;
                Some(Place { stretch: 0, network: Some(network), number: row.list })
            }
            None => None,
        };
        Ok(Seen { found: wanted.found(&rows)?, is_beside: false, next })
    }

    async fn look_along_ids(
        &mut self,
        wanted: &Wanted,
        (list, place): (ListNumber, &Place),
        limit: i64,
    ) -> Result<Seen, StoreError> {
        const SQL: &str = "
            SELECT id, list, network, criterion, first_listed_at, expires_at
              FROM listings
             WHERE id > $1
               AND id <= $2
               AND list = $3
               AND ended_at IS NULL
             ORDER BY id
             LIMIT $4";
        let end = place.number.saturating_add(WINDOW).min(wanted.up_to.0);
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(place.number)
            .bind(end)
            .bind(list)
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listings"))?;
        let at = |number| Some(Place { number, ..Place::default() });
        let next = match rows.last().filter(|_| is_full(&rows, limit)) {
            Some(row) => at(row.id),
            None if end >= wanted.up_to.0 => None,
            None if rows.is_empty() => self.listing_behind(end).await?.and_then(|id| at(id.0 - 1)),
            None => at(end),
        };
        Ok(Seen { found: wanted.found(&rows)?, is_beside: false, next })
    }

    /// The next listing there is, of whatever list: long stretches of the history begin none.
    async fn listing_behind(&mut self, id: i64) -> Result<Option<ListingId>, StoreError> {
        const SQL: &str = "
            SELECT id
              FROM listings
             WHERE id > $1
             ORDER BY id
             LIMIT 1";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(id).fetch_optional(conn).await)
            .map_err(reading("listings"))
    }
}
