//! The use cases.

mod background;
mod bounce;
mod checks;
mod killed;
pub(crate) mod letters;
mod listing;
mod news;
mod proposals;
mod real_lists;
mod removal;
mod stats;
