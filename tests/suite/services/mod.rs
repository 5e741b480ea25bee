//! The use cases.

mod background;
mod bounce;
mod checks;
mod desk;
mod kept_by_staff;
mod killed;
pub(crate) mod letters;
mod listing;
mod news;
mod proposals;
mod purge;
mod real_lists;
mod recent;
mod removal;
mod stats;
