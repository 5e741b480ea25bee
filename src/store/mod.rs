//! The store: everything that is kept, in SQLite or PostgreSQL, with one SQL text for both.
//!
//! [`Store`] opens and begins; [`Tx`] is one unit of work, with one `impl` block in each file beside this one. Nothing
//! here knows the index or the pages. What differs between the databases stands in [`sqlite`] and [`postgres`]; every
//! other statement is one constant that both read.
//!
//! It never answers a lookup: [`crate::index`] does, from memory.

pub mod audit;
pub mod budgets;
mod bulk;
mod catalog;
pub mod desk;
pub mod error;
pub mod events;
pub mod evidence;
pub mod exclusions;
pub mod letters;
pub mod listing_changes;
pub mod listing_notes;
pub mod listings;
mod listings_find;
pub mod news;
pub mod nonces;
pub mod numbers;
pub mod outbox;
pub mod policies;
mod postgres;
pub mod proposals;
pub mod publications;
pub mod purges;
pub mod recent;
pub mod removal_events;
pub mod removals;
pub mod scan;
pub mod schema;
pub mod site_keys;
pub mod sources;
mod sqlite;
pub mod staff;
pub mod verify;
mod verify_removals;
mod verify_staff;

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::{Postgres, Sqlite, Transaction};

pub use error::{BackupError, OpenError, StoreError};
use events::Head;

use crate::domain::time::Timestamp;

/// How the store is opened.
#[derive(Debug, Clone, Copy)]
pub struct StoreOptions {
    /// How long a writer waits for another one before it gives up.
    pub busy_timeout: Duration,
    /// The largest that an SQLite file may become, in bytes, on a disk that is shared: writing more fails as on a full
    /// disk. PostgreSQL takes no notice.
    pub sqlite_size_limit: Option<u64>,
    /// Whether a missing SQLite file is made. A command that only reads has nothing to say of a database that is not
    /// there, and must not make one where somebody mistyped its place.
    pub may_create: bool,
}

impl Default for StoreOptions {
    /// For the site: five seconds, since a person is waiting too.
    fn default() -> Self {
        Self { busy_timeout: Duration::from_secs(5), sqlite_size_limit: None, may_create: true }
    }
}

/// Runs one sqlx expression on the open transaction; the body is compiled once for each driver.
macro_rules! on_backend {
    ($tx:expr, |$conn:ident| $body:expr) => {
        match &mut $tx.backend {
            $crate::store::Backend::Sqlite(tx) => {
                let $conn = &mut **tx;
                $body
            }
            $crate::store::Backend::Postgres(tx) => {
                let $conn = &mut **tx;
                $body
            }
        }
    };
}
pub(in crate::store) use on_backend;

/// The database of this site. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store(Arc<Pools>);

#[derive(Debug)]
enum Pools {
    Sqlite(sqlite::Pools),
    Postgres(postgres::Pools),
}

/// One unit of work: nothing of it is kept unless it is committed.
#[derive(Debug)]
pub struct Tx {
    backend: Backend,
    store: Store,
    /// The head of the history, once this transaction has taken it.
    head: Option<Head>,
    /// True when events were added: the head is written and others are told at the commit.
    has_events: bool,
}

#[derive(Debug)]
enum Backend {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Store {
    /// Opens `sqlite:FILE` or `postgres://…`. Makes a missing SQLite file, readable by its owner alone, if it may, and
    /// changes nothing else: [`Store::migrate`] does. Refuses a database of another product or of a later release.
    pub async fn open(url: &str, options: StoreOptions) -> Result<Self, OpenError> {
        let pools = if let Some(path) = url.strip_prefix("sqlite:") {
            Pools::Sqlite(sqlite::Pools::open(path.strip_prefix("//").unwrap_or(path), options).await?)
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            Pools::Postgres(postgres::Pools::open(url, options.busy_timeout).await?)
        } else {
            return Err(OpenError::Url);
        };
        let store = Self(Arc::new(pools));
        store.pending().await?;
        Ok(store)
    }

    /// How many steps of the schema are still to run.
    pub async fn pending(&self) -> Result<usize, OpenError> {
        match &*self.0 {
            Pools::Sqlite(pools) => pools.found().await?.pending(schema::Dialect::Sqlite),
            Pools::Postgres(pools) => pools.found().await?.pending(schema::Dialect::Postgres),
        }
    }

    /// Brings the schema up to date. Asks for no right to change the schema when there is nothing to do.
    pub async fn migrate(&self) -> Result<(), OpenError> {
        self.migrate_to(schema::newest()).await
    }

    /// Brings the schema up to one version: for tests of the steps, which put rows between them.
    pub async fn migrate_to(&self, version: i64) -> Result<(), OpenError> {
        if self.pending().await? == 0 {
            return Ok(());
        }
        let migrated = match &*self.0 {
            Pools::Sqlite(pools) => schema::migrator(schema::Dialect::Sqlite, version).run(pools.writer()).await,
            Pools::Postgres(pools) => schema::migrator(schema::Dialect::Postgres, version).run(pools.pool()).await,
        };
        migrated.map_err(|error| match error {
            sqlx::migrate::MigrateError::Execute(error) | sqlx::migrate::MigrateError::ExecuteMigration(error, _) => {
                error.into()
            }
            other => OpenError::from(sqlx::Error::from(other)),
        })
    }

    /// Begins work that writes. On SQLite it takes the place of the one writer at once.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let backend = match &*self.0 {
            Pools::Sqlite(pools) => Backend::Sqlite(pools.begin().await?),
            Pools::Postgres(pools) => Backend::Postgres(pools.begin().await?),
        };
        Ok(Tx { backend, store: self.clone(), head: None, has_events: false })
    }

    /// Begins work that only reads, all of it from the same moment. Never waits for a writer.
    pub async fn read(&self) -> Result<Tx, StoreError> {
        let backend = match &*self.0 {
            Pools::Sqlite(pools) => Backend::Sqlite(pools.read().await?),
            Pools::Postgres(pools) => Backend::Postgres(pools.read().await?),
        };
        Ok(Tx { backend, store: self.clone(), head: None, has_events: false })
    }

    /// Writes a whole copy of an SQLite database to a new file, while others read and write.
    pub async fn backup(&self, file: &Path) -> Result<(), BackupError> {
        match &*self.0 {
            Pools::Sqlite(pools) => Ok(pools.copy_to(file).await?),
            Pools::Postgres(_) => Err(BackupError::NotSqlite),
        }
    }

    /// Returns when the history has probably grown. PostgreSQL tells of every instance's commits, SQLite only of those
    /// of this process: whoever waits must also look by the clock.
    pub async fn wait_for_change(&self) {
        match &*self.0 {
            Pools::Sqlite(pools) => pools.changed().await,
            Pools::Postgres(pools) => pools.changed().await,
        }
    }

    /// Ends every connection once its work is done.
    pub async fn close(&self) {
        match &*self.0 {
            Pools::Sqlite(pools) => pools.close().await,
            Pools::Postgres(pools) => pools.close().await,
        }
    }
}

impl Tx {
    /// Keeps everything that was done. When this fails with [`StoreError::Unavailable`], nobody can say whether it was
    /// kept: the answer was lost, not the work.
    pub async fn commit(mut self) -> Result<(), StoreError> {
        if self.has_events {
            self.write_head().await?;
        }
        let Self { backend, store, has_events, head } = self;
        match backend {
            Backend::Sqlite(tx) => tx.commit().await?,
            Backend::Postgres(tx) => tx.commit().await?,
        }
        if has_events && let Some(head) = head {
            // Kept by the log, out of reach of whoever has the database: a history that was cut off shows (S98).
            tracing::info!(%head, "the history has grown");
        }
        if has_events && let Pools::Sqlite(pools) = &*store.0 {
            pools.tell();
        }
        Ok(())
    }

    /// Runs a statement that deletes what is older than a moment: how many rows.
    async fn forget(&mut self, sql: &'static str, before: Timestamp) -> Result<u64, StoreError> {
        Ok(on_backend!(self, |conn| sqlx::query(sql)
            .bind(before.0)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?)
    }

    /// Takes everything back. Dropping does the same a little later.
    pub async fn rollback(self) -> Result<(), StoreError> {
        match self.backend {
            Backend::Sqlite(tx) => tx.rollback().await?,
            Backend::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}
