//! What the history says of removal requests: written with every step of one, read in order without a look at the
//! millions of lines about listings beside them.
//!
//! Nothing personal ever stands here: the history is kept for good. It knows no request's address, text or secret.

use serde::{Deserialize, Serialize};

use super::error::{StoreError, corrupt, reading};
use super::events::{Act, Draft, Subject, hex_keys};
use super::listings::detail;
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{ClauseId, ListId, RemovalId, Revision};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

/// The facts of a request after a step: what its event tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovalFacts {
    /// The request, by the store's number. Never shown.
    pub removal: RemovalId,
    /// The list that the network is to leave.
    pub list: ListId,
    /// The network.
    pub network: Network,
    /// The state after the step, as the store writes it.
    pub state: String,
    /// By which rule, where the step is a decision.
    pub decision: Option<Decision>,
    /// When the request was opened.
    pub opened_at: Option<Timestamp>,
    /// When it was confirmed, once it was.
    pub confirmed_at: Option<Timestamp>,
}

/// What a decision cites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The published rule.
    pub rule: ClauseId,
    /// The version of the policy that has it.
    pub policy_version: String,
}

/// One step of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemovalEvent {
    /// Its place in the history.
    pub revision: Revision,
    /// When it happened.
    pub at: Timestamp,
    /// What happened; always a kind of removals.
    pub kind: EventKind,
    /// The facts after it.
    pub facts: RemovalFacts,
}

/// The beginning of a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedEvent {
    /// Its place in the history.
    pub revision: Revision,
    /// When it was listed.
    pub at: Timestamp,
    /// On which list.
    pub list: ListId,
    /// What was listed.
    pub network: Network,
}

/// The facts as the event has them: times in UNIX seconds, and nothing that does not hold.
#[derive(Serialize, Deserialize)]
struct Told {
    removal: i64,
    list: String,
    network: Network,
    state: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    policy_version: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    opened_at: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    confirmed_at: Option<i64>,
}

impl From<&RemovalFacts> for Told {
    fn from(facts: &RemovalFacts) -> Self {
        let decision = facts.decision.as_ref();
        Self {
            removal: facts.removal.0,
            list: facts.list.to_string(),
            network: facts.network,
            state: facts.state.clone(),
            rule: decision.map(|decision| decision.rule.as_str().to_owned()),
            policy_version: decision.map(|decision| decision.policy_version.clone()),
            opened_at: facts.opened_at.map(|at| at.0),
            confirmed_at: facts.confirmed_at.map(|at| at.0),
        }
    }
}

impl TryFrom<Told> for RemovalFacts {
    type Error = StoreError;

    fn try_from(told: Told) -> Result<Self, StoreError> {
        let decision = match (told.rule, told.policy_version) {
            (Some(rule), Some(policy_version)) => {
                Some(Decision { rule: rule.parse().map_err(|_| corrupt("events", "detail"))?, policy_version })
            }
            _ => None,
        };
        Ok(Self {
            removal: RemovalId(told.removal),
            list: told.list.parse().map_err(|_| corrupt("events", "detail"))?,
            network: told.network,
            state: told.state,
            decision,
            opened_at: told.opened_at.map(Timestamp),
            confirmed_at: told.confirmed_at.map(Timestamp),
        })
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    revision: i64,
    at: i64,
    kind: String,
    detail: String,
}

impl TryFrom<Row> for RemovalEvent {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let told: Told = serde_json::from_str(&row.detail).map_err(|_| corrupt("events", "detail"))?;
        Ok(Self {
            revision: Revision(row.revision),
            at: Timestamp(row.at),
            kind: EventKind::from_word(&row.kind).ok_or_else(|| corrupt("events", "kind"))?,
            facts: told.try_into()?,
        })
    }
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    revision: i64,
    at: i64,
    list: String,
    network: Vec<u8>,
}

impl TryFrom<ListedRow> for ListedEvent {
    type Error = StoreError;

    fn try_from(row: ListedRow) -> Result<Self, StoreError> {
        Ok(Self {
            revision: Revision(row.revision),
            at: Timestamp(row.at),
            list: row.list.parse().map_err(|_| corrupt("lists", "id"))?,
            network: Network::from_key(&row.network).map_err(|_| corrupt("listings", "network"))?,
        })
    }
}

/// One text but for how a list of keys is spelt. Two halves, since each index of listings holds only one of them. A
/// listing's id is the revision of the event that began it.
macro_rules! listed_since {
    ($keys:literal) => {
        concat!(
            "SELECT events.revision, events.at, lists.id AS list, found.network",
            " FROM (SELECT id, list, network FROM listings WHERE ended_at IS NULL AND network IN ",
            $keys,
            " UNION ALL SELECT id, list, network FROM listings WHERE ended_at IS NOT NULL AND network IN ",
            $keys,
            ") AS found JOIN events ON events.revision = found.id JOIN lists ON lists.number = found.list",
            " WHERE found.id > $2 ORDER BY found.id"
        )
    };
}

impl Tx {
    /// Writes one step of a removal request into the history. Refuses a kind that is of no removal.
    pub async fn note_removal(
        &mut self,
        act: &Act,
        kind: EventKind,
        facts: &RemovalFacts,
    ) -> Result<Revision, StoreError> {
        if !kind.is_of_removal() {
            return Err(corrupt("events", "kind"));
        }
        let draft = Draft { kind, subject: Subject::Other, detail: detail(&Told::from(facts))? };
        self.append(act, vec![draft]).await
    }

    /// Steps of removal requests after a revision, in order.
    pub async fn removal_events_after(&mut self, after: Revision, limit: i64) -> Result<Vec<RemovalEvent>, StoreError> {
        // The first condition is that of an index, word for word: otherwise every line of the history would be read.
        const SQL: &str = "
            SELECT revision, at, kind, detail
              FROM events
             WHERE substr(kind, 1, 8) = 'removal-'
               AND revision > $1
             ORDER BY revision
             LIMIT $2";
        let rows: Vec<Row> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(after).bind(limit).fetch_all(conn).await)
                .map_err(reading("events"))?;
        rows.into_iter().map(RemovalEvent::try_from).collect()
    }

    /// When any of exactly these networks was listed after a revision, on whichever list, in order.
    pub async fn listed_since(
        &mut self,
        networks: &[Network],
        after: Revision,
    ) -> Result<Vec<ListedEvent>, StoreError> {
        const SQLITE: &str = listed_since!("(SELECT unhex(value) FROM json_each($1))");
        const POSTGRES: &str =
            listed_since!("(SELECT decode(value, 'hex') FROM json_array_elements_text(CAST($1 AS JSON)))");
        let sql = self.text(SQLITE, POSTGRES);
        let keys = hex_keys(networks.iter().copied());
        let rows: Vec<ListedRow> =
            on_backend!(self, |conn| sqlx::query_as(sql).bind(keys).bind(after).fetch_all(conn).await)
                .map_err(reading("listings"))?;
        rows.into_iter().map(ListedEvent::try_from).collect()
    }
}
