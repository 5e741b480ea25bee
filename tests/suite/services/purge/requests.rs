//! Requests for what a purge ends: each comes to its end and gets its letter once, and none is left behind by a purge that
//! is taken back.

use reprieve::domain::time::Seconds;

use super::{Bench, on};
use crate::support::backends::backend_test;

backend_test! {
    async fn whoever_asked_is_told_once_that_it_is_off_the_list(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "rss/open-relay"), &["192.0.2.7"], None).await;
        let first = bench.desk.ask_and_confirm("rss", "192.0.2.7", "ada@example.org").await;
        let follows = bench.desk.ask_and_confirm("rss", "192.0.2.7", "bob@example.org").await;
        bench.desk.letters().await;

        let purge = bench.purged(on("rss")).await;
        while bench.services().sweep_removals().await.unwrap() > 0 {}

        assert_eq!((bench.desk.state(&first).await, bench.desk.state(&follows).await), ("overtaken", "overtaken"));
        assert_eq!(bench.desk.letter_kinds().await, ["overtaken", "overtaken"]);
        // Taken back after that: they have had their answer, and may ask anew.
        bench.undone(purge.id).await;
        while bench.services().sweep_removals().await.unwrap() > 0 {}
        bench.desk.look().await;
        assert_eq!(bench.desk.letter_kinds().await, Vec::<&str>::new());
        assert_eq!(bench.desk.state(&first).await, "overtaken");
        bench.desk.pass(Seconds::HOUR);
        let again = bench.desk.ask_and_confirm("rss", "192.0.2.7", "ada@example.org").await;
        bench.desk.look().await;
        assert_eq!(bench.desk.state(&again).await, "granted");
        assert!(!bench.desk.is_listed("rss", "192.0.2.7").await);
        bench.desk.verify().await;
    }
}

backend_test! {
    async fn a_request_that_is_still_open_when_its_listing_comes_back_goes_on_about_that(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "rss/open-relay"), &["192.0.2.7", "192.0.2.8"], None).await;
        let open = bench.desk.ask_and_confirm("rss", "192.0.2.7", "ada@example.org").await;
        let (silent, token) = bench.desk.ask_and_read("rss", "192.0.2.8", "bob@example.org").await;
        bench.desk.letters().await;
        let purge = bench.purged(on("rss")).await;

        bench.undone(purge.id).await;
        while bench.services().sweep_removals().await.unwrap() > 0 {}
        assert_eq!((bench.desk.state(&open).await, bench.desk.state(&silent).await), ("checking", "unconfirmed"));
        assert_eq!(bench.desk.letter_kinds().await, Vec::<&str>::new());
        bench.services().confirm_by_mail(&token).await.unwrap();
        bench.desk.look().await;

        assert_eq!((bench.desk.state(&open).await, bench.desk.state(&silent).await), ("granted", "granted"));
        assert_eq!(bench.networks().await, Vec::<String>::new());
        bench.desk.verify().await;
    }
}

backend_test! {
    async fn nobody_waits_longer_because_a_purge_was_taken_back(database: Database) {
        let bench = Bench::over(database).await;
        let network = "192.0.2.7".parse().unwrap();
        bench.told(("one", "rss/open-relay"), &["192.0.2.7"], None).await;
        bench.desk.ask_and_confirm("rss", "192.0.2.7", "ada@example.org").await;
        bench.desk.look().await;
        bench.desk.pass(Seconds::hours(3));
        bench.told(("one", "rss/open-relay"), &["192.0.2.7"], None).await;
        let offer = async || bench.services().removal_offer("rss", &network).await.unwrap().unwrap();
        let before = offer().await;
        let now = bench.desk.now();
        assert_eq!(before.history.relistings(&before.list.lockout, now), 1);

        for _ in 0..2 {
            let purge = bench.purged(on("rss")).await;
            bench.desk.pass(Seconds::hours(3));
            bench.undone(purge.id).await;
        }
        let after = offer().await;

        assert_eq!(after.history, before.history);
        let now = bench.desk.now();
        assert_eq!(after.terms(now).locked_until, before.terms(now).locked_until);
        // Nor does what is told from then on need anything that was seen after the purge.
        assert_eq!(bench.told(("one", "rss/open-relay"), &["192.0.2.7"], None).await.standing(), 1);
    }
}
