//! Zones of millions of listings: against what the database's own tool takes to write the same rows, and against what
//! rbldnsd takes to read the zones. Beside it how much memory it needs: as much for many listings as for few.
//!
//! `REPRIEVE_BENCH_LISTINGS` (usually 10 million).

#[path = "support/bulk.rs"]
mod bulk;
#[path = "support/desk/mod.rs"]
#[expect(dead_code, reason = "this bench asks for listings alone")]
mod desk;
#[path = "support/listings.rs"]
mod listings;
#[path = "support/services.rs"]
mod services;
mod support;

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use bulk::Done;
use desk::{Size, fill};
use reprieve::services::publishing::export::{Destination, Export};
use reprieve::services::publishing::{ZoneFormat, ZoneTerms};
use services::services;
use support::{Row, report, size};

/// Few listings, for their memory.
const FEW: usize = 200_000;

/// What one export took.
struct Exported {
    seconds: f64,
    /// The most memory that this process has held since the export began, in MB.
    peak: f64,
    listings: u64,
    bytes: u64,
}

/// Exports all lists as rbldnsd reads them, from a store that was filled.
async fn export(url: &str, count: usize, folder: &Path) -> Done<Exported> {
    fs::create_dir_all(folder)?;
    let desk = fill(url, Size { listings: count, removals: 1000 }, true).await?;
    let services = services(desk.store).await?;
    let order = Export {
        lists: services.catalog.lists().cloned().collect(),
        kinds: ZoneFormat::Rbldnsd.kinds().to_vec(),
        combined_kinds: Vec::new(),
        terms: ZoneTerms {
            public_url: "https://lookup.example/".to_owned(),
            name_servers: vec!["ns1.dns.example".to_owned()],
            combined: None,
            mailbox: "hostmaster@bl.example".to_owned(),
        },
        destination: Destination::Folder(folder.to_owned()),
    };
    // From here on the kernel counts anew.
    fs::write("/proc/self/clear_refs", "5")?;
    let begun = Instant::now();
    let exported = services.export(&order).await?;
    let seconds = begun.elapsed().as_secs_f64();
    let bytes = exported.zones.iter().flat_map(|zone| &zone.files).map(|(_, bytes)| bytes).sum();
    let listings = exported.zones.iter().map(|zone| zone.entries).sum();
    services.store.close().await;
    Ok(Exported { seconds, peak: peak()?, listings, bytes })
}

fn peak() -> Done<f64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).ok_or("no VmHWM")?;
    let kilobytes: f64 = line.split_whitespace().nth(1).ok_or("no VmHWM")?.parse()?;
    Ok(kilobytes / 1000.0)
}

/// Seconds of a command that writes to nowhere.
fn timed(command: &mut Command) -> Done<f64> {
    let begun = Instant::now();
    let status = command.stdout(Stdio::null()).status()?;
    if status.success() { Ok(begun.elapsed().as_secs_f64()) } else { Err(format!("{command:?}").into()) }
}

fn against_tool(kind: &str, exported: &Exported, tool: f64, few: &Exported) -> Vec<Row> {
    let figure = match kind {
        "SQLite" => "zones of all lists / `.dump` of the same listings, SQLite",
        _ => "zones of all lists / `COPY` of the same listings, PostgreSQL",
    };
    let megabytes = |bytes: u64| bytes / 1_000_000;
    vec![
        Row {
            figure,
            measured: format!("{:.2}", exported.seconds / tool),
            target_first: "no aim yet",
            target_then: "",
            note: format!(
                "{} listings, {} MB in {:.1} s against {tool:.1} s",
                exported.listings,
                megabytes(exported.bytes),
                exported.seconds
            ),
        },
        Row {
            figure: "memory of an export / that of one of few listings",
            measured: format!("{:.2}", exported.peak / few.peak),
            target_first: "<= 1.5",
            target_then: "",
            note: format!(
                "{kind}: {:.0} MB at the most for {} listings, {:.0} MB for {}",
                exported.peak, exported.listings, few.peak, few.listings
            ),
        },
    ]
}

/// Seconds that rbldnsd takes until it answers from these zones; `None` where it is not installed.
fn loaded(folder: &Path) -> Done<Option<f64>> {
    let mut command = Command::new("/usr/sbin/rbldnsd");
    command.args(["-n", "-b", "127.0.0.1/15353", "-u", "rbldns", "-w"]).arg(folder);
    for list in ["ops", "rss", "dul", "rbl", "nml"] {
        for kind in ["ip4trie", "ip6trie"] {
            command.arg(format!("{list}.bl.example:{kind}:{list}.{kind}"));
        }
    }
    let begun = Instant::now();
    let Ok(mut child) = command.stdout(Stdio::piped()).spawn() else { return Ok(None) };
    let lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
    let is_started = lines.map_while(Result::ok).any(|line| line.contains(" started ("));
    let seconds = begun.elapsed().as_secs_f64();
    child.kill()?;
    child.wait()?;
    Ok(is_started.then_some(seconds))
}

fn against_rbldnsd(exported: &Exported, folder: &Path) -> Done<Option<Row>> {
    Ok(loaded(folder)?.map(|loading| Row {
        figure: "zone export / time rbldnsd takes to load it (ip4trie)",
        measured: format!("{:.2}", exported.seconds / loading),
        target_first: "<= 1",
        target_then: "0.3",
        note: format!("{} listings from SQLite, {:.1} s against {loading:.1} s", exported.listings, exported.seconds),
    }))
}

fn main() -> Done<()> {
    let count = size("REPRIEVE_BENCH_LISTINGS", 10_000_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let folder = tempfile::tempdir()?;
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
    let file = |name: &str| folder.path().join(name);
    let url = |name: &str| format!("sqlite:{}", file(name).display());
    let few = runtime.block_on(export(&url("few.db"), FEW, &file("few")))?;
    let many = runtime.block_on(export(&url("many.db"), count, &file("many")))?;
    let tool = timed(Command::new("sqlite3").arg(file("many.db")).arg(".dump listings"))?;
    let mut rows = against_tool("SQLite", &many, tool, &few);
    match against_rbldnsd(&many, &file("many"))? {
        Some(row) => rows.push(row),
        None => eprintln!("left out: the zones in rbldnsd, which is not here"),
    }
    fs::remove_file(file("many.db"))?;
    match std::env::var("REPRIEVE_TEST_POSTGRES") {
        Ok(server) => rows.extend(postgres(&runtime, &server, count, (&folder.path().join("postgres"), &few))?),
        Err(_) => eprintln!("left out: export from PostgreSQL (tests/postgres runs one)"),
    }
    report(&rows)?;
    Ok(())
}

fn postgres(
    runtime: &tokio::runtime::Runtime,
    server: &str,
    count: usize,
    (folder, few): (&Path, &Exported),
) -> Done<Vec<Row>> {
    let psql = |url: &str, sql: &str| {
        let mut command = Command::new("psql");
        command.env("PGOPTIONS", "-c client_min_messages=warning");
        command.args([url, "-q", "-v", "ON_ERROR_STOP=1", "-c", sql]);
        command
    };
    timed(&mut psql(server, "DROP SCHEMA IF EXISTS bench_export CASCADE; CREATE SCHEMA bench_export"))?;
    let url = format!("{server}?options=-c%20search_path%3Dbench_export");
    let many = runtime.block_on(export(&url, count, folder))?;
    let tool = timed(&mut psql(&url, "\\copy (SELECT * FROM listings WHERE ended_at IS NULL) TO STDOUT"))?;
    timed(&mut psql(server, "DROP SCHEMA bench_export CASCADE"))?;
    Ok(against_tool("PostgreSQL", &many, tool, few))
}
