//! What becomes of a request that stays in its state: what it has shown, which listing it is about, what is erased; and
//! how often its network was removed.

use super::super::error::{StoreError, ensure_all, reading};
use super::super::events::Act;
use super::super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{ListNumber, ListingId};
use crate::domain::listing::Listing;
use crate::domain::network::Network;
use crate::domain::removal::Removal;
use crate::domain::time::Timestamp;

/// How many requests wait, and how long the answer to one of them is overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, sqlx::FromRow)]
pub struct OpenCounts {
    /// Confirmed and not answered.
    pub waiting: i64,
    /// Confirmed more than two days ago.
    pub late: i64,
    /// Confirmed more than seven days ago.
    pub overdue: i64,
}

impl Tx {
    /// Notes that control of the network was shown, with its event.
    pub async fn note_control(&mut self, removal: &Removal, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE removals
               SET has_control = TRUE,
                   touched_at = $3,
                   revision = $4
             WHERE id = $1
               AND state = $2";
        let revision = self.note_of(EventKind::RemovalProved, removal, act).await?;
        self.touch(SQL, removal, revision, act).await
    }

    /// Notes that the mailbox is that of whoever asks, with its event.
    pub async fn note_mailbox(&mut self, removal: &Removal, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE removals
               SET has_mailbox = TRUE,
                   touched_at = $3,
                   revision = $4
             WHERE id = $1
               AND state = $2";
        let revision = self.note_of(EventKind::RemovalReached, removal, act).await?;
        self.touch(SQL, removal, revision, act).await
    }

    /// Says that an open request is about another listing now, with its event: the one that it was about was split.
    pub async fn move_removal(&mut self, removal: &Removal, listing: ListingId, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE removals
               SET listing = $3,
                   revision = $4
             WHERE id = $1
               AND state = $2";
        let revision = self.note_of(EventKind::RemovalMoved, removal, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(removal.id)
            .bind(removal.state.word())
            .bind(listing)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Active listings inside a network that were once one with this listing of it: what is left of a range that single
    /// addresses have left.
    pub async fn pieces_inside(
        &mut self,
        list: ListNumber,
        network: &Network,
        of: &Listing,
        limit: i64,
    ) -> Result<Vec<ListingId>, StoreError> {
        const SQL: &str = "
            SELECT listings.id
              FROM listings
              JOIN criteria ON criteria.number = listings.criterion
             WHERE listings.network >= $2
               AND listings.network <= $3
               AND listings.list = $1
               AND listings.ended_at IS NULL
               AND listings.first_listed_at = $4
               AND listings.source = $5
               AND criteria.id = $6
             ORDER BY listings.network
             LIMIT $7";
        on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(list)
            .bind(network.key())
            .bind(network.last_key())
            .bind(of.first_listed_at.0)
            .bind(of.source.as_str())
            .bind(of.criterion.as_str())
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listings"))
    }

    /// Erases what is personal in a request, with its event: address, words, messages, and what machines found about
    /// them. What was decided and when stays.
    pub async fn erase_removal(&mut self, removal: &Removal, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE removals
               SET email = NULL,
                   mailbox = NULL,
                   words = '',
                   role = 'other',
                   done = '[]',
                   locale = 'en',
                   control_token = 'erased',
                   erased_at = $3,
                   touched_at = $3,
                   revision = $4
             WHERE id = $1
               AND state = $2
               AND erased_at IS NULL";
        const MESSAGES: &str = "DELETE FROM removal_messages WHERE removal = $1";
        const CHECKS: &str = "DELETE FROM removal_checks WHERE removal = $1";
        // Letters that wait hold the address and the link. A reference has no sign that LIKE reads otherwise.
        const LETTERS: &str = "
            DELETE FROM outbox
             WHERE sent_at IS NULL
               AND failed_at IS NULL
               AND claimed_until <= $2
               AND kind NOT IN ('overdue', 'links')
               AND letter_values LIKE $1";
        let revision = self.note_of(EventKind::RemovalErased, removal, act).await?;
        self.touch(SQL, removal, revision, act).await?;
        on_backend!(self, |conn| sqlx::query(MESSAGES).bind(removal.id).execute(conn).await.map(|_| ()))?;
        on_backend!(self, |conn| sqlx::query(CHECKS).bind(removal.id).execute(conn).await.map(|_| ()))?;
        let letters = format!("%\"{}\"%", removal.reference);
        on_backend!(self, |conn| sqlx::query(LETTERS).bind(letters).bind(act.at.0).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Runs a change of one request that stays in its state.
    pub(super) async fn touch(
        &mut self,
        sql: &'static str,
        removal: &Removal,
        revision: i64,
        act: &Act,
    ) -> Result<(), StoreError> {
        let changed = on_backend!(self, |conn| sqlx::query(sql)
            .bind(removal.id)
            .bind(removal.state.word())
            .bind(act.at.0)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// When a listing began here, whatever its source says of the time before: the moment of its event. One that came back
    /// because a purge was taken back began when it first did: nobody waits for the mistakes of others.
    pub async fn began_at(&mut self, listing: ListingId) -> Result<Option<Timestamp>, StoreError> {
        const SQL: &str = "SELECT at FROM events WHERE revision = $1";
        let mut listing = listing;
        while let Some(before) = self.restored_from(listing).await? {
            listing = before;
        }
        let at: Option<i64> =
            on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(listing).fetch_optional(conn).await)
                .map_err(reading("events"))?;
        Ok(at.map(Timestamp))
    }

    /// When requests for exactly this network on a list were granted, the latest first; of several that were granted
    /// together one counts.
    pub async fn removed_at(
        &mut self,
        list: ListNumber,
        network: &Network,
        limit: i64,
    ) -> Result<Vec<Timestamp>, StoreError> {
        const SQL: &str = "
            SELECT DISTINCT decided_at
              FROM removals
             WHERE network = $2
               AND list = $1
               AND state = 'granted'
             ORDER BY decided_at DESC
             LIMIT $3";
        let rows: Vec<i64> = on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(list)
            .bind(network.key())
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("removals"))?;
        Ok(rows.into_iter().map(Timestamp).collect())
    }

    /// How many requests await an answer, and how many of them since before these two moments.
    pub async fn open_removal_counts(&mut self, late: Timestamp, overdue: Timestamp) -> Result<OpenCounts, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*) AS waiting,
                   COUNT(*) FILTER (WHERE COALESCE(appealed_at, confirmed_at) <= $1) AS late,
                   COUNT(*) FILTER (WHERE COALESCE(appealed_at, confirmed_at) <= $2) AS overdue
              FROM removals
             WHERE state IN ('unconfirmed', 'checking', 'following', 'reviewing', 'appealed')
               AND confirmed_at IS NOT NULL";
        on_backend!(self, |conn| sqlx::query_as(SQL).bind(late.0).bind(overdue.0).fetch_one(conn).await)
            .map_err(reading("removals"))
    }
}
