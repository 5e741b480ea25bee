//! The real lists, imported: every line accounted for, against counts made here in another way. Left out with one line
//! where the shared data is not there.

use std::collections::{BTreeSet, HashMap};
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;

use ipnet::IpNet;
use reprieve::domain::listing::Admission;
use reprieve::domain::time::ManualClock;
use reprieve::formats::{Options, Reader};
use reprieve::services::listing::{ImportContext, ImportOrder, ImportSummary, Report, import};

use crate::store::{NOW, publish};
use crate::support::backends::{Database, backend_test};
use crate::support::shared::data as shared;

/// Imports a file and counts how often each word was told.
async fn import_file(
    database: &Database,
    list: &str,
    criterion: Option<&str>,
    path: &Path,
) -> (ImportSummary, HashMap<String, u64>) {
    let catalog = publish(&database.store).await;
    let admission = Admission::new(Vec::new(), BTreeSet::new());
    let clock = ManualClock::at(NOW);
    let context = ImportContext { store: &database.store, catalog: &catalog, admission: &admission, clock: &clock };
    let order = ImportOrder { list, criterion, source: "file", replace: false, dry_run: false };
    let mut told: HashMap<String, u64> = HashMap::new();
    let mut reader = Reader::open_file(path, Options::default()).unwrap();
    let mut count = |report: &Report<'_>| {
        let text = report.outcome.to_string();
        let word = text.split(':').next().unwrap().to_owned();
        *told.entry(word).or_default() += 1;
    };
    let summary = import(&context, &order, reader.by_ref(), &mut count).await.unwrap();
    assert_eq!(summary.lines, reader.tally().records + reader.tally().faults);
    assert_eq!(told.values().sum::<u64>(), summary.entries());
    (summary, told)
}

/// Told apart here without the code under test: what a public list may hold.
fn is_public(network: &IpNet) -> bool {
    let special = [
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
    ];
    match network {
        IpNet::V4(_) => special.iter().all(|range| {
            let range: IpNet = range.parse().unwrap();
            !range.contains(network) && !network.contains(&range)
        }),
        // Of 2000::/3 without the blocks that are set apart.
        IpNet::V6(net) => {
            let high = u32::from_be_bytes(net.addr().octets()[..4].try_into().unwrap());
            high >> 29 == 1 && high >> 9 != 0x2001_0000 >> 9 && high != 0x2001_0DB8 && high >> 16 != 0x2002
        }
    }
}

fn parse(line: &str) -> IpNet {
    line.parse().unwrap_or_else(|_| IpNet::from(line.parse::<IpAddr>().unwrap()))
}

backend_test! {
    async fn every_line_of_the_address_lists_is_listed_or_told_why_not(database: Database) {
        for file in ["ipsum-level3.txt", "vpn-ipv4.netset", "vpn-ipv6.netset", "apple-relay-mixed.netset"] {
            let Some(path) = shared(&format!("lists/{file}")) else { return };
            let text = std::fs::read_to_string(&path).unwrap();
            let networks: Vec<IpNet> = text.lines().map(parse).collect();
            let is_wide = |net: &IpNet| net.prefix_len() < if net.addr().is_ipv4() { 8 } else { 16 };
            let listable: BTreeSet<&IpNet> = networks.iter().filter(|net| is_public(net) && !is_wide(net)).collect();
            let all_listable = networks.iter().filter(|net| listable.contains(net)).count();
            let before = database.number("SELECT COUNT(*) FROM listings").await;

            let (summary, _) = import_file(database, "dul", None, &path).await;

            assert_eq!(summary.entries(), networks.len() as u64, "{file}");
            assert_eq!(summary.refused, (networks.len() - all_listable) as u64, "{file}");
            let standing = summary.added + summary.unchanged;
            assert_eq!(standing, listable.len() as u64, "{file}");
            assert_eq!(summary.duplicates, (all_listable - listable.len()) as u64, "{file}");
            let after = database.number("SELECT COUNT(*) FROM listings").await;
            assert_eq!(after - before, i64::try_from(summary.added).unwrap(), "{file}");
        }
        assert_eq!(
            database.number("SELECT COUNT(*) FROM listings").await,
            database.number("SELECT COUNT(*) FROM events WHERE kind = 'listed'").await
        );
    }
}

backend_test! {
    async fn the_proxy_lists_list_each_host_once_under_the_criterion_of_its_protocol(database: Database) {
        let (Some(json), Some(text)) = (shared("lists/open-proxies.json"), shared("lists/open-proxies.txt")) else {
            return;
        };
        let entries: Vec<serde_json::Value> = serde_json::from_str(&std::fs::read_to_string(&json).unwrap()).unwrap();
        let mut first_protocol: HashMap<IpAddr, String> = HashMap::new();
        for entry in &entries {
            if let Ok(host) = entry["host"].as_str().unwrap().parse::<IpAddr>() {
                first_protocol.entry(host).or_insert_with(|| entry["protocol"].as_str().unwrap().to_owned());
            }
        }
        let public: Vec<&IpAddr> = first_protocol.keys().filter(|host| is_public(&IpNet::from(**host))).collect();
        let socks = public.iter().filter(|host| first_protocol[**host].starts_with("socks")).count();

        let (summary, _) = import_file(database, "ops", None, &json).await;
        let (again, _) = import_file(database, "ops", None, &text).await;

        assert_eq!(summary.entries(), entries.len() as u64);
        assert_eq!(summary.added, public.len() as u64);
        assert_eq!((again.added, again.unchanged, again.entries()), (0, public.len() as u64, entries.len() as u64));
        let sql = "SELECT COUNT(*) FROM listings JOIN criteria ON criteria.number = listings.criterion
                   WHERE criteria.id = 'ops/open-socks'";
        assert_eq!(database.number(sql).await, i64::try_from(socks).unwrap());
        assert_eq!(
            database.number("SELECT COUNT(*) FROM evidence WHERE public_part LIKE '%proxy seen on port %'").await,
            database.number("SELECT COUNT(*) FROM listings").await
        );
    }
}

backend_test! {
    async fn every_line_of_the_zones_is_accounted_for(database: Database) {
        for zone in ["combined", "ip4set", "ip4trie", "ip6trie"] {
            let Some(path) = shared(&format!("zones/{zone}.zone")) else { return };
            let (summary, told) = import_file(database, "ops", Some("open-http"), &path).await;
            assert!(summary.entries() > 0, "{zone}");
            assert_eq!(told.get("added").copied().unwrap_or(0), summary.added, "{zone}");
        }
        let Some(path) = shared("zones/open-proxies.ip4set") else { return };
        let text = std::fs::read_to_string(&path).unwrap();
        let addresses: BTreeSet<Ipv4Addr> =
            text.lines().filter_map(|line| line.split_whitespace().next()?.parse().ok()).collect();

        let (summary, _) = import_file(database, "dul", Some("dynamic-range"), &path).await;

        let public = addresses.iter().filter(|address| is_public(&IpNet::from(IpAddr::from(**address)))).count();
        assert_eq!(summary.added, public as u64);
    }
}
