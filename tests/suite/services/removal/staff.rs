//! What staff decide: once, by a published rule, and the second look by somebody else.

use reprieve::domain::time::Seconds;
use reprieve::services::removal::private::PrivateError;
use reprieve::services::removal::staff::{Order, Ruling, RulingError};

use crate::support::backends::backend_test;
use crate::support::desk::{Desk, nonce};

backend_test! {
    async fn refused_then_appealed_then_upheld_by_another_reviewer(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        desk.look().await;
        let id = desk.id(&submitted).await;
        desk.letters().await;

        desk.services.rule_on_removal(Order::new(id, "grace", Ruling::Refuse, "seen-since")).await.unwrap();
        let decision = desk.removal(&submitted).await.decision.unwrap();
        assert_eq!(decision.rule.as_str(), "rbl/seen-since");
        desk.pass(Seconds::DAY);
        desk.services.appeal_removal(&submitted.secret, nonce(), "The server was replaced.".to_owned()).await.unwrap();
        let own = desk.services.rule_on_removal(Order::new(id, "grace", Ruling::Grant, "cause-ended")).await.unwrap_err();
        assert!(matches!(own, RulingError::SameReviewer), "{own}");
        desk.services.rule_on_removal(Order::new(id, "edsger", Ruling::Refuse, "seen-since")).await.unwrap();

        assert_eq!(desk.state(&submitted).await, "upheld");
        assert_eq!(desk.letter_kinds().await, ["refused", "upheld"]);
        let again = desk.services.appeal_removal(&submitted.secret, nonce(), "Once more.".to_owned()).await.unwrap_err();
        assert!(matches!(again, PrivateError::NotNow(_)), "once");
        let told = ["opened", "confirmed", "handed-over", "refused", "answered", "appealed", "upheld"];
        assert_eq!(desk.events().await, told);
        desk.verify().await;
    }
}

backend_test! {
    async fn i9_a_ruling_cites_a_rule_of_its_kind_and_of_its_list(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        desk.look().await;
        let id = desk.id(&submitted).await;

        for (ruling, rule) in [
            (Ruling::Refuse, "cause-ended"),
            (Ruling::Grant, "seen-since"),
            (Ruling::Refuse, "ops/waiting-time"),
            (Ruling::Refuse, ""),
            (Ruling::Refuse, "because"),
        ] {
            let refused = desk.services.rule_on_removal(Order::new(id, "grace", ruling, rule)).await.unwrap_err();
            assert!(matches!(refused, RulingError::NoSuchRule), "{rule}: {refused}");
        }
        assert_eq!(desk.state(&submitted).await, "reviewing");
        desk.services.rule_on_removal(Order::new(id, "grace", Ruling::Grant, "rbl/cause-ended")).await.unwrap();
        assert!(!desk.is_listed("rbl", "192.0.2.7").await);
    }
}

backend_test! {
    async fn s19_nothing_is_decided_before_it_is_confirmed(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask("rbl", "192.0.2.7", "ada@example.org").await.unwrap();
        let id = desk.id(&submitted).await;

        let early = desk.services.rule_on_removal(Order::new(id, "grace", Ruling::Grant, "cause-ended")).await.unwrap_err();
        assert!(matches!(early, RulingError::NotWithStaff(_)), "{early}");
        let appeal = desk.services.appeal_removal(&submitted.secret, nonce(), "Why.".to_owned()).await.unwrap_err();
        assert!(matches!(appeal, PrivateError::NotNow(_)));
    }
}

backend_test! {
    async fn a_question_and_its_answer_stand_on_the_private_page(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        desk.look().await;
        desk.letters().await;

        let id = desk.id(&submitted).await;
        desk.services.ask_about_removal(id, "grace", "Which host sent it?", nonce()).await.unwrap();
        desk.services.add_facts(&submitted.secret, nonce(), "web3, and it is gone.".to_owned()).await.unwrap();

        assert_eq!(desk.letter_kinds().await, ["asked"]);
        let messages = desk.services.private_view(&submitted.secret).await.unwrap().unwrap().messages;
        let said: Vec<_> = messages.iter().map(|message| (message.staff.is_some(), message.text.as_str())).collect();
        assert_eq!(said, [(true, "Which host sent it?"), (false, "web3, and it is gone.")]);
        desk.verify().await;
    }
}

backend_test! {
    async fn who_asks_for_the_same_network_is_answered_with_the_first(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let first = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        let second = desk.ask_and_confirm("rbl", "192.0.2.7", "bob@example.org").await;
        desk.look().await;
        assert_eq!((desk.state(&first).await, desk.state(&second).await), ("reviewing", "following"));
        desk.letters().await;

        let id = desk.id(&first).await;
        desk.services.rule_on_removal(Order::new(id, "grace", Ruling::Grant, "cause-ended")).await.unwrap();

        assert_eq!((desk.state(&first).await, desk.state(&second).await), ("granted", "granted"));
        assert_eq!(desk.letter_kinds().await, ["granted", "granted"]);
        desk.verify().await;
    }
}

backend_test! {
    async fn when_the_first_is_refused_or_taken_back_the_next_is_looked_at_by_itself(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let first = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        let second = desk.ask_and_confirm("rbl", "192.0.2.7", "bob@example.org").await;
        let third = desk.ask_and_confirm("rbl", "192.0.2.7", "eve@example.org").await;
        desk.look().await;

        let id = desk.id(&first).await;
        desk.services.rule_on_removal(Order::new(id, "grace", Ruling::Refuse, "cause-not-named")).await.unwrap();
        desk.look().await;
        assert_eq!((desk.state(&second).await, desk.state(&third).await), ("reviewing", "following"));
        desk.services.withdraw_removal(&second.secret, nonce()).await.unwrap();
        desk.look().await;

        assert_eq!(desk.state(&third).await, "reviewing");
        desk.verify().await;
    }
}
