//! Holds removal requests against the history: each is what its latest event says, and none that was opened is gone.

use serde::Deserialize;

use super::error::{StoreError, reading};
use super::verify::Mismatch;
use super::{Tx, on_backend};
use crate::domain::ids::RemovalId;

/// Rows read at a time.
const PAGE: i64 = 1000;

/// A request beside its latest event.
#[derive(sqlx::FromRow)]
struct Stated {
    id: i64,
    state: String,
    rule: Option<String>,
    policy_version: Option<String>,
    told: Option<String>,
}

#[derive(Deserialize)]
struct Told {
    removal: i64,
    state: String,
    rule: Option<String>,
    policy_version: Option<String>,
}

impl Stated {
    fn mismatch(&self) -> Option<Mismatch> {
        let id = RemovalId(self.id);
        let told: Option<Told> = self.told.as_deref().and_then(|told| serde_json::from_str(told).ok());
        let Some(told) = told.filter(|told| told.removal == self.id) else {
            return Some(Mismatch::Removal { id, what: "revision" });
        };
        // An event that decides nothing says nothing of the rule.
        let says_rule = told.rule.is_some();
        let what = match () {
            () if told.state != self.state => "state",
            () if says_rule && (told.rule != self.rule) => "rule",
            () if says_rule && (told.policy_version != self.policy_version) => "policy_version",
            () => return None,
        };
        Some(Mismatch::Removal { id, what })
    }
}

impl Tx {
    /// Requests that are not what the history says, at most so many.
    pub(super) async fn removals_differ(&mut self, most: usize) -> Result<Vec<Mismatch>, StoreError> {
        const SQL: &str = "
            SELECT removals.id, removals.state, removals.rule, removals.policy_version, events.detail AS told
              FROM removals
              LEFT JOIN events ON events.revision = removals.revision
             WHERE removals.id > $1
             ORDER BY removals.id
             LIMIT $2";
        let mut found = self.removals_gone(most).await?;
        let mut after = 0;
        while found.len() < most {
            let page: Vec<Stated> =
                on_backend!(self, |conn| sqlx::query_as(SQL).bind(after).bind(PAGE).fetch_all(conn).await)
                    .map_err(reading("removals"))?;
            let Some(last) = page.last() else { break };
            after = last.id;
            found.extend(page.iter().filter_map(Stated::mismatch));
        }
        found.truncate(most);
        Ok(found)
    }

    async fn removals_gone(&mut self, most: usize) -> Result<Vec<Mismatch>, StoreError> {
        // The condition is that of the index of these events.
        const SQL: &str = "
            SELECT revision
              FROM events
             WHERE substr(kind, 1, 8) = 'removal-'
               AND kind = 'removal-opened'
               AND NOT EXISTS (SELECT 1 FROM removals WHERE id = events.revision)
             ORDER BY revision
             LIMIT $1";
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let ids: Vec<i64> = on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(most).fetch_all(conn).await)
            .map_err(reading("events"))?;
        Ok(ids.into_iter().map(|id| Mismatch::RemovalGone(RemovalId(id))).collect())
    }
}
