//! The steps of the schema, embedded, and what they say about a database that is to be opened.
//!
//! Every step exists for both databases under one name. A step that was published is never edited.

use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use super::error::OpenError;

/// One step on both databases.
pub struct Step {
    /// 1, 2, 3, …
    pub version: i64,
    /// The name of its files, `0001_lookup`.
    pub name: &'static str,
    /// The text for SQLite.
    pub sqlite: &'static str,
    /// The text for PostgreSQL.
    pub postgres: &'static str,
}

macro_rules! step {
    ($version:literal, $name:literal) => {
        Step {
            version: $version,
            name: $name,
            sqlite: include_str!(concat!("../../migrations/sqlite/", $name, ".sql")),
            postgres: include_str!(concat!("../../migrations/postgres/", $name, ".sql")),
        }
    };
}

/// All steps in order.
pub const STEPS: &[Step] = &[
    step!(1, "0001_lookup"),
    step!(2, "0002_removals"),
    step!(3, "0003_removal_history"),
    step!(4, "0004_forms"),
    step!(5, "0005_staff"),
    step!(6, "0006_publications"),
];

/// Which text of a step is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    Sqlite,
    Postgres,
}

/// The steps up to a version, ready to run.
pub(super) fn migrator(dialect: Dialect, up_to: i64) -> Migrator {
    let steps = STEPS.iter().filter(|step| step.version <= up_to).map(|step| {
        let sql = match dialect {
            Dialect::Sqlite => step.sqlite,
            Dialect::Postgres => step.postgres,
        };
        let sql = sql.into_sql_str();
        Migration::new(step.version, step.name.into(), MigrationType::Simple, sql, false)
    });
    Migrator::with_migrations(steps.collect())
}

/// The newest version that this program knows.
pub(super) fn newest() -> i64 {
    STEPS.last().map_or(0, |step| step.version)
}

/// What is found in a database before anything in it is touched.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Every table but the database's own.
    pub tables: Vec<String>,
    /// Steps that were run: version and checksum.
    pub steps: Vec<(i64, Vec<u8>)>,
}

impl Found {
    /// True when the table that lists the steps is there.
    pub(super) fn has_steps(&self) -> bool {
        self.tables.iter().any(|table| table == "_sqlx_migrations")
    }

    /// How many steps are still to run; an error when the database is not ours or is newer than this program.
    pub(super) fn pending(&self, dialect: Dialect) -> Result<usize, OpenError> {
        let is_ours = self.tables.iter().any(|table| table == "product");
        if !is_ours && let Some(table) = self.tables.iter().find(|table| *table != "_sqlx_migrations") {
            return Err(OpenError::Foreign { table: table.clone() });
        }
        let known = migrator(dialect, newest());
        for (version, checksum) in &self.steps {
            let Some(step) = known.iter().find(|step| step.version == *version) else {
                return Err(OpenError::Newer { found: *version, known: newest() });
            };
            if *step.checksum != **checksum {
                return Err(OpenError::Altered(*version));
            }
        }
        Ok(known.iter().count().saturating_sub(self.steps.len()))
    }
}
