//! May a network be taken off its list, by which published rule, and when: pure functions of the list, its history, what
//! machines found, and the clock.
//!
//! Nothing else decides. A person on the staff decides only what [`decide`] leaves to them, by rules of the same policy
//! (P05, P35); all checks met means granted (P34), and every refusal names its rule (I9). [`terms`] says beforehand what
//! would be decided, so that nobody is surprised after the button.

use super::check::{CheckKind, CheckResult, Outcome};
use super::list::{List, Lockout, RemovalMode, Rule};
use super::time::{Seconds, Timestamp};

/// What happened to a network on a list before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// When the listing began that stands now.
    pub listed_at: Timestamp,
    /// When listings of the same network on the same list were ended by a granted request.
    pub removed_at: Vec<Timestamp>,
}

/// Machines look again after so long, while a name server is silent or a proof is awaited.
pub const LOOK_AGAIN: Seconds = Seconds(15 * 60);

/// A check that has found no answer for so long is left to staff: they still have a day to answer in time.
pub const PATIENCE: Seconds = Seconds::DAY;

/// Control of a network is to be shown within so long of the confirmation: before the last day on which an answer must
/// be there.
pub const PROOF_WITHIN: Seconds = Seconds::days(5);

impl Lockout {
    /// The wait that so many relistings bring; `None` for none.
    pub fn wait(&self, relistings: u32) -> Option<Seconds> {
        let doublings = relistings.checked_sub(1)?;
        let factor = i64::from(self.factor).checked_pow(doublings).unwrap_or(i64::MAX);
        Some(Seconds(self.first.0.saturating_mul(factor).min(self.longest.0)))
    }
}

impl History {
    /// How often the network came back after a removal, as far as the list still counts it.
    pub fn relistings(&self, lockout: &Lockout, now: Timestamp) -> u32 {
        let oldest = now.minus(lockout.window);
        let counts = |at: &&Timestamp| **at >= oldest && **at < self.listed_at;
        u32::try_from(self.removed_at.iter().filter(counts).count()).unwrap_or(u32::MAX)
    }

    /// Until when the network must wait for its next removal, if it must.
    pub fn locked_until(&self, lockout: &Lockout, now: Timestamp) -> Option<Timestamp> {
        let until = self.listed_at.plus(lockout.wait(self.relistings(lockout, now))?);
        (until > now).then_some(until)
    }
}

/// When the answer comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// As soon as the request is confirmed.
    AtOnce,
    /// As soon as machines have looked: minutes.
    AfterChecks,
    /// As soon as control of the network is shown.
    AfterProof,
    /// When staff have looked: within the published clock.
    ByStaff,
}

/// What a request would meet, told before it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms<'a> {
    /// How requests of this list are decided.
    pub mode: RemovalMode,
    /// The rule that grants it.
    pub grants: Option<&'a Rule>,
    /// What machines look at, each with the rule that refuses.
    pub checks: Vec<(CheckKind, &'a Rule)>,
    /// When the answer comes.
    pub pace: Pace,
    /// How often this network was removed from this list.
    pub removals: usize,
    /// How often it came back, as far as that still counts.
    pub relistings: u32,
    /// Until when it must wait.
    pub locked_until: Option<Timestamp>,
    /// The wait after the next relisting.
    pub next_wait: Option<Seconds>,
}

/// What a request would meet now. `is_part`: it is for a single address inside a listed range.
pub fn terms<'a>(list: &'a List, is_part: bool, history: &History, now: Timestamp) -> Terms<'a> {
    let relistings = history.relistings(&list.lockout, now);
    let pace = match list.removal {
        _ if list.granting_rule(is_part).is_none() => Pace::ByStaff,
        RemovalMode::SelfService => Pace::AtOnce,
        RemovalMode::Checked => Pace::AfterChecks,
        RemovalMode::Owner => Pace::AfterProof,
        RemovalMode::Reviewed => Pace::ByStaff,
    };
    Terms {
        mode: list.removal,
        grants: list.granting_rule(is_part),
        checks: list.checks(is_part),
        pace,
        removals: history.removed_at.len(),
        relistings,
        locked_until: history.locked_until(&list.lockout, now),
        next_wait: list.lockout.wait(relistings.saturating_add(1)),
    }
}

/// What there is to decide.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The list, with its rules.
    pub list: &'a List,
    /// True for a single address inside a listed range.
    pub is_part: bool,
    /// What machines found.
    pub checks: &'a [CheckResult],
    /// When the request was confirmed.
    pub confirmed_at: Timestamp,
    /// The time.
    pub now: Timestamp,
}

/// What follows from the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// It is granted by this rule.
    Grant(&'a Rule),
    /// It is refused by this rule.
    Refuse(&'a Rule),
    /// Staff decide.
    HandOver,
    /// Machines look again at this time.
    LookAgain(Timestamp),
}

/// What follows from the rules for a confirmed request.
pub fn decide<'a>(case: &Case<'a>) -> Verdict<'a> {
    let asked = case.list.checks(case.is_part);
    let found = |wanted: Outcome| asked.iter().filter(move |(kind, _)| outcome(case.checks, *kind) == wanted);
    let refuses = |(kind, _): &&(CheckKind, &'a Rule)| match (case.list.removal, *kind) {
        // Where staff decide, machines refuse for the waiting time alone: the rest they only tell.
        (RemovalMode::Reviewed, kind) => kind == CheckKind::Waited,
        (_, CheckKind::Waited) | (RemovalMode::SelfService | RemovalMode::Checked, _) => true,
        // A proof may still come, and a name may still be mended.
        (RemovalMode::Owner, _) => case.now >= case.confirmed_at.plus(PROOF_WITHIN),
    };
    if let Some((_, rule)) = found(Outcome::NotMet).find(refuses) {
        return Verdict::Refuse(rule);
    }
    if case.list.removal == RemovalMode::Reviewed {
        return Verdict::HandOver;
    }
    let is_silent = found(Outcome::Unknown).next().is_some();
    let is_proof_awaited = found(Outcome::NotMet).next().is_some();
    match case.list.granting_rule(case.is_part) {
        _ if is_silent && case.now >= case.confirmed_at.plus(PATIENCE) => Verdict::HandOver,
        _ if is_silent || is_proof_awaited => Verdict::LookAgain(case.now.plus(LOOK_AGAIN)),
        Some(rule) => Verdict::Grant(rule),
        None => Verdict::HandOver,
    }
}

/// What a check found; one that has not been made has found nothing.
fn outcome(checks: &[CheckResult], kind: CheckKind) -> Outcome {
    checks.iter().find(|result| result.kind == kind).map_or(Outcome::Unknown, |result| result.outcome)
}
