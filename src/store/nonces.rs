//! What may be used once, and what came of it (S71): a form that is sent twice leads to the same place twice.

use super::error::{StoreError, corrupt, reading};
use super::{Tx, on_backend};
use crate::domain::keys::Nonce;
use crate::domain::time::Timestamp;

/// Whether a nonce was used before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NonceUse {
    /// It was not, and is now.
    First,
    /// It was: what came of it then.
    Again(String),
}

impl Tx {
    /// Uses a nonce up: it stays used if, and only if, this transaction is committed. Waits for whoever uses the same
    /// one just now, so that of many at once all but one are told what the one has done. `outcome` names what comes of
    /// it; it holds no secret.
    pub async fn use_nonce(&mut self, nonce: &Nonce, now: Timestamp, outcome: &str) -> Result<NonceUse, StoreError> {
        const SQL: &str = "
            INSERT INTO used_nonces (nonce, used_at, outcome)
            VALUES ($1, $2, $3)
                ON CONFLICT (nonce) DO NOTHING";
        let used = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(nonce.0.as_slice())
            .bind(now.0)
            .bind(outcome)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        if used == 1 {
            return Ok(NonceUse::First);
        }
        self.outcome_of(nonce).await?.map(NonceUse::Again).ok_or_else(|| corrupt("used_nonces", "nonce"))
    }

    /// What came of a nonce, if it was used.
    pub async fn outcome_of(&mut self, nonce: &Nonce) -> Result<Option<String>, StoreError> {
        const SQL: &str = "
            SELECT outcome
              FROM used_nonces
             WHERE nonce = $1";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(nonce.0.as_slice()).fetch_optional(conn).await)
            .map_err(reading("used_nonces"))
    }

    /// Forgets what was used before a moment: how many.
    pub async fn forget_nonces(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        const SQL: &str = "
            DELETE FROM used_nonces
             WHERE used_at < $1";
        self.forget(SQL, before).await
    }
}
