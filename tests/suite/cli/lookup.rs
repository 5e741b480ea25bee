//! `reprieve lookup`: what a person reads, and the JSON of the API.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use super::commands::copy_folder;
use super::{Desk, Done};
use crate::support::backends::backend_test;
use crate::support::binary::Site;

/// An address on two lists, a network around others, IPv6.
fn desk() -> Desk {
    let desk = Desk::new();
    for (list, lines) in [
        ("ops", "socks5://203.0.113.7:1080\n203.0.113.9\n2001:db8:7::/64\n"),
        ("dul", "203.0.113.0/24\n198.51.100.0/25\n2001:db8::/32\n"),
    ] {
        assert_eq!(desk.fed(&["import", list, "-", "--source", "feed"], lines).code, 0);
    }
    desk
}

#[test]
fn a_listed_address_is_told_with_reason_times_and_the_way_off() {
    let desk = desk();

    let done = desk.run(&["lookup", "203.0.113.7"]);

    assert_eq!(done.code, 0, "{done:?}");
    assert!(done.err.contains("kept for examples in texts (RFC 5737)"), "{done:?}");
    let lines: Vec<&str> = done.out.lines().collect();
    assert_eq!(lines[0], "203.0.113.7 is listed:");
    assert!(lines[1].starts_with("It lies in 203.0.113.0/24: documentation"), "{lines:?}");
    for words in [
        "  ops (",
        "): 203.0.113.7/32",
        "    criterion     ops/open-socks, code 127.0.0.9",
        "    ends          in 1",
        "    policy        http://127.0.0.1:8080/lists/ops/policy#open-socks",
        "    removal       http://127.0.0.1:8080/remove/ops/203.0.113.7",
        "  dul (",
        "): 203.0.113.0/24",
        "    ends          not by itself",
        "/remove/dul/203.0.113.0/24",
    ] {
        assert!(done.out.contains(words), "no {words:?} in {}", done.out);
    }
    assert!(done.out.find("): 203.0.113.7/32") < done.out.find("): 203.0.113.0/24"), "the narrowest first");
}

#[test]
fn each_form_of_a_query_is_answered_and_what_was_understood_is_said_apart() {
    let desk = desk();
    let table = [
        ("192.0.2.77", "192.0.2.77 is on no list.", ""),
        ("::ffff:203.0.113.9", "203.0.113.9 is listed:", "203.0.113.9"),
        ("203.0.113.0/28", "203.0.113.0/28: 2 inside, 1 around it.", ""),
        ("203.0.113.5/28", "203.0.113.0/28: 2 inside, 1 around it.", "203.0.113.0/28"),
        ("203.0.0.0/16", "203.0.0.0/16: 3 inside, 0 around it.", ""),
        ("2001:db8:7::/48", "2001:db8:7::/48: 1 inside, 1 around it.", ""),
        ("2001:db8::/31", "2001:db8::/31: 2 inside, 0 around it.", ""),
        ("127.0.0.2", "127.0.0.2 is", ""),
        ("10.1.2.3", "It lies in 10.0.0.0/8: private (RFC 1918).", ""),
        ("7.113.0.203.ops.bl.example", "203.0.113.7 is listed:", "203.0.113.7"),
    ];
    for (query, out, err) in table {
        let done = desk.run(&["lookup", query]);
        assert_eq!(done.code, 0, "{query}: {done:?}");
        assert!(done.out.contains(out), "{query}: {done:?}");
        assert!(done.err.contains(err), "{query}: {done:?}");
    }
}

#[test]
fn a_range_is_answered_network_by_network() {
    let done = desk().run(&["lookup", "203.0.113.6-203.0.113.9"]);

    assert_eq!(done.code, 0);
    let heads: Vec<&str> = done.out.lines().filter(|line| line.contains(" inside, ")).collect();
    assert_eq!(heads, ["203.0.113.6/31: 1 inside, 1 around it.", "203.0.113.8/31: 1 inside, 1 around it."]);
}

#[test]
fn what_makes_no_sense_ends_with_1_and_the_rest_is_answered() {
    let desk = desk();
    for query in ["010.0.0.1", "1.2.3", "0x7f.1", "192.0.2.300", "!!", ""] {
        let done = desk.run(&["lookup", query, "203.0.113.7"]);
        assert_eq!(done.code, 1, "{query}: {done:?}");
        assert!(
            done.err.starts_with(&format!("{query}: ")) && done.err.trim_end().len() > query.len() + 12,
            "{done:?}"
        );
        assert!(done.out.starts_with("203.0.113.7 is listed:"), "{done:?}");
    }
}

#[test]
fn s13_a_query_that_is_repeated_cannot_steer_the_terminal() {
    let desk = desk();
    let nasty = format!("\u{1b}]0;title\u{7}\u{9b}31m\u{202e}{}", "!".repeat(5000));

    let done = desk.run(&["lookup", &nasty, "\u{1b}[2J203.0.113.7"]);

    assert!(!done.err.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}']), "{done:?}");
    assert!(done.err.len() < 2000, "{} bytes", done.err.len());
}

backend_test! {
    async fn a_lookup_with_another_configuration_answers_and_changes_nothing(database: Database) {
        let desk = Desk::over(&database.url);
        let site = desk.file("reprieve.toml", "[[exclusions]]\nnetwork = \"192.0.2.64/26\"\nreason = \"our own\"\n");
        assert_eq!(desk.fed(&["--config", &site, "import", "ops", "-"], "192.0.2.1\n").code, 0);
        let head = database.number("SELECT revision FROM chain").await;
        let lists = std::path::Path::new(&site).with_file_name("lists");
        copy_folder(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/lists"), &lists);
        let with_lists = |arguments: &[&str]| {
            let mut command = desk.command(arguments);
            command.env("REPRIEVE_LISTS_DIR", &lists);
            Done::of(command)
        };
        std::fs::rename(lists.join("nml"), lists.join("new")).unwrap();
        let text = std::fs::read_to_string(lists.join("ops/list.toml")).unwrap();
        std::fs::write(lists.join("ops/list.toml"), text.replacen("ttl = \"", "ttl = \"1", 1)).unwrap();

        assert_eq!(desk.states(&["192.0.2.1", "192.0.2.2"]), ["listed", "not-listed"]);
        let other = with_lists(&["lookup", "--json", "192.0.2.1"]);
        std::fs::remove_dir_all(lists.join("ops")).unwrap();
        let gone = with_lists(&["lookup", "192.0.2.1"]);

        assert!(other.code == 0 && other.out.contains("\"state\":\"listed\""), "{other:?}");
        gone.is_refusal(1, &["not those of the database", "list ops is no longer published, but it has 1 active"]);
        assert_eq!(database.number("SELECT revision FROM chain").await, head);
        assert_eq!(database.number("SELECT COUNT(*) FROM exclusions").await, 1);
    }
}

#[test]
fn several_queries_are_answered_in_the_order_asked() {
    let desk = desk();
    let asked = ["203.0.113.9", "192.0.2.1", "203.0.113.0/24", "2001:db8:7::1", "203.0.113.7"];

    let answers = desk.answers(&asked);

    let named = |answer: &serde_json::Value| answer.get("address").unwrap_or(&answer["network"]).clone();
    assert_eq!(answers.iter().map(named).collect::<Vec<_>>(), asked);
    let states: Vec<_> = answers.iter().map(|answer| answer["state"].as_str().unwrap()).collect();
    assert_eq!(states, ["listed", "not-listed", "listed", "listed", "listed"]);
}

#[test]
fn a_place_without_a_database_is_told_and_none_is_made_there() {
    let desk = Desk::new();
    for arguments in [&["lookup", "192.0.2.1"][..], &["verify-history"], &["backup", "copy.db"]] {
        desk.run(arguments).is_refusal(1, &["there is no database at", "test.db"]);
    }
    assert_eq!(std::fs::read_dir(desk.folder.path()).unwrap().count(), 0);
}

#[test]
fn json_is_what_the_api_of_the_running_site_answers() {
    let desk = desk();
    let site = Site::over(&desk.database());
    while !get(&site, "/health/ready").starts_with("HTTP/1.1 200") {
        std::thread::yield_now();
    }
    let table = [
        ("203.0.113.7", "/ip/203.0.113.7.json", "/api/v1/lookup/203.0.113.7"),
        ("192.0.2.200", "/ip/192.0.2.200.json", "/api/v1/lookup/192.0.2.200"),
        ("127.0.0.2", "/ip/127.0.0.2.json", "/api/v1/lookup/127.0.0.2"),
        ("2001:db8:7::5", "/ip/2001:db8:7::5.json", "/api/v1/lookup/2001:db8:7::5"),
        ("203.0.113.0/24", "/api/v1/lookup/203.0.113.0/24", "/api/v1/lookup/203.0.113.0/24"),
        ("203.0.0.0/16", "/api/v1/lookup/203.0.0.0/16", "/api/v1/lookup/203.0.0.0/16"),
        ("2001:db8:7::/48", "/api/v1/lookup/2001:db8:7::/48", "/api/v1/lookup/2001:db8:7::/48"),
    ];
    for (query, page, api) in table {
        let mut command = desk.command(&["lookup", "--json", query]);
        command.env("REPRIEVE_PUBLIC_URL", format!("{}/", site.url));
        let told = without_time(&Done::of(command).out);
        for path in [page, api] {
            let answer = get(&site, path);
            let (_, body) = answer.split_once("\r\n\r\n").unwrap();
            assert_eq!(without_time(body), told, "{path}");
        }
    }
}

fn without_time(json: &str) -> serde_json::Value {
    let mut answer: serde_json::Value = serde_json::from_str(json).unwrap_or_else(|_| panic!("no JSON: {json}"));
    assert!(answer.as_object_mut().unwrap().remove("checked_at").unwrap().is_string());
    answer
}

/// An answer of the site, head and body.
fn get(site: &Site, path: &str) -> String {
    let host = site.url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

backend_test! {
    async fn the_answer_is_the_same_on_both_databases(database: Database) {
        let desk = Desk::over(&database.url);
        desk.fed(&["import", "ops", "-"], "31.0.113.7\n31.0.113.8\n2001:db8:7::/64\n");
        desk.fed(&["import", "dul", "-"], "31.0.0.0/16\n31.0.113.0/24\n31.0.114.0/24\n");

        let answers = desk.answers(&["31.0.113.7", "31.0.113.0/24", "31.0.0.0/8", "2001:db8:7::1", "31.1.0.0"]);

        let networks = |at: usize| -> Vec<&str> {
            answers[at]["listings"].as_array().unwrap().iter().map(|l| l["network"].as_str().unwrap()).collect()
        };
        assert_eq!(networks(0), ["31.0.113.7/32", "31.0.113.0/24", "31.0.0.0/16"]);
        assert_eq!(networks(1), ["31.0.0.0/16", "31.0.113.0/24", "31.0.113.7/32", "31.0.113.8/32"]);
        assert_eq!(answers[2]["inside_by_list"], serde_json::json!({"ops": 2, "dul": 3}));
        assert_eq!(networks(3), ["2001:db8:7::/64"]);
        assert_eq!(networks(4), [""; 0]);
    }
}
