//! The real binary as a child process, ended by its own id when the test ends.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

/// A command of the binary, with nothing of the caller's configuration.
pub(crate) fn reprieve(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_reprieve"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("REPRIEVE_")) {
        command.env_remove(name);
    }
    command.args(arguments).env("REPRIEVE_LOG", "warn").stdin(Stdio::null());
    command
}

/// A site that runs.
pub(crate) struct Site {
    child: Child,
    /// `http://127.0.0.1:PORT`, without a slash at the end.
    pub(crate) url: String,
}

impl Site {
    /// A site on a free port over an existing database.
    pub(crate) fn over(database: &Path) -> Self {
        let url = format!("sqlite:{}", database.display());
        Self::start(reprieve(&["serve"]).env("REPRIEVE_LISTEN", "127.0.0.1:0").env("REPRIEVE_DATABASE_URL", url))
    }

    /// Starts the command and waits until it has said where it listens.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let url = lines.by_ref().map_while(Result::ok).find_map(|line| {
            let at = line.find("http://127.0.0.1:")?;
            let url = line.get(at..)?.split_whitespace().next()?;
            Some(url.trim_end_matches(['/', '.', ',']).to_owned())
        });
        // The rest is read away so that the child never waits for a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, url: url.unwrap_or_else(|| panic!("the site ended before it said where it listens")) }
    }

    /// Waits until the process has ended by itself.
    pub(crate) fn ended(mut self) -> ExitStatus {
        self.child.wait().unwrap()
    }

    /// The id of the process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
