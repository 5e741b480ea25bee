//! Links with which somebody sets password and second factor, and the places that people sign in from.

use super::super::error::{StoreError, corrupt, reading};
use super::super::{Tx, on_backend};
use crate::domain::ids::StaffId;
use crate::domain::staff::LinkKind;
use crate::domain::time::Timestamp;
use crate::domain::token::TokenHash;

/// A link that is still good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffLink {
    /// Whose.
    pub staff: StaffId,
    /// What for.
    pub kind: LinkKind,
    /// Until when.
    pub expires_at: Timestamp,
}

impl Tx {
    /// Keeps a link in place of all that the person had.
    pub async fn put_staff_link(&mut self, hash: &TokenHash, link: &StaffLink) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO staff_links (hash, staff, kind, expires_at)
            VALUES ($1, $2, $3, $4)";
        self.drop_staff_links(link.staff).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(hash.0.as_slice())
            .bind(link.staff)
            .bind(link.kind.word())
            .bind(link.expires_at.0)
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// The link of this hash, if it is still good.
    pub async fn staff_link(&mut self, hash: &TokenHash, now: Timestamp) -> Result<Option<StaffLink>, StoreError> {
        const SQL: &str = "
            SELECT staff, kind, expires_at
              FROM staff_links
             WHERE hash = $1
               AND expires_at > $2";
        let row: Option<(i64, String, i64)> = on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(hash.0.as_slice())
            .bind(now.0)
            .fetch_optional(conn)
            .await)
        .map_err(reading("staff_links"))?;
        let link = |(staff, kind, expires_at): (i64, String, i64)| {
            let kind = LinkKind::from_word(&kind).ok_or_else(|| corrupt("staff_links", "kind"))?;
            Ok(StaffLink { staff: StaffId(staff), kind, expires_at: Timestamp(expires_at) })
        };
        row.map(link).transpose()
    }

    /// Takes every link of a person back.
    pub async fn drop_staff_links(&mut self, staff: StaffId) -> Result<(), StoreError> {
        const SQL: &str = "
            DELETE FROM staff_links
             WHERE staff = $1";
        on_backend!(self, |conn| sqlx::query(SQL).bind(staff).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Notes that somebody signed in from a place, by its keyed hash: true when they had not before.
    pub async fn note_staff_place(
        &mut self,
        staff: StaffId,
        place: &[u8; 32],
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        const KNOWN: &str = "
            UPDATE staff_places
               SET seen_at = $3
             WHERE staff = $1
               AND place = $2";
        const NEW: &str = "
            INSERT INTO staff_places (staff, place, seen_at)
            VALUES ($1, $2, $3)";
        let place = place.as_slice();
        let known = on_backend!(self, |conn| sqlx::query(KNOWN)
            .bind(staff)
            .bind(place)
            .bind(now.0)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        if known == 0 {
            on_backend!(self, |conn| sqlx::query(NEW)
                .bind(staff)
                .bind(place)
                .bind(now.0)
                .execute(conn)
                .await
                .map(|_| ()))?;
        }
        Ok(known == 0)
    }

    /// Forgets places that nobody signed in from since a moment: how many.
    pub async fn forget_staff_places(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        const SQL: &str = "
            DELETE FROM staff_places
             WHERE seen_at < $1";
        self.forget(SQL, before).await
    }

    /// Forgets links that were good until before a moment: how many.
    pub async fn forget_staff_links(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        const SQL: &str = "
            DELETE FROM staff_links
             WHERE expires_at < $1";
        self.forget(SQL, before).await
    }

    /// Forgets who had which request open before a moment: how many.
    pub async fn forget_views(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        const SQL: &str = "
            DELETE FROM removal_views
             WHERE seen_at < $1";
        self.forget(SQL, before).await
    }
}
