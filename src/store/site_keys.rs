//! The key that the site drew for itself, shared by all its instances.

use super::error::{StoreError, corrupt, reading};
use super::{Tx, on_backend};
use crate::domain::time::Timestamp;

/// The key. Not printed, not logged, not shown.
pub type SiteKey = [u8; 32];

impl Tx {
    /// The key that was kept, if there is one.
    pub async fn site_key(&mut self) -> Result<Option<SiteKey>, StoreError> {
        const SQL: &str = "
            SELECT secret
              FROM site_keys
             WHERE id = 1";
        let kept: Option<Vec<u8>> = on_backend!(self, |conn| sqlx::query_scalar(SQL).fetch_optional(conn).await)
            .map_err(reading("site_keys"))?;
        kept.map(|secret| secret.try_into().map_err(|_| corrupt("site_keys", "secret"))).transpose()
    }

    /// Keeps a key unless there is one; the key that is kept from now on. Whoever comes second gets the first one's.
    pub async fn keep_site_key(&mut self, fresh: &SiteKey, now: Timestamp) -> Result<SiteKey, StoreError> {
        const SQL: &str = "
            INSERT INTO site_keys (id, secret, made_at)
            VALUES (1, $1, $2)
                ON CONFLICT (id) DO NOTHING";
        on_backend!(self, |conn| sqlx::query(SQL).bind(fresh.as_slice()).bind(now.0).execute(conn).await.map(|_| ()))?;
        self.site_key().await?.ok_or_else(|| corrupt("site_keys", "id"))
    }
}
