//! Writing to people at a terminal.

use std::fmt::Display;
use std::io::{self, Write};

/// Writes a line to standard error. When even that fails there is nobody left to tell.
pub(super) fn complain(text: &dyn Display) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Writes a line to standard output; a reader that went away is an error for the caller.
pub(super) fn say(text: &dyn Display) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{text}")
}
