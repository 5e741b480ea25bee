//! `backend_test!`: one body of a test, run on SQLite and on PostgreSQL.
//!
//! SQLite gets a file in a folder of its own, PostgreSQL a schema of its own in the server that
//! `REPRIEVE_TEST_POSTGRES` names, or else in a throwaway server of this process. Where there is no PostgreSQL a test
//! says what it left out and passes, unless `REPRIEVE_REQUIRE_POSTGRES=1` makes that a failure.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use reprieve::store::{Store, StoreOptions};
use sqlx::{Connection, Executor, PgConnection, SqliteConnection};
use tempfile::TempDir;

/// Makes `name::sqlite` and `name::postgres` from one async body that takes a [`Database`].
macro_rules! backend_test {
    (async fn $name:ident($database:ident: Database) $body:block) => {
        async fn $name($database: &$crate::support::backends::Database) $body

        mod $name {
            #[test]
            fn sqlite() {
                $crate::support::backends::on_sqlite(async |database| super::$name(database).await);
            }

            #[test]
            fn postgres() {
                $crate::support::backends::on_postgres(async |database| super::$name(database).await);
            }
        }
    };
}
pub(crate) use backend_test;

/// An empty database of one test, migrated.
pub(crate) struct Database {
    /// How the store is opened.
    pub(crate) url: String,
    /// The store, open.
    pub(crate) store: Store,
    kind: Kind,
}

enum Kind {
    Sqlite(TempDir),
    Postgres,
}

impl Database {
    /// True on PostgreSQL.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.kind, Kind::Postgres)
    }

    /// The file, on SQLite.
    pub(crate) fn file(&self) -> Option<PathBuf> {
        match &self.kind {
            Kind::Sqlite(folder) => Some(folder.path().join("test.db")),
            Kind::Postgres => None,
        }
    }

    /// Another store over the same database, as another process would have.
    pub(crate) async fn another(&self) -> Store {
        Store::open(&self.url, StoreOptions::default()).await.unwrap()
    }

    /// Runs statements as somebody would who goes round the store; the error is the database's own text.
    pub(crate) async fn raw(&self, sql: &str) -> Result<(), String> {
        let sql = built(sql);
        let done = match &self.kind {
            Kind::Sqlite(_) => {
                let mut conn = SqliteConnection::connect(&self.url).await.unwrap();
                let done = sqlx::raw_sql(sql).execute(&mut conn).await.map(|_| ());
                conn.close().await.unwrap();
                done
            }
            Kind::Postgres => {
                let mut conn = PgConnection::connect(&self.url).await.unwrap();
                let done = sqlx::raw_sql(sql).execute(&mut conn).await.map(|_| ());
                conn.close().await.unwrap();
                done
            }
        };
        done.map_err(|error| error.to_string())
    }

    /// One number.
    pub(crate) async fn number(&self, sql: &str) -> i64 {
        let sql = built(sql);
        match &self.kind {
            Kind::Sqlite(_) => {
                let mut conn = SqliteConnection::connect(&self.url).await.unwrap();
                sqlx::query_scalar(sql).fetch_one(&mut conn).await.unwrap()
            }
            Kind::Postgres => {
                let mut conn = PgConnection::connect(&self.url).await.unwrap();
                sqlx::query_scalar(sql).fetch_one(&mut conn).await.unwrap()
            }
        }
    }

    /// Every row of a table as text, for whoever looks for what must not be there.
    pub(crate) async fn dump(&self, table: &str) -> String {
        let texts: Vec<String> = match &self.kind {
            Kind::Sqlite(_) => {
                let mut conn = SqliteConnection::connect(&self.url).await.unwrap();
                let names = built(&format!("SELECT name FROM pragma_table_info('{table}')"));
                let names: Vec<String> = sqlx::query_scalar(names).fetch_all(&mut conn).await.unwrap();
                let columns: Vec<_> = names.iter().map(|name| format!("quote({name})")).collect();
                let rows = built(&format!("SELECT {} FROM {table}", columns.join(" || ' ' || ")));
                sqlx::query_scalar(rows).fetch_all(&mut conn).await.unwrap()
            }
            Kind::Postgres => {
                let mut conn = PgConnection::connect(&self.url).await.unwrap();
                let rows = built(&format!("SELECT CAST({table} AS TEXT) FROM {table}"));
                sqlx::query_scalar(rows).fetch_all(&mut conn).await.unwrap()
            }
        };
        texts.join("\n")
    }

    /// The key of a network as a literal of this database.
    pub(crate) fn key(&self, network: &str) -> String {
        let network: reprieve::domain::network::Network = network.parse().unwrap();
        self.bytes(&network.key())
    }

    /// Bytes as a literal of this database.
    pub(crate) fn bytes(&self, bytes: &[u8]) -> String {
        let hex = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
        match self.kind {
            Kind::Sqlite(_) => format!("x'{hex}'"),
            Kind::Postgres => format!("'\\x{hex}'"),
        }
    }
}

/// SQL that a test has put together: tests go round the store on purpose.
#[expect(clippy::disallowed_methods, reason = "nobody but the test writes this text")]
pub(crate) fn built(sql: &str) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(sql.to_owned())
}

fn run(body: impl AsyncFnOnce()) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(body());
}

/// Runs a body on a fresh SQLite file.
pub(crate) fn on_sqlite(body: impl AsyncFnOnce(&Database)) {
    run(async || {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        let store = Store::open(&url, StoreOptions::default()).await.unwrap();
        store.migrate().await.unwrap();
        let database = Database { url, store, kind: Kind::Sqlite(folder) };
        body(&database).await;
        database.store.close().await;
    });
}

/// Runs a body in a fresh schema of PostgreSQL.
pub(crate) fn on_postgres(body: impl AsyncFnOnce(&Database)) {
    let Some(server) = server() else { return };
    run(async || {
        let (url, schema) = fresh_schema(&server).await;
        let store = Store::open(&url, StoreOptions::default()).await.unwrap();
        store.migrate().await.unwrap();
        let database = Database { url, store, kind: Kind::Postgres };
        body(&database).await;
        database.store.close().await;
        drop_schema(&server, &schema).await;
    });
}

/// A new schema, and an address that leads into it.
pub(crate) async fn fresh_schema(server: &str) -> (String, String) {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let schema = format!("test_{}_{number}", std::process::id());
    let mut admin = PgConnection::connect(server).await.unwrap();
    let create = format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
    admin.execute(sqlx::raw_sql(built(&create))).await.unwrap();
    admin.close().await.unwrap();
    (format!("{server}?options=-c%20search_path%3D{schema}"), schema)
}

async fn drop_schema(server: &str, schema: &str) {
    let mut admin = PgConnection::connect(server).await.unwrap();
    let drop = format!("DROP SCHEMA {schema} CASCADE");
    admin.execute(sqlx::raw_sql(built(&drop))).await.unwrap();
    admin.close().await.unwrap();
}

/// The address of a PostgreSQL server, or `None` when there is none and none is required.
pub(crate) fn server() -> Option<String> {
    static SERVER: OnceLock<Option<String>> = OnceLock::new();
    SERVER.get_or_init(|| std::env::var("REPRIEVE_TEST_POSTGRES").ok().or_else(start)).clone().or_else(|| {
        let is_required = std::env::var("REPRIEVE_REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
        assert!(!is_required, "REPRIEVE_REQUIRE_POSTGRES=1, but there is no PostgreSQL: run tests/setup");
        eprintln!("left out: no PostgreSQL here (tests/setup installs it, tests/postgres runs one)");
        None
    })
}

/// Starts a throwaway server for this process: `tests/postgres` keeps it until the pipe that it reads is closed, which
/// the end of this process does, however it ends.
fn start() -> Option<String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/postgres");
    let mut child = Command::new(script)
        .args(["sh", "-c", "echo \"$REPRIEVE_TEST_POSTGRES\"; exec cat >/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let mut line = String::new();
    let mut output = std::io::BufReader::new(child.stdout.take()?);
    std::io::BufRead::read_line(&mut output, &mut line).ok()?;
    // Never dropped before the process ends: the server lives as long as this end of the pipe is open.
    std::mem::forget(child);
    let url = line.trim();
    (!url.is_empty()).then(|| url.to_owned())
}
