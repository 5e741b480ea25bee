//! Everything about one request, for whoever decides it. What name servers and the numbers say is waited for a moment and
//! left out when it does not come.

use std::sync::Arc;
use std::time::Duration;

use super::super::Services;
use super::super::removal::offer::Subject;
use super::super::surroundings::Surroundings;
use super::queue::OPEN_FOR;
use crate::domain::check::CheckResult;
use crate::domain::event::{Event, EventKind};
use crate::domain::evidence::Evidence;
use crate::domain::ids::{ClauseId, Revision};
use crate::domain::list::List;
use crate::domain::listing::Listing;
use crate::domain::network::Network;
use crate::domain::policy::{self, Case, Terms, Verdict};
use crate::domain::removal::Removal;
use crate::domain::staff::{Member, Right};
use crate::domain::time::Timestamp;
use crate::domain::token::Reference;
use crate::store::desk::taken::{Taken, View};
use crate::store::removals::{Message, StepTaken};
use crate::store::{StoreError, Tx};

/// So many listings around are shown.
pub const MOST_NEIGHBOURS: usize = 20;

/// So many lines of each other kind are shown.
pub const MOST_LINES: i64 = 20;

/// More steps than this are not looked through to say what is new.
const MOST_NEWS: i64 = 1000;

/// How long the page waits for the numbers of the list.
const PATIENCE: Duration = Duration::from_millis(300);

/// An active listing near the network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// What is listed.
    pub network: Network,
    /// By which criterion, which names its list.
    pub criterion: ClauseId,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
}

/// What else is listed around.
#[derive(Debug, Clone)]
pub struct Neighbours {
    /// Around it.
    pub around: Network,
    /// How many there are.
    pub total: usize,
    /// The first of them.
    pub first: Vec<Neighbour>,
}

/// Of a list's grants of the last 90 days: how many there were, and how many of these networks came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relisted {
    /// Grants.
    pub granted: u64,
    /// Listed again within 30 days.
    pub relisted: u64,
}

/// Everything about a request.
#[derive(Debug, Clone)]
pub struct Review {
    /// The request.
    pub removal: Removal,
    /// Its list, while it is published here.
    pub list: Option<Arc<List>>,
    /// What it is about, with what happened before; `None` while the list is not published here.
    pub subject: Option<Subject>,
    /// True for a single address inside a listed range.
    pub is_part: bool,
    /// The listing.
    pub listing: Listing,
    /// What was seen, for staff as well.
    pub evidence: Vec<Evidence>,
    /// What machines found, held against the listing as it is now.
    pub checks: Vec<CheckResult>,
    /// Its way.
    pub steps: Vec<StepTaken>,
    /// Who took each step.
    pub actors: Vec<(Revision, String)>,
    /// What was said.
    pub messages: Vec<Message>,
    /// What happened to the listing, the latest first.
    pub events: Vec<Event>,
    /// Other listings of the network and around it, active ones first.
    pub others: Vec<Listing>,
    /// Other requests for the network on the list, the latest first.
    pub earlier: Vec<Removal>,
    /// Other requests of the same mailbox, the latest first.
    pub by_mailbox: Vec<Removal>,
    /// Who has taken it.
    pub taken: Option<Taken>,
    /// Who has it open.
    pub views: Vec<View>,
    /// Who may review, by name.
    pub reviewers: Vec<Member>,
    /// What is listed around; `None` while the index is loading.
    pub neighbours: Option<Neighbours>,
    /// How often grants of the list were followed by a listing, where that is known.
    pub relisted: Option<Relisted>,
    /// Name and owner of the address.
    pub surroundings: Surroundings,
}

impl Review {
    /// What follows from the rules now, of a confirmed request to a list that is published here.
    pub fn verdict(&self, now: Timestamp) -> Option<Verdict<'_>> {
        let subject = self.subject.as_ref()?;
        let (confirmed_at, _) = self.removal.confirmed?;
        let case = Case { list: &subject.list, is_part: self.is_part, checks: &self.checks, confirmed_at, now };
        Some(policy::decide(&case))
    }

    /// What a request would meet now.
    pub fn terms(&self, now: Timestamp) -> Option<Terms<'_>> {
        let subject = self.subject.as_ref()?;
        Some(policy::terms(&subject.list, self.is_part, &subject.history, now))
    }

    /// Who took the step of an event.
    pub fn actor(&self, revision: Revision) -> Option<&str> {
        self.actors.iter().find(|(known, _)| *known == revision).map(|(_, actor)| actor.as_str())
    }

    /// When this person last opened it, as far as that is kept.
    pub fn seen_by(&self, member: &Member) -> Option<Timestamp> {
        self.views.iter().find(|view| view.staff == member.id).map(|view| view.at)
    }
}

impl Services {
    /// Everything about the request of this reference.
    pub async fn review(&self, reference: &Reference) -> Result<Option<Review>, StoreError> {
        let mut tx = self.store.read().await?;
        let Some(removal) = tx.removal_by_reference(reference).await? else { return Ok(None) };
        let mut review = self.kept(&mut tx, removal).await?;
        tx.commit().await?;
        review.neighbours = self.neighbours(&review.removal.network, &review.listing);
        let network = review.removal.network;
        let (relisted, surroundings) = tokio::join!(self.relisted(&review.removal), self.known_of(&network));
        (review.relisted, review.surroundings) = (relisted, surroundings);
        Ok(Some(review))
    }

    async fn kept(&self, tx: &mut Tx, removal: Removal) -> Result<Review, StoreError> {
        let now = self.clock.now();
        let gone = || StoreError::Corrupt { table: "removals", column: "listing".to_owned() };
        let listing = tx.listing(removal.listing).await?.ok_or_else(gone)?;
        let kept = tx.checks_of(removal.id).await?;
        let case = self.case_of(tx, &removal, &kept).await?;
        let (subject, is_part, checks) = match case {
            Some((subject, is_part, checks)) => (Some(subject), is_part, checks),
            None => (None, false, kept),
        };
        let mut others = tx.listings_covering(&removal.network, MOST_LINES).await?;
        others.retain(|other| other.id != listing.id);
        let mut views = tx.views_since(now.minus(OPEN_FOR)).await?;
        views.retain(|view| view.removal == removal.id);
        let mut reviewers = tx.members().await?;
        reviewers.retain(|member| member.may(Right::Review));
        Ok(Review {
            list: self.catalog.list(removal.list.as_str()).map(Arc::clone),
            evidence: tx.evidence_of(listing.id).await?,
            steps: tx.steps_of(removal.id).await?,
            actors: tx.actors_of_steps(removal.id).await?,
            messages: tx.messages_of(removal.id).await?,
            events: tx.history_of(listing.id, MOST_LINES).await?,
            earlier: self.earlier(tx, &removal).await?,
            by_mailbox: self.by_mailbox(tx, &removal).await?,
            taken: tx.desk_of(removal.id).await?,
            neighbours: None,
            relisted: None,
            surroundings: Surroundings::default(),
            removal,
            subject,
            is_part,
            listing,
            checks,
            others,
            views,
            reviewers,
        })
    }

    async fn earlier(&self, tx: &mut Tx, removal: &Removal) -> Result<Vec<Removal>, StoreError> {
        let Some(number) = self.catalog.list_number(&removal.list) else { return Ok(Vec::new()) };
        let mut earlier = tx.removals_of(number, &removal.network, MOST_LINES + 1).await?;
        earlier.retain(|other| other.id != removal.id);
        Ok(earlier)
    }

    async fn by_mailbox(&self, tx: &mut Tx, removal: &Removal) -> Result<Vec<Removal>, StoreError> {
        let mut found = Vec::new();
        for mailbox in removal.email.iter().flat_map(|email| self.mailboxes_of(email)) {
            found.extend(tx.removals_of_mailbox(&mailbox, MOST_LINES).await?);
        }
        found.retain(|other| other.id != removal.id);
        found.sort_by_key(|other| std::cmp::Reverse(other.id));
        found.dedup_by_key(|other| other.id);
        Ok(found)
    }

    fn neighbours(&self, network: &Network, listing: &Listing) -> Option<Neighbours> {
        let snapshot = self.index.snapshot()?;
        let near = Network::around(network.address(), 24, 48);
        let around = if near.contains(network) { near } else { *network };
        let inside = snapshot.inside(&around, self.clock.now(), MOST_NEIGHBOURS + 1);
        let is_itself = |id| id == listing.id;
        let itself = usize::from(inside.entries.iter().any(|entry| is_itself(entry.facts.id)));
        let others = inside.entries.iter().filter(|entry| !is_itself(entry.facts.id));
        let neighbour = |entry: &crate::index::Entry| {
            let (_, criterion) = self.catalog.criterion(entry.facts.criterion)?;
            let (network, last_seen_at) = (entry.network, entry.facts.last_seen);
            Some(Neighbour { network, criterion: criterion.id.clone(), last_seen_at })
        };
        let first = others.take(MOST_NEIGHBOURS).filter_map(neighbour).collect();
        Some(Neighbours { around, total: inside.total.saturating_sub(itself), first })
    }

    async fn relisted(&self, removal: &Removal) -> Option<Relisted> {
        let report = tokio::time::timeout(PATIENCE, self.stats()).await.ok()?.ok()?;
        let list = report.lists.iter().find(|list| list.list == removal.list)?;
        Some(Relisted { granted: list.last_90_days.granted, relisted: list.last_90_days.relisted })
    }

    /// Name and owner of a single address; of a wider network its owner.
    async fn known_of(&self, network: &Network) -> Surroundings {
        if network.is_host() {
            return self.surroundings(network.address()).await;
        }
        Surroundings { name: None, owner: self.owners.of(network.address()) }
    }

    /// What happened to a request after an event, in order.
    pub async fn news_of(&self, removal: &Removal, seen: Revision) -> Result<Vec<(Timestamp, EventKind)>, StoreError> {
        let mut tx = self.store.read().await?;
        let events = tx.removal_events_after(seen, MOST_NEWS).await?;
        tx.commit().await?;
        let own = events.into_iter().filter(|event| event.facts.removal == removal.id);
        Ok(own.map(|event| (event.at, event.kind)).collect())
    }
}
