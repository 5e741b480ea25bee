//! `/staff/audit`: every act of every person, from the history; and how anybody can check that it is whole.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use jiff::civil::Date;
use url::form_urlencoded;

use super::audit_words::{ToldLine, label, told};
use super::frame::Frame;
use super::guard::unread;
use crate::domain::event::EventKind;
use crate::domain::ids::{ListId, Revision};
use crate::domain::plain::PlainText;
use crate::domain::staff::{Right, StaffName, person};
use crate::domain::time::{Seconds, Timestamp};
use crate::services::Services;
use crate::services::audit::{AuditFilter, AuditPage, LOOKED_AT};
use crate::store::audit::{AuditLine, Whose};
use crate::urls;
use crate::urls::staff::pattern;
use crate::web::cache::CachePolicy;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::form::{Errors, Field};
use crate::web::plain_text::one_line;
use crate::web::state::AppState;

/// The word for everybody's lines, programs' too.
const EVERYTHING: &str = "all";

/// The longest text that is looked for, in characters.
const LONGEST_TEXT: usize = 100;

/// Every path of the audit.
pub(super) fn routes() -> Router<AppState> {
    Router::new().route(pattern::AUDIT, get(show)).route(pattern::AUDIT_EXPORT, get(super::audit_export::show))
}

/// What is asked for, as it was typed.
#[derive(Debug, Clone, Default, serde::Deserialize)]
pub struct Asked {
    #[serde(default)]
    pub(super) by: String,
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) list: String,
    #[serde(default)]
    pub(super) q: String,
    #[serde(default)]
    pub(super) from: String,
    #[serde(default)]
    pub(super) to: String,
    /// Lines before this one.
    pub(super) before: Option<i64>,
    /// Of a file: `csv` or `jsonl`.
    #[serde(default)]
    pub(super) format: String,
}

impl Asked {
    /// What it means; what cannot be read is told in `errors`.
    pub(super) async fn read(&self, services: &Services, errors: &mut Errors) -> Result<AuditFilter, PageError> {
        let mut filter = AuditFilter::people();
        match self.by.as_str() {
            "" => {}
            EVERYTHING => filter.whose = Whose::Everybody,
            name => match name.parse::<StaffName>() {
                Ok(name) => filter.whose = Whose::Person(name),
                Err(_) => errors.add("by", "Choose a person."),
            },
        }
        if !self.kind.is_empty() {
            filter.kind = EventKind::from_word(&self.kind);
            if filter.kind.is_none() {
                errors.add("kind", "Choose what was done.");
            }
        }
        if !self.list.is_empty() {
            filter.list = self.list.parse::<ListId>().ok();
            if filter.list.is_none() {
                errors.add("list", "Choose a list.");
            }
        }
        match PlainText::line(&self.q, LONGEST_TEXT) {
            Ok(text) => filter.needle = services.needle(text.as_str()).await.map_err(unread)?,
            Err(_) => errors.add("q", "Enter up to 100 characters."),
        }
        filter.from = day("from", &self.from, errors);
        filter.until = day("to", &self.to, errors).map(|begin| begin.plus(Seconds::DAY));
        Ok(filter)
    }

    /// The same on another page, from a line on.
    fn at(&self, path: &str, more: &[(&str, &str)]) -> String {
        let all = [
            ("by", &*self.by),
            ("kind", &*self.kind),
            ("list", &*self.list),
            ("q", &*self.q),
            ("from", &*self.from),
            ("to", &*self.to),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(all.iter().chain(more).filter(|(_, value)| !value.is_empty()));
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

/// The moment at which a day begins that was typed as `2026-11-23`.
fn day(field: &'static str, typed: &str, errors: &mut Errors) -> Option<Timestamp> {
    let typed = typed.trim();
    if typed.is_empty() {
        return None;
    }
    let date = typed.parse::<Date>().ok().filter(|date| typed.len() == 10 && date.year() >= 1970);
    let begin = date.and_then(|date| jiff::tz::Offset::UTC.to_timestamp(date.to_datetime(jiff::civil::Time::MIN)).ok());
    if begin.is_none() {
        errors.add(field, "Enter a day of the calendar, as 2026-11-23.");
    }
    begin.map(|begin| Timestamp(begin.as_second()))
}

/// One thing to choose: what is sent, what it is called, whether it is chosen.
#[derive(Debug)]
pub struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

/// A line of the table.
#[derive(Debug)]
pub struct Line {
    revision: Revision,
    at: String,
    who: String,
    told: ToldLine,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "staff/audit.html")]
pub struct AuditView {
    frame: Frame,
    errors: Errors,
    people: Vec<Choice>,
    kinds: Vec<Choice>,
    lists: Vec<Choice>,
    q: Field,
    from: Field,
    to: Field,
    lines: Vec<Line>,
    /// Where older lines stand, or nothing.
    older: Option<String>,
    /// True where this is not the first page.
    is_later: bool,
    /// How many lines were looked at, where older ones were not.
    cut_at: Option<usize>,
    /// The files, for those who may have them.
    files: Option<[String; 2]>,
    head: String,
}

fn choices(all: impl Iterator<Item = (String, String)>, chosen: &str) -> Vec<Choice> {
    all.map(|(value, label)| Choice { is_chosen: value == chosen, value, label }).collect()
}

/// Who did it: a person by name, a program as the history has it.
fn who(line: &AuditLine) -> String {
    let actor = &line.event.actor;
    one_line(person(actor).unwrap_or(actor), 100)
}

impl AuditView {
    async fn new(
        frame: Frame,
        services: &Services,
        asked: &Asked,
        (errors, found): (Errors, AuditPage),
    ) -> Result<Self, PageError> {
        let members = services.people().await.map_err(unread)?;
        let fixed = [("", "Anybody on the staff"), (EVERYTHING, "Everything, programs too")];
        let people = fixed.map(|(value, label)| (value.to_owned(), label.to_owned())).into_iter();
        let people = people.chain(members.iter().map(|member| (member.name.to_string(), member.name.to_string())));
        let mut kinds: Vec<_> =
            EventKind::ALL.iter().map(|kind| (kind.word().to_owned(), label(*kind).to_owned())).collect();
        kinds.sort_by(|a, b| a.1.cmp(&b.1));
        let kinds = std::iter::once((String::new(), "Anything".to_owned())).chain(kinds);
        let lists = services.catalog.lists().map(|list| (list.id.to_string(), list.id.to_string()));
        let lists = std::iter::once((String::new(), "Any list".to_owned())).chain(lists);
        let lines = found.looked.lines.iter().map(|line| Line {
            revision: line.event.revision,
            at: frame.moment(&line.event.at),
            who: who(line),
            told: told(&frame, line, &found.requests),
        });
        let day = |name, label: &str, typed: &str| {
            Field::new(name, label).hint("In UTC, as 2026-11-23.").typed(typed, &errors)
        };
        let files = ["csv", "jsonl"].map(|format| asked.at(urls::staff::audit_export(), &[("format", format)]));
        Ok(Self {
            people: choices(people, &asked.by),
            kinds: choices(kinds, &asked.kind),
            lists: choices(lists, &asked.list),
            q: Field::new("q", "Network, request or text")
                .hint("An address or a network finds also what is around and inside.")
                .typed(&*asked.q, &errors),
            from: day("from", "From day", &asked.from),
            to: day("to", "To day", &asked.to),
            lines: lines.collect(),
            older: found.looked.before.map(|before| asked.at(urls::staff::audit(), &[("before", &before.to_string())])),
            is_later: asked.before.is_some(),
            cut_at: found.looked.is_cut.then_some(LOOKED_AT),
            files: frame.may(Right::Administer).then_some(files),
            head: found.head.to_string(),
            frame,
            errors,
        })
    }
}

async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let filter = asked.read(&services, &mut errors).await?;
    let before = asked.before.map(Revision);
    // A question that cannot be read finds nothing; the head is told all the same.
    let before = if errors.is_empty() { before } else { Some(Revision(0)) };
    let found = services.audit_page(&filter, before).await.map_err(unread)?;
    let view = AuditView::new(frame, &services, &asked, (errors, found)).await?;
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}
