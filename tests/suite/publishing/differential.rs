//! Site, command and name server agree, whatever address is asked about.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use reprieve::domain::network::{Family, Network};
use reprieve::formats::rbldnsd::Dataset;
use reprieve::formats::{Format, Options, Reader};
use reprieve::services::answer::State;
use reprieve::services::publishing::FileKind;

use super::{TRIES, export};
use crate::support::asking::{Dns, name_of};
use crate::support::backends::backend_test;
use crate::support::binary::reprieve;
use crate::support::servers::{self, free_port, open_folder};
use crate::support::shared;
use crate::workers::{Instance, clock, line_of};

/// So many addresses are asked about.
const ASKED: usize = 100_000;

/// So many of them the command is asked about too.
const COMMANDED: usize = 20_000;

/// Networks as real lists have them, of every size; ours where those are not there.
fn networks() -> Vec<Network> {
    let files =
        ["lists/vpn-ipv4.netset", "lists/vpn-ipv6.netset", "lists/apple-relay-mixed.netset", "lists/ipsum-level3.txt"];
    let files: Vec<PathBuf> = files.into_iter().filter_map(shared::data).collect();
    let mut found = BTreeSet::new();
    for file in &files {
        let reader = Reader::open_file(file, Options::from(Some(Format::Plain))).unwrap();
        found.extend(reader.flat_map(|line| line.unwrap().content.unwrap().networks));
    }
    if files.is_empty() {
        let mut random = StdRng::seed_from_u64(5782);
        for _ in 0..4000 {
            let address = Ipv4Addr::from_bits(0x2000_0000 + random.random_range(0..0x0010_0000));
            found.insert(Network::truncated(address.into(), random.random_range(20..=32)).unwrap());
            let six = 0x2a00_u128 << 112 | u128::from(random.random::<u16>()) << 64 | u128::from(random.random::<u8>());
            found.insert(
                Network::truncated(std::net::Ipv6Addr::from_bits(six).into(), random.random_range(48..=128)).unwrap(),
            );
        }
    }
    found.into_iter().filter(|network| network.length() >= 17).collect()
}

fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => address.to_bits().into(),
        IpAddr::V6(address) => address.to_bits(),
    }
}

fn at(family: Family, number: u128) -> IpAddr {
    match family {
        Family::V4 => Ipv4Addr::from_bits(u32::try_from(number).unwrap()).into(),
        Family::V6 => std::net::Ipv6Addr::from_bits(number).into(),
    }
}

/// Addresses around every edge of the networks, and within them.
fn around(networks: &[Network]) -> Vec<IpAddr> {
    let mut random = StdRng::seed_from_u64(6471);
    let mut asked = Vec::with_capacity(ASKED);
    while asked.len() < ASKED {
        let network = networks[random.random_range(0..networks.len())];
        let (first, last) = (number(network.address()), number(network.last_address()));
        let within = first + random.random_range(0..=(last - first).min(u128::from(u64::MAX)));
        asked.extend([first, last, first - 1, last + 1, within].map(|number| at(network.family(), number)));
    }
    asked.truncate(ASKED);
    asked
}

backend_test! {
    async fn site_command_and_rbldnsd_agree_about_a_hundred_thousand_addresses_around_every_edge(database: Database) {
        let networks = networks();
        let asked = around(&networks);
        let mut instance = Instance::over(database.another().await, clock()).await;
        // Every third one stands on another criterion: the innermost answers.
        let criteria = ["dul/dynamic-range", "dul/dial-up", "dul/holder-request"];
        let lines: String =
            networks.iter().zip(criteria.iter().cycle()).map(|(network, criterion)| line_of(&network.to_string(), criterion)).collect();
        let summary = instance.import("dul", &lines, false).await;
        assert_eq!(summary.standing(), networks.len() as u64);
        if database.is_postgres() {
            // What the server does by itself soon after an import; without it, it knows nothing of the table.
            database.raw("ANALYZE listings").await.unwrap();
        }
        instance.follow().await;
        let folder = open_folder();
        let kinds = [TRIES[0], TRIES[1], FileKind::Data(Dataset::Ip4Set)];
        export(&instance.services, &kinds, &[], folder.path()).await;
        let zones = ["trie.example:ip4trie:dul.ip4trie", "trie.example:ip6trie:dul.ip6trie", "set.example:ip4set:dul.ip4set"];
        let Some(server) = servers::rbldnsd(folder.path(), &zones, free_port(Ipv4Addr::LOCALHOST)) else { return };
        let dns = Dns::at(server.at);

        let names: Vec<String> = asked.iter().map(|address| name_of(*address, "trie.example")).collect();
        let mut listed = 0;
        for (address, codes) in asked.iter().zip(dns.codes_of_many(&names)) {
            let answer = instance.services.answer(*address);
            assert_eq!(answer.state == State::Listed, !codes.is_empty(), "{address}");
            let innermost = answer.listings.iter().max_by_key(|listing| listing.network.length());
            let code: Vec<Ipv4Addr> = innermost.map(|listing| listing.criterion.code).into_iter().collect();
            assert_eq!(codes, code, "{address}");
            listed += usize::from(!codes.is_empty());
        }
        assert!((ASKED / 3..ASKED).contains(&listed), "{listed} of them are listed");

        let v4: Vec<IpAddr> = asked.iter().copied().filter(IpAddr::is_ipv4).collect();
        let names: Vec<String> = v4.iter().map(|address| name_of(*address, "set.example")).collect();
        for (address, codes) in v4.iter().zip(dns.codes_of_many(&names)) {
            assert_eq!(instance.services.answer(*address).state == State::Listed, !codes.is_empty(), "{address} in the set");
        }

        for some in asked[..COMMANDED].chunks(4_000) {
            let typed: Vec<String> = some.iter().map(ToString::to_string).collect();
            let mut command = reprieve(&["lookup", "--json"]);
            let done = command.args(&typed).env("REPRIEVE_DATABASE_URL", &database.url).output().unwrap();
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            let told = String::from_utf8(done.stdout).unwrap();
            assert_eq!(told.lines().count(), some.len());
            for (address, line) in some.iter().zip(told.lines()) {
                let report: serde_json::Value = serde_json::from_str(line).unwrap();
                assert_eq!(report["state"], instance.services.answer(*address).state.word(), "{address}");
            }
        }
    }
}
