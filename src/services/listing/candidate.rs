//! From a line to what could be listed: which criterion, since when, until when. Knows nothing of what is listed
//! already.

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use super::evidence::evidence_of;
use super::outcome::{Outcome, Refusal};
use crate::domain::ids::{ClauseId, CriterionNumber, ListNumber};
use crate::domain::list::{Catalog, Criterion, List};
use crate::domain::listing::{Admission, NotListable};
use crate::domain::network::Network;
use crate::domain::special::SpecialClass;
use crate::domain::time::{Seconds, Timestamp};
use crate::domain::zone::test_entries;
use crate::formats::{Line, LineFault, Record};
use crate::store::listings::{EvidenceText, NewListing, Standing};

/// Clocks differ: what was seen up to an hour from now was seen now.
const SKEW: Seconds = Seconds::HOUR;

/// A network that may be listed, as far as its line tells.
#[derive(Debug, Clone)]
pub(super) struct Candidate<'l> {
    pub line: u64,
    pub network: Network,
    pub criterion: (CriterionNumber, &'l ClauseId),
    pub first_listed_at: Timestamp,
    pub last_seen_at: Timestamp,
    pub expires_at: Option<Timestamp>,
    pub evidence: Option<EvidenceText>,
}

impl<'l> Candidate<'l> {
    /// True where it was seen after its network was taken off: a relisting needs that.
    pub(super) fn may_return(&self, taken_off_at: Timestamp) -> bool {
        self.last_seen_at > taken_off_at
    }

    /// The listing that it begins, told by this source.
    pub(super) fn listing(&self, source: Arc<str>) -> NewListing<'l> {
        NewListing {
            network: self.network,
            criterion: self.criterion,
            source,
            first_listed_at: self.first_listed_at,
            last_seen_at: self.last_seen_at,
            expires_at: self.expires_at,
            evidence: self.evidence.clone(),
        }
    }
}

/// True for a listing whose time came before somebody swept it: what is seen now is a new one.
pub(super) fn is_overdue(standing: &Standing, now: Timestamp) -> bool {
    standing.expires_at.is_some_and(|at| at <= now)
}

/// Reads lines for one list.
#[derive(Debug)]
pub(super) struct Judge<'l> {
    pub list: &'l List,
    pub number: ListNumber,
    criteria: Vec<(CriterionNumber, &'l Criterion)>,
    /// The criterion that the command names.
    chosen: Option<&'l Criterion>,
    admission: &'l Admission,
    now: Timestamp,
}

impl<'l> Judge<'l> {
    /// `None` when the store has no numbers for the list: it was not published there.
    pub(super) fn new(
        catalog: &'l Catalog,
        list: &'l List,
        chosen: Option<&'l Criterion>,
        admission: &'l Admission,
        now: Timestamp,
    ) -> Option<Self> {
        let number = catalog.list_number(&list.id)?;
        let numbered = |criterion: &'l Criterion| Some((catalog.criterion_number(&criterion.id)?, criterion));
        let criteria = list.criteria.iter().map(numbered).collect::<Option<_>>()?;
        Some(Self { list, number, criteria, chosen, admission, now })
    }

    /// Hands each network of a line to `take`: what may be listed, or what becomes of it at once.
    pub(super) fn read(&self, line: Line, mut take: impl FnMut(Result<Candidate<'l>, (Option<Network>, Outcome)>)) {
        let record = match line.content {
            Ok(record) => record,
            Err(fault @ LineFault::Excluded { .. }) => return take(Err((None, Outcome::ExcludedByFile(fault)))),
            Err(fault) => return take(Err((None, Outcome::Refused(Refusal::Line(fault))))),
        };
        let terms = self.terms(&record);
        for network in record.networks.iter().filter(|network| !self.is_test(&record, network)) {
            let candidate = self.weigh(line.number, &record, &terms, network);
            take(candidate.map_err(|why| match why {
                Refusal::NotListable(NotListable::Excluded(exclusion)) => {
                    (Some(*network), Outcome::Excluded(exclusion))
                }
                why => (Some(*network), Outcome::Refused(why)),
            }));
        }
    }

    /// True for a test entry of a zone: it stands for no machine, and the zone of this list has its own. Where addresses
    /// of the loopback may be listed, it is an address like any other.
    fn is_test(&self, record: &Record, network: &Network) -> bool {
        let is_from_zone = record.code.is_some() && network.is_host();
        let is_open = self.admission.listable().contains(&SpecialClass::Loopback);
        let is_address = |code: Ipv4Addr| IpAddr::V4(code) == network.address();
        let is_of_list = || test_entries(self.list).iter().any(|test| is_address(test.code));
        // One of a zone of several lists is answered with itself.
        is_from_zone && !is_open && (record.code.is_some_and(is_address) || is_of_list())
    }

    /// The same for one network that no file names.
    pub(super) fn one(&self, record: &Record, network: &Network) -> Result<Candidate<'l>, Refusal> {
        self.weigh(1, record, &self.terms(record), network)
    }

    fn weigh(
        &self,
        line: u64,
        record: &Record,
        terms: &Result<Terms<'l>, Refusal>,
        network: &Network,
    ) -> Result<Candidate<'l>, Refusal> {
        self.admission.check(self.list, network).map_err(Refusal::NotListable)?;
        let terms = terms.as_ref().map_err(Refusal::clone)?;
        Ok(Candidate {
            line,
            network: *network,
            criterion: terms.criterion,
            first_listed_at: terms.first_listed_at,
            last_seen_at: terms.last_seen_at,
            expires_at: terms.expires_at,
            evidence: evidence_of(record, network),
        })
    }

    /// What all networks of a line have in common.
    fn terms(&self, record: &Record) -> Result<Terms<'l>, Refusal> {
        let (number, criterion) = self.criterion(record)?;
        let last_seen_at = match record.last_seen_at {
            Some(at) if at > self.now.plus(SKEW) => return Err(Refusal::InTheFuture { at }),
            // A file without times says what it sees now.
            seen => seen.map_or(self.now, |at| at.min(self.now)),
        };
        let first_listed_at = record.first_listed_at.map_or(last_seen_at, |at| at.min(last_seen_at));
        // A file may end a listing sooner than the policy says, never later.
        let by_policy = self.list.expires_at(criterion, last_seen_at);
        let expires_at = match (record.expires_at, by_policy) {
            (Some(by_file), Some(by_policy)) => Some(by_file.min(by_policy)),
            (by_file, by_policy) => by_file.or(by_policy),
        };
        match expires_at {
            Some(at) if at <= self.now => Err(Refusal::Expired { at }),
            _ => Ok(Terms { criterion: (number, &criterion.id), first_listed_at, last_seen_at, expires_at }),
        }
    }

    /// The line's own, the command's, the one for its protocol, the one for its code, the list's default: in this order.
    /// A line that says what it saw is never put under the default: it holds what is of its own kind alone (P06).
    fn criterion(&self, record: &Record) -> Result<(CriterionNumber, &'l Criterion), Refusal> {
        let named = match &record.criterion {
            Some(name) => {
                let found = self.list.criterion(name);
                let unknown = || Refusal::UnknownCriterion { name: name.clone(), choices: choices(self.list) };
                Some(found.ok_or_else(unknown)?)
            }
            None => None,
        };
        let by_protocol = || self.list.criterion_for_protocol(record.protocol.as_deref()?);
        let by_code = || {
            let code = record.code?;
            self.list.criteria.iter().find(|criterion| criterion.code == code)
        };
        let found = match named.or(self.chosen).or_else(by_protocol).or_else(by_code) {
            Some(found) => Some(found),
            None => self.unsaid(record)?,
        };
        let numbered = found.and_then(|found| self.criteria.iter().find(|(_, criterion)| criterion.id == found.id));
        numbered.copied().ok_or_else(|| Refusal::NoCriterion { choices: choices(self.list) })
    }
}

impl<'l> Judge<'l> {
    /// The list's default, for a line that says nothing of what was seen.
    fn unsaid(&self, record: &Record) -> Result<Option<&'l Criterion>, Refusal> {
        if let Some(protocol) = &record.protocol {
            return Err(Refusal::UnknownProtocol { protocol: protocol.clone(), known: protocols(self.list) });
        }
        if let Some(code) = record.code.filter(|_| !record.is_code_implied) {
            return Err(Refusal::UnknownCode { code, known: codes(self.list) });
        }
        Ok(self.list.sole_criterion())
    }
}

/// What the networks of one line have in common.
struct Terms<'l> {
    criterion: (CriterionNumber, &'l ClauseId),
    first_listed_at: Timestamp,
    last_seen_at: Timestamp,
    expires_at: Option<Timestamp>,
}

/// The protocols that a list has criteria for, and the codes of its criteria, for messages.
fn protocols(list: &List) -> String {
    let known: Vec<&str> = list.criteria.iter().flat_map(|criterion| &criterion.protocols).map(AsRef::as_ref).collect();
    if known.is_empty() { "none".to_owned() } else { known.join(", ") }
}

fn codes(list: &List) -> String {
    let known = list.criteria.iter().map(|criterion| format!("{} for {}", criterion.code, criterion.id.name()));
    known.collect::<Vec<_>>().join(", ")
}

/// The names of a list's criteria, for a message.
pub(super) fn choices(list: &List) -> String {
    let names: Vec<&str> = list.criteria.iter().map(|criterion| criterion.id.name()).collect();
    names.join(", ")
}
