//! What people type: one table for each trap, then what holds for every text.

mod addresses;
mod links;
mod names;
mod networks;
mod replies;

use std::net::IpAddr;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use reprieve::domain::network::Network;
use reprieve::domain::query::{MAX_BYTES, Note, Query, understand};

/// Typed text, kind, canonical form (with errors the value), special word, a piece of the message ("" for no message).
type Row<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str);

const A: &str = "address";
const N: &str = "network";
const R: &str = "range";
const M: &str = "many";
const H: &str = "hostname";
const E: &str = "error";

fn check(rows: &[Row<'_>]) {
    let mut faults = Vec::new();
    for (typed, kind, value, special, message) in rows {
        let understood = understand(typed);
        let reply = understood.reply();
        let said = reply.message.clone().unwrap_or_default();
        let got =
            (reply.kind, understood.canonical().or(reply.value).unwrap_or_default(), reply.special.unwrap_or_default());
        let is_said = if message.is_empty() { said.is_empty() } else { said.contains(message) };
        if got != (*kind, (*value).to_owned(), *special) || !is_said {
            faults.push(format!(
                "{typed:?}\n  wanted {:?} saying {message:?}\n  got    {got:?} saying {said:?}",
                (kind, value, special)
            ));
        }
    }
    assert!(faults.is_empty(), "{} of {} rows:\n{}", faults.len(), rows.len(), faults.join("\n"));
}

#[test]
fn an_answer_of_the_api_has_the_fields_of_its_kind_and_no_others() {
    let json = |text: &str| serde_json::to_value(understand(text).reply()).unwrap();

    assert_eq!(
        json("1.2.3.4"),
        serde_json::json!({"kind": "address", "value": "1.2.3.4", "special": null, "message": null})
    );
    assert_eq!(
        json("1.2.3.4-1.2.3.6"),
        serde_json::json!({"kind": "range", "value": null, "special": null, "message": null,
            "first": "1.2.3.4", "last": "1.2.3.6", "networks": ["1.2.3.4/31", "1.2.3.6/32"]})
    );
    assert_eq!(
        json("1.2.3.4 5.6.7.0/24"),
        serde_json::json!({"kind": "many", "value": null, "special": null, "message": null,
            "values": ["1.2.3.4", "5.6.7.0/24"]})
    );
    let error = json("127.1");
    assert_eq!((&error["kind"], &error["value"]), (&"error".into(), &serde_json::Value::Null));
    assert!(error["message"].as_str().unwrap().contains("four numbers"));
}

#[test]
fn thousands_of_spaces_around_an_address_do_not_matter() {
    let spaced = format!("{}1.2.3.4{}", " ".repeat(50_000), "\t\n".repeat(50_000));
    assert_eq!(understand(&spaced).canonical().unwrap(), "1.2.3.4");
}

#[test]
fn notes_are_values_so_that_they_can_be_said_in_other_languages() {
    let understood = understand("[192.0.2.1]:25");
    assert_eq!(understood.notes[0], Note::PortDropped { port: 25 });
    assert!(matches!(understood.notes[1], Note::Special { .. }));
}

#[test]
fn s7_t13_hostile_texts_of_full_length_are_read_at_once() {
    let pieces = [
        "[",
        "]",
        "(",
        "http://",
        "ip:",
        "1.",
        "*.",
        "a.",
        "%",
        "::",
        "-",
        "/",
        "@",
        "[.]",
        "hxxp://",
        " ? ",
        "1.2.3.4,",
        "0.",
        "x.",
        "\u{200B}",
        "xn--",
        "http://a/?url=",
        "é",
        "a ",
        "=",
        "name[",
        "- ",
        "1-",
    ];
    let start = Instant::now();
    for piece in pieces {
        for length in [MAX_BYTES, 16_000] {
            let text = piece.repeat(length / piece.len());
            let understood = understand(&text);
            assert!(understood.message().unwrap_or_default().len() < 4096, "{piece}");
        }
    }
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(understand(&"1".repeat(MAX_BYTES + 1)).query, Query::Text);
}

/// Of these addresses, names and links are made.
const PIECES: &str = "1 2.3 255 256 0 00 . .. : :: / - – * x # % ? = & @ [ ] ( ) < > \" , ; a é ff ffff 0x mail. \
    example.org ip IPv6: http:// url= %20 [.] 1.2.3.4 2001:db8::1 24 32 in-addr.arpa ip6.arpa \u{200B} \u{202E} １ … \
    xn-- _ to mask";

/// Texts made of [`PIECES`], spaces and line breaks.
fn likely() -> impl Strategy<Value = String> {
    let pieces: Vec<&str> = PIECES.split_ascii_whitespace().chain([" ", "\n"]).collect();
    prop::collection::vec(prop::sample::select(pieces), 0..12).prop_map(|pieces| pieces.concat())
}

fn holds_for_every_text(text: &str) -> Result<(), TestCaseError> {
    let understood = understand(text);
    if let Some(canonical) = understood.canonical() {
        let again = understand(&canonical);
        prop_assert_eq!(&again.query, &understood.query, "{} of {:?}", canonical, text);
        prop_assert_eq!(again.special, understood.special);
    } else {
        prop_assert!(understood.message().is_some(), "an error without words: {:?}", text);
    }
    let said = understood.message().unwrap_or_default();
    let is_unsafe = |c: char| {
        c.is_control() || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
    };
    prop_assert!(!said.contains(is_unsafe), "{:?}", said);
    prop_assert!(said.len() < 4096);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(4096) })]

    #[test]
    fn likely_texts_are_understood_the_same_again(text in likely()) {
        holds_for_every_text(&text)?;
    }

    #[test]
    fn any_text_at_all_gets_an_answer(text in "\\PC{0,64}|[\\x00-\\x7f]{0,64}|.{0,200}") {
        holds_for_every_text(&text)?;
    }

    #[test]
    fn every_address_and_network_is_itself(high in any::<u32>(), bits in any::<u128>(), length in 0u8..=128) {
        for address in [IpAddr::from(high.to_be_bytes()), IpAddr::from(bits.to_be_bytes()).to_canonical()] {
            prop_assert_eq!(understand(&address.to_string()).query, Query::Address(address));
            let network = Network::truncated(address, length.min(if address.is_ipv4() { 32 } else { 128 })).unwrap();
            prop_assert_eq!(understand(&network.to_string()).canonical().unwrap(), network.plain());
        }
    }
}
