//! What has been: past listings and the quiet timeline, as sentences.

use super::list_text;
use crate::domain::ids::NewsId;
use crate::domain::listing::EndedHow;
use crate::domain::time::Timestamp;
use crate::services::answer::{PastListing, TimelineLine, TimelineWhat};
use crate::strings::{MessageId, id};
use crate::urls;
use crate::web::duration_text::{self, Moment};
use crate::web::page::Page;

/// A listing that has ended, as one sentence.
#[derive(Debug)]
pub struct PastLine {
    /// "192.0.2.0/24 was on the list Open proxies until 3 days ago. Its time had come."
    pub text: String,
    /// When it ended.
    pub ended: Moment,
    /// Where it is told why, if a purge ended it and was told.
    pub news: Option<String>,
}

impl PastLine {
    /// The line of a past listing, seen from `now`.
    pub fn new(page: &Page, past: &PastListing<'_>, now: Timestamp) -> Self {
        let ended = Moment::new(&page.words, past.ended_at, now);
        let text = page
            .t(was(past.how))
            .arg("network", past.network.plain())
            .arg("list", list_text::title(page, past.list))
            .arg("when", &ended.relative)
            .to_string();
        Self { text, ended, news: told(page, past.news) }
    }
}

/// The page of a post.
fn told(page: &Page, news: Option<NewsId>) -> Option<String> {
    news.map(|id| page.at(urls::news_post(id)))
}

const fn was(how: EndedHow) -> MessageId {
    match how {
        EndedHow::Removal => id("past-removal"),
        EndedHow::Expiry => id("past-expiry"),
        EndedHow::Purge => id("past-purge"),
        EndedHow::Staff => id("past-staff"),
    }
}

/// One line of the timeline.
#[derive(Debug)]
pub struct TimelineEntry {
    /// `23 November 2026`.
    pub day: String,
    /// The same for programs.
    pub iso: String,
    /// What happened.
    pub text: String,
    /// Where it is told why, if it was a purge and was told.
    pub news: Option<String>,
}

impl TimelineEntry {
    /// The line of one event.
    pub fn new(page: &Page, line: &TimelineLine<'_>) -> Self {
        let text = page.t(happened(line.what));
        Self {
            day: duration_text::day(&page.words, line.at),
            iso: duration_text::iso_day(line.at),
            text: text.arg("network", line.network.plain()).arg("list", list_text::title(page, line.list)).to_string(),
            news: told(page, line.news),
        }
    }
}

const fn happened(what: TimelineWhat) -> MessageId {
    match what {
        TimelineWhat::Listed => id("timeline-listed"),
        TimelineWhat::Renewed => id("timeline-renewed"),
        TimelineWhat::Ended(EndedHow::Removal) => id("timeline-removal"),
        TimelineWhat::Ended(EndedHow::Expiry) => id("timeline-expiry"),
        TimelineWhat::Ended(EndedHow::Purge) => id("timeline-purge"),
        TimelineWhat::Ended(EndedHow::Staff) => id("timeline-staff"),
    }
}
