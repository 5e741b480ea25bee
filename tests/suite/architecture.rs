//! The floors of the crate: a file imports only from lower floors, and siblings of one floor leave each other alone.

use std::fs;
use std::path::{Path, PathBuf};

/// Top-level modules by floor. `main` and `lib` stand outside.
const FLOORS: &[&[&str]] = &[
    &["bounce", "domain"],
    &["content", "dns", "formats", "index", "lists", "mail", "owners", "store", "strings", "urls"],
    &["services"],
    &["web", "workers"],
    &["app", "cli", "config", "telemetry"],
];

/// Floor 4 is the composition root: its parts may use each other.
const ROOT: usize = 4;

fn floor_of(module: &str) -> usize {
    let floor = FLOORS.iter().position(|modules| modules.contains(&module));
    floor.unwrap_or_else(|| panic!("module {module} has no floor: give it one in this test and in lib.rs"))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Names of the top-level modules that a source text uses: every `crate::name`, and those of `use crate::{a::…, b}`.
fn used_modules(source: &str) -> Vec<String> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut used = Vec::new();
    for after in code.split("crate::").skip(1) {
        if let Some(group) = after.strip_prefix('{') {
            let mut depth = 0_i32;
            let mut name = String::new();
            for c in group.chars() {
                match c {
                    '}' if depth == 0 => break,
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => used.push(std::mem::take(&mut name)),
                    _ if depth == 0 => name.push(c),
                    _ => {}
                }
            }
            used.push(name);
        } else {
            used.push(after.to_owned());
        }
    }
    let first_word = |text: String| {
        text.trim_start().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect::<String>()
    };
    used.into_iter().map(first_word).filter(|name| FLOORS.iter().any(|floor| floor.contains(&name.as_str()))).collect()
}

#[test]
fn a_file_imports_only_from_lower_floors() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    let mut violations = Vec::new();

    for file in &files {
        let relative = file.strip_prefix(&source).unwrap();
        let top = relative.components().next().unwrap().as_os_str().to_str().unwrap();
        let module = top.trim_end_matches(".rs");
        if matches!(module, "main" | "lib") {
            continue;
        }
        let floor = floor_of(module);
        for used in used_modules(&fs::read_to_string(file).unwrap()) {
            let is_allowed = used == module || floor_of(&used) < floor || (floor == ROOT && floor_of(&used) == ROOT);
            if !is_allowed {
                violations.push(format!("{} uses crate::{used}", relative.display()));
            }
        }
    }

    assert!(violations.is_empty(), "{}", violations.join("\n"));
    assert!(files.len() > 20, "the test no longer finds the sources");
}

#[test]
fn the_test_of_the_floors_sees_every_form_of_import() {
    let source =
        "use crate::store::Store;\nuse crate::{index::{A, B}, web};\nfn f() { crate::cli::run() }\n// crate::app";

    assert_eq!(used_modules(source), ["store", "index", "web", "cli"]);
}

#[test]
fn no_file_outgrows_its_room() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&source, &mut files);

    let lines_of_code = |file: &PathBuf| {
        let text = fs::read_to_string(file).unwrap();
        let body = text.split("\n#[cfg(test)]").next().unwrap().to_owned();
        body.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with("//")).count()
    };
    let long: Vec<_> = files.iter().filter(|file| lines_of_code(file) > 400).collect();

    assert!(long.is_empty(), "split these by meaning: {long:?}");
}
