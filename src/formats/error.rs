//! What can be wrong with a file, a line, an address: in words for the person who has to repair it.

use std::io;

use super::detect::DetectError;
use crate::domain::network::ParseNetworkError;

/// Why reading ended before the end of the file. Nothing that was read may be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is not a list, or not one that can be recognised.
    #[error(transparent)]
    Detect(#[from] DetectError),
    /// There is nothing under that name.
    #[error("there is no such file")]
    Missing,
    /// The path leads to a folder.
    #[error("this is a folder, not a file")]
    Folder,
    /// The file may not be read.
    #[error("the file may not be read by this user")]
    Permission,
    /// The system could not read on.
    #[error("reading stopped behind line {line}: {detail}")]
    Io {
        /// Lines that were read whole.
        line: u64,
        /// What the system says.
        detail: String,
    },
    /// A line, a CSV record or a JSON object of more than 64 KiB.
    #[error("line {line} is longer than 64 KiB; no list has such lines")]
    TooLong {
        /// Its number.
        line: u64,
    },
    /// The file stops inside an entry.
    #[error("the file ends in the middle of entry {entry}; it is probably not whole")]
    Truncated {
        /// Number of the entry that has no end: of its line, or in a JSON array of the entry.
        entry: u64,
    },
    /// A JSON array whose entries are not separated as they must be.
    #[error("entry {entry} of the JSON array: {problem}")]
    Array {
        /// Number of the entry.
        entry: u64,
        /// What was found.
        problem: &'static str,
    },
    /// The first line of a CSV file names no known columns.
    #[error("line {line}: {problem}; columns are {known}")]
    Header {
        /// Number of the header line, 0 when the file has none.
        line: u64,
        /// What is wrong with it.
        problem: String,
        /// All columns there are.
        known: &'static str,
    },
    /// An rbldnsd file of names.
    #[error("line {line}: a list of names; this site lists addresses")]
    Names {
        /// Number of the first name.
        line: u64,
    },
    /// A `$DATASET` line that rbldnsd refuses with the whole file, or entries outside of all datasets.
    #[error("line {line}: {problem}")]
    Dataset {
        /// Its number.
        line: u64,
        /// What is wrong with it.
        problem: String,
    },
    /// The line changes the meaning of lines before it, and the file can be read only once.
    #[error("line {line} changes what lines before it mean, so the list must be read twice: give a file, not a pipe")]
    Twice {
        /// Its number.
        line: u64,
    },
    /// More exclusions, sections or stars than are kept in memory.
    #[error("line {line}: more than {limit} {what}")]
    TooMany {
        /// Number of the line that was one too many.
        line: u64,
        /// `exclusions`, `sections` …
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// The file was written to between the first and the second reading.
    #[error("the file changed while it was read; write to a new file and rename it")]
    Changed,
}

impl ReadError {
    /// What the system could not do, behind line `line`.
    pub(crate) fn io(error: &io::Error, line: u64) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::PermissionDenied => Self::Permission,
            _ => Self::Io { line, detail: error.to_string() },
        }
    }
}

/// Why one line lists nothing. The lines around it are read all the same.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// What stands where an address should.
    #[error(transparent)]
    Address(#[from] AddressFault),
    /// Bytes that are no text.
    #[error("not text in UTF-8")]
    Utf8,
    /// A byte 0.
    #[error("has a byte 0, which no text has")]
    Nul,
    /// Something behind the address that is no comment.
    #[error("more than one thing on the line; a comment begins with # or ; or //")]
    Trailing,
    /// A port that is none.
    #[error("the port is not a number from 1 to 65535")]
    Port,
    /// `protocol://host` without a port.
    #[error("no port behind the address")]
    NoPort,
    /// Something else than `protocol://host:port`.
    #[error("not of the form protocol://address:port")]
    Url,
    /// A CSV record with another number of fields than the header.
    #[error("has {found} fields where the first line names {expected}")]
    Fields {
        /// Columns of the header.
        expected: usize,
        /// Fields of the record.
        found: usize,
    },
    /// Neither network nor address is given.
    #[error("names no address: give network or address")]
    NoAddress,
    /// More than one of network, address and ip is given.
    #[error("names its address twice: give one of network, address, ip")]
    TwoAddresses,
    /// A field with a value of the wrong kind.
    #[error("{field}: {problem}")]
    Field {
        /// Name of the field.
        field: &'static str,
        /// What it should be.
        problem: &'static str,
    },
    /// A JSON key given twice in one object.
    #[error("the key {0:?} is given twice")]
    RepeatedKey(String),
    /// JSON that is no object.
    #[error("not a JSON object")]
    NotObject,
    /// JSON nested more deeply than any list needs.
    #[error("JSON nested more than 32 deep")]
    Deep,
    /// Not JSON at all.
    #[error("not whole JSON: {0}")]
    Json(String),
    /// A `$` line that rbldnsd does not know.
    #[error("not a line that rbldnsd knows; it passes over it")]
    Directive,
    /// A `$` line of a zone file that leads elsewhere, or that nobody knows.
    #[error("only $ORIGIN and $TTL are read in a zone file; write out what this line stands for")]
    ZoneDirective,
    /// An address record of a zone file without an address.
    #[error("the record has no address as 127.0.0.2")]
    ZoneCode,
    /// A record at an address that is neither an answer nor a text beside one.
    #[error("a record of this kind at an address: what it answers cannot be told; an entry is an A record")]
    ZoneKind,
    /// A star right below the zone.
    #[error("this lists every address there is")]
    ZoneStar,
    /// An entry outside of what the zone may be: the zone has not said its name.
    #[error("cannot tell which address this is: write $ORIGIN with the name of the zone before it")]
    ZoneName,
    /// A name below an origin that could not be read.
    #[error("the name is below an $ORIGIN that could not be read")]
    ZoneOrigin,
    /// A name that is longer than names may be.
    #[error("a name has at most 255 characters (RFC 1035 section 2.3.4)")]
    ZoneLongName,
    /// A line of a zone file that is no record.
    #[error("not a record of a zone file: a name, IN, its kind and its content")]
    ZoneRecord,
    /// An A value or default line that rbldnsd refuses.
    #[error("the value is not of the form :127.0.0.2:text; rbldnsd passes over the line")]
    Value,
    /// A form that this kind of rbldnsd dataset does not read.
    #[error("an {dataset} has {wants}; rbldnsd passes over the line")]
    Dataset {
        /// The kind of dataset.
        dataset: &'static str,
        /// What it may have.
        wants: &'static str,
    },
    /// Wider than the file's own `$MAXRANGE4`.
    #[error("has more than the {max} addresses that $MAXRANGE4 allows; rbldnsd passes over it")]
    MaxRange {
        /// Most addresses an entry may have.
        max: u64,
    },
    /// A name in a dataset of names.
    #[error("a name; this site lists addresses")]
    Name,
    /// All its addresses are taken out by an exclusion of the same file.
    #[error("excluded by line {by_line} of the same file")]
    Excluded {
        /// Number of the exclusion.
        by_line: u64,
    },
}

/// Why a text is not an address, a network or a range.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressFault {
    /// A host or domain name.
    #[error("a name, not an address")]
    Name,
    /// `192.0.02.1`.
    #[error("a number begins with 0, which some programs read as octal; write it without")]
    LeadingZero,
    /// `0xc0000201`.
    #[error("hexadecimal; write four decimal numbers")]
    Hexadecimal,
    /// `10.1` or `3232235777`.
    #[error("fewer than four numbers, which programs read in different ways; write all four")]
    Short,
    /// More than four numbers.
    #[error("more than four numbers")]
    Long,
    /// A number above 255.
    #[error("a number is larger than 255")]
    Octet,
    /// `192.0.2.*`.
    #[error("has a star; write the network with its length, as 192.0.2.0/24")]
    Star,
    /// `fe80::1%eth0`.
    #[error("the zone behind % means something on one machine only")]
    Zone,
    /// A range whose end is before its beginning, or of the other family.
    #[error("the end of the range is before its beginning, or of the other family")]
    Range,
    /// A CIDR with a fault of its own: host bits, a length that is none.
    #[error(transparent)]
    Network(ParseNetworkError),
    /// Anything else.
    #[error("not an address")]
    Unknown,
}
