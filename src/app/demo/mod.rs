//! What `serve --demo` shows: one of everything, on documentation addresses (RFC 5737, RFC 3849).
//!
//! The demo has a database and a folder for letters of its own, both temporary, so it harms nothing and forgets
//! everything. What it shows went in as anything goes in: listings through an import, removal requests as people make
//! them, news as staff post them, some of it under a clock in the past.

mod news;
mod people;
mod requests;

pub use requests::WorthOpening;

use std::net::IpAddr;
use std::sync::Arc;

use anyhow::Context;

use crate::config::{Config, PublishConfig, Secret};
use crate::dns::FixedResolver;
use crate::domain::ids::ClauseId;
use crate::domain::listing::Exclusion;
use crate::domain::network::Network;
use crate::domain::special::SpecialClass;
use crate::domain::time::{ManualClock, Seconds, Timestamp};
use crate::formats::{Format, Reader};
use crate::owners::{Owner, Owners};
use crate::services::Services;
use crate::services::listing::{ImportContext, ImportOrder, expire_due, import};
use crate::services::publishing::ZoneFormat;
use crate::urls;
use crate::web::demo::DemoPerson;

/// One line of the demo's data.
struct Sample {
    network: &'static str,
    criterion: &'static str,
    /// Days before the demo's start when it was first listed.
    first: i64,
    /// Hours before the demo's start when it was last seen.
    seen: i64,
    evidence: &'static str,
}

/// Listings as they would stand on a site that has run for a while.
const SAMPLES: &[Sample] = &[
    Sample {
        network: "203.0.113.7",
        criterion: "ops/open-socks",
        first: 6,
        seen: 5,
        evidence: "A SOCKS5 proxy on port 1080 passed on a connection for a stranger.",
    },
    Sample {
        network: "198.51.100.130",
        criterion: "ops/open-http",
        first: 3,
        seen: 20,
        evidence: "An HTTP proxy on port 3128 passed on a connection for a stranger.",
    },
    Sample {
        network: "198.51.100.25",
        criterion: "rss/open-relay",
        first: 12,
        seen: 30,
        evidence: "The mail server took a message from outside for a mailbox that is not its own.",
    },
    Sample {
        network: "198.51.100.128/25",
        criterion: "dul/dynamic-range",
        first: 400,
        seen: 400 * 24,
        evidence: "Reverse names of the range follow one pattern with the address in it.",
    },
    Sample {
        network: "2001:db8:d000::/36",
        criterion: "dul/dynamic-range",
        first: 200,
        seen: 200 * 24,
        evidence: "The provider told us that these addresses are given to homes for a while.",
    },
    Sample {
        network: "192.0.2.64/26",
        criterion: "rbl/ignored-reports",
        first: 9,
        seen: 2,
        evidence: "Advertising for the same shop, from most addresses of the range. Three reports stayed without an answer.",
    },
    Sample {
        network: "2001:db8:dddd::/64",
        criterion: "rbl/spam-source",
        first: 2,
        seen: 8,
        evidence: "Advertising to people who never asked for it.",
    },
    Sample {
        network: "198.51.100.80",
        criterion: "nml/unconfirmed-list",
        first: 20,
        seen: 60,
        evidence: "A newsletter came to an address that nobody had signed up.",
    },
];

/// The exclusion of the demo: the operator's own mail servers.
const EXCLUDED: &str = "203.0.113.200/29";

/// Ends about 40 minutes after the demo's start: 14 days after it was last seen.
const ENDING: &str = "203.0.113.21";

/// Ended by itself weeks ago.
const PAST: &str = "203.0.113.99";

/// Addresses worth opening, and why.
pub const WORTH_OPENING: [(&str, &str); 12] = [
    ("/ip/203.0.113.7", "an open proxy, with what was seen"),
    ("/ip/198.51.100.130", "on two lists at once, one of them for its whole range"),
    ("/ip/192.0.2.70", "inside a listed network"),
    ("/ip/2001:db8:dddd::25", "IPv6"),
    ("/ip/203.0.113.21", "ends by itself in less than an hour"),
    ("/ip/203.0.113.99", "no longer listed, with its history"),
    ("/remove/ops/203.0.113.7", "what a removal request would meet, and the form"),
    ("/remove/ops/203.0.113.33", "a removal that has to wait"),
    ("/stats", "how removal requests end, and how long they take"),
    (urls::news(), "what was posted; a notice stands on every page"),
    (urls::demo_letters(), "letters that the demo has sent; none leaves this machine"),
    (urls::demo_staff(), "names, passwords and codes of the demo's staff"),
];

/// Points the configuration to a database in `folder` and opens documentation addresses for listing.
pub fn configure(config: &mut Config, folder: &std::path::Path) -> anyhow::Result<()> {
    anyhow::ensure!(
        config.listen.ip().is_loopback(),
        "The demo listens on loopback only: set REPRIEVE_LISTEN to an address of 127.0.0.0/8 or ::1"
    );
    config.database_url = Secret::new(&format!("sqlite:{}", folder.join("demo.db").display()));
    config.smtp_url = None;
    config.letters_dir = folder.join("letters");
    config.publish = PublishConfig {
        dir: Some(folder.join("zones")),
        formats: vec![ZoneFormat::Rbldnsd, ZoneFormat::Bind],
        combined_zone: Some("bl.example".to_owned()),
        name_servers: vec!["ns1.dns.example".to_owned()],
        every: Seconds(5),
        after: Vec::new(),
        ask: Vec::new(),
        ..config.publish.clone()
    };
    config.listable_special.insert(SpecialClass::Documentation);
    let network: Network = EXCLUDED.parse().context("the demo's exclusion")?;
    config.exclusions.push(Exclusion { network, reason: "mail servers of our own".to_owned() });
    if config.identity.name == "Reprieve" {
        "Example Blocklist".clone_into(&mut config.identity.name);
    }
    Ok(())
}

/// Names of addresses and holders of networks, as DNS and a database of networks would tell them.
const NAMES: &[(&str, &str)] = &[
    ("mail.bakery.example", "203.0.113.7"),
    ("dsl-130.town.fibre.example", "198.51.100.130"),
    ("mx.sports-club.example", "198.51.100.25"),
    ("news.shop.example", "198.51.100.80"),
];
const HOLDERS: &[(&str, u32, &str)] = &[
    ("203.0.113.0/24", 64_496, "Example Hosting"),
    ("198.51.100.0/24", 64_497, "Example Fibre"),
    ("192.0.2.0/24", 64_498, "Example Cloud"),
    ("2001:db8::/32", 64_499, "Example Six"),
];

/// Puts the demo's names and holders in front of those of the machine.
pub fn surround(services: &mut Services) -> anyhow::Result<()> {
    let mut names = FixedResolver::new().before(Arc::clone(&services.resolver));
    for (name, address) in NAMES {
        names = names.with(name, [address.parse::<IpAddr>().context("the demo's names")?]);
    }
    let mut holders = Vec::new();
    for (network, number, name) in HOLDERS {
        let network: Network = network.parse().context("the demo's holders")?;
        holders.push((network, Owner { number: *number, name: (*name).to_owned() }));
    }
    services.resolver = Arc::new(names);
    services.owners = Arc::new(Owners::fixed(holders));
    Ok(())
}

/// Lets the demo's staff in.
pub async fn staff(services: &Services, config: &Config) -> anyhow::Result<Vec<DemoPerson>> {
    people::join(services, &config.identity.name).await
}

/// Fills an empty store; tells the private pages of the removal requests in it.
pub async fn fill(services: &Services) -> anyhow::Result<Vec<WorthOpening>> {
    let now = services.clock.now();
    let days_ago = |days: i64| now.minus(Seconds::days(days));
    add(services, days_ago(60), &line("ops/open-http", PAST, days_ago(75), days_ago(61), PAST_EVIDENCE)).await?;
    while expire_due(&services.store, days_ago(30), 1000).await? > 0 {}
    let granted = requests::before_all(services).await?;
    let mut oldest_first: Vec<&Sample> = SAMPLES.iter().collect();
    oldest_first.sort_by_key(|sample| std::cmp::Reverse(sample.first));
    for sample in oldest_first {
        let first = days_ago(sample.first);
        add(services, first, &line(sample.criterion, sample.network, first, first, sample.evidence)).await?;
        let seen = now.minus(Seconds::hours(sample.seen));
        if seen > first {
            add(services, seen, &line(sample.criterion, sample.network, first, seen, sample.evidence)).await?;
        }
    }
    let seen = days_ago(14).plus(Seconds(40 * 60));
    add(services, seen, &line("ops/open-http", ENDING, seen, seen, PAST_EVIDENCE)).await?;
    let mut private = requests::fill(services).await?;
    private.push(granted);
    news::fill(services).await?;
    Ok(private)
}

const PAST_EVIDENCE: &str = "An HTTP proxy on port 8080 passed on a connection for a stranger.";

fn line(criterion: &str, network: &str, first: Timestamp, seen: Timestamp, evidence: &str) -> String {
    serde_json::json!({
        "network": network,
        "criterion": criterion,
        "first_listed_at": first.to_string(),
        "last_seen_at": seen.to_string(),
        "evidence": evidence,
    })
    .to_string()
}

/// Imports one line of JSON as of this moment.
async fn add(services: &Services, at: Timestamp, line: &str) -> anyhow::Result<()> {
    let clock = ManualClock::at(at);
    let context = ImportContext {
        store: &services.store,
        catalog: &services.catalog,
        admission: &services.admission,
        clock: &clock,
    };
    let reader = Reader::open(line.as_bytes(), Some(Format::Jsonl).into()).context("the demo's data")?;
    let criterion: ClauseId = serde_json::from_str::<Named>(line)?.criterion.parse()?;
    let order = ImportOrder { list: criterion.list(), criterion: None, source: "demo", replace: false, dry_run: false };
    let summary = import(&context, &order, reader, &mut |_| {}).await?;
    anyhow::ensure!(summary.standing() == 1, "the demo's line was not listed: {line}");
    Ok(())
}

/// The part of a line that says which list it is for.
#[derive(serde::Deserialize)]
struct Named {
    criterion: String,
}
