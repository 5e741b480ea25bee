//! Removal requests of the demo: two that were granted before their networks came back, one of them so lately that the
//! next one waits; one that waits for confirmation, one that staff look at, one that was refused. Each went the way of
//! any other, under a clock in the past.

use std::net::IpAddr;
use std::sync::Arc;

use anyhow::Context;

use super::{add, line};
use crate::domain::keys::Nonce;
use crate::domain::locale::Locale;
use crate::domain::random::draw;
use crate::domain::removal::{Claim, ClaimKind, Role};
use crate::domain::time::{ManualClock, Seconds, Timestamp};
use crate::domain::token::Token;
use crate::services::Services;
use crate::services::removal::staff::{Order, Ruling};
use crate::services::removal::submit::Submission;
use crate::urls;

/// Who decides on the demo's list.
const REVIEWER: &str = "staff:rita";

/// The same person, as they sign in.
pub(super) const REVIEWER_NAME: &str = "rita";

/// A private page worth opening, and why.
pub type WorthOpening = (String, &'static str);

/// What somebody asks for in the demo.
struct Asked {
    list: &'static str,
    network: &'static str,
    /// An address of the network, from which it is confirmed.
    from: &'static str,
    email: &'static str,
    words: &'static str,
}

const CAME_BACK: Asked = Asked {
    list: "ops",
    network: "203.0.113.7",
    from: "203.0.113.7",
    email: "baker@bakery.example.org",
    words: "The proxy was for a test. It is switched off.",
};

const LOOKED_AT: Asked = Asked {
    list: "rbl",
    network: "192.0.2.64/26",
    from: "192.0.2.70",
    email: "noc@cloud.example.net",
    words: "One customer sent it. The contract has ended, and port 25 is closed for new customers.",
};

const REFUSED: Asked = Asked {
    list: "rbl",
    network: "2001:db8:dddd::/64",
    from: "2001:db8:dddd::25",
    email: "news@shop.example.com",
    words: "It was one employee. It will not happen again.",
};

const WAITS: Asked = Asked {
    list: "ops",
    network: "203.0.113.33",
    from: "203.0.113.33",
    email: "post@school.example.org",
    words: "The proxy asks for a password now.",
};

const UNCONFIRMED: Asked = Asked {
    list: "rss",
    network: "198.51.100.25",
    from: "198.51.100.25",
    email: "post@club.example.org",
    words: "The server asks for a password now.",
};

/// The use cases at another time.
pub(super) fn at(services: &Services, now: Timestamp) -> Arc<Services> {
    Arc::new(Services { clock: Arc::new(ManualClock::at(now)), ..services.clone() })
}

/// Lists what came back for the first time, and has it removed: before the listings of the demo. Tells the private page.
pub(super) async fn before_all(services: &Services) -> anyhow::Result<WorthOpening> {
    let now = services.clock.now();
    let (listed, removed) = (now.minus(Seconds::days(20)), now.minus(Seconds::days(10)));
    let seen = "A SOCKS5 proxy on port 1080 passed on a connection for a stranger.";
    add(services, listed, &line("ops/open-socks", CAME_BACK.network, listed, listed, seen)).await?;
    let granted = ask(&at(services, removed), &CAME_BACK).await?;
    Ok((urls::removal(&granted.reveal()), "one that was granted"))
}

/// Lists a network, has it removed, and sees it once more: its next removal waits.
async fn come_back(services: &Services) -> anyhow::Result<()> {
    let hours_ago = |hours| services.clock.now().minus(Seconds::hours(hours));
    let seen = "An HTTP proxy on port 3128 passed on a connection for a stranger.";
    let (first, again) = (hours_ago(72), hours_ago(6));
    add(services, first, &line("ops/open-http", WAITS.network, first, first, seen)).await?;
    ask(&at(services, hours_ago(12)), &WAITS).await?;
    add(services, again, &line("ops/open-http", WAITS.network, again, again, seen)).await
}

/// Makes the requests that are open or were refused; tells their private pages.
pub(super) async fn fill(services: &Services) -> anyhow::Result<Vec<WorthOpening>> {
    let now = services.clock.now();
    come_back(services).await?;
    let yesterday = at(services, now.minus(Seconds::days(1)));
    let refused = ask(&yesterday, &REFUSED).await?;
    let hour_ago = at(services, now.minus(Seconds::HOUR));
    let looked_at = ask(&hour_ago, &LOOKED_AT).await?;
    while hour_ago.look_at_next().await? {}
    let question = "Thank you. On which day did the customer's contract end?";
    let nonce = Nonce(draw(&*services.randomness));
    hour_ago.ask_about_removal(number(services, &looked_at).await?, REVIEWER, question, nonce).await?;
    at(services, now.minus(Seconds(1800))).rule_on_removal(refusal(services, &refused).await?).await?;
    let unconfirmed = open(&at(services, now.minus(Seconds::HOUR)), &UNCONFIRMED).await?;
    Ok(vec![
        (urls::removal(&unconfirmed.reveal()), "a removal request that is not confirmed yet"),
        (urls::removal(&looked_at.reveal()), "one that staff look at"),
        (urls::removal(&refused.reveal()), "one that was refused, with the rule"),
    ])
}

/// What a reviewer decides about a request, with the prepared answer as it stands.
async fn refusal(services: &Services, secret: &Token) -> anyhow::Result<Order> {
    let order = Order::new(number(services, secret).await?, REVIEWER, Ruling::Refuse, "seen-since");
    let list = services.catalog.list(REFUSED.list).context("the demo's lists")?;
    let rule = list.rules.iter().find(|rule| rule.id.name() == order.rule).context("the demo's rules")?;
    let answer = list.prepared_answer(&Locale::ENGLISH, rule);
    Ok(Order { words: answer.text.to_owned(), ..order })
}

/// Asks and confirms.
async fn ask(services: &Arc<Services>, asked: &Asked) -> anyhow::Result<Token> {
    let secret = open(services, asked).await?;
    services.confirm_from_address(&secret, asked.from.parse().context("the demo's requests")?).await?;
    Ok(secret)
}

async fn open(services: &Arc<Services>, asked: &Asked) -> anyhow::Result<Token> {
    let client: IpAddr = asked.from.parse().context("the demo's requests")?;
    let submission = Submission {
        list: asked.list.to_owned(),
        network: asked.network.parse().context("the demo's requests")?,
        claim: Claim {
            role: Role::Server,
            kind: ClaimKind::Repaired,
            since: services.clock.now(),
            done: vec![0],
            words: asked.words.to_owned(),
        },
        email: asked.email.parse().context("the demo's requests")?,
        locale: Locale::ENGLISH,
        client,
        nonce: Nonce(draw(&*services.randomness)),
    };
    Ok(services.submit_removal(submission).await?.secret)
}

async fn number(services: &Services, secret: &Token) -> anyhow::Result<crate::domain::ids::RemovalId> {
    let view = services.private_view(secret).await?;
    Ok(view.context("the demo's requests")?.removal.id)
}
