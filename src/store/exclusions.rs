//! Exclusions: networks that may never be listed (RFC 6471 section 3.5). Whatever is listed there ends when one is
//! added, and the schema lets nothing new begin.

use serde::Serialize;

use super::error::{StoreError, corrupt, reading};
use super::events::{Act, Draft, Subject, hex_keys};
use super::listings::detail;
use super::{Tx, on_backend};
use crate::domain::event::EventKind;
use crate::domain::ids::ListingId;
use crate::domain::listing::{EndedHow, Exclusion};
use crate::domain::network::Network;
use crate::domain::time::Timestamp;

/// Who keeps an exclusion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExclusionSource {
    /// The configuration: it is lifted when the configuration no longer names it.
    Config,
    /// Staff: it stays until somebody lifts it.
    Staff,
}

impl ExclusionSource {
    /// As the store writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Config => "config",
            Self::Staff => "staff",
        }
    }
}

/// Whoever acts when the configuration does.
pub const CONFIGURATION: &str = "configuration";

/// Listings ended in one statement.
const PAGE: i64 = 1000;

#[derive(Serialize)]
struct ExcludedDetail<'a> {
    network: Network,
    reason: &'a str,
    source: &'static str,
}

#[derive(Serialize)]
struct IncludedDetail {
    network: Network,
}

/// Active listings inside a network or around it, none of them twice: what is around it is not inside. One text but for
/// how a list of keys is spelt.
macro_rules! overlapping {
    ($keys:literal) => {
        concat!(
            "SELECT id FROM listings WHERE ended_at IS NULL AND network >= $1 AND network <= $2",
            " UNION ALL SELECT id FROM listings WHERE ended_at IS NULL AND network IN ",
            $keys,
            " LIMIT $4"
        )
    };
}

impl Tx {
    /// Every exclusion, in the order of networks.
    pub async fn exclusions(&mut self) -> Result<Vec<Exclusion>, StoreError> {
        const SQL: &str = "
            SELECT network, reason
              FROM exclusions
             ORDER BY network";
        let rows: Vec<(Vec<u8>, String)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).fetch_all(conn).await).map_err(reading("exclusions"))?;
        rows.into_iter().map(exclusion).collect()
    }

    /// Excludes a network: ends every active listing that shares an address with it, by whoever acts, and returns how
    /// many. Excluding it again gives it the new reason.
    pub async fn exclude(
        &mut self,
        exclusion: &Exclusion,
        source: ExclusionSource,
        act: &Act,
    ) -> Result<u64, StoreError> {
        const SQL: &str = "
            INSERT INTO exclusions (network, last_key, reason, source, added_at, added_by)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (network) DO UPDATE
               SET reason = excluded.reason,
                   source = excluded.source,
                   added_at = excluded.added_at,
                   added_by = excluded.added_by";
        self.lock_chain().await?;
        let ended = self.end_overlapping(&exclusion.network, act).await?;
        on_backend!(self, |conn| sqlx::query(SQL)
            .bind(exclusion.network.key())
            .bind(exclusion.network.last_key())
            .bind(exclusion.reason.as_str())
            .bind(source.word())
            .bind(act.at.0)
            .bind(&*act.actor)
            .execute(conn)
            .await
            .map(|_| ()))?;
        self.write_around(&exclusion.network).await?;
        let told = ExcludedDetail { network: exclusion.network, reason: &exclusion.reason, source: source.word() };
        let draft = Draft { kind: EventKind::Excluded, subject: Subject::Other, detail: detail(&told)? };
        self.append(act, vec![draft]).await?;
        Ok(ended)
    }

    /// Lifts an exclusion; false when there is none. Nothing is listed by that.
    pub async fn lift_exclusion(&mut self, network: &Network, act: &Act) -> Result<bool, StoreError> {
        const SQL: &str = "
            DELETE FROM exclusions
             WHERE network = $1";
        self.lock_chain().await?;
        let lifted = on_backend!(self, |conn| sqlx::query(SQL)
            .bind(network.key())
            .execute(conn)
            .await
            .map(|done| done.rows_affected()))?;
        if lifted == 0 {
            return Ok(false);
        }
        let told = IncludedDetail { network: *network };
        let draft = Draft { kind: EventKind::Included, subject: Subject::Other, detail: detail(&told)? };
        self.append(act, vec![draft]).await?;
        Ok(true)
    }

    /// Brings the exclusions that the configuration keeps in line with it, and returns all there are: those of staff stay
    /// as they are. Listings that share an address with a new one end.
    pub async fn sync_exclusions(
        &mut self,
        wanted: &[Exclusion],
        now: Timestamp,
    ) -> Result<Vec<Exclusion>, StoreError> {
        let act = Act::by(CONFIGURATION, now);
        let kept = self.configured_exclusions().await?;
        for old in &kept {
            if !wanted.iter().any(|new| new.network == old.network) {
                self.lift_exclusion(&old.network, &act).await?;
            }
        }
        for new in wanted.iter().filter(|new| !kept.contains(new)) {
            self.exclude(new, ExclusionSource::Config, &act).await?;
        }
        self.exclusions().await
    }

    /// All exclusions, if those that the configuration keeps are these already: [`Tx::sync_exclusions`] would change
    /// nothing. For whoever shall not wait for a writer.
    pub async fn synced_exclusions(&mut self, wanted: &[Exclusion]) -> Result<Option<Vec<Exclusion>>, StoreError> {
        let kept = self.configured_exclusions().await?;
        let is_synced = kept.iter().all(|old| wanted.iter().any(|new| new.network == old.network))
            && wanted.iter().all(|new| kept.contains(new));
        if is_synced { Ok(Some(self.exclusions().await?)) } else { Ok(None) }
    }

    async fn configured_exclusions(&mut self) -> Result<Vec<Exclusion>, StoreError> {
        const SQL: &str = "
            SELECT network, reason
              FROM exclusions
             WHERE source = 'config'
             ORDER BY network";
        let rows: Vec<(Vec<u8>, String)> =
            on_backend!(self, |conn| sqlx::query_as(SQL).fetch_all(conn).await).map_err(reading("exclusions"))?;
        rows.into_iter().map(exclusion).collect()
    }

    async fn end_overlapping(&mut self, network: &Network, act: &Act) -> Result<u64, StoreError> {
        const SQLITE: &str = overlapping!("(SELECT unhex(value) FROM json_each($3))");
        const POSTGRES: &str =
            overlapping!("(SELECT decode(value, 'hex') FROM json_array_elements_text(CAST($3 AS JSON)))");
        let sql = self.text(SQLITE, POSTGRES);
        let around = around(network);
        let mut ended = 0;
        loop {
            let ids: Vec<ListingId> = on_backend!(self, |conn| sqlx::query_scalar(sql)
                .bind(network.key())
                .bind(network.last_key())
                .bind(around.as_str())
                .bind(PAGE)
                .fetch_all(conn)
                .await)
            .map_err(reading("listings"))?;
            if ids.is_empty() {
                return Ok(ended);
            }
            self.end_listings(&ids, EndedHow::Staff, act).await?;
            ended += ids.len() as u64;
        }
    }

    /// Notes every network around an exclusion, for the rule of the schema that looks there.
    async fn write_around(&mut self, network: &Network) -> Result<(), StoreError> {
        const SQLITE: &str = "
            INSERT INTO exclusion_around (network, exclusion)
            SELECT unhex(value), $1 FROM json_each($2) WHERE TRUE
            ON CONFLICT DO NOTHING";
        const POSTGRES: &str = "
            INSERT INTO exclusion_around (network, exclusion)
            SELECT decode(value, 'hex'), $1 FROM json_array_elements_text(CAST($2 AS JSON))
            ON CONFLICT DO NOTHING";
        let sql = self.text(SQLITE, POSTGRES);
        on_backend!(self, |conn| sqlx::query(sql)
            .bind(network.key())
            .bind(around(network))
            .execute(conn)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}

/// The keys of every network around this one.
fn around(network: &Network) -> String {
    hex_keys(network.covering().skip(1).filter(|wider| wider.length() > 0))
}

fn exclusion((key, reason): (Vec<u8>, String)) -> Result<Exclusion, StoreError> {
    let network = Network::from_key(&key).map_err(|_| corrupt("exclusions", "network"))?;
    Ok(Exclusion { network, reason })
}
