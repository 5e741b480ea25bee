//! The small commands: check, migrate, backup, verify-history, and help.

use std::fs;
use std::path::Path;

use super::{Desk, Done};
use crate::support::backends::backend_test;

#[test]
fn every_command_has_help_and_is_named_in_the_help_of_all() {
    let desk = Desk::new();
    let all = desk.run(&["--help"]);
    assert_eq!((all.code, all.err.as_str()), (0, ""), "{all:?}");
    for command in ["serve", "import", "lookup", "check", "migrate", "backup", "verify-history"] {
        assert!(all.out.contains(&format!("\n  {command} ")), "{command} in {}", all.out);
        let done = desk.run(&[command, "--help"]);
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{done:?}");
        assert!(done.out.contains(&format!("Usage: reprieve {command}")), "{done:?}");
        assert!(done.out.contains("--config <FILE>"), "{done:?}");
    }
    assert!(desk.run(&["--version"]).out.starts_with("reprieve "));
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 0);
}

#[test]
fn what_ships_has_no_faults() {
    let desk = Desk::new();

    let done = desk.run(&["check"]);

    assert_eq!((done.code, done.err.as_str()), (0, ""), "{done:?}");
    assert!(done.out.starts_with("No faults: 5 lists with "), "{done:?}");
    assert!(!desk.database().exists(), "nothing is made");
}

#[test]
fn check_names_every_fault_of_the_lists_with_file_line_and_key() {
    let desk = Desk::new();
    let lists = desk.folder.path().join("lists");
    copy_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/lists"), &lists);
    let change = |file: &str, from: &str, to: &str| -> usize {
        let path = lists.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has {from:?}");
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
        text.lines().position(|line| line.contains(from)).unwrap() + 1
    };
    let faults = [
        ("ops/list.toml", change("ops/list.toml", "removal = \"self-service\"", "removal = \"by-payment\""), "removal"),
        ("ops/list.toml", change("ops/list.toml", "code = \"127.0.0.10\"", "code = \"192.0.2.10\""), "code"),
        ("rbl/list.toml", change("rbl/list.toml", "ttl = \"15m\"", "tttl = \"15m\""), "tttl"),
        ("dul/list.toml", change("dul/list.toml", "ipv4 = 12", "ipv4 = 40"), "ipv4"),
        ("rss/en.md", change("rss/en.md", "[rules.still-open]", "[rules.still-opened]"), "rules.still-opened"),
        ("nml/de.md", change("nml/de.md", "[rules.no-fee]", "[rules.fee]"), "rules.fee"),
    ];

    let mut command = desk.command(&["check"]);
    command.env("REPRIEVE_LISTS_DIR", &lists);
    let done = Done::of(command);

    done.is_refusal(1, &[]);
    for (file, line, key) in faults {
        let place = format!("{file}:{line}: ");
        let is_named = |told: &str| told.starts_with(&place) && told.contains(key);
        assert!(done.err.lines().any(is_named), "no {place}{key} in {}", done.err);
    }
    assert!(!desk.database().exists());
    let mut import = desk.command(&["import", "ops", "-"]);
    import.env("REPRIEVE_LISTS_DIR", &lists);
    Done::of(import).is_refusal(1, &["ops/list.toml:"]);
    assert!(!desk.database().exists(), "nothing is made from faulty lists");
}

#[test]
fn check_names_a_list_whose_zone_holds_the_site_p09() {
    let desk = Desk::new();
    for (url, lists) in [
        ("https://www.ops.bl.example/", 1),
        ("https://OPS.bl.example", 1),
        ("https://lookup.bl.example/", 0),
        ("https://nops.bl.example/", 0),
        ("https://ops.bl.example.org/", 0),
    ] {
        let mut command = desk.command(&["check"]);
        command.env("REPRIEVE_PUBLIC_URL", url);
        let done = Done::of(command);
        assert_eq!((done.code, done.err.lines().count()), (lists, usize::try_from(lists).unwrap()), "{url}: {done:?}");
        assert!(lists == 0 || done.err.starts_with("list ops: its zone ops.bl.example holds the name"), "{done:?}");
    }
}

backend_test! {
    async fn check_names_what_is_listed_on_lists_that_are_gone_or_narrower_now(database: Database) {
        let desk = Desk::over(&database.url);
        assert_eq!(desk.fed(&["import", "ops", "-"], "192.0.2.1\n192.0.2.2\n").code, 0);
        assert_eq!(desk.fed(&["import", "dul", "-"], "41.0.0.0/12\n").code, 0);
        assert_eq!(desk.fed(&["import", "rbl", "-"], "192.0.2.3\n").code, 0);
        assert_eq!(desk.run(&["check"]).code, 0);
        let before = desk.everything();
        let lists = desk.folder.path().join("lists");
        copy_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/lists"), &lists);
        fs::remove_dir_all(lists.join("rbl")).unwrap();
        let change = |list: &str, from: &str, to: &str| {
            let path = lists.join(list).join("list.toml");
            let text = fs::read_to_string(&path).unwrap();
            assert!(text.contains(from), "{list} has {from:?}");
            fs::write(&path, text.replace(from, to)).unwrap();
        };
        change("dul", "ipv4 = 12", "ipv4 = 16");

        let mut command = desk.command(&["check"]);
        command.env("REPRIEVE_LISTS_DIR", &lists);
        let done = Done::of(command);

        done.is_refusal(1, &["list rbl is no longer published, but it has 1 active listings"]);
        assert!(done.err.contains("list dul takes nothing wider than /16 now, but 1 active listings are"), "{done:?}");
        assert_eq!(desk.everything(), before);
    }
}

#[test]
fn check_names_a_database_that_cannot_be_opened() {
    let desk = Desk::new();
    fs::write(desk.database(), "Dear postmaster, my mail came back.").unwrap();

    desk.run(&["check"]).is_refusal(1, &["The database", "is not an SQLite database"]);
}

#[test]
fn check_names_a_file_of_networks_that_is_none() {
    let desk = Desk::new();
    let file = desk.database().with_extension("mmdb");
    fs::write(&file, "not a database").unwrap();

    let mut command = desk.command(&["check"]);
    command.env("REPRIEVE_OWNERS_DB", &file);

    Done::of(command).is_refusal(1, &["owners_db: ", "no readable MaxMind database"]);
}

pub(super) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::write(target, fs::read(entry.path()).unwrap()).unwrap();
        }
    }
}

backend_test! {
    async fn migrating_twice_is_harmless_and_keeps_everything(database: Database) {
        let desk = Desk::over(&database.url);
        for _ in 0..2 {
            let done = desk.run(&["migrate"]);
            assert_eq!((done.code, done.out.as_str()), (0, "The database has the current schema.\n"), "{done:?}");
        }
        assert_eq!(desk.fed(&["import", "ops", "-"], "192.0.2.1\n").code, 0);
        let before = desk.everything();

        assert_eq!(desk.run(&["migrate"]).code, 0);

        assert_eq!(desk.everything(), before);
    }
}

#[test]
fn a_database_without_our_schema_is_brought_there_by_migrate_alone() {
    let desk = Desk::new();
    fs::write(desk.database(), "").unwrap();

    for arguments in [&["lookup", "192.0.2.1"][..], &["verify-history"], &["backup", "copy.db"]] {
        desk.run(arguments).is_refusal(1, &["does not have the current schema; reprieve migrate"]);
    }
    assert!(!desk.folder.path().join("copy.db").exists());
    assert_eq!(desk.run(&["migrate"]).code, 0);

    assert_eq!(desk.history().lines().count(), 1);
    assert_eq!(desk.states(&["192.0.2.1"]), ["not-listed"]);
}

#[test]
fn a_backup_is_a_whole_database_and_never_written_over_a_file() {
    let desk = Desk::with_a_listing();
    let copy = desk.folder.path().join("copy.db");

    let done = desk.run(&["backup", "copy.db"]);

    assert_eq!((done.code, done.err.as_str()), (0, ""), "{done:?}");
    assert_eq!(done.out, "The database was copied to copy.db.\n");
    let copied = Desk::over(&format!("sqlite:{}", copy.display()));
    assert_eq!(copied.everything(), desk.everything());
    assert_eq!(copied.fed(&["import", "ops", "-"], "192.0.2.2\n").counts().added, 1);
    assert_eq!(desk.states(&["192.0.2.2"]), ["not-listed"], "the copy is another database");

    let before = fs::read(&copy).unwrap();
    desk.refuses(&["backup", "copy.db"], 1, &["copy.db exists; name a file that does not"]);
    assert_eq!(fs::read(&copy).unwrap(), before);
    desk.refuses(&["backup", "no/such/folder/copy.db"], 1, &["No backup was made at no/such/folder/copy.db"]);
}

#[test]
fn a_history_that_was_changed_after_the_fact_is_told_with_exit_code_1() {
    crate::support::backends::on_sqlite(async |database| {
        let desk = Desk::over(&database.url);
        desk.fed(&["import", "ops", "-"], "192.0.2.1\n192.0.2.2\n");
        database.raw("DROP TRIGGER events_keep; UPDATE events SET actor = 'nobody' WHERE revision = 6").await.unwrap();

        let done = desk.run(&["verify-history"]);

        assert_eq!(done.code, 1, "{done:?}");
        assert!(done.out.starts_with("The history is broken: event 6 "), "{done:?}");
    });
}

#[test]
fn a_listing_that_was_changed_without_an_event_is_told_with_exit_code_1() {
    crate::support::backends::on_sqlite(async |database| {
        let desk = Desk::over(&database.url);
        desk.fed(&["import", "ops", "-"], "192.0.2.1\n192.0.2.2\n");
        database.raw("DROP TRIGGER listings_change; UPDATE listings SET source = 'other' WHERE id = 7").await.unwrap();

        let done = desk.run(&["verify-history"]);

        assert_eq!(done.code, 1, "{done:?}");
        assert!(done.out.starts_with("The history is whole: 7 events"), "{done:?}");
        assert_eq!(done.err, "listing 7: its source is not what its events say\n");
    });
}

#[test]
fn a_head_that_was_kept_tells_whether_the_history_still_has_it_s98() {
    let desk = Desk::with_a_listing();
    let told = desk.history();
    let kept = told.trim_end().trim_end_matches('.').rsplit(' ').next().unwrap().to_owned();
    assert_eq!(desk.fed(&["import", "ops", "-"], "192.0.2.2\n").code, 0);

    assert_eq!(desk.run(&["verify-history", "--head", &kept]).code, 0);
    let later = kept.replace("6:", "9:");
    let cut = desk.run(&["verify-history", "--head", &later]);
    let other = desk.run(&["verify-history", "--head", &kept.replace("6:", "5:")]);
    desk.run(&["verify-history", "--head", "6"]).is_refusal(2, &["REVISION:HASH"]);

    assert_eq!((cut.code, other.code), (1, 1));
    assert!(cut.out.contains("event 8 was there when the head was kept, and is gone"), "{cut:?}");
    assert!(other.out.contains("event 5 has another hash than the one that was kept"), "{other:?}");
}
