//! Where the site's keys come from: those that the operator has set, or one that the site drew once and keeps.
//!
//! The kept one is shared by all instances, since all read the same store. It stays good behind keys that are set
//! later, so that nothing breaks on the day of the change; whoever does not want that deletes the row of `site_keys`.

use crate::domain::keys::SiteKeys;
use crate::domain::random::{Randomness, draw};
use crate::domain::time::Timestamp;
use crate::store::site_keys::SiteKey;
use crate::store::{Store, StoreError};

/// The keys to sign with. Draws one and keeps it where none is set and none was kept.
pub async fn site_keys(
    store: &Store,
    set: &[&[u8]],
    randomness: &dyn Randomness,
    now: Timestamp,
) -> Result<SiteKeys, StoreError> {
    let kept = kept(store).await?;
    let Some((first, older)) = set.split_first() else {
        let key = match kept {
            Some(key) => key,
            None => keep(store, randomness, now).await?,
        };
        return Ok(SiteKeys::new(&key, &[]));
    };
    let older: Vec<Vec<u8>> = older.iter().map(|key| key.to_vec()).chain(kept.map(Vec::from)).collect();
    Ok(SiteKeys::new(first, &older))
}

/// A reader waits for nobody: a long import holds the writer's place while the site starts.
async fn kept(store: &Store) -> Result<Option<SiteKey>, StoreError> {
    let mut tx = store.read().await?;
    let kept = tx.site_key().await?;
    tx.commit().await?;
    Ok(kept)
}

async fn keep(store: &Store, randomness: &dyn Randomness, now: Timestamp) -> Result<SiteKey, StoreError> {
    let fresh: SiteKey = draw(randomness);
    let mut tx = store.begin().await?;
    let key = tx.keep_site_key(&fresh, now).await?;
    tx.commit().await?;
    Ok(key)
}
