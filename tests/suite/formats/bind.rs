//! Zone files: which names are addresses, and what a zone says about names. Round trips of zones of our own are tested
//! with what writes them.

use std::io::Cursor;

use proptest::prelude::*;
use reprieve::formats::{Format, Options, ReadError, Reader};

use super::{faults, networks, read};

const HEAD: &str = "$TTL 300\n@ IN SOA ns.example. hostmaster.example. (\n  1 ; serial\n  3600 600 864000 300 )\n";

fn zone(records: &str) -> String {
    format!("$ORIGIN bl.example.\n{HEAD}{records}")
}

/// The networks that a zone lists, when all of it is read.
fn listed(records: &str) -> Vec<String> {
    let (lines, _) = read(&zone(records), None).unwrap();
    assert_eq!(faults(&lines), [], "{records}");
    networks(&lines)
}

#[test]
fn names_are_read_back_to_front() {
    let digits = "20010db8000100000000000000000001".chars().rev().map(String::from);
    let v6 = digits.collect::<Vec<_>>().join(".");
    let table = [
        ("1.2.0.192 IN A 127.0.0.2", "192.0.2.1/32"),
        ("1.2.0.192.bl.example. IN A 127.0.0.2", "192.0.2.1/32"),
        ("1.2.0.192.BL.Example. in a 127.0.0.2", "192.0.2.1/32"),
        ("1.2.0.192 300 IN A 127.0.0.2", "192.0.2.1/32"),
        ("1.2.0.192 IN 5m A 127.0.0.2 ; seen today", "192.0.2.1/32"),
        ("1.2.0.192 A 127.0.0.2", "192.0.2.1/32"),
        ("1.2.0.192\tIN\tA\t(\t127.0.0.2 )", "192.0.2.1/32"),
        ("*.2.0.192 IN A 127.0.0.2", "192.0.2.0/24"),
        ("*.0.192 IN A 127.0.0.2", "192.0.0.0/16"),
        ("*.192 IN A 127.0.0.2", "192.0.0.0/8"),
        (&format!("{v6} IN A 127.0.0.2"), "2001:db8:1::1/128"),
        (&format!("{} IN A 127.0.0.2", v6.to_uppercase()), "2001:db8:1::1/128"),
        ("*.8.b.d.0.1.0.0.2 IN A 127.0.0.2", "2001:db8::/32"),
        // Four labels behind a star are the beginning of an IPv6 address.
        ("*.1.0.0.2 IN A 127.0.0.2", "2001::/16"),
    ];
    for (record, network) in table {
        assert_eq!(listed(record), [network], "{record}");
    }
}

#[test]
fn what_lists_nothing_is_passed_over() {
    let table = [
        "@ IN NS ns.example.",
        "ns IN A 192.0.2.53",
        "@ IN A 192.0.2.80",
        "mail.example.org IN A 127.0.0.2",
        "1.2.0.192 IN TXT \"Listed; see (https://bl.example/ip/192.0.2.1)\"",
        "1.2.0.192 IN TXT \"a quote \\\" and ( a parenthesis\"",
        "1.2.0.192 IN AAAA ::1",
        "1.2.0.192.other.example. IN A 127.0.0.2",
        "1.2.0.192bl.example. IN A 127.0.0.2",
        // Neither an address, nor a network that ends at a label.
        "256.2.0.192 IN A 127.0.0.2",
        "01.2.0.192 IN A 127.0.0.2",
        "+1.2.0.192 IN A 127.0.0.2",
        "2.0.192 IN A 127.0.0.2",
        "7.1.2.0.192 IN A 127.0.0.2",
        "* IN A 127.0.0.2",
        "1.*.0.192 IN A 127.0.0.2",
        "g.8.b.d.0.1.0.0.2 IN A 127.0.0.2",
        "10.8.b.d.0.1.0.0.2 IN A 127.0.0.2",
        "",
        "; a remark",
    ];
    for record in table {
        assert_eq!(listed(record), [] as [&str; 0], "{record}");
    }
}

#[test]
fn a_line_that_begins_with_a_blank_is_about_the_name_before() {
    let records = "1.2.0.192 IN A 127.0.0.2\n  IN A 127.0.0.9\n\tTXT \"Listed\"\n";
    let (lines, tally) = read(&zone(records), None).unwrap();
    let codes: Vec<String> =
        lines.iter().map(|line| line.content.as_ref().unwrap().code.unwrap().to_string()).collect();
    assert_eq!(
        (networks(&lines), codes),
        (vec!["192.0.2.1/32".to_owned(); 2], vec!["127.0.0.2".into(), "127.0.0.9".into()])
    );
    assert_eq!((tally.directives, tally.records), (2, 2));
}

#[test]
fn a_zone_has_its_name_from_its_start_of_authority() {
    let whole = format!("{}1.2.0.192.bl.example. IN A 127.0.0.2\n", HEAD.replace('@', "bl.example."));
    let moved = zone("$ORIGIN 0.192.bl.example.\n1.2 IN A 127.0.0.2\n");
    let nowhere = format!("{HEAD}1.2.0.192 IN A 127.0.0.2\n");
    for text in [whole, moved, nowhere] {
        let (lines, _) = read(&text, None).unwrap();
        assert_eq!(networks(&lines), ["192.0.2.1/32"], "{text}");
    }
}

#[test]
fn what_cannot_be_read_is_said_in_its_line() {
    let table = [
        ("$INCLUDE /etc/passwd", "only $ORIGIN and $TTL are read"),
        ("$GENERATE 1-9 $.2.0.192 A 127.0.0.2", "only $ORIGIN and $TTL are read"),
        ("$ORIGIN", "only $ORIGIN and $TTL are read"),
        ("1.2.0.192 IN A localhost", "address"),
        ("1.2.0.192 IN A 127.0.0.300", "address"),
        ("1.2.0.192", "record"),
        ("1.2.0.192 IN A", "record"),
    ];
    for (record, expected) in table {
        let (lines, _) = read(&zone(&format!("{record}\n2.2.0.192 IN A 127.0.0.2\n")), None).unwrap();
        let said = faults(&lines);
        assert!(said.len() == 1 && said[0].0 == 6 && said[0].1.contains(expected), "{record}: {said:?}");
        assert_eq!(networks(&lines), ["192.0.2.2/32"], "the rest is read");
    }
}

#[test]
fn a_parenthesis_that_is_never_closed_is_a_file_that_ends_too_early() {
    let text = zone("1.2.0.192 IN TXT (\n\"Listed\"\n2.2.0.192 IN A 127.0.0.2\n");
    assert!(matches!(read(&text, None), Err(ReadError::Truncated { .. })));
}

#[test]
fn a_zone_is_recognised_wherever_it_says_what_it_is() {
    let table = [
        zone(""),
        HEAD.to_owned(),
        "bl.example. 300 IN SOA ns.example. h.example. 1 2 3 4 5\n".to_owned(),
        "; made today\n$ORIGIN bl.example.\n1.2.0.192 IN A 127.0.0.2\n".to_owned(),
    ];
    for text in table {
        let reader = Reader::open(text.as_bytes(), Options::default()).unwrap();
        assert_eq!(reader.format(), Format::Bind, "{text}");
    }
}

proptest! {
    #[test]
    fn scraps_of_zones_never_panic(scraps in prop::collection::vec(prop::sample::select(vec![
        "$ORIGIN ", "$TTL 1", "@", "IN", "SOA", "A", "TXT", "127.0.0.2", "1.2.0.192", "*.", "*", ".", "\"", "\\", "(", ")",
        ";", " ", "\t", "\n", "\n", "a.b.c", "0", "é", "\\0", "bl.example.",
    ]), 0..60)) {
        let reader = Reader::open_seekable(Cursor::new(scraps.concat().into_bytes()), Some(Format::Bind).into());
        let mut reader = reader.unwrap();
        while let Ok(Some(line)) = reader.read() {
            prop_assert!(line.content.is_ok_and(|record| record.networks.len() == 1) || reader.tally().faults > 0);
        }
        prop_assert!(reader.tally().accounted() <= reader.tally().lines);
    }
}
