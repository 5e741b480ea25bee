use reprieve::formats::Format;

use super::{faults, first, networks, read};

#[test]
fn addresses_networks_and_ranges_are_read() {
    let table = [
        ("192.0.2.1", "192.0.2.1/32"),
        ("  192.0.2.1\t", "192.0.2.1/32"),
        ("192.0.2.0/24 # office", "192.0.2.0/24"),
        ("192.0.2.0/24;office", "192.0.2.0/24"),
        ("192.0.2.1 // seen twice", "192.0.2.1/32"),
        ("2001:db8::/32", "2001:db8::/32"),
        ("2001:DB8::1", "2001:db8::1/128"),
        ("::ffff:192.0.2.1", "192.0.2.1/32"),
        ("::ffff:192.0.2.0/120", "192.0.2.0/24"),
        ("192.0.2.4-192.0.2.7", "192.0.2.4/30"),
        ("192.0.2.4 - 192.0.2.7", "192.0.2.4/30"),
        ("192.0.2.0-255", "192.0.2.0/24"),
        ("192.0.2.0-1 # two", "192.0.2.0/31"),
        ("2001:db8::-2001:db8::f", "2001:db8::/124"),
    ];
    for (text, expected) in table {
        let record = first(text, Format::Plain).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        assert_eq!(record.networks.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected], "{text}");
    }
}

#[test]
fn a_range_that_is_no_network_becomes_several() {
    let (lines, _) = read("192.0.2.1-4\n", Some(Format::Plain)).unwrap();
    assert_eq!(networks(&lines), ["192.0.2.1/32", "192.0.2.2/31", "192.0.2.4/32"]);
}

#[test]
fn what_can_be_read_in_two_ways_is_refused_with_the_reason() {
    let table = [
        ("mail.example.org", "a name"),
        ("localhost", "a name"),
        ("192.0.2.1/24", "the network is 192.0.2.0/24"),
        ("192.0.2.01", "begins with 0"),
        ("0300.0.2.1", "begins with 0"),
        ("0xC0.0.2.1", "hexadecimal"),
        ("0xC0000201", "hexadecimal"),
        ("192.2", "fewer than four"),
        ("3221225985", "fewer than four"),
        ("192.0.2", "fewer than four"),
        ("192.0.2/24", "fewer than four"),
        ("192.0.2.1.5", "more than four"),
        ("192.0.2.256", "larger than 255"),
        ("192.0.2.*", "has a star"),
        ("fe80::1%eth0", "one machine only"),
        ("192.0.2.0/33", "too large"),
        ("192.0.2.0/", "not a plain number"),
        ("192.0.2.0/024", "not a plain number"),
        ("2001:db8::/129", "too large"),
        ("192.0.2.9-192.0.2.1", "before its beginning"),
        ("192.0.2.9-1", "before its beginning"),
        ("192.0.2.1-2001:db8::1", "other family"),
        ("192.0.2.1-256", "fewer than four"),
        ("192.0.2.1-192.0.2.0/24", "larger"),
        ("192.0.2.1 198.51.100.1", "more than one thing"),
        ("192.0.2.1 listed", "more than one thing"),
        ("192.0.2.1,listed", "not an address"),
        ("192.0.2.1.", "not an address"),
        ("@", "not an address"),
        ("１９２.0.2.1", "not an address"),
        ("2001:db8:::1", "not an address"),
    ];
    for (text, expected) in table {
        let fault = first(text, Format::Plain).expect_err(text).to_string();
        let is_named = fault.contains(expected) || (expected == "larger" && fault == "not an address");
        assert!(is_named, "{text}: {fault}");
    }
}

#[test]
fn proxies_are_addresses_with_protocol_and_port() {
    let table = [
        ("socks5://192.0.2.1:1080", "192.0.2.1/32", "socks5", 1080),
        ("HTTP://192.0.2.1:8080/", "192.0.2.1/32", "http", 8080),
        ("socks4a://[2001:db8::1]:1080", "2001:db8::1/128", "socks4a", 1080),
        ("http://user:p@ss@192.0.2.1:80 # seen", "192.0.2.1/32", "http", 80),
    ];
    for (text, network, protocol, port) in table {
        let record = first(text, Format::Plain).unwrap_or_else(|fault| panic!("{text}: {fault}"));
        assert_eq!(record.networks[0].to_string(), network);
        assert_eq!((record.protocol.as_deref(), record.port), (Some(protocol), Some(port)));
    }
}

#[test]
fn an_address_with_a_port_needs_no_protocol() {
    let record = first("192.0.2.1:3128", Format::Plain).unwrap();
    assert_eq!((record.port, record.protocol), (Some(3128), None));
    assert_eq!(first("[2001:db8::1]:3128", Format::Plain).unwrap().port, Some(3128));
}

#[test]
fn proxies_without_an_address_or_a_port_are_refused() {
    let table = [
        ("http://proxy.example.org:8080", "a name"),
        ("http://user:secret@proxy.example.org:8080", "a name"),
        ("http://192.0.2.1", "no port"),
        ("http://[2001:db8::1]", "no port"),
        ("http://192.0.2.1:0", "1 to 65535"),
        ("http://192.0.2.1:65536", "1 to 65535"),
        ("http://192.0.2.1:+80", "1 to 65535"),
        ("http://192.0.2.01:80", "begins with 0"),
        ("http://192.0.2.1:80/path", "protocol://address:port"),
        ("http://", "protocol://address:port"),
        ("://192.0.2.1:80", "protocol://address:port"),
    ];
    for (text, expected) in table {
        let fault = first(text, Format::Plain).expect_err(text).to_string();
        assert!(fault.contains(expected), "{text}: {fault}");
        assert!(!fault.contains("secret"));
    }
}

#[test]
fn the_same_address_on_two_ports_is_two_records() {
    let (lines, tally) = read("http://192.0.2.1:80\nhttp://192.0.2.1:81", Some(Format::Plain)).unwrap();
    assert_eq!((lines.len(), tally.records), (2, 2));
}

#[test]
fn blank_lines_and_comments_are_counted_and_numbers_stay_right() {
    let text = "# one\r\n\r\n192.0.2.1\r\n; two\r\n// three\r\n  \r\nnonsense here\r\n192.0.2.2";
    let (lines, tally) = read(text, None).unwrap();
    assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [3, 7, 8]);
    assert_eq!((tally.lines, tally.blank, tally.comments, tally.records, tally.faults), (8, 2, 3, 2, 1));
    assert_eq!(faults(&lines)[0].0, 7);
}
