//! What was published to the DNS, when, and what is held back.

use serde::Serialize;

use super::error::{StoreError, corrupt, ensure_all, reading};
use super::events::Act;
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{ListId, Revision};
use crate::domain::time::Timestamp;

/// A zone as it was put before the name servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Publication {
    /// As its SOA record has it.
    pub serial: u32,
    /// The state of the store that it equals.
    pub revision: Revision,
    /// When.
    pub published_at: Timestamp,
    /// How many networks are listed in it.
    pub listings: u64,
    /// When the name servers were first seen to answer with it, or with a later one.
    pub answered_at: Option<Timestamp>,
}

/// A zone that a guard keeps from being published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldZone {
    /// The name of its files.
    pub zone: String,
    /// Since when.
    pub since: Timestamp,
    /// Why, in a word: `size`, `never`, `no-test`.
    pub reason: String,
    /// The same as a sentence.
    pub detail: String,
    /// How many entries it would have.
    pub listings: u64,
    /// How many entries somebody of the staff has seen and let pass.
    pub released: Option<u64>,
}

/// How many listings of a list began, or ended, by whoever did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedBy {
    /// A member of staff, `expiry`, `import:SOURCE`.
    pub actor: String,
    /// [`EventKind::Listed`] or [`EventKind::Ended`].
    pub kind: EventKind,
    /// How many.
    pub count: u64,
}

/// So many events are looked through for that, the first behind a revision.
pub const LOOKED_THROUGH: i64 = 200_000;

#[derive(sqlx::FromRow)]
struct ChangedByRow {
    actor: String,
    kind: String,
    count: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    serial: i64,
    revision: i64,
    published_at: i64,
    listings: i64,
    answered_at: Option<i64>,
}

impl From<Row> for Publication {
    fn from(row: Row) -> Self {
        Self {
            // The schema keeps it within 32 bits.
            serial: u32::try_from(row.serial).unwrap_or(u32::MAX),
            revision: Revision(row.revision),
            published_at: Timestamp(row.published_at),
            listings: row.listings.cast_unsigned(),
            answered_at: row.answered_at.map(Timestamp),
        }
    }
}

#[derive(sqlx::FromRow)]
struct HeldRow {
    zone: String,
    since: i64,
    reason: String,
    detail: String,
    listings: i64,
    released: Option<i64>,
}

impl From<HeldRow> for HeldZone {
    fn from(row: HeldRow) -> Self {
        let HeldRow { zone, since, reason, detail, listings, released } = row;
        let released = released.map(i64::cast_unsigned);
        Self { zone, since: Timestamp(since), reason, detail, listings: listings.cast_unsigned(), released }
    }
}

/// What the event of a release tells.
#[derive(Serialize)]
struct Released<'a> {
    zone: &'a str,
    listings: u64,
}

impl Tx {
    /// Writes down that a zone was published. Another instance that published the same at the same second has done it.
    pub async fn note_publication(&mut self, zone: &str, publication: &Publication) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO publications (zone, serial, revision, published_at, listings)
            VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (zone, serial) DO NOTHING";
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(zone)
            .bind(i64::from(publication.serial))
            .bind(publication.revision)
            .bind(publication.published_at.0)
            .bind(publication.listings.cast_signed())
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// The latest publications of a zone, the latest first.
    pub async fn publications(&mut self, zone: &str, limit: i64) -> Result<Vec<Publication>, StoreError> {
        const SQL: &str = "
            SELECT serial, revision, published_at, listings, answered_at
              FROM publications
             WHERE zone = $1
             ORDER BY serial DESC
             LIMIT $2";
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(zone).bind(limit).fetch_all(conn).await)
            .map_err(reading("publications"))?;
        Ok(rows.into_iter().map(Into::into).collect())
    }

    /// Who changed a list since a revision, and by how much, the most first: of the first [`LOOKED_THROUGH`] events.
    pub async fn changed_by(&mut self, list: &ListId, since: Revision) -> Result<Vec<ChangedBy>, StoreError> {
        const SQL: &str = "
            SELECT found.actor, found.kind, COUNT(*) AS count
              FROM (SELECT actor, kind, listing
                      FROM events
                     WHERE revision > $1
                     ORDER BY revision
                     LIMIT $3) AS found
              JOIN listings ON listings.id = found.listing
              JOIN lists ON lists.number = listings.list
             WHERE lists.id = $2
               AND found.kind IN ('listed', 'ended')
             GROUP BY found.actor, found.kind";
        let rows: Vec<ChangedByRow> = on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(since)
            .bind(list.as_str())
            .bind(LOOKED_THROUGH)
            .fetch_all(conn)
            .await)
        .map_err(reading("events"))?;
        let changed_by = |row: ChangedByRow| {
            let kind = EventKind::from_word(&row.kind).ok_or_else(|| corrupt("events", "kind"))?;
            Ok(ChangedBy { actor: row.actor, kind, count: row.count.unsigned_abs() })
        };
        let mut all: Vec<ChangedBy> = rows.into_iter().map(changed_by).collect::<Result<_, StoreError>>()?;
        all.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.actor.cmp(&b.actor)));
        Ok(all)
    }

    /// The name servers answer with this serial: so they do with what came before it.
    pub async fn note_answered(&mut self, zone: &str, serial: u32, at: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE publications
               SET answered_at = $3
             WHERE zone = $1
               AND serial <= $2
               AND answered_at IS NULL";
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(zone)
            .bind(i64::from(serial))
            .bind(at.0)
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Forgets what was published before a moment, but for the latest of each zone: how many.
    pub async fn forget_publications(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        const SQL: &str = "
            DELETE FROM publications
             WHERE published_at < $1
               AND serial < (SELECT MAX(later.serial) FROM publications later WHERE later.zone = publications.zone)";
        self.forget(SQL, before).await
    }

    /// Holds a zone back. One that is held already for the same keeps since when, and what somebody has let pass.
    pub async fn hold_zone(&mut self, held: &HeldZone) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO held_zones (zone, since, reason, detail, listings)
            VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (zone) DO UPDATE
               SET since = CASE WHEN held_zones.reason = excluded.reason THEN held_zones.since ELSE excluded.since END,
                   reason = excluded.reason,
                   detail = excluded.detail,
                   listings = excluded.listings,
                   released = NULL,
                   released_by = NULL";
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(&held.zone)
            .bind(held.since.0)
            .bind(&held.reason)
            .bind(&held.detail)
            .bind(held.listings.cast_signed())
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Zones that are held back, by name.
    pub async fn held_zones(&mut self) -> Result<Vec<HeldZone>, StoreError> {
        const SQL: &str = "
            SELECT zone, since, reason, detail, listings, released
              FROM held_zones
             ORDER BY zone";
        let rows: Vec<HeldRow> =
            on_backend!(self, |conn| sqlx::query_as(SQL).fetch_all(conn).await).map_err(reading("held_zones"))?;
        Ok(rows.into_iter().map(Into::into).collect())
    }

    /// A zone is not held back any more.
    pub async fn unhold_zone(&mut self, zone: &str) -> Result<(), StoreError> {
        const SQL: &str = "
            DELETE FROM held_zones
             WHERE zone = $1";
        on_backend!(self, |conn| sqlx::query(SQL).bind(zone).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Lets a zone pass with the number of entries that somebody has seen, with the event. [`StoreError::Conflict`] when
    /// it is not held for its size any more, or by now with a number that differs by more than `tolerance`.
    pub async fn release_zone(
        &mut self,
        zone: &str,
        (listings, tolerance): (u64, u64),
        act: &Act,
    ) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE held_zones
               SET released = $2,
                   released_by = $3
             WHERE zone = $1
               AND listings BETWEEN $4 AND $5
               AND reason = 'size'
               AND released IS NULL";
        self.note(EventKind::ZoneReleased, &Released { zone, listings }, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(zone)
            .bind(listings.cast_signed())
            .bind(&*act.actor)
            .bind(listings.saturating_sub(tolerance).cast_signed())
            .bind(listings.saturating_add(tolerance).min(i64::MAX.cast_unsigned()).cast_signed())
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }
}
