//! Import into each database against its own tool on the same tables, indexes, rules and rows: the `sqlite3` shell with
//! one INSERT a row in one transaction, and `psql` with COPY. The import also reads the file, checks every line, hashes
//! the history and tells what became of each line; the tools are handed the finished rows.

#![expect(clippy::unwrap_used, reason = "a bench may end in a panic")]

mod support;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Cursor};
use std::net::Ipv4Addr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use reprieve::domain::list::Catalog;
use reprieve::domain::listing::Admission;
use reprieve::domain::time::{ManualClock, Timestamp};
use reprieve::formats::{Options, Reader};
use reprieve::services::listing::{ImportContext, ImportOrder, import};
use reprieve::store::{Store, StoreOptions};
use support::{Row, report, size};

const NOW: Timestamp = Timestamp(1_800_000_000);

/// In the order in which they refer to each other.
const TABLES: [&str; 3] = ["events", "listings", "evidence"];

fn main() -> io::Result<()> {
    let lines = size("REPRIEVE_BENCH_IMPORT", 300_000);
    let runtime = tokio::runtime::Runtime::new()?;
    let text = proxies(lines);
    let folder = tempfile::tempdir()?;
    let mut rows = vec![sqlite(&runtime, folder.path(), &text, lines)];
    match std::env::var("REPRIEVE_TEST_POSTGRES") {
        Ok(server) => rows.push(postgres(&runtime, folder.path(), &text, lines, &server)),
        Err(_) => eprintln!("left out: import into PostgreSQL (tests/postgres runs one)"),
    }
    report(&rows)
}

/// A proxy list in no order, every address once.
fn proxies(lines: usize) -> String {
    let address = |n: usize| {
        let n = u32::try_from(n).unwrap();
        // An odd factor visits every address of a /8-sized space once.
        Ipv4Addr::from_bits(0x1F00_0000 + (n.wrapping_mul(7_368_787) & 0x00FF_FFFF))
    };
    let lines: Vec<String> = (0..lines).map(|n| format!("socks5://{}:1080\n", address(n))).collect();
    lines.concat()
}

async fn open(url: &str) -> (Store, Catalog) {
    let store = Store::open(url, StoreOptions::default()).await.unwrap();
    store.migrate().await.unwrap();
    let lists = reprieve::lists::load(None, &reprieve::content::Library::load(None).unwrap()).unwrap();
    let mut tx = store.begin().await.unwrap();
    let catalog = tx.sync_catalog(&lists, NOW).await.unwrap();
    tx.commit().await.unwrap();
    (store, catalog)
}

/// Seconds of one import into an empty store.
async fn import_into(url: &str, text: &str) -> f64 {
    let (store, catalog) = open(url).await;
    let admission = Admission::new(Vec::new(), BTreeSet::new());
    let clock = ManualClock::at(NOW);
    let context = ImportContext { store: &store, catalog: &catalog, admission: &admission, clock: &clock };
    let order = ImportOrder { list: "ops", criterion: None, source: "bench", replace: false, dry_run: false };
    let reader = Reader::open(Cursor::new(text.to_owned()), Options::default()).unwrap();
    let begun = Instant::now();
    let summary = import(&context, &order, reader, &mut |_| {}).await.unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    assert_eq!(summary.added, summary.lines);
    store.close().await;
    seconds
}

fn row(figure: &'static str, lines: usize, import: f64, tool: f64) -> Row {
    let count = f64::from(u32::try_from(lines).unwrap());
    Row {
        figure,
        measured: format!("{:.2}", tool / import),
        target_first: ">= 0.3",
        target_then: "0.6",
        note: format!("{lines} lines; {:.0} against {:.0} a second", count / import, count / tool),
    }
}

fn run(command: &mut Command) {
    let status = command.status().unwrap();
    assert!(status.success(), "{command:?}");
}

fn sqlite(runtime: &tokio::runtime::Runtime, folder: &Path, text: &str, lines: usize) -> Row {
    let first = folder.join("import.db");
    let import = runtime.block_on(import_into(&format!("sqlite:{}", first.display()), text));

    let script = folder.join("rows.sql");
    let begin = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;\
                 PRAGMA cache_size = -65536; BEGIN;\n";
    fs::write(&script, begin).unwrap();
    for table in TABLES {
        let rows = match table {
            // What publishing the lists wrote is there already.
            "events" => "SELECT * FROM events WHERE kind = 'listed' ORDER BY revision".to_owned(),
            other => format!("SELECT * FROM {other}"),
        };
        let output = File::options().append(true).open(&script).unwrap();
        run(Command::new("sqlite3").arg(&first).arg(format!(".mode insert {table}")).arg(rows).stdout(output));
    }
    fs::write(folder.join("end.sql"), "COMMIT;\n").unwrap();
    run(Command::new("sh").arg("-c").arg("cat end.sql >> rows.sql").current_dir(folder));

    let second = folder.join("bare.db");
    runtime.block_on(async { open(&format!("sqlite:{}", second.display())).await.0.close().await });
    let clock = Instant::now();
    run(Command::new("sqlite3").arg(&second).stdin(File::open(&script).unwrap()).stdout(Stdio::null()));
    let tool = clock.elapsed().as_secs_f64();
    row("import into SQLite / bare `sqlite3` shell, same tables and indexes", lines, import, tool)
}

fn psql(url: &str, commands: &[String]) {
    let mut command = Command::new("psql");
    command.arg(url).args(["-q", "-v", "ON_ERROR_STOP=1", "-1"]);
    for text in commands {
        command.arg("-c").arg(text);
    }
    run(command.stdout(Stdio::null()));
}

fn postgres(runtime: &tokio::runtime::Runtime, folder: &Path, text: &str, lines: usize, server: &str) -> Row {
    let url = |schema: &str| format!("{server}?options=-c%20search_path%3D{schema}");
    let fresh = |schema: &str| format!("DROP SCHEMA IF EXISTS {schema} CASCADE; CREATE SCHEMA {schema}");
    psql(server, &[fresh("bench_import"), fresh("bench_bare")]);
    let import = runtime.block_on(import_into(&url("bench_import"), text));

    let file = |table: &str| folder.join(format!("{table}.copy")).display().to_string();
    let out = TABLES.map(|table| {
        let rows = match table {
            "events" => "SELECT * FROM events WHERE kind = 'listed' ORDER BY revision".to_owned(),
            other => format!("SELECT * FROM {other}"),
        };
        format!("\\copy ({rows}) TO '{}'", file(table))
    });
    psql(&url("bench_import"), &out);

    runtime.block_on(async { open(&url("bench_bare")).await.0.close().await });
    let begun = Instant::now();
    psql(&url("bench_bare"), &TABLES.map(|table| format!("\\copy {table} FROM '{}'", file(table))));
    let tool = begun.elapsed().as_secs_f64();
    psql(server, &["DROP SCHEMA bench_import CASCADE; DROP SCHEMA bench_bare CASCADE".to_owned()]);
    row("import into PostgreSQL / `psql` COPY, same tables and indexes", lines, import, tool)
}
