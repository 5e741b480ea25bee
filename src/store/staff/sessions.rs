//! Who is signed in. The store has the hash of what a cookie holds, and nothing that would open a session.

use serde::Serialize;

use super::super::error::{StoreError, corrupt, ensure_all, reading};
use super::super::events::Act;
use super::super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{SessionId, StaffId};
use crate::domain::staff::{Member, Session, StaffRole};
use crate::domain::time::Timestamp;
use crate::domain::token::TokenHash;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    staff: i64,
    began_at: i64,
    seen_at: i64,
    proved_at: i64,
    place: String,
}

impl From<Row> for Session {
    fn from(row: Row) -> Self {
        Self {
            id: SessionId(row.id),
            staff: StaffId(row.staff),
            began_at: Timestamp(row.began_at),
            seen_at: Timestamp(row.seen_at),
            proved_at: Timestamp(row.proved_at),
            place: row.place,
        }
    }
}

/// A session with whose it is, read at once: every request of a page asks.
#[derive(sqlx::FromRow)]
struct WithMember {
    id: i64,
    staff: i64,
    began_at: i64,
    seen_at: i64,
    proved_at: i64,
    place: String,
    name: String,
    email: String,
    role: String,
    signed_in_at: Option<i64>,
    disabled_at: Option<i64>,
}

impl TryFrom<WithMember> for (Session, Member) {
    type Error = StoreError;

    fn try_from(row: WithMember) -> Result<Self, StoreError> {
        let WithMember { id, staff, began_at, seen_at, proved_at, place, .. } = row;
        let member = Member {
            id: StaffId(staff),
            name: row.name.parse().map_err(|_| corrupt("staff", "name"))?,
            email: row.email.parse().map_err(|_| corrupt("staff", "email"))?,
            role: StaffRole::from_word(&row.role).ok_or_else(|| corrupt("staff", "role"))?,
            has_joined: true,
            signed_in_at: row.signed_in_at.map(Timestamp),
            disabled_at: row.disabled_at.map(Timestamp),
        };
        Ok((Row { id, staff, began_at, seen_at, proved_at, place }.into(), member))
    }
}

#[derive(Serialize)]
struct Told<'a> {
    staff: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    count: Option<u64>,
}

impl Tx {
    /// Begins a session, with its event.
    pub async fn begin_session(
        &mut self,
        member: &Member,
        (hash, place): (&TokenHash, &str),
        act: &Act,
    ) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO staff_sessions (hash, staff, began_at, seen_at, proved_at, place)
            VALUES ($1, $2, $3, $3, $3, $4)";
        const SEEN: &str = "
            UPDATE staff
               SET signed_in_at = $2
             WHERE id = $1";
        self.note(EventKind::StaffSignedIn, &Told { staff: member.name.as_str(), count: None }, act).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(hash.0.as_slice())
            .bind(member.id)
            .bind(act.at.0)
            .bind(place)
            .execute(conn)
            .await
            .map(|_| ()))?;
        on_backend!(self, |conn| sqlx::query(SEEN).bind(member.id).bind(act.at.0).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// The session that a cookie opens, and whose it is; whether it is still good is for the caller to see.
    pub async fn session(&mut self, hash: &TokenHash) -> Result<Option<(Session, Member)>, StoreError> {
        const SQL: &str = "
            SELECT staff_sessions.id, staff_sessions.staff, staff_sessions.began_at, staff_sessions.seen_at,
                   staff_sessions.proved_at, staff_sessions.place, staff.name, staff.email, staff.role,
                   staff.signed_in_at, staff.disabled_at
              FROM staff_sessions
              JOIN staff ON staff.id = staff_sessions.staff
             WHERE staff_sessions.hash = $1";
        let row: Option<WithMember> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(hash.0.as_slice()).fetch_optional(conn).await)
                .map_err(reading("staff_sessions"))?;
        row.map(WithMember::try_into).transpose()
    }

    /// The sessions of a person, the latest first.
    pub async fn sessions_of(&mut self, staff: StaffId) -> Result<Vec<Session>, StoreError> {
        const SQL: &str = "
            SELECT id, staff, began_at, seen_at, proved_at, place
              FROM staff_sessions
             WHERE staff = $1
             ORDER BY id DESC";
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(staff).fetch_all(conn).await)
            .map_err(reading("staff_sessions"))?;
        Ok(rows.into_iter().map(Session::from).collect())
    }

    /// Notes that a session was used. No event: nothing of the account changes.
    pub async fn touch_session(&mut self, id: SessionId, now: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE staff_sessions
               SET seen_at = $2
             WHERE id = $1
               AND seen_at < $2";
        on_backend!(self, |conn| sqlx::query(SQL).bind(id).bind(now.0).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Notes that the second factor was shown, under another secret from now on (S62). [`StoreError::Conflict`] when the
    /// session has ended meanwhile.
    pub async fn prove_session(&mut self, id: SessionId, hash: &TokenHash, now: Timestamp) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE staff_sessions
               SET proved_at = $2,
                   hash = $3
             WHERE id = $1";
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(now.0)
            .bind(hash.0.as_slice())
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Signs somebody out, with its event.
    pub async fn sign_out(&mut self, member: &Member, id: SessionId, act: &Act) -> Result<(), StoreError> {
        self.note(EventKind::StaffSignedOut, &Told { staff: member.name.as_str(), count: None }, act).await?;
        self.end_session(id).await.map(|_| ())
    }

    /// Ends sessions of a person from elsewhere, all but one if that is given, with one event when there were any: how
    /// many.
    pub async fn end_sessions(
        &mut self,
        member: &Member,
        but: Option<SessionId>,
        act: &Act,
    ) -> Result<u64, StoreError> {
        const SQL: &str = "
            DELETE FROM staff_sessions
             WHERE staff = $1
               AND id <> $2";
        let ended = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(member.id)
            .bind(but.unwrap_or_default())
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        self.note_ended(member, ended, act).await
    }

    /// Ends one session of a person from elsewhere, with its event: false when there is none.
    pub async fn end_session_of(&mut self, member: &Member, id: SessionId, act: &Act) -> Result<bool, StoreError> {
        const SQL: &str = "
            DELETE FROM staff_sessions
             WHERE id = $1
               AND staff = $2";
        let ended = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(member.id)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(self.note_ended(member, ended, act).await? == 1)
    }

    async fn note_ended(&mut self, member: &Member, ended: u64, act: &Act) -> Result<u64, StoreError> {
        if ended > 0 {
            let told = Told { staff: member.name.as_str(), count: Some(ended) };
            self.note(EventKind::StaffSessionsEnded, &told, act).await?;
        }
        Ok(ended)
    }

    /// Forgets one session. No event of its own: whoever calls this has written why.
    pub async fn end_session(&mut self, id: SessionId) -> Result<u64, StoreError> {
        const SQL: &str = "
            DELETE FROM staff_sessions
             WHERE id = $1";
        Ok(on_backend!(self, |conn| sqlx::query(SQL).bind(id).execute(conn).await.map(|done| done.rows_affected()))?)
    }

    /// Forgets sessions that were last used before a moment: how many. They had ended by themselves.
    pub async fn forget_sessions(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        const SQL: &str = "
            DELETE FROM staff_sessions
             WHERE seen_at < $1";
        self.forget(SQL, before).await
    }
}
