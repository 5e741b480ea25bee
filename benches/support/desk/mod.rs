//! A store as the staff of a busy list has it: millions of active listings, and removal requests in every state with what
//! was found, said and decided. Everything is as the store itself would have written it, its history chained.

mod asked;
mod listed;

use std::ops::Range;

use reprieve::content::Library;
use reprieve::domain::event::{Event, EventKind};
use reprieve::domain::ids::{ListNumber, ListingId, RemovalId, Revision};
use reprieve::domain::list::{Catalog, List, RuleKind};
use reprieve::domain::network::Network;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::lists;
use reprieve::store::events::Head;
use reprieve::store::{Store, StoreOptions};

use crate::bulk::{Done, Value, Writer};
use crate::listings::NOW;

/// Rows handed over at once.
const BATCH: usize = 20_000;

/// Who told of every listing.
const SOURCE: &str = "trap";

/// Requests come evenly for so long.
const PERIOD: Seconds = Seconds::days(90);

/// When the first request was opened.
const SINCE: Timestamp = NOW.minus(PERIOD);

/// How many of each thing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// Active listings, when everything is decided.
    pub(crate) listings: usize,
    /// Removal requests.
    pub(crate) removals: usize,
}

/// What became of requests, the oldest first, in how many of a hundred.
const FATES: [(Fate, usize); 12] = [
    (Fate::GrantedByPolicy, 30),
    (Fate::GrantedByStaff, 25),
    (Fate::Refused, 12),
    (Fate::Upheld, 2),
    (Fate::Withdrawn, 5),
    (Fate::Lapsed, 12),
    (Fate::Overtaken, 5),
    (Fate::Checking, 1),
    (Fate::Following, 1),
    (Fate::Appealed, 1),
    (Fate::Reviewing, 4),
    (Fate::Unconfirmed, 2),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    GrantedByPolicy,
    GrantedByStaff,
    Refused,
    Upheld,
    Withdrawn,
    Lapsed,
    Overtaken,
    Checking,
    Following,
    Appealed,
    Reviewing,
    Unconfirmed,
}

impl Fate {
    /// True when the listing ends with the request.
    const fn ends(self) -> bool {
        matches!(self, Self::GrantedByPolicy | Self::GrantedByStaff | Self::Overtaken)
    }
}

/// A request, to be asked about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Request {
    /// Its number.
    pub(crate) id: RemovalId,
    /// The listing that it is about.
    pub(crate) listing: ListingId,
    /// What shall be taken off.
    pub(crate) network: Network,
}

/// A store that is full.
pub(crate) struct Desk {
    /// The store.
    pub(crate) store: Store,
    /// Every request.
    pub(crate) requests: Vec<Request>,
    /// Those that staff have to answer.
    pub(crate) waiting: Vec<Request>,
    /// Active listings there are.
    pub(crate) listings: usize,
}

/// Fills an empty database. With the schema's rules aside it is many times faster; a smaller one shows that they would
/// have let everything pass.
pub(crate) async fn fill(url: &str, size: Size, rules_aside: bool) -> Done<Desk> {
    let store = Store::open(url, StoreOptions::default()).await?;
    store.migrate().await?;
    let mut tx = store.begin().await?;
    let catalog = tx.sync_catalog(&lists::load(None, &Library::load(None)?)?, NOW).await?;
    tx.commit().await?;
    let head = store.read().await?.head().await?;
    store.close().await;

    let mut filler = Filler::new(Writer::open(url).await?, catalog, head, size)?;
    let back = if rules_aside { filler.writer.lay_aside(&["events", "listings"]).await? } else { Vec::new() };
    filler.list(size).await?;
    for made in back {
        filler.writer.run(&made).await?;
    }
    filler.see_again().await?;
    filler.open().await?;
    for (fate, range) in fates(size.removals) {
        filler.decide(fate, &range).await?;
    }
    filler.end().await?;
    let Filler { writer, requests, listings, .. } = filler;
    writer.close().await?;

    let waits = |fate| matches!(fate, Fate::Reviewing | Fate::Appealed);
    let waiting = fates(size.removals).into_iter().filter(|(fate, _)| waits(*fate));
    let waiting = waiting.flat_map(|(_, range)| requests[range].to_vec()).collect();
    let store = Store::open(url, StoreOptions::default()).await?;
    Ok(Desk { store, requests, waiting, listings })
}

/// Which requests have which fate.
fn fates(removals: usize) -> Vec<(Fate, Range<usize>)> {
    let mut from = 0;
    let range = |(fate, share): (Fate, usize)| {
        let begin = from * removals / 100;
        from += share;
        (fate, begin..from * removals / 100)
    };
    FATES.into_iter().map(range).collect()
}

struct Filler {
    writer: Writer,
    catalog: Catalog,
    head: Head,
    /// Lines of the history that are not written yet.
    lines: Vec<Vec<Value>>,
    requests: Vec<Request>,
    listings: usize,
    /// Requests there will be.
    asked: i64,
    /// Rules to grant and to refuse by.
    rules: (String, String),
}

impl Filler {
    fn new(writer: Writer, catalog: Catalog, head: Head, size: Size) -> Done<Self> {
        let asked = i64::try_from(size.removals)?;
        let list = catalog.list("rbl").ok_or("no such list")?;
        let rule = |kind| list.rules.iter().find(|rule| rule.kind == kind).map(|rule| rule.id.to_string());
        let rules = (rule(RuleKind::Removal).ok_or("no rule")?, rule(RuleKind::Refusal).ok_or("no rule")?);
        let (lines, requests) = (Vec::new(), Vec::new());
        Ok(Self { writer, catalog, head, lines, requests, listings: 0, asked, rules })
    }

    /// The list of a criterion, with its number, and the number of the criterion.
    fn criterion(&self, criterion: &str) -> Done<(&List, ListNumber, i64)> {
        let list = self.catalog.list(criterion.split('/').next().unwrap_or_default()).ok_or("no such list")?;
        let number = self.catalog.list_number(&list.id).ok_or("no such list")?;
        let criterion = self.catalog.criterion_number(&criterion.parse()?).ok_or("no such criterion")?;
        Ok((list, number, criterion.0))
    }

    /// Adds a line to the history, of a kind and about a listing: its place.
    fn note(&mut self, at: Timestamp, actor: &str, (kind, listing): (EventKind, Option<i64>), detail: String) -> i64 {
        let revision = Revision(self.head.revision.0 + 1);
        let listing = listing.map(ListingId);
        let event = Event { revision, at, actor: actor.to_owned(), kind, listing, detail };
        let hash = event.chain(&self.head.hash);
        self.head = Head { revision, hash };
        self.lines.push(vec![
            revision.0.into(),
            at.0.into(),
            event.actor.into(),
            kind.word().into(),
            listing.map(|id| id.0).into(),
            event.detail.into(),
            hash.0.to_vec().into(),
        ]);
        revision.0
    }

    async fn write_lines(&mut self) -> Done<()> {
        let lines = std::mem::take(&mut self.lines);
        for lines in lines.chunks(BATCH) {
            self.writer.insert("events", "revision, at, actor, kind, listing, detail, hash", lines.to_vec()).await?;
        }
        Ok(())
    }

    /// Writes the head of the history, and lets PostgreSQL look at what it has, as it does by itself after a while.
    async fn end(&mut self) -> Done<()> {
        let hash: String = self.head.hash.to_string();
        let (is_postgres, hash) = match &self.writer {
            Writer::Sqlite(_) => (false, format!("x'{hash}'")),
            Writer::Postgres(_) => (true, format!("'\\x{hash}'")),
        };
        self.writer.run(&format!("UPDATE chain SET revision = {}, hash = {hash}", self.head.revision.0)).await?;
        if is_postgres { self.writer.run("VACUUM ANALYZE").await } else { Ok(()) }
    }
}
