//! Words: every message in use exists, none is left over, other languages say the same things.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Messages of one language, each with the names of its values.
type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_message_in_use_exists_in_english_and_none_is_left_over() {
    let english = messages(&root("templates/strings/en"));
    let used = used();

    let missing: Vec<_> = used.iter().filter(|id| !english.contains_key(*id)).collect();
    let unused: Vec<_> = english.keys().filter(|id| !used.contains(*id)).collect();

    assert!(missing.is_empty(), "used but not written: {missing:?}");
    assert!(unused.is_empty(), "written but not used: {unused:?}");
}

#[test]
fn other_languages_have_no_message_or_value_that_english_does_not_have() {
    let english = messages(&root("templates/strings/en"));
    for entry in std::fs::read_dir(root("templates/strings")).unwrap() {
        let folder = entry.unwrap().path();
        for (id, values) in messages(&folder) {
            let ours =
                english.get(&id).unwrap_or_else(|| panic!("{}: {id} is not an English message", folder.display()));
            assert!(values.is_subset(ours), "{}: {id} takes {values:?}, in English {ours:?}", folder.display());
        }
    }
}

#[test]
fn messages_are_plain_text_without_markup_or_shouting() {
    for file in files(&root("templates/strings"), "ftl") {
        let text = std::fs::read_to_string(&file).unwrap();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            assert!(!line.contains(['<', '!']), "{}: {line}", file.display());
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

fn messages(folder: &Path) -> Messages {
    let mut messages = Messages::new();
    for file in files(folder, "ftl") {
        let mut current = String::new();
        for line in std::fs::read_to_string(file).unwrap().lines() {
            if let Some((id, _)) =
                line.split_once(" =").filter(|(id, _)| line.starts_with(char::is_alphabetic) && !id.contains(' '))
            {
                id.clone_into(&mut current);
                assert!(messages.insert(current.clone(), BTreeSet::new()).is_none(), "{current} stands twice");
            }
            if line.starts_with('#') {
                continue;
            }
            let names = line.split('$').skip(1).map(|rest| {
                rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_').next().unwrap().to_owned()
            });
            messages.entry(current.clone()).or_default().extend(names);
        }
    }
    messages.remove("");
    messages
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
