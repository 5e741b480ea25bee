//! `reprieve backup`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;

use super::terminal::say;
use crate::app::open_existing;
use crate::config::Config;

/// Writes a whole copy of a SQLite database while the site runs. For PostgreSQL use its own `pg_dump`.
#[derive(Debug, clap::Args)]
pub(super) struct Backup {
    /// The file to write; it must not exist.
    file: PathBuf,
}

impl Backup {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<ExitCode> {
        if self.file.exists() {
            anyhow::bail!("{} exists; name a file that does not", self.file.display());
        }
        let store = open_existing(config).await?;
        store.backup(&self.file).await.with_context(|| format!("No backup was made at {}", self.file.display()))?;
        store.close().await;
        say(&format!("The database was copied to {}.", self.file.display()))?;
        Ok(ExitCode::SUCCESS)
    }
}
