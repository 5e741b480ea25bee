//! Loads the index from the store, then follows the store's events within a second.
//!
//! The first tick reads every active listing in one snapshot of the store and publishes the index; until then the site
//! answers "could not be checked". Every later tick asks for events after the index's revision: PostgreSQL wakes it
//! with a notification, and a poll stands behind that. When the delta has grown, the index is compacted in memory, off
//! the async threads, without asking the store again.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Context;

use super::{Progress, Worker};
use crate::domain::ids::Revision;
use crate::index::{Builder, Change, Entry, Facts, LiveIndex};
use crate::services::Services;
use crate::store::scan::ScanRow;

/// At most so many changes are applied in one step, so that readers see a long import arrive in pieces.
const STEP: i64 = 50_000;
