use std::io::Cursor;

use proptest::prelude::*;
use reprieve::formats::{Dataset, Format, Options, Reader};

fn drain(mut reader: Reader<'_>) {
    while let Ok(Some(line)) = reader.read() {
        assert!(line.content.is_ok_and(|record| !record.networks.is_empty()) || reader.tally().faults > 0);
    }
    assert!(reader.tally().accounted() <= reader.tally().lines);
}

fn options() -> impl Strategy<Value = Options> {
    let format = prop::option::of(prop::sample::select(&Format::ALL[..]));
    let dataset = prop::option::of(prop::sample::select(&Dataset::ALL[..]));
    (format, dataset).prop_map(|(format, dataset)| Options { format, dataset })
}

fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "192.0.2.1",
        "10.0.0.0/8",
        "10.20",
        "10.40-10.42",
        "10.0.0.9-3",
        "2001:db8::/32",
        "2001:db8:2:3",
        "::",
        "::1",
        "!",
        ":",
        ":2:",
        ":127.0.0.2:x $",
        "$",
        "$$",
        "$1 a$",
        "$= $=",
        "$SOA 1",
        "$ORIGIN bl.example.\n",
        " IN A 127.0.0.2\n",
        "1.2.0.192",
        "$DATASET ip4set:n @",
        "$DATASET dnset @",
        "$DATASET ip6tset @",
        "$MAXRANGE4 /24",
        "$MAXRANGE4 0",
        "#",
        ";",
        "//",
        "http://",
        "@",
        "[",
        "]",
        "{",
        "}",
        "\"",
        ",",
        "\\",
        "\n",
        "\n",
        "\r\n",
        " ",
        "\t",
        "-",
        "/",
        "0",
        "é",
        "\u{0}",
        "address,port\n",
        "\"ip\":\"192.0.2.1\"",
        "host",
    ]);
    prop::collection::vec(scrap, 0..40).prop_map(|scraps| scraps.concat())
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000), options in options()) {
        if let Ok(reader) = Reader::open(&bytes[..], options) {
            drain(reader);
        }
        if let Ok(reader) = Reader::open_seekable(Cursor::new(bytes), options) {
            drain(reader);
        }
    }

    #[test]
    fn arbitrary_scraps_of_lists_never_panic(text in scraps(), options in options()) {
        if let Ok(reader) = Reader::open(text.as_bytes(), options) {
            drain(reader);
        }
        if let Ok(reader) = Reader::open_seekable(Cursor::new(text.into_bytes()), options) {
            drain(reader);
        }
    }

    #[test]
    fn reading_in_small_pieces_makes_no_difference(text in scraps(), options in options(), size in 1usize..9) {
        let whole = Reader::open(text.as_bytes(), options).map(Iterator::collect::<Vec<_>>);
        let pieces = std::io::BufReader::with_capacity(size, text.as_bytes());
        let pieces = Reader::open(pieces, options).map(Iterator::collect::<Vec<_>>);
        prop_assert_eq!(whole.ok(), pieces.ok());
    }
}
