//! The API, as programs see it.

mod bulk;
mod described;
mod lookup;
mod problems;
mod understand;
