//! What the store adds to an answer: evidence, past listings, history.
//!
//! The answer itself needs no store, and its background may be missing for a while. Reading it costs twenty times the
//! rest of the page, and one address is often asked about by hundreds whose mail came back on the same day; so what was
//! read is kept until anything changes: every change has a new revision. While the store does not answer, pages stop
//! waiting for it (I12).

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::Services;
use super::answer::{Background, PastListing, PublicEvidence, TimelineLine, TimelineWhat};
use crate::domain::event::EventKind;
use crate::domain::ids::{ListingId, NewsId, Revision};
use crate::domain::listing::{EndedHow, Listing};
use crate::domain::network::Network;
use crate::store::StoreError;
use crate::store::events::HistoryLine;

/// How long an answer waits for its background before it goes out without.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long nobody asks a store that did not answer.
const REST: Duration = Duration::from_secs(3);

/// At most so many past listings, lines of history and pieces of evidence stand on a page.
const LIMIT: i64 = 50;

/// Roughly so many bytes are kept in all; then everything is forgotten, which is simple and happens seldom.
const MOST_KEPT: usize = 16 * 1024 * 1024;

/// History and evidence cannot be had just now; the answer stands without them.
#[derive(Debug, thiserror::Error)]
pub enum BackgroundMissing {
    /// The store did not answer in time.
    #[error("the store did not answer in time")]
    TooSlow,
    /// The store did not answer a moment ago, and is not asked again yet.
    #[error("the store did not answer a moment ago")]
    Resting,
    /// The store answered with an error.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was read lately.
#[derive(Debug, Default)]
pub struct Backgrounds(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    revision: Revision,
    by_network: HashMap<Network, Arc<Rows>>,
    bytes: usize,
    rests_since: Option<Instant>,
}

impl Backgrounds {
    fn with<T>(&self, look: impl FnOnce(&mut Kept) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Kept {
    /// What is known of a network at this revision.
    fn find(&mut self, network: &Network, revision: Revision) -> Option<Arc<Rows>> {
        if self.revision != revision {
            // A new revision came from the store: it answers again.
            *self = Self { revision, ..Self::default() };
        }
        self.by_network.get(network).map(Arc::clone)
    }

    fn keep(&mut self, network: Network, revision: Revision, rows: &Arc<Rows>) {
        self.rests_since = None;
        if self.revision != revision {
            return;
        }
        self.bytes += rows.bytes();
        if self.bytes > MOST_KEPT {
            self.by_network.clear();
            self.bytes = rows.bytes();
        }
        self.by_network.insert(network, Arc::clone(rows));
    }
}

/// Rows of the store about one network.
#[derive(Debug)]
struct Rows {
    listings: Vec<(Listing, Vec<PublicEvidence>)>,
    history: Vec<HistoryLine>,
    /// The posts that tell of purges.
    news: BTreeMap<ListingId, NewsId>,
}

impl Rows {
    fn bytes(&self) -> usize {
        let text = |evidence: &[PublicEvidence]| evidence.iter().map(|piece| piece.text.len() + 64).sum::<usize>();
        let listings: usize = self.listings.iter().map(|(_, evidence)| 512 + text(evidence)).sum();
        256 + listings + self.history.len() * 192 + self.news.len() * 64
    }
}

/// The listings among these that a purge has ended.
fn purged(listings: &[(Listing, Vec<PublicEvidence>)], history: &[HistoryLine]) -> Vec<ListingId> {
    let ended = listings.iter().filter_map(|(listing, _)| Some((listing.id, listing.ended.as_ref()?.how)));
    let ended = ended.chain(history.iter().filter_map(|line| Some((line.listing, line.ended_how?))));
    let mut purged: Vec<_> = ended.filter(|(_, how)| *how == EndedHow::Purge).map(|(id, _)| id).collect();
    purged.sort();
    purged.dedup();
    purged
}

impl Services {
    /// What the store adds to the answer for a network or address.
    pub async fn background(&self, network: &Network) -> Result<Background<'_>, BackgroundMissing> {
        let revision = self.index.snapshot().map_or_else(Revision::default, |snapshot| snapshot.revision());
        let found = self.backgrounds.with(|kept| match kept.find(network, revision) {
            Some(rows) => Ok(Some(rows)),
            None if kept.rests_since.is_some_and(|since| since.elapsed() < REST) => Err(BackgroundMissing::Resting),
            None => Ok(None),
        })?;
        if let Some(rows) = found {
            return Ok(self.background_from(&rows));
        }
        let read = match tokio::time::timeout(PATIENCE, self.rows(network)).await {
            Ok(Ok(rows)) => Ok(Arc::new(rows)),
            Ok(Err(error)) => Err(error.into()),
            Err(_) => Err(BackgroundMissing::TooSlow),
        };
        match read {
            Ok(rows) => {
                // The store may be ahead of the index; what is kept is then newer than it says, and read again soon.
                self.backgrounds.with(|kept| kept.keep(*network, revision, &rows));
                Ok(self.background_from(&rows))
            }
            Err(error) => {
                self.backgrounds.with(|kept| kept.rests_since = Some(Instant::now()));
                Err(error)
            }
        }
    }

    async fn rows(&self, network: &Network) -> Result<Rows, StoreError> {
        let mut tx = self.store.read().await?;
        let mut listings = Vec::new();
        for listing in tx.listings_covering(network, LIMIT).await? {
            let evidence = if listing.ended.is_none() { tx.evidence_of(listing.id).await? } else { Vec::new() };
            let public = evidence.into_iter().filter(|piece| !piece.public.is_empty());
            let public = public.map(|piece| PublicEvidence { seen_at: piece.seen_at, text: piece.public });
            listings.push((listing, public.collect()));
        }
        let history = tx.history_covering(network, LIMIT).await?;
        let purged = purged(&listings, &history);
        let news = if purged.is_empty() { BTreeMap::new() } else { tx.news_of_purged(&purged).await? };
        tx.commit().await?;
        Ok(Rows { listings, history, news })
    }

    fn background_from(&self, rows: &Rows) -> Background<'_> {
        let mut background = Background::default();
        for (listing, evidence) in &rows.listings {
            let Some(list) = self.catalog.list(listing.list.as_str()) else { continue };
            match &listing.ended {
                Some(ended) => background.past.push(PastListing {
                    list,
                    network: listing.network,
                    first_listed_at: listing.first_listed_at,
                    ended_at: ended.at,
                    how: ended.how,
                    revision: ended.revision,
                    expires_at: listing.expires_at,
                    news: rows.news.get(&listing.id).copied(),
                }),
                None => _ = background.evidence.insert(listing.id, evidence.clone()),
            }
        }
        background.past.sort_by_key(|past| std::cmp::Reverse(past.ended_at));
        for line in &rows.history {
            let Some(list) = self.catalog.list(line.list.as_str()) else { continue };
            let what = match (line.kind, line.ended_how) {
                (EventKind::Listed, _) => TimelineWhat::Listed,
                (EventKind::Renewed, _) => TimelineWhat::Renewed,
                (EventKind::Ended, Some(how)) => TimelineWhat::Ended(how),
                _ => continue,
            };
            let is_end = line.kind == EventKind::Ended;
            let news = rows.news.get(&line.listing).copied().filter(|_| is_end);
            background.timeline.push(TimelineLine { at: line.at, list, network: line.network, what, news });
        }
        background
    }
}
