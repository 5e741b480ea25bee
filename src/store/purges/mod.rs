//! Purges: how far each has come, and what it ended. A batch is one transaction: listings, their events, what is noted
//! here. Whoever goes on takes the head of the history first and looks again how far the purge is, so that nothing is
//! done twice, by whichever instance and after whatever end of a process.
//!
//! [`walk`] finds what a purge is for; [`restore`] brings it back.

pub mod restore;
pub mod walk;

use serde::Serialize;

use super::error::{StoreError, corrupt, ensure_all, reading};
use super::events::Act;
use super::news::NewNews;
use super::sources::numbers;
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{ListingId, ProposalId, Revision};
use crate::domain::listing::EndedHow;
use crate::domain::network::Network;
use crate::domain::purge::{Place, Purge, PurgeState};
use crate::domain::time::Timestamp;

/// What one batch has done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Done {
    /// Listings that it ended.
    pub ended: usize,
    /// Listings that another source names as well.
    pub kept: usize,
    /// Listings that came back.
    pub restored: usize,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    state: String,
    begun_at: i64,
    ended_at: Option<i64>,
    stretch: i64,
    looked_up_key: Option<Vec<u8>>,
    looked_up_to: i64,
    listings_up_to: i64,
    ended: i64,
    kept: i64,
    restored: i64,
    news: Option<i64>,
    undone_at: Option<i64>,
    undone_by: Option<String>,
    restored_at: Option<i64>,
    content: Option<String>,
    proposed_by: Option<String>,
    decided_by: Option<String>,
}

impl TryFrom<Row> for Purge {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let network = row.looked_up_key.map(|key| Network::from_key(&key)).transpose();
        let network = network.map_err(|_| corrupt("purges", "looked_up_key"))?;
        Ok(Self {
            id: ProposalId(row.id),
            state: PurgeState::from_word(&row.state).ok_or_else(|| corrupt("purges", "state"))?,
            content: row.content.ok_or_else(|| corrupt("proposals", "content"))?,
            proposed_by: row.proposed_by.ok_or_else(|| corrupt("proposals", "proposed_by"))?,
            confirmed_by: row.decided_by.ok_or_else(|| corrupt("proposals", "decided_by"))?,
            begun_at: Timestamp(row.begun_at),
            ended_at: row.ended_at.map(Timestamp),
            place: Place { stretch: row.stretch, network, number: row.looked_up_to },
            listings_up_to: Revision(row.listings_up_to),
            ended: row.ended,
            kept: row.kept,
            restored: row.restored,
            news: row.news,
            undone: row.undone_by.zip(row.undone_at.map(Timestamp)),
            restored_at: row.restored_at.map(Timestamp),
        })
    }
}

/// A purge with what was proposed. A proposal is always there: the join is an outer one so that the order of purges is
/// the order in which they are read.
macro_rules! select_purge {
    ($rest:literal) => {
        concat!(
            "SELECT purges.id, purges.state, purges.begun_at, purges.ended_at, purges.stretch, purges.looked_up_key,",
            " purges.looked_up_to, purges.listings_up_to, purges.ended, purges.kept, purges.restored, purges.news,",
            " purges.undone_at, purges.undone_by, purges.restored_at, proposals.content, proposals.proposed_by,",
            " proposals.decided_by FROM purges LEFT JOIN proposals ON proposals.id = purges.id ",
            $rest
        )
    };
}

/// What an event tells of a purge.
#[derive(Serialize)]
struct Told {
    purge: ProposalId,
    ended: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    kept: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    restored: Option<i64>,
}

/// One text but for how a list of numbers is spelt.
macro_rules! note_purged {
    ($from:literal) => {
        concat!("INSERT INTO purge_listings (listing, purge) SELECT ", $from)
    };
}

macro_rules! keep_sources {
    ($ids:literal) => {
        concat!(
            "INSERT INTO purge_sources (listing, source, last_seen_at)",
            " SELECT listing, source, last_seen_at FROM listing_sources WHERE listing IN ",
            $ids
        )
    };
}

impl Tx {
    /// Begins the purge of a proposal that was just confirmed: it is for what is listed now.
    pub async fn begin_purge(&mut self, id: ProposalId, at: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO purges (id, state, begun_at, looked_up_to, listings_up_to, ended, restored)
            VALUES ($1, 'ending', $2, 0, $3, 0, 0)";
        let up_to = self.lock_chain().await?.revision;
        on_backend!(self, |conn| sqlx::query(SQL).bind(id).bind(at.0).bind(up_to).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Posts the notice of a purge, with its event.
    pub async fn post_notice(&mut self, id: ProposalId, notice: &NewNews<'_>, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE purges
               SET news = $2
             WHERE id = $1";
        let news = self.post_news(notice, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(news)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// One purge.
    pub async fn purge(&mut self, id: ProposalId) -> Result<Option<Purge>, StoreError> {
        const SQL: &str = select_purge!("WHERE purges.id = $1");
        let row: Option<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)
            .map_err(reading("purges"))?;
        row.map(Purge::try_from).transpose()
    }

    /// The purge under way that began first.
    pub async fn running_purge(&mut self) -> Result<Option<Purge>, StoreError> {
        const SQL: &str = select_purge!("WHERE purges.state IN ('ending', 'restoring') ORDER BY purges.id LIMIT 1");
        let row: Option<Row> =
            on_backend!(self, |conn| sqlx::query_as(SQL).fetch_optional(conn).await).map_err(reading("purges"))?;
        row.map(Purge::try_from).transpose()
    }

    /// How many purges are under way.
    pub async fn running_purges(&mut self) -> Result<i64, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*)
              FROM purges
             WHERE state IN ('ending', 'restoring')";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).fetch_one(conn).await).map_err(reading("purges"))
    }

    /// The latest purges, the latest first.
    pub async fn latest_purges(&mut self, limit: i64) -> Result<Vec<Purge>, StoreError> {
        const SQL: &str = select_purge!("ORDER BY purges.id DESC LIMIT $1");
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)
            .map_err(reading("purges"))?;
        rows.into_iter().map(Purge::try_from).collect()
    }

    /// Ends listings by a purge that goes by no source: who else names each is kept beside, since it may come back.
    pub async fn end_purged(&mut self, purge: &Purge, ids: &[ListingId], act: &Act) -> Result<(), StoreError> {
        const SQLITE: &str = keep_sources!("(SELECT value FROM json_each($1))");
        const POSTGRES: &str =
            keep_sources!("(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST($1 AS JSON)))");
        let sql = self.text(SQLITE, POSTGRES);
        on_backend!(self, |conn| sqlx::query(sql).bind(numbers(ids)).execute(conn).await.map(|_| ()))?;
        self.end_listings(ids, EndedHow::Purge, act).await?;
        self.note_purged(purge, ids).await
    }

    /// Ends what no other source names than the one that a purge goes by, and hands over the rest: how many ended.
    pub async fn end_of_source(
        &mut self,
        purge: &Purge,
        (ids, source): (&[ListingId], &str),
        act: &Act,
    ) -> Result<usize, StoreError> {
        let ended = self.end_or_hand_over(ids, source, act).await?;
        self.note_purged(purge, &ended).await?;
        Ok(ended.len())
    }

    async fn note_purged(&mut self, purge: &Purge, ids: &[ListingId]) -> Result<(), StoreError> {
        const SQLITE: &str = note_purged!("value, $2 FROM json_each($1)");
        const POSTGRES: &str =
            note_purged!("CAST(value AS BIGINT), $2 FROM json_array_elements_text(CAST($1 AS JSON))");
        let sql = self.text(SQLITE, POSTGRES);
        let noted = on_backend!(self, |conn| sqlx::query(sql)
            .bind(numbers(ids))
            .bind(purge.id)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(noted, ids.len())
    }

    /// Says how far a purge has come. [`StoreError::Conflict`] when it is not any more as it was read.
    pub async fn advance_purge(&mut self, purge: &Purge, place: &Place, done: Done) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE purges
               SET stretch = $3,
                   looked_up_key = $4,
                   looked_up_to = $5,
                   ended = ended + $6,
                   kept = kept + $7,
                   restored = restored + $8
             WHERE id = $1
               AND state = $2";
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(purge.id)
            .bind(purge.state.word())
            .bind(place.stretch)
            .bind(place.network.map(|network| network.key()))
            .bind(place.number)
            .bind(count(done.ended))
            .bind(count(done.kept))
            .bind(count(done.restored))
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Says that a purge has ended all that it is for, with its event.
    pub async fn purge_ended(&mut self, purge: &Purge, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE purges
               SET state = 'ended',
                   ended_at = $2
             WHERE id = $1
               AND state = 'ending'";
        let told = Told { purge: purge.id, ended: purge.ended, kept: Some(purge.kept), restored: None };
        self.note(EventKind::PurgeEnded, &told, act).await?;
        self.step_purge(SQL, purge, act).await
    }

    /// Says that everything is listed again that may be, with its event.
    pub async fn purge_restored(&mut self, purge: &Purge, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE purges
               SET state = 'restored',
                   restored_at = $2
             WHERE id = $1
               AND state = 'restoring'";
        let told = Told { purge: purge.id, ended: purge.ended, kept: None, restored: Some(purge.restored) };
        self.note(EventKind::PurgeRestored, &told, act).await?;
        self.step_purge(SQL, purge, act).await
    }

    async fn step_purge(&mut self, sql: &'static str, purge: &Purge, act: &Act) -> Result<(), StoreError> {
        let changed = on_backend!(self, |conn| sqlx::query(sql)
            .bind(purge.id)
            .bind(act.at.0)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Takes a purge back, with its event: from now on what it ended comes back, and nothing more ends.
    pub async fn undo_purge(&mut self, purge: &Purge, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE purges
               SET state = 'restoring',
                   stretch = 0,
                   looked_up_key = NULL,
                   looked_up_to = 0,
                   undone_at = $2,
                   undone_by = $3
             WHERE id = $1
               AND state IN ('ending', 'ended')";
        let told = Told { purge: purge.id, ended: purge.ended, kept: None, restored: None };
        self.note(EventKind::PurgeUndone, &told, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(purge.id)
            .bind(act.at.0)
            .bind(&*act.actor)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }
}
