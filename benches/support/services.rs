//! The site's services over a store that is there already.

use std::error::Error;
use std::sync::Arc;

use reprieve::content::Library;
use reprieve::dns::FixedResolver;
use reprieve::domain::keys::SiteKeys;
use reprieve::domain::listing::Admission;
use reprieve::domain::random::SystemRandomness;
use reprieve::domain::time::{ManualClock, Seconds};
use reprieve::index::LiveIndex;
use reprieve::lists;
use reprieve::services::Services;
use reprieve::services::budgets::Budgets;
use reprieve::services::staff::password::Hashing;
use reprieve::services::task::Writes;
use reprieve::store::Store;

use crate::listings::NOW;

/// The services over a migrated store, with the starter lists and an index that is still loading.
pub(crate) async fn services(store: Store) -> Result<Services, Box<dyn Error>> {
    let lists = lists::load(None, &Library::load(None)?)?;
    let mut tx = store.begin().await?;
    let catalog = tx.sync_catalog(&lists, NOW).await?;
    tx.commit().await?;
    let keys = Arc::new(SiteKeys::new(&[7; 32], &[]));
    Ok(Services {
        writes: Writes::new(),
        store,
        backgrounds: Arc::default(),
        stats: Arc::default(),
        news: Arc::default(),
        zones: Arc::default(),
        recent: Arc::default(),
        index: Arc::new(LiveIndex::loading()),
        catalog: Arc::new(catalog),
        admission: Arc::new(Admission::default()),
        clock: Arc::new(ManualClock::at(NOW)),
        resolver: Arc::new(FixedResolver::new()),
        randomness: Arc::new(SystemRandomness),
        keys: keys.clone(),
        budgets: Budgets::new(keys),
        hashing: Hashing::new(),
        owners: Arc::default(),
        stale_after: Seconds::HOUR,
    })
}
