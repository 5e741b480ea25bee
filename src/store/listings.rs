//! Listings: begun, renewed and ended by the thousand, each change with its one event in the same transaction (I2).
//!
//! Whether something may be listed is decided by [`crate::domain::listing::Admission`] before it comes here; the schema
//! refuses what may not be all the same (I1).

use std::sync::Arc;

use serde::Serialize;

use super::bulk::{EndRow, EndRowFacts, EvidenceRow, ListingRow, RenewalRow, StandingRow};
use super::error::{StoreError, corrupt, reading};
use super::events::{Act, Draft, Subject, covering_keys};
use super::evidence::PIECES_KEPT;
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::{ClauseId, CriterionNumber, ListId, ListNumber, ListingId, Revision};
use crate::domain::listing::{Ended, EndedHow, Listing};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

/// What was seen, in words: for everybody, and for staff.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceText {
    /// What everybody may read.
    pub public: String,
    /// What only staff may read.
    pub private: String,
}

/// A listing to begin.
#[derive(Debug, Clone)]
pub struct NewListing<'a> {
    /// What is listed.
    pub network: Network,
    /// The criterion's number and name.
    pub criterion: (CriterionNumber, &'a ClauseId),
    /// Who told us.
    pub source: Arc<str>,
    /// When it began; not after `last_seen_at`.
    pub first_listed_at: Timestamp,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
    /// What was seen, if anything is to be kept.
    pub evidence: Option<EvidenceText>,
}

/// An active listing that was seen again.
#[derive(Debug, Clone)]
pub struct Renewal<'a> {
    /// The listing.
    pub id: ListingId,
    /// How often it had been seen before, as [`Standing::sightings`] says.
    pub sightings: i64,
    /// The criterion's number and name from now on.
    pub criterion: (CriterionNumber, &'a ClauseId),
    /// Who told us this time.
    pub source: Arc<str>,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
    /// What was seen, if anything is to be kept.
    pub evidence: Option<EvidenceText>,
}

/// An active listing as an import meets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The listing.
    pub id: ListingId,
    /// What is listed.
    pub network: Network,
    /// Under which criterion.
    pub criterion: CriterionNumber,
    /// Who told us last.
    pub source: String,
    /// When it began.
    pub first_listed_at: Timestamp,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
    /// How often its reason has been seen.
    pub sightings: i64,
}

#[derive(Serialize)]
struct ListedDetail<'a> {
    list: &'a str,
    network: Network,
    criterion: &'a str,
    source: &'a str,
    first_listed_at: i64,
    last_seen_at: i64,
    expires_at: Option<i64>,
}

#[derive(Serialize)]
pub(super) struct RenewedDetail<'a> {
    criterion: &'a str,
    source: &'a str,
    last_seen_at: i64,
    expires_at: Option<i64>,
    /// The source that no longer names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    forgotten_by: Option<&'a str>,
}

/// The facts of a listing after a renewal: criterion, source, last sighting and end.
pub(super) fn renewed_detail<'a>(
    criterion: &'a str,
    source: &'a str,
    (last_seen_at, expires_at): (i64, Option<i64>),
    forgotten_by: Option<&'a str>,
) -> RenewedDetail<'a> {
    RenewedDetail { criterion, source, last_seen_at, expires_at, forgotten_by }
}

#[derive(Serialize)]
struct EndedDetail<'a> {
    how: &'static str,
    /// The source that no longer names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    forgotten_by: Option<&'a str>,
}

/// The detail of an event as JSON.
pub(super) fn detail(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Driver(sqlx::Error::Encode(Box::new(error))))
}

/// A listing as a statement of [`select_listing`] gives it.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: i64,
    list: String,
    network: Vec<u8>,
    criterion: String,
    source: String,
    first_listed_at: i64,
    last_seen_at: i64,
    expires_at: Option<i64>,
    ended_at: Option<i64>,
    ended_how: Option<String>,
    ended_by: Option<String>,
    revision: i64,
}

impl TryFrom<Row> for Listing {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let ended = match (row.ended_at, row.ended_how, row.ended_by) {
            (None, None, None) => None,
            (Some(at), Some(how), Some(by)) => {
                let how = EndedHow::from_word(&how).ok_or_else(|| corrupt("listings", "ended_how"))?;
                Some(Ended { at: Timestamp(at), how, by, revision: Revision(row.revision) })
            }
            _ => return Err(corrupt("listings", "ended_at")),
        };
        Ok(Self {
            id: ListingId(row.id),
            list: row.list.parse().map_err(|_| corrupt("lists", "id"))?,
            network: Network::from_key(&row.network).map_err(|_| corrupt("listings", "network"))?,
            criterion: row.criterion.parse().map_err(|_| corrupt("criteria", "id"))?,
            source: row.source,
            first_listed_at: Timestamp(row.first_listed_at),
            last_seen_at: Timestamp(row.last_seen_at),
            expires_at: row.expires_at.map(Timestamp),
            ended,
        })
    }
}

impl TryFrom<StandingRow> for Standing {
    type Error = StoreError;

    fn try_from(row: StandingRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: ListingId(row.id),
            network: Network::from_key(&row.network).map_err(|_| corrupt("listings", "network"))?,
            criterion: CriterionNumber(row.criterion),
            source: row.source,
            first_listed_at: Timestamp(row.first_listed_at),
            last_seen_at: Timestamp(row.last_seen_at),
            expires_at: row.expires_at.map(Timestamp),
            sightings: row.sightings,
        })
    }
}

/// A listing with the names of its list and criterion.
macro_rules! select_listing {
    ($from:literal, $rest:literal) => {
        concat!(
            "SELECT found.id, lists.id AS list, found.network, criteria.id AS criterion, found.source,",
            " found.first_listed_at, found.last_seen_at, found.expires_at, found.ended_at, found.ended_how,",
            " found.ended_by, found.revision FROM ",
            $from,
            " AS found JOIN lists ON lists.number = found.list JOIN criteria ON criteria.number = found.criterion ",
            $rest
        )
    };
}

pub(super) use select_listing;

/// Active and past, since each index holds only one of them. One text but for how a list of keys is spelt.
macro_rules! covering {
    ($keys:literal) => {
        concat!(
            "SELECT found.id, lists.id AS list, found.network, criteria.id AS criterion, found.source,",
            " found.first_listed_at, found.last_seen_at, found.expires_at, found.ended_at, found.ended_how,",
            " found.ended_by, found.revision",
            " FROM (SELECT * FROM listings WHERE ended_at IS NULL AND network IN ",
            $keys,
            " UNION ALL SELECT * FROM listings WHERE ended_at IS NOT NULL AND network IN ",
            $keys,
            ") AS found JOIN lists ON lists.number = found.list JOIN criteria ON criteria.number = found.criterion",
            " ORDER BY CASE WHEN found.ended_at IS NULL THEN 0 ELSE 1 END, found.ended_at DESC, found.id DESC LIMIT $2"
        )
    };
}

impl Tx {
    /// One listing, active or ended.
    pub async fn listing(&mut self, id: ListingId) -> Result<Option<Listing>, StoreError> {
        const SQL: &str = select_listing!("listings", "WHERE found.id = $1");
        let row: Option<Row> = on_backend!(self, |conn| sqlx::query_as(SQL).bind(id).fetch_optional(conn).await)
            .map_err(reading("listings"))?;
        row.map(Listing::try_from).transpose()
    }

    /// Listings of this network and of every network around it: the active ones, then the past ones, the latest end
    /// first.
    pub async fn listings_covering(&mut self, network: &Network, limit: i64) -> Result<Vec<Listing>, StoreError> {
        const SQLITE: &str = covering!("(SELECT unhex(value) FROM json_each($1))");
        const POSTGRES: &str =
            covering!("(SELECT decode(value, 'hex') FROM json_array_elements_text(CAST($1 AS JSON)))");
        let sql = self.text(SQLITE, POSTGRES);
        let keys = covering_keys(network);
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(sql).bind(keys).bind(limit).fetch_all(conn).await)
            .map_err(reading("listings"))?;
        rows.into_iter().map(Listing::try_from).collect()
    }

    /// Past listings inside this network, itself included, in the order of networks.
    pub async fn ended_inside(&mut self, network: &Network, limit: i64) -> Result<Vec<Listing>, StoreError> {
        const SQL: &str = select_listing!(
            "listings",
            "WHERE found.ended_at IS NOT NULL AND found.network >= $1 AND found.network <= $2
             ORDER BY found.network, found.list, found.id
             LIMIT $3"
        );
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(SQL)
            .bind(network.key())
            .bind(network.last_key())
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listings"))?;
        rows.into_iter().map(Listing::try_from).collect()
    }

    /// Active listings of a list on exactly these networks, in no order.
    pub async fn active_on(&mut self, list: ListNumber, networks: &[Network]) -> Result<Vec<Standing>, StoreError> {
        let keys = networks.iter().map(Network::key).collect();
        self.select_standing(list.0, keys).await?.into_iter().map(Standing::try_from).collect()
    }

    /// When listings of a list on exactly these networks were last ended by a removal or by staff: a relisting needs
    /// something seen after that.
    pub async fn taken_off(
        &mut self,
        list: ListNumber,
        networks: &[Network],
    ) -> Result<Vec<(Network, Timestamp)>, StoreError> {
        let keys = networks.iter().map(Network::key).collect();
        let rows = self.select_taken_off(list.0, keys).await?;
        rows.into_iter()
            .map(|(key, at)| {
                let network = Network::from_key(&key).map_err(|_| corrupt("listings", "network"))?;
                Ok((network, Timestamp(at)))
            })
            .collect()
    }

    /// Active listings whose time has come, the longest overdue first.
    pub async fn due(&mut self, now: Timestamp, limit: i64) -> Result<Vec<ListingId>, StoreError> {
        const SQL: &str = "
            SELECT id
              FROM listings
             WHERE ended_at IS NULL
               AND expires_at IS NOT NULL
               AND expires_at <= $1
             ORDER BY expires_at, id
             LIMIT $2";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(now.0).bind(limit).fetch_all(conn).await)
            .map_err(reading("listings"))
    }

    /// How many active listings a list has.
    pub async fn active_count(&mut self, list: ListNumber) -> Result<i64, StoreError> {
        const SQL: &str = "
            SELECT COUNT(*)
              FROM listings
             WHERE list = $1
               AND ended_at IS NULL";
        on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(list).fetch_one(conn).await).map_err(reading("listings"))
    }

    /// Active listings that a source was the last to tell, in the order of ids, after one of them.
    pub async fn active_from(
        &mut self,
        list: ListNumber,
        source: &str,
        after: ListingId,
        limit: i64,
    ) -> Result<Vec<ListingId>, StoreError> {
        const SQL: &str = "
            SELECT id
              FROM listings
             WHERE source = $1
               AND source <> ''
               AND list = $2
               AND id > $3
               AND ended_at IS NULL
             ORDER BY id
             LIMIT $4";
        on_backend!(self, |conn| sqlx::query_scalar(SQL)
            .bind(source)
            .bind(list)
            .bind(after)
            .bind(limit)
            .fetch_all(conn)
            .await)
        .map_err(reading("listings"))
    }

    /// Begins listings, each with its event; returns their ids in the same order. [`StoreError::Conflict`] when one of
    /// the networks is on the list already.
    pub async fn list_networks(
        &mut self,
        list: (ListNumber, &ListId),
        new: &[NewListing<'_>],
        act: &Act,
    ) -> Result<Vec<ListingId>, StoreError> {
        let drafts = new.iter().map(|listing| listed_draft(list.1, listing)).collect::<Result<_, _>>()?;
        let first = self.append(act, drafts).await?.0;
        let rows = new.iter().zip(first..).map(|(listing, id)| ListingRow {
            id,
            list: list.0.0,
            network: listing.network.key(),
            criterion: listing.criterion.0.0,
            source: listing.source.clone(),
            first_listed_at: listing.first_listed_at.0,
            last_seen_at: listing.last_seen_at.0,
            expires_at: listing.expires_at.map(|at| at.0),
        });
        self.insert_listings(rows.collect()).await?;
        let pieces = new.iter().zip(first..).filter_map(|(listing, id)| {
            listing.evidence.as_ref().map(|text| evidence_row(id, 0, listing.last_seen_at, text))
        });
        self.upsert_evidence(pieces.collect()).await?;
        Ok(new.iter().zip(first..).map(|(_, id)| ListingId(id)).collect())
    }

    /// Renews active listings, each with its event. [`StoreError::Conflict`] when one of them has ended meanwhile.
    pub async fn renew_listings(&mut self, renewals: &[Renewal<'_>], act: &Act) -> Result<(), StoreError> {
        let drafts = renewals.iter().map(renewed_draft).collect::<Result<_, _>>()?;
        let first = self.append(act, drafts).await?.0;
        let rows = renewals.iter().zip(first..).map(|(renewal, revision)| RenewalRow {
            id: renewal.id.0,
            criterion: renewal.criterion.0.0,
            source: renewal.source.clone(),
            last_seen_at: renewal.last_seen_at.0,
            expires_at: renewal.expires_at.map(|at| at.0),
            revision,
        });
        self.update_renewed(rows.collect()).await?;
        let pieces = renewals.iter().filter_map(|renewal| {
            let place = renewal.sightings.rem_euclid(PIECES_KEPT);
            renewal.evidence.as_ref().map(|text| evidence_row(renewal.id.0, place, renewal.last_seen_at, text))
        });
        self.upsert_evidence(pieces.collect()).await
    }

    /// Ends active listings in one of the four ways (I3), by whoever acts, each with its event.
    /// [`StoreError::Conflict`] when one of them has ended meanwhile.
    pub async fn end_listings(&mut self, ids: &[ListingId], how: EndedHow, act: &Act) -> Result<(), StoreError> {
        self.end(ids, how, None, act).await
    }

    /// Ends active listings because this source, the only one that named them, no longer does.
    pub async fn end_forgotten(&mut self, ids: &[ListingId], source: &str, act: &Act) -> Result<(), StoreError> {
        self.end(ids, EndedHow::Purge, Some(source), act).await
    }

    async fn end(
        &mut self,
        ids: &[ListingId],
        how: EndedHow,
        forgotten_by: Option<&str>,
        act: &Act,
    ) -> Result<(), StoreError> {
        if ids.is_empty() {
            return Ok(());
        }
        let told = detail(&EndedDetail { how: how.word(), forgotten_by })?;
        let draft =
            |id: &ListingId| Draft { kind: EventKind::Ended, subject: Subject::Listing(*id), detail: told.clone() };
        let first = self.append(act, ids.iter().map(draft).collect()).await?.0;
        let rows = ids.iter().zip(first..).map(|(id, revision)| EndRow { id: id.0, revision });
        let facts = EndRowFacts { at: act.at.0, how: how.word(), by: act.actor.clone() };
        self.update_ended(rows.collect(), &facts).await?;
        self.delete_sources(ids, "").await
    }
}

fn listed_draft(list: &ListId, listing: &NewListing<'_>) -> Result<Draft, StoreError> {
    let told = ListedDetail {
        list: list.as_str(),
        network: listing.network,
        criterion: listing.criterion.1.as_str(),
        source: &listing.source,
        first_listed_at: listing.first_listed_at.0,
        last_seen_at: listing.last_seen_at.0,
        expires_at: listing.expires_at.map(|at| at.0),
    };
    Ok(Draft { kind: EventKind::Listed, subject: Subject::NewListing, detail: detail(&told)? })
}

fn renewed_draft(renewal: &Renewal<'_>) -> Result<Draft, StoreError> {
    let times = (renewal.last_seen_at.0, renewal.expires_at.map(|at| at.0));
    let told = renewed_detail(renewal.criterion.1.as_str(), &renewal.source, times, None);
    Ok(Draft { kind: EventKind::Renewed, subject: Subject::Listing(renewal.id), detail: detail(&told)? })
}

fn evidence_row(listing: i64, place: i64, seen_at: Timestamp, text: &EvidenceText) -> EvidenceRow {
    EvidenceRow {
        listing,
        place,
        seen_at: seen_at.0,
        public_part: text.public.clone(),
        private_part: text.private.clone(),
    }
}
