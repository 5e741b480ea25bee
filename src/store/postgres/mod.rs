//! What is peculiar to PostgreSQL: the pool, how long anything may take, and who is told of changes.

pub(super) mod bulk;

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgListener, PgPool, PgPoolOptions};
use sqlx::{Executor, Postgres, Transaction};
use tokio::sync::Mutex;

use super::error::{OpenError, StoreError};
use super::schema::Found;

/// Connections of one instance.
const CONNECTIONS: u32 = 10;

/// A form that cannot be saved says so within two seconds: a database that is gone does not come back sooner.
const ACQUIRE: Duration = Duration::from_secs(2);

/// A transaction of the site that does nothing for so long has lost its owner. A command may read from a slow pipe
/// meanwhile, and gets as much longer as it is more patient.
const IDLE_IN_TRANSACTION: Duration = Duration::from_mins(1);

/// How long to wait before listening again after the connection was lost.
const LISTEN_AGAIN: Duration = Duration::from_secs(1);

/// Where commits that added events are announced.
pub(super) const CHANNEL: &str = "reprieve_changes";

/// The connections of one database.
#[derive(Debug)]
pub(super) struct Pools {
    pool: PgPool,
    listener: Mutex<Option<PgListener>>,
}

impl Pools {
    pub(super) async fn open(url: &str, patience: Duration) -> Result<Self, OpenError> {
        let options = PgConnectOptions::from_str(url).map_err(|_| OpenError::Url)?;
        let idle = IDLE_IN_TRANSACTION.max(patience * 20);
        let options = options.application_name("reprieve").options([
            // The ROLLBACK below would warn of itself at every return of a connection.
            ("client_min_messages", "error".to_owned()),
            // Every statement of ours is meant to go by an index; a plan that was made over an empty table does not know
            // and would read all of it once it has grown.
            ("enable_seqscan", "off".to_owned()),
            ("enable_hashjoin", "off".to_owned()),
            ("enable_mergejoin", "off".to_owned()),
            // A table of one row is read whole all the same, which after this counts as dear enough to be compiled first.
            ("jit", "off".to_owned()),
            ("lock_timeout", patience.as_millis().to_string()),
            ("idle_in_transaction_session_timeout", idle.as_millis().to_string()),
        ]);
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(ACQUIRE)
            // A caller that vanishes while its transaction begins leaves it open on the connection (sqlx #4385).
            .after_release(|conn, _| {
                Box::pin(async move {
                    // Over a line that was lost without a word it would wait for ever, and hold its place in the pool.
                    let taken_back = tokio::time::timeout(ACQUIRE, conn.execute("ROLLBACK")).await;
                    taken_back.map_err(|_| sqlx::Error::PoolTimedOut)??;
                    Ok(true)
                })
            })
            .connect_with(options)
            .await?;
        Ok(Self { pool, listener: Mutex::new(None) })
    }

    /// What is in the schema before anything is changed.
    pub(super) async fn found(&self) -> Result<Found, StoreError> {
        const TABLES: &str = "
            SELECT tablename::TEXT
              FROM pg_tables
             WHERE schemaname = current_schema()
             ORDER BY tablename";
        const STEPS: &str = "
            SELECT version, checksum
              FROM _sqlx_migrations
             WHERE success
             ORDER BY version";
        let mut conn = self.pool.acquire().await?;
        let tables = sqlx::query_scalar(TABLES).fetch_all(&mut *conn).await?;
        let mut found = Found { tables, steps: Vec::new() };
        if found.has_steps() {
            found.steps = sqlx::query_as(STEPS).fetch_all(&mut *conn).await?;
        }
        Ok(found)
    }

    pub(super) fn pool(&self) -> &PgPool {
        &self.pool
    }

    pub(super) async fn begin(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        Ok(self.pool.begin().await?)
    }

    /// One moment for every statement: by itself each would see its own.
    pub(super) async fn read(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        Ok(self.pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
    }

    /// Waits for a notification. A lost connection counts as one, since some may have been missed.
    pub(super) async fn changed(&self) {
        let mut place = self.listener.lock().await;
        if place.is_none() {
            match self.listen().await {
                // What was committed before this moment was not announced to us: it counts as a change.
                Ok(listener) => *place = Some(listener),
                Err(error) => {
                    tracing::debug!(%error, "not listening for changes");
                    tokio::time::sleep(LISTEN_AGAIN).await;
                }
            }
            return;
        }
        let Some(listener) = place.as_mut() else { return };
        match listener.try_recv().await {
            Ok(Some(_)) => while listener.next_buffered().is_some() {},
            Ok(None) | Err(_) => *place = None,
        }
    }

    async fn listen(&self) -> Result<PgListener, sqlx::Error> {
        let mut listener = PgListener::connect_with(&self.pool).await?;
        listener.listen(CHANNEL).await?;
        Ok(listener)
    }

    pub(super) async fn close(&self) {
        // Whoever listens holds a connection until it is told; the pool's end tells it.
        if let Ok(mut listener) = self.listener.try_lock() {
            *listener = None;
        }
        self.pool.close().await;
    }
}
