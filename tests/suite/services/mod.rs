//! The use cases.

mod background;
mod bounce;
mod killed;
mod listing;
mod real_lists;
