use std::sync::Arc;

use reprieve::domain::check::{CheckKind, CheckReason, CheckResult, Outcome};
use reprieve::domain::query::HostName;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::strings::{Strings, Words};
use reprieve::web::public::check_text;

use super::given::NOW;

const LATER: Timestamp = NOW.plus(Seconds::DAY);

fn host() -> HostName {
    "mail.bücher.example".parse().unwrap()
}

/// Every reason there is; a new one fails to compile here until it is added.
fn reasons() -> Vec<CheckReason> {
    let (name, proof) = (host(), "_reprieve.2.0.192.in-addr.arpa".parse().unwrap());
    let all = vec![
        CheckReason::NoWait,
        CheckReason::WaitOver { since: NOW },
        CheckReason::LockedUntil { until: LATER },
        CheckReason::NothingSeen { last_seen: NOW, repaired: LATER },
        CheckReason::SeenSince { seen: LATER, repaired: NOW },
        CheckReason::RepairNotDated,
        CheckReason::RepairAhead { repaired: LATER },
        CheckReason::Name { name: name.clone() },
        CheckReason::NoReverseName,
        CheckReason::LeadsBack { name: name.clone() },
        CheckReason::DoesNotLeadBack { name: name.clone() },
        CheckReason::LooksChosen { name: name.clone() },
        CheckReason::LooksGeneric { name },
        CheckReason::TakesMail,
        CheckReason::NullMx,
        CheckReason::NoMailHost,
        CheckReason::DomainMissing,
        CheckReason::ControlByDns { name: proof },
        CheckReason::ControlByAddress,
        CheckReason::ControlNotShown,
        CheckReason::Excluded,
        CheckReason::NoExclusion,
        CheckReason::NoAnswer,
        CheckReason::NotAsked,
    ];
    for reason in &all {
        match reason {
            CheckReason::NoWait
            | CheckReason::WaitOver { .. }
            | CheckReason::LockedUntil { .. }
            | CheckReason::NothingSeen { .. }
            | CheckReason::SeenSince { .. }
            | CheckReason::RepairNotDated
            | CheckReason::RepairAhead { .. }
            | CheckReason::Name { .. }
            | CheckReason::NoReverseName
            | CheckReason::LeadsBack { .. }
            | CheckReason::DoesNotLeadBack { .. }
            | CheckReason::LooksChosen { .. }
            | CheckReason::LooksGeneric { .. }
            | CheckReason::TakesMail
            | CheckReason::NullMx
            | CheckReason::NoMailHost
            | CheckReason::DomainMissing
            | CheckReason::ControlByDns { .. }
            | CheckReason::ControlByAddress
            | CheckReason::ControlNotShown
            | CheckReason::Excluded
            | CheckReason::NoExclusion
            | CheckReason::NoAnswer
            | CheckReason::NotAsked => {}
        }
    }
    all
}

fn said(words: &Words, reason: &CheckReason) -> String {
    let result = CheckResult { kind: CheckKind::Waited, outcome: Outcome::Met, at: NOW, reason: reason.clone() };
    check_text::sentence(words, &result)
}

#[test]
fn every_reason_is_a_sentence_of_its_own_in_every_language() {
    let strings = Arc::new(Strings::shipped().unwrap());
    for locale in strings.locales() {
        let words = strings.words(locale);
        let mut sentences: Vec<String> = reasons().iter().map(|reason| said(&words, reason)).collect();
        for sentence in &sentences {
            assert!(sentence.ends_with(['.', '。']) && !sentence.contains(['{', '$']), "{locale}: {sentence}");
        }
        sentences.sort();
        sentences.dedup();
        assert_eq!(sentences.len(), reasons().len(), "{locale}");
    }
}

#[test]
fn every_check_and_every_outcome_has_a_name() {
    let strings = Arc::new(Strings::shipped().unwrap());
    for locale in strings.locales() {
        let words = strings.words(locale);
        let kinds = CheckKind::ALL.map(|kind| check_text::name(&words, kind).to_string());
        let outcomes = [Outcome::Met, Outcome::NotMet, Outcome::Unknown];
        let outcomes = outcomes.map(|outcome| check_text::outcome(&words, outcome).to_string());
        let mut all: Vec<String> = kinds.into_iter().chain(outcomes).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), CheckKind::ALL.len() + 3, "{locale}: {all:?}");
        assert!(all.iter().all(|name| !name.contains("check-")), "{locale}: {all:?}");
    }
}

#[test]
fn a_sentence_holds_the_facts_and_t7_names_as_dns_has_them() {
    let strings = Arc::new(Strings::shipped().unwrap());
    let words = strings.words(&"en".parse().unwrap());
    let cases = [
        (CheckReason::LockedUntil { until: NOW }, "The waiting time runs until 23 November 2026 at 18:00 UTC."),
        (
            CheckReason::SeenSince { seen: LATER, repaired: NOW },
            "The repair is dated 23 November 2026 at 18:00 UTC. The cause was seen after it, last on 24 November 2026 at \
             18:00 UTC.",
        ),
        (
            CheckReason::DoesNotLeadBack { name: host() },
            "The name mail.xn--bcher-kva.example does not lead back to the address.",
        ),
        (
            CheckReason::ControlByDns { name: "_reprieve.2.0.192.in-addr.arpa".parse().unwrap() },
            "Control is shown by the entry in DNS at _reprieve.2.0.192.in-addr.arpa.",
        ),
    ];
    for (reason, expected) in cases {
        assert_eq!(said(&words, &reason), expected);
    }
    for locale in strings.locales() {
        let sentence = said(&strings.words(locale), &CheckReason::Name { name: host() });
        assert!(
            sentence.contains("mail.xn--bcher-kva.example") && !sentence.contains("bücher"),
            "{locale}: {sentence}"
        );
    }
}
