//! CSV and JSON: fields with names.

use reprieve::domain::time::Timestamp;
use reprieve::formats::{Format, LineFault, ReadError, Unit};

use super::{faults, first, networks, read};

#[test]
fn a_csv_record_has_every_field_in_any_order() {
    let text = "port,protocol,network,criterion,first_listed_at,last_seen_at,expires_at,source,evidence,\
                private_evidence,code\n\
                1080,SOCKS5,192.0.2.1,ops/open-socks,2026-11-23T19:00:00+01:00,1795456800,2027-01-01T00:00:00Z,\
                scan,\"answered, twice\",ticket 7,127.0.0.9\n";
    let record = first(text, Format::Csv).unwrap();
    assert_eq!(record.networks[0].to_string(), "192.0.2.1/32");
    assert_eq!((record.port, record.protocol.as_deref()), (Some(1080), Some("socks5")));
    assert_eq!(record.criterion.as_deref(), Some("ops/open-socks"));
    assert_eq!(record.first_listed_at, Some("2026-11-23T18:00:00Z".parse().unwrap()));
    assert_eq!(record.last_seen_at, Some(Timestamp(1_795_456_800)));
    assert_eq!(record.expires_at, Some("2027-01-01T00:00:00Z".parse().unwrap()));
    assert_eq!(record.source.as_deref(), Some("scan"));
    assert_eq!(record.evidence_public.as_deref(), Some("answered, twice"));
    assert_eq!(record.evidence_private.as_deref(), Some("ticket 7"));
    assert_eq!(record.code, Some([127, 0, 0, 9].into()));
}

#[test]
fn semicolons_and_tabs_separate_where_the_header_shows_them() {
    for text in ["address;source\n192.0.2.1;a,b\n", "address\tsource\r\n192.0.2.1\ta,b\r\n"] {
        assert_eq!(first(text, Format::Csv).unwrap().source.as_deref(), Some("a,b"));
    }
}

#[test]
fn line_numbers_stay_right_behind_line_ends_in_quotes() {
    let text = "address,evidence\n\n192.0.2.1,\"one\r\ntwo\n\nthree\"\n# note\n192.0.2.1/24,x\n192.0.2.2,y";
    let (lines, tally) = read(text, None).unwrap();
    assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [3, 8, 9]);
    assert_eq!(lines[0].content.as_ref().unwrap().evidence_public.as_deref(), Some("one\ntwo\n\nthree"));
    assert_eq!((tally.lines, tally.blank, tally.comments, tally.directives, tally.continued), (9, 1, 1, 1, 3));
}

#[test]
fn a_header_that_is_not_known_is_refused_with_the_known_ones() {
    let table = [
        ("address,colour\n", "\"colour\""),
        ("criterion,source\n", "no column named network or address"),
        ("address,source,address\n", "address is there twice"),
        ("address,network\n", "more than one"),
        ("192.0.2.1,x\n", "\"192.0.2.1\""),
    ];
    for (text, expected) in table {
        let error = read(text, Some(Format::Csv)).unwrap_err();
        assert!(matches!(error, ReadError::Header { line: 1, .. }), "{text}");
        let words = error.to_string();
        assert!(words.contains(expected) && words.contains("first_listed_at"), "{words}");
    }
    assert!(matches!(read("", Some(Format::Csv)), Err(ReadError::Header { line: 0, .. })));
}

#[test]
fn csv_lines_with_faults_do_not_end_the_file() {
    let text =
        "address,port,last_seen_at\n192.0.2.1,80\nmail.example,80,\n192.0.2.2,x,\n192.0.2.3,,soon\n,80,\n192.0.2.4,,\n";
    let (lines, _) = read(text, None).unwrap();
    let words: Vec<String> = faults(&lines).into_iter().map(|(_, words)| words).collect();
    assert!(words[0].contains("2 fields"));
    assert!(words[1].contains("a name"));
    assert!(words[2].contains("port"));
    assert!(words[3].contains("last_seen_at: not a time"));
    assert!(words[4].contains("names no address"));
    assert_eq!(networks(&lines), ["192.0.2.4/32"]);
}

#[test]
fn a_csv_file_that_ends_in_a_record_is_truncated_and_a_quote_without_end_too_long() {
    let truncated = read("address,evidence\n192.0.2.1,\"x\n192.0.2.2,y\n", None);
    assert_eq!(truncated.unwrap_err(), ReadError::Truncated { entry: 2 });
    let cut = read("address,evidence\n192.0.2.1,x\n192.0.2.2", None);
    assert_eq!(cut.unwrap_err(), ReadError::Truncated { entry: 3 });
    let long = format!("address,evidence\n192.0.2.1,\"{}", "192.0.2.2,y\n".repeat(10_000));
    assert_eq!(read(&long, None).unwrap_err(), ReadError::TooLong { line: 2 });
}

#[test]
fn json_lines_are_read_by_their_names() {
    let text = "{\"ip\":\"192.0.2.1\",\"port\":\"80\",\"geo\":{\"a\":[1,2,{}]}}\n\n\
                {\"network\":\"192.0.2.0/30\",\"port\":null}\n\
                {\"host\":\"2001:db8::1\",\"protocol\":\"http\",\"port\":8080,\"last_seen_at\":1795456800}\n\
                {\"ip\":\"192.0.2.9\",\"host\":\"mail.example\"}";
    let (lines, tally) = read(text, None).unwrap();
    assert_eq!(networks(&lines), ["192.0.2.1/32", "192.0.2.0/30", "2001:db8::1/128", "192.0.2.9/32"]);
    assert_eq!((tally.lines, tally.blank, tally.records), (5, 1, 4));
    assert_eq!(lines[2].content.as_ref().unwrap().last_seen_at, Some(Timestamp(1_795_456_800)));
}

#[test]
fn json_faults_are_told_apart() {
    let deep = format!("{{\"ip\":\"192.0.2.1\",\"x\":{}{}}}", "[".repeat(40), "]".repeat(40));
    let table = [
        ("{\"ip\":\"192.0.2.1\",\"ip\":\"192.0.2.2\"}", "the key \"ip\" is given twice"),
        ("{\"ip\":\"192.0.2.1\",\"x\":1,\"\\u0078\":2}", "the key \"x\" is given twice"),
        ("{\"ip\":\"192.0.2.1\",\"address\":\"192.0.2.1\"}", "names its address twice"),
        ("{\"ip\":3221225985}", "ip: not the kind"),
        ("{\"ip\":\"192.0.2.1\",\"port\":80.5}", "port: not the kind"),
        ("{\"ip\":\"192.0.2.1\",\"source\":{\"a\":1}}", "source: not the kind"),
        ("{\"host\":\"mail.example\"}", "a name"),
        ("{\"port\":80}", "names no address"),
        ("{\"ip\":\"192.0.2.1\",\"source\":\"a\\u0000b\"}", "byte 0"),
        ("{\"ip\":\"192.0.2.1\",\"source\":\"\\ud800\"}", "not whole JSON"),
        ("{\"ip\":\"192.0.2.1\"} {}", "not whole JSON"),
        ("{'ip':1}", "not whole JSON"),
        ("\"192.0.2.1\"", "not a JSON object"),
        ("[1]", "not an object"),
        (deep.as_str(), "nested more than 32"),
    ];
    for (text, expected) in table {
        let words = match read(&format!("{text}\n"), Some(Format::Jsonl)) {
            Ok((lines, _)) => lines[0].content.as_ref().expect_err(text).to_string(),
            Err(error) => error.to_string(),
        };
        assert!(words.contains(expected), "{text}: {words}");
    }
}

#[test]
fn a_json_array_is_read_entry_by_entry() {
    let text = " [ {\"ip\":\"192.0.2.1\"} ,\n\n {\"ip\":\"x]\\\"}\"},{\"host\":\"192.0.2.2\",\"y\":[{}]}\n]\n";
    let mut reader = reprieve::formats::Reader::open(text.as_bytes(), None.into()).unwrap();
    assert_eq!((reader.format(), reader.unit()), (Format::Jsonl, Unit::Entry));
    let lines: Vec<_> = reader.by_ref().map(Result::unwrap).collect();
    assert_eq!(networks(&lines), ["192.0.2.1/32", "192.0.2.2/32"]);
    assert_eq!(faults(&lines)[0].0, 2);
    assert_eq!((reader.tally().lines, reader.bytes()), (3, text.len() as u64));
}

#[test]
fn an_empty_json_array_has_no_entries() {
    assert_eq!(read("[ ]", None).unwrap().1.lines, 0);
}

#[test]
fn a_json_array_that_ends_early_or_late_is_an_error() {
    let whole = "[{\"ip\":\"192.0.2.1\"},{\"ip\":\"192.0.2.2\"}]";
    for cut in 1..whole.len() {
        let error = read(&whole[..cut], Some(Format::Jsonl)).expect_err("cut").to_string();
        assert!(error.contains("ends in the middle of entry"), "{cut}: {error}");
    }
    let table = [
        ("[{\"ip\":\"192.0.2.1\"} {}]", "entry 2 of the JSON array: no comma"),
        ("[{\"ip\":\"192.0.2.1\"}, 7]", "entry 2 of the JSON array: not an object"),
        ("[{\"ip\":\"192.0.2.1\"},]", "entry 2 of the JSON array: not an object"),
        ("[] x", "stands behind"),
    ];
    for (text, expected) in table {
        let error = read(text, Some(Format::Jsonl)).unwrap_err().to_string();
        assert!(error.contains(expected), "{text}: {error}");
    }
}

#[test]
fn json_lines_that_end_in_the_middle_are_truncation() {
    let text = "{\"ip\":\"192.0.2.1\"}\n{\"ip\":\"192.0.2.";
    assert_eq!(read(text, None).unwrap_err(), ReadError::Truncated { entry: 2 });
    let (lines, _) = read("{\"ip\":\"192.0.2.\n{\"ip\":\"192.0.2.2\"}\n", Some(Format::Jsonl)).unwrap();
    assert!(matches!(lines[0].content, Err(LineFault::Json(_))));
    assert!(lines[1].content.is_ok());
}
