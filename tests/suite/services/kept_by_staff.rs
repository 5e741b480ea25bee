//! Listings and exclusions that people keep.

use std::sync::Arc;

use reprieve::dns::FixedResolver;
use reprieve::domain::check::CheckKind;
use reprieve::domain::ids::{ListingId, Revision};
use reprieve::domain::listing::{EndedHow, NotListable};
use reprieve::domain::proposal::{ExclusionWish, ListingWish};
use reprieve::domain::staff::{Member, StaffRole};
use reprieve::domain::time::{ManualClock, Seconds};
use reprieve::services::Services;
use reprieve::services::checks::CheckSubject;
use reprieve::services::listing::Refusal;
use reprieve::services::listing::add::{AddError, Added, LISTED_ALONE};
use reprieve::services::listing::exclusions::{ENDED_ALONE, Excluded, ExclusionError};
use reprieve::services::listing::keep::{KeepError, ListingAct};
use reprieve::services::proposals::ProposalError;
use reprieve::store::events::Act;
use reprieve::store::listing_changes::Amendment;

use crate::support::app::{NOW, list_into, services_over};
use crate::support::backends::{Database, backend_test};
use crate::support::staff::account;

struct Site {
    services: Arc<Services>,
    clock: Arc<ManualClock>,
    ada: Member,
    ben: Member,
}

impl Site {
    async fn over(database: &Database) -> Self {
        let clock = Arc::new(ManualClock::at(NOW));
        let resolver = Arc::new(FixedResolver::new());
        let services = services_over(database.store.clone(), clock.clone(), resolver, &["203.0.113.200/29"]).await;
        let services = Arc::new(services);
        let (ada, _) = account(&services, "ada", StaffRole::Lister).await;
        let (ben, _) = account(&services, "ben", StaffRole::Lister).await;
        Self { services, clock, ada, ben }
    }

    async fn add(&self, wish: &ListingWish) -> Result<Added, AddError> {
        self.services.add_listing(wish.clone(), &self.ada).await
    }

    async fn exclude(&self, network: &str) -> Result<Excluded, ExclusionError> {
        let wish = ExclusionWish { network: network.parse().unwrap(), reason: "a hospital".to_owned() };
        self.services.exclude(wish, &self.ada).await
    }

    async fn is_whole(&self) {
        let mut tx = self.services.store.read().await.unwrap();
        assert_eq!(tx.verify_state().await.unwrap(), []);
        tx.verify_chain(None).await.unwrap();
    }
}

fn wish(list: &str, criterion: &str, network: &str) -> ListingWish {
    ListingWish {
        list: list.to_owned(),
        network: network.parse().unwrap(),
        criterion: criterion.to_owned(),
        public: "Seen by a person.".to_owned(),
        private: String::new(),
        last_seen_at: NOW,
        expires_at: None,
    }
}

fn listed(added: Result<Added, AddError>) -> ListingId {
    match added.unwrap() {
        Added::Listed(id) => id,
        Added::Proposed(id) => panic!("proposed as {id}"),
    }
}

backend_test! {
    async fn i1_what_a_person_may_not_list_is_told_before_the_store_refuses_it(database: Database) {
        let site = Site::over(database).await;
        site.exclude("198.51.100.0/28").await.unwrap();
        let refused = async |wish: &ListingWish| match site.add(wish).await.unwrap_err() {
            AddError::Refused(why) => why.to_string(),
            other => other.to_string(),
        };
        let cases = [
            (wish("ops", "open-socks", "198.51.100.0/24"), "wider than /32"),
            (wish("ops", "open-socks", "127.0.0.1"), "never listed"),
            (wish("ops", "open-socks", "10.0.0.1"), "never listed"),
            (wish("ops", "open-socks", "203.0.113.201"), "which is excluded: our own"),
            (wish("ops", "open-socks", "198.51.100.7"), "which is excluded: a hospital"),
            (wish("ops", "dynamic-range", "198.51.100.77"), "no criterion"),
            (wish("none", "open-socks", "198.51.100.77"), "no such list"),
            (wish("dul", "dynamic-range", "0.0.0.0/0"), "wider than"),
            (ListingWish { last_seen_at: NOW.plus(Seconds::DAY), ..wish("ops", "open-socks", "198.51.100.77") }, "not come yet"),
            (ListingWish { last_seen_at: NOW.minus(Seconds::days(15)), ..wish("ops", "open-socks", "198.51.100.77") }, "too long ago"),
        ];
        for (wish, words) in cases {
            let told = refused(&wish).await;
            assert!(told.contains(words), "{} {told}", wish.network);
        }
        let late = ListingWish { expires_at: Some(NOW.plus(Seconds::days(15))), ..wish("ops", "open-socks", "198.51.100.77") };
        let error = site.add(&late).await.unwrap_err();
        assert!(matches!(error, AddError::EndsTooLate { latest } if latest == NOW.plus(Seconds::days(14))), "{error}");
        site.is_whole().await;
    }
}

backend_test! {
    async fn i2_what_a_person_lists_stands_once_and_comes_back_only_with_something_seen_since(database: Database) {
        let site = Site::over(database).await;
        let sooner = NOW.plus(Seconds::days(3));
        let entry = ListingWish { expires_at: Some(sooner), ..wish("ops", "open-socks", "203.0.113.7") };
        let id = listed(site.add(&entry).await);
        let mut tx = site.services.store.read().await.unwrap();
        let listing = tx.listing(id).await.unwrap().unwrap();
        assert_eq!((listing.source.as_str(), listing.expires_at), ("staff", Some(sooner)));
        assert_eq!(tx.history_of(id, 10).await.unwrap()[0].actor, "staff:ada");
        assert_eq!(tx.evidence_of(id).await.unwrap()[0].public, "Seen by a person.");
        drop(tx);
        assert!(matches!(site.add(&entry).await, Err(AddError::Listed(found)) if found == id));

        site.clock.advance(Seconds::HOUR);
        site.services.act_on_listing(id, (ListingAct::Remove, "repaired".to_owned()), &site.ada).await.unwrap();
        let error = site.add(&entry).await.unwrap_err();
        assert!(matches!(error, AddError::Refused(Refusal::TakenOff { .. })), "{error}");
        site.clock.advance(Seconds(1));
        let seen = NOW.plus(Seconds(3601));
        let second = listed(site.add(&ListingWish { last_seen_at: seen, ..entry.clone() }).await);

        site.clock.set(sooner);
        let again = ListingWish { last_seen_at: sooner, expires_at: None, ..entry };
        let third = listed(site.add(&again).await);
        let mut tx = site.services.store.read().await.unwrap();
        let ended = tx.listing(second).await.unwrap().unwrap().ended.unwrap();
        assert_eq!((ended.how, ended.by.as_str()), (EndedHow::Expiry, "expiry"), "its time had come");
        assert!(third > second);
        drop(tx);
        site.is_whole().await;
    }
}

backend_test! {
    async fn s23_a_wide_network_is_listed_when_a_second_person_confirms_it(database: Database) {
        let site = Site::over(database).await;
        for narrow in ["31.0.1.0/24", "2a01:db8::/48"] {
            listed(site.add(&wish("dul", "dynamic-range", narrow)).await);
        }
        let Added::Proposed(id) = site.add(&wish("dul", "dynamic-range", "31.2.0.0/23")).await.unwrap() else {
            panic!("one person has listed it")
        };
        let Added::Proposed(v6) = site.add(&wish("dul", "dynamic-range", "2a02::/47")).await.unwrap() else {
            panic!("one person has listed it")
        };
        let error = site.services.confirm_proposal(id, &site.ada).await.unwrap_err();
        assert!(matches!(error, ProposalError::SamePerson), "{error}");
        site.services.confirm_proposal(id, &site.ben).await.unwrap();
        let wide = "31.2.0.0/23".parse().unwrap();
        let found = site.services.find_listings(&wide, None).await.unwrap();
        assert_eq!((found.active.len(), found.active[0].source.as_str()), (1, "staff"));

        site.exclude("2a02::/64").await.unwrap();
        let error = site.services.confirm_proposal(v6, &site.ben).await.unwrap_err();
        assert!(matches!(&error, ProposalError::Overtaken(why) if why.contains("a hospital")), "{error}");
        let error = site.add(&wish("dul", "dynamic-range", "2a02::/47")).await.unwrap_err();
        assert!(matches!(error, AddError::Refused(Refusal::NotListable(NotListable::Excluded(_)))), "{error}");
        site.is_whole().await;
    }
}

backend_test! {
    async fn i1_i7_an_exclusion_of_staff_counts_at_once_for_imports_and_for_checks_of_requests(database: Database) {
        let site = Site::over(database).await;
        assert_eq!(list_into(&site.services, "ops/open-socks", "198.51.100.5", ("seen", None)).await, 1);
        assert_eq!(site.exclude("198.51.100.0/24").await.unwrap(), Excluded::Done(1));
        assert_eq!(list_into(&site.services, "ops/open-socks", "198.51.100.6", ("seen", None)).await, 0);
        let subject = CheckSubject {
            network: "198.51.100.5".parse().unwrap(),
            contact_domain: None,
            control_token: "",
            confirmed_from: None,
            last_seen: NOW,
            claimed_at: None,
            locked_until: None,
            kinds: &[CheckKind::NotExcluded],
        };
        assert!(site.services.gather(&subject).await.unwrap().is_excluded);
        site.services.lift("198.51.100.0/24".parse().unwrap(), &site.ben).await.unwrap();
        assert!(!site.services.gather(&subject).await.unwrap().is_excluded);
        site.clock.advance(Seconds(1));
        assert_eq!(list_into(&site.services, "ops/open-socks", "198.51.100.6", ("seen", None)).await, 1);
    }
}

backend_test! {
    async fn s23_an_exclusion_that_would_end_more_than_a_hundred_listings_waits_for_a_second_person(database: Database) {
        let site = Site::over(database).await;
        for last in 0..=ENDED_ALONE {
            let network = format!("198.51.100.{last}");
            list_into(&site.services, "ops/open-socks", &network, ("seen", None)).await;
        }
        let Excluded::Proposed(id) = site.exclude("198.51.100.0/24").await.unwrap() else {
            panic!("one person has ended them")
        };
        let effect = site.services.effect_of_exclusion(&"198.51.100.0/24".parse().unwrap()).await.unwrap();
        assert_eq!((effect.ends, effect.kept), (ENDED_ALONE + 1, None));
        site.services.confirm_proposal(id, &site.ben).await.unwrap();
        assert_eq!(site.services.effect_of_exclusion(&"198.51.100.0/24".parse().unwrap()).await.unwrap().ends, 0);
        site.is_whole().await;
    }
}

backend_test! {
    async fn an_exclusion_is_made_once_and_only_staffs_own_are_lifted(database: Database) {
        let site = Site::over(database).await;
        site.exclude("198.51.100.0/24").await.unwrap();
        assert!(matches!(site.exclude("198.51.100.0/24").await, Err(ExclusionError::Kept(_))));
        assert!(matches!(site.exclude("203.0.113.200/29").await, Err(ExclusionError::Kept(_))));
        assert!(matches!(site.exclude("0.0.0.0/0").await, Err(ExclusionError::Everything)));
        let lift = async |network: &str| site.services.lift(network.parse().unwrap(), &site.ben).await;
        assert!(matches!(lift("203.0.113.200/29").await, Err(ExclusionError::Configured)));
        lift("198.51.100.0/24").await.unwrap();
        assert!(matches!(lift("198.51.100.0/24").await, Err(ExclusionError::NotFound)));
        let mut tx = site.services.store.read().await.unwrap();
        let events = tx.events_after(Revision(0), 1000).await.unwrap();
        assert_eq!(events.last().unwrap().actor, "staff:ben");
    }
}

backend_test! {
    async fn p18_i3_a_listing_is_changed_within_the_rule_of_its_list_and_ends_by_a_person_with_a_note(database: Database) {
        let site = Site::over(database).await;
        let short = listed(site.add(&wish("ops", "open-socks", "203.0.113.7")).await);
        let standing = listed(site.add(&wish("dul", "dynamic-range", "203.0.113.0/28")).await);
        let act = async |id, what| site.services.act_on_listing(id, (what, "because".to_owned()), &site.ben).await;
        let in_days = |days| Some(NOW.plus(Seconds::days(days)));

        assert!(matches!(act(short, ListingAct::Extend(None)).await, Err(KeepError::NeedsEnd)));
        assert!(matches!(act(short, ListingAct::Extend(in_days(15))).await, Err(KeepError::EndOutside { .. })));
        assert!(matches!(act(short, ListingAct::Extend(Some(NOW))).await, Err(KeepError::EndOutside { .. })));
        assert!(matches!(act(standing, ListingAct::Extend(in_days(4000))).await, Err(KeepError::EndOutside { .. })));
        act(short, ListingAct::Extend(in_days(7))).await.unwrap();
        act(standing, ListingAct::Extend(in_days(3000))).await.unwrap();
        act(standing, ListingAct::Extend(None)).await.unwrap();
        assert!(matches!(act(short, ListingAct::Criterion("none".to_owned())).await, Err(KeepError::NoCriterion)));
        act(short, ListingAct::Criterion("open-http".to_owned())).await.unwrap();

        site.clock.advance(Seconds::days(366));
        let due = site.services.listings_to_look_at((reprieve::domain::time::Timestamp(0), ListingId::default()), 10).await.unwrap();
        assert_eq!(due.iter().map(|listing| listing.id).collect::<Vec<_>>(), [standing]);
        site.services.listing_is_right(standing, &site.ada).await.unwrap();
        site.services.listing_is_right(standing, &site.ben).await.unwrap();
        act(short, ListingAct::Expire).await.unwrap();
        assert!(matches!(act(short, ListingAct::Remove).await, Err(KeepError::Ended(_))));
        act(short, ListingAct::Note).await.unwrap();

        let file = site.services.listing_file(standing).await.unwrap().unwrap();
        assert_eq!(file.history.len(), 4, "listed, extended twice, looked at once");
        assert_eq!((file.history[0].actor.as_str(), file.listing.last_seen_at), ("staff:ada", NOW.plus(Seconds::days(366))));
        let file = site.services.listing_file(short).await.unwrap().unwrap();
        let ended = file.listing.ended.unwrap();
        assert_eq!((ended.how, ended.by.as_str()), (EndedHow::Expiry, "staff:ben"));
        assert_eq!((file.notes.len(), file.notes[0].text.as_str()), (4, "because"));
        site.is_whole().await;
    }
}

backend_test! {
    async fn s23_t20_what_one_person_does_piece_by_piece_needs_a_second_one_when_it_is_much(database: Database) {
        let site = Site::over(database).await;
        let address = |number: i64| format!("192.0.2.{number}");
        let mut ids = Vec::new();
        for number in 0..LISTED_ALONE {
            ids.push(listed(site.add(&wish("ops", "open-socks", &address(number))).await));
        }
        let next = site.add(&wish("ops", "open-socks", &address(LISTED_ALONE))).await.unwrap();
        assert!(matches!(next, Added::Proposed(_)), "{next:?}");

        let end = async |id: ListingId, what: ListingAct, by: &Member| {
            site.services.act_on_listing(id, (what, "It was wrong.".to_owned()), by).await
        };
        for id in &ids[..99] {
            end(*id, ListingAct::Remove, &site.ada).await.unwrap();
        }
        let sooner = ListingAct::Extend(Some(NOW.plus(Seconds::DAY)));
        end(ids[99], sooner.clone(), &site.ada).await.unwrap();
        for what in [ListingAct::Remove, ListingAct::Expire, sooner] {
            let refused = end(ids[100], what.clone(), &site.ada).await;
            assert!(matches!(refused, Err(KeepError::ManyAreAPurge)), "{what:?}: {refused:?}");
        }
        end(ids[100], ListingAct::Note, &site.ada).await.unwrap();
        end(ids[101], ListingAct::Remove, &site.ben).await.unwrap();
        site.clock.advance(Seconds::HOUR);
        end(ids[100], ListingAct::Remove, &site.ada).await.unwrap();
        site.is_whole().await;
    }
}

backend_test! {
    async fn i1_another_criterion_does_not_make_a_listing_last_longer_than_it_allows(database: Database) {
        let site = Site::over(database).await;
        let far = ListingWish { expires_at: None, ..wish("rbl", "spam-source", "192.0.2.7") };
        let id = listed(site.add(&far).await);
        let mut tx = site.services.store.begin().await.unwrap();
        let listing = tx.listing(id).await.unwrap().unwrap();
        let criterion = site.services.catalog.criterion_number(&listing.criterion).unwrap();
        let amendment =
            Amendment { criterion: (criterion, &listing.criterion), last_seen_at: NOW, expires_at: None };
        tx.amend_listing(&listing, &amendment, &Act::by("test", NOW)).await.unwrap();
        tx.commit().await.unwrap();
        let what = (ListingAct::Criterion(listing.criterion.name().to_owned()), "Another one.".to_owned());
        let refused = site.services.act_on_listing(id, what, &site.ada).await;
        assert!(matches!(refused, Err(KeepError::NeedsEnd)), "{refused:?}");
    }
}
