//! What staff wait for, over a store as a busy list has it: each database with millions of active listings and a hundred
//! thousand removal requests in every state.
//!
//! `REPRIEVE_BENCH_LISTINGS` (usually 5 million) and `REPRIEVE_BENCH_REMOVALS` (usually 100,000).

#[path = "support/bulk.rs"]
mod bulk;
#[path = "support/desk/mod.rs"]
mod desk;
#[path = "support/listings.rs"]
mod listings;
mod support;

use std::process::{Command, Stdio};
use std::time::Instant;

use bulk::Done;
use desk::{Desk, Request, Size, fill};
use listings::{NOW, Random};
use reprieve::domain::time::Seconds;
use reprieve::store::Tx;
use reprieve::store::desk::{Place, Wanted, Whose};
use reprieve::store::verify::ChainVerdict;
use support::{Row, report, size};

/// How often each thing is asked for.
const TURNS: usize = 1000;

/// Lines of a listing's history that a page shows.
const LINES: i64 = 100;

/// Requests that one page of the queue looks through, as the site does.
const LOOKED_THROUGH: i64 = 5000;

/// Everything that a person may take away, and that shows that what is measured is what the store would have written.
const SMALL: Size = Size { listings: 4000, removals: 1000 };

/// What is measured, and over what.
struct Bench<'d> {
    desk: &'d Desk,
    note: String,
    rows: Vec<Row>,
}

impl Bench<'_> {
    /// Asks again and again, each time about another of these requests, as a page does: in a transaction of its own.
    async fn ask(
        &mut self,
        figure: &'static str,
        requests: &[Request],
        mut ask: impl AsyncFnMut(&mut Tx, Request) -> Done<()>,
    ) -> Done<()> {
        let mut random = Random::new(11);
        let mut times = Vec::with_capacity(TURNS);
        for turn in 0..TURNS + TURNS / 10 {
            let request = requests[random.index(requests.len())];
            let begun = Instant::now();
            let mut tx = self.desk.store.read().await?;
            ask(&mut tx, request).await?;
            tx.commit().await?;
            // The first ones wake the connections up.
            if turn >= TURNS / 10 {
                times.push(begun.elapsed().as_secs_f64() * 1e3);
            }
        }
        times.sort_unstable_by(f64::total_cmp);
        let at = |hundredths: usize| times[times.len() * hundredths / 100];
        self.rows.push(Row {
            figure,
            measured: format!("{:.2} / {:.2} ms", at(50), at(95)),
            target_first: "no aim yet",
            target_then: "",
            note: format!("p50 / p95 of {TURNS}; {}", self.note),
        });
        Ok(())
    }
}

/// What staff ask for, on one database.
async fn measure(desk: &Desk, note: String) -> Done<Vec<Row>> {
    let mut bench = Bench { desk, note, rows: Vec::new() };
    bench.ask("staff: one request by its number", &desk.requests, removal).await?;
    bench.ask("staff: what was said and found about a request", &desk.waiting, said_and_found).await?;
    bench.ask("staff: evidence and history of its listing", &desk.waiting, of_the_listing).await?;
    bench.ask("staff: history of its address", &desk.waiting, of_the_address).await?;
    bench.ask("staff: how many requests wait", &desk.waiting, counts).await?;
    let everything = async |tx: &mut Tx, request| {
        removal(tx, request).await?;
        said_and_found(tx, request).await?;
        of_the_listing(tx, request).await?;
        of_the_address(tx, request).await
    };
    bench.ask("staff: all of this about one request", &desk.waiting, everything).await?;
    bench.ask("staff: the first page of the queue, with its counts", &desk.waiting, queue).await?;
    bench.ask("staff: the queue searched for words that nobody wrote", &desk.waiting, searched).await?;
    Ok(bench.rows)
}

async fn removal(tx: &mut Tx, request: Request) -> Done<()> {
    let found = tx.removal(request.id).await?;
    ensure(found.is_some_and(|found| found.listing == request.listing), "request")
}

async fn said_and_found(tx: &mut Tx, request: Request) -> Done<()> {
    let messages = tx.messages_of(request.id).await?;
    let checks = tx.checks_of(request.id).await?;
    let steps = tx.steps_of(request.id).await?;
    ensure(messages.len() == 3 && checks.len() == 7 && steps.len() >= 2, "messages, checks and steps")
}

async fn of_the_listing(tx: &mut Tx, request: Request) -> Done<()> {
    let evidence = tx.evidence_of(request.listing).await?;
    let history = tx.history_of(request.listing, LINES).await?;
    ensure(evidence.len() == 3 && history.len() == 4, "evidence and history of a listing")
}

async fn of_the_address(tx: &mut Tx, request: Request) -> Done<()> {
    let history = tx.history_covering(&request.network, LINES).await?;
    ensure(history.len() >= 4, "history of an address")
}

async fn counts(tx: &mut Tx, _: Request) -> Done<()> {
    let counts = tx.open_removal_counts(NOW.minus(Seconds::days(2)), NOW.minus(Seconds::days(7))).await?;
    ensure(counts.waiting > counts.late && counts.overdue > 0, "counts")
}

/// What the queue shows first, and beside it.
async fn queue(tx: &mut Tx, _: Request) -> Done<()> {
    let (late, overdue) = (NOW.minus(Seconds::days(2)), NOW.minus(Seconds::days(7)));
    let counts = tx.due_counts(late, overdue).await?;
    tx.views_since(NOW.minus(Seconds(120))).await?;
    let rows = page(tx, None).await?;
    ensure(!counts.is_empty() && rows > 0, "queue")
}

/// The same page where every request has to be read.
async fn searched(tx: &mut Tx, _: Request) -> Done<()> {
    let rows = page(tx, Some("nobody wrote this".to_owned())).await?;
    ensure(rows == 0, "queue searched")
}

async fn page(tx: &mut Tx, text: Option<String>) -> Done<usize> {
    let wanted = Wanted { list: None, whose: Whose::Any, since: None, text };
    let stop = tx.due_after(Place::FIRST, LOOKED_THROUGH).await?;
    Ok(tx.requests_due(&wanted, (Place::FIRST, stop.unwrap_or(Place::LAST)), 50).await?.len())
}

/// What is measured must have been there.
fn ensure(is_so: bool, what: &str) -> Done<()> {
    if is_so { Ok(()) } else { Err(format!("{what}: not as it was written").into()) }
}

/// Fills a database and measures. A small one shows first that every rule of the schema lets everything pass, and that the
/// history is whole.
async fn run(kind: &str, wanted: Size, url: impl AsyncFn(&str) -> Done<String>) -> Done<Vec<Row>> {
    let small = fill(&url("small").await?, SMALL, false).await?;
    let mut tx = small.store.read().await?;
    let verdict = tx.verify_chain(None).await?;
    let differs = tx.verify_state().await?;
    if !matches!(verdict, ChainVerdict::Whole { .. }) || !differs.is_empty() {
        return Err(format!("{verdict:?} {differs:?}").into());
    }
    drop(tx);
    small.store.close().await;

    let begun = Instant::now();
    let desk = fill(&url("staff").await?, wanted, true).await?;
    let seconds = begun.elapsed().as_secs_f64();
    let note = format!(
        "{kind}, {} active listings, {} requests of which staff have {} to answer; filled in {seconds:.0} s",
        desk.listings,
        desk.requests.len(),
        desk.waiting.len()
    );
    let rows = measure(&desk, note).await?;
    desk.store.close().await;
    Ok(rows)
}

fn psql(server: &str, sql: &str) -> Done<()> {
    let mut command = Command::new("psql");
    command.env("PGOPTIONS", "-c client_min_messages=warning").args([server, "-q", "-v", "ON_ERROR_STOP=1", "-c", sql]);
    let status = command.stdout(Stdio::null()).status()?;
    if status.success() { Ok(()) } else { Err("psql failed".into()) }
}

fn main() -> Done<()> {
    let listings = size("REPRIEVE_BENCH_LISTINGS", 5_000_000);
    let wanted = Size { listings, removals: size("REPRIEVE_BENCH_REMOVALS", 100_000) };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let folder = tempfile::tempdir()?;
    let file = async |name: &str| Ok(format!("sqlite:{}", folder.path().join(format!("{name}.db")).display()));
    let mut rows = runtime.block_on(run("SQLite", wanted, file))?;
    // Gigabytes, which the other database needs as well.
    folder.close()?;
    match std::env::var("REPRIEVE_TEST_POSTGRES") {
        Ok(server) => {
            let schema = async |name: &str| {
                psql(&server, &format!("DROP SCHEMA IF EXISTS bench_{name} CASCADE; CREATE SCHEMA bench_{name}"))?;
                Ok(format!("{server}?options=-c%20search_path%3Dbench_{name}"))
            };
            rows.extend(runtime.block_on(run("PostgreSQL", wanted, schema))?);
            psql(&server, "DROP SCHEMA bench_small CASCADE; DROP SCHEMA bench_staff CASCADE")?;
        }
        Err(_) => eprintln!("left out: staff on PostgreSQL (tests/postgres runs one)"),
    }
    report(&rows)?;
    Ok(())
}
