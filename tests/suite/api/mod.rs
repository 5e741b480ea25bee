//! The API, as programs see it.

mod bounce;
mod bulk;
mod described;
mod lookup;
mod problems;
mod removal;
mod understand;
