//! `reprieve check`.

use std::process::ExitCode;

use super::terminal::{complain, say};
use crate::app::files;
use crate::config::Config;

/// Names every fault of what the site would read at start. Faults of the configuration have been named before.
pub(super) fn run(config: &Config) -> anyhow::Result<ExitCode> {
    match files::read(config) {
        Ok(files) => {
            let criteria: usize = files.lists.iter().map(|list| list.criteria.len()).sum();
            say(&format!("No faults: {} lists with {criteria} criteria, and their articles.", files.lists.len()))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            complain(&faults);
            Ok(ExitCode::FAILURE)
        }
    }
}
