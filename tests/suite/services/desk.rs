//! The staff's queue, who takes what, and everything about one request, on both databases.

use reprieve::domain::ids::Revision;
use reprieve::domain::staff::{Member, StaffRole};
use reprieve::domain::time::{Clock as _, Seconds};
use reprieve::services::desk::queue::{Lateness, Search, Which};
use reprieve::services::desk::taking::TakingError;
use reprieve::services::removal::staff::{Order, Ruling};
use reprieve::store::desk::{Place, Whose};

use crate::support::backends::backend_test;
use crate::support::desk::{Desk, nonce};
use crate::support::staff::account;

impl Desk {
    /// A request to `rbl` that is with staff: its reference.
    async fn with_staff(&self, network: &str, email: &str) -> reprieve::domain::token::Reference {
        self.list("rbl/spam-source", network).await;
        let submitted = self.ask_and_confirm("rbl", network, email).await;
        self.look().await;
        submitted.reference
    }

    async fn reviewer(&self, name: &str) -> Member {
        account(&self.services, name, StaffRole::Reviewer).await.0
    }

    /// The networks that a search finds, in order.
    async fn found(&self, search: Search) -> Vec<String> {
        let found = self.services.queue(&search).await.unwrap();
        found.rows.iter().map(|row| row.network.plain()).collect()
    }
}

fn text(text: &str) -> Search {
    Search { text: Some(text.to_owned()), ..Search::default() }
}

fn network(network: &str, which: Which) -> Search {
    Search { network: Some(network.parse().unwrap()), which, ..Search::default() }
}

backend_test! {
    async fn what_is_due_first_comes_first_and_what_is_asked_for_narrows_it(database: Database) {
        let desk = Desk::over(database).await;
        let ada = desk.reviewer("ada").await;
        let first = desk.with_staff("192.0.2.7", "one@example.org").await;
        desk.pass(Seconds::DAY);
        desk.with_staff("192.0.2.9", "a_b@example.org").await;
        desk.pass(Seconds(Seconds::DAY.0 + 3600));
        desk.with_staff("198.51.100.0/24", "three@example.org").await;
        desk.services.take_request(&first, &ada).await.unwrap();

        let all = ["192.0.2.7", "192.0.2.9", "198.51.100.0/24"];
        assert_eq!(desk.found(Search::default()).await, all);
        let late = |lateness| Search { lateness, ..Search::default() };
        assert_eq!(desk.found(late(Lateness::Late)).await, ["192.0.2.7"]);
        assert!(desk.found(late(Lateness::Overdue)).await.is_empty());
        let whose = |whose| Search { whose, ..Search::default() };
        assert_eq!(desk.found(whose(Whose::Mine(ada.id))).await, ["192.0.2.7"]);
        assert_eq!(desk.found(whose(Whose::Untaken)).await, ["192.0.2.9", "198.51.100.0/24"]);
        let ops = desk.services.catalog.list_number(&"ops".parse().unwrap());
        assert!(desk.found(Search { list: ops, ..Search::default() }).await.is_empty());

        let mut newest_first = all;
        newest_first.reverse();
        for which in [Which::Open, Which::All] {
            assert_eq!(desk.found(Search { which, ..Search::default() }).await, newest_first, "{which:?}");
        }
        for which in [Which::Machines, Which::Decided] {
            assert!(desk.found(Search { which, ..Search::default() }).await.is_empty(), "{which:?}");
        }
        assert_eq!(desk.found(network("192.0.2.0/24", Which::Staff)).await, ["192.0.2.7", "192.0.2.9"]);
        assert_eq!(desk.found(network("198.51.100.77/32", Which::Staff)).await, ["198.51.100.0/24"]);
        assert_eq!(desk.found(network("192.0.2.7/32", Which::All)).await, ["192.0.2.7"]);
        assert!(desk.found(network("192.0.2.7/32", Which::Decided)).await.is_empty());
    }
}

backend_test! {
    async fn s1_a_reference_is_found_however_it_is_spelt_and_a_text_as_it_stands(database: Database) {
        let desk = Desk::over(database).await;
        let first = desk.with_staff("192.0.2.7", "one@example.org").await;
        desk.with_staff("192.0.2.9", "a_b@example.org").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.9", "follower@example.org").await;
        desk.services.add_facts(&submitted.secret, nonce(), "The Printer did it.".to_owned()).await.unwrap();

        let spelt = first.as_str().to_lowercase().replace('-', " ");
        let found = desk.services.queue(&Search { which: Which::Decided, ..text(&spelt) }).await.unwrap();
        assert!(found.is_named && found.rows[0].reference == first);
        assert_eq!(desk.found(text("asks for a PASSWORD")).await, ["192.0.2.7", "192.0.2.9"]);
        assert_eq!(desk.found(text("A_B@example")).await, ["192.0.2.9"]);
        assert!(desk.found(text("o_e@example")).await.is_empty(), "a sign of LIKE is a letter like any other");
        assert!(desk.found(text("' OR 1=1 --")).await.is_empty());
        assert_eq!(desk.found(Search { which: Which::Machines, ..text("printer") }).await, ["192.0.2.9"]);
        assert!(desk.found(text("nobody@example.org")).await.is_empty());
    }
}

backend_test! {
    async fn a_page_goes_on_behind_the_place_where_the_last_one_stopped(database: Database) {
        let desk = Desk::over(database).await;
        for last in 1..=3 {
            desk.with_staff(&format!("192.0.2.{last}"), &format!("a{last}@example.org")).await;
        }
        let all = desk.services.queue(&Search::default()).await.unwrap();
        assert_eq!((all.rows.len(), all.next), (3, None));
        let row = &all.rows[0];
        let after = Some(Place { at: row.since.unwrap(), id: row.id });
        assert_eq!(desk.found(Search { after, ..Search::default() }).await, ["192.0.2.2", "192.0.2.3"]);
        let after = Some(Place { at: all.rows[2].touched_at, id: all.rows[2].id });
        let latest = Search { after, which: Which::All, ..Search::default() };
        assert_eq!(desk.found(latest).await, ["192.0.2.2", "192.0.2.1"]);
    }
}

backend_test! {
    async fn more_than_a_page_is_read_to_its_end_though_all_are_of_one_second(database: Database) {
        let desk = Desk::over(database).await;
        for last in 1..=52 {
            desk.list("rbl/spam-source", &format!("192.0.2.{last}")).await;
            let mut submission = desk.submission("rbl", &format!("192.0.2.{last}"), &format!("a@d{last}.example"));
            submission.client = format!("198.18.{last}.1").parse().unwrap();
            desk.services.submit_removal(submission).await.unwrap();
            let token = desk.confirm_token().await;
            desk.services.confirm_by_mail(&token).await.unwrap();
        }
        desk.look().await;

        for which in [Which::Staff, Which::All] {
            let first = desk.services.queue(&Search { which, ..Search::default() }).await.unwrap();
            let rest = Search { which, after: first.next, ..Search::default() };
            let rest = desk.services.queue(&rest).await.unwrap();
            assert_eq!((first.rows.len(), rest.rows.len(), rest.next), (50, 2, None), "{which:?}");
            let mut all: Vec<_> = first.rows.iter().chain(&rest.rows).map(|row| row.id).collect();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), 52);
        }
    }
}

backend_test! {
    async fn a_request_is_taken_by_one_handed_on_by_anybody_and_free_once_it_is_decided(database: Database) {
        let desk = Desk::over(database).await;
        let (ada, ben) = (desk.reviewer("ada").await, desk.reviewer("ben").await);
        let leo = account(&desk.services, "leo", StaffRole::Lister).await.0;
        let reference = desk.with_staff("192.0.2.7", "one@example.org").await;
        let services = &desk.services;

        services.take_request(&reference, &ada).await.unwrap();
        services.take_request(&reference, &ada).await.unwrap();
        let second = services.take_request(&reference, &ben).await.unwrap_err();
        assert!(matches!(second, TakingError::TakenBefore(taken) if taken.name == ada.name));
        assert!(matches!(services.give_request_back(&reference, &ben).await, Err(TakingError::NotYours)));
        let to_lister = services.hand_request(&reference, &ada, leo.name.clone()).await;
        assert!(matches!(to_lister, Err(TakingError::NoReviewer)));
        services.hand_request(&reference, &ada, ben.name.clone()).await.unwrap();
        services.give_request_back(&reference, &ben).await.unwrap();
        services.hand_request(&reference, &ben, ada.name.clone()).await.unwrap();
        assert_eq!(services.queue_overview(&ada).await.unwrap().mine, 1);

        let removal = services.review(&reference).await.unwrap().unwrap().removal;
        let order = Order::new(removal.id, &ada.name.actor(), Ruling::Grant, "cause-ended");
        services.rule_on_removal(order).await.unwrap();
        let overview = services.queue_overview(&ada).await.unwrap();
        assert_eq!((overview.mine, overview.total()), (0, (0, 0, 0)));
        let late = services.take_request(&reference, &ben).await.unwrap_err();
        assert!(matches!(late, TakingError::NotWithStaff(_)));

        let mut tx = services.store.read().await.unwrap();
        let events = tx.events_after(Revision(0), 100_000).await.unwrap();
        let told = events.iter().filter(|event| event.kind.word().starts_with("request-"));
        let told: Vec<_> = told.map(|event| (event.kind.word(), event.actor.as_str())).collect();
        let (taken, handed, released) = ("request-taken", "request-handed", "request-released");
        let wanted = [(taken, "staff:ada"), (handed, "staff:ada"), (released, "staff:ben"), (handed, "staff:ben")];
        assert_eq!(told, wanted);
        assert!(events.iter().all(|event| !event.detail.contains("one@example.org")));
        drop(tx);
        desk.verify().await;
    }
}

backend_test! {
    async fn the_second_look_is_on_nobodys_desk_who_took_the_first(database: Database) {
        let desk = Desk::over(database).await;
        let (ada, ben) = (desk.reviewer("ada").await, desk.reviewer("ben").await);
        desk.list("rbl/spam-source", "192.0.2.7").await;
        let submitted = desk.ask_and_confirm("rbl", "192.0.2.7", "one@example.org").await;
        desk.look().await;
        let (services, reference) = (&desk.services, &submitted.reference);
        let id = desk.id(&submitted).await;
        services.rule_on_removal(Order::new(id, "staff:ada", Ruling::Refuse, "seen-since")).await.unwrap();
        services.appeal_removal(&submitted.secret, nonce(), "Look once more.".to_owned()).await.unwrap();

        assert!(matches!(services.take_request(reference, &ada).await, Err(TakingError::SameReviewer)));
        let handed = services.hand_request(reference, &ben, ada.name.clone()).await;
        assert!(matches!(handed, Err(TakingError::SameReviewer)));
        services.take_request(reference, &ben).await.unwrap();
        let review = services.review(reference).await.unwrap().unwrap();
        assert_eq!(review.taken.unwrap().name, ben.name);
    }
}

backend_test! {
    async fn everything_about_a_request_is_gathered(database: Database) {
        let desk = Desk::over(database).await;
        let ada = desk.reviewer("ada").await;
        let first = desk.with_staff("192.0.2.7", "one@example.org").await;
        let removal = desk.services.review(&first).await.unwrap().unwrap().removal;
        desk.services.rule_on_removal(Order::new(removal.id, "staff:ada", Ruling::Grant, "cause-ended")).await.unwrap();
        desk.pass(Seconds::DAY);
        desk.list("rbl/spam-source", "192.0.2.7").await;
        desk.pass(desk.services.catalog.list("rbl").unwrap().lockout.first);
        let second = desk.ask_and_confirm("rbl", "192.0.2.7", "one@example.org").await.reference;
        desk.look().await;
        desk.services.note_view(removal.id, &ada, None);
        desk.services.writes.settled().await;

        let review = desk.services.review(&second).await.unwrap().unwrap();
        assert_eq!(review.earlier.iter().map(|other| &other.reference).collect::<Vec<_>>(), [&first]);
        assert_eq!(review.by_mailbox.iter().map(|other| &other.reference).collect::<Vec<_>>(), [&first]);
        assert_eq!((review.others.len(), review.evidence.len()), (1, 1));
        let terms = review.terms(desk.now()).unwrap();
        assert_eq!((terms.removals, terms.relistings), (1, 1));
        assert!(review.verdict(desk.now()).is_some() && review.subject.is_some());
        let known = review.relisted.unwrap();
        assert_eq!((known.granted, known.relisted), (1, 1));
        assert!(review.views.is_empty(), "somebody has another request open");

        let old = desk.services.review(&first).await.unwrap().unwrap();
        assert_eq!(old.seen_by(&ada), Some(desk.clock.now()));
        let granted = old.steps.last().unwrap();
        assert_eq!(old.actor(granted.revision), Some("staff:ada"));
        desk.pass(Seconds(121));
        assert!(desk.services.review(&first).await.unwrap().unwrap().views.is_empty(), "not any more");
        let nobody = "R-0000-0000".parse().unwrap();
        assert!(desk.services.review(&nobody).await.unwrap().is_none());
    }
}

backend_test! {
    async fn p27_p28_whoever_reviews_is_told_of_a_late_answer_beside_the_contact_of_the_list(database: Database) {
        let desk = Desk::over(database).await;
        desk.reviewer("ada").await;
        account(&desk.services, "leo", StaffRole::Lister).await;
        account(&desk.services, "root", StaffRole::Administrator).await;
        desk.with_staff("192.0.2.7", "one@example.org").await;
        desk.letters().await;

        for days in [2, 5] {
            desk.pass(Seconds(Seconds::days(days).0 + 1));
            desk.services.warn_of_late_removals().await.unwrap();
            desk.services.warn_of_late_removals().await.unwrap();
            let mut told: Vec<_> = desk.letters().await.into_iter().map(|(to, letter)| (letter.kind(), to)).collect();
            told.sort();
            let wanted = ["ada@staff.example", "rbl@bl.example", "root@staff.example"];
            assert_eq!(told, wanted.map(|to| ("overdue", to.to_owned())));
        }
    }
}
