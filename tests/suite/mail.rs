//! Ways out for letters: a mail server, with TLS and without, and a folder.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::time::Duration;

use reprieve::domain::email::EmailAddress;
use reprieve::domain::locale::Locale;
use reprieve::mail::folder::Folder;
use reprieve::mail::message::Draft;
use reprieve::mail::smtp::SmtpTimes;
use reprieve::mail::{Message, SendError, Transport};

use crate::services::letters::over;
use crate::support::app::NOW;
use crate::support::smtp::{MailServer, Mood};

/// Longer than anything here takes, on a busy machine too.
const PATIENT: SmtpTimes = SmtpTimes { step: Duration::from_secs(30), whole: Duration::from_secs(30) };

/// Short enough for a test to wait for.
const HASTY: SmtpTimes = SmtpTimes { step: Duration::from_millis(300), whole: Duration::from_millis(600) };

fn letter(id: i64, text: &str) -> Message {
    let from: EmailAddress = "list@example.net".parse().unwrap();
    let to: EmailAddress = "nobody@example.org".parse().unwrap();
    let host = url::Host::Domain("lookup.example".to_owned());
    let draft = Draft {
        id,
        seed: "{}",
        from_name: "Example Blocklist",
        from: &from,
        to: &to,
        locale: &Locale::ENGLISH,
        kind: "confirm",
        subject: "Please confirm",
        text,
        date: NOW,
        host: &host,
    };
    Message::build(&draft).unwrap()
}

fn reason(sent: Result<(), SendError>) -> (bool, String) {
    match sent.unwrap_err() {
        SendError::Retry(reason) => (true, reason),
        SendError::Fail(reason) => (false, reason),
    }
}

#[tokio::test]
async fn s79_a_server_without_starttls_gets_no_mail_unless_that_was_asked_for() {
    let server = MailServer::start();
    let address = server.address();

    let required = over(&format!("smtp://{address}"), PATIENT).send(&letter(1, "x")).await;
    let implicit = over(&format!("smtps://{address}"), HASTY).send(&letter(1, "x")).await;
    let before = server.arrived().len();
    for url in [format!("smtp://{address}?tls=opportunistic"), format!("smtp://{address}?tls=none")] {
        over(&url, PATIENT).send(&letter(1, "x")).await.unwrap();
    }

    assert_eq!(reason(required), (true, "the mail server offers no STARTTLS, and TLS is required".to_owned()));
    assert!(reason(implicit).0);
    assert_eq!((before, server.arrived().len()), (0, 2));
}

#[tokio::test]
async fn s79_a_server_with_a_certificate_that_nobody_vouches_for_gets_no_mail() {
    let server = MailServer::start_with_tls();
    let address = server.address();

    for url in [format!("smtp://{address}"), format!("smtp://{address}?tls=opportunistic")] {
        let sent = over(&url, PATIENT).send(&letter(1, "x")).await;
        assert_eq!(reason(sent), (true, "the connection to the mail server failed at STARTTLS".to_owned()), "{url}");
    }
    assert_eq!((server.arrived().len(), server.connections()), (0, 2));
}

#[tokio::test]
async fn what_a_server_says_is_final_only_about_the_recipient_and_the_letter() {
    let server = MailServer::start();
    let way = over(&server.url(), PATIENT);
    for (mood, is_retried, told) in [
        (Mood::Answers("451 4.7.1 later"), true, "the mail server answered RCPT with 451 4.7.1"),
        (Mood::Answers("550 no nobody@example.org here"), false, "the mail server answered RCPT with 550"),
        (Mood::AnswersSender("550 5.7.1 not yours"), true, "the mail server answered MAIL with 550 5.7.1"),
        (Mood::DiesBefore250, true, "the connection to the mail server failed at the text"),
    ] {
        server.is(mood);
        assert_eq!(reason(way.send(&letter(1, "x")).await), (is_retried, told.to_owned()));
    }
    assert_eq!(server.arrived().len(), 0);
}

#[tokio::test]
async fn a_server_that_hangs_or_is_not_there_is_tried_again() {
    let server = MailServer::start();
    server.is(Mood::Hangs);
    let sent = over(&server.url(), HASTY).send(&letter(1, "x")).await;
    assert_eq!(reason(sent), (true, "the mail server took too long at RCPT".to_owned()));

    let url = server.url();
    drop(server);
    while std::net::TcpStream::connect(url.split(['/', '?']).nth(2).unwrap()).is_ok() {}
    let sent = over(&url, PATIENT).send(&letter(1, "x")).await;
    assert_eq!(reason(sent), (true, "the connection to the mail server failed at the greeting".to_owned()));
}

#[tokio::test]
async fn t5_dots_and_long_lines_arrive_as_they_were_and_name_and_password_are_used() {
    let server = MailServer::start();
    let url = format!("smtp://list%40example.net:hunter%2F2@{}?tls=none", server.address());
    let text = format!(".\n..\n.hidden\n{}\n", "x".repeat(2000));

    over(&url, PATIENT).send(&letter(1, &text)).await.unwrap();

    let arrived = server.arrived().pop().unwrap();
    assert_eq!(arrived.text().trim_end(), text.trim_end());
    assert_eq!(arrived.login.as_deref(), Some("list@example.net hunter/2"));
    assert_eq!(arrived.to, ["nobody@example.org"]);
}

#[tokio::test]
async fn a_folder_has_one_whole_file_for_each_letter_that_its_owner_alone_reads() {
    let place = tempfile::tempdir().unwrap();
    let folder = Folder::new(place.path().join("a/letters"));
    assert_eq!(folder.newest(10).unwrap(), Vec::<std::path::PathBuf>::new());
    let way = Transport::Folder(folder.clone());

    way.send(&letter(9, "first")).await.unwrap();
    way.send(&letter(10, "second")).await.unwrap();
    way.send(&letter(10, "second")).await.unwrap();

    let files = folder.newest(10).unwrap();
    let names: Vec<_> = files.iter().map(|file| file.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["20261123T180000Z-0000000010.eml", "20261123T180000Z-0000000009.eml"]);
    assert_eq!(folder.newest(1).unwrap().len(), 1);
    assert!(fs::read_to_string(&files[0]).unwrap().trim_end().ends_with("second"));
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&files[0]), mode(folder.path())), (0o600, 0o700));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_tried_again() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("letters");
    fs::write(&file, "a file, not a folder").unwrap();

    assert!(reason(Transport::Folder(Folder::new(file)).send(&letter(1, "x")).await).0);
}
