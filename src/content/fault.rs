//! What is wrong with a file that an operator wrote.

use std::fmt;

/// One thing that is wrong, and where. Shown as `ops/list.toml:12: criteria.code: …`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Path of the file or folder, seen from the folder that was loaded.
    pub file: String,
    /// Line, counted from 1; none where the fault concerns the file as a whole.
    pub line: Option<usize>,
    /// The key, with the tables it stands in: `criteria.code`.
    pub key: Option<String>,
    /// What is wrong and what is allowed.
    pub message: String,
}

impl Fault {
    /// A fault of a file or folder as a whole.
    pub(super) fn of_file(file: impl Into<String>, message: impl Into<String>) -> Self {
        Self { file: file.into(), line: None, key: None, message: message.into() }
    }

    /// A fault of one line.
    pub(super) fn at_line(file: impl Into<String>, line: usize, message: impl Into<String>) -> Self {
        Self { file: file.into(), line: Some(line), key: None, message: message.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(key) = &self.key {
            write!(f, ": {key}")?;
        }
        write!(f, ": {}", self.message)
    }
}

/// Everything that is wrong with a set of files, in the order of files and lines; never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl Faults {
    /// `value` if nothing is wrong, else all that is.
    pub(super) fn unless_empty<T>(mut faults: Vec<Fault>, value: T) -> Result<T, Self> {
        if faults.is_empty() {
            return Ok(value);
        }
        faults.sort();
        faults.dedup();
        Err(Self(faults))
    }
}

/// One fault a line.
impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, fault) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            fault.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// How many lines end before byte `at` of a text.
pub(super) fn lines_before(text: &[u8], at: usize) -> usize {
    memchr::memchr_iter(b'\n', text.get(..at).unwrap_or_default()).count()
}
