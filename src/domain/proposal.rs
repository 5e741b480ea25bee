//! What one person wants to do and a second one has to confirm (S23): whatever could hurt many at once, or let somebody in
//! who can.

use serde::{Deserialize, Serialize};

use super::ids::ProposalId;
use super::network::Network;
use super::removal::words;
use super::staff::Right;
use super::time::{Seconds, Timestamp};

/// Nobody confirms what was proposed longer ago: what it was looked at for may have changed.
pub const PROPOSAL_FOR: Seconds = Seconds::days(7);

words! {
    /// What is proposed.
    ProposalKind {
        /// A network that is wider than one person lists.
        Listing = "listing",
        /// An exclusion that ends many listings.
        Exclusion = "exclusion",
        /// Many listings taken back at once.
        Purge = "purge",
        /// Somebody who would be an administrator.
        Administrator = "administrator",
    }
}

impl ProposalKind {
    /// What the one who confirms must be allowed to do.
    pub const fn right(self) -> Right {
        match self {
            Self::Listing | Self::Exclusion | Self::Purge => Right::List,
            Self::Administrator => Right::Administer,
        }
    }
}

words! {
    /// What has become of it.
    ProposalState {
        /// Nobody has decided.
        Open = "open",
        /// A second person has confirmed it, and it is done or under way.
        Confirmed = "confirmed",
        /// It was turned down or taken back.
        Declined = "declined",
    }
}

/// A proposal, as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its number.
    pub id: ProposalId,
    /// What is proposed.
    pub kind: ProposalKind,
    /// The same with everything that is needed to do it, as JSON.
    pub content: String,
    /// Who wants it, as the history has it.
    pub proposed_by: String,
    /// Since when.
    pub proposed_at: Timestamp,
    /// What has become of it.
    pub state: ProposalState,
    /// Who decided, and when.
    pub decided: Option<(String, Timestamp)>,
}

impl Proposal {
    /// True while a second person can confirm it.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.state == ProposalState::Open && now < self.proposed_at.plus(PROPOSAL_FOR)
    }
}

/// Somebody who would be an administrator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdministratorWish {
    /// What they sign in with.
    pub name: String,
    /// Where their letters go.
    pub email: String,
    /// True for somebody who is on the staff already.
    pub is_known: bool,
}

/// A network that would be listed by a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListingWish {
    /// The name of the list.
    pub list: String,
    /// What would be listed.
    pub network: Network,
    /// The name of a criterion of the list.
    pub criterion: String,
    /// What everybody may read.
    pub public: String,
    /// What only staff may read.
    pub private: String,
    /// When its reason was last seen.
    pub last_seen_at: Timestamp,
    /// When it would end by itself; none: when the list says.
    pub expires_at: Option<Timestamp>,
}

/// A network that could never be listed from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExclusionWish {
    /// The network.
    pub network: Network,
    /// Why.
    pub reason: String,
}
