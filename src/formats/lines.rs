//! Lines from bytes, none longer than [`MAX_LINE`]: however long a line is, no more than that is kept of it.

use std::io;

use super::error::ReadError;
use super::{Bytes, MAX_LINE};

/// Cuts bytes into lines. A line ends with LF or CRLF; the last one may end with the file.
pub(super) struct LineReader<'a> {
    source: Bytes<'a>,
    line: Vec<u8>,
    number: u64,
    bytes: u64,
    is_terminated: bool,
}

impl<'a> LineReader<'a> {
    pub(super) const fn new(source: Bytes<'a>) -> Self {
        Self { source, line: Vec::new(), number: 0, bytes: 0, is_terminated: true }
    }

    /// The next line without its end.
    pub(super) fn next(&mut self) -> Result<Option<&[u8]>, ReadError> {
        self.line.clear();
        self.is_terminated = false;
        let mut is_read = false;
        while !self.is_terminated {
            let chunk = match self.source.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(ReadError::io(&error, self.number)),
            };
            if chunk.is_empty() {
                break;
            }
            is_read = true;
            let end = memchr::memchr(b'\n', chunk);
            let part = &chunk[..end.unwrap_or(chunk.len())];
            if self.line.len() + part.len() > MAX_LINE {
                return Err(ReadError::TooLong { line: self.number + 1 });
            }
            self.line.extend_from_slice(part);
            let used = part.len() + usize::from(end.is_some());
            self.source.consume(used);
            self.bytes += used as u64;
            self.is_terminated = end.is_some();
        }
        if !is_read {
            return Ok(None);
        }
        self.number += 1;
        if self.line.last() == Some(&b'\r') {
            self.line.pop();
        }
        Ok(Some(&self.line))
    }

    /// The line last read.
    pub(super) fn current(&self) -> &[u8] {
        &self.line
    }

    /// Number of the line last read, from 1.
    pub(super) const fn number(&self) -> u64 {
        self.number
    }

    /// Bytes read so far.
    pub(super) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// True when the line last read had an end of its own, so that nothing can be missing of it.
    pub(super) const fn is_terminated(&self) -> bool {
        self.is_terminated
    }
}
