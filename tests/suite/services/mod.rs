//! The use cases.

mod listing;
