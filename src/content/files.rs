//! Where files come from: inside the program, or a directory of the operator's.
//!
//! Names that begin with a dot are passed over: editors leave them, and mounted volumes keep their machinery there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;

use rust_embed::Embed;

use super::fault::{Fault, lines_before};

/// No file of text for people is longer, in bytes.
const MAX_FILE: u64 = 1 << 20;

/// Folders inside folders that are looked into.
const MAX_DEPTH: usize = 3;

/// Folders and text files, by their path from the root, with `/` between the parts.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Every folder below the root, also an empty one.
    pub(super) folders: BTreeSet<String>,
    /// Text with line ends as `\n` and without a byte order mark.
    pub(super) files: BTreeMap<String, String>,
}

impl Tree {
    /// The files inside the program, all of them put below `root` (empty, or a folder's name).
    pub(super) fn embedded<E: Embed>(&mut self, root: &str, faults: &mut Vec<Fault>) {
        for path in E::iter() {
            let Some(file) = E::get(&path) else { continue };
            let path = if root.is_empty() { path.into_owned() } else { format!("{root}/{path}") };
            for (at, _) in path.match_indices('/') {
                self.folders.insert(path.get(..at).unwrap_or_default().to_owned());
            }
            self.add(path, &file.data, faults);
        }
    }

    /// The files of a directory, read now. A file that is here already is replaced.
    pub(super) fn directory(&mut self, root: &Path, faults: &mut Vec<Fault>) {
        if fs::metadata(root).is_ok_and(|meta| !meta.is_dir()) {
            faults.push(Fault::of_file(root.display().to_string(), "is not a directory"));
            return;
        }
        self.descend(root, "", 0, faults);
    }

    fn descend(&mut self, directory: &Path, path: &str, depth: usize, faults: &mut Vec<Fault>) {
        let shown = || if path.is_empty() { directory.display().to_string() } else { path.to_owned() };
        if depth > MAX_DEPTH {
            faults.push(Fault::of_file(shown(), format!("at most {MAX_DEPTH} folders inside each other are read")));
            return;
        }
        let entries = match fs::read_dir(directory).and_then(Iterator::collect::<std::io::Result<Vec<_>>>) {
            Ok(entries) => entries,
            Err(error) => {
                faults.push(Fault::of_file(shown(), format!("the directory cannot be read: {error}")));
                return;
            }
        };
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            let inner = if path.is_empty() { name } else { format!("{path}/{name}") };
            // Follows links: a mounted volume is full of them.
            match fs::metadata(entry.path()) {
                Ok(meta) if meta.is_dir() => {
                    self.folders.insert(inner.clone());
                    self.descend(&entry.path(), &inner, depth + 1, faults);
                }
                Ok(meta) if meta.is_file() => match read_bounded(&entry.path()) {
                    Ok(bytes) => self.add(inner, &bytes, faults),
                    Err(message) => faults.push(Fault::of_file(inner, message)),
                },
                Ok(_) => faults.push(Fault::of_file(inner, "is neither a file nor a folder")),
                Err(error) => faults.push(Fault::of_file(inner, format!("cannot be read: {error}"))),
            }
        }
    }

    fn add(&mut self, path: String, bytes: &[u8], faults: &mut Vec<Fault>) {
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
                self.files.insert(path, text);
            }
            Err(error) => {
                let line = 1 + lines_before(bytes, error.valid_up_to());
                faults.push(Fault::at_line(path, line, "is not UTF-8: save the file as UTF-8"));
            }
        }
    }
}

fn read_bounded(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(MAX_FILE + 1).read_to_end(&mut bytes))
        .map_err(|error| format!("cannot be read: {error}"))?;
    if bytes.len() as u64 > MAX_FILE {
        return Err(format!("is longer than {MAX_FILE} bytes"));
    }
    Ok(bytes)
}
