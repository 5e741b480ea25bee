//! Standard input that never ends, or has a line that does not: given up early, in little memory.

use std::io::Write as _;
use std::process::Stdio;

use super::{Desk, Done, addresses};

/// What somebody tries to send: five gibibytes.
const ALL: u64 = 5 << 30;

const CHUNK: usize = 64 * 1024;

/// Writes `start` and then the chunk again and again, until the command has heard enough; gives what it said, how much
/// it took, and the most memory it was seen to hold, in KiB.
fn poured(desk: &Desk, arguments: &[&str], start: &str, chunk: &[u8]) -> (Done, u64, u64) {
    let mut child =
        desk.command(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let (done, taken, peak) = std::thread::scope(|scope| {
        let pouring = scope.spawn(move || {
            let (mut taken, mut peak) = (0, 0);
            let mut next = start.as_bytes();
            while taken < ALL && stdin.write_all(next).is_ok() {
                taken += next.len() as u64;
                next = chunk;
                peak = peak.max(peak_memory(&status));
            }
            (taken, peak)
        });
        let output = child.wait_with_output().unwrap();
        let (taken, peak) = pouring.join().unwrap();
        (Done::from(output), taken, peak)
    });
    (done, taken, peak)
}

/// The most memory that a process has held so far, in KiB; 0 when it is gone.
fn peak_memory(status: &str) -> u64 {
    let text = std::fs::read_to_string(status).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

#[test]
fn a_line_of_five_gibibytes_is_given_up_early_and_in_little_memory() {
    let desk = Desk::with_a_listing();
    let before = desk.everything();
    let long = vec![b'1'; CHUNK];
    let good = addresses(20_000);
    let header = format!("address,evidence\n{}", "192.0.2.1,x\n".repeat(10));
    let zone = format!(":127.0.0.2:why\n{good}");
    let array = "[{\"ip\":\"192.0.2.1\"},\n{\"ip\":\"";
    let table = [
        ("auto", "192.0.2.1\n", "line 2 is longer than 64 KiB"),
        ("plain", "", "line 1 is longer than 64 KiB"),
        ("auto", &good, "line 20001 is longer than 64 KiB"),
        ("auto", &header, "line 12 is longer than 64 KiB"),
        ("auto", &zone, "line 20002 is longer than 64 KiB"),
        ("auto", array, "entry 2 of the JSON array: longer than 64 KiB"),
        ("jsonl", "{\"ip\":\"192.0.2.1\"}\n{", "line 2 is longer than 64 KiB"),
    ];
    for (format, start, words) in table {
        let (done, taken, peak) = poured(&desk, &["import", "ops", "-", "--format", format], start, &long);

        done.is_refusal(1, &["standard input", words]);
        assert!(taken < start.len() as u64 + (2 << 20), "{words}: took {taken} bytes");
        assert!(peak < 200 * 1024, "{words}: {peak} KiB");
    }
    assert_eq!(desk.everything(), before);
}

#[test]
fn endless_bytes_0_are_given_up_at_once() {
    let desk = Desk::with_a_listing();

    let (done, taken, _) = poured(&desk, &["import", "ops", "-"], "", &vec![0; CHUNK]);

    done.is_refusal(1, &["standard input", "binary"]);
    assert!(taken < 2 << 20, "{taken}");
    desk.refuses(&["import", "ops", "/dev/zero"], 1, &["/dev/zero", "binary"]);
}

#[test]
fn many_good_lines_do_not_need_more_memory_than_few() {
    let desk = Desk::new();
    let good = addresses(1_000).into_bytes();
    let repeated = good.repeat(20);
    let mut child = desk
        .command(&["import", "rbl", "-", "--dry-run"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut stdin = child.stdin.take().unwrap();
    let mut peak = 0;
    for _ in 0..5 {
        stdin.write_all(&repeated).unwrap();
        peak = peak.max(peak_memory(&status));
    }
    drop(stdin);
    let done = Done::from(child.wait_with_output().unwrap());

    assert_eq!((done.counts().added, done.counts().duplicate), (1_000, 99_000));
    assert!(peak < 200 * 1024, "{peak} KiB");
}
