//! What every bench shares: rows of one Markdown table.
//!
//! A figure is a ratio to something measured in the same run, so that it means the same on another machine. Each bench
//! is a program of its own (`harness = false`): it measures, makes [`Row`]s and hands them to [`report`]. `make bench`
//! runs them all and joins their rows. Sizes come from the environment, see [`size`].
//!
//! Only what every bench uses belongs here. Parts that some use lie beside it and are taken in with
//! `#[path = "support/….rs"] mod …;`: `listings` (sample data), `measure` (single
//! operations), `process` (processor time and memory), `chase` (one cold read), `bulk` (rows past the store), `services`, `desk` (a full
//! store).

use std::fs::OpenOptions;
use std::io::{self, Write};

/// One line of the table.
pub(crate) struct Row {
    /// What is measured, and against what.
    pub(crate) figure: &'static str,
    /// The ratio, or a value with its unit.
    pub(crate) measured: String,
    /// What it must reach.
    pub(crate) target_first: &'static str,
    /// What it should reach later; empty when there is nothing further to reach.
    pub(crate) target_then: &'static str,
    /// The numbers behind the ratio, and under what circumstances.
    pub(crate) note: String,
}

/// Prints the rows as one table on standard output; the rows alone also go to the end of the file that
/// `REPRIEVE_BENCH_ROWS` names, if it is set.
pub(crate) fn report(rows: &[Row]) -> io::Result<()> {
    let lines: String = rows.iter().map(line).collect();
    let mut out = io::stdout().lock();
    write!(out, "| figure | measured | aim | note |\n|---|---|---|---|\n{lines}")?;
    match std::env::var_os("REPRIEVE_BENCH_ROWS") {
        Some(file) => OpenOptions::new().append(true).create(true).open(file)?.write_all(lines.as_bytes()),
        None => Ok(()),
    }
}

fn line(row: &Row) -> String {
    let then = if row.target_then.is_empty() { String::new() } else { format!(", then {}", row.target_then) };
    format!("| {} | {} | {}{then} | {} |\n", row.figure, row.measured, row.target_first, row.note)
}

/// A size from the environment, `REPRIEVE_BENCH_LISTINGS=1000000`, or the usual one.
pub(crate) fn size(variable: &str, usual: usize) -> usize {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}
