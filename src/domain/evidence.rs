//! Evidence: what was seen, and when.

use super::ids::ListingId;
use super::time::Timestamp;

/// The longest text that either part of a piece of evidence may have, in bytes.
pub const MAX_EVIDENCE: usize = 4096;

/// One observation behind a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The listing it supports.
    pub listing: ListingId,
    /// When it was seen.
    pub seen_at: Timestamp,
    /// What everybody may read: no trap, no reporter, no recipient (RFC 6471 section 2.1.2).
    pub public: String,
    /// What only staff may read.
    pub private: String,
}
