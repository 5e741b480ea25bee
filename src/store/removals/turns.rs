//! When machines look at a request. Whoever looks puts the time off first: no other instance looks meanwhile, and somebody
//! does again when that one dies. No events: nothing of the request changes.

use super::super::error::{StoreError, reading};
use super::super::{Tx, on_backend};
use crate::domain::ids::RemovalId;
use crate::domain::time::{Seconds, Timestamp};

impl Tx {
    /// Says when machines look at a request next; `None`: they do not.
    pub async fn set_turn(&mut self, id: RemovalId, check_at: Option<Timestamp>) -> Result<(), StoreError> {
        const SET: &str = "
            INSERT INTO removal_turns (removal, check_at)
            VALUES ($1, $2)
                ON CONFLICT (removal) DO UPDATE SET check_at = excluded.check_at";
        const UNSET: &str = "
            DELETE FROM removal_turns
             WHERE removal = $1";
        match check_at {
            Some(at) => on_backend!(self, |conn| sqlx::query(SET).bind(id).bind(at.0).execute(conn).await.map(|_| ()))?,
            None => on_backend!(self, |conn| sqlx::query(UNSET).bind(id).execute(conn).await.map(|_| ()))?,
        }
        Ok(())
    }

    /// True when machines have a request to look at now: asked before a writer's place is taken.
    pub async fn has_turn(&mut self, now: Timestamp) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT EXISTS (SELECT 1 FROM removal_turns WHERE check_at <= $1)";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(now.0).fetch_one(conn).await)
            .map_err(reading("removal_turns"))
    }

    /// Takes the request that machines have to look at the longest, for `lease`. No event: nothing of it changes.
    pub async fn lease_turn(&mut self, now: Timestamp, lease: Seconds) -> Result<Option<RemovalId>, StoreError> {
        // The condition stands outside as well: see `lease_letter`.
        const SQL: &str = "
            UPDATE removal_turns
               SET check_at = $2
             WHERE check_at <= $1
               AND removal = (SELECT removal
                                FROM removal_turns
                               WHERE check_at <= $1
                               ORDER BY check_at, removal
                               LIMIT 1)
         RETURNING removal";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(now.0).bind(now.plus(lease).0).fetch_optional(conn).await)
            .map_err(reading("removal_turns"))
    }
}
