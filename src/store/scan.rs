//! Reading many listings: all active ones for the index and the zones, those around a few networks for a command that
//! answers and ends, and what has changed since.

use std::collections::BTreeSet;

use super::error::{StoreError, corrupt, reading};
use super::events::hex_keys;
use super::{Store, Tx, on_backend};
use crate::domain::ids::{CriterionNumber, ListingId, Revision};
use crate::domain::network::{Network, widest};
use crate::domain::time::Timestamp;

/// What the index keeps of a listing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScanRow {
    /// The store's number.
    pub id: ListingId,
    /// What is listed.
    pub network: Network,
    /// Under which criterion, which implies the list.
    pub criterion: CriterionNumber,
    /// When it began.
    pub first_listed_at: Timestamp,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it ends by itself, if it does.
    pub expires_at: Option<Timestamp>,
}

/// A listing as it stands after something happened to it. Applying one twice changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The latest event of the listing.
    pub revision: Revision,
    /// Its facts.
    pub listing: ScanRow,
    /// False once it has ended.
    pub is_active: bool,
}

/// Some of what has changed, and how far that reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// In order of revision, each listing at most once.
    pub changes: Vec<Change>,
    /// Everything up to this revision is told: ask from here next time.
    pub revision: Revision,
    /// The last event there is; equal to `revision` when nothing is left to tell.
    pub head: Revision,
}

/// Why a scan ended before its time.
#[derive(Debug, thiserror::Error)]
pub enum ScanError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Whoever took the rows did not want more.
    #[error("the listings could not be taken in")]
    Visitor(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// Rows fetched by one statement.
const PAGE: i64 = 50_000;

/// Active listings of exactly these networks. One text but for how a list of keys is spelt.
macro_rules! active_on_keys {
    ($keys:literal) => {
        concat!(
            "SELECT id, network, criterion, first_listed_at, last_seen_at, expires_at",
            " FROM listings WHERE ended_at IS NULL AND network IN ",
            $keys
        )
    };
}

const ON_KEYS_SQLITE: &str = active_on_keys!("(SELECT unhex(value) FROM json_each($1))");
const ON_KEYS_POSTGRES: &str =
    active_on_keys!("(SELECT decode(value, 'hex') FROM json_array_elements_text(CAST($1 AS JSON)))");

/// Active listings behind a place in the order of networks, up to a key: many of them in one text, for handing over a row
/// costs several times what finding it does. One text but for how bytes and texts are put together.
macro_rules! active_between {
    ($hex:literal, $joined:literal) => {
        concat!(
            "SELECT ",
            $joined,
            " FROM (SELECT id || ' ' || list || ' ' || ",
            $hex,
            " || ' ' || criterion || ' ' || first_listed_at || ' ' || last_seen_at || ' ' ||",
            " COALESCE(CAST(expires_at AS TEXT), '') AS line FROM listings",
            " WHERE ended_at IS NULL AND (network, list) > ($1, $2) AND network <= $3",
            " ORDER BY network, list LIMIT $4) AS page"
        )
    };
}

const BETWEEN_SQLITE: &str = active_between!("hex(network)", "group_concat(line, ',')");
const BETWEEN_POSTGRES: &str = active_between!("encode(network, 'hex')", "string_agg(line, ',')");

/// Behind every key there is.
const LAST_OF_ALL: &[u8] = &[u8::MAX];

/// How far a scan has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The last listing that was handed over. Lists are numbered from 1.
    network: Vec<u8>,
    list: i64,
    /// The last key that is wanted.
    last: Vec<u8>,
    is_at_end: bool,
}

impl Cursor {
    /// Before all listings.
    pub fn at_start() -> Self {
        Self { network: Vec::new(), list: 0, last: LAST_OF_ALL.to_vec(), is_at_end: false }
    }

    /// True once everything was handed over.
    pub const fn is_at_end(&self) -> bool {
        self.is_at_end
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    network: Vec<u8>,
    criterion: i64,
    first_listed_at: i64,
    last_seen_at: i64,
    expires_at: Option<i64>,
}

impl Row {
    fn scanned(&self) -> Result<ScanRow, StoreError> {
        Ok(ScanRow {
            id: ListingId(self.id),
            network: Network::from_key(&self.network).map_err(|_| corrupt("listings", "network"))?,
            criterion: CriterionNumber(self.criterion),
            first_listed_at: Timestamp(self.first_listed_at),
            last_seen_at: Timestamp(self.last_seen_at),
            expires_at: self.expires_at.map(Timestamp),
        })
    }
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    revision: i64,
    is_active: bool,
    #[sqlx(flatten)]
    listing: Row,
}

impl Store {
    /// [`Tx::scan_active`] in a transaction of its own.
    pub async fn scan_active(
        &self,
        visit: impl FnMut(ScanRow) -> Result<(), Box<dyn std::error::Error + Send + Sync>>,
    ) -> Result<Revision, ScanError> {
        let mut tx = self.read().await?;
        let revision = tx.scan_active(visit).await?;
        tx.commit().await?;
        Ok(revision)
    }

    /// [`Tx::scan_around`] in a transaction of its own.
    pub async fn scan_around(
        &self,
        asked: &[Network],
        visit: impl FnMut(ScanRow) -> Result<(), Box<dyn std::error::Error + Send + Sync>>,
    ) -> Result<Revision, ScanError> {
        let mut tx = self.read().await?;
        let revision = tx.scan_around(asked, visit).await?;
        tx.commit().await?;
        Ok(revision)
    }

    /// [`Tx::changes_since`] in a transaction of its own.
    pub async fn changes_since(&self, since: Revision, limit: i64) -> Result<Changes, StoreError> {
        let mut tx = self.read().await?;
        let changes = tx.changes_since(since, limit).await?;
        tx.commit().await?;
        Ok(changes)
    }
}

impl Tx {
    /// Hands over every listing that has not ended, in the order of networks, all from one moment: the revision that is
    /// returned. Needs a transaction of [`super::Store::read`]; takes as much memory for ten million as for ten thousand.
    pub async fn scan_active(
        &mut self,
        mut visit: impl FnMut(ScanRow) -> Result<(), Box<dyn std::error::Error + Send + Sync>>,
    ) -> Result<Revision, ScanError> {
        let revision = self.head().await?.revision;
        self.scan_between(Vec::new(), LAST_OF_ALL, &mut visit).await?;
        Ok(revision)
    }

    /// Hands over every listing that has not ended and shares an address with one of these networks, each once and in no
    /// order, all from one moment: the revision that is returned. Reads no others, however many there are. Needs a
    /// transaction of [`super::Store::read`].
    pub async fn scan_around(
        &mut self,
        asked: &[Network],
        mut visit: impl FnMut(ScanRow) -> Result<(), Box<dyn std::error::Error + Send + Sync>>,
    ) -> Result<Revision, ScanError> {
        let revision = self.head().await?.revision;
        let asked = widest(asked);
        // No key is met twice: what is around a network is inside none of the others, or that one would be around it too.
        let mut keys: BTreeSet<Network> = asked.iter().flat_map(|network| network.covering().skip(1)).collect();
        keys.extend(asked.iter().filter(|network| network.is_host()));
        let keys = hex_keys(keys.into_iter().filter(|network| network.length() > 0));
        let sql = self.text(ON_KEYS_SQLITE, ON_KEYS_POSTGRES);
        let rows: Vec<Row> = on_backend!(self, |conn| sqlx::query_as(sql).bind(keys).fetch_all(conn).await)
            .map_err(reading("listings"))?;
        for row in &rows {
            visit(row.scanned()?).map_err(ScanError::Visitor)?;
        }
        for network in asked.iter().filter(|network| !network.is_host()) {
            self.scan_between(network.key(), &network.last_key(), &mut visit).await?;
        }
        Ok(revision)
    }

    /// Hands over the active listings from one key to another, both included.
    async fn scan_between(
        &mut self,
        first: Vec<u8>,
        last: &[u8],
        visit: &mut impl FnMut(ScanRow) -> Result<(), Box<dyn std::error::Error + Send + Sync>>,
    ) -> Result<(), ScanError> {
        let mut cursor = Cursor { network: first, list: 0, last: last.to_vec(), is_at_end: false };
        while !cursor.is_at_end {
            for row in self.next_active(&mut cursor).await? {
                visit(row).map_err(ScanError::Visitor)?;
            }
        }
        Ok(())
    }

    /// The next listings of a scan, in the order of networks; none at its end. Needs a transaction of
    /// [`super::Store::read`], so that all pages are of one moment.
    pub async fn next_active(&mut self, cursor: &mut Cursor) -> Result<Vec<ScanRow>, StoreError> {
        if cursor.is_at_end {
            return Ok(Vec::new());
        }
        let sql = self.text(BETWEEN_SQLITE, BETWEEN_POSTGRES);
        let page: Option<String> = on_backend!(self, |conn| sqlx::query_scalar(sql)
            .bind(&cursor.network)
            .bind(cursor.list)
            .bind(&cursor.last)
            .bind(PAGE)
            .fetch_one(conn)
            .await)
        .map_err(reading("listings"))?;
        let lines = page.as_deref().into_iter().flat_map(|page| page.split(','));
        let mut rows: Vec<(i64, ScanRow)> = lines.map(scanned).collect::<Result<_, _>>()?;
        // Nothing promises that a text is put together in the order of its lines.
        if !rows.is_sorted_by_key(place) {
            rows.sort_unstable_by_key(place);
        }
        cursor.is_at_end = i64::try_from(rows.len()).is_ok_and(|count| count < PAGE);
        if let Some((list, row)) = rows.last() {
            (cursor.network, cursor.list) = (row.network.key(), *list);
        }
        Ok(rows.into_iter().map(|(_, row)| row).collect())
    }

    /// Listings that something happened to after a revision, at most `limit` of them, each as it stands now.
    pub async fn changes_since(&mut self, since: Revision, limit: i64) -> Result<Changes, StoreError> {
        const SQL: &str = "
            SELECT listings.revision, listings.ended_at IS NULL AS is_active, listings.id, listings.network,
                   listings.criterion, listings.first_listed_at, listings.last_seen_at,
                   listings.expires_at
              FROM events
              JOIN listings ON listings.id = events.listing AND listings.revision = events.revision
             WHERE events.revision > $1
               AND events.revision <= $3
             ORDER BY events.revision
             LIMIT $2";
        let head = self.head().await?.revision;
        let rows: Vec<ChangeRow> =
            on_backend!(self, |conn| sqlx::query_as(SQL).bind(since).bind(limit).bind(head).fetch_all(conn).await)
                .map_err(reading("listings"))?;
        let is_all = i64::try_from(rows.len()).is_ok_and(|count| count < limit);
        let changes: Vec<Change> = rows
            .iter()
            .map(|row| {
                let revision = Revision(row.revision);
                row.listing.scanned().map(|listing| Change { revision, listing, is_active: row.is_active })
            })
            .collect::<Result<_, _>>()?;
        // Behind a full page there may be more; otherwise everything up to the head is told.
        let revision = match changes.last() {
            Some(last) if !is_all => last.revision,
            _ => head,
        };
        Ok(Changes { changes, revision, head })
    }
}

/// Where a row stands in a scan.
const fn place((list, row): &(i64, ScanRow)) -> (Network, i64) {
    (row.network, *list)
}

/// A line of a page, with the number of its list.
fn scanned(line: &str) -> Result<(i64, ScanRow), StoreError> {
    let mut fields = line.split(' ');
    let mut field = |column| fields.next().ok_or_else(|| corrupt("listings", column));
    let number = |text: &str, column| text.parse::<i64>().map_err(|_| corrupt("listings", column));
    let id = number(field("id")?, "id")?;
    let list = number(field("list")?, "list")?;
    let key = key(field("network")?).ok_or_else(|| corrupt("listings", "network"))?;
    let row = ScanRow {
        id: ListingId(id),
        network: Network::from_key(&key).map_err(|_| corrupt("listings", "network"))?,
        criterion: CriterionNumber(number(field("criterion")?, "criterion")?),
        first_listed_at: Timestamp(number(field("first_listed_at")?, "first_listed_at")?),
        last_seen_at: Timestamp(number(field("last_seen_at")?, "last_seen_at")?),
        expires_at: match field("expires_at")? {
            "" => None,
            at => Some(Timestamp(number(at, "expires_at")?)),
        },
    };
    Ok((list, row))
}

/// The bytes of hexadecimal digits.
fn key(digits: &str) -> Option<Vec<u8>> {
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let pairs = digits.as_bytes().chunks(2);
    pairs.map(|pair| Some(value(*pair.first()?)? << 4 | value(*pair.get(1)?)?)).collect()
}

#[cfg(test)]
mod tests {
    use sqlx::AssertSqlSafe;

    use super::*;
    use crate::store::{Backend, StoreOptions};

    #[tokio::test]
    async fn listings_around_and_inside_are_found_by_the_index() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        let store = Store::open(&url, StoreOptions::default()).await.unwrap();
        store.migrate().await.unwrap();
        let mut tx = store.read().await.unwrap();
        let Backend::Sqlite(conn) = &mut tx.backend else { panic!("not SQLite") };
        for (sql, bounds) in [(ON_KEYS_SQLITE, "(network=?)"), (BETWEEN_SQLITE, "((network,list)>(?,?) AND network<?)")]
        {
            #[expect(clippy::disallowed_methods, reason = "put together from two constants")]
            let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"));
            let plan: Vec<(i64, i64, i64, String)> = sqlx::query_as(explain).fetch_all(&mut **conn).await.unwrap();
            let steps: Vec<String> = plan.into_iter().map(|(_, _, _, step)| step).collect();
            let wanted = format!("SEARCH listings USING INDEX listings_active {bounds}");
            assert!(steps.contains(&wanted), "{steps:?}");
            assert!(!steps.iter().any(|step| step.contains("SCAN listings") || step.contains("TEMP B-TREE FOR ORDER")));
        }
    }
}
