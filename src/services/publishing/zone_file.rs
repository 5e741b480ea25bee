//! One file of a zone: which there are, how each is written.

use std::fs::File;
use std::io::{self, BufWriter, Seek as _};
use std::path::Path;

use crate::domain::network::{Family, Network};
use crate::formats::rbldnsd::Dataset;
use crate::formats::write::output::{Finished, Output};
use crate::formats::write::table::{Row, Shape, Table};
use crate::formats::write::{Head, ZoneFacts, bind, rbldnsd};

/// What a list can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// One data file of rbldnsd.
    Data(Dataset),
    /// A data file of rbldnsd with a section for each family, and for each list.
    Combined,
    /// A zone file.
    Bind,
    /// A table that can be imported again.
    Table(Shape),
}

impl FileKind {
    /// What the names of such files end with.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Data(dataset) => dataset.word(),
            Self::Combined => "rbldnsd",
            Self::Bind => "zone",
            Self::Table(Shape::Plain) => "txt",
            Self::Table(Shape::Csv) => "csv",
            Self::Table(Shape::Jsonl) => "jsonl",
        }
    }

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let tables = [Shape::Plain, Shape::Csv, Shape::Jsonl].map(Self::Table);
        Dataset::ALL.map(Self::Data).into_iter().chain([Self::Combined, Self::Bind]).chain(tables)
    }

    /// True for what a name server reads.
    pub const fn is_served(self) -> bool {
        !matches!(self, Self::Table(_))
    }
}

/// A list in a zone, and which names below the zone are its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    pub name: String,
    pub facts: ZoneFacts,
    pub zones: Vec<String>,
}

/// A file being written.
pub(super) enum ZoneFile {
    Data(Entries),
    Combined(Combined),
    Bind(Box<bind::Zone<Output>>),
    Table(Table<Output>),
}

type Entries = rbldnsd::Entries<Output>;
type Body = rbldnsd::Entries<BufWriter<File>>;

/// A combined file: its sections are gathered one by one, for entries come in the order of networks.
pub(super) struct Combined {
    out: Output,
    sections: Vec<Section>,
}

struct Section {
    group: usize,
    name: String,
    zones: Vec<String>,
    dataset: Dataset,
    body: Body,
}

impl ZoneFile {
    pub(super) fn begin(
        kind: FileKind,
        mut out: Output,
        (head, parts, about): (&Head, &[Part], &str),
        spool: &Path,
    ) -> io::Result<Self> {
        match kind {
            FileKind::Data(dataset) => {
                rbldnsd::head(&mut out, head)?;
                let facts = parts.first().map(|part| &part.facts).ok_or(io::ErrorKind::InvalidInput)?;
                Ok(Self::Data(Entries::begin(out, dataset, facts)?))
            }
            FileKind::Combined => {
                rbldnsd::head(&mut out, head)?;
                let mut sections = Vec::new();
                for (group, part) in parts.iter().enumerate() {
                    for dataset in [Dataset::Ip4Trie, Dataset::Ip6Trie] {
                        sections.push(Section::begin((group, part), dataset, spool)?);
                    }
                }
                Ok(Self::Combined(Combined { out, sections }))
            }
            FileKind::Bind => {
                let groups: Vec<&ZoneFacts> = parts.iter().map(|part| &part.facts).collect();
                Ok(Self::Bind(Box::new(bind::Zone::begin(out, head, &groups)?)))
            }
            FileKind::Table(shape) => Ok(Self::Table(Table::begin(out, shape, about)?)),
        }
    }

    /// Writes an entry of a group, by the place of its answer.
    pub(super) fn entry(&mut self, row: &Row<'_>, (group, answer): (usize, usize)) -> io::Result<()> {
        match self {
            Self::Data(entries) => entries.entry(&row.network, answer),
            Self::Combined(combined) => combined.entry(&row.network, (group, answer)),
            Self::Bind(zone) => zone.entry(&row.network, (group, answer)),
            Self::Table(table) => table.row(row),
        }
    }

    pub(super) fn finish(self) -> io::Result<Finished> {
        match self {
            Self::Data(entries) => entries.into_inner().finish(),
            Self::Combined(combined) => combined.finish(),
            Self::Bind(zone) => zone.finish()?.finish(),
            Self::Table(table) => table.into_inner().finish(),
        }
    }
}

impl Section {
    fn begin((group, part): (usize, &Part), dataset: Dataset, spool: &Path) -> io::Result<Self> {
        let body = BufWriter::new(tempfile::tempfile_in(spool)?);
        let body = Body::begin(body, dataset, &part.facts)?;
        let family = if body.family() == Family::V4 { "v4" } else { "v6" };
        let name = format!("{}-{family}", part.name);
        Ok(Self { group, name, zones: part.zones.clone(), dataset, body })
    }
}

impl Combined {
    fn entry(&mut self, network: &Network, (group, answer): (usize, usize)) -> io::Result<()> {
        let own = self.sections.iter_mut().filter(|section| section.group == group);
        own.into_iter().try_for_each(|section| section.body.entry(network, answer))
    }

    fn finish(mut self) -> io::Result<Finished> {
        let mut heads = Vec::new();
        for section in self.sections {
            heads.push(self.out.position());
            let zones: Vec<&str> = section.zones.iter().map(String::as_str).collect();
            rbldnsd::section(&mut self.out, section.dataset, &section.name, &zones)?;
            let mut body = section.body.into_inner().into_inner().map_err(io::IntoInnerError::into_error)?;
            body.rewind()?;
            io::copy(&mut body, &mut self.out)?;
        }
        let mut finished = self.out.finish()?;
        finished.heads = heads;
        Ok(finished)
    }
}
