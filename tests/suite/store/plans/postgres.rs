//! PostgreSQL's plans, over tables that hold as much as they would after some time, with the settings that the store's
//! connections have. The plan is the one that serves whatever is asked for, since that is the one that is kept.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use regex::Regex;
use serde_json::Value;
use sqlx::postgres::{PgDatabaseError, PgErrorPosition, PgRow};
use sqlx::{Connection as _, PgConnection, Row as _};

use super::bounds::{Cost, is_small, is_work};
use super::schema::{Schema, unqualified};
use super::{Explained, Plan, filled};
use crate::support::backends::{Database, built};

/// As the store opens its connections, but that nothing runs side by side.
const SETTINGS: &str = "
    SET enable_seqscan = off;
    SET enable_hashjoin = off;
    SET enable_mergejoin = off;
    SET plan_cache_mode = force_generic_plan;
    SET max_parallel_workers_per_gather = 0;
    SET jit = off";

pub(super) struct Explain {
    conn: PgConnection,
    pub(super) schema: Schema,
}

impl Explain {
    /// Fills the tables first, and takes their rules away for it.
    pub(super) async fn over(database: &Database) -> Self {
        let mut conn = PgConnection::connect(&database.url).await.unwrap();
        filled::fill(&mut conn).await;
        sqlx::raw_sql(SETTINGS).execute(&mut conn).await.unwrap();
        let schema = Schema::of_postgres(&mut conn).await;
        Self { conn, schema }
    }

    /// What a statement would do.
    pub(super) async fn explain(&mut self, sql: &str) -> Explained {
        let types = self.types(sql).await?;
        let plan = self.plan(sql, &types).await?;
        let (mut costs, shown) = (self.costs(&plan), shown(&plan, 2));
        if costs.contains(&Cost::Sorts) {
            // Few rows may be cheaper to sort than to read in the order of an index. There is such an index if nothing
            // is sorted once that is forbidden, and nothing more is read.
            self.run("SET enable_sort = off").await?;
            let ordered = self.plan(sql, &types).await?;
            self.run("SET enable_sort = on").await?;
            let ordered = self.costs(&ordered);
            if ordered.is_subset(&costs) && !ordered.contains(&Cost::Sorts) {
                costs.remove(&Cost::Sorts);
            }
        }
        Ok(Plan { costs, shown })
    }

    fn costs(&self, plan: &Value) -> BTreeSet<Cost> {
        let mut costs = BTreeSet::new();
        judge(&self.schema, plan, Wanted::All, &mut costs);
        costs
    }

    async fn plan(&mut self, sql: &str, types: &[String]) -> Result<Value, String> {
        self.prepare(sql, types).await.map_err(|(error, _)| error)?;
        let nulls = vec!["NULL"; types.len()].join(", ");
        let nulls = if types.is_empty() { nulls } else { format!("({nulls})") };
        let explain = built(&format!("EXPLAIN (FORMAT JSON, COSTS OFF) EXECUTE explained{nulls}"));
        let row: Result<PgRow, _> = sqlx::raw_sql(explain).fetch_one(&mut self.conn).await;
        let text: String = row.map_err(|error| error.to_string())?.get_unchecked(0);
        self.run("DEALLOCATE explained").await?;
        let plans: Value = serde_json::from_str(&text).unwrap();
        Ok(plans[0]["Plan"].clone())
    }

    /// The types of a statement's parameters, which the store's own values have. Most follow from the text; where one is to
    /// be written to a column, the database says which it should have been. Of one that is only looked at it says nothing.
    async fn types(&mut self, sql: &str) -> Result<Vec<String>, String> {
        let parameter = Regex::new(r"\$([0-9]+)").unwrap();
        let numbers = parameter.captures_iter(sql).map(|found| found[1].parse::<usize>().unwrap());
        let mut types = vec!["unknown".to_owned(); numbers.max().unwrap_or(0)];
        let wanted = Regex::new("is of type ([a-z]+) but expression is of type text").unwrap();
        let unknown = Regex::new(r"could not determine data type of parameter \$([0-9]+)").unwrap();
        loop {
            let Err((error, place)) = self.prepare(sql, &types).await else {
                self.run("DEALLOCATE explained").await?;
                return Ok(types);
            };
            let any = unknown.captures(&error).map(|found| found[1].parse::<usize>().unwrap() - 1);
            if let Some(any) = any.filter(|any| types[*any] == "unknown") {
                "text".clone_into(&mut types[any]);
                continue;
            }
            let at = place.map(|place| sql.chars().skip(place).collect::<String>()).unwrap_or_default();
            let number = parameter.captures(&at).filter(|found| at.starts_with(&found[0]));
            let number = number.map(|found| found[1].parse::<usize>().unwrap() - 1);
            match (wanted.captures(&error), number) {
                (Some(wanted), Some(number)) if types[number] == "unknown" => wanted[1].clone_into(&mut types[number]),
                _ => return Err(error),
            }
        }
    }

    /// The error has the place in the statement where it is, in characters.
    async fn prepare(&mut self, sql: &str, types: &[String]) -> Result<(), (String, Option<usize>)> {
        let types = if types.is_empty() { String::new() } else { format!(" ({})", types.join(", ")) };
        let head = format!("PREPARE explained{types} AS ");
        let prepared = sqlx::raw_sql(built(&format!("{head}{sql}"))).execute(&mut self.conn).await;
        prepared.map(|_| ()).map_err(|error| {
            let place = error.as_database_error().and_then(|error| {
                match error.downcast_ref::<PgDatabaseError>().position()? {
                    PgErrorPosition::Original(place) => place.checked_sub(head.chars().count() + 1),
                    PgErrorPosition::Internal { .. } => None,
                }
            });
            (error.to_string(), place)
        })
    }

    async fn run(&mut self, sql: &str) -> Result<(), String> {
        sqlx::raw_sql(built(sql)).execute(&mut self.conn).await.map(|_| ()).map_err(|error| error.to_string())
    }
}

/// How many of a step's rows are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    All,
    /// The first few, but it takes others to find them.
    Some,
    /// As many as are read.
    AsRead,
}

fn text<'p>(node: &'p Value, key: &str) -> &'p str {
    node[key].as_str().unwrap_or_default()
}

fn inside(node: &Value) -> &[Value] {
    node["Plans"].as_array().map(Vec::as_slice).unwrap_or_default()
}

fn judge(schema: &Schema, node: &Value, wanted: Wanted, costs: &mut BTreeSet<Cost>) {
    let kind = text(node, "Node Type");
    let is_sort = kind == "Sort" || kind == "SetOp" || (kind == "Aggregate" && text(node, "Strategy") == "Hashed");
    if is_sort && wanted != Wanted::All && !inside(node).iter().all(|part| is_bounded(schema, part)) {
        costs.insert(Cost::Sorts);
    }
    let is_enough = wanted == Wanted::AsRead && node["Filter"].is_null();
    if let Some(table) = read_whole(schema, node).filter(|_| !is_enough) {
        costs.insert(Cost::Reads(table));
    }
    for part in inside(node) {
        let is_below = matches!(text(part, "Parent Relationship"), "Outer" | "Member" | "Subquery");
        let wanted = match kind {
            _ if !is_below => Wanted::All,
            "Limit" => Wanted::AsRead,
            "Sort" | "Aggregate" | "SetOp" | "ModifyTable" => Wanted::All,
            "Nested Loop" if wanted == Wanted::AsRead && !finds_all(schema, node) => Wanted::Some,
            _ if wanted == Wanted::AsRead && !node["Filter"].is_null() => Wanted::Some,
            _ => wanted,
        };
        judge(schema, part, wanted, costs);
    }
}

/// True of a join that gives something for every row of its first part, as far as can be seen.
fn finds_all(schema: &Schema, join: &Value) -> bool {
    let joined = inside(join).iter().filter(|part| text(part, "Parent Relationship") == "Inner");
    let is_small = |part| is_bounded(schema, part);
    join["Join Filter"].is_null() && (text(join, "Join Type") == "Left" || joined.into_iter().all(is_small))
}

/// The table that a step reads all of, by itself or by an index; `None` when it is one that may be.
fn read_whole(schema: &Schema, node: &Value) -> Option<String> {
    let table = text(node, "Relation Name");
    match text(node, "Node Type") {
        "Seq Scan" => (!is_small(table)).then(|| table.to_owned()),
        "Index Scan" | "Index Only Scan" | "Bitmap Index Scan" => {
            let name = text(node, "Index Name");
            let Some(index) = schema.indexes.get(name) else { return (!is_small(name)).then(|| name.to_owned()) };
            let is_found = has_condition(text(node, "Index Cond"), &index.columns[0]);
            let may_be = is_small(&index.table) || is_work(name);
            (!is_found && !may_be).then(|| index.table.clone())
        }
        "Bitmap Heap Scan" | "ModifyTable" => None,
        other => {
            assert!(table.is_empty(), "{other} of {table}: say in this test what it costs");
            None
        }
    }
}

/// True when an index is searched by this column of it: a search by a later one alone, or for all that has a value, reads
/// all of it.
fn has_condition(conditions: &str, column: &str) -> bool {
    let conditions = unqualified(conditions).replace(&format!("({column} IS NOT NULL)"), "");
    ["(", "(ROW("]
        .iter()
        .any(|before| [" ", ","].iter().any(|after| conditions.contains(&format!("{before}{column}{after}"))))
}

/// True of a step that gives few rows whatever the tables hold.
fn is_bounded(schema: &Schema, node: &Value) -> bool {
    let name = text(node, "Index Name");
    let is_one_row = || {
        let index = schema.indexes.get(name).filter(|index| index.is_unique);
        let equals = |column: &String| text(node, "Index Cond").contains(&format!("({column} = "));
        index.is_some_and(|index| index.columns.iter().all(equals))
    };
    match text(node, "Node Type") {
        "Seq Scan" => is_small(text(node, "Relation Name")),
        "Index Scan" | "Index Only Scan" | "Bitmap Index Scan" => {
            let table = schema.indexes.get(name).map(|index| index.table.as_str());
            is_work(name) || table.is_some_and(is_small) || is_one_row()
        }
        "Function Scan" | "Values Scan" => true,
        _ => !inside(node).is_empty() && inside(node).iter().all(|part| is_bounded(schema, part)),
    }
}

fn shown(node: &Value, depth: usize) -> String {
    let mut line = format!("{}{}", "  ".repeat(depth), text(node, "Node Type"));
    for key in ["Relation Name", "Index Name", "Index Cond", "Join Filter", "Filter", "Sort Key"] {
        if !node[key].is_null() {
            let _ = write!(line, ", {key} {}", node[key].to_string().trim_matches('"'));
        }
    }
    line.push('\n');
    let parts = inside(node).iter().map(|part| shown(part, depth + 1));
    parts.fold(line, |lines, part| lines + &part)
}
