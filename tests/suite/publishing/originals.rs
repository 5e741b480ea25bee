//! Files of others mean to an import what they mean to rbldnsd: it serves the original, and is asked about thousands of
//! addresses around every edge.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::Path;

use reprieve::domain::network::{Family, Network};
use reprieve::formats::rbldnsd::Dataset;
use reprieve::formats::{Format, Options, Reader};

use crate::support::asking::{Dns, name_of};
use crate::support::servers::{self, free_port, open_folder};
use crate::support::shared;

/// Everything that rbldnsd reads, the odd things first.
const ODD_SET: &str = "\
# a comment
; another one
$SOA 3000 ns.example root.example 0 600 300 86400 300
$NS 3000 ns.example
$TTL 300
$1 texts can be named
:127.0.0.9:the default, see https://lookup.example/ip/$
10.20
10.21.22
10.30.0.5-10.30.0.77
10.31.0.0-255
10.32-34
10.40.0.0/13
10.60.0.1 :4:its own text
10.60.0.2 :127.0.0.5
10.60.0.3 a text alone
10.60.0.4\t:6:$1 and $$ and $
:3:another default
10.61.0.0/24
!10.61.0.128/25
!10.20.30.40
!10.60.0.2
10.62.0.7 # no comment here
010.063.0.1
10.64.0.1-10.64.0.1
";

const ODD_TRIE: &str = "\
:127.0.0.9:the default $
10.20.0.0/16
10.20.30.0/24 :10:inside
!10.20.30.64/26
10.20.30.65 :11:inside the exclusion
10.21
10.22.0.1
10.22.0.1 :12:the first one counts
!10.23.0.0/16
10.23.0.0/16
10.23.7.0/24
";

const ODD_SIX: &str = "\
:127.0.0.9:the default $
2001:db8::/32
!2001:db8:1::/48
2001:db8:1:2::/64 :10:inside the exclusion
2001:db8:2::1
2001:0DB8:0003:0000:0000:0000:0000:0001
2001:db9:0:0
::1:0:0:0:1
";

/// What a file lists, by the reader that an import has.
fn read(file: &Path, dataset: Option<Dataset>) -> Vec<(Vec<String>, Network)> {
    let options = Options { format: Some(Format::Rbldnsd), dataset };
    let reader = Reader::open_file(file, options).unwrap();
    let mut found = Vec::new();
    for record in reader.filter_map(|line| line.unwrap().content.ok()) {
        let zones = record.section.as_ref().map_or_else(|| vec!["@".to_owned()], |section| section.zones.clone());
        found.extend(record.networks.iter().map(|network| (zones.clone(), *network)));
    }
    found
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_bits().into(),
        IpAddr::V6(address) => address.to_bits(),
    }
}

fn at(family: Family, number: u128) -> Option<IpAddr> {
    match family {
        Family::V4 => u32::try_from(number).ok().map(|bits| Ipv4Addr::from_bits(bits).into()),
        Family::V6 => Some(Ipv6Addr::from_bits(number).into()),
    }
}

/// Around every edge of the networks, and of everything that is an address in the text: exclusions, refused lines.
fn asked(networks: &BTreeSet<Network>, text: &str) -> BTreeSet<IpAddr> {
    let typed = text.split(|c: char| !c.is_ascii_hexdigit() && c != '.' && c != ':');
    let typed = typed.filter_map(|word| word.trim_matches(':').parse::<IpAddr>().ok()).map(Network::host);
    let mut asked = BTreeSet::new();
    for network in networks.iter().copied().chain(typed) {
        let family = network.family();
        let (first, last) = (number(network.address()), number(network.last_address()));
        for step in [0_u128, 1, 2, 15, 16, 64, 128, 255, 256, 1 << 16] {
            let around =
                [first.checked_sub(step), first.checked_add(step), last.checked_sub(step), last.checked_add(step)];
            asked.extend(around.into_iter().flatten().filter_map(|number| at(family, number)));
        }
        asked.extend(at(family, first + (last - first) / 2));
    }
    // IPv4 in the form of IPv6 is IPv4 here.
    asked.into_iter().filter(|address| address.to_canonical() == *address).collect()
}

/// How many addresses were compared.
fn compare(name: &str, text: &str, dataset: Option<Dataset>) -> Option<usize> {
    let folder = open_folder();
    let file = folder.path().join(name);
    std::fs::write(&file, text).unwrap();
    let kind = dataset.map_or("combined", Dataset::word);
    let zone = format!("bl.example:{kind}:{name}");
    let server = servers::rbldnsd(folder.path(), &[&zone], free_port(Ipv4Addr::LOCALHOST))?;
    let dns = Dns::at(server.at);
    let listed = read(&file, dataset);
    let networks: BTreeSet<Network> = listed.iter().map(|(_, network)| *network).collect();
    assert!(networks.len() > 2, "{name}: {networks:?}");
    let zones: BTreeSet<&String> = listed.iter().flat_map(|(zones, _)| zones).collect();
    let asked: Vec<IpAddr> = asked(&networks, text).into_iter().collect();
    for zone in &zones {
        let own: Vec<Network> =
            listed.iter().filter(|(zones, _)| zones.contains(zone)).map(|(_, network)| *network).collect();
        let suffix = if *zone == "@" { "bl.example".to_owned() } else { format!("{zone}.bl.example") };
        // In a set of IPv6 an IPv4 address stands in its mapped form.
        let is_six = dataset == Some(Dataset::Ip6Trie);
        let written = |address: &IpAddr| match address {
            IpAddr::V4(address) if is_six => address.to_ipv6_mapped().into(),
            other => *other,
        };
        let names: Vec<String> = asked.iter().map(|address| name_of(written(address), &suffix)).collect();
        for (address, codes) in asked.iter().zip(dns.codes_of_many(&names)) {
            let is_listed = own.iter().any(|network| network.contains_address(*address));
            assert_eq!(is_listed, !codes.is_empty(), "{address} in {suffix} of {name}");
        }
    }
    Some(asked.len() * zones.len())
}

#[test]
fn odd_files_of_ours_are_read_as_rbldnsd_reads_them() {
    let mut compared = 0;
    for (name, text, dataset) in [
        ("odd.set", ODD_SET, Dataset::Ip4Set),
        ("odd-as.trie", ODD_TRIE, Dataset::Ip4Set),
        ("odd.trie", ODD_TRIE, Dataset::Ip4Trie),
        ("odd.six", ODD_SIX, Dataset::Ip6Trie),
        ("odd.tset", "10.0.0.1\n10.0.0.2 :9:not heard\n10.0.0.3\n!10.0.0.2\n", Dataset::Ip4Tset),
    ] {
        let Some(addresses) = compare(name, text, Some(dataset)) else { return };
        compared += addresses;
    }
    let combined = format!(
        "$DATASET ip4set:a one @\n{ODD_SET}$DATASET ip6trie:b two @\n{ODD_SIX}$DATASET ip4trie:c one\n{ODD_TRIE}"
    );
    // What stands at the head of a file may not stand in a section.
    let combined: String = combined
        .lines()
        .filter(|line| !line.starts_with("$SOA") && !line.starts_with("$NS"))
        .fold(String::new(), |text, line| text + line + "\n");
    compared += compare("odd.combined", &combined, None).unwrap();
    assert!(compared > 3_000, "{compared}");
}

#[test]
fn real_files_are_read_as_rbldnsd_reads_them() {
    for (name, dataset) in [
        ("open-proxies.ip4set", Some(Dataset::Ip4Set)),
        ("ip4set.zone", Some(Dataset::Ip4Set)),
        ("ip4trie.zone", Some(Dataset::Ip4Trie)),
        ("ip6trie.zone", Some(Dataset::Ip6Trie)),
        ("combined.zone", None),
    ] {
        let Some(path) = shared::data(&format!("zones/{name}")) else { return };
        let text = std::fs::read_to_string(path).unwrap();
        let Some(compared) = compare(name, &text, dataset) else { return };
        assert!(compared > 30, "{name}: {compared}");
    }
}
