//! The lists that a text can be held against: those of this site, and other people's. Handed in as plain values; where
//! they come from is no concern of this module.

use std::collections::HashMap;

use super::judge::names::Names;

/// What a list lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ListKind {
    /// Addresses, in DNS.
    Ip,
    /// Domains, in DNS.
    Domain,
    /// Links inside mails, in DNS.
    Uri,
    /// Whatever a mailbox provider or a vendor of filters keeps for itself.
    Provider,
}

/// A list of somebody else.
#[derive(Debug, Clone)]
pub struct KnownList {
    /// The key of the directory.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// What it lists.
    pub kind: ListKind,
    /// Its DNS zones, in lower case.
    pub zones: Vec<String>,
    /// Words in refusals that mean this list.
    pub aliases: Vec<String>,
    /// Its lookup and removal pages; an address may stand where `{ip}` does.
    pub links: Vec<String>,
}

impl KnownList {
    /// Its zones, and other names that stand in the place of one.
    fn all_zones(&self) -> impl Iterator<Item = &String> {
        const FIRST: &[&str] = &["csi", "prs", "rbl", "dnsbl", "bl"];
        let is_zone = |alias: &&String| {
            let first = alias.split('.').next().unwrap_or_default();
            let is_host = alias.contains('.') && !alias.contains(['/', ' ', '@', '(']);
            is_host && (self.kind != ListKind::Provider || FIRST.contains(&first))
        };
        self.zones.iter().chain(self.aliases.iter().filter(is_zone))
    }
}

/// A DNS zone of this site.
#[derive(Debug, Clone)]
pub struct OwnZone {
    /// The list whose zone it is; `None` for a zone of all lists together.
    pub list: Option<String>,
    /// Its name, in lower case.
    pub name: String,
}

/// All lists, made ready for looking through a text once.
#[derive(Debug)]
pub struct Known {
    pub(super) lists: Vec<KnownList>,
    own: Vec<OwnZone>,
    hosts: Vec<String>,
    zones: HashMap<String, Zone>,
    pub(super) names: Names,
}

/// Whose zone it is, by position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Zone {
    Own(usize),
    Other(usize),
}

impl Known {
    /// Lists of others, zones of this site, and the host names by which this site is reached.
    pub fn new(lists: Vec<KnownList>, own: Vec<OwnZone>, hosts: Vec<String>) -> Self {
        let others = lists.iter().enumerate().flat_map(|(at, list)| list.all_zones().map(move |zone| (at, zone)));
        let mut zones: HashMap<String, Zone> = HashMap::new();
        for (at, zone) in others {
            zones.entry(zone.to_ascii_lowercase()).or_insert(Zone::Other(at));
        }
        for (at, zone) in own.iter().enumerate() {
            zones.insert(zone.name.to_ascii_lowercase(), Zone::Own(at));
        }
        let names = Names::new(&lists);
        let hosts = hosts.into_iter().map(|host| host.to_ascii_lowercase()).collect();
        Self { lists, own, hosts, zones, names }
    }

    /// The list whose zone this is, or a name below it: `key.zen.dq.spamhaus.net` is a zone of the same list.
    pub(super) fn zone(&self, name: &str) -> Option<Zone> {
        let name = name.trim_end_matches('.').to_ascii_lowercase();
        let below = name.match_indices('.').map(|(at, _)| at + 1);
        std::iter::once(0).chain(below).find_map(|at| self.zones.get(name.get(at..)?).copied())
    }

    /// The list of this site whose zone is at this position; `None` for a zone of all lists.
    pub(super) fn own_list(&self, at: usize) -> Option<&str> {
        self.own.get(at)?.list.as_deref()
    }

    /// True for a host name of this site.
    pub(super) fn is_own_host(&self, host: &str) -> bool {
        self.hosts.iter().any(|own| own.eq_ignore_ascii_case(host))
    }

    /// The list of the directory with this key.
    pub(super) fn list(&self, id: &str) -> Option<&KnownList> {
        self.lists.iter().find(|list| list.id == id)
    }
}
