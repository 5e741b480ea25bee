//! A copy of what can be read only once, as a pipe: files of rbldnsd and BIND are read more than once.

use std::io::{self, BufReader, Read, Write};

use super::error::ReadError;
use super::lines::LineReader;
use super::record::{Format, Options};
use super::{HEAD, Reader, Survey, choose, rejoin, split_head};

/// Copies a list file, and reads it on the way: what no list goes on with, as a line without end, ends the copy where it
/// is met and not when the disk is full.
pub fn keep(source: impl Read + Send, copy: &mut (impl Write + Send), options: Options) -> Result<(), ReadError> {
    let source = BufReader::with_capacity(HEAD, Tee { source, copy });
    let (head, rest) = split_head(Box::new(source))?;
    let format = choose(&head, options)?;
    let bytes = rejoin(head, rest);
    if matches!(format, Format::Rbldnsd | Format::Bind) {
        // What its lines mean is known on the second reading only.
        let mut lines = LineReader::new(bytes);
        while lines.next()?.is_some() {}
        return Ok(());
    }
    let mut reader = Reader::build(bytes, format, options, Survey::None)?;
    while reader.read()?.is_some() {}
    Ok(())
}

/// Writes down what is read from it.
struct Tee<'c, R, W> {
    source: R,
    copy: &'c mut W,
}

impl<R: Read, W: Write> Read for Tee<'_, R, W> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        let unwritten = |error: io::Error| io::Error::other(format!("no copy of it could be written: {error}"));
        self.copy.write_all(buffer.get(..count).unwrap_or_default()).map_err(unwritten)?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &[u8], format: Option<Format>) -> (Result<(), ReadError>, Vec<u8>) {
        let mut copy = Vec::new();
        let done = keep(text, &mut copy, Options::from(format));
        (done, copy)
    }

    #[test]
    fn a_copy_is_the_same_to_the_byte() {
        let many = "192.0.2.1 # one\r\n\nnot an address\n".repeat(9_000);
        let array = format!("\u{feff}[{}{{\"ip\":\"192.0.2.2\"}}]\n", "{\"ip\":\"192.0.2.1\"},\n".repeat(9_000));
        let late = format!("{}!192.0.2.7", "192.0.2.0/24 :127.0.0.2:why\n".repeat(9_000));
        for text in ["", "192.0.2.1", &many, &array, &late] {
            assert_eq!(kept(text.as_bytes(), None), (Ok(()), text.as_bytes().to_vec()));
        }
    }

    #[test]
    fn a_line_without_end_ends_the_copy_soon() {
        for format in Format::ALL {
            let start = if format == Format::Csv { "address\n" } else { "\n" };
            let mut copy = Vec::new();
            let endless = start.as_bytes().chain(io::repeat(b'1'));
            let done = keep(endless, &mut copy, Options::from(Some(format)));
            assert_eq!(done, Err(ReadError::TooLong { line: 2 }), "{format}");
            assert!(copy.len() <= 4 * HEAD, "{format}: {}", copy.len());
        }
    }

    #[test]
    fn a_copy_that_cannot_be_written_says_so() {
        let mut nowhere: &mut [u8] = &mut [0; 10];
        let done = keep(&b"192.0.2.1\n192.0.2.2\n"[..], &mut nowhere, Options::default());
        assert!(done.unwrap_err().to_string().contains("no copy of it could be written"));
    }
}
