//! The reader of returned mails, through its public face.

mod hostile;
mod properties;
mod samples;
mod score;

use std::sync::LazyLock;

use reprieve::bounce::{Findings, Known, KnownList, ListKind, OwnZone};
use reprieve::content::directory::{Directory, DirectoryKind};

/// The directory beside two lists of the site `lookup.example`.
static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let directory = Directory::shipped().unwrap();
    let lists = directory.lists().iter().map(|list| KnownList {
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
    });
    let own = ["ops", "dul"].map(|id| OwnZone { list: Some(id.to_owned()), name: format!("{id}.bl.example") });
    Known::new(lists.collect(), own.to_vec(), vec!["lookup.example".to_owned()])
});

fn read(source: &[u8]) -> Findings {
    reprieve::bounce::read(source, &KNOWN)
}
