//! SQLite's plans. Nobody runs ANALYZE, so it takes every table for a large one.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, SqliteConnection};

use super::bounds::{Cost, is_small, is_work};
use super::schema::{Schema, is_limited, wants_all_of};
use super::{Explained, Plan};
use crate::support::backends::{Database, built};

/// A step of a plan: its number, that of the step it belongs to, what it does.
type Step = (i64, i64, i64, String);

pub(super) struct Explain {
    conn: SqliteConnection,
    pub(super) schema: Schema,
}

impl Explain {
    pub(super) async fn over(database: &Database) -> Self {
        let options = SqliteConnectOptions::new().filename(database.file().unwrap());
        let mut conn = options.connect().await.unwrap();
        let schema = Schema::of_sqlite(&mut conn).await;
        Self { conn, schema }
    }

    /// The rules that the schema asks when something is written, each by its name.
    pub(super) async fn rules(&mut self) -> Vec<(String, String)> {
        let triggers = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";
        sqlx::query_as(triggers).fetch_all(&mut self.conn).await.unwrap()
    }

    /// What a statement would do.
    pub(super) async fn explain(&mut self, sql: &str) -> Explained {
        // Of a row that is added SQLite also plans how to look for rows that refer to it, which it then leaves out
        // because nothing refers to what was not there. Of one that is deleted it does look.
        let has_keys = sql.trim_start().starts_with("DELETE");
        let keys = built(&format!("PRAGMA foreign_keys = {has_keys}"));
        sqlx::query(keys).execute(&mut self.conn).await.unwrap();
        let explain = built(&format!("EXPLAIN QUERY PLAN {sql}"));
        let steps: Vec<Step> =
            sqlx::query_as(explain).fetch_all(&mut self.conn).await.map_err(|error| error.to_string())?;
        let shown = steps.iter().fold(String::new(), |lines, (.., step)| lines + "    " + step + "\n");
        Ok(Plan { costs: costs(&self.schema, sql, &steps), shown })
    }
}

/// The statements of a trigger, each with something to be given in place of the row that it is about.
pub(super) fn statements_of(trigger: &str) -> Vec<String> {
    static RAISE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"RAISE\s*\(ABORT,\s*'[^']*'\)").unwrap());
    static ROW: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\b(NEW|OLD)\.\w+").unwrap());
    let (_, body) = trigger.split_once("BEGIN\n").unwrap();
    let body = body.trim_end().strip_suffix("END").unwrap();
    let body = ROW.replace_all(&RAISE.replace_all(body, "1"), "?").into_owned();
    body.split(';').map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// How one step reads.
struct Read {
    table: String,
    index: Option<String>,
    is_whole: bool,
    is_one_row: bool,
}

fn costs(schema: &Schema, sql: &str, steps: &[Step]) -> BTreeSet<Cost> {
    let mut costs = BTreeSet::new();
    for (at, (_, parent, _, step)) in steps.iter().enumerate() {
        if step.contains(" AUTOMATIC ") {
            let name = step.split(' ').nth(1).unwrap_or_default();
            costs.insert(Cost::Indexes(table_of(schema, sql, name).unwrap_or_else(|| name.to_owned())));
        }
        if is_sort(step) {
            let mut sorted = steps.iter().filter(|step| is_below(steps, step, *parent));
            let is_bounded = sorted.all(|(.., step)| gives_few(schema, sql, step));
            let is_cut = if *parent == 0 { is_limited(sql) } else { sql.contains("LIMIT ") };
            costs.extend((is_cut && !is_bounded).then_some(Cost::Sorts));
        }
        let Some(read) = read(schema, sql, step) else { continue };
        if read.is_whole && !read.is_bounded() && !is_enough(schema, sql, steps, at) {
            costs.insert(Cost::Reads(read.table));
        }
    }
    costs
}

/// True of a step that belongs to another, by however many between.
fn is_below(steps: &[Step], (_, parent, ..): &Step, of: i64) -> bool {
    let next = || steps.iter().find(|(number, ..)| number == parent);
    *parent == of || next().is_some_and(|step| is_below(steps, step, of))
}

/// True when a step reads an index from one end of it until there is enough.
fn is_enough(schema: &Schema, sql: &str, steps: &[Step], at: usize) -> bool {
    let is_outermost = |step: &&Step| step.1 == 0;
    let is_first = is_outermost(&&steps[at]) && !steps[..at].iter().any(|step| is_outermost(&step));
    // What is looked up beside it is there for each row, or need not be.
    let finds_all = steps[at + 1..].iter().filter(is_outermost).all(|(.., step)| {
        let is_small = || read(schema, sql, step).is_some_and(|read| is_small(&read.table));
        step.ends_with(" LEFT-JOIN") || is_small()
    });
    let index = read(schema, sql, &steps[at].3).and_then(|read| read.index);
    is_first && finds_all && is_limited(sql) && wants_all_of(sql, index.map(|index| &schema.indexes[&index]))
}

/// True of a step that has to see everything before it gives anything. What is sorted within equal rows of an index is
/// given as it comes.
fn is_sort(step: &str) -> bool {
    let sorts = ["ORDER BY", "GROUP BY", "DISTINCT"].map(|what| format!("USE TEMP B-TREE FOR {what}"));
    sorts.iter().any(|sort| step == sort) || step.ends_with(" USING TEMP B-TREE")
}

impl Read {
    fn is_bounded(&self) -> bool {
        self.is_one_row || is_small(&self.table) || self.index.as_deref().is_some_and(is_work)
    }
}

/// True of a step that gives few rows whatever the tables hold.
fn gives_few(schema: &Schema, sql: &str, step: &str) -> bool {
    let is_read = step.starts_with("SCAN ") || step.starts_with("SEARCH ");
    let is_made = step.contains(" CONSTANT ROW") || step.contains(" VIRTUAL TABLE ");
    !is_read || is_made || read(schema, sql, step).is_some_and(|read| read.is_bounded())
}

/// How a step reads a table of ours; `None` when it reads something else.
fn read(schema: &Schema, sql: &str, step: &str) -> Option<Read> {
    static USED: LazyLock<Regex> = LazyLock::new(|| Regex::new(r" USING (?:COVERING )?INDEX (\w+)").unwrap());
    let (verb, rest) = step.split_once(' ')?;
    if !matches!(verb, "SCAN" | "SEARCH") {
        return None;
    }
    let name = rest.split(' ').next()?;
    let index = USED.captures(rest).map(|found| found[1].to_owned());
    let table = match &index {
        Some(index) => schema.indexes.get(index)?.table.clone(),
        None => table_of(schema, sql, name)?,
    };
    let is_whole = verb == "SCAN" || skips(rest) || takes_all_but_null(sql, rest);
    let equal = rest.matches("=?").count();
    let is_one_row = rest.contains("INTEGER PRIMARY KEY (rowid=?)")
        || index.as_ref().is_some_and(|index| {
            let index = &schema.indexes[index];
            index.is_unique && equal == index.columns.len()
        });
    Some(Read { table, index, is_whole, is_one_row })
}

/// True of a search that goes past the first column of its index, value by value.
fn skips(step: &str) -> bool {
    step.contains("(ANY(")
}

/// True of a search for everything that has a value, which is planned as if it were for what is above something.
fn takes_all_but_null(sql: &str, step: &str) -> bool {
    static ABOVE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\((\w+)>\?\)").unwrap());
    ABOVE.captures(step).is_some_and(|found| {
        let column = &found[1];
        let compares = Regex::new(&format!(r"\b{column}\s*([<>=]|BETWEEN|IN )")).unwrap();
        let wants_any = Regex::new(&format!(r"\b{column}\s+IS\s+NOT\s+NULL")).unwrap();
        wants_any.is_match(sql) && !compares.is_match(sql)
    })
}

/// The table behind a name of a statement; `None` for what the statement makes itself.
fn table_of(schema: &Schema, sql: &str, name: &str) -> Option<String> {
    if schema.tables.contains(name) {
        return Some(name.to_owned());
    }
    let alias = Regex::new(&format!(r"\b(\w+)\s+AS\s+{}\b", regex::escape(name))).unwrap();
    let table = alias.captures(sql).map(|found| found[1].to_owned());
    table.filter(|table| schema.tables.contains(table))
}
