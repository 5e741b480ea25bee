//! The use cases.

mod background;
mod killed;
mod listing;
mod real_lists;
