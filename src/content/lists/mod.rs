//! List folders: `<list>/list.toml` and one Markdown page for each language, `<list>/<locale>.md`.
//!
//! The starter set is inside the program; a directory of the operator's takes its place as a whole, so that no list is
//! ever published that nobody chose. The hash of a folder's files is the policy version that decisions cite.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use rust_embed::Embed;
use sha2::{Digest, Sha256};

use super::fault::{Fault, Faults};
use super::files::Tree;
use super::library::Library;
use crate::domain::ids::ListId;
use crate::domain::list::{List, PolicyVersion};
use crate::domain::locale::Locale;

mod fields;
mod points;
mod policy;
mod rules;
mod words;

use policy::Policy;

/// The file that every list folder has.
const POLICY_FILE: &str = "list.toml";

#[derive(Embed)]
#[folder = "templates/lists/"]
struct Starter;

/// The lists of `directory`, or the starter set, in their published order.
///
/// The library is needed to know that articles which lists name are there.
pub fn load(directory: Option<&Path>, library: &Library) -> Result<Vec<Arc<List>>, Faults> {
    let mut faults = Vec::new();
    let mut tree = Tree::default();
    match directory {
        Some(directory) => {
            tree.directory(directory, &mut faults);
            if tree.folders.is_empty() && faults.is_empty() {
                let wanted = "has no list folder: one folder for each list, with list.toml and en.md in it";
                faults.push(Fault::of_file(directory.display().to_string(), wanted));
            }
        }
        None => tree.embedded::<Starter>("", &mut faults),
    }
    let names = tree.folders.iter().filter(|name| !name.contains('/'));
    let ids: Vec<ListId> = names.filter_map(|name| list_id(name, &mut faults)).collect();
    let read = ids.iter().filter_map(|id| folder(id, &tree, library, &mut faults));
    let mut folders: Vec<Folder> = read.collect();
    check_zones(&folders, &mut faults);
    check_links(&folders, &ids, library, &mut faults);
    folders.sort_by(|a, b| (a.order, &a.list.id).cmp(&(b.order, &b.list.id)));
    Faults::unless_empty(faults, folders.into_iter().map(|folder| Arc::new(folder.list)).collect())
}

/// A list with what is still to be held against the other lists.
struct Folder {
    order: i64,
    file: String,
    zone_line: usize,
    list: List,
    pages: Vec<words::Page>,
}

fn list_id(name: &str, faults: &mut Vec<Fault>) -> Option<ListId> {
    name.parse().map_err(|error| faults.push(Fault::of_file(name, format!("{error}: rename the folder")))).ok()
}

fn folder(id: &ListId, tree: &Tree, library: &Library, faults: &mut Vec<Fault>) -> Option<Folder> {
    let prefix = format!("{id}/");
    let inside = || tree.files.range(prefix.clone()..).take_while(|(path, _)| path.starts_with(&prefix));
    let file = format!("{prefix}{POLICY_FILE}");
    // A file that is there but could not be read has been told of already.
    let is_missing =
        |path: &str, faults: &[Fault]| !tree.files.contains_key(path) && !faults.iter().any(|fault| fault.file == path);
    for (path, what) in [(&file, "the list's policy"), (&format!("{prefix}en.md"), "its page in English")] {
        if is_missing(path, faults) {
            faults.push(Fault::of_file(id.as_str(), format!("{path} is missing: {what}")));
        }
    }
    let had_faults = faults.len();
    let policy = tree.files.get(&file).and_then(|content| policy::read(&file, content, id, library, faults));
    // Held against a broken policy, words would be called missing or unknown without need.
    let known = policy.as_ref().map(|policy| &policy.list).filter(|_| faults.len() == had_faults);
    let mut pages = Vec::new();
    for (path, content) in inside().filter(|(path, _)| **path != file) {
        match locale_of(path.get(prefix.len()..).unwrap_or_default()) {
            Some(locale) => pages.extend(words::read(path, content, locale, known, faults)),
            None => faults.push(Fault::of_file(
                path,
                format!("is no file of a list: {POLICY_FILE} and one page a language, as en.md or pt-br.md"),
            )),
        }
    }
    let Policy { order, zone_line, mut list } = policy?;
    list.policy_version = version(inside());
    list.words = pages.iter().map(|page| (page.locale.clone(), page.words.clone())).collect();
    Some(Folder { order, file, zone_line, list, pages })
}

fn locale_of(name: &str) -> Option<Locale> {
    let language = name.strip_suffix(".md")?;
    language.parse::<Locale>().ok().filter(|locale| locale.as_str() == language)
}

/// SHA-256 over names and contents in the order of names, each with its length before it.
fn version<'t>(files: impl Iterator<Item = (&'t String, &'t String)>) -> PolicyVersion {
    let mut hash = Sha256::new();
    for part in files.flat_map(|(path, content)| [path, content]) {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    let digits = hash.finalize().iter().flat_map(|byte| [byte >> 4, byte & 15]).map(u32::from).collect::<Vec<_>>();
    PolicyVersion(digits.into_iter().filter_map(|digit| char::from_digit(digit, 16)).collect())
}

fn check_zones(folders: &[Folder], faults: &mut Vec<Fault>) {
    let mut zones: BTreeMap<&str, &str> = BTreeMap::new();
    for folder in folders {
        if let Some(other) = zones.insert(&folder.list.zone, &folder.file) {
            faults.push(Fault {
                file: folder.file.clone(),
                line: Some(folder.zone_line),
                key: Some("zone".to_owned()),
                message: format!("{} is the zone of {other} already: one zone a list", folder.list.zone),
            });
        }
    }
}

fn check_links(folders: &[Folder], ids: &[ListId], library: &Library, faults: &mut Vec<Fault>) {
    for page in folders.iter().flat_map(|folder| &folder.pages) {
        for link in &page.links {
            if let Err(message) = library.resolve(&link.target, &page.headings, &page.locale, ids) {
                faults.push(Fault::at_line(&page.file, link.line, message));
            }
        }
    }
}
