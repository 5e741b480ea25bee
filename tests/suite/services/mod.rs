//! The use cases.

mod killed;
mod background;
mod listing;
mod real_lists;
