//! Many at once: one decision, and everybody is told the same (I8, T9, S21).

use std::sync::Arc;

use reprieve::domain::letter::Letter;
use reprieve::services::removal::confirm::Confirmation;
use reprieve::services::removal::staff::{Order, Ruling, RulingError};
use tokio::task::JoinSet;

use crate::support::backends::backend_test;
use crate::support::desk::{Desk, nonce};

/// So many do the same at the same moment.
const MANY: usize = 50;

backend_test! {
    async fn t9_fifty_double_clicks_open_one_request_with_one_letter(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        let submission = desk.submission("ops", "192.0.2.7", "ada@example.org");
        let mut clicks = JoinSet::new();

        for _ in 0..MANY {
            let (services, submission) = (Arc::clone(&desk.services), submission.clone());
            clicks.spawn(async move { services.submit_removal(submission).await });
        }
        let mut opened = Vec::new();
        while let Some(click) = clicks.join_next().await {
            opened.push(click.unwrap().unwrap());
        }

        assert!(opened.iter().all(|other| other.reference == opened[0].reference && other.secret == opened[0].secret));
        assert_eq!(desk.letter_kinds().await, ["confirm"]);
        assert_eq!(desk.events().await, ["opened"]);
    }
}

backend_test! {
    async fn t9_t10_a_confirmation_that_is_replayed_fifty_times_decides_once(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        let (submitted, token) = desk.ask_and_read("ops", "192.0.2.7", "ada@example.org").await;
        let mut clicks = JoinSet::new();

        for _ in 0..MANY {
            let (services, token) = (Arc::clone(&desk.services), token.clone());
            clicks.spawn(async move { services.confirm_by_mail(&token).await });
        }
        let mut first = 0;
        while let Some(click) = clicks.join_next().await {
            let Confirmation::Confirmed { was_before, .. } = click.unwrap().unwrap() else { panic!("not confirmed") };
            first += usize::from(!was_before);
        }

        assert_eq!(first, 1);
        assert_eq!(desk.state(&submitted).await, "granted");
        assert_eq!(desk.letter_kinds().await, ["granted"]);
        assert_eq!(desk.events().await, ["opened", "confirmed", "granted"]);
        desk.verify().await;
    }
}

backend_test! {
    async fn i8_of_two_reviewers_one_decides_and_the_other_is_told(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
        desk.look().await;
        let id = desk.id(&submitted).await;
        desk.letters().await;

        let (one, other) = tokio::join!(
            desk.services.rule_on_removal(Order::new(id, "grace", Ruling::Grant, "cause-ended")),
            desk.services.rule_on_removal(Order::new(id, "edsger", Ruling::Refuse, "seen-since")),
        );

        let (winner, loser) = match (&one, &other) {
            (Ok(()), Err(error)) => ("grace", error),
            (Err(error), Ok(())) => ("edsger", error),
            both => panic!("{both:?}"),
        };
        assert!(matches!(loser, RulingError::DecidedBefore { by, .. } if by == winner), "{loser}");
        assert_eq!(desk.letters().await.len(), 1);
        desk.verify().await;
    }
}

backend_test! {
    async fn t9_confirming_and_taking_back_at_once_leaves_one_of_the_two(database: Database) {
        let desk = Desk::over(database).await;
        for host in 1..=8 {
            let network = format!("192.0.2.{host}");
            desk.list("ops/open-socks", &network).await;
            let email = format!("ada{host}@example.org");
            let submitted = desk.ask("ops", &network, &email).await.unwrap();
            let token = desk.letters().await.into_iter().find_map(|(_, letter)| match letter {
                Letter::Confirm { token, .. } => Some(token),
                _ => None,
            });

            let (services, secret) = (&desk.services, &submitted.secret);
            let token = token.unwrap();
            let (confirmed, withdrawn) = tokio::join!(services.confirm_by_mail(&token), services.withdraw_removal(secret, nonce()));

            let is_confirmed = matches!(confirmed.unwrap(), Confirmation::Confirmed { .. });
            let state = desk.state(&submitted).await;
            assert_eq!((is_confirmed, withdrawn.is_ok()), if state == "granted" { (true, false) } else { (false, true) });
            assert_eq!(desk.is_listed("ops", &network).await, state == "withdrawn");
            desk.pass(reprieve::domain::time::Seconds::HOUR);
        }
        desk.verify().await;
    }
}
