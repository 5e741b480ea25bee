//! The ways of a request through the four modes.

use reprieve::dns::FixedResolver;
use reprieve::domain::removal::ConfirmedBy;
use reprieve::domain::time::Seconds;
use reprieve::services::removal::confirm::Confirmation;
use reprieve::services::removal::submit::SubmitError;

use crate::support::backends::backend_test;
use crate::support::desk::{Desk, nonce};

backend_test! {
    async fn self_service_is_granted_once_it_is_confirmed(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;

        let (submitted, token) = desk.ask_and_read("ops", "192.0.2.7", "ada@example.org").await;
        assert_eq!(desk.state(&submitted).await, "unconfirmed");
        assert!(desk.is_listed("ops", "192.0.2.7").await, "nothing happens before somebody confirms");
        desk.services.confirm_by_mail(&token).await.unwrap();

        let removal = desk.removal(&submitted).await;
        let decision = removal.decision.unwrap();
        assert_eq!((removal.state.word(), decision.by.as_str()), ("granted", "policy"));
        assert_eq!(decision.rule.as_str(), "ops/request-confirmed");
        assert!(!desk.is_listed("ops", "192.0.2.7").await);
        assert_eq!(desk.letter_kinds().await, ["granted"]);
        assert_eq!(desk.events().await, ["opened", "confirmed", "granted"]);
        desk.verify().await;
    }
}

backend_test! {
    async fn a_checked_list_grants_what_was_quiet_since_the_repair_and_refuses_what_was_not(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rss/open-relay", "192.0.2.7").await;
        desk.list("rss/open-relay", "192.0.2.8").await;

        let quiet = desk.ask_and_confirm("rss", "192.0.2.7", "ada@example.org").await;
        let mut early = desk.submission("rss", "192.0.2.8", "bob@example.org");
        early.claim.since = desk.now().minus(Seconds::DAY);
        let seen = desk.services.submit_removal(early).await.unwrap();
        let token = desk.confirm_token().await;
        desk.services.confirm_by_mail(&token).await.unwrap();
        desk.look().await;

        assert_eq!((desk.state(&quiet).await, desk.state(&seen).await), ("granted", "refused"));
        let decision = desk.removal(&seen).await.decision.unwrap();
        assert_eq!(decision.rule.as_str(), "rss/still-open");
        assert_eq!(decision.policy_version, desk.services.catalog.list("rss").unwrap().policy_version);
        assert!(desk.is_listed("rss", "192.0.2.8").await);
        desk.verify().await;
    }
}

backend_test! {
    async fn a_reviewed_list_hands_over_to_staff(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;

        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        desk.look().await;

        assert_eq!(desk.state(&submitted).await, "reviewing");
        assert_eq!(desk.letter_kinds().await, ["received"]);
        let removal = desk.removal(&submitted).await;
        let (by, latest) = removal.deadlines().unwrap();
        assert_eq!((by.since(desk.now()), latest.since(desk.now())), (Seconds::days(2), Seconds::days(7)));
    }
}

backend_test! {
    async fn a_range_goes_when_its_holder_shows_control_by_dns(database: Database) {
        let resolver = FixedResolver::new();
        let desk = Desk::with_names(database, resolver).await;
        desk.list("dul/dynamic-range", "198.51.100.0/24").await;

        let submitted = desk.ask_and_confirm("dul", "198.51.100.0/24", "noc@example.net").await;
        desk.look().await;
        assert_eq!(desk.state(&submitted).await, "checking", "a proof may still come");
        let token = desk.removal(&submitted).await.control_token;
        let text = format!("reprieve={token}");
        let names = FixedResolver::new().with_texts("_reprieve.100.51.198.in-addr.arpa", Ok(&[text.as_str()]));
        let desk = desk.asking(names);
        desk.services.look_again(&submitted.secret, nonce()).await.unwrap();
        desk.look().await;

        let removal = desk.removal(&submitted).await;
        assert_eq!((removal.state.word(), removal.has_control), ("granted", true));
        assert_eq!(removal.decision.unwrap().rule.as_str(), "dul/control-shown");
        assert!(!desk.is_listed("dul", "198.51.100.9").await);
        desk.verify().await;
    }
}

backend_test! {
    async fn a_range_whose_holder_shows_nothing_is_refused_before_the_seventh_day(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("dul/dynamic-range", "198.51.100.0/24").await;
        let submitted = desk.ask_and_confirm("dul", "198.51.100.0/24", "noc@example.net").await;

        for _ in 0..5 {
            desk.look().await;
            assert_eq!(desk.state(&submitted).await, "checking");
            desk.pass(Seconds::DAY);
        }
        desk.look().await;

        assert_eq!(desk.state(&submitted).await, "refused");
        assert_eq!(desk.removal(&submitted).await.decision.unwrap().rule.as_str(), "dul/control-not-shown");
    }
}

backend_test! {
    async fn a_single_fixed_address_leaves_its_range_and_the_rest_stays(database: Database) {
        let address = "198.51.100.9";
        let names = FixedResolver::new().with("mail.example.org", [address.parse().unwrap()]);
        let desk = Desk::with_names(database, names).await;
        desk.list("dul/dynamic-range", "198.51.100.0/24").await;

        let submitted = desk.ask("dul", address, "ada@example.org").await.unwrap();
        let confirmed = desk.services.confirm_from_address(&submitted.secret, address.parse().unwrap()).await.unwrap();
        assert!(matches!(&confirmed, Confirmation::Confirmed { removal, .. }
            if removal.confirmed.unwrap().1 == ConfirmedBy::Address));
        desk.look().await;

        assert_eq!(desk.removal(&submitted).await.decision.unwrap().rule.as_str(), "dul/single-static");
        assert!(!desk.is_listed("dul", address).await);
        for other in ["198.51.100.8", "198.51.100.0", "198.51.100.255"] {
            assert!(desk.is_listed("dul", other).await, "{other}");
        }
        desk.verify().await;
    }
}

backend_test! {
    async fn nobody_confirms_from_another_address(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        let submitted = desk.ask("ops", "192.0.2.7", "ada@example.org").await.unwrap();

        let other = desk.services.confirm_from_address(&submitted.secret, "192.0.2.8".parse().unwrap()).await.unwrap();
        assert!(matches!(other, Confirmation::Unknown));
        let mapped = "::ffff:192.0.2.7".parse().unwrap();
        desk.services.confirm_from_address(&submitted.secret, mapped).await.unwrap();

        assert_eq!(desk.state(&submitted).await, "granted");
    }
}

backend_test! {
    async fn s18_what_is_not_listed_opens_no_request(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;

        for (list, network) in [("ops", "192.0.2.8"), ("rbl", "192.0.2.7"), ("nolist", "192.0.2.7")] {
            let refused = desk.ask(list, network, "ada@example.org").await.unwrap_err();
            assert!(matches!(refused, SubmitError::NotListed), "{list} {network}: {refused}");
        }
        assert_eq!(desk.letter_kinds().await, [""; 0]);
        assert_eq!(desk.events().await, [""; 0]);
    }
}

backend_test! {
    async fn requests_for_a_range_that_is_split_meanwhile_go_on_about_what_remains(database: Database) {
        let (one, other) = ("198.51.100.9", "198.51.100.200");
        let address = |text: &str| text.parse().unwrap();
        let names = FixedResolver::new().with("a.example.org", [address(one)]).with("b.example.org", [address(other)]);
        let desk = Desk::with_names(database, names).await;
        desk.list("dul/dynamic-range", "198.51.100.0/24").await;
        let whole = desk.ask_and_confirm("dul", "198.51.100.0/24", "noc@example.net").await;
        let second = desk.ask("dul", other, "bob@example.org").await.unwrap();
        let first = desk.ask("dul", one, "ada@example.org").await.unwrap();

        desk.services.confirm_from_address(&first.secret, address(one)).await.unwrap();
        desk.look().await;
        desk.services.confirm_from_address(&second.secret, address(other)).await.unwrap();
        desk.look().await;
        desk.services.sweep_removals().await.unwrap();
        assert_eq!((desk.state(&first).await, desk.state(&second).await), ("granted", "granted"));
        assert_eq!(desk.state(&whole).await, "checking");
        assert!(desk.is_listed("dul", "198.51.100.8").await);

        let token = format!("reprieve={}", desk.removal(&whole).await.control_token);
        let text = [token.as_str()];
        let names = FixedResolver::new().with_texts("_reprieve.100.51.198.in-addr.arpa", Ok(&text));
        let desk = desk.asking(names);
        desk.services.look_again(&whole.secret, nonce()).await.unwrap();
        desk.look().await;

        assert_eq!(desk.state(&whole).await, "granted");
        for host in [0, 8, 9, 10, 128, 255] {
            assert!(!desk.is_listed("dul", &format!("198.51.100.{host}")).await, "{host}");
        }
        desk.verify().await;
    }
}

backend_test! {
    async fn whoever_shows_control_goes_before_a_stranger_who_came_first(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("dul/dynamic-range", "198.51.100.0/24").await;
        let stranger = desk.ask_and_confirm("dul", "198.51.100.0/24", "stranger@example.org").await;
        let owner = desk.ask_and_confirm("dul", "198.51.100.0/24", "noc@example.net").await;
        desk.look().await;
        assert_eq!((desk.state(&stranger).await, desk.state(&owner).await), ("checking", "following"));

        let token = format!("reprieve={}", desk.removal(&owner).await.control_token);
        let text = [token.as_str()];
        let names = FixedResolver::new().with_texts("_reprieve.100.51.198.in-addr.arpa", Ok(&text));
        let desk = desk.asking(names);
        desk.services.look_again(&owner.secret, nonce()).await.unwrap();
        desk.look().await;

        assert_eq!((desk.state(&stranger).await, desk.state(&owner).await), ("granted", "granted"));
        assert!(!desk.is_listed("dul", "198.51.100.9").await);
        desk.verify().await;
    }
}
