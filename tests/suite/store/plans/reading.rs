//! The reader of statements: it sees every form that one may have, and passes over none that it cannot read.

use crate::support::statements::{On, of_sources};

fn read(path: &str, source: &str) -> Vec<(String, String, On)> {
    let found = of_sources(&[(path, source)]).unwrap();
    found.into_iter().map(|statement| (statement.name, statement.sql, statement.on)).collect()
}

fn faults(source: &str) -> Vec<String> {
    of_sources(&[("store/some.rs", source)]).unwrap_err()
}

fn found(name: &str, sql: &str, on: On) -> (String, String, On) {
    (name.to_owned(), sql.to_owned(), on)
}

#[test]
fn a_statement_is_seen_in_every_form() {
    let source = r#"
        //! SELECT is a word of this text.
        const OF_ALL: &str = "SELECT 1";
        const WORD: &str = "select";
        /// SELECT in a comment.
        macro_rules! row { ($a:literal) => { concat!("(", $a, ",", $a, ")") }; }
        macro_rules! both { ($keys:literal, $rest:literal) => { concat!("SELECT a WHERE b IN ", row!($keys), $rest) }; }
        impl Tx {
            async fn one(&mut self) {
                const SQL: &str = "SELECT a
                    FROM b \
                    WHERE c = '\\'";
                const OTHER: &str = "DELETE FROM b";
                const SQLITE: &str = both!("x", " LIMIT 1");
                const POSTGRES: &str = both!("y", "");
                let sql = self.text(SQLITE, POSTGRES);
                sqlx::query(sql).execute(conn).await;
                for sql in [SQL, OTHER] { sqlx::query_as::<_, (i64, Vec<i64>)>(sql).execute(conn).await; }
                run(|| sqlx::query_scalar("WITH a AS (SELECT 1) SELECT 2"), r"UPDATE b SET c = 1");
                conn.execute("ROLLBACK").await;
                handed(OTHER);
            }
            fn handed(&self, sql: &'static str) { sqlx::query(sql) }
        }
        #[cfg(test)]
        mod tests { fn f() { sqlx::query(AssertSqlSafe(format!("SELECT {a}"))) } }
    "#;

    let read = read("store/some.rs", source);

    let expected = [
        found("store/some.rs OF_ALL", "SELECT 1", On::Both),
        found("store/some.rs one", "SELECT a\n                    FROM b WHERE c = '\\'", On::Both),
        found("store/some.rs one OTHER", "DELETE FROM b", On::Both),
        found("store/some.rs one SQLITE", "SELECT a WHERE b IN (x,x) LIMIT 1", On::Sqlite),
        found("store/some.rs one POSTGRES", "SELECT a WHERE b IN (y,y)", On::Postgres),
        found("store/some.rs one", "WITH a AS (SELECT 1) SELECT 2", On::Both),
        found("store/some.rs one", "UPDATE b SET c = 1", On::Both),
    ];
    assert_eq!(read, expected);
}

#[test]
fn a_macro_of_another_file_is_found_and_a_database_has_a_folder() {
    let one = r#"macro_rules! rows { ($a:literal) => { concat!("SELECT ", $a) }; } pub(super) use rows;"#;
    let other = r#"fn f() { const SQL: &str = rows!("a"); }"#;

    let found = of_sources(&[("store/a.rs", one), ("store/sqlite/b.rs", other)]).unwrap();

    assert_eq!(found.len(), 1);
    assert_eq!((found[0].sql.as_str(), found[0].on), ("SELECT a", On::Sqlite));
}

#[test]
fn what_cannot_be_read_is_a_fault() {
    let unreadable = [
        // Pieces that are no text.
        r#"const SQL: &str = concat!("SELECT ", stringify!(a));"#,
        r#"const SQL: &str = include_str!("some.sql");"#,
        r#"fn f() { let sql = concat!("SELECT ", WORD); }"#,
        // A macro that may mean one thing or another.
        r#"fn f() { macro_rules! m { ($a:literal) => { concat!("SELECT ", $a) }; } }
           fn g() { macro_rules! m { ($a:literal) => { concat!("SELECT 1, ", $a) }; } const SQL: &str = m!("a"); }"#,
        // Calls that are handed something else.
        "fn f() { sqlx::query(&text).execute(conn) }",
        "fn f() { sqlx::query(text_of(a)).execute(conn) }",
        "fn f() { let sql = text_of(a); sqlx::query_as(sql).execute(conn) }",
        r#"const WORD: &str = "a"; fn f() { sqlx::raw_sql(WORD) }"#,
        r#"fn f() { sqlx::query("ANALYZE") }"#,
        // Calls that nobody would see.
        "use sqlx::query_as;",
        "use sqlx::{Row, query_scalar};",
        "fn f() { let run = sqlx::query; run(a) }",
        r#"fn f() { sqlx::query!("SELECT 1"); let a = sqlx::query_as!(A, "SELECT 1"); }"#,
        "fn f() { AssertSqlSafe(text) }",
        "fn f() { let mut build = QueryBuilder::new(text); }",
    ];

    for source in unreadable {
        let faults = std::panic::catch_unwind(|| faults(source));
        assert!(faults.is_ok_and(|faults| !faults.is_empty()), "{source}");
    }
}
