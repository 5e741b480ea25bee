//! Removal requests: what the schema itself refuses, whoever goes round the store (I8, I9, S19, S21, S22), and what is to
//! be erased.

use reprieve::domain::removal::{State, Step};
use reprieve::domain::time::Seconds;

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

backend_test! {
    async fn s85_what_is_to_be_erased_is_told_once_the_longest_silent_first_and_no_more_than_was_asked(database: Database) {
        let desk = Desk::over(database).await;
        let networks = ["192.0.2.1", "192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5"];
        for network in networks {
            desk.list("ops/open-socks", network).await;
        }
        // Two that nobody confirms, and in between one that is granted.
        let lapsed_first = desk.ask("ops", networks[0], "ada@example.org").await.unwrap();
        desk.pass(Seconds::days(4));
        desk.services.sweep_removals().await.unwrap();
        let granted = desk.ask_and_confirm("ops", networks[1], "bob@example.org").await;
        desk.pass(Seconds::days(4));
        let lapsed_next = desk.ask("ops", networks[2], "eve@example.org").await.unwrap();
        desk.pass(Seconds::days(4));
        desk.services.sweep_removals().await.unwrap();
        let open = desk.ask("ops", networks[3], "mia@example.org").await.unwrap();
        let numbers = [desk.id(&lapsed_first).await, desk.id(&granted).await, desk.id(&lapsed_next).await];
        let silent_since = desk.removal(&granted).await.touched_at;
        assert_eq!(desk.removal(&open).await.state, State::Unconfirmed);

        let mut tx = database.store.read().await.unwrap();
        let mut told = async |unconfirmed, ended, limit| {
            let found = tx.removals_to_erase(unconfirmed, ended, limit).await.unwrap();
            found.iter().map(|removal| removal.id).collect::<Vec<_>>()
        };
        let now = desk.now();
        let long_ago = now.minus(Seconds::days(90));

        assert_eq!(told(now, long_ago, 9).await, [numbers[0], numbers[2]], "those that nobody confirmed");
        assert_eq!(told(now, silent_since, 9).await, numbers, "none twice");
        assert_eq!(told(now, silent_since, 2).await, numbers[..2]);
        assert_eq!(told(now, silent_since, 1).await, numbers[..1]);
        assert_eq!(told(now.minus(Seconds(1)), long_ago, 9).await, numbers[..1]);
        assert!(told(long_ago, long_ago, 9).await.is_empty());
    }
}
