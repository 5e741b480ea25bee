//! List files: what is read, what is refused, and that every line is accounted for.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod bad_input;
mod bind;
mod detect;
mod named;
mod plain;
mod properties;
mod rbldnsd;
mod shared_lists;

use std::io::Cursor;

use crate::support::shared::data as shared;
use reprieve::formats::{Format, Line, LineFault, Options, ReadError, Reader, Record, Tally};

/// Reads a text to its end.
fn read(text: &str, options: impl Into<Options>) -> Result<(Vec<Line>, Tally), ReadError> {
    let mut reader = Reader::open_seekable(Cursor::new(text.as_bytes().to_vec()), options.into())?;
    let mut lines = Vec::new();
    while let Some(line) = reader.read()? {
        lines.push(line);
    }
    let tally = reader.tally();
    assert_eq!(tally.accounted(), tally.lines, "{tally:?}");
    Ok((lines, tally))
}

/// The content of the first line that says something.
fn first(text: &str, format: Format) -> Result<Record, LineFault> {
    let (lines, _) = read(text, Some(format)).unwrap();
    lines.into_iter().next().unwrap().content
}

/// The networks of all records, as text.
fn networks(lines: &[Line]) -> Vec<String> {
    let records = lines.iter().filter_map(|line| line.content.as_ref().ok());
    records.flat_map(|record| record.networks.iter().map(ToString::to_string)).collect()
}

/// Numbers and words of all faults.
fn faults(lines: &[Line]) -> Vec<(u64, String)> {
    lines.iter().filter_map(|line| Some((line.number, line.content.as_ref().err()?.to_string()))).collect()
}
