//! What staff change of one listing that stays, and how many listings each of them ends.

use super::error::{StoreError, ensure_all, reading};
use super::events::{Act, Draft, Subject};
use super::listings::{detail, renewed_detail};
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{ClauseId, CriterionNumber, ListingId};
use crate::domain::listing::Listing;
use crate::domain::time::Timestamp;

/// So many of the latest events of one person are looked through for listings that ended.
const LOOKED_THROUGH: i64 = 2000;

/// What a listing says from now on.
#[derive(Debug, Clone, Copy)]
pub struct Amendment<'a> {
    /// The criterion's number and name.
    pub criterion: (CriterionNumber, &'a ClauseId),
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
}

impl Tx {
    /// Changes an active listing, with its event. Who told of it stays: nothing new was told.
    /// [`StoreError::Conflict`] when it has ended meanwhile.
    pub async fn amend_listing(
        &mut self,
        listing: &Listing,
        amendment: &Amendment<'_>,
        act: &Act,
    ) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE listings
               SET criterion = $2,
                   last_seen_at = $3,
                   expires_at = $4,
                   revision = $5
             WHERE id = $1
               AND ended_at IS NULL";
        let times = (amendment.last_seen_at.0, amendment.expires_at.map(|at| at.0));
        let told = renewed_detail(amendment.criterion.1.as_str(), &listing.source, times, None);
        let subject = Subject::Listing(listing.id);
        let draft = Draft { kind: EventKind::Renewed, subject, detail: detail(&told)? };
        let revision = self.append(act, vec![draft]).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(listing.id)
            .bind(amendment.criterion.0)
            .bind(times.0)
            .bind(times.1)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// The sources that name a listing beside the one of its row, the latest first.
    pub async fn other_sources(&mut self, listing: ListingId) -> Result<Vec<(String, Timestamp)>, StoreError> {
        const SQL: &str = "
            SELECT source, last_seen_at
              FROM listing_sources
             WHERE listing = $1
             ORDER BY last_seen_at DESC, source";
        let rows: Vec<(String, i64)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(listing).fetch_all(conn).await)
                .map_err(reading("listing_sources"))?;
        Ok(rows.into_iter().map(|(source, at)| (source, Timestamp(at))).collect())
    }

    /// How many listings a person has ended since a moment, as far as their latest events tell.
    pub async fn ended_by_person(&mut self, actor: &str, since: Timestamp) -> Result<i64, StoreError> {
        self.acts_of_person(actor, [EventKind::Ended; 2], since).await
    }

    /// How often a person has done either of two things since a moment, as far as their latest events tell. Both bounds
    /// are the person: with an equals sign PostgreSQL reads the events of everybody from their end.
    pub async fn acts_of_person(
        &mut self,
        actor: &str,
        kinds: [EventKind; 2],
        since: Timestamp,
    ) -> Result<i64, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*)
              FROM (SELECT kind, at
                      FROM events
                     WHERE actor >= $1
                       AND actor <= $1
                       AND substr(actor, 1, 6) = 'staff:'
                     ORDER BY actor DESC, revision DESC
                     LIMIT $3) AS latest
             WHERE kind IN ($4, $5)
               AND at > $2";
        on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(actor)
            .bind(since.0)
            .bind(LOOKED_THROUGH)
            .bind(kinds[0].word())
            .bind(kinds[1].word())
            .fetch_one(conn)
            .await)
        .map_err(reading("events"))
    }
}
