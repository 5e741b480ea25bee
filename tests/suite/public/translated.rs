//! Every page in every language that is shipped: what is not translated is marked as English, and nothing else is left.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reprieve::domain::locale::Locale;
use reprieve::strings::{FALLEN_BACK, Strings};
use reprieve::web::public::lookup::{LookupView, Outcome};
use reprieve::web::public::query_text;
use reprieve::web::public::stats::StatsView;
use scraper::Node;

use super::given::{Given, Shown};
use super::query_text::{notes, problems};
use super::samples::{every_page, no_numbers};
use super::site::Site;

/// Attributes that people read or hear.
const SPOKEN: [&str; 8] =
    ["aria-label", "title", "alt", "placeholder", "data-label", "data-copy", "data-copied", "data-local"];

/// Words that are the same in English and in another language, by that language.
const SAME: &[(&str, &str)] = &[
    ("de", "Zone"),
    ("de", "November 2026"),
    ("fr", "Contact"),
    ("fr", "Zone"),
    ("fr", "minutes"),
    ("fr", "Restrictions"),
    ("es", "Error"),
    ("pt", "Link"),
    ("pt", "Site"),
    ("pl", "Link"),
];

fn others() -> Vec<Locale> {
    let strings = Strings::shipped().unwrap();
    strings.languages().iter().filter(|locale| **locale != Locale::ENGLISH).cloned().collect()
}

/// Every page, and one for each way in which a text is read or is not clear.
fn pages(given: &Given) -> Vec<(String, Shown)> {
    let mut pages = every_page(given);
    let view = |outcome: &Outcome, notes| LookupView::new(given.page(), outcome, notes, Vec::new(), "typed".to_owned());
    let said = notes().iter().map(|note| query_text::note(&given.page(), note)).collect();
    let nothing = StatsView::new(given.page(), &given.catalog, &no_numbers());
    pages.push(("stats of nothing".to_owned(), Shown::new(&nothing)));
    pages.push(("every note".to_owned(), Shown::new(&view(&Outcome::Many, said))));
    for problem in problems() {
        let outcome = Outcome::Unclear(query_text::problem(&given.page().words, &problem));
        pages.push((format!("{problem:?}"), Shown::new(&view(&outcome, Vec::new()))));
    }
    pages
}

/// What a page says in its own language: as text of elements, and where only text may stand.
#[derive(Default)]
struct OwnWords {
    text: BTreeSet<String>,
    bare: BTreeSet<String>,
}

fn own_words(page: &Shown) -> OwnWords {
    let mut own = OwnWords::default();
    let locale = page.attributes("html", "lang").remove(0);
    for node in page.document.tree.nodes() {
        let around = || std::iter::once(node).chain(node.ancestors()).filter_map(|at| at.value().as_element());
        let is_name = around().any(|element| {
            element.attr("translate") == Some("no") || ["code", "pre", "mark"].contains(&element.name())
        });
        if is_name || around().find_map(|element| element.attr("lang")) != Some(&locale) {
            continue;
        }
        match node.value() {
            // In articles stand names of programs and, in tables, what mail servers say.
            Node::Text(text)
                if around().any(|element| element.attr("class") == Some("prose"))
                    && (text.split_whitespace().count() < 4 || around().any(|element| element.name() == "td")) => {}
            Node::Text(text) => {
                let is_bare = around().any(|element| ["title", "textarea"].contains(&element.name()));
                let words = if is_bare { &mut own.bare } else { &mut own.text };
                words.insert(text.split_whitespace().collect::<Vec<_>>().join(" "));
            }
            Node::Element(element) => {
                own.bare.extend(SPOKEN.iter().filter_map(|name| element.attr(name)).map(str::to_owned));
            }
            _ => {}
        }
    }
    own
}

/// True for names, addresses, codes and numbers, which every language writes alike.
fn is_alike(locale: &Locale, text: &str) -> bool {
    const NAMES: [&str; 6] =
        ["Example Blocklist", "– Example Blocklist", "Example Hosting (AS64496)", "typed", "JSON", "Apple Mail:"];
    // The name of the site ends every title, and a number may stand before a word.
    let text = text.strip_suffix(" – Example Blocklist").unwrap_or(text);
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let is_code = !text.contains(' ') && text.chars().any(|c| c.is_ascii_digit() || "./@:_-".contains(c));
    let has_word = text.chars().filter(|c| c.is_alphabetic()).count() > 1;
    !has_word
        || is_code
        || NAMES.contains(&text)
        || SAME.contains(&(locale.as_str(), text))
        || text.starts_with("curl ")
}

/// What stands in English on pages in this language without being marked so.
fn left_in_english(given: &Given) -> OwnWords {
    let english = Given::starter_lists().with_notices();
    let mut left = OwnWords::default();
    for ((name, before), (same, after)) in pages(&english).iter().zip(&pages(given)) {
        assert_eq!(name, same);
        left.add(name, &given.locale, &own_words(before), own_words(after));
    }
    left
}

impl OwnWords {
    /// Adds what stands in both pages.
    fn add(&mut self, name: &str, locale: &Locale, before: &Self, after: Self) {
        let same = |before: &BTreeSet<String>, after: BTreeSet<String>| {
            let same = after.into_iter().filter(|text| before.contains(text) && !is_alike(locale, text));
            same.map(|text| format!("{name}: {text}")).collect::<Vec<_>>()
        };
        self.text.extend(same(&before.text, after.text));
        self.bare.extend(same(&before.bare, after.bare));
    }
}

#[test]
fn no_english_is_left_on_a_translated_page_but_what_is_marked() {
    let mut all = BTreeSet::new();
    for locale in others() {
        let left = left_in_english(&Given::in_language(&locale, Strings::shipped().unwrap()).with_notices());
        all.extend(left.text.into_iter().chain(left.bare).map(|text| format!("{locale}: {text}")));
    }
    assert!(all.is_empty(), "{all:#?}");
}

#[tokio::test]
async fn no_english_is_left_in_the_answer_to_a_returned_mail() {
    let site = Site::open().await;
    let reply = |address: &str, zone: &str| {
        format!(
            "<a@example.org>: host mx.example.org[192.0.2.25] said: 554 5.7.1 Client host [{address}] blocked using {zone}"
        )
    };
    let texts = [
        reply("203.0.113.7", "ops.bl.example"),
        reply("203.0.113.200", "ops.bl.example"),
        reply("192.0.2.44", "zen.spamhaus.org"),
        "<a@example.org>: host mx.example.org[198.51.100.3] said: 552 5.2.2 Mailbox full".to_owned(),
        "Hello, I wrote to my aunt yesterday and now there is a strange message in my mailbox. What is it?".to_owned(),
    ];
    for text in texts {
        let english = site.paste_at("/en/lookup", &text).await.page();
        for locale in others() {
            let mut left = OwnWords::default();
            let page = site.paste_at(&format!("/{locale}/lookup"), &text).await.page();
            left.add(&text, &locale, &own_words(&english), own_words(&page));
            // What was pasted stands in the box as it is.
            left.bare.retain(|said| !said.ends_with(text.as_str()));
            assert!(left.text.is_empty() && left.bare.is_empty(), "{locale}: {:#?} {:#?}", left.text, left.bare);
        }
    }
}

/// The shipped languages and one that says but a single thing.
fn with_a_language_that_says_little(tag: &str) -> Strings {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/strings/en");
    let mut files = vec![(format!("{tag}/a.ftl"), Cow::Borrowed(&b"base-skip = \xd9\x86\n"[..]))];
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("en/{}", path.file_name().unwrap().to_str().unwrap());
        files.push((name, Cow::Owned(std::fs::read(path).unwrap())));
    }
    Strings::from_files(files).unwrap()
}

#[test]
fn what_a_language_does_not_say_is_marked_as_english_everywhere() {
    let locale: Locale = "he".parse().unwrap();
    let given = Given::in_language(&locale, with_a_language_that_says_little("he")).with_notices();
    // Where no element may stand there can be no mark.
    let left = left_in_english(&given).text;
    assert!(left.is_empty(), "{left:#?}");
    for (name, page) in pages(&given) {
        assert_eq!(page.text("body > a:first-child"), "ن", "{name}");
    }
}

#[test]
fn every_page_has_its_direction_and_marked_english_has_its_own() {
    let mut all: Vec<Given> =
        others().iter().map(|locale| Given::in_language(locale, Strings::shipped().unwrap()).with_notices()).collect();
    all.push(Given::in_language(&"he".parse().unwrap(), with_a_language_that_says_little("he")).with_notices());
    for given in all {
        for (name, page) in pages(&given) {
            assert_eq!(page.attributes("html", "lang"), [given.locale.as_str()], "{name}");
            assert_eq!(page.attributes("html", "dir"), [given.locale.direction()], "{name}");
            assert!(page.attributes("[lang=en]:not([dir=ltr], title, option)", "lang").is_empty(), "{name}");
            assert!(!page.html.contains(FALLEN_BACK), "{name}");
            let encoded = |mark: char| utf8_percent_encode(mark.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC).to_string();
            assert!(!FALLEN_BACK.map(encoded).iter().any(|mark| page.html.contains(mark)), "{name}");
        }
    }
}
