use std::io::{self, BufReader, Read};

use reprieve::formats::{Format, LineFault, Options, ReadError, Reader};

use super::read;

fn all(source: impl Read + Send + 'static, format: Option<Format>) -> Result<u64, ReadError> {
    let mut reader = Reader::open(BufReader::new(source), Options::from(format))?;
    while reader.read()?.is_some() {}
    Ok(reader.tally().lines)
}

#[test]
fn a_line_without_end_is_given_up_early() {
    for format in Format::ALL {
        let start = if format == Format::Csv { "address\n" } else { "" };
        let endless = start.as_bytes().chain(io::repeat(b'1'));
        let line = u64::from(!start.is_empty()) + 1;
        assert_eq!(all(endless, Some(format)), Err(ReadError::TooLong { line }), "{format}");
    }
    let array = b"[{\"ip\":\"".chain(io::repeat(b'1'));
    assert!(matches!(all(array, None), Err(ReadError::Array { entry: 1, .. })));
}

#[test]
fn a_long_line_behind_good_ones_names_its_number() {
    let text = format!("192.0.2.1\n{}\n192.0.2.2\n", " ".repeat(70_000));
    assert_eq!(read(&text, Some(Format::Plain)).unwrap_err(), ReadError::TooLong { line: 2 });
    let text = format!("192.0.2.1\n#{}\n192.0.2.2\n", "x".repeat(65_535));
    assert_eq!(read(&text, Some(Format::Plain)).unwrap().1.records, 2);
}

#[test]
fn a_line_that_is_not_utf_8_is_a_fault_and_the_next_one_is_read() {
    let bytes = b"192.0.2.1\n192.0.2.2 \xe9t\xe9\n# \xe9t\xe9\n192.0.2.3\n192.0.2.4\n".to_vec();
    let mut reader = Reader::open(io::Cursor::new(bytes), Options::default()).unwrap();
    let lines: Vec<_> = reader.by_ref().map(Result::unwrap).collect();
    assert_eq!((lines[1].number, &lines[1].content), (2, &Err(LineFault::Utf8)));
    assert_eq!((reader.tally().records, reader.tally().comments), (3, 1));
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_first_entry() {
    for text in [
        "\u{feff}192.0.2.1\n",
        "\u{feff}address\n192.0.2.1\n",
        "\u{feff}{\"ip\":\"192.0.2.1\"}",
        "\u{feff}[{\"ip\":\"192.0.2.1\"}]",
    ] {
        assert_eq!(super::networks(&read(text, None).unwrap().0), ["192.0.2.1/32"], "{text:?}");
        let once = Reader::open(text.as_bytes(), Options::default()).unwrap();
        assert_eq!(once.filter(|line| line.as_ref().is_ok_and(|line| line.content.is_ok())).count(), 1);
    }
}

#[test]
fn packed_and_other_files_are_refused_whatever_format_is_asked_for() {
    for format in Format::ALL {
        let error = all(&b"\x1f\x8b\x08\x00rest"[..], Some(format)).unwrap_err();
        assert!(error.to_string().contains("unpack it first"));
        assert!(all(&b"<html>"[..], Some(format)).unwrap_err().to_string().contains("web page"));
    }
}

#[test]
fn a_folder_a_missing_file_and_an_empty_one_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let open = |path: &std::path::Path| Reader::open_file(path, Options::default()).map(|reader| reader.tally().lines);
    assert_eq!(open(folder.path()), Err(ReadError::Folder));
    assert_eq!(ReadError::Folder.to_string(), "this is a folder, not a file");
    assert_eq!(open(&folder.path().join("none")), Err(ReadError::Missing));
    let empty = folder.path().join("empty.json");
    std::fs::write(&empty, "").unwrap();
    let mut reader = Reader::open_file(&empty, Options::default()).unwrap();
    assert_eq!((reader.read(), reader.tally().lines, reader.format()), (Ok(None), 0, Format::Plain));
}

#[test]
fn a_source_that_fails_in_the_middle_ends_with_its_words() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("cable pulled"))
        }
    }
    let start = "192.0.2.1\n".repeat(7000);
    let error = all(io::Cursor::new(start).chain(Broken), None).unwrap_err();
    assert_eq!(error.to_string(), "reading stopped behind line 7000: cable pulled");
}

#[test]
fn nothing_is_read_behind_an_error() {
    let text = format!("192.0.2.1\n{}\n192.0.2.2\n", "1".repeat(70_000));
    let mut reader = Reader::open(text.as_bytes(), Options::from(Some(Format::Plain))).unwrap();
    assert!(reader.read().unwrap().is_some());
    assert!(reader.read().is_err());
    assert_eq!(reader.read(), Ok(None));
}
