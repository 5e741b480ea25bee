//! The words that go with a decision, and an order that is sent twice or too late.

use std::sync::Arc;

use reprieve::domain::ids::RemovalId;
use reprieve::domain::letter::Letter;
use reprieve::domain::removal::{LONGEST_WORDS, Removal};
use reprieve::domain::time::Seconds;
use reprieve::services::removal::private::{Export, PrivateView};
use reprieve::services::removal::staff::{Order, Ruling, RulingError};
use reprieve::services::removal::submit::Submitted;
use tokio::task::JoinSet;

use crate::support::backends::{Database, backend_test};
use crate::support::desk::{Desk, nonce};

/// A request of ada that staff look at, with no letter left.
async fn reviewing(database: &Database) -> (Desk, Submitted, RemovalId) {
    let desk = Desk::over(database).await;
    desk.list("rbl/spam-source", "192.0.2.7").await;
    let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
    desk.look().await;
    desk.letters().await;
    let id = desk.id(&submitted).await;
    (desk, submitted, id)
}

fn refusal(id: RemovalId, reviewer: &str, words: &str) -> Order {
    Order { words: words.to_owned(), ..Order::new(id, reviewer, Ruling::Refuse, "seen-since") }
}

async fn view(desk: &Desk, submitted: &Submitted) -> PrivateView {
    desk.services.private_view(&submitted.secret).await.unwrap().unwrap()
}

/// What was written with the decision that stands.
async fn words(desk: &Desk, submitted: &Submitted) -> Option<String> {
    view(desk, submitted).await.words().map(|message| message.text.clone())
}

backend_test! {
    async fn i2_a_decision_with_words_is_one_event_and_one_letter_that_says_that_there_are_words(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;

        desk.services.rule_on_removal(refusal(id, "staff:grace", "It was seen at noon.")).await.unwrap();

        assert_eq!(desk.events().await, ["opened", "confirmed", "handed-over", "refused"]);
        let view = view(&desk, &submitted).await;
        let message = view.words().unwrap();
        assert_eq!((message.text.as_str(), message.staff.as_deref()), ("It was seen at noon.", Some("staff:grace")));
        assert_eq!(message.decision, Some(view.removal.revision));
        let letters = desk.letters().await;
        let [(_, Letter::Refused { has_words: true, .. })] = &letters[..] else { panic!("{}", letters.len()) };
        let export = serde_json::to_value(Export::from(view)).unwrap();
        assert_eq!(export["messages"][0]["text"], "It was seen at noon.");
        assert_eq!(export["messages"][0]["from"], "staff");
        assert!(!export.to_string().contains("grace"));
        desk.verify().await;
    }
}

backend_test! {
    async fn a_decision_without_words_leaves_none_and_its_letter_says_nothing_of_any(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        desk.services.ask_about_removal(id, "staff:grace", "Which host?", nonce()).await.unwrap();
        desk.letters().await;

        desk.services.rule_on_removal(refusal(id, "staff:grace", " \u{200b}\n")).await.unwrap();

        let view = view(&desk, &submitted).await;
        assert_eq!((view.words(), view.messages.len()), (None, 1), "the question of the same second is none");
        assert!(matches!(&desk.letters().await[..], [(_, Letter::Refused { has_words: false, .. })]));
    }
}

backend_test! {
    async fn i8_an_order_that_is_sent_twice_is_done_and_another_one_is_told_who_was_first(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let order = refusal(id, "staff:grace", "It was seen at noon.");
        let read = Order { seen: Some(desk.removal(&submitted).await.revision), ..order.clone() };
        desk.services.rule_on_removal(read.clone()).await.unwrap();
        let decided = desk.removal(&submitted).await;
        desk.pass(Seconds::HOUR);

        for same in [read, order.clone(), Order { rule: "rbl/seen-since".to_owned(), ..order.clone() }] {
            desk.services.rule_on_removal(same).await.unwrap();
        }
        for other in [
            Order { words: "It was seen at ten.".to_owned(), ..order.clone() },
            Order { words: String::new(), ..order.clone() },
            Order { rule: "cause-not-named".to_owned(), ..order.clone() },
            Order { ruling: Ruling::Grant, rule: "cause-ended".to_owned(), ..order.clone() },
            Order { ruling: Ruling::Grant, ..order.clone() },
            Order { reviewer: "staff:edsger".to_owned(), ..order.clone() },
        ] {
            let told = desk.services.rule_on_removal(other).await.unwrap_err();
            assert!(matches!(&told, RulingError::DecidedBefore { by, .. } if by == "staff:grace"), "{told}");
        }

        assert_eq!(desk.removal(&submitted).await, decided);
        assert_eq!((desk.letters().await.len(), view(&desk, &submitted).await.messages.len()), (1, 1));
        desk.verify().await;
    }
}

backend_test! {
    async fn t9_fifty_clicks_on_one_decision_are_one_decision(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let mut clicks = JoinSet::new();
        let order = Order {
            words: "It is quiet now.".to_owned(),
            seen: Some(desk.removal(&submitted).await.revision),
            ..Order::new(id, "staff:grace", Ruling::Grant, "cause-ended")
        };

        for _ in 0..50 {
            let (services, order) = (Arc::clone(&desk.services), order.clone());
            clicks.spawn(async move { services.rule_on_removal(order).await });
        }
        while let Some(click) = clicks.join_next().await {
            click.unwrap().unwrap();
        }

        assert_eq!((desk.letter_kinds().await, desk.state(&submitted).await), (vec!["granted"], "granted"));
        assert_eq!(words(&desk, &submitted).await.as_deref(), Some("It is quiet now."));
        desk.verify().await;
    }
}

backend_test! {
    async fn what_has_changed_since_it_was_read_is_not_decided(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let seen = Some(desk.removal(&submitted).await.revision);
        let order = Order { seen, ..refusal(id, "staff:grace", "It was seen at noon.") };
        desk.services.add_facts(&submitted.secret, nonce(), "The host was web3.".to_owned()).await.unwrap();

        let told = desk.services.rule_on_removal(order.clone()).await.unwrap_err();

        assert!(matches!(told, RulingError::Changed), "{told}");
        assert_eq!((desk.state(&submitted).await, desk.letters().await.len()), ("reviewing", 0));
        let seen = Some(desk.removal(&submitted).await.revision);
        desk.services.rule_on_removal(Order { seen, ..order }).await.unwrap();
        assert_eq!(desk.state(&submitted).await, "refused");
        desk.verify().await;
    }
}

backend_test! {
    async fn what_happens_elsewhere_is_no_change_of_a_request(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let seen = Some(desk.removal(&submitted).await.revision);

        desk.list("rbl/spam-source", "192.0.2.8").await;
        desk.look().await;

        desk.services.rule_on_removal(Order { seen, ..refusal(id, "staff:grace", "") }).await.unwrap();
        assert_eq!(desk.state(&submitted).await, "refused");
    }
}

backend_test! {
    async fn each_of_two_decisions_keeps_its_words_and_an_appeal_is_no_answer_to_a_question(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let first = refusal(id, "staff:grace", "It was seen at noon.");
        desk.services.rule_on_removal(first.clone()).await.unwrap();
        desk.services.appeal_removal(&submitted.secret, nonce(), "Look again.".to_owned()).await.unwrap();
        assert!(!view(&desk, &submitted).await.has_question());
        assert_eq!(words(&desk, &submitted).await.as_deref(), Some("It was seen at noon."));
        let own = desk.services.rule_on_removal(first.clone()).await.unwrap_err();
        assert!(matches!(own, RulingError::SameReviewer), "{own}");

        let second = refusal(id, "staff:edsger", "It was seen at ten, too.");
        desk.services.rule_on_removal(second.clone()).await.unwrap();
        desk.services.rule_on_removal(second).await.unwrap();

        let late = desk.services.rule_on_removal(first).await.unwrap_err();
        assert!(matches!(&late, RulingError::DecidedBefore { by, .. } if by == "staff:edsger"), "{late}");
        let view = view(&desk, &submitted).await;
        assert_eq!(view.words().unwrap().text, "It was seen at ten, too.");
        let said: Vec<_> = view.messages.iter().map(|message| message.text.as_str()).collect();
        assert_eq!(said, ["It was seen at noon.", "Look again.", "It was seen at ten, too."]);
        assert_eq!(desk.letter_kinds().await, ["refused", "upheld"]);
        desk.verify().await;
    }
}

backend_test! {
    async fn s69_words_are_for_who_made_the_request_and_not_for_who_followed_it(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let first = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        let second = desk.ask_and_confirm("rbl", "192.0.2.7", "bob@example.org").await;
        desk.look().await;
        desk.letters().await;

        let order = Order::new(desk.id(&first).await, "staff:grace", Ruling::Grant, "cause-ended");
        desk.services.rule_on_removal(Order { words: "Thank you, Ada.".to_owned(), ..order }).await.unwrap();

        assert_eq!((desk.state(&first).await, desk.state(&second).await), ("granted", "granted"));
        assert_eq!(words(&desk, &first).await.as_deref(), Some("Thank you, Ada."));
        assert!(view(&desk, &second).await.messages.is_empty());
        let told: Vec<_> = desk.letters().await.into_iter().map(|(to, letter)| (to, letter.has_words())).collect();
        assert_eq!(told, [("ada@example.org".to_owned(), true), ("bob@example.org".to_owned(), false)]);
        desk.verify().await;
    }
}

backend_test! {
    async fn s85_words_are_erased_with_all_else_and_the_order_stays_done(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let order = refusal(id, "staff:grace", "canary words");
        desk.services.rule_on_removal(order.clone()).await.unwrap();

        desk.pass(Seconds::days(91));
        assert_eq!(desk.services.erase_old_removals().await.unwrap(), 1);

        assert!(view(&desk, &submitted).await.messages.is_empty());
        for table in ["removals", "removal_messages", "removal_steps", "outbox", "events"] {
            assert!(!database.dump(table).await.contains("canary"), "{table}");
        }
        desk.services.rule_on_removal(order).await.unwrap();
        desk.verify().await;
    }
}

backend_test! {
    async fn s11_i10_words_and_questions_are_plain_and_bounded_whoever_calls(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let hundred_kib = "<b>".repeat(100 * 1024 / 3);
        let before = desk.removal(&submitted).await;

        let told = desk.services.rule_on_removal(refusal(id, "staff:grace", &hundred_kib)).await.unwrap_err();
        assert!(matches!(told, RulingError::TooLong(too_long) if too_long.limit == LONGEST_WORDS), "{told}");
        let told = desk.services.ask_about_removal(id, "staff:grace", &hundred_kib, nonce()).await.unwrap_err();
        assert!(matches!(told, RulingError::TooLong(_)), "{told}");
        let told = desk.services.ask_about_removal(id, "staff:grace", " \u{202e}\r\n", nonce()).await.unwrap_err();
        assert!(matches!(told, RulingError::NothingAsked), "{told}");
        assert_eq!(desk.removal(&submitted).await, before);

        let longest = "\u{1f9ff}".repeat(LONGEST_WORDS);
        desk.services.ask_about_removal(id, "staff:grace", &longest, nonce()).await.unwrap();
        let typed = "<script>\u{202e}x</script>\u{0}\r\n\r\n\r\n\u{200f}one\u{2066} thing";
        let order = Order { words: typed.to_owned(), ..Order::new(id, "staff:grace", Ruling::Grant, "cause-ended") };
        desk.services.rule_on_removal(order.clone()).await.unwrap();
        desk.services.rule_on_removal(order).await.unwrap();

        assert_eq!(words(&desk, &submitted).await.as_deref(), Some("<script>x</script>\n\none thing"));
        desk.verify().await;
    }
}

backend_test! {
    async fn s71_a_question_that_is_sent_twice_is_asked_once(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let used = nonce();

        let twice = [used, used].map(|nonce| desk.services.ask_about_removal(id, "staff:grace", "Which host?", nonce));
        for asked in twice {
            asked.await.unwrap();
        }
        desk.services.ask_about_removal(id, "staff:grace", "Which host?", nonce()).await.unwrap();

        assert_eq!((desk.letter_kinds().await, view(&desk, &submitted).await.messages.len()), (vec!["asked"; 2], 2));
    }
}

backend_test! {
    async fn a_question_that_could_not_be_asked_leaves_its_form_unused(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        let (id, used) = (desk.id(&submitted).await, nonce());
        let early = desk.services.ask_about_removal(id, "staff:grace", "Which host?", used).await.unwrap_err();
        assert!(matches!(early, RulingError::NotWithStaff(_)), "{early}");

        desk.look().await;
        desk.services.ask_about_removal(id, "staff:grace", "Which host?", used).await.unwrap();

        assert!(view(&desk, &submitted).await.has_question());
    }
}

backend_test! {
    async fn however_much_was_said_a_decision_has_room_for_its_words(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let mut asked = 0;
        let full = loop {
            match desk.services.ask_about_removal(id, "staff:grace", "Which host?", nonce()).await {
                Ok(()) => asked += 1,
                Err(full) => break full,
            }
        };
        assert!(matches!(full, RulingError::TooManyMessages), "{full}");
        assert!(asked > 90, "{asked}");

        desk.services.rule_on_removal(refusal(id, "staff:grace", "It was seen at noon.")).await.unwrap();

        assert_eq!(words(&desk, &submitted).await.as_deref(), Some("It was seen at noon."));
        desk.verify().await;
    }
}

backend_test! {
    async fn s19_words_of_a_decision_that_is_not_taken_are_not_kept(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        let order = Order { rule: "because".to_owned(), ..refusal(id, "staff:grace", "Because.") };

        let told = desk.services.rule_on_removal(order).await.unwrap_err();

        assert!(matches!(told, RulingError::NoSuchRule), "{told}");
        let Removal { state, .. } = desk.removal(&submitted).await;
        assert_eq!((state.word(), view(&desk, &submitted).await.messages.len()), ("reviewing", 0));
    }
}

backend_test! {
    async fn no_word_of_the_requester_is_kept_as_one_with_a_decision(database: Database) {
        let (desk, submitted, id) = reviewing(database).await;
        desk.services.add_facts(&submitted.secret, nonce(), "One thing more.".to_owned()).await.unwrap();
        let revision = desk.removal(&submitted).await.revision;

        let sql = format!("UPDATE removal_messages SET decision = {revision} WHERE removal = {id}");

        assert!(database.raw(&sql).await.is_err());
    }
}
