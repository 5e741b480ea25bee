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
        // A slip, and what would be answered all the same.
        ("1.2.0.192 IM A 127.0.0.2", "of this kind"),
        ("1.2.0.192 IN CNAME listed.example.", "of this kind"),
        ("*.2.0.192 IN NS ns.example.", "of this kind"),
        ("1.2.0.192 TYPE1 \\# 4 7f000002", "of this kind"),
        ("* IN A 127.0.0.2", "every address"),
        // BIND takes none of it for a time to live.
        (" 1.2.0.192 IN A 127.0.0.2", "record"),
        ("1.2.0.192 7x IN A 127.0.0.2", "record"),
        (&format!("{}1.2.0.192 IN A 127.0.0.2", "a.".repeat(200)), "255"),
    ];
    for (record, expected) in table {
        let (lines, _) = read(&zone(&format!("{record}\n2.2.0.192 IN A 127.0.0.2\n")), None).unwrap();
        let said = faults(&lines);
        assert!(said.len() == 1 && said[0].0 == 6 && said[0].1.contains(expected), "{record}: {said:?}");
        assert_eq!(networks(&lines), ["192.0.2.2/32"], "the rest is read");
    }
}

#[test]
fn a_name_ends_the_star_above_it_for_itself_and_for_what_is_below_wherever_it_stands() {
    let without_seven =
        ["192.0.2.0/30", "192.0.2.4/31", "192.0.2.6/32", "192.0.2.8/29", "192.0.2.16/28", "192.0.2.32/27"];
    let without_seven: Vec<&str> = without_seven.into_iter().chain(["192.0.2.64/26", "192.0.2.128/25"]).collect();
    let star = "*.2.0.192 A 127.0.0.2";
    for records in [
        format!("{star}\n7.2.0.192 TXT \"not listed\""),
        format!("7.2.0.192 TXT \"not listed\"\n{star}"),
        // Also for a name below it, which makes it one.
        format!("{star}\nwww.7.2.0.192 A 192.0.2.80"),
    ] {
        assert_eq!(listed(&records), without_seven, "{records}");
    }
    // A host of its own is listed once.
    let listed_apart = listed(&format!("{star}\n7.2.0.192 A 127.0.0.9"));
    assert_eq!(listed_apart, [without_seven.as_slice(), &["192.0.2.7/32"]].concat());
    // What is below 2.0.192 is no matter of the star above it.
    let above = listed("*.0.192 A 127.0.0.2\n7.2.0.192 A 127.0.0.2");
    assert!(!above.iter().any(|network| network.starts_with("192.0.2.") && network != "192.0.2.7/32"), "{above:?}");
    assert_eq!((above.first().unwrap().as_str(), above.len()), ("192.0.0.0/23", 9));
    // Names beside it and above it change nothing.
    assert_eq!(listed(&format!("{star}\n7.3.0.192 TXT x\n2.0.192 TXT x\nx.2.0.192 TXT x")), ["192.0.2.0/24"]);
    // Of sixteen digits one is gone.
    let v6 = listed("*.8.b.d.0.1.0.0.2 A 127.0.0.2\n5.8.b.d.0.1.0.0.2 TXT x");
    assert_eq!(v6, ["2001:db8::/34", "2001:db8:4000::/36", "2001:db8:6000::/35", "2001:db8:8000::/33"]);
    // Nothing is left where every octet has a name.
    let every: Vec<String> = (0..256).map(|octet| format!("{octet}.2.0.192 TXT x")).collect();
    assert_eq!(listed(&format!("{}\n{star}", every.join("\n"))), [] as [&str; 0]);
}

#[test]
fn a_zone_with_stars_is_read_more_than_once_and_says_so_of_a_pipe() {
    let read_once = |text: &str| {
        let options = Options::from(Some(Format::Bind));
        Reader::open(text.as_bytes(), options).unwrap().collect::<Result<Vec<_>, _>>().map(|lines| networks(&lines))
    };
    assert_eq!(read_once("$ORIGIN bl.example.\n1.2.0.192 A 127.0.0.2"), Ok(vec!["192.0.2.1/32".to_owned()]));
    assert_eq!(read_once("$ORIGIN bl.example.\n*.2.0.192 A 127.0.0.2"), Err(ReadError::Twice { line: 2 }));
}

#[test]
fn a_zone_that_does_not_say_its_name_is_what_its_names_are_below_of_or_says_that_nobody_can_tell() {
    let by_origin = "$ORIGIN bl.example.\n1.2.0.192 IN A 127.0.0.2\n1.2.0.193.bl.example. IN A 127.0.0.2\n";
    let (lines, _) = read(by_origin, None).unwrap();
    assert_eq!(networks(&lines), ["192.0.2.1/32", "193.0.2.1/32"]);
    // An old letter in a remark keeps nobody from reading the record.
    let old =
        [b"$ORIGIN bl.example.\n@ IN SOA ns. h. ( ; f\xfcr\n 1 2 3 4 5 )\n1.2.0.192 A 127.0.0.2\n".as_slice()].concat();
    let mut reader = Reader::open_seekable(Cursor::new(old), Options::default()).unwrap();
    assert_eq!(networks(&[reader.read().unwrap().unwrap()]), ["192.0.2.1/32"]);
    for unknown in [
        "@ IN SOA ns. h. 1 2 3 4 5\n1.2.0.192.bl.example. IN A 127.0.0.2\n",
        "$ORIGIN other.example.\n\n1.2.0.192.bl.example. IN A 127.0.0.2\n",
    ] {
        let (lines, _) = read(unknown, Some(Format::Bind)).unwrap();
        let said = faults(&lines);
        assert!(said.len() == 1 && said[0].1.contains("$ORIGIN"), "{unknown}: {said:?}");
    }
}

#[test]
fn names_do_not_grow_from_origin_to_origin() {
    let origins = format!("$ORIGIN {}\n", "a".repeat(60)).repeat(9);
    let (lines, _) = read(&format!("$ORIGIN bl.example.\n{origins}1.2.0.192 A 127.0.0.2\n"), None).unwrap();
    let said = faults(&lines);
    // From the first origin on that is too long; what stands below it has no meaning.
    assert_eq!(said.len(), 6, "{said:?}");
    assert!(said[0].1.contains("255") && said[5].1.contains("could not be read"), "{said:?}");
    assert_eq!(networks(&lines), [] as [&str; 0]);
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
        // However it is written, and also where only a part of a zone is there.
        "$TTL 300\n@ in soa ns.x.example. h.x.example. 1 2 3 4 5\n7.113.0.8 in a 127.0.0.2\n".to_owned(),
        "$TTL 300\n7.113.0.8 in a 127.0.0.2\n".to_owned(),
        "7.113.0.8 A 127.0.0.2\n   TXT \"x\"\n".to_owned(),
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
        // A parenthesis that is never closed is met by the first reading.
        let Ok(mut reader) = reader else { return Ok(()) };
        let mut read = reader.read();
        while let Ok(Some(line)) = &read {
            let is_record = line.content.as_ref().is_ok_and(|record| {
                !record.networks.is_empty() && record.code.is_some() && record.networks.is_sorted()
            });
            prop_assert!(is_record || line.content.is_err());
            read = reader.read();
        }
        if read.is_ok() {
            prop_assert_eq!(reader.tally().accounted(), reader.tally().lines);
        }
    }
}
