//! Zones being written side by side, from one pass over the listings.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Arc;

use super::facts::ZoneTerms;
use super::zone_file::{FileKind, Part, ZoneFile};
use crate::domain::ids::CriterionNumber;
use crate::domain::list::{Catalog, List};
use crate::domain::listing::{Admission, NotListable};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;
use crate::formats::write::output::{Finished, Output};
use crate::formats::write::table::Row;
use crate::formats::write::{Answer, Head};
use crate::index::Entry;

/// What the files of the zone of all lists are called; no list has such a name.
pub const COMBINED: &str = "_combined";

/// What is to be written.
#[derive(Debug, Clone)]
pub struct Order<'o> {
    /// The lists.
    pub lists: Vec<Arc<List>>,
    /// What each list is written as.
    pub kinds: Vec<FileKind>,
    /// What the zone of all lists together is written as.
    pub combined_kinds: Vec<FileKind>,
    /// What the zones say beside the listings.
    pub terms: &'o ZoneTerms,
    /// The serial of each zone, by the name of its files; where it has none here, the first one.
    pub serials: BTreeMap<String, u32>,
    /// The serial of a zone that has none.
    pub first_serial: u32,
    /// The moment that is written of: what has expired by then is left out.
    pub moment: Timestamp,
}

/// Zones being written.
pub struct ZoneSet {
    zones: Vec<OpenZone>,
    /// List, place of the answer, and name of the criterion, by the store's number.
    criteria: BTreeMap<CriterionNumber, (usize, usize, Arc<str>)>,
    lists: Vec<Arc<List>>,
    admission: Arc<Admission>,
    moment: Timestamp,
    /// The listings of one network, by list and answer, that are not written yet.
    together: Vec<(usize, usize, Entry)>,
}

struct OpenZone {
    name: String,
    head: Head,
    tests: Vec<Answer>,
    /// The list whose entries it takes; of the combined one, all.
    list: Option<usize>,
    files: Vec<(FileKind, ZoneFile)>,
    entries: u64,
    v4_addresses: u64,
    /// Takes what the zone says, whatever its serial, for its hash alone.
    content: Output,
    /// What one entry adds to that.
    said: Vec<u8>,
    never: Vec<(Network, NotListable)>,
}

/// A zone that is whole.
#[derive(Debug)]
pub struct WrittenZone {
    /// What its files are called.
    pub name: String,
    /// What stands at its head.
    pub head: Head,
    /// Its test entries.
    pub tests: Vec<Answer>,
    /// How many entries it has.
    pub entries: u64,
    /// How many IPv4 addresses they hold, those of networks inside each other each time.
    pub v4_addresses: u64,
    /// What it says, whatever its serial: equal for equal zones.
    pub content: String,
    /// What may never be listed and was there all the same; it is in none of the files.
    pub never: Vec<(Network, NotListable)>,
    /// Its files.
    pub files: Vec<(FileKind, Finished)>,
}

/// So many of what may never be listed are told.
const TOLD: usize = 10;

impl ZoneSet {
    /// Begins all files. `open` says where one is written to: the name of the zone, and what it is.
    pub fn begin(
        order: &Order<'_>,
        (catalog, admission): (&Catalog, Arc<Admission>),
        spool: &Path,
        mut open: impl FnMut(&str, FileKind) -> io::Result<Output>,
    ) -> io::Result<Self> {
        let exclusions: Vec<Network> = admission.exclusions().iter().map(|exclusion| exclusion.network).collect();
        let serial = |name: &str| order.serials.get(name).copied().unwrap_or(order.first_serial);
        let part = |list: &Arc<List>| Part {
            name: list.id.to_string(),
            facts: order.terms.facts(list, serial(list.id.as_str()), &exclusions),
            zones: vec!["@".to_owned()],
        };
        let mut parts: Vec<Part> = order.lists.iter().map(part).collect();
        let mut zones = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let about = (part.name.as_str(), &part.facts.head, std::slice::from_ref(part));
            zones.push(OpenZone::begin(about, Some(at), &order.kinds, spool, &mut open)?);
        }
        if let Some(zone) = order.terms.combined.as_ref().filter(|_| !order.combined_kinds.is_empty()) {
            let head = order.terms.combined_head(zone, (serial(COMBINED), catalog.shortest_ttl()));
            for (part, list) in parts.iter_mut().zip(&order.lists) {
                part.zones.extend(below(&list.zone, zone));
            }
            let about = (COMBINED, &head, parts.as_slice());
            zones.push(OpenZone::begin(about, None, &order.combined_kinds, spool, &mut open)?);
        }
        let lists = order.lists.clone();
        Ok(Self {
            zones,
            criteria: criteria(catalog, &lists),
            lists,
            admission,
            moment: order.moment,
            together: Vec::new(),
        })
    }

    /// Takes the next listing. They come in the order of networks.
    pub fn take(&mut self, entry: &Entry) -> io::Result<()> {
        let Some((list, answer, _)) = self.criteria.get(&entry.facts.criterion) else { return Ok(()) };
        if entry.facts.expires.is_some_and(|at| at <= self.moment) {
            return Ok(());
        }
        let next = (*list, *answer, *entry);
        if self.together.first().is_some_and(|(.., first)| first.network != entry.network) {
            self.write()?;
        }
        self.together.push(next);
        Ok(())
    }

    /// Writes what several lists say of one network, in the order of lists whoever handed them over.
    fn write(&mut self) -> io::Result<()> {
        let Self { zones, criteria, lists, admission, together, .. } = self;
        together.sort_unstable_by_key(|(list, ..)| *list);
        for (list, answer, entry) in together.drain(..) {
            let Some((.., criterion)) = criteria.get(&entry.facts.criterion) else { continue };
            let is_never = lists.get(list).and_then(|rules| admission.check(rules, &entry.network).err());
            let row = Row {
                network: entry.network,
                criterion,
                first_listed_at: entry.facts.first_listed,
                last_seen_at: entry.facts.last_seen,
                expires_at: entry.facts.expires,
            };
            for zone in zones.iter_mut().filter(|zone| zone.list.is_none_or(|own| own == list)) {
                match &is_never {
                    Some(why) if zone.never.len() < TOLD => zone.never.push((entry.network, why.clone())),
                    Some(_) => {}
                    None => zone.entry(&row, (list, answer))?,
                }
            }
        }
        Ok(())
    }

    /// Ends all files; each is on the disk then.
    pub fn finish(mut self) -> io::Result<Vec<WrittenZone>> {
        self.write()?;
        self.zones.into_iter().map(OpenZone::finish).collect()
    }
}

impl OpenZone {
    fn begin(
        (name, head, parts): (&str, &Head, &[Part]),
        list: Option<usize>,
        kinds: &[FileKind],
        spool: &Path,
        open: &mut impl FnMut(&str, FileKind) -> io::Result<Output>,
    ) -> io::Result<Self> {
        let about = format!("{}, serial {}", head.zone, head.serial);
        let mut files = Vec::new();
        for kind in kinds {
            files.push((*kind, ZoneFile::begin(*kind, open(name, *kind)?, (head, parts, &about), spool)?));
        }
        let tests = parts.iter().flat_map(|part| part.facts.tests.iter().cloned()).collect();
        let mut content = Output::stream(io::sink());
        for part in parts {
            let mut facts = part.facts.clone();
            facts.head.serial = 0;
            write!(content, "{facts:?} {:?}", part.zones)?;
        }
        write!(content, "{:?}", Head { serial: 0, ..head.clone() })?;
        let zone = Self {
            name: name.to_owned(),
            head: head.clone(),
            tests,
            list,
            files,
            entries: 0,
            v4_addresses: 0,
            content,
            said: Vec::new(),
            never: Vec::new(),
        };
        Ok(zone)
    }

    fn entry(&mut self, row: &Row<'_>, (list, answer): (usize, usize)) -> io::Result<()> {
        self.entries += 1;
        if let Some((_, length)) = row.network.as_v4() {
            self.v4_addresses += 1_u64 << (32 - u32::from(length.min(32)));
        }
        self.said.clear();
        row.network.push_key(&mut self.said);
        self.said.extend_from_slice(row.criterion.as_bytes());
        self.content.write_all(&self.said)?;
        // Of one list there is one group.
        let group = if self.list.is_some() { 0 } else { list };
        self.files.iter_mut().try_for_each(|(kind, file)| {
            if let FileKind::Table(_) = kind {
                // A table tells more than a zone.
                write!(self.content, "{row:?}")?;
            }
            file.entry(row, (group, answer))
        })
    }

    fn finish(self) -> io::Result<WrittenZone> {
        let Self { name, head, tests, files, entries, v4_addresses, content, never, .. } = self;
        let files = files.into_iter().map(|(kind, file)| Ok((kind, file.finish()?))).collect::<io::Result<_>>()?;
        Ok(WrittenZone { name, head, tests, entries, v4_addresses, content: content.finish()?.sha256, never, files })
    }
}

fn criteria(catalog: &Catalog, lists: &[Arc<List>]) -> BTreeMap<CriterionNumber, (usize, usize, Arc<str>)> {
    let mut criteria = BTreeMap::new();
    for (list_at, list) in lists.iter().enumerate() {
        for (answer, criterion) in list.criteria.iter().enumerate() {
            if let Some(number) = catalog.criterion_number(&criterion.id) {
                criteria.insert(number, (list_at, answer, Arc::from(criterion.id.as_str())));
            }
        }
    }
    criteria
}

/// The name of a zone below another one, without the other one's.
fn below(zone: &str, above: &str) -> Option<String> {
    zone.strip_suffix(above)?.strip_suffix('.').map(str::to_owned)
}
