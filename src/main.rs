//! The `reprieve` command: reads the command line and calls the crate.

use std::process::ExitCode;

fn main() -> ExitCode {
    reprieve::cli::run()
}
