//! The import of a file into a list, as one transaction: all of it is kept, or nothing.
//!
//! Lines are taken a thousand at a time, held against what is listed, and written together; memory does not grow with
//! the file. What each line became is told to whoever asked, with its number and the reason.

use std::collections::HashMap;
use std::sync::Arc;

use roaring::RoaringTreemap;

use super::EXPIRY;
use super::candidate::{Candidate, Judge, choices, is_overdue};
use super::evidence::plain_text;
use super::outcome::{ImportSummary, Outcome, Refusal, Report};
use crate::domain::ids::ListingId;
use crate::domain::list::{Catalog, Criterion, List};
use crate::domain::listing::{Admission, EndedHow};
use crate::domain::network::Network;
use crate::domain::time::{Clock, Seconds, Timestamp};
use crate::formats::{Line, ReadError};
use crate::store::events::Act;
use crate::store::listings::{NewListing, Renewal, Standing};
use crate::store::sources::AlsoNamed;
use crate::store::{Store, StoreError, Tx};

/// A listing that was seen less than this later than before is left as it is: a feed that is read every few minutes
/// would otherwise write a line of history for every listing every time.
pub const RENEW_AFTER: Seconds = Seconds::HOUR;

/// The longest name of a source, in bytes: it stands in every event.
pub const MAX_SOURCE: usize = 64;

/// Entries held against the store at a time.
const BATCH: usize = 1024;

/// Listings of a source looked through at a time.
const PAGE: i64 = 1000;

/// What an import works with.
#[derive(Debug, Clone, Copy)]
pub struct ImportContext<'a> {
    /// Where listings are kept.
    pub store: &'a Store,
    /// The lists, with the numbers that the store gave them.
    pub catalog: &'a Catalog,
    /// What may never be listed. Exclusions are read from the store, where those that were added meanwhile stand too.
    pub admission: &'a Admission,
    /// The time.
    pub clock: &'a dyn Clock,
}

/// What is to be imported, and how.
#[derive(Debug, Clone, Copy)]
pub struct ImportOrder<'a> {
    /// The name of the list.
    pub list: &'a str,
    /// The criterion for lines that name none.
    pub criterion: Option<&'a str>,
    /// Who tells us: kept with each listing and in each event, never public.
    pub source: &'a str,
    /// End listings that this source told of before and the file no longer names, unless another source does.
    pub replace: bool,
    /// Do everything and keep nothing.
    pub dry_run: bool,
}

/// Why nothing was imported. The store is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is no list of this name.
    #[error("there is no list {name:?}; there are {known}")]
    UnknownList {
        /// What was asked for.
        name: String,
        /// What there is.
        known: String,
    },
    /// The list has no criterion of this name.
    #[error("list {list} has no criterion {name:?}; it has {choices}")]
    UnknownCriterion {
        /// The list.
        list: String,
        /// What was asked for.
        name: String,
        /// What it has.
        choices: String,
    },
    /// The source has no name, or one that is no plain text.
    #[error("a source is named with 1 to {MAX_SOURCE} bytes of plain text")]
    Source,
    /// The file could not be read to its end.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A file without a single entry that can stand would end everything that its source ever told.
    #[error(
        "the file has no entry that can be listed, and --replace would end everything from this source; to end it all, purge the source"
    )]
    NothingToReplaceWith,
    /// The store did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Imports lines into a list. `told` hears what became of every entry, in about the order of lines; nothing it hears is
/// kept when this fails.
pub async fn import<L>(
    context: &ImportContext<'_>,
    order: &ImportOrder<'_>,
    lines: L,
    told: &mut (dyn FnMut(&Report<'_>) + Send),
) -> Result<ImportSummary, ImportError>
where
    L: Iterator<Item = Result<Line, ReadError>>,
{
    let (list, chosen) = choose(context.catalog, order)?;
    if order.source.is_empty() || order.source.len() > MAX_SOURCE || plain_text(order.source) != order.source {
        return Err(ImportError::Source);
    }
    let mut tx = context.store.begin().await?;
    // From here on nobody else writes: what is read stays true until the commit.
    tx.lock_chain().await?;
    let now = context.clock.now();
    let admission = context.admission.with_exclusions(tx.exclusions().await?);
    let judge = Judge::new(context.catalog, list, chosen, &admission, now);
    let judge = judge.ok_or_else(|| unknown_list(context.catalog, order.list))?;
    let mut import = Import {
        tx,
        judge,
        source: order.source.into(),
        act: Act::by(&format!("import:{}", order.source), now),
        seen: RoaringTreemap::new(),
        summary: ImportSummary { dry_run: order.dry_run, ..ImportSummary::default() },
        told,
    };
    import.take(lines).await?;
    if order.replace {
        import.end_unseen().await?;
    }
    let Import { tx, summary, .. } = import;
    if order.dry_run {
        tx.rollback().await?;
    } else {
        tx.commit().await?;
    }
    Ok(summary)
}

/// The list and criterion that were asked for: wrong ones are told before anything is read.
fn choose<'a>(catalog: &'a Catalog, order: &ImportOrder<'_>) -> Result<(&'a List, Option<&'a Criterion>), ImportError> {
    let list = catalog.list(order.list).ok_or_else(|| unknown_list(catalog, order.list))?;
    let chosen = order.criterion.map(|name| {
        list.criterion(name).ok_or_else(|| ImportError::UnknownCriterion {
            list: list.id.to_string(),
            name: name.to_owned(),
            choices: choices(list),
        })
    });
    Ok((list, chosen.transpose()?))
}

fn unknown_list(catalog: &Catalog, name: &str) -> ImportError {
    let known: Vec<&str> = catalog.lists().map(|list| list.id.as_str()).collect();
    ImportError::UnknownList { name: name.to_owned(), known: known.join(", ") }
}

/// An import under way.
struct Import<'c, 't> {
    tx: Tx,
    judge: Judge<'c>,
    source: Arc<str>,
    act: Act,
    /// Listings that the file has named so far.
    seen: RoaringTreemap,
    summary: ImportSummary,
    told: &'t mut (dyn FnMut(&Report<'_>) + Send),
}

/// What one batch writes.
#[derive(Default)]
struct Plan<'c> {
    overdue: Vec<ListingId>,
    new: Vec<NewListing<'c>>,
    renewals: Vec<Renewal<'c>>,
    /// Sources that name a listing beside the one that its row has once this is written.
    also_named: Vec<AlsoNamed>,
    /// Named again in the same batch, seen later than before: held against the store once the batch is written.
    again: Vec<Candidate<'c>>,
}

impl<'c> Import<'c, '_> {
    async fn take<L>(&mut self, lines: L) -> Result<(), ImportError>
    where
        L: Iterator<Item = Result<Line, ReadError>>,
    {
        let mut batch = Vec::with_capacity(BATCH);
        for line in lines {
            self.judge_line(line?, &mut batch);
            if batch.len() >= BATCH {
                batch = self.write(batch).await?;
            }
        }
        while !batch.is_empty() {
            batch = self.write(batch).await?;
        }
        Ok(())
    }

    fn judge_line(&mut self, line: Line, batch: &mut Vec<Candidate<'c>>) {
        self.summary.lines += 1;
        let number = line.number;
        let Self { judge, summary, told, .. } = self;
        judge.read(line, |judged| match judged {
            Ok(candidate) => batch.push(candidate),
            Err((network, outcome)) => {
                summary.count(&outcome);
                told(&Report { line: number, network, outcome: &outcome });
            }
        });
    }

    fn tell(&mut self, candidate: &Candidate<'_>, outcome: &Outcome) {
        self.summary.count(outcome);
        (self.told)(&Report { line: candidate.line, network: Some(candidate.network), outcome });
    }

    /// Holds a batch against the store and writes it; returns what must be held against it once more.
    async fn write(&mut self, batch: Vec<Candidate<'c>>) -> Result<Vec<Candidate<'c>>, ImportError> {
        let mut networks: Vec<Network> = batch.iter().map(|candidate| candidate.network).collect();
        networks.sort_unstable();
        networks.dedup();
        let list = self.judge.number;
        let standing = self.tx.active_on(list, &networks).await?;
        let mut known: HashMap<Network, Known> =
            standing.into_iter().map(|standing| (standing.network, Known::Standing(standing))).collect();
        networks.retain(|network| !known.contains_key(network));
        let taken_off = self.tx.taken_off(list, &networks).await?;
        known.extend(taken_off.into_iter().map(|(network, at)| (network, Known::TakenOff(at))));

        let mut plan = Plan::default();
        for candidate in batch {
            self.weigh(candidate, &mut known, &mut plan);
        }
        self.carry_out(&plan).await?;
        Ok(plan.again)
    }

    /// Decides what becomes of one candidate.
    fn weigh(&mut self, candidate: Candidate<'c>, known: &mut HashMap<Network, Known>, plan: &mut Plan<'c>) {
        let outcome = match known.get(&candidate.network) {
            Some(Known::InBatch { last_seen_at }) if is_later(&candidate, *last_seen_at) => {
                plan.again.push(candidate);
                return;
            }
            Some(Known::InBatch { .. }) => Outcome::Duplicate,
            Some(Known::TakenOff(at)) if !candidate.may_return(*at) => Outcome::Refused(Refusal::TakenOff { at: *at }),
            Some(Known::Standing(standing)) if is_overdue(standing, self.act.at) => {
                // Its time came before somebody swept it: what is seen now is a new listing.
                plan.overdue.push(standing.id);
                Outcome::Added
            }
            Some(Known::Standing(standing)) => self.weigh_standing(&candidate, standing),
            Some(Known::TakenOff(_)) | None => Outcome::Added,
        };
        match (&outcome, known.get(&candidate.network)) {
            (Outcome::Added, _) => plan.new.push(candidate.listing(self.source.clone())),
            (Outcome::Renewed, Some(Known::Standing(standing))) => {
                plan.renewals.push(self.renewal(&candidate, standing));
                plan.also_named.extend(self.told_before(standing));
            }
            (Outcome::Unchanged, Some(Known::Standing(standing))) if standing.source != *self.source => {
                plan.also_named.push(self.also_named(&candidate, standing));
            }
            _ => {}
        }
        self.tell(&candidate, &outcome);
        if let Outcome::Added | Outcome::Renewed | Outcome::Unchanged = outcome {
            let before = match known.get(&candidate.network) {
                Some(Known::Standing(standing)) => standing.last_seen_at,
                _ => candidate.last_seen_at,
            };
            let last_seen_at = before.max(candidate.last_seen_at);
            known.insert(candidate.network, Known::InBatch { last_seen_at });
        }
    }

    /// What becomes of a candidate whose network is listed.
    fn weigh_standing(&mut self, candidate: &Candidate<'_>, standing: &Standing) -> Outcome {
        let is_first = self.seen.insert(standing.id.0.unsigned_abs());
        if is_later(candidate, standing.last_seen_at) {
            return Outcome::Renewed;
        }
        if !is_first {
            return Outcome::Duplicate;
        }
        let is_as_new = candidate.last_seen_at >= standing.last_seen_at;
        let differs = candidate.criterion.0 != standing.criterion || expiry_differs(candidate, standing);
        if is_as_new && differs { Outcome::Renewed } else { Outcome::Unchanged }
    }

    /// The source that a renewal takes the place of still names the listing, as far as we know.
    fn told_before(&self, standing: &Standing) -> Option<AlsoNamed> {
        (standing.source != *self.source).then(|| AlsoNamed {
            listing: standing.id,
            source: standing.source.as_str().into(),
            last_seen_at: standing.last_seen_at,
        })
    }

    fn also_named(&self, candidate: &Candidate<'_>, standing: &Standing) -> AlsoNamed {
        AlsoNamed { listing: standing.id, source: self.source.clone(), last_seen_at: candidate.last_seen_at }
    }

    fn renewal(&self, candidate: &Candidate<'c>, standing: &Standing) -> Renewal<'c> {
        Renewal {
            id: standing.id,
            sightings: standing.sightings,
            criterion: candidate.criterion,
            source: self.source.clone(),
            last_seen_at: candidate.last_seen_at,
            expires_at: candidate.expires_at,
            evidence: candidate.evidence.clone(),
        }
    }

    async fn carry_out(&mut self, plan: &Plan<'_>) -> Result<(), StoreError> {
        let expired = Act::by(EXPIRY, self.act.at);
        self.tx.end_listings(&plan.overdue, EndedHow::Expiry, &expired).await?;
        let list = (self.judge.number, &self.judge.list.id);
        let ids = self.tx.list_networks(list, &plan.new, &self.act).await?;
        self.seen.extend(ids.iter().map(|id| id.0.unsigned_abs()));
        self.tx.renew_listings(&plan.renewals, &self.act).await?;
        self.tx.note_sources(&plan.also_named).await
    }

    /// Ends what this source told of before and the file did not name, unless another source names it.
    async fn end_unseen(&mut self) -> Result<(), ImportError> {
        if self.seen.is_empty() {
            return Err(ImportError::NothingToReplaceWith);
        }
        self.forget_unseen().await?;
        let mut after = ListingId(0);
        loop {
            let page = self.tx.active_from(self.judge.number, &self.source, after, PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = *last;
            let gone: Vec<ListingId> = page.into_iter().filter(|id| !self.seen.contains(id.0.unsigned_abs())).collect();
            let unnamed = self.tx.end_or_hand_over(&gone, &self.source, &self.act).await?;
            self.summary.ended += unnamed.len() as u64;
            self.summary.kept += (gone.len() - unnamed.len()) as u64;
        }
    }

    /// Forgets that this source named what the file did not name and another source has told of since.
    async fn forget_unseen(&mut self) -> Result<(), StoreError> {
        let mut after = ListingId(0);
        loop {
            let page = self.tx.also_named_by(self.judge.number, &self.source, after, PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            after = *last;
            let gone: Vec<ListingId> = page.into_iter().filter(|id| !self.seen.contains(id.0.unsigned_abs())).collect();
            self.tx.forget_source(&gone, &self.source).await?;
            self.summary.kept += gone.len() as u64;
        }
    }
}

/// What is known of a network when a candidate for it comes up.
enum Known {
    /// It is listed.
    Standing(Standing),
    /// It is not, and was last taken off by a removal or by staff at this time.
    TakenOff(Timestamp),
    /// An earlier line of this batch has named it.
    InBatch { last_seen_at: Timestamp },
}

fn is_later(candidate: &Candidate<'_>, before: Timestamp) -> bool {
    candidate.last_seen_at.since(before) >= RENEW_AFTER
}

/// True when the expiry follows another rule than before: neither the same moment nor as long after the last sighting.
fn expiry_differs(candidate: &Candidate<'_>, standing: &Standing) -> bool {
    let lasts = |expires: Option<Timestamp>, seen: Timestamp| expires.map(|at| at.since(seen));
    candidate.expires_at != standing.expires_at
        && lasts(candidate.expires_at, candidate.last_seen_at) != lasts(standing.expires_at, standing.last_seen_at)
}
