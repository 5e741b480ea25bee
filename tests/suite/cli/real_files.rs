//! Real lists and zones through the binary: every line accounted for, against counts made here in another way.

use std::collections::BTreeSet;
use std::net::IpAddr;

use super::{Counts, Desk, Done, shared};
use crate::support::backends::backend_test;

/// One list file, and what an independent reading of it says.
struct Real {
    path: String,
    list: &'static str,
    /// What each line names, as text: an address or a network; `None` where it names a host.
    entries: Vec<Option<String>>,
    /// Lines of the file, or entries of an array.
    lines: u64,
}

impl Real {
    fn text(name: &str) -> Option<(String, String)> {
        let path = shared(name)?;
        Some((path.display().to_string(), std::fs::read_to_string(path).unwrap()))
    }

    /// One address or network a line.
    fn netset(name: &str, list: &'static str) -> Option<Self> {
        let (path, text) = Self::text(&format!("lists/{name}"))?;
        let entries: Vec<_> = text.lines().map(|line| Some(line.trim_end_matches("/32").to_owned())).collect();
        Some(Self { path, list, lines: entries.len() as u64, entries })
    }

    /// `protocol://host:port` a line.
    fn proxies_text() -> Option<Self> {
        let (path, text) = Self::text("lists/open-proxies.txt")?;
        let host = |line: &str| line.split('/').next_back().unwrap().rsplit_once(':').unwrap().0.to_owned();
        let entries: Vec<_> = text.lines().map(|line| only_address(&host(line))).collect();
        Some(Self { path, list: "ops", lines: entries.len() as u64, entries })
    }

    /// An array of objects with `host`.
    fn proxies_json() -> Option<Self> {
        let (path, text) = Self::text("lists/open-proxies.json")?;
        let all: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
        let entries: Vec<_> = all.iter().map(|entry| only_address(entry["host"].as_str().unwrap())).collect();
        Some(Self { path, list: "ops", lines: entries.len() as u64, entries })
    }

    fn distinct(&self) -> BTreeSet<&str> {
        self.entries.iter().flatten().map(String::as_str).collect()
    }

    fn expected(&self) -> Counts {
        let added = self.distinct().len() as u64;
        let named = self.entries.iter().flatten().count() as u64;
        let refused = self.entries.len() as u64 - named;
        Counts { added, duplicate: named - added, refused, lines: self.lines, ..Counts::default() }
    }

    /// Some of what is listed, from all over the file, as single addresses.
    fn samples(&self) -> Vec<&str> {
        let all: Vec<&str> = self.distinct().into_iter().collect();
        all.iter().step_by(all.len().div_ceil(40)).map(|entry| entry.split('/').next().unwrap()).collect()
    }
}

fn only_address(host: &str) -> Option<String> {
    host.trim_matches(['[', ']']).parse::<IpAddr>().ok().map(|address| address.to_string())
}

/// First import, second import, lookups.
fn comes_in_whole_and_only_once(desk: &Desk, real: &Real) {
    let arguments = ["import", real.list, &real.path, "--source", "feed"];
    let first = desk.run(&arguments);
    assert_eq!(first.counts(), real.expected(), "{}", real.path);
    assert_eq!(first.told("line ") + first.told("entry "), real.expected().refused, "{first:?}");
    assert!(!first.err.contains('\u{1b}') && !first.err.contains('\r'), "a bar in a pipe: {first:?}");
    let history = desk.history();

    let second = desk.run(&arguments);
    let unchanged = Counts { added: 0, unchanged: real.expected().added, ..real.expected() };
    assert_eq!(second.counts(), unchanged, "{}", real.path);
    assert_eq!(desk.history(), history, "no new event");

    for answer in desk.answers(&real.samples()) {
        assert_eq!(answer["state"], "listed", "{answer}");
        assert!(answer["listings"].as_array().unwrap().iter().all(|listing| listing["list"] == real.list), "{answer}");
    }
    let strangers = desk.states(&["198.18.7.7", "2001:db8:ffff::1", "255.255.255.254", "0.0.0.1"]);
    assert_eq!(strangers, ["not-listed"; 4]);
}

#[test]
fn the_json_array_of_proxies_comes_in_whole() {
    let Some(real) = Real::proxies_json() else { return };
    comes_in_whole_and_only_once(&Desk::new(), &real);
}

#[test]
fn the_text_and_the_array_of_the_same_proxies_say_the_same() {
    let (Some(text), Some(array)) = (Real::proxies_text(), Real::proxies_json()) else { return };
    let desk = Desk::new();
    comes_in_whole_and_only_once(&desk, &text);
    let history = desk.history();

    let again = desk.run(&["import", "ops", &array.path, "--source", "feed"]);

    assert_eq!(again.counts().added, 0, "{again:?}");
    assert_eq!(desk.history(), history);
}

#[test]
fn fourteen_thousand_spam_sources_come_in_whole() {
    let Some(real) = Real::netset("ipsum-level3.txt", "rbl") else { return };
    comes_in_whole_and_only_once(&Desk::new(), &real);
}

#[test]
fn ipv4_networks_come_in_whole() {
    let Some(real) = Real::netset("vpn-ipv4.netset", "dul") else { return };
    comes_in_whole_and_only_once(&Desk::new(), &real);
}

#[test]
fn networks_of_many_sizes_come_in_whole() {
    let Some(real) = Real::netset("apple-relay-mixed.netset", "dul") else { return };
    comes_in_whole_and_only_once(&Desk::new(), &real);
}

backend_test! {
    async fn ipv6_networks_come_in_whole(database: Database) {
        let Some(real) = Real::netset("vpn-ipv6.netset", "dul") else { return };
        comes_in_whole_and_only_once(&Desk::over(&database.url), &real);
    }
}

backend_test! {
    async fn replacing_ends_exactly_what_the_shorter_file_no_longer_names(database: Database) {
        let Some(real) = Real::netset("vpn-ipv6.netset", "dul") else { return };
        let desk = Desk::over(&database.url);
        desk.run(&["import", "dul", &real.path, "--source", "feed"]);
        desk.fed(&["import", "dul", "-", "--source", "other"], "198.51.100.0/24\n");
        let text = std::fs::read_to_string(&real.path).unwrap();
        let is_kept = |at: &usize| !at.is_multiple_of(7);
        let lines: Vec<&str> = text.lines().collect();
        let part = |wanted: bool| -> Vec<&str> {
            (0..lines.len()).filter(|at| is_kept(at) == wanted).map(|at| lines[at]).collect()
        };
        let (kept, gone) = (part(true), part(false));
        let shorter = desk.file("shorter.netset", kept.join("\n"));

        let before = desk.everything();
        let tried = desk.run(&["import", "dul", &shorter, "--source", "feed", "--replace", "--dry-run"]);
        assert_eq!(desk.everything(), before);
        let done = desk.run(&["import", "dul", &shorter, "--source", "feed", "--replace"]);

        let (kept_count, gone_count) = (kept.len() as u64, gone.len() as u64);
        let expected =
            Counts { unchanged: kept_count, ended: gone_count, lines: kept_count, ..Counts::default() };
        assert_eq!(done.counts(), expected);
        assert_eq!(tried.counts(), expected);
        assert!(tried.out.ends_with("Tried only: nothing was changed.\n"), "{tried:?}");
        let inside: Vec<_> = desk.answers(&kept).iter().map(|answer| answer["state"].clone()).collect();
        assert!(inside.iter().all(|state| state == "listed"), "{inside:?}");
        let listed = desk.answers(&["::/0"])[0]["inside_total"].as_u64().unwrap();
        assert_eq!(listed, kept_count);
        assert_eq!(desk.states(&["198.51.100.7"]), ["listed"]);
    }
}

/// Networks that a zone makes by its lines, counted by hand, and how many of them no list may have; lines without an
/// entry for this list: directives, default values, exclusions, entries of other types.
const ZONES: [(&str, u64, u64, u64); 4] = [
    // 127.0.0.2; 10.20.30.0 to .40 is a /27, a /29 and a /32; 10.40 to 10.42 a /15 and a /16; 10.50.1 to 10.50.3 a /24
    // and a /23; four single ones; the /29 without 127.0.0.10 is a /31, a /32 and a /30.
    ("ip4set.zone", 1 + 3 + 2 + 2 + 4 + 3, 0, 5),
    // Two single ones; the /29 without 127.0.0.5 is a /30, which holds 127.0.0.1, a /32 and a /31.
    ("ip4trie.zone", 2 + 2, 1, 4),
    // A /48 without one address is one network for each bit between; a mapped address; a /64; and ::1.
    ("ip6trie.zone", 80 + 1 + 1, 1, 4),
    // Two, one and one; three lines of type generic.
    ("combined.zone", 4, 0, 9 + 3),
];

#[test]
fn zones_come_in_as_rbldnsd_reads_them() {
    let Some(expected) = shared("zones/expected.json") else { return };
    let expected: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(expected).unwrap()).unwrap();
    for (name, added, refused, aside) in ZONES {
        let path = shared(&format!("zones/{name}")).unwrap();
        let lines = std::fs::read_to_string(&path).unwrap().lines().count() as u64;
        let desk = Desk::new();
        // The zones' codes are none of the list's.
        let path = path.display().to_string();
        let mut command = desk.command(&["import", "dul", &path, "--criterion", "dul/dynamic-range"]);
        if name == "ip4trie.zone" {
            command.args(["--dataset", "ip4trie"]);
        }
        let done = Done::of(open(command));
        assert_eq!(done.counts(), Counts { added, refused, lines, aside, ..Counts::default() }, "{name}: {done:?}");
        desk.history();
        let (listed, not) = answered(&expected, name);
        assert!(listed.len() >= 3, "{name}: {listed:?}");
        for (addresses, state) in [(listed, "listed"), (not, "not-listed")] {
            let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
            for (address, found) in addresses.iter().zip(desk.states(&addresses)) {
                assert_eq!(found, state, "{address} in {name}");
            }
        }
    }
}

/// Every class that the zones of the tests use, open for listing.
fn open(mut command: std::process::Command) -> std::process::Command {
    command.env("REPRIEVE_LISTABLE_SPECIAL", "documentation,loopback,private");
    command
}

/// Never listed, with what is refused because it holds 127.0.0.1.
const NEVER: [&str; 3] = ["127.0.0.0", "127.0.0.1", "::1"];

/// Addresses that rbldnsd answered for in any zone of a file, and those that it answered for in none.
fn answered(expected: &serde_json::Value, file: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let cases = expected["cases"].as_array().unwrap().iter().filter(|case| case["file"] == file);
    let (mut listed, mut not) = (BTreeSet::new(), BTreeSet::new());
    for query in cases.flat_map(|case| case["queries"].as_array().unwrap()).filter(|query| query["type"] == "A") {
        let Some(address) = query["ip"].as_str().and_then(|ip| ip.parse::<IpAddr>().ok()) else { continue };
        let address = address.to_canonical().to_string();
        if !NEVER.contains(&address.as_str()) {
            let is_answered = !query["answers"].as_array().unwrap().is_empty();
            if is_answered { &mut listed } else { &mut not }.insert(address);
        }
    }
    not.retain(|address| !listed.contains(address));
    (listed, not)
}

#[test]
fn an_export_of_proxies_for_rbldnsd_comes_in_whole_under_a_criterion_and_without_one_as_far_as_its_codes_are_known_p06()
{
    let Some((path, text)) = Real::text("zones/open-proxies.ip4set") else { return };
    let entries: Vec<&str> = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_digit())).collect();
    let distinct: BTreeSet<&str> = entries.iter().map(|line| line.split_whitespace().next().unwrap()).collect();
    let desk = Desk::new();

    let tried = desk.run(&["import", "ops", &path, "--dry-run"]);
    let done = desk.run(&["import", "ops", &path, "--criterion", "ops/open-socks"]);

    let unknown = entries.iter().filter(|line| line.contains(":127.0.0.8:")).count() as u64;
    assert_eq!(tried.counts().refused, unknown);
    assert!(tried.err.contains("no criterion with the code 127.0.0.8; it has 127.0.0.9 for open-socks, "), "{tried:?}");
    let counts = done.counts();
    let special = distinct.iter().filter(|address| address.starts_with("127.")).count() as u64;
    assert_eq!(counts.added, distinct.len() as u64 - special);
    // Test entries are passed over: the zone of the list has its own.
    assert_eq!((counts.refused, special), (0, 1));
    assert_eq!(counts.added + counts.duplicate + special, entries.len() as u64);
    assert_eq!(
        (counts.lines, counts.aside),
        (text.lines().count() as u64, (text.lines().count() - entries.len()) as u64)
    );
    desk.history();
}

#[test]
fn a_zone_of_names_is_refused_whole() {
    let Some(path) = shared("zones/dnset.zone") else { return };
    Desk::with_a_listing().refuses(&["import", "dul", path.to_str().unwrap()], 1, &["dnset.zone", "a list of names"]);
}
