//! `reprieve serve`.

use std::process::ExitCode;

use crate::app;
use crate::config::{Config, ConfigFaults};

/// Run the site and its workers.
#[derive(Debug, clap::Args)]
pub(super) struct Serve {
    /// Show the whole product with sample data: own temporary database, loopback only.
    #[arg(long)]
    demo: bool,
}

impl Serve {
    /// Refuses what the demo must not do: to be seen from elsewhere.
    pub(super) fn check(&self, config: &Config) -> Result<(), ConfigFaults> {
        if self.demo && !config.listen.ip().is_loopback() {
            let fault = format!(
                "listen: {} is not allowed with --demo; allowed: an address of this machine alone, as 127.0.0.1:8080",
                config.listen
            );
            return Err(ConfigFaults(vec![fault]));
        }
        if let Some(listen) = config.metrics_listen.filter(|listen| self.demo && !listen.ip().is_loopback()) {
            let fault =
                format!("metrics_listen: {listen} is not allowed with --demo; allowed: an address of this machine");
            return Err(ConfigFaults(vec![fault]));
        }
        Ok(())
    }

    pub(super) async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        if self.demo {
            app::serve::demo(config).await?;
        } else {
            app::serve::run(config).await?;
        }
        Ok(ExitCode::SUCCESS)
    }
}
