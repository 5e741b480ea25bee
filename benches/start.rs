//! From a cold start to the first answer: reading the rows out of SQLite, and building the index from them.
//!
//! `REPRIEVE_BENCH_LISTINGS` (usually a million); 10 million take some minutes to write first.

#[path = "support/listings.rs"]
mod listings;
mod support;

use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

use listings::{NOW, listings};
use reprieve::content::Library;
use reprieve::domain::ids::{ClauseId, CriterionNumber};
use reprieve::domain::list::Catalog;
use reprieve::index::{Builder, Entry, Facts};
use reprieve::lists;
use reprieve::store::events::Act;
use reprieve::store::listings::NewListing;
use reprieve::store::{Store, StoreOptions};
use support::{Row, report, size};

/// Listings written in one statement.
const STEP: usize = 4096;

/// A criterion that takes wide networks: of the list of dynamic ranges.
const CRITERION: &str = "dul/dynamic-range";

async fn filled(path: &str, count: usize) -> Result<Store, Box<dyn Error>> {
    let store = Store::open(path, StoreOptions::default()).await?;
    store.migrate().await?;
    let lists = lists::load(None, &Library::load(None)?)?;
    let mut tx = store.begin().await?;
    let catalog: Catalog = tx.sync_catalog(&lists, NOW).await?;
    let id: ClauseId = CRITERION.parse()?;
    let list = catalog.list(id.list()).ok_or("no such list")?;
    let number = catalog.criterion_number(&id).ok_or("no such criterion")?;
    let list_number = catalog.list_number(&list.id).ok_or("no such list")?;
    let mut networks: Vec<_> = listings(count * 9 / 10, count / 10).into_iter().map(|entry| entry.network).collect();
    networks.dedup();
    networks.retain(|network| network.length() >= list.floor(network.family()));
    let source: Arc<str> = "bench".into();
    for step in networks.chunks(STEP) {
        let new: Vec<NewListing<'_>> = step
            .iter()
            .map(|network| NewListing {
                network: *network,
                criterion: (number, &id),
                source: Arc::clone(&source),
                first_listed_at: NOW,
                last_seen_at: NOW,
                expires_at: None,
                evidence: None,
            })
            .collect();
        tx.list_networks((list_number, &list.id), &new, &Act::by("bench", NOW)).await?;
    }
    tx.commit().await?;
    Ok(store)
}

async fn run(count: usize) -> Result<Row, Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("bench.db");
    let url = format!("sqlite:{}", file.display());
    filled(&url, count).await?.close().await;
    let begun = Instant::now();
    let bytes = std::fs::read(&file)?.len();
    let reading_file = begun.elapsed().as_secs_f64();

    let begun = Instant::now();
    let store = Store::open(&url, StoreOptions::default()).await?;
    let mut builder = Builder::new();
    let mut rows = 0_u32;
    let mut push = |entry: Entry| builder.push(&entry).map_err(Into::into);
    let revision = store
        .scan_active(|row| {
            rows += 1;
            let facts = Facts {
                id: row.id,
                criterion: CriterionNumber(row.criterion.0),
                first_listed: row.first_listed_at,
                last_seen: row.last_seen_at,
                expires: row.expires_at,
            };
            push(Entry { network: row.network, facts })
        })
        .await?;
    let reading = begun.elapsed().as_secs_f64();
    let index = builder.build(revision, NOW)?;
    let ready = begun.elapsed().as_secs_f64();
    let built = u32::try_from(index.len_v4() + index.len_v6())?;
    assert_eq!(built, rows);
    Ok(Row {
        figure: "ready from SQLite / reading the database's file",
        measured: format!("{:.1}", ready / reading_file),
        target_first: "no aim yet",
        target_then: "",
        note: format!(
            "{rows} listings ready in {ready:.1} s: {:.0} % reading rows, {:.0} % building; a file of {} MB",
            100.0 * reading / ready,
            100.0 * (ready - reading) / ready,
            bytes / 1_000_000
        ),
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let row = runtime.block_on(run(size("REPRIEVE_BENCH_LISTINGS", 1_000_000)))?;
    report(&[row])?;
    Ok(())
}
