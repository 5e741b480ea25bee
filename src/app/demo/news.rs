//! News of the demo: a note that has passed by, and an outage that stands at the top of every page.

use anyhow::Context;

use super::requests::at;
use crate::domain::keys::Nonce;
use crate::domain::news::{LONGEST_BODY, LONGEST_TITLE, NewsKind, NewsText, Warning};
use crate::domain::plain::PlainText;
use crate::domain::random::draw;
use crate::domain::time::Seconds;
use crate::services::Services;
use crate::services::news::Posting;

/// A post of the demo.
struct Sample {
    kind: NewsKind,
    list: Option<&'static str>,
    /// How long before the demo's start it was posted.
    ago: Seconds,
    /// For how long it is shown on every page from then on.
    shown_for: Option<Seconds>,
    title: &'static str,
    body: &'static str,
}

const SAMPLES: [Sample; 2] = [
    Sample {
        kind: NewsKind::Note,
        list: Some("nml"),
        ago: Seconds::days(12),
        shown_for: None,
        title: "The list of mailing lists has clearer rules",
        body: "We have written the rules of this list anew. Nothing is listed that was not listed before.\n\nEach rule \
               now says what must have been seen, and how an operator shows that subscribers have confirmed.",
    },
    Sample {
        kind: NewsKind::Outage,
        list: None,
        ago: Seconds::hours(3),
        shown_for: Some(Seconds::days(2)),
        title: "One of our name servers is being replaced",
        body: "Until tomorrow evening, answers may take a moment longer. All others are in service, and nothing is lost.\n\
               \nYou need not change anything.",
    },
];

/// Posts them, each in its time.
pub(super) async fn fill(services: &Services) -> anyhow::Result<()> {
    let now = services.clock.now();
    for sample in &SAMPLES {
        let posted_at = now.minus(sample.ago);
        let text = NewsText {
            title: PlainText::line(sample.title, LONGEST_TITLE)?,
            body: PlainText::read(sample.body, LONGEST_BODY)?,
            shown_until: sample.shown_for.map(|time| posted_at.plus(time)),
            shutdown_at: None,
        };
        let list = sample.list.map(str::parse).transpose().context("the demo's news")?;
        let posting = Posting { kind: sample.kind, list, text, warning: Warning::Whole };
        let nonce = Nonce(draw(&*services.randomness));
        at(services, posted_at).post_news("staff:leo", nonce, posting).await.context("the demo's news")?;
    }
    Ok(())
}
