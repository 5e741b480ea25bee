//! Anybody does anything in any order: what must hold, holds after every act (I1 to I3, I5, I8, I9).

use std::collections::BTreeMap;

use proptest::prelude::*;
use reprieve::domain::letter::Letter;
use reprieve::domain::list::RuleKind;
use reprieve::domain::listing::EndedHow;
use reprieve::domain::removal::State;
use reprieve::domain::time::Seconds;
use reprieve::domain::token::Token;
use reprieve::services::removal::staff::{Order, Ruling};
use reprieve::services::removal::submit::Submitted;

use crate::support::backends::{Database, on_postgres, on_sqlite};
use crate::support::desk::{Desk, nonce};

/// What may be listed in this small world, and under what.
const PLACES: [(&str, &str, &str); 4] = [
    ("ops", "ops/open-socks", "192.0.2.7"),
    ("rss", "rss/open-relay", "192.0.2.7"),
    ("rbl", "rbl/spam-source", "192.0.2.0/28"),
    ("dul", "dul/dynamic-range", "198.51.100.0/28"),
];

/// Something that somebody does. Numbers choose among what there is.
#[derive(Debug, Clone, Copy)]
enum Deed {
    List(usize),
    Ask(usize, usize),
    Confirm(usize),
    Here(usize),
    Withdraw(usize),
    Appeal(usize),
    Add(usize),
    Erase(usize),
    Rule(usize, usize, bool),
    Question(usize),
    Expire(usize),
    Look,
    Sweep,
    Pass(i64),
}

fn deed() -> impl Strategy<Value = Deed> {
    let one = 0..8_usize;
    prop_oneof![
        3 => (0..PLACES.len()).prop_map(Deed::List),
        4 => (0..PLACES.len(), 0..3_usize).prop_map(|(place, who)| Deed::Ask(place, who)),
        5 => one.clone().prop_map(Deed::Confirm),
        1 => one.clone().prop_map(Deed::Here),
        1 => one.clone().prop_map(Deed::Withdraw),
        2 => one.clone().prop_map(Deed::Appeal),
        1 => one.clone().prop_map(Deed::Add),
        1 => one.clone().prop_map(Deed::Erase),
        4 => (one.clone(), 0..2_usize, any::<bool>()).prop_map(|(id, who, grants)| Deed::Rule(id, who, grants)),
        1 => one.clone().prop_map(Deed::Question),
        1 => (0..PLACES.len()).prop_map(Deed::Expire),
        3 => Just(Deed::Look),
        2 => Just(Deed::Sweep),
        2 => (1..5_000_i64).prop_map(|minutes| Deed::Pass(minutes * 60)),
    ]
}

/// The world, and whoever has asked for something in it.
struct World {
    desk: Desk,
    asked: Vec<(Submitted, Option<Token>)>,
    letters: BTreeMap<&'static str, usize>,
    /// True once somebody confirmed without a letter: nothing is written to a mailbox that nobody has shown.
    has_proved_otherwise: bool,
}

impl World {
    fn one(&self, number: usize) -> Option<&(Submitted, Option<Token>)> {
        self.asked.get(number % self.asked.len().max(1))
    }

    /// Does it; what is not allowed changes nothing.
    async fn act(&mut self, deed: Deed) {
        match deed {
            Deed::List(place) => {
                let (_, criterion, network) = PLACES[place];
                self.desk.list_seen(criterion, network, self.desk.now()).await;
            }
            Deed::Ask(place, who) => self.ask(place, who).await,
            Deed::Expire(place) => {
                let (list, _, network) = PLACES[place];
                let active = self.desk.listings(list, network).await.into_iter().find(|one| one.ended.is_none());
                if let Some(listing) = active {
                    self.desk.expire(listing.id).await;
                }
            }
            Deed::Look => self.desk.look().await,
            Deed::Sweep => {
                self.desk.services.sweep_removals().await.unwrap();
                self.desk.services.erase_old_removals().await.unwrap();
            }
            Deed::Pass(seconds) => self.desk.pass(Seconds(seconds)),
            of_one => {
                self.has_proved_otherwise |= matches!(of_one, Deed::Here(_));
                self.act_on_one(of_one).await;
            }
        }
    }

    async fn ask(&mut self, place: usize, who: usize) {
        let (list, _, network) = PLACES[place];
        let email = format!("person{who}@example{}.org", self.asked.len());
        let Ok(submitted) = self.desk.ask(list, network, &email).await else { return };
        let mut token = None;
        for (_, letter) in self.desk.letters().await {
            *self.letters.entry(letter.kind()).or_default() += 1;
            if let Letter::Confirm { token: found, .. } = letter {
                token = Some(found);
            }
        }
        self.asked.push((submitted, token));
    }

    async fn act_on_one(&self, deed: Deed) {
        let (Deed::Confirm(number)
        | Deed::Here(number)
        | Deed::Withdraw(number)
        | Deed::Appeal(number)
        | Deed::Add(number)
        | Deed::Erase(number)
        | Deed::Rule(number, ..)
        | Deed::Question(number)) = deed
        else {
            return;
        };
        let Some((submitted, token)) = self.one(number) else { return };
        let (services, secret) = (&self.desk.services, &submitted.secret);
        // Each may be refused: then nothing has changed, which is looked at afterwards.
        match (deed, token) {
            (Deed::Confirm(_), Some(token)) => drop(services.confirm_by_mail(token).await),
            (Deed::Here(_), _) => drop(services.confirm_from_address(secret, "192.0.2.7".parse().unwrap()).await),
            (Deed::Withdraw(_), _) => drop(services.withdraw_removal(secret, nonce()).await),
            (Deed::Appeal(_), _) => drop(services.appeal_removal(secret, nonce(), "Look again.".to_owned()).await),
            (Deed::Add(_), _) => drop(services.add_facts(secret, nonce(), "And this.".to_owned()).await),
            (Deed::Erase(_), _) => drop(services.erase_for_requester(secret, nonce()).await),
            (Deed::Question(_), _) => {
                drop(services.ask_about_removal(self.desk.id(submitted).await, "grace", "Which host?", nonce()).await);
            }
            (Deed::Rule(_, who, grants), _) => self.rule(submitted, who, grants).await,
            _ => {}
        }
    }

    async fn rule(&self, submitted: &Submitted, who: usize, grants: bool) {
        let removal = self.desk.removal(submitted).await;
        let list = self.desk.services.catalog.list(removal.list.as_str()).unwrap();
        let (ruling, kind) =
            if grants { (Ruling::Grant, RuleKind::Removal) } else { (Ruling::Refuse, RuleKind::Refusal) };
        let rule = list.rules.iter().find(|rule| rule.kind == kind).unwrap();
        let reviewer = ["grace", "edsger"][who];
        let order = Order::new(removal.id, reviewer, ruling, rule.id.as_str());
        let words = if who == 0 { "Looked at." } else { "" };
        let order = Order { words: words.to_owned(), ..order };
        drop(self.desk.services.rule_on_removal(order).await);
    }

    /// What must hold.
    async fn check(&mut self) {
        self.desk.verify().await;
        for (_, letter) in self.desk.letters().await {
            *self.letters.entry(letter.kind()).or_default() += 1;
        }
        let mut open = BTreeMap::new();
        let mut erased = 0;
        for (submitted, _) in &self.asked {
            let removal = self.desk.removal(submitted).await;
            erased += usize::from(removal.erased_at.is_some());
            if matches!(removal.state, State::Checking | State::Reviewing | State::Appealed) {
                *open.entry((removal.list.clone(), removal.network)).or_insert(0) += 1;
            }
            self.check_decision(&removal).await;
        }
        assert!(open.values().all(|count| *count == 1), "one request for a network is looked at: {open:?}");
        let events = self.desk.events().await;
        let happened = |kind: &str| events.iter().filter(|event| **event == kind).count();
        let sent = |kind: &str| self.letters.get(kind).copied().unwrap_or(0);
        assert_eq!(happened("opened"), self.asked.len());
        assert!(sent("confirm") <= happened("opened"));
        for kind in ["granted", "refused", "upheld", "asked", "overtaken"] {
            assert!(sent(kind) <= happened(kind), "{kind}: no letter without its reason (I5)");
        }
        if erased == 0 && !self.has_proved_otherwise {
            assert_eq!(sent("granted"), happened("granted"), "a letter for each grant, and no other (I5)");
            assert_eq!(sent("refused"), happened("refused"));
            assert_eq!(sent("upheld"), happened("upheld"));
            assert_eq!(sent("asked"), happened("asked"));
        }
    }

    async fn check_decision(&self, removal: &reprieve::domain::removal::Removal) {
        let is_decided = matches!(removal.state, State::Granted | State::Refused | State::Appealed | State::Upheld);
        let Some(decision) = &removal.decision else {
            assert!(!is_decided, "{removal:?}");
            return;
        };
        let list = self.desk.services.catalog.list(removal.list.as_str()).unwrap();
        assert_eq!(decision.policy_version, list.policy_version);
        let rule = list.rules.iter().find(|rule| rule.id == decision.rule).unwrap();
        let kind = if removal.state == State::Granted { RuleKind::Removal } else { RuleKind::Refusal };
        assert!(!is_decided || rule.kind == kind, "{removal:?}");
        assert!(removal.confirmed.is_some(), "nothing is decided before it is confirmed");
        if removal.state == State::Granted {
            let listings = self.desk.listings(removal.list.as_str(), &removal.network.to_string()).await;
            let ended = listings.iter().find(|listing| listing.id == removal.listing);
            assert_eq!(ended.unwrap().ended.as_ref().unwrap().how, EndedHow::Removal);
        }
    }
}

async fn live(database: &Database, deeds: &[Deed]) {
    let mut world = World {
        desk: Desk::over(database).await,
        asked: Vec::new(),
        letters: BTreeMap::new(),
        has_proved_otherwise: false,
    };
    for place in 0..PLACES.len() {
        world.act(Deed::List(place)).await;
    }
    for deed in deeds {
        world.act(*deed).await;
        world.check().await;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn r4_whatever_is_done_in_whatever_order_what_must_hold_holds(deeds in prop::collection::vec(deed(), 1..30)) {
        on_sqlite(async |database| live(database, &deeds).await);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]

    #[test]
    fn r4_the_same_on_postgres(deeds in prop::collection::vec(deed(), 1..30)) {
        on_postgres(async |database| live(database, &deeds).await);
    }
}
