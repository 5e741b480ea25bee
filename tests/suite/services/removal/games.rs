//! Lockouts and budgets: what makes asking again and again useless.

use reprieve::domain::time::Seconds;
use reprieve::services::removal::staff::{Order, Ruling};
use reprieve::services::removal::submit::SubmitError;

use crate::support::backends::backend_test;
use crate::support::desk::{Desk, nonce};

backend_test! {
    async fn t19_after_two_relistings_the_network_waits_and_the_wait_is_told_beforehand(database: Database) {
        let desk = Desk::over(database).await;
        for (mail, next) in [("a@example.org", 1), ("b@example.org", 2)] {
            desk.list("ops/open-socks", "192.0.2.7").await;
            let offer = desk.services.removal_offer("ops", &"192.0.2.7".parse().unwrap()).await.unwrap().unwrap();
            let terms = offer.terms(desk.now());
            assert_eq!(terms.next_wait, Some(Seconds::days(next)));
            if let Some(until) = terms.locked_until {
                desk.pass(until.since(desk.now()));
            }
            desk.ask_and_confirm("ops", "192.0.2.7", mail).await;
            assert!(!desk.is_listed("ops", "192.0.2.7").await);
            desk.pass(Seconds::HOUR);
        }
        desk.list("ops/open-socks", "192.0.2.7").await;

        let refused = desk.ask("ops", "192.0.2.7", "c@example.org").await.unwrap_err();
        let SubmitError::Locked { until } = refused else { panic!("{refused}") };
        assert_eq!(until.since(desk.now()), Seconds::days(2));
        desk.pass(Seconds::days(2));
        desk.ask_and_confirm("ops", "192.0.2.7", "d@example.org").await;
        assert!(!desk.is_listed("ops", "192.0.2.7").await);
        desk.verify().await;
    }
}

backend_test! {
    async fn a_relisting_needs_something_seen_after_the_removal(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        desk.ask_and_confirm("ops", "192.0.2.7", "ada@example.org").await;

        assert_eq!(desk.list_seen("ops/open-socks", "192.0.2.7", desk.now().minus(Seconds(1))).await, 0);
        desk.pass(Seconds(60));
        assert_eq!(desk.list_seen("ops/open-socks", "192.0.2.7", desk.now()).await, 1);
    }
}

backend_test! {
    async fn t3_a_mailbox_gets_one_letter_about_a_network_and_nobody_is_told_of_the_others(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;

        for email in ["victim@example.org", "VICTIM@example.org", "victim+1@example.org", "vic.tim@example.org"] {
            desk.ask("ops", "192.0.2.7", email).await.unwrap();
        }

        assert_eq!(desk.letters().await.len(), 1);
    }
}

backend_test! {
    async fn t3_t12_one_place_opens_so_many_and_is_told_when_to_come_back(database: Database) {
        let desk = Desk::over(database).await;
        let mut told = None;
        for host in 1..=40 {
            let network = format!("192.0.2.{host}");
            desk.list("ops/open-socks", &network).await;
            match desk.ask("ops", &network, &format!("a{host}@example{host}.org")).await {
                Ok(_) => assert!(told.is_none()),
                Err(SubmitError::TooMany { retry_after }) => told = told.or(Some((host, retry_after))),
                Err(other) => panic!("{other}"),
            }
        }

        let (at, retry_after) = told.unwrap();
        assert!((2..=11).contains(&at), "{at}");
        assert!(retry_after > Seconds(0) && retry_after <= Seconds::HOUR);
        desk.pass(retry_after);
        desk.ask("ops", &format!("192.0.2.{at}"), "late@example.org").await.unwrap();
    }
}

backend_test! {
    async fn t3_a_mailbox_that_nobody_has_shown_gets_one_letter_whatever_happens(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let here = "192.0.2.7".parse().unwrap();

        let submitted = desk.ask("rbl", "192.0.2.7", "victim@example.org").await.unwrap();
        desk.services.confirm_from_address(&submitted.secret, here).await.unwrap();
        desk.look().await;
        let id = desk.id(&submitted).await;
        desk.services.ask_about_removal(id, "grace", "Which host?", nonce()).await.unwrap();
        desk.services.rule_on_removal(Order::new(id, "grace", Ruling::Refuse, "seen-since")).await.unwrap();
        desk.services.send_links("victim@example.org".parse().unwrap(), "en".parse().unwrap(), (here, nonce())).await.unwrap();

        assert_eq!(desk.letter_kinds().await, ["confirm"], "and no secret is sent to it");
    }
}

backend_test! {
    async fn no_stranger_uses_up_what_the_holder_has(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        for place in 0..40 {
            for host in 1..=6 {
                let mut submission = desk.submission("ops", "192.0.2.7", &format!("a{host}@place{place}.example.org"));
                submission.client = format!("10.{place}.0.{host}").parse().unwrap();
                drop(desk.services.submit_removal(submission).await);
            }
        }

        let mut holder = desk.submission("ops", "192.0.2.7", "holder@example.org");
        holder.client = "192.0.2.7".parse().unwrap();
        desk.services.submit_removal(holder).await.unwrap();
        let mut elsewhere = desk.submission("ops", "192.0.2.7", "holder@example.net");
        elsewhere.client = "172.16.0.9".parse().unwrap();
        desk.services.submit_removal(elsewhere).await.unwrap();
    }
}

backend_test! {
    async fn t19_a_source_that_tells_an_old_beginning_takes_no_wait_away(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        desk.ask_and_confirm("ops", "192.0.2.7", "ada@example.org").await;
        desk.pass(Seconds::HOUR);
        desk.list_first("ops/open-socks", "192.0.2.7", desk.now().minus(Seconds::days(30))).await;

        let refused = desk.ask("ops", "192.0.2.7", "bob@example.org").await.unwrap_err();

        let SubmitError::Locked { until } = refused else { panic!("{refused}") };
        assert_eq!(until.since(desk.now()), Seconds::DAY);
    }
}
