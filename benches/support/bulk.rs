//! Rows by the million into either database, past the store: as fast as it takes them.

use std::error::Error;
use std::fmt::Write as _;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, PgConnection, Row as _, SqliteConnection};

/// Whatever goes wrong.
pub(crate) type Done<T> = Result<T, Box<dyn Error>>;

/// Rows of one statement on SQLite.
const ROWS: usize = 64;

/// A value of a row.
#[derive(Debug, Clone)]
pub(crate) enum Value {
    Null,
    Number(i64),
    Truth(bool),
    Text(String),
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(is_so: bool) -> Self {
        Self::Truth(is_so)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(bytes)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A connection that only writes.
pub(crate) enum Writer {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Writer {
    /// A connection to a database that nobody else uses, and that may be lost if this process is.
    pub(crate) async fn open(url: &str) -> Done<Self> {
        let Some(path) = url.strip_prefix("sqlite:") else {
            let mut conn = PgConnection::connect(url).await?;
            sqlx::raw_sql("SET synchronous_commit = off; SET maintenance_work_mem = '512MB'")
                .execute(&mut conn)
                .await?;
            return Ok(Self::Postgres(conn));
        };
        let options = SqliteConnectOptions::new()
            .filename(path)
            .journal_mode(SqliteJournalMode::Off)
            .synchronous(SqliteSynchronous::Off)
            .foreign_keys(true)
            .pragma("cache_size", "-1048576")
            .pragma("temp_store", "MEMORY");
        Ok(Self::Sqlite(options.connect().await?))
    }

    /// Ends the connection.
    pub(crate) async fn close(self) -> Done<()> {
        match self {
            Self::Sqlite(conn) => conn.close().await?,
            Self::Postgres(conn) => conn.close().await?,
        }
        Ok(())
    }

    /// Runs one statement, or several.
    pub(crate) async fn run(&mut self, sql: &str) -> Done<()> {
        let done = match self {
            Self::Sqlite(conn) => sqlx::raw_sql(built(sql)).execute(conn).await.map(|_| ()),
            Self::Postgres(conn) => sqlx::raw_sql(built(sql)).execute(conn).await.map(|_| ()),
        };
        done.map_err(|error| format!("{error}: {sql}").into())
    }

    /// Adds rows to a table.
    pub(crate) async fn insert(&mut self, table: &str, columns: &str, rows: Vec<Vec<Value>>) -> Done<()> {
        match self {
            Self::Sqlite(conn) => insert(conn, table, columns, rows).await,
            Self::Postgres(conn) => {
                let mut copy = conn.copy_in_raw(&format!("COPY {table} ({columns}) FROM STDIN")).await?;
                copy.send(lines(&rows).into_bytes()).await?;
                copy.finish().await?;
                Ok(())
            }
        }
    }

    /// Takes the rules and indexes of some tables away; what puts them back. Rows are then added many times faster, and
    /// an index is made of all of them at once.
    pub(crate) async fn lay_aside(&mut self, tables: &[&str]) -> Done<Vec<String>> {
        let tables: Vec<String> = tables.iter().map(|table| format!("'{table}'")).collect();
        let tables = tables.join(", ");
        let (found, mut back) = match self {
            Self::Sqlite(conn) => {
                let made = format!(
                    "SELECT 'DROP ' || type || ' ' || name, sql FROM sqlite_schema
                      WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name IN ({tables})"
                );
                (pairs(sqlx::query(built(&made)).fetch_all(conn).await?.iter()), Vec::new())
            }
            Self::Postgres(conn) => {
                let made = format!(
                    "SELECT 'DROP INDEX ' || indexname, indexdef FROM pg_indexes
                      WHERE schemaname = current_schema() AND tablename IN ({tables})
                        AND indexname NOT IN (SELECT conname FROM pg_constraint)"
                );
                let made = sqlx::query(built(&made)).fetch_all(conn).await?;
                let made = made.iter().map(|row| (row.get(0), row.get(1))).collect::<Vec<(String, String)>>();
                (made, vec!["SET session_replication_role = origin".to_owned()])
            }
        };
        for (drop, _) in &found {
            self.run(drop).await?;
        }
        if let Self::Postgres(_) = self {
            self.run("SET session_replication_role = replica").await?;
        } else {
            self.run("PRAGMA foreign_keys = OFF").await?;
            back.push("PRAGMA foreign_keys = ON".to_owned());
        }
        back.extend(found.into_iter().map(|(_, made)| made));
        Ok(back)
    }
}

fn pairs<'r>(rows: impl Iterator<Item = &'r sqlx::sqlite::SqliteRow>) -> Vec<(String, String)> {
    rows.map(|row| (row.get(0), row.get(1))).collect()
}

#[expect(clippy::disallowed_methods, reason = "a bench that writes past the store makes its own statements")]
fn built(sql: &str) -> AssertSqlSafe<String> {
    AssertSqlSafe(sql.to_owned())
}

async fn insert(conn: &mut SqliteConnection, table: &str, columns: &str, rows: Vec<Vec<Value>>) -> Done<()> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<Vec<Value>> = rows.by_ref().take(ROWS).collect();
        let places: Vec<String> = some.iter().map(|row| format!("({})", vec!["?"; row.len()].join(","))).collect();
        let sql = format!("INSERT INTO {table} ({columns}) VALUES {}", places.join(","));
        let mut query = sqlx::query(built(&sql));
        for value in some.into_iter().flatten() {
            query = match value {
                Value::Null => query.bind(None::<i64>),
                Value::Number(number) => query.bind(number),
                Value::Truth(is_so) => query.bind(is_so),
                Value::Text(text) => query.bind(text),
                Value::Bytes(bytes) => query.bind(bytes),
            };
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Rows as COPY reads them.
fn lines(rows: &[Vec<Value>]) -> String {
    let mut text = String::with_capacity(rows.len() * 256);
    for row in rows {
        for (at, value) in row.iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            match value {
                Value::Null => text.push_str("\\N"),
                Value::Number(number) => {
                    let _ = write!(text, "{number}");
                }
                Value::Truth(is_so) => text.push(if *is_so { 't' } else { 'f' }),
                Value::Text(plain) => {
                    text.push_str(&plain.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n"));
                }
                Value::Bytes(bytes) => {
                    text.push_str("\\\\x");
                    for byte in bytes {
                        let _ = write!(text, "{byte:02x}");
                    }
                }
            }
        }
        text.push('\n');
    }
    text
}
