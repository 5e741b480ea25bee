//! Search across the articles of a language: a list of words, each with the articles that hold it, made once.
//!
//! Title counts most, then summary, headings and text; a rare word counts more than a frequent one. No word is given
//! up as too frequent: a query of nothing but frequent words still finds what holds them.

use std::collections::{BTreeMap, BTreeSet};

use super::words::{folded, is_unspaced, terms, written};
use super::{Article, Found, Kind, Library};
use crate::domain::locale::Locale;

/// More of a query is not read, in bytes: a question, not a letter.
const MAX_QUERY: usize = 200;
/// Words of a query that count; more would be pasted, not asked.
const MAX_WORDS: usize = 16;
/// Articles shown for a query.
const MAX_HITS: usize = 12;
/// Characters of a piece of text around the words that were found.
const MAX_PIECE: usize = 180;

/// A paragraph of no more bytes is a cell of a table or a command: the summary says more.
const TERSE: usize = 40;

/// What a word counts by where it stands.
const TITLE: u32 = 24;
const SUMMARY: u32 = 10;
const HEADING: u32 = 6;
const TEXT: u32 = 1;
/// The text counts each word so often at most, or long articles would win by their length.
const TEXT_AT_MOST: u32 = 5;

/// An article that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The article.
    pub found: Found<'a>,
    /// The words of it that show why, plain text.
    pub snippet: Vec<Piece>,
}

/// A part of a snippet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Plain text.
    pub text: String,
    /// True for a word that was asked for.
    pub is_match: bool,
}

/// The words of every language.
#[derive(Debug, Clone, Default)]
pub(super) struct Search {
    by_locale: BTreeMap<Locale, Words>,
}

/// The words of one language's articles.
#[derive(Debug, Clone, Default)]
struct Words {
    articles: Vec<(Kind, String)>,
    /// For each word the articles that hold it, by their place in `articles`, and what it counts there.
    places: BTreeMap<String, BTreeMap<usize, u32>>,
}

/// A word of the articles that is a word of the query, or another form of it.
struct Alike<'w> {
    word: &'w str,
    places: &'w BTreeMap<usize, u32>,
    likeness: u32,
}

impl Search {
    /// Reads all articles in all languages.
    pub(super) fn over(library: &Library) -> Self {
        let words = |locale: &Locale| (locale.clone(), Words::of(library, locale));
        Self { by_locale: library.locales().into_iter().map(words).collect() }
    }

    /// The articles for a query, best first.
    pub(super) fn find<'l>(&self, library: &'l Library, locale: &Locale, query: &str) -> Vec<Hit<'l>> {
        let words = self.by_locale.get(locale).or_else(|| self.by_locale.get(&Locale::ENGLISH));
        let Some(words) = words else { return Vec::new() };
        let query: BTreeSet<String> = folded(bounded(query)).into_iter().take(MAX_WORDS).collect();
        let query: Vec<_> = query.iter().map(|word| words.alike(word)).collect();
        let asked: BTreeSet<&str> = query.iter().flatten().map(|alike| alike.word).collect();
        let hit = |(kind, slug): &(Kind, String)| {
            let found = library.article(*kind, locale, slug)?;
            Some(Hit { found, snippet: snippet(found.article, &asked) })
        };
        words.ranked(&query).into_iter().take(MAX_HITS).filter_map(|at| hit(words.articles.get(at)?)).collect()
    }
}

impl Words {
    fn of(library: &Library, locale: &Locale) -> Self {
        let mut words = Self::default();
        let all = [Kind::Faq, Kind::Secure].into_iter().flat_map(|kind| library.all(kind, locale));
        for (at, Found { article, .. }) in all.enumerate() {
            words.articles.push((article.kind, article.slug.clone()));
            let headings = article.headings.iter().map(|heading| (heading.text.as_str(), HEADING));
            for (text, counts) in
                [(article.title.as_str(), TITLE), (article.summary.as_str(), SUMMARY)].into_iter().chain(headings)
            {
                for word in folded(text).into_iter().collect::<BTreeSet<_>>() {
                    *words.places.entry(word).or_default().entry(at).or_default() += counts;
                }
            }
            let mut times: BTreeMap<String, u32> = BTreeMap::new();
            for word in article.paragraphs.iter().flat_map(|text| folded(text)) {
                *times.entry(word).or_default() += TEXT;
            }
            for (word, times) in times {
                *words.places.entry(word).or_default().entry(at).or_default() += times.min(TEXT_AT_MOST);
            }
        }
        words
    }

    /// Places of articles, best first: those that hold more of the words go before those that hold fewer. Where a word
    /// tells articles apart, those that hold only words that nearly all hold are left out.
    fn ranked(&self, query: &[Vec<Alike<'_>>]) -> Vec<usize> {
        let by_word: Vec<BTreeMap<usize, u32>> = query.iter().map(|alike| holding(alike)).collect();
        let is_frequent = |places: &BTreeMap<usize, u32>| 2 * places.len() > self.articles.len();
        let tells_apart = by_word.iter().any(|places| !is_frequent(places));
        let mut scores: BTreeMap<usize, (u32, u32)> = BTreeMap::new();
        for places in &by_word {
            let counts_as_held = u32::from(!(tells_apart && is_frequent(places)));
            let rarity = 1 + (self.articles.len() / places.len().max(1)).checked_ilog2().unwrap_or(0);
            for (at, counts) in places {
                let score = scores.entry(*at).or_default();
                score.0 += counts_as_held;
                score.1 += counts * rarity;
            }
        }
        scores.retain(|_, (held, _)| *held > 0);
        let mut ranked: Vec<_> = scores.into_iter().collect();
        ranked.sort_by(|(a, a_score), (b, b_score)| b_score.cmp(a_score).then(a.cmp(b)));
        ranked.into_iter().map(|(at, _)| at).collect()
    }

    /// The words of the articles that are this word or another form of it.
    fn alike(&self, asked: &str) -> Vec<Alike<'_>> {
        let stem: String = asked.chars().take(STEM).collect();
        let near = self.places.range(stem.clone()..).take_while(|(known, _)| known.starts_with(&stem));
        near.filter_map(|(word, places)| Some(Alike { word, places, likeness: likeness(asked, word)? })).collect()
    }
}

/// The articles that hold one of these words, and what it counts there.
fn holding(alike: &[Alike<'_>]) -> BTreeMap<usize, u32> {
    let mut holding: BTreeMap<usize, u32> = BTreeMap::new();
    for Alike { places, likeness, .. } in alike {
        for (at, counts) in *places {
            let best = holding.entry(*at).or_default();
            *best = (*best).max(counts * likeness);
        }
    }
    holding
}

/// Characters that two forms of a word have in common at least.
const STEM: usize = 4;
/// Characters that a form of a word may have beyond what both have in common: `proxies`, `proxy`.
const ENDING: usize = 3;

/// How much one word is another: 3 the same, 2 the beginning of it, 1 another form of it.
fn likeness(asked: &str, known: &str) -> Option<u32> {
    if asked == known {
        return Some(3);
    }
    let asked_length = asked.chars().count();
    if asked_length < STEM || asked.chars().all(|c| c.is_ascii_digit()) {
        return None;
    }
    if known.starts_with(asked) {
        return Some(2);
    }
    let common = asked.chars().zip(known.chars()).take_while(|(a, b)| a == b).count();
    let is_form = common >= STEM && asked_length - common <= ENDING && known.chars().count() - common <= ENDING;
    is_form.then_some(1)
}

/// What of a query is read.
fn bounded(query: &str) -> &str {
    let mut end = query.len().min(MAX_QUERY);
    while !query.is_char_boundary(end) {
        end -= 1;
    }
    query.get(..end).unwrap_or_default()
}

/// The paragraph that holds most of the words, cut around the first of them; the summary if none holds any.
fn snippet(article: &Article, asked: &BTreeSet<&str>) -> Vec<Piece> {
    let is_asked = |word: &str| terms(word).iter().any(|term| asked.contains(term.as_str()));
    let held =
        |text: &str| folded(text).into_iter().filter(|term| asked.contains(term.as_str())).collect::<BTreeSet<_>>();
    let mut best = (0, article.summary.as_str());
    for paragraph in article.paragraphs.iter().filter(|paragraph| paragraph.len() > TERSE) {
        let count = held(paragraph).len();
        if count > best.0 {
            best = (count, paragraph);
        }
    }
    let (_, text) = best;
    let text = around(text, written(text).find(|word| is_asked(word.written)).map_or(0, |word| word.at));
    pieces(&text, is_asked)
}

/// At most so much of a text that it can be read at a glance, with the word at `at` in it, cut between words.
fn around(text: &str, at: usize) -> String {
    if text.chars().count() <= MAX_PIECE {
        return text.to_owned();
    }
    let before: Vec<usize> = text.char_indices().map(|(index, _)| index).take_while(|index| *index < at).collect();
    let begin = before.len().checked_sub(MAX_PIECE / 3).and_then(|skip| before.get(skip)).copied().unwrap_or(0);
    let begin = text.get(..begin).and_then(|head| head.rfind(' ')).map_or(0, |space| space + 1);
    let tail = text.get(begin..).unwrap_or_default();
    let end = tail.char_indices().nth(MAX_PIECE).map_or(tail.len(), |(index, _)| index);
    let cut = tail.get(..end).unwrap_or_default();
    let is_whole = end == tail.len();
    let cut = if is_whole { cut } else { cut.rfind(' ').and_then(|space| cut.get(..space)).unwrap_or(cut) };
    let (first, last) = (if begin == 0 { "" } else { "… " }, if is_whole { "" } else { " …" });
    format!("{first}{cut}{last}")
}

/// A text cut into the words that were asked for and what stands between them.
fn pieces(text: &str, is_asked: impl Fn(&str) -> bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    let piece = |text: Option<&str>, is_match| {
        text.filter(|text| !text.is_empty()).map(|text| Piece { text: text.to_owned(), is_match })
    };
    // A run of a script without spaces is a sentence, not a word: it is not marked as a whole.
    let marked = |word: &str| !word.contains(is_unspaced) && is_asked(word);
    for word in written(text).filter(|word| marked(word.written)) {
        pieces.extend(piece(text.get(done..word.at), false));
        pieces.extend(piece(Some(word.written), true));
        done = word.at + word.written.len();
    }
    pieces.extend(piece(text.get(done..), false));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_are_alike_and_other_words_are_not() {
        assert_eq!(likeness("proxy", "proxy"), Some(3));
        assert_eq!(likeness("refus", "refused"), Some(2));
        assert_eq!(likeness("proxies", "proxy"), Some(1));
        for (asked, known) in
            [("mail", "main"), ("is", "isolate"), ("provider", "proxy"), ("5871", "587"), ("smtp", "smarthost")]
        {
            assert_eq!(likeness(asked, known), None, "{asked} {known}");
        }
    }

    #[test]
    fn a_long_query_is_cut_between_characters() {
        assert_eq!(bounded(&"é".repeat(150)).len(), MAX_QUERY);
        assert_eq!(bounded(&format!("a{}", "é".repeat(150))).len(), MAX_QUERY - 1);
    }

    #[test]
    fn a_long_paragraph_is_cut_between_words_around_the_match() {
        let text = format!("{} needle {}", "hay ".repeat(60).trim(), "straw ".repeat(60).trim());
        let cut = around(&text, text.find("needle").unwrap());
        assert!(cut.starts_with("… hay ") && cut.contains(" needle ") && cut.ends_with(" straw …"), "{cut}");
        assert!(cut.chars().count() <= MAX_PIECE + 4, "{cut}");
    }
}
