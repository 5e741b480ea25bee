//! What a list says of itself, in the page's language or marked as English.

use crate::domain::list::{Criterion, List};
use crate::web::page::Page;

/// Name of a list for people.
pub fn title(page: &Page, list: &List) -> String {
    page.words.mark(&list.words(page.locale()).title, !list.speaks(page.locale()))
}

/// One sentence on what is on a list.
pub fn summary(page: &Page, list: &List) -> String {
    page.words.mark(&list.words(page.locale()).summary, !list.speaks(page.locale()))
}

/// What a criterion means, and what repairs it.
#[derive(Debug)]
pub struct Meaning {
    /// The reason in plain words.
    pub plain: String,
    /// What repairs it.
    pub repair: String,
}

/// What a criterion means, if its list says so.
pub fn meaning(page: &Page, list: &List, criterion: &Criterion) -> Option<Meaning> {
    let said = list.criterion_words(page.locale(), criterion)?;
    let is_fallback = is_fallback(page, list, criterion);
    let mark = |text: &str| page.words.mark(text, is_fallback);
    Some(Meaning { plain: mark(&said.plain), repair: mark(&said.repair) })
}

/// What repairs a fault, point by point.
pub fn points(page: &Page, list: &List, criterion: &Criterion) -> Vec<String> {
    let is_fallback = is_fallback(page, list, criterion);
    let said = list.criterion_words(page.locale(), criterion);
    let points = said.map_or(&[][..], |said| &said.points);
    points.iter().map(|point| page.words.mark(point, is_fallback)).collect()
}

/// True when the list has no words of its own for the criterion in the page's language.
fn is_fallback(page: &Page, list: &List, criterion: &Criterion) -> bool {
    !list.words.get(page.locale()).is_some_and(|words| words.criteria.contains_key(criterion.id.name()))
}
