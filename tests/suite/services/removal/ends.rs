//! How requests end without a decision, and what is left of them.

use reprieve::domain::letter::Letter;
use reprieve::domain::time::Seconds;
use reprieve::services::removal::confirm::Confirmation;
use reprieve::services::removal::private::PrivateError;

use crate::support::backends::backend_test;
use crate::support::desk::{CLIENT, Desk, nonce};

backend_test! {
    async fn a_request_that_nobody_confirms_lapses(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        let (submitted, token) = desk.ask_and_read("ops", "192.0.2.7", "ada@example.org").await;

        desk.pass(Seconds(Seconds::days(3).0 - 1));
        assert_eq!(desk.services.sweep_removals().await.unwrap(), 0);
        desk.pass(Seconds(1));
        let late = desk.services.confirm_by_mail(&token).await.unwrap();
        assert!(matches!(late, Confirmation::TooLate(_)), "before anybody has swept, too");
        assert_eq!(desk.services.sweep_removals().await.unwrap(), 1);

        assert_eq!(desk.state(&submitted).await, "lapsed");
        assert!(matches!(desk.services.confirm_by_mail(&token).await.unwrap(), Confirmation::TooLate(_)));
        assert!(desk.is_listed("ops", "192.0.2.7").await);
        assert_eq!(desk.letter_kinds().await, [""; 0], "a stranger's mailbox gets one letter");
        desk.verify().await;
    }
}

backend_test! {
    async fn a_request_that_is_taken_back_is_over(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        desk.look().await;

        desk.services.withdraw_removal(&submitted.secret, nonce()).await.unwrap();

        assert_eq!(desk.state(&submitted).await, "withdrawn");
        let twice = desk.services.withdraw_removal(&submitted.secret, nonce()).await.unwrap_err();
        assert!(matches!(twice, PrivateError::NotNow(_)));
        assert!(desk.is_listed("rbl", "192.0.2.7").await);
        desk.verify().await;
    }
}

backend_test! {
    async fn a_listing_that_ends_by_itself_overtakes_what_waits(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let asked = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        let (silent, _) = desk.ask_and_read("rbl", "192.0.2.7", "bob@example.org").await;
        desk.look().await;
        desk.letters().await;

        let listing = desk.listings("rbl", "192.0.2.7").await[0].id;
        desk.expire(listing).await;
        assert_eq!(desk.services.sweep_removals().await.unwrap(), 2);

        assert_eq!((desk.state(&asked).await, desk.state(&silent).await), ("overtaken", "overtaken"));
        let letters = desk.letters().await;
        assert_eq!(letters.len(), 1, "who never confirmed is not written to");
        assert_eq!((letters[0].0.as_str(), letters[0].1.kind()), ("ada@example.org", "overtaken"));
        desk.verify().await;
    }
}

backend_test! {
    async fn s85_what_is_personal_is_erased_when_its_time_is_over_and_what_was_decided_stays(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        desk.list("ops/open-socks", "192.0.2.8").await;
        let granted = desk.ask_and_confirm("ops", "192.0.2.7", "ada.canary@example.org").await;
        desk.ask("ops", "192.0.2.8", "bob.canary@example.org").await.unwrap();
        desk.letters().await;
        desk.pass(Seconds::days(3));
        desk.services.sweep_removals().await.unwrap();

        desk.pass(Seconds::days(7));
        assert_eq!(desk.services.erase_old_removals().await.unwrap(), 1, "never confirmed: after a week");
        desk.pass(Seconds::days(83));
        assert_eq!(desk.services.erase_old_removals().await.unwrap(), 1, "decided: after ninety days");
        desk.pass(Seconds::days(400));

        let removal = desk.removal(&granted).await;
        assert_eq!((removal.email, removal.claim.words.as_str()), (None, ""));
        assert_eq!(removal.decision.unwrap().rule.as_str(), "ops/request-confirmed");
        for table in ["removals", "removal_messages", "removal_checks", "outbox", "events", "used_nonces", "budgets"] {
            assert!(!database.dump(table).await.contains("canary"), "{table}");
        }
        desk.verify().await;
    }
}

backend_test! {
    async fn erasing_takes_an_open_request_back_and_leaves_no_word(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        desk.services.add_facts(&submitted.secret, nonce(), "One thing more.".to_owned()).await.unwrap();

        desk.services.erase_for_requester(&submitted.secret, nonce()).await.unwrap();
        desk.services.erase_for_requester(&submitted.secret, nonce()).await.unwrap();

        let view = desk.services.private_view(&submitted.secret).await.unwrap().unwrap();
        assert_eq!(view.removal.state.word(), "withdrawn");
        assert_eq!((view.removal.email, view.messages.len(), view.checks.len()), (None, 0, 0));
        assert!(desk.services.add_facts(&submitted.secret, nonce(), "More.".to_owned()).await.is_err());
        desk.verify().await;
    }
}

backend_test! {
    async fn i11_lost_links_go_to_their_mailbox_alone_and_whoever_asks_learns_nothing(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        desk.letters().await;
        let client = CLIENT.parse().unwrap();

        for email in ["Ada@example.org", "nobody@example.org", "a.d.a@example.org", "ada+x@example.org"] {
            desk.services.send_links(email.parse().unwrap(), "de".parse().unwrap(), (client, nonce())).await.unwrap();
        }

        let letters = desk.letters().await;
        assert_eq!(letters.len(), 1);
        let Letter::Links { requests } = &letters[0].1 else { panic!("{:?}", letters[0].1.kind()) };
        assert_eq!((requests.len(), &requests[0].secret), (1, &submitted.secret));
    }
}

backend_test! {
    async fn p27_p28_a_late_answer_is_told_to_the_list_after_two_days_and_after_seven(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        desk.look().await;
        desk.letters().await;
        let late = async || {
            let counts = desk.services.warn_of_late_removals().await.unwrap();
            let letters = desk.letters().await.into_iter();
            let days: Vec<_> = letters.map(|(to, letter)| match letter {
                Letter::Overdue { days, .. } => (to, days),
                other => panic!("{}", other.kind()),
            }).collect();
            ((counts.waiting, counts.late, counts.overdue), days)
        };

        assert_eq!(late().await, ((1, 0, 0), vec![]));
        desk.pass(Seconds::days(2));
        assert_eq!(late().await, ((1, 1, 0), vec![("rbl@bl.example".to_owned(), 2)]));
        assert_eq!(late().await, ((1, 1, 0), vec![]), "once");
        desk.pass(Seconds::days(5));
        assert_eq!(late().await, ((1, 1, 1), vec![("rbl@bl.example".to_owned(), 7)]));
        assert_eq!(late().await, ((1, 1, 1), vec![]));
    }
}
