//! rbldnsd files, against recorded answers of rbldnsd itself. What the small tables say was seen on rbldnsd 1.0 too.

use std::net::IpAddr;

use reprieve::formats::rbldnsd::expand_text;
use reprieve::formats::{Dataset, Format, Line, Options, ReadError, Reader, Record};

use super::{faults, networks, read, shared};

fn as_dataset(dataset: Dataset) -> Options {
    Options { format: Some(Format::Rbldnsd), dataset: Some(dataset) }
}

fn records(lines: &[Line]) -> impl Iterator<Item = &Record> {
    lines.iter().filter_map(|line| line.content.as_ref().ok())
}

fn lists(lines: &[Line], address: &str) -> bool {
    let address: IpAddr = address.parse().unwrap();
    records(lines).any(|record| record.networks.iter().any(|network| network.contains_address(address)))
}

/// Code and text of the first record that covers the address.
fn answer(lines: &[Line], address: &str) -> Option<(String, Option<String>)> {
    let address: IpAddr = address.parse().unwrap();
    let covers = |record: &&Record| record.networks.iter().any(|network| network.contains_address(address));
    let record = records(lines).find(covers)?;
    Some((record.code?.to_string(), record.text.as_deref().map(|text| expand_text(text, address))))
}

#[test]
fn every_recorded_answer_of_rbldnsd_is_found_in_what_is_read() {
    let Some(path) = shared("zones/expected.json") else { return };
    let expected: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    let mut queries = 0;
    for case in expected["cases"].as_array().unwrap() {
        let (file, dataset) = (case["file"].as_str().unwrap(), case["dataset"].as_str().unwrap());
        if dataset == "dnset" {
            continue;
        }
        for dataset in [dataset.parse().ok(), None] {
            let options = Options { format: None, dataset };
            let mut reader = Reader::open_file(&path.with_file_name(file), options).unwrap();
            assert_eq!(reader.format(), Format::Rbldnsd, "{file}");
            let lines: Vec<Line> = reader.by_ref().map(Result::unwrap).collect();
            assert_eq!(reader.tally().accounted(), reader.tally().lines);
            assert_eq!(reader.tally().faults, 0, "{file}: {:?}", faults(&lines));
            for query in case["queries"].as_array().unwrap().iter().filter(|query| query["ip"].is_string()) {
                let address = query["ip"].as_str().unwrap();
                assert_eq!(lists(&lines, address), query["rcode"] == "NOERROR", "{file} {address}");
                queries += 1;
            }
        }
    }
    assert!(queries > 200, "{queries}");
}

#[test]
fn codes_and_texts_are_those_that_rbldnsd_answers() {
    let Some(path) = shared("zones/expected.json") else { return };
    let expected: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    for case in expected["cases"].as_array().unwrap().iter().filter(|case| case["dataset"] != "dnset") {
        let path = path.with_file_name(case["file"].as_str().unwrap());
        let options = Options { format: None, dataset: case["dataset"].as_str().unwrap().parse().ok() };
        let lines: Vec<Line> = Reader::open_file(&path, options).unwrap().map(Result::unwrap).collect();
        for query in case["queries"].as_array().unwrap().iter().filter(|query| query["ip"].is_string()) {
            let address = query["ip"].as_str().unwrap();
            for text in query["answers"].as_array().unwrap().iter().map(|answer| answer[1].as_str().unwrap()) {
                let address: IpAddr = address.parse().unwrap();
                let covers = |record: &&Record| record.networks.iter().any(|network| network.contains_address(address));
                let is_said = records(&lines).filter(covers).any(|record| match query["type"].as_str() {
                    Some("A") => record.code.unwrap().to_string() == text,
                    // rbldnsd writes the mapped address as IPv6, we as the IPv4 address it is.
                    _ => record.text.as_ref().is_some_and(|template| {
                        let said = expand_text(template, address);
                        said == text
                            || expand_text(template, address.to_canonical()) == text
                            || text.contains("::ffff:")
                    }),
                });
                assert!(is_said, "{} {address} {text}", path.display());
            }
        }
    }
}

#[test]
fn every_line_of_the_shared_zones_is_under_one_heading() {
    for file in ["open-proxies.ip4set", "ip4set.zone", "ip4trie.zone", "ip6trie.zone", "combined.zone"] {
        let Some(path) = shared(&format!("zones/{file}")) else { return };
        let text = std::fs::read_to_string(&path).unwrap();
        let mut reader = Reader::open_file(&path, Options::default()).unwrap();
        while reader.read().unwrap().is_some() {}
        let tally = reader.tally();
        let count = |is: &dyn Fn(&str) -> bool| text.lines().filter(|line| is(line)).count() as u64;
        let is_directive = |line: &str| line.starts_with('$') || (line.starts_with(':') && !line.starts_with("::"));
        let generic: u64 = if file == "combined.zone" { 3 } else { 0 };
        assert_eq!(tally.lines, count(&|_| true), "{file}");
        assert_eq!(tally.comments, count(&|line| line.starts_with('#')), "{file}");
        assert_eq!(tally.exclusions, count(&|line| line.starts_with('!')), "{file}");
        assert_eq!(tally.directives, count(&is_directive), "{file}");
        assert_eq!(tally.skipped, generic, "{file}");
        let rest = tally.lines - tally.comments - tally.exclusions - tally.directives - tally.skipped - tally.blank;
        assert_eq!((tally.records, tally.faults), (rest, 0), "{file}");
    }
}

#[test]
fn a_list_of_names_is_refused_in_words() {
    let words = "line 3: a list of names; this site lists addresses";
    for text in
        ["$NS 600 ns.example\n:2:x\nbad.example\n", "$TTL 5\n\n.worse.example\n", "$TTL 5\n\n*.sub.example :2:x\n"]
    {
        assert_eq!(read(text, None).unwrap_err().to_string(), words);
    }
    let Some(path) = shared("zones/dnset.zone") else { return };
    let reader = Reader::open_file(&path, Options::default());
    assert!(reader.is_err_and(|error| matches!(error, ReadError::Names { .. })));
}

#[test]
fn addresses_have_the_short_forms_of_rbldnsd() {
    let table = [
        (Dataset::Ip4Set, "10.20", "10.20.0.0/16"),
        (Dataset::Ip4Set, "10.20.30", "10.20.30.0/24"),
        (Dataset::Ip4Set, "10/8", "10.0.0.0/8"),
        (Dataset::Ip4Set, "127.16/12", "127.16.0.0/12"),
        (Dataset::Ip4Set, "127.16-31", "127.16.0.0/12"),
        (Dataset::Ip4Set, "127.16.0-127.31.255", "127.16.0.0/12"),
        (Dataset::Ip4Set, "127-127.0.0", ""),
        (Dataset::Ip4Set, "14-15", "14.0.0.0/7"),
        (Dataset::Ip4Set, "127.0.0.0-255", "127.0.0.0/24"),
        (Dataset::Ip4Set, "010.000.006", "10.0.6.0/24"),
        (Dataset::Ip4Set, "10.0.0.7;note", "10.0.0.7/32"),
        (Dataset::Ip4Set, "10", ""),
        (Dataset::Ip4Set, "10.2.3.4/24", ""),
        (Dataset::Ip4Set, "10.5.1-10.5.1.7", ""),
        (Dataset::Ip4Set, "10.0.0.4-10.0.0.3", ""),
        (Dataset::Ip4Set, "10.0.4/33", ""),
        (Dataset::Ip4Set, "10.0.0.1.5", ""),
        (Dataset::Ip4Set, "10.0.0.", ""),
        (Dataset::Ip4Set, "10.0.0.256", ""),
        (Dataset::Ip4Set, "10.0.0.0-10.0.0.7/29", ""),
        (Dataset::Ip4Set, "0/0", ""),
        (Dataset::Ip4Set, "2001:db8::1", ""),
        (Dataset::Ip4Trie, "10.20", "10.20.0.0/16"),
        (Dataset::Ip4Trie, "10.21.0.0-10.21.0.5", ""),
        (Dataset::Ip4Tset, "10.20.0.1", "10.20.0.1/32"),
        (Dataset::Ip4Tset, "10.20.0", ""),
        (Dataset::Ip4Tset, "10.20.0.0/24", ""),
        (Dataset::Ip6Trie, "2001:db8:2:3", "2001:db8:2:3::/64"),
        (Dataset::Ip6Trie, "2001:dba:c000/36", "2001:dba:c000::/36"),
        (Dataset::Ip6Trie, "3002/16", "3002::/16"),
        (Dataset::Ip6Trie, "3003::", "3003::/128"),
        (Dataset::Ip6Trie, "::", "::/128"),
        (Dataset::Ip6Trie, "::1 # here", "::1/128"),
        (Dataset::Ip6Trie, "02001:DB8::1", "2001:db8::1/128"),
        (Dataset::Ip6Trie, "1::2::3", "1::2/128"),
        (Dataset::Ip6Trie, "::ffff:c000:200/120", "192.0.2.0/24"),
        (Dataset::Ip6Trie, "3001", ""),
        (Dataset::Ip6Trie, "2001:db8:1:", ""),
        (Dataset::Ip6Trie, "::ffff:192.0.2.1", ""),
        (Dataset::Ip6Trie, "5::6:7:8:9:10:11:12", ""),
        (Dataset::Ip6Trie, "6:0:0:0:0:0:0:1::", ""),
        (Dataset::Ip6Trie, "a:12345::", ""),
        (Dataset::Ip6Trie, "b:2/33x", ""),
        (Dataset::Ip6Tset, "2001:db8:1:2", "2001:db8:1:2::/64"),
        (Dataset::Ip6Tset, "2001:db8:1:3::", ""),
        (Dataset::Ip6Tset, "2001:db8:1:4/64", ""),
    ];
    for (dataset, text, expected) in table {
        let (lines, _) = read(text, as_dataset(dataset)).unwrap();
        assert_eq!(networks(&lines).join(" "), expected, "{dataset} {text}");
        assert_eq!(faults(&lines).is_empty(), !expected.is_empty(), "{dataset} {text}");
    }
}

#[test]
fn values_are_code_and_text() {
    let table = [
        ("", Some(("127.0.0.3", Some("def 192.0.2.1")))),
        (" :5", Some(("127.0.0.5", Some("def 192.0.2.1")))),
        (" :6:", Some(("127.0.0.6", None))),
        (" :6: # c", Some(("127.0.0.6", Some("# c")))),
        (" :127.0.0.9:Costs $$5", Some(("127.0.0.9", Some("Costs $5")))),
        (":5:text", Some(("127.0.0.5", Some("text")))),
        (" :5 : spaced", Some(("127.0.0.5", Some("spaced")))),
        (" :1.2:x", Some(("1.0.0.2", Some("x")))),
        (" text # no comment", Some(("127.0.0.3", Some("text # no comment")))),
        (" # comment", Some(("127.0.0.3", Some("def 192.0.2.1")))),
        (" ; comment", Some(("127.0.0.3", Some("def 192.0.2.1")))),
        (" r $1 $2 $$ $3", Some(("127.0.0.3", Some("r V1 $ x V2 $ $3")))),
        (" a$$$1b$$", Some(("127.0.0.3", Some("a$V1 $ xb$")))),
        (" a$$1b$10", Some(("127.0.0.3", Some("a$1bV1 $ x0")))),
        (" ==x", Some(("127.0.0.3", Some("=x")))),
        (" a$=b $", Some(("127.0.0.3", Some("aa$=b $b 192.0.2.1")))),
        (" :foo:x", None),
        (" :300:x", None),
        (" :0:x", None),
        (" :127.0.0.2x:text", None),
        (" ::only text", None),
        (" :", None),
        (" :5 # c", None),
        (" :5 text", None),
    ];
    for (tail, expected) in table {
        let text = format!("$1 V1 $ x\n:3:def $\n192.0.2.1{tail}\n$2 V2\n$1 second\n");
        let (lines, _) = read(&text, Some(Format::Rbldnsd)).unwrap();
        let expected = expected.map(|(code, text)| (code.to_owned(), text.map(str::to_owned)));
        assert_eq!(answer(&lines, "192.0.2.1"), expected, "{tail:?}");
    }
}

#[test]
fn a_base_template_is_put_around_every_text() {
    let text =
        "192.0.2.1 one\n192.0.2.2 =own $\n192.0.2.3\n192.0.2.4 $$2 $a\n192.0.2.5 :6:\n$= B $= ($) $2 $3\n$2 two\n";
    let (lines, _) = read(text, Some(Format::Rbldnsd)).unwrap();
    let said = |address: &str| answer(&lines, address).unwrap().1.unwrap();
    assert_eq!(said("192.0.2.1"), "B one (192.0.2.1) two $3");
    assert_eq!(said("192.0.2.2"), "own 192.0.2.2");
    assert_eq!(said("192.0.2.3"), "B 192.0.2.3 (192.0.2.3) two $3");
    assert_eq!(said("192.0.2.4"), "B $$2 $a (192.0.2.4) two $3");
    assert_eq!(said("192.0.2.5"), "B 192.0.2.5 (192.0.2.5) two $3");
}

#[test]
fn default_lines_count_from_there_on_and_bad_ones_are_faults() {
    let text = "192.0.2.1\n:9\n192.0.2.2\n:foo:bad\n192.0.2.3\n:text only\n:4:t\n192.0.2.4\n";
    let (lines, tally) = read(text, Some(Format::Rbldnsd)).unwrap();
    let codes: Vec<String> = records(&lines).map(|record| record.code.unwrap().to_string()).collect();
    assert_eq!(codes, ["127.0.0.2", "127.0.0.9", "127.0.0.9", "127.0.0.4"]);
    assert_eq!((faults(&lines).len(), tally.directives), (2, 2));
}

#[test]
fn exclusions_of_a_set_work_on_their_size_class_and_larger() {
    let text = "10.1.2.3\n!10.1.0.0/16\n10.0.0.20\n!10.0.0.16/28\n10.2.0.0/23\n!10.2.0\n!10.2.1.1\n!11/8\n11.0.0.1\n";
    let (lines, _) = read(text, as_dataset(Dataset::Ip4Set)).unwrap();
    assert!(lists(&lines, "10.1.2.3") && lists(&lines, "11.0.0.1"));
    assert!(!lists(&lines, "10.0.0.20") && !lists(&lines, "10.2.0.9") && !lists(&lines, "10.2.1.1"));
    assert!(lists(&lines, "10.2.1.0") && lists(&lines, "10.2.1.2") && lists(&lines, "10.2.1.255"));
    assert_eq!(faults(&lines), [(3, "excluded by line 4 of the same file".to_owned())]);
}

#[test]
fn exclusions_of_a_trie_work_by_prefix_and_the_first_line_counts() {
    let text = "!10.22/16\n10.22/16\n10.24/16\n!10.24/16\n!10.25.0.16/28\n10.25.0.20\n!10.26.1/24\n10.26/16\n!10.26.1.7\n10.26.1.8\n";
    let (lines, _) = read(text, as_dataset(Dataset::Ip4Trie)).unwrap();
    assert!(!lists(&lines, "10.22.1.1") && lists(&lines, "10.24.1.1") && lists(&lines, "10.25.0.20"));
    assert!(lists(&lines, "10.26.0.1") && !lists(&lines, "10.26.1.1") && lists(&lines, "10.26.1.8"));
    assert!(!lists(&lines, "10.26.1.7"));
    assert_eq!(faults(&lines), [(2, "excluded by line 1 of the same file".to_owned())]);
}

#[test]
fn what_is_left_around_an_exclusion_is_in_order_and_disjoint() {
    let (lines, _) = read("2001:db8::/126\n!2001:db8::2\n", None).unwrap();
    assert_eq!(networks(&lines), ["2001:db8::/127", "2001:db8::3/128"]);
    let (lines, _) = read("!192.0.2.0\n!192.0.2.255\n192.0.2.0/24\n", None).unwrap();
    assert_eq!(networks(&lines).len(), 14);
    let (lines, _) = read("255.255.255.254/31\n!255.255.255.255\n", None).unwrap();
    assert_eq!(networks(&lines), ["255.255.255.254/32"]);
}

#[test]
fn a_trivial_set_shares_the_first_default_wherever_it_stands() {
    let text = "10.20.0.1 :7:own\n:5:later $\n:6:third\n!10.20.0.2\n";
    let (lines, _) = read(text, as_dataset(Dataset::Ip4Tset)).unwrap();
    assert_eq!(answer(&lines, "10.20.0.1").unwrap().0, "127.0.0.5");
    assert_eq!(faults(&lines).len(), 1);
    let text = "2001:db8:1:2\n!2001:db8:1:2::5\n!2001:db8:1:2:6\n:6:x\n";
    let (lines, _) = read(text, as_dataset(Dataset::Ip6Tset)).unwrap();
    assert!(lists(&lines, "2001:db8:1:2::1") && !lists(&lines, "2001:db8:1:2::5") && lists(&lines, "2001:db8:1:2:6::"));
    assert_eq!(answer(&lines, "2001:db8:1:2::1").unwrap().0, "127.0.0.6");
}

#[test]
fn the_largest_range_can_only_be_made_smaller() {
    let text = "21.0.0.0/23\n$MAXRANGE4 /24\n!21.0\n21.1.0.0/24\n21.2.0.0/23\n$MAXRANGE4 2\n$MAXRANGE4 /8\n22.0.0.0/24\n22.0.1.0/31\n";
    let (lines, tally) = read(text, Some(Format::Rbldnsd)).unwrap();
    assert_eq!(networks(&lines), ["21.0.0.0/23", "21.1.0.0/24", "22.0.1.0/31"]);
    assert_eq!((tally.exclusions, tally.faults), (0, 3));
}

#[test]
fn unknown_dollar_lines_are_faults_unless_they_are_comments() {
    let text = "$TTL 5\n#$TTL 5\n;$ns 5 a.example\n#$50 is the price\n; $x\n$BOGUS x\n:$bogus y\n$MAXRANGE4 0\n$MAXRANGE4 256 # c\n192.0.2.1\n";
    let (lines, tally) = read(text, None).unwrap();
    assert_eq!(faults(&lines).iter().map(|fault| fault.0).collect::<Vec<_>>(), [6, 7, 8, 9]);
    assert_eq!((tally.directives, tally.comments), (3, 2));
}

#[test]
fn a_combined_file_is_read_by_its_sections() {
    let text = "$NS 1w ns.example\n$1 outer\n$= B $=\n$DATASET ip4set:proxy proxies @ # both\n:2:p\n192.0.2.1 x $1\n\
                !192.0.2.9\n$dataset ip4trie dul\n$1 in\n192.0.2.0/28 :3:y\n$DATASET ip4set\n198.51.100.1\n\
                $DATASET generic @\nwww A 192.0.2.80\n$DATASET dnset names\nbad.example\n$DATASET ip6tset @\n2001:db8:1:2\n";
    let (lines, tally) = read(text, None).unwrap();
    assert_eq!(networks(&lines), ["192.0.2.1/32", "192.0.2.0/28", "2001:db8:1:2::/64"]);
    let sections: Vec<_> = records(&lines).map(|record| record.section.clone().unwrap()).collect();
    assert_eq!((sections[0].name.as_deref(), sections[0].zones.join(" ")), (Some("proxy"), "proxies @".to_owned()));
    assert_eq!((sections[1].dataset, sections[1].zones.join(" ")), (Dataset::Ip4Trie, "dul".to_owned()));
    assert_eq!(answer(&lines, "192.0.2.1").unwrap().1.as_deref(), Some("B x $1"));
    assert_eq!(answer(&lines, "192.0.2.9"), Some(("127.0.0.3".to_owned(), Some("B y".to_owned()))));
    assert_eq!((tally.skipped, tally.exclusions, tally.faults), (2, 1, 1));
}

#[test]
fn combined_files_that_rbldnsd_does_not_load_are_refused() {
    let table = [
        ("192.0.2.1\n$DATASET ip4set @\n", "before the first $DATASET"),
        (":3:def\n$DATASET ip4set @\n", "before the first $DATASET"),
        ("$TTL 5\n$DATASET foo @\n", "\"foo\" is not a kind"),
        ("$TTL 5\n$DATASET IP4SET @\n", "\"IP4SET\" is not a kind"),
        ("$TTL 5\n$DATASET acl @\n", "\"acl\" is not a kind"),
        ("$TTL 5\n$DATASET combined @\n", "\"combined\" is not a kind"),
    ];
    for (text, expected) in table {
        let error = read(text, None).unwrap_err().to_string();
        assert!(error.starts_with("line 2: ") && error.contains(expected), "{text}: {error}");
    }
}

#[test]
fn a_pipe_is_enough_until_a_line_changes_what_was_read() {
    let once = |text: &'static str| {
        Reader::open(text.as_bytes(), Options::from(Some(Format::Rbldnsd))).unwrap().collect::<Result<Vec<_>, _>>()
    };
    let lines = once("!192.0.2.1\n$1 x\n192.0.2.0/31 $1\n").unwrap();
    assert_eq!(networks(&lines), ["192.0.2.0/32"]);
    assert_eq!(once("192.0.2.0/31\n!192.0.2.1\n"), Err(ReadError::Twice { line: 2 }));
    assert_eq!(once("192.0.2.0/31 $1\n$1 x\n"), Err(ReadError::Twice { line: 2 }));
}

#[test]
fn windows_line_ends_and_old_encodings_do_not_lose_listings() {
    let text = b"\xEF\xBB\xBF$TTL 5\r\n:2:def\r\n192.0.2.1\r\n192.0.2.2 \xe9t\xe9\r\n".to_vec();
    let lines: Vec<Line> =
        Reader::open_seekable(std::io::Cursor::new(text), Options::default()).unwrap().map(Result::unwrap).collect();
    assert_eq!(networks(&lines), ["192.0.2.1/32", "192.0.2.2/32"]);
    assert_eq!(answer(&lines, "192.0.2.1").unwrap().1.as_deref(), Some("def"));
}

#[test]
fn a_text_stays_small_whatever_is_put_into_it() {
    let text = format!("$1 {}\n$= $=$=$1$1\n192.0.2.1 {}\n", "x".repeat(60_000), "$1".repeat(20_000));
    let (lines, _) = read(&text, Some(Format::Rbldnsd)).unwrap();
    assert!(records(&lines).all(|record| record.text.as_ref().is_some_and(|text| text.len() < 10_000)));
}
