//! Removal requests: what the schema itself refuses, whoever goes round the store (I8, I9, S19, S21, S22).

use reprieve::domain::removal::{State, Step};

use crate::support::backends::{Database, backend_test};
use crate::support::desk::{Desk, nonce};

/// A request in the state `reviewing`, and its number.
async fn reviewing(database: &Database) -> (Desk, i64) {
    let desk = Desk::over(database).await;
    desk.list("rbl/spam-source", "192.0.2.7").await;
    let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "ada@example.org").await;
    desk.look().await;
    let id = desk.id(&submitted).await.0;
    (desk, id)
}

/// A change of the request with the latest event as its own.
fn change(id: i64, set: &str) -> String {
    format!("UPDATE removals SET {set}, revision = (SELECT MAX(revision) FROM events) WHERE id = {id}")
}

backend_test! {
    async fn s19_only_the_steps_of_the_table_are_taken(database: Database) {
        let (desk, id) = reviewing(database).await;
        // Its event is one that a change could claim.
        let reviewer = "grace";
        desk.list("rbl/spam-source", "192.0.2.8").await;
        let version = "(SELECT policy_version FROM lists WHERE id = 'rbl')";
        let decided = format!(
            "decided_at = 1, decided_by = '{reviewer}', rule = 'rbl/seen-since', policy_version = {version}, appealed_at = 1"
        );
        let is_step = |state: State| Step::ALL.iter().any(|step| State::Reviewing.after(*step) == Ok(state));

        for state in State::ALL.iter().filter(|state| **state != State::Reviewing && !is_step(**state)) {
            let set = format!("state = '{}', {decided}", state.word());
            let refused = database.raw(&change(id, &set)).await.unwrap_err();
            assert!(refused.contains("no such step"), "{state}: {refused}");
        }
        database.raw(&change(id, &format!("state = 'refused', {decided}"))).await.unwrap();
    }
}

backend_test! {
    async fn i9_no_decision_without_a_rule_of_a_kept_policy(database: Database) {
        let (desk, id) = reviewing(database).await;
        desk.services.ask_about_removal(desk.first_id().await, "grace", "Which host?", nonce()).await.unwrap();

        for set in [
            "state = 'granted'",
            "state = 'refused', decided_at = 1, decided_by = 'eve'",
            "state = 'refused', decided_at = 1, decided_by = 'eve', rule = '', policy_version = 'x'",
            "state = 'refused', decided_at = 1, decided_by = 'eve', rule = 'rbl/seen-since', policy_version = 'unknown'",
        ] {
            assert!(database.raw(&change(id, set)).await.is_err(), "{set}");
        }
    }
}

backend_test! {
    async fn s22_one_request_for_a_network_is_open_and_none_is_deleted(database: Database) {
        let (desk, id) = reviewing(database).await;
        let other = desk.ask_and_confirm("rbl", "192.0.2.7", "bob@example.org").await;
        let follower = desk.id(&other).await.0;

        for sql in [
            format!("UPDATE removals SET state = 'checking', revision = revision + 1 WHERE id = {follower}"),
            format!("DELETE FROM removals WHERE id = {id}"),
            format!("UPDATE removals SET network = network, reference = 'R-0000-0000' WHERE id = {id}"),
            format!("UPDATE removals SET state = 'reviewing' WHERE id = {id}"),
        ] {
            assert!(database.raw(&sql).await.is_err(), "{sql}");
        }
        desk.verify().await;
    }
}

backend_test! {
    async fn s98_a_request_that_is_not_what_the_history_says_shows(database: Database) {
        let (desk, id) = reviewing(database).await;
        desk.verify().await;
        let without_rules = if database.is_postgres() {
            "ALTER TABLE removals DISABLE TRIGGER USER"
        } else {
            "DROP TRIGGER removals_step"
        };
        database.raw(without_rules).await.unwrap();
        database.raw(&format!("UPDATE removals SET state = 'checking' WHERE id = {id}")).await.unwrap();

        let told = async || {
            let mut tx = desk.services.store.read().await.unwrap();
            let found = tx.verify_state().await.unwrap();
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(told().await, [format!("removal request {id}: its state is not what its latest event says")]);

        // An earlier state with the event that led to it.
        let earlier = "(SELECT MIN(revision) FROM events WHERE kind = 'removal-confirmed')";
        database.raw(&format!("UPDATE removals SET revision = {earlier} WHERE id = {id}")).await.unwrap();
        assert_eq!(told().await.len(), 1);
        database.raw("UPDATE removals SET state = 'reviewing'").await.unwrap();
        assert_eq!(told().await, [format!("removal request {id}: its revision is not what its latest event says")]);
    }
}
