//! What was exported is imported again as it was.

use std::collections::BTreeSet;
use std::path::Path;

use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::formats::write::table::Shape;
use reprieve::formats::{Options, Reader};
use reprieve::services::listing::{ImportContext, ImportOrder, Outcome, Report, import};
use reprieve::services::publishing::FileKind;
use reprieve::store::Store;

use super::{TRIES, content, export};
use crate::support::backends::backend_test;
use crate::support::servers::open_folder;
use crate::workers::{Instance, clock};

/// What is known of each listing, as the table with everything has it.
fn rows(folder: &Path, list: &str) -> BTreeSet<String> {
    content(folder, &format!("{list}.jsonl")).lines().map(str::to_owned).collect()
}

/// Networks and criteria alone: what a zone carries.
fn in_zone(rows: &BTreeSet<String>) -> BTreeSet<(String, String)> {
    let cell = |row: &str, name: &str| {
        serde_json::from_str::<serde_json::Value>(row).unwrap()[name].as_str().unwrap().to_owned()
    };
    rows.iter().map(|row| (cell(row, "network"), cell(row, "criterion"))).collect()
}

async fn import_into(instance: &Instance, list: &str, file: &Path) {
    let context = ImportContext {
        store: &instance.services.store,
        catalog: &instance.services.catalog,
        admission: &instance.services.admission,
        clock: &*instance.clock,
    };
    let order = ImportOrder { list, criterion: None, source: "file", replace: false, dry_run: false };
    let reader = Reader::open_file(file, Options::default()).unwrap();
    let mut tell = |report: &Report<'_>| assert!(!matches!(report.outcome, Outcome::Refused(_)), "{}", report.outcome);
    let summary = import(&context, &order, reader, &mut tell).await.unwrap();
    assert_eq!(summary.refused, 0, "{}", file.display());
}

const LISTED: &[(&str, &str)] = &[
    ("dul/dynamic-range", "203.0.113.0/28"),
    ("dul/dial-up", "203.0.113.4/30"),
    ("dul/holder-request", "203.0.113.7"),
    ("dul/dynamic-range", "198.51.100.0/25"),
    ("dul/dynamic-range", "2001:db8:10::/45"),
    ("dul/dial-up", "2001:db8:11::7"),
    ("ops/open-socks", "192.0.2.1"),
    ("ops/open-http", "192.0.2.255"),
    ("ops/lent-connection", "2001:db8:7::/64"),
];

async fn instance(store: Store) -> Instance {
    Instance::over(store, clock()).await
}

backend_test! {
    async fn every_format_is_read_again_as_it_was_written(database: Database) {
        let from = instance(database.another().await).await;
        for (criterion, network) in LISTED {
            from.list(criterion, network).await;
            from.clock.advance(Seconds(61));
        }
        let folder = open_folder();
        let tables = [Shape::Plain, Shape::Csv, Shape::Jsonl].map(FileKind::Table);
        let kinds = [&tables[..], &TRIES[..], &[FileKind::Combined, FileKind::Bind]].concat();
        export(&from.services, &kinds, &[], folder.path()).await;

        for (at, (what, files)) in [
            ("csv", &["csv"][..]),
            ("jsonl", &["jsonl"]),
            ("tries", &["ip4trie", "ip6trie"]),
            ("combined", &["rbldnsd"]),
            ("bind", &["zone"]),
            ("plain", &["txt"]),
        ]
        .into_iter()
        .enumerate()
        {
            let scratch = open_folder();
            let url = format!("sqlite:{}", scratch.path().join(format!("{at}.db")).display());
            let store = Store::open(&url, reprieve::store::StoreOptions::default()).await.unwrap();
            store.migrate().await.unwrap();
            let into = instance(store).await;
            into.clock.set(from.clock.now());
            for list in ["dul", "ops"] {
                for file in files {
                    import_into(&into, list, &folder.path().join(format!("{list}.{file}"))).await;
                }
            }
            let again = open_folder();
            export(&into.services, &[FileKind::Table(Shape::Jsonl), FileKind::Bind], &[], again.path()).await;
            for list in ["dul", "ops"] {
                let (before, after) = (rows(folder.path(), list), rows(again.path(), list));
                assert!(!before.is_empty());
                match what {
                    "csv" | "jsonl" => assert_eq!(after, before, "{list} by {what}"),
                    "plain" => {
                        let networks = |rows| in_zone(rows).into_iter().map(|(network, _)| network).collect::<BTreeSet<_>>();
                        assert_eq!(networks(&after), networks(&before), "{list} by {what}");
                    }
                    // In the pieces that names can say.
                    "bind" => {
                        let file = format!("{list}.zone");
                        assert_eq!(content(again.path(), &file), content(folder.path(), &file));
                    }
                    _ => assert_eq!(in_zone(&after), in_zone(&before), "{list} by {what}"),
                }
            }
        }
    }
}
