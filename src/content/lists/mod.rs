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
mod policy;
mod words;

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
    let mut folders: Vec<Folder> = tree
        .folders
        .iter()
        .filter(|name| !name.contains('/'))
        .filter_map(|name| folder(name, &tree, library, &mut faults))
        .collect();
    check_zones(&folders, &mut faults);
    check_links(&folders, library, &mut faults);
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

fn folder(name: &str, tree: &Tree, library: &Library, faults: &mut Vec<Fault>) -> Option<Folder> {
    let id: ListId = match name.parse() {
        Ok(id) => id,
        Err(error) => {
            faults.push(Fault::of_file(name, format!("{error}: rename the folder")));
            return None;
        }
    };
    let prefix = format!("{name}/");
    let inside = || tree.files.range(prefix.clone()..).take_while(|(path, _)| path.starts_with(&prefix));
    let file = format!("{prefix}{POLICY_FILE}");
    let had_faults = faults.len();
    if !tree.files.contains_key(&file) && !faults.iter().any(|fault| fault.file == file) {
        faults.push(Fault::of_file(name, format!("is a list folder without {POLICY_FILE}")));
    }
    let policy = tree.files.get(&file).and_then(|content| policy::read(&file, content, &id, library, faults));
    let mut pages = Vec::new();
    let is_broken = policy.is_none() || faults.len() > had_faults;
    let mut list = policy.as_ref().map(|policy| policy.list.clone());
    for (path, content) in inside().filter(|(path, _)| **path != file) {
        let Some(locale) = locale_of(path.get(prefix.len()..).unwrap_or_default()) else {
            let known = format!("is no file of a list: {POLICY_FILE} and one page a language, as en.md or pt-br.md");
            faults.push(Fault::of_file(path, known));
            continue;
        };
        // Held against a broken policy, words would be called missing or unknown without need.
        if let Some(list) = list.as_ref().filter(|_| !is_broken) {
            pages.extend(words::read(path, content, locale, list, faults));
        }
    }
    let english = format!("{prefix}en.md");
    if !tree.files.contains_key(&english) && !faults.iter().any(|fault| fault.file == english) {
        faults.push(Fault::of_file(name, "is a list folder without en.md, the page in English"));
    }
    let mut list = list.take()?;
    list.policy_version = version(inside());
    list.words = pages.iter().map(|page| (page.locale.clone(), page.words.clone())).collect();
    let policy = policy?;
    Some(Folder { order: policy.order, file, zone_line: policy.zone_line, list, pages })
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
    PolicyVersion(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
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

fn check_links(folders: &[Folder], library: &Library, faults: &mut Vec<Fault>) {
    let ids: Vec<&ListId> = folders.iter().map(|folder| &folder.list.id).collect();
    for page in folders.iter().flat_map(|folder| &folder.pages) {
        for link in &page.links {
            if let Err(message) = library.resolve_among(&link.target, &page.headings, &page.locale, &ids) {
                faults.push(Fault::at_line(&page.file, link.line, message));
            }
        }
    }
}
