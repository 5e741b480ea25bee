use reprieve::formats::{DetectError, Format, detect};

#[test]
fn formats_are_recognised_by_what_stands_in_them() {
    let table = [
        ("192.0.2.1\n", Format::Plain),
        ("\n# list\n// list\n2001:db8::/32\n", Format::Plain),
        ("http://proxy.example:80\nhttp://192.0.2.1:80", Format::Plain),
        ("192.0.2.1 5\n192.0.2.2\n", Format::Plain),
        ("", Format::Plain),
        ("# nothing yet\n", Format::Plain),
        ("::1\n", Format::Plain),
        ("[2001:db8::1]:80\n", Format::Plain),
        ("network,source\n", Format::Csv),
        ("source;\"Address\"\n", Format::Csv),
        ("# made today\nip\n192.0.2.1\n", Format::Csv),
        ("{\"ip\":\"192.0.2.1\"}\n", Format::Jsonl),
        ("\u{feff} [\n{", Format::Jsonl),
        ("[]", Format::Jsonl),
        ("$SOA 600 ns.example h.example 1 2 3 4 5\n192.0.2.1\n", Format::Rbldnsd),
        ("192.0.2.1\n#$TTL 300\n", Format::Rbldnsd),
        (":127.0.0.2:Listed $\n192.0.2.1\n", Format::Rbldnsd),
        ("192.0.2.1 :3:text\n", Format::Rbldnsd),
        ("192.0.2.0/24\n!192.0.2.7\n", Format::Rbldnsd),
    ];
    for (text, expected) in table {
        assert_eq!(detect(text.as_bytes()), Ok(expected), "{text:?}");
    }
}

#[test]
fn what_is_no_list_is_refused_in_words() {
    let table: [(&[u8], &str); 14] = [
        (b"\x1f\x8b\x08\x00", "packed with gzip; unpack it first"),
        (b"PK\x03\x04rest", "packed with zip"),
        (b"\x28\xb5\x2f\xfdrest", "packed with zstd"),
        (b"BZh91AY", "packed with bzip2"),
        (b"\xfd7zXZ\x00\x00", "packed with xz"),
        (b"\x7fELF\x02\x01\x00", "binary"),
        (b"192.0.2.1\n\0", "binary"),
        (b"\x80\x81\x82\x83\x84\x85\x86\x87\n", "binary"),
        (b"\xff\xfe1\x009\x00", "UTF-16"),
        (b"\xfe\xff\x001", "UTF-16"),
        (b"<!DOCTYPE html><html>", "a web page, not a list"),
        (b"\xEF\xBB\xBF\n <?xml version='1.0'?>", "a web page"),
        (b"192.0.2.1\r192.0.2.2\r", "CR alone"),
        (b"Dear all,\nthe list is in the office.\n", "cannot tell what this file is: 0 of 2 lines"),
    ];
    for (head, expected) in table {
        let words = detect(head).expect_err(expected).to_string();
        assert!(words.contains(expected), "{words}");
    }
}

#[test]
fn a_message_shows_no_control_characters_and_little_of_the_file() {
    let head = format!("\u{7}{}\n", "x".repeat(5000));
    let Err(DetectError::Unknown { seen }) = detect(head.as_bytes()) else { panic!("recognised") };
    assert!(seen.len() < 150 && !seen.contains('\u{7}'));
}

#[test]
fn comments_without_end_tell_nothing() {
    let head = "# long licence\n".repeat(6000);
    let words = detect(&head.as_bytes()[..reprieve::formats::HEAD]).unwrap_err().to_string();
    assert!(words.contains("--format"), "{words}");
}
