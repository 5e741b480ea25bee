//! List files of others, read line by line in constant memory.
//!
//! [`Reader`] turns a file into [`Line`]s: what each line lists, or why it was not understood, with its number. It
//! guesses nothing: what two programs read in two ways is a fault with the reason. It decides nothing either: which
//! list, which criterion, what is excluded and what is too wide is the business of whoever imports.
//!
//! | format | what it is |
//! |---|---|
//! | plain | one address, network or range a line; also `protocol://host:port` |
//! | csv | a first line with the names of the columns |
//! | jsonl | one JSON object a line, or one JSON array of objects |
//! | rbldnsd | data files of rbldnsd, read as rbldnsd reads them |
//! | bind | zone files, each name read back to an address |
//!
//! A line may have 64 KiB at the most ([`MAX_LINE`]); so may a CSV record and a JSON object.

mod address;
mod bind;
mod csv;
mod detect;
mod error;
mod fields;
mod json;
mod keep;
mod lines;
mod plain;
pub mod rbldnsd;
mod record;
pub mod write;

use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::Path;

pub use self::detect::{DetectError, detect};
pub use self::error::{AddressFault, LineFault, ReadError};
pub use self::keep::keep;
pub use self::rbldnsd::{Dataset, Section};
pub use self::record::{Format, Line, Options, ParseFormatError, Record, Tally, Unit};

/// Most bytes that a line, a CSV record or a JSON object may have: 64 KiB.
pub const MAX_LINE: usize = 64 * 1024;

/// How much of the beginning of a file decides what it is: 64 KiB.
pub const HEAD: usize = 64 * 1024;

/// Where bytes come from, in boxes so that a file, a pipe and a test look the same.
pub(crate) type Bytes<'a> = Box<dyn BufRead + Send + 'a>;

/// A list file being read.
///
/// It ends after the first [`ReadError`]: what was read until then must not be kept.
pub struct Reader<'a> {
    format: Format,
    source: Source<'a>,
    tally: Tally,
    ended: bool,
}

/// What earlier readings of a file have found.
enum Survey {
    /// It is read only once, or once is enough.
    None,
    Rbldnsd(rbldnsd::Survey),
    Bind(bind::Stars),
}

enum Source<'a> {
    Plain(plain::Plain<'a>),
    Csv(Box<csv::Csv<'a>>),
    Lines(json::Lines<'a>),
    Array(json::Array<'a>),
    Rbldnsd(Box<rbldnsd::Zone<'a>>),
    Bind(Box<bind::Bind<'a>>),
}

impl<'a> Reader<'a> {
    /// Reads from anything, once. An rbldnsd file whose exclusions stand behind entries needs to be read twice, and so
    /// does a zone file with stars: [`ReadError::Twice`] says so, and [`Reader::open_seekable`] does it.
    pub fn open(source: impl BufRead + Send + 'a, options: Options) -> Result<Self, ReadError> {
        let (head, source) = split_head(Box::new(source))?;
        let format = choose(&head, options)?;
        let bytes = rejoin(head, source);
        Self::build(bytes, format, options, Survey::None)
    }

    /// Reads a file, one of rbldnsd or BIND more than once; a pipe or a device once, as [`Reader::open`] does. A folder, a missing file
    /// and a file without permission say so in words.
    pub fn open_file(path: &Path, options: Options) -> Result<Reader<'static>, ReadError> {
        let file = File::open(path).map_err(|error| ReadError::io(&error, 0))?;
        let about = file.metadata().map_err(|error| ReadError::io(&error, 0))?;
        if about.is_dir() {
            return Err(ReadError::Folder);
        }
        if about.is_file() {
            return Reader::open_seekable(file, options);
        }
        Reader::open(BufReader::with_capacity(HEAD, file), options)
    }

    /// Reads from something that can be read twice: from its beginning, whatever the position is now.
    pub fn open_seekable(mut source: impl Read + Seek + Send + 'a, options: Options) -> Result<Self, ReadError> {
        let rewind = |source: &mut dyn Seek| source.seek(SeekFrom::Start(0)).map_err(|error| ReadError::io(&error, 0));
        rewind(&mut source)?;
        let (head, _) = split_head(Box::new(BufReader::new(&mut source)))?;
        let format = choose(&head, options)?;
        rewind(&mut source)?;
        let mut survey = Survey::None;
        if format == Format::Rbldnsd {
            let bytes = without_bom(Box::new(BufReader::new(&mut source)))?;
            survey = Survey::Rbldnsd(rbldnsd::survey(bytes, options.dataset)?);
            rewind(&mut source)?;
        }
        if format == Format::Bind {
            let mut stars = bind::stars(without_bom(Box::new(BufReader::new(&mut source)))?)?;
            rewind(&mut source)?;
            if !stars.is_empty() {
                bind::names_below(without_bom(Box::new(BufReader::new(&mut source)))?, &mut stars)?;
                rewind(&mut source)?;
            }
            survey = Survey::Bind(stars);
        }
        let bytes = without_bom(Box::new(BufReader::with_capacity(HEAD, source)))?;
        Self::build(bytes, format, options, survey)
    }

    fn build(mut bytes: Bytes<'a>, format: Format, options: Options, survey: Survey) -> Result<Self, ReadError> {
        let mut tally = Tally::default();
        let (zone, stars) = match survey {
            Survey::None => (None, None),
            Survey::Rbldnsd(zone) => (Some(zone), None),
            Survey::Bind(stars) => (None, Some(stars)),
        };
        let source = match format {
            Format::Plain => Source::Plain(plain::Plain::new(bytes)),
            Format::Csv => Source::Csv(Box::new(csv::Csv::new(bytes, &mut tally)?)),
            Format::Jsonl if json::is_array(&mut *bytes)? => Source::Array(json::Array::new(bytes)),
            Format::Jsonl => Source::Lines(json::Lines::new(bytes)),
            Format::Bind => Source::Bind(Box::new(bind::Bind::new(bytes, stars))),
            Format::Rbldnsd => Source::Rbldnsd(Box::new(rbldnsd::Zone::new(bytes, options.dataset, zone))),
        };
        Ok(Self { format, source, tally, ended: false })
    }

    /// The next line that lists something or was not understood; `None` at the end. Blank lines, comments and
    /// directives are passed over and counted in [`Reader::tally`].
    pub fn read(&mut self) -> Result<Option<Line>, ReadError> {
        if self.ended {
            return Ok(None);
        }
        let read = match &mut self.source {
            Source::Plain(source) => source.read(&mut self.tally),
            Source::Csv(source) => source.read(&mut self.tally),
            Source::Lines(source) => source.read(&mut self.tally),
            Source::Array(source) => source.read(&mut self.tally),
            Source::Rbldnsd(source) => source.read(&mut self.tally),
            Source::Bind(source) => source.read(&mut self.tally),
        };
        match &read {
            Ok(Some(Line { content: Ok(_), .. })) => self.tally.records += 1,
            Ok(Some(Line { content: Err(_), .. })) => self.tally.faults += 1,
            Ok(None) | Err(_) => self.ended = true,
        }
        read
    }

    /// What the file is, given or recognised.
    pub const fn format(&self) -> Format {
        self.format
    }

    /// What [`Line::number`] counts: lines, or the entries of a JSON array.
    pub const fn unit(&self) -> Unit {
        if matches!(self.source, Source::Array(_)) { Unit::Entry } else { Unit::Line }
    }

    /// What was read so far, every line under one heading.
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// Bytes read so far, for a progress bar; a byte order mark is not counted.
    pub const fn bytes(&self) -> u64 {
        match &self.source {
            Source::Plain(source) => source.bytes(),
            Source::Csv(source) => source.bytes(),
            Source::Lines(source) => source.bytes(),
            Source::Array(source) => source.bytes(),
            Source::Rbldnsd(source) => source.bytes(),
            Source::Bind(source) => source.bytes(),
        }
    }
}

impl Iterator for Reader<'_> {
    type Item = Result<Line, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        self.read().transpose()
    }
}

impl std::fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").field("format", &self.format).field("tally", &self.tally).finish_non_exhaustive()
    }
}

/// The format that was asked for, if the head could be it; else the one recognised.
fn choose(head: &[u8], options: Options) -> Result<Format, ReadError> {
    let format = match options.format {
        Some(format) => detect::refuse(head).map(|()| format)?,
        None => detect(head)?,
    };
    Ok(format)
}

/// The first bytes, at most [`HEAD`], and the rest.
fn split_head(source: Bytes<'_>) -> Result<(Vec<u8>, Bytes<'_>), ReadError> {
    let mut head = Vec::new();
    let mut limited = source.take(HEAD as u64);
    limited.read_to_end(&mut head).map_err(|error| ReadError::io(&error, 1))?;
    Ok((head, limited.into_inner()))
}

fn rejoin(head: Vec<u8>, rest: Bytes<'_>) -> Bytes<'_> {
    let mut start = Cursor::new(head);
    if start.get_ref().starts_with(detect::UTF8_BOM) {
        start.set_position(3);
    }
    Box::new(start.chain(rest))
}

/// Passes over the byte order mark of UTF-8.
fn without_bom(mut source: Bytes<'_>) -> Result<Bytes<'_>, ReadError> {
    let starts = source.fill_buf().map_err(|error| ReadError::io(&error, 1))?.starts_with(detect::UTF8_BOM);
    if starts {
        source.consume(detect::UTF8_BOM.len());
    }
    Ok(source)
}
