//! What the name servers really answer: the serial of each zone, its test entries, and some of what changed last.
//!
//! Servers are those that the operator names, nobody else's (S12), and are asked by a worker, never while somebody waits
//! for a page (T24).

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use super::known::Known;
use crate::dns::{ResolveError, ZoneServer};
use crate::domain::ids::Revision;
use crate::domain::list::List;
use crate::domain::time::{Seconds, Timestamp};
use crate::domain::zone::{name_in, probes};
use crate::services::Services;
use crate::store::StoreError;
use crate::store::scan::Change;

/// So much of what changed last is asked for, of each zone.
const SAMPLED: i64 = 8;

/// A zone that is answered as it is published is looked at again after this.
const AGAIN_AFTER: Seconds = Seconds(300);

/// What is wrong with what a name server answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It does not answer.
    Silent(ResolveError),
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
}

impl Prober {
    /// Asks these servers.
    pub const fn new(services: Arc<Services>, servers: Vec<Arc<dyn ZoneServer>>) -> Self {
        Self { services, servers, good_at: BTreeMap::new() }
    }

    /// Looks at every zone that is due, and writes down since when it is answered: what is wrong, by zone and server.
    pub async fn look(&mut self) -> Result<Vec<(String, String, Fault)>, StoreError> {
        let Some(known) = self.services.zones.known() else { return Ok(Vec::new()) };
        let mut faults = Vec::new();
        let lists: Vec<Arc<List>> = self.services.catalog.lists().cloned().collect();
        for list in lists {
            let now = self.services.clock.now();
            let zone = list.id.to_string();
            let Some(latest) = known.latest(&zone) else { continue };
            let is_good = self.good_at.get(&zone).is_some_and(|at| now.since(*at) < AGAIN_AFTER);
            if is_good && latest.answered_at.is_some() {
                continue;
            }
            let questions = self.questions(&known, &list).await?;
            let mut least = None;
            for server in &self.servers {
                match ask(server.as_ref(), &list.zone, &questions, latest.serial).await {
                    Ok(serial) => least = Some(least.map_or(serial, |least: u32| least.min(serial))),
                    Err(fault) => faults.push((zone.clone(), server.at().to_string(), fault)),
                }
            }
            let has_fault = faults.iter().any(|(faulty, ..)| *faulty == zone);
            if let Some(serial) = least.filter(|_| !has_fault) {
                self.good_at.insert(zone.clone(), now);
                self.note(&zone, serial, now).await?;
                measure(&zone, serial >= latest.serial && latest.answered_at.is_none(), latest.published_at, now);
            }
        }
        metrics::gauge!("reprieve_zone_answer_faults").set(f64::from(u32::try_from(faults.len()).unwrap_or(u32::MAX)));
        Ok(faults)
    }

    async fn note(&self, zone: &str, serial: u32, now: Timestamp) -> Result<(), StoreError> {
        let mut tx = self.services.store.begin().await?;
        tx.note_answered(zone, serial, now).await?;
        tx.commit().await
    }

    /// The test entries, and some of what the latest publication changed.
    async fn questions(&self, known: &Known, list: &List) -> Result<Vec<Question>, StoreError> {
        let mut questions: Vec<Question> = probes(list).into_iter().map(|probe| (probe.name, probe.answer)).collect();
        let publications = known.publications.get(list.id.as_str()).map_or(&[][..], Vec::as_slice);
        let [.., before, latest] = publications else { return Ok(questions) };
        let mut tx = self.services.store.read().await?;
        let changes = tx.changes_since(before.revision, SAMPLED).await?;
        tx.commit().await?;
        let published = changes.changes.iter().filter(|change| change.revision <= latest.revision);
        questions.extend(published.filter_map(|change| self.question(list, change)));
        Ok(questions)
    }

    /// What the zone says of a listing that changed; `None` where something that came later, or that lies around it, says
    /// something else.
    fn question(&self, list: &List, change: &Change) -> Option<Question> {
        let (own, criterion) = self.services.catalog.criterion(change.listing.criterion)?;
        let address: IpAddr = change.listing.network.address();
        let answer = self.services.answer(address);
        let on_list: Vec<_> = answer.listings.iter().filter(|listing| listing.list.id == list.id).collect();
        let is_as_published = answer.data.revision >= Revision(change.revision.0) && own.id == list.id;
        let wanted = match (change.is_active, on_list.as_slice()) {
            (true, [only]) if only.id == change.listing.id => Some(criterion.code),
            (false, []) => None,
            _ => return None,
        };
        is_as_published.then(|| (name_in(&list.zone, address), wanted))
    }
}

/// The serial that a server has, when all its answers are as the zone of that serial says. Of a server that has not come so
/// far only the test entries are held against it.
async fn ask(server: &dyn ZoneServer, zone: &str, questions: &[Question], serial: u32) -> Result<u32, Fault> {
    let has = server.serial(zone).await?;
    let tests = questions.iter().filter(|(name, _)| has >= serial || name.ends_with(&format!(".127.{zone}")));
    for (name, wanted) in tests {
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
