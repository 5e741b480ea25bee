//! The program that is run when zones were put in place: it tells the name servers.

use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;
use tokio::time::timeout;

use crate::domain::time::{Seconds, Timestamp};

/// It has so long.
const WITHIN: Duration = Duration::from_mins(1);

/// One that failed is run again after this.
const AGAIN_AFTER: Seconds = Seconds(60);

/// A program with its arguments, never a shell.
#[derive(Debug)]
pub(super) struct After {
    pub program: Vec<String>,
    /// Something was put in place since it last ended well.
    pub is_owed: bool,
    pub tried_at: Option<Timestamp>,
}

impl After {
    /// Runs it, if it is to be run. It is not told our secrets.
    pub(super) async fn run(&mut self, now: Timestamp) {
        let waits = self.tried_at.is_some_and(|at| (Seconds(0)..AGAIN_AFTER).contains(&now.since(at)));
        let Some((program, arguments)) = self.program.split_first().filter(|_| self.is_owed && !waits) else { return };
        let mut command = Command::new(program);
        command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("REPRIEVE_")) {
            command.env_remove(name);
        }
        let failure = match timeout(WITHIN, async { command.spawn()?.wait().await }).await {
            Ok(Ok(status)) if status.success() => {
                (self.is_owed, self.tried_at) = (false, None);
                return;
            }
            Ok(Ok(status)) => status.to_string(),
            Ok(Err(error)) => error.to_string(),
            Err(_) => format!("it did not end within {} s", WITHIN.as_secs()),
        };
        self.tried_at = Some(now);
        metrics::counter!("reprieve_publish_after_failures_total").increment(1);
        tracing::error!(
            program,
            failure,
            "the program that is run after publishing failed; the zones are in place, and it is run again in a minute"
        );
    }
}
