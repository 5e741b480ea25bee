//! What people read: short sentences, easy words, no blame, no shouting.

use std::path::Path;

use reprieve::content::{Audience, Kind, Library};
use reprieve::domain::locale::Locale;
use reprieve::lists;
use scraper::{Html, Selector};

/// Words that a text of ours does not use.
const NEVER: [&str; 9] =
    ["invalid", "illegal", "forbidden", "must immediately", "obviously", "simply", "please note", "sorry", "abuse"];

/// Every text for people that ships: where it stands, and its HTML.
fn shipped_texts() -> Vec<(String, String)> {
    let library = Library::load(None).unwrap();
    let mut texts = Vec::new();
    for kind in [Kind::Faq, Kind::Secure] {
        for found in library.all(kind, &Locale::ENGLISH) {
            let article = found.article;
            let html = format!("<p>{}.</p><p>{}</p>{}", article.title, article.summary, article.html);
            texts.push((format!("{}/{}", kind.word(), article.slug), html));
        }
    }
    for list in lists::load(None, &library).unwrap() {
        let words = list.words(&Locale::ENGLISH);
        let mut html = format!("<p>{}</p>{}", words.summary, words.body);
        let policy = [&list.intended_use, &list.scope, &list.collateral, &list.expiry_policy, &list.who_may_ask];
        let clauses = list.criteria.iter().flat_map(|criterion| [&criterion.text, &criterion.evidence]);
        let rules = list.rules.iter().map(|rule| &rule.text);
        let plain = words.criteria.values().flat_map(|words| [&words.plain, &words.repair]);
        let answers = words.rules.values().map(|words| &words.answer);
        for text in policy.into_iter().chain(clauses).chain(rules).chain(plain).chain(answers) {
            html.extend(["<p>", text, "</p>"]);
        }
        texts.push((format!("lists/{}", list.id), html));
    }
    texts
}

/// The blocks of a text that people read as sentences; code is left out.
fn sentences(html: &str) -> Vec<String> {
    let html = Html::parse_fragment(html);
    let blocks = Selector::parse("p, h2, h3, li, td, th").unwrap();
    let mut sentences = Vec::new();
    for block in html.select(&blocks).filter(|block| block.select(&blocks).next().is_none()) {
        let text = block.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
        let ends = text.replace("? ", "?|").replace(". ", ".|").replace(": ", ":|").replace("; ", ";|");
        sentences.extend(ends.split('|').filter(|part| part.contains(' ')).map(str::to_owned));
    }
    sentences
}

/// English syllables by rule of thumb: each run of vowels is one; a last "e" is silent but after a consonant and "l";
/// "-ed" and "-es" are silent where no sound needs them. It counts a little too many rather than too few.
fn syllables(word: &str) -> usize {
    let letters: String = word.to_lowercase().chars().filter(char::is_ascii_lowercase).collect();
    let is_vowel = |c: char| "aeiouy".contains(c);
    let mut runs = 0;
    let mut before = false;
    for c in letters.chars() {
        runs += usize::from(is_vowel(c) && !before);
        before = is_vowel(c);
    }
    let ends = |ending: &str, voiced_after: &str| {
        let stem = letters.strip_suffix(ending).filter(|stem| stem.len() > 1);
        stem.and_then(|stem| stem.chars().last()).is_some_and(|c| !is_vowel(c) && !voiced_after.contains(c))
    };
    let is_silent = ends("e", "l") || ends("ed", "td") || ends("es", "scxzghl");
    (runs - usize::from(is_silent && runs > 1)).max(1)
}

/// Sentences, words and syllables of what people read: a heading, an entry and a cell end a sentence, a colon does not.
#[derive(Debug, Default, Clone, Copy)]
struct Size {
    sentences: u32,
    words: u32,
    syllables: u32,
}

impl Size {
    fn of<'t>(blocks: impl IntoIterator<Item = &'t str>) -> Self {
        let mut size = Self::default();
        for block in blocks {
            for sentence in block.replace("? ", "?|").replace(". ", ".|").split('|') {
                let words = sentence.split_whitespace().filter(|word| word.contains(|c: char| c.is_alphabetic()));
                let counts: Vec<usize> = words.map(syllables).collect();
                if counts.len() > 1 {
                    size.sentences += 1;
                    size.words += u32::try_from(counts.len()).unwrap();
                    size.syllables += u32::try_from(counts.iter().sum::<usize>()).unwrap();
                }
            }
        }
        size
    }

    fn words_a_sentence(self) -> f64 {
        f64::from(self.words) / f64::from(self.sentences)
    }

    /// The grade of Flesch and Kincaid: years of an American school.
    fn grade(self) -> f64 {
        0.39 * self.words_a_sentence() + 11.8 * f64::from(self.syllables) / f64::from(self.words) - 15.59
    }
}

/// Blocks that are read; code is not.
fn blocks(html: &str) -> Vec<String> {
    let html = Html::parse_fragment(html);
    let blocks = Selector::parse("p, h2, h3, li, td, th").unwrap();
    let leaves = html.select(&blocks).filter(|block| block.select(&blocks).next().is_none());
    leaves.map(|block| block.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// English messages whose name begins so, of all files.
fn messages(beginning: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/strings/en");
    let mut messages = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let lines = text.lines().filter(|line| line.starts_with(beginning) && !line.starts_with('#'));
        let named = lines.filter_map(|line| line.split_once(" = "));
        messages.extend(named.map(|(id, value)| (id.to_owned(), value.to_owned())));
    }
    messages
}

#[test]
fn syllables_are_counted_as_people_say_them() {
    for (word, count) in [
        ("mail", 1),
        ("list", 1),
        ("address", 2),
        ("receiver", 3),
        ("provider", 3),
        ("listed", 2),
        ("closed", 1),
        ("machine", 2),
        ("table", 2),
        ("services", 3),
        ("refuses", 3),
        ("names", 1),
        ("the", 1),
        ("password,", 2),
        ("internet", 3),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn the_grade_is_that_of_flesch_and_kincaid() {
    let easy = Size::of(["The cat sat on the mat."]);
    let hard = Size::of(["Organisational considerations necessitate comprehensive infrastructural reconfiguration."]);
    assert!((easy.grade() - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9, "{easy:?}");
    assert!(hard.grade() > 20.0, "{hard:?}");
}

#[test]
fn what_a_sender_reads_needs_eight_years_of_school_at_most() {
    let library = Library::load(None).unwrap();
    let mut sizes = Vec::new();
    for found in library.all(Kind::Faq, &Locale::ENGLISH) {
        let article = found.article;
        if article.reader == Audience::Sender {
            let html = format!("<p>{}</p><p>{}</p>{}", article.title, article.summary, article.html);
            let blocks = blocks(&html);
            sizes.push((article.slug.clone(), Size::of(blocks.iter().map(String::as_str))));
        }
    }
    for beginning in ["sender-", "letter-"] {
        let sentences: Vec<String> = messages(beginning).into_iter().map(|(_, value)| value).collect();
        assert!(sentences.len() >= 5, "{beginning}: {sentences:?}");
        sizes.push((format!("messages {beginning}"), Size::of(sentences.iter().map(String::as_str))));
    }
    assert!(sizes.len() >= 8, "{sizes:?}");

    for (name, size) in sizes {
        println!("grade {:4.1}, {:4.1} words a sentence: {name}", size.grade(), size.words_a_sentence());
        assert!(size.grade() <= 8.0, "{name}: {:.1}", size.grade());
        assert!(size.words_a_sentence() <= 20.0, "{name}: {:.1}", size.words_a_sentence());
    }
}

#[test]
fn what_a_reviewer_answers_and_asks_needs_eight_years_of_school_at_most() {
    let library = Library::load(None).unwrap();
    let mut sizes = Vec::new();
    for list in lists::load(None, &library).unwrap() {
        let answers = list.words(&Locale::ENGLISH).rules.values().map(|words| words.answer.as_str());
        sizes.push((list.id.to_string(), Size::of(answers)));
    }
    let questions: Vec<String> = messages("question-").into_iter().map(|(_, value)| value).collect();
    assert!((3..=5).contains(&questions.len()), "{questions:?}");
    sizes.push(("questions".to_owned(), Size::of(questions.iter().map(String::as_str))));

    for (name, size) in sizes {
        println!("grade {:4.1}, {:4.1} words a sentence: {name}", size.grade(), size.words_a_sentence());
        assert!(size.grade() <= 8.0 && size.words_a_sentence() <= 20.0, "{name}: {:.1}", size.grade());
    }
}

#[test]
fn what_a_sender_reads_is_read_in_a_few_minutes() {
    let library = Library::load(None).unwrap();
    for found in library.all(Kind::Faq, &Locale::ENGLISH) {
        let blocks = blocks(&found.article.html);
        let words: usize = blocks.iter().map(|block| block.split_whitespace().count()).sum();
        let longest = if found.article.reader == Audience::Sender { 800 } else { 1200 };
        assert!((200..=longest).contains(&words), "{}: {words} words", found.article.slug);
    }
}

#[test]
fn shipped_texts_are_short_sentences() {
    for (name, html) in shipped_texts() {
        let sentences = sentences(&html);
        let words: usize = sentences.iter().map(|sentence| sentence.split_whitespace().count()).sum();
        assert!(sentences.len() > 10, "{name}");
        assert!(words <= 20 * sentences.len(), "{name}: {words} words in {} sentences", sentences.len());
        for sentence in sentences {
            assert!(sentence.split_whitespace().count() <= 32, "{name}: {sentence}");
        }
    }
}

#[test]
fn shipped_texts_blame_nobody_and_do_not_shout() {
    for (name, html) in shipped_texts() {
        let text = sentences(&html).join("\n").to_lowercase();
        // The mailbox abuse@ has its name from RFC 2142.
        let text = text.replace("abuse@", "");
        for word in NEVER {
            assert!(!text.contains(word), "{name} says {word:?}");
        }
        assert!(!text.contains('!'), "{name} shouts");
    }
}

#[test]
fn messages_blame_nobody() {
    // A failure of ours is the one thing that we are sorry for.
    for (id, value) in messages("").into_iter().filter(|(id, _)| id != "problem-ours") {
        for word in NEVER {
            assert!(!value.to_lowercase().contains(word), "{id} says {word:?}");
        }
    }
}
