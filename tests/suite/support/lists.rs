//! Lists made for tests: small, with every kind of criterion.

use std::collections::BTreeMap;
use std::sync::Arc;

use reprieve::domain::advice::Subject;
use reprieve::domain::check::CheckKind;
use reprieve::domain::ids::ClauseId;
use reprieve::domain::list::{Criterion, List, Lockout, PolicyVersion, RemovalMode, Rule, RuleKind};
use reprieve::domain::time::Seconds;

/// A criterion of a list.
pub(crate) fn criterion(list: &str, name: &str, code: u8, protocols: &[&str]) -> Criterion {
    Criterion {
        id: ClauseId::new(&list.parse().unwrap(), name).unwrap(),
        code: [127, 0, 0, code].into(),
        text: "Something was seen.".to_owned(),
        evidence: "What was seen.".to_owned(),
        secure: None,
        protocols: protocols.iter().map(|&protocol| protocol.to_owned()).collect(),
        expiry: None,
    }
}

/// A list with these criteria, no default criterion, expiry after 14 days, floors /8 and /16.
pub(crate) fn list(id: &str, criteria: Vec<Criterion>) -> List {
    let rule = Rule {
        id: ClauseId::new(&id.parse().unwrap(), "repaired").unwrap(),
        kind: RuleKind::Removal,
        text: "The fault is repaired.".to_owned(),
        check: None,
        grants: true,
        single: false,
    };
    let waiting = Rule {
        id: ClauseId::new(&id.parse().unwrap(), "waiting-time").unwrap(),
        kind: RuleKind::Refusal,
        text: "The waiting time runs.".to_owned(),
        check: Some(CheckKind::Waited),
        grants: false,
        single: false,
    };
    List {
        id: id.parse().unwrap(),
        zone: format!("{id}.bl.example"),
        policy_version: PolicyVersion(format!("{id:0<64}")),
        since: jiff::civil::date(2026, 1, 1),
        intended_use: "tests".to_owned(),
        scope: "tests".to_owned(),
        collateral: "none".to_owned(),
        expiry_policy: "after 14 days".to_owned(),
        who_may_ask: "anybody".to_owned(),
        contact: "list@bl.example".to_owned(),
        criteria,
        default_criterion: None,
        rules: vec![rule, waiting],
        subject: Subject::Machine,
        removal: RemovalMode::SelfService,
        expiry: Some(Seconds::days(14)),
        floor_v4: 8,
        floor_v6: 16,
        lockout: Lockout { first: Seconds::DAY, factor: 2, longest: Seconds::days(30), window: Seconds::days(90) },
        ttl: Seconds(900),
        words: BTreeMap::new(),
    }
}

/// `ops`: two criteria with protocols and codes, no default.
pub(crate) fn ops() -> Arc<List> {
    let criteria = vec![
        criterion("ops", "open-socks", 9, &["socks4", "socks5"]),
        criterion("ops", "open-http", 10, &["http", "https"]),
    ];
    Arc::new(list("ops", criteria))
}

/// `dul`: one criterion, so that nothing need name it; nothing expires.
pub(crate) fn dul() -> Arc<List> {
    Arc::new(List { expiry: None, ..list("dul", vec![criterion("dul", "dynamic-range", 3, &[])]) })
}
