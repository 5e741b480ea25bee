//! What may be read whole, and why. Everything else grows with the years.

use std::fmt;

use crate::support::statements::On;

/// What a plan does that costs more the more there is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cost {
    /// It reads everything of a table, or of an index of it.
    Reads(String),
    /// It puts in order, or compares with each other, all that it finds, to give the first of it.
    Sorts,
    /// It makes an index, for itself alone.
    Indexes(String),
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reads(table) => write!(f, "reads all of {table}"),
            Self::Sorts => write!(f, "sorts all that it finds"),
            Self::Indexes(table) => write!(f, "makes an index over {table}"),
        }
    }
}

/// Tables that stay small.
pub(super) const SMALL: &[(&str, &str)] = &[
    ("_sqlx_migrations", "a row for each step of the schema"),
    ("chain", "one row"),
    ("criteria", "the clauses of the lists' files"),
    ("exclusions", "networks that people have written down one by one"),
    ("held_zones", "one row a list at the most"),
    ("lists", "the lists' folders"),
    ("policy_versions", "a row each time that an operator changes a list's files"),
    ("product", "one row"),
    ("site_keys", "one row"),
    ("staff", "people"),
];

/// Indexes that hold only what is still to be done, or to be forgotten soon.
pub(super) const WORK: &[(&str, &str)] = &[
    ("outbox_due", "letters that wait: they go out or are given up within days"),
    ("outbox_failed", "letters that were given up, until they are forgotten"),
    ("proposals_open", "proposals that nobody has decided yet"),
    ("purges_running", "purges that are under way"),
    ("removals_due", "requests that staff have to answer"),
    ("removals_due_by_list", "requests that staff have to answer"),
    ("removals_open", "requests that are looked at"),
    ("removals_to_lapse", "requests that nobody has confirmed yet"),
    ("removals_waiting", "requests that await an answer"),
];

/// Statements that do it all the same, on which database, and why. A pair of texts for the two databases has one name.
pub(super) const ALLOWED: &[(&str, &str, On, &str)] = &[
    ("rule criteria_unpublish", "reads all of listings", On::Sqlite, "asked when a clause is gone from a list's files"),
    (
        "rule lists_floor",
        "reads all of listings",
        On::Sqlite,
        "asked when a list takes only narrower networks than before",
    ),
    (
        "store/events.rs history_covering",
        "sorts all that it finds",
        On::Both,
        "what happened to the few listings around one address",
    ),
    (
        "store/listings.rs active_count",
        "reads all of listings",
        On::Both,
        "asked when a list's folder is gone, to say what stands in the way",
    ),
    (
        "store/listings.rs listings_covering",
        "sorts all that it finds",
        On::Both,
        "the listings of one address and of the networks around it",
    ),
    (
        "store/policies.rs criterion_in_use",
        "reads all of listings",
        On::Both,
        "asked when a clause is gone from a list's files, to say what stands in the way",
    ),
    (
        "store/policies.rs floors_in_use",
        "reads all of listings",
        On::Both,
        "asked when a list takes only narrower networks than before, to say what stands in the way",
    ),
    (
        "store/removals/about.rs removed_at",
        "sorts all that it finds",
        On::Both,
        "the requests for one network, which wait longer each time",
    ),
    ("store/verify.rs listings_gone", "reads all of events", On::Both, "verify-history reads the whole history"),
    ("store/verify.rs policies_gone TOLD", "reads all of events", On::Both, "verify-history reads the whole history"),
    ("store/verify_staff.rs staff_told", "reads all of events", On::Both, "verify-history reads the whole history"),
];

/// True of a table that stays small, and of the database's own.
pub(super) fn is_small(table: &str) -> bool {
    SMALL.iter().any(|(small, _)| *small == table) || table.starts_with("pg_") || table.starts_with("sqlite_")
}

/// True of an index that holds only what is to be done.
pub(super) fn is_work(index: &str) -> bool {
    WORK.iter().any(|(work, _)| *work == index)
}
