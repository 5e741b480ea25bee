//! What is kept for a time is gone after it.

use reprieve::domain::retention::{SESSIONS, STAFF_PLACES, VIEWS};
use reprieve::domain::staff::{IDLE_FOR, LINK_FOR, LinkKind, StaffRole};
use reprieve::domain::time::Seconds;
use reprieve::domain::token::Token;
use reprieve::store::events::Act;
use reprieve::store::staff::links::StaffLink;
use reprieve::workers::retention::Retention;
use reprieve::workers::{Progress, Worker as _};

use crate::support::backends::backend_test;
use crate::support::desk::Desk;
use crate::support::staff::account;

backend_test! {
    async fn s85_after_its_time_nothing_is_left_of_letters_budgets_and_forms(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        desk.ask_and_confirm("ops", "192.0.2.7", "ada@example.org").await;
        desk.letters().await;
        let mut worker = Retention::new(desk.services.clone());
        let left = async || {
            let mut all = Vec::new();
            for table in ["outbox", "used_nonces", "budgets", "budget_spends"] {
                all.push(database.number(&format!("SELECT COUNT(*) FROM {table}")).await);
            }
            all
        };

        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);
        assert!(left().await.iter().all(|count| *count > 0), "not before");
        desk.pass(Seconds::days(5));
        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);
        assert_eq!(left().await, [0, 0, 0, 0]);
        desk.pass(Seconds::days(90));
        assert_eq!(worker.tick().await.unwrap(), Progress::Worked);
        assert_eq!(worker.tick().await.unwrap(), Progress::Idle);
        desk.verify().await;
    }
}

backend_test! {
    async fn s85_after_its_time_nothing_is_left_of_sessions_links_places_and_views_of_the_staff(database: Database) {
        let desk = Desk::over(database).await;
        desk.list("ops/open-socks", "192.0.2.7").await;
        desk.ask_and_confirm("ops", "192.0.2.7", "nora@example.org").await;
        let request = desk.first_id().await;
        let (ada, _) = account(&desk.services, "ada", StaffRole::Administrator).await;
        let now = desk.now();
        let link = StaffLink { staff: ada.id, kind: LinkKind::Reset, expires_at: now.plus(LINK_FOR) };
        let mut tx = desk.services.store.begin().await.unwrap();
        let act = Act::by("staff:ada", now);
        tx.begin_session(&ada, (&Token::new([1; 32]).hash(), "198.51.100.0/24"), &act).await.unwrap();
        tx.put_staff_link(&Token::new([2; 32]).hash(), &link).await.unwrap();
        tx.note_staff_place(ada.id, &[3; 32], now).await.unwrap();
        tx.commit().await.unwrap();
        let view = format!("INSERT INTO removal_views (removal, staff, seen_at) VALUES ({request}, {}, {})", ada.id, now.0);
        database.raw(&view).await.unwrap();
        let mut worker = Retention::new(desk.services.clone());
        let left = async || {
            let mut all = Vec::new();
            for table in ["staff_sessions", "staff_links", "removal_views", "staff_places"] {
                all.push(database.number(&format!("SELECT COUNT(*) FROM {table}")).await);
            }
            all
        };

        assert_eq!((VIEWS, LINK_FOR), (Seconds::DAY, Seconds::DAY));
        for (pass, expected) in [
            (Seconds::DAY, [1, 1, 1, 1]),
            (Seconds(1), [1, 0, 0, 1]),
            (Seconds(SESSIONS.0 + IDLE_FOR.0 - Seconds::DAY.0 - 1), [1, 0, 0, 1]),
            (Seconds(1), [0, 0, 0, 1]),
            (Seconds(STAFF_PLACES.0 - SESSIONS.0 - IDLE_FOR.0 - 1), [0, 0, 0, 1]),
            (Seconds(1), [0, 0, 0, 0]),
        ] {
            desk.pass(pass);
            while worker.tick().await.unwrap() == Progress::Worked {}
            assert_eq!(left().await, expected, "{}", desk.now().since(now).0);
        }
    }
}
