//! The binary as the operating system treats it: killed, stopped, started twice.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use sqlx::Connection as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};

use crate::support::backends::{Database, backend_test};
use crate::support::binary::{Site, reprieve};
use crate::support::promise::{A_SECOND, mostly_within};
use crate::support::stalled::{Stalled, file_with_a_stall};

/// Longer than anything here takes, on a busy machine too.
const PATIENCE: Duration = Duration::from_mins(1);

/// A command over a database, with documentation addresses open for listing.
pub(super) fn over(url: &str, arguments: &[&str]) -> Command {
    let mut command = reprieve(arguments);
    command.env("REPRIEVE_DATABASE_URL", url).env("REPRIEVE_LISTABLE_SPECIAL", "documentation");
    command
}

/// A site over a database, without budgets, answering.
pub(super) fn site(url: &str) -> Site {
    let mut command = over(url, &["serve"]);
    let site = Site::start(command.env("REPRIEVE_LISTEN", "127.0.0.1:0").env("REPRIEVE_LIMITS", "off"));
    until("the site is ready", || ask(&site, "GET", "/health/ready", "").0 == 200);
    site
}

/// Waits by asking again and again, and says how long.
pub(super) fn until(what: &str, mut is_so: impl FnMut() -> bool) -> Duration {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < PATIENCE, "not within a minute: {what}");
        std::thread::yield_now();
    }
    began.elapsed()
}

fn connect(site: &Site) -> TcpStream {
    let stream = TcpStream::connect(site.url.strip_prefix("http://").unwrap()).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// One request on a connection of its own: status and everything after it.
pub(super) fn ask(site: &Site, method: &str, target: &str, body: &str) -> (u16, String) {
    send(site, method, target, ("text/plain", body))
}

/// The same with a body of this kind.
pub(super) fn send(site: &Site, method: &str, target: &str, (kind, body): (&str, &str)) -> (u16, String) {
    let host = site.url.strip_prefix("http://").unwrap();
    let head = format!(
        "{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: {kind}\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    let mut stream = connect(site);
    stream.write_all(format!("{head}{body}").as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    (answer[9..12].parse().unwrap(), answer)
}

/// The state of an address as the API tells it.
pub(super) fn state(site: &Site, address: &str) -> String {
    let (_, answer) = ask(site, "GET", &format!("/api/v1/lookup/{address}"), "");
    let (_, rest) = answer.split_once("\"state\":\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

fn listed_of(site: &Site, addresses: &[String]) -> usize {
    let (status, answer) = ask(site, "POST", "/api/v1/lookup", &addresses.join("\n"));
    assert_eq!(status, 200);
    answer.matches("\"state\":\"listed\"").count()
}

/// So many addresses from a place on, in a file of the folder.
fn file(folder: &Path, name: &str, first: u32, count: u32) -> (PathBuf, Vec<String>) {
    let addresses: Vec<String> =
        (first..first + count).map(|number| std::net::Ipv4Addr::from(number).to_string()).collect();
    let path = folder.join(name);
    std::fs::write(&path, addresses.join("\n")).unwrap();
    (path, addresses)
}

pub(super) fn import(url: &str, file: &Path, more: &[&str]) -> Command {
    let mut arguments =
        vec!["import", "ops", file.to_str().unwrap(), "--criterion", "ops/open-socks", "--source", "feed"];
    arguments.extend(more);
    let mut command = over(url, &arguments);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Sends a signal to one process.
fn signal(name: &str, id: u32) {
    assert!(Command::new("kill").args([name, &id.to_string()]).status().unwrap().success());
}

/// On PostgreSQL: locks on this schema's listings that writers hold.
const LOCKS: &str = "
    SELECT COUNT(*) FROM pg_locks
      JOIN pg_class ON pg_class.oid = pg_locks.relation
      JOIN pg_namespace ON pg_namespace.oid = pg_class.relnamespace
     WHERE nspname = current_schema() AND relname = 'listings' AND mode = 'RowExclusiveLock'";

/// True while somebody writes to the database.
async fn is_written(database: &Database) -> bool {
    if let Some(file) = database.file() {
        let options = SqliteConnectOptions::new().filename(file).busy_timeout(Duration::ZERO);
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        let free = sqlx::raw_sql("BEGIN IMMEDIATE; ROLLBACK").execute(&mut connection).await.is_ok();
        connection.close().await.unwrap();
        return !free;
    }
    database.number(LOCKS).await > 0
}

async fn until_written(database: &Database, by: &mut Stalled) {
    let began = Instant::now();
    while !is_written(database).await {
        assert!(by.is_running(), "the import was over before it was seen");
        assert!(began.elapsed() < PATIENCE);
    }
}

backend_test! {
    async fn i4_a_site_killed_during_an_import_answers_everything_committed_when_it_is_back(database: Database) {
        let folder = tempfile::tempdir().unwrap();
        let (first, first_addresses) = file(folder.path(), "first.txt", 0x2C00_0000, 3000);
        let (second, second_addresses) = file(folder.path(), "second.txt", 0x2C10_0000, 4000);
        std::fs::write(&second, file_with_a_stall(0x2C10_0000, 4000)).unwrap();
        let running = site(&database.url);
        assert!(import(&database.url, &first, &[]).status().unwrap().success());
        until("the first file is answered", || listed_of(&running, &first_addresses) == first_addresses.len());

        let mut importing = Stalled::start(&mut import(&database.url, &second, &[]));
        until_written(database, &mut importing).await;
        signal("-KILL", running.id());
        drop(running);
        importing.go_on();

        let mut took = Vec::new();
        for _ in 0..3 {
            let began = Instant::now();
            let again = site(&database.url);
            assert_eq!(listed_of(&again, &first_addresses), first_addresses.len());
            assert_eq!(listed_of(&again, &second_addresses), second_addresses.len());
            took.push(began.elapsed());
            signal("-KILL", again.id());
        }
        mostly_within(Duration::from_secs(5), &took);
        assert!(over(&database.url, &["verify-history"]).stdout(Stdio::null()).status().unwrap().success());
    }
}

backend_test! {
    async fn i4_an_import_killed_in_the_middle_has_changed_nothing_and_can_be_run_again(database: Database) {
        let folder = tempfile::tempdir().unwrap();
        let (path, addresses) = file(folder.path(), "feed.txt", 0x2C00_0000, 4000);
        let stalling = folder.path().join("stalling.txt");
        std::fs::write(&stalling, file_with_a_stall(0x2C00_0000, 4000)).unwrap();
        let running = site(&database.url);
        let before = database.number("SELECT revision FROM chain").await;

        let mut importing = Stalled::start(&mut import(&database.url, &stalling, &[]));
        until_written(database, &mut importing).await;
        assert_eq!(importing.kill().code(), None);

        assert_eq!(database.number("SELECT COUNT(*) FROM listings").await, 0);
        assert_eq!(database.number("SELECT revision FROM chain").await, before);
        assert_eq!(listed_of(&running, &addresses), 0);
        assert!(import(&database.url, &path, &[]).status().unwrap().success());
        until("the file is answered", || listed_of(&running, &addresses) == addresses.len());
        assert!(over(&database.url, &["verify-history"]).stdout(Stdio::null()).status().unwrap().success());
    }
}

backend_test! {
    async fn i7_two_sites_over_one_database_follow_each_other_within_a_second(database: Database) {
        let folder = tempfile::tempdir().unwrap();
        let sites = [site(&database.url), site(&database.url)];
        let (one, _) = file(folder.path(), "one.txt", 0xCB00_7107, 1);
        let (other, _) = file(folder.path(), "other.txt", 0xCB00_7109, 1);

        let mut took = Vec::new();
        let turns = [(&one, "203.0.113.7", "203.0.113.9"), (&other, "203.0.113.9", "203.0.113.7")];
        for (path, listed, gone) in turns.repeat(3) {
            assert!(import(&database.url, path, &["--replace"]).status().unwrap().success());
            let committed = Instant::now();
            for site in &sites {
                until("both sites know", || state(site, listed) == "listed" && state(site, gone) == "not-listed");
            }
            took.push(committed.elapsed());
        }
        mostly_within(A_SECOND, &took);
    }
}

/// Stops a site as a service manager does, and says how it ended and how long that took.
fn stopped(site: Site) -> (ExitStatus, Duration) {
    let began = Instant::now();
    signal("-TERM", site.id());
    (site.ended(), began.elapsed())
}

backend_test! {
    async fn a_site_that_is_told_to_stop_ends_with_0_within_ten_seconds_whatever_clients_do(database: Database) {
        let running = site(&database.url);
        let mut idle = connect(&running);
        idle.write_all(b"GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        idle.read_exact(&mut [0; 12]).unwrap();
        let silent = connect(&running);
        let mut half = connect(&running);
        half.write_all(b"GET / HTTP/1.1\r\nHost: loc").unwrap();
        let host = running.url.strip_prefix("http://").unwrap().to_owned();
        let mut sending = connect(&running);
        let head = format!("POST /api/v1/lookup HTTP/1.1\r\nHost: {host}\r\nContent-Length: 100000\r\n\r\n9.9.9.9\n");
        sending.write_all(head.as_bytes()).unwrap();
        let mut deaf = connect(&running);
        let text = "9.9.9.9\n".repeat(250_000);
        let head = format!("POST /api/v1/lookup HTTP/1.1\r\nHost: {host}\r\nContent-Length: {}\r\n\r\n", text.len());
        deaf.write_all(head.as_bytes()).unwrap();
        deaf.write_all(text.as_bytes()).unwrap();
        deaf.read_exact(&mut [0; 1000]).unwrap();

        let (status, took) = stopped(running);

        assert_eq!(status.code(), Some(0), "{status}");
        assert!(took < Duration::from_secs(10), "{took:?}");
        drop((idle, silent, half, sending, deaf));
    }
}

backend_test! {
    async fn a_site_with_nothing_to_do_stops_at_once(database: Database) {
        let mut all = Vec::new();
        for _ in 0..3 {
            let (status, took) = stopped(site(&database.url));
            assert_eq!(status.code(), Some(0));
            all.push(took);
        }
        mostly_within(Duration::from_secs(3), &all);
    }
}

#[test]
fn the_demo_is_shown_to_this_machine_alone() {
    for listen in ["0.0.0.0:0", "[::]:0", "192.0.2.1:8080"] {
        let output = reprieve(&["serve", "--demo"]).env("REPRIEVE_LISTEN", listen).output().unwrap();

        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{listen}: {told}");
        assert!(told.contains("listen") && told.contains(listen.rsplit_once(':').unwrap().0), "{told}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn the_demo_shows_what_it_says_is_worth_opening() {
    let demo =
        Site::start(reprieve(&["serve", "--demo"]).env("REPRIEVE_LISTEN", "127.0.0.1:0").env("REPRIEVE_LIMITS", "off"));
    until("the demo is ready", || ask(&demo, "GET", "/health/ready", "").0 == 200);

    for (path, _) in reprieve::app::demo::WORTH_OPENING {
        assert_eq!(ask(&demo, "GET", path, "").0, 200, "{path}");
    }
    for address in ["203.0.113.7", "198.51.100.130", "192.0.2.70", "2001:db8:dddd::25", "203.0.113.21"] {
        assert_eq!(state(&demo, address), "listed", "{address}");
    }
    for address in ["203.0.113.99", "203.0.113.200"] {
        assert_eq!(state(&demo, address), "not-listed", "{address}");
    }
}
