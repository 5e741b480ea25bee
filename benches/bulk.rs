//! Bulk lookup: a million lines in, a million lines of JSON out, against reading the lines alone.
//!
//! `REPRIEVE_BENCH_LISTINGS` (usually a million) listings, `REPRIEVE_BENCH_LINES` (usually a million) lines.

#[path = "support/listings.rs"]
mod listings;
#[path = "support/process.rs"]
#[expect(dead_code, reason = "this bench asks for time alone")]
mod process;
#[path = "support/services.rs"]
mod services;
mod support;

use std::error::Error;
use std::fmt::Write as _;
use std::hint::black_box;

use listings::{NOW, Random, listings};
use process::timed;
use reprieve::domain::ids::{CriterionNumber, Revision};
use reprieve::domain::network::Network;
use reprieve::index::Builder;
use reprieve::services::Services;
use reprieve::services::bulk::Bulk;
use reprieve::store::{Store, StoreOptions};
use services::services;
use support::{Row, report, size};

const PASSES: usize = 3;

/// The site's services over an empty store, with sample listings in memory under the starter lists' criteria.
async fn filled(folder: &std::path::Path, count: usize) -> Result<Services, Box<dyn Error>> {
    let store = Store::open(&format!("sqlite:{}/bench.db", folder.display()), StoreOptions::default()).await?;
    store.migrate().await?;
    let services = services(store).await?;
    let criteria = services.catalog.lists().flat_map(|list| &list.criteria);
    let numbers: Vec<CriterionNumber> =
        criteria.filter_map(|criterion| services.catalog.criterion_number(&criterion.id)).collect();
    services.index.publish(sample(count, &numbers)?)?;
    Ok(services)
}

fn sample(count: usize, numbers: &[CriterionNumber]) -> Result<reprieve::index::Index, Box<dyn Error>> {
    let mut builder = Builder::new();
    for (mut entry, number) in listings(count * 9 / 10, count / 10).into_iter().zip(numbers.iter().cycle()) {
        entry.facts.criterion = *number;
        builder.push(&entry)?;
    }
    Ok(builder.build(Revision(1), NOW)?)
}

/// Routable addresses, as a log of connections has them.
fn lines(count: usize) -> String {
    let mut random = Random::new(7);
    let mut text = String::with_capacity(count * 16);
    for _ in 0..count {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}", std::net::Ipv4Addr::from_bits(random.routable()));
    }
    text
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let services = runtime.block_on(filled(folder.path(), size("REPRIEVE_BENCH_LISTINGS", 1_000_000)))?;
    let count = size("REPRIEVE_BENCH_LINES", 1_000_000);
    let text = lines(count);
    let (mut parsing, mut answering, mut bytes) = (f64::MAX, f64::MAX, 0);
    for _ in 0..PASSES {
        let (parsed, spent) = timed(|| text.lines().filter(|line| line.parse::<Network>().is_ok()).count());
        assert_eq!(parsed, count);
        parsing = parsing.min(spent);
        let (written, spent) = timed(|| answer_all(&services, &text));
        answering = answering.min(spent);
        bytes = written;
    }
    report(&[Row {
        figure: "bulk lookup of a million lines / reading the lines",
        measured: format!("{:.2}", parsing / answering),
        target_first: ">= 0.5",
        target_then: "0.8",
        note: format!(
            "{count} random addresses, {:.0} ns a line to read and {:.0} ns to answer, {} MB of JSON, one thread",
            each(parsing, count),
            each(answering, count),
            bytes / 1_000_000
        ),
    }])?;
    Ok(())
}

fn each(nanoseconds: f64, count: usize) -> f64 {
    nanoseconds / f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// How many bytes of JSON the answers are.
fn answer_all(services: &Services, text: &str) -> usize {
    let mut bulk = Bulk::new(services, "https://lookup.example");
    let mut piece = Vec::with_capacity(1 << 17);
    let mut written = 0;
    for line in text.lines() {
        if bulk.answer(line.as_bytes(), &mut piece).is_err() {
            return 0;
        }
        if piece.len() > 1 << 16 {
            written += black_box(&piece).len();
            piece.clear();
        }
    }
    written + piece.len()
}
