//! Lists as tables: an address or network a line, or with what is known of it in CSV or JSON. An import reads them again,
//! and finds what was written.

use std::io::{self, Write};

use serde::Serialize;

use crate::domain::network::Network;
use crate::domain::time::Timestamp;

/// What is written of a listing. No evidence and no source: what was seen where is nobody's business outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Row<'r> {
    /// What is listed.
    pub network: Network,
    /// The name of its criterion, as `ops/open-socks`.
    pub criterion: &'r str,
    /// When it began.
    pub first_listed_at: Timestamp,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A network a line.
    Plain,
    /// A first line with the names of the columns, as RFC 4180 has it.
    Csv,
    /// One JSON object a line.
    Jsonl,
}

/// Writes a table.
#[derive(Debug)]
pub struct Table<W> {
    out: W,
    shape: Shape,
}

impl<W: Write> Table<W> {
    /// Writes what stands first: of a plain table a comment about what it is, one line of text.
    pub fn begin(mut out: W, shape: Shape, about: &str) -> io::Result<Self> {
        match shape {
            Shape::Plain => writeln!(out, "# {}", super::plain_ascii(about))?,
            Shape::Csv => writeln!(out, "network,criterion,first_listed_at,last_seen_at,expires_at")?,
            Shape::Jsonl => {}
        }
        Ok(Self { out, shape })
    }

    /// Writes a row. Nothing in it was typed by a stranger: networks, names that the lists' files allow, times.
    pub fn row(&mut self, row: &Row<'_>) -> io::Result<()> {
        let Row { network, criterion, first_listed_at, last_seen_at, expires_at } = row;
        match self.shape {
            Shape::Plain if network.is_host() => writeln!(self.out, "{}", network.address()),
            Shape::Plain => writeln!(self.out, "{network}"),
            Shape::Csv => {
                write!(self.out, "{network},{criterion},{first_listed_at},{last_seen_at},")?;
                match expires_at {
                    Some(at) => writeln!(self.out, "{at}"),
                    None => writeln!(self.out),
                }
            }
            Shape::Jsonl => {
                serde_json::to_writer(&mut self.out, row).map_err(io::Error::from)?;
                writeln!(self.out)
            }
        }
    }

    /// Gives back what was written to.
    pub fn into_inner(self) -> W {
        self.out
    }
}
