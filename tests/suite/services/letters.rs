//! Letters from the outbox to a mail server: handed over once, put off, given up; and what they say.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use reprieve::domain::email::EmailAddress;
use reprieve::domain::letter::{Letter, RequestLink};
use reprieve::domain::list::PolicyVersion;
use reprieve::domain::locale::Locale;
use reprieve::domain::time::{Clock as _, ManualClock, Seconds, Timestamp};
use reprieve::domain::token::{Reference, Token};
use reprieve::mail::Transport;
use reprieve::mail::relay::Relay;
use reprieve::mail::smtp::{Smtp, SmtpTimes};
use reprieve::services::Services;
use reprieve::services::letters::{Delivery, LEASE, Postman, enqueue, write};
use reprieve::store::outbox::NewLetter;
use reprieve::strings::Strings;

use crate::support::app::NOW;
use crate::support::backends::{Database, backend_test};
use crate::support::smtp::{Arrived, MailServer, Mood};
use crate::workers::{Instance, clock};

const PUBLIC_URL: &str = "https://lookup.example/";

/// Longer than anything here takes, on a busy machine too.
const PATIENT: SmtpTimes = SmtpTimes { step: Duration::from_secs(30), whole: Duration::from_secs(30) };

pub(crate) fn postman(transport: Transport) -> Postman {
    Postman {
        strings: Arc::new(Strings::shipped().unwrap()),
        name: "Example Blocklist".to_owned(),
        from: "list@example.net".parse().unwrap(),
        public_url: PUBLIC_URL.parse().unwrap(),
        transport,
    }
}

/// Over a mail server, as its address says.
pub(crate) fn over(url: &str, times: SmtpTimes) -> Transport {
    let relay: Relay = url.parse().unwrap();
    let host = url::Host::Domain("lookup.example".to_owned());
    Transport::Smtp(Box::new(Smtp::new(relay, &host, times).unwrap()))
}

fn secret() -> Token {
    Token::new([7; 32])
}

pub(crate) fn confirm(number: u64) -> Letter {
    Letter::Confirm {
        list: "ops".parse().unwrap(),
        network: "203.0.113.7".parse().unwrap(),
        reference: Reference::new(number),
        token: secret(),
        expires_at: NOW.plus(Seconds::DAY),
    }
}

pub(crate) async fn put(services: &Services, letter: &Letter, to: &str) {
    let to: EmailAddress = to.parse().unwrap();
    let mut tx = services.store.begin().await.unwrap();
    enqueue(&mut tx, letter, &Locale::ENGLISH, &to, services.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn site(database: &Database) -> (Arc<Services>, Arc<ManualClock>) {
    let clock = clock();
    let instance = Instance::over(database.store.clone(), clock.clone()).await;
    (instance.services, clock)
}

async fn waiting_and_failed(services: &Services) -> (i64, i64) {
    let mut tx = services.store.read().await.unwrap();
    let counts = tx.outbox_counts().await.unwrap();
    (counts.waiting, counts.failed)
}

backend_test! {
    async fn a_letter_goes_to_its_one_recipient_and_is_forgotten_s14_s60(database: Database) {
        let server = MailServer::start();
        let (services, _) = site(database).await;
        let postman = postman(over(&server.url(), PATIENT));
        put(&services, &confirm(1), "nobody@example.org").await;

        assert_eq!(postman.deliver_next(&services).await.unwrap(), Delivery::Sent);
        assert_eq!(postman.deliver_next(&services).await.unwrap(), Delivery::Nothing);

        let [letter] = &server.arrived()[..] else { panic!("{:?}", server.arrived()) };
        assert_eq!((letter.from.as_str(), &letter.to[..]), ("list@example.net", &["nobody@example.org".to_owned()][..]));
        assert_eq!(letter.subject(), "Please confirm your request R-0000-0001");
        assert_eq!(letter.header("Auto-Submitted").as_deref(), Some("auto-generated"));
        let link = format!("https://lookup.example/en/confirm/{}", secret().reveal());
        assert_eq!(letter.link("/confirm/"), link);
        let left = "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL OR letter_values <> '{}' OR recipient <> '-'";
        assert_eq!(database.number(left).await, 0);
    }
}

backend_test! {
    async fn two_senders_send_each_letter_once_i5(database: Database) {
        let server = MailServer::start();
        let (services, clock) = site(database).await;
        let other = Instance::over(database.another().await, clock).await.services;
        for number in 0..20 {
            put(&services, &confirm(number), "nobody@example.org").await;
        }
        let run = async |services: &Services| {
            let postman = postman(over(&server.url(), PATIENT));
            while waiting_and_failed(services).await.0 > 0 {
                postman.deliver_next(services).await.unwrap();
            }
        };

        tokio::join!(run(&services), run(&other));

        let subjects: BTreeSet<String> = server.arrived().iter().map(Arrived::subject).collect();
        assert_eq!((server.arrived().len(), subjects.len()), (20, 20));
        other.store.close().await;
    }
}

backend_test! {
    async fn a_letter_that_is_not_taken_is_tried_with_growing_waits_for_four_days_then_given_up(database: Database) {
        let server = MailServer::start();
        server.is(Mood::Answers("451 4.3.0 nobody@example.org has to wait"));
        let (services, clock) = site(database).await;
        let postman = postman(over(&server.url(), PATIENT));
        put(&services, &confirm(1), "nobody@example.org").await;
        let began = clock.now();
        let mut waits = Vec::new();
        let mut last = began;

        loop {
            match postman.deliver_next(&services).await.unwrap() {
                Delivery::PutOff => last = clock.now(),
                Delivery::GivenUp => break,
                Delivery::Nothing => {
                    let due = database.number("SELECT due_at FROM outbox").await;
                    waits.push(due - last.0);
                    clock.set(Timestamp(due));
                }
                Delivery::Sent => panic!("it was not taken"),
            }
        }

        assert!(waits.is_sorted_by(|one, next| *next * 11 >= *one * 10), "{waits:?}");
        assert!((60..=66).contains(&waits[0]) && *waits.last().unwrap() >= 4 * 3600, "{waits:?}");
        let tried_for = clock.now().since(began).0;
        assert!((4 * 86_400..4 * 86_400 + 5 * 3600).contains(&tried_for), "{tried_for}");
        assert_eq!(waiting_and_failed(&services).await, (0, 1));
        let told = "SELECT COUNT(*) FROM outbox WHERE recipient = '-' AND letter_values = '{}' \
                    AND last_error = 'n...@example.org: the mail server answered RCPT with 451 4.3.0'";
        assert_eq!(database.number(told).await, 1);
    }
}

backend_test! {
    async fn an_address_that_is_refused_is_given_up_at_once_and_blocks_nobody(database: Database) {
        let server = MailServer::start();
        server.is(Mood::AnswersTo("gone@example.org", "550 5.1.1 no such user"));
        let (services, _) = site(database).await;
        let postman = postman(over(&server.url(), PATIENT));
        for (number, to) in ["gone@example.org", "nobody@example.org"].into_iter().enumerate() {
            put(&services, &confirm(number as u64), to).await;
        }
        let broken = [("invoice", "{}", "a@example.org"), ("confirm", "{\"list\":\"ops\"}", "a@example.org")];
        let mut tx = services.store.begin().await.unwrap();
        for (kind, values, recipient) in broken {
            tx.enqueue(&NewLetter { kind, locale: "en", values, recipient, due_at: NOW }).await.unwrap();
        }
        let values = confirm(9).values();
        let to_two = NewLetter {
            kind: "confirm",
            locale: "??",
            values: &values,
            recipient: "a@example.org\r\nRCPT TO:<b@example.org>",
            due_at: NOW,
        };
        tx.enqueue(&to_two).await.unwrap();
        tx.commit().await.unwrap();

        let mut outcomes = Vec::new();
        for _ in 0..6 {
            outcomes.push(postman.deliver_next(&services).await.unwrap());
        }

        let expected = [Delivery::GivenUp, Delivery::Sent, Delivery::GivenUp, Delivery::GivenUp, Delivery::GivenUp];
        assert_eq!((&outcomes[..5], outcomes[5]), (&expected[..], Delivery::Nothing));
        assert_eq!(server.arrived().len(), 1);
        assert_eq!(server.arrived()[0].to, ["nobody@example.org"]);
    }
}

backend_test! {
    async fn a_sender_that_dies_leaves_the_letter_to_the_next_one_under_the_same_message_id(database: Database) {
        let server = MailServer::start();
        let (services, clock) = site(database).await;
        let postman = postman(over(&server.url(), PATIENT));
        put(&services, &confirm(1), "nobody@example.org").await;
        server.is(Mood::DiesAfter250);
        assert_eq!(postman.deliver_next(&services).await.unwrap(), Delivery::Sent);

        put(&services, &confirm(2), "nobody@example.org").await;
        server.is(Mood::DiesBefore250);
        assert_eq!(postman.deliver_next(&services).await.unwrap(), Delivery::PutOff);
        // As if the note of the first letter had been lost.
        server.is(Mood::Takes);
        let values = confirm(1).values();
        database
            .raw(&format!(
                "UPDATE outbox SET sent_at = NULL, letter_values = '{values}', recipient = 'nobody@example.org' \
                 WHERE sent_at IS NOT NULL"
            ))
            .await
            .unwrap();
        clock.advance(LEASE);
        while postman.deliver_next(&services).await.unwrap() == Delivery::Sent {}

        let ids: Vec<Option<String>> = server.arrived().iter().map(|letter| letter.header("Message-ID")).collect();
        assert_eq!(ids.len(), 3, "{ids:?}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 2, "{ids:?}");
    }
}

/// Every kind of letter, with everything that it can say.
fn every_letter() -> Vec<Letter> {
    let (list, rule) = (|| "ops".parse().unwrap(), || "ops/waiting-time".parse().unwrap());
    // The longest that there are.
    let network = "2001:db8:aaaa:bbbb:cccc:dddd:eeee:fff0/124".parse().unwrap();
    let reference = || Reference::new(u64::MAX);
    let policy_version = || PolicyVersion("0123456789abcdef".repeat(4));
    let link = || RequestLink { list: list(), network, reference: reference(), secret: secret() };
    vec![
        Letter::Confirm { list: list(), network, reference: reference(), token: secret(), expires_at: NOW },
        Letter::Received {
            list: list(),
            network,
            reference: reference(),
            secret: secret(),
            answer_by: NOW,
            latest_by: NOW.plus(Seconds::days(7)),
        },
        Letter::Granted {
            list: list(),
            network,
            reference: reference(),
            secret: secret(),
            removed_at: NOW,
            ttl_seconds: 2101,
            has_words: true,
        },
        Letter::Refused {
            list: list(),
            network,
            reference: reference(),
            secret: secret(),
            rule: rule(),
            policy_version: policy_version(),
            may_appeal: true,
            again_at: Some(NOW),
            has_words: true,
        },
        Letter::Upheld {
            list: list(),
            network,
            reference: reference(),
            secret: secret(),
            rule: rule(),
            policy_version: policy_version(),
            has_words: true,
        },
        Letter::Asked { list: list(), network, reference: reference(), secret: secret() },
        Letter::Overtaken { list: list(), network, reference: reference(), secret: secret() },
        Letter::Links { requests: vec![link(); 12] },
        Letter::Overdue { list: list(), network, reference: reference(), days: 7 },
    ]
}

#[test]
fn t4_every_letter_in_every_language_is_whole_and_every_link_leads_to_this_site() {
    let strings = Arc::new(Strings::shipped().unwrap());
    for locale in strings.locales() {
        for letter in every_letter() {
            let written = write(&letter, &strings.words(locale), "Example Blocklist", PUBLIC_URL);
            let what = format!("{} in {locale}:\n{}\n\n{}", letter.kind(), written.subject, written.text);
            assert!(written.subject.chars().count() <= 78 && !written.subject.contains('\n'), "{what}");
            let all = format!("{}\n{}", written.subject, written.text);
            assert!(!all.contains("mail-") && !all.contains("span-") && !all.contains("date-"), "{what}");
            assert!(!all.contains(['{', '}', '\u{fdd0}', '\u{fdd1}']), "{what}");
            let is_mark = |c| matches!(c, '\u{2066}'..='\u{2069}' | '\u{200e}'..='\u{200f}' | '\u{202a}'..='\u{202e}');
            assert!(!all.contains(is_mark), "{what}");
            let links: Vec<&str> = all.split_whitespace().filter(|word| word.contains("://")).collect();
            assert!(links.len() >= 2 && links.iter().all(|link| link.starts_with(PUBLIC_URL)), "{what}");
            assert!(links.len() <= 11, "{what}");
            let is_long = |line: &&str| line.chars().count() > 78 && !line.contains("://");
            assert_eq!(written.text.lines().find(is_long), None, "{what}");
        }
    }
}

#[test]
fn t3_the_letter_to_an_address_that_confirmed_nothing_is_short_and_says_to_do_nothing() {
    let strings = Arc::new(Strings::shipped().unwrap());
    let written = write(&confirm(1), &strings.words(&Locale::ENGLISH), "Example Blocklist", PUBLIC_URL);
    let link = format!("https://lookup.example/en/confirm/{}", secret().reveal());
    assert_eq!(
        written.text,
        format!(
            "This letter comes from Example Blocklist. We keep lists of addresses\nthat mail servers look up.\n\n\
             Somebody asked us to take this entry off a list and gave your e-mail\naddress:\n\n\
             203.0.113.7  ops  R-0000-0001\n\n\
             Was it you? Then open this page and press the button there:\n\n{link}\n\n\
             The link works until 24 November 2026 at 18:00 UTC.\n\n\
             If you did not ask for this, do nothing. Nothing happens then.\n\n\
             Your reference for questions: R-0000-0001\n\n\
             -- \nExample Blocklist\nhttps://lookup.example/\n"
        )
    );
}

#[test]
fn an_answer_says_that_there_are_words_to_read_only_where_there_are_any() {
    let strings = Arc::new(Strings::shipped().unwrap());
    let words = strings.words(&Locale::ENGLISH);
    let sentence = "Whoever looked at your request has written you a few lines. They stand";
    let mut answers = 0;
    for letter in every_letter() {
        let text = write(&letter, &words, "Example Blocklist", PUBLIC_URL).text.replace('\n', " ");
        assert_eq!(text.contains(sentence), letter.has_words(), "{}", letter.kind());
        answers += usize::from(letter.has_words());
        let older = letter.values().replace(",\"has_words\":true", "").replace("\"has_words\":true,", "");
        let without = Letter::from_stored(letter.kind(), &older).unwrap();
        let text = write(&without, &words, "Example Blocklist", PUBLIC_URL).text.replace('\n', " ");
        assert!(!text.contains(sentence) && !without.has_words(), "{}", letter.kind());
    }
    assert_eq!(answers, 3);
}
