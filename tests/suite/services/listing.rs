//! The import of files, and the end of what has expired.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::time::Duration;

use reprieve::domain::event::EventKind;
use reprieve::domain::list::Catalog;
use reprieve::domain::listing::{Admission, EndedHow, Exclusion, Listing};
use reprieve::domain::special::SpecialClass;
use reprieve::domain::time::{ManualClock, Seconds, Timestamp};
use reprieve::formats::{Options, Reader};
use reprieve::services::listing::{
    ImportContext, ImportError, ImportOrder, ImportSummary, Outcome, Refusal, expire_due, import,
};
use reprieve::store::events::Act;
use reprieve::store::verify::ChainVerdict;
use reprieve::store::{Store, StoreError, StoreOptions};

use crate::store::{NOW, publish};
use crate::support::backends::{Database, backend_test, on_sqlite};

const ORDER: ImportOrder<'static> =
    ImportOrder { list: "ops", criterion: Some("open-http"), source: "feed", replace: false, dry_run: false };

/// A site with documentation addresses open for listing, and 192.0.2.128/25 excluded.
struct Site {
    store: Store,
    catalog: Catalog,
    admission: Admission,
    clock: ManualClock,
}

impl Site {
    async fn new(database: &Database) -> Self {
        let catalog = publish(&database.store).await;
        let excluded = Exclusion { network: "192.0.2.128/25".parse().unwrap(), reason: "our own".to_owned() };
        let mut tx = database.store.begin().await.unwrap();
        let exclusions = tx.sync_exclusions(&[excluded], NOW).await.unwrap();
        tx.commit().await.unwrap();
        let admission = Admission::new(exclusions, BTreeSet::from([SpecialClass::Documentation]));
        Self { store: database.store.clone(), catalog, admission, clock: ManualClock::at(NOW) }
    }

    async fn import(&self, order: ImportOrder<'_>, text: &str) -> Result<ImportSummary, ImportError> {
        Ok(self.told(order, text).await?.0)
    }

    async fn told(
        &self,
        order: ImportOrder<'_>,
        text: &str,
    ) -> Result<(ImportSummary, Vec<(u64, Outcome)>), ImportError> {
        let reader = Reader::open(Cursor::new(text.to_owned()), Options::default())?;
        let context = ImportContext {
            store: &self.store,
            catalog: &self.catalog,
            admission: &self.admission,
            clock: &self.clock,
        };
        let mut told = Vec::new();
        let summary =
            import(&context, &order, reader, &mut |report| told.push((report.line, report.outcome.clone()))).await?;
        Ok((summary, told))
    }

    async fn listings_at(&self, address: &str) -> Vec<Listing> {
        let mut tx = self.store.read().await.unwrap();
        tx.listings_covering(&address.parse().unwrap(), 50).await.unwrap()
    }

    async fn is_whole(&self) -> bool {
        let mut tx = self.store.read().await.unwrap();
        matches!(tx.verify_chain(None).await.unwrap(), ChainVerdict::Whole { .. })
    }
}

/// So many different addresses, one a line.
fn addresses(count: u32) -> String {
    let lines: Vec<String> = (0..count).map(|n| std::net::Ipv4Addr::from(0x1F00_0000 + n).to_string()).collect();
    lines.join("\n") + "\n"
}

fn json(network: &str, seen: Timestamp) -> String {
    format!("{{\"network\":\"{network}\",\"last_seen_at\":\"{seen}\"}}\n")
}

backend_test! {
    async fn every_line_is_told_what_became_of_it_with_its_number(database: Database) {
        let site = Site::new(database).await;
        let file = "192.0.2.1\n# a comment\n\n192.0.2.1\n192.0.2.200\nnonsense\n10.0.0.1\n2001:db8::/64\n192.0.2.8-192.0.2.11\n";

        let (summary, told) = site.told(ORDER, file).await.unwrap();

        let expected = ImportSummary {
            lines: 7, added: 3, duplicates: 1, excluded: 1, refused: 2, ..ImportSummary::default()
        };
        assert_eq!(summary, expected);
        assert_eq!(summary.entries(), told.len() as u64);
        let of = |line: u64| -> Vec<String> {
            told.iter().filter(|(number, _)| *number == line).map(|(_, outcome)| outcome.to_string()).collect()
        };
        assert_eq!(of(1), ["added"]);
        assert_eq!(of(4), ["duplicate"]);
        assert_eq!(of(5), ["excluded: in or around 192.0.2.128/25: our own"]);
        assert!(of(6)[0].starts_with("refused: a name"), "{:?}", of(6));
        assert_eq!(of(7), ["refused: in or around 10.0.0.0/8, private (RFC 1918): never listed"]);
        assert_eq!(of(9), ["added"]);
        assert!(site.is_whole().await);
    }
}

backend_test! {
    async fn the_same_file_within_the_hour_changes_nothing_and_later_renews(database: Database) {
        let site = Site::new(database).await;
        site.import(ORDER, "192.0.2.1\n192.0.2.2\n").await.unwrap();
        let head = site.store.read().await.unwrap().head().await.unwrap();

        site.clock.advance(Seconds(3599));
        let soon = site.import(ORDER, "192.0.2.1\n192.0.2.2\n").await.unwrap();
        assert_eq!(site.store.read().await.unwrap().head().await.unwrap(), head);
        site.clock.advance(Seconds(1));
        let later = site.import(ORDER, "192.0.2.1\n192.0.2.2\n192.0.2.2\n").await.unwrap();

        assert_eq!((soon.unchanged, soon.entries()), (2, 2));
        assert_eq!((later.renewed, later.duplicates, later.entries()), (2, 1, 3));
        let listing = site.listings_at("192.0.2.1").await.remove(0);
        assert_eq!(listing.last_seen_at, NOW.plus(Seconds::HOUR));
        assert_eq!(listing.expires_at, Some(NOW.plus(Seconds::HOUR).plus(Seconds::days(14))));
        assert_eq!(listing.first_listed_at, NOW);
    }
}

backend_test! {
    async fn a_line_that_is_older_than_what_is_known_changes_nothing(database: Database) {
        let site = Site::new(database).await;
        site.import(ORDER, &json("192.0.2.1", NOW)).await.unwrap();

        let older = site.import(ORDER, &json("192.0.2.1", NOW.minus(Seconds::days(2)))).await.unwrap();

        assert_eq!((older.unchanged, older.entries()), (1, 1));
        assert_eq!(site.listings_at("192.0.2.1").await[0].last_seen_at, NOW);
    }
}

backend_test! {
    async fn the_latest_of_several_sightings_in_a_file_counts(database: Database) {
        let site = Site::new(database).await;
        let seen = |hours: i64| json("192.0.2.1", NOW.minus(Seconds::hours(hours)));

        let summary = site.import(ORDER, &[seen(30), seen(20), seen(25), seen(10)].concat()).await.unwrap();

        assert_eq!((summary.added, summary.renewed, summary.duplicates, summary.entries()), (1, 2, 1, 4));
        assert_eq!(site.listings_at("192.0.2.1").await[0].last_seen_at, NOW.minus(Seconds::hours(10)));
        assert!(site.is_whole().await);
    }
}

backend_test! {
    async fn a_relisting_needs_something_seen_after_the_removal_e17(database: Database) {
        let site = Site::new(database).await;
        site.import(ORDER, &json("192.0.2.1", NOW)).await.unwrap();
        let id = site.listings_at("192.0.2.1").await[0].id;
        site.clock.advance(Seconds::DAY);
        let removed_at = NOW.plus(Seconds::DAY);
        let mut tx = site.store.begin().await.unwrap();
        tx.end_listings(&[id], EndedHow::Removal, &Act::by("ada", removed_at)).await.unwrap();
        tx.commit().await.unwrap();

        site.clock.advance(Seconds::HOUR);
        let (_, old) = site.told(ORDER, &json("192.0.2.1", removed_at)).await.unwrap();
        let new = site.import(ORDER, &json("192.0.2.1", removed_at.plus(Seconds(1)))).await.unwrap();

        assert_eq!(old, [(1, Outcome::Refused(Refusal::TakenOff { at: removed_at }))]);
        assert_eq!(new.added, 1);
    }
}

backend_test! {
    async fn what_has_expired_in_the_file_is_refused_and_the_future_too(database: Database) {
        let site = Site::new(database).await;
        let old = NOW.minus(Seconds::days(14));
        let future = NOW.plus(Seconds::HOUR).plus(Seconds(1));

        let (_, told) = site.told(ORDER, &(json("192.0.2.1", old) + &json("192.0.2.2", future))).await.unwrap();

        let expired = Outcome::Refused(Refusal::Expired { at: NOW });
        let in_the_future = Outcome::Refused(Refusal::InTheFuture { at: future });
        assert_eq!(told, [(1, expired), (2, in_the_future)]);
        let barely = site.import(ORDER, &json("192.0.2.1", old.plus(Seconds(1)))).await.unwrap();
        assert_eq!(barely.added, 1);
    }
}

backend_test! {
    async fn what_expired_before_anybody_swept_it_is_listed_anew(database: Database) {
        let site = Site::new(database).await;
        site.import(ORDER, "192.0.2.1\n").await.unwrap();
        site.clock.advance(Seconds::days(14));

        let summary = site.import(ORDER, "192.0.2.1\n192.0.2.1\n").await.unwrap();

        assert_eq!((summary.added, summary.duplicates), (1, 1));
        let listings = site.listings_at("192.0.2.1").await;
        assert_eq!(listings.len(), 2);
        let ended = listings[1].ended.as_ref().unwrap();
        assert_eq!((ended.how, ended.by.as_str()), (EndedHow::Expiry, "expiry"));
        assert!(site.is_whole().await);
    }
}

backend_test! {
    async fn a_criterion_comes_from_line_command_protocol_code_or_list_in_this_order(database: Database) {
        let site = Site::new(database).await;
        let none = ImportOrder { criterion: None, ..ORDER };
        let line = "{\"network\":\"192.0.2.1\",\"criterion\":\"ops/open-socks\"}\n";
        site.import(ORDER, line).await.unwrap();
        site.import(ORDER, "socks5://192.0.2.2:1080\n").await.unwrap();
        site.import(none, "socks5://192.0.2.3:1080\n").await.unwrap();
        site.import(none, ":127.0.0.10:Open\n192.0.2.4\n").await.unwrap();
        site.import(ImportOrder { list: "dul", ..none }, "192.0.2.5\n").await.unwrap();

        let (_, told) = site.told(none, "192.0.2.6\n").await.unwrap();

        let mut found = Vec::new();
        for last in 1..=5 {
            found.push(site.listings_at(&format!("192.0.2.{last}")).await.remove(0).criterion.to_string());
        }
        assert_eq!(found, ["ops/open-socks", "ops/open-http", "ops/open-socks", "ops/open-http", "dul/dynamic-range"]);
        let choices = "open-socks, open-http".to_owned();
        assert_eq!(told, [(1, Outcome::Refused(Refusal::NoCriterion { choices }))]);
    }
}

backend_test! {
    async fn a_line_that_says_what_it_saw_is_never_put_under_a_default_p06(database: Database) {
        let site = Site::new(database).await;
        let dul = ImportOrder { list: "dul", criterion: None, ..ORDER };
        for (order, text, reason) in [
            (dul, ":127.0.0.9:Socks\n192.0.2.1\n", "with the code 127.0.0.9; it has 127.0.0.3 for dynamic-range; --criterion"),
            (dul, "socks5://192.0.2.1:1080\n", "for the protocol \"socks5\"; it knows none; --criterion"),
            (
                ImportOrder { list: "ops", ..dul },
                "{\"network\":\"192.0.2.1\",\"protocol\":\"gopher\"}\n",
                "for the protocol \"gopher\"; it knows socks4, socks5, http, https; --criterion",
            ),
        ] {
            let (summary, told) = site.told(order, text).await.unwrap();
            assert_eq!((summary.refused, summary.added), (1, 0), "{text}");
            assert!(told[0].1.to_string().contains(reason), "{text}: {}", told[0].1);
        }
        for (last, text) in [(2, ":127.0.0.9:Socks\n192.0.2.2\n"), (3, "socks5://192.0.2.3:1080\n")] {
            let order = ImportOrder { criterion: Some("dynamic-range"), ..dul };
            assert_eq!(site.import(order, text).await.unwrap().added, 1, "{last}");
        }
        // A zone that says no code says nothing of what was seen; one code that is known is enough.
        assert_eq!(site.import(dul, "$NS 3600 ns.bl.example\n192.0.2.4\n").await.unwrap().added, 1);
        let known = "{\"network\":\"192.0.2.5\",\"protocol\":\"gopher\",\"code\":\"127.0.0.3\"}\n";
        assert_eq!(site.import(dul, known).await.unwrap().added, 1);
    }
}

backend_test! {
    async fn a_criterion_of_another_list_is_refused(database: Database) {
        let site = Site::new(database).await;
        let line = "{\"network\":\"192.0.2.1\",\"criterion\":\"dul/dynamic-range\"}\n";

        let (summary, told) = site.told(ORDER, line).await.unwrap();
        let command = site.import(ImportOrder { criterion: Some("dul/dynamic-range"), ..ORDER }, "192.0.2.1\n").await;
        let list = site.import(ImportOrder { list: "rbl", ..ORDER }, "192.0.2.1\n").await;

        assert_eq!(summary.refused, 1);
        assert!(told[0].1.to_string().contains("no criterion \"dul/dynamic-range\"; it has open-socks, open-http"));
        assert!(matches!(command, Err(ImportError::UnknownCriterion { .. })));
        assert_eq!(list.unwrap_err().to_string(), "there is no list \"rbl\"; there are ops, dul");
        assert!(site.listings_at("192.0.2.1").await.is_empty());
    }
}

backend_test! {
    async fn a_replacing_import_ends_what_the_file_no_longer_names(database: Database) {
        let site = Site::new(database).await;
        site.import(ORDER, "192.0.2.1\n192.0.2.2\n192.0.2.3\n").await.unwrap();
        site.import(ImportOrder { source: "other", ..ORDER }, "192.0.2.4\n").await.unwrap();
        site.import(ImportOrder { list: "dul", criterion: None, ..ORDER }, "192.0.2.2\n").await.unwrap();

        let replace = ImportOrder { replace: true, ..ORDER };
        let summary = site.import(replace, "192.0.2.1\n192.0.2.9\n").await.unwrap();

        assert_eq!((summary.unchanged, summary.added, summary.ended), (1, 1, 2));
        let gone = site.listings_at("192.0.2.2").await;
        assert_eq!(gone.iter().filter(|listing| listing.ended.is_none()).count(), 1);
        let ended = gone.iter().find_map(|listing| listing.ended.as_ref()).unwrap();
        assert_eq!((ended.how, ended.by.as_str()), (EndedHow::Purge, "import:feed"));
        assert!(site.listings_at("192.0.2.4").await[0].ended.is_none());
        assert!(site.is_whole().await);
    }
}

/// The last event about an address's listing, in words: what happened and what is told of it.
async fn last_told(site: &Site, address: &str) -> String {
    let id = site.listings_at(address).await[0].id;
    let event = site.store.read().await.unwrap().history_of(id, 1).await.unwrap().remove(0);
    format!("{} {}", event.kind.word(), event.detail)
}

backend_test! {
    async fn what_one_source_forgets_stays_as_long_as_another_one_names_it(database: Database) {
        let site = Site::new(database).await;
        let other = ImportOrder { source: "other", ..ORDER };
        site.import(ORDER, "192.0.2.1\n192.0.2.2\n192.0.2.3\n192.0.2.4\n").await.unwrap();
        // Within the hour, so that the listings are not renewed by it; 192.0.2.3 later, so that it is.
        site.import(other, "192.0.2.1\n192.0.2.2\n").await.unwrap();
        site.clock.advance(Seconds::HOUR);
        site.import(ImportOrder { criterion: Some("open-socks"), ..other }, "192.0.2.3\n").await.unwrap();

        let replace = ImportOrder { replace: true, ..ORDER };
        let summary = site.import(replace, "192.0.2.2\n192.0.2.9\n").await.unwrap();

        assert_eq!((summary.renewed, summary.added, summary.ended, summary.kept), (1, 1, 1, 2));
        let one = &site.listings_at("192.0.2.1").await[0];
        assert_eq!((one.source.as_str(), one.last_seen_at, &one.ended), ("other", NOW, &None));
        assert!(last_told(&site, "192.0.2.1").await.contains("\"source\":\"other\""));
        assert!(last_told(&site, "192.0.2.1").await.ends_with("\"forgotten_by\":\"feed\"}"));
        let three = &site.listings_at("192.0.2.3").await[0];
        assert_eq!((three.source.as_str(), three.criterion.name(), &three.ended), ("other", "open-socks", &None));
        assert!(!last_told(&site, "192.0.2.3").await.contains("forgotten_by"));
        assert_eq!(last_told(&site, "192.0.2.4").await, "ended {\"how\":\"purge\",\"forgotten_by\":\"feed\"}");
        assert!(site.is_whole().await);
        assert_eq!(site.store.read().await.unwrap().verify_state().await.unwrap(), []);

        let summary = site.import(ImportOrder { replace: true, ..other }, "192.0.2.9\n").await.unwrap();

        assert_eq!((summary.unchanged, summary.ended, summary.kept), (1, 2, 1));
        assert_eq!(site.listings_at("192.0.2.1").await[0].ended.as_ref().unwrap().by, "import:other");
        assert!(site.listings_at("192.0.2.2").await[0].ended.is_none());
        assert!(site.listings_at("192.0.2.9").await[0].ended.is_none());
        assert_eq!(site.store.read().await.unwrap().verify_state().await.unwrap(), []);
    }
}

backend_test! {
    async fn a_source_that_a_listing_came_back_to_is_forgotten_like_any_other(database: Database) {
        let site = Site::new(database).await;
        let other = ImportOrder { source: "other", ..ORDER };
        for order in [ORDER, other, ORDER] {
            site.import(order, "192.0.2.1\n").await.unwrap();
            site.clock.advance(Seconds(3 * 3600));
        }

        let first = site.import(ImportOrder { replace: true, ..ORDER }, "192.0.2.9\n").await.unwrap();
        let second = site.import(ImportOrder { replace: true, ..other }, "192.0.2.9\n").await.unwrap();

        assert_eq!((first.kept, first.ended), (1, 0));
        assert_eq!((second.kept, second.ended), (0, 1));
        assert!(site.listings_at("192.0.2.1").await[0].ended.is_some());
        assert_eq!(database.number("SELECT COUNT(*) FROM listing_sources WHERE listing = 1").await, 0);
        assert_eq!(site.store.read().await.unwrap().verify_state().await.unwrap(), []);
    }
}

backend_test! {
    async fn sources_of_a_listing_are_forgotten_with_it_and_never_written_more_often_than_hourly(database: Database) {
        let site = Site::new(database).await;
        let other = ImportOrder { source: "other", ..ORDER };
        let third = ImportOrder { source: "third", ..ORDER };
        site.import(ORDER, "192.0.2.1\n").await.unwrap();
        for _ in 0..3 {
            site.import(other, "192.0.2.1\n").await.unwrap();
            site.import(third, "192.0.2.1\n").await.unwrap();
            site.clock.advance(Seconds(60));
        }
        assert_eq!(database.number("SELECT COUNT(*) FROM listing_sources").await, 2);
        assert_eq!(database.number("SELECT MAX(last_seen_at) FROM listing_sources").await, NOW.0);

        let id = site.listings_at("192.0.2.1").await[0].id;
        let mut tx = site.store.begin().await.unwrap();
        tx.end_listings(&[id], EndedHow::Removal, &Act::by("ada", NOW.plus(Seconds(180)))).await.unwrap();
        tx.commit().await.unwrap();

        assert_eq!(database.number("SELECT COUNT(*) FROM listing_sources").await, 0);
    }
}

backend_test! {
    async fn a_replacing_import_of_nothing_is_refused(database: Database) {
        let site = Site::new(database).await;
        site.import(ORDER, "192.0.2.1\n").await.unwrap();

        let refused = site.import(ImportOrder { replace: true, ..ORDER }, "nonsense\n10.0.0.1\n").await;

        assert!(matches!(refused, Err(ImportError::NothingToReplaceWith)), "{refused:?}");
        assert!(site.listings_at("192.0.2.1").await[0].ended.is_none());
    }
}

backend_test! {
    async fn a_dry_run_tells_everything_and_keeps_nothing(database: Database) {
        let site = Site::new(database).await;
        site.import(ORDER, "192.0.2.1\n192.0.2.2\n").await.unwrap();
        let head = site.store.read().await.unwrap().head().await.unwrap();

        let order = ImportOrder { replace: true, dry_run: true, ..ORDER };
        let summary = site.import(order, "192.0.2.1\n192.0.2.3\n").await.unwrap();

        assert_eq!((summary.added, summary.unchanged, summary.ended, summary.dry_run), (1, 1, 1, true));
        assert_eq!(site.store.read().await.unwrap().head().await.unwrap(), head);
        assert!(site.listings_at("192.0.2.3").await.is_empty());
    }
}

backend_test! {
    async fn a_file_that_breaks_off_leaves_nothing(database: Database) {
        let site = Site::new(database).await;
        let head = site.store.read().await.unwrap().head().await.unwrap();
        let mut file = addresses(3000);
        file.push_str(&"1".repeat(70_000));

        let broken = site.import(ORDER, &file).await;

        assert!(matches!(broken, Err(ImportError::Read(_))), "{broken:?}");
        assert_eq!(site.store.read().await.unwrap().head().await.unwrap(), head);
        assert_eq!(database.number("SELECT COUNT(*) FROM listings").await, 0);
    }
}

backend_test! {
    async fn a_second_import_waits_and_is_then_refused_with_words(database: Database) {
        let site = Site::new(database).await;
        let mut first = site.store.begin().await.unwrap();
        first.lock_chain().await.unwrap();
        let options = StoreOptions { busy_timeout: Duration::from_secs(1), ..StoreOptions::default() };
        let other = Site { store: Store::open(&database.url, options).await.unwrap(), ..Site::new_over(&site) };

        let refused = other.import(ORDER, "192.0.2.1\n").await.unwrap_err();
        first.rollback().await.unwrap();
        let then = other.import(ORDER, "192.0.2.1\n").await.unwrap();

        assert!(matches!(&refused, ImportError::Store(StoreError::Busy(_))), "{refused:?}");
        assert!(refused.to_string().contains("another writer"));
        assert_eq!(then.added, 1);
        other.store.close().await;
    }
}

impl Site {
    /// The same lists over another store.
    fn new_over(site: &Self) -> Self {
        Self {
            store: site.store.clone(),
            catalog: site.catalog.clone(),
            admission: site.admission.clone(),
            clock: ManualClock::at(NOW),
        }
    }
}

#[test]
fn a_disk_that_fills_up_in_the_middle_leaves_the_store_as_it_was_f8() {
    on_sqlite(async |database| {
        let site = Site::new(database).await;
        let head = site.store.read().await.unwrap().head().await.unwrap();
        let options = StoreOptions { sqlite_size_limit: Some(1024 * 1024), ..StoreOptions::default() };
        let small = Site { store: Store::open(&database.url, options).await.unwrap(), ..Site::new_over(&site) };
        let file = addresses(20_000);

        let full = small.import(ORDER, &file).await;

        assert!(matches!(full, Err(ImportError::Store(StoreError::Full(_)))), "{full:?}");
        assert_eq!(site.store.read().await.unwrap().head().await.unwrap(), head);
        assert_eq!(site.import(ORDER, &file).await.unwrap().added, 20_000);
        small.store.close().await;
    });
}

backend_test! {
    async fn evidence_is_kept_as_plain_text(database: Database) {
        let site = Site::new(database).await;
        site.import(ORDER, "socks5://192.0.2.1:1080\n").await.unwrap();
        let line = "{\"network\":\"192.0.2.2\",\"evidence\":\"a\\u001b[31m\\u202eb\",\"private_evidence\":\"trap 7\"}\n";
        site.import(ORDER, line).await.unwrap();

        let mut told = Vec::new();
        for address in ["192.0.2.1", "192.0.2.2"] {
            let id = site.listings_at(address).await[0].id;
            told.push(site.store.read().await.unwrap().evidence_of(id).await.unwrap().remove(0));
        }

        assert_eq!((told[0].public.as_str(), told[0].private.as_str()), ("SOCKS5 proxy seen on port 1080", ""));
        assert_eq!((told[1].public.as_str(), told[1].private.as_str()), ("a [31mb", "trap 7"));
    }
}

backend_test! {
    async fn a_source_has_a_plain_name(database: Database) {
        let site = Site::new(database).await;
        for source in ["", "a\nb", "\u{202e}", &"x".repeat(65)] {
            let refused = site.import(ImportOrder { source, ..ORDER }, "192.0.2.1\n").await;
            assert!(matches!(refused, Err(ImportError::Source)), "{source:?}");
        }
    }
}

backend_test! {
    async fn expiry_ends_what_is_due_with_one_event_each_and_nothing_else(database: Database) {
        let site = Site::new(database).await;
        let seen = |days: i64| NOW.minus(Seconds::days(days));
        let file = [json("192.0.2.1", seen(13)), json("192.0.2.2", seen(13)), json("192.0.2.3", seen(12))].concat();
        site.import(ORDER, &file).await.unwrap();
        let head = site.store.read().await.unwrap().head().await.unwrap().revision;
        let due = NOW.plus(Seconds::DAY);

        let early = expire_due(&site.store, due.minus(Seconds(1)), 10).await.unwrap();
        let first = expire_due(&site.store, due, 1).await.unwrap();
        let second = expire_due(&site.store, due, 10).await.unwrap();
        let third = expire_due(&site.store, due, 10).await.unwrap();

        assert_eq!((early, first, second, third), (0, 1, 1, 0));
        let mut tx = site.store.read().await.unwrap();
        let events = tx.events_after(head, 10).await.unwrap();
        let told: Vec<_> = events.iter().map(|event| (event.kind, event.actor.as_str(), event.at)).collect();
        assert_eq!(told, [(EventKind::Ended, "expiry", due); 2]);
        assert!(site.listings_at("192.0.2.3").await[0].ended.is_none());
        assert!(site.is_whole().await);
    }
}
