//! The composition root: configuration → files → store → services → site and workers, and the way back down.

pub mod demo;
pub mod files;
pub mod housekeeping;
pub mod serve;

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;

use crate::config::Config;
use crate::dns::{HickoryResolver, Resolver};
use crate::domain::list::{Catalog, List};
use crate::domain::listing::Admission;
use crate::domain::time::{Clock, SystemClock};
use crate::index::LiveIndex;
use crate::services::Services;
use crate::store::{Store, StoreOptions};

/// How long a writer of the site waits for another one before it gives up: a person is waiting too.
pub const SERVE_PATIENCE: Duration = Duration::from_secs(5);

/// How long a command in a terminal waits for another writer: an import of millions may be under way.
pub const COMMAND_PATIENCE: Duration = Duration::from_secs(30);

/// Opens the configured store without touching its schema.
pub async fn open_store(config: &Config, patience: Duration) -> anyhow::Result<Store> {
    let store =
        Store::open(config.database_url.expose(), StoreOptions { busy_timeout: patience, ..StoreOptions::default() })
            .await;
    store.with_context(|| format!("The database {} could not be opened", config.database_url))
}

/// Brings the store to the current schema and the published lists and exclusions into it, and puts the services over
/// it. The index is still loading: a worker fills it, or nobody does.
pub async fn open_services(config: &Config, lists: &[Arc<List>], patience: Duration) -> anyhow::Result<Services> {
    let resolver: Arc<dyn Resolver> = Arc::new(HickoryResolver::system().context("The resolver could not be set up")?);
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let store = open_store(config, patience).await?;
    store.migrate().await.context("The database could not be brought to the current schema")?;
    let (catalog, admission) = publish(config, &store, lists, clock.as_ref()).await?;
    Ok(Services {
        store,
        index: Arc::new(LiveIndex::loading()),
        catalog: Arc::new(catalog),
        admission: Arc::new(admission),
        clock,
        resolver,
        stale_after: config.stale_after,
    })
}

/// Writes lists' policy versions and the configured exclusions into the store, one transaction.
async fn publish(
    config: &Config,
    store: &Store,
    lists: &[Arc<List>],
    clock: &dyn Clock,
) -> anyhow::Result<(Catalog, Admission)> {
    let mut tx = store.begin().await.context("The database does not take changes")?;
    let catalog = tx.sync_catalog(lists, clock.now()).await.context("The lists could not be published")?;
    let exclusions = tx.sync_exclusions(&config.exclusions, clock.now()).await;
    let exclusions = exclusions.context("The exclusions could not be written")?;
    tx.commit().await.context("The lists could not be published")?;
    Ok((catalog, Admission::new(exclusions, config.listable_special.clone())))
}
