//! The form of a removal request: what it asks, and what is made of what it sends.
//!
//! Its checklist is made of the criterion that the listing falls under (RFC 6471 section 2.2.4). A date has the
//! precision of a day: today means now, an earlier day its end.

use jiff::civil::Date;
use jiff::tz::Offset;

use super::super::list_text;
use crate::domain::advice::Subject as SpeaksOf;
use crate::domain::email::{EmailAddress, ParseEmailError};
use crate::domain::list::{Criterion, List, RemovalMode};
use crate::domain::network::Network;
use crate::domain::plain::PlainText;
use crate::domain::removal::{Claim, ClaimKind, LONGEST_WORDS, MOST_POINTS, OLDEST_CLAIM, Role};
use crate::domain::time::{Seconds, Timestamp};
use crate::services::removal::offer::Subject;
use crate::strings::{MessageId, id};
use crate::urls;
use crate::web::duration_text;
use crate::web::form::{Choices, DateField, Errors, Field, SEND, TypedDate};
use crate::web::page::Page;

/// The id of the form.
pub const FORM: &str = "removal";

/// How far ahead of UTC a day begins on earth.
const EARLIEST_DAY: Seconds = Seconds::hours(14);

/// The boxes of the checklist, by their numbers.
const NUMBERS: [&str; MOST_POINTS] = ["0", "1", "2", "3", "4", "5"];

const WHAT: &str = "what";
const SINCE: &str = "since";
const WORDS: &str = "words";
const ROLE: &str = "role";
const EMAIL: &str = "email";

/// What the form is about.
#[derive(Debug)]
pub struct Matter<'a> {
    list: &'a List,
    network: Network,
    /// Unknown while neither store nor memory can be asked.
    criterion: Option<&'a Criterion>,
    last_seen: Option<Timestamp>,
}

impl<'a> Matter<'a> {
    /// The matter of a request that could be made.
    pub fn of(subject: &'a Subject) -> Self {
        let criterion = subject.list.criterion(subject.listing.criterion.as_str());
        let seen = subject.listing.last_seen_at;
        Self { list: &subject.list, network: subject.network, criterion, last_seen: Some(seen) }
    }

    /// The same from what memory knows of it.
    pub fn new(list: &'a List, network: Network, known: Option<(&'a Criterion, Timestamp)>) -> Self {
        let (criterion, last_seen) = known.unzip();
        Self { list, network, criterion, last_seen }
    }

    /// Where the form is sent.
    pub fn path(&self) -> String {
        urls::remove(&self.list.id, &self.network)
    }

    /// What repairs the fault, point by point. How a range is given out is no fault.
    fn points(&self, page: &Page) -> Vec<String> {
        match self.criterion {
            Some(criterion) if self.list.subject == SpeaksOf::Machine => list_text::points(page, self.list, criterion),
            _ => Vec::new(),
        }
    }
}

/// What the form sends.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Typed {
    /// The form's token.
    pub token: String,
    /// In the person's own words.
    pub words: String,
    what: String,
    since_day: String,
    since_month: String,
    since_year: String,
    done_0: Option<String>,
    done_1: Option<String>,
    done_2: Option<String>,
    done_3: Option<String>,
    done_4: Option<String>,
    done_5: Option<String>,
    role: String,
    email: String,
}

impl Typed {
    /// A form that nobody has filled in yet: the date is today's.
    pub fn today(now: Timestamp) -> Self {
        let today = date_of(now);
        Self {
            since_day: today.day().to_string(),
            since_month: today.month().to_string(),
            since_year: today.year().to_string(),
            ..Self::default()
        }
    }

    /// The same with this token.
    #[must_use]
    pub fn with_token(self, token: String) -> Self {
        Self { token, ..self }
    }

    /// What is said and where the answer goes, or what is to be mended.
    pub fn read(&self, page: &Page, matter: &Matter<'_>, now: Timestamp) -> Result<(Claim, EmailAddress), Errors> {
        let mut errors = Errors::default();
        let kind = ClaimKind::from_word(&self.what);
        if kind.is_none() {
            errors.add(WHAT, choose(page, matter));
        }
        let since = self.read_since(page, matter, (kind, now), &mut errors);
        let words = self.read_words(page, matter, &mut errors);
        let role = Role::from_word(&self.role);
        if role.is_none() {
            errors.add(ROLE, page.t("remove-role-missing").to_string());
        }
        let email = self.email.trim().parse::<EmailAddress>();
        let email = email.map_err(|problem| errors.add(EMAIL, page.t(mend_email(problem)).to_string())).ok();
        match (kind, since, words, role, email) {
            (Some(kind), Some(since), Some(words), Some(role), Some(email)) if errors.is_empty() => {
                let done = self.done(matter.points(page).len());
                Ok((Claim { role, kind, since, done, words: words.as_str().to_owned() }, email))
            }
            _ => Err(errors),
        }
    }

    fn read_since(
        &self,
        page: &Page,
        matter: &Matter<'_>,
        (kind, now): (Option<ClaimKind>, Timestamp),
        errors: &mut Errors,
    ) -> Option<Timestamp> {
        let Some(since) = self.since().read().map(|day| meant(day, now)) else {
            errors.add(SINCE, page.t("remove-since-missing").to_string());
            return None;
        };
        let since = match since {
            Ok(since) => since,
            Err(problem) => {
                errors.add(SINCE, page.t(problem).to_string());
                return None;
            }
        };
        let message = match (kind, matter.last_seen.filter(|seen| *seen > since)) {
            (Some(ClaimKind::Acquired), Some(_)) => id("remove-since-seen-before"),
            (Some(ClaimKind::Repaired), Some(_)) if matter.list.must_be_quiet(matter.network.is_host()) => {
                id("remove-since-seen-after")
            }
            _ => return Some(since),
        };
        let seen = matter.last_seen.map(|seen| duration_text::day(&page.words, seen)).unwrap_or_default();
        errors.add(SINCE, page.t(message).arg("seen", seen).to_string());
        None
    }

    fn read_words(&self, page: &Page, matter: &Matter<'_>, errors: &mut Errors) -> Option<PlainText> {
        match PlainText::read(&self.words, LONGEST_WORDS) {
            Ok(words) if words.is_empty() && matter.list.removal == RemovalMode::Reviewed => {
                errors.add(WORDS, page.t("remove-words-missing").to_string());
                None
            }
            Ok(words) => Some(words),
            Err(long) => {
                errors.add_too_long(page, WORDS, long);
                None
            }
        }
    }

    fn since(&self) -> TypedDate {
        TypedDate { day: self.since_day.clone(), month: self.since_month.clone(), year: self.since_year.clone() }
    }

    fn ticks(&self) -> [bool; 6] {
        [&self.done_0, &self.done_1, &self.done_2, &self.done_3, &self.done_4, &self.done_5].map(Option::is_some)
    }

    fn done(&self, points: usize) -> Vec<u8> {
        (0..).zip(self.ticks()).take(points).filter_map(|(at, is_ticked)| is_ticked.then_some(at)).collect()
    }
}

fn date_of(moment: Timestamp) -> Date {
    Offset::UTC.to_datetime(moment.calendar()).date()
}

/// The moment that a day means: now for today, also where on earth it has begun before UTC, else its end.
fn meant(day: Date, now: Timestamp) -> Result<Timestamp, MessageId> {
    if day > date_of(now.plus(EARLIEST_DAY)) {
        return Err(id("remove-since-future"));
    }
    if day < date_of(now.minus(OLDEST_CLAIM)) {
        return Err(id("remove-since-old"));
    }
    if day >= date_of(now) {
        return Ok(now);
    }
    let end = Offset::UTC.to_timestamp(day.at(23, 59, 59, 0));
    end.map(|end| Timestamp(end.as_second()).min(now)).map_err(|_| id("remove-since-missing"))
}

const fn mend_email(problem: ParseEmailError) -> MessageId {
    match problem {
        ParseEmailError::Empty => id("remove-email-missing"),
        ParseEmailError::NoAt => id("remove-email-at"),
        ParseEmailError::TooLong => id("remove-email-long"),
        ParseEmailError::Characters => id("remove-email-characters"),
        ParseEmailError::Domain => id("remove-email-domain"),
    }
}

/// The form, ready to show.
#[derive(Debug)]
pub struct FormView {
    /// Its id.
    pub id: &'static str,
    /// Where it is sent.
    pub action: String,
    /// Its token.
    pub token: String,
    /// What is true.
    pub what: Choices,
    /// Since when.
    pub since: DateField,
    /// What was done; without boxes where there is nothing to tick.
    pub done: Choices,
    /// In the person's own words.
    pub words: Field,
    /// Who asks.
    pub role: Choices,
    /// Where answers go.
    pub email: Field,
    /// In which language we write.
    pub language: String,
    /// What is wrong with the form as a whole, or nothing.
    pub problem: String,
}

impl FormView {
    /// The form with what was typed and what is to be mended.
    pub fn new(page: &Page, matter: &Matter<'_>, typed: &Typed, errors: &Errors) -> Self {
        let t = |message: MessageId| page.t(message).to_string();
        let words = if matter.list.removal == RemovalMode::Reviewed {
            id("remove-words-reviewed")
        } else {
            id("remove-words-optional")
        };
        let words_hint = page.t(words).arg("limit", LONGEST_WORDS).to_string();
        Self {
            id: FORM,
            action: page.at(matter.path()),
            token: typed.token.clone(),
            what: what(page, matter, typed, errors),
            since: DateField::new(page, (SINCE, t(id("remove-since"))), &typed.since(), errors)
                .hint(t(id("remove-since-hint"))),
            done: done(page, matter, typed, errors),
            words: Field::new(WORDS, t(id("remove-words"))).hint(words_hint).typed(&typed.words, errors),
            role: role(page, typed, errors),
            email: Field::new(EMAIL, t(id("remove-email")))
                .hint(t(id("remove-email-hint")))
                .autocomplete("email")
                .typed(&typed.email, errors),
            language: page.t("remove-language").arg("language", page.locale().own_name()).to_string(),
            problem: errors.at(SEND).to_owned(),
        }
    }
}

/// What is true on this list: what it is called, and more about it.
const fn repaired(matter: &Matter<'_>) -> [MessageId; 2] {
    match matter.list.subject {
        SpeaksOf::Machine => [id("remove-what-repaired"), id("remove-what-repaired-more")],
        SpeaksOf::Range => [id("remove-what-range"), id("remove-what-range-more")],
    }
}

/// That one of the two has to be chosen, in the words that stand at them.
fn choose(page: &Page, matter: &Matter<'_>) -> String {
    let [first, _] = repaired(matter);
    let (first, second) = (page.t(first).to_string(), page.t("remove-what-acquired").to_string());
    page.t("remove-what-missing").arg("first", first).arg("second", second).to_string()
}

fn what(page: &Page, matter: &Matter<'_>, typed: &Typed, errors: &Errors) -> Choices {
    let [repaired, more] = repaired(matter);
    let t = |message: MessageId| page.t(message).to_string();
    let acquired = (t(id("remove-what-acquired")), t(id("remove-what-acquired-more")));
    let is = |kind: ClaimKind| typed.what == kind.word();
    Choices::new(WHAT, t(id("remove-what")), errors)
        .or_with(ClaimKind::Repaired.word(), (t(repaired), t(more)), is(ClaimKind::Repaired))
        .or_with(ClaimKind::Acquired.word(), acquired, is(ClaimKind::Acquired))
}

fn done(page: &Page, matter: &Matter<'_>, typed: &Typed, errors: &Errors) -> Choices {
    let hint = page.t("remove-done-hint").to_string();
    let group = Choices::new("done", page.t("remove-done").to_string(), errors).hint(hint);
    let boxes = NUMBERS.into_iter().zip(typed.ticks()).zip(matter.points(page));
    boxes.fold(group, |group, ((number, is_ticked), point)| group.or(number, point, is_ticked))
}

fn role(page: &Page, typed: &Typed, errors: &Errors) -> Choices {
    let label = |role: Role| match role {
        Role::Server => id("remove-role-server"),
        Role::Provider => id("remove-role-provider"),
        Role::User => id("remove-role-user"),
        Role::Other => id("remove-role-other"),
    };
    let t = |message: MessageId| page.t(message).to_string();
    let group = Choices::new(ROLE, t(id("remove-role")), errors).hint(t(id("remove-role-hint")));
    Role::ALL.iter().fold(group, |group, role| group.or(role.word(), t(label(*role)), typed.role == role.word()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-11-23 18:00:00 UTC.
    const NOW: Timestamp = Timestamp(1_795_456_800);

    #[test]
    fn today_means_now_and_an_earlier_day_its_end() {
        for (day, moment) in [
            (Date::constant(2026, 11, 23), "2026-11-23T18:00:00Z"),
            (Date::constant(2026, 11, 22), "2026-11-22T23:59:59Z"),
            (Date::constant(2016, 11, 23), "2016-11-23T23:59:59Z"),
            // It has begun already in New Zealand.
            (Date::constant(2026, 11, 24), "2026-11-23T18:00:00Z"),
        ] {
            assert_eq!(meant(day, NOW).map(|moment| moment.to_string()).ok().as_deref(), Some(moment), "{day}");
        }
    }

    #[test]
    fn a_day_that_nobody_can_mean_is_no_answer() {
        assert!(meant(Date::constant(2026, 11, 25), NOW).is_err());
        assert!(meant(Date::constant(2016, 11, 20), NOW).is_err());
        assert!(meant(Date::constant(2026, 11, 24), NOW.minus(Seconds::hours(12))).is_err());
    }
}
