//! Budgets that outlast a restart and are shared by all instances (S20): so often within so long, counted exactly, in
//! any stretch of time of that length.
//!
//! What a budget is for is decided by [`crate::services::budgets`], which also turns whom it is for into a key that
//! tells nobody. Here a key is 32 bytes.
//!
//! Whoever spends holds the budget's row until its transaction ends: of fifty at once exactly as many are let through
//! as there is room for. Many transactions take the same rows; they take them in one order and before the history.

use super::error::{StoreError, reading};
use super::{Tx, on_backend};
use crate::domain::time::{Seconds, Timestamp};

/// So often within so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Its name in the store.
    pub scope: &'static str,
    /// How often.
    pub count: u32,
    /// Within how long.
    pub window: Seconds,
}

/// Something to be taken from a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spend {
    /// From which.
    pub budget: Budget,
    /// Whose: a signature, never an address.
    pub key: [u8; 32],
}

/// A budget is spent until then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many, again in {} s", .0.0)]
pub struct RetryAfter(pub Seconds);

impl Tx {
    /// Takes once from each of these budgets, or from none of them: then the wait until all of them have room.
    pub async fn spend(&mut self, spends: &[Spend], now: Timestamp) -> Result<Result<(), RetryAfter>, StoreError> {
        let mut numbers = Vec::with_capacity(spends.len());
        let mut wait = Seconds(0);
        for spend in spends {
            let number = self.hold_budget(spend, now).await?.saturating_add(1);
            wait = wait.max(self.wait_for_room(spend, number, now).await?);
            numbers.push(number);
        }
        if wait > Seconds(0) {
            return Ok(Err(RetryAfter(wait)));
        }
        for (spend, number) in spends.iter().zip(numbers) {
            self.note_spend(spend, number, now).await?;
        }
        Ok(Ok(()))
    }

    /// Keeps everybody else from this budget until the transaction ends: how often it was spent from.
    async fn hold_budget(&mut self, spend: &Spend, now: Timestamp) -> Result<i64, StoreError> {
        const SQL: &str = "
            INSERT INTO budgets (scope, budget_key, spent, touched_at)
            VALUES ($1, $2, 0, $3)
                ON CONFLICT (scope, budget_key) DO UPDATE
               SET touched_at = CASE WHEN excluded.touched_at > budgets.touched_at
                                     THEN excluded.touched_at
                                     ELSE budgets.touched_at END
         RETURNING spent";
        on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(spend.budget.scope)
            .bind(spend.key.as_slice())
            .bind(now.0)
            .fetch_one(conn)
            .await)
        .map_err(reading("budgets"))
    }

    /// How long until there is room for the spend of this number; nothing when there is. Of those before it only as many
    /// count as the budget has: when the first of these is over, there is room.
    async fn wait_for_room(&mut self, spend: &Spend, number: i64, now: Timestamp) -> Result<Seconds, StoreError> {
        const SQL: &str = "
            SELECT spent_at
              FROM budget_spends
             WHERE scope = $1
               AND budget_key = $2
               AND number = $3";
        let first: Option<i64> = on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(spend.budget.scope)
            .bind(spend.key.as_slice())
            .bind(number.saturating_sub(i64::from(spend.budget.count)))
            .fetch_optional(conn)
            .await)
        .map_err(reading("budget_spends"))?;
        // A clock that was put back must not lock anybody out for longer than the budget says.
        let wait = |first: i64| Timestamp(first).plus(spend.budget.window).since(now).min(spend.budget.window);
        Ok(first.map_or(Seconds(0), wait).max(Seconds(0)))
    }

    async fn note_spend(&mut self, spend: &Spend, number: i64, now: Timestamp) -> Result<(), StoreError> {
        const SPENT: &str = "
            UPDATE budgets
               SET spent = $3
             WHERE scope = $1
               AND budget_key = $2";
        const SPEND: &str = "
            INSERT INTO budget_spends (scope, budget_key, number, spent_at)
            VALUES ($1, $2, $3, $4)";
        on_backend!(self, |conn| sqlx::query(SPENT)
            .bind(spend.budget.scope)
            .bind(spend.key.as_slice())
            .bind(number)
            .execute(conn)
            .await
            .map(|_| ()))?;
        on_backend!(self, |conn| sqlx::query(SPEND)
            .bind(spend.budget.scope)
            .bind(spend.key.as_slice())
            .bind(number)
            .bind(now.0)
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Forgets what was spent before a moment, and whose budgets have not been asked for since: how many rows. The
    /// moment must lie further back than the longest window.
    pub async fn forget_budgets(&mut self, before: Timestamp) -> Result<u64, StoreError> {
        const SPENDS: &str = "
            DELETE FROM budget_spends
             WHERE spent_at < $1";
        const BUDGETS: &str = "
            DELETE FROM budgets
             WHERE touched_at < $1";
        let mut forgotten = 0;
        for sql in [SPENDS, BUDGETS] {
            forgotten += self.forget(sql, before).await?;
        }
        Ok(forgotten)
    }
}
