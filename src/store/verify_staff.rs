//! Holds accounts, proposals and news against the history: an account has the role and is open or closed as its events
//! say, a proposal was made and decided by whom they say, news are shown or withdrawn as they say, and none is gone.

use std::collections::BTreeMap;

use serde_json::Value;

use super::error::{StoreError, reading};
use super::verify::Mismatch;
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::ProposalId;

/// An event about an account, a proposal or news.
#[derive(sqlx::FromRow)]
struct Step {
    revision: i64,
    at: i64,
    actor: String,
    kind: String,
    detail: String,
}

/// What the history says of an account.
#[derive(Default)]
struct AccountTold {
    id: i64,
    role: String,
    closed_at: Option<i64>,
}

/// What the history says of a proposal.
struct ProposalTold {
    kind: String,
    by: String,
    decided: Option<(&'static str, String, i64)>,
}

/// What the history says, as far as it has been read.
#[derive(Default)]
struct Told {
    accounts: BTreeMap<String, AccountTold>,
    proposals: BTreeMap<i64, ProposalTold>,
    /// Whether each piece of news is withdrawn.
    news: BTreeMap<i64, bool>,
}

impl Told {
    fn take(&mut self, step: Step) {
        let facts: Value = serde_json::from_str(&step.detail).unwrap_or_default();
        let text = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
        match EventKind::from_word(&step.kind) {
            Some(EventKind::StaffAdded) => {
                let told = AccountTold { id: step.revision, role: text("role"), closed_at: None };
                self.accounts.insert(text("staff"), told);
            }
            Some(EventKind::StaffChanged) => {
                // One's own new address is told without a role.
                if let (Some(told), Some(role)) = (self.accounts.get_mut(&text("staff")), facts["role"].as_str()) {
                    role.clone_into(&mut told.role);
                }
            }
            Some(kind @ (EventKind::StaffDisabled | EventKind::StaffEnabled)) => {
                if let Some(told) = self.accounts.get_mut(&text("staff")) {
                    told.closed_at = (kind == EventKind::StaffDisabled).then_some(step.at);
                }
            }
            Some(EventKind::Proposed) => {
                let told = ProposalTold { kind: text("kind"), by: step.actor, decided: None };
                self.proposals.insert(step.revision, told);
            }
            Some(kind @ (EventKind::ProposalConfirmed | EventKind::ProposalDeclined)) => {
                let id = facts["proposal"].as_i64().unwrap_or_default();
                let state = if kind == EventKind::ProposalConfirmed { "confirmed" } else { "declined" };
                if let Some(told) = self.proposals.get_mut(&id) {
                    told.decided = Some((state, step.actor, step.at));
                }
            }
            Some(EventKind::NewsPosted) => {
                self.news.insert(step.revision, false);
            }
            Some(EventKind::NewsWithdrawn) => {
                self.news.insert(facts["news"].as_i64().unwrap_or_default(), true);
            }
            _ => {}
        }
    }
}

#[derive(sqlx::FromRow)]
struct Account {
    id: i64,
    name: String,
    role: String,
    disabled_at: Option<i64>,
}

impl Account {
    fn mismatch(self, told: Option<AccountTold>) -> Option<Mismatch> {
        let told = told.unwrap_or_default();
        let same = [
            ("beginning", self.id == told.id),
            ("role", self.role == told.role),
            ("disabled_at", self.disabled_at == told.closed_at),
        ];
        let (what, _) = same.into_iter().find(|(_, is_same)| !is_same)?;
        Some(Mismatch::Account { name: self.name, what })
    }
}

#[derive(sqlx::FromRow)]
struct Proposal {
    id: i64,
    kind: String,
    proposed_by: String,
    state: String,
    decided_by: Option<String>,
    decided_at: Option<i64>,
}

impl Proposal {
    fn mismatch(&self, told: Option<ProposalTold>) -> Option<Mismatch> {
        let id = ProposalId(self.id);
        let Some(told) = told else { return Some(Mismatch::Proposal { id, what: "beginning" }) };
        let decided = told.decided.as_ref();
        let same = [
            ("kind", self.kind == told.kind),
            ("proposed_by", self.proposed_by == told.by),
            ("state", self.state == decided.map_or("open", |(state, ..)| *state)),
            ("decided_by", self.decided_by.as_ref() == decided.map(|(_, by, _)| by)),
            ("decided_at", self.decided_at == decided.map(|(.., at)| *at)),
        ];
        let (what, _) = same.into_iter().find(|(_, is_same)| !is_same)?;
        Some(Mismatch::Proposal { id, what })
    }
}

impl Tx {
    /// Accounts, proposals and news that are not what the history says, at most so many.
    pub(super) async fn staff_differ(&mut self, most: usize) -> Result<Vec<Mismatch>, StoreError> {
        let mut told = self.staff_told().await?;
        let mut found = self.accounts_differ(&mut told).await?;
        found.extend(self.proposals_differ(&mut told, most).await?);
        found.extend(self.news_differ(&mut told, most).await?);
        found.truncate(most);
        Ok(found)
    }

    /// What the history says of all of them. Signing in and out is not read.
    async fn staff_told(&mut self) -> Result<Told, StoreError> {
        const SQL: &str = "
            SELECT revision, at, actor, kind, detail
              FROM events
             WHERE kind IN ('staff-added', 'staff-changed', 'staff-disabled', 'staff-enabled', 'proposed',
                            'proposal-confirmed', 'proposal-declined', 'news-posted', 'news-withdrawn')
             ORDER BY revision";
        let steps: Vec<Step> =
            on_backend!(self, |conn| sqlx::query_as(SQL).fetch_all(conn).await).map_err(reading("events"))?;
        let mut told = Told::default();
        for step in steps {
            told.take(step);
        }
        Ok(told)
    }

    async fn accounts_differ(&mut self, told: &mut Told) -> Result<Vec<Mismatch>, StoreError> {
        const SQL: &str = "
            SELECT id, name, role, disabled_at
              FROM staff
             ORDER BY id";
        let rows: Vec<Account> =
            on_backend!(self, |conn| sqlx::query_as(SQL).fetch_all(conn).await).map_err(reading("staff"))?;
        let mut found = Vec::new();
        for row in rows {
            let of_it = told.accounts.remove(&row.name);
            found.extend(row.mismatch(of_it));
        }
        found.extend(std::mem::take(&mut told.accounts).into_keys().map(Mismatch::AccountGone));
        Ok(found)
    }

    async fn proposals_differ(&mut self, told: &mut Told, most: usize) -> Result<Vec<Mismatch>, StoreError> {
        const SQL: &str = "
            SELECT id, kind, proposed_by, state, decided_by, decided_at
              FROM proposals
             WHERE id > $1
             ORDER BY id
             LIMIT $2";
        const PAGE: i64 = 1000;
        let (mut found, mut after) = (Vec::new(), 0);
        while found.len() < most {
            let page: Vec<Proposal> =
                on_backend!(self, |conn| sqlx::query_as(SQL).bind(after).bind(PAGE).fetch_all(conn).await)
                    .map_err(reading("proposals"))?;
            let Some(last) = page.last() else { break };
            after = last.id;
            found.extend(page.iter().filter_map(|row| row.mismatch(told.proposals.remove(&row.id))));
        }
        if found.len() < most {
            let gone = std::mem::take(&mut told.proposals).into_keys();
            found.extend(gone.map(|id| Mismatch::ProposalGone(ProposalId(id))));
        }
        Ok(found)
    }

    async fn news_differ(&mut self, told: &mut Told, most: usize) -> Result<Vec<Mismatch>, StoreError> {
        const SQL: &str = "
            SELECT id, withdrawn_at
              FROM news
             WHERE id > $1
             ORDER BY id
             LIMIT $2";
        const PAGE: i64 = 1000;
        let (mut found, mut after) = (Vec::new(), 0);
        while found.len() < most {
            let page: Vec<(i64, Option<i64>)> =
                on_backend!(self, |conn| sqlx::query_as(SQL).bind(after).bind(PAGE).fetch_all(conn).await)
                    .map_err(reading("news"))?;
            let Some((last, _)) = page.last() else { break };
            after = *last;
            for (id, withdrawn_at) in page {
                let is_as_told = told.news.remove(&id) == Some(withdrawn_at.is_some());
                found.extend((!is_as_told).then_some(Mismatch::News(id)));
            }
        }
        if found.len() < most {
            found.extend(std::mem::take(&mut told.news).into_keys().map(Mismatch::News));
        }
        Ok(found)
    }
}
