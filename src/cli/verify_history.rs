//! `reprieve verify-history`.

use std::process::ExitCode;

use super::terminal::say;
use crate::app::open_existing;
use crate::config::Config;
use crate::store::events::ChainVerdict;

/// Follows the chain of events from its beginning; the first break is named, with exit code 1.
pub(super) async fn run(config: &Config) -> anyhow::Result<ExitCode> {
    let store = open_existing(config).await?;
    let verdict = store.read().await?.verify_chain().await?;
    store.close().await;
    match verdict {
        ChainVerdict::Whole { events, hash } => {
            say(&format!("The history is whole: {events} events, the last hash is {hash}."))?;
            Ok(ExitCode::SUCCESS)
        }
        ChainVerdict::Broken { revision, why } => {
            say(&format!("The history is broken: event {revision} {why}."))?;
            Ok(ExitCode::FAILURE)
        }
    }
}
