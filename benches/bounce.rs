//! What reading a returned mail costs, against one pass of the MIME parser over the same text, and how the cost of
//! hostile texts grows with their length (T13).
//!
//! Rounds follow each other in turn; each figure is the median of the rounds' ratios. `REPRIEVE_BENCH_ROUNDS` is
//! usually 7.

#[path = "support/measure.rs"]
mod measure;
mod support;

use std::error::Error;
use std::hint::black_box;

use mail_parser::MessageParser;
use measure::{median, single};
use reprieve::content::{Library, lists};
use reprieve::services::bounce::BounceDesk;
use support::{Row, report, size};

/// Texts made to cost much: what they are, and a piece of them.
const HOSTILE: &[(&str, &str)] = &[
    ("1 MiB of addresses, to 256 KiB of them", "203.0.113.9 "),
    ("the same of links", "https://a.example/?q=1 "),
    ("the same of mail parts", "--bbbbbbbbbb\nContent-Type: text/plain\n\n"),
    ("the same of brackets", "["),
    ("the same of reply codes", "550-5.7.1 x\n"),
    ("the same of encoded words", "=?utf-8?q?=41?= "),
    ("the same of tags that do not end", "<a href="),
    ("the same of comments that do not end", "<html><!--"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let library = Library::load(None)?;
    let desk = BounceDesk::new(lists::load(None, &library)?, None, "https://lookup.example/", []);
    let mut rows = vec![usual(&desk)];
    rows.extend(HOSTILE.iter().map(|(figure, piece)| growth(&desk, figure, piece)));
    report(&rows)?;
    Ok(())
}

fn rounds() -> usize {
    size("REPRIEVE_BENCH_ROUNDS", 7)
}

/// A report of the usual kind.
fn usual(desk: &BounceDesk) -> Row {
    let mail = returned_mail();
    let mut times = Vec::new();
    let ratios = (0..rounds() * 20).map(|_| {
        let read = single(|| _ = black_box(desk.read(mail.as_bytes()))).1;
        times.push(read);
        read / single(|| _ = black_box(MessageParser::default().parse(mail.as_bytes()))).1
    });
    let ratio = median(ratios.collect());
    Row {
        figure: "a returned mail read and judged, to one pass of the MIME parser over it",
        measured: format!("{ratio:.0} times"),
        target_first: "<= 200 times",
        target_then: "",
        note: format!("{:.2} ms for a mail of {} bytes", median(times) / 1e6, mail.len()),
    }
}

/// Four times the length takes four times as long when time is linear.
fn growth(desk: &BounceDesk, figure: &'static str, piece: &str) -> Row {
    let [short, long] = [256 * 1024, 1024 * 1024].map(|bytes: usize| piece.repeat(bytes / piece.len()));
    let mut times = Vec::new();
    let ratios = (0..rounds()).map(|_| {
        let long = single(|| _ = black_box(desk.read(long.as_bytes()))).1;
        times.push(long);
        long / single(|| _ = black_box(desk.read(short.as_bytes()))).1
    });
    let ratio = median(ratios.collect());
    Row {
        figure,
        measured: format!("{ratio:.1} times"),
        target_first: "<= 6 times",
        target_then: "",
        note: format!("{:.0} ms for 1 MiB", median(times) / 1e6),
    }
}

/// A report as Postfix writes it, with the mail that came back.
fn returned_mail() -> String {
    let body = "Dear Bert, this is the mail that came back. ".repeat(60);
    format!(
        "From: MAILER-DAEMON@out.example (Mail Delivery System)\nSubject: Undelivered Mail Returned to Sender\n\
         Date: Tue, 3 Mar 2026 10:11:12 +0100\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain; charset=us-ascii\n\nThis is the mail system at host out.example.\n\n\
         <bert@rcpt.example>: host mx.rcpt.example[198.51.100.25] said: 554 5.7.1 Service\n    unavailable; Client host \
         [203.0.113.9] blocked using zen.spamhaus.org;\n    https://www.spamhaus.org/query/ip/203.0.113.9 (in reply to RCPT \
         TO command)\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; out.example\n\n\
         Final-Recipient: rfc822; bert@rcpt.example\nAction: failed\nStatus: 5.7.1\nRemote-MTA: dns; mx.rcpt.example\n\
         Diagnostic-Code: smtp; 554 5.7.1 Service unavailable; Client host [203.0.113.9]\n    blocked using \
         zen.spamhaus.org\n\n--b\nContent-Type: message/rfc822\n\nFrom: anna@sender.example\nSubject: hello\n\n{body}\n--b--\n"
    )
}
