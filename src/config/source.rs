//! Where a key's value comes from, and the faults found on the way.

use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::secret::{Secret, masked};

/// One row of an array of tables.
pub(super) struct Row {
    place: String,
    cells: Vec<(String, Option<String>)>,
}

/// The file and the environment, with a list of the keys that somebody asked for: the rest of the file is unknown.
pub(super) struct Source<'a> {
    environment: &'a dyn Fn(&str) -> Option<String>,
    /// Dotted key, line, value.
    file: Vec<(String, usize, FileValue)>,
    asked: Vec<&'static str>,
    faults: Vec<String>,
}

enum FileValue {
    Text(String),
    Texts(Vec<String>),
    Rows(Vec<Row>),
    Other(&'static str),
}

impl<'a> Source<'a> {
    /// Reads the file, if there is one; a file that cannot be read or is no TOML is a fault.
    pub(super) fn new(path: Option<&Path>, environment: &'a dyn Fn(&str) -> Option<String>) -> Self {
        let mut source = Self { environment, file: Vec::new(), asked: Vec::new(), faults: Vec::new() };
        if let Some(path) = path {
            match std::fs::read_to_string(path) {
                Ok(text) => source.read_toml(path, &text),
                Err(error) => source.faults.push(format!("{}: cannot be read: {error}", path.display())),
            }
        }
        source
    }

    fn read_toml(&mut self, path: &Path, text: &str) {
        match DeTable::parse(text) {
            Ok(table) => self.flatten(text, "", table.get_ref()),
            Err(error) => {
                let line = error.span().map_or(1, |span| line_of(text, span.start));
                self.faults.push(format!("{}:{line}: {}", path.display(), error.message()));
            }
        }
    }

    fn flatten(&mut self, text: &str, prefix: &str, table: &DeTable<'_>) {
        for (key, value) in table {
            let name = format!("{prefix}{}", key.get_ref());
            let line = line_of(text, key.span().start);
            match value.get_ref() {
                DeValue::Table(inner) => self.flatten(text, &format!("{name}."), inner),
                other => {
                    let value = file_value(text, &name, other);
                    self.file.push((name, line, value));
                }
            }
        }
    }

    /// The faults: those found so far, and every key of the file that nobody asked for.
    pub(super) fn finish(self) -> Vec<String> {
        let mut faults = self.faults;
        for (key, line, _) in &self.file {
            if !self.asked.contains(&key.as_str()) {
                faults.push(format!("{key} (line {line}): no such key"));
            }
        }
        faults
    }

    /// One value, from the environment or else the file. An empty value in the environment counts as not set.
    pub(super) fn text<T>(&mut self, key: &'static str, allowed: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.asked.push(key);
        let (text, place) = self.found(key, allowed)?;
        let value = parse(text.trim());
        if value.is_none() {
            self.refuse(&place, &text, allowed);
        }
        value
    }

    /// The same for a value that may hold a password: of one that is refused only what is surely none is shown.
    pub(super) fn secret(
        &mut self,
        key: &'static str,
        allowed: &str,
        parse: impl Fn(&str) -> Option<Secret>,
    ) -> Option<Secret> {
        self.asked.push(key);
        let (text, place) = self.found(key, allowed)?;
        let value = parse(text.trim());
        if value.is_none() {
            self.refuse(&place, &masked(text.trim()), allowed);
        }
        value
    }

    /// Several values that must not be seen; of one that is refused nothing is shown.
    pub(super) fn secrets(
        &mut self,
        key: &'static str,
        allowed: &str,
        parse: impl Fn(&str) -> Option<Secret>,
    ) -> Vec<Secret> {
        let (texts, place) = self.listed(key, allowed);
        let mut values = Vec::new();
        for text in texts {
            match parse(&text) {
                Some(value) => values.push(value),
                None => self.refuse(&place, "***", allowed),
            }
        }
        values
    }

    /// The same for a value whose faults have words of their own.
    pub(super) fn secret_or_why<T, E: std::fmt::Display>(
        &mut self,
        key: &'static str,
        allowed: &str,
        parse: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        self.asked.push(key);
        let (text, place) = self.found(key, allowed)?;
        match parse(text.trim()) {
            Ok(value) => Some(value),
            Err(why) => {
                self.faults.push(format!("{place}: {} is not allowed here: {why}", shown(&masked(text.trim()))));
                None
            }
        }
    }

    /// The path of a folder or file that is there.
    pub(super) fn path(&mut self, key: &'static str, what: &str, is_there: impl Fn(&Path) -> bool) -> Option<PathBuf> {
        self.asked.push(key);
        let (text, place) = self.found(key, &format!("the path of a {what}"))?;
        let path = PathBuf::from(text.trim());
        if is_there(&path) {
            return Some(path);
        }
        self.faults.push(format!("{place}: no such {what}: {}", shown(&text)));
        None
    }

    /// Several values: an array in the file, separated by commas in the environment.
    pub(super) fn texts<T>(&mut self, key: &'static str, allowed: &str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let (texts, place) = self.listed(key, allowed);
        let mut values = Vec::new();
        for text in texts {
            match parse(&text) {
                Some(value) => values.push(value),
                None => self.refuse(&place, &text, allowed),
            }
        }
        values
    }

    /// The texts of a key that may have several, and where they stand.
    fn listed(&mut self, key: &'static str, allowed: &str) -> (Vec<String>, String) {
        self.asked.push(key);
        let in_environment = (self.environment)(&environment_name(key)).filter(|text| !text.trim().is_empty());
        match (in_environment, self.file.iter().find(|(name, ..)| name == key)) {
            (Some(text), _) => (split(&text), environment_name(key)),
            (None, Some((_, line, FileValue::Texts(texts)))) => (texts.clone(), format!("{key} (line {line})")),
            (None, Some((_, line, FileValue::Text(text)))) => (split(text), format!("{key} (line {line})")),
            (None, Some((_, line, _))) => {
                self.faults.push(format!("{key} (line {line}): is no array of texts; allowed: {allowed}"));
                (Vec::new(), String::new())
            }
            (None, None) => (Vec::new(), String::new()),
        }
    }

    /// The rows of an array of tables; keys other than `columns` are faults.
    pub(super) fn tables(&mut self, key: &'static str, columns: &[&str]) -> Vec<Row> {
        self.asked.push(key);
        let Some(at) = self.file.iter().position(|(name, ..)| name == key) else { return Vec::new() };
        let (name, line, value) = self.file.remove(at);
        let FileValue::Rows(rows) = value else {
            self.faults.push(format!("{name} (line {line}): is no array of tables; write [[{name}]]"));
            return Vec::new();
        };
        for row in &rows {
            for (cell, _) in row.cells.iter().filter(|(cell, _)| !columns.contains(&cell.as_str())) {
                self.faults.push(format!("{}: {cell}: no such key", row.place));
            }
        }
        rows
    }

    /// One value of a row, which must be there.
    pub(super) fn cell<T>(
        &mut self,
        row: &Row,
        key: &str,
        allowed: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let place = format!("{}: {key}", row.place);
        let Some((_, text)) = row.cells.iter().find(|(name, _)| name == key) else {
            self.faults.push(format!("{place}: is missing; allowed: {allowed}"));
            return None;
        };
        let value = text.as_deref().and_then(parse);
        if value.is_none() {
            self.refuse(&place, text.as_deref().unwrap_or("(not a text)"), allowed);
        }
        value
    }

    fn found(&mut self, key: &'static str, allowed: &str) -> Option<(String, String)> {
        let variable = environment_name(key);
        if let Some(text) = (self.environment)(&variable).filter(|text| !text.trim().is_empty()) {
            return Some((text, variable));
        }
        let (_, line, value) = self.file.iter().find(|(name, ..)| name == key)?;
        let place = format!("{key} (line {line})");
        match value {
            FileValue::Text(text) => Some((text.clone(), place)),
            FileValue::Texts(_) | FileValue::Rows(_) => {
                self.faults.push(format!("{place}: is an array; allowed: {allowed}"));
                None
            }
            FileValue::Other(kind) => {
                self.faults.push(format!("{place}: is {kind}; allowed: {allowed}"));
                None
            }
        }
    }

    fn refuse(&mut self, place: &str, text: &str, allowed: &str) {
        self.faults.push(format!("{place}: {} is not allowed here; allowed: {allowed}", shown(text)));
    }
}

/// A value between quotation marks, without a password, control characters and what is too long.
fn shown(text: &str) -> String {
    let shown: String = if text.contains("://") { masked(text) } else { text.to_owned() };
    let shown: String = shown.chars().filter(|c| !c.is_control()).take(120).collect();
    format!("{shown:?}")
}

fn environment_name(key: &str) -> String {
    format!("REPRIEVE_{}", key.replace('.', "_").to_ascii_uppercase())
}

fn split(text: &str) -> Vec<String> {
    text.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

fn file_value(text: &str, name: &str, value: &DeValue<'_>) -> FileValue {
    match value {
        DeValue::Array(items) if items.iter().any(|item| matches!(item.get_ref(), DeValue::Table(_))) => {
            FileValue::Rows(items.iter().map(|item| row(text, name, item)).collect())
        }
        DeValue::Array(items) => items
            .iter()
            .map(|item| scalar(item.get_ref()))
            .collect::<Option<_>>()
            .map_or(FileValue::Other("a mixed array"), FileValue::Texts),
        other => scalar(other).map_or(FileValue::Other("a date"), FileValue::Text),
    }
}

fn row(text: &str, name: &str, item: &Spanned<DeValue<'_>>) -> Row {
    let place = format!("{name} (line {})", line_of(text, item.span().start));
    let cells = match item.get_ref() {
        DeValue::Table(table) => {
            table.iter().map(|(key, value)| (key.get_ref().to_string(), scalar(value.get_ref()))).collect()
        }
        _ => Vec::new(),
    };
    Row { place, cells }
}

fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Boolean(value) => Some(value.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The line that an offset lies in, counted from 1.
fn line_of(text: &str, offset: usize) -> usize {
    text.get(..offset).map_or(1, |before| before.matches('\n').count() + 1)
}
