//! What a purge ends: what was counted, once, after a second person has confirmed it.

use std::sync::Arc;
use std::time::Duration;

use reprieve::domain::event::EventKind;
use reprieve::domain::ids::Revision;
use reprieve::domain::purge::{PurgeChoice, PurgeState, PurgeWish};
use reprieve::domain::time::Seconds;
use reprieve::services::Services;
use reprieve::services::proposals::ProposalError;
use reprieve::workers::purges::Purges;
use reprieve::workers::{Progress, Worker as _};

use super::{Bench, REASON, inside, many, of, on, until_idle};
use crate::support::app::NOW;
use crate::support::backends::backend_test;

async fn population(bench: &Bench) {
    let old = Some(NOW.minus(Seconds::days(9)));
    bench.told(("one", "ops/open-socks"), &["192.0.2.1", "192.0.2.2", "198.51.100.1", "2001:db8::1"], None).await;
    bench.told(("one", "ops/open-http"), &["192.0.2.3", "203.0.113.3"], old).await;
    bench.told(("two", "ops/open-socks"), &["192.0.2.4", "192.0.2.5"], old).await;
    bench.told(("two", "rss/open-relay"), &["192.0.2.1", "192.0.2.9"], None).await;
    bench.told(("one", "dul/dynamic-range"), &["192.0.2.0/24", "198.51.100.0/25"], None).await;
}

backend_test! {
    async fn p55_what_is_counted_beforehand_is_what_ends_and_nothing_else(database: Database) {
        let choices: Vec<(PurgeChoice, &[&str])> = vec![
            (
                PurgeChoice { criterion: Some("ops/open-http".parse().unwrap()), ..inside("192.0.2.0/24") },
                &["ops 192.0.2.3"],
            ),
            (
                PurgeChoice { list: Some("ops".parse().unwrap()), until: Some(NOW), ..of("two") },
                &["ops 192.0.2.4", "ops 192.0.2.5"],
            ),
            (PurgeChoice { from: Some(NOW), ..inside("192.0.2.0/31") }, &["ops 192.0.2.1", "rss 192.0.2.1"]),
            (inside("198.51.100.0/24"), &["dul 198.51.100.0/25", "ops 198.51.100.1"]),
            (inside("2001:db8::/32"), &["ops 2001:db8::1"]),
            (PurgeChoice { until: Some(NOW), ..on("ops") }, &["ops 203.0.113.3"]),
            (PurgeChoice { network: Some("203.0.113.0/24".parse().unwrap()), ..of("one") }, &[]),
            (on("dul"), &["dul 192.0.2.0/24"]),
            (of("two"), &["rss 192.0.2.9"]),
            (of("one"), &["ops 192.0.2.2"]),
        ];
        let bench = Bench::over(database).await;
        population(&bench).await;

        for (choice, gone) in choices {
            let before = bench.networks().await;
            let dry = bench.services().purge_dry_run(&choice).await.unwrap();
            assert_eq!(bench.networks().await, before, "a dry run changes nothing");
            let mut samples: Vec<_> =
                dry.samples.iter().map(|listing| format!("{} {}", listing.list, listing.network.plain())).collect();
            samples.sort();
            assert_eq!(samples, gone, "{choice}");

            let purge = bench.purged(choice.clone()).await;

            assert_eq!((dry.ends, purge.ended), (gone.len() as u64, i64::try_from(gone.len()).unwrap()), "{choice}");
            let left: Vec<_> = before.into_iter().filter(|one| !gone.contains(&one.as_str())).collect();
            assert_eq!(bench.networks().await, left, "{choice}");
        }
        assert_eq!(bench.networks().await, Vec::<String>::new());
        bench.desk.verify().await;
    }
}

backend_test! {
    async fn s23_t20_nobody_confirms_their_own_purge_and_nothing_ends_before(database: Database) {
        let bench = Bench::over(database).await;
        population(&bench).await;
        let before = bench.networks().await;
        let wish = PurgeWish { choice: on("ops"), count: 8, reason: REASON.to_owned() };
        let id = bench.services().propose_purge(&wish, &bench.ada).await.unwrap();

        let own = bench.services().confirm_proposal(id, &bench.ada).await;
        until_idle(bench.services()).await;

        assert!(matches!(own, Err(ProposalError::SamePerson)), "{own:?}");
        assert_eq!(bench.networks().await, before);
        assert!(bench.services().purge(id).await.unwrap().is_none());
        bench.services().confirm_proposal(id, &bench.ben).await.unwrap();
        let again = bench.services().confirm_proposal(id, &bench.ben).await;
        assert!(matches!(again, Err(ProposalError::NotOpen(_))), "{again:?}");
        until_idle(bench.services()).await;
        assert_eq!(bench.purge(id).await.ended, 8);
        bench.desk.verify().await;
    }
}

backend_test! {
    async fn i3_the_event_of_each_end_says_that_it_was_a_purge_and_which(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "ops/open-socks"), &["192.0.2.1"], None).await;

        let purge = bench.purged(on("ops")).await;

        let ended = bench.desk.listings("ops", "192.0.2.1").await[0].ended.clone().unwrap();
        assert_eq!((ended.how.word(), ended.by), ("purge", format!("purge:{}", purge.id)));
        let mut tx = bench.services().store.read().await.unwrap();
        let events = tx.events_after(Revision(0), 1000).await.unwrap();
        let kinds: Vec<_> = events.iter().rev().take(4).map(|event| (event.kind, event.actor.clone())).collect();
        let by = purge.actor();
        assert_eq!(kinds, [
            (EventKind::PurgeEnded, by.clone()),
            (EventKind::Ended, by.clone()),
            (EventKind::NewsPosted, by),
            (EventKind::ProposalConfirmed, "staff:ben".to_owned()),
        ]);
    }
}

backend_test! {
    async fn p55_everybody_is_told_why_as_soon_as_it_is_confirmed(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "ops/open-socks"), &["192.0.2.1"], None).await;

        let id = bench.confirmed(on("ops")).await;

        let news = bench.purge(id).await.news.unwrap();
        let posted = database.dump("news").await;
        assert!(posted.contains(REASON) && posted.contains(&format!("purge:{id}")), "{posted}");
        let told = "SELECT COUNT(*) FROM news WHERE kind = 'purge' AND list IS NOT NULL AND shown_until > posted_at";
        assert_eq!(database.number(&format!("{told} AND id = {news}")).await, 1);
    }
}

backend_test! {
    async fn what_another_source_names_goes_over_to_it_as_with_an_import_that_replaces(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "ops/open-socks"), &["192.0.2.1", "192.0.2.2", "192.0.2.3"], None).await;
        bench.desk.pass(Seconds::hours(2));
        // Seen by the wrong source before and after another one.
        bench.told(("two", "ops/open-socks"), &["192.0.2.2", "192.0.2.3"], None).await;
        bench.desk.pass(Seconds::hours(2));
        bench.told(("one", "ops/open-socks"), &["192.0.2.3"], None).await;

        let dry = bench.services().purge_dry_run(&of("one")).await.unwrap();
        let purge = bench.purged(of("one")).await;

        assert_eq!((dry.ends, dry.keeps), (1, 2));
        assert_eq!((purge.ended, purge.kept), (1, 2));
        assert_eq!(bench.networks().await, ["ops 192.0.2.2", "ops 192.0.2.3"]);
        assert_eq!(database.number("SELECT COUNT(*) FROM listings WHERE source = 'two' AND ended_at IS NULL").await, 2);
        assert_eq!(database.number("SELECT COUNT(*) FROM listing_sources WHERE source = 'one'").await, 0);
        bench.desk.verify().await;
        let purge = bench.purged(of("two")).await;
        assert_eq!(purge.ended, 2);
    }
}

backend_test! {
    async fn a_source_is_taken_back_on_all_its_lists_a_thousand_at_a_time_t20(database: Database) {
        let bench = Bench::over(database).await;
        let networks = many(2500);
        let networks: Vec<&str> = networks.iter().map(String::as_str).collect();
        bench.told(("one", "ops/open-socks"), &networks, None).await;
        bench.told(("one", "rss/open-relay"), &networks[..700], None).await;
        bench.told(("two", "rss/open-relay"), &networks[600..900], None).await;
        let id = bench.confirmed(of("one")).await;
        let mut worker = Purges::new(bench.services().clone());

        let mut steps = Vec::new();
        while worker.tick().await.unwrap() == Progress::Worked {
            steps.push(bench.purge(id).await.ended);
        }

        assert!(steps.windows(2).all(|pair| pair[0] <= pair[1] && pair[1] - pair[0] <= 1000), "{steps:?}");
        assert_eq!(steps.last(), Some(&(2500 + 600)));
        assert_eq!(bench.networks().await.len(), 300);
        assert_eq!(database.number("SELECT COUNT(*) FROM purge_listings").await, 3100);
        bench.desk.verify().await;
    }
}

backend_test! {
    async fn i4_a_purge_that_is_cut_off_goes_on_where_it_was(database: Database) {
        let bench = Bench::over(database).await;
        let networks = many(3500);
        let networks: Vec<&str> = networks.iter().map(String::as_str).collect();
        bench.told(("one", "ops/open-socks"), &networks, None).await;
        let id = bench.confirmed(on("ops")).await;

        // Each step is given up after another while, wherever it is then.
        for millis in [0, 1, 3, 9, 20, 40] {
            let cut = tokio::time::timeout(Duration::from_millis(millis), bench.services().purge_next()).await;
            drop(cut);
            // A step that was begun goes to its end, whoever has gone (F6).
            bench.services().writes.settled().await;
            let purge = bench.purge(id).await;
            let noted = database.number("SELECT COUNT(*) FROM purge_listings").await;
            let ended = database.number("SELECT COUNT(*) FROM events WHERE kind = 'ended'").await;
            assert_eq!((noted, ended), (purge.ended, purge.ended));
        }
        let restarted = Services { store: database.another().await, ..(**bench.services()).clone() };
        until_idle(&Arc::new(restarted)).await;

        let purge = bench.purge(id).await;
        assert_eq!((purge.state, purge.ended), (PurgeState::Ended, 3500));
        assert_eq!(database.number("SELECT COUNT(*) FROM events WHERE kind = 'purge-ended'").await, 1);
        bench.desk.verify().await;
    }
}

backend_test! {
    async fn i2_two_instances_end_and_bring_back_each_listing_once(database: Database) {
        let bench = Bench::over(database).await;
        let networks = many(2400);
        let networks: Vec<&str> = networks.iter().map(String::as_str).collect();
        bench.told(("one", "ops/open-socks"), &networks, None).await;
        let before = bench.standing().await;
        let other = Arc::new(Services { store: database.another().await, ..(**bench.services()).clone() });
        let id = bench.confirmed(inside("44.0.0.0/8")).await;

        tokio::join!(until_idle(bench.services()), until_idle(&other));
        let ended = bench.purge(id).await;
        bench.services().undo_purge(id, &bench.ben).await.unwrap();
        tokio::join!(until_idle(bench.services()), until_idle(&other));

        let restored = bench.purge(id).await;
        assert_eq!((ended.state, ended.ended), (PurgeState::Ended, 2400));
        assert_eq!((restored.state, restored.restored), (PurgeState::Restored, 2400));
        for (kind, count) in [("ended", 2400), ("listed", 4800), ("purge-ended", 1), ("purge-restored", 1)] {
            let sql = format!("SELECT COUNT(*) FROM events WHERE kind = '{kind}'");
            assert_eq!(database.number(&sql).await, count, "{kind}");
        }
        assert!(bench.standing().await == before, "all is as it was");
        bench.desk.verify().await;
        other.store.close().await;
    }
}

backend_test! {
    async fn what_begins_after_the_confirmation_is_not_of_the_purge(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "ops/open-socks"), &["192.0.2.1"], None).await;
        let id = bench.confirmed(on("ops")).await;
        bench.told(("one", "ops/open-socks"), &["192.0.2.2"], None).await;

        until_idle(bench.services()).await;

        assert_eq!(bench.purge(id).await.ended, 1);
        assert_eq!(bench.networks().await, ["ops 192.0.2.2"]);
    }
}

backend_test! {
    async fn what_has_expired_ends_by_itself_and_not_by_a_purge_i3(database: Database) {
        let bench = Bench::over(database).await;
        bench.told(("one", "ops/open-socks"), &["192.0.2.1"], None).await;
        bench.desk.pass(Seconds::days(200));

        assert_eq!(bench.services().purge_dry_run(&on("ops")).await.unwrap().ends, 0);
        assert_eq!(bench.purged(on("ops")).await.ended, 0);
    }
}
