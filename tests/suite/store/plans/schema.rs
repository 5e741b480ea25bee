//! Tables and indexes as the database knows them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;
use sqlx::{PgConnection, SqliteConnection};

/// What plans are held against.
pub(super) struct Schema {
    pub(super) tables: BTreeSet<String>,
    pub(super) indexes: BTreeMap<String, Index>,
}

pub(super) struct Index {
    pub(super) table: String,
    /// Columns or expressions, in order.
    pub(super) columns: Vec<String>,
    pub(super) is_unique: bool,
    /// The condition of the rows that it holds, if it does not hold all.
    pub(super) predicate: Option<String>,
}

/// An index as the database tells it: its name, its table, whether it is unique, its text or condition, its columns.
type Made<Columns> = (String, String, bool, Option<String>, Columns);

impl Schema {
    pub(super) async fn of_sqlite(conn: &mut SqliteConnection) -> Self {
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' UNION SELECT 'sqlite_schema'";
        let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut *conn).await.unwrap();
        let indexes = "
            SELECT made.name, tables.name, made.\"unique\", texts.sql,
                   (SELECT group_concat(COALESCE(parts.name, ''), char(10)) FROM pragma_index_info(made.name) AS parts)
              FROM sqlite_schema AS tables
              JOIN pragma_index_list(tables.name) AS made
              LEFT JOIN sqlite_schema AS texts ON texts.name = made.name
             WHERE tables.type = 'table'";
        let rows: Vec<Made<String>> = sqlx::query_as(indexes).fetch_all(conn).await.unwrap();
        let index = |(name, table, is_unique, text, columns): Made<String>| {
            let predicate = text.and_then(|text| where_of(&text).map(str::to_owned));
            (name, Index { table, columns: columns.lines().map(str::to_owned).collect(), is_unique, predicate })
        };
        Self { tables: tables.into_iter().collect(), indexes: rows.into_iter().map(index).collect() }
    }

    pub(super) async fn of_postgres(conn: &mut PgConnection) -> Self {
        let tables = "SELECT tablename::TEXT FROM pg_tables WHERE schemaname = current_schema()";
        let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut *conn).await.unwrap();
        let indexes = "
            SELECT parts.relname::TEXT, tables.relname::TEXT, indisunique, pg_get_expr(indpred, indrelid),
                   ARRAY(SELECT pg_get_indexdef(indexrelid, place, TRUE) FROM generate_series(1, indnkeyatts) AS place)
              FROM pg_index
              JOIN pg_class AS parts ON parts.oid = indexrelid
              JOIN pg_class AS tables ON tables.oid = indrelid
             WHERE parts.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())";
        let rows: Vec<Made<Vec<String>>> = sqlx::query_as(indexes).fetch_all(conn).await.unwrap();
        let index = |(name, table, is_unique, predicate, columns): Made<Vec<String>>| {
            (name, Index { table, columns, is_unique, predicate })
        };
        Self { tables: tables.into_iter().collect(), indexes: rows.into_iter().map(index).collect() }
    }
}

/// Where a word stands outside of every parenthesis.
fn outside(text: &str, word: &str) -> Option<usize> {
    let mut depth = 0;
    text.char_indices().find_map(|(at, c)| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        let is_alone = || text[..at].ends_with(|c: char| c.is_whitespace());
        (depth == 0 && text[at..].starts_with(word) && is_alone()).then_some(at)
    })
}

/// The condition of a statement or of an index.
fn where_of(text: &str) -> Option<&str> {
    let text = &text[outside(text, "WHERE ")? + "WHERE ".len()..];
    let ends = ["GROUP BY ", "ORDER BY ", "LIMIT "].iter().filter_map(|word| outside(text, word)).min();
    Some(&text[..ends.unwrap_or(text.len())])
}

/// True when a statement ends after some rows, by its outermost LIMIT.
pub(super) fn is_limited(sql: &str) -> bool {
    outside(sql, "LIMIT ").is_some()
}

/// A condition without the names of tables.
pub(super) fn unqualified(condition: &str) -> String {
    static QUALIFIER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b[a-z_]+\.").unwrap());
    QUALIFIER.replace_all(condition, "").into_owned()
}

/// The terms of a condition.
fn terms(condition: &str) -> BTreeSet<String> {
    let condition = unqualified(condition);
    let mut terms = BTreeSet::new();
    let mut rest = condition.as_str();
    loop {
        let end = outside(rest, "AND ");
        let term = &rest[..end.unwrap_or(rest.len())];
        terms.insert(term.split_whitespace().collect::<Vec<_>>().join(" "));
        let Some(end) = end else { return terms };
        rest = &rest[end + "AND ".len()..];
    }
}

/// True when a statement wants every row that an index holds.
pub(super) fn wants_all_of(sql: &str, index: Option<&Index>) -> bool {
    let held = index.and_then(|index| index.predicate.as_deref()).map(terms).unwrap_or_default();
    where_of(sql).is_none_or(|wanted| terms(wanted).is_subset(&held))
}
