//! The composition root: configuration → files → store → services → site and workers, and the way back down.

pub mod demo;
pub mod files;
pub mod housekeeping;
pub mod post;
pub mod serve;
pub mod zones;

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use crate::config::Config;
use crate::dns::{HickoryResolver, Resolver};
use crate::domain::keys::{SIGNATURE_BYTES, SiteKeys};
use crate::domain::list::{Catalog, List};
use crate::domain::listing::{Admission, Exclusion};
use crate::domain::random::{Randomness, SystemRandomness, draw};
use crate::domain::time::{Clock, SystemClock};
use crate::index::LiveIndex;
use crate::owners::Owners;
use crate::services::Services;
use crate::services::budgets::Budgets;
use crate::services::keys::site_keys;
use crate::services::staff::password::Hashing;
use crate::services::task::Writes;
use crate::store::policies::SyncError;
use crate::store::{Store, StoreOptions};

/// How long a writer of the site waits for another one before it gives up: a person is waiting too.
pub const SERVE_PATIENCE: Duration = Duration::from_secs(5);

/// How long a command in a terminal waits for another writer: an import of millions may be under way.
pub const COMMAND_PATIENCE: Duration = Duration::from_secs(30);

/// Who holds which network, from the configured file.
pub fn owners(config: &Config) -> anyhow::Result<Owners> {
    match &config.owners_db {
        Some(file) => Owners::open(file).with_context(|| format!("owners_db: {}", file.display())),
        None => Ok(Owners::unknown()),
    }
}

/// Opens the configured store without touching its schema; a missing SQLite file is made.
pub async fn open_store(config: &Config, patience: Duration) -> anyhow::Result<Store> {
    open(config, StoreOptions { busy_timeout: patience, ..StoreOptions::default() }).await
}

/// Opens a store that must be there with its current schema: for commands that read. A place that was mistyped is told,
/// and no empty database is made there.
pub async fn open_existing(config: &Config) -> anyhow::Result<Store> {
    let store = open_to_read(config, COMMAND_PATIENCE).await?;
    let is_current = store.pending().await? == 0;
    anyhow::ensure!(is_current, "The database does not have the current schema; reprieve migrate brings it there");
    Ok(store)
}

/// The same, whatever its schema.
pub async fn open_to_read(config: &Config, patience: Duration) -> anyhow::Result<Store> {
    open(config, StoreOptions { busy_timeout: patience, may_create: false, ..StoreOptions::default() }).await
}

async fn open(config: &Config, options: StoreOptions) -> anyhow::Result<Store> {
    let store = Store::open(config.database_url.expose(), options).await;
    store.with_context(|| format!("The database {} could not be opened", config.database_url))
}

/// Opens the store, brings it to the current schema, publishes lists and exclusions in it, and puts the services over it.
/// The index is still loading: a worker fills it, or nobody does.
pub async fn open_services(config: &Config, lists: &[Arc<List>], patience: Duration) -> anyhow::Result<Services> {
    let store = open_store(config, patience).await?;
    store.migrate().await.context("The database could not be brought to the current schema")?;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let known = match published(config, &store, lists).await? {
        Some(published) => published,
        None => publish(config, &store, lists, clock.as_ref()).await?,
    };
    let randomness: Arc<dyn Randomness> = Arc::new(SystemRandomness);
    let set: Vec<&[u8]> = config.secret_keys.iter().map(|key| key.expose().as_bytes()).collect();
    let keys = site_keys(&store, &set, randomness.as_ref(), clock.now()).await;
    let keys = keys.context("The site's key could neither be read nor made")?;
    put_together(config, store, known, (clock, randomness, keys))
}

/// Puts the services over a store as it is: for commands that read. Nothing is published, and a store that has listings
/// under what the configured lists do not have is refused: they would be passed over in silence.
pub async fn services_reading(config: &Config, store: Store, lists: &[Arc<List>]) -> anyhow::Result<Services> {
    let mut tx = store.read().await.context("The database cannot be read")?;
    let in_the_way: Vec<SyncError> = tx.sync_faults(lists).await.context("The lists could not be read")?;
    let in_the_way = in_the_way.into_iter().find(|fault| !matches!(fault, SyncError::FloorInUse { .. }));
    if let Some(fault) = in_the_way {
        return Err(fault).context("The lists of the configuration are not those of the database");
    }
    let catalog = tx.known_catalog(lists).await.context("The lists could not be read")?;
    let exclusions = tx.exclusions().await.context("The exclusions could not be read")?;
    tx.commit().await.context("The database cannot be read")?;
    // Nothing is signed that outlives the command, and nothing is written.
    let keys = SiteKeys::new(&draw::<SIGNATURE_BYTES>(&SystemRandomness), &[]);
    let means: Means = (Arc::new(SystemClock), Arc::new(SystemRandomness), keys);
    put_together(config, store, (catalog, exclusions), means)
}

/// Time, randomness and keys.
type Means = (Arc<dyn Clock>, Arc<dyn Randomness>, SiteKeys);

fn put_together(
    config: &Config,
    store: Store,
    (catalog, exclusions): (Catalog, Vec<Exclusion>),
    (clock, randomness, keys): Means,
) -> anyhow::Result<Services> {
    let keys = Arc::new(keys);
    let budgets = Budgets::new(Arc::clone(&keys));
    let resolver: Arc<dyn Resolver> = Arc::new(HickoryResolver::system().context("The resolver could not be set up")?);
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
        admission: Arc::new(Admission::new(exclusions, config.listable_special.clone())),
        clock,
        randomness,
        keys,
        budgets: if config.limits { budgets } else { budgets.without_clients() },
        hashing: Hashing::new(),
        resolver,
        // Only pages name the holder of a network.
        owners: Arc::default(),
        stale_after: config.stale_after,
    })
}

/// What the store has, if it is what the files say: a long import holds the place of the writer meanwhile, and neither a
/// lookup nor a site that starts again has to wait for it.
async fn published(
    config: &Config,
    store: &Store,
    lists: &[Arc<List>],
) -> anyhow::Result<Option<(Catalog, Vec<Exclusion>)>> {
    let mut tx = store.read().await.context("The database cannot be read")?;
    let catalog = tx.synced_catalog(lists).await.context("The lists could not be read")?;
    let exclusions = tx.synced_exclusions(&config.exclusions).await.context("The exclusions could not be read")?;
    Ok(catalog.zip(exclusions))
}

/// Writes lists' policy versions and the configured exclusions into the store, one transaction.
async fn publish(
    config: &Config,
    store: &Store,
    lists: &[Arc<List>],
    clock: &dyn Clock,
) -> anyhow::Result<(Catalog, Vec<Exclusion>)> {
    let mut tx = store.begin().await.context("The database does not take changes")?;
    let catalog = tx.sync_catalog(lists, clock.now()).await.context("The lists could not be published")?;
    let exclusions = tx.sync_exclusions(&config.exclusions, clock.now()).await;
    let exclusions = exclusions.context("The exclusions could not be written")?;
    tx.commit().await.context("The lists could not be published")?;
    Ok((catalog, exclusions))
}
