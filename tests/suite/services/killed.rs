//! A process that is killed in the middle of an import leaves nothing, and what was acknowledged before stays (I4).
//!
//! The process is this test binary itself: it runs one test of this file, told by the environment which database to
//! work on.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};

use reprieve::domain::listing::Admission;
use reprieve::domain::time::ManualClock;
use reprieve::formats::{Line, Record};
use reprieve::services::listing::{ImportContext, ImportOrder, import};
use reprieve::store::verify::ChainVerdict;
use reprieve::store::{Store, StoreOptions};

use crate::store::{NOW, list, publish};
use crate::support::backends::backend_test;

/// Names the database of the process that is to be killed.
const DATABASE: &str = "REPRIEVE_TEST_KILLED_IMPORT";

/// What the process says when most of its import is written and nothing is committed.
const READY: &str = "in the middle of an import";

fn address(n: u64) -> Line {
    let address = std::net::Ipv4Addr::from_bits(0x1F00_0000 + u32::try_from(n).unwrap());
    Line { number: n, content: Ok(Record::of(vec![reprieve::domain::network::Network::host(address.into())])) }
}

/// Runs only as a child of the test below.
#[test]
fn the_process_that_is_killed() {
    let Ok(url) = std::env::var(DATABASE) else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open(&url, StoreOptions::default()).await.unwrap();
        let catalog = publish(&store).await;
        let admission = Admission::new(Vec::new(), BTreeSet::new());
        let clock = ManualClock::at(NOW);
        let context = ImportContext { store: &store, catalog: &catalog, admission: &admission, clock: &clock };
        let order = ImportOrder { list: "dul", criterion: None, source: "feed", replace: false, dry_run: false };
        let lines = (1..=10_000).map(|n| {
            if n == 10_000 {
                println!("{READY}");
                std::io::stdout().flush().unwrap();
                // Until the parent ends this process, or is gone itself.
                let _ = std::io::stdin().read(&mut [0]);
            }
            Ok(address(n))
        });
        import(&context, &order, lines, &mut |_| {}).await.unwrap();
    });
}

backend_test! {
    async fn a_killed_import_leaves_the_store_as_it_was_i4(database: Database) {
        let catalog = publish(&database.store).await;
        let kept = list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1"]).await;
        let head = database.store.read().await.unwrap().head().await.unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "services::killed::the_process_that_is_killed", "--nocapture"])
            .env(DATABASE, &database.url)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let is_ready = lines.into_iter().any(|line| line.contains(READY));

        child.kill().unwrap();
        child.wait().unwrap();

        assert!(is_ready);
        let store = database.another().await;
        let mut tx = store.read().await.unwrap();
        assert_eq!(tx.head().await.unwrap(), head);
        assert!(tx.listing(kept[0]).await.unwrap().is_some());
        assert!(matches!(tx.verify_chain(None).await.unwrap(), ChainVerdict::Whole { .. }));
        assert_eq!(database.number("SELECT COUNT(*) FROM listings").await, 1);
        drop(tx);
        // The place of the writer is free again.
        list(&store, &catalog, "ops/open-socks", &["192.0.2.2"]).await;
        store.close().await;
    }
}
