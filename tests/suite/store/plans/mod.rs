//! No statement of the crate reads what grows with the years without an index.
//!
//! Every SQL text is read from the sources and explained, on the database that it is for; who adds one adds it to no list.
//! A plan has a fault when it
//! - reads all of a table, or all of an index, even if that is only one part of it that its condition leaves over: a
//!   search by a later column of an index alone is one that reads all of it;
//! - makes an index for itself;
//! - sorts, or holds against each other, all that it finds to give the first of it, where LIMIT says how many.
//!
//! What is fetched whole may be sorted: that costs little more than fetching it. A table that stays small may be read
//! whole, and so may an index that holds only what is still to be done; with a LIMIT a statement may read an index from
//! one of its ends if every row it meets is wanted. [`bounds`] says which tables and indexes these are, and which few
//! statements read everything on purpose; whatever no longer needs to stand there is a fault as well.

mod bounds;
mod filled;
mod postgres;
mod reading;
mod schema;
mod sqlite;

use std::collections::BTreeSet;

use bounds::{ALLOWED, Cost, SMALL, WORK};
use schema::Schema;

use crate::support::backends::{Database, backend_test};
use crate::support::statements::{self, On, Statement};

/// What the database would do.
struct Plan {
    costs: BTreeSet<Cost>,
    shown: String,
}

/// Or why it does not know.
type Explained = Result<Plan, String>;

/// The statements for one database.
fn statements_on(database: On) -> Vec<Statement> {
    let found = statements::of_the_crate().unwrap_or_else(|faults| panic!("{}", faults.join("\n")));
    let names: BTreeSet<&str> = found.iter().map(|statement| statement.name.as_str()).collect();
    assert_eq!(names.len(), found.len(), "two statements of one function have one name");
    found.into_iter().filter(|statement| statement.on.is_on(database)).collect()
}

/// The name that a pair of texts for the two databases has in common.
fn common(name: &str) -> &str {
    let name = name.strip_suffix("SQLITE").or(name.strip_suffix("POSTGRES")).unwrap_or(name);
    name.trim_end_matches([' ', '_'])
}

/// Holds plans against what is allowed.
fn faults(database: On, plans: &[(Statement, Explained)], schema: &Schema) -> Vec<String> {
    let mut faults = faults_of_bounds(schema);
    let mut needed = BTreeSet::new();
    for (statement, explained) in plans {
        let plan = match explained {
            Ok(plan) => plan,
            Err(why) => {
                faults.push(format!("{}: {why}\n{}", statement.name, statement.sql));
                continue;
            }
        };
        for cost in &plan.costs {
            let cost = cost.to_string();
            let allowed = ALLOWED.iter().position(|(name, allowed, on, _)| {
                *name == common(&statement.name) && *allowed == cost && on.is_on(database)
            });
            match allowed {
                Some(place) => drop(needed.insert(place)),
                None => faults.push(format!("{} {cost}:\n{}\n{}", statement.name, statement.sql, plan.shown)),
            }
        }
    }
    for (place, (name, allowed, on, _)) in ALLOWED.iter().enumerate() {
        if on.is_on(database) && !needed.contains(&place) {
            faults.push(format!("{name} is allowed what it does not do: {allowed}"));
        }
    }
    faults
}

/// Names that mean nothing any more.
fn faults_of_bounds(schema: &Schema) -> Vec<String> {
    let tables = SMALL.iter().map(|(table, _)| *table).filter(|table| !schema.tables.contains(*table));
    let is_partial = |index: &str| schema.indexes.get(index).is_some_and(|index| index.predicate.is_some());
    let indexes = WORK.iter().map(|(index, _)| *index).filter(|index| !is_partial(index));
    let tables = tables.map(|table| format!("there is no table {table}"));
    tables.chain(indexes.map(|index| format!("there is no index {index} that holds some rows only"))).collect()
}

/// What the planner of either database is asked.
enum Explain {
    Sqlite(sqlite::Explain),
    Postgres(postgres::Explain),
}

impl Explain {
    async fn over(database: &Database) -> Self {
        if database.is_postgres() {
            Self::Postgres(postgres::Explain::over(database).await)
        } else {
            Self::Sqlite(sqlite::Explain::over(database).await)
        }
    }

    async fn explain(&mut self, sql: &str) -> Explained {
        match self {
            Self::Sqlite(sqlite) => sqlite.explain(sql).await,
            Self::Postgres(postgres) => postgres.explain(sql).await,
        }
    }

    fn schema(&self) -> &Schema {
        match self {
            Self::Sqlite(sqlite) => &sqlite.schema,
            Self::Postgres(postgres) => &postgres.schema,
        }
    }

    /// The rules of the schema, as statements. Those of PostgreSQL are programs, which it does not explain; they ask the
    /// same of the same indexes.
    async fn rules(&mut self) -> Vec<Statement> {
        let Self::Sqlite(sqlite) = self else { return Vec::new() };
        let rules = sqlite.rules().await;
        assert!(rules.len() > 20, "the test no longer finds the rules");
        let statement = |(name, text): &(String, String)| {
            let name = format!("rule {name}");
            let statement = move |sql| Statement { name: name.clone(), sql, on: On::Sqlite };
            sqlite::statements_of(text).into_iter().map(statement).collect::<Vec<_>>()
        };
        rules.iter().flat_map(statement).collect()
    }
}

backend_test! {
    async fn no_statement_reads_what_grows_without_an_index(database: Database) {
        let mut explain = Explain::over(database).await;
        let on = if database.is_postgres() { On::Postgres } else { On::Sqlite };
        let mut statements = statements_on(on);
        assert!(statements.len() > 100, "the test no longer finds the statements");
        statements.extend(explain.rules().await);

        let mut plans = Vec::new();
        for statement in statements {
            let explained = explain.explain(&statement.sql).await;
            plans.push((statement, explained));
        }

        let faults = faults(on, &plans, explain.schema());
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

/// Statements that cost more the more there is, and how.
const DEAR: &[(&str, &str)] = &[
    ("SELECT id FROM listings WHERE criterion = $1", "reads all of listings"),
    // Only a later column of an index is known.
    ("SELECT id FROM listings WHERE list = $1 AND ended_at IS NULL", "reads all of listings"),
    ("SELECT COUNT(*) FROM listings WHERE ended_at IS NOT NULL", "reads all of listings"),
    ("SELECT found.id FROM removals AS found WHERE found.words = $1 LIMIT 1", "reads all of removals"),
    ("SELECT id FROM removals ORDER BY id", "reads all of removals"),
    // Most of those that it meets are not wanted.
    ("SELECT id FROM removals WHERE words <> '' ORDER BY id LIMIT 1", "reads all of removals"),
    ("UPDATE listings SET last_seen_at = $1 WHERE criterion = $2", "reads all of listings"),
    ("DELETE FROM outbox WHERE recipient = $1", "reads all of outbox"),
    ("INSERT INTO removal_turns (removal, check_at) SELECT id, 0 FROM removals", "reads all of removals"),
    ("SELECT 1 WHERE EXISTS (SELECT 1 FROM outbox WHERE recipient = $1)", "reads all of outbox"),
    (
        "SELECT id FROM listings WHERE ended_at IS NULL AND network > $1 ORDER BY first_listed_at LIMIT 10",
        "sorts all that it finds",
    ),
    (
        "SELECT id FROM removals WHERE list = $1 UNION SELECT id FROM removals WHERE mailbox = $2 LIMIT 10",
        "sorts all that it finds",
    ),
];

/// Statements that do not.
const CHEAP: &[&str] = &[
    "SELECT id FROM listings WHERE ended_at IS NULL AND network >= $1 AND network <= $2",
    "SELECT COUNT(*) FROM removals WHERE state IN ('reviewing', 'appealed')",
    "SELECT number FROM lists ORDER BY zone",
    "SELECT id FROM news ORDER BY id DESC LIMIT $1",
    "SELECT id FROM news WHERE withdrawn_at IS NULL AND shown_until IS NOT NULL ORDER BY shown_until DESC LIMIT $1",
    "SELECT revision FROM events WHERE substr(actor, 1, 6) = 'staff:' ORDER BY revision DESC LIMIT $1",
    "SELECT id FROM proposals WHERE state = 'open' ORDER BY id",
    "SELECT found.id, lists.id FROM removals AS found JOIN lists ON lists.number = found.list
      WHERE found.state IN ('reviewing', 'appealed')
      ORDER BY COALESCE(found.appealed_at, found.confirmed_at), found.id LIMIT $1",
    // Parameters whose types only the database's columns tell.
    "INSERT INTO removal_messages (removal, place, at, author, text) SELECT $1, $2, $3, $4, $5 WHERE $6 IS NULL",
    "SELECT id FROM removals WHERE state = $1 AND state <> '' AND (touched_at, id) < ($2, $3)
      ORDER BY touched_at DESC, id DESC LIMIT $4",
];

backend_test! {
    async fn the_test_of_plans_tells_what_is_dear_from_what_is_not(database: Database) {
        let mut explain = Explain::over(database).await;

        for (sql, dear) in DEAR {
            let plan = explain.explain(sql).await.unwrap();
            let costs: Vec<String> = plan.costs.iter().map(ToString::to_string).collect();
            assert_eq!(costs, [*dear], "{sql}\n{}", plan.shown);
        }
        for sql in CHEAP {
            let plan = explain.explain(sql).await.unwrap();
            assert!(plan.costs.is_empty(), "{sql} {:?}\n{}", plan.costs, plan.shown);
        }
        if let Explain::Sqlite(sqlite) = &mut explain {
            let sql = "SELECT a.id FROM removals AS a LEFT JOIN outbox AS b ON b.recipient = a.email";
            let costs = sqlite.explain(sql).await.unwrap().costs;
            assert!(costs.contains(&Cost::Indexes("outbox".to_owned())), "{costs:?}");
        }
        assert!(explain.explain("SELECT id FROM no_table").await.is_err());
    }
}
