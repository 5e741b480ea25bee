//! The life of a listing, as an operator and a visitor see it.

use super::process::{ask, import, site, state, until};
use crate::support::backends::backend_test;
use crate::support::promise::{A_SECOND, mostly_within};

backend_test! {
    async fn an_address_is_listed_by_a_feed_and_taken_off_when_the_feed_forgets_it(database: Database) {
        let folder = tempfile::tempdir().unwrap();
        let feed = folder.path().join("feed.txt");
        let site = site(&database.url);
        let mut took = Vec::new();
        for address in ["203.0.113.7", "203.0.113.17", "203.0.113.27"] {
            assert_eq!(state(&site, address), "not-listed");

            std::fs::write(&feed, format!("{address}\n203.0.113.9\n")).unwrap();
            assert!(import(&database.url, &feed, &[]).status().unwrap().success());
            took.push(until("the site says listed", || state(&site, address) == "listed"));
            let (status, page) = ask(&site, "GET", &format!("/ip/{address}"), "");
            assert_eq!(status, 200);
            assert!(page.contains("was put on") && page.contains(&format!("/remove/ops/{address}")), "{page}");

            std::fs::write(&feed, "203.0.113.9\n").unwrap();
            assert!(import(&database.url, &feed, &["--replace"]).status().unwrap().success());
            took.push(until("the site says not listed", || state(&site, address) == "not-listed"));
            assert_eq!(state(&site, "203.0.113.9"), "listed");

            let (status, page) = ask(&site, "GET", &format!("/ip/{address}"), "");
            assert_eq!(status, 200);
            for words in ["Earlier listings", "was put on", "was taken off", "together with others"] {
                assert!(page.contains(words), "{words}: {page}");
            }
        }
        mostly_within(A_SECOND, &took);
        let by = database.number("SELECT COUNT(*) FROM listings WHERE ended_how = 'purge' AND ended_by = 'import:feed'");
        assert_eq!(by.await, 3);
    }
}
