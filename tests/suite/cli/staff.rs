//! `reprieve staff`, and the link of the first administrator.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use crate::support::backends::{Database, backend_test};
use crate::support::binary::reprieve;

fn run(database: &Database, arguments: &[&str]) -> Output {
    let mut all = vec!["staff"];
    all.extend(arguments);
    reprieve(&all).env("REPRIEVE_DATABASE_URL", &database.url).output().unwrap()
}

fn told(output: &Output) -> String {
    let text = if output.status.success() { &output.stdout } else { &output.stderr };
    String::from_utf8_lossy(text).into_owned()
}

/// The first line that holds a link.
fn link(text: &str) -> Option<&str> {
    text.lines().find(|line| line.contains("/staff/join/"))
}

backend_test! {
    async fn an_operator_lets_people_in_lists_resets_and_closes_them(database: Database) {
        let added = run(database, &["add", "ada", "ada@staff.example"]);
        assert!(added.status.success(), "{}", told(&added));
        let text = told(&added);
        assert!(text.starts_with("ada is on the staff as administrator.") && text.contains("for 24 hours"), "{text}");
        assert!(link(&text).unwrap().starts_with("http://127.0.0.1:8080/staff/join/"), "{text}");

        let again = run(database, &["add", "ada", "ada@staff.example"]);
        assert_eq!((again.status.code(), told(&again).contains("ada is a name that somebody has")), (Some(1), true));
        assert!(run(database, &["add", "ben", "ben@staff.example", "--role", "reviewer"]).status.success());
        let listed = told(&run(database, &["list"]));
        let rows: Vec<Vec<&str>> = listed.lines().map(|line| line.split_whitespace().take(2).collect()).collect();
        assert_eq!(rows, [["NAME", "ROLE"], ["ada", "administrator"], ["ben", "reviewer"]]);

        let last = run(database, &["disable", "ada"]);
        assert_eq!(last.status.code(), Some(1));
        assert!(told(&last).contains("the only administrator"), "{}", told(&last));
        assert!(run(database, &["disable", "ben"]).status.success());
        assert!(told(&run(database, &["list"])).contains("closed"));
        let reset = told(&run(database, &["reset", "ben"]));
        assert!(link(&reset).is_some(), "{reset}");
        assert_ne!(link(&reset), link(&told(&run(database, &["reset", "ben"]))));
    }
}

backend_test! {
    async fn what_is_typed_wrong_is_told_and_changes_nothing(database: Database) {
        for (arguments, code, word) in [
            (vec!["add", "Ada Lovelace", "ada@staff.example"], 2, "begins with a letter"),
            (vec!["add", "ada", "no address"], 2, "before the @"),
            (vec!["add", "ada", "ada@staff.example", "--role", "king"], 2, "reviewer, lister or administrator"),
            (vec!["reset", "nobody"], 1, "Nobody on the staff is called nobody"),
            (vec!["disable", "nobody"], 1, "Nobody on the staff is called nobody"),
        ] {
            let output = run(database, &arguments);
            assert_eq!(output.status.code(), Some(code), "{arguments:?}");
            assert!(told(&output).contains(word), "{arguments:?}: {}", told(&output));
        }
        assert!(told(&run(database, &["list"])).contains("Nobody is on the staff"));
    }
}

/// What the site says at its start, up to the name of the first administrator or the end of what it says at once.
fn start(database: &Database) -> String {
    let mut command: Command = reprieve(&["serve"]);
    command.env("REPRIEVE_DATABASE_URL", &database.url).env("REPRIEVE_LISTEN", "127.0.0.1:0");
    command.env("REPRIEVE_LETTERS_DIR", std::env::temp_dir().join(format!("letters-{}", std::process::id())));
    let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let (said, heard) = mpsc::channel();
    std::thread::spawn(move || lines.for_each(|line| drop(said.send(line))));
    let mut text = String::new();
    // A site that says nothing more is waited for no longer than this.
    while let Ok(line) = heard.recv_timeout(Duration::from_secs(20)) {
        text.push_str(&line);
        text.push('\n');
        if line.contains("for signing in is") {
            break;
        }
    }
    child.kill().unwrap();
    child.wait().unwrap();
    text
}

backend_test! {
    async fn s52_a_new_site_prints_a_link_for_its_first_administrator_until_somebody_has_joined(database: Database) {
        let first = start(database);
        let second = start(database);
        let of_first = link(&first).unwrap_or_else(|| panic!("{first}")).to_owned();
        let of_second = link(&second).unwrap_or_else(|| panic!("{second}"));
        assert_ne!(of_first, of_second, "each start makes another one, and the old one is void");
        let listed = told(&run(database, &["list"]));
        assert!(listed.contains("admin") && listed.contains("has a link, no secrets yet"), "{listed}");
        assert_eq!(listed.lines().count(), 2, "no account but that one: {listed}");
    }
}
