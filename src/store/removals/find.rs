//! Finding requests: by a link, by what is due, by network, by mailbox.

use super::row::{Row, select_removal};
use crate::domain::ids::{ListNumber, ListingId, RemovalId};
use crate::domain::network::Network;
use crate::domain::removal::Removal;
use crate::domain::time::Timestamp;
use crate::domain::token::{Reference, TokenHash};
use crate::store::error::{StoreError, reading};
use crate::store::{Tx, on_backend};

fn all(rows: Vec<Row>) -> Result<Vec<Removal>, StoreError> {
    rows.into_iter().map(Removal::try_from).collect()
}

impl Tx {
    /// One request.
    pub async fn removal(&mut self, id: RemovalId) -> Result<Option<Removal>, StoreError> {
        const SQL: &str = select_removal!("WHERE found.id = $1");
        let row: Option<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)
            .map_err(reading("removals"))?;
        row.map(Removal::try_from).transpose()
    }

    /// The request of this reference.
    pub async fn removal_by_reference(&mut self, reference: &Reference) -> Result<Option<Removal>, StoreError> {
        const SQL: &str = select_removal!("WHERE found.reference = $1");
        let row: Option<Row> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(reference.as_str()).fetch_optional(conn).await)
                .map_err(reading("removals"))?;
        row.map(Removal::try_from).transpose()
    }

    /// The request behind a private link.
    pub async fn removal_by_link(&mut self, link: &TokenHash) -> Result<Option<Removal>, StoreError> {
        const SQL: &str = select_removal!("WHERE found.link_hash = $1");
        self.removal_by_hash(SQL, link).await
    }

    /// The request behind the link of a letter, confirmed or not.
    pub async fn removal_by_confirm(&mut self, link: &TokenHash) -> Result<Option<Removal>, StoreError> {
        const SQL: &str = select_removal!("WHERE found.confirm_hash = $1");
        self.removal_by_hash(SQL, link).await
    }

    async fn removal_by_hash(&mut self, sql: &'static str, hash: &TokenHash) -> Result<Option<Removal>, StoreError> {
        let row: Option<Row> =
            on_backend!(self, |conn| sqlx::query_as(sql).bind(hash.0.as_slice()).fetch_optional(conn).await)
                .map_err(reading("removals"))?;
        row.map(Removal::try_from).transpose()
    }

    /// The request for a network on a list that is looked at, if one is.
    pub async fn open_removal_for(
        &mut self,
        list: ListNumber,
        network: &Network,
    ) -> Result<Option<Removal>, StoreError> {
        const SQL: &str = select_removal!(
            "WHERE found.list = $1 AND found.network = $2 AND found.state IN ('checking', 'reviewing', 'appealed')"
        );
        let row: Option<Row> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(list).bind(network.key()).fetch_optional(conn).await)
                .map_err(reading("removals"))?;
        row.map(Removal::try_from).transpose()
    }

    /// Requests that follow the one that is open for a network on a list, the oldest first.
    pub async fn followers(
        &mut self,
        list: ListNumber,
        network: &Network,
        limit: i64,
    ) -> Result<Vec<Removal>, StoreError> {
        const SQL: &str = select_removal!(
            "WHERE found.list = $1 AND found.network = $2 AND found.state = 'following' ORDER BY found.id LIMIT $3"
        );
        all(on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(list)
            .bind(network.key())
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("removals"))?)
    }

    /// Open requests that are about a listing.
    pub async fn open_removals_on(&mut self, listing: ListingId, limit: i64) -> Result<Vec<Removal>, StoreError> {
        const SQL: &str = select_removal!(
            "WHERE found.listing = $1
               AND found.state IN ('unconfirmed', 'checking', 'following', 'reviewing', 'appealed')
             ORDER BY found.id
             LIMIT $2"
        );
        all(on_backend!(self, |conn| sqlx::query_as(SQL).bind(listing).bind(limit).fetch_all(conn).await)
            .map_err(reading("removals"))?)
    }

    /// Requests that follow one that is not open any more, in the order of listings.
    pub async fn orphans(&mut self, limit: i64) -> Result<Vec<Removal>, StoreError> {
        const SQL: &str = select_removal!(
            "WHERE found.state IN ('unconfirmed', 'checking', 'following', 'reviewing', 'appealed')
               AND found.state = 'following'
               AND NOT EXISTS (SELECT 1
                                 FROM removals AS leader
                                WHERE leader.list = found.list
                                  AND leader.network = found.network
                                  AND leader.state IN ('checking', 'reviewing', 'appealed'))
             ORDER BY found.listing, found.id
             LIMIT $1"
        );
        all(on_backend!(self, |conn| sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)
            .map_err(reading("removals"))?)
    }

    /// Every request that was made for a network on a list, the latest first: for staff.
    pub async fn removals_of(
        &mut self,
        list: ListNumber,
        network: &Network,
        limit: i64,
    ) -> Result<Vec<Removal>, StoreError> {
        const SQL: &str =
            select_removal!("WHERE found.list = $1 AND found.network = $2 ORDER BY found.id DESC LIMIT $3");
        all(on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(list)
            .bind(network.key())
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("removals"))?)
    }

    /// Requests of one mailbox that were not erased and whose letter reached it, the latest first.
    pub async fn removals_of_mailbox(&mut self, mailbox: &[u8; 32], limit: i64) -> Result<Vec<Removal>, StoreError> {
        const SQL: &str =
            select_removal!("WHERE found.mailbox = $1 AND found.has_mailbox ORDER BY found.id DESC LIMIT $2");
        all(on_backend!(self, |conn| sqlx::query_as(SQL).bind(mailbox.as_slice()).bind(limit).fetch_all(conn).await)
            .map_err(reading("removals"))?)
    }

    /// Requests whose time to confirm is over.
    pub async fn removals_to_lapse(&mut self, now: Timestamp, limit: i64) -> Result<Vec<Removal>, StoreError> {
        const SQL: &str = select_removal!(
            "WHERE found.state = 'unconfirmed' AND found.confirm_until <= $1
             ORDER BY found.confirm_until, found.id
             LIMIT $2"
        );
        all(on_backend!(self, |conn| sqlx::query_as(SQL).bind(now.0).bind(limit).fetch_all(conn).await)
            .map_err(reading("removals"))?)
    }

    /// Open requests whose listing has ended, in the order of listings.
    pub async fn removals_overtaken(&mut self, limit: i64) -> Result<Vec<Removal>, StoreError> {
        const SQL: &str = select_removal!(
            "JOIN listings ON listings.id = found.listing
             WHERE found.state IN ('unconfirmed', 'checking', 'following', 'reviewing', 'appealed')
               AND listings.ended_at IS NOT NULL
             ORDER BY found.listing, found.id
             LIMIT $1"
        );
        all(on_backend!(self, |conn| sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)
            .map_err(reading("removals"))?)
    }

    /// Requests that await an answer since before a moment and of which the contact of their list was not told so often, in
    /// the order of listings.
    pub async fn removals_late(
        &mut self,
        since: Timestamp,
        warned: i64,
        limit: i64,
    ) -> Result<Vec<Removal>, StoreError> {
        const SQL: &str = select_removal!(
            "LEFT JOIN removal_warnings ON removal_warnings.removal = found.id
             WHERE found.state IN ('unconfirmed', 'checking', 'following', 'reviewing', 'appealed')
               AND found.state <> 'unconfirmed'
               AND COALESCE(found.appealed_at, found.confirmed_at) <= $1
               AND COALESCE(removal_warnings.warned, 0) < $2
             ORDER BY found.listing, found.id
             LIMIT $3"
        );
        all(on_backend!(self, |conn| sqlx::query_as(SQL).bind(since.0).bind(warned).bind(limit).fetch_all(conn).await)
            .map_err(reading("removals"))?)
    }

    /// Notes that the contact of its list was told of a late request, for the first or the second time.
    pub async fn note_warning(&mut self, id: RemovalId, warned: i64) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO removal_warnings (removal, warned)
            VALUES ($1, $2)
                ON CONFLICT (removal) DO UPDATE SET warned = excluded.warned";
        on_backend!(self, |conn| sqlx::query(SQL).bind(id).bind(warned).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Forgets that anybody was told: the clock of a second look runs anew.
    pub(super) async fn forget_warning(&mut self, id: RemovalId) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM removal_warnings WHERE removal = $1";
        on_backend!(self, |conn| sqlx::query(SQL).bind(id).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Requests to erase of what is personal, the longest silent first: silent since `ended` and not with staff; then ended
    /// unconfirmed and silent since `unconfirmed`, which is later.
    pub async fn removals_to_erase(
        &mut self,
        unconfirmed: Timestamp,
        ended: Timestamp,
        limit: i64,
    ) -> Result<Vec<Removal>, StoreError> {
        const SILENT: &str = select_removal!(
            "WHERE found.erased_at IS NULL
               AND found.touched_at <= $1
               AND found.state NOT IN ('reviewing', 'appealed')
             ORDER BY found.touched_at, found.id
             LIMIT $2"
        );
        const UNCONFIRMED: &str = select_removal!(
            "WHERE found.erased_at IS NULL
               AND found.confirmed_at IS NULL
               AND found.touched_at > $1
               AND found.touched_at <= $2
               AND found.state IN ('lapsed', 'withdrawn', 'overtaken')
             ORDER BY found.touched_at, found.id
             LIMIT $3"
        );
        let mut found =
            all(on_backend!(self, |conn| sqlx::query_as(SILENT).bind(ended.0).bind(limit).fetch_all(conn).await)
                .map_err(reading("removals"))?)?;
        let left = limit.saturating_sub(i64::try_from(found.len()).unwrap_or(limit));
        found.extend(all(on_backend!(self, |conn| sqlx::query_as(UNCONFIRMED)
            .bind(ended.0)
            .bind(unconfirmed.0)
            .bind(left)
            .fetch_all(conn)
            .await)
        .map_err(reading("removals"))?)?);
        Ok(found)
    }
}
