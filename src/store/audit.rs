//! The history for whoever looks into it: the latest line first, of everything, of people or of one person, each with the
//! network that it is about.

use super::error::{StoreError, corrupt, reading};
use super::events::StoredEvent;
use super::{Tx, on_backend};
use crate::domain::event::{ChainHash, Event};
use crate::domain::ids::{ListId, Revision};
use crate::domain::network::Network;
use crate::domain::staff::StaffName;
use crate::domain::time::Timestamp;

/// Whose lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Those of people.
    People,
    /// Those of one person.
    Person(StaffName),
    /// All.
    Everybody,
}

/// A line with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// The line.
    pub event: Event,
    /// Its hash.
    pub hash: ChainHash,
    /// Where the listing stands or stood that it is about, if it is about one.
    pub place: Option<(ListId, Network)>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(flatten)]
    stored: StoredEvent,
    list: Option<String>,
    network: Option<Vec<u8>>,
}

impl TryFrom<Row> for AuditLine {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let (event, hash) = row.stored.into_event()?;
        let place = match row.list.zip(row.network) {
            Some((list, network)) => Some((
                list.parse().map_err(|_| corrupt("lists", "id"))?,
                Network::from_key(&network).map_err(|_| corrupt("listings", "network"))?,
            )),
            None => None,
        };
        Ok(Self { event, hash, place })
    }
}

/// One text but for whose lines; each condition is that of an index, word for word.
macro_rules! lines_before {
    ($whose:literal) => {
        concat!(
            "SELECT found.revision, found.at, found.actor, found.kind, found.listing, found.detail, found.hash,",
            " lists.id AS list, listings.network",
            " FROM (SELECT revision, at, actor, kind, listing, detail, hash FROM events WHERE ",
            $whose,
            " ORDER BY revision DESC LIMIT $2) AS found",
            " LEFT JOIN listings ON listings.id = found.listing LEFT JOIN lists ON lists.number = listings.list",
            " ORDER BY found.revision DESC"
        )
    };
}

impl Tx {
    /// Lines before a revision, the latest first.
    pub async fn lines_before(
        &mut self,
        whose: &Whose,
        before: Revision,
        limit: i64,
    ) -> Result<Vec<AuditLine>, StoreError> {
        const ALL: &str = lines_before!("revision < $1");
        const PEOPLE: &str = lines_before!("substr(actor, 1, 6) = 'staff:' AND revision < $1");
        const PERSON: &str = lines_before!("substr(actor, 1, 6) = 'staff:' AND actor = $3 AND revision < $1");
        let sql = match whose {
            Whose::Everybody => ALL,
            Whose::People => PEOPLE,
            Whose::Person(name) => return self.lines_of(PERSON, name, (before, limit)).await,
        };
        let rows: Vec<Row> =
            on_backend!(self, |conn| sqlx::query_as(sql).bind(before).bind(limit).fetch_all(conn).await)
                .map_err(reading("events"))?;
        rows.into_iter().map(AuditLine::try_from).collect()
    }

    async fn lines_of(
        &mut self,
        sql: &'static str,
        name: &StaffName,
        (before, limit): (Revision, i64),
    ) -> Result<Vec<AuditLine>, StoreError> {
        let actor = name.actor();
        let rows: Vec<Row> =
            on_backend!(self, |conn| sqlx::query_as(sql).bind(before).bind(limit).bind(&actor).fetch_all(conn).await)
                .map_err(reading("events"))?;
        rows.into_iter().map(AuditLine::try_from).collect()
    }

    /// The first line that is not older than a moment, as far as clocks agree; one behind the last when all are older.
    /// Lines are in the order of commits, so it is found in some twenty steps.
    pub async fn first_line_since(&mut self, moment: Timestamp) -> Result<Revision, StoreError> {
        let (mut low, mut high) = (1, self.head().await?.revision.0 + 1);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.time_of(Revision(middle)).await? < moment {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(Revision(low))
    }

    async fn time_of(&mut self, revision: Revision) -> Result<Timestamp, StoreError> {
        const SQL: &str = "
            SELECT at
              FROM events
             WHERE revision = $1";
        let at: i64 = on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(revision).fetch_one(conn).await)
            .map_err(reading("events"))?;
        Ok(Timestamp(at))
    }
}
