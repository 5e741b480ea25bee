//! What holds for every text.

use proptest::prelude::*;
use reprieve::bounce::{MAX_CANDIDATES, MAX_LINKS, Verdict};

use super::read;

/// Pieces of which returned mails are made, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "550 5.7.1 ",
        "554-",
        "421 4.7.0 ",
        "host mx.a.example[198.51.100.1] said: ",
        "Client host [203.0.113.9] ",
        "[2001:db8::9] ",
        "blocked using ",
        "zen.spamhaus.org",
        "ops.bl.example",
        "; see ",
        "https://lookup.example/ip/203.0.113.9",
        "https://www.spamhaus.org/query/ip/203.0.113.9 ",
        "x.xx.xx.xx",
        "203.0.113.*",
        "User unknown",
        "Mailbox full",
        "SPF",
        "\n",
        "\r\n",
        "\n\n",
        " ",
        "<bert@rcpt.example>: ",
        "(in reply to RCPT TO command)",
        "<<< ",
        ">>> ",
        "(reason: ",
        "Diagnostic-Code: smtp; ",
        "Action: failed\n",
        "Status: 5.7.1\n",
        "Content-Type: multipart/report; boundary=b\n\n",
        "--b\n",
        "--b--\n",
        "From: MAILER-DAEMON@a.example\n",
        "Subject: x\n",
        "Content-Type: message/rfc822\n\n",
        "Content-Transfer-Encoding: base64\n\n",
        "=?utf-8?q?x?=",
        "<p>",
        "<br>",
        "&lt;",
        "=\n",
        "=3D",
        "\u{e9}",
        "127.0.0.2",
        "Remote Server returned '",
        "'",
        "##",
        "Original message headers:\n",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// True when the digits of an address stand in a text, as it is or behind a coding.
fn stands_in(text: &str, address: std::net::IpAddr) -> bool {
    let plain = text.replace("=\r\n", "").replace("=\n", "").to_lowercase();
    let octets = |address: std::net::Ipv4Addr| address.octets();
    match address {
        std::net::IpAddr::V4(v4) => {
            let [a, b, c, d] = octets(v4);
            plain.contains(&v4.to_string()) || plain.contains(&format!("{d}.{c}.{b}.{a}."))
        }
        std::net::IpAddr::V6(v6) => plain.contains(&v6.to_string()),
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic_and_what_is_found_is_bounded(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let found = read(&bytes);

        prop_assert!(found.candidates.len() <= MAX_CANDIDATES && found.urls.len() <= MAX_LINKS);
    }

    #[test]
    fn every_address_that_is_told_stands_in_the_text(text in pieces()) {
        let found = read(text.as_bytes());

        for address in found.ip.iter().chain(found.candidates.iter().map(|one| &one.address)) {
            prop_assert!(stands_in(&text, *address), "{address} in {text:?}");
        }
        prop_assert!(found.ip != Some("198.51.100.1".parse().unwrap()), "{text:?}");
    }

    #[test]
    fn a_verdict_goes_with_what_was_found(text in pieces()) {
        let found = read(text.as_bytes());

        match found.verdict {
            Verdict::CannotTell => {}
            Verdict::Ours => prop_assert!(text.contains("bl.example") || text.contains("lookup.example"), "{text:?}"),
            _ => prop_assert!(found.category.is_some()),
        }
        prop_assert_eq!(&found, &read(text.as_bytes()));
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,400}") {
        read(text.as_bytes());
    }
}
