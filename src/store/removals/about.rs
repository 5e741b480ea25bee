//! What stands around a request: when machines look, what they found, what was said, what is erased; and how often its
//! network was removed and listed again.

use super::super::error::{StoreError, corrupt, ensure_all, reading};
use super::super::events::Act;
use super::super::listings::detail;
use super::super::{Tx, on_backend};
use super::Change;
use crate::domain::check::{CheckKind, CheckResult, Outcome};
use crate::domain::event::EventKind;
use crate::domain::ids::{ClauseId, ListNumber, ListingId, RemovalId};
use crate::domain::list::PolicyVersion;
use crate::domain::listing::Listing;
use crate::domain::network::Network;
use crate::domain::removal::{Removal, Step};
use crate::domain::time::{Seconds, Timestamp};

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
}

/// How many requests wait, and how long the answer to one of them is overdue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, sqlx::FromRow)]
pub struct OpenCounts {
    /// Confirmed and not answered.
    pub waiting: i64,
    /// Confirmed more than two days ago.
    pub late: i64,
    /// Confirmed more than seven days ago.
    pub overdue: i64,
}

/// A step that a request took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepTaken {
    /// When.
    pub at: Timestamp,
    /// Which.
    pub step: Step,
    /// The rule and the version of its policy, where the step decided.
    pub decision: Option<(ClauseId, PolicyVersion)>,
}

#[derive(sqlx::FromRow)]
struct StepRow {
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
    /// Says when machines look at a request next; `None`: they do not.
    pub async fn set_turn(&mut self, id: RemovalId, check_at: Option<Timestamp>) -> Result<(), StoreError> {
        const SET: &str = "
            INSERT INTO removal_turns (removal, check_at)
            VALUES ($1, $2)
                ON CONFLICT (removal) DO UPDATE SET check_at = excluded.check_at";
        const UNSET: &str = "
            DELETE FROM removal_turns
             WHERE removal = $1";
        match check_at {
            Some(at) => on_backend!(self, |conn| sqlx::query(SET).bind(id).bind(at.0).execute(conn).await.map(|_| ()))?,
            None => on_backend!(self, |conn| sqlx::query(UNSET).bind(id).execute(conn).await.map(|_| ()))?,
        }
        Ok(())
    }

    /// True when machines have a request to look at now: asked before a writer's place is taken.
    pub async fn has_turn(&mut self, now: Timestamp) -> Result<bool, StoreError> {
        const SQL: &str = "SELECT EXISTS (SELECT 1 FROM removal_turns WHERE check_at <= $1)";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(now.0).fetch_one(conn).await)
            .map_err(reading("removal_turns"))
    }

    /// Takes the request that machines have to look at the longest, for `lease`. No event: nothing of it changes.
    pub async fn lease_turn(&mut self, now: Timestamp, lease: Seconds) -> Result<Option<RemovalId>, StoreError> {
        // The condition stands outside as well: see `lease_letter`.
        const SQL: &str = "
            UPDATE removal_turns
               SET check_at = $2
             WHERE check_at <= $1
               AND removal = (SELECT removal
                                FROM removal_turns
                               WHERE check_at <= $1
                               ORDER BY check_at, removal
                               LIMIT 1)
         RETURNING removal";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(now.0).bind(now.plus(lease).0).fetch_optional(conn).await)
            .map_err(reading("removal_turns"))
    }

    /// Keeps a step for the request's own page.
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
        Ok(())
    }

    /// The steps that a request took, in order.
    pub async fn steps_of(&mut self, id: RemovalId) -> Result<Vec<StepTaken>, StoreError> {
        const SQL: &str = "
            SELECT at, step, rule, policy_version
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

    /// Notes that control of the network was shown, with its event.
    pub async fn note_control(&mut self, removal: &Removal, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE removals
               SET has_control = TRUE,
                   touched_at = $3,
                   revision = $4
             WHERE id = $1
               AND state = $2";
        let revision = self.note_of(EventKind::RemovalProved, removal, act).await?;
        self.touch(SQL, removal, revision, act).await
    }

    /// Notes that the mailbox is that of whoever asks, with its event.
    pub async fn note_mailbox(&mut self, removal: &Removal, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE removals
               SET has_mailbox = TRUE,
                   touched_at = $3,
                   revision = $4
             WHERE id = $1
               AND state = $2";
        let revision = self.note_of(EventKind::RemovalReached, removal, act).await?;
        self.touch(SQL, removal, revision, act).await
    }

    /// Says that an open request is about another listing now, with its event: the one that it was about was split.
    pub async fn move_removal(&mut self, removal: &Removal, listing: ListingId, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE removals
               SET listing = $3,
                   revision = $4
             WHERE id = $1
               AND state = $2";
        let revision = self.note_of(EventKind::RemovalMoved, removal, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(removal.id)
            .bind(removal.state.word())
            .bind(listing)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Active listings inside a network that were once one with this listing of it: what is left of a range that single
    /// addresses have left.
    pub async fn pieces_inside(
        &mut self,
        list: ListNumber,
        network: &Network,
        of: &Listing,
        limit: i64,
    ) -> Result<Vec<ListingId>, StoreError> {
        const SQL: &str = "
            SELECT listings.id
              FROM listings
              JOIN criteria ON criteria.number = listings.criterion
             WHERE listings.network >= $2
               AND listings.network <= $3
               AND listings.list = $1
               AND listings.ended_at IS NULL
               AND listings.first_listed_at = $4
               AND listings.source = $5
               AND criteria.id = $6
             ORDER BY listings.network
             LIMIT $7";
        on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(list)
            .bind(network.key())
            .bind(network.last_key())
            .bind(of.first_listed_at.0)
            .bind(of.source.as_str())
            .bind(of.criterion.as_str())
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listings"))
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
        const INSERT: &str = "
            INSERT INTO removal_messages (removal, place, at, author, text)
            SELECT $1, COALESCE(MAX(place), 0) + 1, $2, $3, $4
              FROM removal_messages
             WHERE removal = $1
            HAVING COALESCE(MAX(place), 0) < $5";
        let kind = if is_staff { EventKind::RemovalAsked } else { EventKind::RemovalAnswered };
        let revision = self.note_of(kind, removal, act).await?;
        self.touch(TOUCH, removal, revision, act).await?;
        let author = if is_staff { act.actor.to_string() } else { REQUESTER.to_owned() };
        let added = on_backend!(self, |conn| sqlx::query(INSERT)
            .bind(removal.id)
            .bind(act.at.0)
            .bind(author)
            .bind(text)
            .bind(MOST_MESSAGES)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(added, 1)
    }

    /// What was said, in order.
    pub async fn messages_of(&mut self, id: RemovalId) -> Result<Vec<Message>, StoreError> {
        const SQL: &str = "
            SELECT at, author, text
              FROM removal_messages
             WHERE removal = $1
             ORDER BY place";
        let rows: Vec<MessageRow> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_all(conn).await)
            .map_err(reading("removal_messages"))?;
        let message = |row: MessageRow| Message {
            at: Timestamp(row.at),
            staff: Some(row.author).filter(|author| author != REQUESTER),
            text: row.text,
        };
        Ok(rows.into_iter().map(message).collect())
    }

    /// Erases what is personal in a request, with its event: address, words, messages, and what machines found about
    /// them. What was decided and when stays.
    pub async fn erase_removal(&mut self, removal: &Removal, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE removals
               SET email = NULL,
                   mailbox = NULL,
                   words = '',
                   erased_at = $3,
                   touched_at = $3,
                   revision = $4
             WHERE id = $1
               AND state = $2
               AND erased_at IS NULL";
        const MESSAGES: &str = "DELETE FROM removal_messages WHERE removal = $1";
        const CHECKS: &str = "DELETE FROM removal_checks WHERE removal = $1";
        // Letters that wait hold the address and the link. A reference has no sign that LIKE reads otherwise.
        const LETTERS: &str = "
            DELETE FROM outbox
             WHERE sent_at IS NULL
               AND failed_at IS NULL
               AND letter_values LIKE $1";
        let revision = self.note_of(EventKind::RemovalErased, removal, act).await?;
        self.touch(SQL, removal, revision, act).await?;
        on_backend!(self, |conn| sqlx::query(MESSAGES).bind(removal.id).execute(conn).await.map(|_| ()))?;
        on_backend!(self, |conn| sqlx::query(CHECKS).bind(removal.id).execute(conn).await.map(|_| ()))?;
        let letters = format!("%\"{}\"%", removal.reference);
        on_backend!(self, |conn| sqlx::query(LETTERS).bind(letters).execute(conn).await.map(|_| ()))?;
        Ok(())
    }

    /// Runs a change of one request that stays in its state.
    async fn touch(
        &mut self,
        sql: &'static str,
        removal: &Removal,
        revision: i64,
        act: &Act,
    ) -> Result<(), StoreError> {
        let changed = on_backend!(self, |conn| sqlx::query(sql)
            .bind(removal.id)
            .bind(removal.state.word())
            .bind(act.at.0)
            .bind(revision)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// When requests for exactly this network on a list were granted, the latest first; of several that were granted
    /// together one counts.
    pub async fn removed_at(
        &mut self,
        list: ListNumber,
        network: &Network,
        limit: i64,
    ) -> Result<Vec<Timestamp>, StoreError> {
        const SQL: &str = "
            SELECT DISTINCT decided_at
              FROM removals
             WHERE network = $2
               AND list = $1
               AND state = 'granted'
             ORDER BY decided_at DESC
             LIMIT $3";
        let rows: Vec<i64> = on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(list)
            .bind(network.key())
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("removals"))?;
        Ok(rows.into_iter().map(Timestamp).collect())
    }

    /// How many requests await an answer, and how many of them since before these two moments.
    pub async fn open_removal_counts(&mut self, late: Timestamp, overdue: Timestamp) -> Result<OpenCounts, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*) AS waiting,
                   COUNT(*) FILTER (WHERE COALESCE(appealed_at, confirmed_at) <= $1) AS late,
                   COUNT(*) FILTER (WHERE COALESCE(appealed_at, confirmed_at) <= $2) AS overdue
              FROM removals
             WHERE state IN ('unconfirmed', 'checking', 'following', 'reviewing', 'appealed')
               AND confirmed_at IS NOT NULL";
        on_backend!(self, |conn| sqlx::query_as(SQL).bind(late.0).bind(overdue.0).fetch_one(conn).await)
            .map_err(reading("removals"))
    }
}
