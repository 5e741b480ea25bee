//! The form of a post: what it asks, what is made of what it sends, and what is to be mended in it.
//!
//! A day is one of UTC: a notice is shown until its end, a list is out of service from its beginning. A day that is left
//! as the form had it means the very moment that stood there before.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::Offset;

use crate::domain::list::{Catalog, List};
use crate::domain::news::{
    LONGEST_BODY, LONGEST_SHOWN, LONGEST_TITLE, News, NewsKind, NewsProblem, NewsText, SHORTEST_WARNING, Warning,
};
use crate::domain::plain::{PlainText, TooLong};
use crate::domain::time::{Seconds, Timestamp};
use crate::services::news::{Posting, Seen};
use crate::strings::date;
use crate::web::form::{Choices, DateField, Errors, Field, SEND, TypedDate};
use crate::web::page::Page;
use crate::web::public::list_text;

const KIND: &str = "kind";
const LIST: &str = "list";
const TITLE: &str = "title";
const BODY: &str = "body";
const SHOWN: &str = "shown";
const SHUTDOWN: &str = "shutdown";

/// In the order in which they stand in the form.
const FIELDS: [&str; 6] = [KIND, LIST, TITLE, BODY, SHOWN, SHUTDOWN];

/// What the form sends.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Typed {
    /// What is to be done with a post that is there.
    pub act: String,
    /// Its latest event when the form was shown.
    pub seen: Option<i64>,
    kind: String,
    list: String,
    title: String,
    body: String,
    shown_day: String,
    shown_month: String,
    shown_year: String,
    shutdown_day: String,
    shutdown_month: String,
    shutdown_year: String,
    warning_short: Option<String>,
}

/// What is to be mended, by field.
type Mending = Vec<(&'static str, String)>;

impl Typed {
    /// A form that nobody has filled in yet.
    pub fn new() -> Self {
        Self { kind: NewsKind::Note.word().to_owned(), ..Self::default() }
    }

    /// The form of a post as it stands.
    pub fn of(news: &News) -> Self {
        let [shown_day, shown_month, shown_year] = parts(news.shown_until.map(last_day));
        let [shutdown_day, shutdown_month, shutdown_year] = parts(news.shutdown_at.map(day_of));
        Self {
            title: news.title.clone(),
            body: news.body.clone(),
            shown_day,
            shown_month,
            shown_year,
            shutdown_day,
            shutdown_month,
            shutdown_year,
            ..Self::default()
        }
    }

    /// Which post is meant, as whoever sends the form has seen it.
    pub fn seen(&self, news: &News) -> Option<Seen> {
        self.seen.map(|revision| Seen { id: news.id, revision: crate::domain::ids::Revision(revision) })
    }

    /// The post to be made, or what is to be mended.
    pub fn posting(&self, page: &Page, catalog: &Catalog, now: Timestamp) -> Result<Posting, Errors> {
        let mut mending = Mending::new();
        let kind = NewsKind::from_word(&self.kind);
        if kind.is_none() {
            mending.push((KIND, "Choose what the post is about.".to_owned()));
        }
        let list = Some(self.list.as_str()).filter(|name| !name.is_empty()).map(|name| catalog.list(name));
        if list == Some(None) {
            mending.push((LIST, "Choose a list of this site, or all lists.".to_owned()));
        }
        let text = self.read(page, None, &mut mending);
        let problems = text.problems(kind.unwrap_or(NewsKind::Note), None, now, self.warning());
        // What a date means depends on what the post is about.
        let problems =
            problems.into_iter().filter(|problem| kind.is_some() || [TITLE, BODY].contains(&field(*problem)));
        mending.extend(problems.map(|problem| (field(problem), mend(page, problem, now))));
        match kind {
            Some(kind) if mending.is_empty() => {
                let list = list.flatten().map(|list| list.id.clone());
                Ok(Posting { kind, list, text, warning: self.warning() })
            }
            _ => Err(in_order(&mending)),
        }
    }

    /// What a post is to say from now on, or what is to be mended.
    pub fn change(&self, page: &Page, news: &News, now: Timestamp) -> Result<(NewsText, Warning), Errors> {
        let mut mending = Mending::new();
        let text = self.read(page, Some(news), &mut mending);
        let problems = text.problems(news.kind, Some(news), now, self.warning());
        mending.extend(problems.into_iter().map(|problem| (field(problem), mend(page, problem, now))));
        if mending.is_empty() { Ok((text, self.warning())) } else { Err(in_order(&mending)) }
    }

    fn read(&self, page: &Page, before: Option<&News>, mending: &mut Mending) -> NewsText {
        let mut plain = |field, read: Result<PlainText, TooLong>| {
            read.unwrap_or_else(|long| {
                mending.push((field, too_long(page, long)));
                PlainText::default()
            })
        };
        let title = plain(TITLE, PlainText::line(&self.title, LONGEST_TITLE));
        let body = plain(BODY, PlainText::read(&self.body, LONGEST_BODY));
        let mut day = |field, typed: &TypedDate| match typed.read() {
            _ if typed.is_empty() => None,
            Some(day) => Some(day),
            None => {
                mending.push((field, "Enter a day as in 23 11 2026.".to_owned()));
                None
            }
        };
        let shown = day(SHOWN, &self.shown());
        let shutdown = day(SHUTDOWN, &self.shutdown());
        let told = |at: fn(&News) -> Option<Timestamp>| before.and_then(at);
        NewsText {
            title,
            body,
            shown_until: shown
                .and_then(|day| kept(told(|news| news.shown_until), last_day, day).or_else(|| end_of(day))),
            shutdown_at: shutdown
                .and_then(|day| kept(told(|news| news.shutdown_at), day_of, day).or_else(|| beginning_of(day))),
        }
    }

    fn shown(&self) -> TypedDate {
        let (day, month, year) = (self.shown_day.clone(), self.shown_month.clone(), self.shown_year.clone());
        TypedDate { day, month, year }
    }

    fn shutdown(&self) -> TypedDate {
        let (day, month, year) = (self.shutdown_day.clone(), self.shutdown_month.clone(), self.shutdown_year.clone());
        TypedDate { day, month, year }
    }

    fn warning(&self) -> Warning {
        if self.warning_short.is_some() { Warning::Short } else { Warning::Whole }
    }
}

fn too_long(page: &Page, text: TooLong) -> String {
    page.t("form-too-long").arg("size", text.characters).arg("limit", text.limit).to_string()
}

/// What is to be mended, in the order of the fields. Of a text that is too long it is not told that it is missing.
fn in_order(mending: &Mending) -> Errors {
    let mut errors = Errors::default();
    for field in FIELDS {
        if let Some((_, message)) = mending.iter().find(|(known, _)| *known == field) {
            errors.add(field, message);
        }
    }
    errors
}

/// What the service found to be mended.
pub fn mended(page: &Page, problems: &[NewsProblem], now: Timestamp) -> Errors {
    in_order(&problems.iter().map(|problem| (field(*problem), mend(page, *problem, now))).collect())
}

const fn field(problem: NewsProblem) -> &'static str {
    match problem {
        NewsProblem::TitleMissing | NewsProblem::TitleTooLong => TITLE,
        NewsProblem::BodyMissing | NewsProblem::BodyTooLong => BODY,
        NewsProblem::ShownUntilPast | NewsProblem::ShownTooLong | NewsProblem::ShownByDate => SHOWN,
        NewsProblem::ShutdownMissing
        | NewsProblem::NoShutdown
        | NewsProblem::ShutdownPast
        | NewsProblem::ShutdownTooSoon => SHUTDOWN,
    }
}

fn mend(page: &Page, problem: NewsProblem, now: Timestamp) -> String {
    let day = |at| date::day(&page.words, at);
    match problem {
        NewsProblem::TitleMissing => "Enter a title.".to_owned(),
        NewsProblem::TitleTooLong => format!("Enter a title of at most {LONGEST_TITLE} characters."),
        NewsProblem::BodyMissing => "Write what happened, and what comes next.".to_owned(),
        NewsProblem::BodyTooLong => format!("Enter a text of at most {LONGEST_BODY} characters."),
        NewsProblem::ShownUntilPast => "Enter a day that is not over, or leave this empty.".to_owned(),
        NewsProblem::ShownTooLong => {
            let last = now.plus(LONGEST_SHOWN).minus(Seconds::DAY);
            format!("Enter a day up to {}: a notice is shown for 90 days at the most.", day(last))
        }
        NewsProblem::ShownByDate => {
            "Leave this empty: a shutdown is shown until 90 days after its day by itself.".to_owned()
        }
        NewsProblem::ShutdownMissing => "Enter the day from which the list is out of service.".to_owned(),
        NewsProblem::NoShutdown => "Leave this empty, or choose above that the post is about a shutdown.".to_owned(),
        NewsProblem::ShutdownPast => "Enter a day that is still to come.".to_owned(),
        NewsProblem::ShutdownTooSoon => {
            let first = now.plus(SHORTEST_WARNING).plus(Seconds(Seconds::DAY.0 - 1));
            format!("Enter {} or a later day, or tick the box below: receivers are to have 30 days.", day(first))
        }
    }
}

fn day_of(at: Timestamp) -> Date {
    Offset::UTC.to_datetime(at.calendar()).date()
}

/// The last day on which something is shown that is shown until then.
fn last_day(until: Timestamp) -> Date {
    day_of(until.minus(Seconds(1)))
}

fn beginning_of(day: Date) -> Option<Timestamp> {
    Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok().map(|at| Timestamp(at.as_second()))
}

fn end_of(day: Date) -> Option<Timestamp> {
    beginning_of(day).map(|at| at.plus(Seconds::DAY))
}

/// The moment that stood there before, if the day is still its day.
fn kept(before: Option<Timestamp>, of: fn(Timestamp) -> Date, day: Date) -> Option<Timestamp> {
    before.filter(|at| of(*at) == day)
}

fn parts(day: Option<Date>) -> [String; 3] {
    day.map_or_else(Default::default, |day| [day.day().to_string(), day.month().to_string(), day.year().to_string()])
}

/// A list to choose.
#[derive(Debug)]
pub struct ListChoice {
    /// Its name, as it is sent.
    pub value: String,
    /// Its name for people.
    pub label: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// The form, ready to show.
#[derive(Debug)]
pub struct FormView {
    /// What the post is about; only of a new one.
    pub kind: Option<Choices>,
    /// The lists that it may be about.
    pub lists: Vec<ListChoice>,
    /// What is to be mended in the choice of a list, or nothing.
    pub list_problem: String,
    /// Its title.
    pub title: Field,
    /// Its text.
    pub body: Field,
    /// Until when it is shown; not of a shutdown that is posted.
    pub shown: Option<DateField>,
    /// When the list goes out of service.
    pub shutdown: Option<DateField>,
    /// The box for a short warning.
    pub warning: Option<Choices>,
    /// What is wrong with the form as a whole, or nothing.
    pub problem: String,
}

impl FormView {
    /// The form for a new post.
    pub fn new(page: &Page, catalog: &Catalog, typed: &Typed, errors: &Errors) -> Self {
        let list = |list: &Arc<List>| ListChoice {
            value: list.id.to_string(),
            label: list_text::title(page, list),
            is_chosen: typed.list == list.id.as_str(),
        };
        Self {
            kind: Some(kinds(typed, errors)),
            lists: catalog.lists().map(list).collect(),
            list_problem: errors.at(LIST).to_owned(),
            shown: Some(shown(page, typed, errors)),
            shutdown: Some(shutdown(page, typed, errors)),
            warning: Some(warning(typed, errors)),
            ..Self::text(typed, errors)
        }
    }

    /// The form for a post that is there.
    pub fn change(page: &Page, news: &News, typed: &Typed, errors: &Errors) -> Self {
        let is_shutdown = news.kind == NewsKind::Shutdown;
        Self {
            shown: (!is_shutdown).then(|| shown(page, typed, errors)),
            shutdown: is_shutdown.then(|| shutdown(page, typed, errors)),
            warning: is_shutdown.then(|| warning(typed, errors)),
            ..Self::text(typed, errors)
        }
    }

    fn text(typed: &Typed, errors: &Errors) -> Self {
        Self {
            kind: None,
            lists: Vec::new(),
            list_problem: String::new(),
            title: Field::new(TITLE, "Title").typed(&typed.title, errors),
            body: Field::new(BODY, "Text")
                .hint("In English, plain text. An empty line begins a new paragraph. Everybody can read it.")
                .typed(&typed.body, errors),
            shown: None,
            shutdown: None,
            warning: None,
            problem: errors.at(SEND).to_owned(),
        }
    }
}

fn kinds(typed: &Typed, errors: &Errors) -> Choices {
    let words = |kind: NewsKind| match kind {
        NewsKind::Shutdown => ("Shutdown", "A list goes out of service for good."),
        NewsKind::Outage => ("Outage", "Something does not work, or did not for a while."),
        NewsKind::Purge => ("Listings taken back", "A purge posts this by itself."),
        NewsKind::Note => ("Note", "Anything else."),
    };
    NewsKind::ALL.iter().rev().fold(Choices::new(KIND, "What it is about", errors), |group, kind| {
        let (label, hint) = words(*kind);
        group.or_with(kind.word(), (label.to_owned(), hint.to_owned()), typed.kind == kind.word())
    })
}

fn shown(page: &Page, typed: &Typed, errors: &Errors) -> DateField {
    DateField::new(page, (SHOWN, "Shown at the top of every page until".to_owned()), &typed.shown(), errors)
        .hint("The last day, in UTC. Empty: it stands under News alone.")
}

fn shutdown(page: &Page, typed: &Typed, errors: &Errors) -> DateField {
    DateField::new(page, (SHUTDOWN, "Out of service from".to_owned()), &typed.shutdown(), errors)
        .hint("For a shutdown: the first day, in UTC. It is shown on every page until 90 days after it.")
}

fn warning(typed: &Typed, errors: &Errors) -> Choices {
    let why = "Only when the list cannot be kept running for so long (RFC 6471, section 3.4).";
    let label = "Tell it less than 30 days before".to_owned();
    Choices::new("warning", "A short warning", errors).or_with(
        "short",
        (label, why.to_owned()),
        typed.warning_short.is_some(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_shown_to_its_end_and_begins_a_shutdown() {
        let day = Date::constant(2026, 11, 23);
        assert_eq!(end_of(day).map(|at| at.to_string()).as_deref(), Some("2026-11-24T00:00:00Z"));
        assert_eq!(beginning_of(day).map(|at| at.to_string()).as_deref(), Some("2026-11-23T00:00:00Z"));
        assert_eq!(end_of(day).map(last_day), Some(day));
        assert_eq!(beginning_of(day).map(day_of), Some(day));
    }

    #[test]
    fn a_day_that_was_left_as_it_was_means_the_moment_that_stood_there() {
        let at: Timestamp = "2026-11-23T18:00:00Z".parse().unwrap();
        assert_eq!(kept(Some(at), last_day, Date::constant(2026, 11, 23)), Some(at));
        assert_eq!(kept(Some(at), last_day, Date::constant(2026, 11, 24)), None);
        assert_eq!(kept(None, last_day, Date::constant(2026, 11, 23)), None);
    }
}
