//! Who has taken a request, each change with its event; who has one open just now, which changes nothing and has none; and
//! who took each step of one.

use serde::Serialize;

use super::super::error::{StoreError, corrupt, reading};
use super::super::events::Act;
use super::super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{RemovalId, Revision, StaffId};
use crate::domain::removal::Removal;
use crate::domain::staff::{Member, StaffName};
use crate::domain::time::Timestamp;

/// More people than this have nothing open at once.
const MOST_VIEWS: i64 = 1000;

/// Who has taken a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Who.
    pub staff: StaffId,
    /// By name.
    pub name: StaffName,
    /// Since when.
    pub at: Timestamp,
}

/// Who has a request open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The request.
    pub removal: RemovalId,
    /// Who.
    pub staff: StaffId,
    /// By name.
    pub name: StaffName,
    /// When they last opened it, to the minute.
    pub at: Timestamp,
}

/// What an event tells of a request that somebody works on. Nothing personal of whoever made it.
#[derive(Serialize)]
struct Told<'a> {
    request: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<&'a str>,
}

fn name(text: &str) -> Result<StaffName, StoreError> {
    text.parse().map_err(|_| corrupt("staff", "name"))
}

impl Tx {
    /// Who has taken a request, if somebody has.
    pub async fn desk_of(&mut self, id: RemovalId) -> Result<Option<Taken>, StoreError> {
        const SQL: &str = "
            SELECT taken.staff, staff.name, taken.taken_at
              FROM removal_desks AS taken
              JOIN staff ON staff.id = taken.staff
             WHERE taken.removal = $1";
        let row: Option<(StaffId, String, i64)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)
                .map_err(reading("removal_desks"))?;
        row.map(|(staff, text, at)| Ok(Taken { staff, name: name(&text)?, at: Timestamp(at) })).transpose()
    }

    /// Puts a request on somebody's desk, in place of whoever had it, with its event: taken by whoever acts, or handed to
    /// somebody else.
    pub async fn put_on_desk(&mut self, removal: &Removal, to: &Member, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO removal_desks (removal, staff, taken_at)
            VALUES ($1, $2, $3)
                ON CONFLICT (removal) DO UPDATE SET staff = excluded.staff, taken_at = excluded.taken_at";
        let is_own = to.name.actor() == *act.actor;
        let kind = if is_own { EventKind::RequestTaken } else { EventKind::RequestHanded };
        let told = Told { request: removal.reference.as_str(), to: (!is_own).then(|| to.name.as_str()) };
        self.note(kind, &told, act).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(removal.id)
            .bind(to.id)
            .bind(act.at.0)
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Gives a request back, with its event.
    pub async fn give_back(&mut self, removal: &Removal, act: &Act) -> Result<(), StoreError> {
        self.note(EventKind::RequestReleased, &Told { request: removal.reference.as_str(), to: None }, act).await?;
        self.clear_desk(removal.id).await
    }

    /// Takes a request off whoever's desk it is on: it is not with staff any more, as the event of its step says.
    pub(in crate::store) async fn clear_desk(&mut self, id: RemovalId) -> Result<(), StoreError> {
        const SQL: &str = "
            DELETE FROM removal_desks
             WHERE removal = $1";
        on_backend!(self, |conn| sqlx::query(SQL).bind(id).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// How many requests somebody has taken.
    pub async fn taken_by(&mut self, staff: StaffId) -> Result<i64, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*)
              FROM removal_desks
             WHERE staff = $1";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(staff).fetch_one(conn).await)
            .map_err(reading("removal_desks"))
    }

    /// Notes that somebody has a request open, and forgets who had one open before `since`.
    pub async fn note_view(
        &mut self,
        id: RemovalId,
        staff: StaffId,
        (now, since): (Timestamp, Timestamp),
    ) -> Result<(), StoreError> {
        const NOTE: &str = "
            INSERT INTO removal_views (removal, staff, seen_at)
            VALUES ($1, $2, $3)
                ON CONFLICT (removal, staff) DO UPDATE SET seen_at = excluded.seen_at";
        const FORGET: &str = "
            DELETE FROM removal_views
             WHERE seen_at < $1";
        on_backend!(self, |conn| sqlx::query(FORGET).bind(since.0).execute(conn).await.map(|_| ()))?;
        on_backend!(self, |conn| sqlx::query(NOTE).bind(id).bind(staff).bind(now.0).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Who has opened any request since a moment, the latest first.
    pub async fn views_since(&mut self, since: Timestamp) -> Result<Vec<View>, StoreError> {
        const SQL: &str = "
            SELECT views.removal, views.staff, staff.name, views.seen_at
              FROM removal_views AS views
              JOIN staff ON staff.id = views.staff
             WHERE views.seen_at >= $1
             ORDER BY views.seen_at DESC
             LIMIT $2";
        let rows: Vec<(RemovalId, StaffId, String, i64)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(since.0).bind(MOST_VIEWS).fetch_all(conn).await)
                .map_err(reading("removal_views"))?;
        let view = |(removal, staff, text, at): (RemovalId, StaffId, String, i64)| {
            Ok(View { removal, staff, name: name(&text)?, at: Timestamp(at) })
        };
        rows.into_iter().map(view).collect()
    }

    /// Who took each step of a request, by the step's event, as the history has it.
    pub async fn actors_of_steps(&mut self, id: RemovalId) -> Result<Vec<(Revision, String)>, StoreError> {
        const SQL: &str = "
            SELECT events.revision, events.actor
              FROM removal_steps AS steps
              JOIN events ON events.revision = steps.revision
             WHERE steps.removal = $1
             ORDER BY steps.revision";
        on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_all(conn).await).map_err(reading("events"))
    }
}
