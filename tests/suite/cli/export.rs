//! `reprieve export`: into a folder, into a pipe, and back in again; and what `check` says of zones.

use std::fs;
use std::io::{Read as _, Write as _};
use std::process::Stdio;

use super::{Desk, addresses};

/// Listings of three lists, in both families.
fn listed() -> Desk {
    let desk = Desk::new();
    for (list, text) in [
        ("ops", "socks5://192.0.2.1:1080\nhttp://192.0.2.9:8080\n"),
        ("dul", "203.0.113.0/28\n2001:db8:10::/45\n"),
        ("rbl", "192.0.2.1\n"),
    ] {
        let done = desk.fed(&["import", list, "-"], text);
        assert_eq!(done.code, 0, "{done:?}");
    }
    desk
}

#[test]
fn a_folder_gets_a_file_for_each_list_and_the_command_tells_which() {
    let desk = listed();
    let done = desk.run(&["export", "ops", "--out", "zones"]);
    assert_eq!((done.code, done.err.as_str()), (0, ""));
    assert!(done.out.starts_with("ops: 2 listings in ops.ip4trie ("), "{}", done.out);
    let done = desk.run(&["export", "--all", "--format", "csv", "--out", "zones"]);
    assert_eq!(done.out.lines().count(), 5, "{}", done.out);
    let names = fs::read_dir(desk.folder.path().join("zones")).unwrap().count();
    assert_eq!(names, 7);
    let csv = fs::read_to_string(desk.folder.path().join("zones/dul.csv")).unwrap();
    assert!(csv.starts_with("network,criterion,first_listed_at,last_seen_at,expires_at\n203.0.113.0/28,dul/"), "{csv}");
}

#[test]
fn a_pipe_gets_one_file_that_an_import_reads_again() {
    let desk = listed();
    for format in ["rbldnsd", "plain", "csv", "jsonl", "bind"] {
        let done = desk.run(&["export", "dul", "--format", format, "--out", "-"]);
        assert_eq!((done.code, done.err.as_str()), (0, ""), "{format}");
        let into = Desk::new();
        let again = into.fed(&["import", "dul", "-", "--source", "copy"], &done.out);
        assert_eq!(again.code, 0, "{format}: {again:?}");
        // A zone file has it in the pieces that names can say: a network of 16 as 16 addresses, one of /45 as eight.
        let added = if format == "bind" { "24 added" } else { "2 added" };
        assert!(again.out.contains(added) && again.out.contains("0 refused"), "{format}: {}", again.out);
        assert_eq!(
            into.states(&["203.0.113.15", "203.0.113.16", "2001:db8:17::1"]),
            ["listed", "not-listed", "listed"]
        );
    }
    let zone = desk.run(&["export", "dul", "--format", "bind", "--out", "-"]).out;
    assert!(
        zone.starts_with("$ORIGIN dul.bl.example.\n") && zone.contains("\n0.113.0.203 IN A 127.0.0.16\n"),
        "{zone}"
    );
    let set = desk.run(&["export", "dul", "--dataset", "ip4tset", "--out", "-"]).out;
    assert_eq!(set.lines().filter(|line| line.starts_with("203.0.113.")).count(), 16);
}

#[test]
fn all_lists_in_one_file_need_the_name_of_their_zone() {
    let desk = listed();
    desk.run(&["export", "--all", "--out", "-"]).is_refusal(1, &["publish.combined_zone is not set"]);
    let mut command = desk.command(&["export", "--all", "--out", "-"]);
    let done = command.env("REPRIEVE_PUBLISH_COMBINED_ZONE", "bl.example").output().unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    assert!(text.contains("$DATASET ip4trie:ops-v4 @ ops\n") && text.contains("$DATASET ip6trie:dul-v6 @ dul\n"));
}

#[test]
fn what_cannot_be_exported_is_said_and_no_file_is_left() {
    let desk = listed();
    for (arguments, words) in [
        (&["export", "spam", "--out", "zones"][..], "there is no list \"spam\"; there are ops, rss, dul, rbl, nml"),
        (&["export", "--all", "--format", "csv", "--out", "-"], "name a list, or a folder with --out"),
        (
            &["export", "ops", "--format", "csv", "--dataset", "ip4set", "--out", "zones"],
            "--dataset is for --format rbldnsd",
        ),
        (&["export", "ops", "--out", "/dev/null/zones"], "this folder cannot be made"),
    ] {
        desk.run(arguments).is_refusal(1, &[words]);
        assert!(!desk.folder.path().join("zones").exists());
    }
    desk.run(&["export", "--out", "zones"]).is_refusal(2, &["required"]);
    Desk::new().run(&["export", "ops", "--out", "zones"]).is_refusal(1, &["database"]);
}

#[test]
fn a_reader_that_goes_away_ends_the_command() {
    let desk = Desk::new();
    desk.fed(&["import", "ops", "-"], addresses(50_000));
    let mut command = desk.command(&["export", "ops", "--format", "jsonl", "--out", "-"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut begin = [0; 64];
    child.stdout.take().unwrap().read_exact(&mut begin).unwrap();
    let done = child.wait_with_output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8(done.stderr).unwrap().contains("not everything was exported"));
}

#[test]
fn p37_p40_p43_check_names_what_is_wrong_with_zones() {
    let desk = listed();
    let done = desk.run(&["export", "ops", "--out", "zones"]);
    assert_eq!(done.code, 0);
    let check = |settings: &[(&str, &str)]| {
        let mut command = desk.command(&["check"]);
        super::Done::from(command.envs(settings.iter().copied()).output().unwrap())
    };
    let zones = desk.folder.path().join("zones").display().to_string();
    assert_eq!(check(&[("REPRIEVE_PUBLISH_DIR", &zones)]).code, 0, "a folder that nothing was published to");
    check(&[("REPRIEVE_PUBLISH_COMBINED_ZONE", "ops.bl.example")])
        .is_refusal(1, &["is the zone of the list ops alone"]);
    check(&[("REPRIEVE_PUBLIC_URL", "https://lookup.bl.example/"), ("REPRIEVE_PUBLISH_COMBINED_ZONE", "bl.example")])
        .is_refusal(1, &["publish.combined_zone: the zone bl.example holds the name of this site"]);
    check(&[
        ("REPRIEVE_PUBLISH_DIR", &zones),
        ("REPRIEVE_PUBLISH_FORMATS", "bind"),
        ("REPRIEVE_PUBLISH_NAME_SERVERS", "ns1.ops.bl.example"),
    ])
    .is_refusal(1, &["ns1.ops.bl.example lies in the zone ops.bl.example", "no address"]);
    let manifest = format!(
        "{{\"zones\":{{\"ops\":{{\"zone\":\"ops.bl.example\",\"serial\":1,\"revision\":1,\"read_at\":\"2026-11-23T18:00:00Z\",\
         \"written_revision\":1,\"published_at\":\"2026-11-23T18:00:00Z\",\"listings\":2,\"v4_addresses\":2,\"content\":\"\",\"files\":{{\"ops.ip4trie\":{{\"bytes\":3,\"sha256\":\"{}\"}}}}}}}}}}",
        "0".repeat(64)
    );
    fs::File::create(desk.folder.path().join("zones/manifest.json")).unwrap().write_all(manifest.as_bytes()).unwrap();
    check(&[("REPRIEVE_PUBLISH_DIR", &zones)]).is_refusal(1, &["ops.ip4trie: is missing, or not as it was written"]);
    check(&[("REPRIEVE_PUBLISH_ASK", "192.0.2.53:0")]).is_refusal(2, &["addresses and ports, as 192.0.2.53:53"]);
    fs::write(desk.folder.path().join("a-file"), "").unwrap();
    let file = desk.folder.path().join("a-file").display().to_string();
    check(&[("REPRIEVE_PUBLISH_DIR", &file), ("REPRIEVE_PUBLISH_AFTER", "reload-the-name-server")]).is_refusal(
        1,
        &[
            "a-file: no zone can be written there by this user: is not a folder",
            "there is no program \"reload-the-name-server\"",
        ],
    );
    fs::write(desk.folder.path().join("zones/rbl.ip4trie"), "192.0.2.1 :2:listed\n").unwrap();
    check(&[("REPRIEVE_PUBLISH_DIR", &zones)]).is_refusal(1, &["rbl.ip4trie: lacks the test entries of rbl"]);
}
