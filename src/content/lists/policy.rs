//! `list.toml` made into a list without its words.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;

use super::{fields, rules};
use crate::content::fault::Fault;
use crate::content::keys::{Reader, Table, date, text, whole};
use crate::content::library::{Kind, Library};
use crate::domain::ids::{ClauseId, ListId};
use crate::domain::list::{Criterion, List, Lockout, PolicyVersion};
use crate::domain::time::Seconds;

const KEYS: &[&str] = &[
    "order",
    "zone",
    "since",
    "intended_use",
    "scope",
    "collateral",
    "expiry_policy",
    "who_may_ask",
    "contact",
    "speaks_of",
    "removal",
    "expiry",
    "static_reason",
    "ttl",
    "floors",
    "lockout",
    "default_criterion",
    "criteria",
    "rules",
];

/// A list as its `list.toml` gives it.
#[derive(Debug)]
pub(super) struct Policy {
    /// Place among the lists, lowest first.
    pub(super) order: i64,
    /// Line of the key `zone`.
    pub(super) zone_line: usize,
    /// The list, without words and version.
    pub(super) list: List,
}

/// What has been named in the file so far, and so cannot be named again.
#[derive(Debug, Default)]
pub(super) struct Taken {
    names: BTreeSet<String>,
    codes: BTreeMap<Ipv4Addr, String>,
    protocols: BTreeMap<String, String>,
}

/// Reads `list.toml`; what is wrong is added to `faults`, and then there may be no policy.
pub(super) fn read(
    file: &str,
    content: &str,
    id: &ListId,
    library: &Library,
    faults: &mut Vec<Fault>,
) -> Option<Policy> {
    let (mut reader, mut root) = Reader::open(file, content, 1);
    let reader = &mut reader;
    let root = &mut root;
    let order = reader.required(root, "order", whole);
    let zone = reader.required_at(root, "zone", fields::zone);
    let since = reader.required(root, "since", date);
    let intended_use = reader.required(root, "intended_use", text);
    let scope = reader.required(root, "scope", text);
    let collateral = reader.required(root, "collateral", text);
    let who_may_ask = reader.required(root, "who_may_ask", text);
    let contact = reader.required(root, "contact", fields::contact);
    let subject = reader.optional(root, "speaks_of", fields::subject).unwrap_or_default();
    let removal = reader.required(root, "removal", fields::removal);
    let ttl = reader.required(root, "ttl", fields::ttl);
    let expiry = expiry(reader, root);
    let floors = floors(reader, root);
    let lockout = lockout(reader, root);
    let mut taken = Taken::default();
    let default_criterion = reader.optional_at(root, "default_criterion", text);
    let criteria = criteria(reader, root, id, library, &mut taken);
    let is_known = |name: &String| criteria.iter().any(|criterion| criterion.id.name() == name);
    if let Some((name, line)) = default_criterion.as_ref().filter(|(name, _)| !is_known(name)) {
        reader.fault(*line, "default_criterion", format!("{name:?} is not the name of a criterion of this list"));
    }
    let rules = rules::read(reader, root, id, removal, &mut taken);
    reader.close(root, KEYS);
    faults.append(&mut reader.faults);

    let (zone, zone_line) = zone?;
    let (expiry_policy, expiry) = expiry?;
    let (floor_v4, floor_v6) = floors?;
    let list = List {
        id: id.clone(),
        zone,
        policy_version: PolicyVersion(String::new()),
        since: since?,
        intended_use: intended_use?,
        scope: scope?,
        collateral: collateral?,
        expiry_policy,
        who_may_ask: who_may_ask?,
        contact: contact?,
        criteria,
        default_criterion: default_criterion.map(|(name, _)| name),
        rules,
        subject,
        removal: removal?,
        expiry,
        floor_v4,
        floor_v6,
        lockout: lockout?,
        ttl: ttl?,
        words: BTreeMap::new(),
    };
    Some(Policy { order: order?, zone_line, list })
}

/// Listings expire, or the list says why they do not (RFC 6471 section 2.2.1); the reason is part of the policy.
fn expiry(reader: &mut Reader<'_>, root: &mut Table<'_>) -> Option<(String, Option<Seconds>)> {
    let line = root.line;
    let neither = !root.has("expiry") && !root.has("static_reason");
    let policy = reader.required(root, "expiry_policy", text);
    let expiry = reader.optional(root, "expiry", fields::duration);
    let reason = reader.optional_at(root, "static_reason", text);
    if neither {
        let wanted = "is missing: how long a listing lasts after it was last seen, as 14d; or say in static_reason \
                      why listings of this list do not end by themselves";
        reader.fault(line, "expiry", wanted);
    }
    match (expiry, reason) {
        (Some(_), Some((_, line))) => {
            reader.fault(line, "static_reason", "stands only where there is no expiry: take one of the two out");
            None
        }
        (Some(expiry), None) => Some((policy?, Some(expiry))),
        (None, Some((reason, _))) => Some((format!("{} {reason}", policy?), None)),
        (None, None) => None,
    }
}

fn floors(reader: &mut Reader<'_>, root: &mut Table<'_>) -> Option<(u8, u8)> {
    let mut table = reader.table(root, "floors")?;
    let v4 = reader.required(&mut table, "ipv4", fields::floor_v4);
    let v6 = reader.required(&mut table, "ipv6", fields::floor_v6);
    reader.close(&table, &["ipv4", "ipv6"]);
    Some((v4?, v6?))
}

fn lockout(reader: &mut Reader<'_>, root: &mut Table<'_>) -> Option<Lockout> {
    let mut table = reader.table(root, "lockout")?;
    let first = reader.required_at(&mut table, "first", fields::duration);
    let factor = reader.required(&mut table, "factor", fields::factor);
    let longest = reader.required(&mut table, "longest", fields::duration);
    let window = reader.required(&mut table, "window", fields::duration);
    reader.close(&table, &["first", "factor", "longest", "window"]);
    let ((first, line), longest) = (first?, longest?);
    if first > longest {
        reader.fault(line, "lockout.first", "is longer than lockout.longest: the first wait is the shortest");
    }
    Some(Lockout { first, factor: factor?, longest, window: window? })
}

fn criteria(
    reader: &mut Reader<'_>,
    root: &mut Table<'_>,
    list: &ListId,
    library: &Library,
    taken: &mut Taken,
) -> Vec<Criterion> {
    let tables = reader.tables(root, "criteria");
    tables.into_iter().filter_map(|mut table| criterion(reader, &mut table, list, library, taken)).collect()
}

fn criterion(
    reader: &mut Reader<'_>,
    table: &mut Table<'_>,
    list: &ListId,
    library: &Library,
    taken: &mut Taken,
) -> Option<Criterion> {
    let id = clause(reader, table, list, taken);
    let code = reader.required_at(table, "code", fields::code);
    let clause_text = reader.required(table, "text", text);
    let evidence = reader.required(table, "evidence", text);
    let secure = reader.optional_at(table, "secure", text);
    let protocols = reader.optional_at(table, "protocols", fields::protocols);
    let expiry = reader.optional(table, "expiry", fields::duration);
    reader.close(table, &["name", "code", "text", "evidence", "secure", "protocols", "expiry"]);
    let name = id.as_ref().map_or("another criterion", |id| id.name()).to_owned();
    if let Some((slug, line)) = secure.as_ref().filter(|(slug, _)| !library.has(Kind::Secure, slug)) {
        reader.fault(*line, table.key("secure"), format!("there is no article secure/en/{slug}.md"));
    }
    let code = code.map(|(code, line)| {
        if let Some(other) = taken.codes.insert(code, name.clone()) {
            // One code with two meanings tells receivers nothing (RFC 6471 section 3.3).
            reader.fault(line, table.key("code"), format!("{code} is the code of {other} already: one meaning a code"));
        }
        code
    });
    let (protocols, line) = protocols.unwrap_or_default();
    for protocol in &protocols {
        if let Some(other) = taken.protocols.insert(protocol.clone(), name.clone()) {
            let message = format!("{protocol} falls under {other} already: one criterion a protocol");
            reader.fault(line, table.key("protocols"), message);
        }
    }
    let secure = secure.map(|(slug, _)| slug);
    Some(Criterion { id: id?, code: code?, text: clause_text?, evidence: evidence?, secure, protocols, expiry })
}

/// The key `name`: names of criteria and rules share one space, since pages and decisions cite both alike.
pub(super) fn clause(
    reader: &mut Reader<'_>,
    table: &mut Table<'_>,
    list: &ListId,
    taken: &mut Taken,
) -> Option<ClauseId> {
    let (name, line) = reader.required_at(table, "name", text)?;
    match ClauseId::new(list, &name) {
        Err(_) => {
            let wanted = "2 to 32 characters of a-z, 0-9 and -, a letter first, as open-socks";
            reader.fault(line, table.key("name"), format!("{name:?} is not a name: {wanted}"));
            None
        }
        Ok(_) if !taken.names.insert(name.clone()) => {
            reader.fault(line, table.key("name"), format!("{name} is the name of another criterion or rule"));
            None
        }
        Ok(id) => Some(id),
    }
}
