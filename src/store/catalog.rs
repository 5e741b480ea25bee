//! Lists in files held against those that the store has, without changing anything: for commands that read, and for
//! whoever asks beforehand what would stand in the way.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Tx;
use super::error::StoreError;
use super::policies::{SyncError, list_row};
use crate::domain::ids::{CriterionNumber, ListNumber};
use crate::domain::list::{Catalog, List};

impl Tx {
    /// The catalog, if the store knows these lists and no others already: [`Tx::sync_catalog`] would change nothing. For
    /// whoever shall not wait for a writer.
    pub async fn synced_catalog(&mut self, lists: &[Arc<List>]) -> Result<Option<Catalog>, StoreError> {
        let known = self.list_rows().await?;
        for list in lists {
            let Some(old) = known.iter().find(|row| row.id == list.id.as_str()) else { return Ok(None) };
            let criteria = self.criterion_rows(old.number).await?;
            let published = criteria.iter().filter(|row| row.published).map(|row| row.id.as_str());
            let is_synced = *old == list_row(old.number, list)
                && published.collect::<BTreeSet<_>>() == list.criteria.iter().map(|c| c.id.as_str()).collect();
            if !is_synced {
                return Ok(None);
            }
        }
        let is_all = known.iter().filter(|row| row.published).count() == lists.len();
        if is_all { Ok(Some(self.known_catalog(lists).await?)) } else { Ok(None) }
    }

    /// Those of these lists and criteria that the store knows, whatever else is in it: enough to say what is listed.
    pub async fn known_catalog(&mut self, lists: &[Arc<List>]) -> Result<Catalog, StoreError> {
        let known = self.list_rows().await?;
        let mut numbered = Vec::with_capacity(lists.len());
        let mut numbers = BTreeMap::new();
        for list in lists {
            let Some(old) = known.iter().find(|row| row.id == list.id.as_str()) else { continue };
            let criteria = self.criterion_rows(old.number).await?;
            for criterion in &list.criteria {
                let row = criteria.iter().find(|row| row.id == criterion.id.as_str());
                numbers.extend(row.map(|row| (criterion.id.clone(), CriterionNumber(row.number))));
            }
            numbered.push((ListNumber(old.number), list.clone()));
        }
        Ok(Catalog::new(numbered, &numbers))
    }

    /// Everything that is listed under what these lists do not have: [`Tx::sync_catalog`] would refuse them for it.
    pub async fn sync_faults(&mut self, lists: &[Arc<List>]) -> Result<Vec<SyncError>, StoreError> {
        let mut faults = Vec::new();
        for row in self.list_rows().await? {
            let Some(list) = lists.iter().find(|list| list.id.as_str() == row.id) else {
                faults.extend(self.list_in_use(&row).await?);
                continue;
            };
            for criterion in self.criterion_rows(row.number).await? {
                let is_kept = list.criteria.iter().any(|kept| kept.id.as_str() == criterion.id);
                if !is_kept {
                    faults.extend(self.criterion_in_use(&criterion).await?);
                }
            }
            faults.extend(self.floors_in_use(list, &row).await?);
        }
        Ok(faults)
    }
}
