//! Words: every message in use exists, none is left over, and every language says all of them with the plurals it has.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::parse;
use intl_pluralrules::{PluralRuleType, PluralRules};
use reprieve::domain::locale::Locale;

/// One message: the names of its values, and the plurals it tells apart.
#[derive(Debug, Default)]
struct Message {
    values: BTreeSet<String>,
    /// Values that a comment of its group offers, for languages that need them.
    offered: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
}

/// Messages of one language.
type Messages = BTreeMap<String, Message>;

/// The categories of the CLDR.
const CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

#[test]
fn every_message_in_use_exists_in_english_and_none_is_left_over() {
    let english = messages("en");
    let used = used();

    let missing: Vec<_> = used.iter().filter(|id| !english.contains_key(*id)).collect();
    let unused: Vec<_> = english.keys().filter(|id| !used.contains(*id)).collect();

    assert!(missing.is_empty(), "used but not written: {missing:?}");
    assert!(unused.is_empty(), "written but not used: {unused:?}");
}

#[test]
fn every_language_says_what_english_says_with_the_same_values_and_nothing_more() {
    let english = messages("en");
    for locale in languages() {
        let ours = messages(&locale);
        let missing: Vec<_> = english.keys().filter(|id| !ours.contains_key(*id)).collect();
        assert!(missing.is_empty(), "{locale} does not say {missing:?}");
        for (id, message) in &ours {
            let theirs = english.get(id).unwrap_or_else(|| panic!("{locale}: {id} is not an English message"));
            let allowed: BTreeSet<_> = theirs.values.union(&theirs.offered).collect();
            for value in &theirs.values {
                assert!(message.values.contains(value), "{locale}: {id} leaves out ${value}");
            }
            for value in &message.values {
                assert!(allowed.contains(value), "{locale}: {id} has no ${value}");
            }
        }
    }
}

#[test]
fn plurals_are_those_of_the_language() {
    for locale in languages() {
        let needed = needed(&locale);
        for (id, message) in messages(&locale) {
            for told in &message.plurals {
                assert!(told.contains("other"), "{locale}: {id} has no *[other]");
                let missing: Vec<_> = needed.difference(told).collect();
                assert!(missing.is_empty(), "{locale}: {id} has no {missing:?}");
            }
        }
    }
}

/// The categories that whole numbers fall under in a language; nothing may be said of none at all.
fn needed(locale: &str) -> BTreeSet<String> {
    let rules =
        PluralRules::create(locale.parse::<unic_langid::LanguageIdentifier>().unwrap(), PluralRuleType::CARDINAL);
    let rules = rules.unwrap_or_else(|error| panic!("{locale}: {error}"));
    let categories = (1..=200_usize).map(|count| format!("{:?}", rules.select(count).unwrap()).to_lowercase());
    categories.filter(|category| category != "other").collect()
}

#[test]
fn every_language_is_known_by_its_own_name() {
    for tag in languages() {
        let locale: Locale = tag.parse().unwrap();
        assert_ne!(locale.own_name(), tag, "the language's own name belongs into domain::locale");
    }
}

#[test]
fn messages_are_plain_text_without_markup_or_shouting() {
    for file in files(&root("templates/strings"), "ftl") {
        let text = std::fs::read_to_string(&file).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            assert!(!line.contains(['<', '!', '！']), "{}: {line}", file.display());
            // Marks of direction are put where they belong by the program.
            assert!(
                !line.contains(|c| ('\u{200e}'..='\u{200f}').contains(&c) || ('\u{202a}'..='\u{202e}').contains(&c))
            );
        }
    }
}

#[test]
fn sentences_of_a_message_have_at_most_twenty_words_on_average() {
    for file in files(&root("templates/strings/en"), "ftl") {
        let text = std::fs::read_to_string(&file).unwrap();
        let values = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
        for (id, value) in values {
            let sentences = value.split(". ").filter(|sentence| !sentence.is_empty()).count().max(1);
            let words = value.split_whitespace().filter(|word| !matches!(*word, "{" | "}")).count();
            assert!(words <= 22 * sentences, "{id}: {words} words in {sentences} sentences");
        }
    }
}

/// Messages named in templates by `page.t("…")` and in code by `.t("…")` and `id("…")`.
fn used() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let code = files(&root("src"), "rs").into_iter().filter(|file| !file.ends_with("src/strings.rs"));
    for file in code.chain(files(&root("templates"), "html")) {
        let text = std::fs::read_to_string(file).unwrap();
        for opening in [".t(\"", " id(\"", "(id(\"", "[id(\"", ".t(id(\""] {
            let after = text.match_indices(opening).map(|(at, _)| &text[at + opening.len()..]);
            names.extend(after.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }
    names
}

fn languages() -> Vec<String> {
    let folders = std::fs::read_dir(root("templates/strings")).unwrap();
    folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect()
}

fn messages(locale: &str) -> Messages {
    let mut messages = Messages::new();
    for file in files(&root("templates/strings").join(locale), "ftl") {
        let text = std::fs::read_to_string(&file).unwrap();
        let resource = parse(text.as_str()).unwrap_or_else(|(_, faults)| panic!("{}: {faults:?}", file.display()));
        let mut offered = BTreeSet::new();
        for entry in &resource.body {
            match entry {
                Entry::GroupComment(comment) => offered = named(&comment.content.join(" ")),
                Entry::Message(message) => {
                    let mut read = Message { offered: offered.clone(), ..Message::default() };
                    read_pattern(message.value.as_ref().unwrap(), &mut read);
                    let id = message.id.name.to_owned();
                    assert!(messages.insert(id, read).is_none(), "{} stands twice", message.id.name);
                }
                _ => {}
            }
        }
    }
    messages
}

/// The values that a comment names, as `$use`.
fn named(comment: &str) -> BTreeSet<String> {
    let names = comment.split('$').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap());
    names.map(str::to_owned).collect()
}

fn read_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => read_inline(inline, message),
            Expression::Select { selector, variants } => {
                read_inline(selector, message);
                message.plurals.extend(plural(variants));
                for variant in variants {
                    read_pattern(&variant.value, message);
                }
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, message: &mut Message) {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.values.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(inner) = expression.as_ref() {
                read_inline(inner, message);
            }
        }
        _ => {}
    }
}

/// The categories of a select that tells plurals apart; `None` for one that tells something else apart.
fn plural(variants: &[Variant<&str>]) -> Option<BTreeSet<String>> {
    let keys = variants.iter().filter_map(|variant| match variant.key {
        VariantKey::Identifier { name } => Some(name.to_owned()),
        VariantKey::NumberLiteral { .. } => None,
    });
    let keys: BTreeSet<String> = keys.collect();
    (!keys.is_empty() && keys.iter().all(|key| CATEGORIES.contains(&key.as_str()))).then_some(keys)
}

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let wanted = files.into_iter().filter(|path| path.extension().is_some_and(|have| have == extension));
    wanted.chain(folders.iter().flat_map(|folder| self::files(folder, extension))).collect()
}
