//! What a request's own page tells: the steps that it took, what machines found, what was said.

use super::super::error::{StoreError, corrupt, ensure_all, reading};
use super::super::events::Act;
use super::super::listings::detail;
use super::super::{Tx, on_backend};
use super::Change;
use crate::domain::check::{CheckKind, CheckResult, Outcome};
use crate::domain::event::EventKind;
use crate::domain::ids::{ClauseId, RemovalId, Revision};
use crate::domain::list::PolicyVersion;
use crate::domain::removal::{Removal, Step};
use crate::domain::time::Timestamp;

/// Who wrote a message, where it was the person who asks.
const REQUESTER: &str = "requester";

/// At most so many messages stand in a request.
pub const MOST_MESSAGES: i64 = 100;

/// Something that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// When.
    pub at: Timestamp,
    /// The member of staff who wrote it, never public; `None` for the person who asks.
    pub staff: Option<String>,
    /// Plain text.
    pub text: String,
    /// The event of the decision that it was written with; `None` for what was said by itself.
    pub decision: Option<Revision>,
}

/// A message on its way into the store.
struct NewMessage<'a> {
    author: &'a str,
    text: &'a str,
    at: Timestamp,
    decision: Option<i64>,
}

/// A step that a request took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// Its event.
    pub revision: Revision,
    /// When.
    pub at: Timestamp,
    /// Which.
    pub step: Step,
    /// The rule and the version of its policy, where the step decided.
    pub decision: Option<(ClauseId, PolicyVersion)>,
}

#[derive(sqlx::FromRow)]
struct StepRow {
    revision: i64,
    at: i64,
    step: String,
    rule: Option<String>,
    policy_version: Option<String>,
}

impl TryFrom<StepRow> for StepTaken {
    type Error = StoreError;

    fn try_from(row: StepRow) -> Result<Self, StoreError> {
        let rule = row.rule.map(|rule| rule.parse()).transpose().map_err(|_| corrupt("removal_steps", "rule"))?;
        Ok(Self {
            revision: Revision(row.revision),
            at: Timestamp(row.at),
            step: Step::from_word(&row.step).ok_or_else(|| corrupt("removal_steps", "step"))?,
            decision: rule.zip(row.policy_version.map(PolicyVersion)),
        })
    }
}

#[derive(sqlx::FromRow)]
struct MessageRow {
    at: i64,
    author: String,
    text: String,
    decision: Option<i64>,
}

#[derive(sqlx::FromRow)]
struct CheckRow {
    kind: String,
    outcome: String,
    at: i64,
    reason: String,
}

impl TryFrom<CheckRow> for CheckResult {
    type Error = StoreError;

    fn try_from(row: CheckRow) -> Result<Self, StoreError> {
        Ok(Self {
            kind: CheckKind::from_word(&row.kind).ok_or_else(|| corrupt("removal_checks", "kind"))?,
            outcome: Outcome::from_word(&row.outcome).ok_or_else(|| corrupt("removal_checks", "outcome"))?,
            at: Timestamp(row.at),
            reason: serde_json::from_str(&row.reason).map_err(|_| corrupt("removal_checks", "reason"))?,
        })
    }
}

impl Tx {
    /// Keeps a step for the request's own page, with what was written with it.
    pub(super) async fn keep_step(
        &mut self,
        id: RemovalId,
        revision: i64,
        change: &Change<'_>,
        act: &Act,
    ) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO removal_steps (removal, revision, at, step, rule, policy_version)
            VALUES ($1, $2, $3, $4, $5, $6)";
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(revision)
            .bind(act.at.0)
            .bind(change.step.word())
            .bind(change.decision.map(|(rule, _)| rule.as_str()))
            .bind(change.decision.map(|(_, version)| version.0.as_str()))
            .execute(conn)
            .await
            .map(|_| ()))?;
        let Some(text) = change.words else { return Ok(()) };
        let message = NewMessage { author: &act.actor, text, at: act.at, decision: Some(revision) };
        self.keep_message(id, &message).await
    }

    /// The steps that a request took, in order.
    pub async fn steps_of(&mut self, id: RemovalId) -> Result<Vec<StepTaken>, StoreError> {
        const SQL: &str = "
            SELECT revision, at, step, rule, policy_version
              FROM removal_steps
             WHERE removal = $1
             ORDER BY revision";
        let rows: Vec<StepRow> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_all(conn).await)
            .map_err(reading("removal_steps"))?;
        rows.into_iter().map(StepTaken::try_from).collect()
    }

    /// Keeps what machines found, in place of what they found before.
    pub async fn keep_checks(&mut self, removal: &Removal, results: &[CheckResult]) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO removal_checks (removal, kind, outcome, at, reason)
            VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (removal, kind) DO UPDATE
               SET outcome = excluded.outcome, at = excluded.at, reason = excluded.reason";
        for result in results {
            on_backend!(self, |conn| sqlx::query(SQL)
                .bind(removal.id)
                .bind(result.kind.word())
                .bind(result.outcome.word())
                .bind(result.at.0)
                .bind(detail(&result.reason)?)
                .execute(conn)
                .await
                .map(|_| ()))?;
        }
        Ok(())
    }

    /// What machines found, in the order of kinds.
    pub async fn checks_of(&mut self, id: RemovalId) -> Result<Vec<CheckResult>, StoreError> {
        const SQL: &str = "
            SELECT kind, outcome, at, reason
              FROM removal_checks
             WHERE removal = $1
             ORDER BY kind";
        let rows: Vec<CheckRow> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_all(conn).await)
            .map_err(reading("removal_checks"))?;
        rows.into_iter().map(CheckResult::try_from).collect()
    }

    /// Adds what the person, or a member of staff, writes, with its event. [`StoreError::Conflict`] when the request
    /// holds as much as it can, or is not in the state any more that `removal` tells.
    pub async fn add_message(
        &mut self,
        removal: &Removal,
        is_staff: bool,
        text: &str,
        act: &Act,
    ) -> Result<(), StoreError> {
        const TOUCH: &str = "
            UPDATE removals
               SET touched_at = $3,
                   revision = $4
             WHERE id = $1
               AND state = $2";
        let kind = if is_staff { EventKind::RemovalAsked } else { EventKind::RemovalAnswered };
        let revision = self.note_of(kind, removal, act).await?;
        self.touch(TOUCH, removal, revision, act).await?;
        let author = if is_staff { &*act.actor } else { REQUESTER };
        self.keep_message(removal.id, &NewMessage { author, text, at: act.at, decision: None }).await
    }

    /// Adds a message behind all others. [`StoreError::Conflict`] when there is no room.
    async fn keep_message(&mut self, id: RemovalId, message: &NewMessage<'_>) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO removal_messages (removal, place, at, author, text, decision)
            SELECT $1, COALESCE(MAX(place), 0) + 1, $2, $3, $4, $5
              FROM removal_messages
             WHERE removal = $1
            HAVING COALESCE(MAX(place), 0) < $6";
        let added = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(id)
            .bind(message.at.0)
            .bind(message.author)
            .bind(message.text)
            .bind(message.decision)
            .bind(MOST_MESSAGES)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(added, 1)
    }

    /// What was said, in order.
    pub async fn messages_of(&mut self, id: RemovalId) -> Result<Vec<Message>, StoreError> {
        const SQL: &str = "
            SELECT at, author, text, decision
              FROM removal_messages
             WHERE removal = $1
             ORDER BY place";
        let rows: Vec<MessageRow> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_all(conn).await)
            .map_err(reading("removal_messages"))?;
        let message = |row: MessageRow| Message {
            at: Timestamp(row.at),
            staff: Some(row.author).filter(|author| author != REQUESTER),
            text: row.text,
            decision: row.decision.map(Revision),
        };
        Ok(rows.into_iter().map(message).collect())
    }
}
