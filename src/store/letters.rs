//! Letters that did not go out: given up, or to be tried again. Whoever looks at them sees no address whole (S89), and
//! what they tell stays in the outbox.

use serde::Serialize;

use super::error::{StoreError, ensure_all, reading};
use super::events::Act;
use super::{Tx, on_backend};
use crate::domain::email::EmailAddress;
use crate::domain::event::EventKind;
use crate::domain::time::Timestamp;

/// A letter that did not go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stranded {
    /// The store's number.
    pub id: i64,
    /// Which letter, by its template's name.
    pub kind: String,
    /// To whom, masked; `None` once that is forgotten.
    pub to: Option<String>,
    /// When it is tried again; of one that was given up, when it would have been.
    pub due_at: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// Why the last attempt failed.
    pub why: String,
    /// When it was given up, if it was: nothing is left of it to be sent.
    pub failed_at: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    kind: String,
    recipient: String,
    due_at: i64,
    attempts: i64,
    last_error: Option<String>,
    failed_at: Option<i64>,
}

impl From<Row> for Stranded {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            to: row.recipient.parse::<EmailAddress>().ok().map(|to| to.masked()),
            due_at: Timestamp(row.due_at),
            attempts: row.attempts,
            why: row.last_error.unwrap_or_default(),
            failed_at: row.failed_at.map(Timestamp),
        }
    }
}

/// What an event tells of a letter: neither to whom nor what.
#[derive(Serialize)]
struct Told<'a> {
    letter: i64,
    kind: &'a str,
}

impl Tx {
    /// Letters that were given up, the latest first.
    pub async fn letters_given_up(&mut self, limit: i64) -> Result<Vec<Stranded>, StoreError> {
        const SQL: &str = "
            SELECT id, kind, recipient, due_at, attempts, last_error, failed_at
              FROM outbox
             WHERE failed_at IS NOT NULL
             ORDER BY failed_at DESC
             LIMIT $1";
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)
            .map_err(reading("outbox"))?;
        Ok(rows.into_iter().map(Stranded::from).collect())
    }

    /// Letters that were tried and wait to be tried again, the one that is due first at the top.
    pub async fn letters_put_off(&mut self, limit: i64) -> Result<Vec<Stranded>, StoreError> {
        const SQL: &str = "
            SELECT id, kind, recipient, due_at, attempts, last_error, failed_at
              FROM outbox
             WHERE sent_at IS NULL
               AND failed_at IS NULL
               AND attempts > 0
             ORDER BY due_at, id
             LIMIT $1";
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(limit).fetch_all(conn).await)
            .map_err(reading("outbox"))?;
        Ok(rows.into_iter().map(Stranded::from).collect())
    }

    /// One letter that did not go out.
    pub async fn stranded_letter(&mut self, id: i64) -> Result<Option<Stranded>, StoreError> {
        const SQL: &str = "
            SELECT id, kind, recipient, due_at, attempts, last_error, failed_at
              FROM outbox
             WHERE id = $1
               AND sent_at IS NULL
               AND attempts > 0";
        let row: Option<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)
            .map_err(reading("outbox"))?;
        Ok(row.map(Stranded::from))
    }

    /// Has a letter that waits tried again at once, with its event. [`StoreError::Conflict`] when it has gone out, was
    /// given up or is being sent.
    pub async fn retry_letter(&mut self, letter: &Stranded, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE outbox
               SET due_at = $2
             WHERE id = $1
               AND sent_at IS NULL
               AND failed_at IS NULL
               AND claimed_until <= $2";
        self.note(EventKind::LetterRetried, &Told { letter: letter.id, kind: &letter.kind }, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(letter.id)
            .bind(act.at.0)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }

    /// Takes a letter out that waits or was given up, with its event. [`StoreError::Conflict`] when it has gone out or is
    /// being sent.
    pub async fn drop_letter(&mut self, letter: &Stranded, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            DELETE FROM outbox
             WHERE id = $1
               AND sent_at IS NULL
               AND (failed_at IS NOT NULL OR claimed_until <= $2)";
        self.note(EventKind::LetterDropped, &Told { letter: letter.id, kind: &letter.kind }, act).await?;
        let changed = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(letter.id)
            .bind(act.at.0)
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        ensure_all(changed, 1)
    }
}
