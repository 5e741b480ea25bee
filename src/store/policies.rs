//! Lists, criteria and policies as the store knows them: numbers given once, and every version of a policy kept
//! readable, because decisions cite it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::error::{StoreError, reading};
use super::events::{Act, Draft, Subject};
use super::listings::detail;
use super::{Tx, on_backend};
use crate::domain::check::CheckKind;
use crate::domain::event::EventKind;
use crate::domain::ids::{ClauseId, CriterionNumber, ListId, ListNumber};
use crate::domain::list::{Catalog, List, PolicyVersion, RuleKind};
use crate::domain::network::Family;
use crate::domain::time::Timestamp;

/// Whoever acts when the lists' files do.
pub const LISTS: &str = "lists";

/// The index keeps a criterion in 16 bits.
const MOST_CRITERIA: i64 = 65_535;

/// Why the lists' files cannot take effect. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// A clause is gone, but something is listed under it.
    #[error(
        "criterion {criterion} is no longer published, but {listings} active listings stand under it: put it back, or end them first"
    )]
    CriterionInUse {
        /// The clause.
        criterion: String,
        /// How many active listings it has.
        listings: i64,
    },
    /// A list's folder is gone, but it is not empty.
    #[error(
        "list {list} is no longer published, but it has {listings} active listings: put its folder back, or end them first"
    )]
    ListInUse {
        /// The list.
        list: String,
        /// How many active listings it has.
        listings: i64,
    },
    /// Something wider than the new limit is listed.
    #[error(
        "list {list} takes nothing wider than /{floor} now, but {listings} active listings are: widen it, or end them first"
    )]
    FloorInUse {
        /// The list.
        list: String,
        /// The new limit, as a prefix length.
        floor: u8,
        /// How many active listings are wider.
        listings: i64,
    },
    /// Numbers have run out.
    #[error("more than 65,535 criteria have been published here over the years: the database has no number left")]
    NoNumberLeft,
    /// The store did not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A version of a policy that was in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPolicy {
    /// Hash of its files.
    pub version: PolicyVersion,
    /// When it first took effect.
    pub published_at: Timestamp,
    /// Criteria, rules and texts, as JSON.
    pub content: String,
}

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct ListRow {
    pub(super) number: i64,
    pub(super) id: String,
    zone: String,
    floor_v4: i64,
    floor_v6: i64,
    policy_version: String,
    pub(super) published: bool,
}

#[derive(sqlx::FromRow)]
pub(super) struct CriterionRow {
    pub(super) number: i64,
    pub(super) id: String,
    pub(super) published: bool,
}

/// What is kept of a policy: everything that a decision may cite.
#[derive(Serialize)]
struct PolicyContent<'a> {
    zone: &'a str,
    intended_use: &'a str,
    scope: &'a str,
    collateral: &'a str,
    expiry_policy: &'a str,
    who_may_ask: &'a str,
    removal: &'static str,
    expiry_seconds: Option<i64>,
    floor_v4: u8,
    floor_v6: u8,
    criteria: Vec<CriterionContent<'a>>,
    rules: Vec<RuleContent<'a>>,
}

#[derive(Serialize)]
struct CriterionContent<'a> {
    id: &'a ClauseId,
    code: String,
    text: &'a str,
    evidence: &'a str,
    expiry_seconds: Option<i64>,
}

#[derive(Serialize)]
struct RuleContent<'a> {
    id: &'a ClauseId,
    kind: &'static str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    check: Option<CheckKind>,
    #[serde(skip_serializing_if = "is_false")]
    grants: bool,
    #[serde(skip_serializing_if = "is_false")]
    single: bool,
}

/// What a rule does not do is left out, as it was before rules could do it.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_false(value: &bool) -> bool {
    !value
}

#[derive(Serialize)]
struct PublishedDetail<'a> {
    list: &'a ListId,
    version: &'a str,
}

impl Tx {
    /// Makes the store know these lists and no others: numbers what is new, keeps each new version of a policy with its
    /// event, and refuses what would leave a listing without a published criterion (I1). Doing it again changes nothing.
    pub async fn sync_catalog(&mut self, lists: &[Arc<List>], now: Timestamp) -> Result<Catalog, SyncError> {
        let act = Act::by(LISTS, now);
        // Two instances that start together would otherwise give one number twice.
        self.lock_chain().await?;
        let known = self.list_rows().await?;
        for row in known.iter().filter(|row| row.published) {
            if !lists.iter().any(|list| list.id.as_str() == row.id) {
                self.unpublish_list(row).await?;
            }
        }
        let mut numbered = Vec::with_capacity(lists.len());
        let mut numbers = BTreeMap::new();
        let mut next = known.iter().map(|row| row.number).max().unwrap_or(0) + 1;
        for list in lists {
            let old = known.iter().find(|row| row.id == list.id.as_str());
            let number = old.map_or(next, |row| row.number);
            next = next.max(number + 1);
            self.sync_list(number, list, old, &act).await?;
            self.sync_criteria(number, list, &mut numbers).await?;
            numbered.push((ListNumber(number), list.clone()));
        }
        Ok(Catalog::new(numbered, &numbers))
    }

    /// Every version of a list's policy that was in force, the latest first.
    pub async fn policy_versions(&mut self, list: &ListId) -> Result<Vec<StoredPolicy>, StoreError> {
        const SQL: &str = "
            SELECT version, published_at, content
              FROM policy_versions
              JOIN lists ON lists.number = policy_versions.list
             WHERE lists.id = $1
             ORDER BY published_at DESC, version";
        let rows: Vec<(String, i64, String)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(list.as_str()).fetch_all(conn).await)
                .map_err(reading("policy_versions"))?;
        let stored = |(version, at, content)| StoredPolicy {
            version: PolicyVersion(version),
            published_at: Timestamp(at),
            content,
        };
        Ok(rows.into_iter().map(stored).collect())
    }

    pub(super) async fn list_rows(&mut self) -> Result<Vec<ListRow>, StoreError> {
        const SQL: &str = "
            SELECT number, id, zone, floor_v4, floor_v6, policy_version, published
              FROM lists
             ORDER BY number";
        on_backend!(self, |conn| sqlx::query_as(SQL).fetch_all(conn).await).map_err(reading("lists"))
    }

    async fn sync_list(&mut self, number: i64, list: &List, old: Option<&ListRow>, act: &Act) -> Result<(), SyncError> {
        const NEW: &str = "
            INSERT INTO lists (number, id, zone, floor_v4, floor_v6, policy_version, published)
            VALUES ($1, $2, $3, $4, $5, $6, TRUE)";
        const KNOWN: &str = "
            UPDATE lists
               SET zone = $3,
                   floor_v4 = $4,
                   floor_v6 = $5,
                   policy_version = $6,
                   published = TRUE
             WHERE number = $1
               AND id = $2";
        let new = list_row(number, list);
        if old == Some(&new) {
            return Ok(());
        }
        if let Some(old) = old
            && let Some(fault) = self.floors_in_use(list, old).await?
        {
            return Err(fault);
        }
        let sql = if old.is_some() { KNOWN } else { NEW };
        on_backend!(self, |conn| sqlx::query(sql)
            .bind(new.number)
            .bind(new.id.as_str())
            .bind(new.zone.as_str())
            .bind(new.floor_v4)
            .bind(new.floor_v6)
            .bind(new.policy_version.as_str())
            .execute(conn)
            .await
            .map(|_| ()))
        .map_err(StoreError::from)?;
        if old.is_none_or(|old| old.policy_version != new.policy_version || !old.published) {
            self.publish_policy(number, list, act).await?;
        }
        Ok(())
    }

    /// A floor above something that is listed: I1 would be broken from then on.
    pub(super) async fn floors_in_use(&mut self, list: &List, old: &ListRow) -> Result<Option<SyncError>, StoreError> {
        const SQLITE: &str = "
            SELECT COUNT(*)
              FROM listings
             WHERE list = $1
               AND ended_at IS NULL
               AND substr(network, 1, 1) = $2
               AND substr(network, -1) < $3";
        const POSTGRES: &str = "
            SELECT COUNT(*)
              FROM listings
             WHERE list = $1
               AND ended_at IS NULL
               AND substr(network, 1, 1) = $2
               AND substr(network, length(network)) < $3";
        let sql = self.text(SQLITE, POSTGRES);
        for (family, old_floor) in [(Family::V4, old.floor_v4), (Family::V6, old.floor_v6)] {
            let floor = list.floor(family).max(1);
            if i64::from(floor) <= old_floor {
                continue;
            }
            let byte = match family {
                Family::V4 => 4_u8,
                Family::V6 => 6,
            };
            let listings: i64 = on_backend!(self, |conn| sqlx::query_scalar(sql)
                .bind(old.number)
                .bind(vec![byte])
                .bind(vec![floor])
                .fetch_one(conn)
                .await)?;
            if listings > 0 {
                return Ok(Some(SyncError::FloorInUse { list: list.id.to_string(), floor, listings }));
            }
        }
        Ok(None)
    }

    async fn publish_policy(&mut self, number: i64, list: &List, act: &Act) -> Result<(), StoreError> {
        const SQL: &str = "
            INSERT INTO policy_versions (list, version, published_at, content)
            SELECT $1, $2, $3, $4
             WHERE NOT EXISTS (SELECT 1 FROM policy_versions WHERE list = $1 AND version = $2)";
        let version = list.policy_version.0.as_str();
        let content = detail(&content_of(list))?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(number)
            .bind(version)
            .bind(act.at.0)
            .bind(content)
            .execute(conn)
            .await
            .map(|_| ()))?;
        let told = detail(&PublishedDetail { list: &list.id, version })?;
        let draft = Draft { kind: EventKind::PolicyPublished, subject: Subject::Other, detail: told };
        self.append(act, vec![draft]).await?;
        Ok(())
    }

    async fn sync_criteria(
        &mut self,
        list_number: i64,
        list: &List,
        numbers: &mut BTreeMap<ClauseId, CriterionNumber>,
    ) -> Result<(), SyncError> {
        const SQL: &str = "
            INSERT INTO criteria (number, list, id, published)
            SELECT COALESCE(MAX(number), 0) + 1, $1, $2, TRUE
              FROM criteria
             WHERE TRUE
         RETURNING number";
        let known = self.criterion_rows(list_number).await?;
        let published: BTreeSet<&str> = list.criteria.iter().map(|criterion| criterion.id.as_str()).collect();
        for row in known.iter().filter(|row| row.published && !published.contains(row.id.as_str())) {
            self.unpublish_criterion(row).await?;
        }
        for criterion in &list.criteria {
            let old = known.iter().find(|row| row.id == criterion.id.as_str());
            let number = match old {
                Some(row) => {
                    if !row.published {
                        self.set_published(row.number, true).await?;
                    }
                    row.number
                }
                None if self.last_criterion().await? >= MOST_CRITERIA => return Err(SyncError::NoNumberLeft),
                None => on_backend!(self, |conn| sqlx::query_scalar(SQL)
                    .bind(list_number)
                    .bind(criterion.id.as_str())
                    .fetch_one(conn)
                    .await)
                .map_err(StoreError::from)?,
            };
            numbers.insert(criterion.id.clone(), CriterionNumber(number));
        }
        Ok(())
    }

    pub(super) async fn criterion_rows(&mut self, list: i64) -> Result<Vec<CriterionRow>, StoreError> {
        const SQL: &str = "
            SELECT number, id, published
              FROM criteria
             WHERE list = $1
             ORDER BY number";
        on_backend!(self, |conn| sqlx::query_as(SQL).bind(list).fetch_all(conn).await).map_err(reading("criteria"))
    }

    async fn last_criterion(&mut self) -> Result<i64, StoreError> {
        const SQL: &str = "
            SELECT COALESCE(MAX(number), 0)
              FROM criteria";
        Ok(on_backend!(self, |conn| sqlx::query_scalar(SQL).fetch_one(conn).await)?)
    }

    async fn unpublish_list(&mut self, row: &ListRow) -> Result<(), SyncError> {
        const SQL: &str = "
            UPDATE lists
               SET published = FALSE
             WHERE number = $1";
        if let Some(fault) = self.list_in_use(row).await? {
            return Err(fault);
        }
        for criterion in self.criterion_rows(row.number).await?.iter().filter(|criterion| criterion.published) {
            self.set_published(criterion.number, false).await?;
        }
        on_backend!(self, |conn| sqlx::query(SQL).bind(row.number).execute(conn).await.map(|_| ()))
            .map_err(StoreError::from)?;
        Ok(())
    }

    /// Listings on a list that has no folder any more.
    pub(super) async fn list_in_use(&mut self, row: &ListRow) -> Result<Option<SyncError>, StoreError> {
        let listings = self.active_count(ListNumber(row.number)).await?;
        Ok((listings > 0).then(|| SyncError::ListInUse { list: row.id.clone(), listings }))
    }

    async fn unpublish_criterion(&mut self, row: &CriterionRow) -> Result<(), SyncError> {
        match self.criterion_in_use(row).await? {
            Some(fault) => Err(fault),
            None => Ok(self.set_published(row.number, false).await?),
        }
    }

    /// Listings under a clause that no list has any more.
    pub(super) async fn criterion_in_use(&mut self, row: &CriterionRow) -> Result<Option<SyncError>, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*)
              FROM listings
             WHERE criterion = $1
               AND ended_at IS NULL";
        let listings: i64 = on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(row.number).fetch_one(conn).await)?;
        Ok((listings > 0).then(|| SyncError::CriterionInUse { criterion: row.id.clone(), listings }))
    }

    async fn set_published(&mut self, criterion: i64, published: bool) -> Result<(), StoreError> {
        const SQL: &str = "
            UPDATE criteria
               SET published = $2
             WHERE number = $1";
        on_backend!(self, |conn| sqlx::query(SQL).bind(criterion).bind(published).execute(conn).await.map(|_| ()))?;
        Ok(())
    }
}

/// A list as the store shall know it.
pub(super) fn list_row(number: i64, list: &List) -> ListRow {
    ListRow {
        number,
        id: list.id.to_string(),
        zone: list.zone.clone(),
        floor_v4: i64::from(list.floor_v4.max(1)),
        floor_v6: i64::from(list.floor_v6.max(1)),
        policy_version: list.policy_version.0.clone(),
        published: true,
    }
}

fn content_of(list: &List) -> PolicyContent<'_> {
    let criteria = list.criteria.iter().map(|criterion| CriterionContent {
        id: &criterion.id,
        code: criterion.code.to_string(),
        text: &criterion.text,
        evidence: &criterion.evidence,
        expiry_seconds: criterion.expiry.map(|expiry| expiry.0),
    });
    let rules = list.rules.iter().map(|rule| RuleContent {
        id: &rule.id,
        kind: match rule.kind {
            RuleKind::Removal => "removal",
            RuleKind::Refusal => "refusal",
        },
        text: &rule.text,
        check: rule.check,
        grants: rule.grants,
        single: rule.single,
    });
    PolicyContent {
        zone: &list.zone,
        intended_use: &list.intended_use,
        scope: &list.scope,
        collateral: &list.collateral,
        expiry_policy: &list.expiry_policy,
        who_may_ask: &list.who_may_ask,
        removal: list.removal.word(),
        expiry_seconds: list.expiry.map(|expiry| expiry.0),
        floor_v4: list.floor_v4,
        floor_v6: list.floor_v6,
        criteria: criteria.collect(),
        rules: rules.collect(),
    }
}
