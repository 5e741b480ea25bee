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
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

use bulk::Done;
use desk::{Size, fill};
use listings::NOW;
use reprieve::domain::listing::EndedHow;
use reprieve::domain::time::Seconds;
use reprieve::services::publishing::manifest::Manifest;
use reprieve::services::publishing::publisher::Publisher;
use reprieve::services::publishing::{Publishing, ZoneFormat, ZoneTerms};
use reprieve::store::events::Act;
use reprieve::store::scan::Cursor;
use reprieve::store::{Store, StoreOptions};
use reprieve::workers::Worker as _;
use reprieve::workers::reindex::Reindex;
use services::services;
use support::{Row, report, size};

/// Few listings, for their memory.
const FEW: usize = 200_000;

/// The store to be published and the folder, for the process that does nothing else.
const ORDER: &str = "REPRIEVE_BENCH_PUBLISH";

/// What it took to publish all lists.
#[derive(serde::Serialize, serde::Deserialize)]
struct Published {
    seconds: f64,
    /// The most memory that this process has held meanwhile, in MB.
    peak: f64,
    listings: u64,
    bytes: u64,
}

/// Fills a store and publishes it in a process of its own, whose memory holds nothing else.
async fn publish(url: &str, count: usize, folder: &Path) -> Done<[Published; 2]> {
    fill(url, Size { listings: count, removals: 1000 }, true).await?.store.close().await;
    let order = serde_json::to_string(&(url, folder))?;
    let done = Command::new(std::env::current_exe()?).env(ORDER, order).stderr(Stdio::inherit()).output()?;
    Ok(serde_json::from_slice(&done.stdout)?)
}

/// Publishes all lists as rbldnsd reads them: read from the store as a site does that begins, and out of memory after a
/// listing has ended.
async fn published(url: &str, folder: &Path) -> Done<[Published; 2]> {
    let services = Arc::new(services(Store::open(url, StoreOptions::default()).await?).await?);
    let settings = Publishing {
        folder: folder.to_owned(),
        formats: vec![ZoneFormat::Rbldnsd],
        terms: ZoneTerms {
            public_url: "https://lookup.example/".to_owned(),
            name_servers: vec!["ns1.dns.example".to_owned()],
            combined: None,
            mailbox: "hostmaster@bl.example".to_owned(),
        },
        every: Seconds(0),
        at_least: Seconds::HOUR,
        largest_change: 20,
        after: Vec::new(),
    };
    let mut publisher = Publisher::open(services.clone(), settings)?;
    let from_store = ticked(&mut publisher, folder).await?;
    Reindex::new(services.clone()).tick().await?;
    let mut tx = services.store.begin().await?;
    let page = tx.next_active(&mut Cursor::at_start()).await?;
    let one = page.first().ok_or("nothing is listed")?.id;
    tx.end_listings(&[one], EndedHow::Staff, &Act::by("bench", NOW)).await?;
    tx.commit().await?;
    let from_memory = ticked(&mut publisher, folder).await?;
    services.store.close().await;
    Ok([from_store, from_memory])
}

async fn ticked(publisher: &mut Publisher, folder: &Path) -> Done<Published> {
    // From here on the kernel counts anew.
    fs::write("/proc/self/clear_refs", "5")?;
    let begun = Instant::now();
    publisher.tick().await?.ok_or("nothing was due")?;
    let seconds = begun.elapsed().as_secs_f64();
    let peak = peak()?;
    let zones = Manifest::read(folder).zones;
    let bytes = zones.values().flat_map(|zone| zone.files.values()).map(|file| file.bytes).sum();
    let listings = zones.values().map(|zone| zone.listings).sum();
    Ok(Published { seconds, peak, listings, bytes })
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

fn against_tool(kind: &str, published: &[Published; 2], tool: f64, few: &Published) -> Vec<Row> {
    let [from_store, from_memory] = published;
    let (store_figure, memory_figure) = match kind {
        "SQLite" => (
            "zones of all lists, from the store / `.dump` of the same listings, SQLite",
            "zones of all lists, from memory / `.dump` of the same listings, SQLite",
        ),
        _ => (
            "zones of all lists, from the store / `COPY` of the same listings, PostgreSQL",
            "zones of all lists, from memory / `COPY` of the same listings, PostgreSQL",
        ),
    };
    let megabytes = |bytes: u64| bytes / 1_000_000;
    let row = |figure, published: &Published| Row {
        figure,
        measured: format!("{:.2}", published.seconds / tool),
        target_first: "no aim yet",
        target_then: "",
        note: format!(
            "{} listings, {} MB in {:.1} s against {tool:.1} s",
            published.listings,
            megabytes(published.bytes),
            published.seconds
        ),
    };
    vec![
        row(store_figure, from_store),
        row(memory_figure, from_memory),
        Row {
            figure: "memory of a pass over the store / that of one over few listings",
            measured: format!("{:.2}", from_store.peak / few.peak),
            target_first: "<= 1.5",
            target_then: "",
            note: format!(
                "{kind}: {:.0} MB at the most for {} listings, {:.0} MB for {}",
                from_store.peak, from_store.listings, few.peak, few.listings
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

fn against_rbldnsd([from_store, from_memory]: &[Published; 2], folder: &Path) -> Done<Option<Vec<Row>>> {
    let Some(loading) = loaded(folder)? else { return Ok(None) };
    let row = |figure, published: &Published| Row {
        figure,
        measured: format!("{:.2}", published.seconds / loading),
        target_first: "<= 1",
        target_then: "0.3",
        note: format!("{} listings, {:.1} s against {loading:.1} s", published.listings, published.seconds),
    };
    Ok(Some(vec![
        row("zones published from memory / time rbldnsd takes to load them (ip4trie)", from_memory),
        row("zones published from the store / time rbldnsd takes to load them (ip4trie)", from_store),
    ]))
}

fn main() -> Done<()> {
    let count = size("REPRIEVE_BENCH_LISTINGS", 10_000_000);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    if let Ok(order) = std::env::var(ORDER) {
        let (url, folder): (String, PathBuf) = serde_json::from_str(&order)?;
        serde_json::to_writer(std::io::stdout(), &runtime.block_on(published(&url, &folder))?)?;
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
    let file = |name: &str| folder.path().join(name);
    let url = |name: &str| format!("sqlite:{}", file(name).display());
    let [few, _] = runtime.block_on(publish(&url("few.db"), FEW, &file("few")))?;
    let many = runtime.block_on(publish(&url("many.db"), count, &file("many")))?;
    let tool = timed(Command::new("sqlite3").arg(file("many.db")).arg(".dump listings"))?;
    let mut rows = against_tool("SQLite", &many, tool, &few);
    match against_rbldnsd(&many, &file("many"))? {
        Some(against) => rows.extend(against),
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
    (folder, few): (&Path, &Published),
) -> Done<Vec<Row>> {
    let psql = |url: &str, sql: &str| {
        let mut command = Command::new("psql");
        command.env("PGOPTIONS", "-c client_min_messages=warning");
        command.args([url, "-q", "-v", "ON_ERROR_STOP=1", "-c", sql]);
        command
    };
    timed(&mut psql(server, "DROP SCHEMA IF EXISTS bench_export CASCADE; CREATE SCHEMA bench_export"))?;
    let url = format!("{server}?options=-c%20search_path%3Dbench_export");
    let many = runtime.block_on(publish(&url, count, folder))?;
    let tool = timed(&mut psql(&url, "\\copy (SELECT * FROM listings WHERE ended_at IS NULL) TO STDOUT"))?;
    timed(&mut psql(server, "DROP SCHEMA bench_export CASCADE"))?;
    Ok(against_tool("PostgreSQL", &many, tool, few))
}
