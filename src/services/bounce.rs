//! A returned mail → what it says, whether the address is still listed here, and what to do, in plain words.
//!
//! [`crate::bounce`] reads the text; this joins what it found with the lists of this site ([`standing`]), with the
//! directory of other people's lists, and with words for somebody who is no technician ([`words`], [`elsewise`],
//! [`card`]). Page, terminal and API show the same [`BounceReport`]. The text itself is neither kept nor logged, and
//! nothing of it is asked in DNS here.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Semaphore;

use super::Services;
use crate::bounce::{self, Findings, Known, KnownList, ListKind, ListNamed, OwnZone, Verdict};
use crate::content::directory::{Directory, DirectoryKind, DirectoryList};
use crate::domain::list::List;
use crate::domain::special::{SpecialClass, special_of};
use crate::strings::Words;

mod card;
mod elsewise;
mod report;
mod standing;
mod words;

pub use report::{BounceReport, CandidateReport, Explained, ListCard, ListLink};
pub use standing::Standing;

/// How long a text waits for its turn to be read.
const PATIENCE: Duration = Duration::from_secs(5);

/// Too many texts are being read just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many texts are being read just now")]
pub struct Busy;

/// What returned mails are held against: made once, at start.
#[derive(Debug)]
pub struct BounceDesk {
    known: Arc<Known>,
    places: Arc<Semaphore>,
    directory: Directory,
    own: Vec<Arc<List>>,
    listable: BTreeSet<SpecialClass>,
}

impl BounceDesk {
    /// The lists of this site and the zone of all of them, if there is one, reached at `public_url` and by further host
    /// names, beside the directory.
    pub fn new<'h>(
        own: Vec<Arc<List>>,
        combined_zone: Option<&str>,
        public_url: &str,
        hosts: impl IntoIterator<Item = &'h str>,
    ) -> Self {
        let directory = Directory::shipped().unwrap_or_else(|fault| {
            // A test reads it; without it every list of others would be told without its name and links.
            tracing::error!(%fault, "the directory of other lists cannot be read");
            Directory::default()
        });
        let zones = own.iter().map(|list| OwnZone { list: Some(list.id.to_string()), name: list.zone.clone() });
        let zones = zones.chain(combined_zone.map(|zone| OwnZone { list: None, name: zone.to_owned() }));
        let site = url::Url::parse(public_url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let hosts: BTreeSet<String> = hosts.into_iter().map(str::to_owned).chain(site).collect();
        let known = Known::new(
            directory.lists().iter().map(known_list).collect(),
            zones.collect(),
            hosts.into_iter().filter(|host| is_telling(host)).collect(),
        );
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let places = Arc::new(Semaphore::new(cores.div_ceil(2)));
        Self { known: Arc::new(known), places, directory, own, listable: BTreeSet::new() }
    }

    /// The same for a site that may list these special-purpose classes.
    #[must_use]
    pub fn listing(self, listable: BTreeSet<SpecialClass>) -> Self {
        Self { listable, ..self }
    }

    /// What a text says, by itself.
    pub fn read(&self, source: &[u8]) -> Findings {
        bounce::read(source, &self.known)
    }

    /// The same beside the threads that answer everything else, for texts of strangers: at most half of the cores read at
    /// a time (S91).
    pub async fn read_aside(&self, source: Vec<u8>) -> Result<Findings, Busy> {
        let place = tokio::time::timeout(PATIENCE, Arc::clone(&self.places).acquire_owned());
        let place = place.await.map_err(|_| Busy)?.map_err(|_| Busy)?;
        let known = Arc::clone(&self.known);
        let reading = tokio::task::spawn_blocking(move || {
            let _place = place;
            bounce::read(&source, &known)
        });
        reading.await.or_else(|error| match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            Err(_) => Err(Busy),
        })
    }

    /// What was found, with where its address stands, explained in these words.
    pub fn report<'a>(
        &self,
        findings: Findings,
        standing: Option<Standing<'a>>,
        words: &Words,
        public_url: &str,
    ) -> BounceReport<'a> {
        let (ours, other) = match &findings.list {
            Some(ListNamed::Ours(Some(id))) => (self.own.iter().find(|list| list.id.as_str() == id), None),
            Some(ListNamed::Directory(id)) => (None, self.directory.list(id)),
            Some(ListNamed::Ours(None)) | None => (None, None),
        };
        // Where the text names all of them at once, it speaks of one that has the address.
        let ours = ours.map(Arc::as_ref).or_else(|| match &standing {
            Some(Standing::Listed(listings)) => listings.first().map(|listing| listing.list.as_ref()),
            _ => None,
        });
        let special = findings.ip.and_then(special_of);
        let is_special = special.is_some_and(|range| !self.listable.contains(&range.class));
        let telling = words::Telling {
            words,
            findings: &findings,
            ours,
            other,
            directory: &self.directory,
            is_special,
            standing: standing.as_ref(),
            public_url,
        };
        let explained = telling.explained();
        BounceReport::new(findings, standing, explained, is_special, public_url)
    }
}

/// A link to this machine itself says nothing about whose list it is.
fn is_telling(host: &str) -> bool {
    host.contains('.') && host.parse::<std::net::IpAddr>().is_err()
}

fn known_list(list: &DirectoryList) -> KnownList {
    KnownList {
        id: list.id.clone(),
        name: list.name.clone(),
        kind: match list.kind {
            DirectoryKind::Ip => ListKind::Ip,
            DirectoryKind::Domain => ListKind::Domain,
            DirectoryKind::Uri => ListKind::Uri,
            DirectoryKind::Provider => ListKind::Provider,
        },
        zones: list.zones.clone(),
        aliases: list.aliases.clone(),
        links: [&list.lookup_url, &list.removal_url].into_iter().flatten().cloned().collect(),
    }
}

impl Services {
    /// Reads a returned mail and explains it in these words. What cannot be said is said so.
    pub async fn bounce<'a>(
        &'a self,
        source: &[u8],
        desk: &BounceDesk,
        words: &Words,
        public_url: &str,
    ) -> Result<BounceReport<'a>, Busy> {
        let findings = desk.read_aside(source.to_vec()).await?;
        Ok(self.explain(findings, desk, words, public_url).await)
    }

    /// Explains what was read in these words.
    pub async fn explain<'a>(
        &'a self,
        findings: Findings,
        desk: &BounceDesk,
        words: &Words,
        public_url: &str,
    ) -> BounceReport<'a> {
        let standing = match in_question(&findings) {
            Some((address, list)) => Some(self.standing(address, list).await),
            None => None,
        };
        desk.report(findings, standing, words, public_url)
    }
}

/// The address and list of this site that there is something to look up about.
pub fn in_question(findings: &Findings) -> Option<(IpAddr, Option<&str>)> {
    let address = findings.ip.filter(|_| findings.verdict == Verdict::Ours)?;
    Some((address, findings.list.as_ref().and_then(ListNamed::id)))
}
