//! What the configuration says of the zones, for whoever writes them.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use crate::config::Config;
use crate::dns::{HickoryZoneServer, ZoneServer};
use crate::domain::list::List;
use crate::services::publishing::guard::is_tested;
use crate::services::publishing::manifest::Manifest;
use crate::services::publishing::publisher::file_name;
use crate::services::publishing::zone_set::COMBINED;
use crate::services::publishing::{FileKind, Publishing, ZoneFormat, ZoneTerms};
use crate::store::{StoreError, Tx};

/// What the zones say beside the listings; links in them begin with this address.
pub fn terms(config: &Config, public_url: &str) -> ZoneTerms {
    ZoneTerms {
        public_url: public_url.to_owned(),
        name_servers: config.publish.name_servers.clone(),
        combined: config.publish.combined_zone.clone(),
        mailbox: config.identity.contact.clone(),
    }
}

/// What a site does about zones.
#[derive(Debug)]
pub struct Zones {
    /// How they are published.
    pub publishing: Publishing,
    /// The name servers that are asked what they answer.
    pub servers: Vec<Arc<dyn ZoneServer>>,
}

impl Zones {
    /// As the configuration says; `None` where nothing is published.
    pub fn of(config: &Config, public_url: &str) -> anyhow::Result<Option<Self>> {
        let publish = &config.publish;
        let Some(folder) = publish.dir.clone() else { return Ok(None) };
        let publishing = Publishing {
            folder,
            formats: publish.formats.clone(),
            terms: terms(config, public_url),
            every: publish.every,
            at_least: publish.at_least,
            largest_change: publish.largest_change,
            after: publish.after.clone(),
        };
        let server = |at: &SocketAddr| Ok(Arc::new(HickoryZoneServer::new(*at)?) as Arc<dyn ZoneServer>);
        let servers = publish.ask.iter().map(server).collect::<anyhow::Result<_>>()?;
        Ok(Some(Self { publishing, servers }))
    }
}

/// What is wrong with the zones as they are configured, and with those in the folder.
pub fn faults(config: &Config, lists: &[Arc<List>]) -> Vec<String> {
    let mut faults = Vec::new();
    if let Some(combined) = &config.publish.combined_zone {
        faults.extend(same_codes(combined, lists));
        faults.extend(lists.iter().filter(|list| list.zone == *combined).map(|list| {
            format!("publish.combined_zone: {combined} is the zone of the list {} alone; choose another name", list.id)
        }));
    }
    if config.publish.dir.is_some() && config.publish.formats.contains(&ZoneFormat::Bind) {
        let zones = lists.iter().map(|list| &list.zone).chain(&config.publish.combined_zone);
        for zone in zones {
            faults.extend(config.publish.name_servers.iter().filter(|name| is_below(name, zone)).map(|name| {
                format!(
                    "publish.name_servers: {name} lies in the zone {zone}, which holds addresses of listings alone: \
                     BIND refuses a zone whose name server has no address; give the server a name outside of it"
                )
            }));
        }
    }
    faults.extend(config.publish.after.first().filter(|program| !is_there(program)).map(|program| {
        format!(
            "publish.after: there is no program {program:?}; it is a program and its arguments, each a text of its own"
        )
    }));
    if let Some(dir) = &config.publish.dir {
        faults.extend(unusable(dir));
        faults.extend(in_folder(dir));
        faults.extend(lists.iter().flat_map(|list| without_tests(dir, list)));
    }
    faults
}

/// In one zone a code means one thing (RFC 6471 section 3.3).
fn same_codes(combined: &str, lists: &[Arc<List>]) -> Vec<String> {
    let mut known: BTreeMap<Ipv4Addr, &List> = BTreeMap::new();
    let mut faults = Vec::new();
    for list in lists {
        for criterion in &list.criteria {
            let other = known.insert(criterion.code, list).filter(|other| other.id != list.id);
            faults.extend(other.map(|other| {
                format!(
                    "publish.combined_zone: in {combined} the code {} would mean {} and a criterion of {}",
                    criterion.code, criterion.id, other.id
                )
            }));
        }
    }
    faults
}

/// True for a program that can be found as it would be when it is run.
fn is_there(program: &str) -> bool {
    if program.contains('/') {
        return Path::new(program).is_file();
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// That nothing could be published there by whoever asks. A folder that is not there is made.
fn unusable(dir: &Path) -> Option<String> {
    let error = match std::fs::metadata(dir) {
        Ok(about) if !about.is_dir() => "is not a folder".to_owned(),
        // As a publication begins; it is gone again at once.
        Ok(_) => tempfile::tempfile_in(dir).err()?.to_string(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
        Err(error) => error.to_string(),
    };
    Some(format!("publish.dir: {}: no zone can be written there by this user: {error}", dir.display()))
}

/// What the store knows of zones that are not as they should be: held back, or published and not there any more.
pub async fn kept_faults(config: &Config, lists: &[Arc<List>], tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    let Some(dir) = &config.publish.dir else { return Ok(Vec::new()) };
    let manifest = Manifest::read(dir);
    let mut faults: Vec<String> =
        tx.held_zones().await?.iter().map(|held| format!("zone {} is held back: {}", held.zone, held.detail)).collect();
    let combined = config.publish.combined_zone.as_ref().map(|_| COMBINED);
    for zone in lists.iter().map(|list| list.id.as_str()).chain(combined) {
        let was_published = !tx.publications(zone, 1).await?.is_empty();
        if was_published && !manifest.zones.contains_key(zone) {
            faults.push(format!("{}: the zone {zone} was published and is not there any more", dir.display()));
        }
    }
    Ok(faults)
}

/// What was published: every file as its manifest says. A folder without a manifest was not published to yet.
fn in_folder(dir: &Path) -> Vec<String> {
    let manifest = Manifest::read(dir);
    let damaged = manifest.zones.values().flat_map(|zone| zone.damaged(dir));
    damaged
        .map(|file| {
            let file = dir.join(file);
            format!(
                "{}: is missing, or not as it was written; the site writes it anew when it starts, when the list changes, \
                 or after publish.at_least",
                file.display()
            )
        })
        .collect()
}

/// Files of a list that are there and lack its test entries (RFC 5782 section 5).
fn without_tests(dir: &Path, list: &List) -> Vec<String> {
    let lacks = |kind: &FileKind| is_tested(dir, *kind, list).is_ok_and(|is_tested| !is_tested);
    let told = |kind: FileKind| {
        let file = dir.join(file_name(list.id.as_str(), kind));
        format!("{}: lacks the test entries of {}: receivers take the zone for dead", file.display(), list.id)
    };
    FileKind::all().filter(lacks).map(told).collect()
}

/// True for a name that is this one, or below it.
pub fn is_below(name: &str, zone: &str) -> bool {
    name == zone || name.strip_suffix(zone).is_some_and(|before| before.ends_with('.'))
}
