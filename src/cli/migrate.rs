//! `reprieve migrate`.

use std::process::ExitCode;

use anyhow::Context;

use super::terminal::say;
use crate::app::{COMMAND_PATIENCE, open_store};
use crate::config::Config;

/// Brings the schema up to date; harmless when it already is.
pub(super) async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let store = open_store(config, COMMAND_PATIENCE).await?;
    store.migrate().await.context("The database could not be brought to the current schema")?;
    store.close().await;
    say(&"The database has the current schema.")?;
    Ok(ExitCode::SUCCESS)
}
