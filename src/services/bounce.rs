//! A returned mail → what it says, whether the address is still listed here, and what to do, in plain words.
//!
//! [`crate::bounce`] reads the text; this joins what it found with the lists of this site ([`standing`]), with the
//! directory of other people's lists, and with words for somebody who is no technician ([`words`]). Page, terminal and
//! API show the same [`BounceReport`]. The text itself is neither kept nor logged, and nothing of it is asked in DNS.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Services;
use crate::bounce::{self, Findings, Known, KnownList, ListKind, OwnList, Verdict};
use crate::content::directory::{Directory, DirectoryKind, DirectoryList};
use crate::domain::list::Catalog;
use crate::strings::Words;

mod report;
mod standing;
mod words;

pub use report::{BounceReport, CandidateReport, Explained, ListCard};
pub use standing::Standing;

/// Longest text that the site and its API take, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;

/// What returned mails are held against: made once, at start.
#[derive(Debug)]
pub struct BounceDesk {
    known: Known,
    directory: Directory,
}

impl BounceDesk {
    /// The lists of this site, reached at `public_url` and by further host names, beside the directory.
    pub fn new<'h>(catalog: &Catalog, public_url: &str, hosts: impl IntoIterator<Item = &'h str>) -> Self {
        let directory = Directory::shipped().unwrap_or_else(|fault| {
            // A test reads it; without it every list of others would be told without its name and links.
            tracing::error!(%fault, "the directory of other lists cannot be read");
            Directory::default()
        });
        let own = catalog.lists().map(|list| OwnList { id: list.id.to_string(), zone: list.zone.clone() });
        let site = url::Url::parse(public_url).ok().and_then(|url| url.host_str().map(str::to_owned));
        let hosts: BTreeSet<String> = hosts.into_iter().map(str::to_owned).chain(site).collect();
        let known = Known::new(
            directory.lists().iter().map(known_list).collect(),
            own.collect(),
            hosts.into_iter().filter(|host| is_telling(host)).collect(),
        );
        Self { known, directory }
    }

    /// What a text says, by itself.
    pub fn read(&self, source: &[u8]) -> Findings {
        bounce::read(source, &self.known)
    }

    /// The other list that was named.
    fn list(&self, findings: &Findings) -> Option<&DirectoryList> {
        match &findings.list {
            Some(bounce::ListNamed::Directory(id)) => self.directory.list(id),
            _ => None,
        }
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
    /// Reads a returned mail and explains it in these words. Never fails: what cannot be said is said so.
    pub async fn bounce<'a>(
        &'a self,
        source: &[u8],
        desk: &BounceDesk,
        words: &Words,
        public_url: &str,
    ) -> BounceReport<'a> {
        let findings = desk.read(source);
        let standing = match (findings.verdict, findings.ip) {
            (Verdict::Ours, Some(address)) => {
                Some(self.standing(address, findings.list.as_ref().and_then(bounce::ListNamed::id)).await)
            }
            _ => None,
        };
        let named = match &findings.list {
            Some(bounce::ListNamed::Ours(Some(id))) => self.catalog.list(id),
            _ => None,
        };
        let telling = words::Telling {
            words,
            findings: &findings,
            ours: named.map(Arc::as_ref),
            other: desk.list(&findings),
            standing: standing.as_ref(),
            public_url,
        };
        let explained = telling.explained();
        BounceReport::new(findings, standing, explained, public_url)
    }
}
