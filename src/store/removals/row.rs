//! A request as it is stored.

use crate::domain::ids::{ListingId, RemovalId, Revision};
use crate::domain::keys::Nonce;
use crate::domain::list::PolicyVersion;
use crate::domain::network::Network;
use crate::domain::removal::{Claim, ClaimKind, ConfirmedBy, Decision, Removal, Role, State};
use crate::domain::time::Timestamp;
use crate::domain::token::TokenHash;
use crate::store::error::{StoreError, corrupt};

/// The columns of a request with the name of its list.
macro_rules! select_removal {
    ($rest:literal) => {
        concat!(
            "SELECT found.id, found.reference, found.link_nonce, found.link_hash, found.state, lists.id AS list, found.listing,",
            " found.network, found.role, found.claim, found.claimed_since, found.done, found.words, found.email,",
            " found.locale, found.control_token, found.has_control, found.has_mailbox, found.opened_at, found.confirm_until,",
            " found.confirmed_at, found.confirmed_by, found.decided_at, found.decided_by, found.rule,",
            " found.policy_version, found.refused_by, found.appealed_at, found.erased_at, found.touched_at,",
            " found.revision",
            " FROM removals AS found JOIN lists ON lists.number = found.list ",
            $rest
        )
    };
}
pub(super) use select_removal;

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: i64,
    reference: String,
    link_nonce: Vec<u8>,
    link_hash: Vec<u8>,
    state: String,
    list: String,
    listing: i64,
    network: Vec<u8>,
    role: String,
    claim: String,
    claimed_since: i64,
    done: String,
    words: String,
    email: Option<String>,
    locale: String,
    control_token: String,
    has_control: bool,
    has_mailbox: bool,
    opened_at: i64,
    confirm_until: i64,
    confirmed_at: Option<i64>,
    confirmed_by: Option<String>,
    decided_at: Option<i64>,
    decided_by: Option<String>,
    rule: Option<String>,
    policy_version: Option<String>,
    refused_by: Option<String>,
    appealed_at: Option<i64>,
    erased_at: Option<i64>,
    touched_at: i64,
    revision: i64,
}

/// Something that does not read back.
fn odd(column: &'static str) -> StoreError {
    corrupt("removals", column)
}

impl TryFrom<Row> for Removal {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let confirmed = match (row.confirmed_at, row.confirmed_by.as_deref()) {
            (None, None) => None,
            (Some(at), Some(by)) => {
                Some((Timestamp(at), ConfirmedBy::from_word(by).ok_or_else(|| odd("confirmed_by"))?))
            }
            _ => return Err(odd("confirmed_at")),
        };
        let decision = match (row.decided_at, row.decided_by, row.rule, row.policy_version) {
            (None, None, None, None) => None,
            (Some(at), Some(by), Some(rule), Some(version)) => Some(Decision {
                at: Timestamp(at),
                by,
                rule: rule.parse().map_err(|_| odd("rule"))?,
                policy_version: PolicyVersion(version),
            }),
            _ => return Err(odd("decided_at")),
        };
        let email = row.email.map(|email| email.parse()).transpose().map_err(|_| odd("email"))?;
        Ok(Self {
            id: RemovalId(row.id),
            reference: row.reference.parse().map_err(|_| odd("reference"))?,
            link_nonce: Nonce(row.link_nonce.try_into().map_err(|_| odd("link_nonce"))?),
            link_hash: TokenHash(row.link_hash.try_into().map_err(|_| odd("link_hash"))?),
            state: State::from_word(&row.state).ok_or_else(|| odd("state"))?,
            list: row.list.parse().map_err(|_| corrupt("lists", "id"))?,
            listing: ListingId(row.listing),
            network: Network::from_key(&row.network).map_err(|_| odd("network"))?,
            claim: Claim {
                role: Role::from_word(&row.role).ok_or_else(|| odd("role"))?,
                kind: ClaimKind::from_word(&row.claim).ok_or_else(|| odd("claim"))?,
                since: Timestamp(row.claimed_since),
                done: serde_json::from_str(&row.done).map_err(|_| odd("done"))?,
                words: row.words,
            },
            email,
            locale: row.locale.parse().map_err(|_| odd("locale"))?,
            control_token: row.control_token,
            has_control: row.has_control,
            has_mailbox: row.has_mailbox,
            opened_at: Timestamp(row.opened_at),
            confirm_until: Timestamp(row.confirm_until),
            confirmed,
            decision,
            refused_by: row.refused_by,
            appealed_at: row.appealed_at.map(Timestamp),
            erased_at: row.erased_at.map(Timestamp),
            touched_at: Timestamp(row.touched_at),
            revision: Revision(row.revision),
        })
    }
}
