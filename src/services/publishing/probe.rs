//! What the name servers really answer: the serial of each zone, its test entries, and some of what changed last.
//!
//! Servers are those that the operator names, nobody else's (S12), and are asked by a worker, never while somebody waits
//! for a page (T24).

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use super::known::Known;
use super::zone_set::COMBINED;
use crate::dns::{ResolveError, ZoneServer};
use crate::domain::list::List;
use crate::domain::time::{Seconds, Timestamp};
use crate::domain::zone::{name_in, probes};
use crate::services::Services;
use crate::store::StoreError;
use crate::store::publications::Publication;
use crate::store::scan::Change;

/// So much of what changed last is asked for, of each zone.
const SAMPLED: usize = 8;

/// So many changes are looked through for that.
const LOOKED_THROUGH: i64 = 256;

/// A zone that is answered as it is published is looked at again after this.
const AGAIN_AFTER: Seconds = Seconds(60);

/// What is wrong with what a name server answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It does not answer.
    Silent(ResolveError),
    /// It has another zone than the one that was published, and that for too long.
    Behind {
        /// The serial that it has.
        has: u32,
        /// The one that it should have.
        wanted: u32,
    },
    /// It has a later zone than any that was published here.
    Foreign {
        /// The serial that it has.
        has: u32,
    },
    /// It answers otherwise than the zone that it says it has.
    Wrong {
        /// For which name.
        name: String,
        /// What it answered.
        answered: Vec<Ipv4Addr>,
        /// What the zone says.
        wanted: Option<Ipv4Addr>,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Silent(ResolveError::TimedOut) => f.write_str("it does not answer in time"),
            Self::Silent(ResolveError::NotFound) => f.write_str("it does not serve the zone"),
            Self::Silent(ResolveError::Failed) => f.write_str("it answers with an error"),
            Self::Behind { has, wanted } => write!(f, "it still has serial {has}, and should have {wanted}"),
            Self::Foreign { has } => write!(f, "it has serial {has}, which was never published here"),
            Self::Wrong { name, answered, wanted } => match wanted {
                Some(code) => write!(f, "for {name} it answers {answered:?} and not {code}"),
                None => write!(f, "for {name} it answers {answered:?}, and should not"),
            },
        }
    }
}

impl From<ResolveError> for Fault {
    fn from(error: ResolveError) -> Self {
        Self::Silent(error)
    }
}

/// A question, and what the zone says.
type Question = (String, Option<Ipv4Addr>);

/// Asks the name servers.
#[derive(Debug)]
pub struct Prober {
    services: Arc<Services>,
    servers: Vec<Arc<dyn ZoneServer>>,
    /// When each zone was last answered as it should be.
    good_at: BTreeMap<String, Timestamp>,
    /// Since when a server has had a later zone than is known here, by zone and server.
    ahead_since: BTreeMap<(String, SocketAddr), Timestamp>,
}

impl Prober {
    /// Asks these servers.
    pub const fn new(services: Arc<Services>, servers: Vec<Arc<dyn ZoneServer>>) -> Self {
        Self { services, servers, good_at: BTreeMap::new(), ahead_since: BTreeMap::new() }
    }

    /// Looks at every zone that is due, and writes down since when it is answered: what is wrong, by zone and server.
    pub async fn look(&mut self) -> Result<Vec<(String, String, Fault)>, StoreError> {
        let Some(known) = self.services.zones.known() else { return Ok(Vec::new()) };
        let mut faults = Vec::new();
        for asked in self.asked(&known) {
            // A silent server takes its time: meanwhile more may be known.
            let Some(known) = self.services.zones.known() else { break };
            let now = self.services.clock.now();
            let Some(latest) = known.latest(&asked.name).copied() else { continue };
            let good_for = self.good_at.get(&asked.name).map(|at| now.since(*at));
            let is_good = good_for.is_some_and(|time| (Seconds(0)..AGAIN_AFTER).contains(&time));
            if is_good && latest.answered_at.is_some() {
                continue;
            }
            let found = self.look_at(&known, &asked, &latest).await?;
            let has_fault = !found.is_empty();
            faults.extend(found.into_iter().map(|(server, fault)| (asked.name.clone(), server, fault)));
            if has_fault {
                self.good_at.remove(&asked.name);
            }
        }
        metrics::gauge!("reprieve_zone_answer_faults").set(f64::from(u32::try_from(faults.len()).unwrap_or(u32::MAX)));
        Ok(faults)
    }

    /// The zones of the lists, and the one of all together.
    fn asked(&self, known: &Known) -> Vec<Asked> {
        let lists = || self.services.catalog.lists();
        let mut asked: Vec<Asked> = lists()
            .map(|list| Asked { name: list.id.to_string(), zone: list.zone.clone(), lists: vec![Arc::clone(list)] })
            .collect();
        if let Some(zone) = known.combined.clone() {
            asked.push(Asked { name: COMBINED.to_owned(), zone, lists: lists().cloned().collect() });
        }
        asked
    }

    async fn look_at(
        &mut self,
        known: &Known,
        asked: &Asked,
        latest: &Publication,
    ) -> Result<Vec<(String, Fault)>, StoreError> {
        let now = self.services.clock.now();
        let tests = asked.tests();
        let changes = self.changes(known, asked, latest).await?;
        let publications = known.publications.get(&asked.name).map_or(&[][..], Vec::as_slice);
        let (mut faults, mut slowest) = (Vec::new(), publications.len());
        for server in &self.servers {
            let answered = ask(server.as_ref(), &asked.zone, (&tests, &changes), latest.serial).await;
            let place = answered.and_then(|serial| place(publications, serial, now.minus(known.late_after)));
            let key = (asked.name.clone(), server.at());
            match place {
                Ok(Place::At(at)) => slowest = slowest.min(at),
                // The name servers are told first of what is published, the store after that.
                Ok(Place::Ahead(has)) => {
                    let since = *self.ahead_since.entry(key).or_insert(now);
                    if now.since(since) > known.late_after {
                        faults.push((server.at().to_string(), Fault::Foreign { has }));
                    }
                    continue;
                }
                Err(fault) => faults.push((server.at().to_string(), fault)),
            }
            self.ahead_since.remove(&key);
        }
        if let Some(reached) = publications.get(slowest).filter(|_| faults.is_empty()) {
            self.good_at.insert(asked.name.clone(), now);
            self.note(&asked.name, reached.serial, now).await?;
            let is_new = reached.serial == latest.serial && latest.answered_at.is_none();
            measure(&asked.name, is_new, latest.published_at, now);
        }
        Ok(faults)
    }

    async fn note(&self, zone: &str, serial: u32, now: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.services.store.begin().await?;
        tx.note_answered(zone, serial, now).await?;
        tx.commit().await
    }

    /// Some of what the latest publication changed, as long as nothing has happened since: then the zone says what the
    /// lists in memory say.
    async fn changes(&self, known: &Known, asked: &Asked, latest: &Publication) -> Result<Vec<Question>, StoreError> {
        let publications = known.publications.get(&asked.name).map_or(&[][..], Vec::as_slice);
        let [.., before, _] = publications else { return Ok(Vec::new()) };
        let mut tx = self.services.store.read().await?;
        let later = tx.changes_since(latest.revision, 1).await?;
        let changes = tx.changes_since(before.revision, LOOKED_THROUGH).await?;
        tx.commit().await?;
        if !later.changes.is_empty() {
            return Ok(Vec::new());
        }
        let questions = changes.changes.iter().filter_map(|change| self.question(asked, change));
        Ok(questions.take(SAMPLED).collect())
    }

    /// What the zone says of a listing that changed; `None` where what lies around it says something else.
    fn question(&self, asked: &Asked, change: &Change) -> Option<Question> {
        let (own, criterion) = self.services.catalog.criterion(change.listing.criterion)?;
        let is_asked = |list: &List| asked.lists.iter().any(|asked| asked.id == list.id);
        let address: IpAddr = change.listing.network.address();
        let answer = self.services.answer(address);
        let around: Vec<_> = answer.listings.iter().filter(|listing| is_asked(listing.list)).collect();
        let is_as_published = answer.data.revision >= change.revision && is_asked(own);
        let wanted = match (change.is_active, around.as_slice()) {
            (true, [only]) if only.id == change.listing.id => Some(criterion.code),
            (false, []) => None,
            _ => return None,
        };
        is_as_published.then(|| (name_in(&asked.zone, address), wanted))
    }
}

/// A zone that name servers are asked about.
struct Asked {
    /// What its files are called.
    name: String,
    zone: String,
    lists: Vec<Arc<List>>,
}

impl Asked {
    /// The test entries, in both families.
    fn tests(&self) -> Vec<Question> {
        let mut tests: BTreeMap<String, Option<Ipv4Addr>> = BTreeMap::new();
        for list in &self.lists {
            for probe in probes(list) {
                // The same name in this zone.
                let labels = probe.name.strip_suffix(&list.zone).unwrap_or_default();
                tests.insert(format!("{labels}{}", self.zone), probe.answer);
            }
        }
        tests.into_iter().collect()
    }
}

/// Which publication a server answers with.
enum Place {
    /// That at this place.
    At(usize),
    /// One that is later than all that are known, with this serial: or a zone that is none of ours.
    Ahead(u32),
}

/// Which of the publications has a serial. A zone that nobody published here is none of ours, whatever its serial; and one
/// that was followed by another before `overdue` should not be answered any more.
fn place(publications: &[Publication], serial: u32, overdue: Timestamp) -> Result<Place, Fault> {
    let wanted = publications.last().map_or(serial, |latest| latest.serial);
    let behind = Fault::Behind { has: serial, wanted };
    let Some(at) = publications.iter().position(|publication| publication.serial == serial) else {
        return if is_later(serial, wanted) { Ok(Place::Ahead(serial)) } else { Err(behind) };
    };
    let is_overdue = publications.get(at + 1).is_some_and(|next| next.published_at < overdue);
    if is_overdue { Err(behind) } else { Ok(Place::At(at)) }
}

/// Whether a serial is later than another one (RFC 1982).
pub(super) const fn is_later(serial: u32, than: u32) -> bool {
    serial != than && serial.wrapping_sub(than) < 1 << 31
}

/// The serial that a server has, when its test entries are as they should be, and what changed last is, where it has the
/// latest zone.
async fn ask(
    server: &dyn ZoneServer,
    zone: &str,
    (tests, changes): (&[Question], &[Question]),
    latest: u32,
) -> Result<u32, Fault> {
    let has = server.serial(zone).await?;
    let changes = changes.iter().filter(|_| has == latest);
    for (name, wanted) in tests.iter().chain(changes) {
        let answered = server.codes(name).await?;
        let is_right = match wanted {
            Some(code) => answered.contains(code),
            None => answered.is_empty(),
        };
        if !is_right {
            return Err(Fault::Wrong { name: name.clone(), answered, wanted: *wanted });
        }
    }
    Ok(has)
}

#[expect(clippy::cast_precision_loss, reason = "figures for graphs")]
fn measure(zone: &str, is_new: bool, published_at: Timestamp, now: Timestamp) {
    if is_new {
        let lag = now.since(published_at).0 as f64;
        metrics::gauge!("reprieve_zone_lag_seconds", "zone" => zone.to_owned()).set(lag);
    }
}
