//! Notices: what stands at the top of every page while it matters, an outage or the end of a list. From memory, so that
//! no page waits for it and none is without it while the database is down (I12).

use super::duration_text;
use super::page::Page;
use crate::domain::news::{News, NewsKind};
use crate::domain::time::Timestamp;
use crate::strings::{MessageId, id};
use crate::urls;

/// At most so many stand there; a link leads to the others.
const MOST: usize = 3;

/// One notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is about, in a word or two.
    pub kind: MessageId,
    /// Its title, in English.
    pub title: String,
    /// Its page.
    pub url: String,
    /// Its day, or from when a list is out of service.
    pub when: String,
    /// That day for programs.
    pub iso: String,
}

/// What stands at the top of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notices {
    /// The gravest first.
    pub shown: Vec<Notice>,
    /// True when there are more than these.
    pub has_more: bool,
}

impl Page {
    /// What stands at the top of this page.
    pub fn notices(&self) -> Notices {
        let Some(posted) = self.site.board.posted() else { return Notices::default() };
        let now = self.site.clock.now();
        let mut all = posted.notices(now);
        let shown = all.by_ref().take(MOST).map(|news| self.notice(news, now)).collect();
        Notices { shown, has_more: all.next().is_some() }
    }

    fn notice(&self, news: &News, now: Timestamp) -> Notice {
        let when = match news.shutdown_at {
            Some(at) => out_of_service(self, at, now),
            None => duration_text::day(&self.words, news.posted_at),
        };
        Notice {
            kind: kind(news.kind),
            title: news.title.clone(),
            url: self.at(urls::news_post(news.id)),
            when,
            iso: duration_text::iso_day(news.shutdown_at.unwrap_or(news.posted_at)),
        }
    }
}

/// What a post is about, in a word or two.
pub const fn kind(kind: NewsKind) -> MessageId {
    match kind {
        NewsKind::Shutdown => id("news-kind-shutdown"),
        NewsKind::Outage => id("news-kind-outage"),
        NewsKind::Purge => id("news-kind-purge"),
        NewsKind::Note => id("news-kind-note"),
    }
}

/// From when a list is out of service, or since when.
pub fn out_of_service(page: &Page, at: Timestamp, now: Timestamp) -> String {
    let message = if at > now { id("news-out-from") } else { id("news-out-since") };
    page.t(message).arg("day", duration_text::day(&page.words, at)).to_string()
}
