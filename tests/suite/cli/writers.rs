//! Two commands at once.

use std::process::Stdio;

use super::{Desk, Done, addresses};
use crate::support::backends::backend_test;
use crate::support::binary::Site;

backend_test! {
    async fn two_imports_at_once_come_in_one_after_the_other(database: Database) {
        let desk = Desk::over(&database.url);
        let many = addresses(12_000);
        let lines: Vec<&str> = many.lines().collect();
        let files = [desk.file("one.txt", lines[..8_000].join("\n")), desk.file("two.txt", lines[4_000..].join("\n"))];

        let children = files.map(|file| {
            let mut command = desk.command(&["import", "rbl", &file]);
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
        });
        let counts = children.map(|child| Done::from(child.wait_with_output().unwrap()).counts());

        let sum = |pick: fn(&super::Counts) -> u64| counts.iter().map(pick).sum::<u64>();
        assert_eq!((sum(|c| c.added), sum(|c| c.unchanged)), (12_000, 4_000), "{counts:?}");
        assert_eq!(desk.answers(&["31.0.0.0/8"])[0]["inside_total"], 12_000);
        desk.history();
    }
}

backend_test! {
    async fn reading_does_not_wait_for_a_long_import(database: Database) {
        let desk = Desk::over(&database.url);
        assert_eq!(desk.fed(&["import", "ops", "-"], "192.0.2.1\n").code, 0);
        let before = desk.everything();
        let mut writer = database.store.begin().await.unwrap();
        writer.lock_chain().await.unwrap();

        // Each would give up after half a minute if it wanted the place of the writer.
        assert_eq!(desk.everything(), before);
        let site = Site::start(desk.command(&["serve"]).env("REPRIEVE_LISTEN", "127.0.0.1:0"));
        assert!(site.url.starts_with("http://127.0.0.1:"));

        writer.rollback().await.unwrap();
    }
}
