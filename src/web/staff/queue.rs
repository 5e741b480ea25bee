//! `/staff`: removal requests, what is due first, and how to find any other.

use std::sync::Arc;

use askama::Template;
use axum::extract::State as Shared;
use axum::response::{IntoResponse as _, Response};

use super::frame::Frame;
use super::guard::unread;
use super::review::told;
use crate::domain::ids::RemovalId;
use crate::domain::network::Network;
use crate::domain::plain::PlainText;
use crate::domain::query::{Query as Understood, understand};
use crate::domain::removal::{ANSWER_AT_THE_LATEST, ANSWER_WITHIN};
use crate::domain::time::Timestamp;
use crate::services::Services;
use crate::services::desk::queue::{Found, Lateness, Overview, Search, Which};
use crate::store::desk::{Place, QueueRow, Whose};
use crate::urls;
use crate::web::cache::CachePolicy;
use crate::web::duration_text;
use crate::web::error::PageError;
use crate::web::extract::Query;
use crate::web::form::{Errors, Field};

/// Longest text that is looked for, in characters.
const LONGEST_TEXT: usize = 100;

/// What is asked for, as the address has it.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(default)]
pub struct Asked {
    list: String,
    state: String,
    late: String,
    whose: String,
    network: String,
    text: String,
    after: String,
}

/// Something to choose, and whether it is chosen.
#[derive(Debug)]
pub struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

/// A list to choose from.
#[derive(Debug)]
pub struct Select {
    name: &'static str,
    label: &'static str,
    options: Vec<Choice>,
}

impl Select {
    fn new(
        (name, label): (&'static str, &'static str),
        options: impl IntoIterator<Item = (String, String)>,
        chosen: &str,
    ) -> Self {
        let option = |(value, label): (String, String)| Choice { is_chosen: value == chosen, value, label };
        Self { name, label, options: options.into_iter().map(option).collect() }
    }

    fn fixed(names: (&'static str, &'static str), options: &[(&str, &str)], chosen: &str) -> Self {
        let owned = options.iter().map(|(value, label)| ((*value).to_owned(), (*label).to_owned()));
        Self::new(names, owned, chosen)
    }
}

/// A request as a line.
#[derive(Debug)]
pub struct Line {
    row: QueueRow,
    state: &'static str,
    /// How long it waits, or when anything last happened.
    waits: String,
    due: Due,
    taken: String,
    /// Who else has it open.
    open: String,
}

/// When an answer is due, in words that are read without colour.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Due {
    /// The word that stands out, or nothing.
    pub loud: &'static str,
    /// The rest.
    pub words: String,
}

impl Due {
    /// When the answer is due to whoever waits since a moment.
    pub fn new(frame: &Frame, since: Timestamp) -> Self {
        let (first, latest) = (since.plus(ANSWER_WITHIN), since.plus(ANSWER_AT_THE_LATEST));
        let words = &frame.page.words;
        if frame.now >= latest {
            return Self { loud: "Overdue", words: format!("since {}", frame.moment(&latest)) };
        }
        if frame.now >= first {
            let last = duration_text::relative(words, latest, frame.now);
            return Self { loud: "Late", words: format!("since {}, the last day ends {last}", frame.moment(&first)) };
        }
        Self { loud: "", words: format!("due {}", duration_text::relative(words, first, frame.now)) }
    }
}

/// A number on top, which leads to what it counts.
#[derive(Debug)]
pub struct Count {
    number: i64,
    label: String,
    url: String,
}

/// The queue.
#[derive(Debug, Template)]
#[template(path = "staff/queue.html")]
pub struct QueueView {
    frame: Frame,
    errors: Errors,
    counts: Vec<Count>,
    lists: Vec<Count>,
    selects: Vec<Select>,
    network: Field,
    text: Field,
    lines: Vec<Line>,
    next: Option<String>,
    /// What there is to say of what was found, or nothing.
    note: &'static str,
}

fn state_of(word: &str) -> Which {
    match word {
        "machines" => Which::Machines,
        "open" => Which::Open,
        "decided" => Which::Decided,
        "all" => Which::All,
        _ => Which::Staff,
    }
}

/// A place as the address of the next page has it, `1795456800.4711`.
fn place(text: &str) -> Option<Place> {
    let (at, id) = text.split_once('.')?;
    Some(Place { at: Timestamp(at.parse().ok()?), id: RemovalId(id.parse().ok()?) })
}

fn network(text: &str, errors: &mut Errors) -> Option<Network> {
    match understand(text).query {
        _ if text.trim().is_empty() => None,
        Understood::Address(address) => Some(Network::host(address)),
        Understood::Network(network) => Some(network),
        _ => {
            errors.add("network", "Enter one address or one network, as 192.0.2.7 or 192.0.2.0/24.");
            None
        }
    }
}

fn search(frame: &Frame, services: &Services, asked: &Asked, errors: &mut Errors) -> Search {
    let text = PlainText::line(&asked.text, LONGEST_TEXT);
    let text = text.map_err(|long| errors.add_too_long(&frame.page, "text", long)).unwrap_or_default();
    let list = services.catalog.list(&asked.list).and_then(|list| services.catalog.list_number(&list.id));
    Search {
        which: state_of(&asked.state),
        list,
        whose: match asked.whose.as_str() {
            "mine" => Whose::Mine(frame.member.id),
            "untaken" => Whose::Untaken,
            _ => Whose::Any,
        },
        lateness: match asked.late.as_str() {
            "late" => Lateness::Late,
            "overdue" => Lateness::Overdue,
            _ => Lateness::Any,
        },
        network: network(&asked.network, errors),
        text: Some(text.to_string()).filter(|text| !text.is_empty()),
        after: place(&asked.after),
    }
}

fn selects(services: &Services, asked: &Asked) -> Vec<Select> {
    let lists = services.catalog.lists().map(|list| (list.id.to_string(), list.id.to_string()));
    let lists = [(String::new(), "all lists".to_owned())].into_iter().chain(lists);
    let states = [
        ("", "with staff"),
        ("machines", "machines look"),
        ("open", "confirmed, not decided"),
        ("decided", "decided"),
        ("all", "all"),
    ];
    let late = [("", "however long they wait"), ("late", "late or overdue"), ("overdue", "overdue")];
    let whose = [("", "anybody's"), ("mine", "mine"), ("untaken", "taken by nobody")];
    vec![
        Select::fixed(("state", "State"), &states, &asked.state),
        Select::new(("list", "List"), lists, &asked.list),
        Select::fixed(("late", "Waiting"), &late, &asked.late),
        Select::fixed(("whose", "Whose"), &whose, &asked.whose),
    ]
}

fn counts(overview: &Overview) -> (Vec<Count>, Vec<Count>) {
    let (waiting, late, overdue) = overview.total();
    let count = |number, label: &str, wanted: &[(&str, &str)]| Count {
        number,
        label: label.to_owned(),
        url: urls::staff::queue_for(wanted),
    };
    let all = vec![
        count(waiting, "with staff", &[]),
        count(late, "late", &[("late", "late")]),
        count(overdue, "overdue", &[("late", "overdue")]),
        count(overview.mine, "taken by you", &[("whose", "mine")]),
    ];
    let of_list = |list: &crate::store::desk::DueCounts| {
        let late = if list.late > 0 { format!(" ({} late)", list.late) } else { String::new() };
        count(list.waiting, &format!("{}{late}", list.list), &[("list", list.list.as_str())])
    };
    (all, overview.lists.iter().map(of_list).collect())
}

impl Line {
    fn new(frame: &Frame, row: QueueRow, found: &Found) -> Self {
        let words = &frame.page.words;
        let since = row.since.filter(|_| row.state.awaits_answer());
        let waits = match since {
            Some(since) => duration_text::span(words, frame.now.since(since)),
            None => format!("last changed {}", duration_text::relative(words, row.touched_at, frame.now)),
        };
        let is_other = |name: &&str| *name != frame.member.name.as_str();
        let views = found.views.iter().filter(|view| view.removal == row.id).map(|view| view.name.as_str());
        let taken = row.taken.as_ref().map_or(String::new(), |(name, _)| {
            if *name == frame.member.name { "you".to_owned() } else { name.to_string() }
        });
        Self {
            state: told::state(row.state),
            due: since.map(|since| Due::new(frame, since)).unwrap_or_default(),
            open: views.filter(is_other).collect::<Vec<_>>().join(", "),
            waits,
            taken,
            row,
        }
    }
}

/// Shows the queue.
pub async fn show(
    frame: Frame,
    Shared(services): Shared<Arc<Services>>,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let search = search(&frame, &services, &asked, &mut errors);
    let overview = services.queue_overview(&frame.member).await.map_err(unread)?;
    let found = if errors.is_empty() { services.queue(&search).await.map_err(unread)? } else { Found::default() };
    let next = found.next.map(|place| {
        let after = format!("{}.{}", place.at.0, place.id);
        urls::staff::queue_for(&[
            ("list", &asked.list),
            ("state", &asked.state),
            ("late", &asked.late),
            ("whose", &asked.whose),
            ("text", &asked.text),
            ("after", &after),
        ])
    });
    let note = match (found.is_named, found.is_cut) {
        (true, _) => "This is the request of this reference, whatever else is chosen.",
        (_, true) => "There are more. Look for a smaller network to see them.",
        _ => "",
    };
    let (counts, lists) = counts(&overview);
    let lines = found.rows.iter().map(|row| Line::new(&frame, row.clone(), &found)).collect();
    let view = QueueView {
        selects: selects(&services, &asked),
        network: Field::new("network", "Network")
            .hint("An address or a network: for it, inside it or around it.")
            .typed(&asked.network, &errors),
        text: Field::new("text", "Reference or words")
            .hint("A reference, or what stands in words, address or messages.")
            .typed(&asked.text, &errors),
        frame,
        errors,
        counts,
        lists,
        lines,
        next,
        note,
    };
    Ok((CachePolicy::Secret, view.errors.clone().view(view)).into_response())
}
