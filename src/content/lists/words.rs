//! A list's page in one language: front matter and Markdown.

use std::collections::BTreeMap;

use super::points::points;
use crate::content::fault::Fault;
use crate::content::front;
use crate::content::keys::{Reader, Table, text};
use crate::content::library::markdown_faults;
use crate::content::markdown::{self, Heading, Link};
use crate::domain::list::{CriterionWords, List, ListWords};
use crate::domain::locale::Locale;

/// A page, and the links in it that are still to be held against what there is.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) file: String,
    pub(super) locale: Locale,
    pub(super) words: ListWords,
    pub(super) links: Vec<Link>,
    pub(super) headings: Vec<Heading>,
}

/// Reads `<locale>.md` of a list; English has words for every criterion, other languages for those they like. Without
/// a list, as when its policy could not be read, the names of criteria are taken as they are.
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
    let criteria = criteria(&mut reader, &mut root, list, locale == Locale::ENGLISH);
    reader.close(&root, &["title", "summary", "criteria"]);
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
    let words = ListWords { title: title?, summary: summary?, body: rendered.html, criteria };
    Some(Page { file: file.to_owned(), locale, words, links: rendered.links, headings: rendered.headings })
}

fn criteria(
    reader: &mut Reader<'_>,
    root: &mut Table<'_>,
    list: Option<&List>,
    all_are_needed: bool,
) -> BTreeMap<String, CriterionWords> {
    let mut words = BTreeMap::new();
    let mut named = Vec::new();
    let line = root.line;
    if all_are_needed || root.has("criteria") {
        let tables = reader.table(root, "criteria").map(|mut table| reader.named_tables(&mut table));
        for (name, mut table) in tables.into_iter().flatten() {
            let plain = reader.required(&mut table, "plain", text);
            let repair = reader.required(&mut table, "repair", text);
            let then = reader.optional(&mut table, "then", text);
            reader.close(&table, &["plain", "repair", "then"]);
            if list.is_some_and(|list| list.criterion(&name).is_none()) {
                reader.fault(table.line, format!("criteria.{name}"), "is not a criterion of this list's list.toml");
            }
            if let (Some(plain), Some(repair)) = (plain, repair) {
                words.insert(name.clone(), criterion_words(plain, &repair, then.as_deref()));
            }
            named.push(name);
        }
    }
    let criteria = list.map_or(&[][..], |list| &list.criteria).iter().map(|criterion| criterion.id.name());
    let missing = criteria.filter(|name| !named.iter().any(|there| there == name));
    for name in missing.filter(|_| all_are_needed) {
        let wanted = format!("is missing: a table [criteria.{name}] with plain and repair");
        reader.fault(line, format!("criteria.{name}"), wanted);
    }
    words
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
