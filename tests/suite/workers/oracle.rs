//! Answers against the store itself: after any mix of imports, renewals, ends, expiry, exclusions and compactions, what
//! visitors are told is what SQL says is active. Every run is the same one; `REPRIEVE_SEED=8` makes it another.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use rand::rngs::StdRng;
use rand::{RngExt as _, SeedableRng as _};
use reprieve::domain::ids::ListingId;
use reprieve::domain::listing::EndedHow;
use reprieve::domain::network::Network;
use reprieve::domain::time::{Seconds, Timestamp};
use reprieve::services::answer::{Inside, State};
use reprieve::services::listing::{ImportError, expire_due};
use reprieve::store::events::Act;

use super::{Instance, clock};
use crate::support::backends::{Database, backend_test};

const CRITERIA: [(&str, &str); 4] =
    [("ops", "ops/open-socks"), ("ops", "ops/open-http"), ("rbl", "rbl/spam-source"), ("dul", "dul/dynamic-range")];

/// What the store holds: listing, network, when it expires.
type Active = Vec<(ListingId, Network, Option<Timestamp>)>;

async fn active(instance: &Instance) -> Active {
    let mut rows = Vec::new();
    let visit = |row: reprieve::store::scan::ScanRow| {
        rows.push((row.id, row.network, row.expires_at));
        Ok(())
    };
    instance.services.store.scan_active(visit).await.unwrap();
    rows
}

/// Small corners of the address space, so that networks nest and meet.
fn network(dice: &mut StdRng) -> Network {
    if dice.random_bool(0.7) {
        let base = Ipv4Addr::from(0x2C00_0000 + dice.random_range(0..2048_u32));
        let length = *[32, 32, 32, 31, 30, 28, 24, 22].get(dice.random_range(0..8_usize)).unwrap();
        Network::truncated(base.into(), length).unwrap()
    } else {
        let base = Ipv6Addr::from((0x2a00_0001_u128 << 96) + (dice.random_range(0..256_u128) << 56));
        let length = *[128, 64, 64, 60, 56, 48].get(dice.random_range(0..6_usize)).unwrap();
        Network::truncated(base.into(), length).unwrap()
    }
}

fn lines(dice: &mut StdRng, criterion: &str, now: Timestamp) -> String {
    let mut text = String::new();
    for _ in 0..dice.random_range(1..60) {
        let network = network(dice);
        let seen = now.minus(Seconds::hours(dice.random_range(0..200)));
        let _ =
            writeln!(text, "{{\"network\":\"{network}\",\"criterion\":\"{criterion}\",\"last_seen_at\":\"{seen}\"}}");
    }
    text
}

/// One thing that happens to a site.
async fn happen(dice: &mut StdRng, instance: &mut Instance, database: &Database) {
    let now = instance.services.clock.now();
    match dice.random_range(0..10) {
        0..=4 => {
            let (list, criterion) = CRITERIA[dice.random_range(0..CRITERIA.len())];
            let replace = dice.random_bool(0.2);
            match instance.try_import(list, &lines(dice, criterion, now), replace).await {
                // All of the few lines were of what may not be listed now.
                Ok(_) | Err(ImportError::NothingToReplaceWith) => {}
                Err(error) => panic!("{error}"),
            }
        }
        5 | 6 => {
            let standing = active(instance).await;
            let ends: BTreeSet<ListingId> = (0..dice.random_range(0..20))
                .filter_map(|_| standing.get(dice.random_range(0..standing.len().max(1))))
                .map(|(id, ..)| *id)
                .collect();
            let ends: Vec<ListingId> = ends.into_iter().collect();
            let mut tx = instance.services.store.begin().await.unwrap();
            tx.end_listings(&ends, EndedHow::Staff, &Act::by("staff:1", now)).await.unwrap();
            tx.commit().await.unwrap();
        }
        7 => instance.clock.advance(Seconds::hours(dice.random_range(1..100))),
        8 => {
            expire_due(&instance.services.store, now, dice.random_range(1..50)).await.unwrap();
        }
        _ => {
            let excluded = network(dice).to_string();
            let other = Instance::excluding(database.store.clone(), instance.clock.clone(), &[&excluded]).await;
            drop(other);
            // An exclusion of the configuration that is gone with the next one.
            drop(Instance::over(database.store.clone(), instance.clock.clone()).await);
        }
    }
}

fn neighbours(network: &Network) -> [IpAddr; 4] {
    let step = |address: IpAddr, by: i8| match address {
        IpAddr::V4(a) => IpAddr::from(Ipv4Addr::from(u32::from(a).wrapping_add_signed(by.into()))),
        IpAddr::V6(a) => IpAddr::from(Ipv6Addr::from(u128::from(a).wrapping_add_signed(by.into()))),
    };
    let (first, last) = (network.address(), network.last_address());
    [first, last, step(first, -1), step(last, 1)]
}

/// Every answer at and around every listing, and at chance, is what the store says.
fn compare(dice: &mut StdRng, instance: &Instance, standing: &Active, context: &str) {
    let now = instance.services.clock.now();
    let live: Active = standing.iter().filter(|(.., expires)| expires.is_none_or(|at| now < at)).copied().collect();
    let mut asked: Vec<IpAddr> = standing.iter().flat_map(|(_, network, _)| neighbours(network)).collect();
    asked.extend((0..100).map(|_| network(dice).address()));
    for address in asked {
        let answer = instance.services.answer(address);
        let told: BTreeSet<ListingId> = answer.listings.iter().map(|listing| listing.id).collect();
        let expected: BTreeSet<ListingId> =
            live.iter().filter(|(_, network, _)| network.contains_address(address)).map(|(id, ..)| *id).collect();
        assert_eq!(told, expected, "{address} {context}");
        assert_eq!(answer.state, if expected.is_empty() { State::NotListed } else { State::Listed });
        assert!(answer.listings.is_sorted_by_key(|listing| std::cmp::Reverse(listing.network.length())));
    }
    for _ in 0..50 {
        let asked = network(dice);
        let answer = instance.services.network_answer(&asked);
        let inside: BTreeSet<ListingId> =
            live.iter().filter(|(_, network, _)| asked.contains(network)).map(|(id, ..)| *id).collect();
        assert_eq!(answer.inside.total(), inside.len(), "inside {asked} {context}");
        if let Inside::Listings { listings, .. } = &answer.inside {
            let told: BTreeSet<ListingId> = listings.iter().map(|listing| listing.id).collect();
            assert!(told.is_subset(&inside) && (told.len() == inside.len() || inside.len() > 256), "{asked} {context}");
        }
    }
}

backend_test! {
    async fn i7_answers_equal_the_store_after_anything_that_may_happen_to_it(database: Database) {
        let seed = std::env::var("REPRIEVE_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(7);
        let mut dice = StdRng::seed_from_u64(seed);
        let mut instance = Instance::over(database.store.clone(), clock()).await;
        let mut late = Instance::over(database.another().await, instance.clock.clone()).await;
        instance.follow().await;
        late.follow().await;

        for step in 0..60 {
            happen(&mut dice, &mut instance, database).await;
            instance.follow().await;
            if dice.random_bool(0.1) {
                let compacted = instance.services.index.snapshot().unwrap().compact();
                instance.services.index.publish(compacted).unwrap();
            }
            let standing = active(&instance).await;
            let context = format!("after step {step}, REPRIEVE_SEED={seed}");
            compare(&mut dice, &instance, &standing, &context);
            if dice.random_bool(0.2) {
                late.follow().await;
                compare(&mut dice, &late, &standing, &context);
            }
        }

        let mut fresh = Instance::over(database.another().await, instance.clock.clone()).await;
        fresh.follow().await;
        let standing = active(&fresh).await;
        compare(&mut dice, &fresh, &standing, &format!("loaded anew, REPRIEVE_SEED={seed}"));
        late.services.store.close().await;
        fresh.services.store.close().await;
    }
}
