//! News: short posts of whoever runs the lists, and which of them stand at the top of every page.
//!
//! Receivers build on the lists, so an outage, listings that were taken back and above all the end of a list are told
//! where everybody looks (RFC 6471 sections 3.4 and 3.9). The end of a list is told at least 30 days before it comes;
//! a shorter warning takes an express word. What a post may say is judged here, whoever writes it.

use super::ids::{ListId, NewsId, Revision};
use super::plain::{PlainText, paragraphs};
use super::removal::words;
use super::time::{Seconds, Timestamp};

/// The longest title, in characters.
pub const LONGEST_TITLE: usize = 200;

/// The longest text, in characters.
pub const LONGEST_BODY: usize = 4_000;

/// The end of a list is told so long before, at least (RFC 6471 section 3.4, RECOMMENDED).
pub const SHORTEST_WARNING: Seconds = Seconds::days(30);

/// The end of a list stays at the top of every page for so long after it.
pub const SHOWN_AFTER_SHUTDOWN: Seconds = Seconds::days(90);

/// Anything else stands there for so long at the most.
pub const LONGEST_SHOWN: Seconds = Seconds::days(90);

words! {
    /// What a post is about, the gravest first.
    NewsKind {
        /// A list goes out of service for good.
        Shutdown = "shutdown",
        /// Something does not work, or did not for a while.
        Outage = "outage",
        /// Listings were taken back.
        Purge = "purge",
        /// Anything else.
        Note = "note",
    }
}

/// A post, as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// Its number.
    pub id: NewsId,
    /// What it is about; stays as it was posted.
    pub kind: NewsKind,
    /// The list it is about, or `None` for all; stays as it was posted.
    pub list: Option<ListId>,
    /// One line of plain text, in English.
    pub title: String,
    /// Paragraphs of plain text, in English.
    pub body: String,
    /// When it was posted.
    pub posted_at: Timestamp,
    /// By whom. Never public.
    pub posted_by: String,
    /// When it was last changed, if it was.
    pub changed_at: Option<Timestamp>,
    /// When it was taken back: no page shows it from then on.
    pub withdrawn_at: Option<Timestamp>,
    /// Until when it stands at the top of every page. A shutdown stands there by its date.
    pub shown_until: Option<Timestamp>,
    /// When the list goes out of service, for a shutdown and for nothing else.
    pub shutdown_at: Option<Timestamp>,
    /// Its latest event.
    pub revision: Revision,
}

impl News {
    /// The paragraphs of its text, each with the lines that it was written in.
    pub fn paragraphs(&self) -> impl Iterator<Item = Vec<&str>> {
        paragraphs(&self.body)
    }

    /// When it last said something new.
    pub fn updated_at(&self) -> Timestamp {
        self.changed_at.unwrap_or(self.posted_at)
    }

    /// Until when it stands at the top of every page, if it does at all.
    pub fn stands_until(&self) -> Option<Timestamp> {
        match self.shutdown_at {
            Some(at) => Some(at.plus(SHOWN_AFTER_SHUTDOWN)),
            None => self.shown_until,
        }
    }

    /// True while it stands at the top of every page.
    pub fn is_shown(&self, now: Timestamp) -> bool {
        self.withdrawn_at.is_none() && self.stands_until().is_some_and(|until| now < until)
    }
}

/// What may be said anew of a post.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewsText {
    /// One line, up to [`LONGEST_TITLE`].
    pub title: PlainText,
    /// Paragraphs, up to [`LONGEST_BODY`].
    pub body: PlainText,
    /// Until when it stands at the top of every page.
    pub shown_until: Option<Timestamp>,
    /// When the list goes out of service.
    pub shutdown_at: Option<Timestamp>,
}

/// How long before the end of a list it has to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Warning {
    /// At least [`SHORTEST_WARNING`].
    #[default]
    Whole,
    /// Shorter, by an express decision of whoever posts it: a machine may be lost from one day to the next.
    Short,
}

/// What is to be mended in a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NewsProblem {
    /// It has no title.
    #[error("there is no title")]
    TitleMissing,
    /// Its title is longer than [`LONGEST_TITLE`].
    #[error("the title is too long")]
    TitleTooLong,
    /// It has no text.
    #[error("there is no text")]
    BodyMissing,
    /// Its text is longer than [`LONGEST_BODY`].
    #[error("the text is too long")]
    BodyTooLong,
    /// It shall be shown until a time that is over.
    #[error("it would be shown until a time that is over")]
    ShownUntilPast,
    /// It shall be shown for longer than [`LONGEST_SHOWN`].
    #[error("it would be shown for too long")]
    ShownTooLong,
    /// A shutdown is shown by its date, and by no other.
    #[error("a shutdown is shown until 90 days after its date")]
    ShownByDate,
    /// A shutdown has no date.
    #[error("the date of the shutdown is missing")]
    ShutdownMissing,
    /// Something else than a shutdown has the date of one.
    #[error("only a shutdown has a date")]
    NoShutdown,
    /// The date is over.
    #[error("the date of the shutdown is over")]
    ShutdownPast,
    /// The date is less than [`SHORTEST_WARNING`] ahead, and nobody has said that it shall be.
    #[error("the date of the shutdown is less than 30 days ahead")]
    ShutdownTooSoon,
}

impl NewsText {
    /// What is to be mended in a post of this kind; of one that was posted before, what stays as it was is not judged
    /// again: a slip of the pen is corrected also when a date is near or over.
    pub fn problems(
        &self,
        kind: NewsKind,
        before: Option<&News>,
        now: Timestamp,
        warning: Warning,
    ) -> Vec<NewsProblem> {
        let texts = [
            (self.title.is_empty(), NewsProblem::TitleMissing),
            (is_longer(&self.title, LONGEST_TITLE), NewsProblem::TitleTooLong),
            (self.body.is_empty(), NewsProblem::BodyMissing),
            (is_longer(&self.body, LONGEST_BODY), NewsProblem::BodyTooLong),
        ];
        let texts = texts.into_iter().filter_map(|(is_so, problem)| is_so.then_some(problem));
        let shown = self.problem_of_showing(kind, before, now);
        let shutdown = self.problem_of_shutdown(kind, before, now, warning);
        texts.chain(shown).chain(shutdown).collect()
    }

    fn problem_of_showing(&self, kind: NewsKind, before: Option<&News>, now: Timestamp) -> Option<NewsProblem> {
        let until = self.shown_until?;
        match kind {
            NewsKind::Shutdown => Some(NewsProblem::ShownByDate),
            _ if before.is_some_and(|before| before.shown_until == Some(until)) => None,
            _ if until <= now => Some(NewsProblem::ShownUntilPast),
            _ if until > now.plus(LONGEST_SHOWN) => Some(NewsProblem::ShownTooLong),
            _ => None,
        }
    }

    /// A later date than the one that was told before gives nobody less time.
    fn problem_of_shutdown(
        &self,
        kind: NewsKind,
        before: Option<&News>,
        now: Timestamp,
        warning: Warning,
    ) -> Option<NewsProblem> {
        let told = before.and_then(|before| before.shutdown_at);
        match (kind, self.shutdown_at) {
            (NewsKind::Shutdown, None) => Some(NewsProblem::ShutdownMissing),
            (NewsKind::Shutdown, Some(at)) if told == Some(at) => None,
            (NewsKind::Shutdown, Some(at)) if at <= now => Some(NewsProblem::ShutdownPast),
            (NewsKind::Shutdown, Some(at)) => {
                let is_postponed = told.is_some_and(|told| told > now && at > told);
                let is_soon = at < now.plus(SHORTEST_WARNING) && !is_postponed && warning == Warning::Whole;
                is_soon.then_some(NewsProblem::ShutdownTooSoon)
            }
            (_, Some(_)) => Some(NewsProblem::NoShutdown),
            (_, None) => None,
        }
    }
}

fn is_longer(text: &PlainText, limit: usize) -> bool {
    text.as_str().chars().count() > limit
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp(1_795_456_800);

    fn text(shown_until: Option<Timestamp>, shutdown_at: Option<Timestamp>) -> NewsText {
        NewsText {
            title: PlainText::line("Title", LONGEST_TITLE).unwrap(),
            body: PlainText::read("One.\nStill one.\n\nTwo.", LONGEST_BODY).unwrap(),
            shown_until,
            shutdown_at,
        }
    }

    fn posted(kind: NewsKind, text: &NewsText) -> News {
        News {
            id: NewsId(3),
            kind,
            list: None,
            title: text.title.to_string(),
            body: text.body.to_string(),
            posted_at: NOW,
            posted_by: "staff:ada".to_owned(),
            changed_at: None,
            withdrawn_at: None,
            shown_until: text.shown_until,
            shutdown_at: text.shutdown_at,
            revision: Revision(3),
        }
    }

    fn shutdown(ahead: Seconds, before: Option<&News>, warning: Warning) -> Vec<NewsProblem> {
        text(None, Some(NOW.plus(ahead))).problems(NewsKind::Shutdown, before, NOW, warning)
    }

    #[test]
    fn p44_the_end_of_a_list_is_told_thirty_days_before_or_by_an_express_word_and_never_afterwards() {
        let month = SHORTEST_WARNING;
        let short = Seconds(month.0 - 1);
        assert_eq!(shutdown(month, None, Warning::Whole), []);
        assert_eq!(shutdown(short, None, Warning::Whole), [NewsProblem::ShutdownTooSoon]);
        assert_eq!(shutdown(short, None, Warning::Short), []);
        for past in [Seconds(0), Seconds(-1), Seconds::days(-400)] {
            for warning in [Warning::Whole, Warning::Short] {
                assert_eq!(shutdown(past, None, warning), [NewsProblem::ShutdownPast]);
            }
        }
        let undated = text(None, None).problems(NewsKind::Shutdown, None, NOW, Warning::Short);
        assert_eq!(undated, [NewsProblem::ShutdownMissing]);
    }

    #[test]
    fn p44_a_date_that_was_told_may_stay_or_move_away_but_not_come_nearer() {
        let told = posted(NewsKind::Shutdown, &text(None, Some(NOW.plus(Seconds::days(20)))));
        let changed = |days| shutdown(Seconds::days(days), Some(&told), Warning::Whole);
        assert_eq!((changed(20), changed(25), changed(400)), (Vec::new(), Vec::new(), Vec::new()));
        assert_eq!(changed(19), [NewsProblem::ShutdownTooSoon]);
        assert_eq!(changed(-1), [NewsProblem::ShutdownPast]);

        let over = posted(NewsKind::Shutdown, &text(None, Some(NOW.minus(Seconds::DAY))));
        let changed = |days| shutdown(Seconds::days(days), Some(&over), Warning::Whole);
        assert_eq!(changed(-1), []);
        // A list that was told to have ended is in service again for those who have looked: they are warned anew.
        assert_eq!(changed(5), [NewsProblem::ShutdownTooSoon]);
    }

    #[test]
    fn only_a_shutdown_has_a_date_and_it_is_shown_by_nothing_else() {
        let at = Some(NOW.plus(Seconds::days(40)));
        for &kind in NewsKind::ALL {
            let dated = text(None, at).problems(kind, None, NOW, Warning::Whole);
            let shown = text(at, None).problems(kind, None, NOW, Warning::Whole);
            if kind == NewsKind::Shutdown {
                assert_eq!(dated, []);
                assert_eq!(shown, [NewsProblem::ShownByDate, NewsProblem::ShutdownMissing]);
            } else {
                assert_eq!((dated, shown), (vec![NewsProblem::NoShutdown], Vec::new()));
            }
        }
    }

    #[test]
    fn a_notice_is_shown_for_ninety_days_at_most() {
        let until = |ahead| text(Some(NOW.plus(ahead)), None);
        let judged =
            |text: &NewsText, before: Option<&News>| text.problems(NewsKind::Outage, before, NOW, Warning::Whole);
        assert_eq!(judged(&until(LONGEST_SHOWN), None), []);
        assert_eq!(judged(&until(Seconds(LONGEST_SHOWN.0 + 1)), None), [NewsProblem::ShownTooLong]);
        assert_eq!(judged(&until(Seconds(0)), None), [NewsProblem::ShownUntilPast]);
        let over = until(Seconds(-5));
        assert_eq!(judged(&over, Some(&posted(NewsKind::Outage, &over))), []);
    }

    #[test]
    fn title_and_text_are_there_and_have_room() {
        let empty = NewsText::default().problems(NewsKind::Note, None, NOW, Warning::Whole);
        assert_eq!(empty, [NewsProblem::TitleMissing, NewsProblem::BodyMissing]);
        let long = NewsText {
            title: PlainText::line(&"a".repeat(LONGEST_TITLE + 1), 9999).unwrap(),
            body: PlainText::read(&"a".repeat(LONGEST_BODY + 1), 9999).unwrap(),
            ..NewsText::default()
        };
        let long = long.problems(NewsKind::Note, None, NOW, Warning::Whole);
        assert_eq!(long, [NewsProblem::TitleTooLong, NewsProblem::BodyTooLong]);
    }

    #[test]
    fn what_is_shown_is_shown_until_its_time_and_what_is_withdrawn_is_not() {
        let outage = posted(NewsKind::Outage, &text(Some(NOW.plus(Seconds(10))), None));
        assert!(outage.is_shown(NOW.plus(Seconds(9))) && !outage.is_shown(NOW.plus(Seconds(10))));
        let at = NOW.plus(Seconds::days(30));
        let shutdown = posted(NewsKind::Shutdown, &text(None, Some(at)));
        assert!(shutdown.is_shown(NOW) && shutdown.is_shown(at.plus(Seconds::days(89))));
        assert!(!shutdown.is_shown(at.plus(Seconds::days(90))));
        assert!(!posted(NewsKind::Note, &text(None, None)).is_shown(NOW));
        assert!(!News { withdrawn_at: Some(NOW), ..shutdown }.is_shown(NOW));
    }

    #[test]
    fn paragraphs_keep_their_lines() {
        let news = posted(NewsKind::Note, &text(None, None));
        assert_eq!(news.paragraphs().collect::<Vec<_>>(), [vec!["One.", "Still one."], vec!["Two."]]);
    }

    #[test]
    fn words_read_back() {
        assert!(NewsKind::ALL.iter().all(|kind| NewsKind::from_word(kind.word()) == Some(*kind)));
        assert_eq!(NewsKind::from_word("gossip"), None);
    }
}
