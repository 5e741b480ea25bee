//! CSV with the names of the columns in its first line, in any order, separated by comma, semicolon or tab.
//!
//! A column that is not known is refused with the whole file: it may hold what somebody thought was read. Lines that
//! begin with `#` between records are comments.

use csv_core::{ReadRecordResult, ReaderBuilder};

use super::error::{LineFault, ReadError};
use super::fields::{Draft, Field, KNOWN};
use super::lines::LineReader;
use super::plain;
use super::record::{Line, Record, Tally};
use super::{Bytes, MAX_LINE};

pub(super) struct Csv<'a> {
    lines: LineReader<'a>,
    columns: Vec<Field>,
    delimiter: u8,
    parser: csv_core::Reader,
    record: Vec<u8>,
    ends: Vec<usize>,
}

/// The record last read: where it begins and how many fields it has.
struct Extent {
    line: u64,
    fields: usize,
}

impl<'a> Csv<'a> {
    /// Reads the header.
    pub(super) fn new(source: Bytes<'a>, tally: &mut Tally) -> Result<Self, ReadError> {
        let mut csv = Self {
            lines: LineReader::new(source),
            columns: Vec::new(),
            delimiter: b',',
            parser: csv_core::Reader::new(),
            record: vec![0; MAX_LINE],
            ends: vec![0; 32],
        };
        let header = csv.next_record(tally)?.ok_or_else(|| header_error(0, "the file is empty".to_owned()))?;
        tally.directives += 1;
        for at in 0..header.fields {
            let name = csv.field(at).unwrap_or_default().trim().to_ascii_lowercase();
            let field = Field::named(&name)
                .ok_or_else(|| header_error(header.line, format!("a column named {name:?} is not known")))?;
            if csv.columns.contains(&field) {
                return Err(header_error(header.line, format!("the column {name} is there twice")));
            }
            csv.columns.push(field);
        }
        match csv.columns.iter().filter(|field| field.is_address()).count() {
            1 => Ok(csv),
            0 => Err(header_error(header.line, "no column named network or address".to_owned())),
            _ => Err(header_error(header.line, "more than one of network, address, ip".to_owned())),
        }
    }

    pub(super) fn read(&mut self, tally: &mut Tally) -> Result<Option<Line>, ReadError> {
        let Some(extent) = self.next_record(tally)? else { return Ok(None) };
        if extent.fields < self.columns.len() && !self.lines.is_terminated() {
            return Err(ReadError::Truncated { entry: extent.line });
        }
        Ok(Some(Line { number: extent.line, content: self.to_record(extent.fields) }))
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.lines.bytes()
    }

    fn to_record(&self, fields: usize) -> Result<Record, LineFault> {
        if fields != self.columns.len() {
            return Err(LineFault::Fields { expected: self.columns.len(), found: fields });
        }
        let mut draft = Draft::default();
        for (at, column) in self.columns.iter().enumerate() {
            draft.set(*column, self.field(at)?)?;
        }
        draft.finish()
    }

    fn field(&self, at: usize) -> Result<&str, LineFault> {
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        plain::text(&self.record[start..self.ends[at]])
    }

    /// Reads lines until a record is whole. The record's bytes are bounded as a line's are.
    fn next_record(&mut self, tally: &mut Tally) -> Result<Option<Extent>, ReadError> {
        let mut start = None;
        let (mut written, mut fields) = (0, 0);
        loop {
            let is_header = self.columns.is_empty();
            let Some(line) = self.lines.next()? else {
                return start.map_or(Ok(None), |entry| Err(ReadError::Truncated { entry }));
            };
            tally.lines += 1;
            match start {
                Some(_) => tally.continued += 1,
                None if line.trim_ascii().is_empty() => {
                    tally.blank += 1;
                    continue;
                }
                None if line.starts_with(b"#") => {
                    tally.comments += 1;
                    continue;
                }
                None if is_header => {
                    self.delimiter = delimiter(line);
                    self.parser = ReaderBuilder::new().delimiter(self.delimiter).build();
                }
                None => {}
            }
            let number = *start.get_or_insert(self.lines.number());
            let line = self.lines.current();
            for input in [line, b"\n"] {
                let mut input = input;
                while !input.is_empty() {
                    let (result, read, wrote, ended) =
                        self.parser.read_record(input, &mut self.record[written..], &mut self.ends[fields..]);
                    input = &input[read..];
                    written += wrote;
                    fields += ended;
                    match result {
                        ReadRecordResult::Record => return Ok(Some(Extent { line: number, fields })),
                        ReadRecordResult::OutputFull => return Err(ReadError::TooLong { line: number }),
                        ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                        ReadRecordResult::InputEmpty | ReadRecordResult::End => {}
                    }
                }
            }
        }
    }
}

fn header_error(line: u64, problem: String) -> ReadError {
    ReadError::Header { line, problem, known: KNOWN }
}

/// The delimiter that the header shows.
pub(super) fn delimiter(header: &[u8]) -> u8 {
    [b',', b';', b'\t'].into_iter().find(|delimiter| header.contains(delimiter)).unwrap_or(b',')
}
