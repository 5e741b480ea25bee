//! The command line: one file for each command. Results go to standard output, everything else to standard error.
//!
//! Exit codes: 0 done; 1 failed, and nothing was changed; 2 the command line or the configuration is not right, and
//! nothing was started; 3 an import was done, but some of its lines were refused.

mod backup;
mod bounce;
mod check;
mod export;
mod import;
mod lookup;
mod migrate;
mod serve;
mod staff;
mod terminal;
mod verify_history;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Config, ConfigFaults};

/// The command line.
#[derive(Debug, Parser)]
#[command(name = "reprieve", version, about, max_term_width = 100)]
struct Cli {
    /// Read the configuration from this TOML file; REPRIEVE_… variables win over it.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the site and its workers.
    Serve(serve::Serve),
    /// Read a file of addresses or networks into a list.
    Import(import::Import),
    /// Write lists to files: zones for name servers, or tables.
    Export(export::Export),
    /// Say whether addresses are listed: the same answer as the site's.
    Lookup(lookup::Lookup),
    /// Explain a returned mail: which list refused it, and what to do.
    Bounce(bounce::Bounce),
    /// Let somebody into the staff pages, or keep them out: prints the link with which they set their secrets.
    Staff(staff::Staff),
    /// Name every fault of configuration, lists and articles, and of what is listed; exit code 1 if there is one, 2 if
    /// the configuration itself cannot be read.
    Check,
    /// Bring the database to the current schema.
    Migrate,
    /// Write a copy of the database to a new file.
    Backup(backup::Backup),
    /// Check that no line of the history was changed after the fact, and that listings are what it says.
    VerifyHistory(verify_history::VerifyHistory),
}

/// Reads the command line, runs the command, and gives the exit code of the process.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let config = match load(cli.config.as_deref(), &cli.command) {
        Ok(config) => config,
        Err(faults) => {
            terminal::complain(&faults);
            return ExitCode::from(2);
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            terminal::complain(&format!("The process could not start its threads: {error}"));
            return ExitCode::FAILURE;
        }
    };
    let outcome = runtime.block_on(async {
        match cli.command {
            Command::Serve(serve) => serve.run(config).await,
            Command::Import(import) => import.run(config).await,
            Command::Export(export) => export.run(config).await,
            Command::Lookup(lookup) => lookup.run(config).await,
            Command::Bounce(bounce) => bounce.run(config).await,
            Command::Staff(staff) => staff.run(&config).await,
            Command::Check => check::run(&config).await,
            Command::Migrate => migrate::run(&config).await,
            Command::Backup(backup) => backup.run(&config).await,
            Command::VerifyHistory(verify) => verify.run(&config).await,
        }
    });
    outcome.unwrap_or_else(|error| {
        terminal::complain(&format!("{error:#}"));
        ExitCode::FAILURE
    })
}

fn load(file: Option<&std::path::Path>, command: &Command) -> Result<Config, ConfigFaults> {
    let config = Config::load(file, &|name| std::env::var(name).ok())?;
    if let Command::Serve(serve) = command {
        serve.check(&config)?;
    }
    Ok(config)
}
