//! Goes through a file line by line and keeps what lines say about those behind them.

use std::sync::Arc;

use super::directive::{self, Directive};
use super::value::{self, Substitutions, Value};
use super::{Dataset, MAX_SECTIONS, Section, entry};
use crate::domain::network::Network;
use crate::formats::Bytes;
use crate::formats::error::{LineFault, ReadError};
use crate::formats::lines::LineReader;

/// What one line is.
pub(super) enum Step {
    Blank,
    Comment,
    Directive,
    /// A line that also works on entries before it: a substitution, the shared value of a `tset`.
    WorksBackwards,
    /// A `$DATASET` line.
    Section,
    /// A line of a section that lists no address.
    Skipped,
    Exclusion(Vec<Network>),
    Entry(Entry),
    Fault(LineFault),
}

/// An entry before exclusions.
pub(super) struct Entry {
    pub(super) networks: Vec<Network>,
    pub(super) dataset: Dataset,
    pub(super) value: Value,
}

/// What the lines of a section hold.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The first entry will tell.
    Open,
    Addresses(Dataset),
    Names,
    /// Records of other kinds, or nobody is answered from it.
    Nothing,
}

pub(super) struct Walker<'a> {
    lines: LineReader<'a>,
    kind: Kind,
    default: Value,
    /// The first default line, which a `tset` keeps.
    shared: Option<Value>,
    substitutions: Substitutions,
    /// Those before the first section, which every section begins with.
    outer: Substitutions,
    section: Option<Arc<Section>>,
    max_range: Option<u64>,
    sections: usize,
    is_used: bool,
    is_entered: bool,
}

impl<'a> Walker<'a> {
    pub(super) fn new(source: Bytes<'a>, dataset: Option<Dataset>) -> Self {
        Self {
            lines: LineReader::new(source),
            kind: dataset.map_or(Kind::Open, Kind::Addresses),
            default: Value::default(),
            shared: None,
            substitutions: Substitutions::default(),
            outer: Substitutions::default(),
            section: None,
            max_range: None,
            sections: 0,
            is_used: false,
            is_entered: false,
        }
    }

    /// The next line; `None` at the end.
    pub(super) fn step(&mut self) -> Result<Option<Step>, ReadError> {
        let Some(bytes) = self.lines.next()? else { return Ok(None) };
        // Text in another encoding is kept as far as it goes, since rbldnsd lists such lines too.
        let line = String::from_utf8_lossy(bytes).into_owned();
        let line = line.trim_matches([' ', '\t']);
        if line.is_empty() {
            return Ok(Some(Step::Blank));
        }
        if let Some(text) = directive::text(line) {
            return match directive::parse(text) {
                Some(directive) => self.obey(directive).map(Some),
                None if line.starts_with(['#', ';']) => Ok(Some(Step::Comment)),
                None => Ok(Some(Step::Fault(LineFault::Directive))),
            };
        }
        if line.starts_with(['#', ';']) {
            return Ok(Some(Step::Comment));
        }
        self.is_used = true;
        if line.contains('\0') {
            return Ok(Some(Step::Fault(LineFault::Nul)));
        }
        match self.kind {
            Kind::Nothing => Ok(Some(Step::Skipped)),
            Kind::Names if line.starts_with(':') => Ok(Some(Step::Directive)),
            Kind::Names => Ok(Some(Step::Fault(LineFault::Name))),
            Kind::Open | Kind::Addresses(_) if self.is_default(line) => Ok(Some(self.set_default(line))),
            Kind::Open | Kind::Addresses(_) => self.entry(line).map(Some),
        }
    }

    /// `::1` is an address where addresses have colons.
    fn is_default(&self, line: &str) -> bool {
        let may_be_address = matches!(self.kind, Kind::Open | Kind::Addresses(Dataset::Ip6Trie));
        line.starts_with(':') && !(may_be_address && line.starts_with("::"))
    }

    fn set_default(&mut self, line: &str) -> Step {
        let Some(value) = value::parse(line, &Value::default()) else { return Step::Fault(LineFault::Value) };
        let is_shared = matches!(self.kind, Kind::Addresses(dataset) if dataset.shares_value());
        if is_shared && self.shared.is_none() {
            self.shared = Some(value);
            return Step::WorksBackwards;
        }
        if !is_shared {
            self.default = value;
        }
        Step::Directive
    }

    fn entry(&mut self, line: &str) -> Result<Step, ReadError> {
        let (is_exclusion, line) =
            line.strip_prefix('!').map_or((false, line), |rest| (true, rest.trim_start_matches([' ', '\t'])));
        let dataset = match self.kind {
            Kind::Addresses(dataset) => dataset,
            _ => match entry::recognise(line) {
                Some((dataset, _)) => dataset,
                None if entry::begins_with_name(line) => {
                    return Err(ReadError::Names { line: self.lines.number() });
                }
                None => return Ok(Step::Fault(entry::explain(line, Dataset::Ip4Set))),
            },
        };
        self.kind = Kind::Addresses(dataset);
        let parsed = match entry::parse(line, dataset, is_exclusion) {
            Ok(parsed) => parsed,
            Err(fault) => return Ok(Step::Fault(fault)),
        };
        if let Some(max) = self.max_range.filter(|max| parsed.addresses > *max) {
            return Ok(Step::Fault(LineFault::MaxRange { max }));
        }
        if is_exclusion {
            return Ok(Step::Exclusion(parsed.networks));
        }
        let rest = parsed.rest.trim_start_matches([' ', '\t']);
        let value = if dataset.shares_value() || rest.is_empty() || rest.starts_with(['#', ';']) {
            Some(self.default.clone())
        } else {
            value::parse(rest, &self.default)
        };
        self.is_entered = true;
        Ok(match value {
            Some(value) => Step::Entry(Entry { networks: parsed.networks, dataset, value }),
            None => Step::Fault(LineFault::Value),
        })
    }

    fn obey(&mut self, directive: Directive<'_>) -> Result<Step, ReadError> {
        match directive {
            Directive::Other => {}
            // It may be made smaller, never larger.
            Directive::MaxRange(max) => self.max_range = Some(self.max_range.map_or(max, |old| old.min(max))),
            Directive::Substitution(number, text) => {
                self.substitutions.set(number, text);
                return Ok(Step::WorksBackwards);
            }
            Directive::Base(text) => {
                self.substitutions.set_base(text);
                return Ok(Step::WorksBackwards);
            }
            Directive::Dataset(spec) => return self.begin_section(spec).map(|()| Step::Section),
        }
        Ok(Step::Directive)
    }

    fn begin_section(&mut self, spec: &str) -> Result<(), ReadError> {
        let line = self.lines.number();
        let refused = |problem: String| Err(ReadError::Dataset { line, problem });
        if self.sections == 0 && self.is_used {
            return refused("entries stand before the first $DATASET line".to_owned());
        }
        self.sections += 1;
        if self.sections > MAX_SECTIONS {
            return Err(ReadError::TooMany { line, what: "sections", limit: MAX_SECTIONS });
        }
        let mut words = spec.split([' ', '\t']).filter(|word| !word.is_empty());
        let (kind, name) = words.next().map_or(("", None), |word| match word.split_once(':') {
            Some((kind, name)) => (kind, Some(name.to_owned())),
            None => (word, None),
        });
        let zones: Vec<String> = words.take_while(|word| !word.starts_with(['#', ';'])).map(str::to_owned).collect();
        let is_heard = !zones.is_empty();
        self.section = None;
        self.kind = match (kind, kind.parse()) {
            ("dnset", _) if is_heard => Kind::Names,
            ("generic" | "dnset", _) => Kind::Nothing,
            (_, Ok(_)) if !is_heard => Kind::Nothing,
            (_, Ok(dataset)) => {
                self.section = Some(Arc::new(Section { dataset, name, zones }));
                Kind::Addresses(dataset)
            }
            (other, Err(_)) => {
                let other: String = other.chars().take(20).collect();
                return refused(format!("{other:?} is not a kind of dataset that a combined file may have"));
            }
        };
        self.default = Value::default();
        self.shared = None;
        self.is_entered = false;
        if self.sections == 1 {
            self.outer = self.substitutions.clone();
        } else {
            self.substitutions = self.outer.clone();
        }
        Ok(())
    }

    /// Number of the line last read.
    pub(super) const fn number(&self) -> u64 {
        self.lines.number()
    }

    pub(super) const fn bytes(&self) -> u64 {
        self.lines.bytes()
    }

    /// True when the section has had an entry.
    pub(super) const fn is_entered(&self) -> bool {
        self.is_entered
    }

    pub(super) const fn substitutions(&self) -> &Substitutions {
        &self.substitutions
    }

    pub(super) const fn shared(&self) -> Option<&Value> {
        self.shared.as_ref()
    }

    pub(super) const fn section(&self) -> Option<&Arc<Section>> {
        self.section.as_ref()
    }
}
