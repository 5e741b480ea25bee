//! Who holds a network, from a real database of routes where it is at hand.

use std::net::IpAddr;
use std::path::Path;

use reprieve::owners::{Owner, Owners, OwnersError};
use serde_json::Value;

#[test]
fn a_table_answers_with_the_first_network_that_holds_the_address() {
    let owner = |number, name: &str| Owner { number, name: name.to_owned() };
    let owners = Owners::fixed([
        ("203.0.113.0/24".parse().unwrap(), owner(64_496, "Example Hosting")),
        ("203.0.0.0/16".parse().unwrap(), owner(64_497, "Example Carrier")),
    ]);
    let of = |address: &str| owners.of(address.parse().unwrap()).map(|owner| owner.number);

    assert_eq!(
        [of("203.0.113.7"), of("::ffff:203.0.113.7"), of("203.0.1.1"), of("8.8.8.8")].map(Option::unwrap_or_default),
        [64_496, 64_496, 64_497, 0]
    );
    assert_eq!(Owners::unknown().of("203.0.113.7".parse().unwrap()), None);
}

#[test]
fn what_is_no_database_is_told_at_the_start() {
    let file = tempfile::NamedTempFile::new().unwrap();
    for content in [&b""[..], b"not a database", &[0; 4096]] {
        std::fs::write(file.path(), content).unwrap();
        assert!(matches!(Owners::open(file.path()), Err(OwnersError::Unreadable(_))));
    }
}

#[test]
fn holders_are_those_of_a_real_database_of_routes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/asn");
    if !folder.exists() {
        eprintln!("left out: no database of routes beside the project");
        return;
    }
    let owners = Owners::open(&folder.join("routeviews-20151101-sample.mmdb")).unwrap();
    let expected = std::fs::read_to_string(folder.join("routeviews-sample-expected.json")).unwrap();
    let expected: Vec<Value> = serde_json::from_str(&expected).unwrap();

    for case in &expected {
        let address: IpAddr = case["ip"].as_str().unwrap().parse().unwrap();
        let found = owners.of(address);
        assert_eq!(found.as_ref().map(|owner| u64::from(owner.number)), case["asn"].as_u64(), "{case}");
        assert_eq!(found.map(|owner| owner.name).as_deref(), case["as_name"].as_str(), "{case}");
    }
    let other = Owners::open(&folder.join("GeoIP2-Anonymous-IP-Test.mmdb"));
    assert!(matches!(other, Err(OwnersError::OtherType(_))), "{other:?}");
}
