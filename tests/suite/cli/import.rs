//! What an import says and does beyond real files: sources, standard input, exit codes, exclusions.

use super::{Counts, Desk};
use crate::support::backends::backend_test;

const MIXED: &str = "# two of them\n192.0.2.7\n192.0.2.8\n\n192.0.2.7\n192.0.2.77\nnonsense here\n10.0.0.1\n";

const SITE: &str = "[[exclusions]]\nnetwork = \"192.0.2.64/26\"\nreason = \"our own mail servers\"\n";

backend_test! {
    async fn every_line_is_one_of_six_things_and_the_last_two_are_told(database: Database) {
        let desk = Desk::over(&database.url);
        let site = desk.file("reprieve.toml", SITE);

        let done = desk.fed(&["--config", &site, "import", "ops", "-", "--source", "scan"], MIXED);

        let expected = Counts { added: 2, duplicate: 1, excluded: 1, refused: 2, lines: 8, aside: 2, ..Counts::default() };
        assert_eq!(done.counts(), expected);
        assert_eq!(done.out.lines().count(), 1);
        let told: Vec<&str> = done.err.lines().collect();
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(told.contains(&"line 6: 192.0.2.77: excluded: in or around 192.0.2.64/26: our own mail servers"), "{told:?}");
        assert!(told.iter().any(|line| line.starts_with("line 7: refused: ")), "{told:?}");
        assert!(told.iter().any(|line| line.starts_with("line 8: 10.0.0.1: refused: ")), "{told:?}");
        assert_eq!(desk.states(&["192.0.2.7", "192.0.2.8", "192.0.2.77", "10.0.0.1"])[2..], ["not-listed"; 2]);
        desk.history();
    }
}

#[test]
fn a_pipe_and_a_file_say_the_same() {
    let (from_file, from_pipe) = (Desk::new(), Desk::new());
    let path = from_file.file("list.txt", MIXED);

    let file = from_file.run(&["import", "ops", &path, "--source", "scan"]);
    let pipe = from_pipe.fed(&["import", "ops", "-", "--source", "scan"], MIXED);

    assert_eq!((file.counts(), &file.err), (pipe.counts(), &pipe.err));
    assert!(pipe.out.starts_with("standard input into ops: "), "{pipe:?}");
    assert!(file.out.contains("list.txt into ops: "), "{file:?}");
}

#[test]
fn a_zone_in_a_pipe_is_read_twice_as_a_file_is() {
    let desk = Desk::new();
    let zone = ":127.0.0.16:Dynamic\n192.0.2.0/30\n!192.0.2.1\n";

    let done = desk.fed(&["import", "dul", "-"], zone);

    assert_eq!((done.counts().added, done.counts().aside), (2, 2), "{done:?}");
    assert_eq!(desk.states(&["192.0.2.0", "192.0.2.1", "192.0.2.2"]), ["listed", "not-listed", "listed"]);
}

#[test]
fn a_trial_tells_everything_and_changes_nothing() {
    let desk = Desk::with_a_listing();
    let before = desk.everything();

    let tried = desk.fed(&["import", "ops", "-", "--dry-run"], MIXED);

    assert_eq!((tried.counts().added, tried.counts().refused), (3, 2));
    assert!(tried.out.ends_with("Tried only: nothing was changed.\n"), "{tried:?}");
    assert_eq!(desk.everything(), before);
}

#[test]
fn thousands_of_refusals_are_told_up_to_a_limit_and_then_counted() {
    let desk = Desk::new();
    let mut file = "192.0.2.1\n".repeat(3);
    file.push_str(&"10.0.0.1\n".repeat(1_500));

    let done = desk.fed(&["import", "ops", "-"], file);

    assert_eq!(done.counts().refused, 1_500);
    assert_eq!(done.told("line "), 1_000);
    assert!(done.err.ends_with("… and 500 more of that kind\n"), "{}", done.err.len());
}

#[test]
fn an_empty_file_is_an_empty_list() {
    let desk = Desk::with_a_listing();
    let before = desk.everything();

    let done = desk.fed(&["import", "ops", "-"], "");

    assert_eq!(done.counts(), Counts::default());
    assert_eq!(desk.everything(), before);
}

backend_test! {
    async fn a_replacing_import_says_what_it_kept_for_other_sources(database: Database) {
        let desk = Desk::over(&database.url);
        assert_eq!(desk.fed(&["import", "ops", "-", "--source", "one"], "192.0.2.7\n192.0.2.8\n").code, 0);
        assert_eq!(desk.fed(&["import", "ops", "-", "--source", "two"], "192.0.2.7\n").code, 0);

        let done = desk.fed(&["import", "ops", "-", "--source", "one", "--replace"], "192.0.2.9\n");

        let expected = Counts { added: 1, ended: 1, kept: 1, lines: 1, ..Counts::default() };
        assert_eq!(done.counts(), expected, "{done:?}");
        assert!(done.out.contains("1 ended, 1 kept for other sources."), "{done:?}");
        assert_eq!(desk.states(&["192.0.2.7", "192.0.2.8", "192.0.2.9"]), ["listed", "not-listed", "listed"]);
        desk.history();
    }
}
