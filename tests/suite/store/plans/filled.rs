//! Rows for every table, so that PostgreSQL knows what it is dealing with. They make no sense to anybody but its planner:
//! the rules of the schema are taken away first, and a new table is filled without anybody's doing.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use sqlx::PgConnection;

use super::bounds::is_small;
use crate::support::backends::built;

/// Rows of the tables that are the largest by far.
const MANY: usize = 20_000;
const LARGEST: &[&str] = &["events", "listings"];

/// Rows of any other table.
const USUAL: usize = 5_000;

/// Rows of a table that stays small.
const FEW: usize = 10;

/// What is known of columns whose values are neither all different nor a choice that their table names. `n` counts the
/// rows.
const VALUES: &[(&str, &str, &str)] = &[
    (
        "events",
        "kind",
        "CASE WHEN n % 100 = 0 THEN 'removal-opened' ELSE (ARRAY['listed', 'renewed', 'ended'])[1 + n % 3] END",
    ),
    ("events", "actor", "CASE WHEN n % 200 = 0 THEN 'staff:' || n % 7 ELSE 'import:' || n % 10 END"),
    ("events", "listing", "CASE WHEN n % 100 <> 0 THEN n / 3 END"),
    ("listings", "source", "'feed ' || n % 10"),
    ("listing_sources", "source", "'feed ' || n % 10"),
    ("outbox", "sent_at", "CASE WHEN n % 100 > 2 THEN n END"),
    ("outbox", "failed_at", "CASE WHEN n % 100 = 1 THEN n END"),
    (
        "removals",
        "state",
        "CASE WHEN n % 100 = 0 THEN (ARRAY['unconfirmed', 'checking', 'following', 'reviewing', 'appealed'])[1 + n / 100 % 5]
              ELSE (ARRAY['granted', 'refused', 'upheld', 'withdrawn', 'lapsed', 'overtaken'])[1 + n % 6] END",
    ),
    ("removals", "erased_at", "CASE WHEN n % 5 > 0 THEN n END"),
    ("removals", "mailbox", "CASE WHEN n % 5 = 0 THEN decode(md5((n / 4)::TEXT), 'hex') END"),
];

/// A column: its name, the kind of its values, whether it may be empty.
type Column = (String, String, bool);

/// Takes every rule away and fills every table.
pub(super) async fn fill(conn: &mut PgConnection) {
    let choices = choices(conn).await;
    let references = references(conn).await;
    let tables = columns(conn).await;
    free(conn).await;
    for (table, columns) in &tables {
        let rows = match table.as_str() {
            table if is_small(table) => FEW,
            table if LARGEST.contains(&table) => MANY,
            _ => USUAL,
        };
        let value = |(column, kind, may_be_empty): &Column| {
            let place = (table.clone(), column.clone());
            if let Some((.., known)) = VALUES.iter().find(|(of, name, _)| of == table && name == column) {
                return (*known).to_owned();
            }
            let value = match kind.as_str() {
                _ if choices.contains_key(&place) => choice(&choices[&place]),
                "bigint" if references.contains(&place) => format!("1 + n % {FEW}"),
                "bigint" => "n".to_owned(),
                "boolean" => "n % 2 = 0".to_owned(),
                "bytea" => "decode(md5(n::TEXT), 'hex')".to_owned(),
                "text" => "md5(n::TEXT)".to_owned(),
                // The times of the steps of the schema.
                other => format!("CAST(now() AS {other})"),
            };
            if *may_be_empty { format!("CASE WHEN n % 2 = 0 THEN {value} END") } else { value }
        };
        let names: Vec<&str> = columns.iter().map(|(name, ..)| name.as_str()).collect();
        let values: Vec<String> = columns.iter().map(value).collect();
        let insert = format!(
            "INSERT INTO {table} ({}) OVERRIDING SYSTEM VALUE SELECT {} FROM generate_series(1, {rows}) AS n
             ON CONFLICT DO NOTHING",
            names.join(", "),
            values.join(", ")
        );
        run(conn, &insert).await;
        run(conn, &format!("ANALYZE {table}")).await;
    }
}

/// One of the words that a column may have; the first, which is where things begin, is seldom met.
fn choice(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    format!(
        "(ARRAY[{}])[CASE WHEN n % 100 = 0 THEN 1 ELSE {} - n % {} END]",
        words.join(", "),
        words.len(),
        words.len().max(2) - 1
    )
}

async fn run(conn: &mut PgConnection, sql: &str) {
    sqlx::raw_sql(built(sql)).execute(conn).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
}

/// The words that a rule allows for a column: `CHECK (state IN ('open', 'closed'))`, as the database spells it.
async fn choices(conn: &mut PgConnection) -> BTreeMap<(String, String), Vec<String>> {
    let rules = "
        SELECT conrelid::REGCLASS::TEXT, pg_get_constraintdef(oid)
          FROM pg_constraint
         WHERE contype = 'c' AND connamespace = current_schema()::REGNAMESPACE";
    let rules: Vec<(String, String)> = sqlx::query_as(rules).fetch_all(conn).await.unwrap();
    let choice = Regex::new(r"^CHECK \(\((\w+) = ANY \(ARRAY\[('.*')::text\]\)\)\)$").unwrap();
    let found = rules.iter().filter_map(|(table, rule)| {
        let found = choice.captures(rule)?;
        let words = found[2].split("::text, ").map(|word| word.trim_matches('\'').to_owned()).collect();
        Some(((table.clone(), found[1].to_owned()), words))
    });
    found.collect()
}

/// Columns that refer to a small table, whose keys are 1, 2, 3, ….
async fn references(conn: &mut PgConnection) -> BTreeSet<(String, String)> {
    let keys = "
        SELECT conrelid::REGCLASS::TEXT, confrelid::REGCLASS::TEXT, attname::TEXT
          FROM pg_constraint
          JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
         WHERE contype = 'f' AND connamespace = current_schema()::REGNAMESPACE";
    let keys: Vec<(String, String, String)> = sqlx::query_as(keys).fetch_all(conn).await.unwrap();
    keys.into_iter().filter(|(_, to, _)| is_small(to)).map(|(table, _, column)| (table, column)).collect()
}

async fn columns(conn: &mut PgConnection) -> BTreeMap<String, Vec<Column>> {
    let columns = "
        SELECT table_name::TEXT, column_name::TEXT, data_type::TEXT, is_nullable = 'YES'
          FROM information_schema.columns
         WHERE table_schema = current_schema()
         ORDER BY table_name, ordinal_position";
    let rows: Vec<(String, String, String, bool)> = sqlx::query_as(columns).fetch_all(conn).await.unwrap();
    let mut tables: BTreeMap<String, Vec<Column>> = BTreeMap::new();
    for (table, name, kind, may_be_empty) in rows {
        tables.entry(table).or_default().push((name, kind, may_be_empty));
    }
    tables
}

/// Takes away what would refuse rows that make no sense.
async fn free(conn: &mut PgConnection) {
    let rules = "
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::REGCLASS, conname)
          FROM pg_constraint
         WHERE contype IN ('c', 'f') AND connamespace = current_schema()::REGNAMESPACE
         UNION ALL
        SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::REGCLASS)
          FROM pg_trigger
          JOIN pg_class ON pg_class.oid = tgrelid
         WHERE NOT tgisinternal AND relnamespace = current_schema()::REGNAMESPACE";
    let rules: Vec<String> = sqlx::query_scalar(rules).fetch_all(&mut *conn).await.unwrap();
    run(conn, &rules.join(";\n")).await;
}
