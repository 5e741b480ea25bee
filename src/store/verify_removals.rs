//! Holds removal requests against the history: each stands where its latest event leaves it and was decided as its latest
//! decision says, and none that was opened is gone.

use std::collections::BTreeMap;

use super::error::{StoreError, reading};
use super::removal_events::RemovalFacts;
use super::verify::Mismatch;
use super::{Tx, on_backend};
use crate::domain::ids::{RemovalId, Revision};

/// Rows read at a time.
const PAGE: i64 = 1000;

/// What the history says of a request, as far as it has been read.
struct Told {
    revision: Revision,
    state: String,
    rule: Option<String>,
    policy_version: Option<String>,
}

impl Told {
    /// The same after one event more; one that decides nothing says nothing of the rule.
    fn after(before: Option<Self>, revision: Revision, facts: RemovalFacts) -> Self {
        let earlier = before.map(|told| (told.rule, told.policy_version));
        let decided = facts.decision.map(|cited| (Some(cited.rule.to_string()), Some(cited.policy_version)));
        let (rule, policy_version) = decided.or(earlier).unwrap_or_default();
        Self { revision, state: facts.state, rule, policy_version }
    }
}

#[derive(sqlx::FromRow)]
struct Stated {
    id: i64,
    revision: i64,
    state: String,
    rule: Option<String>,
    policy_version: Option<String>,
}

impl Stated {
    fn mismatch(&self, told: Option<Told>) -> Option<Mismatch> {
        let id = RemovalId(self.id);
        let Some(told) = told else { return Some(Mismatch::Removal { id, what: "beginning" }) };
        let same = [
            ("state", self.state == told.state),
            ("revision", self.revision == told.revision.0),
            ("rule", self.rule == told.rule),
            ("policy_version", self.policy_version == told.policy_version),
        ];
        let what = same.iter().find(|(_, is_same)| !is_same).map(|(what, _)| *what)?;
        Some(Mismatch::Removal { id, what })
    }
}

impl Tx {
    /// Requests that are not what the history says, at most so many.
    pub(super) async fn removals_differ(&mut self, most: usize) -> Result<Vec<Mismatch>, StoreError> {
        const SQL: &str = "
            SELECT id, revision, state, rule, policy_version
              FROM removals
             WHERE id > $1
             ORDER BY id
             LIMIT $2";
        let mut told = self.removals_told().await?;
        let mut found = Vec::new();
        let mut after = 0;
        while found.len() < most {
            let page: Vec<Stated> =
                on_backend!(self, |conn| sqlx::query_as(SQL).bind(after).bind(PAGE).fetch_all(conn).await)
                    .map_err(reading("removals"))?;
            let Some(last) = page.last() else { break };
            after = last.id;
            found.extend(page.iter().filter_map(|row| row.mismatch(told.remove(&RemovalId(row.id)))));
        }
        if found.len() < most {
            found.extend(told.into_keys().map(Mismatch::RemovalGone));
        }
        found.truncate(most);
        Ok(found)
    }

    /// What the history says of every request that it opened.
    async fn removals_told(&mut self) -> Result<BTreeMap<RemovalId, Told>, StoreError> {
        let mut told = BTreeMap::new();
        let mut after = Revision(0);
        loop {
            let page = self.removal_events_after(after, PAGE).await?;
            let Some(last) = page.last() else { return Ok(told) };
            after = last.revision;
            for event in page {
                let id = event.facts.removal;
                let before = told.remove(&id);
                told.insert(id, Told::after(before, event.revision, event.facts));
            }
        }
    }
}
