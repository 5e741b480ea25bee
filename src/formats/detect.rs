//! What a file is, told by what stands at its beginning and never by its name; and what is no list at all.

use super::fields::Field;
use super::rbldnsd::is_sign;
use super::record::Format;
use super::{HEAD, bind, csv, plain};

/// The byte order mark of UTF-8, which is passed over.
pub(super) const UTF8_BOM: &[u8] = b"\xEF\xBB\xBF";

/// Why a file is not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DetectError {
    /// It is packed.
    #[error("this file is packed with {with}; unpack it first")]
    Packed {
        /// The name of the program: `gzip`, `zip` …
        with: &'static str,
    },
    /// It is no text.
    #[error("this file is binary, not a list of addresses as text")]
    Binary,
    /// It is text of two or four bytes a character.
    #[error("this file is in UTF-16; save it as UTF-8")]
    Utf16,
    /// HTML or XML.
    #[error("this is a web page, not a list; perhaps the download led to an error page")]
    Page,
    /// All line ends are CR alone.
    #[error("the lines end with CR alone, as on old Macs; save the file with LF or CRLF")]
    LoneCr,
    /// Nothing that was seen belongs to a known format.
    #[error("cannot tell what this file is: {seen}; say it with --format plain, csv, jsonl, rbldnsd or bind")]
    Unknown {
        /// What was seen, in words, with at most 60 characters of the file.
        seen: String,
    },
}

/// Tells what a file is from its first bytes, at most [`HEAD`] of them. Fewer bytes than that are taken for the whole
/// file; one without any entry is an empty plain list.
pub fn detect(head: &[u8]) -> Result<Format, DetectError> {
    refuse(head)?;
    let is_whole = head.len() < HEAD;
    let text = head.strip_prefix(UTF8_BOM).unwrap_or(head);
    match text.trim_ascii_start() {
        [b'{', ..] => return Ok(Format::Jsonl),
        [b'[', rest @ ..] if matches!(rest.trim_ascii_start(), [] | [b'{' | b']' | b'"', ..]) => {
            return Ok(Format::Jsonl);
        }
        _ => {}
    }
    let mut lines: Vec<&[u8]> = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).collect();
    if !is_whole && lines.len() > 1 {
        lines.pop();
    }
    by_lines(&lines, is_whole)
}

/// What no format can be: packed, binary, a web page, UTF-16.
pub(super) fn refuse(head: &[u8]) -> Result<(), DetectError> {
    const MAGICS: [(&[u8], &str); 7] = [
        (b"\x1f\x8b", "gzip"),
        (b"PK\x03\x04", "zip"),
        (b"PK\x05\x06", "zip"),
        (b"\x28\xb5\x2f\xfd", "zstd"),
        (b"BZh", "bzip2"),
        (b"\xfd7zXZ\x00", "xz"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
    ];
    if let Some((_, with)) = MAGICS.iter().find(|(magic, _)| head.starts_with(magic)) {
        return Err(DetectError::Packed { with });
    }
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return Err(DetectError::Utf16);
    }
    if is_binary(head) {
        return Err(DetectError::Binary);
    }
    let text = head.strip_prefix(UTF8_BOM).unwrap_or(head);
    if text.trim_ascii_start().starts_with(b"<") {
        return Err(DetectError::Page);
    }
    if memchr::memchr(b'\r', text.trim_ascii_end()).is_some() && memchr::memchr(b'\n', text).is_none() {
        return Err(DetectError::LoneCr);
    }
    Ok(())
}

/// A byte 0, or more than one byte of ten that is not text. A few letters of an old alphabet in comments are not
/// enough: their lines become faults.
fn is_binary(head: &[u8]) -> bool {
    let is_control = |byte: &u8| byte.is_ascii_control() && !byte.is_ascii_whitespace() && *byte != 0x0b;
    let controls = head.iter().filter(|byte| is_control(byte)).count();
    let broken: usize = head.utf8_chunks().map(|chunk| chunk.invalid().len()).sum();
    // The head may end inside a character.
    head.contains(&0) || (controls + broken.saturating_sub(3)) * 10 > head.len()
}

fn by_lines(lines: &[&[u8]], is_whole: bool) -> Result<Format, DetectError> {
    // Before rbldnsd, which knows some of its lines too, and reads addresses front to back.
    if lines.iter().any(|line| bind::is_sign(line)) {
        return Ok(Format::Bind);
    }
    // A part of a zone may have no more than that. In a file of rbldnsd it belongs to a generic dataset.
    let is_part = lines.iter().any(|line| bind::is_answer(line)) && !lines.iter().any(|line| is_of_rbldnsd_alone(line));
    if is_part {
        return Ok(Format::Bind);
    }
    if lines.iter().any(|line| is_sign(line)) {
        return Ok(Format::Rbldnsd);
    }
    let mut entries = lines.iter().filter(|line| !line.is_empty() && !plain::is_comment(line));
    let Some(first) = entries.clone().next() else {
        let seen = || "only comments and blank lines in its first 64 KiB".to_owned();
        return if is_whole { Ok(Format::Plain) } else { Err(DetectError::Unknown { seen: seen() }) };
    };
    if is_header(first) {
        return Ok(Format::Csv);
    }
    let total = entries.clone().count();
    let known = entries.by_ref().filter(|line| is_plain_entry(line)).count();
    if known * 2 >= total {
        return Ok(Format::Plain);
    }
    let start: String = String::from_utf8_lossy(first).chars().filter(|c| !c.is_control()).take(60).collect();
    Err(DetectError::Unknown {
        seen: format!("{known} of {total} lines begin with an address, the first is {start:?}"),
    })
}

/// True for what no other format begins a line with.
fn is_of_rbldnsd_alone(line: &[u8]) -> bool {
    ["$DATASET", "$SOA", "$NS"].iter().any(|directive| {
        line.get(..directive.len()).is_some_and(|start| start.eq_ignore_ascii_case(directive.as_bytes()))
    })
}

/// True for a line that names columns, one of them the address.
fn is_header(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line) else { return false };
    let delimiter = char::from(csv::delimiter(line.as_bytes()));
    line.split(delimiter)
        .map(|name| name.trim().trim_matches('"').to_ascii_lowercase())
        .any(|name| Field::named(&name).is_some_and(Field::is_address))
}

/// True for an entry of a plain list, a name in a proxy's address included: it is refused later, in its line.
fn is_plain_entry(line: &[u8]) -> bool {
    let Ok(line) = std::str::from_utf8(line) else { return false };
    plain::entry(line).is_ok() || plain::is_proxy(line)
}
