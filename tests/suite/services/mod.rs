//! The use cases.

mod killed;
mod listing;
mod real_lists;
