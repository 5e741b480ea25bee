//! The `[[rules]]` of a `list.toml`: clauses for removal and refusal, and which of them a machine applies.

use std::collections::BTreeMap;

use super::fields;
use super::policy::{Taken, clause};
use crate::content::keys::{Reader, Table, text, truth};
use crate::domain::check::CheckKind;
use crate::domain::ids::ListId;
use crate::domain::list::{RemovalMode, Rule, RuleKind};

const KEYS: &[&str] = &["name", "kind", "text", "check", "grants", "single"];

/// What the rules of the file do so far, each with the rule that does it: none does what another does.
#[derive(Debug, Default)]
struct Done {
    kinds: Vec<Option<RuleKind>>,
    /// With whether it is for single addresses alone.
    checks: BTreeMap<CheckKind, (String, bool)>,
    /// By whether it is for single addresses alone.
    grants: BTreeMap<bool, String>,
    /// Some rule could not be read, so that nothing can be said to be missing.
    is_unread: bool,
}

/// Reads the rules; `removal` is the list's mode, where it could be read.
pub(super) fn read(
    reader: &mut Reader<'_>,
    root: &mut Table<'_>,
    list: &ListId,
    removal: Option<RemovalMode>,
    taken: &mut Taken,
) -> Vec<Rule> {
    let line = root.line;
    let tables = reader.tables(root, "rules");
    if tables.is_empty() {
        return Vec::new();
    }
    let mut done = Done::default();
    let mut rules = Vec::new();
    for mut table in tables {
        let faults = reader.faults.len();
        rules.extend(rule(reader, &mut table, list, taken, &mut done));
        done.is_unread |= reader.faults.len() > faults;
    }
    for message in done.lacks(removal) {
        reader.fault(line, "rules", message);
    }
    rules
}

fn rule(
    reader: &mut Reader<'_>,
    table: &mut Table<'_>,
    list: &ListId,
    taken: &mut Taken,
    done: &mut Done,
) -> Option<Rule> {
    let id = clause(reader, table, list, taken);
    let kind = reader.required(table, "kind", fields::rule_kind);
    let rule_text = reader.required(table, "text", text);
    let check = reader.optional_at(table, "check", fields::check);
    let grants = reader.optional_at(table, "grants", truth).filter(|(grants, _)| *grants);
    let single = reader.optional_at(table, "single", truth).filter(|(single, _)| *single);
    reader.close(table, KEYS);
    done.kinds.push(kind);
    let name = id.as_ref().map_or("another rule", |id| id.name());
    let does = Does { name, kind, check, grants: grants.map(|(_, line)| line), single: single.map(|(_, line)| line) };
    for (line, key, message) in done.add(&does) {
        reader.fault(line, table.key(key), message);
    }
    let check = check.map(|(check, _)| check);
    Some(Rule { id: id?, kind: kind?, text: rule_text?, check, grants: grants.is_some(), single: single.is_some() })
}

/// What one rule does, each with its line.
struct Does<'a> {
    name: &'a str,
    kind: Option<RuleKind>,
    check: Option<(CheckKind, usize)>,
    grants: Option<usize>,
    single: Option<usize>,
}

impl Done {
    /// Adds what a rule does; answers with what is wrong with it, by line and key.
    fn add(&mut self, does: &Does<'_>) -> Vec<(usize, &'static str, String)> {
        let mut faults = Vec::new();
        let is_single = does.single.is_some();
        if let Some((check, line)) = does.check {
            let word = check.word();
            if does.kind == Some(RuleKind::Removal) {
                let wanted = "stands only in a rule of kind \"refusal\": the rule refuses what does not meet it";
                faults.push((line, "check", wanted.to_owned()));
            }
            if check.is_about_name() && !is_single {
                let message = format!("{word} is about the name of one address: the rule needs single = true");
                faults.push((line, "check", message));
            }
            if let Some((other, _)) = self.checks.insert(check, (does.name.to_owned(), is_single)) {
                faults.push((line, "check", format!("{word} is the check of {other} already: one rule a check")));
            }
        }
        if let Some(line) = does.grants {
            if does.kind == Some(RuleKind::Refusal) {
                faults.push((line, "grants", "stands only in a rule of kind \"removal\"".to_owned()));
            }
            if let Some(other) = self.grants.insert(is_single, does.name.to_owned()) {
                let wanted = "one rule for all requests, and one with single = true for single addresses";
                faults.push((line, "grants", format!("{other} grants already: {wanted}")));
            }
        }
        if let Some(line) = does.single.filter(|_| does.check.is_none() && does.grants.is_none()) {
            let wanted = "stands only beside check or grants: it says which requests they are for";
            faults.push((line, "single", wanted.to_owned()));
        }
        faults
    }

    /// What the rules together leave out. Where one could not be read it may be just that, so nothing is said twice.
    fn lacks(&self, removal: Option<RemovalMode>) -> Vec<String> {
        let mut lacks = Vec::new();
        let lacks_kind = |wanted| self.kinds.iter().all(|kind| kind.is_some_and(|kind| kind != wanted));
        for (kind, word) in [(RuleKind::Removal, "removal"), (RuleKind::Refusal, "refusal")] {
            if lacks_kind(kind) {
                lacks.push(format!("none has kind = \"{word}\": at least one must say it"));
            }
        }
        if self.is_unread {
            return lacks;
        }
        let lacks_check = |check| self.checks.get(&check).is_none_or(|(_, is_single)| *is_single);
        let wanted = |check: CheckKind, why: &str| {
            let word = check.word();
            format!("none has check = \"{word}\" for all requests: {why}, a rule of kind \"refusal\" must say it")
        };
        if lacks_check(CheckKind::Waited) {
            lacks.push(wanted(CheckKind::Waited, "with a waiting time in [lockout]"));
        }
        let Some(removal) = removal else { return lacks };
        if removal == RemovalMode::Owner && lacks_check(CheckKind::Control) {
            lacks.push(wanted(CheckKind::Control, "with removal = \"owner\""));
        }
        if removal != RemovalMode::Reviewed && !self.grants.contains_key(&false) {
            let mode = removal.word();
            lacks.push(format!(
                "none has grants = true: with removal = \"{mode}\" the rule that a request is granted under must say it"
            ));
        }
        lacks
    }
}
