//! What a machine checked of a request, in the page's language: the requester and staff read the same sentences.
//!
//! Names of hosts are shown as DNS has them, letters, digits and hyphens: whoever holds an address writes its name, and
//! no name may look like another one or turn a line around.

use crate::domain::check::{CheckKind, CheckReason, CheckResult, Outcome};
use crate::domain::query::HostName;
use crate::domain::time::Timestamp;
use crate::strings::{MessageId, Text, Words, id};
use crate::web::duration_text;

/// What a check is called.
pub fn name(words: &Words, kind: CheckKind) -> Text<'_> {
    match kind {
        CheckKind::Waited => words.t("check-name-waited"),
        CheckKind::Quiet => words.t("check-name-quiet"),
        CheckKind::ReverseName => words.t("check-name-reverse"),
        CheckKind::ForwardConfirmed => words.t("check-name-forward"),
        CheckKind::ChosenName => words.t("check-name-chosen"),
        CheckKind::ContactDomain => words.t("check-name-contact"),
        CheckKind::Control => words.t("check-name-control"),
        CheckKind::NotExcluded => words.t("check-name-excluded"),
    }
}

/// How a check ended, in a word or two.
pub fn outcome(words: &Words, outcome: Outcome) -> Text<'_> {
    match outcome {
        Outcome::Met => words.t("check-met"),
        Outcome::NotMet => words.t("check-not-met"),
        Outcome::Unknown => words.t("check-unknown"),
    }
}

/// Why a check ended as it did, in a sentence or two.
pub fn sentence(words: &Words, result: &CheckResult) -> String {
    let moment = |moment: &Timestamp| duration_text::moment(words, *moment);
    let named = |message: MessageId, name: &HostName| words.t(message).arg("name", name.as_str());
    let said = match &result.reason {
        CheckReason::NoWait => words.t("check-no-wait"),
        CheckReason::WaitOver { since } => words.t("check-wait-over").arg("since", moment(since)),
        CheckReason::LockedUntil { until } => words.t("check-locked").arg("until", moment(until)),
        CheckReason::NothingSeen { last_seen, repaired } => {
            words.t("check-nothing-seen").arg("repaired", moment(repaired)).arg("seen", moment(last_seen))
        }
        CheckReason::SeenSince { seen, repaired } => {
            words.t("check-seen-since").arg("repaired", moment(repaired)).arg("seen", moment(seen))
        }
        CheckReason::RepairNotDated => words.t("check-not-dated"),
        CheckReason::RepairAhead { repaired } => words.t("check-ahead").arg("repaired", moment(repaired)),
        CheckReason::Name { name } => named(id("check-named"), name),
        CheckReason::NoReverseName => words.t("check-nameless"),
        CheckReason::LeadsBack { name } => named(id("check-leads-back"), name),
        CheckReason::DoesNotLeadBack { name } => named(id("check-leads-elsewhere"), name),
        CheckReason::LooksChosen { name } => named(id("check-chosen"), name),
        CheckReason::LooksGeneric { name } => named(id("check-generic"), name),
        CheckReason::TakesMail => words.t("check-takes-mail"),
        CheckReason::NullMx => words.t("check-null-mx"),
        CheckReason::NoMailHost => words.t("check-no-mail-host"),
        CheckReason::DomainMissing => words.t("check-no-domain"),
        CheckReason::ControlByDns { name } => words.t("check-control-dns").arg("name", name.as_str()),
        CheckReason::ControlByAddress => words.t("check-control-address"),
        CheckReason::ControlNotShown => words.t("check-control-missing"),
        CheckReason::Excluded => words.t("check-excluded"),
        CheckReason::NoExclusion => words.t("check-not-excluded"),
        CheckReason::NoAnswer => words.t("check-no-answer"),
        CheckReason::NotAsked => words.t("check-not-asked"),
    };
    said.to_string()
}
