//! What an import refuses: a clear sentence, the right exit code, and a store that is as it was.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Command;

use sqlx::{Connection as _, SqliteConnection};

use super::{Desk, Done, addresses};
use crate::support::backends::backend_test;

#[test]
fn what_is_no_list_is_named_for_what_it_is() {
    let desk = Desk::with_a_listing();
    let table: [(&[u8], &str); 6] = [
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0", "binary"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\x03", "packed with gzip; unpack it first"),
        (b"PK\x03\x04\x14\0\0\0", "packed with zip"),
        (b"\xff\xfe1\x009\x002\x00", "UTF-16"),
        (b"<!DOCTYPE html><title>404</title>", "a web page"),
        (b"Dear all,\nmy mail came back.\nWhat now?\n", "cannot tell what this file is"),
    ];
    for (content, words) in table {
        let path = desk.file("list.bin", content);
        desk.refuses(&["import", "ops", &path], 1, &["list.bin", words]);
        desk.refuses_fed(&["import", "ops", "-"], content, 1, &["standard input", words]);
    }
}

#[test]
fn a_json_array_that_ends_early_brings_nothing_of_what_it_has() {
    let desk = Desk::with_a_listing();
    let whole: Vec<String> = addresses(5_000).lines().map(|ip| format!("{{\"ip\":\"{ip}\"}}")).collect();
    let cut = format!("[{},\n{{\"ip\":\"31.1.", whole.join(",\n"));
    let path = desk.file("cut.json", &cut);
    let words = ["the file ends in the middle of entry 5001; it is probably not whole"];

    desk.refuses(&["import", "ops", &path], 1, &["cut.json", words[0]]);
    desk.refuses_fed(&["import", "ops", "-"], &cut, 1, &["standard input", words[0]]);
}

#[test]
fn a_file_that_breaks_off_behind_thousands_of_lines_brings_none_of_them() {
    let desk = Desk::with_a_listing();
    let path = desk.file("broken.txt", addresses(5_000) + &"1".repeat(70_000));

    desk.refuses(
        &["import", "ops", &path],
        1,
        &["broken.txt: nothing was imported", "line 5001 is longer than 64 KiB"],
    );
}

#[test]
fn a_folder_and_a_missing_file_say_so() {
    let desk = Desk::with_a_listing();
    let folder = desk.folder.path().display().to_string();

    desk.refuses(&["import", "ops", &folder], 1, &[&folder, "is a folder"]);
    desk.refuses(&["import", "ops", "none.txt"], 1, &["none.txt cannot be read", "No such file"]);
    desk.refuses(&["import", "ops", "/dev/null/x"], 1, &["/dev/null/x cannot be read"]);
}

#[test]
fn a_file_that_may_not_be_read_says_so() {
    let desk = Desk::with_a_listing();
    let path = desk.file("secret.txt", "192.0.2.2\n");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&path).is_ok() {
        eprintln!("not tested: this user may read every file");
        return;
    }

    desk.refuses(&["import", "ops", &path], 1, &["secret.txt cannot be read", "denied"]);
}

backend_test! {
    async fn lists_and_criteria_that_are_not_there_are_named_with_those_that_are(database: Database) {
        let desk = Desk::over(&database.url);
        assert_eq!(desk.fed(&["import", "ops", "-"], "192.0.2.1\n").code, 0);
        let path = desk.file("list.txt", "192.0.2.2\n");
        let lists = "there is no list \"opps\"; there are ops, rss, dul, rbl, nml";

        desk.refuses(&["import", "opps", &path], 1, &["nothing was imported", lists]);
        for criterion in ["dul/dynamic-range", "dynamic-range", "open-doors"] {
            let words = format!("list ops has no criterion \"{criterion}\"; it has open-socks, open-http");
            desk.refuses(&["import", "ops", &path, "--criterion", criterion], 1, &[&words]);
        }
        desk.refuses(&["import", "ops", &path, "--source", ""], 1, &["a source is named with 1 to 64 bytes"]);
    }
}

#[test]
fn a_criterion_of_another_list_in_a_line_refuses_the_line() {
    let desk = Desk::with_a_listing();
    let before = desk.everything();

    let done = desk.fed(&["import", "ops", "-"], "{\"ip\":\"192.0.2.9\",\"criterion\":\"dul/dynamic-range\"}\n");

    assert_eq!((done.counts().refused, done.code), (1, 3));
    assert!(
        done.err.contains("line 1: 192.0.2.9: refused: the list has no criterion \"dul/dynamic-range\""),
        "{done:?}"
    );
    assert_eq!(desk.everything(), before);
}

#[test]
fn replacing_with_nothing_is_refused() {
    let desk = Desk::with_a_listing();
    for text in ["", "# nothing today\n", "10.0.0.1\n"] {
        let arguments = ["import", "ops", "-", "--source", "before", "--replace"];
        let before = desk.everything();
        let done = desk.fed(&arguments, text);
        assert_eq!((done.code, done.out.as_str()), (1, ""), "{done:?}");
        assert!(done.err.contains("--replace would end everything from this source"), "{done:?}");
        assert_eq!(desk.everything(), before);
    }
}

#[test]
fn a_command_line_that_is_not_right_ends_with_2() {
    let desk = Desk::new();
    for arguments in [
        &["import", "ops"][..],
        &["import", "ops", "x", "--format", "xml"],
        &["import", "ops", "x", "--dataset", "dnset"],
        &["lookup"],
        &["obliterate"],
        &[],
    ] {
        let done = desk.run(arguments);
        assert_eq!((done.code, done.out.as_str()), (2, ""), "{arguments:?}: {done:?}");
        assert!(!done.err.is_empty());
    }
    assert!(!desk.database().exists());
}

#[test]
fn a_configuration_that_is_not_right_names_key_value_and_what_is_allowed_and_starts_nothing() {
    let table = [
        ("REPRIEVE_DATABASE_URL", "mysql://localhost/x", "sqlite:PATH or postgres://"),
        ("REPRIEVE_LISTEN", "nowhere", "an address and a port"),
        ("REPRIEVE_PUBLIC_URL", "ftp://lookup.example/", "http:// or https://"),
        ("REPRIEVE_TRUSTED_PROXIES", "10.0.0.0/40", "networks, as 10.0.0.0/8"),
        ("REPRIEVE_LISTS_DIR", "/no/such/folder", "no such folder"),
        ("REPRIEVE_LIMITS", "perhaps", "on or off"),
        ("REPRIEVE_STALE_AFTER", "1s", "from 10s to 7d"),
        ("REPRIEVE_LISTABLE_SPECIAL", "everything", "classes, as documentation"),
    ];
    for command in [&["import", "ops", "-"][..], &["lookup", "192.0.2.1"], &["serve"], &["migrate"], &["check"]] {
        for (key, value, allowed) in table {
            let desk = Desk::new();
            let mut command = desk.command(command);
            command.env(key, value);
            Done::of(command).is_refusal(2, &[key, value, allowed]);
            assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 0, "{key}: something was made");
        }
    }
}

#[test]
fn every_fault_of_a_configuration_file_is_named_at_once() {
    let desk = Desk::new();
    let file = desk.file("reprieve.toml", "listen = 'nowhere'\nlimmits = 'on'\n\n[operator]\naccent = 'red'\n");

    let done = desk.run(&["--config", &file, "migrate"]);

    done.is_refusal(2, &["listen (line 1): \"nowhere\"", "limmits (line 2): no such key", "operator.accent (line 5)"]);
    desk.run(&["--config", "none.toml", "migrate"]).is_refusal(2, &["none.toml: cannot be read"]);
    assert!(!desk.database().exists());
}

#[tokio::test]
async fn a_database_that_is_none_of_ours_is_left_alone() {
    let desk = Desk::new();
    let letter = desk.file("letter.txt", "Dear postmaster, my mail came back.");
    let other = desk.file("other.db", "");
    let mut conn = SqliteConnection::connect(&format!("sqlite:{other}")).await.unwrap();
    sqlx::raw_sql("CREATE TABLE cookies (host TEXT)").execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    let folder = desk.folder.path().display().to_string();
    let before = [&letter, &other].map(|path| fs::read(path).unwrap());

    let table = [
        (folder.as_str(), "is a folder"),
        (letter.as_str(), "is not an SQLite database"),
        (other.as_str(), "belongs to another product: it has the table cookies"),
        ("/proc/reprieve.db", "/proc/reprieve.db"),
        ("no/such/folder/x.db", "no/such/folder/x.db"),
    ];
    for (path, words) in table {
        for arguments in [&["import", "ops", &letter, "--format", "plain"][..], &["lookup", "192.0.2.1"], &["migrate"]]
        {
            let mut command = desk.command(arguments);
            command.env("REPRIEVE_DATABASE_URL", format!("sqlite:{path}"));
            Done::of(command).is_refusal(1, &["The database", path, words]);
        }
    }
    assert!([&letter, &other].map(|path| fs::read(path).unwrap()) == before, "one was written to");
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 2, "nothing else was made");
}

#[test]
fn a_database_that_cannot_be_written_says_so() {
    let desk = Desk::with_a_listing();
    let path = desk.database();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o400)).unwrap();
    if fs::OpenOptions::new().append(true).open(&path).is_ok() {
        eprintln!("not tested: this user may write every file");
        return;
    }

    desk.fed(&["import", "ops", "-"], "192.0.2.2\n").is_refusal(1, &["test.db cannot be written"]);
}

#[test]
fn a_disk_that_is_full_in_the_middle_leaves_the_store_as_it_was_i4() {
    let desk = Desk::with_a_listing();
    let list = desk.file("many.txt", addresses(25_000));
    let before = desk.everything();
    // A file of more than 2 MiB cannot be written; the signal that would say so is ignored, so that writing fails.
    let script = "trap '' XFSZ; ulimit -f 4096; exec \"$0\" \"$@\"";
    let ours = desk.command(&["import", "rbl", &list, "--source", "before"]);
    let mut command = Command::new("sh");
    command.arg("-c").arg(script).arg(ours.get_program()).args(ours.get_args());
    for (name, value) in ours.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }

    Done::of(command).is_refusal(1, &["many.txt: nothing was imported", "the disk is full or failing"]);

    assert_eq!(desk.everything(), before);
    let then = desk.run(&["import", "rbl", &list, "--source", "before"]);
    assert_eq!(then.counts().added, 25_000);
    desk.history();
}
