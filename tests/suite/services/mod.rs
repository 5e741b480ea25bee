//! The use cases.

mod background;
mod bounce;
mod checks;
mod desk;
mod killed;
pub(crate) mod letters;
mod listing;
mod real_lists;
mod removal;
mod stats;
