//! The life of a listing, as an operator and a visitor see it.

use super::process::{ask, import, site, state, until};
use crate::support::backends::backend_test;

backend_test! {
    async fn an_address_is_listed_by_a_feed_and_taken_off_when_the_feed_forgets_it(database: Database) {
        let folder = tempfile::tempdir().unwrap();
        let feed = folder.path().join("feed.txt");
        let site = site(&database.url);
        assert_eq!(state(&site, "203.0.113.7"), "not-listed");

        std::fs::write(&feed, "203.0.113.7\n203.0.113.9\n").unwrap();
        assert!(import(&database.url, &feed, &[]).status().unwrap().success());
        until("the site says listed", || state(&site, "203.0.113.7") == "listed");
        let (status, page) = ask(&site, "GET", "/ip/203.0.113.7", "");
        assert_eq!(status, 200);
        assert!(page.contains("was put on") && page.contains("/remove/ops/203.0.113.7"), "{page}");

        std::fs::write(&feed, "203.0.113.9\n").unwrap();
        assert!(import(&database.url, &feed, &["--replace"]).status().unwrap().success());
        until("the site says not listed", || state(&site, "203.0.113.7") == "not-listed");
        assert_eq!(state(&site, "203.0.113.9"), "listed");

        let (status, page) = ask(&site, "GET", "/ip/203.0.113.7", "");
        assert_eq!(status, 200);
        for words in ["Earlier listings", "was put on", "was taken off", "together with others"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        let by = database.number("SELECT COUNT(*) FROM listings WHERE ended_how = 'purge' AND ended_by = 'import:feed'");
        assert_eq!(by.await, 1);
    }
}
