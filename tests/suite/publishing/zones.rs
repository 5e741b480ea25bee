//! What the zones say, as rbldnsd and BIND read them.

use std::fmt::Write as _;
use std::net::Ipv4Addr;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

use reprieve::domain::listing::EndedHow;
use reprieve::domain::time::Seconds;
use reprieve::formats::rbldnsd::Dataset;
use reprieve::formats::write::output::Output;
use reprieve::formats::write::{Answer, Head, Links, ZoneFacts, bind, rbldnsd};
use reprieve::services::publishing::FileKind;
use reprieve::store::events::Act;

use super::{TRIES, content, export, files};
use crate::support::app::{NOW, TestApp};
use crate::support::asking::{Dns, name_of};
use crate::support::servers::{self, Server, free_port, is_root, open_folder};

fn code(last: u8) -> Ipv4Addr {
    Ipv4Addr::new(127, 0, 0, last)
}

/// Lists that answer each other's questions: a range with an address of another code inside, IPv6, three lists at one
/// address.
async fn listed() -> TestApp {
    let app = TestApp::new().await;
    for (criterion, network) in [
        ("ops/open-socks", "203.0.113.7"),
        ("ops/open-http", "203.0.113.8"),
        ("ops/open-socks", "2001:db8:7::/64"),
        ("rbl/spam-source", "203.0.113.7"),
        ("dul/dynamic-range", "203.0.113.0/28"),
        ("dul/dial-up", "203.0.113.4/30"),
        ("dul/dynamic-range", "2001:db8:10::/45"),
    ] {
        app.list(criterion, network).await;
    }
    app
}

/// named over zone files of a folder, each `zone=file`.
fn named(folder: &Path, zones: &[(&str, &str)]) -> Option<Server> {
    let program = servers::program("named", "bind9")?;
    let at = free_port(Ipv4Addr::LOCALHOST);
    let mut config = format!(
        "options {{ directory \"{0}\"; listen-on port {1} {{ 127.0.0.1; }}; listen-on-v6 {{ none; }}; recursion no; \
         pid-file none; session-keyfile none; check-names primary ignore; empty-zones-enable no; }};\ncontrols {{ }};\n",
        folder.display(),
        at.port()
    );
    for (zone, file) in zones {
        // Writing to a String cannot fail.
        let _ =
            writeln!(config, "zone \"{zone}\" {{ type primary; file \"{file}\"; check-integrity no; notify no; }};");
    }
    // It wants to be able to write beside its zones.
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o777)).unwrap();
    let written = folder.join("named.conf");
    std::fs::write(&written, config).unwrap();
    let mut command = Command::new("sh");
    // It says what it does on standard error.
    command.args(["-c", "exec \"$@\" 2>&1", "sh"]).arg(program).arg("-g").arg("-c").arg(&written);
    if is_root() {
        command.args(["-u", "bind"]);
    }
    Some(Server::start(&mut command, at, "all zones loaded"))
}

#[tokio::test]
async fn d02_d05_d06_d15_d16_d17_d18_p38_zones_answer_as_the_standard_says() {
    let app = listed().await;
    let folder = open_folder();
    export(&app.services, &TRIES, &[FileKind::Combined], folder.path()).await;
    let zones = [
        "ops.bl.example:ip4trie:ops.ip4trie",
        "ops.bl.example:ip6trie:ops.ip6trie",
        "dul.bl.example:ip4trie:dul.ip4trie",
        "dul.bl.example:ip6trie:dul.ip6trie",
        "bl.example:combined:_combined.rbldnsd",
    ];
    let Some(server) = servers::rbldnsd(folder.path(), &zones, free_port(Ipv4Addr::LOCALHOST)) else { return };
    let dns = Dns::at(server.at);

    assert_eq!(dns.listed("203.0.113.7", "ops.bl.example"), [code(9)]);
    let texts = ["Open proxies (open-socks), see https://lookup.example/ip/203.0.113.7"];
    assert_eq!(dns.texts("203.0.113.7", "ops.bl.example"), texts, "D03");
    // D05: every address of a range; the innermost network answers.
    for (address, codes) in [
        ("203.0.113.0", vec![code(16)]),
        ("203.0.113.3", vec![code(16)]),
        ("203.0.113.4", vec![code(17)]),
        ("203.0.113.7", vec![code(17)]),
        ("203.0.113.8", vec![code(16)]),
        ("203.0.113.15", vec![code(16)]),
        ("203.0.113.16", vec![]),
        ("203.0.112.255", vec![]),
        ("2001:db8:10::", vec![code(16)]),
        ("2001:db8:17:ffff:ffff:ffff:ffff:ffff", vec![code(16)]),
        ("2001:db8:18::", vec![]),
    ] {
        assert_eq!(dns.listed(address, "dul.bl.example"), codes, "{address}");
    }
    // D15 to D18: test entries, by every code, in both families; never 127.0.0.1.
    for zone in ["ops.bl.example", "bl.example"] {
        for last in [2, 9, 10, 11, 12] {
            for address in [format!("127.0.0.{last}"), format!("::ffff:7f00:{last:x}")] {
                assert!(dns.listed(&address, zone).contains(&code(last)), "{address} in {zone}");
                assert!(dns.texts(&address, zone)[0].contains("test entry"), "{address} in {zone}");
            }
        }
        for address in ["127.0.0.1", "::ffff:7f00:1", "127.0.0.99", "::1"] {
            assert!(dns.listed(address, zone).is_empty(), "{address} in {zone}");
        }
    }
    // P38, D07: one zone of all lists, which says which; and below it each list by itself.
    assert_eq!(dns.listed("203.0.113.7", "bl.example"), [code(2), code(9), code(17)]);
    assert_eq!(dns.listed("2001:db8:7::1", "bl.example"), [code(9)]);
    assert_eq!(dns.listed("203.0.113.7", "rbl.bl.example"), [code(2)]);
    assert!(dns.listed("203.0.113.8", "rbl.bl.example").is_empty());
    assert_eq!(dns.serial("ops.bl.example"), Some(u32::try_from(NOW.0).unwrap()));
}

/// Asked of both servers.
const ADDRESSES: &[&str] = &[
    "203.0.113.0",
    "203.0.113.4",
    "203.0.113.7",
    "203.0.113.8",
    "203.0.113.15",
    "203.0.113.16",
    "203.0.112.255",
    "2.0.0.0",
    "2.0.0.1",
    "2.0.1.0",
    "2.0.1.255",
    "2.0.2.0",
    "2.0.9.9",
    "2.0.10.1",
    "2.0.255.255",
    "2.1.0.0",
    "1.255.255.255",
    "127.0.0.1",
    "127.0.0.2",
    "127.0.0.3",
    "127.0.0.16",
    "::ffff:7f00:1",
    "::ffff:7f00:2",
    "::ffff:7f00:10",
    // D12: addresses whose names end as those of listed IPv4 networks do.
    "2000::",
    "2000:1::",
    "2001::1",
    "2010:db8::1",
    "2001:db8:7::1",
    "2001:db8:7:0:ffff::",
    "2001:db8:7:1::",
    "2001:db8:10::",
    "2001:db8:17:ffff::1",
    "2001:db8:18::",
    "2001:db8:f::",
];

#[tokio::test]
async fn d01_d11_d12_zone_files_answer_as_data_files_do() {
    let app = listed().await;
    for (criterion, network) in [("dul/dynamic-range", "2.0.0.0/16"), ("dul/dial-up", "2.0.1.0/24")] {
        app.list(criterion, network).await;
    }
    let folder = open_folder();
    export(&app.services, &[TRIES[0], TRIES[1], FileKind::Bind], &[FileKind::Bind, FileKind::Combined], folder.path())
        .await;
    let files = [
        "dul.bl.example:ip4trie:dul.ip4trie",
        "dul.bl.example:ip6trie:dul.ip6trie",
        "bl.example:combined:_combined.rbldnsd",
    ];
    let zones = [("dul.bl.example", "dul.zone"), ("bl.example", "_combined.zone")];
    let (Some(other), Some(server)) =
        (servers::rbldnsd(folder.path(), &files, free_port(Ipv4Addr::LOCALHOST)), named(folder.path(), &zones))
    else {
        return;
    };
    let (other, dns) = (Dns::at(other.at), Dns::at(server.at));

    for (zone, together) in [("dul.bl.example", "dul.bl.example"), ("bl.example", "bl.example")] {
        for address in ADDRESSES {
            let codes = dns.listed(address, zone);
            assert_eq!(codes, deduped(other.listed(address, together)), "{address} in {zone}");
            // D02: no text without an address, and none with another number of them.
            assert_eq!(dns.texts(address, zone).is_empty(), codes.is_empty(), "{address} in {zone}");
        }
    }
    let text = "Dynamic and dial-up ranges (dial-up), see https://lookup.example/net/2.0.1.0/26";
    assert!(!dns.texts("2.0.1.7", "dul.bl.example").iter().any(|found| found == text), "one digit: written one by one");
    let texts = dns.texts("203.0.113.5", "dul.bl.example");
    assert_eq!(texts, ["Dynamic and dial-up ranges (dial-up), see https://lookup.example/ip/203.0.113.5"]);
}

/// A zone file has each record once; rbldnsd answers once for each list.
fn deduped(mut codes: Vec<Ipv4Addr>) -> Vec<Ipv4Addr> {
    codes.dedup();
    codes
}

#[tokio::test]
async fn d06_what_has_ended_or_expired_is_in_no_zone_and_what_is_excluded_neither() {
    let app = listed().await;
    let folder = open_folder();
    let id = app
        .services
        .answer("203.0.113.8".parse().unwrap())
        .listings
        .iter()
        .find(|l| l.list.id.as_str() == "ops")
        .unwrap()
        .id;
    let mut tx = app.services.store.begin().await.unwrap();
    tx.end_listings(&[id], EndedHow::Staff, &Act::by("staff:ada", NOW)).await.unwrap();
    tx.commit().await.unwrap();
    export(&app.services, &TRIES, &[], folder.path()).await;
    assert!(!content(folder.path(), "ops.ip4trie").contains("203.0.113.8"));
    assert!(content(folder.path(), "ops.ip4trie").contains("\n203.0.113.7 :9:$1$\n"));
    assert!(content(folder.path(), "ops.ip4trie").contains("\n!203.0.113.200/29\n"), "exclusions stand there too");

    // Nobody has swept what has expired meanwhile.
    app.clock.advance(Seconds::days(15));
    export(&app.services, &TRIES, &[], folder.path()).await;
    assert!(!content(folder.path(), "ops.ip4trie").contains("203.0.113.7"));
    assert!(content(folder.path(), "dul.ip4trie").contains("203.0.113.0/28"), "standing facts stay");
}

/// A title that an operator, or somebody who writes to the operator's files, could think of.
const HOSTILE: &str = "\"; $INCLUDE /etc/passwd\n* IN A 127.0.0.1\r\n$TTL 0\n:127.0.0.1:x\t\\\" ) ( ; @ 日本 \u{202e}";

fn hostile(times: usize) -> ZoneFacts {
    let links =
        Links { address: "https://lookup.example/ip/".to_owned(), network: "https://lookup.example/net/".to_owned() };
    let answer = |last, reason: &str| Answer::new(code(last), reason, &links);
    ZoneFacts {
        head: Head {
            zone: "ops.bl.example".to_owned(),
            serial: 7,
            ttl: Seconds(900),
            name_servers: vec!["ns1.dns.example".to_owned()],
            mailbox: "help.desk@bl.example".to_owned(),
        },
        // More texts than there are numbers for.
        answers: (9..29).map(|last| answer(last, &format!("{last} {}", HOSTILE.repeat(times)))).collect(),
        tests: vec![answer(2, HOSTILE), answer(9, "=test")],
        general: answer(2, HOSTILE),
        exclusions: Vec::new(),
        links,
    }
}

#[test]
fn t21_no_text_breaks_out_of_a_data_file() {
    let folder = open_folder();
    for times in [1, 40] {
        let facts = hostile(times);
        for dataset in [Dataset::Ip4Set, Dataset::Ip4Trie, Dataset::Ip4Tset] {
            let mut out = Output::file(folder.path(), dataset.word()).unwrap();
            rbldnsd::head(&mut out, &facts.head).unwrap();
            let mut entries = rbldnsd::Entries::begin(out, dataset, &facts).unwrap();
            for place in 0..20 {
                entries.entry(&format!("192.0.2.{place}").parse().unwrap(), place).unwrap();
            }
            entries.into_inner().finish().unwrap().put_in_place().unwrap();
        }
        let zones = ["a.example:ip4set:ip4set", "b.example:ip4trie:ip4trie", "c.example:ip4tset:ip4tset"];
        let Some(server) = servers::rbldnsd(folder.path(), &zones, free_port(Ipv4Addr::LOCALHOST)) else { return };
        let dns = Dns::at(server.at);
        for place in 0..20 {
            let address = format!("192.0.2.{place}");
            for zone in ["a.example", "b.example"] {
                assert_eq!(dns.listed(&address, zone), [code(9 + place)], "{address} in {zone}");
                let text = dns.texts(&address, zone).remove(0);
                assert!(
                    text.len() <= 254 && text.ends_with(&format!(", see https://lookup.example/ip/{address}")),
                    "{text}"
                );
                assert!(text.starts_with(&format!("{} \"; $INCLUDE /etc/passwd * IN A", 9 + place)), "{text}");
            }
            assert_eq!(dns.listed(&address, "c.example"), [code(2)], "one value for all");
        }
        assert!(dns.listed("127.0.0.1", "b.example").is_empty() && dns.listed("192.0.2.99", "b.example").is_empty());
    }
}

#[test]
fn t21_no_text_breaks_out_of_a_zone_file() {
    let folder = open_folder();
    let facts = hostile(40);
    let out = Output::file(folder.path(), "hostile.zone").unwrap();
    let mut zone = bind::Zone::begin(out, &facts.head, &[&facts]).unwrap();
    zone.entry(&"192.0.2.0/24".parse().unwrap(), (0, 0)).unwrap();
    zone.entry(&"192.0.2.7".parse().unwrap(), (0, 1)).unwrap();
    zone.finish().unwrap().finish().unwrap().put_in_place().unwrap();
    let Some(server) = named(folder.path(), &[("ops.bl.example", "hostile.zone")]) else { return };
    let dns = Dns::at(server.at);
    assert_eq!(dns.listed("192.0.2.6", "ops.bl.example"), [code(9)]);
    assert_eq!(dns.listed("192.0.2.7", "ops.bl.example"), [code(10)]);
    let text = dns.texts("192.0.2.7", "ops.bl.example").remove(0);
    assert!(text.starts_with("10 \"; $INCLUDE /etc/passwd") && text.ends_with("/ip/192.0.2.7"), "{text}");
    assert!(dns.listed("127.0.0.1", "ops.bl.example").is_empty());
    assert_eq!(dns.codes(&name_of("192.0.3.1".parse().unwrap(), "ops.bl.example")), [] as [Ipv4Addr; 0]);
}

#[tokio::test]
async fn s44_files_are_named_by_lists_alone_and_are_whole_and_readable() {
    let app = listed().await;
    let folder = open_folder();
    std::fs::write(folder.path().join("ops.ip4trie"), "what stood there").unwrap();
    let exported = export(&app.services, &TRIES, &[FileKind::Combined], folder.path()).await;
    let names = files(folder.path());
    let wanted = [
        "_combined.rbldnsd",
        "dul.ip4trie",
        "dul.ip6trie",
        "nml.ip4trie",
        "nml.ip6trie",
        "ops.ip4trie",
        "ops.ip6trie",
        "rbl.ip4trie",
        "rbl.ip6trie",
        "rss.ip4trie",
        "rss.ip6trie",
    ];
    assert_eq!(names, wanted);
    for name in names {
        let about = std::fs::metadata(folder.path().join(&name)).unwrap();
        assert_eq!(std::os::unix::fs::PermissionsExt::mode(&about.permissions()) & 0o777, 0o644, "{name}");
    }
    let ops = exported.zones.iter().find(|zone| zone.name == "ops").unwrap();
    assert_eq!((ops.entries, ops.never.len()), (3, 0));
    let head = app.services.store.read().await.unwrap().head().await.unwrap();
    assert_eq!(exported.revision, head.revision);
}
