//! What waits for a second person. Each step has its event in the same transaction; the schema lets nobody confirm what
//! they proposed themselves.

use serde::Serialize;

use super::error::{StoreError, corrupt, ensure_all, reading};
use super::events::Act;
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::ProposalId;
use crate::domain::proposal::{Proposal, ProposalKind, ProposalState};
use crate::domain::time::Timestamp;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    kind: String,
    content: String,
    proposed_by: String,
    proposed_at: i64,
    state: String,
    decided_by: Option<String>,
    decided_at: Option<i64>,
}

impl TryFrom<Row> for Proposal {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: ProposalId(row.id),
            kind: ProposalKind::from_word(&row.kind).ok_or_else(|| corrupt("proposals", "kind"))?,
            content: row.content,
            proposed_by: row.proposed_by,
            proposed_at: Timestamp(row.proposed_at),
            state: ProposalState::from_word(&row.state).ok_or_else(|| corrupt("proposals", "state"))?,
            decided: row.decided_by.zip(row.decided_at.map(Timestamp)),
        })
    }
}

/// What an event tells of a proposal. Nothing personal.
#[derive(Serialize)]
struct Told<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    proposal: Option<i64>,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'a str>,
}

impl Tx {
    /// Proposes something, with its event; `about` says in a few words what it is about, for the history.
    pub async fn propose(
        &mut self,
        kind: ProposalKind,
        (content, about): (&str, &str),
        act: &Act,
    ) -> Result<ProposalId, StoreError> {
        const SQL: &str = "
            INSERT INTO proposals (id, kind, content, proposed_by, proposed_at, state, revision)
            VALUES ($1, $2, $3, $4, $5, 'open', $1)";
        let told = Told { proposal: None, kind: kind.word(), about: Some(about) };
        let id = self.note(EventKind::Proposed, &told, act).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(kind.word())
            .bind(content)
            .bind(&*act.actor)
            .bind(act.at.0)
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(ProposalId(id.0))
    }

    /// Confirms a proposal or turns it down, with its event. [`StoreError::Conflict`] when somebody was quicker.
    pub async fn decide_proposal(
        &mut self,
        proposal: &Proposal,
        state: ProposalState,
        act: &Act,
    ) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE proposals
               SET state = $2,
                   decided_by = $3,
                   decided_at = $4,
                   revision = $5
             WHERE id = $1
               AND state = 'open'";
        let kind = match state {
            ProposalState::Confirmed => EventKind::ProposalConfirmed,
            ProposalState::Open | ProposalState::Declined => EventKind::ProposalDeclined,
        };
        let told = Told { proposal: Some(proposal.id.0), kind: proposal.kind.word(), about: None };
        let revision = self.note(kind, &told, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(proposal.id)
            .bind(state.word())
            .bind(&*act.actor)
            .bind(act.at.0)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// One proposal.
    pub async fn proposal(&mut self, id: ProposalId) -> Result<Option<Proposal>, StoreError> {
        const SQL: &str = "
            SELECT id, kind, content, proposed_by, proposed_at, state, decided_by, decided_at
              FROM proposals
             WHERE id = $1";
        let row: Option<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)
            .map_err(reading("proposals"))?;
        row.map(Proposal::try_from).transpose()
    }

    /// The latest proposals, open or not, the latest first.
    pub async fn latest_proposals(&mut self, limit: i64) -> Result<Vec<Proposal>, StoreError> {
        const SQL: &str = "
            SELECT id, kind, content, proposed_by, proposed_at, state, decided_by, decided_at
              FROM proposals
             ORDER BY id DESC
             LIMIT $1";
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)
            .map_err(reading("proposals"))?;
        rows.into_iter().map(Proposal::try_from).collect()
    }

    /// How many proposals nobody has decided since a moment.
    pub async fn open_proposals(&mut self, since: Timestamp) -> Result<i64, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*)
              FROM proposals
             WHERE state = 'open'
               AND proposed_at > $1";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(since.0).fetch_one(conn).await)
            .map_err(reading("proposals"))
    }
}
