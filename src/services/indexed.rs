//! Listings of the store as the index knows them.

use crate::index::{Change, Entry, Facts};
use crate::store::scan::{self, ScanRow};

/// A change of a listing.
pub fn change(change: &scan::Change) -> Change {
    let entry = entry(&change.listing);
    if change.is_active { Change::Put(entry) } else { Change::Remove { id: entry.facts.id, network: entry.network } }
}

/// A listing.
pub fn entry(row: &ScanRow) -> Entry {
    let facts = Facts {
        id: row.id,
        criterion: row.criterion,
        first_listed: row.first_listed_at,
        last_seen: row.last_seen_at,
        expires: row.expires_at,
    };
    Entry { network: row.network, facts }
}
