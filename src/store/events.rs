//! The history: written once, in order, each line chained to the one before it.
//!
//! A writer takes the head of the chain first and keeps it until the commit, so revisions are gapless and in the order
//! of commits. Nothing here decides what is worth an event: the functions that change something call it.

use std::sync::Arc;

use super::bulk::EventRow;
use super::error::{StoreError, corrupt, reading};
use super::postgres::CHANNEL;
use super::{Backend, Tx, on_backend};
use crate::domain::event::{ChainHash, Event, EventKind};
use crate::domain::ids::{ListId, ListingId, Revision};
use crate::domain::listing::EndedHow;
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

/// The last event of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Its revision; 0 before the first event.
    pub revision: Revision,
    /// Its hash.
    pub hash: ChainHash,
}

/// Who does something, and when.
#[derive(Debug, Clone)]
pub struct Act {
    /// When.
    pub at: Timestamp,
    /// Who: `staff:NAME`, `expiry`, `import:SOURCE`, `lists`, `configuration`.
    pub actor: Arc<str>,
}

impl Act {
    /// Something done by `actor` at this moment.
    pub fn by(actor: &str, at: Timestamp) -> Self {
        Self { at, actor: actor.into() }
    }
}

/// What an event to be written is about.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject {
    /// The listing that it begins: its id is the event's revision.
    NewListing,
    /// A listing that is there.
    Listing(ListingId),
    /// No listing.
    Other,
}

/// An event to be written.
#[derive(Debug)]
pub(super) struct Draft {
    pub kind: EventKind,
    pub subject: Subject,
    pub detail: String,
}

/// One line of what happened to listings, with what it was about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// Its place in the history.
    pub revision: Revision,
    /// When it happened.
    pub at: Timestamp,
    /// What happened.
    pub kind: EventKind,
    /// The listing it happened to.
    pub listing: ListingId,
    /// The list of that listing.
    pub list: ListId,
    /// The network of that listing.
    pub network: Network,
    /// How the listing ended, on the line that says so.
    pub ended_how: Option<EndedHow>,
}

/// An event as it is stored, perhaps by somebody else.
#[derive(sqlx::FromRow)]
pub(super) struct StoredEvent {
    revision: i64,
    at: i64,
    actor: String,
    kind: String,
    listing: Option<i64>,
    detail: String,
    hash: Vec<u8>,
}

impl StoredEvent {
    /// Where it stands.
    pub(super) fn revision(&self) -> Revision {
        Revision(self.revision)
    }

    /// The event and its hash, if they can be read.
    pub(super) fn into_event(self) -> Result<(Event, ChainHash), StoreError> {
        let hash = <[u8; 32]>::try_from(self.hash).map_err(|_| corrupt("events", "hash"))?;
        let event = Event {
            revision: Revision(self.revision),
            at: Timestamp(self.at),
            actor: self.actor,
            kind: EventKind::from_word(&self.kind).ok_or_else(|| corrupt("events", "kind"))?,
            listing: self.listing.map(ListingId),
            detail: self.detail,
        };
        Ok((event, ChainHash(hash)))
    }
}

#[derive(sqlx::FromRow)]
struct HistoryRow {
    revision: i64,
    at: i64,
    kind: String,
    listing: i64,
    list: String,
    network: Vec<u8>,
    ended_how: Option<String>,
}

impl TryFrom<HistoryRow> for HistoryLine {
    type Error = StoreError;

    fn try_from(row: HistoryRow) -> Result<Self, StoreError> {
        let kind = EventKind::from_word(&row.kind).ok_or_else(|| corrupt("events", "kind"))?;
        let ended_how = match row.ended_how.filter(|_| kind == EventKind::Ended) {
            Some(word) => Some(EndedHow::from_word(&word).ok_or_else(|| corrupt("listings", "ended_how"))?),
            None => None,
        };
        Ok(Self {
            revision: Revision(row.revision),
            at: Timestamp(row.at),
            kind,
            listing: ListingId(row.listing),
            list: row.list.parse().map_err(|_| corrupt("lists", "id"))?,
            network: Network::from_key(&row.network).map_err(|_| corrupt("listings", "network"))?,
            ended_how,
        })
    }
}

/// One text but for how a list of keys is spelt. Two halves, since each index holds only one of them. Not in the order of
/// the history as it stands: the whole of it would be read backwards for an address that nothing ever happened to.
macro_rules! history_covering {
    ($keys:literal) => {
        concat!(
            "SELECT events.revision, events.at, events.kind, events.listing, lists.id AS list, found.network,",
            " found.ended_how FROM (SELECT id, list, network, ended_how FROM listings",
            " WHERE ended_at IS NULL AND network IN ",
            $keys,
            " UNION ALL SELECT id, list, network, ended_how FROM listings",
            " WHERE ended_at IS NOT NULL AND network IN ",
            $keys,
            ") AS found JOIN events ON events.listing = found.id JOIN lists ON lists.number = found.list",
            " ORDER BY events.revision + 0 DESC LIMIT $2"
        )
    };
}

impl Tx {
    /// The head of the history as this transaction sees it.
    pub async fn head(&mut self) -> Result<Head, StoreError> {
        const SQL: &str = "SELECT revision, hash FROM chain";
        if let Some(head) = self.head {
            return Ok(head);
        }
        let row: (i64, Vec<u8>) =
            on_backend!(self, |conn| sqlx::query_as(SQL).fetch_one(conn).await).map_err(reading("chain"))?;
        head_of(row)
    }

    /// Takes the head of the history, before anything is read that a change depends on. Other writers wait until this
    /// transaction ends.
    pub async fn lock_chain(&mut self) -> Result<Head, StoreError> {
        const SQL: &str = "
            UPDATE chain
               SET revision = revision
         RETURNING revision, hash";
        if let Some(head) = self.head {
            return Ok(head);
        }
        let row: (i64, Vec<u8>) =
            on_backend!(self, |conn| sqlx::query_as(SQL).fetch_one(conn).await).map_err(reading("chain"))?;
        let head = head_of(row)?;
        self.head = Some(head);
        Ok(head)
    }

    /// Adds lines to the history; returns the revision of the first.
    pub(super) async fn append(&mut self, act: &Act, drafts: Vec<Draft>) -> Result<Revision, StoreError> {
        let mut head = self.lock_chain().await?;
        let first = Revision(head.revision.0 + 1);
        let mut rows = Vec::with_capacity(drafts.len());
        // One text for the actor of all of them, as the hash wants it.
        let mut actor = act.actor.to_string();
        for draft in drafts {
            let revision = Revision(head.revision.0 + 1);
            let listing = match draft.subject {
                Subject::NewListing => Some(ListingId(revision.0)),
                Subject::Listing(id) => Some(id),
                Subject::Other => None,
            };
            let event = Event { revision, at: act.at, actor, kind: draft.kind, listing, detail: draft.detail };
            head = Head { revision, hash: event.chain(&head.hash) };
            rows.push(EventRow {
                revision: revision.0,
                at: event.at.0,
                actor: act.actor.clone(),
                kind: event.kind.word(),
                listing: listing.map(|id| id.0),
                detail: event.detail,
                hash: head.hash.0.to_vec(),
            });
            actor = event.actor;
        }
        if !rows.is_empty() {
            self.insert_events(rows).await?;
            self.head = Some(head);
            self.has_events = true;
        }
        Ok(first)
    }

    /// Adds one line about no listing to the history: its revision.
    pub(super) async fn note(
        &mut self,
        kind: EventKind,
        told: &impl serde::Serialize,
        act: &Act,
    ) -> Result<Revision, StoreError> {
        let draft = Draft { kind, subject: Subject::Other, detail: super::listings::detail(told)? };
        self.append(act, vec![draft]).await
    }

    /// Writes the head back, and announces it to whoever listens.
    pub(super) async fn write_head(&mut self) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE chain
               SET revision = $1,
                   hash = $2";
        const TELL_POSTGRES: &str = "SELECT pg_notify($1, $2)";
        let Some(head) = self.head else { return Ok(()) };
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(head.revision)
            .bind(head.hash.0.as_slice())
            .execute(conn)
            .await
            .map(|_| ()))?;
        if let Backend::Postgres(tx) = &mut self.backend {
            let revision = head.revision.to_string();
            sqlx::query(TELL_POSTGRES).bind(CHANNEL).bind(revision).execute(&mut **tx).await?;
        }
        Ok(())
    }

    /// The lines about one listing, the latest first.
    pub async fn history_of(&mut self, listing: ListingId, limit: i64) -> Result<Vec<Event>, StoreError> {
        const SQL: &str = "
            SELECT revision, at, actor, kind, listing, detail, hash
              FROM events
             WHERE listing = $1
             ORDER BY revision DESC
             LIMIT $2";
        let rows: Vec<StoredEvent> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(listing).bind(limit).fetch_all(conn).await)
                .map_err(reading("events"))?;
        rows.into_iter().map(|row| row.into_event().map(|(event, _)| event)).collect()
    }

    /// What happened to listings of this network and of every network around it, the latest first.
    pub async fn history_covering(&mut self, network: &Network, limit: i64) -> Result<Vec<HistoryLine>, StoreError> {
        const SQLITE: &str = history_covering!("(SELECT unhex(value) FROM json_each($1))");
        const POSTGRES: &str =
            history_covering!("(SELECT decode(value, 'hex') FROM json_array_elements_text(CAST($1 AS JSON)))");
        let sql = self.text(SQLITE, POSTGRES);
        let keys = covering_keys(network);
        let rows: Vec<HistoryRow> =
            on_backend!(self, |conn| sqlx::query_as(sql).bind(keys).bind(limit).fetch_all(conn).await)
                .map_err(reading("events"))?;
        rows.into_iter().map(HistoryLine::try_from).collect()
    }

    /// Lines after a revision in order, for whoever follows or exports the history.
    pub async fn events_after(&mut self, after: Revision, limit: i64) -> Result<Vec<Event>, StoreError> {
        let rows = self.stored_events(after, limit).await?;
        rows.into_iter().map(|row| row.into_event().map(|(event, _)| event)).collect()
    }

    /// The same as they are stored.
    pub(super) async fn stored_events(&mut self, after: Revision, limit: i64) -> Result<Vec<StoredEvent>, StoreError> {
        const SQL: &str = "
            SELECT revision, at, actor, kind, listing, detail, hash
              FROM events
             WHERE revision > $1
             ORDER BY revision
             LIMIT $2";
        on_backend!(self, |conn| sqlx::query_as(SQL).bind(after).bind(limit).fetch_all(conn).await)
            .map_err(reading("events"))
    }

    /// The text of a statement that the two databases spell differently.
    pub(super) fn text(&self, sqlite: &'static str, postgres: &'static str) -> &'static str {
        match self.backend {
            Backend::Sqlite(_) => sqlite,
            Backend::Postgres(_) => postgres,
        }
    }
}

fn head_of((revision, hash): (i64, Vec<u8>)) -> Result<Head, StoreError> {
    let hash = <[u8; 32]>::try_from(hash).map_err(|_| corrupt("chain", "hash"))?;
    Ok(Head { revision: Revision(revision), hash: ChainHash(hash) })
}

/// The keys of a network and of every network around it, as a JSON array of hexadecimal texts: one bound value however
/// many they are.
pub(super) fn covering_keys(network: &Network) -> String {
    hex_keys(network.covering().filter(|wider| wider.length() > 0))
}

/// Keys as a JSON array of hexadecimal texts.
pub(super) fn hex_keys(networks: impl Iterator<Item = Network>) -> String {
    use std::fmt::Write;

    let mut text = String::from("[");
    for network in networks {
        text.push_str(if text.len() > 1 { ",\"" } else { "\"" });
        for byte in network.key() {
            let _ = write!(text, "{byte:02x}");
        }
        text.push('"');
    }
    text.push(']');
    text
}
