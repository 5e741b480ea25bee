//! What is peculiar to SQLite: one connection that writes, several that read, and how the file is opened.

pub(super) mod bulk;

use std::fs::{File, OpenOptions, Permissions};
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, Sqlite, SqliteConnection, Transaction};
use tokio::sync::Notify;

use super::StoreOptions;
use super::error::{OpenError, StoreError};
use super::schema::{Dialect, Found};

/// Readers never wait for each other up to this number; lookups do not need the database at all.
const READERS: u32 = 4;

/// Rows that a reading connection may be ahead of whoever takes them: a scan of everything hands over many at once.
const ROWS_AHEAD: usize = 4096;

/// SQLite's own unit of growth, unless the file says otherwise.
const PAGE_BYTES: u64 = 4096;

/// Every file of SQLite begins so, unless it is empty.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// The connections of one file.
#[derive(Debug)]
pub(super) struct Pools {
    writer: SqlitePool,
    readers: SqlitePool,
    told: Notify,
}

impl Pools {
    pub(super) async fn open(path: &str, limits: StoreOptions) -> Result<Self, OpenError> {
        // Options behind a question mark are not ours to guess: the file's name is all there is.
        if path.is_empty() || path.starts_with(":memory:") || path.contains("mode=memory") {
            return Err(OpenError::InMemory);
        }
        let path = Path::new(path);
        let is_fresh = prepare_file(path, limits.may_create)?;
        if !is_fresh {
            look_before_touching(path).await?;
            keep_private(path)?;
        }
        let patience = limits.busy_timeout;
        let mut options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(false)
            .journal_mode(SqliteJournalMode::Wal)
            // With NORMAL a power cut may take back what was acknowledged.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(patience)
            .row_buffer_size(ROWS_AHEAD);
        if let Some(bytes) = limits.sqlite_size_limit {
            options = options.pragma("max_page_count", (bytes / PAGE_BYTES).max(1).to_string());
        }
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(patience)
            .idle_timeout(None)
            .max_lifetime(None)
            .connect_lazy_with(options.clone().pragma("cache_size", "-65536"));
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(patience)
            .connect_lazy_with(options.pragma("query_only", "ON"));
        let pools = Self { writer, readers, told: Notify::new() };
        if let Err(error) = pools.writer.acquire().await {
            if is_fresh {
                // Leave nothing behind that was not there.
                let _ = std::fs::remove_file(path);
            }
            return Err(open_error(error, path));
        }
        Ok(pools)
    }

    /// What is in the file before anything is changed.
    pub(super) async fn found(&self) -> Result<Found, StoreError> {
        Ok(found_by(&mut *self.writer.acquire().await?).await?)
    }

    pub(super) fn writer(&self) -> &SqlitePool {
        &self.writer
    }

    /// A deferred transaction that reads and then writes fails at once when another has written in between, whatever
    /// the time-out: so a writer says from the start that it is one.
    pub(super) async fn begin(&self) -> Result<Transaction<'static, Sqlite>, StoreError> {
        self.writer.begin_with("BEGIN IMMEDIATE").await.map_err(|error| match error {
            // The one connection that writes is held by another task of this process.
            sqlx::Error::PoolTimedOut => StoreError::Busy(error),
            other => other.into(),
        })
    }

    pub(super) async fn read(&self) -> Result<Transaction<'static, Sqlite>, StoreError> {
        Ok(self.readers.begin().await?)
    }

    /// The copy is made for its owner alone, in one transaction, without what was deleted.
    pub(super) async fn copy_to(&self, file: &Path) -> Result<(), StoreError> {
        let unwritable = |error: std::io::Error| StoreError::Unavailable(sqlx::Error::Io(error));
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file).map_err(unwritable)?;
        let path = file.to_string_lossy().into_owned();
        let copied = sqlx::query("VACUUM INTO $1").bind(path).execute(&self.writer).await;
        if copied.is_err() {
            let _ = std::fs::remove_file(file);
        }
        copied?;
        made.sync_all().map_err(unwritable)
    }

    pub(super) fn tell(&self) {
        self.told.notify_waiters();
    }

    pub(super) async fn changed(&self) {
        self.told.notified().await;
    }

    pub(super) async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// Makes a missing file for its owner alone, if it may, and looks at one that is there. True when it was made.
fn prepare_file(path: &Path, may_create: bool) -> Result<bool, OpenError> {
    if path.is_dir() {
        return Err(OpenError::Folder(path.to_owned()));
    }
    if !may_create && !path.exists() {
        return Err(OpenError::Missing(path.to_owned()));
    }
    match OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(path) {
        Ok(_) => return Ok(true),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(source) => return Err(OpenError::Create { path: path.to_owned(), source }),
    }
    let opened = OpenOptions::new().read(true).write(true).open(path);
    let file = opened.map_err(|source| OpenError::ReadOnly { path: path.to_owned(), source })?;
    if is_sqlite(&file) { Ok(false) } else { Err(OpenError::NotADatabase(path.to_owned())) }
}

fn is_sqlite(file: &File) -> bool {
    let mut head = Vec::with_capacity(MAGIC.len());
    let is_read = file.take(MAGIC.len() as u64).read_to_end(&mut head).is_ok();
    is_read && (head.is_empty() || head == MAGIC)
}

/// Refuses a file that is not ours while it is still as it was: opened to be written to, it would be turned to WAL.
async fn look_before_touching(path: &Path) -> Result<(), OpenError> {
    let look = async {
        let mut conn = SqliteConnectOptions::new().filename(path).read_only(true).connect().await?;
        let found = found_by(&mut conn).await?;
        conn.close().await?;
        Ok(found)
    };
    let found = look.await.map_err(|error| open_error(error, path))?;
    found.pending(Dialect::Sqlite).map(|_| ())
}

/// What stands in the files is for their owner alone (S81): a mode that lets others in is narrowed, and a file whose
/// mode cannot be changed is refused.
fn keep_private(path: &Path) -> Result<(), OpenError> {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        let file = Path::new(&name);
        let Ok(about) = std::fs::metadata(file) else { continue };
        let mode = about.permissions().mode() & 0o777;
        let others = mode & 0o077;
        if others == 0 {
            continue;
        }
        let narrowed = std::fs::set_permissions(file, Permissions::from_mode(mode & 0o700));
        narrowed.map_err(|source| OpenError::Exposed { path: file.to_owned(), mode, source })?;
        let was = format!("{mode:o}");
        tracing::warn!(file = %file.display(), was, "others could open a file of the database; now its owner alone can");
    }
    Ok(())
}

async fn found_by(conn: &mut SqliteConnection) -> Result<Found, sqlx::Error> {
    const TABLES: &str = "
        SELECT name
          FROM sqlite_schema
         WHERE type = 'table'
           AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    const STEPS: &str = "
        SELECT version, checksum
          FROM _sqlx_migrations
         WHERE success
         ORDER BY version";
    let tables = sqlx::query_scalar(TABLES).fetch_all(&mut *conn).await?;
    let mut found = Found { tables, steps: Vec::new() };
    if found.has_steps() {
        found.steps = sqlx::query_as(STEPS).fetch_all(&mut *conn).await?;
    }
    Ok(found)
}

fn open_error(error: sqlx::Error, path: &Path) -> OpenError {
    // 26 is SQLITE_NOTADB.
    let is_no_database = matches!(&error, sqlx::Error::Database(e) if e.code().is_some_and(|code| code == "26"));
    if is_no_database { OpenError::NotADatabase(path.to_owned()) } else { error.into() }
}
