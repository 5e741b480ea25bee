//! The check of everything that is kept for good: every link of the history's chain, that listings, removal requests,
//! accounts of the staff, proposals and news are what the history says, and that every policy version that it names is
//! there. What a policy, a piece of evidence or a person's words say is not in the chain: a changed text does not show
//! here.
//!
//! Who has the whole database in hand can write the chain anew. That shows only to somebody who has kept an earlier
//! head elsewhere, as the log does: [`Tx::verify_chain`] takes one.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use super::error::{StoreError, reading};
use super::events::Head;
use super::{Tx, on_backend};
use crate::domain::event::{ChainHash, EventKind};
use crate::domain::ids::{ListingId, ProposalId, RemovalId, Revision};
use crate::domain::network::Network;

/// What a check of the whole history found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChainVerdict {
    /// Every line is chained to the one before it, and the last is the head.
    Whole {
        /// The last line: whoever keeps it can tell later whether anything before it was changed or cut off.
        head: Head,
    },
    /// The first line that is not as it was written.
    Broken {
        /// Where it stands, or should stand.
        revision: Revision,
        /// What is wrong.
        why: Break,
    },
}

/// How the history is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// The line is missing.
    Missing,
    /// The line, or the hash of one before it, was changed.
    Altered,
    /// The line cannot be read.
    Unreadable,
    /// Lines stand behind the head.
    BehindTheHead,
    /// The line was the last one when somebody kept its hash, and has another one now.
    NotAsKept,
    /// The line was there when somebody kept a later one.
    CutOff,
}

impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "is missing",
            Self::Altered => "was changed after it was written",
            Self::Unreadable => "cannot be read",
            Self::BehindTheHead => "stands behind the head of the chain",
            Self::NotAsKept => "has another hash than the one that was kept: it, or one before it, was written anew",
            Self::CutOff => "was there when the head was kept, and is gone",
        })
    }
}

impl fmt::Display for Head {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.revision.0, self.hash)
    }
}

impl FromStr for Head {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "a head is written REVISION:HASH, as verify-history prints it";
        let (revision, hash) = text.split_once(':').ok_or(WRONG)?;
        let revision: u32 = revision.parse().map_err(|_| WRONG)?;
        let digit = |at: usize| hash.get(at..at + 2).filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        let mut bytes = [0; 32];
        for (at, byte) in bytes.iter_mut().enumerate() {
            *byte = digit(2 * at).and_then(|digits| u8::from_str_radix(digits, 16).ok()).ok_or(WRONG)?;
        }
        if hash.len() != 64 {
            return Err(WRONG);
        }
        Ok(Self { revision: Revision(revision.into()), hash: ChainHash(bytes) })
    }
}

/// Where what is kept says something else than its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// A listing is not what its events say.
    Listing {
        /// The listing.
        id: ListingId,
        /// What of it: the name of a column.
        what: &'static str,
    },
    /// A listing that no event began.
    NeverBegan(ListingId),
    /// An event began a listing that is not there.
    Gone(ListingId),
    /// A removal request is not what its latest event says.
    Removal {
        /// The request.
        id: RemovalId,
        /// What of it: the name of a column.
        what: &'static str,
    },
    /// An event opened a removal request that is not there.
    RemovalGone(RemovalId),
    /// A version of a policy that was in force cannot be read any more.
    Policy {
        /// The list.
        list: String,
        /// The version.
        version: String,
    },
    /// An account of the staff is not what its events say.
    Account {
        /// Its name.
        name: String,
        /// What of it: the name of a column.
        what: &'static str,
    },
    /// An event added an account that is not there.
    AccountGone(String),
    /// A proposal is not what its events say.
    Proposal {
        /// The proposal.
        id: ProposalId,
        /// What of it: the name of a column.
        what: &'static str,
    },
    /// An event made a proposal that is not there.
    ProposalGone(ProposalId),
    /// News are not as their events say, or are gone.
    News(i64),
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listing { id, what } => write!(f, "listing {}: its {what} is not what its events say", id.0),
            Self::NeverBegan(id) => write!(f, "listing {}: no event began it", id.0),
            Self::Gone(id) => write!(f, "listing {}: an event began it, and it is gone", id.0),
            Self::Removal { id, what } => {
                write!(f, "removal request {}: its {what} is not what its latest event says", id.0)
            }
            Self::RemovalGone(id) => write!(f, "removal request {}: an event opened it, and it is gone", id.0),
            Self::Policy { list, version } => write!(f, "list {list}: version {version} of its policy is gone"),
            Self::Account { name, what } => write!(f, "account {name:?}: its {what} is not what its events say"),
            Self::AccountGone(name) => write!(f, "account {name:?}: an event added it, and it is gone"),
            Self::Proposal { id, what } => write!(f, "proposal {id}: its {what} is not what its events say"),
            Self::ProposalGone(id) => write!(f, "proposal {id}: an event made it, and it is gone"),
            Self::News(id) => write!(f, "news {id}: they are not as their events say, or are gone"),
        }
    }
}

/// Rows read at a time.
const PAGE: i64 = 1000;

/// More mismatches than this say nothing new.
const MOST_TOLD: usize = 20;

/// A listing beside its events.
#[derive(sqlx::FromRow)]
struct Stated {
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
    /// The detail of the event that began it.
    begun: Option<String>,
    /// The detail of the last event that told its facts.
    told: Option<String>,
    last_revision: Option<i64>,
    last_kind: Option<String>,
    last_at: Option<i64>,
    last_actor: Option<String>,
    last_detail: Option<String>,
}

#[derive(Deserialize)]
struct Begun {
    list: String,
    network: String,
    first_listed_at: i64,
}

#[derive(Deserialize)]
struct Told {
    criterion: String,
    source: String,
    last_seen_at: i64,
    expires_at: Option<i64>,
}

#[derive(Deserialize)]
struct EndTold {
    how: String,
}

#[derive(Deserialize)]
struct PublishedTold {
    list: String,
    version: String,
}

/// Facts of an event, if it can be read.
fn facts<'d, T: Deserialize<'d>>(detail: Option<&'d String>) -> Option<T> {
    serde_json::from_str(detail?).ok()
}

impl Stated {
    fn mismatch(&self) -> Option<Mismatch> {
        let id = ListingId(self.id);
        let Some(begun) = facts::<Begun>(self.begun.as_ref()) else { return Some(Mismatch::NeverBegan(id)) };
        let what = self.other_beginning(&begun).or_else(|| self.other_facts()).or_else(|| self.other_end());
        what.map(|what| Mismatch::Listing { id, what })
    }

    fn other_beginning(&self, begun: &Begun) -> Option<&'static str> {
        let network = Network::from_key(&self.network).map(|network| network.to_string()).unwrap_or_default();
        let same = [
            ("list", self.list == begun.list),
            ("network", network == begun.network),
            ("first_listed_at", self.first_listed_at == begun.first_listed_at),
            ("revision", Some(self.revision) == self.last_revision),
        ];
        first_other(&same)
    }

    fn other_facts(&self) -> Option<&'static str> {
        let Some(told) = facts::<Told>(self.told.as_ref()) else { return Some("state") };
        let same = [
            ("criterion", self.criterion == told.criterion),
            ("source", self.source == told.source),
            ("last_seen_at", self.last_seen_at == told.last_seen_at),
            ("expires_at", self.expires_at == told.expires_at),
        ];
        first_other(&same)
    }

    fn other_end(&self) -> Option<&'static str> {
        if self.last_kind.as_deref() != Some(EventKind::Ended.word()) {
            return first_other(&[("ended_at", self.ended_at.is_none())]);
        }
        let how = facts::<EndTold>(self.last_detail.as_ref()).map(|told| told.how);
        let same = [
            ("ended_at", self.ended_at.is_some() && self.ended_at == self.last_at),
            ("ended_how", self.ended_how.is_some() && self.ended_how == how),
            ("ended_by", self.ended_by.is_some() && self.ended_by == self.last_actor),
        ];
        first_other(&same)
    }
}

fn first_other(same: &[(&'static str, bool)]) -> Option<&'static str> {
    same.iter().find(|(_, is_same)| !is_same).map(|(what, _)| *what)
}

impl Tx {
    /// Reads the whole history and checks every link of its chain, that nothing was cut off at its end, and that a head
    /// that somebody kept elsewhere is still in it.
    pub async fn verify_chain(&mut self, kept: Option<Head>) -> Result<ChainVerdict, StoreError> {
        let head = self.head().await?;
        let mut at = Head { revision: Revision(0), hash: ChainHash::GENESIS };
        loop {
            let page = match self.stored_events(at.revision, 10 * PAGE).await {
                Err(StoreError::Corrupt { .. }) => return Ok(broken(at.revision.0 + 1, Break::Unreadable)),
                page => page?,
            };
            if page.is_empty() {
                break;
            }
            for row in page {
                let due = at.revision.0 + 1;
                if row.revision() != Revision(due) {
                    return Ok(broken(due, Break::Missing));
                }
                let Ok((event, stored)) = row.into_event() else { return Ok(broken(due, Break::Unreadable)) };
                at = Head { revision: event.revision, hash: event.chain(&at.hash) };
                if at.hash != stored {
                    return Ok(broken(due, Break::Altered));
                }
                if kept.is_some_and(|kept| kept.revision == at.revision && kept.hash != at.hash) {
                    return Ok(broken(due, Break::NotAsKept));
                }
            }
        }
        Ok(match at.revision.cmp(&head.revision) {
            std::cmp::Ordering::Less => broken(at.revision.0 + 1, Break::Missing),
            std::cmp::Ordering::Greater => broken(head.revision.0 + 1, Break::BehindTheHead),
            std::cmp::Ordering::Equal if at.hash != head.hash => broken(at.revision.0, Break::Altered),
            std::cmp::Ordering::Equal if kept.is_some_and(|kept| kept.revision > at.revision) => {
                broken(at.revision.0 + 1, Break::CutOff)
            }
            std::cmp::Ordering::Equal => ChainVerdict::Whole { head: at },
        })
    }

    /// Holds every listing and every policy against the history, which is to be whole; tells the first that differ.
    pub async fn verify_state(&mut self) -> Result<Vec<Mismatch>, StoreError> {
        let mut found = self.listings_gone().await?;
        found.extend(self.policies_gone().await?);
        found.extend(self.removals_differ(MOST_TOLD).await?);
        found.extend(self.staff_differ(MOST_TOLD).await?);
        let mut after = 0;
        while found.len() < MOST_TOLD {
            let page = self.stated_after(after).await?;
            let Some(last) = page.last() else { break };
            after = last.id;
            found.extend(page.iter().filter_map(Stated::mismatch));
        }
        found.truncate(MOST_TOLD);
        Ok(found)
    }

    async fn stated_after(&mut self, after: i64) -> Result<Vec<Stated>, StoreError> {
        const SQL: &str = "
            SELECT found.id, lists.id AS list, found.network, criteria.id AS criterion, found.source,
                   found.first_listed_at, found.last_seen_at, found.expires_at, found.ended_at, found.ended_how,
                   found.ended_by, found.revision, begun.detail AS begun, told.detail AS told,
                   latest.revision AS last_revision, latest.kind AS last_kind, latest.at AS last_at,
                   latest.actor AS last_actor, latest.detail AS last_detail
              FROM (SELECT * FROM listings WHERE id > $1 ORDER BY id LIMIT $2) AS found
              JOIN lists ON lists.number = found.list
              JOIN criteria ON criteria.number = found.criterion
              LEFT JOIN events AS begun
                ON begun.revision = found.id AND begun.listing = found.id AND begun.kind = 'listed'
              LEFT JOIN events AS told
                ON told.revision = (SELECT MAX(revision)
                                      FROM events
                                     WHERE listing = found.id
                                       AND kind IN ('listed', 'renewed'))
              LEFT JOIN events AS latest
                ON latest.revision = (SELECT MAX(revision) FROM events WHERE listing = found.id)
             ORDER BY found.id";
        on_backend!(self, |conn| sqlx::query_as(SQL).bind(after).bind(PAGE).fetch_all(conn).await)
            .map_err(reading("listings"))
    }

    async fn listings_gone(&mut self) -> Result<Vec<Mismatch>, StoreError> {
        const SQL: &str = "
            SELECT events.listing
              FROM events
             WHERE events.kind = 'listed'
               AND NOT EXISTS (SELECT 1 FROM listings WHERE id = events.listing)
             ORDER BY events.revision
             LIMIT $1";
        let most = i64::try_from(MOST_TOLD).unwrap_or(i64::MAX);
        let ids: Vec<i64> = on_backend!(self, |conn| sqlx::query_scalar(SQL).bind(most).fetch_all(conn).await)
            .map_err(reading("events"))?;
        Ok(ids.into_iter().map(|id| Mismatch::Gone(ListingId(id))).collect())
    }

    async fn policies_gone(&mut self) -> Result<Vec<Mismatch>, StoreError> {
        const TOLD: &str = "
            SELECT detail
              FROM events
             WHERE kind = 'policy-published'
             ORDER BY revision";
        const IN_FORCE: &str = "
            SELECT id, policy_version
              FROM lists";
        const KEPT: &str = "
            SELECT lists.id, policy_versions.version
              FROM policy_versions
              JOIN lists ON lists.number = policy_versions.list";
        let told: Vec<String> =
            on_backend!(self, |conn| sqlx::query_scalar(TOLD).fetch_all(conn).await).map_err(reading("events"))?;
        let in_force: Vec<(String, String)> =
            on_backend!(self, |conn| sqlx::query_as(IN_FORCE).fetch_all(conn).await).map_err(reading("lists"))?;
        let kept: Vec<(String, String)> =
            on_backend!(self, |conn| sqlx::query_as(KEPT).fetch_all(conn).await).map_err(reading("policy_versions"))?;
        let told = told.iter().filter_map(|detail| facts::<PublishedTold>(Some(detail)));
        let mut wanted: Vec<_> = told.map(|told| (told.list, told.version)).chain(in_force).collect();
        wanted.sort();
        wanted.dedup();
        wanted.retain(|version| !kept.contains(version));
        Ok(wanted.into_iter().map(|(list, version)| Mismatch::Policy { list, version }).collect())
    }
}

fn broken(revision: i64, why: Break) -> ChainVerdict {
    ChainVerdict::Broken { revision: Revision(revision), why }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_back_as_it_is_written() {
        let head = Head { revision: Revision(12), hash: ChainHash([0xab; 32]) };

        assert_eq!(head.to_string().parse(), Ok(head));
        let long = format!("{head}00");
        for text in ["", "12", "12:", "12:abc", "-1:00", "12:zz", &long, "12:+a"] {
            assert!(text.parse::<Head>().is_err(), "{text}");
        }
    }
}
