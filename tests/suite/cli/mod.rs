//! Commands of the real binary: what they write, their exit codes, and what they leave in the store.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail as tests do")]

mod bad_input;
mod bounce;
mod commands;
mod endless;
mod export;
mod import;
mod killed;
mod lookup;
mod real_files;
mod staff;
mod writers;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use crate::support::binary::reprieve;
use crate::support::shared::data as shared;

/// A folder and a database for commands.
pub(crate) struct Desk {
    folder: TempDir,
    url: String,
}

/// What a command has said.
#[derive(Debug)]
pub(crate) struct Done {
    code: i32,
    out: String,
    err: String,
}

/// What an import says at its end.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    added: u64,
    renewed: u64,
    unchanged: u64,
    duplicate: u64,
    excluded: u64,
    refused: u64,
    ended: u64,
    kept: u64,
    lines: u64,
    aside: u64,
}

impl Desk {
    /// A folder with an SQLite database that is not there yet.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        Self { folder, url }
    }

    /// A folder beside a database that is there.
    fn over(url: &str) -> Self {
        Self { folder: tempfile::tempdir().unwrap(), url: url.to_owned() }
    }

    /// A database with 192.0.2.1 on `ops`.
    fn with_a_listing() -> Self {
        let desk = Self::new();
        let done = desk.fed(&["import", "ops", "-", "--source", "before"], "192.0.2.1\n");
        assert_eq!(done.code, 0, "{done:?}");
        desk
    }

    fn database(&self) -> PathBuf {
        self.folder.path().join("test.db")
    }

    /// A file in the folder.
    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// A command over the database, with documentation addresses open for listing.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = reprieve(arguments);
        command.env("REPRIEVE_DATABASE_URL", &self.url).env("REPRIEVE_LISTABLE_SPECIAL", "documentation");
        command.current_dir(self.folder.path());
        command
    }

    fn run(&self, arguments: &[&str]) -> Done {
        Done::of(self.command(arguments))
    }

    /// The same with this on standard input.
    fn fed(&self, arguments: &[&str], input: impl AsRef<[u8]>) -> Done {
        let mut command = self.command(arguments);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = input.as_ref();
        std::thread::scope(|scope| {
            // A command that has heard enough closes its end.
            scope.spawn(move || drop(stdin.write_all(input)));
            child.wait_with_output().unwrap().into()
        })
    }

    /// What the store says of its history: how many events, and the last hash.
    fn history(&self) -> String {
        let done = self.run(&["verify-history"]);
        assert_eq!(done.code, 0, "{done:?}");
        assert!(done.out.starts_with("The history is whole"), "{done:?}");
        done.out
    }

    /// The API's answers, without the time at which they were given.
    fn answers(&self, queries: &[&str]) -> Vec<serde_json::Value> {
        let done = self.run(&[&["lookup", "--json"], queries].concat());
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{done:?}");
        let answers = done.out.lines().map(|line| {
            let mut answer: serde_json::Value = serde_json::from_str(line).unwrap();
            answer.as_object_mut().unwrap().remove("checked_at").unwrap();
            answer
        });
        answers.collect()
    }

    /// `listed` or `not-listed` for each address.
    fn states(&self, addresses: &[&str]) -> Vec<String> {
        if addresses.is_empty() {
            return Vec::new();
        }
        self.answers(addresses).iter().map(|answer| answer["state"].as_str().unwrap().to_owned()).collect()
    }

    /// Everything that can be seen of the store: history and listings.
    fn everything(&self) -> (String, Vec<serde_json::Value>) {
        (self.history(), self.answers(&["192.0.2.1", "0.0.0.0/0", "::/0"]))
    }

    /// Runs a command that must fail with this exit code, these words on standard error, none on standard output, and
    /// a store that is as it was.
    #[track_caller]
    fn refuses(&self, arguments: &[&str], code: i32, words: &[&str]) {
        self.refuses_fed(arguments, "", code, words);
    }

    #[track_caller]
    fn refuses_fed(&self, arguments: &[&str], input: impl AsRef<[u8]>, code: i32, words: &[&str]) {
        let before = self.everything();
        self.fed(arguments, input).is_refusal(code, words);
        assert_eq!(self.everything(), before, "{arguments:?}");
    }
}

impl Done {
    fn of(mut command: Command) -> Self {
        command.output().unwrap().into()
    }

    #[track_caller]
    fn is_refusal(&self, code: i32, words: &[&str]) {
        assert_eq!((self.code, self.out.as_str()), (code, ""), "{self:?}");
        for words in words {
            assert!(self.err.contains(words), "no {words:?} in {self:?}");
        }
        assert!(!self.err.contains("panicked"), "{self:?}");
    }

    /// The summary of an import that was done.
    #[track_caller]
    fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        let said = self.out.trim_end();
        let (_, said) = said.split_once(" into ").unwrap_or_else(|| panic!("{self:?}"));
        let (_, said) = said.split_once(": ").unwrap();
        let words: Vec<&str> = said.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u64>() else { continue };
            let count = match pair[1] {
                "added" => &mut counts.added,
                "renewed" => &mut counts.renewed,
                "unchanged" => &mut counts.unchanged,
                "duplicate" => &mut counts.duplicate,
                "excluded" => &mut counts.excluded,
                "refused" => &mut counts.refused,
                "ended" => &mut counts.ended,
                "kept" => &mut counts.kept,
                "lines" => &mut counts.lines,
                "of" => &mut counts.aside,
                other => panic!("{other:?} in {said:?}"),
            };
            *count = number;
        }
        assert_eq!(self.code, if counts.refused > 0 { 3 } else { 0 }, "{self:?}");
        counts
    }

    /// How many lines of standard error begin so: lines of the file, or entries of an array, told one by one.
    fn told(&self, beginning: &str) -> u64 {
        self.err.lines().filter(|line| line.starts_with(beginning)).count() as u64
    }
}

impl From<Output> for Done {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
    }
}

/// So many different addresses that stand in no special range, one a line.
fn addresses(count: u32) -> String {
    let lines: Vec<String> = (0..count).map(|n| std::net::Ipv4Addr::from(0x1F00_0000 + n).to_string()).collect();
    lines.join("\n") + "\n"
}
