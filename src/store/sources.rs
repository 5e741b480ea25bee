//! Who names a listing. Its row has the source that told of it last; here stand the others that name it as well, so that
//! what one source forgets stays listed as long as another one names it. Most listings have one source and no row here.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::bulk::{HandoverRow, SourceRow};
use super::error::{StoreError, reading};
use super::events::{Act, Draft, Subject};
use super::listings::{detail, renewed_detail};
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{ListNumber, ListingId};
use crate::domain::time::Timestamp;

/// A source that names a listing beside the one that its row has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlsoNamed {
    /// The listing.
    pub listing: ListingId,
    /// Who names it.
    pub source: Arc<str>,
    /// When this source last saw its reason.
    pub last_seen_at: Timestamp,
}

/// A listing whose row goes over to another of its sources.
#[derive(sqlx::FromRow)]
struct Heir {
    listing: ListingId,
    source: String,
    criterion: String,
    last_seen_at: i64,
    expires_at: Option<i64>,
}

/// One text but for how a list of numbers is spelt.
macro_rules! others {
    ($ids:literal) => {
        concat!(
            "SELECT listing_sources.listing, listing_sources.source, criteria.id AS criterion, listings.last_seen_at,",
            " listings.expires_at FROM listing_sources JOIN listings ON listings.id = listing_sources.listing",
            " JOIN criteria ON criteria.number = listings.criterion",
            " WHERE listing_sources.listing IN ",
            $ids,
            " AND listing_sources.source <> $2 ORDER BY listing_sources.last_seen_at, listing_sources.source"
        )
    };
}

macro_rules! forget {
    ($ids:literal) => {
        concat!("DELETE FROM listing_sources WHERE listing IN ", $ids, " AND ($2 = '' OR source = $2)")
    };
}

impl Tx {
    /// Notes that sources name listings beside those of their rows. What was noted within the hour before stays as it
    /// is: a feed that is read every few minutes would otherwise write a row for each every time.
    pub async fn note_sources(&mut self, named: &[AlsoNamed]) -> Result<(), StoreError> {
        let rows = named.iter().map(|named| SourceRow {
            listing: named.listing.0,
            source: named.source.clone(),
            last_seen_at: named.last_seen_at.0,
        });
        self.upsert_sources(rows.collect()).await
    }

    /// Active listings of a list that a source names, though another one has told of them since; in the order of ids,
    /// after one of them.
    pub async fn also_named_by(
        &mut self,
        list: ListNumber,
        source: &str,
        after: ListingId,
        limit: i64,
    ) -> Result<Vec<ListingId>, StoreError> {
        const SQL: &str = "
            SELECT listing_sources.listing
              FROM listing_sources
              JOIN listings ON listings.id = listing_sources.listing
             WHERE listing_sources.source = $1
               AND listing_sources.listing > $3
               AND listings.list = $2
               AND listings.source <> $1
             ORDER BY listing_sources.listing
             LIMIT $4";
        on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(source)
            .bind(list)
            .bind(after)
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listing_sources"))
    }

    /// A source no longer names these listings, which others do: it is forgotten, and nothing else changes.
    pub async fn forget_source(&mut self, listings: &[ListingId], source: &str) -> Result<(), StoreError> {
        self.delete_sources(listings, source).await
    }

    /// The source that the rows of these listings have no longer names them. Each that another one names goes over to
    /// the one that saw it last, with its event; returns the rest, which nobody names any more.
    pub async fn hand_over(
        &mut self,
        listings: &[ListingId],
        source: &str,
        act: &Act,
    ) -> Result<Vec<ListingId>, StoreError> {
        // The row may have come back to it: it is among the others, too.
        self.delete_sources(listings, source).await?;
        let heirs = self.heirs(listings, source).await?;
        let drafts = heirs.iter().map(|heir| {
            let told =
                renewed_detail(&heir.criterion, &heir.source, (heir.last_seen_at, heir.expires_at), Some(source));
            Ok(Draft { kind: EventKind::Renewed, subject: Subject::Listing(heir.listing), detail: detail(&told)? })
        });
        let drafts = drafts.collect::<Result<_, StoreError>>()?;
        let first = self.append(act, drafts).await?.0;
        let rows = heirs.iter().zip(first..).map(|(heir, revision)| HandoverRow {
            id: heir.listing.0,
            source: heir.source.clone(),
            revision,
        });
        self.update_source(rows.collect()).await?;
        let kept: HashSet<ListingId> = heirs.into_iter().map(|heir| heir.listing).collect();
        Ok(listings.iter().copied().filter(|listing| !kept.contains(listing)).collect())
    }

    /// The same, and what nobody names any more ends: which these are. For a file that no longer names them, and for a
    /// source that is taken back.
    pub async fn end_or_hand_over(
        &mut self,
        listings: &[ListingId],
        source: &str,
        act: &Act,
    ) -> Result<Vec<ListingId>, StoreError> {
        let unnamed = self.hand_over(listings, source, act).await?;
        self.end_forgotten(&unnamed, source, act).await?;
        Ok(unnamed)
    }

    /// Those of these listings that another source names as well.
    pub async fn named_by_others(
        &mut self,
        listings: &[ListingId],
        source: &str,
    ) -> Result<HashSet<ListingId>, StoreError> {
        Ok(self.heirs(listings, source).await?.into_iter().map(|heir| heir.listing).collect())
    }

    async fn heirs(&mut self, listings: &[ListingId], source: &str) -> Result<Vec<Heir>, StoreError> {
        const SQLITE: &str = others!("(SELECT value FROM json_each($1))");
        const POSTGRES: &str =
            others!("(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST($1 AS JSON)))");
        let sql = self.text(SQLITE, POSTGRES);
        let ids = numbers(listings);
        let rows: Vec<Heir> =
            on_backend!(self, |conn| sqlx::query_as(sql).bind(ids).bind(source).fetch_all(conn).await)
                .map_err(reading("listing_sources"))?;
        // In the order of listings; the last of each is the one that saw it last.
        let heirs: BTreeMap<ListingId, Heir> = rows.into_iter().map(|row| (row.listing, row)).collect();
        Ok(heirs.into_values().collect())
    }

    /// Forgets one source of these listings, or all of them.
    pub(super) async fn delete_sources(&mut self, listings: &[ListingId], source: &str) -> Result<(), StoreError> {
        const SQLITE: &str = forget!("(SELECT value FROM json_each($1))");
        const POSTGRES: &str =
            forget!("(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST($1 AS JSON)))");
        let sql = self.text(SQLITE, POSTGRES);
        let ids = numbers(listings);
        on_backend!(self, |conn| sqlx::query(sql).bind(ids).bind(source).execute(conn).await.map(|_| ()))?;
        Ok(())
    }
}

/// Numbers as a JSON array: one bound value however many they are.
pub(super) fn numbers(listings: &[ListingId]) -> String {
    let numbers: Vec<String> = listings.iter().map(|listing| listing.0.to_string()).collect();
    format!("[{}]", numbers.join(","))
}
