//! What follows from the rules: every cell of mode, kind of request, history and what machines found.

use std::sync::Arc;

use reprieve::domain::check::{CheckKind, CheckReason, CheckResult, Outcome};
use reprieve::domain::ids::ClauseId;
use reprieve::domain::list::{List, Lockout, RemovalMode, Rule, RuleKind};
use reprieve::domain::policy::{Case, History, LOOK_AGAIN, PATIENCE, PROOF_WITHIN, Pace, Verdict, decide, terms};
use reprieve::domain::time::{Seconds, Timestamp};

use crate::support::lists;

const CONFIRMED: Timestamp = Timestamp(1_800_000_000);

const OUTCOMES: [Outcome; 3] = [Outcome::Met, Outcome::NotMet, Outcome::Unknown];

fn refusal(name: &str, check: CheckKind, single: bool) -> Rule {
    let id = ClauseId::new(&"ops".parse().unwrap(), name).unwrap();
    Rule { id, kind: RuleKind::Refusal, text: "No.".to_owned(), check: Some(check), single, grants: false }
}

fn granting(name: &str, single: bool) -> Rule {
    let id = ClauseId::new(&"ops".parse().unwrap(), name).unwrap();
    Rule { id, kind: RuleKind::Removal, text: "Yes.".to_owned(), check: None, single, grants: true }
}

/// A list of this mode that asks for everything a list of its mode may ask for.
fn list(mode: RemovalMode) -> Arc<List> {
    let rules = match mode {
        RemovalMode::SelfService => vec![refusal("wait", CheckKind::Waited, false), granting("grant", false)],
        RemovalMode::Checked => vec![
            refusal("seen", CheckKind::Quiet, false),
            refusal("wait", CheckKind::Waited, false),
            granting("grant", false),
        ],
        RemovalMode::Owner => vec![
            refusal("wait", CheckKind::Waited, false),
            refusal("proof", CheckKind::Control, false),
            refusal("name", CheckKind::ChosenName, true),
            granting("grant", false),
            granting("grant-one", true),
        ],
        RemovalMode::Reviewed => {
            vec![refusal("seen", CheckKind::Quiet, false), refusal("wait", CheckKind::Waited, false)]
        }
    };
    Arc::new(List { removal: mode, rules, ..(*lists::ops()).clone() })
}

fn found(kind: CheckKind, outcome: Outcome) -> CheckResult {
    CheckResult { kind, outcome, at: CONFIRMED, reason: CheckReason::NotAsked }
}

fn told(verdict: Verdict<'_>) -> String {
    match verdict {
        Verdict::Grant(rule) => format!("grant by {}", rule.id.name()),
        Verdict::Refuse(rule) => format!("refuse by {}", rule.id.name()),
        Verdict::HandOver => "staff".to_owned(),
        Verdict::LookAgain(at) => format!("again after {}", at.since(CONFIRMED).0),
    }
}

/// What machines found about one request, and how long ago it was confirmed.
#[derive(Debug, Clone, Copy)]
struct Cell {
    waited: Outcome,
    quiet: Outcome,
    control: Outcome,
    name: Outcome,
    age: Seconds,
}

fn cells() -> Vec<Cell> {
    let ages = [Seconds(0), Seconds(PATIENCE.0 - 1), PATIENCE, Seconds(PROOF_WITHIN.0 - 1), PROOF_WITHIN];
    let mut all = Vec::new();
    for waited in OUTCOMES {
        for quiet in OUTCOMES {
            for control in OUTCOMES {
                for name in OUTCOMES {
                    all.extend(ages.map(|age| Cell { waited, quiet, control, name, age }));
                }
            }
        }
    }
    all
}

/// The table, written down once more and by itself.
fn expected(mode: RemovalMode, is_part: bool, cell: Cell) -> String {
    use Outcome::{Met, NotMet, Unknown};
    let again = format!("again after {}", cell.age.plus_look());
    let silent = if cell.age >= PATIENCE { "staff".to_owned() } else { again.clone() };
    let is_late = cell.age >= PROOF_WITHIN;
    let text = |text: &str| text.to_owned();
    match (mode, is_part) {
        (RemovalMode::SelfService, _) => match cell.waited {
            Met => text("grant by grant"),
            NotMet => text("refuse by wait"),
            Unknown => silent,
        },
        (RemovalMode::Checked, _) => match (cell.quiet, cell.waited) {
            (NotMet, _) => text("refuse by seen"),
            (_, NotMet) => text("refuse by wait"),
            (Unknown, Met | Unknown) | (Met, Unknown) => silent,
            (Met, Met) => text("grant by grant"),
        },
        (RemovalMode::Reviewed, _) => match cell.waited {
            NotMet => text("refuse by wait"),
            Met | Unknown => text("staff"),
        },
        (RemovalMode::Owner, false) => match (cell.waited, cell.control) {
            (NotMet, _) => text("refuse by wait"),
            (Met | Unknown, NotMet) if is_late => text("refuse by proof"),
            (Unknown, _) | (Met, Unknown) => silent,
            (Met, NotMet) => again,
            (Met, Met) => text("grant by grant"),
        },
        // A name may be mended as long as a proof may come.
        (RemovalMode::Owner, true) => match (cell.waited, cell.control, cell.name) {
            (NotMet, _, _) => text("refuse by wait"),
            (Met | Unknown, NotMet, _) if is_late => text("refuse by proof"),
            (Met | Unknown, Met | Unknown, NotMet) if is_late => text("refuse by name"),
            (Unknown, _, _) | (_, Unknown, _) | (_, _, Unknown) => silent,
            (Met, NotMet, Met | NotMet) | (Met, Met, NotMet) => again,
            (Met, Met, Met) => text("grant by grant-one"),
        },
    }
}

trait PlusLook {
    fn plus_look(self) -> i64;
}

impl PlusLook for Seconds {
    fn plus_look(self) -> i64 {
        self.0 + LOOK_AGAIN.0
    }
}

#[test]
fn i9_p34_every_cell_is_decided_as_the_table_says() {
    let modes = [RemovalMode::SelfService, RemovalMode::Checked, RemovalMode::Reviewed, RemovalMode::Owner];
    let mut decided = std::collections::BTreeSet::new();
    for mode in modes {
        let list = list(mode);
        for is_part in [false, true] {
            for cell in cells() {
                let checks = [
                    found(CheckKind::Waited, cell.waited),
                    found(CheckKind::Quiet, cell.quiet),
                    found(CheckKind::Control, cell.control),
                    found(CheckKind::ChosenName, cell.name),
                ];
                let now = CONFIRMED.plus(cell.age);
                let case = Case { list: &list, is_part, checks: &checks, confirmed_at: CONFIRMED, now };
                let told = told(decide(&case));
                assert_eq!(told, expected(mode, is_part, cell), "{mode:?} part {is_part} {cell:?}");
                decided.insert(told.split_once(" after").map_or(told.clone(), |(what, _)| what.to_owned()));
            }
        }
    }
    let all = ["again", "grant by grant", "grant by grant-one", "refuse by name", "refuse by proof", "refuse by seen"];
    assert!(all.iter().all(|verdict| decided.contains(*verdict)), "{decided:?}");
}

#[test]
fn a_check_that_was_never_made_grants_nothing() {
    for mode in [RemovalMode::SelfService, RemovalMode::Checked, RemovalMode::Owner] {
        let list = list(mode);
        let case = Case { list: &list, is_part: false, checks: &[], confirmed_at: CONFIRMED, now: CONFIRMED };
        assert_eq!(decide(&case), Verdict::LookAgain(CONFIRMED.plus(LOOK_AGAIN)), "{mode:?}");
    }
}

#[test]
fn a_list_without_a_rule_that_grants_leaves_its_requests_to_staff() {
    let bare = List { rules: vec![refusal("wait", CheckKind::Waited, false)], ..(*list(RemovalMode::Checked)).clone() };
    let checks = [found(CheckKind::Waited, Outcome::Met)];
    let case = Case { list: &bare, is_part: false, checks: &checks, confirmed_at: CONFIRMED, now: CONFIRMED };
    assert_eq!(decide(&case), Verdict::HandOver);
    assert_eq!(terms(&bare, false, &never_removed(), CONFIRMED).pace, Pace::ByStaff);
}

fn never_removed() -> History {
    History { listed_at: CONFIRMED.minus(Seconds::DAY), removed_at: Vec::new() }
}

const LOCKOUT: Lockout =
    Lockout { first: Seconds::DAY, factor: 2, longest: Seconds::days(30), window: Seconds::days(90) };

#[test]
fn p32_the_wait_doubles_with_each_relisting_up_to_the_longest() {
    let days: Vec<_> = (0..8).map(|relistings| LOCKOUT.wait(relistings).map(|wait| wait.0 / 86_400)).collect();
    assert_eq!(days, [None, Some(1), Some(2), Some(4), Some(8), Some(16), Some(30), Some(30)]);
    assert_eq!(LOCKOUT.wait(u32::MAX), Some(LOCKOUT.longest));
}

#[test]
fn p32_the_wait_runs_from_the_relisting_and_forgets_what_lies_outside_the_window() {
    let listed_at = CONFIRMED;
    let removed = |days: &[i64]| History {
        listed_at,
        removed_at: days.iter().map(|days| listed_at.minus(Seconds::days(*days))).collect(),
    };
    let now = listed_at.plus(Seconds::HOUR);
    let wait = |days: &[i64]| removed(days).locked_until(&LOCKOUT, now).map(|until| until.since(listed_at).0 / 86_400);

    assert_eq!(wait(&[]), None);
    assert_eq!(wait(&[1]), Some(1));
    assert_eq!(wait(&[1, 5, 60]), Some(4));
    assert_eq!(wait(&[1, 89, 91, 200]), Some(2));
    assert_eq!(removed(&[1]).locked_until(&LOCKOUT, listed_at.plus(Seconds::DAY)), None, "over to the second");
    // What was removed after this listing began is no relisting: it has not come back.
    assert_eq!(removed(&[-1]).relistings(&LOCKOUT, now), 0);
}

#[test]
fn what_is_told_beforehand_is_what_would_be_decided() {
    let paces = [
        (RemovalMode::SelfService, Pace::AtOnce),
        (RemovalMode::Checked, Pace::AfterChecks),
        (RemovalMode::Owner, Pace::AfterProof),
        (RemovalMode::Reviewed, Pace::ByStaff),
    ];
    for (mode, pace) in paces {
        let list = list(mode);
        let history = History { removed_at: vec![CONFIRMED.minus(Seconds::days(2))], ..never_removed() };
        let told = terms(&list, false, &history, CONFIRMED);
        assert_eq!((told.pace, told.removals, told.relistings), (pace, 1, 1));
        assert_eq!(told.next_wait, Some(Seconds::days(2)));
        assert_eq!(told.locked_until, None, "a day has passed");
        assert_eq!(told.checks.len(), list.checks(false).len());
    }
}
