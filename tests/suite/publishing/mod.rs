//! From the store to the name servers, with real ones.

pub(crate) mod closed_loop;
mod differential;
mod killed;
mod memory;
mod originals;
mod probe;
pub(crate) mod publisher;
mod round_trip;
mod waiting;
mod zones;

use std::fs;
use std::path::Path;

use reprieve::formats::rbldnsd::Dataset;
use reprieve::services::Services;
use reprieve::services::publishing::export::{Destination, Export, Exported};
use reprieve::services::publishing::{FileKind, ZoneTerms};

/// Of the site, as tests publish for it.
pub(crate) fn terms() -> ZoneTerms {
    ZoneTerms {
        public_url: "https://lookup.example/".to_owned(),
        name_servers: vec!["ns1.dns.example".to_owned(), "ns2.dns.example".to_owned()],
        combined: Some("bl.example".to_owned()),
        mailbox: "hostmaster@bl.example".to_owned(),
    }
}

const TRIES: [FileKind; 2] = [FileKind::Data(Dataset::Ip4Trie), FileKind::Data(Dataset::Ip6Trie)];

/// Exports all lists into a folder.
async fn export(services: &Services, kinds: &[FileKind], combined: &[FileKind], folder: &Path) -> Exported {
    let export = Export {
        lists: services.catalog.lists().cloned().collect(),
        kinds: kinds.to_vec(),
        combined_kinds: combined.to_vec(),
        terms: terms(),
        destination: Destination::Folder(folder.to_owned()),
    };
    services.export(&export).await.unwrap()
}

fn content(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

/// The names of the files of a folder, but for those that begin with a dot.
fn files(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}
