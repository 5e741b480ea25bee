//! What people did, read from the history, the latest first.
//!
//! Whose lines are wanted is found by an index; whatever else is asked for is held against line after line, in steps that
//! have an end: a page looks at so many lines and says where it stopped, a file goes on for as long as somebody reads it.

use super::Services;
use crate::domain::event::{Event, EventKind};
use crate::domain::ids::{ListId, RemovalId, Revision};
use crate::domain::network::Network;
use crate::domain::time::{Seconds, Timestamp};
use crate::domain::token::Reference;
use crate::store::audit::{AuditLine, Whose};
use crate::store::events::Head;
use crate::store::{StoreError, Tx};

/// So many lines are on a page.
pub const ON_PAGE: usize = 50;

/// So many lines are looked at for a page.
pub const LOOKED_AT: usize = 20_000;

/// So many lines are read at a time where most of them may not be wanted.
const STEP: usize = 1000;

/// Clocks of several instances differ by less than this: lines so close to a day that is asked for are looked at.
const CLOCKS_DIFFER: Seconds = Seconds::hours(1);

/// What a text of the filter means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Needle {
    /// Whatever is about a network, one around it or one inside it.
    Network(Network),
    /// Whatever is about a request.
    Request(RemovalId, Reference),
    /// Whatever has this text in its facts, in lower case.
    Text(String),
}

/// Which lines are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditFilter {
    /// Of whom.
    pub whose: Whose,
    /// Of one kind alone.
    pub kind: Option<EventKind>,
    /// About one list alone.
    pub list: Option<ListId>,
    /// About something alone.
    pub needle: Option<Needle>,
    /// From this moment on.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
}

impl AuditFilter {
    /// Everything that people did.
    pub const fn people() -> Self {
        Self { whose: Whose::People, kind: None, list: None, needle: None, from: None, until: None }
    }

    /// True when every line is wanted, of those that the index finds.
    const fn takes_all(&self) -> bool {
        self.kind.is_none() && self.list.is_none() && self.needle.is_none() && self.until.is_none()
    }

    /// True for a line before all that are wanted.
    fn is_over(&self, line: &AuditLine) -> bool {
        self.from.is_some_and(|from| line.event.at < from.minus(CLOCKS_DIFFER))
    }

    /// True for a line that is wanted.
    pub fn takes(&self, line: &AuditLine) -> bool {
        let event = &line.event;
        self.kind.is_none_or(|kind| event.kind == kind)
            && self.from.is_none_or(|from| from <= event.at)
            && self.until.is_none_or(|until| event.at < until)
            && self.is_about(line)
    }

    fn is_about(&self, line: &AuditLine) -> bool {
        if self.list.is_none() && self.needle.is_none() {
            return true;
        }
        let facts = facts(&line.event);
        let is_list = |list: &ListId| {
            line.place.as_ref().map_or_else(|| facts["list"] == list.as_str(), |(place, _)| place == list)
        };
        self.list.as_ref().is_none_or(is_list) && self.needle.as_ref().is_none_or(|needle| needle.is_in(line, &facts))
    }
}

impl Needle {
    fn is_in(&self, line: &AuditLine, facts: &serde_json::Value) -> bool {
        match self {
            Self::Network(wanted) => {
                let told = facts["network"].as_str().and_then(|network| network.parse().ok());
                let found = line.place.as_ref().map(|(_, network)| *network).or(told);
                found.is_some_and(|network| network.contains(wanted) || wanted.contains(&network))
            }
            Self::Request(id, reference) => {
                facts["removal"] == id.0 || facts["reference"] == reference.as_str() || facts["request"] == id.0
            }
            Self::Text(text) => {
                line.event.detail.to_lowercase().contains(text) || line.event.actor.to_lowercase().contains(text)
            }
        }
    }
}

/// The facts of a line; nothing where they cannot be read.
pub fn facts(event: &Event) -> serde_json::Value {
    serde_json::from_str(&event.detail).unwrap_or_default()
}

/// What was found, and where to go on.
#[derive(Debug)]
pub struct Looked {
    /// The latest first.
    pub lines: Vec<AuditLine>,
    /// Older lines stand before this one; `None` when there are none that could be wanted.
    pub before: Option<Revision>,
    /// True when older lines were not looked at because so many had been.
    pub is_cut: bool,
}

/// A page of what people did.
#[derive(Debug)]
pub struct AuditPage {
    /// What was found.
    pub looked: Looked,
    /// The requests that lines are about, by number.
    pub requests: Vec<(RemovalId, Reference)>,
    /// The last line of the whole history.
    pub head: Head,
}

impl Services {
    /// What a text means that somebody looks for.
    pub async fn needle(&self, text: &str) -> Result<Option<Needle>, StoreError> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(None);
        }
        if let Ok(network) = text.parse::<Network>() {
            return Ok(Some(Needle::Network(network)));
        }
        if let Ok(reference) = text.parse::<Reference>() {
            let mut tx = self.store.read().await?;
            let found = tx.removal_by_reference(&reference).await?;
            tx.commit().await?;
            if let Some(removal) = found {
                return Ok(Some(Needle::Request(removal.id, reference)));
            }
        }
        Ok(Some(Needle::Text(text.to_lowercase())))
    }

    /// A page of lines before a revision.
    pub async fn audit_page(&self, filter: &AuditFilter, before: Option<Revision>) -> Result<AuditPage, StoreError> {
        let mut tx = self.store.read().await?;
        let head = tx.head().await?;
        let before = begin(&mut tx, filter, before).await?;
        let looked = look(&mut tx, (filter, before), ON_PAGE, LOOKED_AT).await?;
        let mut requests = Vec::new();
        for id in looked.lines.iter().filter_map(|line| facts(&line.event)["removal"].as_i64().map(RemovalId)) {
            if requests.iter().all(|(known, _)| *known != id)
                && let Some(removal) = tx.removal(id).await?
            {
                requests.push((id, removal.reference));
            }
        }
        tx.commit().await?;
        Ok(AuditPage { looked, requests, head })
    }

    /// At most so many of the next lines for a file, from one moment of the store. Never more than a few thousand lines
    /// are looked at, so that no step takes long: there may be none among them, and more before them.
    pub async fn audit_step(
        &self,
        filter: &AuditFilter,
        before: Option<Revision>,
        most: usize,
    ) -> Result<Looked, StoreError> {
        let mut tx = self.store.read().await?;
        let before = begin(&mut tx, filter, before).await?;
        let looked = look(&mut tx, (filter, before), most.min(STEP), 5 * STEP).await?;
        tx.commit().await?;
        Ok(looked)
    }
}

/// Behind which line to begin: the given one, or the last that can be wanted.
async fn begin(tx: &mut Tx, filter: &AuditFilter, before: Option<Revision>) -> Result<Revision, StoreError> {
    match (before, filter.until) {
        (Some(before), _) => Ok(before),
        (None, Some(until)) => tx.first_line_since(until.plus(CLOCKS_DIFFER)).await,
        (None, None) => Ok(Revision(tx.head().await?.revision.0 + 1)),
    }
}

/// Looks at lines before a revision until so many are found, or so many were looked at.
async fn look(
    tx: &mut Tx,
    (filter, mut before): (&AuditFilter, Revision),
    most: usize,
    looked_at: usize,
) -> Result<Looked, StoreError> {
    // One more than wanted tells whether there are more.
    let step = if filter.takes_all() { most + 1 } else { STEP };
    let (mut lines, mut looked) = (Vec::new(), 0);
    loop {
        let found = tx.lines_before(&filter.whose, before, i64::try_from(step).unwrap_or(i64::MAX)).await?;
        let is_last = found.len() < step;
        for line in found {
            if filter.is_over(&line) {
                return Ok(Looked { lines, before: None, is_cut: false });
            }
            if lines.len() == most {
                return Ok(Looked { lines, before: Some(before), is_cut: false });
            }
            looked += 1;
            before = line.event.revision;
            if filter.takes(&line) {
                lines.push(line);
            }
        }
        if is_last {
            return Ok(Looked { lines, before: None, is_cut: false });
        }
        if looked >= looked_at {
            return Ok(Looked { lines, before: Some(before), is_cut: true });
        }
    }
}
