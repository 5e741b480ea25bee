//! A list's page in one language: front matter and Markdown.

use std::collections::BTreeMap;

use super::fields;
use super::points::points;
use crate::content::fault::Fault;
use crate::content::front;
use crate::content::keys::{Reader, Table, text};
use crate::content::library::markdown_faults;
use crate::content::markdown::{self, Heading, Link};
use crate::domain::list::{CriterionWords, List, ListWords, RuleWords};
use crate::domain::locale::Locale;

const CRITERIA: &str = "criteria";
const RULES: &str = "rules";

/// A page, and the links in it that are still to be held against what there is.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) file: String,
    pub(super) locale: Locale,
    pub(super) words: ListWords,
    pub(super) links: Vec<Link>,
    pub(super) headings: Vec<Heading>,
}

/// Reads `<locale>.md` of a list; English has words for every criterion, and every language an answer for the rules that
/// it likes: a list that was written before there were answers is a list still. Without a list, as when its policy could not be read, names are taken as they are.
pub(super) fn read(
    file: &str,
    content: &str,
    locale: Locale,
    list: Option<&List>,
    faults: &mut Vec<Fault>,
) -> Option<Page> {
    let parts = match front::split(file, content) {
        Ok(parts) => parts,
        Err(fault) => {
            faults.push(fault);
            return None;
        }
    };
    let (mut reader, mut root) = Reader::open(file, parts.front, parts.front_line);
    let title = reader.required(&mut root, "title", text);
    let summary = reader.required(&mut root, "summary", text);
    let all_are_needed = locale == Locale::ENGLISH;
    let criteria = named(&mut reader, &mut root, &Clauses::criteria(list, all_are_needed), criterion);
    let rules = named(&mut reader, &mut root, &Clauses::rules(list), rule);
    reader.close(&root, &["title", "summary", CRITERIA, RULES]);
    faults.append(&mut reader.faults);

    let mut rendered = markdown::render(parts.body);
    faults.extend(markdown_faults(file, parts.body_line, &mut rendered));
    if rendered.html.trim().is_empty() {
        faults.push(Fault::at_line(
            file,
            parts.body_line,
            "the page has no text: what the list is, and what it is not",
        ));
    }
    let words = ListWords { title: title?, summary: summary?, body: rendered.html, criteria, rules };
    Some(Page { file: file.to_owned(), locale, words, links: rendered.links, headings: rendered.headings })
}

/// Tables that stand under the names of a list's clauses: `[criteria.open-socks]`, `[rules.waiting-time]`.
struct Clauses<'a> {
    key: &'static str,
    /// What such a name is the name of.
    of: &'static str,
    /// What such a table has.
    has: &'static str,
    /// The names that there are, where the policy could be read.
    names: Option<Vec<&'a str>>,
    all_are_needed: bool,
}

impl<'a> Clauses<'a> {
    fn criteria(list: Option<&'a List>, all_are_needed: bool) -> Self {
        let names = list.map(|list| list.criteria.iter().map(|criterion| criterion.id.name()).collect());
        Self { key: CRITERIA, of: "a criterion", has: "plain and repair", names, all_are_needed }
    }

    fn rules(list: Option<&'a List>) -> Self {
        let names = list.map(|list| list.rules.iter().map(|rule| rule.id.name()).collect());
        Self { key: RULES, of: "a rule", has: "answer", names, all_are_needed: false }
    }

    fn knows(&self, name: &str) -> bool {
        self.names.as_ref().is_none_or(|names| names.contains(&name))
    }
}

/// The words of every such table by name. A name that the policy does not have is a fault, and so is one left out where
/// all are needed.
fn named<T>(
    reader: &mut Reader<'_>,
    root: &mut Table<'_>,
    clauses: &Clauses<'_>,
    read: fn(&mut Reader<'_>, &mut Table<'_>) -> Option<T>,
) -> BTreeMap<String, T> {
    let Clauses { key, of, has, all_are_needed, .. } = *clauses;
    let mut words = BTreeMap::new();
    let mut there = Vec::new();
    let line = root.line;
    if all_are_needed || root.has(key) {
        let tables = reader.table(root, key).map(|mut table| reader.named_tables(&mut table));
        for (name, mut table) in tables.into_iter().flatten() {
            let read = read(reader, &mut table);
            if !clauses.knows(&name) {
                reader.fault(table.line, format!("{key}.{name}"), format!("is not {of} of this list's list.toml"));
            }
            words.extend(read.map(|read| (name.clone(), read)));
            there.push(name);
        }
    }
    let names = clauses.names.iter().flatten().filter(|_| all_are_needed);
    for name in names.filter(|name| !there.iter().any(|there| there == *name)) {
        reader.fault(line, format!("{key}.{name}"), format!("is missing: a table [{key}.{name}] with {has}"));
    }
    words
}

fn criterion(reader: &mut Reader<'_>, table: &mut Table<'_>) -> Option<CriterionWords> {
    let plain = reader.required(table, "plain", text);
    let repair = reader.required(table, "repair", text);
    let then = reader.optional(table, "then", text);
    reader.close(table, &["plain", "repair", "then"]);
    Some(criterion_words(plain?, &repair?, then.as_deref()))
}

fn rule(reader: &mut Reader<'_>, table: &mut Table<'_>) -> Option<RuleWords> {
    let answer = reader.required(table, "answer", fields::answer);
    reader.close(table, &["answer"]);
    Some(RuleWords { answer: answer? })
}

/// What repairs a fault stands apart from what follows then: only the former can be ticked as done.
fn criterion_words(plain: String, repair: &str, then: Option<&str>) -> CriterionWords {
    let points = points(repair);
    let repair = match then {
        // Full-width marks have their space in them.
        Some(then) if repair.ends_with(['。', '！', '？']) => format!("{repair}{then}"),
        Some(then) => format!("{repair} {then}"),
        None => repair.to_owned(),
    };
    CriterionWords { plain, repair, points }
}
