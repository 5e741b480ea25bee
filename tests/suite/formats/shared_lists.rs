//! The real lists, every line accounted for, against counts made here in another way.

use std::collections::BTreeSet;
use std::net::IpAddr;

use reprieve::domain::network::Network;
use reprieve::formats::{Format, Line, Options, Reader, Tally};

use super::shared;

fn whole(path: &str) -> Option<(Format, Vec<Line>, Tally, String)> {
    let path = shared(path)?;
    let mut reader = Reader::open_file(&path, Options::default()).unwrap();
    let lines: Vec<Line> = reader.by_ref().map(Result::unwrap).collect();
    assert_eq!(reader.bytes(), path.metadata().unwrap().len());
    assert_eq!(reader.tally().accounted(), reader.tally().lines);
    Some((reader.format(), lines, reader.tally(), std::fs::read_to_string(path).unwrap()))
}

fn networks(lines: &[Line]) -> BTreeSet<Network> {
    let records = lines.iter().filter_map(|line| line.content.as_ref().ok());
    records.flat_map(|record| record.networks.iter().copied()).collect()
}

#[test]
fn every_line_of_the_address_lists_is_a_network() {
    let files = ["ipsum-level3.txt", "vpn-ipv4.netset", "vpn-ipv6.netset", "apple-relay-mixed.netset"];
    for file in files {
        let Some((format, lines, tally, text)) = whole(&format!("lists/{file}")) else { return };
        let expected: BTreeSet<String> = text.lines().map(|line| line.trim_end_matches("/32").to_owned()).collect();
        let found: BTreeSet<String> = networks(&lines).iter().map(Network::plain).collect();
        assert_eq!(format, Format::Plain);
        assert_eq!((tally.records, tally.faults), (text.lines().count() as u64, 0), "{file}");
        assert_eq!(found.len(), expected.len(), "{file}");
        let strangers: Vec<_> = found.difference(&expected).filter(|network| !network.contains(':')).collect();
        assert!(strangers.is_empty(), "{file}: {strangers:?}");
    }
}

#[test]
fn the_proxy_list_gives_an_address_or_a_reason_for_every_line() {
    let Some((format, lines, tally, text)) = whole("lists/open-proxies.txt") else { return };
    let is_address = |line: &&str| {
        let host = line.split("://").nth(1).unwrap().rsplit_once(':').unwrap().0;
        host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok()
    };
    let addresses = text.lines().filter(is_address).count() as u64;
    assert_eq!(format, Format::Plain);
    assert_eq!((tally.lines, tally.records), (text.lines().count() as u64, addresses));
    assert!(lines.iter().all(|line| line.content.as_ref().is_ok_and(|r| r.port.is_some()) || line.content.is_err()));
}

#[test]
fn the_json_array_gives_the_hosts_and_not_the_exits() {
    let Some((format, lines, tally, text)) = whole("lists/open-proxies.json") else { return };
    let all: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let hosts = all.iter().map(|entry| entry["host"].as_str().unwrap());
    let expected: Vec<Option<IpAddr>> = hosts.map(|host| host.parse().ok()).collect();
    let found: Vec<Option<IpAddr>> =
        lines.iter().map(|line| line.content.as_ref().ok().map(|record| record.networks[0].address())).collect();
    assert_eq!(format, Format::Jsonl);
    assert_eq!(tally.lines, all.len() as u64);
    assert_eq!(found, expected);
    for (line, entry) in lines.iter().zip(&all) {
        if let Ok(record) = &line.content {
            assert_eq!(record.protocol.as_deref(), entry["protocol"].as_str());
            assert_eq!(record.port.map(u64::from), entry["port"].as_u64());
        }
    }
}

#[test]
fn the_json_array_cut_anywhere_is_never_taken_for_whole() {
    let Some(path) = shared("lists/open-proxies.json") else { return };
    let text = std::fs::read(path).unwrap();
    for cut in [2, 100, 5_000, 65_536, 70_000, text.len() / 2, text.len() - 2, text.len() - 1] {
        let reader = Reader::open(&text[..cut], Options::default()).unwrap();
        assert!(reader.last().unwrap().unwrap_err().to_string().contains("ends in the middle"), "{cut}");
    }
}
