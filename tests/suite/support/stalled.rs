//! An import that stands still in the middle of its transaction until somebody listens to it.

use std::fmt::Write as _;
use std::io::Read as _;
use std::net::Ipv4Addr;
use std::process::{Child, Command, ExitStatus, Stdio};

/// Lines that are refused, and told one by one: more words than a pipe holds.
const REFUSED: usize = 1000;

/// A file of so many good lines, with lines in the middle about which an import has a lot to say. What an import does
/// with the first half is written before it comes to them.
pub(crate) fn file_with_a_stall(first: u32, count: u32) -> String {
    let mut text = String::new();
    for number in 0..count {
        if number == count / 2 {
            for private in 0..REFUSED {
                let _ = writeln!(text, "192.168.{}.{}", private / 250, private % 250);
            }
        }
        let _ = writeln!(text, "{}", Ipv4Addr::from(first + number));
    }
    text
}

/// A running import of such a file, to whose words nobody listens yet.
pub(crate) struct Stalled(Child);

impl Stalled {
    /// Starts the import.
    pub(crate) fn start(command: &mut Command) -> Self {
        Self(command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap())
    }

    /// True while it runs.
    pub(crate) fn is_running(&mut self) -> bool {
        self.0.try_wait().unwrap().is_none()
    }

    /// Kills it as a power cut does.
    pub(crate) fn kill(mut self) -> ExitStatus {
        self.0.kill().unwrap();
        self.0.wait().unwrap()
    }

    /// Listens until it has come to its end, which says that lines were refused.
    pub(crate) fn go_on(mut self) {
        let mut told = String::new();
        self.0.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        assert!(told.len() > 64 * 1024, "a pipe holds all of it: it never stood still");
        assert_eq!(self.0.wait().unwrap().code(), Some(3), "{told}");
    }
}
