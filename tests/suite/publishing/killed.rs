//! A process that is killed while it publishes leaves zones that are each whole, and the next one brings them up to date.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use reprieve::formats::{Format, Options, Reader};
use reprieve::services::publishing::manifest::Manifest;

use crate::support::binary::{Site, reprieve};
use crate::support::servers::open_folder;

/// Enough that writing takes a while.
const LISTED: u32 = 60_000;

/// So often it is killed.
const KILLS: usize = 6;

fn command(database: &str, zones: &Path, arguments: &[&str]) -> Command {
    let mut command = reprieve(arguments);
    command.env("REPRIEVE_DATABASE_URL", database).env("REPRIEVE_LISTEN", "127.0.0.1:0");
    command.env("REPRIEVE_PUBLISH_DIR", zones).env("REPRIEVE_PUBLISH_LARGEST_CHANGE", "100");
    command
}

fn import(database: &str, zones: &Path, first: u32, count: u32) {
    let lines: Vec<String> =
        (first..first + count).map(|n| std::net::Ipv4Addr::from_bits(0x1F00_0000 + n).to_string()).collect();
    let file = zones.join("feed.txt");
    fs::write(&file, lines.join("\n")).unwrap();
    let done = command(database, zones, &["import", "ops", file.to_str().unwrap()]).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

/// How many networks a zone that is in its place has: every line of it is understood.
fn networks(zones: &Path) -> Option<usize> {
    let file = zones.join("ops.ip4trie");
    let text = fs::read_to_string(&file).ok()?;
    assert!(text.ends_with('\n'));
    let reader = Reader::open(text.as_bytes(), Options::from(Some(Format::Rbldnsd))).unwrap();
    Some(reader.map(|line| line.unwrap().content.unwrap()).filter(|record| !record.networks.is_empty()).count())
}

fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_mins(2), "{what} takes too long");
    }
}

fn has_unfinished(zones: &Path) -> bool {
    fs::read_dir(zones).unwrap().any(|entry| entry.unwrap().file_name().to_string_lossy().starts_with(".unfinished"))
}

#[test]
fn i4_kill_9_while_zones_are_written_leaves_each_zone_whole() {
    let folder = open_folder();
    let database = format!("sqlite:{}", folder.path().join("test.db").display());
    let zones = folder.path().join("zones");
    fs::create_dir(&zones).unwrap();
    let tests = 5;
    let mut listed = 0;
    let mut seen = vec![None];
    for kill in 0..KILLS {
        import(&database, &zones, listed, LISTED / u32::try_from(KILLS).unwrap());
        listed += LISTED / u32::try_from(KILLS).unwrap();
        seen.push(Some(usize::try_from(listed).unwrap() + tests));
        // Service managers start programs that let nobody else read their files.
        let mut serve = Command::new("sh");
        serve.args(["-c", "umask 077; exec \"$@\"", "sh"]).arg(env!("CARGO_BIN_EXE_reprieve")).arg("serve");
        let as_usual = command(&database, &zones, &["serve"]);
        serve.envs(as_usual.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let site = Site::start(&mut serve);
        until("the beginning of a publication", || has_unfinished(&zones));
        // Each time a little later: while it is written, while it is put in place, behind that.
        until("a while", {
            let mut turns = 0;
            move || {
                turns += 1;
                turns > kill * 400
            }
        });
        drop(site);
        let found = networks(&zones);
        assert!(seen.contains(&found), "{found:?} networks are none of {seen:?}");
    }
    let site = Site::start(&mut command(&database, &zones, &["serve"]));
    until("the last publication", || {
        let manifest = Manifest::read(&zones);
        manifest
            .zones
            .get("ops")
            .is_some_and(|zone| zone.listings == u64::from(listed) && zone.damaged(&zones).is_empty())
    });
    drop(site);
    assert!(!has_unfinished(&zones), "nothing of the killed ones is left");
    let mode = fs::metadata(zones.join("rss.ip4trie")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o644, "a name server reads it, whatever the umask");
    assert_eq!(networks(&zones), Some(usize::try_from(listed).unwrap() + tests));
}

#[test]
fn i4_i12_a_full_disk_keeps_the_last_good_zone_and_the_site_goes_on() {
    let folder = open_folder();
    let database = format!("sqlite:{}", folder.path().join("test.db").display());
    let zones = folder.path().join("zones");
    fs::create_dir(&zones).unwrap();
    let site = Site::start(&mut command(&database, &zones, &["serve"]));
    until("the first publication", || Manifest::read(&zones).zones.contains_key("ops"));
    drop(site);
    let good = fs::read_to_string(zones.join("ops.ip4trie")).unwrap();
    import(&database, &zones, 0, 40_000);
    // No file may grow beyond 256 KiB any more: to the process it is as if the disk were full.
    let mut serve = Command::new("sh");
    serve
        .args(["-c", "trap '' XFSZ; ulimit -f 512; exec \"$@\"", "sh"])
        .arg(env!("CARGO_BIN_EXE_reprieve"))
        .arg("serve");
    let as_usual = command(&database, &zones, &["serve"]);
    serve.envs(as_usual.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let site = Site::start(&mut serve);
    let at = site.url.strip_prefix("http://").unwrap().to_owned();
    until("a try to publish", || {
        let figures = get(&at, "/metrics");
        figures.lines().any(|line| line.starts_with("reprieve_worker_errors_total{worker=\"publish\"}"))
    });
    assert_eq!(fs::read_to_string(zones.join("ops.ip4trie")).unwrap(), good);
    until("the lists in memory", || get(&at, "/ip/31.0.0.7.json").contains("\"state\":\"listed\""));
    drop(site);
    let site = Site::start(&mut command(&database, &zones, &["serve"]));
    until("a publication with room", || Manifest::read(&zones).zones["ops"].listings == 40_000);
    drop(site);
    assert!(!has_unfinished(&zones));
}

/// What the site answers.
fn get(at: &str, path: &str) -> String {
    let mut stream = std::net::TcpStream::connect(at).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}
