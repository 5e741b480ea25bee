//! A site that is killed with SIGKILL while people send removal requests, as by a power cut (I4, I5).
//!
//! Every request that was answered with success is there afterwards, exactly once, and its letter is sent; one whose
//! answer was lost is wholly there or not at all, and sending it again with the same key leads to one request. The
//! number of rounds is `REPRIEVE_KILL_ROUNDS`; `tests/kill` runs many and prints what they found.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::Stdio;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::backends::backend_test;
use crate::support::binary::Site;

use super::process::{import, over, until};

/// So many send at once.
const SENDERS: usize = 4;

/// So many addresses are listed: more than any round asks for.
const LISTED: u32 = 600;

/// The first of them; nobody's, as far as this test can reach.
const FIRST: u32 = 0x1F00_0000;

/// What a person knows of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    reference: String,
    report: String,
}

/// The value of a text in JSON.
fn value<'a>(json: &'a str, key: &str) -> Option<&'a str> {
    let (_, rest) = json.split_once(&format!("\"{key}\":\""))?;
    rest.split('"').next()
}

/// One request on a connection of its own; `None` when no whole answer came.
fn send(url: &str, method: &str, target: &str, (key, body): (&str, &str)) -> Option<(u16, String)> {
    let host = url.strip_prefix("http://")?;
    let mut stream = TcpStream::connect(host).ok()?;
    stream.set_read_timeout(Some(Duration::from_mins(1))).ok()?;
    let head = format!(
        "{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Idempotency-Key: {key}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let status = answer.get(9..12)?.parse().ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let length: usize = head.to_lowercase().split_once("content-length: ")?.1.lines().next()?.trim().parse().ok()?;
    let is_whole = body.len() == length;
    is_whole.then_some((status, answer))
}

fn ask(url: &str, number: usize) -> Option<Known> {
    let address = std::net::Ipv4Addr::from(FIRST + u32::try_from(number).unwrap());
    let body = format!(
        "{{\"list\":\"ops\",\"network\":\"{address}\",\"email\":\"n@mail{number}.example.org\",\"role\":\"server\",\
         \"claim\":\"repaired\",\"since\":\"2026-01-01T00:00:00Z\",\"words\":\"It is closed.\"}}"
    );
    let (status, answer) = send(url, "POST", "/api/v1/removals", (&format!("key-{number}"), &body))?;
    assert_eq!(status, 201, "{answer}");
    let path = value(&answer, "report_url")?.split_once("/api/").map(|(_, path)| format!("/api/{path}"))?;
    Some(Known { reference: value(&answer, "reference")?.to_owned(), report: path })
}

/// What senders have sent and what they were told.
#[derive(Default)]
struct Ledger {
    next: AtomicUsize,
    told: AtomicUsize,
    is_over: AtomicBool,
    known: Mutex<BTreeMap<usize, Known>>,
    unknown: Mutex<BTreeSet<usize>>,
}

impl Ledger {
    fn send_until_over(&self, url: &str) {
        while !self.is_over.load(Ordering::SeqCst) {
            let number = self.next.fetch_add(1, Ordering::SeqCst);
            let Some(known) = ask(url, number) else {
                self.unknown.lock().unwrap().insert(number);
                return;
            };
            self.known.lock().unwrap().insert(number, known);
            self.told.fetch_add(1, Ordering::SeqCst);
        }
    }
}

fn site(url: &str, letters: &Path) -> Site {
    let mut command = over(url, &["serve"]);
    command.env("REPRIEVE_LISTEN", "127.0.0.1:0").env("REPRIEVE_LIMITS", "off").env("REPRIEVE_LETTERS_DIR", letters);
    let site = Site::start(&mut command);
    until("the site is ready", || send(&site.url, "GET", "/health/ready", ("-", "")).is_some_and(|got| got.0 == 200));
    site
}

/// Message-IDs of the letters that ask for confirmation, by the reference that they name.
fn letters(folder: &Path) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in std::fs::read_dir(folder).into_iter().flatten() {
        let path = file.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "eml") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        let id = text.lines().find_map(|line| line.strip_prefix("Message-ID: ")).unwrap();
        let (_, rest) = text.split_once("R-").unwrap();
        found.entry(format!("R-{}", &rest[..9])).or_default().insert(id.to_owned());
    }
    found
}

backend_test! {
    async fn s21_i4_i5_what_was_answered_with_success_outlives_a_kill_and_its_letter_is_sent(database: Database) {
        let rounds = std::env::var("REPRIEVE_KILL_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(2_usize);
        let folder = tempfile::tempdir().unwrap();
        let mail = folder.path().join("letters");
        let feed = folder.path().join("feed.txt");
        let listed = (FIRST..FIRST + LISTED).map(|number| std::net::Ipv4Addr::from(number).to_string());
        std::fs::write(&feed, listed.collect::<Vec<_>>().join("\n")).unwrap();
        assert!(import(&database.url, &feed, &[]).status().unwrap().success());
        let ledger = Ledger::default();

        for round in 0..rounds {
            let running = site(&database.url, &mail);
            let enough = ledger.told.load(Ordering::SeqCst) + 3 + (round * 7) % 11;
            ledger.is_over.store(false, Ordering::SeqCst);
            std::thread::scope(|scope| {
                for _ in 0..SENDERS {
                    scope.spawn(|| ledger.send_until_over(&running.url));
                }
                until("some were told", || ledger.told.load(Ordering::SeqCst) >= enough);
                kill(&running);
                ledger.is_over.store(true, Ordering::SeqCst);
            });
            drop(running);
        }

        // Whoever was killed while sending a letter held it for five minutes more: they are over.
        database.raw("UPDATE outbox SET claimed_until = 0 WHERE sent_at IS NULL").await.unwrap();
        let running = site(&database.url, &mail);
        let known = ledger.known.lock().unwrap().clone();
        let unknown = ledger.unknown.lock().unwrap().clone();
        for (number, known) in &known {
            let (status, report) = send(&running.url, "GET", &known.report, ("-", "")).unwrap();
            assert_eq!((status, value(&report, "reference")), (200, Some(known.reference.as_str())), "{number}");
            assert_eq!(ask(&running.url, *number).as_ref(), Some(known), "sent again with its key, {number} is the same");
        }
        let late: Vec<Known> = unknown.iter().map(|number| ask(&running.url, *number).unwrap()).collect();
        let all: BTreeSet<&str> = known.values().chain(&late).map(|known| known.reference.as_str()).collect();
        assert_eq!(all.len(), known.len() + unknown.len(), "each is a request of its own");
        let opened = database.number("SELECT COUNT(*) FROM removals").await;
        assert_eq!(usize::try_from(opened).unwrap(), all.len(), "and none is there twice");
        until("every letter is sent", || {
            let sent = letters(&mail);
            all.iter().all(|reference| sent.contains_key(*reference))
        });
        let sent = letters(&mail);
        assert_eq!(sent.len(), all.len());
        assert!(sent.values().all(|ids| ids.len() == 1), "one letter each, however often it was tried");
        drop(running);
        let verified = over(&database.url, &["verify-history"]).stdout(Stdio::null()).status().unwrap();
        assert!(verified.success());
        eprintln!("rounds {rounds}: {} told, {} answers lost, {} letters", known.len(), unknown.len(), sent.len());
    }
}

/// Ends the site at once, in the middle of what it does.
fn kill(site: &Site) {
    let id = site.id().to_string();
    assert!(std::process::Command::new("kill").args(["-9", &id]).status().unwrap().success());
}
