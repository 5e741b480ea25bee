//! The steps of the schema: the same for both databases, and each run over rows that were there before it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use reprieve::store::schema::STEPS;
use reprieve::store::{Store, StoreOptions};
use sqlx::{Connection, PgConnection, SqliteConnection};

use crate::support::backends::{built, fresh_schema, on_postgres, on_sqlite, server};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn files(name: &str) -> Vec<String> {
    let names = fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn every_step_exists_for_both_databases_and_is_embedded() {
    let named: Vec<String> = STEPS.iter().map(|step| format!("{}.sql", step.name)).collect();
    assert_eq!(files("migrations/sqlite"), named);
    assert_eq!(files("migrations/postgres"), named);
    assert_eq!(files("tests/fixtures/migrations"), named);
    let versions: Vec<i64> = STEPS.iter().map(|step| step.version).collect();
    assert_eq!(versions, (1..).take(STEPS.len()).collect::<Vec<_>>());
    for step in STEPS {
        assert!(step.name.starts_with(&format!("{:04}_", step.version)), "{}", step.name);
    }
}

/// Rows that stand when the next step comes. `{bytes:…}` is spelt as each database spells bytes.
fn rows(step: &str, is_postgres: bool) -> String {
    let text = fs::read_to_string(folder("tests/fixtures/migrations").join(format!("{step}.sql"))).unwrap();
    let spelt = if is_postgres { "'\\x" } else { "x'" };
    text.replace("{bytes:", spelt).replace('}', "'")
}

#[test]
fn each_step_runs_over_rows_of_the_one_before_on_sqlite() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("steps.db").display());
        let store = Store::open(&url, StoreOptions::default()).await.unwrap();
        for step in STEPS {
            store.migrate_to(step.version).await.unwrap();
            let mut conn = SqliteConnection::connect(&url).await.unwrap();
            let sql = built(&rows(step.name, false));
            sqlx::raw_sql(sql).execute(&mut conn).await.unwrap();
            conn.close().await.unwrap();
        }
        assert_eq!(store.pending().await.unwrap(), 0);
        store.close().await;
    });
}

#[test]
fn each_step_runs_over_rows_of_the_one_before_on_postgres() {
    let Some(server) = server() else { return };
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let (url, _) = fresh_schema(&server).await;
        let store = Store::open(&url, StoreOptions::default()).await.unwrap();
        for step in STEPS {
            store.migrate_to(step.version).await.unwrap();
            let mut conn = PgConnection::connect(&url).await.unwrap();
            let sql = built(&rows(step.name, true));
            sqlx::raw_sql(sql).execute(&mut conn).await.unwrap();
            conn.close().await.unwrap();
        }
        assert_eq!(store.pending().await.unwrap(), 0);
        store.close().await;
    });
}

/// A column that must have a value and has no default cannot be added to a table with rows.
#[test]
fn no_later_step_adds_a_column_that_must_have_a_value_without_a_default() {
    for step in STEPS.iter().skip(1) {
        for text in [step.sqlite, step.postgres] {
            for statement in text.split(';') {
                let upper = statement.to_uppercase();
                let adds = upper.contains("ALTER TABLE") && upper.contains("ADD COLUMN");
                let is_risky = adds && upper.contains("NOT NULL") && !upper.contains("DEFAULT");
                assert!(!is_risky, "{}: {statement}", step.name);
            }
        }
    }
}

/// Tables and columns with what kind of value they hold and whether they may be empty.
type Shape = BTreeMap<(String, String), (String, bool)>;

fn kind(declared: &str) -> String {
    // The numbering columns differ by design.
    match declared.to_uppercase().as_str() {
        "INTEGER" => "BIGINT".to_owned(),
        other => other.to_owned(),
    }
}

#[test]
fn both_databases_have_the_same_tables_and_columns() {
    let mut shapes: Vec<Shape> = Vec::new();
    on_sqlite(async |database| {
        let mut conn = SqliteConnection::connect(&database.url).await.unwrap();
        let sql = "
            SELECT tables.name, columns.name, columns.type, columns.\"notnull\" = 0
              FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
             WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%' AND tables.name NOT LIKE '_sqlx%'";
        let rows: Vec<(String, String, String, bool)> = sqlx::query_as(sql).fetch_all(&mut conn).await.unwrap();
        shapes.push(rows.into_iter().map(|(t, c, k, n)| ((t, c), (kind(&k), n))).collect());
    });
    on_postgres(async |database| {
        let mut conn = PgConnection::connect(&database.url).await.unwrap();
        let sql = "
            SELECT table_name::TEXT, column_name::TEXT, data_type::TEXT, is_nullable = 'YES'
              FROM information_schema.columns
             WHERE table_schema = current_schema() AND table_name NOT LIKE '\\_sqlx%'";
        let rows: Vec<(String, String, String, bool)> = sqlx::query_as(sql).fetch_all(&mut conn).await.unwrap();
        shapes.push(rows.into_iter().map(|(t, c, k, n)| ((t, c), (kind(&k), n))).collect());
    });
    if let [sqlite, postgres] = shapes.as_slice() {
        assert_eq!(sqlite, postgres);
        assert!(sqlite.len() > 60);
    }
}
