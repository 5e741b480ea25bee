//! Keys of a TOML text, read one by one, so that every fault is found and each names its line.
//!
//! A derived deserializer stops at the first fault and knows nothing of what is allowed; this reader goes on.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, lines_before};

/// Turns a value into what is wanted, or says what is allowed.
pub(super) type Read<T> = fn(&DeValue<'_>) -> Result<T, String>;

/// The text that is read, and what is wrong with it so far.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    first_line: usize,
    /// What is wrong so far.
    pub(super) faults: Vec<Fault>,
}

/// A table whose keys are taken out one by one.
#[derive(Debug)]
pub(super) struct Table<'t> {
    path: String,
    /// Line of the file on which the table begins.
    pub(super) line: usize,
    keys: DeTable<'t>,
}

impl<'t> Reader<'t> {
    /// Reads `text`, which begins on line `first_line` of `file`. What is not TOML is a fault, the rest is there.
    pub(super) fn open(file: &'t str, text: &'t str, first_line: usize) -> (Self, Table<'t>) {
        let mut reader = Self { file, text, first_line, faults: Vec::new() };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let line = reader.line(error.span().map_or(0, |span| span.start));
            reader.faults.push(Fault::at_line(file, line, format!("is not TOML: {}", error.message())));
        }
        let table = Table { path: String::new(), line: first_line, keys: table.into_inner() };
        (reader, table)
    }

    /// The line of the file at a byte of the text.
    fn line(&self, at: usize) -> usize {
        self.first_line + lines_before(self.text.as_bytes(), at)
    }

    /// Notes what is wrong with a key.
    pub(super) fn fault(&mut self, line: usize, key: impl Into<String>, message: impl Into<String>) {
        let (key, message) = (Some(key.into()), message.into());
        self.faults.push(Fault { file: self.file.to_owned(), line: Some(line), key, message });
    }

    /// A key that must be there.
    pub(super) fn required<T>(&mut self, table: &mut Table<'_>, name: &str, read: Read<T>) -> Option<T> {
        self.required_at(table, name, read).map(|(value, _)| value)
    }

    /// A key that must be there, and its line.
    pub(super) fn required_at<T>(&mut self, table: &mut Table<'_>, name: &str, read: Read<T>) -> Option<(T, usize)> {
        if !table.keys.contains_key(name) {
            self.fault(table.line, table.key(name), "is missing");
        }
        self.optional_at(table, name, read)
    }

    /// A key that may be left out.
    pub(super) fn optional<T>(&mut self, table: &mut Table<'_>, name: &str, read: Read<T>) -> Option<T> {
        self.optional_at(table, name, read).map(|(value, _)| value)
    }

    /// A key that may be left out, and its line.
    pub(super) fn optional_at<T>(&mut self, table: &mut Table<'_>, name: &str, read: Read<T>) -> Option<(T, usize)> {
        let (key, value) = table.keys.remove_entry(name)?;
        let line = self.line(key.span().start);
        match read(value.get_ref()) {
            Ok(value) => Some((value, line)),
            Err(message) => {
                self.fault(line, table.key(name), message);
                None
            }
        }
    }

    /// A table inside a table, `[floors]`.
    pub(super) fn table<'k>(&mut self, table: &mut Table<'k>, name: &str) -> Option<Table<'k>> {
        let Some((key, value)) = table.keys.remove_entry(name) else {
            self.fault(table.line, table.key(name), format!("is missing: a table [{}]", table.key(name)));
            return None;
        };
        let line = self.line(key.span().start);
        self.as_table(table.key(name), line, value)
    }

    /// The tables of an array of tables, `[[criteria]]`, at least one.
    pub(super) fn tables<'k>(&mut self, table: &mut Table<'k>, name: &str) -> Vec<Table<'k>> {
        let path = table.key(name);
        let wanted = format!("at least one table [[{path}]]");
        let Some((key, value)) = table.keys.remove_entry(name) else {
            self.fault(table.line, path, format!("is missing: {wanted}"));
            return Vec::new();
        };
        let line = self.line(key.span().start);
        match value.into_inner() {
            DeValue::Array(items) if !items.is_empty() => items
                .into_iter()
                .filter_map(|item| {
                    let line = self.line(item.span().start);
                    self.as_table(path.clone(), line, item)
                })
                .collect(),
            _ => {
                self.fault(line, path, format!("must be {wanted}"));
                Vec::new()
            }
        }
    }

    /// The tables inside a table whose names are free, `[criteria.open-socks]`, with their names.
    pub(super) fn named_tables<'k>(&mut self, table: &mut Table<'k>) -> Vec<(String, Table<'k>)> {
        let keys = std::mem::take(&mut table.keys);
        keys.into_iter()
            .filter_map(|(key, value)| {
                let name = key.get_ref().to_string();
                let line = self.line(key.span().start);
                Some((name.clone(), self.as_table(table.key(&name), line, value)?))
            })
            .collect()
    }

    fn as_table<'k>(&mut self, path: String, line: usize, value: Spanned<DeValue<'k>>) -> Option<Table<'k>> {
        match value.into_inner() {
            DeValue::Table(keys) => Some(Table { path, line, keys }),
            other => {
                self.fault(line, path, format!("must be a table, not {}", word(&other)));
                None
            }
        }
    }

    /// Ends the reading of a table: a key that nobody took is unknown, and `known` are the ones that may stand there.
    pub(super) fn close(&mut self, table: &Table<'_>, known: &[&str]) {
        for key in table.keys.keys() {
            let line = self.line(key.span().start);
            self.fault(line, table.key(key.get_ref()), format!("is not a known key: known are {}", known.join(", ")));
        }
    }
}

impl Table<'_> {
    /// The whole name of a key of this table.
    pub(super) fn key(&self, name: &str) -> String {
        if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) }
    }

    /// True if the key is there and has not been taken.
    pub(super) fn has(&self, name: &str) -> bool {
        self.keys.contains_key(name)
    }
}

/// What kind of value this is, in words.
fn word(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "an array",
        DeValue::Table(_) => "a table",
    }
}

/// A text that is not empty, on one line: line ends and runs of spaces become one space.
pub(super) fn text(value: &DeValue<'_>) -> Result<String, String> {
    let text = value.as_str().ok_or_else(|| format!("must be a text in quotes, not {}", word(value)))?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() { Err("must not be empty".to_owned()) } else { Ok(text) }
}

/// A whole number.
pub(super) fn whole(value: &DeValue<'_>) -> Result<i64, String> {
    let number = value.as_integer().ok_or_else(|| format!("must be a whole number, not {}", word(value)))?;
    i64::from_str_radix(number.as_str(), number.radix()).map_err(|_| "is too large a number".to_owned())
}

/// True or false.
pub(super) fn truth(value: &DeValue<'_>) -> Result<bool, String> {
    value.as_bool().ok_or_else(|| format!("must be true or false without quotes, not {}", word(value)))
}

/// An array of texts.
pub(super) fn texts(value: &DeValue<'_>) -> Result<Vec<String>, String> {
    let items = value.as_array().ok_or_else(|| format!("must be an array of texts, not {}", word(value)))?;
    items.iter().map(|item| text(item.get_ref()).map_err(|message| format!("each entry {message}"))).collect()
}

/// A day of the calendar, `2026-11-01`.
pub(super) fn date(value: &DeValue<'_>) -> Result<jiff::civil::Date, String> {
    let wanted = || format!("must be a date as 2026-11-01 without quotes, not {}", word(value));
    let moment = value.as_datetime().filter(|moment| moment.time.is_none()).ok_or_else(wanted)?;
    moment.to_string().parse().map_err(|_| "is not a day of the calendar".to_owned())
}
