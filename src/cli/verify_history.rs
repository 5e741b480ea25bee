//! `reprieve verify-history`.

use std::process::ExitCode;

use super::terminal::{complain, say};
use crate::app::open_existing;
use crate::config::Config;
use crate::store::events::Head;
use crate::store::verify::ChainVerdict;

/// Check that no line of the history was changed after the fact, and that listings are what it says.
#[derive(Debug, clap::Args)]
pub(super) struct VerifyHistory {
    /// A head that was kept elsewhere, as this command and the log print it: the history must still have it.
    #[arg(long, value_name = "REVISION:HASH")]
    head: Option<Head>,
}

impl VerifyHistory {
    /// Follows the chain of events from its beginning; the first break, or what differs from the history, is named,
    /// with exit code 1.
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<ExitCode> {
        let store = open_existing(config).await?;
        let mut tx = store.read().await?;
        let verdict = tx.verify_chain(self.head).await?;
        let ChainVerdict::Whole { head } = verdict else {
            if let ChainVerdict::Broken { revision, why } = verdict {
                say(&format!("The history is broken: event {revision} {why}."))?;
            }
            return Ok(ExitCode::FAILURE);
        };
        let mismatches = tx.verify_state().await?;
        tx.commit().await?;
        store.close().await;
        say(&format!("The history is whole: {} events, the last is {head}.", head.revision.0))?;
        for mismatch in &mismatches {
            complain(mismatch);
        }
        Ok(if mismatches.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
