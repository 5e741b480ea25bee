//! What can go wrong with the store, told by what the caller may do about it.
//!
//! Absence is not here: it is an `Option`. The words are for logs and for the terminal; a page says only that nothing
//! was saved.

use std::path::PathBuf;

/// Why the store did not do what it was asked. Whatever the reason, nothing of the transaction is kept.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else was quicker: what was to be changed is no longer as it was read.
    #[error("somebody else has changed this meanwhile")]
    Conflict,
    /// What is stored makes no sense; the operator must look.
    #[error("the database holds something that makes no sense: column {column} of table {table}")]
    Corrupt {
        /// Where it stands.
        table: &'static str,
        /// In which column.
        column: String,
    },
    /// The database cannot be reached, or does not answer in time. Trying later may help.
    #[error("the database cannot be reached")]
    Unavailable(#[source] sqlx::Error),
    /// The disk is full or fails. Nothing is to be tried again before somebody has looked.
    #[error("the database cannot write: the disk is full or failing")]
    Full(#[source] sqlx::Error),
    /// Another writer did not finish in time.
    #[error("another writer holds the database, as an import does; try again when it has finished")]
    Busy(#[source] sqlx::Error),
    /// Anything else: a fault of ours.
    #[error("the database refused a statement")]
    Driver(#[source] sqlx::Error),
}

impl StoreError {
    /// True when the same may well work later without anybody's doing.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::Busy(_))
    }

    /// True when the database cannot be reached.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Unavailable(_))
    }

    /// True when somebody else was quicker.
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict)
    }

    /// The message of a rule of the schema that a change would have broken, if that is what happened.
    pub fn broken_rule(&self) -> Option<&str> {
        match self {
            Self::Driver(sqlx::Error::Database(error)) => Some(error.message()),
            _ => None,
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match kind(&error) {
            Kind::Conflict => Self::Conflict,
            Kind::Unavailable => Self::Unavailable(error),
            Kind::Full => Self::Full(error),
            Kind::Busy => Self::Busy(error),
            Kind::Driver => Self::Driver(error),
        }
    }
}

/// Says which table a row was read from, for the case that it cannot be understood.
pub(super) fn reading(table: &'static str) -> impl Fn(sqlx::Error) -> StoreError {
    move |error| match error {
        sqlx::Error::ColumnDecode { index, .. } => {
            StoreError::Corrupt { table, column: index.trim_matches('"').to_owned() }
        }
        other => other.into(),
    }
}

/// A column whose value no code of ours has written.
pub(super) fn corrupt(table: &'static str, column: &str) -> StoreError {
    StoreError::Corrupt { table, column: column.to_owned() }
}

/// A change that hit fewer rows than it named.
pub(super) fn ensure_all(changed: u64, wanted: usize) -> Result<(), StoreError> {
    if usize::try_from(changed) == Ok(wanted) { Ok(()) } else { Err(StoreError::Conflict) }
}

enum Kind {
    Conflict,
    Unavailable,
    Full,
    Busy,
    Driver,
}

fn kind(error: &sqlx::Error) -> Kind {
    match error {
        sqlx::Error::Database(error) if error.is_unique_violation() => Kind::Conflict,
        // A trigger of SQLite's that is asked before the index is: see the migrations.
        sqlx::Error::Database(error) if error.message().starts_with("unique: ") => Kind::Conflict,
        sqlx::Error::Database(error) => error.code().map_or(Kind::Driver, |code| kind_of_code(&code)),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Kind::Unavailable,
        _ => Kind::Driver,
    }
}

/// SQLite's codes are plain numbers, PostgreSQL's have five characters: neither is ever taken for the other.
fn kind_of_code(code: &str) -> Kind {
    if code.len() != 5 {
        // The low byte is the primary result code, <https://sqlite.org/rescode.html>.
        return match code.parse::<u32>().map(|code| code & 0xFF) {
            Ok(5 | 6) => Kind::Busy,
            Ok(10 | 13) => Kind::Full,
            Ok(8 | 14) => Kind::Unavailable,
            _ => Kind::Driver,
        };
    }
    match code {
        "55P03" | "40001" | "40P01" => Kind::Busy,
        "53100" | "58030" => Kind::Full,
        "53300" | "25P03" => Kind::Unavailable,
        _ if code.starts_with("08") || code.starts_with("57P") => Kind::Unavailable,
        _ => Kind::Driver,
    }
}

/// Why the store was not opened. Nothing was changed. One sentence each, for the terminal.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address is of neither kind.
    #[error("the database is given as sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME")]
    Url,
    /// A database that is gone when the process ends.
    #[error("a database in memory is lost when the process ends; give a file: sqlite:reprieve.db")]
    InMemory,
    /// The path leads to a folder.
    #[error("{0} is a folder; give a file in it")]
    Folder(PathBuf),
    /// The file is not there and is not to be made.
    #[error("there is no database at {0}; serve and import make one")]
    Missing(PathBuf),
    /// The file is not there and cannot be made.
    #[error("{path} cannot be created")]
    Create {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: std::io::Error,
    },
    /// The file is there but cannot be written.
    #[error("{path} cannot be written")]
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: std::io::Error,
    },
    /// Others may read or write the file, and its mode cannot be changed.
    #[error("{path} can be opened by others (mode {mode:o}); its owner must make it 600")]
    Exposed {
        /// The file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
        /// What the system says.
        #[source]
        source: std::io::Error,
    },
    /// The file is something else.
    #[error("{0} is not an SQLite database")]
    NotADatabase(PathBuf),
    /// The database belongs to another product.
    #[error("this database belongs to another product: it has the table {table}")]
    Foreign {
        /// A table that ours does not have.
        table: String,
    },
    /// The database was made by a later release.
    #[error("this database was made by a later release: it is at version {found}, this program knows up to {known}")]
    Newer {
        /// Its version.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// A step of the database's history is not the one this program knows.
    #[error("step {0} of this database's schema is not the one that this program knows")]
    Altered(i64),
    /// The database did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Why no copy was written.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database is PostgreSQL's.
    #[error("a PostgreSQL database is copied with its own pg_dump")]
    NotSqlite,
    /// The store did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}
