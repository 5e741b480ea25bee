//! Return codes as the filters of programs write them.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

/// The codes as Postfix takes them: `127.0.0.[9..12]`, one pattern for all that differ in their last number alone, and
/// never one that takes in another code.
pub fn patterns<'c>(codes: impl IntoIterator<Item = &'c Ipv4Addr>) -> Vec<String> {
    let mut last_numbers: BTreeMap<[u8; 3], Vec<u8>> = BTreeMap::new();
    for code in codes {
        let [a, b, c, last] = code.octets();
        last_numbers.entry([a, b, c]).or_default().push(last);
    }
    last_numbers.into_iter().map(|([a, b, c], last)| format!("{a}.{b}.{c}.{}", numbers(last))).collect()
}

fn numbers(mut last: Vec<u8>) -> String {
    last.sort_unstable();
    let mut runs: Vec<(u8, u8)> = Vec::new();
    for number in last {
        match runs.last_mut() {
            Some((_, end)) if number <= end.saturating_add(1) => *end = number,
            _ => runs.push((number, number)),
        }
    }
    let written = |(start, end): &(u8, u8)| if start == end { start.to_string() } else { format!("{start}..{end}") };
    match runs.as_slice() {
        [(start, end)] if start == end => start.to_string(),
        _ => format!("[{}]", runs.iter().map(written).collect::<Vec<_>>().join(";")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p40_a_pattern_takes_in_the_codes_of_the_list_and_no_other() {
        let written = |codes: &[&str]| patterns(&codes.iter().map(|code| code.parse().unwrap()).collect::<Vec<_>>());
        assert_eq!(written(&["127.0.0.9"]), ["127.0.0.9"]);
        assert_eq!(written(&["127.0.0.12", "127.0.0.9", "127.0.0.10", "127.0.0.11"]), ["127.0.0.[9..12]"]);
        assert_eq!(written(&["127.0.0.2", "127.0.0.5", "127.0.0.6"]), ["127.0.0.[2;5..6]"]);
        assert_eq!(written(&["127.0.0.254", "127.0.0.255", "127.0.1.2"]), ["127.0.0.[254..255]", "127.0.1.2"]);
        assert_eq!(written(&["127.0.0.2", "127.0.0.2"]), ["127.0.0.2"]);
    }
}
