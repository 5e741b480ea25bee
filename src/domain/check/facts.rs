//! What was gathered about a request, and what follows from it.

use std::net::IpAddr;

use super::{CheckKind, CheckReason, CheckResult, DnsName, Outcome};
use crate::domain::network::fold;
use crate::domain::query::HostName;
use crate::domain::reverse_name::{Look, look};
use crate::domain::time::Timestamp;

/// What became of a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Answered<T> {
    /// Nobody asked it.
    #[default]
    NotAsked,
    /// There is an answer.
    Found(T),
    /// There is none, and that is certain.
    Missing,
    /// Nobody answered: it may be either.
    NoAnswer,
}

/// What the domain of a mail address does with mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Contact {
    /// It names mail servers, or is one itself, that can be reached.
    TakesMail,
    /// It says that it takes none (RFC 7505).
    NullMx,
    /// It names none that can be reached.
    NoMailHost,
}

/// How control of a network was shown.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Control {
    /// By an entry at this name.
    ByDns(DnsName),
    /// By confirming from the address itself.
    ByAddress,
}

/// Everything that checks are held against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The address, where the request is about a single one.
    pub address: Option<IpAddr>,
    /// The name that reverse DNS gives it.
    pub reverse_name: Answered<HostName>,
    /// Where that name leads.
    pub forward: Answered<Vec<IpAddr>>,
    /// What the domain of the requester's mail address does; `Missing` when DNS has no such domain.
    pub contact: Answered<Contact>,
    /// How control was shown; `Missing` when it was not.
    pub control: Answered<Control>,
    /// When the cause of the listing was last seen.
    pub last_seen: Timestamp,
    /// When the requester says that it was repaired.
    pub claimed_at: Option<Timestamp>,
    /// The end of the waiting time, if there is one.
    pub locked_until: Option<Timestamp>,
    /// True for a network that is never listed here.
    pub is_excluded: bool,
}

impl Facts {
    /// What is known before anything was asked: the cause was last seen then, and nothing else.
    pub fn nothing_asked(last_seen: Timestamp) -> Self {
        Self {
            address: None,
            reverse_name: Answered::NotAsked,
            forward: Answered::NotAsked,
            contact: Answered::NotAsked,
            control: Answered::NotAsked,
            last_seen,
            claimed_at: None,
            locked_until: None,
            is_excluded: false,
        }
    }
}

/// Holds the facts against each of these kinds, in their order.
pub fn evaluate(kinds: &[CheckKind], facts: &Facts, now: Timestamp) -> Vec<CheckResult> {
    let result = |&kind| {
        let (outcome, reason) = match kind {
            CheckKind::Waited => waited(facts, now),
            CheckKind::Quiet => quiet(facts, now),
            CheckKind::ReverseName => reverse_name(facts),
            CheckKind::ForwardConfirmed => forward_confirmed(facts),
            CheckKind::ChosenName => chosen_name(facts),
            CheckKind::ContactDomain => contact_domain(facts),
            CheckKind::Control => control(facts),
            CheckKind::NotExcluded => not_excluded(facts),
        };
        CheckResult { kind, outcome, at: now, reason }
    };
    kinds.iter().map(result).collect()
}

type Finding = (Outcome, CheckReason);

/// From the very second of its end the wait is over.
fn waited(facts: &Facts, now: Timestamp) -> Finding {
    match facts.locked_until {
        None => (Outcome::Met, CheckReason::NoWait),
        Some(until) if now < until => (Outcome::NotMet, CheckReason::LockedUntil { until }),
        Some(since) => (Outcome::Met, CheckReason::WaitOver { since }),
    }
}

/// What was seen in the second of the repair was not seen after it. A repair that lies ahead proves nothing, and
/// nothing was seen since then either: no rule may be cited, so a person looks.
fn quiet(facts: &Facts, now: Timestamp) -> Finding {
    let seen = facts.last_seen;
    match facts.claimed_at {
        None => (Outcome::Unknown, CheckReason::RepairNotDated),
        Some(repaired) if repaired > now => (Outcome::Unknown, CheckReason::RepairAhead { repaired }),
        Some(repaired) if seen > repaired => (Outcome::NotMet, CheckReason::SeenSince { seen, repaired }),
        Some(repaired) => (Outcome::Met, CheckReason::NothingSeen { last_seen: seen, repaired }),
    }
}

/// The name, or why there is none to hold anything against.
fn named(facts: &Facts) -> Result<&HostName, Finding> {
    match &facts.reverse_name {
        Answered::Found(name) => Ok(name),
        Answered::Missing => Err((Outcome::NotMet, CheckReason::NoReverseName)),
        Answered::NoAnswer => Err((Outcome::Unknown, CheckReason::NoAnswer)),
        Answered::NotAsked => Err((Outcome::Unknown, CheckReason::NotAsked)),
    }
}

fn reverse_name(facts: &Facts) -> Finding {
    match named(facts) {
        Ok(name) => (Outcome::Met, CheckReason::Name { name: name.clone() }),
        Err(finding) => finding,
    }
}

fn forward_confirmed(facts: &Facts) -> Finding {
    let name = match named(facts) {
        Ok(name) => name.clone(),
        Err(finding) => return finding,
    };
    let leads_back = |addresses: &Vec<IpAddr>| facts.address.is_some_and(|own| addresses.contains(&fold(own)));
    match &facts.forward {
        Answered::Found(addresses) if leads_back(addresses) => (Outcome::Met, CheckReason::LeadsBack { name }),
        Answered::Found(_) | Answered::Missing => (Outcome::NotMet, CheckReason::DoesNotLeadBack { name }),
        Answered::NoAnswer => (Outcome::Unknown, CheckReason::NoAnswer),
        Answered::NotAsked => (Outcome::Unknown, CheckReason::NotAsked),
    }
}

fn chosen_name(facts: &Facts) -> Finding {
    let (name, address) = match (named(facts), facts.address) {
        (Ok(name), Some(address)) => (name, address),
        (Ok(_), None) => return (Outcome::Unknown, CheckReason::NotAsked),
        (Err(finding), _) => return finding,
    };
    match look(name, address) {
        Look::Chosen => (Outcome::Met, CheckReason::LooksChosen { name: name.clone() }),
        Look::Generic => (Outcome::NotMet, CheckReason::LooksGeneric { name: name.clone() }),
    }
}

fn contact_domain(facts: &Facts) -> Finding {
    match facts.contact {
        Answered::Found(Contact::TakesMail) => (Outcome::Met, CheckReason::TakesMail),
        Answered::Found(Contact::NullMx) => (Outcome::NotMet, CheckReason::NullMx),
        Answered::Found(Contact::NoMailHost) => (Outcome::NotMet, CheckReason::NoMailHost),
        Answered::Missing => (Outcome::NotMet, CheckReason::DomainMissing),
        Answered::NoAnswer => (Outcome::Unknown, CheckReason::NoAnswer),
        Answered::NotAsked => (Outcome::Unknown, CheckReason::NotAsked),
    }
}

fn control(facts: &Facts) -> Finding {
    match &facts.control {
        Answered::Found(Control::ByDns(name)) => (Outcome::Met, CheckReason::ControlByDns { name: name.clone() }),
        Answered::Found(Control::ByAddress) => (Outcome::Met, CheckReason::ControlByAddress),
        Answered::Missing => (Outcome::NotMet, CheckReason::ControlNotShown),
        Answered::NoAnswer => (Outcome::Unknown, CheckReason::NoAnswer),
        Answered::NotAsked => (Outcome::Unknown, CheckReason::NotAsked),
    }
}

fn not_excluded(facts: &Facts) -> Finding {
    if facts.is_excluded { (Outcome::NotMet, CheckReason::Excluded) } else { (Outcome::Met, CheckReason::NoExclusion) }
}

#[cfg(test)]
mod tests {
    use super::Outcome::{Met, NotMet, Unknown};
    use super::*;

    const NOW: Timestamp = Timestamp(1_000_000);
    const BEFORE: Timestamp = Timestamp(999_000);
    const LONG_BEFORE: Timestamp = Timestamp(900_000);
    const AFTER: Timestamp = Timestamp(1_000_001);

    type Change = fn(&mut Facts);

    fn given(change: Change) -> Facts {
        let mut facts = Facts::nothing_asked(LONG_BEFORE);
        facts.address = Some([203, 0, 113, 7].into());
        change(&mut facts);
        facts
    }

    fn host(name: &str) -> HostName {
        name.parse().unwrap()
    }

    /// Kind, facts, outcome and reason.
    type Cell = (CheckKind, Change, Outcome, CheckReason);

    fn mail() -> HostName {
        host("mail.example.org")
    }

    fn line() -> HostName {
        host("dsl-203-0-113-7.example.net")
    }

    fn own_cells() -> Vec<Cell> {
        use CheckKind::{NotExcluded, Quiet, Waited};
        use CheckReason as Why;
        let quiet = |last_seen, repaired| Why::NothingSeen { last_seen, repaired };
        let since = Why::SeenSince { seen: BEFORE, repaired: LONG_BEFORE };
        vec![
            (Waited, |_| (), Met, Why::NoWait),
            (Waited, |f| f.locked_until = Some(NOW), Met, Why::WaitOver { since: NOW }),
            (Waited, |f| f.locked_until = Some(AFTER), NotMet, Why::LockedUntil { until: AFTER }),
            (Quiet, |f| f.claimed_at = Some(BEFORE), Met, quiet(LONG_BEFORE, BEFORE)),
            (Quiet, |f| (f.claimed_at, f.last_seen) = (Some(BEFORE), BEFORE), Met, quiet(BEFORE, BEFORE)),
            (Quiet, |f| (f.claimed_at, f.last_seen) = (Some(LONG_BEFORE), BEFORE), NotMet, since),
            (Quiet, |_| (), Unknown, Why::RepairNotDated),
            (Quiet, |f| f.claimed_at = Some(AFTER), Unknown, Why::RepairAhead { repaired: AFTER }),
            (NotExcluded, |_| (), Met, Why::NoExclusion),
            (NotExcluded, |f| f.is_excluded = true, NotMet, Why::Excluded),
        ]
    }

    fn name_cells() -> Vec<Cell> {
        use CheckKind::{ChosenName, ReverseName};
        use CheckReason as Why;
        vec![
            (ReverseName, |f| f.reverse_name = Answered::Found(mail()), Met, Why::Name { name: mail() }),
            (ReverseName, |f| f.reverse_name = Answered::Missing, NotMet, Why::NoReverseName),
            (ReverseName, |f| f.reverse_name = Answered::NoAnswer, Unknown, Why::NoAnswer),
            (ReverseName, |_| (), Unknown, Why::NotAsked),
            (ChosenName, |f| f.reverse_name = Answered::Found(mail()), Met, Why::LooksChosen { name: mail() }),
            (ChosenName, |f| f.reverse_name = Answered::Found(line()), NotMet, Why::LooksGeneric { name: line() }),
            (ChosenName, |f| f.reverse_name = Answered::Missing, NotMet, Why::NoReverseName),
            (ChosenName, |f| f.reverse_name = Answered::NoAnswer, Unknown, Why::NoAnswer),
            (ChosenName, |f| (f.address, f.reverse_name) = (None, Answered::Found(mail())), Unknown, Why::NotAsked),
            (ChosenName, |_| (), Unknown, Why::NotAsked),
        ]
    }

    fn forward_cells() -> Vec<Cell> {
        use CheckKind::ForwardConfirmed as Kind;
        use CheckReason as Why;
        let elsewhere = || Why::DoesNotLeadBack { name: mail() };
        vec![
            (Kind, |f| leads(f, Answered::Found(vec![[203, 0, 113, 7].into()])), Met, Why::LeadsBack { name: mail() }),
            (Kind, |f| leads(f, Answered::Found(vec![[203, 0, 113, 8].into()])), NotMet, elsewhere()),
            (Kind, |f| leads(f, Answered::Missing), NotMet, elsewhere()),
            (Kind, |f| leads(f, Answered::NoAnswer), Unknown, Why::NoAnswer),
            (Kind, |f| leads(f, Answered::NotAsked), Unknown, Why::NotAsked),
            (Kind, |f| f.reverse_name = Answered::Missing, NotMet, Why::NoReverseName),
            (Kind, |f| f.reverse_name = Answered::NoAnswer, Unknown, Why::NoAnswer),
        ]
    }

    fn contact_and_control_cells() -> Vec<Cell> {
        use CheckKind::{ContactDomain as Mail, Control as Shown};
        use CheckReason as Why;
        fn proof() -> DnsName {
            "_reprieve.mail.example.org".parse().unwrap()
        }
        let by_dns = Why::ControlByDns { name: proof() };
        vec![
            (Mail, |f| f.contact = Answered::Found(Contact::TakesMail), Met, Why::TakesMail),
            (Mail, |f| f.contact = Answered::Found(Contact::NullMx), NotMet, Why::NullMx),
            (Mail, |f| f.contact = Answered::Found(Contact::NoMailHost), NotMet, Why::NoMailHost),
            (Mail, |f| f.contact = Answered::Missing, NotMet, Why::DomainMissing),
            (Mail, |f| f.contact = Answered::NoAnswer, Unknown, Why::NoAnswer),
            (Mail, |_| (), Unknown, Why::NotAsked),
            (Shown, |f| f.control = Answered::Found(Control::ByDns(proof())), Met, by_dns),
            (Shown, |f| f.control = Answered::Found(Control::ByAddress), Met, Why::ControlByAddress),
            (Shown, |f| f.control = Answered::Missing, NotMet, Why::ControlNotShown),
            (Shown, |f| f.control = Answered::NoAnswer, Unknown, Why::NoAnswer),
            (Shown, |_| (), Unknown, Why::NotAsked),
        ]
    }

    /// Two cells cannot be: whether a wait is over and whether a network is excluded is always known, since nobody is
    /// asked.
    #[test]
    fn every_kind_has_every_outcome_that_it_can_have() {
        let cells = [own_cells(), name_cells(), forward_cells(), contact_and_control_cells()].concat();
        for (kind, change, outcome, reason) in &cells {
            let results = evaluate(&[*kind], &given(*change), NOW);
            let expected = CheckResult { kind: *kind, outcome: *outcome, at: NOW, reason: reason.clone() };
            assert_eq!(results, [expected]);
        }
        for kind in CheckKind::ALL {
            for outcome in [Met, NotMet, Unknown] {
                let is_there = cells.iter().any(|cell| cell.0 == kind && cell.2 == outcome);
                let cannot_be = matches!((kind, outcome), (CheckKind::Waited | CheckKind::NotExcluded, Unknown));
                assert_ne!(is_there, cannot_be, "{kind:?} {outcome:?}");
            }
        }
    }

    fn leads(facts: &mut Facts, forward: Answered<Vec<IpAddr>>) {
        facts.reverse_name = Answered::Found(host("mail.example.org"));
        facts.forward = forward;
    }

    #[test]
    fn results_come_in_the_order_asked_each_once_for_each_time_it_was_asked() {
        let facts = given(|_| ());
        let asked = [CheckKind::NotExcluded, CheckKind::Waited];

        let kinds: Vec<CheckKind> = evaluate(&asked, &facts, NOW).into_iter().map(|result| result.kind).collect();

        assert_eq!(kinds, asked);
        assert!(evaluate(&[], &facts, NOW).is_empty());
    }

    #[test]
    fn a_mapped_address_is_led_back_to_by_its_ipv4_address() {
        let facts = given(|facts| {
            facts.address = Some("::ffff:203.0.113.7".parse().unwrap());
            leads(facts, Answered::Found(vec![[203, 0, 113, 7].into()]));
        });

        assert_eq!(evaluate(&[CheckKind::ForwardConfirmed], &facts, NOW)[0].outcome, Outcome::Met);
    }
}
