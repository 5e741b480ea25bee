//! What comes back when a purge is taken back, and what does not.

use reprieve::domain::ids::Revision;
use reprieve::domain::listing::{EndedHow, Exclusion};
use reprieve::domain::purge::{PurgeState, UNDO_FOR};
use reprieve::domain::time::Seconds;
use reprieve::services::answer::State;
use reprieve::services::purge::UndoError;
use reprieve::store::events::Act;
use reprieve::store::exclusions::ExclusionSource;
use reprieve::workers::purges::Purges;
use reprieve::workers::reindex::Reindex;
use reprieve::workers::{Progress, Worker as _};

use super::{Bench, inside, many, of, on, until_idle};
use crate::support::backends::backend_test;

backend_test! {
    async fn t20_a_purge_that_is_taken_back_leaves_everything_as_it_was_and_the_index_follows(database: Database) {
        let bench = Bench::over(database).await;
        let first = Some(bench.desk.now().minus(Seconds::days(3)));
        bench.told(("one", "ops/open-socks"), &["192.0.2.1", "192.0.2.2"], first).await;
        bench.told(("one", "dul/dynamic-range"), &["198.51.100.0/24"], first).await;
        bench.desk.pass(Seconds::hours(2));
        bench.told(("two", "ops/open-http"), &["192.0.2.2"], None).await;
        let before = bench.standing().await;
        let sources = "SELECT COUNT(*) FROM listing_sources AS named JOIN listings ON listings.id = named.listing
                        WHERE named.source = 'one' AND listings.source = 'two' AND listings.ended_at IS NULL";
        assert_eq!(database.number(sources).await, 1);
        let mut index = Reindex::new(bench.services().clone());
        let is = async |index: &mut Reindex, address: &str| {
            while index.tick().await.unwrap() == Progress::Worked {}
            bench.services().answer(address.parse().unwrap()).state
        };
        assert_eq!(is(&mut index, "192.0.2.2").await, State::Listed);

        let purge = bench.purged(on("ops")).await;
        assert_eq!((purge.ended, is(&mut index, "192.0.2.2").await), (2, State::NotListed));
        bench.desk.pass(Seconds::hours(5));
        let purge = bench.undone(purge.id).await;

        assert_eq!(purge.restored, 2);
        assert_eq!(bench.standing().await, before);
        assert_eq!(database.number(sources).await, 1, "who named it beside still does");
        assert_eq!(is(&mut index, "192.0.2.2").await, State::Listed);
        let old = bench.desk.listings("ops", "192.0.2.2").await;
        assert_eq!(old[1].ended.as_ref().unwrap().how, EndedHow::Purge, "what has ended does not change");
        let mut tx = bench.services().store.read().await.unwrap();
        let last = tx.events_after(Revision(0), 1000).await.unwrap().pop().unwrap();
        assert_eq!(last.kind.word(), "purge-restored");
        assert_eq!(last.detail, format!("{{\"purge\":{},\"ended\":2,\"restored\":2}}", purge.id));
        bench.desk.verify().await;
    }
}

backend_test! {
    async fn i1_what_may_not_be_listed_any_more_stays_off(database: Database) {
        let bench = Bench::over(database).await;
        let all = ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5"];
        bench.told(("one", "rss/open-relay"), &all, None).await;
        bench.told(("one", "ops/open-http"), &["192.0.2.1"], None).await;
        bench.told(("one", "dul/dynamic-range"), &["192.0.2.0/24"], None).await;
        let purge = bench.purged(of("one")).await;
        assert_eq!(purge.ended, 7);
        bench.desk.pass(Seconds::hours(1));
        // Listed again; listed again and taken off by a request, or by staff; excluded; a criterion that is gone.
        bench.told(("two", "rss/open-relay"), &["192.0.2.1", "192.0.2.2", "192.0.2.3"], None).await;
        let asked = bench.desk.ask_and_confirm("rss", "192.0.2.2", "ada@example.org").await;
        bench.desk.look().await;
        assert_eq!(bench.desk.state(&asked).await, "granted");
        let act = Act::by("staff:ada", bench.desk.now());
        let ended = bench.desk.listings("rss", "192.0.2.3").await[0].id;
        let mut tx = bench.services().store.begin().await.unwrap();
        tx.end_listings(&[ended], EndedHow::Staff, &act).await.unwrap();
        let excluded = Exclusion { network: "192.0.2.4".parse().unwrap(), reason: "A test.".to_owned() };
        tx.exclude(&excluded, ExclusionSource::Staff, &act).await.unwrap();
        tx.commit().await.unwrap();
        database.raw("UPDATE criteria SET published = FALSE WHERE id = 'ops/open-http'").await.unwrap();

        let purge = bench.undone(purge.id).await;

        // The range around the exclusion stays off as well.
        assert_eq!(bench.networks().await, ["rss 192.0.2.1", "rss 192.0.2.5"]);
        assert_eq!(purge.restored, 1);
        bench.desk.verify().await;
    }
}

backend_test! {
    async fn what_would_have_expired_meanwhile_stays_off(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "ops/open-socks"), &["192.0.2.1"], None).await;
        let expires = bench.desk.listings("ops", "192.0.2.1").await[0].expires_at.unwrap();
        bench.desk.pass(Seconds(expires.since(bench.desk.now()).0 - 3600));
        bench.told(("one", "ops/open-socks"), &["192.0.2.2"], None).await;
        let purge = bench.purged(on("ops")).await;
        bench.desk.pass(Seconds::hours(2));

        let purge = bench.undone(purge.id).await;

        assert_eq!((bench.networks().await, purge.restored), (vec!["ops 192.0.2.2".to_owned()], 1));
    }
}

backend_test! {
    async fn a_purge_can_be_taken_back_for_a_day_and_once(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "ops/open-socks"), &["192.0.2.1"], None).await;
        bench.told(("one", "rss/open-relay"), &["192.0.2.1"], None).await;
        let (first, second) = (bench.purged(on("ops")).await, bench.purged(on("rss")).await);
        let services = bench.services();

        bench.desk.pass(Seconds(UNDO_FOR.0 - 1));
        bench.undone(first.id).await;
        let twice = services.undo_purge(first.id, &bench.ben).await;
        bench.desk.pass(Seconds(1));
        let late = services.undo_purge(second.id, &bench.ben).await;
        let none = services.undo_purge(reprieve::domain::ids::ProposalId(1), &bench.ben).await;

        assert!(matches!(&twice, Err(UndoError::Undone(purge)) if purge.undone.as_ref().unwrap().0 == "staff:ada"));
        assert!(matches!(late, Err(UndoError::TooLate)));
        assert!(matches!(none, Err(UndoError::NotFound)));
        assert_eq!(bench.networks().await, ["ops 192.0.2.1"]);
    }
}

backend_test! {
    async fn a_purge_is_taken_back_while_it_is_under_way(database: Database) {
        let bench = Bench::over(database).await;
        let networks = many(2500);
        let networks: Vec<&str> = networks.iter().map(String::as_str).collect();
        bench.told(("one", "ops/open-socks"), &networks, None).await;
        let before = bench.standing().await;
        let id = bench.confirmed(inside("44.0.0.0/16")).await;
        let mut worker = Purges::new(bench.services().clone());
        worker.tick().await.unwrap();
        assert_eq!(bench.purge(id).await.ended, 1000);

        let purge = bench.undone(id).await;

        assert_eq!((purge.ended, purge.restored, purge.ended_at), (1000, 1000, None));
        assert!(bench.standing().await == before, "all is as it was");
        bench.desk.verify().await;
    }
}

backend_test! {
    async fn what_came_back_can_be_taken_back_and_come_back_again(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "ops/open-socks"), &["192.0.2.1"], None).await;
        let before = bench.standing().await;
        for _ in 0..3 {
            let purge = bench.purged(on("ops")).await;
            assert_eq!((purge.state, purge.ended), (PurgeState::Ended, 1));
            bench.desk.pass(Seconds::HOUR);
            bench.undone(purge.id).await;
        }

        assert_eq!(bench.standing().await, before);
        until_idle(bench.services()).await;
        bench.desk.verify().await;
    }
}
