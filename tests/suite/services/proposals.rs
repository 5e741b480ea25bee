//! What one person wants and a second one confirms.

use std::sync::Arc;

use reprieve::domain::ids::ProposalId;
use reprieve::domain::proposal::{PROPOSAL_FOR, ProposalKind};
use reprieve::domain::staff::{Member, Right, StaffRole};
use reprieve::services::Services;
use reprieve::services::proposals::ProposalError;
use reprieve::services::staff::people::{NewMember, PeopleError};

use crate::support::backends::backend_test;
use crate::support::desk::Desk;
use crate::support::staff::account;

fn new(name: &str, role: StaffRole) -> NewMember {
    NewMember { name: name.parse().unwrap(), email: format!("{name}@staff.example").parse().unwrap(), role }
}

async fn everybody(services: &Services) -> [Member; 4] {
    [
        account(services, "ada", StaffRole::Administrator).await.0,
        account(services, "ben", StaffRole::Administrator).await.0,
        account(services, "rita", StaffRole::Reviewer).await.0,
        account(services, "leo", StaffRole::Lister).await.0,
    ]
}

async fn only(services: &Services) -> ProposalId {
    let proposals = services.proposals().await.unwrap();
    assert_eq!(proposals.len(), 1);
    proposals[0].id
}

backend_test! {
    async fn s23_somebody_becomes_an_administrator_when_a_second_one_confirms_it(database: Database) {
        let desk = Desk::over(database).await;
        let services = &desk.services;
        let [ada, ben, rita, leo] = everybody(services).await;

        let asked = services.invite_person(new("eve", StaffRole::Administrator), &ada).await;
        assert!(matches!(asked, Err(PeopleError::Proposed)), "{asked:?}");
        let id = only(services).await;
        assert!(services.person(&"eve".parse().unwrap()).await.unwrap().is_none());

        let own = services.confirm_proposal(id, &ada).await;
        assert!(matches!(own, Err(ProposalError::SamePerson)), "{own:?}");
        for other in [&rita, &leo] {
            let refused = services.confirm_proposal(id, other).await;
            assert!(matches!(refused, Err(ProposalError::Right(Right::Administer))), "{refused:?}");
            let refused = services.decline_proposal(id, other).await;
            assert!(matches!(refused, Err(ProposalError::Right(Right::Administer))), "{refused:?}");
        }
        services.confirm_proposal(id, &ben).await.unwrap();
        let eve = services.person(&"eve".parse().unwrap()).await.unwrap().unwrap();
        assert_eq!((eve.role, eve.has_joined), (StaffRole::Administrator, false));
        let again = services.confirm_proposal(id, &ben).await;
        assert!(matches!(again, Err(ProposalError::NotOpen(_))), "{again:?}");
        desk.verify().await;
    }
}

backend_test! {
    async fn s23_a_member_is_raised_only_with_a_second_administrator_and_lowered_by_themselves(database: Database) {
        let desk = Desk::over(database).await;
        let services = &desk.services;
        let [ada, ben, rita, _] = everybody(services).await;
        let raised = (rita.email.clone(), StaffRole::Administrator);
        let asked = services.promote_person(&rita, raised, &ada).await;
        assert!(matches!(asked, Err(PeopleError::Proposed)), "{asked:?}");
        let id = only(services).await;
        services.confirm_proposal(id, &ben).await.unwrap();
        let rita = services.person(&rita.name).await.unwrap().unwrap();
        assert_eq!(rita.role, StaffRole::Administrator);
        let lowered = (rita.email.clone(), StaffRole::Reviewer);
        let by_another = services.promote_person(&rita, lowered.clone(), &ada).await;
        assert!(matches!(by_another, Err(PeopleError::AnotherAdministrator)), "{by_another:?}");
        services.promote_person(&rita, lowered, &rita).await.unwrap();
    }
}

backend_test! {
    async fn the_only_administrator_makes_a_second_one_alone(database: Database) {
        let desk = Desk::over(database).await;
        let services = &desk.services;
        let ada = account(services, "ada", StaffRole::Administrator).await.0;
        services.invite_person(new("ben", StaffRole::Administrator), &ada).await.unwrap();
        assert!(services.person(&"ben".parse().unwrap()).await.unwrap().is_some());
        let email = "admin@staff.example".parse().unwrap();
        assert!(services.first_administrator(email).await.unwrap().is_none(), "somebody is there");
    }
}

backend_test! {
    async fn t9_of_many_who_confirm_at_once_one_does(database: Database) {
        let desk = Desk::over(database).await;
        let services = &desk.services;
        let [ada, ben, ..] = everybody(services).await;
        let _ = services.invite_person(new("eve", StaffRole::Administrator), &ada).await;
        let id = only(services).await;
        let mut tries = tokio::task::JoinSet::new();
        for turn in 0..20 {
            let (services, ben) = (Arc::clone(services), ben.clone());
            tries.spawn(async move {
                if turn % 2 == 0 {
                    services.confirm_proposal(id, &ben).await.map(|()| "confirmed").ok()
                } else {
                    services.decline_proposal(id, &ben).await.map(|()| "declined").ok()
                }
            });
        }
        let done: Vec<_> = tries.join_all().await.into_iter().flatten().collect();
        assert_eq!(done.len(), 1, "{done:?}");
        let is_there = services.person(&"eve".parse().unwrap()).await.unwrap().is_some();
        assert_eq!(is_there, done == ["confirmed"]);
        desk.verify().await;
    }
}

backend_test! {
    async fn what_was_proposed_long_ago_or_cannot_be_done_any_more_is_not_done(database: Database) {
        let desk = Desk::over(database).await;
        let services = &desk.services;
        let [ada, ben, ..] = everybody(services).await;
        let _ = services.invite_person(new("eve", StaffRole::Administrator), &ada).await;
        let id = only(services).await;
        services.add_person(new("eve", StaffRole::Reviewer), "command").await.unwrap();
        let late = services.confirm_proposal(id, &ben).await;
        assert!(matches!(late, Err(ProposalError::Overtaken(_))), "{late:?}");
        assert!(services.proposal(id).await.unwrap().unwrap().is_open(desk.now()), "nothing is half done");
        desk.clock.advance(PROPOSAL_FOR);
        let over = services.confirm_proposal(id, &ben).await;
        assert!(matches!(over, Err(ProposalError::NotOpen(_))), "{over:?}");
        services.decline_proposal(id, &ada).await.unwrap();
        assert_eq!(services.proposal(id).await.unwrap().unwrap().kind, ProposalKind::Administrator);
        desk.verify().await;
    }
}
