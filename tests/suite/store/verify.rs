//! The check of the history, of what it says about listings and policies, and of a head that was kept elsewhere.

use reprieve::domain::event::ChainHash;
use reprieve::domain::ids::{ListingId, Revision};
use reprieve::domain::listing::EndedHow;
use reprieve::domain::proposal::{ProposalKind, ProposalState};
use reprieve::domain::staff::StaffRole;
use reprieve::domain::time::Seconds;
use reprieve::store::events::{Act, Head};
use reprieve::store::verify::{Break, ChainVerdict, Mismatch};

use super::{NOW, act, again, list, new, on, publish};
use crate::support::backends::{Database, backend_test};

/// One listing that began, one that was renewed, one that has ended: 3, 4 and 5.
async fn a_history(database: &Database) {
    let catalog = publish(&database.store).await;
    list(&database.store, &catalog, "ops/open-socks", &["192.0.2.1", "192.0.2.2", "192.0.2.3"]).await;
    let mut tx = database.store.begin().await.unwrap();
    let network = ["192.0.2.2".parse().unwrap()];
    let standing = tx.active_on(on(&catalog, "ops").0, &network).await.unwrap().remove(0);
    let renewal = again(&standing, &new(&catalog, "ops/open-http", "192.0.2.2"), NOW.plus(Seconds::DAY));
    tx.renew_listings(&[renewal], &act()).await.unwrap();
    tx.end_listings(&[ListingId(5)], EndedHow::Staff, &Act::by("ada", NOW)).await.unwrap();
    tx.commit().await.unwrap();
}

/// Does what only somebody with the whole database in hand could.
async fn tamper(database: &Database, sql: &str) {
    let guards = [
        ("listings", "listings_change"),
        ("listings", "listings_stay"),
        ("policy_versions", "policy_versions_stay"),
        ("chain", "chain_forward"),
    ];
    let mut drop = guards
        .map(|(table, trigger)| {
            let on = if database.is_postgres() { format!(" ON {table}") } else { String::new() };
            format!("DROP TRIGGER IF EXISTS {trigger}{on};")
        })
        .concat();
    drop.push_str(if database.is_postgres() {
        "DROP TRIGGER events_keep ON events; ALTER TABLE listings DROP CONSTRAINT listings_revision_fkey;"
    } else {
        "DROP TRIGGER events_stay; PRAGMA foreign_keys = OFF;"
    });
    database.raw(&format!("{drop}{sql}")).await.unwrap();
}

async fn mismatches(database: &Database) -> Vec<Mismatch> {
    database.store.read().await.unwrap().verify_state().await.unwrap()
}

backend_test! {
    async fn what_stands_is_what_its_events_say(database: Database) {
        assert_eq!(mismatches(database).await, []);
        a_history(database).await;

        assert_eq!(mismatches(database).await, []);
    }
}

backend_test! {
    async fn each_fact_of_a_listing_that_was_changed_without_an_event_is_named(database: Database) {
        a_history(database).await;
        tamper(database, "").await;
        for (id, change, back, what) in [
            (3, "source = 'other'", "source = 'feed'", "source"),
            (3, "last_seen_at = last_seen_at + 1", "last_seen_at = last_seen_at - 1", "last_seen_at"),
            (3, "first_listed_at = first_listed_at - 1", "first_listed_at = first_listed_at + 1", "first_listed_at"),
            (3, "expires_at = expires_at + 1", "expires_at = expires_at - 1", "expires_at"),
            (3, "criterion = 2", "criterion = 1", "criterion"),
            (4, "criterion = 1", "criterion = 2", "criterion"),
            (4, "revision = 4", "revision = 6", "revision"),
            (
                4,
                "ended_at = 1, ended_how = 'purge', ended_by = 'x'",
                "ended_at = NULL, ended_how = NULL, ended_by = NULL",
                "ended_at",
            ),
            (5, "ended_how = 'expiry'", "ended_how = 'staff'", "ended_how"),
            (5, "ended_by = 'eve'", "ended_by = 'ada'", "ended_by"),
        ] {
            database.raw(&format!("UPDATE listings SET {change} WHERE id = {id}")).await.unwrap();
            assert_eq!(mismatches(database).await, [Mismatch::Listing { id: ListingId(id), what }], "{change}");
            database.raw(&format!("UPDATE listings SET {back} WHERE id = {id}")).await.unwrap();
        }
        let network = database.key("192.0.2.9");
        database.raw(&format!("UPDATE listings SET network = {network} WHERE id = 3")).await.unwrap();
        assert_eq!(mismatches(database).await, [Mismatch::Listing { id: ListingId(3), what: "network" }]);
    }
}

backend_test! {
    async fn a_listing_that_is_gone_or_that_no_event_began_is_named(database: Database) {
        a_history(database).await;
        let network = database.key("198.51.100.7");
        tamper(
            database,
            &format!(
                "DELETE FROM evidence; DELETE FROM listings WHERE id = 3;
                 INSERT INTO listings (id, list, network, criterion, source, first_listed_at, last_seen_at, expires_at,
                                       sightings, revision)
                 VALUES (1, 1, {network}, 1, 'x', 1, 2, 3, 1, 1)"
            ),
        )
        .await;

        assert_eq!(mismatches(database).await, [Mismatch::Gone(ListingId(3)), Mismatch::NeverBegan(ListingId(1))]);
    }
}

backend_test! {
    async fn a_policy_that_was_in_force_and_is_gone_is_named(database: Database) {
        a_history(database).await;
        tamper(database, "DELETE FROM policy_versions WHERE list = 2").await;

        let found = mismatches(database).await;

        assert!(matches!(&found[..], [Mismatch::Policy { list, .. }] if list == "dul"), "{found:?}");
    }
}

backend_test! {
    async fn a_tail_that_was_cut_off_with_its_head_shows_to_whoever_kept_a_head_s98(database: Database) {
        a_history(database).await;
        let mut tx = database.store.read().await.unwrap();
        let kept = tx.head().await.unwrap();
        let ChainVerdict::Whole { head } = tx.verify_chain(Some(kept)).await.unwrap() else { panic!("broken") };
        assert_eq!(head, kept);
        tx.rollback().await.unwrap();
        tamper(
            database,
            "UPDATE listings SET ended_at = NULL, ended_how = NULL, ended_by = NULL, revision = 5 WHERE id = 5;
             DELETE FROM events WHERE revision = 7;
             UPDATE chain SET revision = 6, hash = (SELECT hash FROM events WHERE revision = 6)",
        )
        .await;

        let mut tx = database.store.read().await.unwrap();
        assert!(matches!(tx.verify_chain(None).await.unwrap(), ChainVerdict::Whole { .. }));
        let cut = ChainVerdict::Broken { revision: Revision(7), why: Break::CutOff };
        assert_eq!(tx.verify_chain(Some(kept)).await.unwrap(), cut);
        let other = Head { revision: Revision(2), hash: ChainHash([7; 32]) };
        let anew = ChainVerdict::Broken { revision: Revision(2), why: Break::NotAsKept };
        assert_eq!(tx.verify_chain(Some(other)).await.unwrap(), anew);
    }
}

backend_test! {
    async fn s98_accounts_and_proposals_that_are_not_what_their_events_say_are_named(database: Database) {
        let mut tx = database.store.begin().await.unwrap();
        let act = Act::by("staff:ada", NOW);
        let ada = "ada".parse().unwrap();
        let email = "ada@staff.example".parse().unwrap();
        let id = tx.add_member(&ada, &email, StaffRole::Administrator, &act).await.unwrap();
        let ben = tx.add_member(&"ben".parse().unwrap(), &email, StaffRole::Reviewer, &act).await.unwrap();
        let ben = tx.member(ben).await.unwrap().unwrap();
        tx.change_member(&ben, (&email, StaffRole::Lister), &act).await.unwrap();
        tx.set_member_open(&ben, false, &act).await.unwrap();
        let open = tx.propose(ProposalKind::Purge, ("{}", "feed"), &act).await.unwrap();
        let decided = tx.propose(ProposalKind::Listing, ("{}", "wide"), &act).await.unwrap();
        let proposal = tx.proposal(decided).await.unwrap().unwrap();
        tx.decide_proposal(&proposal, ProposalState::Confirmed, &Act::by("staff:ben", NOW)).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(mismatches(database).await, []);

        let on = |table: &str| if database.is_postgres() { format!(" ON {table}") } else { String::new() };
        for (table, trigger) in [("staff", "staff_keep"), ("proposals", "proposals_keep"), ("proposals", "proposals_stay")] {
            database.raw(&format!("DROP TRIGGER {trigger}{}", on(table))).await.unwrap();
        }
        let account = |name: &str, what| Mismatch::Account { name: name.to_owned(), what };
        let of = |id, what| Mismatch::Proposal { id, what };
        for (table, id, change, back, expected) in [
            ("staff", ben.id.0, "role = 'administrator'", "role = 'lister'", account("ben", "role")),
            ("staff", ben.id.0, "disabled_at = NULL", &*format!("disabled_at = {}", NOW.0), account("ben", "disabled_at")),
            ("staff", id.0, "disabled_at = 1", "disabled_at = NULL", account("ada", "disabled_at")),
            ("proposals", open.0, "proposed_by = 'staff:eve'", "proposed_by = 'staff:ada'", of(open, "proposed_by")),
            ("proposals", open.0, "kind = 'exclusion'", "kind = 'purge'", of(open, "kind")),
            ("proposals", decided.0, "state = 'declined'", "state = 'confirmed'", of(decided, "state")),
            ("proposals", decided.0, "decided_by = 'staff:eve'", "decided_by = 'staff:ben'", of(decided, "decided_by")),
        ] {
            database.raw(&format!("UPDATE {table} SET {change} WHERE id = {id}")).await.unwrap();
            assert_eq!(mismatches(database).await, [expected], "{change}");
            database.raw(&format!("UPDATE {table} SET {back} WHERE id = {id}")).await.unwrap();
        }
        database.raw(&format!("DELETE FROM proposals WHERE id = {}", open.0)).await.unwrap();
        assert_eq!(mismatches(database).await, [Mismatch::ProposalGone(open)]);
    }
}
